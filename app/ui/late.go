package ui

import (
	"parallax/app/explore"
	"parallax/app/platform"
)

// lateness puts off what a reader cannot see yet: the answer to a message is
// drawn where it is in view, painted, and drawn everywhere else after that. A
// change of lens redraws the words of every paragraph, of which a dozen are on
// screen, and the whole of a panel, of which the first rows are.
type lateness struct {
	behind bool                      // what is out of view is not drawn yet
	fresh  bool                      // the panel answers another question than before
	inView map[string]bool           // paragraphs on screen when the message came
	drawn  map[string]*explore.Prose // the words of each paragraph, as last drawn
	redraw func()
}

// begin is called with the state before and after a message.
func (l *lateness) begin(before, after explore.State) {
	same := before.Left == after.Left && before.Right == after.Right
	l.behind = same && l.redraw != nil
	l.fresh = l.behind && before.Lens != after.Lens
	if l.behind {
		l.inView = platform.InView(".par")
	}
}

// catchUp draws the rest, once the answer has been painted.
func (l *lateness) catchUp() {
	if !l.behind {
		return
	}
	platform.AfterPaint(func() {
		l.behind, l.fresh = false, false
		l.redraw()
	})
}

// prose returns the words to draw for a paragraph now.
func (l *lateness) prose(p explore.Paragraph) *explore.Prose {
	if old := l.drawn[p.ID]; old != nil && l.behind && !l.inView[p.ID] {
		return old
	}
	if l.drawn == nil {
		l.drawn = map[string]*explore.Prose{}
	}
	l.drawn[p.ID] = p.Prose
	return p.Prose
}

// first returns the n rows of a fresh panel that may be in view, and all of them
// once those have been painted. Whether it is fresh is a field of the component
// that draws the rows: the framework draws one anew only if a field changed.
func first[T any](fresh bool, n int, rows []T) []T {
	if fresh && len(rows) > n {
		return rows[:n]
	}
	return rows
}
