package browser

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"
)

// Patience is how long anything may take before it counts as never.
const Patience = time.Minute

// A Failer is told what makes it useless to go on. Fatalf does not return:
// *testing.T ends the test, a command ends itself.
type Failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// An engine is one running browser whose whole way out is a [sink]: it reaches
// this machine and nothing else.
type engine interface {
	// Open opens an empty window and reports into seen all that its pages say,
	// break and ask for. Its profile is its own, or, where beside is not nil,
	// that of the other window.
	Open(seen *Record, o Options, beside Window) (Window, error)
	Close()
}

// A Window is one page of a browser: the few verbs by which every engine is
// driven. Lengths are CSS pixels from the upper left corner of what is shown.
// No verb takes longer than [Patience].
type Window interface {
	// Visit loads an address, Reload the page again; both return once it is loaded.
	Visit(address string) error
	Reload() error
	// Evaluate returns what an expression of JavaScript gives, which is a
	// string or the promise of one.
	Evaluate(expression string) (string, error)
	Click(x, y float64, held ...Modifier) error
	Wheel(x, y, dy float64) error
	// Press presses one key, a letter or one of the keys named here, and lets go.
	Press(key rune, held ...Modifier) error
	Resize(width, height int64) error
	// SetOptions changes what the page is told of the reader's wishes.
	SetOptions(o Options) error
	// Slow makes the processor that many times slower.
	Slow(times float64) error
	// Picture returns what is shown, as PNG.
	Picture() ([]byte, error)
	// Opened returns the frame, or else the other window, that the page has
	// opened at an address; nil where there is none as yet.
	Opened(address string, frame bool) (Window, error)
	Close()
}

// calls is how a function is called so that every engine gives its result
// alike: as JSON.
const calls = `(async () => JSON.stringify((await (%s)(%s)) ?? null))()`

// Call calls a function of the page, written as JavaScript, with args, and
// returns what it, or the promise it returns, gives.
func Call[T any](w Window, function string, args ...any) (value T, err error) {
	var given []string
	for _, a := range args {
		encoded, err := json.Marshal(a)
		if err != nil {
			panic(err)
		}
		given = append(given, string(encoded))
	}
	result, err := w.Evaluate(fmt.Sprintf(calls, function, strings.Join(given, ",")))
	if err != nil {
		return value, err
	}
	return value, json.Unmarshal([]byte(result), &value)
}

// A Listener is a window that can be set up after it was opened, as the frame
// of a page is: from then on it reports into seen, and its next pages get the
// scripts of o. A frame's size is its page's to say.
type Listener interface {
	Listen(seen *Record, o Options) error
}

// ErrUnable is the error of a verb that an engine has no means for.
var ErrUnable = errors.New("this engine cannot be told to")

// A Modifier is a key that is held while another, or a button, is pressed.
// Keys without a letter have the code points of the WebDriver standard.
type Modifier rune

// The modifiers a reader may hold.
const (
	Shift Modifier = '\uE008'
	Alt   Modifier = '\uE00A'
	Ctrl  Modifier = '\uE009'
)

// The keys without a letter.
const (
	KeyBackspace  = "\uE003"
	KeyTab        = "\uE004"
	KeyEnter      = "\uE007"
	KeyEscape     = "\uE00C"
	KeyPageUp     = "\uE00E"
	KeyPageDown   = "\uE00F"
	KeyEnd        = "\uE010"
	KeyHome       = "\uE011"
	KeyArrowLeft  = "\uE012"
	KeyArrowUp    = "\uE013"
	KeyArrowRight = "\uE014"
	KeyArrowDown  = "\uE015"
	KeyDelete     = "\uE017"
	KeyF6         = "\uE036"
)

// Options say how a window is set up before the page comes. Zero Options are a
// wide window with light colours and without smooth scrolling.
type Options struct {
	Width, Height int64
	Dark          bool
	Smooth        bool    // scrolling moves, as it does for most readers
	Forced        bool    // the machine forces its own few colours on every page
	Paper         bool    // the page is laid out as on paper, where the engine can
	NoScript      bool    // JavaScript is off
	Held          bool    // the program waits until tab.release
	Slow          float64 // how many times slower the processor is
	Before        string  // a script that runs before any of the page's
	Fragment      string  // of the address, with its #
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

// dues keeps what a page will do in a moment of itself: frames it asked for,
// calls it put off by next to nothing, and the address where the browser has
// refused it ("Attempt to use history.replaceState() more than 100 times per 10
// seconds") and the reader has not gone elsewhere since. What is put off for
// longer, and all that it asks for, nobody waits for: it prepares what may be
// asked next.
const dues = `{
	const due = (globalThis.driveDue = new Set());
	let aside = false;
	for (const [ask, drop] of [["requestAnimationFrame", "cancelAnimationFrame"], ["setTimeout", "clearTimeout"],
		["requestIdleCallback", "cancelIdleCallback"]]) {
		const asks = globalThis[ask], drops = globalThis[drop];
		if (!asks) continue;
		globalThis[ask] = (then, ...given) => {
			if (typeof then !== "function") return asks(then, ...given);
			const later = aside || given[0] > 10 || ask === "requestIdleCallback";
			const id = asks((...told) => {
				const was = aside;
				due.delete(ask + id);
				aside = later;
				try {
					then(...told);
				} finally {
					aside = was;
				}
			}, ...given);
			if (!later) due.add(ask + id);
			return id;
		};
		globalThis[drop] = (id) => {
			due.delete(ask + id);
			drops(id);
		};
	}
	for (const write of ["pushState", "replaceState"]) {
		const writes = History.prototype[write];
		History.prototype[write] = function (...given) {
			due.add("address");
			writes.apply(this, given);
			due.delete("address");
		};
	}
	addEventListener("popstate", () => due.delete("address"), true);
}`

// scripts are all that runs before the page's own.
func (o Options) scripts() string {
	if o.Held {
		return dues + o.Before + hold
	}
	return dues + o.Before
}

// Size returns the width and height of the window.
func (o Options) Size() (int64, int64) {
	if o.Width == 0 {
		return 1280, 800
	}
	return o.Width, o.Height
}
