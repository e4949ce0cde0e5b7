//go:build browser

package main

import (
	"slices"
	"strings"

	"parallax/cmd/tools/drive/browser"
)

var lookingAround = []scenario{
	{name: "Read shows one account alone, and Compare both again", run: readsOne},
	{name: "Whose copy marks the agency paragraphs and leads to them", run: showsCopy},
	{name: "The page goes light and dark as the reader says, or as the machine does", run: changesColours},
	{name: "On a narrow page drawers open, close with Escape, and hide nothing for good", run: opensDrawers},
}

func readsOne(s *stage) {
	tab := s.open(browser.Options{})
	tab.click("#do-read")
	tab.until("account A alone",
		`() => [...document.querySelectorAll(".pane")].filter((e) => e.checkVisibility()).length === 1 &&
			document.getElementById("pane-a")?.checkVisibility() === true`)
	tab.click("#do-b")
	tab.until("account B alone",
		`() => [...document.querySelectorAll(".pane")].filter((e) => e.checkVisibility()).length === 1 &&
			document.getElementById("pane-b")?.checkVisibility() === true`)
	if got := js[[]string](tab, readText, "b"); !slices.Equal(got, truth[1].paragraphs) {
		s.Errorf("account B read alone: %s", difference(truth[1].paragraphs, got))
	}
	tab.click("#do-compare")
	tab.until("both accounts",
		`() => [...document.querySelectorAll(".pane")].filter((e) => e.checkVisibility()).length === 2`)
	checkTexts(s, tab, "compared again")
}

func showsCopy(s *stage) {
	tab := s.open(browser.Options{})
	tab.click("#do-lens-copy")
	tab.until("the lens",
		`() => document.getElementById("do-lens-copy").getAttribute("aria-pressed") === "true" &&
			document.querySelectorAll("`+asked+`.copies").length === 2`)
	tab.settled()
	for side := range truth {
		var want []string
		for _, n := range agencyCopy[side] {
			want = append(want, paragraphID(side, n))
		}
		got := js[[]string](tab,
			`(side) => [...document.querySelectorAll(".pane-" + side + " .par.by-agency")].map((p) => p.id)`,
			string("ab"[side]))
		if !slices.Equal(got, want) {
			s.Errorf("agency copy in account %c: %v, want %v", "AB"[side], got, want)
		}
	}
	words := strings.Fields(js[string](tab,
		`() => [...document.querySelectorAll("`+asked+`.copyrow p")].map((p) => p.textContent).join(" ")`))
	if len(words) == 0 {
		s.Error("the panel counts no words")
	}
	tab.click("#copy-B-28")
	tab.until("paragraph B28 in view",
		`() => { const b = document.getElementById("b28").getBoundingClientRect(); return b.top >= 0 &&
			b.top < innerHeight }`)
}

func changesColours(s *stage) {
	const paper = `() => getComputedStyle(document.body).backgroundColor`
	const now = `(colour) => getComputedStyle(document.body).backgroundColor === colour`
	light, dark := s.open(browser.Options{}), s.open(browser.Options{Dark: true})
	day, night := js[string](light, paper), js[string](dark, paper)
	if day == night {
		s.Fatalf("light and dark are both %s", day)
	}
	light.click("#do-more")
	dark.click("#do-more")
	light.click("#do-theme")
	light.until("the reader's light", `() => document.documentElement.dataset.theme === "light"`)
	light.until("light", now, day)
	light.click("#do-theme")
	light.until("the reader's dark", now, night)
	light.click("#do-theme")
	light.until("the machine's light", now, day)
	dark.click("#do-theme")
	dark.until("the reader's light on a dark machine", now, day)
}

func opensDrawers(s *stage) {
	tab := s.open(browser.Options{Width: 390, Height: 780})
	const shown = `(id) => document.getElementById(id).checkVisibility()`
	for _, drawer := range []struct{ button, id string }{{"#do-side-drawer", "sidebar"},
		{"#do-panel-drawer", "panel"}} {
		if js[bool](tab, shown, drawer.id) {
			s.Errorf("the drawer %s stands open at first", drawer.id)
		}
		tab.click(drawer.button)
		tab.until(drawer.id, shown, drawer.id)
		tab.press(browser.KeyEscape)
		tab.until(drawer.id+" to close", `(id) => !document.getElementById(id).checkVisibility()`, drawer.id)
	}
	tab.click("#do-b")
	tab.until("account B in view",
		`() => document.getElementById("pane-b").checkVisibility() &&
			!document.getElementById("pane-a").checkVisibility()`)
	tab.click("#do-side-drawer")
	const covered = `() => ["find", "sort-name"].filter((id) => {
		const box = document.getElementById(id).getBoundingClientRect();
		return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.id !== id;
	}).join(" ")`
	gives(tab, "what lies under something in the drawer", "", covered)
	tab.click(id("e-un"))
	tab.filters("un")
}
