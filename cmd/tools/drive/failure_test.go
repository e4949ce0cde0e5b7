//go:build browser

package main

import (
	"bytes"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"

	"parallax/cmd/tools/drive/browser"
)

var failing = []scenario{
	{name: "A program that is not there leaves one calm line and the texts", sites: true, placed: true,
		run: missesProgram},
	{name: "A program that is broken leaves one calm line and the texts", placed: true, run: meetsBrokenProgram},
	{name: "A browser without WebAssembly is told so and shows the texts", run: lacksWebAssembly},
	{name: "A server that does not know WebAssembly's type does no harm", sites: true, run: meetsWrongType},
	{name: "A browser that refuses storage does no harm", run: lacksStorage},
	{name: "The page works in a frame that allows scripts alone", placed: true, run: worksInSandbox},
	{name: "What other programs keep in the same place is left alone", sites: true, placed: true, run: sparesOthers},
}

// failedCalmly waits for the page to say that its program is missing and
// checks that all else stands.
func failedCalmly(s *stage, tab *tab) {
	s.Helper()
	tab.until("the line that says so",
		`() => document.documentElement.dataset.parallax === "failed" &&
			document.getElementById("parallax-notice").checkVisibility()`)
	line := js[string](tab, `() => document.getElementById("parallax-notice").firstChild.textContent`)
	if !regexp.MustCompile(`^[^.]+\. The texts are complete\.$`).MatchString(line) {
		s.Errorf("the line is %q", line)
	}
	checkTexts(s, tab, "without the program")
	for _, selector := range []string{"#a2 .words", "#b2 .words", "#b30 .words", "#card-A .source", "#contents a",
		"#leaf-dates tbody td"} {
		tab.bare(selector)
	}
}

func missesProgram(s *stage) {
	s.provokes(`^warning: Parallax: Error: app\.wasm: 404`, `404 \(Not Found\).*app\.wasm`,
		`^info: Parallax: no offline copy`)
	s.place.host.answer("app.wasm", http.NotFound)
	failedCalmly(s, s.start(browser.Options{}))
}

func meetsBrokenProgram(s *stage) {
	s.provokes(`^warning: Parallax: `, `^info: Parallax: no offline copy`,
		`^exception: Failed to read data from the ReadableStream`)
	if s.place.host != nil {
		s.place.host.answer("app.wasm",
			func(w http.ResponseWriter, _ *http.Request) { send(w, "app.wasm", []byte("no program at all")) })
	} else {
		s.place.address = broken(s)
	}
	failedCalmly(s, s.start(browser.Options{}))
}

// broken writes a copy of the single file whose program is damaged.
func broken(s *stage) string {
	s.Helper()
	at, err := url.Parse(s.place.address)
	if err != nil {
		s.Fatal(err)
	}
	whole, err := os.ReadFile(at.Path)
	if err != nil {
		s.Fatal(err)
	}
	mark := []byte(`id="parallax-wasm">`)
	start := bytes.Index(whole, mark)
	if start < 0 {
		s.Fatal("the single file holds no program")
	}
	damaged := append(bytes.Clone(whole[:start+len(mark)]), "bm8gcHJvZ3JhbSBhdCBhbGw=</script></body></html>"...)
	name := filepath.Join(s.TempDir(), "damaged.html")
	if err := os.WriteFile(name, damaged, 0o644); err != nil {
		s.Fatal(err)
	}
	return (&url.URL{Scheme: "file", Path: name}).String()
}

func lacksWebAssembly(s *stage) {
	s.provokes(`^warning: Parallax: `)
	failedCalmly(s, s.start(browser.Options{Before: `delete globalThis.WebAssembly;`}))
}

func meetsWrongType(s *stage) {
	program := s.place.host.files["app.wasm"]
	s.place.host.answer("app.wasm", func(w http.ResponseWriter, _ *http.Request) { send(w, "app.bin", program) })
	tab := s.open(browser.Options{})
	tab.click(id("e-un"))
	tab.shows(naming("un"))
}

func lacksStorage(s *stage) {
	tab := s.open(browser.Options{Before: `for (const name of ["localStorage", "sessionStorage"])
		Object.defineProperty(window, name,
		{configurable: true, get() { throw new DOMException("refused", "SecurityError") }});`})
	tab.click(id("e-un"))
	tab.shows(naming("un"))
}

func worksInSandbox(s *stage) {
	frame := `<!DOCTYPE html><title>another page</title>` +
		`<iframe sandbox="allow-scripts" width="1200" height="700" src="` + s.place.address + `"></iframe>`
	outer := newHost(s, map[string][]byte{"index.html": []byte(frame)}, "/")
	defer outer.stop()
	address := outer.address
	if s.place.host == nil {
		name := filepath.Join(s.TempDir(), "frame.html")
		if err := os.WriteFile(name, []byte(frame), 0o644); err != nil {
			s.Fatal(err)
		}
		address = (&url.URL{Scheme: "file", Path: name}).String()
	}
	holder := newTab(s, s.browser, s.place, browser.Options{})
	defer holder.Close()
	holder.visit(address)
	inner := holder.opened(s.place.address, true)
	defer inner.Close()
	inner.usable()
	js[bool](inner, `() => { document.getElementById("e-un").click(); return true }`)
	inner.shows(naming("un"))
	if trouble := holder.seen.Complaints(nil, func(string) bool { return true }); len(trouble) > 0 {
		s.Errorf("in the frame: %v", trouble)
	}
}

const leaveThings = `async () => {
	localStorage.setItem("another program",
		JSON.stringify({Value: "kept", ExpiresAt: "2001-01-01T00:00:00Z", value: 1,
		expiresAt: "2001-01-01T00:00:00Z"}));
	await (await caches.open("another program")).put("/thing", new Response("kept"));
	return true;
}`

func sparesOthers(s *stage) {
	blank := []byte(`<!DOCTYPE html><link rel="icon" href="data:,">another program`)
	s.place.host.answer("blank.html", func(w http.ResponseWriter, _ *http.Request) { send(w, "blank.html", blank) })
	tab := s.empty(browser.Options{}).visit(s.place.address + "blank.html")
	js[bool](tab, leaveThings)
	tab.visit(s.place.address).usable()
	tab.until("the worker to be in place",
		`async () => (await navigator.serviceWorker.ready).active?.state === "activated"`)
	kept := js[bool](s.beside(tab, browser.Options{}).visit(s.place.address+"blank.html"),
		`async () => localStorage.getItem("another program")?.includes("kept") &&
			await (await caches.match("/thing")).text() === "kept"`)
	if !kept {
		s.Error("what another program kept is gone")
	}
}
