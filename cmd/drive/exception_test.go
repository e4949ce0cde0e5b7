//go:build browser

package main

import (
	"slices"
	"strings"
	"testing"
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
	{"WebKit", "", "Scrolling one account", "its driver turns the wheel once, and the turns that follow do not reach the pane"},
}

func (e exception) means(k kind, s shape, sc scenario) bool {
	return e.engine == k.name && (e.shape == "" || e.shape == s.name) && strings.HasPrefix(sc.name, e.scenario)
}

// excepted returns why a scenario is not played, or "".
func excepted(k kind, s shape, sc scenario) string {
	for _, e := range exceptions {
		if e.means(k, s, sc) {
			return "excepted: " + e.why
		}
	}
	return ""
}

// scope returns the chapters that are played. Chromium plays all of them at the
// root and in the single file. A site under a prefix differs from
// one at the root in its addresses alone, and only what depends on these is
// played there; in a frame, what a guest may not have or do; axe judges the page's tree and styles, which are the same
// everywhere. The other engines take longer and play what a browser can make a
// difference to; they do not yet play the guests, the sheets, the lenses one by
// one, and what readers change.
func scope(k kind, s shape) [][]scenario {
	prefixed := s.hosted() && !s.framed && s.prefix != "/"
	root := s.hosted() && !s.framed && !prefixed
	switch {
	case prefixed && k.name == chromiumKind.name:
		return [][]scenario{reading, addresses, links, failing, offline}
	case k.name == chromiumKind.name && root:
		return append(slices.Clip(chapters), auditing)
	case k.name == chromiumKind.name && s.framed:
		return [][]scenario{reading, comparing, failing, guests}
	case k.name == chromiumKind.name:
		return chapters
	case root && k.name == firefoxKind.name:
		return [][]scenario{reading, filtering, comparing, addresses, links, takingOver, offline}
	case root:
		return [][]scenario{reading, comparing, links}
	}
	return [][]scenario{reading}
}

// Every exception is one of a scenario that there is, and has a reason.
func TestExceptions(t *testing.T) {
	for _, e := range exceptions {
		found := false
		for _, k := range []kind{chromiumKind, firefoxKind, webkitKind} {
			for _, s := range shapes {
				found = found || slices.ContainsFunc(slices.Concat(scope(k, s)...), func(sc scenario) bool { return e.means(k, s, sc) })
			}
		}
		if !found || len(e.why) < 20 {
			t.Errorf("%+v means nothing, or says not why", e)
		}
	}
}
