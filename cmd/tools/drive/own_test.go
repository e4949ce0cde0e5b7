//go:build browser

package main

import (
	"bytes"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"parallax/cmd/tools/drive/browser"
)

// owning are the scenarios of a reader's own articles.
var owning = []scenario{
	{name: "Own articles are read in the page and shown through its lenses", sites: true, placed: true, run: readsOwn},
	{name: "Own articles saved as one file are the file that the command packs, and open without a network",
		sites: true, run: savesOwn},
	{name: "Own articles come back after a reload and from the sheet, and going back never mixes two corpora",
		sites: true, run: returnsToOwn},
	{name: "Nothing typed is lost by a mistake, a closed sheet, a cancelled reading or a reload", sites: true,
		run: losesNothing},
	{name: "A model of names that is refused leaves the rules, and the page says so", sites: true, run: goesOnByRules},
	{name: "A program for own articles that cannot be had is named, and nothing is lost", sites: true,
		run: lacksReader},
	{name: "Own articles are read without a network, once they have been with one", sites: true, run: readsOwnOffline},
	{name: "Where nothing is stored the page says so before own articles are left", sites: true, run: warnsOfLoss},
	{name: "Files are chosen and dropped into the sheet, and what is no text is named", sites: true, run: takesFiles},
	{name: "Own articles are put in, read, saved and left by the keyboard alone", sites: true, run: ownsByKeyboard},
	{name: "axe finds nothing about own articles, and nothing scrolls sideways", sites: true, run: auditsOwn},
	{name: "A page that cannot read own articles says so in one sentence", run: saysWhereOwnIsRead},
}

// Two accounts of one accident, written for these tests.
const (
	ferryNorth = "Ferry sinks off Sundsvall\n“We pulled 40 people from the water,” said Maria Lindqvist, head of the " +
		"Coast Guard, on 3 May 2019.\nThe regional council in Sundsvall was told that 12 passengers are " +
		"missing.\n(Reuters)\n"
	ferrySouth = "Passengers missing after boat goes down\nMaria Lindqvist said at least 38 passengers were " +
		"saved.\n“Nobody told us anything,” said Anna Rassendyll, whose brother is missing. Sundsvall mourned " +
		"on Friday.\n"
	ferryTitle = "Northern Post · Passengers missing after boat goes down"
)

// put makes words the content of a field, as pasting them does.
func (tab *tab) put(field, words string) {
	tab.t.Helper()
	js[bool](tab,
		`(id, words) => { const e = document.getElementById(id); e.value = words;
			return e.dispatchEvent(new Event("input", {bubbles: true})) }`, field, words)
}

// openOwn opens the sheet for own articles.
func (tab *tab) openOwn() {
	tab.t.Helper()
	tab.openSheet("#do-own")
	tab.until("the fields", `() => !!document.getElementById("own-text-1")`)
}

// putFerries puts both accounts into the sheet.
func (tab *tab) putFerries() {
	tab.t.Helper()
	tab.openOwn()
	tab.put("own-text-0", ferryNorth)
	tab.put("own-outlet-0", "Northern Post")
	tab.put("own-text-1", ferrySouth)
	tab.put("own-published-1", "2019-05-04")
}

const titled = `(title) => document.querySelector("h1").textContent === title && !document.getElementById("sheet").open`

// readFerries has both accounts read and waits until the page shows them.
func (tab *tab) readFerries() {
	tab.t.Helper()
	tab.putFerries()
	tab.click("#own-read")
	tab.until("the articles", titled, ferryTitle)
	tab.settled()
}

// atHome waits until the page shows its own accounts, with nothing of others.
func atHome(tab *tab) {
	tab.t.Helper()
	tab.until("the page's own accounts",
		`() => document.querySelector("h1").textContent.startsWith("Yarmouk") &&
			document.getElementById("found").hidden && !location.hash.includes("own=") &&
			!document.body.innerText.includes("Lindqvist")`)
}

