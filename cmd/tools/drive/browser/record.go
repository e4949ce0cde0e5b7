package browser

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// A Record is what a page said and asked for while it was open.
type Record struct {
	mu         sync.Mutex
	console    []string // messages and exceptions
	violations []string // of the content security policy
	requests   []string // addresses
	lacks      []string // what the engine could not be told to do
}

// binding is the function by which a page reports a violation of its policy.
const binding = "driveTold"

// reporter runs in every page before its own scripts.
const reporter = `addEventListener("securitypolicyviolation", (e) =>
	` + binding +
	`(e.effectiveDirective + " refused " + (e.blockedURI || "something") + " at " + e.sourceFile + ":" + e.lineNumber),
		true);`

// add notes something in one of the lists of a record.
func (r *Record) add(list *[]string, line string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	*list = append(*list, line)
}

func (r *Record) say(line string)     { r.add(&r.console, line) }
func (r *Record) violate(line string) { r.add(&r.violations, line) }
func (r *Record) ask(address string)  { r.add(&r.requests, address) }

// Lack notes something that the engine could not be told to do.
func (r *Record) Lack(what string) { r.add(&r.lacks, what) }

// Complaints returns what no page should do: say anything on the console that
// provoked does not expect, break its policy, or ask for anything but an
// address that allowed accepts.
func (r *Record) Complaints(provoked []string, allowed func(address string) bool) []string {
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

// Lately returns what the page said on its console, for the end of a message.
func (r *Record) Lately() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.console) == 0 {
		return ""
	}
	return "; console: " + strings.Join(r.console[max(0, len(r.console)-3):], " | ")
}

// Lacking returns what the engine could not be told to do.
func (r *Record) Lacking() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Compact(slices.Sorted(slices.Values(r.lacks)))
}
