//go:build browser

package main

import (
	"fmt"
	"slices"
	"strings"

	"parallax/cmd/tools/drive/browser"
)

var changing = []scenario{
	{name: "A reader's name for an actor is chosen by mouse and by keyboard, holds everywhere, and is given back",
		run: renames},
	{name: "A speaker is moved to another group by mouse and by keyboard, and the counts follow", run: regroups},
	{name: "A row of the ledger is confirmed, taken apart and joined by mouse and by keyboard", run: rejoins},
	{name: "A pair of passages is confirmed, moved and removed by mouse and by keyboard", run: repairs},
	{name: "A mark is disputed by mouse and by keyboard, stays in the text, and is counted no more", run: disputes},
}

// words waits until an element says what it should; a missing one says nothing.
func (tab *tab) says(selector, words string) {
	tab.t.Helper()
	tab.until(fmt.Sprintf("%s to say %q", selector, words),
		`(selector, words) => (document.querySelector(selector)?.textContent ?? "") === words`, selector, words)
}

// focus gives an element the keyboard as soon as it can have it.
func (tab *tab) focus(id string) {
	tab.t.Helper()
	tab.until(id+" to take the keyboard",
		`(id) => { document.getElementById(id).focus(); return document.activeElement.id === id }`, id)
}

// keeps waits until the element of that ID has the keyboard.
func (tab *tab) keeps(id string) {
	tab.t.Helper()
	tab.eventually(func(f Facts) string {
		return map[bool]string{false: "the keyboard is at " + f.Active + ", want " + id}[f.Active == id]
	})
}

// choose goes along a list of choices with the arrow keys until it shows the
// words.
func (tab *tab) choose(list, words string) {
	tab.t.Helper()
	tab.focus(list)
	const shown = `(id) => { const e = document.getElementById(id); return e.options[e.selectedIndex].textContent }`
	offered := js[[]string](tab, `(id) => [...document.getElementById(id).options].map((o) => o.textContent)`, list)
	for n := slices.Index(offered, js[string](tab, shown, list)); ; n++ {
		gives(tab, "the choice of "+list, offered[n], shown, list)
		if strings.HasPrefix(offered[n], words) {
			return
		}
		if n+1 == len(offered) {
			tab.t.Fatalf("%s offers no %q: %q", list, words, offered)
		}
		tab.press(browser.KeyArrowDown)
	}
}

func renames(s *stage) {
	tab := s.open(browser.Options{Fragment: "#lens=names"})
	const row, name = "e-syrian-rebels", "name-syrian-rebels"
	own := js[string](tab, `(id) => document.getElementById(id).querySelector(".words").textContent`, row)
	everywhere := func(words string) {
		s.Helper()
		tab.says(id(row)+" .words", words)
		tab.says(id(name)+" b", words)
		tab.until("the marks to be called "+words,
			`(words) => [...document.querySelectorAll("a.m[href='#e-syrian-rebels']")]
				.every((m) => m.title.startsWith(words))`, words)
	}
	tab.click(id(name))
	tab.click(id("call-syrian-rebels-opposition_forces"))
	everywhere("opposition forces")
	tab.keeps(name)
	tab.says("#changes-title", "Your changes (1)")
	tab.address("mine=name~syrian-rebels~opposition+forces", true)
	tab.write("rename-syrian-rebels", "rebel groups")
	tab.press(browser.KeyEnter)
	everywhere("rebel groups")
	tab.keeps("rename-syrian-rebels")
	tab.reload().usable()
	everywhere("rebel groups")
	tab.focus("unname-syrian-rebels")
	tab.press(" ")
	everywhere(own)
	tab.keeps(name)
	tab.back()
	everywhere("rebel groups")
	tab.click("#changes-title")
	tab.click("#unsay-0")
	everywhere(own)
	tab.until("the list of changes to go", `() => !document.getElementById("changes").checkVisibility()`)
}

