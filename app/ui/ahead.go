package ui

import (
	"reflect"
	"slices"

	"parallax/app/explore"
	"parallax/app/platform"
)

// foresight works out, while the reader reads, what the page will show when
// another question is asked next. That is a quarter of what the program does
// between the press of a question and its answer.
type foresight struct {
	turn  int // counts the messages; what was begun for an earlier one is given up
	of    *explore.Explorer
	own   explore.OwnCorpus // what of was then said to be
	pages map[explore.Lens]explore.Page
}

// pause is how long a reader must leave the page alone, in milliseconds: longer
// than between two keys of whoever types.
const pause = 400

// view returns the page of a state.
func (f *foresight) view(x *explore.Explorer, s explore.State) explore.Page {
	f.turn++
	if known, ok := f.pages[s.Lens]; ok && f.knows(x) && reflect.DeepEqual(known.State, s) {
		return known
	}
	return x.View(s)
}

// knows reports whether the pages are of x as it is: that the browser keeps own
// articles no longer is told of them in place.
func (f *foresight) knows(x *explore.Explorer) bool { return f.of == x && f.own == x.Own }

// look begins to work out what may be asked after s, and gives each page to
// prepare.
func (f *foresight) look(x *explore.Explorer, s explore.State, prepare func(explore.Page)) {
	turn := f.turn
	var next func(list []explore.Lens)
	idle := func(do func()) {
		platform.WhenIdle(func() {
			if turn == f.turn {
				do()
			}
		})
	}
	next = func(list []explore.Lens) {
		if len(list) == 0 {
			return
		}
		f.add(x, s, list[0])
		idle(func() {
			prepare(f.pages[list[0]])
			idle(func() { next(list[1:]) })
		})
	}
	others := slices.DeleteFunc(lenses(), func(l explore.Lens) bool { return l == s.Lens })
	platform.After(pause, func() { idle(func() { next(others) }) })
}

// add works out the page for lens after s, if it is not known yet.
func (f *foresight) add(x *explore.Explorer, s explore.State, lens explore.Lens) {
	after, _ := x.Update(s, explore.SetLens{Lens: lens})
	if !f.knows(x) {
		f.of, f.own, f.pages = x, x.Own, map[explore.Lens]explore.Page{}
	}
	if known, ok := f.pages[lens]; ok && reflect.DeepEqual(known.State, after) {
		return
	}
	f.pages[lens] = x.View(after)
}

func lenses() []explore.Lens {
	var list []explore.Lens
	for _, l := range explore.Lenses() {
		list = append(list, l.Lens)
	}
	return list
}
