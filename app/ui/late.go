package ui

import (
	"reflect"
	"slices"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
	"parallax/app/platform"
)

// lateness puts off what a reader does not look at yet. The answer to a message
// is drawn where it is in view, painted, and drawn everywhere else after that: a
// change of lens redraws the words of every paragraph, of which a dozen are on
// screen, and the whole of a panel, of which the first rows are. Another lens
// shows its panel first, and in the next frame its marks, and the texts as wide as
// it leaves them.
type lateness struct {
	waits  waiting
	turn   int                           // counts the messages; what an earlier one put off is given up
	fresh  bool                          // the panel answers another question than before
	card   bool                          // it has the card of another choice
	inView map[string]bool               // paragraphs on screen
	drawn  map[string]*explore.Paragraph // as last drawn
	stage  int                           // counts what was drawn of the texts, which stay as they are where marks wait
	noted  []func(what string)           // end the measurements of the messages whose marks wait
	mark   func()                        // draws the texts again and then calls catchUp
	redraw func()                        // draws the page again and then calls catchUp
	done   func()                        // is called when nothing waits any more
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
	case l.drawn != nil && asks(before, after):
		l.waits, l.fresh = allTheWords, true
	default:
		l.waits, l.inView = outOfView, platform.InView(".par")
		l.card = !slices.Equal(before.Chosen, after.Chosen)
	}
	if l.waits < allTheWords {
		l.stage++
	}
}

// asks reports whether another question is asked, and nothing else is new.
func asks(before, after explore.State) bool {
	lens := before.Lens
	before.Lens, before.Item, before.Options, before.NoPanel = after.Lens, after.Item, after.Options, after.NoPanel
	return lens != after.Lens && reflect.DeepEqual(before, after)
}

// catchUp draws more, once the page as it is has been painted.
func (l *lateness) catchUp() {
	if l.waits < allTheWords {
		l.note("marks")
	}
	if l.waits == nothing {
		platform.FreeHeights()
		l.done()
		return
	}
	turn := l.turn
	platform.AfterPaint(func() {
		if turn != l.turn {
			return
		}
		l.waits--
		l.stage++
		if l.waits == outOfView {
			l.markInView()
			return
		}
		l.fresh, l.card = false, false
		l.redraw()
	})
}

// drawBy has the component of ctx drawn again and then catches up.
func (l *lateness) drawBy(ctx app.Context) {
	ctx.Dispatch(func(ctx app.Context) { ctx.Defer(func(app.Context) { l.catchUp() }) })
}

// markInView draws the marks that are on screen, and lets the texts take the
// room that the panel leaves them. The browser leaves the other paragraphs as they
// are for now: it would style and paint their old marks anew.
func (l *lateness) markInView() {
	l.inView = platform.InView(".par")
	platform.HoldHeights(".par")
	l.mark()
}

// note ends the measurements of the messages whose marks are on the page.
func (l *lateness) note(what string) {
	for _, noted := range l.noted {
		noted(what)
	}
	l.noted = nil
}

// paragraph returns what to draw of a paragraph now: of one that is not on screen
// the words as they are, and where only marks change, all of it as it is. What is
// as it was drawn is the same pointer, which the framework need not look behind.
func (l *lateness) paragraph(p *explore.Paragraph) *explore.Paragraph {
	old, known := l.drawn[p.ID]
	switch {
	case known && l.waits == outOfView && !l.inView[p.ID] && l.fresh:
		return old
	case known && l.waits == outOfView && !l.inView[p.ID]:
		before := *p
		before.Prose = old.Prose
		p = &before
	case l.drawn == nil:
		l.drawn = map[string]*explore.Paragraph{}
	}
	l.drawn[p.ID] = p
	return p
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
