//go:build browser

package main

import (
	"fmt"
	"strings"

	"parallax/cmd/tools/drive/browser"
)

var filtering = []scenario{
	{name: "Choosing a row keeps the paragraphs that name it and counts anew, zero included", run: filtersByRow},
	{name: "A second row narrows, and choosing a row again lets go of it", run: narrowsByRows},
	{name: "Choosing a mark in the text filters by what it names", run: filtersByMark},
	{name: "Alt or Shift with a click leaves out, and a chip turns and drops", run: leavesOut},
	{name: "What is typed keeps the paragraphs it stands in", run: filtersByTyping},
	{name: "A suggestion is taken with the arrow keys or the mouse", run: takesSuggestion},
	{name: "A gap opens, the rest dims instead of folding, and all of it clears", run: opensDimsClears},
	{name: "A query that is not understood is told so and harms nothing", run: saysWhatIsOdd},
}

func all(int, int) bool { return true }

// status is what the page says of how many paragraphs are shown.
func status(p paragraphs) string {
	var n [2]int
	for _, id := range p.ids() {
		n[id[0]-'a']++
	}
	return fmt.Sprintf("%d of %d in A, %d of %d in B", n[0], len(truth[0].paragraphs), n[1], len(truth[1].paragraphs))
}

// gaps are the words on the places where the others are folded away.
func gaps(p paragraphs) []string {
	var list []string
	for side, a := range truth {
		run := 0
		for n := 1; n <= len(a.paragraphs)+1; n++ {
			if n <= len(a.paragraphs) && !p(side, n) {
				run++
				continue
			}
			if run > 0 {
				list = append(list,
					strings.TrimSuffix(fmt.Sprintf("%d paragraphs", run), map[bool]string{true: "s"}[run == 1])+
						" not shown")
			}
			run = 0
		}
	}
	return list
}

// checkFilter waits for a filter to have done everything it must.
func checkFilter(s *stage, tab *tab, p paragraphs) {
	s.Helper()
	tab.shows(p)
	f := tab.facts()
	checkRows(s, tab, p)
	if want := status(p); !strings.Contains(f.Status, want) {
		s.Errorf("status %q, want %q", f.Status, want)
	}
	if want := gaps(p); difference(want, f.Gaps) != "" {
		s.Errorf("gaps: %s", difference(want, f.Gaps))
	}
}

func filtersByRow(s *stage) {
	tab := s.open(browser.Options{})
	for _, entity := range []string{"idrees-ahmad", "israel:place", "un"} {
		tab.click(id("e-" + entity))
		tab.filters(entity)
		checkFilter(s, tab, naming(entity))
		tab.click(id("e-" + entity))
		tab.filters()
	}
	tab.shows(all)
	checkRows(s, tab, all)
}

func narrowsByRows(s *stage) {
	tab := s.open(browser.Options{})
	tab.click(id("e-yarmouk"))
	tab.click(id("e-islamic-state"))
	tab.filters("yarmouk", "islamic-state")
	checkFilter(s, tab, naming("yarmouk").and(naming("islamic-state")))
	tab.click(id("e-yarmouk"))
	tab.filters("islamic-state")
	checkFilter(s, tab, naming("islamic-state"))
}

func filtersByMark(s *stage) {
	tab := s.open(browser.Options{})
	tab.click(`#a5 a.m[href="#e-afp"]`)
	tab.filters("afp")
	checkFilter(s, tab, naming("afp"))
	tab.click(`#a5 a.m[href="#e-samer"]`)
	tab.filters("afp", "samer")
	tab.shows(naming("afp").and(naming("samer")))
	tab.click(`#a5 a.m[href="#e-afp"]`)
	tab.filters("samer")
}

func leavesOut(s *stage) {
	tab := s.open(browser.Options{})
	for _, key := range []browser.Modifier{browser.Alt, browser.Shift} {
		tab.click(id("e-yarmouk"), key)
		tab.filters("-yarmouk")
		checkFilter(s, tab, naming("yarmouk").not())
		tab.click("#turn-yarmouk")
		tab.filters("yarmouk")
		checkFilter(s, tab, naming("yarmouk"))
		tab.click("#drop-yarmouk")
		tab.filters()
		tab.shows(all)
		tab.eventually(func(f Facts) string {
			if f.Hash != "" || f.Active == "body" {
				return "a dropped chip stays in the address, or the keyboard is lost with it"
			}
			return ""
		})
	}
}

