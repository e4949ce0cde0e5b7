//go:build browser

package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"parallax/cmd/tools/drive/browser"
)

// access are the scenarios of readers who use no mouse, hear the page, need it
// larger or in other colours, or cannot bear what moves.
var access = []scenario{
	{name: "Every task can be done by the keyboard alone, which is never lost", run: worksByKeyboard},
	{name: "The marks of a text are one stop of the Tab key, and the arrow keys lead among them", run: rovesMarks},
	{name: "What a filter does is announced once", run: announcesOnce},
	{name: "Text spaced as readers ask for is cut nowhere", once: true, run: cutsNothing},
	{name: "Nothing moves by itself where readers ask for less motion", once: true, run: keepsStill},
	{name: "Kinds of mark are told apart without colour, and by lines where colours are forced", once: true,
		run: tellsKindsApart},
	{name: "What is pressed can be told from what is not where colours are forced", once: true, run: tellsPressedApart},
}

// walk presses the Tab key, or with Shift held back, until it reaches the element.
func walk(s *stage, tab *tab, selector string, held ...browser.Modifier) {
	s.Helper()
	for range 400 {
		if js[bool](tab, `(selector) => document.activeElement.matches(selector)`, selector) {
			return
		}
		tab.press(browser.KeyTab, held...)
	}
	s.Fatalf("the Tab key does not reach %s; it is at %s", selector, tab.settled())
}

// does presses keys, waits for what comes of them and checks that the keyboard
// still is on something.
func does(s *stage, tab *tab, keys, what, function string, held ...browser.Modifier) {
	s.Helper()
	tab.press(keys, held...)
	tab.until(what, function)
	if at := tab.settled(); at == "body" {
		s.Errorf("after %s the keyboard is on nothing", what)
	}
}

// worksByKeyboard does what the page is for: find, filter, leave out, clear,
// look through a lens, open a source card, go along the marks, compare a pair,
// read one account, change the colours.
func worksByKeyboard(s *stage) {
	tab := s.open(browser.Options{})
	does(s, tab, "/", "the search field", `() => document.activeElement.id === "search"`)
	does(s, tab, "siege", "a search", `() => document.getElementById("status").textContent !== ""`)
	does(s, tab, browser.KeyEscape, "the suggestions to close", `() => document.getElementById("suggestions").hidden`)
	walk(s, tab, "#do-clear")
	does(s, tab, browser.KeyEnter, "the filter to clear", `() => document.getElementById("status").textContent === ""`)
	walk(s, tab, ".row")
	does(s, tab, browser.KeyArrowDown+browser.KeyEnter, "a filter by a row",
		`() => document.querySelectorAll(".chip").length === 1`)
	does(s, tab, browser.KeyArrowDown+browser.KeyEnter, "a second row",
		`() => document.querySelectorAll(".chip").length === 2`)
	does(s, tab, browser.KeyArrowUp+browser.KeyEnter, "the first to be let go of",
		`() => document.querySelectorAll(".chip").length === 1`)
	walk(s, tab, ".drop", browser.Shift)
	does(s, tab, browser.KeyEnter, "the last filter to drop", `() => document.querySelectorAll(".chip").length === 0`)
	walk(s, tab, "#card-A summary")
	does(s, tab, browser.KeyEnter, "the source card", `() => document.getElementById("card-A").open`)
	walk(s, tab, "#pane-a a.m")
	does(s, tab, browser.KeyArrowRight+browser.KeyArrowDown+browser.KeyEnter, "a filter by a mark",
		`() => document.querySelectorAll(".chip").length === 1`)
	does(s, tab, " ", "the mark to let go", `() => document.querySelectorAll(".chip").length === 0`)
	walk(s, tab, "#pane-a .to")
	does(s, tab, browser.KeyEnter, "a pair", `() => document.querySelectorAll(".par.paired").length === 2`)
	walk(s, tab, "#pair-close")
	does(s, tab, browser.KeyEnter, "the pair to close", `() => document.querySelectorAll(".par.paired").length === 0`)
	for _, lens := range []string{"copy", "figures", "entities"} {
		walk(s, tab, "#do-lens-"+lens, browser.Shift)
		does(s, tab, browser.KeyEnter, "the lens "+lens,
			`() => document.activeElement.getAttribute("aria-pressed") === "true"`)
	}
	walk(s, tab, "#do-more", browser.Shift)
	does(s, tab, browser.KeyEnter, "the menu", `() => document.getElementById("more").matches(":popover-open")`)
	walk(s, tab, "#do-theme")
	does(s, tab, browser.KeyEnter, "light colours", `() => document.documentElement.dataset.theme === "light"`)
	does(s, tab, browser.KeyEscape, "the menu to close",
		`() => !document.getElementById("more").matches(":popover-open")`)
	walk(s, tab, "#do-read", browser.Shift)
	does(s, tab, " ", "one account",
		`() => [...document.querySelectorAll(".pane")].filter((e) => e.checkVisibility()).length === 1`)
}

