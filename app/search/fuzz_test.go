package search

import (
	"reflect"
	"strings"
	"testing"

	"parallax/app/article"
	"parallax/app/corpus"
	"parallax/app/mark"
	"parallax/app/text"
)

// FuzzSearch asks an odd query of an odd text: the spans are sound, the hits
// sorted and in selected paragraphs, and asking twice gives the same.
func FuzzSearch(f *testing.F) {
	for _, seed := range [][2]string{
		{"The crISIS of IS.\nis it? Syria’s rebel‑held camp", `is IS* "rebel held" -siege voice:quoted`},
		{"“Kra\u0308henbu\u0308hl” 7-800,000 501(c)3", "krahenbuhl 7-800,000 501(c)3 k*"},
		{"vio\u00adlence المخيّم œuvre ß\u200f", "violence المخيم oe* SS actor:is place:x by:own in:a"},
		{"a a a\ta\u00a0a\u2028a", `"a a" a* -b*`},
		{"\u0301 İ ŉ Ǆ’s 's-'s", "İ* ŉ Ǆ’s s"},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, body, typed string) {
		a, err := article.Parse("a", "a.txt", []byte(body))
		if err != nil {
			t.Skip()
		}
		c := &corpus.Corpus{Articles: []*article.Article{a}, Marks: []mark.Marks{someMarks(a)}, Lexicon: fronts}
		x := New(c)
		q, _ := Parse(typed)
		r := x.Search(q)
		if again := New(c).Search(q); !reflect.DeepEqual(r, again) {
			t.Errorf("%s: %v, then %v", q, r, again)
		}
		checkHits(t, a, r)
		for _, s := range x.Suggest(typed, 20) {
			if !strings.HasSuffix(s.Query, s.Text) || len(s.Text) == 0 {
				t.Errorf("%q suggests %v", typed, s)
			}
		}
		spans := spansOf(x, typed)
		Sort(c, Concordance(c, spans, 2), ByLeft)
		Facets(c, r.Selection)
	})
}

// someMarks marks every third word as a mention and every fifth as quoted.
func someMarks(a *article.Article) mark.Marks {
	var m mark.Marks
	for i, w := range text.Words(a.Body, text.Span{End: len(a.Body)}) {
		if i%3 == 0 {
			m.Mentions = append(m.Mentions, mark.Mention{Span: w, Entity: fronts.Entities[i%len(fronts.Entities)].ID})
		}
		if i%5 == 0 {
			m.Quotes = append(m.Quotes, mark.Quote{Content: w, Form: []mark.Form{mark.Direct, mark.Indirect}[i%2]})
		}
	}
	return m
}

func checkHits(t *testing.T, a *article.Article, r Result) {
	for i, h := range r.Hits[0] {
		p := a.Paragraphs[h.Paragraph-1]
		if !h.Valid(a.Body) || h.Empty() || !p.Contains(h.Span) || !r.Selection.Has(0, h.Paragraph) ||
			h.Why.Phrase == "" {
			t.Errorf("hit %v of paragraph %v in %q", h, p.Span, a.Body)
		}
		if i > 0 && text.Compare(r.Hits[0][i-1].Span, h.Span) > 0 {
			t.Errorf("hits out of order: %v", r.Hits[0])
		}
	}
}
