package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"time"
)

// A tab is one page, in a profile of its own unless it was opened beside
// another. Its methods end the test or command where the browser fails them.
type tab struct {
	window
	t       failer
	browser *browser
	place   place
	seen    *record
}

// newTab opens an empty tab with a profile of its own.
func newTab(t failer, b *browser, p place, l look) *tab {
	t.Helper()
	return (&tab{t: t, browser: b, place: p}).start(l, nil)
}

// beside opens an empty tab in the same profile.
func (tab *tab) beside(l look) *tab {
	tab.t.Helper()
	next := *tab
	return next.start(l, tab.window)
}

// start opens the tab's window and sets it up as l says.
func (tab *tab) start(l look, beside window) *tab {
	tab.t.Helper()
	tab.seen = &record{}
	var err error
	if tab.window, err = tab.browser.open(tab.seen, l, beside); err != nil {
		tab.t.Fatalf("open a tab: %v", err)
	}
	tab.resize(l.size())
	tab.must(tab.window.look(l))
	if l.slow > 1 {
		tab.slow(l.slow)
	}
	return tab
}

// listen sets a frame up, whose next page is the first that is heard.
func (tab *tab) listen(l look) {
	tab.t.Helper()
	tab.seen = &record{}
	w, ok := tab.window.(listener)
	if !ok {
		tab.must(fmt.Errorf("%w listen to a frame", errUnable))
		return
	}
	tab.must(w.listen(tab.seen, l))
	tab.must(tab.window.look(l))
}

// must ends the test where the browser failed. What an engine has no means for
// is noted, and the test goes on without.
func (tab *tab) must(err error) {
	tab.t.Helper()
	if errors.Is(err, errUnable) {
		tab.seen.lack(err.Error())
		return
	}
	if err != nil {
		tab.t.Fatalf("the browser failed: %v%s", err, tab.seen.lately())
	}
}

// open opens the page in a tab with a profile of its own.
func open(t failer, b *browser, p place, l look) *tab {
	t.Helper()
	return newTab(t, b, p, l).visit(p.address + l.fragment)
}

// slow makes the processor that many times slower.
func (tab *tab) slow(times float64) {
	tab.t.Helper()
	tab.must(tab.window.slow(times))
}

// resize gives what is shown another size.
//
// A new window of WebKit may come to its first size after it was given another:
// it is told once more.
func (tab *tab) resize(width, height int64) {
	tab.t.Helper()
	const fits = `(width, height) => innerWidth === width && innerHeight === height`
	for range 3 {
		err := tab.window.resize(width, height)
		if tab.must(err); err != nil {
			return
		}
		for end := time.Now().Add(patience / 4); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
			if is, err := try[bool](tab.window, fits, width, height); err == nil && is {
				return
			}
		}
	}
	tab.until(fmt.Sprintf("a window of %d by %d", width, height), fits, width, height)
}

// visit loads an address.
func (tab *tab) visit(address string) *tab {
	tab.t.Helper()
	tab.must(tab.window.visit(address))
	return tab
}

// reload loads the page again, at the address it has when it has settled.
func (tab *tab) reload() *tab {
	tab.t.Helper()
	tab.settled()
	tab.must(tab.window.reload())
	return tab
}

// js calls a function of the page, written as JavaScript, with args, and
// returns what it, or the promise it returns, gives.
func js[T any](tab *tab, function string, args ...any) T {
	tab.t.Helper()
	value, err := try[T](tab.window, function, args...)
	if err != nil {
		tab.t.Fatalf("%v in %s%s", err, function, tab.seen.lately())
	}
	return value
}

// calls is how a function is called so that every engine gives its result
// alike: as JSON.
const calls = `(async () => JSON.stringify((await (%s)(%s)) ?? null))()`

func try[T any](w window, function string, args ...any) (value T, err error) {
	var given []string
	for _, a := range args {
		encoded, err := json.Marshal(a)
		if err != nil {
			panic(err)
		}
		given = append(given, string(encoded))
	}
	result, err := w.evaluate(fmt.Sprintf(calls, function, strings.Join(given, ",")))
	if err != nil {
		return value, err
	}
	return value, json.Unmarshal([]byte(result), &value)
}

// until waits for a function of the page to give true. what says what of, and
// ends the message if it never does.
func (tab *tab) until(what, function string, args ...any) {
	tab.t.Helper()
	var err error
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		var met bool
		if met, err = try[bool](tab.window, function, args...); err == nil && met {
			return
		}
	}
	tab.t.Fatalf("waited in vain for %s (%v)%s", what, err, tab.seen.lately())
}

// gives waits until a function of the page gives what is wanted. What it gave
// last ends the message if it never does.
func gives[T any](tab *tab, what string, want T, function string, args ...any) {
	tab.t.Helper()
	var got T
	var err error
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if got, err = try[T](tab.window, function, args...); err == nil && reflect.DeepEqual(got, want) {
			return
		}
	}
	tab.t.Fatalf("%s: %v (%v), want %v%s", what, got, err, want, tab.seen.lately())
}

// named waits until a function of the page gives a name, and returns it.
func (tab *tab) named(what, function string, args ...any) string {
	tab.t.Helper()
	var name string
	var err error
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if name, err = try[string](tab.window, function, args...); err == nil && name != "" {
			return name
		}
	}
	tab.t.Fatalf("waited in vain for %s (%v)%s", what, err, tab.seen.lately())
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
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		w, err := tab.window.opened(address, frame)
		if err != nil {
			tab.t.Fatalf("look for what the page opened: %v", err)
		}
		if w != nil {
			next := *tab
			next.window = w
			return &next
		}
	}
	tab.t.Fatalf("waited in vain for %s to open%s", address, tab.seen.lately())
	return nil
}
