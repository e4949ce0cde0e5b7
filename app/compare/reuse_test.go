package compare_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"parallax/app/compare"
	"parallax/app/corpus"
	"parallax/app/text"
	"parallax/seeds"
)

func TestTheTwoAccountsShareNoRunOfFiveWords(t *testing.T) {
	r := compare.FindReuse(build(t, seeds.FS), 0, 1, build(t, seeds.FS).All())
	if r.Shared != 0 || r.Versions() || len(r.Pairs) != 0 || r.Shingles[0] < 400 || r.Shingles[1] < 400 {
		t.Errorf("%+v", r)
	}
}

func ferry(t *testing.T) *corpus.Corpus { return build(t, os.DirFS("testdata/ferry")) }

func TestTwoAccountsOfOneFerryAreVersionsOfOneText(t *testing.T) {
	c := ferry(t)
	r := compare.FindReuse(c, 0, 1, c.All())
	var b strings.Builder
	fmt.Fprintf(&b,
		"# Two papers with one agency's words: [only A|only B] where they part.\n\n%d of %d and %d runs of five "+
			"words stand in both; versions: %v\n", r.Shared, r.Shingles[0], r.Shingles[1], r.Versions())
	for _, p := range r.Pairs {
		fmt.Fprintf(&b, "\nA%d beside B%d, %d of %d:\n ", p.A, p.B, p.Shared, p.Of)
		for _, w := range p.Words {
			if w.Same {
				b.WriteString(" " + w.A.In(c.Articles[0].Body))
			} else {
				b.WriteString(" [" + w.A.In(c.Articles[0].Body) + "|" + w.B.In(c.Articles[1].Body) + "]")
			}
		}
		b.WriteString("\n")
	}
	golden(t, "reuse.golden", b.String())
}

// Naively: every run of five words of one text is looked for in the other, word
// after word.
func TestSharedRunsAgreeWithLookingForEachInTheOtherText(t *testing.T) {
	c := ferry(t)
	r := compare.FindReuse(c, 0, 1, c.All())
	runs := func(i int) []string {
		var out []string
		a := c.Articles[i]
		for n := range a.Paragraphs {
			plain := a.Text(n + 1)
			if _, after, quoted := strings.Cut(plain, "”"); quoted {
				plain = after
			}
			words := strings.FieldsFunc(text.FoldString(plain),
				func(r rune) bool { return strings.ContainsRune(" ,.“”", r) })
			for k := 0; k+5 <= len(words); k++ {
				out = append(out, strings.Join(words[k:k+5], " "))
			}
		}
		return out
	}
	other := map[string]bool{}
	for _, s := range runs(1) {
		other[s] = true
	}
	shared := map[string]bool{}
	for _, s := range runs(0) {
		if other[s] {
			shared[s] = true
		}
	}
	if len(shared) != r.Shared {
		t.Errorf("%d runs are shared, counted %d", len(shared), r.Shared)
	}
}

func TestWordsLaidBesideEachOtherAreAllWordsOfBoth(t *testing.T) {
	c := ferry(t)
	for _, p := range compare.FindReuse(c, 0, 1, c.All()).Pairs {
		for side, n := range []int{p.A, p.B} {
			a := c.Articles[side]
			var got []string
			for _, w := range p.Words {
				s := w.A
				if side == 1 {
					s = w.B
				}
				for _, word := range text.Words(a.Body, s) {
					got = append(got, word.In(a.Body))
				}
				if w.Same && strings.Join(folded(c, 0, w.A), " ") != strings.Join(folded(c, 1, w.B), " ") {
					t.Errorf("called the same: “%s” and “%s”", w.A.In(c.Articles[0].Body), w.B.In(c.Articles[1].Body))
				}
			}
			if want := text.Words(a.Body, a.Paragraphs[n-1].Span); len(got) != len(want) {
				t.Errorf("paragraph %d of %d has %d words, laid out %d", n, side, len(want), len(got))
			}
		}
	}
}

func folded(c *corpus.Corpus, i int, s text.Span) []string {
	var out []string
	for _, w := range text.Words(c.Articles[i].Body, s) {
		out = append(out, text.FoldString(w.In(c.Articles[i].Body)))
	}
	return out
}
