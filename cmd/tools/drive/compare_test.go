//go:build browser

package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"parallax/cmd/tools/drive/browser"
)

var comparing = []scenario{
	{name: "Choosing a pair brings both paragraphs level and says why they are paired", run: levelsPairs},
	{name: "A pair stays level when something above it grows, until the reader's hand is on the page", once: true,
		run: keepsLevel},
	{name: "Every paragraph of an account leads to its counterparts or is marked only here", run: marksOnlyHere},
	{name: "Scrolling one account takes the other along, unless it is set free", run: locksScrolling},
}

// A level is where the two paragraphs of a pair stand, and how far their
// accounts can still scroll.
type level struct {
	A, B           float64 // from the top of the window
	MovedA, MovedB float64 // in the last two frames
	EdgeA, EdgeB   bool    // the account stands at one of its ends
	InView         bool
	Paired         int    // paragraphs marked as paired
	Title, Why     string // what the panel says
}

const readLevel = `async (a, b) => {
	const frame = () => new Promise(requestAnimationFrame);
	const pane = (id) => document.getElementById(id).closest(".pane");
	const top = (id) => document.getElementById(id).getBoundingClientRect().top;
	const p = [pane(a), pane(b)], was = p.map((e) => e.scrollTop);
	await frame();
	await frame();
	const edge = (e) => e.scrollTop <= 1 || e.scrollTop >= e.scrollHeight - e.clientHeight - 1;
	return {A: top(a), B: top(b), EdgeA: edge(p[0]), EdgeB: edge(p[1]), MovedA: p[0].scrollTop - was[0],
		MovedB: p[1].scrollTop - was[1],
		InView: top(a) >= 0 && top(a) < innerHeight && top(b) >= 0 && top(b) < innerHeight,
		Paired: document.querySelectorAll(".par.paired").length,
			Title: document.querySelector("` + asked + `.passage h3")?.textContent ?? "",
		Why: [...document.querySelectorAll("` + asked + `:is(.passage p, .reasons .why)")].map((e) => e.textContent)
			.join(" ")};
}`

// isLevel waits until the pair has come to rest level, or as near to that as
// the accounts can scroll.
func isLevel(s *stage, tab *tab, a, b string) {
	s.Helper()
	title := strings.ToUpper(a) + " ↔ " + strings.ToUpper(b)
	tab.eventually(func(Facts) string {
		l := js[level](tab, readLevel, a, b)
		off := l.A - l.B
		switch {
		case !l.InView || l.MovedA != 0 || l.MovedB != 0 || (off > 6 || off < -6) && !l.EdgeA && !l.EdgeB:
			return fmt.Sprintf("%s and %s are not level: %+v", a, b, l)
		case l.Title != title || len(l.Why) < 30 || l.Paired != 2:
			return fmt.Sprintf("the panel shows %q because %q, and %d paragraphs are paired; want %q with a "+
				"reason, and 2", l.Title, l.Why, l.Paired, title)
		}
		return ""
	})
}

// readPairs lists the pairs that the text offers: "a7-B18".
const readPairs = `() => [...document.querySelectorAll(".pane-a .to")].map((e) => e.id.replace("pair-", ""))`

func levelsPairs(s *stage) {
	for _, smooth := range []bool{false, true} {
		tab := s.open(browser.Options{Width: 1440, Height: 900, Smooth: smooth})
		pairs := js[[]string](tab, readPairs)
		if len(pairs) < 3 {
			s.Fatalf("only %d pairs", len(pairs))
		}
		step := max(1, len(pairs)/5)
		if smooth {
			step = max(1, len(pairs)/2)
		}
		for i := 0; i < len(pairs); i += step {
			a, b, _ := strings.Cut(pairs[i], "-")
			tab.click(id("pair-" + pairs[i]))
			isLevel(s, tab, a, strings.ToLower(b))
		}
		was := js[string](tab, `() => document.querySelector("`+asked+`.passage h3").textContent`)
		tab.click("#pair-next")
		tab.until("the next pair", `(was) => document.querySelector("`+asked+`.passage h3").textContent !== was`, was)
		tab.click("#pair-close")
		tab.until("the pair to be dropped",
			`() => document.querySelectorAll(".par.paired, `+asked+`.passage").length === 0`)
	}
}

// grow makes what stands above a paragraph, in view, so many pixels higher. A
// browser makes up by itself for what grows further up.
const grow = `(id, by) => {
	const list = [...document.querySelectorAll(".pane .par")], above = list[list.findIndex((p) => p.id === id) - 1];
	above.style.paddingBottom = parseFloat(getComputedStyle(above).paddingBottom) + by + "px";
	return true;
}`

