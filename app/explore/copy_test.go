package explore

import (
	"testing"

	"parallax/app/article"
	"parallax/app/phrase"
)

func TestWhoSaysWhoseCopyItIs(t *testing.T) {
	for basis, want := range map[article.Basis]string{
		article.Printed:  "credit line: “(Reuters)”",
		article.Inferred: "credit line, inferred: “(Reuters)”",
		article.Proposed: "credit line, proposed by rule: “(Reuters)”",
	} {
		if got := copyTitle(phrase.Book{},
			article.Provenance{Kind: article.Credit, Basis: basis, Evidence: "“(Reuters)”"}); got != want {
			t.Errorf("%s: %s, want %s", basis, got, want)
		}
	}
}
