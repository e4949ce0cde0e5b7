package annotate_test

import (
	"os"
	"testing"

	"parallax/app/annotate"
	"parallax/app/article"
	"parallax/app/corpus/folder"
	"parallax/app/mark"
	"parallax/app/tagger"
	"parallax/app/text"
	"parallax/seeds"
)

// BenchmarkPipeline reads the two accounts as a reader's own texts are read:
// parsed, and marked by the lexicon, the tagger and all rules. It gives
// megabytes a second, and the milliseconds that a thousand words take.
func BenchmarkPipeline(b *testing.B) {
	c, err := folder.Build(seeds.FS)
	if err != nil {
		b.Fatal(err)
	}
	m := namesModel(b)
	size, words := 0, 0
	for _, a := range c.Articles {
		size += len(a.Body)
		words += len(text.Words(a.Body, text.Span{End: len(a.Body)}))
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, known := range c.Articles {
			a, err := article.Parse("text", "text", []byte(known.Body))
			if err != nil {
				b.Fatal(err)
			}
			a.Published = known.Published
			annotate.AddNames([]*article.Article{a}, []mark.Marks{annotate.Find(a, c.Lexicon)}, c.Lexicon, m)
		}
	}
	b.ReportMetric(b.Elapsed().Seconds()*1e6/float64(b.N)/float64(words), "ms/1000words")
}

func namesModel(t testing.TB) *tagger.Model {
	t.Helper()
	file, err := os.ReadFile("../../web/names.model")
	if err != nil {
		t.Fatal(err)
	}
	m, err := tagger.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	return m
}