func readsOwn(s *stage) {
	tab := s.open(browser.Options{Fragment: "#is=un&q=siege"})
	for _, later := range []string{"own.js", "reader.js", "reader.wasm", "names.model", "single.txt", "app.wasm.gz"} {
		if slices.ContainsFunc(s.place.host.requests(),
			func(path string) bool { return strings.HasSuffix(path, "/"+later) }) {
			s.Errorf("%s was asked for before anybody wanted it", later)
		}
	}
	tab.readFerries()
	if !js[bool](tab,
		`() => /^#own=[0-9a-z]+$/.test(location.hash) && document.querySelectorAll(".chip").length === 0 &&
			document.getElementById("search").value === ""`) {
		s.Errorf("of the other corpus something remains: %s", js[string](tab, `() => location.href`))
	}
	if words := js[string](tab,
		`() => document.getElementById("found").innerText`); !strings.Contains(words, "found by rule") ||
		strings.Contains(words, "rules alone") {
		s.Errorf("the line says %q", words)
	}
	if names := js[string](tab,
		`() => [...document.querySelectorAll(".row")].map((e) => e.innerText.replace(/\s+/g, " "))
			.join("|")`); !strings.Contains(names, "Maria Lindqvist A 1 · B 1") ||
		!strings.Contains(names, "Sundsvall A 2 · B ") {
		s.Errorf("the sidebar has %s", names)
	}
	for lens, want := range map[string]string{"voices": "“head of the Coast Guard”", "figures": "at least 38",
		"dates": "3 May 2019"} {
		tab.click("#do-lens-" + lens)
		tab.until("the lens "+lens, `(want) => document.querySelector("`+asked+`").innerText.includes(want)`, want)
	}
	tab.click("#own-leave")
	atHome(tab)
}

// savedFile is what a click on the button of that selector downloads.
func savedFile(tab *tab, button string) []byte {
	tab.t.Helper()
	js[bool](tab, `() => {`+keepSaved+`; return true }`)
	tab.click(button)
	tab.until("the file", `() => driveSaved.length === 1`)
	return []byte(js[string](tab, `() => driveSaved[0]`))
}

// packed is what the command makes of the same articles in a folder.
func packed(s *stage) []byte {
	s.Helper()
	const stated = "basis: recorded, evidence: stated by whoever put the article in}\n"
	dir := s.TempDir()
	for name, text := range map[string]string{
		"article-1.txt": ferryNorth, "article-2.txt": ferrySouth,
		"articles.yaml": "title: " + ferryTitle +
			"\narticles:\n- file: article-1.txt\n  outlet: {value: Northern Post, " + stated +
			"- file: article-2.txt\n  published: {value: 2019-05-04, " + stated,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			s.Fatal(err)
		}
	}
	out := filepath.Join(s.TempDir(), "packed.html")
	if said, err := exec.Command(filepath.Join(*buildFolder, "parallax"), "pack", dir, "-o", out).
		CombinedOutput(); err != nil {
		s.Fatalf("%v: %s", err, said)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		s.Fatal(err)
	}
	return data
}

func savesOwn(s *stage) {
	tab := s.open(browser.Options{})
	tab.readFerries()
	tab.click("#do-lens-voices")
	file := savedFile(tab, "#own-save")
	if !bytes.Equal(file, packed(s)) {
		s.Error("the saved file is not the one that the command packs")
	}
	tab.until("word of it", `() => document.getElementById("found-line").textContent === "Saved as one file."`)
	name := filepath.Join(s.TempDir(), "saved.html")
	if err := os.WriteFile(name, file, 0o644); err != nil {
		s.Fatal(err)
	}
	address := (&url.URL{Scheme: "file", Path: name}).String()
	for _, o := range []browser.Options{{}, {NoScript: true}} {
		saved := newTab(s, s.browser, s.place, o).visit(address)
		defer saved.Close()
		if !o.NoScript {
			saved.usable()
			saved.click("#do-lens-figures")
			saved.until("the figures", `() => document.querySelector("`+asked+`").innerText.includes("at least 38")`)
		}
		if text := js[string](saved,
			`() => document.body.innerText`); !strings.Contains(text, "We pulled 40 people from the water") ||
			!strings.Contains(text, "Nobody told us anything") || !strings.Contains(text, "no editor has checked") {
			s.Errorf("with scripts off: %t, the file shows %.300q", o.NoScript, text)
		}
		for _, complaint := range saved.seen.Complaints(nil, func(asked string) bool {
			return strings.HasPrefix(asked, address) || strings.HasPrefix(asked, "data:") ||
				strings.HasPrefix(asked, "blob:")
		}) {
			s.Errorf("the saved file: %s", complaint)
		}
	}
}

