package corpus

import (
	"strconv"

	"parallax/app/article"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/text"
)

// A coder goes through a corpus value by value, in a fixed order, and writes
// each to its numbers or sets it from them. One description of each type, below,
// serves both ways, so that the two cannot drift apart.
type coder struct {
	writing bool
	numbers []int
	at      int // the next number to read
	broken  bool

	strings []string
	places  map[string]int // of strings, while writing
}

func (k *coder) number(n *int) {
	if k.writing {
		k.numbers = append(k.numbers, *n)
		return
	}
	if k.at >= len(k.numbers) {
		k.broken = true
		return
	}
	*n = k.numbers[k.at]
	k.at++
}

func word[S ~string](k *coder, s *S) {
	if !k.writing {
		n := -1
		k.number(&n)
		if n < 0 || n >= len(k.strings) {
			k.broken = true
			return
		}
		*s = S(k.strings[n])
		return
	}
	place, ok := k.places[string(*s)]
	if !ok {
		place = len(k.strings)
		k.places[string(*s)] = place
		k.strings = append(k.strings, string(*s))
	}
	k.number(&place)
}

func (k *coder) flag(b *bool) {
	n := 0
	if *b {
		n = 1
	}
	k.number(&n)
	*b = n == 1
}

func (k *coder) float(f *float64) {
	s := strconv.FormatFloat(*f, 'g', -1, 64)
	word(k, &s)
	if !k.writing {
		*f, _ = strconv.ParseFloat(s, 64)
	}
}

// list codes a length and each item. Every item takes at least one number, so
// that a damaged length cannot ask for more memory than there are numbers.
func list[T any](k *coder, items *[]T, each func(*coder, *T)) {
	n := len(*items)
	k.number(&n)
	if !k.writing {
		if n < 0 || n > len(k.numbers)-k.at {
			k.broken = true
		}
		if n <= 0 || k.broken {
			return
		}
		*items = make([]T, n)
	}
	for i := range *items {
		if k.broken {
			return
		}
		each(k, &(*items)[i])
	}
}

func (k *coder) corpus(c *Corpus) {
	word(k, &c.Title)
	word(k, &c.Note)
	word(k, &c.Lang)
	list(k, &c.Articles, (*coder).article)
	list(k, &c.Marks, (*coder).marks)
	list(k, &c.Lexicon.Entities, (*coder).entity)
	list(k, &c.Lexicon.Ambiguous, word[string])
	list(k, &c.Pairs, (*coder).pair)
	list(k, &c.Joins, (*coder).join)
}

func (k *coder) join(j *Join) {
	for _, n := range []*int{&j.A, &j.B, &j.FA, &j.FB} {
		k.number(n)
	}
}

func (k *coder) pair(p *Pair) {
	for _, n := range []*int{&p.A, &p.B, &p.NA, &p.NB} {
		k.number(n)
	}
	word(k, &p.Matter)
}

func (k *coder) article(p **article.Article) {
	if !k.writing {
		*p = &article.Article{}
	}
	a := *p
	for _, s := range []*string{&a.ID, &a.File, &a.Lang, &a.Dir, &a.Body} {
		word(k, s)
	}
	for _, f := range []*article.Fact{&a.Headline, &a.Outlet, &a.Byline, &a.Published, &a.URL} {
		word(k, &f.Value)
		word(k, &f.Basis)
		word(k, &f.Evidence)
	}
	list(k, &a.Paragraphs, (*coder).paragraph)
	list(k, &a.Changes, (*coder).change)
}

func (k *coder) paragraph(p *article.Paragraph) {
	k.span(&p.Span)
	word(k, &p.Provenance.Kind)
	word(k, &p.Provenance.Agency)
	word(k, &p.Provenance.Basis)
	word(k, &p.Provenance.Evidence)
}

func (k *coder) change(c *article.Change) {
	k.number(&c.Offset)
	word(k, &c.Removed)
	word(k, &c.Reason)
}

func (k *coder) entity(e *lexicon.Entity) {
	word(k, &e.ID)
	word(k, &e.Kind)
	word(k, &e.Class)
	word(k, &e.Name)
	word(k, &e.Note)
	list(k, &e.Aliases, word[string])
	list(k, &e.Labels, word[string])
	word(k, &e.PartOf)
	word(k, &e.Affiliation)
	k.flag(&e.Comparison)
	k.flag(&e.Found)
	located := e.Point != nil
	k.flag(&located)
	if !located {
		return
	}
	if !k.writing {
		e.Point = &lexicon.Point{}
	}
	k.float(&e.Point.Lat)
	k.float(&e.Point.Lon)
	word(k, &e.Point.Certainty)
	word(k, &e.Point.Source)
}

func (k *coder) marks(m *mark.Marks) {
	list(k, &m.Mentions, (*coder).mention)
	list(k, &m.Quotes, (*coder).quote)
	list(k, &m.Figures, (*coder).figure)
	list(k, &m.Dates, (*coder).date)
}

func (k *coder) span(s *text.Span) {
	k.number(&s.Start)
	k.number(&s.End)
}

func (k *coder) made(m *mark.Made) {
	word(k, &m.Status)
	word(k, &m.Rule)
}

func (k *coder) mention(m *mark.Mention) {
	k.span(&m.Span)
	word(k, &m.Entity)
	k.flag(&m.Label)
	word(k, &m.Type)
	k.made(&m.Made)
}

func (k *coder) quote(q *mark.Quote) {
	k.span(&q.Content)
	word(k, &q.Form)
	k.span(&q.Speaker)
	k.span(&q.Cue)
	word(k, &q.Lemma)
	list(k, &q.By, word[string])
	word(k, &q.Via)
	k.made(&q.Made)
}

func (k *coder) figure(f *mark.Figure) {
	k.span(&f.Span)
	k.span(&f.Number)
	k.float(&f.Low)
	k.float(&f.High)
	k.flag(&f.Vague)
	word(k, &f.Bound)
	word(k, &f.Unit)
	k.span(&f.Of)
	k.made(&f.Made)
}

func (k *coder) date(d *mark.Date) {
	k.span(&d.Span)
	word(k, &d.From)
	word(k, &d.To)
	word(k, &d.Precision)
	k.number((*int)(&d.Basis))
	word(k, &d.Status)
}
