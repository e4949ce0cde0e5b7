package search

import (
	"fmt"
	"strings"
	"testing"

	"parallax/app/article"
	"parallax/app/corpus"
	"parallax/app/mark"
	"parallax/app/text"
)

// many returns a corpus of n articles of about a thousand words: the
// paragraphs of the two accounts in turn, with their mentions and quotes, and
// in each paragraph one word that stands nowhere else.
func many(t testing.TB, n int) *corpus.Corpus {
	seed := yarmouk(t)
	c := &corpus.Corpus{Lexicon: seed.Lexicon}
	for k := range n {
		var body strings.Builder
		var marks mark.Marks
		for p := range 36 {
			from := seed.Articles[(k+p)%2]
			at := from.Paragraphs[(k*7+p)%len(from.Paragraphs)].Span
			shift := body.Len() - at.Start
			for _, m := range seed.Marks[(k+p)%2].Mentions {
				if at.Contains(m.Span) {
					m.Span = m.Span.Shift(shift)
					marks.Mentions = append(marks.Mentions, m)
				}
			}
			for _, q := range seed.Marks[(k+p)%2].Quotes {
				if at.Contains(q.Content) {
					marks.Quotes = append(marks.Quotes, mark.Quote{Content: q.Content.Shift(shift), Form: q.Form})
				}
			}
			fmt.Fprintf(&body, "%s Word%dx%d.\n\n", at.In(from.Body), k, p)
		}
		a, err := article.Parse(fmt.Sprint("a", k), fmt.Sprint(k, ".txt"), []byte(body.String()))
		if err != nil {
			t.Fatal(err)
		}
		c.Articles, c.Marks = append(c.Articles, a), append(c.Marks, marks)
	}
	return c
}

func BenchmarkNewTwoAccounts(b *testing.B) { benchmarkNew(b, yarmouk(b)) }
func BenchmarkNew500Articles(b *testing.B) { benchmarkNew(b, many(b, 500)) }

func benchmarkNew(b *testing.B, c *corpus.Corpus) {
	words := 0
	for _, a := range c.Articles {
		words += len(text.Words(a.Body, text.Span{End: len(a.Body)}))
	}
	b.ReportMetric(float64(words), "words")
	for b.Loop() {
		New(c)
	}
}

func BenchmarkSearch500Articles(b *testing.B) {
	x := New(many(b, 500))
	for _, typed := range []string{"siege", "the", `"in the camp"`, "c*", "actor:islamic-state -siege", "voice:quoted",
		"camp voice:paraphrase"} {
		q, _ := Parse(typed)
		b.Run(typed, func(b *testing.B) {
			for b.Loop() {
				x.Search(q)
			}
		})
	}
}

func BenchmarkSuggest500Articles(b *testing.B) {
	x := New(many(b, 500))
	for _, typed := range []string{"s", "isl", "place:y", "voice:"} {
		b.Run(typed, func(b *testing.B) {
			for b.Loop() {
				x.Suggest(typed, 8)
			}
		})
	}
}

func BenchmarkFacets(b *testing.B) {
	for _, n := range []int{2, 500} {
		c := many(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Facets(c, c.All())
			}
		})
	}
}

func BenchmarkConcordance(b *testing.B) {
	x := New(many(b, 500))
	q, _ := Parse("camp")
	spans := make([][]text.Span, len(x.corpus.Articles))
	for i, hits := range x.Search(q).Hits {
		for _, h := range hits {
			spans[i] = append(spans[i], h.Span)
		}
	}
	for b.Loop() {
		Sort(x.corpus, Concordance(x.corpus, spans, 8), ByLeft)
	}
}
