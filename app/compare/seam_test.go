package compare_test

import (
	"fmt"
	"strings"
	"testing"

	"parallax/app/compare"
	"parallax/seeds"
)

func TestWhereTheVocabularyOfEachAccountChanges(t *testing.T) {
	c := build(t, seeds.FS)
	var b strings.Builder
	b.WriteString("# Where the vocabulary of each account changes most, and the words that change.\n")
	for i := range c.Articles {
		s, ok := compare.FindSeam(c, i, c.All())
		fmt.Fprintf(&b, "\n%c: found %v, between %d and %d, of %d places; %d words before, %d after\n", 'A'+rune(i), ok,
			s.After, s.Next, s.Tried, s.Words[0], s.Words[1])
		for _, w := range s.Turns {
			fmt.Fprintf(&b, "  %s %d/%d, G² %.1f\n", w.Forms[0].Shown.In(w.Body), w.Count(0), w.Count(1), w.G2)
		}
	}
	golden(t, "seam.golden", b.String())
}
