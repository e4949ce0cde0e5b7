package compare_test

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"parallax/app/compare"
	"parallax/app/corpus"
	"parallax/app/text"
	"parallax/seeds"
)

func TestWordsOfTheTwoAccounts(t *testing.T) {
	c := build(t, seeds.FS)
	var b strings.Builder
	for _, stems := range []bool{false, true} {
		k := compare.Keywords(c, 0, 1, c.All(), stems)
		passes := 0
		for _, w := range k.Keywords {
			if w.Passes {
				passes++
			}
		}
		title := "Words"
		if stems {
			title = "Stems"
		}
		fmt.Fprintf(&b,
			"# %s: the 30 with the highest G²\n%d words in A, %d in B; %d tested; G² must exceed %.2f and the "+
				"interval leave 0 out; %d pass.\n\n",
			title, k.Words[0], k.Words[1], len(k.Keywords), k.Threshold, passes)
		for _, w := range k.Keywords[:30] {
			fmt.Fprintf(&b, "%-14s A %2d  B %2d  G² %5.2f  log ratio %+.1f, %+.1f to %+.1f%s\n", w.Key, w.Count(0),
				w.Count(1), w.G2, w.Ratio, w.Range.Low, w.Range.High, forms(c, w))
		}
		b.WriteString("\n")
	}
	golden(t, "keyness.golden", b.String())
}

// forms returns a stem's words with their counts.
func forms(c *corpus.Corpus, w compare.Keyword) string {
	var words []string
	for _, f := range w.Forms {
		words = append(words, fmt.Sprintf("%s %d/%d", f.Shown.In(c.Articles[f.Side].Body), f.Counts[0], f.Counts[1]))
	}
	if len(words) < 2 {
		return ""
	}
	return ": " + strings.Join(words, ", ")
}

// What a scholar worked out by hand on the two accounts.
func TestFiguresOfTheTwoAccountsWorkedOutByHand(t *testing.T) {
	c := build(t, seeds.FS)
	words, stems := compare.Keywords(c, 0, 1, c.All(), false), compare.Keywords(c, 0, 1, c.All(), true)
	if words.Words != [2]int{774, 1026} {
		t.Errorf("words: %v", words.Words)
	}
	for _, w := range []struct {
		in    compare.Keyness
		key   string
		n     [2]int
		g2    float64
		ratio float64
		pass  bool
	}{
		{words, "regime", [2]int{4, 10}, 1.24, -.82, false},
		{words, "area", [2]int{0, 12}, 13.49, -4.24, false},
		{words, "palestinian", [2]int{19, 5}, 13.13, 2.23, false},
		{words, "IS", [2]int{12, 0}, 20.26, 5.05, false},
		{words, "is", [2]int{7, 10}, .02, -.08, false},
		{words, "ISIS", [2]int{0, 8}, 8.99, -3.68, false},
		{words, "camp", [2]int{13, 4}, 7.89, 1.99, false},
		{stems, "palestin", [2]int{26, 5}, 22.12, 2.67, true},
	} {
		got, ok := w.in.Find(w.key)
		if n := [2]int{got.Count(0), got.Count(1)}; !ok || n != w.n || math.Abs(got.G2-w.g2) > .006 ||
			math.Abs(got.Ratio-w.ratio) > .006 || got.Passes != w.pass {
			t.Errorf("%s: %v, G² %.2f, log ratio %.2f, passes %v; want %v %.2f %.2f %v", w.key, n, got.G2, got.Ratio,
				got.Passes, w.n, w.g2, w.ratio, w.pass)
		}
	}
	for _, w := range words.Keywords {
		if w.Passes {
			t.Errorf("%s passes; no word should", w.Key)
		}
	}
}

func TestWhatIsCountedAsOneWord(t *testing.T) {
	for sentence, want := range map[string]string{
		"The regime’s army and the regime":                 "regime 2",
		"IS fighters say the operation is ongoing, and is": "IS 1, is 2",
		"ISIS in crisis": "ISIS 1, crisis 1",
		"Krähenbühl’s word, and Krahenbuhl’s":       "krahenbuhl 2",
		"rebel-held towns of a rebel held for days": "rebel 2, held 2, rebel-held 0",
		"UNWRA is printed, UNRWA meant":             "UNWRA 1, UNRWA 1",
		"anti-regime, anti-Regime’s":                "anti 2, regime 2",
	} {
		c := build(t, fstest.MapFS{"a.txt": {Data: []byte(sentence + ".\n")}, "b.txt": {Data: []byte("Nothing.\n")}})
		k := compare.Keywords(c, 0, 1, c.All(), false)
		for _, pair := range strings.Split(want, ", ") {
			key, n, _ := strings.Cut(pair, " ")
			if w, _ := k.Find(key); fmt.Sprint(w.Count(0)) != n {
				t.Errorf("%q: %s stands %d times, want %s", sentence, key, w.Count(0), n)
			}
		}
	}
}

