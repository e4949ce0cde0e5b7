//go:build browser

package main

import (
	"fmt"
	"net/http"

	"parallax/cmd/tools/drive/browser"
)

// dropFiles drops files of those names and contents, as Latin-1, onto the sheet.
const dropFiles = `(files) => {
	const given = new DataTransfer();
	for (const [name, text] of files) given.items.add(new File([Uint8Array.from(text, (c) => c.charCodeAt(0))], name));
	return !document.querySelector("#sheet .overbody")
		.dispatchEvent(new DragEvent("drop", {bubbles: true, cancelable: true, dataTransfer: given}));
}`

// chooseFiles chooses them in the field.
const chooseFiles = `(files) => {
	const given = new DataTransfer();
	for (const [name, text] of files) given.items.add(new File([text], name));
	const field = document.getElementById("own-files");
	field.files = given.files;
	return field.dispatchEvent(new Event("change", {bubbles: true}));
}`

func takesFiles(s *stage) {
	tab := s.open(browser.Options{})
	tab.openOwn()
	if !js[bool](tab, dropFiles,
		[][2]string{{"north.txt", "Ferry sinks\nTwelve are missing.\n"}, {"latin.txt", "caf\u00e9\n"},
			{"nul.md", "a\x00b"}}) {
		s.Error("the browser was left to open what is dropped")
	}
	tab.until("the file that is text, and word of the others",
		`() => document.getElementById("own-text-0").value.startsWith("Ferry sinks") &&
			/latin\.txt.* is no UTF-8 text.*nul\.md.* is no UTF-8 text/.test(document.getElementById("own-line")
			.textContent)`)
	js[bool](tab, chooseFiles,
		[][2]string{{"south.md", "Boat lost\nMaria Lindqvist said 38 were saved.\n"},
			{"north.txt", "A third account\nNobody came.\n"}})
	tab.until("the files chosen",
		`() => document.getElementById("own-text-1").value.startsWith("Boat lost") &&
			document.getElementById("own-text-2").value.startsWith("A third")`)
	tab.click("#own-read")
	tab.until("three articles",
		`() => document.querySelector("h1").textContent === "Ferry sinks · Boat lost · A third account"`)
}

func ownsByKeyboard(s *stage) {
	tab := s.open(browser.Options{})
	walk(s, tab, "#do-more")
	does(s, tab, browser.KeyEnter, "the menu", `() => document.getElementById("more").matches(":popover-open")`)
	walk(s, tab, "#do-own")
	does(s, tab, browser.KeyEnter, "the sheet",
		`() => document.getElementById("sheet").open && !!document.getElementById("own-text-1")`)
	walk(s, tab, "#own-text-0")
	tab.press("Ferry sinks")
	walk(s, tab, "#own-read")
	does(s, tab, browser.KeyEnter, "the mistake",
		`() => document.activeElement.id === "own-text-1" &&
			document.activeElement.getAttribute("aria-invalid") === "true" &&
			document.getElementById(document.activeElement.getAttribute("aria-describedby")).textContent !== ""`)
	tab.press("Boat lost, said Maria Lindqvist")
	walk(s, tab, "#own-read")
	does(s, tab, browser.KeyEnter, "the articles",
		`() => document.querySelector("h1").textContent === "Ferry sinks · Boat lost, said Maria Lindqvist" &&
			!document.getElementById("sheet").open`)
	js[bool](tab, `() => {`+keepSaved+`; return true }`)
	walk(s, tab, "#own-save")
	does(s, tab, browser.KeyEnter, "the file", `() => driveSaved.length === 1`)
	walk(s, tab, "#own-leave")
	does(s, tab, browser.KeyEnter, "the page's own accounts", `() => document.getElementById("found").hidden`)
}

func saysWhereOwnIsRead(s *stage) {
	var tab *tab
	if s.place.host != nil {
		tab = s.open(browser.Options{Fragment: "?embed"})
		js[bool](tab, `() => { document.getElementById("do-own").click(); return true }`)
	} else {
		tab = s.open(browser.Options{})
		tab.openSheet("#do-own")
	}
	tab.until("the sentence",
		`() => document.getElementById("own-nowhere")?.checkVisibility() && !document.getElementById("own-read")`)
}

// auditsOwn looks at the sheet, as it opens, with mistakes and while it reads,
// and at the line above own articles.
func auditsOwn(s *stage) {
	for _, o := range []browser.Options{{}, {Dark: true, Width: 320, Height: 640},
		{Fragment: "#lang=ar", Width: 640, Height: 800}} {
		tab := s.open(o)
		look := func(where string) {
			s.Helper()
			tab.settled()
			audit(s, tab, fmt.Sprintf("%+v: %s", o, where))
			for _, wide := range js[[]string](tab, overflow) {
				s.Errorf("%+v: %s: %s", o, where, wide)
			}
		}
		tab.openOwn()
		look("the sheet")
		tab.click("#own-read")
		tab.until("mistakes", `() => document.getElementById("own-problem-0").checkVisibility()`)
		look("with mistakes")
		js[bool](tab, `() => { document.getElementById("close-sheet").click(); return true }`)
		held := make(chan struct{})
		s.place.host.answer("own.js", func(w http.ResponseWriter, r *http.Request) {
			<-held
			send(w, "own.js", s.place.host.files["own.js"])
		})
		tab.putFerries()
		tab.click("#own-read")
		tab.until("the reading", `() => document.getElementById("own-cancel").checkVisibility()`)
		look("reading")
		close(held)
		tab.until("the articles", titled, ferryTitle)
		look("own articles")
		tab.openOwn()
		look("the sheet with what is kept")
	}
}
