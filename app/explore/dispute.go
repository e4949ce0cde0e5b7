package explore

import (
	"slices"

	"parallax/app/text"
)

// marksOf are the kinds of mark that a lens counts.
var marksOf = map[Lens][]MarkKind{
	Entities: {mentionMark}, Naming: {mentionMark}, Places: {mentionMark},
	Voices: {quoteMark}, Ledger: {figureMark}, Clocks: {dateMark},
	Only: {mentionMark, quoteMark, figureMark, dateMark},
}

// disputeAt returns the change that says no to the mark of the lens that stands
// on these very words, or nil where none does.
func (x *Explorer) disputeAt(lens Lens, article int, at text.Span) Change {
	for _, kind := range marksOf[lens] {
		if m := (MarkAt{kind, article, at}); x.hasMark(m) {
			return Dispute{m}
		}
	}
	return nil
}

// disputedLines returns the marks in the accounts shown that the reader said no
// to, account by account in text order.
func (x *Explorer) disputedLines(s State) []DisputedLine {
	var list []DisputedLine
	for _, c := range s.Changes {
		c, ok := c.(Dispute)
		side, shown := s.sideOf(c.Mark.Article)
		if !ok || !shown {
			continue
		}
		a := x.Corpus.Articles[c.Mark.Article]
		list = append(list, DisputedLine{line(a, side, c.Mark.Article, a.ParagraphAt(c.Mark.Start), c.Mark.Span), c})
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
		if c, ok := c.(Dispute); ok && c.Mark.Article == article && slices.Contains(marksOf[s.Lens], c.Mark.Kind) {
			list = append(list, overlay{c.Mark.Span, "disputed", s.Book().Say("disputed by the reader, not counted")})
		}
	}
	return list
}