func TestEveryWordIsCountedOnceAndWhereItStands(t *testing.T) {
	c := build(t, seeds.FS)
	var parts [2]int // words, those joined by hyphens taken apart
	for side, a := range c.Articles {
		for _, p := range a.Paragraphs {
			for _, w := range text.Words(a.Body, p.Span) {
				if p.Account() {
					parts[side]++
				}
				if words := w.In(a.Body); p.Account() && !strings.ContainsAny(words[:1], "0123456789") {
					// "7-800" is one
					parts[side] += strings.Count(words, "-")
				}
			}
		}
	}
	for _, stems := range []bool{false, true} {
		k := compare.Keywords(c, 0, 1, c.All(), stems)
		var n [2]int
		seen := map[[2]int]bool{}
		for _, w := range k.Keywords {
			var forms [2]int
			for _, f := range w.Forms {
				forms[0], forms[1] = forms[0]+f.Counts[0], forms[1]+f.Counts[1]
			}
			if forms != [2]int{w.Count(0), w.Count(1)} {
				t.Errorf("%s: forms add up to %v, not %d and %d", w.Key, forms, w.Count(0), w.Count(1))
			}
			for side, spans := range w.Spans {
				n[side] += len(spans)
				for i, s := range spans {
					if seen[[2]int{side, s.Start}] || i > 0 && s.Start < spans[i-1].End {
						t.Errorf("%s stands twice at %v", w.Key, s)
					}
					seen[[2]int{side, s.Start}] = true
					words := s.In(c.Articles[side].Body)
					if !stems && !strings.EqualFold(text.FoldString(words), w.Key) {
						t.Errorf("%q is counted as %s", words, w.Key)
					}
				}
			}
		}
		if n != parts {
			t.Errorf("%v words are counted of %v", n, parts)
		}
	}
}

func TestComparingTheOtherWayRoundIsTheMirror(t *testing.T) {
	c := build(t, seeds.FS)
	k, m := compare.Keywords(c, 0, 1, c.All(), false), compare.Keywords(c, 1, 0, c.All(), false)
	if k.Threshold != m.Threshold || len(k.Keywords) != len(m.Keywords) {
		t.Fatal("the two ways test differently")
	}
	for _, w := range k.Keywords {
		v, _ := m.Find(w.Key)
		if !reflect.DeepEqual(v.Spans, [2][]text.Span{w.Spans[1], w.Spans[0]}) || math.Abs(v.G2-w.G2) > 1e-9 ||
			math.Abs(v.Ratio+w.Ratio) > 1e-9 ||
			!near(v.Range.Low, -w.Range.High) || !near(v.Range.High, -w.Range.Low) || v.Passes != w.Passes {
			t.Errorf("%s: %+v, the other way round %+v", w.Key, w, v)
		}
	}
}

func near(a, b float64) bool { return a == b || math.Abs(a-b) < 1e-6 }

func TestWhereASideIsEmptyNothingIsTested(t *testing.T) {
	c := build(t, seeds.FS)
	none := c.Select(func(int, int) bool { return false })
	if k := compare.Keywords(c, 0, 1, none, false); len(k.Keywords) != 0 || k.Threshold != 0 {
		t.Errorf("of nothing: %+v", k)
	}
	k := compare.Keywords(c, 0, -1, c.All(), true)
	if k.Words != [2]int{774, 0} || k.Threshold != 0 || len(k.Keywords) == 0 || k.Keywords[0].Key != "the" {
		t.Errorf("of one account alone: %v words, threshold %v, first %s", k.Words, k.Threshold, k.Keywords[0].Key)
	}
	for _, w := range k.Keywords {
		if w.G2 != 0 || w.Passes {
			t.Errorf("%s was tested", w.Key)
		}
	}
}

// TestCaseFoldedThroughoutGivesOtherCounts keeps the figures that others get on
// these texts who fold all case and keep possessives apart: 687 types, and an
// "is" that the first account uses 19 times.
func TestCaseFoldedThroughoutGivesOtherCounts(t *testing.T) {
	c := build(t, seeds.FS)
	types, is := map[string]bool{}, 0
	for _, a := range c.Articles {
		for _, p := range a.Paragraphs {
			if !p.Account() {
				continue
			}
			for _, w := range strings.FieldsFunc(strings.ToLower(text.FoldString(p.In(a.Body))), func(r rune) bool {
				return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-'", r)
			}) {
				if w = strings.Trim(w, "'-"); w != "" {
					types[w] = true
				}
				if w == "is" && a == c.Articles[0] {
					is++
				}
			}
		}
	}
	if len(types) != 687 || is != 19 {
		t.Errorf("%d types, “is” %d times", len(types), is)
	}
}
