package main

import (
	"errors"
	"fmt"
	"reflect"
	"time"

	"parallax/cmd/tools/drive/browser"
)

// A tab is one page, in a profile of its own unless it was opened beside
// another. Its methods end the test or command where the browser fails them.
type tab struct {
	browser.Window
	t       browser.Failer
	browser *browser.Browser
	place   place
	seen    *browser.Record
}

// newTab opens an empty tab with a profile of its own.
func newTab(t browser.Failer, b *browser.Browser, p place, o browser.Options) *tab {
	t.Helper()
	return (&tab{t: t, browser: b, place: p}).start(o, nil)
}

// beside opens an empty tab in the same profile.
func (tab *tab) beside(o browser.Options) *tab {
	tab.t.Helper()
	next := *tab
	return next.start(o, tab.Window)
}

// start opens the tab's window and sets it up as l says.
func (tab *tab) start(o browser.Options, beside browser.Window) *tab {
	tab.t.Helper()
	tab.seen = &browser.Record{}
	var err error
	if tab.Window, err = tab.browser.Open(tab.seen, o, beside); err != nil {
		tab.t.Fatalf("open a tab: %v", err)
	}
	tab.resize(o.Size())
	tab.must(tab.Window.SetOptions(o))
	if o.Slow > 1 {
		tab.slow(o.Slow)
	}
	return tab
}

// listen sets a frame up, whose next page is the first that is heard.
func (tab *tab) listen(o browser.Options) {
	tab.t.Helper()
	tab.seen = &browser.Record{}
	w, ok := tab.Window.(browser.Listener)
	if !ok {
		tab.must(fmt.Errorf("%w listen to a frame", browser.ErrUnable))
		return
	}
	tab.must(w.Listen(tab.seen, o))
	tab.must(tab.Window.SetOptions(o))
}

// must ends the test where the browser failed. What an engine has no means for
// is noted, and the test goes on without.
func (tab *tab) must(err error) {
	tab.t.Helper()
	if errors.Is(err, browser.ErrUnable) {
		tab.seen.Lack(err.Error())
		return
	}
	if err != nil {
		tab.t.Fatalf("the browser failed: %v%s", err, tab.seen.Lately())
	}
}

// open opens the page in a tab with a profile of its own.
func open(t browser.Failer, b *browser.Browser, p place, o browser.Options) *tab {
	t.Helper()
	return newTab(t, b, p, o).visit(p.address + o.Fragment)
}

// slow makes the processor that many times slower.
func (tab *tab) slow(times float64) {
	tab.t.Helper()
	tab.must(tab.Window.Slow(times))
}

// resize gives what is shown another size.
//
// A new window of WebKit may come to its first size after it was given another:
// it is told once more.
func (tab *tab) resize(width, height int64) {
	tab.t.Helper()
	const fits = `(width, height) => innerWidth === width && innerHeight === height`
	for range 3 {
		err := tab.Window.Resize(width, height)
		if tab.must(err); err != nil {
			return
		}
		for end := time.Now().Add(browser.Patience / 4); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
			if is, err := browser.Call[bool](tab.Window, fits, width, height); err == nil && is {
				return
			}
		}
	}
	tab.until(fmt.Sprintf("a window of %d by %d", width, height), fits, width, height)
}

// visit loads an address.
func (tab *tab) visit(address string) *tab {
	tab.t.Helper()
	tab.must(tab.Window.Visit(address))
	return tab
}

// reload loads the page again, at the address it has when it has settled.
func (tab *tab) reload() *tab {
	tab.t.Helper()
	tab.settled()
	tab.must(tab.Window.Reload())
	return tab
}

// js calls a function of the page, written as JavaScript, with args, and
// returns what it, or the promise it returns, gives.
func js[T any](tab *tab, function string, args ...any) T {
	tab.t.Helper()
	value, err := browser.Call[T](tab.Window, function, args...)
	if err != nil {
		tab.t.Fatalf("%v in %s%s", err, function, tab.seen.Lately())
	}
	return value
}

// until waits for a function of the page to give true. what says what of, and
// ends the message if it never does.
func (tab *tab) until(what, function string, args ...any) {
	tab.t.Helper()
	var err error
	for end := time.Now().Add(browser.Patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		var met bool
		if met, err = browser.Call[bool](tab.Window, function, args...); err == nil && met {
			return
		}
	}
	tab.t.Fatalf("waited in vain for %s (%v)%s", what, err, tab.seen.Lately())
}

// gives waits until a function of the page gives what is wanted. What it gave
// last ends the message if it never does.
func gives[T any](tab *tab, what string, want T, function string, args ...any) {
	tab.t.Helper()
	var got T
	var err error
	for end := time.Now().Add(browser.Patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if got, err = browser.Call[T](tab.Window, function, args...); err == nil && reflect.DeepEqual(got, want) {
			return
		}
	}
	tab.t.Fatalf("%s: %v (%v), want %v%s", what, got, err, want, tab.seen.Lately())
}

// named waits until a function of the page gives a name, and returns it.
func (tab *tab) named(what, function string, args ...any) string {
	tab.t.Helper()
	var name string
	var err error
	for end := time.Now().Add(browser.Patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if name, err = browser.Call[string](tab.Window, function, args...); err == nil && name != "" {
			return name
		}
	}
	tab.t.Fatalf("waited in vain for %s (%v)%s", what, err, tab.seen.Lately())
	return ""
}

// usable waits for the program to have taken the page over, and to have shown
// what its address asks for.
func (tab *tab) usable() *tab {
	tab.t.Helper()
	tab.until("the page to be usable", `() => document.documentElement.dataset.parallax === "usable"`)
	tab.settled()
	return tab
}

// release lets a program that was held start.
func (tab *tab) release() *tab {
	tab.t.Helper()
	tab.until("the program to be ready", `() => globalThis.driveHeld === true`)
	js[bool](tab, `() => { driveRelease(); return true }`)
	return tab
}

// opened waits for a frame or window that this tab's page opens.
func (tab *tab) opened(address string, frame bool) *tab {
	tab.t.Helper()
	for end := time.Now().Add(browser.Patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		w, err := tab.Window.Opened(address, frame)
		if err != nil {
			tab.t.Fatalf("look for what the page opened: %v", err)
		}
		if w != nil {
			next := *tab
			next.Window = w
			return &next
		}
	}
	tab.t.Fatalf("waited in vain for %s to open%s", address, tab.seen.Lately())
	return nil
}