func regroups(s *stage) {
	tab := s.open(browser.Options{Fragment: "#lens=voices"})
	const sana = `[...document.querySelectorAll("` + asked +
		`.speakerrow")].find((r) => r.querySelector("h4 b")?.textContent === "SANA")`
	tab.until("SANA in its row", `() => !!`+sana)
	pick := tab.named("what to press", `() => `+sana+`.querySelector(".sum").id`)
	under := func(group string) {
		s.Helper()
		tab.until("SANA to stand under "+group,
			`(group) => `+sana+`.closest("section").querySelector("h3").textContent === group`, group)
		tab.until("the counts to follow",
			`() => [...document.querySelectorAll("`+asked+`section.voicesrow .voicescell")].every((c) => {
			const say = (e) => e ? parseInt(e.textContent) : 0;
			const own = say(c.querySelector(":scope > .sum"));
			return own === new Set([...c.querySelectorAll(".statements .wordchip")]
				.map((b) => b.id.match(/q\/[AB]\/\d+$/)[0])).size || c.querySelector(":scope > .nothing");
		})`)
	}
	was := js[string](tab, `() => `+sana+`.closest("section").querySelector("h3").textContent`)
	tab.click(id(pick))
	group := strings.Replace(pick, "sum-", "group-", 1)
	tab.until("the groups",
		`(id) => { const e = document.getElementById(id);
			return (e.selectedIndex = [...e.options].findIndex((o) => o.textContent === "news agencies")) >= 0 }`,
		group)
	tab.click(id(group + "-do"))
	under("news agencies")
	tab.keeps(group + "-do")
	tab.click(id("un" + pick))
	under(was)
	tab.keeps(pick)
	tab.choose(group, "monitors of the war")
	tab.press(browser.KeyTab)
	tab.press(browser.KeyEnter)
	under("monitors of the war")
	tab.keeps(group + "-do")
	tab.write(group+"-own", "state agencies")
	tab.press(browser.KeyEnter)
	under("state agencies")
	tab.keeps(group + "-own")
	tab.focus("changes-title")
	tab.press(browser.KeyEnter)
	tab.focus("unsay-all")
	tab.press(browser.KeyEnter)
	under(was)
	if active := tab.settled(); active == "body" {
		s.Errorf("undoing everything left the keyboard on nothing")
	}
}

// readLedger lists the rows that both accounts have figures in, by where the
// figures stand and who stands behind the row: "A21 B4: proposed by rule".
const readLedger = `() => [...document.querySelectorAll("` + asked + `.ledgerrow")].map((r) =>
	[...r.querySelectorAll(".ledgerfigure .where")].map((e) => e.textContent).join(" ") + ": " +
	r.querySelector(".stands .basis").textContent)`

func rejoins(s *stage) {
	tab := s.open(browser.Options{Fragment: "#lens=figures"})
	rows := func(want ...string) {
		s.Helper()
		tab.until(fmt.Sprintf("the rows %q", want),
			`(want) => JSON.stringify((`+readLedger+`)()) === JSON.stringify(want)`, want)
	}
	const living, held = "A21 B4: confirmed by an editor", "A7 B13: confirmed by an editor"
	const left, part = "A21 B3 B4: ",
		"confirmed by an editor: A21 “just 18,000”, B4 “a few thousand”; the rest is proposed by rule"
	rows(held, living, left+part)
	third := tab.named("a third row", `() => document.querySelectorAll("`+asked+`.ledgerrow .pick")[2].id`)
	tab.click(id(third))
	tab.click(id(third + "-do-0"))
	rows(held, living, left+"confirmed by the reader")
	tab.focus(third + "-undo")
	tab.press(browser.KeyEnter)
	rows(held, living, left+part)
	first := tab.named("a first row", `() => document.querySelector("`+asked+`.ledgerrow .pick").id`)
	tab.focus(first)
	tab.press(browser.KeyEnter)
	tab.until("the row to be picked", `(id) => !!document.getElementById(id)`, first+"-do-0")
	tab.focus(first + "-do-0")
	tab.press(" ")
	rows(living, left+part)
	if active := tab.settled(); active == "body" {
		s.Errorf("taking a row apart left the keyboard on nothing")
	}
	tab.says(asked+".sums .sum:nth-child(3)", "Both count 2 things:")
	lone := tab.named("the row taken apart", `() => document.querySelector("`+asked+`.ledgeronly .mine .do").id`)
	tab.click(id(lone))
	rows(held, living, left+part)
	alone := tab.named("a figure that stands alone",
		`() => [...document.querySelectorAll("`+asked+
			`.ledgeronly .ledgerfigure")].find((f) => f.querySelector(".printed").textContent === "some 2,500").id`)
	tab.focus(alone)
	tab.press(browser.KeyEnter)
	list := strings.Replace(alone, "only-", "join-", 1)
	tab.until("the rows to join", `(id) => !!document.getElementById(id)`, list)
	tab.choose(list, "B27 “110,000”")
	tab.press(browser.KeyTab)
	tab.press(browser.KeyEnter)
	rows(held, living, left+part, "A22 B27: joined by the reader")
	if active := tab.settled(); active == "body" {
		s.Errorf("joining a row left the keyboard on nothing")
	}
	tab.back()
	rows(held, living, left+part)
}

