package ui

import (
	"cmp"
	"reflect"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
)

// answers are those drawn so far, one a question, in the order in which they
// came: the framework matches children by position. Each stays as it was drawn
// until its question is asked again, or may be next. One is seen; the others wait
// in the panel, laid out by the browser, and draw.js sees to it that they are
// found by nobody.
type answers []*drawn

// drawn is what was last drawn for a question.
type drawn struct {
	state explore.State
	view  explore.Panel
	fresh bool // only what is in view is drawn; see lateness
	card  bool // likewise of the card of who or what was chosen
	turn  int  // counts what was drawn
}

// take has the panel of a page drawn as the answer to its question, with its
// first rows only if it is fresh and is not drawn whole.
func (a *answers) take(p explore.Page, fresh, card bool) {
	k := a.of(p.State.Lens)
	same := k.turn > 0 && k.shows(p)
	fresh = fresh && !(same && !k.fresh)
	if same && k.fresh == fresh && k.card == card {
		return
	}
	*k = drawn{p.State, p.Panel, fresh, card, k.turn + 1}
}

// shows reports whether the answer is that of a page.
func (k *drawn) shows(p explore.Page) bool {
	return k.state.Item == p.State.Item && k.state.Book() == p.State.Book() && reflect.DeepEqual(k.view, p.Panel)
}

// of returns the answer to a question, a new one if there is none yet.
func (a *answers) of(lens explore.Lens) *drawn {
	for _, k := range *a {
		if k.state.Lens == lens {
			return k
		}
	}
	*a = append(*a, &drawn{state: explore.State{Lens: lens}})
	return (*a)[len(*a)-1]
}

// panel draws all answers; data-lens says which of them is to be seen.
func (r *root) panel(p explore.Page) app.UI {
	var body []app.UI
	for _, k := range r.Store.answers {
		body = append(body, &answer{Drawn: k, Turn: k.turn, Book: k.state.Book(), Store: r.Store})
	}
	return app.Aside().ID("panel").Class("panel").DataSet("lens", lensName(p.State.Lens)).
		Aria("label", p.State.Book().Say("Answer")).Body(body...)
}

// answer has the panel of the page drawn, as much of it as is to be drawn now.
func (s *Store) answer() { s.answers.take(s.page, s.late.fresh, s.late.card) }

// prepare draws the first rows of the answer that a page would show, and those
// alone: the more rows there are, the longer the browser takes to show it.
func (s *Store) prepare(p explore.Page) {
	k := s.answers.of(p.State.Lens)
	if p.State.Lens == s.state.Lens || k.fresh && k.shows(p) {
		return
	}
	*k = drawn{p.State, p.Panel, true, false, k.turn + 1}
	s.redraw()
}

// lensName is what a lens is called in addresses, classes and attributes.
func lensName(l explore.Lens) string { return cmp.Or(string(l), "entities") }
