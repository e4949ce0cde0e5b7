//go:build browser

package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"parallax/cmd/tools/drive/browser"
)

func paragraphID(side, n int) string { return fmt.Sprintf("%c%d", "ab"[side], n) }

// Facts are what of the page's state can be seen on it.
type Facts struct {
	Hash   string
	Chips  []string // entities that filter; a minus before those left out
	Query  string
	Status string
	Shown  []string // paragraphs in full view, by ID
	Dimmed []string
	Gaps   []string // the words on the places where paragraphs are folded away
	Active string   // the ID, or else the tag, of the element with the keyboard
}

const readFacts = `() => {
	const all = (selector) => [...document.querySelectorAll(selector)];
	const pars = all(".par").filter((p) => !p.hidden);
	const active = document.activeElement;
	return {
		Hash: location.hash,
		Chips: all(".chip")
			.map((c) => (c.classList.contains("exclude") ? "-" : "") + c.querySelector(".drop").id.slice(5)),
		Query: document.getElementById("search").value,
		Status: document.getElementById("status").textContent,
		Shown: pars.filter((p) => !p.classList.contains("dimmed")).map((p) => p.id),
		Dimmed: pars.filter((p) => p.classList.contains("dimmed")).map((p) => p.id),
		Gaps: all(".gap").filter((g) => !g.hidden).map((g) => g.textContent),
		Active: active.id || active.localName,
	};
}`

// facts are those of the page once it has settled.
func (tab *tab) facts() Facts {
	tab.t.Helper()
	tab.settled()
	return js[Facts](tab, readFacts)
}

// address waits until the fragment of the address has these words in it, or has
// them no more.
func (tab *tab) address(words string, has bool) {
	tab.t.Helper()
	tab.eventually(func(f Facts) string {
		if strings.Contains(f.Hash, words) == has {
			return ""
		}
		return fmt.Sprintf("the address is %q; that it has %q should be %t", f.Hash, words, has)
	})
}

// back goes a step back.
func (tab *tab) back() {
	tab.t.Helper()
	tab.steps(-1)
}

// steps goes so many steps forward, or back, once the address of what is shown
// has been written.
func (tab *tab) steps(by int) {
	tab.t.Helper()
	tab.settled()
	js[bool](tab, `(by) => { history.go(by); return true }`, by)
}

// eventually waits until the facts are as told gives them; told returns what
// is wrong, or nothing. The page may still have something to do then.
func (tab *tab) eventually(told func(f Facts) string) Facts {
	tab.t.Helper()
	end := time.Now().Add(browser.Patience)
	for {
		f := js[Facts](tab, readFacts)
		wrong := told(f)
		if wrong == "" {
			return f
		}
		if time.Now().After(end) {
			tab.t.Fatalf("%s\nthe page: %+v%s", wrong, f, tab.seen.Lately())
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// shows waits until exactly these paragraphs are in full view.
func (tab *tab) shows(p paragraphs) {
	tab.t.Helper()
	want := p.ids()
	tab.eventually(func(f Facts) string {
		if slices.Equal(f.Shown, want) {
			return ""
		}
		return fmt.Sprintf("paragraphs shown: %s\n            want: %s", strings.Join(f.Shown, " "),
			strings.Join(want, " "))
	})
}

// filters waits until exactly these entities filter; a minus before an entity
// leaves it out.
func (tab *tab) filters(chips ...string) {
	tab.t.Helper()
	tab.eventually(func(f Facts) string {
		if slices.Equal(f.Chips, chips) {
			return ""
		}
		return fmt.Sprintf("filters: %q, want %q", f.Chips, chips)
	})
}

// a portrait is the whole page as text: every element with its attributes in
// order and what stands in its fields, but for the answers that wait unseen. Two
// pages in the same state have the same portrait.
const paint = `() => {
	const out = [];
	const draw = (node, indent) => {
		if (node.nodeType === Node.TEXT_NODE) {
			const last = out.length - 1;
			if (out[last]?.startsWith(indent + "“")) out[last] += node.data;
			else if (node.data) out.push(indent + "“" + node.data);
			return;
		}
		if (node.dataset.away) return;
		const attributes = [...node.attributes].filter((a) => a.name !== "value")
			.map((a) => a.name + "=" + JSON.stringify(a.value)).sort();
		if (node.value) attributes.push("value is " + JSON.stringify(node.value));
		out.push(indent + node.localName + " " + attributes.join(" "));
		for (const child of node.childNodes) draw(child, indent + " ");
	};
	draw(document.getElementById("parallax"), "");
	return out;
}`

// portrait returns the page's portrait, line by line, once it has settled.
func (tab *tab) portrait() []string {
	tab.t.Helper()
	tab.settled()
	return js[[]string](tab, paint)
}

// difference returns the first lines in which two portraits differ, or "".
func difference(a, b []string) string {
	for i := range max(len(a), len(b)) {
		switch {
		case i >= len(a):
			return fmt.Sprintf("line %d: nothing, then %s", i, b[i])
		case i >= len(b):
			return fmt.Sprintf("line %d: %s, then nothing", i, a[i])
		case a[i] != b[i]:
			return fmt.Sprintf("line %d: %s\n    then: %s", i, a[i], b[i])
		}
	}
	return ""
}
