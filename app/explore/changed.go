package explore

import (
	"slices"

	"parallax/app/compare"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/text"
)

// altersCorpus reports whether c changes the lexicon or the marks.
func altersCorpus(c Change) bool {
	switch c.(type) {
	case Rename, Dispute:
		return true
	}
	return false
}

// changedLexicon returns the lexicon with the reader's names. The name that
// stands no more remains an alias, so that a search finds it.
func changedLexicon(l *lexicon.Lexicon, changes []Change) *lexicon.Lexicon {
	entities := slices.Clone(l.Entities)
	for _, c := range changes {
		c, _ := c.(Rename)
		k := slices.IndexFunc(entities, func(e lexicon.Entity) bool { return e.ID == c.Entity })
		if k < 0 {
			continue
		}
		if e := &entities[k]; !slices.Contains(e.Aliases, e.Name) {
			e.Aliases = slices.Concat(e.Aliases, []string{e.Name})
		}
		entities[k].Name = c.Name
	}
	return lexicon.New(entities, l.Ambiguous)
}

// changedMarks returns the marks of the corpus, those that the reader disputes
// marked as such.
func (x *Scene) changedMarks(changes []Change) []mark.Marks {
	all := slices.Clone(x.Corpus.Marks)
	for _, c := range changes {
		c, ok := c.(Dispute)
		if !ok {
			continue
		}
		m, at := &all[c.Mark.Article], c.Mark.Span
		switch c.Mark.Kind {
		case mentionMark:
			m.Mentions = altered(m.Mentions, at, func(m *mark.Mention) { m.Status = mark.Disputed })
		case quoteMark:
			m.Quotes = altered(m.Quotes, at, func(q *mark.Quote) { q.Status = mark.Disputed })
		case figureMark:
			m.Figures = altered(m.Figures, at, func(f *mark.Figure) { f.Status = mark.Disputed })
		case dateMark:
			m.Dates = altered(m.Dates, at, func(d *mark.Date) { d.Status = mark.Disputed })
		}
	}
	return all
}

// altered returns a copy of marks in which those that stand at the span are
// changed.
func altered[M mark.Mark](marks []M, at text.Span, alter func(*M)) []M {
	marks = slices.Clone(marks)
	for i := range marks {
		if marks[i].Where() == at {
			alter(&marks[i])
		}
	}
	return marks
}

// ownName returns the page's own name of an entity, where the reader chose
// another, else nothing.
func (x *Scene) ownName(id string) string {
	if own := x.Plain().name(id); own != x.name(id) {
		return own
	}
	return ""
}

// rulings returns what the reader decides of the ledger's rows.
func (x *Scene) rulings() []compare.Ruling {
	var all []compare.Ruling
	for _, c := range x.changes {
		if c, ok := c.(Rejoin); ok {
			all = append(all, compare.Ruling{Figure: x.figureAt(c.Figure), With: x.figureAt(c.With)})
		}
	}
	return all
}

func (x *Scene) figureAt(f FigureAt) compare.FigureAt {
	index, _ := x.figureIndex(f)
	return compare.FigureAt{Article: f.Article, Index: index}
}
