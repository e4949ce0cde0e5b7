package explore

import (
	"slices"

	"parallax/app/compare"
	"parallax/app/corpus"
)

// wholeOf returns the row that holds a figure, with what filters hide of it.
func (b ledgers) wholeOf(e compare.Entry) compare.Counted {
	for _, t := range b.whole {
		if slices.ContainsFunc(t.Entries, func(o compare.Entry) bool { return o.At() == e.At() }) {
			return t
		}
	}
	return compare.Counted{Entries: []compare.Entry{e}}
}

// startOf names a figure of the ledger in a [Change].
func startOf(e compare.Entry) FigureAt { return FigureAt{e.Article, e.Figure.Start} }

// confirming returns the change that confirms a row.
func confirming(t compare.Counted) Change {
	var figures []FigureAt
	for _, e := range t.Entries {
		figures = append(figures, startOf(e))
	}
	return Confirm{figureSet(figures)}
}

// addBasis says who stands behind a row that both accounts have figures in, and
// what the reader may make of it.
func (b ledgers) addBasis(v *LedgerThing, t compare.Counted) {
	sure := confirming(t)
	switch {
	case slices.Contains(b.Changes, sure):
		v.Basis, v.Undo = b.say("confirmed by the reader"), sure
	case b.movedInto(t) != "":
		v.Basis = b.say("joined by the reader")
	default:
		v.Basis = b.pageBasis(t)
	}
	if !v.Picked {
		return
	}
	if v.Undo == nil && !b.editorsOwn(t) {
		v.Offers = append(v.Offers, Offer{b.say("Confirm this row"), sure})
	}
	if len(t.Entries) == 2 {
		v.Offers = append(v.Offers, Offer{b.say("Take apart"), apart(t.Entries[1])})
		return
	}
	for _, e := range t.Entries {
		v.Offers = append(v.Offers, Offer{b.say("Take out {figure}", b.called(e)), apart(e)})
	}
}

// apart returns the change that gives a figure a row of its own.
func apart(e compare.Entry) Change { return Rejoin{startOf(e), startOf(e)} }

// editorsOwn reports whether an editor stands behind all of a row.
func (b ledgers) editorsOwn(t compare.Counted) bool {
	return !slices.ContainsFunc(t.Entries, func(e compare.Entry) bool { return !b.byEditor(t, e.At()) })
}

// pageBasis says whether an editor stands behind a row, or behind some of it.
func (b ledgers) pageBasis(t compare.Counted) string {
	var sure []string
	for _, e := range t.Entries {
		if b.byEditor(t, e.At()) {
			sure = append(sure, b.called(e))
		}
	}
	switch len(sure) {
	case 0:
		return b.say("proposed by rule")
	case len(t.Entries):
		return b.say("confirmed by an editor")
	}
	return b.say("confirmed by an editor: {figures}; the rest is proposed by rule", b.Book().List("{one}, {two}", sure))
}

// byEditor reports whether an editor found that a figure of the row counts the
// same thing as another of it.
func (b ledgers) byEditor(t compare.Counted, at compare.FigureAt) bool {
	return slices.ContainsFunc(b.Corpus.Joins, func(j corpus.Join) bool {
		one, other := compare.FigureAt{Article: j.A, Index: j.FA}, compare.FigureAt{Article: j.B, Index: j.FB}
		if other == at {
			one, other = other, one
		}
		return one == at && slices.ContainsFunc(t.Entries, func(e compare.Entry) bool { return e.At() == other })
	})
}

// called returns a figure as printed, after where it stands.
func (b ledgers) called(e compare.Entry) string {
	return b.say("{where} “{words}”", b.where(e), e.Figure.In(b.Corpus.Articles[e.Article].Body))
}

// movedInto returns the figures of a row that the reader put there.
func (b ledgers) movedInto(t compare.Counted) string {
	var moved []string
	for _, e := range t.Entries {
		if c := b.moved(e); c != nil && !c.Alone() {
			moved = append(moved, b.called(e))
		}
	}
	return b.Book().List("{one}, {two}", moved)
}

// moved returns the change by which the reader moved a figure, or nil.
func (b ledgers) moved(e compare.Entry) *Rejoin {
	for _, c := range b.Changes {
		if c, ok := c.(Rejoin); ok && c.Figure == startOf(e) {
			return &c
		}
	}
	return nil
}

// addMoves adds to a figure how the reader moved it, and where to it may be
// moved: to every other row that holds a figure of the other account.
func (b ledgers) addMoves(f *LedgerFigure, e compare.Entry) {
	f.Moved = b.moved(e)
	if !f.Picked {
		return
	}
	own := b.wholeOf(e)
	for _, t := range b.whole {
		first := t.Entries[0]
		foreign := slices.ContainsFunc(t.Entries, func(o compare.Entry) bool { return o.Article != e.Article })
		if !foreign || first.At() == own.Entries[0].At() {
			continue
		}
		words := b.say("{figure}: {thing}", b.called(first), b.title(t))
		f.Offers = append(f.Offers, Offer{words, Rejoin{startOf(e), startOf(first)}})
	}
}
