package text

import "testing"

func TestOccurrencesAreWholeWordsPrintedExactly(t *testing.T) {
	for _, c := range []struct {
		body, words string
		want        int
	}{
		{"the one that he saw, he said", "he", 2},
		{"in 2012, 12 camps", "12", 1},
		{"the crisis that ISIS made", "ISIS", 1},
		{"Yarmouk’s camp", "Yarmouk", 1},
		{"a rebel-held town", "rebel", 1},
		{"aaa", "a", 0},
		{"said “yes,” he", "yes,", 1},
		{"any", "", 0},
		{"short", "longer than the text", 0},
	} {
		got := Occurrences(c.body, Span{0, len(c.body)}, c.words)
		if len(got) != c.want {
			t.Errorf("%q in %q: %d, want %d", c.words, c.body, len(got), c.want)
		}
		for _, s := range got {
			if s.In(c.body) != c.words {
				t.Errorf("%q in %q: found %q", c.words, c.body, s.In(c.body))
			}
		}
	}
}
