package explore

import (
	"cmp"
	"slices"
	"strings"
)

// What is asked of the accounts: through which lens, with which of its options, and
// what of the answer is picked.

// SetLens asks a question of the texts.
type SetLens struct{ Lens Lens }

func (SetLens) step(_, _ State) Step { return NewStep }

func (m SetLens) apply(_ *Explorer, s State) (State, []Effect) {
	s = s.ask(LensOf(m.Lens).Lens)
	s.NoPanel = false
	return s, nil
}

// ask returns the state under a lens. What was picked and switched on is the other
// lens's, and goes with it.
func (s State) ask(lens Lens) State {
	if lens != s.Lens {
		s.Lens, s.Item, s.Options = lens, nil, nil
	}
	return s
}

// Pick picks an item of the lens's panel, or drops it where it was picked.
type Pick struct{ Item Item }

func (Pick) step(_, _ State) Step { return Replace }

func (m Pick) apply(x *Explorer, s State) (State, []Effect) {
	if s.Item == m.Item {
		m.Item = nil
	}
	s = s.pick(m.Item)
	if goal := LensOf(s.Lens).goal; goal != nil {
		if at, ok := goal(x.ask(s, x.Selection(s))); ok {
			side, _ := s.sideOf(at.Article)
			return s, []Effect{ScrollTo{ParagraphID(side, at.N)}}
		}
	}
	return s, nil
}

// Walk goes By steps on along one account's mentions of places, and brings the
// paragraph into view. The map stays in view where it lies over the text.
type Walk struct {
	Side Side
	By   int
}

func (Walk) step(_, _ State) Step { return Replace }

func (m Walk) apply(x *Explorer, s State) (State, []Effect) {
	if s.Lens != Places {
		return s, nil
	}
	item, at, ok := walked(x.ask(s, x.Selection(s)), m.Side, m.By)
	if !ok {
		return s, nil
	}
	s.Item = item
	drawer := s.Drawer
	s, effects := x.goTo(s, at)
	s.Drawer = drawer
	return s, effects
}

// LookUp looks a query up in the accounts, as one types it in the search field: a
// word, "a phrase", camp*, actor:un.
type LookUp struct{ Query string }

func (LookUp) step(_, _ State) Step { return Replace }

func (m LookUp) apply(_ *Explorer, s State) (State, []Effect) {
	return s.pick(queried(m.Query)), nil
}

// Switch switches an option of the lens's panel on or off.
type Switch struct{ Option string }

func (Switch) step(_, _ State) Step { return Replace }

func (m Switch) apply(_ *Explorer, s State) (State, []Effect) {
	s.Options = switched(s.Options, m.Option)
	return s, nil
}

// switched returns the options with one switched on, or off where it was on.
// Of options that begin alike up to a colon, "order:left" and "order:right",
// only one is on at a time.
func switched(options []string, option string) []string {
	group, _, exclusive := strings.Cut(option, ":")
	if exclusive && !slices.Contains(options, option) {
		alike := func(o string) bool { return strings.HasPrefix(o, group+":") }
		options = slices.DeleteFunc(slices.Clone(options), alike)
	}
	return toggle(options, option)
}

// CopyTable copies the lens's table; SaveTable downloads it as CSV.
type (
	CopyTable struct{}
	SaveTable struct{}
)

func (CopyTable) step(_, _ State) Step { return Leave }
func (SaveTable) step(_, _ State) Step { return Leave }

func (CopyTable) apply(x *Explorer, s State) (State, []Effect) {
	if t := x.View(s).Panel.Table; t != nil {
		return s, []Effect{CopyText{Text: t.Tabbed()}}
	}
	return s, nil
}

func (SaveTable) apply(x *Explorer, s State) (State, []Effect) {
	if t := x.View(s).Panel.Table; t != nil {
		name := "parallax-" + cmp.Or(string(s.Lens), "entities") + ".csv"
		return s, []Effect{Save{Name: name, Type: "text/csv;charset=utf-8", Data: t.CSV()}}
	}
	return s, nil
}

// pick returns the state with another item picked; one that another lens's
// panel has changes nothing.
func (s State) pick(i Item) State {
	if LensOf(s.Lens).picks(i) {
		s.Item = i
	}
	return s
}
