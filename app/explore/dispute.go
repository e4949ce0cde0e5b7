package explore

import (
	"slices"
)

// disputeAt returns the change that says no to the mark of the lens that a line
// shows, or nil where it shows none.
func (x *Explorer) disputeAt(l LensInfo, shown Line) Change {
	for _, kind := range l.Disputes {
		if m := (MarkAt{kind, shown.At.Article, shown.Span}); x.hasMark(m) {
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
		if c, ok := c.(Dispute); ok && c.Mark.Article == article &&
			slices.Contains(LensOf(s.Lens).Disputes, c.Mark.Kind) {
			list = append(list, overlay{c.Mark.Span, "disputed", s.Book().Say("disputed by the reader, not counted")})
		}
	}
	return list
}
