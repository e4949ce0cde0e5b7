package main

import (
	"context"
	"fmt"
	"image"
	"image/png"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
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

// click presses the mouse on an element, which nothing may cover.
func (tab *tab) click(selector string, held ...chromedp.Modifier) {
	tab.t.Helper()
	at := js[struct {
		X, Y float64
		Why  string
	}](tab, aim, selector)
	if at.Why != "" {
		tab.t.Fatalf("click: %s", at.Why)
	}
	tab.do(chromedp.MouseClickXY(at.X, at.Y, chromedp.ButtonModifiers(held...)))
}

// press presses keys, one after the other, wherever the keyboard is.
func (tab *tab) press(keys string, held ...chromedp.Modifier) {
	tab.t.Helper()
	tab.do(chromedp.KeyEvent(keys, chromedp.KeyModifiers(held...)))
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
	tab.until(fmt.Sprintf("%q to stand in %s", words, field), `(id, words) => document.getElementById(id).value === words`, field, words)
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
