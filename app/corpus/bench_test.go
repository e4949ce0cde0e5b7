package corpus_test

import (
	"testing"

	"parallax/app/annotate/mention"
	"parallax/app/corpus"
	"parallax/app/corpus/folder"
	"parallax/seeds"
)

func BenchmarkDecode(b *testing.B) {
	c, err := folder.Build(seeds.FS)
	if err != nil {
		b.Fatal(err)
	}
	encoded, err := corpus.Encode(c)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(encoded)))
	for b.Loop() {
		if _, err := corpus.Decode(encoded); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMentions(b *testing.B) {
	c, err := folder.Build(seeds.FS)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(c.Articles[0].Body)))
	for b.Loop() {
		mention.Find(c.Articles[0], c.Lexicon)
	}
}