func repairs(s *stage) {
	tab := s.open(browser.Options{Width: 1440, Height: 900})
	beside := func(paragraph string, want ...string) {
		s.Helper()
		tab.until(fmt.Sprintf("%q beside %s", want, paragraph),
			`(id, want) => [...document.querySelectorAll("#" + id + " .pairs > *")].map((e) => e.textContent)
				.join() === want.join()`, paragraph, want)
	}
	beside("a8", "↔ B20")
	tab.click("#pair-a8-B20")
	tab.click("#pair-do-2")
	tab.until("the pair to be the reader's",
		`() => document.querySelector("#pair-a8-B20.confirmed") && document.querySelector("`+asked+
			`.passage .matter").textContent.startsWith("The reader")`)
	tab.choose("pair-move", "A8 ↔ B16")
	tab.press(browser.KeyTab)
	tab.press(browser.KeyEnter)
	beside("a8", "↔ B16")
	beside("b20", "only here")
	isLevel(s, tab, "a8", "b16")
	tab.keeps("pair-move-do")
	tab.focus("pair-do-1")
	tab.press(browser.KeyEnter)
	beside("a8", "only here")
	tab.keeps("changes-title")
	tab.press(browser.KeyEnter)
	tab.click("#unsay-all")
	beside("a8", "↔ B20")
	tab.click("#pair-a8-B20")
	tab.click("#pair-do-1")
	beside("a8", "only here")
	tab.click(id("unrow-A8-B20"))
	beside("a8", "↔ B20")
	tab.address("mine", false)
}

func disputes(s *stage) {
	tab := s.open(browser.Options{Fragment: "#is=un"})
	counts := func(want string) {
		s.Helper()
		tab.says(id("e-un")+" .counts", want)
	}
	var n [2]int
	for side := range truth {
		n[side] = truth[side].count("un", every)
	}
	all, less := fmt.Sprintf("A %d · B %d", n[0], n[1]), fmt.Sprintf("A %d · B %d", n[0]-1, n[1])
	counts(all)
	no := tab.named("a way to dispute", `() => document.querySelector("`+asked+`.entity .no").id`)
	tab.click(id(no))
	counts(less)
	tab.until("the mark to be shown as disputed",
		`() => document.querySelectorAll(".pane-a a.m.disputed").length === 1 && document.querySelector("`+asked+
			`.disputes").checkVisibility()`)
	if active := tab.settled(); active == "body" {
		s.Errorf("a dispute left the keyboard on nothing")
	}
	tab.focus("undisputed-0")
	tab.press(browser.KeyEnter)
	counts(all)
	tab.focus(tab.named("a way to dispute", `() => document.querySelector("`+asked+`.entity .no").id`))
	tab.press(" ")
	counts(less)
	tab.back()
	counts(all)
	tab.until("nothing to be disputed",
		`() => !document.querySelector("a.m.disputed") && !document.querySelector("`+asked+
			`.disputes").checkVisibility()`)
}
