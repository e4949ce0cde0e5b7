//go:build browser

package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"parallax/cmd/tools/drive/browser"
)

var keyboard = []scenario{
	{name: "The Tab key reaches every part of the page, and a slash the search field", run: reachesAll},
	{name: "The keyboard is never lost, whatever is chosen", run: keepsKeyboard},
	{name: "Fast typing on a slow machine loses no letter and is searched for", run: typesFast},
	{name: "After any filter, each row acts on itself", run: actsOnItself},
}

func reachesAll(s *stage) {
	tab := s.open(browser.Options{})
	var stops []string
	for range 700 {
		tab.press(browser.KeyTab)
		stop := js[string](tab, `() => {
			const e = document.activeElement, seen = (globalThis.driveStops ??= new Set());
			if (seen.has(e)) return "";
			seen.add(e);
			return e.id || (e === document.body ? "" : e.closest("[id]").id + " " + e.localName + " " + e.textContent);
		}`)
		if stop == "" {
			break
		}
		stops = append(stops, stop)
	}
	for _, want := range []string{"do-compare", "do-read", "do-lens-copy", "do-more", "search", "find", "sort-name",
		"pane-a", "card-A summary", "pane-b", "card-B summary"} {
		if !slices.ContainsFunc(stops, func(stop string) bool { return strings.HasPrefix(stop, want) }) {
			s.Errorf("the Tab key does not reach %s: %s", want, strings.Join(stops, ", "))
		}
	}
	for _, part := range []string{"e-", "pair-a", "row-"} {
		if !slices.ContainsFunc(stops, func(stop string) bool { return strings.HasPrefix(stop, part) }) {
			s.Errorf("the Tab key reaches nothing whose ID begins with %s", part)
		}
	}
	js[bool](tab, `() => { document.activeElement.blur(); return true }`)
	tab.press("/")
	tab.eventually(func(f Facts) string {
		if f.Active != "search" || f.Query != "" {
			return fmt.Sprintf("after a slash the keyboard is at %s, and the field holds %q", f.Active, f.Query)
		}
		return ""
	})
}

// step puts the keyboard on the control that a random number picks among those
// in view, and names it.
const step = `(pick) => {
	const all = [...document.querySelectorAll("#parallax button, #parallax summary")]
		.filter((e) => e.checkVisibility() && !e.closest(".tools.group, .more"));
	const e = all[pick % all.length];
	e.focus();
	return e.id || e.className;
}`

func keepsKeyboard(s *stage) {
	tab := s.open(browser.Options{})
	random := rand.New(rand.NewPCG(11, 13))
	for range 40 {
		at := js[string](tab, step, random.IntN(1<<20))
		before := js[string](tab, `() => location.hash`)
		tab.press([]string{browser.KeyEnter, " "}[random.IntN(2)])
		if active := tab.settled(); active == "body" {
			s.Errorf("after pressing %s at %s the keyboard is on nothing", at, before)
		}
	}
}

// sequence presses rows, marks and other controls picked by random numbers and
// tells of every row or mark that acted on another entity than its own.
const sequence = `async (picks) => {
	const wrong = [];
	const frame = () => new Promise(requestAnimationFrame);
	const chips = () => [...document.querySelectorAll(".chip .drop")].map((e) => e.id.slice(5)).sort().join(" ");
	for (const [kind, pick] of picks) {
		const rows = [...document.querySelectorAll(".row")].filter((e) => e.checkVisibility());
		const marks = [...document.querySelectorAll("a.m")].filter((e) => e.checkVisibility());
		if (kind === 0) {
			const other = ["sort-name", "sort-count", "sort-first", "do-clear", "do-dim", "do-fold", "do-read",
				"do-compare"][pick % 8];
			const e = document.getElementById(other);
			if (e?.checkVisibility()) e.click();
			for (let i = 0; i < 12; i++) await frame();
			continue;
		}
		const from = kind === 1 && marks.length ? marks : rows;
		const e = from[pick % from.length];
		const entity = e.id ? e.id.slice(2) : e.getAttribute("href").slice(3);
		const before = chips().split(" ").filter(Boolean);
		const want = (before.includes(entity) ? before.filter((c) => c !== entity) : [...before, entity]).sort()
			.join(" ");
		e.click();
		for (let i = 0; i < 200 && chips() !== want; i++) await frame();
		if (chips() !== want)
			wrong.push((e.id ? "row " : "mark ") + entity + ": filters " + before.join(" ") + " became " + chips());
	}
	return wrong;
}`

func actsOnItself(s *stage) {
	for _, seed := range []uint64{1, 2} {
		tab := s.open(browser.Options{})
		random := rand.New(rand.NewPCG(seed, seed))
		var picks [][2]int
		for range 40 {
			picks = append(picks, [2]int{min(random.IntN(6), 2), random.IntN(1 << 20)})
		}
		for few := range slices.Chunk(picks, 4) {
			for _, wrong := range js[[]string](tab, sequence, few) {
				s.Errorf("seed %d: %s", seed, wrong)
			}
		}
		tab.Close()
	}
}

func typesFast(s *stage) {
	tab := s.open(browser.Options{})
	tab.slow(6)
	tab.press("/")
	tab.eventually(func(f Facts) string {
		return map[bool]string{false: "a slash did not reach the search field"}[f.Active == "search"]
	})
	const words = "humanitarian aid into the camp"
	tab.press(words)
	tab.slow(1)
	if f := tab.facts(); f.Query != words {
		s.Errorf("typed %q, the field holds %q", words, f.Query)
	}
	tab.shows(saying(`(?i)\bhumanitarian\b`).and(saying(`(?i)\baid\b`)).and(saying(`(?i)\binto\b`)).
		and(saying(`(?i)\bthe\b`)).and(saying(`(?i)\bcamp\b`)))
}
