//go:build browser

package main

import (
	"encoding/csv"
	"slices"
	"strings"

	"parallax/cmd/tools/drive/browser"
)

// A question is a lens, and where its marks and its figures stand.
type question struct {
	name  string
	mark  string // what the text is marked with
	count string // a figure of the panel, or what stands for one
	table string // the option that draws its table
	read  bool   // it is asked of one account
}

var questions = []question{
	{name: "names", mark: ".naming", count: ".wordchip .n", table: "table"},
	{name: "voices", mark: ".quote", count: ".statements .wordchip", table: "table"},
	{name: "figures", mark: ".figure", count: ".ledgerfigure", table: "table"},
	{name: "dates", mark: ".words .date", count: `[data-part="bar"]`, table: "table"},
	{name: "places", mark: ".spot", count: ".rung .wordchip", table: "table"},
	{name: "words", mark: ".keyword", count: "button.times", table: "table"},
	{name: "only", mark: ".alone", count: ".onlygroup .wordchip", table: "table"},
	{name: "copy", mark: ".turns", count: ".seamrow .sum", table: "table"},
	{name: "entities", mark: "a.m", count: ".inside .line", table: "table:passages", read: true},
}

var lensChapter = lensScenarios()

// lensScenarios are what holds of every lens.
func lensScenarios() []scenario {
	var list []scenario
	for _, q := range questions {
		list = append(list,
			scenario{name: "The lens of " + q.name +
				" marks the text, leads to sentences, and saves the table it draws", run: q.play})
	}
	return append(list,
		scenario{name: "Any word is looked up by Enter or by the button, and the page stays", run: looksUp},
		scenario{name: "Every view prints whole on A4 and Letter", run: printsWhole})
}

// play asks the question by mouse and by keyboard and follows a figure.
func (q question) play(s *stage) {
	tab := s.open(browser.Options{Before: keepSaved, Fragment: map[bool]string{true: "#view=read"}[q.read]})
	button := "#do-lens-" + q.name
	if q.name != "entities" {
		tab.click(button)
	}
	q.isAsked(tab)
	tab.click("#do-lens-entities")
	tab.until("another question",
		`() => document.getElementById("do-lens-entities").getAttribute("aria-pressed") === "true"`)
	js[bool](tab,
		`(b) => { document.querySelector(b).focus(); document.getElementById("panel").scrollTop = 1e4; return true }`,
		button)
	tab.press(browser.KeyEnter)
	q.isAsked(tab)
	q.standsAlone(s, tab)
	q.leads(s, tab)
	q.saves(s, tab)
}

// standsAlone checks that of all answers the page has the one asked for, whose
// beginning is in view.
func (q question) standsAlone(s *stage, tab *tab) {
	tab.settled()
	if wrong := js[string](tab, `() => {
		const panel = document.getElementById("panel"), ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
		const seen = [...panel.children].filter((e) => e.clientHeight > 0).map((e) => e.dataset.lens).join(" ");
		if (seen !== panel.dataset.lens || panel.querySelector("[data-away] [id]"))
			return "seen of " + panel.children.length + ": " + seen;
		if (panel.scrollTop !== 0 && panel.dataset.lens !== "entities") return "scrolled by " + panel.scrollTop;
		return ids.filter((id, i) => ids.indexOf(id) !== i).join(" ");
	}`); wrong != "" {
		s.Errorf("the answer of %s: %s", q.name, wrong)
	}
}

func (q question) isAsked(tab *tab) {
	tab.t.Helper()
	tab.until(q.name+" to mark the text and fill the panel",
		`(button, mark, count) => document.querySelector(button).getAttribute("aria-pressed") === "true" &&
		[...document.querySelectorAll("#texts " + mark)].some((e) => e.checkVisibility()) &&
			document.querySelector(count) !== null`, "#do-lens-"+q.name, q.mark, asked+q.count)
}

// leads presses a figure and goes by one of its lines to a sentence.
func (q question) leads(s *stage, tab *tab) {
	s.Helper()
	tab.click(asked + q.count)
	tab.until("the lines of what is picked",
		`() => document.querySelectorAll("`+asked+`:is(.lines > li > .line, .placecard .line, .kwic)").length > 0`)
	tab.settled()
	at := js[string](tab, `() => {
		const all = [...document.querySelectorAll("`+asked+`:is(.answer > .lines .line, .placecard .line, .kwic)")];
		const line = all[all.length - 1];
		line.id ||= "drive-line";
		return line.querySelector(".where").textContent.toLowerCase() + " " + line.id;
	}`)
	where, line, _ := strings.Cut(at, " ")
	tab.click(id(line))
	tab.until("paragraph "+where+" in view",
		`(where) => { const b = document.getElementById(where).getBoundingClientRect(); return b.bottom > 0 &&
			b.top < innerHeight }`, where)
}

// looksUp looks words up, twice each, and then types into another field while
// the one for these waits unseen.
func looksUp(s *stage) {
	tab := s.open(browser.Options{Fragment: "#lens=words"})
	js[bool](tab, `() => (globalThis.driveHere = true)`)
	enter := func() { tab.press(browser.KeyEnter); tab.keeps("lookup") }
	press := func() { tab.click("#lookup-do") }
	for _, c := range []struct {
		words string
		do    func()
	}{{"refugee*", enter}, {`"refugee camp"`, press}, {"cholera", enter}, {"aid", press}} {
		tab.write("lookup", c.words)
		c.do()
		c.do() // what is looked up already stays
		tab.settled()
		got := js[string](tab,
			`() => [...document.querySelectorAll("`+asked+
				`.kwic b")].map((b) => b.textContent.toLowerCase()).join(" ")`)
		if word := strings.Trim(c.words, `*"`); (word == "cholera") == strings.Contains(got, word) {
			s.Errorf("%s is looked up and found as %s", c.words, got)
		}
		tab.says(asked+".looked h3", "“"+strings.Trim(c.words, `"`)+"”")
	}
	if !js[bool](tab, `() => globalThis.driveHere === true`) {
		s.Error("the page was loaded again")
	}
	tab.click("#do-lens-names")
	tab.search("aid")
}

