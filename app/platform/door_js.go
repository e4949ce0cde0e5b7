package platform

import (
	"fmt"
	"strings"
	"syscall/js"
)

var (
	window   = js.Global()
	document = window.Get("document")
	page     = document.Get("documentElement")
)

// guard is deferred in every door that may throw: the one place where a
// failure of the browser's is survived.
func guard(where string) {
	if failure := recover(); failure != nil {
		Fail(where, failure)
	}
}

// Corpus returns the encoded corpus that the page brought along, or "" where
// the program's own is meant.
func Corpus() string {
	defer guard("corpus")
	given := window.Get("parallax").Get("corpus")
	if given.Type() != js.TypeString {
		return ""
	}
	return given.String()
}

// Fragment returns the address's fragment, as it stands there, without its #.
func Fragment() string {
	writeComing()
	hash := window.Get("location").Get("hash").String()
	if hash == "" {
		return ""
	}
	return hash[1:]
}

// PushFragment makes fragment the address, as a step to go back from.
func PushFragment(fragment string) { setFragment("pushState", fragment) }

// ReplaceFragment makes fragment the address in the step the reader is at.
func ReplaceFragment(fragment string) { setFragment("replaceState", fragment) }

// OnArrive calls hear with the fragment whenever the reader goes back, forward
// or to another fragment. It takes the place of the framework's own listeners,
// which would mount the page anew or stop at an address Go cannot parse.
func OnArrive(hear func(fragment string)) {
	window.Set("onpopstate", js.Null())
	window.Set("onclick", js.Null())
	on(window, "popstate", func(js.Value) {
		refused.tries, coming = 0, nil // the reader went elsewhere meanwhile
		hear(Fragment())
	})
	on(window, "pagehide", func(js.Value) { writeComing() })
}

// OnKey calls hear with "/" when it is pressed outside a field, with "Escape"
// wherever it is pressed, and with "Print" for the keys by which browsers print.
func OnKey(hear func(key string)) {
	on(document, "keydown", func(e js.Value) {
		key := e.Get("key").String()
		field := e.Get("target").Call("closest", "input, textarea, select, [contenteditable]")
		plain := !e.Get("ctrlKey").Bool() && !e.Get("metaKey").Bool() && !e.Get("altKey").Bool()
		switch {
		case key == "/" && field.IsNull() && plain:
			e.Call("preventDefault")
			hear(key)
		case key == "Escape":
			hear(key)
		case key == "p" && (e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool()) && !e.Get("altKey").Bool() &&
			!e.Get("shiftKey").Bool():
			e.Call("preventDefault")
			hear("Print")
		}
	})
}

// OnWidth returns how many of the widths, in pixels, the window falls short of, and
// calls hear whenever that changes.
func OnWidth(widths []int, hear func(short int)) int {
	measure := func() (short int) {
		for _, w := range widths {
			if page.Get("clientWidth").Int() < w {
				short++
			}
		}
		return short
	}
	short := measure()
	on(window, "resize", func(js.Value) {
		if now := measure(); now != short {
			short = now
			hear(now)
		}
	})
	return short
}

// OnPrint calls before when the page is about to be printed and after when it
// has been, or when the reader thought better of it.
func OnPrint(before, after func()) {
	on(window, "beforeprint", func(js.Value) { before() })
	on(window, "afterprint", func(js.Value) { after() })
}

// Print asks the browser to print the page.
func Print() {
	defer guard("print")
	window.Call("print")
}

// Origin returns the page's address where others can open it; or else the name
// of its file and the day it was saved, YYYY-MM-DD.
func Origin() (address, file, day string) {
	defer guard("origin")
	at := window.Get("location")
	switch at.Get("protocol").String() {
	case "http:", "https:":
		return at.Get("href").String(), "", ""
	case "file:":
		path := strings.Split(js.Global().Call("decodeURIComponent", at.Get("pathname")).String(), "/")
		saved := document.Get("lastModified").String() // 12/31/2026 23:59:59
		if len(saved) < 10 {
			return "", path[len(path)-1], ""
		}
		return "", path[len(path)-1], saved[6:10] + "-" + saved[:2] + "-" + saved[3:5]
	}
	return "", "", ""
}

// Say makes words the text of the element of that ID.
func Say(id, words string) {
	defer guard("say")
	if e := element(id); e.Truthy() {
		e.Set("textContent", words)
	}
}

// on listens for as long as the page lives; its function is never released.
func on(target js.Value, event string, hear func(e js.Value)) {
	target.Call("addEventListener", event, js.FuncOf(func(_ js.Value, args []js.Value) any {
		defer guard(event)
		hear(args[0])
		return nil
	}), map[string]any{"capture": true})
}

// held is the element that had the keyboard when HoldFocus was called, its ID at
// that time, and the ID that its data-after names, or else that of the account
// around it: who has the keyboard next if the element goes away by being pressed.
var held struct {
	element   js.Value
	id, after string
}

// HoldFocus remembers which element has the keyboard.
func HoldFocus() {
	held.element, held.id, held.after = document.Get("activeElement"), "", ""
	if held.element.Truthy() {
		held.id = held.element.Get("id").String()
		if after := held.element.Call("getAttribute", "data-after"); after.Truthy() {
			held.after = after.String()
		} else if pane := held.element.Call("closest", ".pane"); pane.Truthy() {
			held.after = pane.Get("id").String()
		}
	}
}

