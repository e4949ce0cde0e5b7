package platform

import (
	"slices"
	"strings"
	"syscall/js"
	"testing"
)

// fake is the page of testdata/page.js.
var fake = window.Get("page")

// start empties the page and what this package keeps of it.
func start(t *testing.T) {
	t.Helper()
	fake.Call("reset")
	refused.how, refused.fragment, refused.tries = "", "", 0
	coming, toPaint, announced = nil, nil, ""
	held.element, held.id, held.after = js.Null(), "", ""
	leveled = pair{}
}

type props map[string]any

// add puts an element at the end of the element of the ID inside, or of the body
// where that is empty.
func add(inside, tag string, given props) js.Value {
	return fake.Call("add", inside, tag, map[string]any(given))
}

// fire lets an event happen at the document and reports whether the page has
// prevented what the browser does of itself.
func fire(event string, given props) bool {
	return fake.Call("fire", document, event, map[string]any(given)).Bool()
}

func advance(milliseconds int) { fake.Call("advance", milliseconds) }

// rest lets the promises be kept that can be.
func rest() {
	done := make(chan bool)
	rested := js.FuncOf(func(js.Value, []js.Value) any {
		close(done)
		return nil
	})
	defer rested.Release()
	window.Call("setImmediate", rested) // node's: after every promise
	<-done
}

// said returns what the page asked of the browser since said was last called.
func said() []string { return take("said") }

func take(list string) []string {
	var out []string
	lines := fake.Get(list)
	for i := range lines.Length() {
		out = append(out, lines.Index(i).String())
	}
	lines.Set("length", 0)
	return out
}

// calls returns what was done to an element.
func calls(e js.Value) string {
	var out []string
	for i := range e.Get("calls").Length() {
		out = append(out, e.Get("calls").Index(i).String())
	}
	return strings.Join(out, ", ")
}

func wantSaid(t *testing.T, want ...string) {
	t.Helper()
	if got := said(); !slices.Equal(got, want) {
		t.Errorf("the browser was asked for %q, want %q", got, want)
	}
}

// wantFailures fails where the console was told of other failures than those
// that begin so.
func wantFailures(t *testing.T, want ...string) {
	t.Helper()
	got := take("failures")
	if !slices.EqualFunc(got, want, strings.HasPrefix) {
		t.Errorf("the console was told %q, want %q", got, want)
	}
}

func active() string { return document.Get("activeElement").Get("id").String() }
