package explore

import (
	"slices"

	"parallax/app/compare"
	"parallax/app/phrase"
)

// repaired returns the alignment of two articles with what the reader makes of
// its pairs.
func (x *Scene) repaired(a, b int) compare.Alignment {
	page := x.plain.alignment(a, b)
	al := page
	al.Passages = x.notRemoved(a, b, al.Passages)
	for _, c := range x.changes {
		if to, ok := pairOf(c).in(a, b); ok && x.stays(a, b, to) && !slices.ContainsFunc(al.Passages, is(to)) {
			al.Passages = append(al.Passages, x.laid(a, b, to))
		}
	}
	if slices.ContainsFunc(page.Passages, func(q compare.Passage) bool { return q.Matter != "" }) {
		al.AloneA = x.leftAlone(a, page.AloneA, page.Passages, func(q compare.Passage) int { return q.A })
		al.AloneB = x.leftAlone(b, page.AloneB, page.Passages, func(q compare.Passage) int { return q.B })
	}
	return al
}

// leftAlone returns the paragraphs of an article that may stand alone: those
// that do in an editor's alignment, and those that it pairs, any of which the
// reader may have taken out of their pairs. [compare.Only] leaves out what is
// in a pair.
func (x *Scene) leftAlone(article int, alone []int, paired []compare.Passage, side func(compare.Passage) int) []int {
	alone = slices.Clone(alone)
	for _, q := range paired {
		if n := side(q); n > 1 && x.Corpus.Articles[article].Paragraphs[n-1].Account() {
			alone = append(alone, n)
		}
	}
	slices.Sort(alone)
	return slices.Compact(alone)
}

// is tells whether a passage is of that pair.
func is(p Pair) func(compare.Passage) bool {
	return func(q compare.Passage) bool { return q.A == p.A && q.B == p.B }
}

// laid returns the passage that a pair makes: as it was proposed, or as it is
// where only the reader sets it side by side.
func (x *Scene) laid(a, b int, p Pair) compare.Passage {
	proposed := slices.Concat(x.plain.alignment(a, b).Passages, x.plain.proposals(a, b))
	if k := slices.IndexFunc(proposed, is(p)); k >= 0 {
		return proposed[k]
	}
	return OfCorpus(x.plain, laidPair{a, b, p}, func() compare.Passage {
		return compare.Laid(x.plain.Corpus, a, b, p.A, p.B)
	})
}

// A laidPair is what a passage depends on that only the reader lays.
type laidPair struct {
	a, b int
	Pair
}

// notRemoved returns the passages that the reader has not taken away.
func (x *Scene) notRemoved(a, b int, list []compare.Passage) []compare.Passage {
	return slices.DeleteFunc(slices.Clone(list), func(q compare.Passage) bool { return !x.stays(a, b, Pair{q.A, q.B}) })
}

// stays reports whether the last change that tells of a pair lets it stand.
func (x *Scene) stays(a, b int, p Pair) bool {
	at := pairAt(a, b, p)
	for _, c := range slices.Backward(x.changes) {
		if c, ok := c.(Repair); ok && (c.To == at || c.Pair == at) {
			return c.To == at
		}
	}
	return true
}

// pairOf returns the pair that a change sets side by side, or no pair.
func pairOf(c Change) PairAt {
	r, _ := c.(Repair)
	return r.To
}

// basis tells who stands behind a passage.
func (a Ask) basis(q compare.Passage) phrase.Key {
	for _, c := range a.Changes {
		if p, ok := pairOf(c).in(a.Left, a.Right); ok && p == (Pair{q.A, q.B}) {
			return ByReader
		}
	}
	if q.Matter != "" {
		return ByEditor
	}
	return ByRule
}

// Who stands behind what is set side by side.
const (
	ByEditor phrase.Key = "checked by an editor"
	ByRule   phrase.Key = "proposed by rule"
	ByReader phrase.Key = "confirmed by the reader"
)

// passages returns the passages that state s lays side by side: those checked,
// or found where no editor checked any; where the reader wants to see them too,
// those that rules propose beyond.
func (a Ask) passages() []compare.Passage {
	if a.Right < 0 {
		return nil
	}
	all := a.alignment(a.Left, a.Right).Passages
	if a.Option(proposedOption) {
		all = slices.Concat(all, a.proposals(a.Left, a.Right))
	}
	return all
}

// proposedOption shows, beside what an editor checked, what rules propose.
const proposedOption = "proposed"

// passage returns the chosen passage.
func (a Ask) passage() (compare.Passage, bool) {
	if a.Passage == (Pair{}) || a.Right < 0 {
		return compare.Passage{}, false
	}
	for _, q := range slices.Concat(a.alignment(a.Left, a.Right).Passages, a.proposals(a.Left, a.Right)) {
		if (Pair{q.A, q.B}) == a.Passage {
			return q, true
		}
	}
	return compare.Passage{}, false
}
