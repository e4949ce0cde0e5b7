//go:build browser

package main

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallax/cmd/tools/drive/browser"
)

// auditing are the scenarios in which axe-core (https://github.com/dequelabs/axe-core)
// looks for what shuts readers out, at the levels A and AA of WCAG 2.2 and by
// its own best practices.
var auditing = []scenario{
	{name: "axe finds nothing in any view and lens, light and dark", once: true, run: auditsViews},
	{name: "axe finds nothing in the states of the page", once: true, run: auditsStates},
	{name: "axe finds nothing in the page from right to left", once: true, run: auditsArabic},
	{name: "axe finds nothing before the program starts", once: true, run: auditsStarting},
	{name: "axe finds nothing in the page without JavaScript", once: true, run: auditsPlain},
}

// axe returns the library, which "make build/npm" fetches.
func axe(t testing.TB) string {
	t.Helper()
	source, err := os.ReadFile(filepath.Join(*buildFolder, "npm", "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		t.Fatalf("read axe-core: %v; run: make build/npm/node_modules", err)
	}
	return string(source)
}

// A breach is a rule that a page breaks, and the first elements that do.
type breach struct {
	ID, Help string
	Where    []string
}

const runAxe = `async (rules) => {
	const found = await axe.run(document, {
		runOnly: rules
			? {type: "rule", values: rules} : {type: "tag",
			values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
		resultTypes: ["violations"],
	});
	return found.violations.map((v) => ({ID: v.id, Help: v.help,
		Where: v.nodes.slice(0, 3).map((n) => n.target.join(" ") + ": " + n.failureSummary.replace(/\s+/g, " "))}));
}`

// audit fails the test for everything axe finds; of some rules only, where
// such are named.
func audit(s *stage, tab *tab, where string, rules ...string) {
	s.Helper()
	if !js[bool](tab, `() => typeof axe === "object"`) {
		js[bool](tab, "() => { "+axe(s)+"; return true }")
	}
	for _, b := range js[[]breach](tab, runAxe, rules) {
		s.Errorf("%s: %s (%s): %s", where, b.ID, b.Help, strings.Join(b.Where, " | "))
	}
}

// lenses are the questions of the page, by their name in an address.
const lenses = `() => [...document.querySelectorAll("[id^=do-lens-]")].map((e) => e.id.replace("do-lens-", ""))`

// auditsViews looks at everything in the light, and in the dark at what can
// differ there.
func auditsViews(s *stage) {
	for _, dark := range []bool{false, true} {
		tab := s.open(browser.Options{Dark: dark, Width: 1440, Height: 900})
		var rules []string
		if dark {
			rules = []string{"color-contrast", "link-in-text-block"}
		}
		for _, lens := range js[[]string](tab, lenses) {
			for _, view := range []string{"compare", "read"} {
				fragment := fmt.Sprintf("view=%s&lens=%s", view, lens)
				tab.arrive(fragment)
				audit(s, tab, fmt.Sprintf("#%s, dark %t", fragment, dark), rules...)
			}
		}
	}
}

// auditsStates looks at what is not there at first: chips, suggestions, folded
// paragraphs, a pair, opened lists, drawers.
func auditsStates(s *stage) {
	tab := s.open(browser.Options{})
	for _, pose := range poses {
		tab.arrive(pose)
		audit(s, tab, "#"+pose)
	}
	tab.arrive("")
	tab.search("dam")
	tab.until("suggestions", `() => document.querySelectorAll(".suggestion").length > 0`)
	tab.settled()
	audit(s, tab, "with suggestions")
	narrow := s.open(browser.Options{Width: 390, Height: 780})
	for _, pose := range []string{"", "drawer=sidebar", "drawer=panel&lens=copy"} {
		narrow.arrive(pose)
		audit(s, narrow, "390 pixels wide, #"+pose)
	}
}

func auditsArabic(s *stage) {
	tab := s.open(browser.Options{Fragment: "#lang=ar"})
	tab.until("the Arabic page", `() => document.documentElement.dir === "rtl"`)
	for _, pose := range []string{"lang=ar", "lang=ar&lens=voices&is=un"} {
		tab.arrive(pose)
		audit(s, tab, "#"+pose)
	}
}

func auditsStarting(s *stage) {
	for _, dark := range []bool{false, true} {
		tab := s.start(browser.Options{Held: true, Dark: dark})
		audit(s, tab, fmt.Sprintf("before the program, dark %t", dark))
	}
}

// auditsPlain looks at the page as it stands where none of its scripts run;
// axe itself is one, so that JavaScript is on and the page's are empty.
func auditsPlain(s *stage) {
	s.provokes("integrity") // of the scripts that are empty
	for _, script := range []string{"boot.js", "framework.js", "takeover.js", "draw.js", "screen.js", "guest.js"} {
		s.place.host.answer(script, func(w http.ResponseWriter, _ *http.Request) { send(w, script, nil) })
	}
	for _, dark := range []bool{false, true} {
		tab := s.start(browser.Options{Dark: dark})
		if state := js[string](tab, `() => document.documentElement.dataset.parallax`); state != "text" {
			s.Fatalf("the page is %s", state)
		}
		audit(s, tab, fmt.Sprintf("without scripts, dark %t", dark))
	}
}
