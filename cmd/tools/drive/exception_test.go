//go:build browser

package main

import (
	"slices"
	"strings"
	"testing"

	"parallax/cmd/tools/drive/browser"
)

// An exception is a scenario that an engine does not play, and why. The list
// may only shrink.
type exception struct {
	engine   string
	shape    string // empty for every shape
	scenario string // its name's beginning
	why      string
}

var exceptions = []exception{
	{"WebKit", "", "The page works in a frame that allows scripts alone",
		"WebKitGTK 2.50.6 takes 'self' to be nothing there (bugs.webkit.org/316847); the guests play the site that " +
			"names its address"},
	{"WebKit", "", "The element makes frames",
		"its driver counts the frames of a page, and not those that stand in an element's own tree"},
	{"Firefox", "", "Every view prints whole on A4", onPaper},
	{"WebKit", "", "Every view prints whole on A4", onPaper},
	{"WebKit", "", "Nothing moves and nothing flickers",
		"18 pixels of a letter differ between one drawing of a button and the next"},
}

const onPaper = "its driver cannot show a page as on paper, only make a PDF of it"

func (e exception) means(k browser.Kind, s shape, sc scenario) bool {
	return e.engine == k.Name && (e.shape == "" || e.shape == s.name) && strings.HasPrefix(sc.name, e.scenario)
}

// excepted returns why a scenario is not played, or "".
func excepted(k browser.Kind, s shape, sc scenario) string {
	for _, e := range exceptions {
		if e.means(k, s, sc) {
			return "excepted: " + e.why
		}
	}
	return ""
}

// scope returns the scenarios that an engine plays on a shape. Chromium plays
// every one at the root. In the single file it plays what comes of the file, of
// its address and of what a browser lets a file keep; what a reader does once
// the program runs is left out but for the lenses, since program, styles and
// markup are made of the same parts there, byte for byte (publish.FillSingle). The other two play at
// the root what they were seen to pass: not yet what hostile texts and changed
// scripts do and, in WebKit, whose windows cannot be made narrow here nor its
// colours forced, what needs that. Elsewhere it is what depends on where the
// page lies, and under a prefix what an engine makes of that: how it starts, its
// worker's scope, its frames; the addresses that the program writes there are
// its own work, whatever the engine. The rest is the same page once more. Axe
// judges the page's tree and styles, which are the same everywhere.
func scope(k browser.Kind, s shape) []scenario {
	all := slices.Concat(chapters...)
	placed := func(list ...[]scenario) []scenario {
		return slices.DeleteFunc(slices.Concat(list...), func(sc scenario) bool { return !sc.placed })
	}
	switch {
	case s.framed:
		return reading
	case s.prefix == "/" && k.Name == browser.Chromium.Name:
		return append(all, auditing...)
	case s.prefix == "/" && k.Name == browser.Firefox.Name:
		return slices.Concat(driving, reading, filtering, listing, comparing, lookingAround, addresses, links,
			takingOver, keyboard, failing, access, layout, offline, changing, guests, sheets, tongues, lensChapter,
			owning[:len(owning)-2])
	case s.prefix == "/":
		return slices.Concat(driving, reading, filtering, comparing, addresses[:3], links, takingOver, failing, offline,
			changing, guests, sheets, lensChapter, owning[:3])
	case !s.hosted() && k.Name == browser.Chromium.Name:
		return slices.Concat(reading, filtering[:1], addresses, links, takingOver, failing, changing, sheets,
			lensChapter[:len(questions)], hostiles, owning)
	case !s.hosted():
		return slices.Concat(takingOver, placed(all))
	case k.Name == browser.Chromium.Name:
		return placed(all)
	}
	return placed(reading, failing, offline, guests)
}

// Every exception is one of a scenario that there is, and has a reason.
func TestExceptions(t *testing.T) {
	for _, e := range exceptions {
		found := false
		for _, k := range []browser.Kind{browser.Chromium, browser.Firefox, browser.WebKit} {
			for _, s := range shapes {
				found = found || slices.ContainsFunc(scope(k, s), func(sc scenario) bool { return e.means(k, s, sc) })
			}
		}
		if !found || len(e.why) < 20 {
			t.Errorf("%+v means nothing, or says not why", e)
		}
	}
}
