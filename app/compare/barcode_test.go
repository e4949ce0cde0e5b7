package compare_test

import (
	"fmt"
	"strings"
	"testing"

	"parallax/app/compare"
	"parallax/app/text"
	"parallax/seeds"
)

func TestBarcodesOfTheTwoAccounts(t *testing.T) {
	c := build(t, seeds.FS)
	k := compare.Keywords(c, 0, 1, c.All(), false)
	var b strings.Builder
	b.WriteString("# Where words stand, on the scale of all words, over whose copy it is\n")
	for side := range 2 {
		bar := compare.BarcodeOf(c, side, nil)
		fmt.Fprintf(&b, "\n%c, %d words\n", 'A'+side, bar.Words)
		for _, d := range bar.Bands {
			fmt.Fprintf(&b, "  words %d-%d, paragraphs %d-%d: %s %s\n", d.From, d.To, d.First, d.Last, d.Kind, d.Agency)
		}
	}
	for _, key := range []string{"regime", "government", "IS", "ISIS", "camp", "enclave"} {
		w, _ := k.Find(key)
		for side, spans := range w.Spans {
			fmt.Fprintf(&b, "\n%s in %c:", key, 'A'+side)
			for _, bar := range compare.BarcodeOf(c, side, spans).Strokes {
				fmt.Fprintf(&b, " %d (%c%d)", bar.From, 'A'+side, bar.Paragraph)
			}
		}
	}
	golden(t, "barcode.golden", b.String()+"\n")
}

func TestABarStandsOnTheWordsItCovers(t *testing.T) {
	c := build(t, seeds.FS)
	for i, a := range c.Articles {
		var words []text.Span
		for _, p := range a.Paragraphs {
			if p.Account() {
				words = append(words, text.Words(a.Body, p.Span)...)
			}
		}
		for k, w := range words[:len(words)-2] {
			three := text.Span{Start: w.Start, End: words[k+2].End}
			if a.ParagraphAt(three.End-1) != a.ParagraphAt(three.Start) {
				continue
			}
			if bar := compare.BarcodeOf(c, i, []text.Span{three}).Strokes[0]; bar.From != k || bar.To != k+3 {
				t.Fatalf("words %d to %d of article %d lie at %d to %d", k, k+3, i, bar.From, bar.To)
			}
		}
		if bars := compare.BarcodeOf(c, i,
			[]text.Span{{Start: -1, End: 0}, {Start: len(a.Body), End: len(a.Body)}}).Strokes; len(bars) != 0 {
			t.Errorf("spans outside the account have bars: %v", bars)
		}
		end := 0
		for _, d := range compare.BarcodeOf(c, i, nil).Bands {
			if d.From != end || d.To < d.From {
				t.Errorf("band %+v does not follow word %d", d, end)
			}
			end = d.To
		}
		if end != len(words) {
			t.Errorf("bands cover %d of %d words", end, len(words))
		}
	}
}
