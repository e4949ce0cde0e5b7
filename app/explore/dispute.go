package explore

import (
	"slices"

	"parallax/app/text"
)

// marksOf are the kinds of mark that a lens counts, by their letters.
var marksOf = map[Lens]string{
	Entities: string(rune(mentionMark)), Naming: string(rune(mentionMark)), Places: string(rune(mentionMark)),
	Voices: string(rune(quoteMark)), Ledger: string(rune(figureMark)), Clocks: string(rune(dateMark)),
	Only: string([]byte{mentionMark, quoteMark, figureMark, dateMark}),
}

// disputeAt returns the change that says no to the mark of the lens that stands
// on these very words, or nil where none does.
func (x *Explorer) disputeAt(lens Lens, article int, at text.Span) *Change {
	for _, kind := range []byte(marksOf[lens]) {
		c := Change{Disputing, markKey(kind, article, at), ""}
		if _, _, ok := x.markOf(c.What); ok {
			return &c
		}
	}
	return nil
}

// disputedLines returns the marks in the accounts shown that the reader said no
// to, account by account in text order.
func (x *Explorer) disputedLines(s State) []DisputedLine {
	var list []DisputedLine
	for _, c := range s.Changes {
		article, at, ok := x.markOf(c.What)
		side, shown := s.sideOf(article)
		if c.Kind != Disputing || !ok || !shown {
			continue
		}
		a := x.Corpus.Articles[article]
		list = append(list, DisputedLine{line(a, side, article, a.ParagraphAt(at.Start), at), c})
	}
	slices.SortStableFunc(list, func(a, b DisputedLine) int {
		sideA, _ := s.sideOf(a.Line.At.Article)
		sideB, _ := s.sideOf(b.Line.At.Article)
		return int(sideA-sideB)<<20 + a.Line.At.N - b.Line.At.N
	})
	return list
}

// disputedOverlays keeps in view what the reader said no to among the marks of
// the lens.
func (x *Explorer) disputedOverlays(s State, article int) []overlay {
	var list []overlay
	for _, c := range s.Changes {
		i, at, ok := x.markOf(c.What)
		if c.Kind == Disputing && ok && i == article && slices.Contains([]byte(marksOf[s.Lens]), c.What[0]) {
			list = append(list, overlay{at, "disputed", s.Book().Say("disputed by the reader, not counted")})
		}
	}
	return list
}
