package main

import (
	"fmt"
	"image"
	"image/png"
	"strings"
	"time"

	"parallax/cmd/tools/drive/browser"
)

// id is the selector of the element of that ID, whatever characters it holds.
func id(id string) string { return fmt.Sprintf("[id=%q]", id) }

// asked selects what is in the answer to the question that is asked. The others
// wait in the panel unseen.
const asked = ".answer:not([data-away]) "

// busy tells whether the page has something to do in a moment, for which a hidden
// one, without frames, waits in vain.
const busy = `(() => globalThis.driveDue?.size > 0 && !document.hidden)`

// aim finds the middle of the first line of an element, bringing it into view
// where it is not, and tells what stands in the way there. Whatever brings it
// into view for a reader is a turn of the wheel, to the page. While the page is
// still drawing, an element may be on its way to another place.
const aim = `(selector) => {
	const e = document.querySelector(selector);
	if (!e) return {why: "there is no " + selector};
	if (` + busy + `()) return {why: selector + " may move: the page waits for " + [...driveDue].join()};
	for (const bring of [false, true]) {
		if (bring) e.dispatchEvent(new WheelEvent("wheel", {bubbles: true}));
		if (bring) e.scrollIntoView({block: "center", behavior: "instant"});
		const box = e.getClientRects()[0];
		if (!box) return {why: selector + " is not shown"};
		const x = box.left + box.width / 2, y = box.top + box.height / 2;
		const top = document.elementFromPoint(x, y);
		if (top && (e === top || e.contains(top))) return {x, y, why: ""};
		if (bring)
			return {why: selector + " is covered by " + (top ? top.outerHTML.slice(0, 120) : "the edge of the window")};
	}
}`

// A spot is where to click, or why that cannot be.
type spot struct {
	X, Y float64
	Why  string
}

// bare waits until an element stands there with nothing to cover it.
func (tab *tab) bare(selector string) spot {
	tab.t.Helper()
	at := js[spot](tab, aim, selector)
	for end := time.Now().Add(browser.Patience); at.Why != "" &&
		time.Now().Before(end); at = js[spot](tab, aim, selector) {
		time.Sleep(10 * time.Millisecond)
	}
	if at.Why != "" {
		tab.t.Fatalf("%s%s", at.Why, tab.seen.Lately())
	}
	return at
}

// click presses the mouse on an element as soon as that can be.
func (tab *tab) click(selector string, held ...browser.Modifier) {
	tab.t.Helper()
	at := tab.bare(selector)
	tab.must(tab.Window.Click(at.X, at.Y, held...))
}

// wheel turns the mouse wheel over an account.
func (tab *tab) wheel(pane string, by float64) {
	tab.t.Helper()
	at := js[struct{ X, Y float64 }](tab,
		`(id) => { const b = document.getElementById(id).getBoundingClientRect();
			return {X: b.left + b.width / 2, Y: b.top + b.height / 2} }`, pane)
	tab.must(tab.Window.Wheel(at.X, at.Y, by))
}

// arrive changes the fragment of the address as a link to it does, and waits
// until the page shows what that opens.
func (tab *tab) arrive(fragment string) {
	tab.t.Helper()
	js[bool](tab, `(fragment) => { location.hash = fragment; return true }`, fragment)
	tab.settled()
}

// press presses keys, one after the other, wherever the keyboard is.
func (tab *tab) press(keys string, held ...browser.Modifier) {
	tab.t.Helper()
	for _, key := range keys {
		tab.must(tab.Window.Press(key, held...))
	}
}

// search empties the search field and types words into it.
func (tab *tab) search(words string) {
	tab.t.Helper()
	tab.write("search", words)
}

// write empties a field and types words into it.
func (tab *tab) write(field, words string) {
	tab.t.Helper()
	tab.until("the field "+field, `(id) => {
		const e = document.getElementById(id);
		e.focus();
		e.select();
		return document.activeElement === e;
	}`, field)
	if words == "" {
		tab.press(browser.KeyBackspace)
	}
	tab.press(words)
	if held := js[string](tab, `(id) => document.getElementById(id).value`, field); held != words {
		tab.t.Fatalf("typed %q into %s, which holds %q; the keyboard is at %s", words, field, held, tab.settled())
	}
}

// picture takes the part of the page that the window shows.
func (tab *tab) picture() image.Image {
	tab.t.Helper()
	data, err := tab.Window.Picture()
	tab.must(err)
	picture, err := png.Decode(strings.NewReader(string(data)))
	if err != nil {
		tab.t.Fatalf("read a picture: %v", err)
	}
	return picture
}

// still waits until the page has carried out all it was asked to, in two frames
// running, and names the element that has the keyboard then.
const still = `async (seconds) => {
	const frame = () => new Promise((painted) => {
		if (document.hidden) setTimeout(painted, 400);
		else requestAnimationFrame(() => setTimeout(painted, 8));
	});
	const count = () => performance.getEntriesByType("measure").length;
	const end = performance.now() + 1000 * seconds;
	for (let quiet = 0; quiet < 2; ) {
		const last = count();
		await frame();
		if (performance.now() > end)
			throw new Error("the page is never done; it waits for " + [...driveDue ?? []].join());
		quiet = count() === last && !` + busy + `() ? quiet + 1 : 0;
	}
	return document.activeElement.id || document.activeElement.localName;
}`

// settled waits until the page has carried out all it was asked to: what comes
// of it is drawn and the address written. It returns the ID, or else the tag, of
// the element that has the keyboard then.
func (tab *tab) settled() string {
	tab.t.Helper()
	return js[string](tab, still, (browser.Patience * 3 / 4).Seconds())
}
