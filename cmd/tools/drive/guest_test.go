//go:build browser

package main

import (
	"fmt"
	"html"
	"net/http"
	"strings"

	"parallax/cmd/tools/drive/browser"
)

// guests are the scenarios of the page as a guest in another page, which lies
// on another site.
var guests = []scenario{
	{name: "A frame on another site with storage refused reads well and keeps nothing", sites: true,
		run: readsAcrossSites},
	{name: "A frame that allows scripts alone reads well and gives the address of the full page", sites: true,
		placed: true, run: readsInSandbox},
	{name: "A frame as WordPress makes it reads well and is made as high as it is", sites: true, run: readsInWordPress},
	{name: "The element makes frames as high as they are, hears them alone, and leaves nothing behind", sites: true,
		placed: true, run: embedsByElement},
	{name: "In a frame the question's panel stands below the texts and the back button is the host's", sites: true,
		run: asksInFrame},
}

// A guest is the page in a frame, and the page that holds it.
type guest struct {
	*tab
	holder *tab
}

// hosted opens another page on another site: this machine under another name.
func (s *stage) hosted(body string, o browser.Options) *tab {
	s.Helper()
	page := `<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,"><title>another page</title>` + body
	h := newHost(s, map[string][]byte{"index.html": []byte(page)}, "/")
	s.Cleanup(h.stop)
	holder := newTab(s, s.browser, s.place, o)
	s.Cleanup(holder.Close)
	return holder.visit(strings.Replace(h.address, "127.0.0.1", "localhost", 1))
}

// address makes the site the one that is built for the address it has: a policy
// of the same origin, by name.
func (s *stage) address() {
	s.Helper()
	folder := s.TempDir()
	s.parallax("build", "-o", folder, "-base-url", s.place.address)
	files, err := readSite(folder)
	if err != nil {
		s.Fatal(err)
	}
	s.place.host.publish(files)
}

// invite opens another page with a frame of the given attributes and then the
// page in it. Whatever the frame says is heard from its first word.
func (s *stage) invite(attributes, after string, o browser.Options) guest {
	s.Helper()
	blank := []byte(`<!DOCTYPE html><title>a frame</title>`)
	s.place.host.answer("blank.html", func(w http.ResponseWriter, _ *http.Request) { send(w, "blank.html", blank) })
	outer := o
	outer.Before = ""
	holder := s.hosted(fmt.Sprintf(`<iframe %s src="%sblank.html"></iframe>`, attributes, s.place.address), outer)
	inner := holder.opened(s.place.address+"blank.html", true)
	inner.listen(o)
	s.tabs = append(s.tabs, inner)
	js[bool](holder, `(address) => { document.querySelector("iframe").src = address; return true }`,
		s.place.address+after)
	inner.until("the page in the frame", `() => location.search === "?embed" && document.readyState === "complete"`)
	return guest{inner, holder}
}

// readsWell checks what every guest owes its reader.
func readsWell(s *stage, g guest) {
	s.Helper()
	g.usable()
	checkTexts(s, g.tab, "in the frame")
	const shown = `(selectors) => selectors.filter((c) => [...document.querySelectorAll(c)]
		.some((e) => e.checkVisibility() && e.getBoundingClientRect().right > 0))`
	if got := js[[]string](g.tab, shown,
		[]string{".filters", ".sidebar", ".skip", ".group-View", ".group-Question", ".tools"}); len(got) > 0 {
		s.Errorf("the frame is cluttered with %v", got)
	}
	want := []string{"h1.title", "#pane-a", "#parallax-guest a"}
	if got := js[[]string](g.tab, shown, want); len(got) != len(want) {
		s.Errorf("of %v only %v can be seen", want, got)
	}
	if said := js[string](g.tab, `() => document.getElementById("parallax-guest").textContent`); !strings.Contains(said,
		"Nothing is kept") {
		s.Errorf("the frame says %q", said)
	}
	if !js[bool](g.tab, `() => parallax.storage === null && document.documentElement.scrollWidth <= innerWidth`) {
		s.Error("the frame keeps something, or scrolls sideways")
	}
}

func readsAcrossSites(s *stage) {
	g := s.invite(`width="700" height="500"`, "?embed",
		browser.Options{Before: `for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
		Object.defineProperty(window, name,
			{configurable: true, get() { throw new DOMException("refused", "SecurityError") }});`})
	readsWell(s, g)
	if kept := js[string](g.tab,
		`async () => String((await navigator.serviceWorker?.getRegistrations() ?? []).length)`); kept != "0" {
		s.Errorf("the frame has %s workers", kept)
	}
}

func readsInSandbox(s *stage) {
	s.provokes(`^error: Blocked opening .* sandboxed frame whose 'allow-popups' permission is not set`)
	s.address()
	g := s.invite(`sandbox="allow-scripts" width="700" height="500"`, "?embed#lens=copy", browser.Options{})
	readsWell(s, g)
	js[bool](g.tab, `() => { document.querySelector("#parallax-guest a").click(); return true }`)
	gives(g.tab, "where the full page is said to be", s.place.address+"#lens=copy",
		`() => document.querySelector("#parallax-guest code")?.textContent`)
}

// wordpress is what WordPress 6 does on the host's side (wp-embed.js): it hears
// who knows the secret, and clamps the height.
const wordpress = `<script>addEventListener("message", ({source, data}) => {
	const frame = document.querySelector('iframe[data-secret="' + data?.secret + '"]');
	if (!frame || source !== frame.contentWindow) return;
	if (data.message === "height") frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
	if (data.message === "link") document.title = data.value;
});</script>`

