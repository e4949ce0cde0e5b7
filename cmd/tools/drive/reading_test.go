//go:build browser

package main

import (
	"fmt"
	"slices"

	"parallax/cmd/tools/drive/browser"
)

var reading = []scenario{
	{name: "Both accounts stand in full, word for word, before the program starts and after", framed: true,
		placed: true, run: readsInFull},
	{name: "Every mark is one the editors checked, and every count is the number of marks", framed: true,
		run: countsMarks},
	{name: "The program shows what stood there before it", framed: true, placed: true, run: changesNothing},
	{name: "Without JavaScript texts, source cards and lists stand uncovered", framed: true, run: readsWithoutScript},
	{name: "Without JavaScript every question has its table, and a link leads there", run: answersWithoutScript},
	{name: "What stands in for the program goes when it comes", run: takesTablesAway},
}

const readText = `(side) => [...document.querySelectorAll(".pane-" + side + " .par .words")].map((e) => e.textContent)`

func checkTexts(s *stage, tab *tab, when string) {
	s.Helper()
	for side, a := range truth {
		got := js[[]string](tab, readText, string("ab"[side]))
		if !slices.Equal(got, a.paragraphs) {
			s.Errorf("%s, account %c: %s", when, "AB"[side], difference(a.paragraphs, got))
		}
	}
}

func readsInFull(s *stage) {
	tab := s.start(browser.Options{Held: true})
	checkTexts(s, tab, "before the program")
	tab.release().usable()
	checkTexts(s, tab, "after")
}

// readMarks reads the marks of an account in their order.
const readMarks = `(side) => [...document.querySelectorAll(".pane-" + side + " a.m")]
	.map((e) => e.getAttribute("href") + " " + e.textContent)`

// readRows reads what the sidebar counts.
const readRows = `() => Object.fromEntries([...document.querySelectorAll(".row")]
	.map((r) => [r.id.slice(2), r.querySelector(".counts").textContent]))`

func countsMarks(s *stage) {
	tab := s.open(browser.Options{})
	for side, a := range truth {
		var want []string
		for _, m := range slices.Concat(a.mentions...) {
			want = append(want, "#e-"+m.entity+" "+m.words)
		}
		if got := js[[]string](tab, readMarks, string("ab"[side])); !slices.Equal(got, want) {
			s.Errorf("marks of account %c: %s", "AB"[side], difference(want, got))
		}
	}
	checkRows(s, tab, func(int, int) bool { return true })
}

// checkRows compares the sidebar's counts with those of the paragraphs kept.
func checkRows(s *stage, tab *tab, kept paragraphs) {
	s.Helper()
	tab.settled()
	rows := js[map[string]string](tab, readRows)
	for _, entity := range entities() {
		var n [2]int
		for side, a := range truth {
			n[side] = a.count(entity, func(p int) bool { return kept(side, p) })
		}
		if want := fmt.Sprintf("A %d · B %d", n[0], n[1]); rows[entity] != want {
			s.Errorf("the row of %s says %q, want %q", entity, rows[entity], want)
		}
		delete(rows, entity)
	}
	for entity, counts := range rows {
		s.Errorf("a row without a mention: %s, %s", entity, counts)
	}
}

func changesNothing(s *stage) {
	tab := s.start(browser.Options{Held: true})
	before := tab.portrait()
	tab.release().usable()
	if d := difference(before, tab.portrait()); d != "" {
		s.Errorf("the program changed the page when it took over: %s", d)
	}
}

func readsWithoutScript(s *stage) {
	tab := s.start(browser.Options{NoScript: true})
	checkTexts(s, tab, "without JavaScript")
	for _, selector := range []string{"#a1 .words", "#a7 .words", "#b30 .words", "#card-A .source", "#card-B .source",
		id("e-yarmouk"), id("e-un"), ".section h2"} {
		tab.bare(selector)
	}
	if shown := js[[]string](tab,
		`() => [".search", ".do", ".unfold", ".gap", ".skip"]
			.filter((c) => [...document.querySelectorAll(c)].some((e) => e.checkVisibility() &&
			e.getBoundingClientRect().right > 0))`); len(shown) > 0 {
		s.Errorf("controls that do nothing stand on the page: %v", shown)
	}
}

// still are the questions, as the page without a program links them.
const readStill = `() => [...document.querySelectorAll("#contents a")].map((a) => a.getAttribute("href").slice(1))`

func answersWithoutScript(s *stage) {
	tab := s.start(browser.Options{NoScript: true})
	sheets := js[[]string](tab, readStill)
	if len(sheets) != 9 {
		s.Fatalf("links lead to %v", sheets)
	}
	for _, sheet := range sheets {
		tab.click(`#contents a[href="#` + sheet + `"]`)
		tab.until(sheet+" in view",
			`(id) => { const b = document.getElementById(id).getBoundingClientRect(); return b.top > -5 &&
				b.top < innerHeight / 2 }`, sheet)
		for _, part := range []string{" h2", " .method summary", " tbody td"} {
			tab.bare("#" + sheet + part)
		}
		tab.click("#" + sheet + " .method summary")
		tab.until(sheet+" to tell how it is made",
			`(id) => document.querySelector("#" + id + " .method dd").checkVisibility()`, sheet)
	}
	tab.click(`#leaf-dates td a, #leaf-dates th a`)
	tab.until("the paragraph that a row names",
		`() => { const b = document.querySelector(":target")?.getBoundingClientRect();
			return /^#[ab]\d+$/.test(location.hash) && b.bottom > 0 && b.top < innerHeight }`)
}

func takesTablesAway(s *stage) {
	tab := s.start(browser.Options{Held: true})
	if n := js[int](tab,
		`() => [...document.querySelectorAll("[data-still]")].filter((e) => e.checkVisibility()).length`); n > 0 {
		s.Errorf("%d parts show while the program is on its way", n)
	}
	tab.release().usable()
	if n := js[int](tab, `() => document.querySelectorAll("[data-still], .tables").length`); n > 0 {
		s.Errorf("%d parts are left beside the program", n)
	}
}