func returnsToOwn(s *stage) {
	tab := s.open(browser.Options{})
	tab.click(id("e-un"))
	tab.shows(naming("un"))
	tab.readFerries()
	tab.click("#do-lens-voices")
	tab.until("a step within",
		`() => /^#own=\w+&lens=voices$/.test(location.hash) || /^#lens=voices&own=/.test(location.hash)`)
	tab.reload().usable()
	tab.until("the articles and the lens",
		`(title) => document.querySelector("h1").textContent === title &&
			document.querySelector("#do-lens-voices").getAttribute("aria-pressed") === "true"`, ferryTitle)
	tab.back()
	tab.until("the step before, of the same articles",
		`(title) => !location.hash.includes("lens") && document.querySelector("h1").textContent === title`, ferryTitle)
	tab.back()
	atHome(tab)
	tab.shows(naming("un"))
	tab.steps(1)
	tab.until("the articles again, without the filter",
		`(title) => document.querySelector("h1").textContent === title &&
			document.querySelectorAll(".chip").length === 0`, ferryTitle)
	tab.click("#own-leave")
	atHome(tab)
	tab.openOwn()
	tab.click(".ownkept .do")
	tab.until("the articles from the sheet", titled, ferryTitle)
	tab.until("their address", `() => location.hash.includes("own=")`)
	js[bool](tab,
		`() => { const name = Object.keys(parallax.storage).find((n) => n.includes("own articles")),
			r = JSON.parse(parallax.storage[name]); r.corpus = "{}"; parallax.storage[name] = JSON.stringify(r);
			parallax.storage[name.replace("own articles", "own draft").replace(/ \w+$/, "")] = "[]"; return true }`)
	tab.reload().usable()
	tab.until("articles of another version in the sheet",
		`(text) => document.getElementById("own-line")?.textContent
			.startsWith("These articles were read by another version") &&
			document.getElementById("own-text-0").value === text`, ferryNorth)
	tab.click("#own-read")
	tab.until("the articles read again", titled, ferryTitle)
	tab.openSheet("#do-about")
	tab.until("what is stored",
		`(title) => document.querySelector(".stored")?.innerText.includes("Your own articles: " + title)`, ferryTitle)
	tab.click("#forget")
	tab.until("nothing to be stored", `() => document.getElementById("nothing-stored")?.checkVisibility()`)
	tab.click("#close-sheet")
	tab.until("word of it", `() => document.getElementById("found").innerText.includes("does not keep them")`)
	tab.reload().usable()
	tab.until("word that they are gone",
		`() => document.getElementById("own-line")?.textContent.startsWith("This browser does not keep the articles")`)
	tab.click("#close-sheet")
	atHome(tab)
}

const fields = `() => [...document.querySelectorAll(".ownfield :is(textarea, input)")].map((e) => e.value).join("|")`

func losesNothing(s *stage) {
	tab := s.open(browser.Options{})
	tab.openOwn()
	tab.put("own-text-0", ferryNorth)
	tab.put("own-headline-1", "No text yet")
	holds := func(when string) {
		s.Helper()
		tab.until("all that was typed, "+when, `(want) => (`+fields+`)() === want`, ferryNorth+"||||"+"|No text yet||")
	}
	tab.click("#own-read")
	tab.until("the mistake beside its article and in the line",
		`() => document.getElementById("own-line").textContent.startsWith("Article 2: There is no text") &&
			document.getElementById("own-problem-1").checkVisibility() &&
			!document.getElementById("own-problem-0").checkVisibility() && document.activeElement.id === "own-text-1"`)
	holds("after a mistake")
	tab.press(browser.KeyEscape)
	tab.until("the sheet to close", `() => !document.getElementById("sheet").open`)
	tab.openOwn()
	holds("after the sheet was closed")
	tab.click("#own-more")
	tab.until("a third article", `() => document.activeElement.id === "own-text-2"`)
	tab.put("own-text-2", ferrySouth)
	tab.click("#own-less-1")
	tab.until("the third in the place of the second", `(want) => (`+fields+`)() === want`,
		ferryNorth+"||||"+ferrySouth+"|||")
	held := make(chan struct{})
	s.place.host.answer("reader.wasm", func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-held:
		case <-r.Context().Done():
		case <-time.After(browser.Patience):
		}
	})
	tab.click("#own-read")
	tab.until("the reading", `() => document.getElementById("own-line").textContent.startsWith("Reading")`)
	tab.click("#own-cancel")
	tab.until("the cancelling",
		`() => document.getElementById("own-line").textContent.startsWith("Cancelled") &&
			document.getElementById("own-read").checkVisibility()`)
	close(held)
	s.place.host.answer("reader.wasm", nil)
	tab.reload().usable()
	tab.openOwn()
	tab.until("all that was typed, after a reload", `(want) => (`+fields+`)() === want`,
		ferryNorth+"||||"+ferrySouth+"|||")
	tab.click("#own-read")
	tab.until("the articles", `() => document.querySelector("h1").textContent.startsWith("Ferry sinks")`)
}

