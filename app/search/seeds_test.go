package search

import (
	"os"
	"testing"

	"parallax/app/corpus"
	"parallax/app/corpus/folder"
)

// yarmouk returns the corpus of the two accounts.
func yarmouk(t testing.TB) *corpus.Corpus {
	t.Helper()
	c, err := folder.Build(os.DirFS("../../seeds"))
	if err != nil {
		t.Fatal(err)
	}
	return c
}
