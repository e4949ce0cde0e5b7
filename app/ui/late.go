package ui

import (
	"slices"

	"parallax/app/explore"
	"parallax/app/platform"
)

// lateness puts off what a reader does not look at yet. The answer to a message
// is drawn where it is in view, painted, and drawn everywhere else after that: a
// change of lens redraws the words of every paragraph, of which a dozen are on
// screen, and the whole of a panel, of which the first rows are. Another lens
// shows its panel first, and its marks in the next frame.
type lateness struct {
	waits  waiting
	turn   int                       // counts the messages; what an earlier one put off is given up
	fresh  bool                      // the panel answers another question than before
	card   bool                      // it has the card of another choice
	inView map[string]bool           // paragraphs on screen
	drawn  map[string]*explore.Prose // the words of each paragraph, as last drawn
	marked explore.Lens              // what their marks answer
	noted  []func(what string)       // end the measurements of the messages whose marks wait
	redraw func()                    // draws the page again and then calls catchUp
	done   func()                    // is called when nothing waits any more
}

// waiting is what is not drawn yet.
type waiting int

const (
	nothing     waiting = iota
	outOfView           // what is not on screen
	allTheWords         // that, and the marks on screen
)

// begin is called with the state before and after a message.
func (l *lateness) begin(before, after explore.State) {
	l.turn++
	l.waits, l.fresh, l.card = nothing, false, false
	switch {
	case l.redraw == nil || before.Left != after.Left || before.Right != after.Right:
	case before.Lens != after.Lens:
		l.waits, l.fresh = allTheWords, true
	default:
		l.waits, l.inView = outOfView, platform.InView(".par")
		l.card = !slices.Equal(before.Chosen, after.Chosen)
	}
}

// catchUp draws more, once the page as it is has been painted.
func (l *lateness) catchUp() {
	if l.waits < allTheWords {
		l.note("marks")
	}
	if l.waits == nothing {
		l.done()
		return
	}
	turn := l.turn
	platform.AfterPaint(func() {
		if turn != l.turn {
			return
		}
		if l.waits--; l.waits == outOfView {
			l.inView = platform.InView(".par")
		} else {
			l.fresh, l.card = false, false
		}
		l.redraw()
	})
}

// note ends the measurements of the messages whose marks are on the page.
func (l *lateness) note(what string) {
	for _, noted := range l.noted {
		noted(what)
	}
	l.noted = nil
}

// prose returns the words to draw for a paragraph now.
func (l *lateness) prose(p explore.Paragraph) *explore.Prose {
	if old := l.drawn[p.ID]; old != nil && (l.waits == allTheWords || l.waits == outOfView && !l.inView[p.ID]) {
		return old
	}
	if l.drawn == nil {
		l.drawn = map[string]*explore.Prose{}
	}
	l.drawn[p.ID] = p.Prose
	return p.Prose
}

// marks returns the lens whose marks the words show now.
func (l *lateness) marks(of explore.Lens) explore.Lens {
	if l.waits < allTheWords {
		l.marked = of
	}
	return l.marked
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
