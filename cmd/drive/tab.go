package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long anything may take before it counts as never.
const patience = 30 * time.Second

// A tab is one page, in a profile of its own unless it was opened beside
// another. Its methods end the test or command where the browser fails them.
type tab struct {
	t     failer
	ctx   context.Context
	close context.CancelFunc
	place place
	seen  *record
}

// A look is how a tab is set up before the page comes. The zero look is a wide
// window with light colours and without smooth scrolling.
type look struct {
	width, height int64
	dark          bool
	smooth        bool    // scrolling moves, as it does for most readers
	noScript      bool    // JavaScript is off
	held          bool    // the program waits until tab.release
	slow          float64 // how many times slower the processor is
	before        string  // a script that runs before any of the page's
	fragment      string  // of the address, with its #
}

// hold keeps the program from starting until driveRelease is called. It stands
// in the way of the last step before the program runs.
const hold = `{
	const released = new Promise((resolve) => (globalThis.driveRelease = resolve));
	for (const name of ["instantiate", "instantiateStreaming"]) {
		const real = WebAssembly[name];
		WebAssembly[name] = async (...args) => {
			const made = await real.apply(WebAssembly, args);
			globalThis.driveHeld = true;
			await released;
			return made;
		};
	}
}`

// newTab opens an empty tab with a profile of its own.
func newTab(t failer, b *browser, p place, l look) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(b.ctx, chromedp.WithNewBrowserContext())
	return (&tab{t: t, ctx: ctx, close: cancel, place: p, seen: &record{}}).prepare(l)
}

// beside opens an empty tab in the same profile.
func (tab *tab) beside(l look) *tab {
	tab.t.Helper()
	next := *tab
	next.ctx, next.close = chromedp.NewContext(tab.ctx)
	next.seen = &record{}
	return next.prepare(l)
}

// prepare starts listening and sets the tab up as l says.
func (tab *tab) prepare(l look) *tab {
	tab.t.Helper()
	if l.width == 0 {
		l.width, l.height = 1280, 800
	}
	if err := chromedp.Listen(tab.ctx, tab.seen.hear); err != nil {
		tab.t.Fatalf("open a tab: %v", err)
	}
	ask(tab, runtime.AddBinding, runtime.AddBindingParams{Name: binding})
	scripts := reporter + l.before
	if l.held {
		scripts += hold
	}
	ask(tab, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: scripts})
	tab.do(chromedp.EmulateViewport(l.width, l.height))
	scheme, motion := "light", "reduce"
	if l.dark {
		scheme = "dark"
	}
	if l.smooth {
		motion = "no-preference"
	}
	ask(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: motion}}})
	if l.noScript {
		ask(tab, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	}
	if l.slow > 1 {
		tab.slow(l.slow)
	}
	return tab
}

// open opens the page in a tab with a profile of its own.
func open(t failer, b *browser, p place, l look) *tab {
	t.Helper()
	return newTab(t, b, p, l).visit(p.address + l.fragment)
}

// slow makes the processor that many times slower.
func (tab *tab) slow(times float64) {
	tab.t.Helper()
	ask(tab, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: times})
}

// visit loads an address.
func (tab *tab) visit(address string) *tab {
	tab.t.Helper()
	tab.do(chromedp.Navigate(address))
	return tab
}

// reload loads the page again.
func (tab *tab) reload() *tab {
	tab.t.Helper()
	tab.do(chromedp.Reload())
	return tab
}

// do carries out an action.
func (tab *tab) do(action chromedp.Action[chromedp.Void]) {
	tab.t.Helper()
	ctx, cancel := context.WithTimeout(tab.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, action); err != nil {
		tab.t.Fatalf("the browser failed: %v%s", err, tab.seen.lately())
	}
}

// js calls a function of the page, written as JavaScript, with args, and
// returns what it, or the promise it returns, gives.
func js[T any](tab *tab, function string, args ...any) T {
	tab.t.Helper()
	value, err := try[T](tab, function, args...)
	if err != nil {
		tab.t.Fatalf("%v in %s%s", err, function, tab.seen.lately())
	}
	return value
}

func try[T any](tab *tab, function string, args ...any) (T, error) {
	var given []string
	for _, a := range args {
		encoded, err := json.Marshal(a)
		if err != nil {
			panic(err)
		}
		given = append(given, string(encoded))
	}
	ctx, cancel := context.WithTimeout(tab.ctx, patience)
	defer cancel()
	call := fmt.Sprintf("(%s)(%s)", function, strings.Join(given, ","))
	return chromedp.Run(ctx, chromedp.Evaluate[T](call, chromedp.EvalAwaitPromise))
}

// until waits for a function of the page to give true. what says what of, and
// ends the message if it never does.
func (tab *tab) until(what, function string, args ...any) {
	tab.t.Helper()
	var err error
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		var met bool
		if met, err = try[bool](tab, function, args...); err == nil && met {
			return
		}
	}
	tab.t.Fatalf("waited in vain for %s (%v)%s", what, err, tab.seen.lately())
}

// usable waits for the program to have taken the page over.
func (tab *tab) usable() *tab {
	tab.t.Helper()
	tab.until("the page to be usable", `() => document.documentElement.dataset.parallax === "usable"`)
	return tab
}

// release lets a program that was held start.
func (tab *tab) release() *tab {
	tab.t.Helper()
	tab.until("the program to be ready", `() => globalThis.driveHeld === true`)
	js[bool](tab, `() => { driveRelease(); return true }`)
	return tab
}

// lately returns what the page said on its console, for the end of a message.
func (r *record) lately() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.console) == 0 {
		return ""
	}
	return "; console: " + strings.Join(r.console[max(0, len(r.console)-3):], " | ")
}