func filtersByTyping(s *stage) {
	tab := s.open(browser.Options{})
	for _, q := range []struct {
		query string
		want  paragraphs
	}{
		{"siege", saying(`(?i)\bsiege\b`)},
		{`"humanitarian aid"`, saying(`(?i)\bhumanitarian aid\b`)},
		{"refuge*", saying(`(?i)\brefuge`)},
		{"camp -refugee", saying(`(?i)\bcamp\b`).and(saying(`(?i)\brefugee\b`).not())},
		{"place:damascus", naming("damascus")},
		{"actor:unrwa", naming("unrwa")},
		{"-place:yarmouk", naming("yarmouk").not()},
		{"by:agency", copied},
		{"by:agency siege", paragraphs(copied).and(saying(`(?i)\bsiege\b`))},
	} {
		tab.search(q.query)
		checkFilter(s, tab, q.want)
		tab.press(browser.KeyEscape)
	}
	tab.search("")
	tab.shows(all)
}

func takesSuggestion(s *stage) {
	tab := s.open(browser.Options{})
	tab.press("/")
	tab.press("yarm")
	tab.until("suggestions",
		`() => document.querySelectorAll(".suggestion").length > 0 &&
			document.getElementById("search").getAttribute("aria-expanded") === "true"`)
	tab.press(browser.KeyArrowDown)
	tab.until("the first to be picked",
		`() => document.getElementById("suggestion-0")?.getAttribute("aria-selected") === "true" &&
			document.getElementById("search").getAttribute("aria-activedescendant") === "suggestion-0"`)
	tab.press(browser.KeyEnter)
	tab.eventually(func(f Facts) string {
		if f.Query == "yarm" || !strings.Contains(strings.ToLower(f.Query), "yarmouk") {
			return "the suggestion did not become the query"
		}
		return ""
	})
	tab.keeps("search")
	tab.until("the suggestions to close", `() => document.getElementById("suggestions").hidden`)
	tab.search("dama")
	place := tab.named("the place among the suggestions",
		`() => [...document.querySelectorAll(".suggestion")]
			.find((e) => e.querySelector(".kind").textContent === "place" &&
			e.querySelector(".words").textContent.includes("Damascus")).id`)
	tab.click("#" + place)
	tab.eventually(func(f Facts) string {
		if !strings.Contains(strings.ToLower(f.Query), "damascus") ||
			!strings.Contains(strings.ToLower(f.Hash), "damascus") {
			return "the suggestion that was clicked did not become the query and the address"
		}
		return ""
	})
}

func opensDimsClears(s *stage) {
	tab := s.open(browser.Options{})
	tab.click(id("e-idrees-ahmad"))
	kept := naming("idrees-ahmad")
	tab.shows(kept)
	before := tab.facts()
	tab.click(".pane-b .gap:not([hidden])")
	tab.eventually(func(f Facts) string {
		if len(f.Dimmed) != 9 || len(f.Gaps) != len(before.Gaps)-1 {
			return fmt.Sprintf("the gap of 9 paragraphs before B10 did not open: %v stand dimmed", f.Dimmed)
		}
		return ""
	})
	if tab.settled() == "body" {
		s.Error("opening a gap lost the keyboard to the body")
	}
	tab.click("#do-dim")
	tab.eventually(func(f Facts) string {
		if len(f.Gaps) > 0 || len(f.Shown)+len(f.Dimmed) != len(paragraphs(all).ids()) {
			return "not every paragraph stands in the text when the rest is dimmed"
		}
		return ""
	})
	tab.shows(kept)
	tab.click("#do-fold")
	tab.shows(kept)
	tab.search("siege")
	tab.press(browser.KeyEscape)
	tab.shows(kept.and(saying(`(?i)\bsiege\b`)))
	tab.click("#do-clear")
	tab.filters()
	tab.shows(all)
	if f := tab.facts(); f.Query != "" || f.Status != "" {
		s.Errorf("after Clear: query %q, status %q", f.Query, f.Status)
	}
}

func saysWhatIsOdd(s *stage) {
	tab := s.open(browser.Options{})
	for _, query := range []string{`"no end`, "colour:red", "place:atlantis", "***", "by:nobody", "💡 مخيم <b>&amp;"} {
		tab.search(query)
		tab.until("a sentence about "+query,
			`() => [...document.querySelectorAll(".problems li")].some((e) => e.textContent.length > 10) ||
				!document.querySelector(".par:not([hidden])")`)
	}
	tab.search("")
	tab.shows(all)
}