func rovesMarks(s *stage) {
	tab := s.open(browser.Options{})
	const at = `() => { const list = [...document.querySelectorAll("#pane-a a.m")].filter((e) => e.checkVisibility());
		return list.indexOf(document.activeElement) }`
	is := func(want int, after string) {
		s.Helper()
		tab.settled()
		if got := js[int](tab, at); got != want {
			s.Errorf("after %s the keyboard is on mark %d, want %d", after, got, want)
		}
	}
	walk(s, tab, "#pane-a a.m")
	is(0, "the Tab key")
	tab.press(browser.KeyArrowRight + browser.KeyArrowRight + browser.KeyArrowRight + browser.KeyArrowLeft)
	is(2, "three steps forward and one back")
	tab.press(browser.KeyArrowDown)
	is(js[int](tab,
		`() => { const list = [...document.querySelectorAll("#pane-a a.m")], of = list.map((e) => e.closest(".par"));
			return of.findIndex((p, i) => i > 2 && p !== of[2]) }`), "a step down")
	tab.press(browser.KeyEnd)
	is(js[int](tab, `() => document.querySelectorAll("#pane-a a.m").length - 1`), "the End key")
	tab.press(browser.KeyHome + browser.KeyArrowLeft)
	is(0, "the Home key and a step back")
	tab.press(browser.KeyArrowRight)
	tab.press(browser.KeyTab)
	is(-1, "the Tab key again")
	walk(s, tab, "#pane-a a.m", browser.Shift)
	is(1, "going back with Shift and Tab")
}

// listen counts how often what screen readers are told changes.
const listen = `() => {
	globalThis.driveHeard = [];
	for (const region of document.querySelectorAll("[role=status], [role=alert], [aria-live]"))
		new MutationObserver(() => region.textContent && driveHeard.push(region.textContent))
		.observe(region, {childList: true, characterData: true, subtree: true});
	return true;
}`

// typesAtOnce types words faster than any machine is slow: whoever rests between
// two letters hears of both.
const typesAtOnce = `(id, words) => {
	const e = document.getElementById(id);
	for (const letter of words) {
		e.value += letter;
		e.dispatchEvent(new Event("input", {bubbles: true}));
	}
	return true;
}`

func announcesOnce(s *stage) {
	tab := s.open(browser.Options{})
	js[bool](tab, listen)
	for _, act := range []struct {
		what string
		do   func()
		says string
	}{
		{"choosing a row", func() { tab.click(id("e-un")) }, status(naming("un"))},
		{"typing a word", func() { js[bool](tab, typesAtOnce, "search", "aid") },
			status(naming("un").and(saying(`(?i)\baid\b`)))},
		{"clearing", func() { tab.click("#do-clear") }, "All paragraphs are shown"},
	} {
		act.do()
		tab.until("an announcement of "+act.what, `(says) => driveHeard.some((h) => h.includes(says))`, act.says)
		heard := js[[]string](tab,
			`async () => { await new Promise((r) => setTimeout(r, 900)); return driveHeard.splice(0) }`)
		if len(heard) != 1 {
			s.Errorf("%s is announced %d times: %q", act.what, len(heard), heard)
		}
	}
}

// spaced is what WCAG 1.4.12 has every page bear. It comes as a style of the
// reader's own, not as one of the page's, which its policy would refuse.
const spaced = `() => {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; " +
		"word-spacing: .16em !important } p { margin-block-end: 2em !important }");
	document.adoptedStyleSheets = [sheet];
	return true;
}`

// cut names elements whose text is larger than they are and cannot be scrolled to.
const cut = `() => [...document.querySelectorAll("#parallax *")].filter((e) => {
	if (!e.checkVisibility() || !e.textContent.trim() || e.closest(".unseen, .skips, svg, [data-away]")) return false;
	const style = getComputedStyle(e);
	const hides = (o) => o === "hidden" || o === "clip";
	return hides(style.overflowX) && e.scrollWidth > e.clientWidth + 1 || hides(style.overflowY) &&
		e.scrollHeight > e.clientHeight + 1;
}).map((e) => (e.id ? "#" + e.id : e.localName + "." + e.className) + ": " + e.textContent.slice(0, 40)).slice(0, 5)`

func cutsNothing(s *stage) {
	tab := s.open(browser.Options{})
	before := map[string]bool{}
	for _, when := range []string{"before", "spaced"} {
		if when == "spaced" {
			js[bool](tab, spaced)
		}
		for _, pose := range append([]string{"lens=names", "lens=voices", "lens=figures", "lens=dates", "lens=places",
			"lens=words", "lens=only"}, poses...) {
			tab.arrive(pose)
			for _, what := range js[[]string](tab, cut) {
				if when == "before" {
					before[what] = true // a concordance shows as much of a line as there is room for
				} else if !before[what] {
					s.Errorf("#%s: %s is cut", pose, what)
				}
			}
			for _, wide := range js[[]string](tab, overflow) {
				if when == "spaced" && strings.HasPrefix(wide, "the page") {
					s.Errorf("#%s, spaced: %s", pose, wide)
				}
			}
		}
	}
}

