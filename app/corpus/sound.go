package corpus

import (
	"fmt"

	"parallax/app/mark"
	"parallax/app/text"
)

// sound checks what the package promises: that articles and marks go together,
// that every span lies within its article's body, and that every entity a mark
// names is in the lexicon.
func (c *Corpus) sound() error {
	if len(c.Marks) != len(c.Articles) {
		return fmt.Errorf("%d articles but marks for %d", len(c.Articles), len(c.Marks))
	}
	for i, a := range c.Articles {
		for n, p := range a.Paragraphs {
			if !p.Valid(a.Body) {
				return fmt.Errorf("%s: paragraph %d lies outside the text", a.ID, n+1)
			}
		}
		if err := c.soundMarks(a.Body, c.Marks[i]); err != nil {
			return fmt.Errorf("%s: %w", a.ID, err)
		}
	}
	for _, p := range c.Pairs {
		if !c.has(p.A, p.NA) || !c.has(p.B, p.NB) || p.A == p.B {
			return fmt.Errorf("a pair lays paragraph %d of article %d beside paragraph %d of article %d, which "+
				"are not there", p.NA, p.A+1, p.NB, p.B+1)
		}
	}
	for _, j := range c.Joins {
		if !c.hasFigure(j.A, j.FA) || !c.hasFigure(j.B, j.FB) || j.A == j.B {
			return fmt.Errorf("a join sets figure %d of article %d beside figure %d of article %d, which are not there",
				j.FA, j.A+1, j.FB, j.B+1)
		}
	}
	return nil
}

// hasFigure reports whether the article at that place has a figure k.
func (c *Corpus) hasFigure(article, k int) bool {
	return article >= 0 && article < len(c.Marks) && k >= 0 && k < len(c.Marks[article].Figures)
}

// has reports whether the article at that place has a paragraph n.
func (c *Corpus) has(article, n int) bool {
	return article >= 0 && article < len(c.Articles) && n >= 1 && n <= len(c.Articles[article].Paragraphs)
}

func (c *Corpus) soundMarks(body string, m mark.Marks) error {
	var spans []text.Span
	var entities []string
	for _, m := range m.Mentions {
		spans = append(spans, m.Span)
		entities = append(entities, m.Entity)
	}
	for _, q := range m.Quotes {
		spans = append(spans, q.Content, q.Speaker, q.Cue)
		entities = append(entities, q.By...)
		if q.Via != "" {
			entities = append(entities, q.Via)
		}
	}
	for _, f := range m.Figures {
		spans = append(spans, f.Span, f.Number, f.Of)
	}
	for _, d := range m.Dates {
		spans = append(spans, d.Span)
		if !d.Basis.Valid() {
			return fmt.Errorf("the date at bytes %d to %d rests on rule %d, which there is not", d.Start, d.End,
				d.Basis)
		}
	}
	for _, s := range spans {
		if !s.Valid(body) {
			return fmt.Errorf("a mark at bytes %d to %d lies outside the text", s.Start, s.End)
		}
	}
	for _, id := range entities {
		if _, ok := c.Lexicon.Entity(id); !ok {
			return fmt.Errorf("a mark names %q, which is not in the lexicon", id)
		}
	}
	return nil
}