// KeepFocus gives the keyboard back to what had it when HoldFocus was called,
// if a render took it away: where the element has become another one, or is no
// longer shown. Of others, the first that is shown stands in for one that is
// gone. A reader who has moved on since is left alone.
func KeepFocus(others ...string) {
	defer guard("focus")
	active := document.Get("activeElement")
	lost := !active.Truthy() || active.Equal(document.Get("body"))
	if held.id == "" && (held.after == "" || !lost) ||
		!lost && (!active.Equal(held.element) || active.Get("id").String() == held.id && shown(active)) {
		return
	}
	for _, id := range append([]string{held.id, held.after}, others...) {
		if e := element(id); e.Truthy() && shown(e) {
			Focus(id)
			return
		}
	}
}

func shown(e js.Value) bool { return e.Call("getClientRects").Length() > 0 }

func element(id string) js.Value { return document.Call("getElementById", id) }

// Focus gives the element of that ID the keyboard, without scrolling.
func Focus(id string) {
	defer guard("focus")
	if e := element(id); e.Truthy() {
		e.Call("focus", map[string]any{"preventScroll": true})
	}
}

// Fill makes value the content of the field of that ID.
func Fill(id, value string) {
	defer guard("fill")
	if e := element(id); e.Truthy() && e.Get("value").String() != value {
		e.Set("value", value)
	}
}

// Step moves the keyboard to the next (by 1) or previous (by -1) visible
// element of the class within the element of that ID, or to its first or last
// one when by is larger.
func Step(within, class string, by int) {
	defer guard("step")
	list := element(within).Call("querySelectorAll", class)
	n, at := list.Length(), -1
	active := document.Get("activeElement")
	for i := range n {
		if list.Index(i).Equal(active) {
			at = i
		}
	}
	if to := min(max(at+by, 0), n-1); n > 0 {
		list.Index(to).Call("focus")
	}
}

// announced is what Announce was last given.
var announced string

// Announce has a screen reader say words as soon as it is free, once nothing
// else has been announced for half a second: what changes with every letter
// typed is said when the typing rests.
func Announce(words string) {
	announced = words
	once(func(run js.Func) { window.Call("setTimeout", run, 500) }, func() {
		if line := element("parallax-said"); words == announced && line.Truthy() {
			line.Set("textContent", words)
		}
	})
}

// CopyText puts text on the clipboard and then calls done, or asks the reader
// to, with the words of request, where the browser does not allow it.
func CopyText(text, request string, done func()) {
	defer guard("clipboard")
	ask := func() { window.Call("prompt", request, text) }
	board := window.Get("navigator").Get("clipboard")
	if !board.Truthy() {
		ask()
		return
	}
	then(board.Call("writeText", text), func(js.Value) { done() }, ask)
}

// then calls kept with what a promise gives, or broken where it gives nothing.
func then(promise js.Value, kept func(js.Value), broken func()) {
	thenOr(promise, kept, func(string) { broken() })
}

// thenOr calls kept with what a promise gives, or broken with the message of the
// error it gives instead.
func thenOr(promise js.Value, kept func(js.Value), broken func(why string)) {
	var resolved, rejected js.Func
	settle := func(do func(js.Value)) js.Func {
		return js.FuncOf(func(_ js.Value, args []js.Value) any {
			defer guard("promise")
			resolved.Release()
			rejected.Release()
			do(args[0])
			return nil
		})
	}
	resolved, rejected = settle(kept), settle(func(failure js.Value) {
		why := ""
		if failure.Type() == js.TypeObject {
			why = failure.Get("message").String()
		}
		broken(why)
	})
	promise.Call("then", resolved, rejected)
}

// Save downloads a file of the given name, media type and content.
func Save(name, mediaType, data string) {
	defer guard("save")
	blob := window.Get("Blob").New([]any{data}, map[string]any{"type": mediaType})
	address := window.Get("URL").Call("createObjectURL", blob)
	link := document.Call("createElement", "a")
	link.Set("href", address)
	link.Set("download", name)
	link.Call("click")
	once(func(run js.Func) { window.Call("setTimeout", run, 60000) },
		func() { window.Get("URL").Call("revokeObjectURL", address) })
}

// Usable tells the page that its first interactive render is on screen.
func Usable() {
	AfterPaint(func() {
		window.Get("performance").Call("mark", "parallax:usable")
		page.Get("dataset").Set("parallax", "usable")
	})
}

// SetTheme colours the page "light" or "dark", or by the machine's setting
// where theme is empty.
func SetTheme(theme string) {
	if theme == "" {
		page.Call("removeAttribute", "data-theme")
		return
	}
	page.Call("setAttribute", "data-theme", theme)
}

// SetLanguage says which language the interface speaks and in which direction
// that is written. Browsers work out every style anew when they are told, the
// same again too.
func SetLanguage(code, dir string) {
	if page.Get("lang").String() != code || page.Get("dir").String() != dir {
		page.Set("lang", code)
		page.Set("dir", dir)
	}
}

// Fail tells the console of a failure that was survived.
func Fail(where string, failure any) {
	window.Get("console").Call("error", "parallax: "+where+": "+fmt.Sprint(failure))
}
