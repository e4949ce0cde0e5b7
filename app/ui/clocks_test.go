package ui

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/corpus"
	"parallax/app/corpus/folder"
	"parallax/app/explore"
)

var update = flag.Bool("update", false, "rewrite the files of testdata")

func TestTheClocksAreADrawingThatSaysWhatItIs(t *testing.T) {
	html := printed(t, explore.Arrive{Fragment: "lens=dates&item=date/A/2"})
	for _, want := range []string{
		`<title>When the accounts say that things happened</title>`, `<desc>Time runs from left to right`,
		`aria-label="A16, “Saturday” → 11 April 2015: the last Saturday before ` +
			`the article’s day, 14 April 2015 (inferred)" aria-pressed="true"`,
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
	html := printed(t, explore.Arrive{Fragment: "lens=figures&item=both/A/4"})
	for _, want := range []string{
		`<span class="state is-not-comparable">not comparable</span>`, `<span class="printed">some 160,000</span>`,
		`<span class="printed">more than 200,000</span>`,
		`<b>some 160,000</b>`, `<b>more than 200,000</b>`, `Only in A`, `Only in B`,
	} {
		if !strings.Contains(html, want) {
			t.Errorf("%s is not in the panel", want)
		}
	}
	if n := strings.Count(html, `</span> <span class="basis">confirmed by an editor`); n != 3 {
		t.Errorf("%d rows say who stands behind them beside their verdict, want 3", n)
	}
	if facts := regexp.MustCompile(`<span[^>]*class="facts"[^>]*>`).FindString(html); facts == "" ||
		strings.Contains(facts, "dir=") {
		t.Errorf("what is known of a figure runs as the interface does, whatever its first word is: %q", facts)
	}
	if n := strings.Count(html, `class="ledgerfigure"`); n != 20 {
		t.Errorf("%d figures, want 20", n)
	}
}

// TestTheClocksAreDrawnAsFollows keeps the drawings of two pairs: the accounts of
// Yarmouk, for a desk and for a telephone, and a report of one week that looks back
// on two far years.
func TestTheClocksAreDrawnAsFollows(t *testing.T) {
	week, err := folder.Build(os.DirFS("testdata/week"))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]*corpus.Corpus{"yarmouk": yarmouk(t).Corpus, "week": week,
		"telephone": yarmouk(t).Corpus} {
		store := NewStore(explore.New(c))
		if name == "telephone" {
			store.Send(explore.Fit{Room: explore.NarrowRoom})
		}
		store.Send(explore.SetLens{Lens: explore.Clocks})
		html := plain(app.HTMLString(&answer{Drawn: store.answers.of(explore.Clocks), Store: store}))
		from := strings.Index(html, "<svg")
		drawing := html[from : strings.Index(html, "</svg>")+len("</svg>")]
		got := strings.NewReplacer("<g", "\n<g", "<rect", "\n <rect", "<text", "\n <text", "<line", "\n <line").
			Replace(drawing) + "\n"
		file := "testdata/clocks." + name + ".svg"
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(file); err != nil || got != string(want) {
			t.Errorf("%s differs (%v); run with -update and read the difference", file, err)
		}
		if hues := regexp.MustCompile(`(fill|stroke|style|color)=`).FindString(drawing); hues != "" {
			t.Errorf("%s: a colour of its own: %s", file, hues)
		}
	}
}
