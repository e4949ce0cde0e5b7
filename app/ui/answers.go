package ui

import (
	"reflect"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
)

// answers are those drawn so far, one a question, in the order in which they
// came: the framework matches children by position. Each stays as it was drawn
// until its question is asked again, or may be next. One is on the page; draw.js
// keeps the others outside the document.
type answers []*drawn

// drawn is what was last drawn for a question.
type drawn struct {
	state       explore.State
	view        explore.Panel
	fresh, card bool
}

// take has the panel of a page drawn as the answer to its question, with its
// first rows only if it is fresh.
func (a *answers) take(p explore.Page, fresh, card bool) {
	*a.of(p.State.Lens) = drawn{state: p.State, view: p.Panel, fresh: fresh, card: card}
}

// shows reports whether the answer is that of a page.
func (k *drawn) shows(p explore.Page) bool {
	return k.state.Item == p.State.Item && reflect.DeepEqual(k.view, p.Panel)
}

// whole reports whether the answer to a page's question is drawn with all of
// its rows.
func (a *answers) whole(p explore.Page) bool {
	k := a.of(p.State.Lens)
	return !k.fresh && k.shows(p)
}

// of returns the answer to a question, a new one if there is none yet.
func (a *answers) of(lens explore.Lens) *drawn {
	for _, k := range *a {
		if k.state.Lens == lens {
			return k
		}
	}
	*a = append(*a, &drawn{state: explore.State{Lens: lens}, fresh: true})
	return (*a)[len(*a)-1]
}

// panel draws all answers; data-lens says which of them is to be seen.
func (r *root) panel(p explore.Page) app.UI {
	s := r.Store
	s.answers.take(p, s.late.fresh && !s.answers.whole(p), s.late.card)
	var body []app.UI
	for _, k := range s.answers {
		body = append(body, &answer{Lens: k.state.Lens, View: k.view, Book: k.state.Book(), Item: k.state.Item, Fresh: k.fresh, Card: k.card, Store: s})
	}
	return app.Aside().ID("panel").Class("panel").DataSet("lens", lensName(p.State.Lens)).Aria("label", p.State.Book().Say("Answer")).Body(body...)
}

// prepare draws the first rows of the answer that a page would show.
func (s *Store) prepare(p explore.Page) {
	if k := s.answers.of(p.State.Lens); p.State.Lens != s.state.Lens && !(k.fresh && k.shows(p)) {
		s.answers.take(p, true, false)
		s.redraw()
	}
}

// lensName is what a lens is called in addresses, classes and attributes.
func lensName(l explore.Lens) string { return orElse(string(l), "entities") }
