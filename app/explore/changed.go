package explore

import (
	"slices"

	"parallax/app/compare"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/text"
)

// under returns the explorer of the corpus as the reader's changes make it. Of
// those made it keeps the last.
func (x *Explorer) under(changes []Change) *Explorer {
	if slices.Equal(x.changes, changes) {
		return x
	}
	plain := x.plain()
	switch {
	case len(changes) == 0:
		return plain
	case plain.varied == nil || !slices.Equal(plain.varied.changes, changes):
		plain.varied = plain.vary(slices.Clone(changes))
	}
	return plain.varied
}

// plain returns the explorer of the corpus as it is without the reader's changes.
func (x *Explorer) plain() *Explorer {
	if x.unvaried != nil {
		return x.unvaried
	}
	return x
}

// vary makes the explorer of a changed corpus. What no change can touch it
// shares with x. Passages stay those that were proposed for the corpus as it
// is, so that none moves under the reader's hand for a change elsewhere.
func (x *Explorer) vary(changes []Change) *Explorer {
	y := *x
	if slices.ContainsFunc(changes, altersCorpus) {
		c := *x.Corpus
		c.Lexicon = changedLexicon(c.Lexicon, changes)
		c.Marks = x.changedMarks(changes)
		y = *New(&c)
		y.bares, y.proses, y.cards, y.made, y.inside = x.bares, x.proses, x.cards, x.made, x.inside
	}
	y.aligns, y.proposed = map[[2]int]compare.Alignment{}, map[[2]int][]compare.Passage{}
	y.exclusive = map[[2]int][2][]compare.Exclusive{}
	y.listed, y.rows = listed{}, nil
	y.changes, y.unvaried, y.varied = changes, x, nil
	return &y
}

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
func (x *Explorer) changedMarks(changes []Change) []mark.Marks {
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
func (x *Explorer) ownName(id string) string {
	if own := x.plain().name(id); own != x.name(id) {
		return own
	}
	return ""
}
