package explore

import (
	"slices"

	"parallax/app/compare"
	"parallax/app/phrase"
)

// repaired returns the alignment of two articles with what the reader makes of
// its pairs.
func (x *Explorer) repaired(a, b int) compare.Alignment {
	page := x.unvaried.alignment(a, b)
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
func (x *Explorer) leftAlone(article int, alone []int, paired []compare.Passage, side func(compare.Passage) int) []int {
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
func (x *Explorer) laid(a, b int, p Pair) compare.Passage {
	proposed := slices.Concat(x.unvaried.alignment(a, b).Passages, x.unvaried.proposals(a, b))
	if k := slices.IndexFunc(proposed, is(p)); k >= 0 {
		return proposed[k]
	}
	key := [4]int{a, p.A, b, p.B}
	q, ok := x.unvaried.lays[key]
	if !ok {
		q = compare.Laid(x.unvaried.Corpus, a, b, p.A, p.B)
		x.unvaried.lays[key] = q
	}
	return q
}

// notRemoved returns the passages that the reader has not taken away.
func (x *Explorer) notRemoved(a, b int, list []compare.Passage) []compare.Passage {
	return slices.DeleteFunc(slices.Clone(list), func(q compare.Passage) bool { return !x.stays(a, b, Pair{q.A, q.B}) })
}

// stays reports whether the last change that tells of a pair lets it stand.
func (x *Explorer) stays(a, b int, p Pair) bool {
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
func (x *Explorer) basis(s State, q compare.Passage) phrase.Key {
	for _, c := range x.changes {
		if p, ok := pairOf(c).in(s.Left, s.Right); ok && p == (Pair{q.A, q.B}) {
			return ByReader
		}
	}
	if q.Matter != "" {
		return ByEditor
	}
	return ByRule
}

// removedRows returns the pairs that the reader took away from those listed.
func (x *Explorer) removedRows(s State) []PassageRow {
	var rows []PassageRow
	for _, c := range x.changes {
		c, _ := c.(Repair)
		p, ok := c.Pair.in(s.Left, s.Right)
		if ok && c.To != c.Pair && !x.stays(s.Left, s.Right, p) {
			why := x.because(s, x.laid(s.Left, s.Right, p))
			rows = append(rows, PassageRow{Pair: p, Title: passageTitle(p), Why: why, Removed: c})
		}
	}
	return rows
}

// pairOffers returns what the reader may make of the chosen pair.
func (x *Explorer) pairOffers(s State, basis phrase.Key) []Offer {
	pair := pairAt(s.Left, s.Right, s.Passage)
	var offers []Offer
	if basis != ByReader {
		offers = append(offers, Offer{s.Book().Say("Confirm"), Repair{pair, pair}})
	}
	return append(offers, Offer{s.Book().Say("Remove"), Repair{Pair: pair}})
}

// pairMoves returns the other counterparts that either paragraph of the chosen
// pair may be laid beside.
func (x *Explorer) pairMoves(s State) []Offer {
	p := s.Passage
	pair := pairAt(s.Left, s.Right, p)
	taken := func(q Pair) bool { return slices.ContainsFunc(x.alignment(s.Left, s.Right).Passages, is(q)) }
	var offers []Offer
	offer := func(side Side, to func(n int) Pair) {
		a := x.Corpus.Articles[s.Article(side)]
		for n := range a.Paragraphs {
			if q := to(n + 1); a.Paragraphs[n].Account() && q != p && !taken(q) {
				words := passageTitle(q) + ": " + opening(a.Text(n+1))
				offers = append(offers, Offer{words, Repair{pair, pairAt(s.Left, s.Right, q)}})
			}
		}
	}
	offer(B, func(n int) Pair { return Pair{p.A, n} })
	offer(A, func(n int) Pair { return Pair{n, p.B} })
	return offers
}

// opening returns the first words of a paragraph.
func opening(words string) string {
	const most = 48
	if len(words) <= most {
		return words
	}
	cut := most
	for cut > 0 && words[cut] != ' ' {
		cut--
	}
	if cut == 0 { // a language without spaces
		for cut = most; words[cut]&0xc0 == 0x80; cut-- {
		}
	}
	return words[:cut] + "…"
}

// follow keeps the chosen pair in view when the reader changes pairs: it goes
// where a pair was moved, and where that is undone.
func (x *Explorer) follow(s State, c Change) (State, []Effect) {
	was := s.Passage
	repair, ok := c.(Repair)
	if !ok || was == (Pair{}) {
		return s, nil
	}
	y := x.under(s.Changes)
	from, _ := repair.Pair.in(s.Left, s.Right)
	to, moved := repair.To.in(s.Left, s.Right)
	for _, p := range []Pair{was, to, from} {
		if y.isLaid(s, p) {
			s.Passage = p
			return s, y.bringPassage(s, was)
		}
	}
	if was == from || moved && was == to {
		s.Passage = Pair{}
	}
	return s, nil
}

// isLaid reports whether the page has that pair, listed or proposed.
func (x *Explorer) isLaid(s State, p Pair) bool {
	s.Passage = p
	_, ok := x.passage(s)
	return ok
}
