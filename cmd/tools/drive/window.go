package main

import (
	"errors"
	"time"
)

// patience is how long anything may take before it counts as never.
const patience = time.Minute

// A failer is told of what makes it useless to go on. It does not return:
// *testing.T ends the test, a command ends itself.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// An engine is one running browser whose whole way out is a [sink]: it reaches
// this machine and nothing else.
type engine interface {
	// open opens an empty window and reports into seen all that its pages say,
	// break and ask for. Its profile is its own, or, where beside is not nil,
	// that of the other window.
	open(seen *record, l look, beside window) (window, error)
	close()
}

// A window is one page of a browser: the few verbs by which every engine is
// driven. Lengths are CSS pixels from the upper left corner of what is shown.
// No verb takes longer than [patience].
type window interface {
	// visit loads an address, reload the page again; both return once it is loaded.
	visit(address string) error
	reload() error
	// evaluate returns what an expression of JavaScript gives, which is a
	// string or the promise of one.
	evaluate(expression string) (string, error)
	click(x, y float64, held ...modifier) error
	wheel(x, y, dy float64) error
	// press presses one key, a letter or one of the keys named here, and lets go.
	press(key rune, held ...modifier) error
	resize(width, height int64) error
	// look changes what the page is told of the reader's wishes.
	look(l look) error
	// slow makes the processor that many times slower.
	slow(times float64) error
	// picture returns what is shown, as PNG.
	picture() ([]byte, error)
	// opened returns the frame, or else the other window, that the page has
	// opened at an address; nil where there is none as yet.
	opened(address string, frame bool) (window, error)
	close()
}

// A listener is a window that can be set up after it was opened, as the frame
// of a page is: from then on it reports into seen, and its next pages get the
// scripts of l. A frame's size is its page's to say.
type listener interface {
	listen(seen *record, l look) error
}

// errUnable is what a verb gives that an engine has no means for.
var errUnable = errors.New("this engine cannot be told to")

// A modifier is a key that is held while another, or a button, is pressed.
// Keys without a letter have the code points of the WebDriver standard.
type modifier rune

const (
	heldShift modifier = '\uE008'
	heldAlt   modifier = '\uE00A'
	heldCtrl  modifier = '\uE009'
)

const (
	keyBackspace  = "\uE003"
	keyTab        = "\uE004"
	keyEnter      = "\uE007"
	keyEscape     = "\uE00C"
	keyPageUp     = "\uE00E"
	keyPageDown   = "\uE00F"
	keyEnd        = "\uE010"
	keyHome       = "\uE011"
	keyArrowLeft  = "\uE012"
	keyArrowUp    = "\uE013"
	keyArrowRight = "\uE014"
	keyArrowDown  = "\uE015"
	keyDelete     = "\uE017"
	keyF6         = "\uE036"
)

// A look is how a window is set up before the page comes. The zero look is a
// wide window with light colours and without smooth scrolling.
type look struct {
	width, height int64
	dark          bool
	smooth        bool    // scrolling moves, as it does for most readers
	forced        bool    // the machine forces its own few colours on every page
	paper         bool    // the page is laid out as on paper, where the engine can
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

// dues keeps what a page will do in a moment of itself: frames it asked for,
// calls it put off by next to nothing, and the address where the browser has
// refused it ("Attempt to use history.replaceState() more than 100 times per 10
// seconds") and the reader has not gone elsewhere since. What is put off for
// longer, and all that it asks for, nobody waits for: it prepares what may be
// asked next.
const dues = `{
	const due = (globalThis.driveDue = new Set());
	let aside = false;
	for (const [ask, drop] of [["requestAnimationFrame", "cancelAnimationFrame"], ["setTimeout", "clearTimeout"], ["requestIdleCallback", "cancelIdleCallback"]]) {
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
func (l look) scripts() string {
	if l.held {
		return dues + l.before + hold
	}
	return dues + l.before
}

// size returns the width and height of the window.
func (l look) size() (int64, int64) {
	if l.width == 0 {
		return 1280, 800
	}
	return l.width, l.height
}
