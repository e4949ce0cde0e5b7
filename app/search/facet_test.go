package search

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parallax/app/corpus"
)

// listFacets writes facets as "id [n n]: words [n n], ~label [n n]".
func listFacets(fs []Facet) string {
	var b strings.Builder
	for _, f := range fs {
		fmt.Fprint(&b, f.Entity, " ", f.Counts, ":")
		for _, l := range f.Labels {
			tilde := ""
			if l.Label {
				tilde = "~"
			}
			fmt.Fprint(&b, " ", tilde, l.Words, " ", l.Counts)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestFacetsRecountAndKeepZeros(t *testing.T) {
	c := twoAccounts(t)
	all := `islamic-state [3 1]: IS [1 0] ISIS [0 1] ~militants [1 0] ~the group [1 0]
united-states [0 0]:
israel:place [1 0]: Israel [1 0]
israel:actor [0 1]: Israel [0 1]
yarmouk [2 2]: Yarmouk [1 1] ~The camp [1 0] ~the camp [0 1]
`
	if got := listFacets(Facets(c, c.All())); got != all {
		t.Errorf("all paragraphs:\n%swant\n%s", got, all)
	}
	some := `islamic-state [1 0]: IS [0 0] ISIS [0 0] ~militants [0 0] ~the group [1 0]
united-states [0 0]:
israel:place [1 0]: Israel [1 0]
israel:actor [0 1]: Israel [0 1]
yarmouk [0 0]: Yarmouk [0 0] ~The camp [0 0] ~the camp [0 0]
`
	q, _ := Parse("-place:yarmouk")
	if got := listFacets(Facets(c, New(c).Search(q).Selection)); got != some {
		t.Errorf("without the camp:\n%swant\n%s", got, some)
	}
}

func TestFacetsAddUp(t *testing.T) {
	c := yarmouk(t)
	x := New(c)
	for _, typed := range []string{"", "siege", "by:agency", "camp -actor:islamic-state", "zzz"} {
		q, _ := Parse(typed)
		sel := x.Search(q).Selection
		want := make([]int, len(c.Articles))
		for i, a := range c.Articles {
			for n := range a.Paragraphs {
				if sel.Has(i, n+1) {
					want[i] += len(c.MentionsIn(i, n+1))
				}
			}
		}
		got := make([]int, len(c.Articles))
		for _, f := range Facets(c, sel) {
			labels := make([]int, len(c.Articles))
			for i := range got {
				got[i] += f.Counts[i]
				for _, l := range f.Labels {
					labels[i] += l.Counts[i]
				}
			}
			if !slices.Equal(labels, f.Counts) {
				t.Errorf("%s: the words of %s add up to %v, not %v", typed, f.Entity, labels, f.Counts)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: facets add up to %v, mentions to %v", typed, got, want)
		}
	}
}

func TestFacetsStayInPlaceWhenTheSelectionChanges(t *testing.T) {
	c := yarmouk(t)
	order := func(sel corpus.Selection) string {
		var all []string
		for _, f := range Facets(c, sel) {
			for _, l := range f.Labels {
				all = append(all, f.Entity+" "+l.Words)
			}
		}
		return strings.Join(all, "|")
	}
	none := c.Select(func(int, int) bool { return false })
	if order(c.All()) != order(none) {
		t.Errorf("the order changes with the selection")
	}
}