// keepsLevel has something grow while the page looks after a pair that was just
// chosen, and later on: before the page draws anew without the reader's doing,
// and before it does at his press.
func keepsLevel(s *stage) {
	tab := s.open(browser.Options{Width: 1440, Height: 900})
	pairs := js[[]string](tab, readPairs)
	pair := pairs[len(pairs)/2]
	a, b, _ := strings.Cut(pair, "-")
	b = strings.ToLower(b)
	tab.click(id("pair-" + pair))
	js[bool](tab, grow, a, 60)
	isLevel(s, tab, a, b)
	time.Sleep(1500 * time.Millisecond) // the page has looked once more, and looks no more
	js[bool](tab, grow, b, 60)
	js[bool](tab, `() => { document.getElementById("sort-name").click(); return true }`)
	isLevel(s, tab, a, b)
	js[bool](tab, grow, b, 60)
	tab.click("#sort-first")
	tab.settled()
	if l := js[level](tab, readLevel, a, b); l.B-l.A < 50 || l.B-l.A > 70 || l.EdgeA || l.EdgeB {
		s.Errorf("a pair was moved beneath the reader's hand, or at the end of an account: %+v", l)
	}
}

// readAlone lists, of an account, the paragraphs with a counterpart and those
// marked to stand alone.
const readAlone = `(side) => {
	const ids = (selector) => [...document.querySelectorAll(".pane-" + side + " .par")]
		.filter((p) => p.querySelector(selector)).map((p) => p.id);
	return {Paired: ids(".to"), Alone: ids(".only")};
}`

func marksOnlyHere(s *stage) {
	tab := s.open(browser.Options{})
	notices := []string{"a31", "a32", "a33"} // the credit line and what stands below it
	for side, account := range truth {
		got := js[struct{ Paired, Alone []string }](tab, readAlone, string("ab"[side]))
		for n := range account.paragraphs {
			id := paragraphID(side, n+1)
			paired, alone := slices.Contains(got.Paired, id), slices.Contains(got.Alone, id)
			if want := !paired && !slices.Contains(notices, id); alone != want {
				s.Errorf("%s: paired %t, marked only here %t", id, paired, alone)
			}
		}
		if len(got.Paired) == 0 || len(got.Alone) == 0 {
			s.Errorf("account %c: %d paired, %d only here", "AB"[side], len(got.Paired), len(got.Alone))
		}
	}
	counterparts := js[int](tab, `() => [...document.querySelectorAll(".to")].filter((e) => {
		const [, here, there] = e.id.match(/^pair-([ab]\d+)-([AB]\d+)$/);
		return !document.getElementById("pair-" + there.toLowerCase() + "-" + here.toUpperCase());
	}).length`)
	if counterparts > 0 {
		s.Errorf("%d pairs are offered from one side only", counterparts)
	}
}

// scrolled tells how far down an account is.
const scrolled = `(id) => document.getElementById(id).scrollTop`

func locksScrolling(s *stage) {
	tab := s.open(browser.Options{Width: 1440, Height: 900})
	for range 6 {
		tab.wheel("pane-a", 240)
	}
	gives(tab, "how far account A has scrolled", 6*240, scrolled, "pane-a")
	tab.until("account B to follow", `() => document.getElementById("pane-b").scrollTop > 100`)
	tab.until("a pair to stand level", `() => [...document.querySelectorAll(".pane-a .to")].some((e) => {
		const [, a, b] = e.id.match(/^pair-(a\d+)-(B\d+)$/);
		const tops = [a, b.toLowerCase()].map((id) => document.getElementById(id).getBoundingClientRect().top);
		return tops[0] > -innerHeight / 2 && tops[0] < innerHeight && Math.abs(tops[0] - tops[1]) < 4;
	})`)
	tab.arrive("#free=1")
	was, from := js[float64](tab, scrolled, "pane-a"), js[float64](tab, scrolled, "pane-b")
	for range 6 {
		tab.wheel("pane-b", 240)
	}
	tab.until("account B to scroll freely",
		`(from) => Math.abs(document.getElementById("pane-b").scrollTop - from - 6 * 240) < 2`, from)
	tab.settled()
	if now := js[float64](tab, scrolled, "pane-a"); now != was {
		s.Errorf("account A, set free, moved from %g to %g", was, now)
	}
}
