package main

import (
	"context"
	"fmt"
	"image"
	"image/png"
	"strings"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// ask runs a command of the protocol on the tab.
func ask[P, R any](tab *tab, command cdp.Command[P, R], params P) R {
	tab.t.Helper()
	ctx, cancel := context.WithTimeout(tab.ctx, patience)
	defer cancel()
	result, err := chromedp.Call(ctx, command, params)
	if err != nil {
		tab.t.Fatalf("%s: %v", command.Method, err)
	}
	return result
}

// id is the selector of the element of that ID, whatever characters it holds.
func id(id string) string { return fmt.Sprintf("[id=%q]", id) }

// aim finds the middle of the first line of an element, bringing it into view
// where it is not, and tells what stands in the way there.
const aim = `(selector) => {
	const e = document.querySelector(selector);
	if (!e) return {why: "there is no " + selector};
	for (const bring of [false, true]) {
		if (bring) e.scrollIntoView({block: "center", behavior: "instant"});
		const box = e.getClientRects()[0];
		if (!box) return {why: selector + " is not shown"};
		const x = box.left + box.width / 2, y = box.top + box.height / 2;
		const top = document.elementFromPoint(x, y);
		if (top && (e === top || e.contains(top))) return {x, y, why: ""};
		if (bring) return {why: selector + " is covered by " + (top ? top.outerHTML.slice(0, 120) : "the edge of the window")};
	}
}`

// A spot is where to click, or why that cannot be.
type spot struct {
	X, Y float64
	Why  string
}

// click presses the mouse on an element as soon as it stands there with
// nothing to cover it.
func (tab *tab) click(selector string, held ...chromedp.Modifier) {
	tab.t.Helper()
	at := js[spot](tab, aim, selector)
	for end := time.Now().Add(patience); at.Why != "" && time.Now().Before(end); at = js[spot](tab, aim, selector) {
		time.Sleep(10 * time.Millisecond)
	}
	if at.Why != "" {
		tab.t.Fatalf("click: %s%s", at.Why, tab.seen.lately())
	}
	tab.do(chromedp.MouseClickXY(at.X, at.Y, chromedp.ButtonModifiers(held...)))
}

// navigateWithin changes the fragment of the address as a link to it does.
func navigateWithin(fragment string) chromedp.Action[chromedp.Void] {
	return chromedp.Evaluate[chromedp.Void](fmt.Sprintf("void (location.hash = %q)", fragment))
}

// press presses keys, one after the other, wherever the keyboard is. A key's
// letter goes with its keydown event, so that a page that takes the event for
// itself does not get the letter as well.
func (tab *tab) press(keys string, held ...chromedp.Modifier) {
	tab.t.Helper()
	for _, key := range keys {
		events := kb.Encode(key)
		down, up := *events[0], *events[len(events)-1]
		if len(events) == 3 {
			down.Text, down.UnmodifiedText = events[1].Text, events[1].UnmodifiedText
		}
		for _, event := range []input.DispatchKeyEventParams{down, up} {
			for _, m := range held {
				event.Modifiers |= int64(m)
			}
			ask(tab, input.DispatchKeyEvent, event)
		}
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
	js[bool](tab, `(id) => { const e = document.getElementById(id); e.focus(); e.select(); return true }`, field)
	if words == "" {
		tab.press("\b")
	}
	tab.press(words)
	if held := js[string](tab, `(id) => document.getElementById(id).value`, field); held != words {
		tab.t.Fatalf("typed %q into %s, which holds %q; the keyboard is at %s", words, field, held, js[string](tab, settled))
	}
}

// picture takes the part of the page that the window shows.
func (tab *tab) picture() image.Image {
	tab.t.Helper()
	ctx, cancel := context.WithTimeout(tab.ctx, patience)
	defer cancel()
	data, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		tab.t.Fatalf("take a picture: %v", err)
	}
	picture, err := png.Decode(strings.NewReader(string(data)))
	if err != nil {
		tab.t.Fatalf("read a picture: %v", err)
	}
	return picture
}

// settled waits until the page has carried out all it was asked to, and names
// the element that has the keyboard then.
const settled = `async () => {
	const count = () => performance.getEntriesByType("measure").length;
	for (let still = 0, last = count(); still < 4; ) {
		await new Promise(requestAnimationFrame);
		await new Promise((resolve) => setTimeout(resolve, 8));
		still = count() === last ? still + 1 : 0;
		last = count();
	}
	return document.activeElement.id || document.activeElement.localName;
}`