func goesOnByRules(s *stage) {
	s.provokes("integrity", `404 \(Not Found\).*names\.model`)
	good := s.place.host.files["names.model"]
	other, damaged := bytes.Clone(good), bytes.Clone(good)
	other[7]++ // the version ends the file's first eight bytes
	damaged[len(damaged)/2] ^= 1
	for what, with := range map[string][]byte{"of another version": other, "damaged": damaged,
		"could not be loaded": nil} {
		s.place.host.answer("names.model", func(w http.ResponseWriter, r *http.Request) {
			if with == nil {
				http.NotFound(w, r)
				return
			}
			send(w, "names.model", with)
		})
		tab := s.open(browser.Options{})
		tab.readFerries()
		line := js[string](tab, `() => document.getElementById("found").innerText`)
		if !strings.Contains(line, "rules alone") || !strings.Contains(line, "names.model") ||
			!strings.Contains(line, what) {
			s.Errorf("%s: the line says %q", what, line)
		}
		tab.click("#do-lens-figures")
		tab.until("figures by rule", `() => document.querySelector("`+asked+`").innerText.includes("at least 38")`)
	}
}

func lacksReader(s *stage) {
	s.provokes("integrity", `404 \(Not Found\).*reader\.wasm`, `^warning: Parallax: `)
	s.place.host.answer("reader.wasm", http.NotFound)
	tab := s.open(browser.Options{})
	tab.putFerries()
	tab.click("#own-read")
	tab.until("word of it",
		`() => document.getElementById("own-line").textContent.startsWith("reader.wasm could not be loaded") &&
			document.getElementById("own-read").checkVisibility()`)
	s.place.host.answer("reader.wasm",
		func(w http.ResponseWriter, _ *http.Request) { send(w, "reader.wasm", []byte("another program")) })
	tab.click("#close-sheet")
	tab.openOwn() // nothing is said there yet
	tab.click("#own-read")
	tab.until("word of it",
		`() => document.getElementById("own-line").textContent.startsWith("reader.wasm could not be loaded")`)
	s.place.host.answer("reader.wasm", nil)
	tab.click("#own-read")
	tab.until("the articles", titled, ferryTitle)
}

func readsOwnOffline(s *stage) {
	s.provokes(`net::ERR_CONNECTION_REFUSED.*worker\.js`)
	tab := s.open(browser.Options{})
	tab.until("the worker to be in place", workerReady)
	tab.readFerries()
	tab.until("the program to be kept",
		`async () => !!(await caches.match("single.txt")) && !!(await caches.match("reader.wasm"))`)
	tab.click("#own-leave")
	atHome(tab)
	s.loseServer(tab)
	tab.visit(s.place.address).usable()
	tab.openOwn()
	tab.put("own-text-1", ferrySouth+"Police found the wreck.\n")
	tab.click("#own-read")
	tab.until("the articles", titled, ferryTitle)
	tab.until("the new words", `() => document.body.innerText.includes("Police found the wreck.")`)
	if file := savedFile(tab, "#own-save"); !bytes.Contains(file, []byte("Police found the wreck.")) {
		s.Error("the file saved without a network lacks the words")
	}
}

func warnsOfLoss(s *stage) {
	tab := s.open(browser.Options{Before: `for (const name of ["localStorage", "sessionStorage"])
		Object.defineProperty(window, name,
		{configurable: true, get() { throw new DOMException("refused", "SecurityError") }});`})
	tab.openOwn()
	tab.until("the warning in the sheet", `() => document.getElementById("own-unkept").checkVisibility()`)
	tab.click("#close-sheet")
	tab.readFerries()
	tab.until("the warning",
		`() => document.getElementById("found").innerText.includes("does not keep them: save them as one file")`)
	tab.click("#do-lens-voices")
	tab.click("#own-leave")
	atHome(tab)
	tab.back()
	tab.until("the articles, which this page still has",
		`(title) => document.querySelector("h1").textContent === title`, ferryTitle)
}
