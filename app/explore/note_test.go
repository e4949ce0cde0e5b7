package explore

import (
	"strings"
	"testing"

	"parallax/app/phrase"
)

func TestEveryLensAsksAQuestionAndTellsHowItIsAnswered(t *testing.T) {
	for _, l := range Lenses() {
		n := l.Note
		if !strings.HasSuffix(string(l.Question), "?") {
			t.Errorf("%q is no question", l.Question)
		}
		if !strings.HasSuffix(string(n.Sentence), ".") || strings.Count(string(n.Sentence), ". ") > 0 ||
			len(strings.Fields(string(n.Sentence))) > 32 {
			t.Errorf("%s: not one short sentence: %s", l.Question, n.Sentence)
		}
		if n.Counts == "" || n.How == "" || n.Wrong == "" {
			t.Errorf("%s: the note leaves something out: %+v", l.Question, n)
		}
		words := 0
		for _, p := range n.parts(phrase.Book{}) {
			words += len(strings.Fields(p.Words))
		}
		if words > 120 {
			t.Errorf("%s: a note of %d words", l.Question, words)
		}
	}
}
