//go:build browser

package main

import (
	"fmt"
	"strings"

	"parallax/cmd/tools/drive/browser"
)

var addresses = []scenario{
	{name: "A copied address shows the same view in a new tab, and after a reload", placed: true, run: copiesAddress},
	{name: "An address with a pair brings both paragraphs level", placed: true, run: arrivesAtPair},
	{name: "Back and forward walk the steps", run: goesBack},
	{name: "However a reader came there, the page is the one that its address opens", run: drawsTheSame},
	{name: "Odd addresses leave the program alive", run: survivesAddresses},
}

// same waits until the page looks as a portrait of another does.
func same(s *stage, tab *tab, portrait []string, where string) {
	s.Helper()
	tab.eventually(func(Facts) string {
		if d := difference(portrait, tab.portrait()); d != "" {
			return where + " the page is another: " + d
		}
		return ""
	})
}

func copiesAddress(s *stage) {
	tab := s.open(browser.Options{})
	tab.click(id("e-yarmouk"))
	tab.click(id("e-afp"), browser.Alt)
	tab.search("camp*")
	tab.press(browser.KeyEscape)
	tab.click("#do-dim")
	tab.click("#sort-name")
	tab.click(id("l-un"))
	tab.write("find", "a")
	tab.click("#do-lens-copy")
	tab.click("#do-more")
	tab.click("#do-theme")
	tab.filters("yarmouk", "-afp")
	tab.until("the colours",
		`() => document.documentElement.dataset.theme === "light" && location.hash.includes("theme")`)
	portrait := tab.portrait()
	address := js[string](tab, `() => location.href`)
	next := s.beside(tab, browser.Options{}).visit(address).usable()
	same(s, next, portrait, "in a new tab")
	gives(next, "the colours in a new tab", "light", `() => document.documentElement.dataset.theme`)
	next.reload().usable()
	same(s, next, portrait, "after a reload")
}

func arrivesAtPair(s *stage) {
	tab := s.open(browser.Options{Width: 1440, Height: 900})
	pairs := js[[]string](tab, readPairs)
	pair := pairs[len(pairs)/2]
	a, b, _ := strings.Cut(pair, "-")
	tab.click(id("pair-" + pair))
	tab.until("the address", `() => location.hash.startsWith("#pair=")`)
	next := s.beside(tab, browser.Options{Width: 1440, Height: 900}).visit(js[string](tab, `() => location.href`)).
		usable()
	isLevel(s, next, a, strings.ToLower(b))
}

func goesBack(s *stage) {
	tab := s.open(browser.Options{})
	tab.click(id("e-un"))
	tab.filters("un")
	tab.search("aid")
	tab.press(browser.KeyEscape)
	narrow := naming("un").and(saying(`(?i)\baid\b`))
	tab.shows(narrow)
	tab.click("#do-clear")
	tab.shows(all)
	tab.back()
	tab.shows(narrow)
	if f := tab.facts(); f.Query != "aid" {
		s.Errorf("gone back, the search field holds %q", f.Query)
	}
	tab.back()
	tab.shows(naming("un"))
	tab.back()
	tab.shows(all)
	tab.filters()
	tab.steps(1)
	tab.shows(naming("un"))
	tab.reload().usable()
	tab.shows(naming("un"))
	tab.steps(2)
	tab.shows(all)
	if f := tab.facts(); f.Hash != "" || len(f.Chips) > 0 {
		s.Errorf("gone forward to the end: %+v", f)
	}
}

var oddAddresses = []string{
	"#50%", "#%zz=%", "#%F0%9F", "#:~:text=Yarmouk", "#a=%00&b=../..", "#is=__proto__,constructor", "#constructor",
	"#=&&=&",
	"#q=%22unclosed", "#pair=99-99", "#a999", "#open=b999999999999999999999", "#view=read&side=b&a=x&b=x",
	"#is=" + strings.Repeat("yarmouk,", 2000), "#q=" + strings.Repeat("%E2%80%8F", 3000),
}

func survivesAddresses(s *stage) {
	tab := s.open(browser.Options{})
	alive := func(after string) {
		s.Helper()
		tab.arrive("")
		tab.until("the page to be whole after "+after,
			`() => document.querySelectorAll(".par:not([hidden])").length === 63 &&
				document.querySelectorAll(".chip").length === 0`)
		tab.click(id("e-samer"))
		tab.filters("samer")
		tab.click(id("e-samer"))
		tab.filters()
	}
	for _, fragment := range oddAddresses {
		tab.arrive(fragment)
		alive(fragment[:min(20, len(fragment))])
	}
	tab.arrive("#e-samer")
	tab.filters("samer")
	tab.arrive("#b28")
	tab.until("paragraph B28 in view",
		`() => { const b = document.getElementById("b28").getBoundingClientRect(); return b.top >= 0 &&
			b.bottom <= innerHeight }`)
	for _, fragment := range []string{oddAddresses[0], oddAddresses[1], "#a20"} {
		tab.visit("about:blank").visit(s.place.address + fragment).usable()
		alive(fmt.Sprintf("opening %s", fragment))
	}
}
