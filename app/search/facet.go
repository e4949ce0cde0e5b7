package search

import (
	"cmp"
	"slices"

	"parallax/app/corpus"
	"parallax/app/mark"
)

// A Facet is how often one entity is mentioned in each article.
type Facet struct {
	Entity string
	Counts []int // Counts[article], within the selection
	Labels []LabelCount
}

// A LabelCount is how often one name or label is used for an entity.
type LabelCount struct {
	Words  string // as printed
	Label  bool   // a describing word, not a name
	Counts []int  // Counts[article], within the selection
}

// Facets counts the mentions in the selected paragraphs, for every entity in
// the lexicon's order. Zeros are kept: an entity or a word that stands in the
// corpus only outside the selection is there with zero. The words of an entity
// come names first, then by how often the whole corpus uses them, so that none
// moves when the selection changes.
func Facets(c *corpus.Corpus, sel corpus.Selection) []Facet {
	facets := make([]Facet, len(entities(c)))
	at := make(map[string]int, len(facets))
	for i, e := range entities(c) {
		facets[i] = Facet{Entity: e.ID, Counts: make([]int, len(c.Articles))}
		at[e.ID] = i
	}
	words := map[wording]*tally{}
	for i, a := range c.Articles {
		for _, m := range c.Marks[i].Mentions {
			f, known := at[m.Entity]
			n := a.ParagraphAt(m.Start)
			if !known || n == 0 || m.Status == mark.Disputed {
				continue
			}
			t := tallyOf(words, wording{f, m.Label, m.In(a.Body)}, len(c.Articles))
			t.total++
			if sel.Has(i, n) {
				t.counts[i]++
				facets[f].Counts[i]++
			}
		}
	}
	addLabels(facets, words)
	return facets
}

// A wording is one word or name used for an entity.
type wording struct {
	facet int
	label bool
	words string
}

// A tally counts a wording: in the whole corpus, and by article in a selection.
type tally struct {
	total  int
	counts []int
}

func tallyOf(words map[wording]*tally, w wording, articles int) *tally {
	t, ok := words[w]
	if !ok {
		t = &tally{counts: make([]int, articles)}
		words[w] = t
	}
	return t
}

func addLabels(facets []Facet, words map[wording]*tally) {
	order := make([]wording, 0, len(words))
	for w := range words {
		order = append(order, w)
	}
	slices.SortFunc(order, func(a, b wording) int {
		if a.label != b.label {
			if b.label {
				return -1
			}
			return 1
		}
		return cmp.Or(a.facet-b.facet, words[b].total-words[a].total, cmp.Compare(a.words, b.words))
	})
	for _, w := range order {
		f := &facets[w.facet]
		f.Labels = append(f.Labels, LabelCount{w.words, w.label, words[w].counts})
	}
}
