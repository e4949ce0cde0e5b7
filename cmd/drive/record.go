package main

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
)

// A record is what a page said and asked for while it was open.
type record struct {
	mu         sync.Mutex
	console    []string // messages and exceptions
	violations []string // of the content security policy
	requests   []string // addresses
}

// binding is the function by which a page reports a violation of its policy.
const binding = "driveTold"

// reporter runs in every page before its own scripts.
const reporter = `addEventListener("securitypolicyviolation", (e) =>
	` + binding + `(e.effectiveDirective + " refused " + (e.blockedURI || "something") + " at " + e.sourceFile + ":" + e.lineNumber), true);`

// hear notes an event of the page. It runs in the browser's own reading loop.
func (r *record) hear(event any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		r.console = append(r.console, string(e.Type)+": "+spoken(e.Args))
	case *runtime.EventExceptionThrown:
		text := e.ExceptionDetails.Text
		if o := e.ExceptionDetails.Exception; o != nil {
			text += " " + o.Description
		}
		r.console = append(r.console, "exception: "+text)
	case *log.EventEntryAdded:
		r.console = append(r.console, strings.TrimSpace(string(e.Entry.Level)+": "+e.Entry.Text+" "+e.Entry.URL))
	case *runtime.EventBindingCalled:
		if e.Name == binding {
			r.violations = append(r.violations, e.Payload)
		}
	case *network.EventRequestWillBeSent:
		r.requests = append(r.requests, e.Request.URL)
	}
}

// spoken joins what was given to a console function.
func spoken(args []*runtime.RemoteObject) string {
	var words []string
	for _, a := range args {
		word := a.Description
		if len(a.Value) > 0 {
			word = strings.Trim(string(a.Value), `"`)
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

// complaints returns what no page should do: say anything on the console that
// provoked does not expect, break its policy, or ask for anything but an
// address that allowed accepts.
func (r *record) complaints(provoked []string, allowed func(address string) bool) []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	var list []string
	for _, line := range r.console {
		if !slices.ContainsFunc(provoked, func(p string) bool { return regexp.MustCompile(p).MatchString(line) }) {
			list = append(list, "console: "+line)
		}
	}
	for _, v := range r.violations {
		list = append(list, "content security policy: "+v)
	}
	for _, address := range r.requests {
		if !allowed(address) {
			list = append(list, "request: "+address)
		}
	}
	return list
}
