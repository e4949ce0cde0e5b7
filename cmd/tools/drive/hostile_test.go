//go:build browser

package main

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"parallax/app/hostile"
	"parallax/cmd/tools/drive/browser"
)

var hostiles = []scenario{
	{name: "Texts that would run if they could are shown, and nothing runs", run: showsHostileText},
}

// trap notes what only a script that came with a text would do: open a dialog,
// call what the strings call, set a global, add an element that runs. The page's own
// forms lead nowhere, and do not count.
const trap = `{
	const sprung = (globalThis.driveSprung = []);
	const ours = /^(#|\.\.?\/|[\w/.-]+\.(js|css|svg|png|woff2|webmanifest|html)$|data:image\/svg\+xml;base64,|\?embed)/;
	const runs = ["script", "iframe", "object", "embed", "base", "meta", "link", "form", "audio", "video", "image",
		"foreignObject", "math", "template", "noscript"];
	for (const name of ["alert", "confirm", "prompt", "print", "xss", "pwn"])
		globalThis[name] = (...args) => void sprung.push(name + "(" + args.join() + ")");
	Object.defineProperty(globalThis, "__ran", {set: () => sprung.push("__ran"), get: () => 0});
	addEventListener("DOMContentLoaded", () => {
		const known = new Set(document.scripts);
		const own = (x) => x.id === "preview" || known.has(x) ||
			x.matches("form.entryline[method=dialog]:not([action])");
		const look = (e) => {
			if (e.nodeType !== Node.ELEMENT_NODE) return;
			for (const x of [e, ...e.querySelectorAll("*")]) {
				for (const a of x.attributes) if (/^on|^srcdoc$|^formaction$/.test(a.name))
					sprung.push(x.localName + " " + a.name);
				const leads = x.getAttribute("href") ?? x.getAttribute("src") ?? x.getAttribute("xlink:href") ??
					x.getAttribute("action");
				if (leads !== null && !ours.test(leads)) sprung.push(x.localName + " leads to " + leads);
				if (!own(x) && runs.includes(x.localName) && document.body.contains(x))
					sprung.push("<" + x.localName + ">");
			}
		};
		look(document.documentElement);
		new MutationObserver((list) => list.forEach((m) => {
			m.addedNodes.forEach(look);
			if (m.type === "attributes") look(m.target);
		})).observe(document.documentElement, {subtree: true, childList: true, attributes: true});
	});
}`

// sprung is what the trap caught.
const sprung = `() => globalThis.driveSprung`

// hostilePage puts a page made of strings that break programs in the stage's
// place, and returns the strings: all that were written for Parallax, and as
// many of the others as a page of usual length has paragraphs.
func (s *stage) hostilePage() (all []string, stop func()) {
	s.Helper()
	for i, words := range hostile.Kept(hostile.Strings()) {
		if i < 41 || i%24 == 0 {
			all = append(all, words)
		}
	}
	dir := s.TempDir()
	if err := hostile.Write(dir, all, 0); err != nil {
		s.Fatal(err)
	}
	return all, s.pageOf(dir)
}

// readHostile reads the words of every paragraph, the names of the lists, and
// the title, as they stand.
const readHostile = `() => {
	const texts = {};
	for (const side of ["a", "b"])
		texts[side] = [...document.querySelectorAll("#pane-" + side + " .par .words")].map((e) => e.textContent);
	const names = [...document.querySelectorAll("#sidebar [id^=e-zed]")]
		.map((e) => e.id + " " + e.querySelector(".words").textContent);
	return {A: texts.a, B: texts.b, Names: names, Title: document.querySelector("h1.title").textContent};
}`

func showsHostileText(s *stage) {
	all, stop := s.hostilePage()
	defer stop()
	tab := s.start(browser.Options{Before: trap, Held: true})
	checkHostile(s, tab, all, "before the program runs")
	tab.release().usable()
	checkHostile(s, tab, all, "once it runs")
	for _, q := range questions {
		lens := q.name
		if lens == "entities" {
			lens = ""
		}
		for _, view := range []string{"", "&view=read&side=b&opt=" + q.table} {
			tab.arrive("lens=" + lens + view)
		}
	}
	// What a reader may bring in by the address: strings that leave an element or
	// an attribute. Then the sheets.
	for _, words := range all[7:15] {
		tab.arrive("q=" + url.QueryEscape(words) + "&find=" + url.QueryEscape(words) + "&item=" +
			url.QueryEscape(words) + "&mine=name~zed1~" + url.QueryEscape(words))
	}
	tab.arrive("labels=" + hostile.ID(1) + "," + hostile.ID(3))
	for _, sheet := range []string{"#do-share", "#do-about"} {
		tab.click("#do-more")
		tab.click(sheet)
		tab.until("the sheet", `() => document.getElementById("sheet").open`)
		tab.press(browser.KeyEscape)
		tab.until("it to close", `() => !document.getElementById("sheet").open`)
	}
	tab.arrive("")
	checkHostile(s, tab, all, "in the end")
	if caught := js[[]string](tab, tried); len(caught) != 2 {
		s.Errorf("of a dialog and an element the trap caught %q", caught)
	}
}

// tried does what no text may do, for the trap to catch.
const tried = `async () => {
	alert("tried");
	document.body.append(document.createElement("math"));
	await new Promise((resolve) => setTimeout(resolve));
	return driveSprung;
}`

// checkHostile compares what the page shows with what it was made of, and that
// nothing was caught.
func checkHostile(s *stage, tab *tab, all []string, when string) {
	s.Helper()
	got := js[struct {
		A, B, Names []string
		Title       string
	}](tab, readHostile)
	texts := hostile.Texts(all)
	for name, words := range map[string][]string{"a.txt": got.A, "b.txt": got.B} {
		if want := hostile.Paragraphs(texts[name]); !slices.Equal(words, want) {
			s.Errorf("%s, %s: %s", when, name, difference(want, words))
		}
	}
	if want := hostile.Value(hostile.Described(all, 0, 0, -1)); got.Title != want {
		s.Errorf("%s the page is called %q, not %q", when, got.Title, want)
	}
	slices.Sort(got.Names)
	var want []string
	for i, words := range all {
		want = append(want, fmt.Sprintf("e-%s %s", hostile.ID(i), hostile.Value(words)))
	}
	slices.Sort(want)
	if !slices.Equal(got.Names, want) {
		s.Errorf("%s, the names: %s", when, difference(want, got.Names))
	}
	if caught := js[[]string](tab, sprung); len(caught) > 0 {
		s.Errorf("%s: %s", when, strings.Join(caught[:min(8, len(caught))], "; "))
	}
}
