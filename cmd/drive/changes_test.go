//go:build browser

package main

import (
	"fmt"
	"strings"
)

var changing = []scenario{
	{name: "A reader's name for an actor is chosen by mouse and by keyboard, holds everywhere, and is given back", run: renames},
	{name: "A speaker is moved to another group by mouse and by keyboard, and the counts follow", run: regroups},
}

// words waits until an element says what it should; a missing one says nothing.
func (tab *tab) says(selector, words string) {
	tab.t.Helper()
	tab.until(fmt.Sprintf("%s to say %q", selector, words), `(selector, words) => (document.querySelector(selector)?.textContent ?? "") === words`, selector, words)
}

// focus gives an element the keyboard.
func (tab *tab) focus(id string) {
	tab.t.Helper()
	js[bool](tab, `(id) => { document.getElementById(id).focus(); return document.activeElement.id === id }`, id)
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
	shown := `(id) => { const e = document.getElementById(id); return e.options[e.selectedIndex].textContent }`
	for n := js[int](tab, `(id) => document.getElementById(id).options.length`, list); n > 0 && !strings.HasPrefix(js[string](tab, shown, list), words); n-- {
		tab.press(keyArrowDown)
	}
	if at := js[string](tab, shown, list); !strings.HasPrefix(at, words) {
		tab.t.Fatalf("%s offers no %q; at its end it shows %q", list, words, at)
	}
}

func renames(s *stage) {
	tab := s.open(look{fragment: "#lens=names"})
	const row, name = "e-syrian-rebels", "name-syrian-rebels"
	own := js[string](tab, `(id) => document.getElementById(id).querySelector(".words").textContent`, row)
	everywhere := func(words string) {
		s.Helper()
		tab.says(id(row)+" .words", words)
		tab.says(id(name)+" b", words)
		tab.until("the marks to be called "+words, `(words) => [...document.querySelectorAll("a.m[href='#e-syrian-rebels']")].every((m) => m.title.startsWith(words))`, words)
	}
	tab.click(id(name))
	tab.click(id("call-syrian-rebels-opposition_forces"))
	everywhere("opposition forces")
	tab.keeps(name)
	tab.says("#changes-title", "Your changes (1)")
	if f := tab.facts(); !strings.Contains(f.Hash, "mine=name~syrian-rebels~opposition+forces") {
		s.Errorf("the address is %s", f.Hash)
	}
	tab.write("rename-syrian-rebels", "rebel groups")
	tab.press(keyEnter)
	everywhere("rebel groups")
	tab.keeps("rename-syrian-rebels")
	tab.reload().usable()
	everywhere("rebel groups")
	tab.focus("unname-syrian-rebels")
	tab.press(" ")
	everywhere(own)
	tab.keeps(name)
	js[bool](tab, `() => { history.back(); return true }`)
	everywhere("rebel groups")
	tab.click("#changes-title")
	tab.click("#unsay-0")
	everywhere(own)
	tab.until("the list of changes to go", `() => !document.getElementById("changes").checkVisibility()`)
}

func regroups(s *stage) {
	tab := s.open(look{fragment: "#lens=voices"})
	const sana = `[...document.querySelectorAll(".speakerrow")].find((r) => r.querySelector("h4 b")?.textContent === "SANA")`
	pick := js[string](tab, `() => `+sana+`.querySelector(".sum").id`)
	under := func(group string) {
		s.Helper()
		tab.until("SANA to stand under "+group, `(group) => `+sana+`.closest("section").querySelector("h3").textContent === group`, group)
		tab.until("the counts to follow", `() => [...document.querySelectorAll("section.voicesrow .voicescell")].every((c) => {
			const say = (e) => e ? parseInt(e.textContent) : 0;
			const own = say(c.querySelector(":scope > .sum"));
			return own === new Set([...c.querySelectorAll(".statements .wordchip")].map((b) => b.id.match(/q\/[AB]\/\d+$/)[0])).size || c.querySelector(":scope > .nothing");
		})`)
	}
	was := js[string](tab, `() => `+sana+`.closest("section").querySelector("h3").textContent`)
	tab.click(id(pick))
	group := strings.Replace(pick, "sum-", "group-", 1)
	js[bool](tab, `(id) => { const e = document.getElementById(id); e.selectedIndex = [...e.options].findIndex((o) => o.textContent === "news agencies"); return true }`, group)
	tab.click(id(group + "-do"))
	under("news agencies")
	tab.keeps(group + "-do")
	tab.click(id("un" + pick))
	under(was)
	tab.keeps(pick)
	tab.choose(group, "monitors of the war")
	tab.press(keyTab)
	tab.press(keyEnter)
	under("monitors of the war")
	tab.keeps(group + "-do")
	tab.write(group+"-own", "state agencies")
	tab.press(keyEnter)
	under("state agencies")
	tab.keeps(group + "-own")
	tab.focus("changes-title")
	tab.press(keyEnter)
	tab.focus("unsay-all")
	tab.press(keyEnter)
	under(was)
	if active := js[string](tab, settled); active == "body" {
		s.Errorf("undoing everything left the keyboard on nothing")
	}
}