func readsInWordPress(s *stage) {
	s.provokes(`^error: Blocked opening .* sandboxed frame whose 'allow-popups' permission is not set`)
	s.address()
	g := s.invite(
		`class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="a1B2c3D4e5" `+
			`width="600" height="400" frameborder="0" marginwidth="0" marginheight="0" title="Which numbers?"`,
		"?embed#lens=figures#?secret=a1B2c3D4e5", browser.Options{})
	js[bool](g.holder,
		`(script) => { const s = document.createElement("script"); s.textContent = script; document.body.append(s);
			return true }`,
		strings.TrimSuffix(strings.TrimPrefix(wordpress, "<script>"), "</script>"))
	readsWell(s, g)
	gives(g.tab, "the view's address", "#lens=figures", `() => location.hash`)
	g.holder.until("the frame to be as high as it is",
		`() => { const h = +document.querySelector("iframe").height; return h > 500 && h <= 1000 }`)
	js[bool](g.tab, `() => { document.querySelector("#parallax-guest a").click(); return true }`)
	g.holder.until("the full page's address", `(address) => document.title === address`,
		s.place.address+"#lens=figures")
}

// counted counts the host's listeners for messages.
const counted = `<script>
	globalThis.listeners = new Set();
	for (const [name, note] of [["addEventListener", "add"], ["removeEventListener", "delete"]]) {
		const real = globalThis[name];
		globalThis[name] = (event, hear, ...rest) => {
			if (event === "message") listeners[note](hear);
			return real.call(globalThis, event, hear, ...rest);
		};
	}
</script>`

// liar says that it is very high, in every form but the right one from the
// right window.
const liar = `<iframe id="liar" srcdoc="<script>
	setInterval(() => parent.postMessage({type: 'parallax:height/1', height: 3333}, '*'), 5)</script>"></iframe>`

func embedsByElement(s *stage) {
	at := html.EscapeString(s.place.address)
	holder := s.hosted(counted+`<script src="`+at+`embed.js" async></script>
		<parallax-view id="one" src="`+at+`" view="lens=only" title="Only here" theme="dark" height="333"><a href="`+
		at+`#lens=only">the page</a></parallax-view>
		<div style="height: 500px"></div><parallax-view id="two" title="Both"></parallax-view>
		<div style="height: 30000px"></div><parallax-view id="three"></parallax-view>`+liar, browser.Options{})
	holder.until("two views of their own heights",
		`() => ["one", "two"]
			.every((id) => ![undefined, "333", "600", "3333"]
			.includes(document.getElementById(id).shadowRoot?.querySelector("iframe").height))`)
	const frame = `document.getElementById(id).shadowRoot.querySelector("iframe")`
	first := holder.opened(s.place.address+"?embed#lens=only&theme=dark", true).usable()
	gives(first, "the colours", "dark", `() => document.documentElement.dataset.theme`)
	if got := js[string](holder,
		`(id) => { const f = `+frame+`; return [f.title, f.loading, document.getElementById(id).textContent].join() }`,
		"one"); got != "Only here,lazy,the page" {
		s.Errorf("title, loading and caption: %s", got)
	}
	for _, c := range []struct{ says, height string }{{"99999", "4000"}, {"1", "120"}, {"NaN", "120"}, {"'900'", "120"},
		{"Infinity", "120"}, {"700.2", "701"}} {
		js[bool](first,
			`(n) => { parent.postMessage({type: "parallax:height/1", height: (0, eval)(n)}, "*");
				parent.postMessage({type: "parallax:height/2", height: 555}, "*"); return true }`, c.says)
		holder.until("height "+c.height+" after "+c.says,
			`async (id, want) => { await new Promise((r) => setTimeout(r, 60)); return `+frame+`.height === want }`,
			"one", c.height)
	}
	if js[string](holder, `(id) => `+frame+`.height`, "three") != "600" {
		s.Error("a view far below was loaded, or heard another frame")
	}
	left := js[string](holder, `() => {
		const all = [...document.querySelectorAll("parallax-view")], before = listeners.size;
		all[0].setAttribute("view", "lens=copy");
		const moved = all[0].shadowRoot.querySelectorAll("iframe").length;
		for (const e of all) e.remove();
		return [before, moved, listeners.size, frames.length, all.map((e) => e.shadowRoot.childNodes.length).join("")]
			.join();
	}`)
	if left != "3,1,0,1,000" { // the liar's frame stays
		s.Errorf("listeners before, frames of one view; listeners, frames and nodes left: %s", left)
	}
}

func asksInFrame(s *stage) {
	g := s.invite(`width="640" height="900"`, "?embed#lens=figures", browser.Options{})
	readsWell(s, g)
	steps := js[int](g.tab, `() => history.length`)
	g.until("the panel below the texts",
		`() => document.getElementById("panel").getBoundingClientRect().top >= document.getElementById("texts")
			.getBoundingClientRect().bottom && document.querySelector("`+asked+
			`.question").textContent === "Which numbers?"`)
	js[bool](g.tab, `() => { document.querySelector("#do-b").click(); return true }`)
	g.until("account B",
		`() => document.getElementById("pane-b").checkVisibility() && location.hash.includes("side=b")`)
	g.settled()
	if now := js[int](g.tab, `() => history.length`); now != steps {
		s.Errorf("the history grew from %d to %d", steps, now)
	}
	link := js[string](g.tab,
		`() => { const a = document.querySelector("#parallax-guest a");
			a.dispatchEvent(new Event("focusin", {bubbles: true})); return a.href }`)
	if want := s.place.address + "#lens=figures&side=b"; link != want {
		s.Errorf("the full page is at %s, want %s", link, want)
	}
}
