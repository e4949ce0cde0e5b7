package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"parallax/app/compare"
	"parallax/app/mark"
	"parallax/app/text"
	"parallax/seeds"
)

func TestWhatEachOfTheTwoAccountsAloneHas(t *testing.T) {
	c := build(t, seeds.FS)
	var b strings.Builder
	b.WriteString("# What one of the two accounts has and the other has not.\n")
	for side, list := range compare.Exclusives(c, compare.Beside(c, 0, 1)) {
		a := c.Articles[side]
		for _, kind := range compare.ExclusiveKinds() {
			fmt.Fprintf(&b, "\n%s, only in %c:\n", kind, 'A'+rune(side))
			for _, e := range list {
				if e.Kind != kind {
					continue
				}
				words := e.Entity
				if words == "" {
					words = strings.TrimSpace("“" + e.Words.In(a.Body) + "” " + e.Of.In(a.Body))
				}
				var at []string
				for _, s := range e.Spans {
					at = append(at, fmt.Sprint(a.ParagraphAt(s.Start)))
				}
				fmt.Fprintf(&b, "  %s: %s\n", words, strings.Join(at, " "))
			}
		}
	}
	golden(t, "exclusive.golden", b.String())
}

// What an account has alone is what a reader with both lists in hand crosses out.
func TestEntitiesThatOneAccountAloneNamesAgreeWithCrossingOut(t *testing.T) {
	c := build(t, seeds.FS)
	var named [2]map[string]int
	for i := range named {
		named[i] = map[string]int{}
		for _, m := range c.Marks[i].Mentions {
			if n := c.Articles[i].ParagraphAt(m.Start); c.Articles[i].Paragraphs[n-1].Account() &&
				m.Status != mark.Disputed {
				named[i][m.Entity]++
			}
		}
	}
	for side, list := range compare.Exclusives(c, compare.Align(c, 0, 1)) {
		got := map[string]int{}
		for _, e := range list {
			if e.Kind == compare.ExclusiveActor || e.Kind == compare.ExclusivePlace {
				got[e.Entity] = len(e.Spans)
			}
		}
		for id, n := range named[side] {
			if want := named[1-side][id] == 0; want != (got[id] > 0) || want && got[id] != n {
				t.Errorf("%s, %d times in account %d, %d times in the other: listed with %d", id, n, side,
					named[1-side][id], got[id])
			}
			delete(got, id)
		}
		for id := range got {
			t.Errorf("%s is listed for account %d, which does not name it", id, side)
		}
	}
}

func TestWhatOneAccountAloneHasDoesNotDependOnTheOrderOfTheTwo(t *testing.T) {
	c := build(t, seeds.FS)
	one, two := compare.Exclusives(c, compare.Beside(c, 0, 1)), compare.Exclusives(c, compare.Beside(c, 1, 0))
	for side, list := range one {
		if fmt.Sprint(list) != fmt.Sprint(two[1-side]) {
			t.Errorf("account %d: %v, mirrored %v", side, list, two[1-side])
		}
		for _, e := range list {
			if len(e.Spans) == 0 || !slices.IsSortedFunc(e.Spans, text.Compare) {
				t.Errorf("%+v has no places, or not in text order", e)
			}
		}
	}
}

func TestTwoCopiesOfOneTextHaveNothingAlone(t *testing.T) {
	words := "Bridge closed\n\nThe mayor of Northport said on Monday that 300 people had left the town on 3 May " +
		"2019.\n\nThe bridge stays closed until June 2019.\n"
	c := build(t, fstest.MapFS{"1.txt": {Data: []byte(words)}, "2.txt": {Data: []byte(words)}})
	for side, list := range compare.Exclusives(c, compare.Align(c, 0, 1)) {
		if len(list) > 0 {
			t.Errorf("account %d alone has %+v", side, list)
		}
	}
}