// keepSaved keeps what the page saves, in place of a download.
const keepSaved = `{
	globalThis.driveSaved = [];
	const real = URL.createObjectURL;
	URL.createObjectURL = (blob) => { driveSaved.push(blob.text()); return real.call(URL, blob); };
	HTMLAnchorElement.prototype.click = function () {};
	globalThis.print = () => (globalThis.drivePrinted = true);
}`

// saves draws the table and compares what is saved with it, cell by cell.
func (q question) saves(s *stage, tab *tab) {
	s.Helper()
	tab.click(id("option-" + q.table))
	tab.until("the table", `() => document.querySelector("`+asked+`tbody tr") !== null`)
	tab.settled()
	drawn := js[[][]string](tab,
		`() => [...document.querySelectorAll("`+asked+`table tr")].map((r) => [...r.cells].map((c) => c.textContent))`)
	tab.click("#save-table")
	tab.until("a saved file", `() => driveSaved.length === 1`)
	saved, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(js[string](tab, `() => driveSaved[0]`),
		"\ufeff"))).ReadAll()
	if err != nil {
		s.Fatal(err)
	}
	if len(drawn) < 3 || len(saved) != len(drawn) {
		s.Fatalf("%d rows are saved of %d drawn", len(saved), len(drawn))
	}
	for i, row := range saved {
		for k, cell := range row {
			if plain := strings.TrimPrefix(cell, "'"); plain != cell && strings.ContainsAny(plain[:1], "=+-@") {
				row[k] = plain
			}
		}
		if !slices.Equal(row, drawn[i]) {
			s.Errorf("row %d is saved as %q, drawn as %q", i, row, drawn[i])
		}
	}
}

// cutOnPaper names what reaches out of a sheet of so many pixels, or is cut within it.
const cutOnPaper = `(width) => {
	const name = (e) => e.id ? "#" + e.id : e.localName + "." + e.getAttribute("class");
	const list = [];
	for (const e of document.querySelectorAll("#parallax *")) {
		if (!e.checkVisibility() || e.closest("svg") && e.localName !== "svg") continue;
		const box = e.getBoundingClientRect(), style = getComputedStyle(e);
		if (box.width > 0 && (box.right > width + 1 || box.left < -1))
			list.push(name(e) + " reaches from " + Math.round(box.left) + " to " + Math.round(box.right));
		if (/auto|scroll|hidden|clip/.test(style.overflowY + style.overflowX) && e.scrollHeight > e.clientHeight + 2)
			list.push(name(e) + " is cut");
	}
	return list.slice(0, 4);
}`

// printsWhole lays every view out as on paper and looks for what is cut, left
// out, or not said. The sheets are those of A4 and Letter within margins of 14 mm.
func printsWhole(s *stage) {
	tab := s.open(browser.Options{Before: keepSaved})
	views := []string{"", "view=read", "view=read&side=b", "is=islamic-state&q=camp"}
	for _, q := range questions[:8] {
		views = append(views, "lens="+q.name)
	}
	for _, view := range views {
		tab.arrive(view)
		js[bool](tab,
			`() => { globalThis.drivePrinted = false; document.getElementById("do-print").click(); return true }`)
		tab.until("the page to be printed", `() => drivePrinted`)
		tab.settled()
		for _, sheet := range []struct {
			name  string
			width int64
		}{{"A4", 688}, {"Letter", 710}} {
			tab.paper(sheet.width)
			for _, wrong := range js[[]string](tab, cutOnPaper, sheet.width) {
				s.Errorf("%s, #%s: %s", sheet.name, view, wrong)
			}
			if missing := js[[]string](tab, unprinted); len(missing) > 0 {
				s.Errorf("%s, #%s: %s", sheet.name, view, strings.Join(missing, ", "))
			}
		}
		tab.paper(0)
	}
}

// unprinted names what a sheet should say and does not, and what it should not.
const unprinted = `() => {
	const wrong = [], shows = (e) => e?.checkVisibility() && e.getBoundingClientRect().height > 0;
	dispatchEvent(new Event("beforeprint"));
	for (const part of [".title", ".paper .asked", ".paper .marks li", ".paper .citation", "#paper-address"])
		if (!shows(document.querySelector(part))) wrong.push(part + " is not there");
	for (const part of [".search", ".sidebar", ".do", ".toggles", ".table-tools"])
		if ([...document.querySelectorAll(part)].some(shows)) wrong.push(part + " is there");
	for (const p of document.querySelectorAll(".pane:not([hidden]) .par:not([hidden])")) {
		if (!shows(p) || !shows(p.querySelector(".number")) || !shows(p.querySelector(".words")))
			wrong.push(p.id + " is not there");
	}
	const drawn = document.querySelector("` + asked + `:is([data-part=clocks], [data-map=map], .keywords)");
	if (drawn && ![...document.querySelectorAll("` + asked + `table")].some(shows))
		wrong.push("no table goes with the drawing");
	if (document.querySelector(".chip") && !shows(document.querySelector(".paper .kept")))
		wrong.push("what filters is not said");
	return wrong;
}`

// paper lays the page out on a sheet of so many pixels; of 0, on the screen.
func (tab *tab) paper(width int64) {
	tab.t.Helper()
	tab.must(tab.Window.SetOptions(browser.Options{Paper: width > 0}))
	if width == 0 {
		width = 1280
	}
	tab.resize(width, 800)
}
