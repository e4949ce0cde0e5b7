package explore

import "strings"

// Update returns the state after m, and what the page must do besides showing it.
func (x *Explorer) Update(s State, m Msg) (State, []Effect) {
	was := s
	if _, fits := m.(Fit); !fits {
		s.Paper = false // whatever the reader does, the sheet is done with
	}
	next, effects := m.apply(x.under(s.Changes), s)
	_, shown := next.sideOf(next.Quote.At.Article)
	if next.Sheet == QuoteSheet && (next.Quote == Quote{} || !shown) {
		next.Sheet = NoSheet
	}
	step := m.step(was, next)
	if step == Leave {
		return next, effects
	}
	switch is := x.Address(next); {
	case is == x.Address(was):
	case step == Replace:
		effects = append(effects, ReplaceAddress{is})
	default:
		effects = append(effects, PushAddress{is})
	}
	return next, effects
}

// Arrive is a new address: a link, the back button, a pasted fragment. One that is
// no state but the ID of something on the plain page, such as "#b18" or
// "#e-yarmouk", is taken for what it names; any other leaves the page as it is.
type Arrive struct{ Fragment string }

func (Arrive) step(_, _ State) Step { return Leave }

func (m Arrive) apply(x *Explorer, s State) (State, []Effect) {
	if at, ok := x.parseRef(s, m.Fragment); ok {
		return x.goTo(s, at)
	}
	if entity, ok := strings.CutPrefix(m.Fragment, "e-"); ok {
		return Choose{Entity: entity}.apply(x, s)
	}
	if m.Fragment != "" && !strings.Contains(m.Fragment, "=") {
		return s, nil
	}
	next := x.Parse(m.Fragment)
	x = x.under(next.Changes)
	effects := x.bringPassage(next, s.Passage)
	next.Sheet, next.Copied, next.Kept, next.Own, next.Room = s.Sheet, s.Copied, s.Kept, s.Own, s.Room
	if next.At != (Ref{}) && next.At != s.At {
		next, effects = x.goTo(next, next.At)
	}
	return next, effects
}
