package ui

import (
	"strings"
	"testing"

	"parallax/app/explore"
)

func TestTheClocksAreADrawingThatSaysWhatItIs(t *testing.T) {
	html := printed(t, explore.SetLens{Lens: explore.Clocks}, explore.Pick{Item: "date/A/2"})
	for _, want := range []string{
		`<title>When the accounts say that things happened</title>`, `<desc>Time runs from left to right`,
		`aria-label="A16, “Saturday” → 11 April 2015: the last Saturday before the article’s day, 14 April 2015 (inferred)" aria-pressed="true"`,
		`2 years and 3 months`, `nothing dated`, `two moments, not two views of one`, `<b>Saturday</b>`,
	} {
		if !strings.Contains(html, want) {
			t.Errorf("%s is not in the panel", want)
		}
	}
	drawing := html[strings.Index(html, "<svg"):strings.Index(html, "</svg>")]
	if n := strings.Count(drawing, `role="button"`); n != 19 {
		t.Errorf("%d dates can be picked, want 19", n)
	}
	if n := strings.Count(drawing, `tabindex="0"`); n != 2 {
		t.Errorf("the keyboard stops %d times, want at the first date and at the picked one", n)
	}
	if strings.Contains(drawing, `class="`) {
		t.Error("the framework cannot set a class within a drawing")
	}
}

func TestThePanelOfFiguresSetsOneThingSideBySide(t *testing.T) {
	html := printed(t, explore.SetLens{Lens: explore.Ledger}, explore.Pick{Item: "both/A/4"})
	for _, want := range []string{
		`<span class="state is-differ">differ</span>`, `<span class="printed">some 160,000</span>`, `<span class="printed">more than 200,000</span>`,
		`<b>some 160,000</b>`, `<b>more than 200,000</b>`, `Only in A`, `Only in B`,
	} {
		if !strings.Contains(html, want) {
			t.Errorf("%s is not in the panel", want)
		}
	}
	if n := strings.Count(html, `class="ledgerfigure"`); n != 20 {
		t.Errorf("%d figures, want 20", n)
	}
}
