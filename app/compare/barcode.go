package compare

import (
	"sort"

	"parallax/app/article"
	"parallax/app/corpus"
	"parallax/app/text"
)

// A Barcode is where in an article something stands, on the scale of its words:
// the first is 0. Credit lines and boilerplate have no place on it.
type Barcode struct {
	Words   int      // the length of the scale
	Bands   []Band   // whose copy, in order; together they cover the scale
	Strokes []Stroke // one for each span, in text order
}

// A Band is a run of paragraphs of one provenance.
type Band struct {
	From, To    int // words, half-open
	First, Last int // paragraphs, counted from 1, both inclusive
	Kind        article.Kind
	Agency      string
}

// A Stroke is one span.
type Stroke struct {
	text.Span
	From, To  int // words, half-open; at least one
	Paragraph int // counted from 1
}

// BarcodeOf lays spans of article i on the scale of its words. Spans that stand in
// no paragraph of the account are left out.
func BarcodeOf(c *corpus.Corpus, i int, spans []text.Span) Barcode {
	a := c.Articles[i]
	var b Barcode
	var words []text.Span
	for n, p := range a.Paragraphs {
		if p.Account() {
			words = append(words, text.Words(a.Body, p.Span)...)
			b.extend(n+1, len(words), p.Provenance)
		}
	}
	b.Words = len(words)
	for _, s := range spans {
		n := a.ParagraphAt(s.Start)
		if n == 0 || !a.Paragraphs[n-1].Account() {
			continue
		}
		from := sort.Search(len(words), func(k int) bool { return words[k].End > s.Start })
		to := sort.Search(len(words), func(k int) bool { return words[k].Start >= s.End })
		b.Strokes = append(b.Strokes, Stroke{s, from, max(to, from+1), n})
	}
	sort.SliceStable(b.Strokes, func(i, j int) bool { return text.Compare(b.Strokes[i].Span, b.Strokes[j].Span) < 0 })
	return b
}

// extend adds paragraph n, which ends before word to, to the last band or
// begins a new one.
func (b *Barcode) extend(n, to int, by article.Provenance) {
	from := 0
	if last := len(b.Bands) - 1; last >= 0 {
		p := &b.Bands[last]
		if p.Kind == by.Kind && p.Agency == by.Agency && p.Last == n-1 {
			p.To, p.Last = to, n
			return
		}
		from = p.To
	}
	b.Bands = append(b.Bands, Band{from, to, n, n, by.Kind, by.Agency})
}