func keepsStill(s *stage) {
	tab := s.open(browser.Options{})
	tab.click(id("e-un"))
	tab.filters("un")
	tab.settled()
	moving := js[[]string](tab, `() => [
		...document.getAnimations().map((a) => "an animation of " + a.effect.target.className),
		...[...document.querySelectorAll("*")]
			.filter((e) => { const s = getComputedStyle(e); return s.transitionDuration !== "0s" ||
			s.animationName !== "none" || s.scrollBehavior === "smooth" }).map((e) => e.localName + "." + e.className),
	].slice(0, 5)`)
	if len(moving) > 0 {
		s.Errorf("these move: %q", moving)
	}
}

// kinds are the kinds of mark that stand side by side under each lens.
var kinds = map[string][]string{
	"": {".words a.m.place:not(.label)", ".words a.m.actor:not(.label)"},
	"names": {".naming:not(.describes, .quoted, .paraphrase)", ".naming.describes:not(.quoted, .paraphrase)",
		".naming.quoted:not(.describes)", ".naming.paraphrase:not(.describes)"},
	"voices":  {".quote.direct", ".quote.indirect", ".quote.scare", ".speaker", ".cue"},
	"figures": {".figure:not(.counted)", ".figure.counted"},
	"copy":    {".turns.before", ".turns.after"},
	"only":    {".alone.actor", ".alone.place", ".alone.figure", ".alone.date"},
}

// drawn tells how a mark is drawn, its colours left out.
const drawn = `(selector, tints) => {
	const e = document.querySelector(".pane " + selector);
	if (!e) return "";
	const s = getComputedStyle(e);
	const line = s.textDecorationLine === "none"
		? "no line" : [s.textDecorationStyle, s.textDecorationThickness].join(" ");
	const box = s.outlineStyle === "none" ? "no box" : s.outlineStyle + " " + s.outlineWidth;
	const under = s.borderBottomStyle === "none" ? "" : s.borderBottomStyle + " " + s.borderBottomWidth;
	const tint = tints && s.backgroundColor !== "rgba(0, 0, 0, 0)" ? "a tint" : "";
	return [line, box, under, s.fontStyle, s.fontWeight, tint].join(", ");
}`

func tellsKindsApart(s *stage) {
	for _, forced := range []bool{false, true} {
		tab := s.open(browser.Options{Forced: forced, Width: 1440, Height: 900})
		for _, lens := range slices.Sorted(maps.Keys(kinds)) {
			tab.arrive("lens=" + lens)
			plain := js[string](tab, drawn, ".par p.words", !forced)
			as := map[string]string{plain: "the text around"}
			for _, kind := range kinds[lens] {
				how := js[string](tab, drawn, kind, !forced)
				switch {
				case how == "":
					s.Errorf("lens %q: there is no %s", lens, kind)
				case as[how] != "":
					s.Errorf("lens %q, colours forced %t: %s looks like %s: %s", lens, forced, kind, as[how], how)
				}
				as[how] = kind
			}
		}
	}
}

// pressed compares buttons that are pressed with others of their kind.
const pressed = `() => {
	const how = (e) => { const s = getComputedStyle(e);
		return [s.backgroundColor, s.outlineStyle, s.borderStyle, s.textDecorationLine].join(", ") };
	const all = [...document.querySelectorAll("button[aria-pressed]")].filter((e) => e.checkVisibility());
	const kind = (e) => e.className.split(" ")[0];
	const off = Object.fromEntries(all.filter((e) => e.ariaPressed === "false").map((e) => [kind(e), how(e)]));
	return all.filter((e) => e.ariaPressed === "true")
		.map((e) => [kind(e), e.id, off[kind(e)] === how(e) ? "same" : "other"]);
}`

func tellsPressedApart(s *stage) {
	tab := s.open(browser.Options{Forced: true, Width: 1440, Height: 900})
	if !js[bool](tab, `() => matchMedia("(forced-colors: active)").matches`) {
		s.Fatal("the colours are not forced")
	}
	seen := map[string]bool{}
	for _, pose := range []string{"is=islamic-state", "pair=11-12", "lens=figures", "lens=words", "lens=copy",
		"view=read"} {
		tab.arrive(pose)
		for _, b := range js[[][3]string](tab, pressed) {
			seen[b[0]] = true
			if b[2] == "same" {
				s.Errorf("#%s: the pressed %s %s looks like one that is not", pose, b[0], b[1])
			}
		}
	}
	if len(seen) < 3 {
		s.Error(fmt.Sprint("only these were pressed: ", slices.Sorted(maps.Keys(seen))))
	}
}
