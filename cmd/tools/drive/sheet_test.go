//go:build browser

package main

import (
	"strings"

	"parallax/cmd/tools/drive/browser"
)

// sheets are the scenarios of what lies over the page.
var sheets = []scenario{
	{name: "Share gives the view's link and three ways to embed it, with a preview where the page is hosted",
		placed: true, run: sharesView},
	{name: "Selected words are quoted with a citation, and their link leads back to them", placed: true,
		run: quotesWords},
	{name: "A paragraph is quoted by the keyboard alone, sentence after sentence", run: quotesByKeyboard},
	{name: "This page tells what is stored and deletes all of it", sites: true, placed: true, run: forgetsAll},
}

// openSheet opens a sheet from the menu.
func (tab *tab) openSheet(button string) {
	tab.t.Helper()
	tab.click("#do-more")
	tab.click(button)
	tab.until("the sheet", `() => document.getElementById("sheet").open`)
	tab.settled()
}

func sharesView(s *stage) {
	tab := s.open(browser.Options{Fragment: "#lens=copy&side=b"})
	tab.until("the lens", `() => document.getElementById("do-lens-copy").getAttribute("aria-pressed") === "true"`)
	tab.openSheet("#do-share")
	texts := js[map[string]string](tab,
		`() => Object.fromEntries([...document.querySelectorAll("#sheet .snippet")]
			.map((e) => [e.id.slice(7), e.textContent]))`)
	home := s.place.address
	if s.place.host == nil {
		home = "https://example.org/page/"
	}
	for id, want := range map[string]string{
		"link":    home + "#lens=copy&side=b",
		"script":  `<parallax-view src="` + home + `" view="lens=copy&amp;side=b"`,
		"frame":   `<iframe src="` + home + `?embed#lens=copy&amp;side=b"`,
		"picture": `pictures/copy.png`,
	} {
		if !strings.Contains(texts[id], want) {
			s.Errorf("%s is %s, without %s", id, texts[id], want)
		}
	}
	if s.place.host != nil {
		tab.until("the preview",
			`() => document.getElementById("preview").contentDocument?.documentElement.dataset.parallax === "usable" &&
				document.getElementById("preview").contentDocument.querySelector("`+asked+
				`.question").textContent === "Whose copy?"`)
	} else {
		tab.until("a page in a file to say what an embed needs",
			`() => !document.getElementById("preview") && document.querySelector("#sheet .note").checkVisibility()`)
	}
	tab.press(browser.KeyEscape)
	tab.until("the sheet to close",
		`() => !document.getElementById("sheet").open && document.activeElement.id === "do-more"`)
}

const selectWords = `() => {
	const words = document.querySelector("#b3 .words");
	getSelection().setBaseAndExtent(words.firstChild, 0, words.lastChild, 3);
	return getSelection().toString();
}`

func quotesWords(s *stage) {
	tab := s.open(browser.Options{})
	words := strings.TrimSpace(js[string](tab, selectWords))
	js[bool](tab, `() => { document.querySelector("#b3 .cite").click(); return true }`)
	tab.until("the words", `(words) => document.getElementById("quoted")?.textContent === words`, words)
	tab.settled()
	if text := js[string](tab,
		`() => document.getElementById("copied-cite-Chicago").textContent`); !strings.HasPrefix(text,
		"“"+words+"”\n\n[no author given], “") || !strings.Contains(text, "May 20, 2018, par. 3.") {
		s.Errorf("the citation is %s", text)
	}
	link := js[string](tab, `() => document.getElementById("copied-words").textContent`)
	if _, fragment, ok := strings.Cut(link, "#"); ok {
		link = s.place.address + "#" + fragment
	}
	next := s.beside(tab, browser.Options{}).visit(link).usable()
	next.until("the words in view", `(words) => {
		const cited = [...document.querySelectorAll(".cited")];
		const box = cited[0]?.getBoundingClientRect();
		return cited.map((e) => e.textContent).join("") === words && box.top >= 0 && box.bottom <= innerHeight;
	}`, words)
}

func quotesByKeyboard(s *stage) {
	tab := s.open(browser.Options{})
	js[bool](tab, `() => { document.getElementById("do-more").focus(); return true }`)
	tab.press(browser.KeyEnter)
	tab.until("the menu", `() => document.getElementById("do-quote").checkVisibility()`)
	for range 12 {
		if tab.settled() == "do-quote" {
			break
		}
		tab.press(browser.KeyTab)
	}
	tab.press(browser.KeyEnter)
	tab.until("a paragraph",
		`() => document.getElementById("sheet").open && document.getElementById("quoted").textContent.length > 10`)
	before := js[string](tab, `() => document.getElementById("quoted").textContent`)
	for range 6 {
		if tab.settled() == "quote-on" {
			break
		}
		tab.press(browser.KeyTab)
	}
	tab.press(browser.KeyEnter)
	tab.until("another sentence",
		`(before) => document.getElementById("quoted").textContent !== before &&
			document.activeElement.id === "quote-on"`, before)
}

func forgetsAll(s *stage) {
	tab := s.open(browser.Options{})
	tab.until("the worker to be in place",
		`async () => (await navigator.serviceWorker.ready).active?.state === "activated"`)
	tab.openSheet("#do-about")
	tab.until("what is stored, and the hashes",
		`() => document.querySelectorAll("#sheet .stored li").length === 2 &&
			document.querySelector("#sheet .snippet").textContent.includes("  app.wasm\n")`)
	tab.click("#forget")
	tab.until("nothing to be stored", `() => document.getElementById("nothing-stored")?.checkVisibility()`)
	const left = `async () => {
		await fetch("app.css");
		return [await caches.keys(), await navigator.serviceWorker.getRegistrations(), await indexedDB.databases()]
			.map((list) => list.length).join();
	}`
	if got := js[string](tab, left); got != "0,0,0" {
		s.Errorf("caches, workers and databases left: %s", got)
	}
}
