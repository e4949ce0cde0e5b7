package explore

import (
	"slices"
	"strings"

	"parallax/app/search"
)

// What filters the paragraphs: entities that are chosen, and a query.

// Choose filters by an entity, or stops doing so where it did the same.
type Choose struct {
	Entity  string
	Exclude bool
}

func (Choose) step(_, _ State) Step { return NewStep }

func (m Choose) apply(x *Explorer, s State) (State, []Effect) {
	if _, ok := x.Corpus.Lexicon.Entity(m.Entity); !ok {
		return s, nil
	}
	now := Choice(m)
	was, chosen := s.Choice(m.Entity)
	if chosen {
		s.Chosen = toggle(s.Chosen, was)
	}
	if was != now || !chosen {
		s.Chosen = slices.Concat(s.Chosen, []Choice{now})
	}
	s.Opened, s.At, s.Passage = nil, Ref{}, Pair{}
	return s, nil
}

// Turn makes a chosen entity excluded, or an excluded one chosen.
type Turn struct{ Entity string }

func (Turn) step(_, _ State) Step { return NewStep }

func (m Turn) apply(_ *Explorer, s State) (State, []Effect) {
	s.Chosen, s.Opened, s.At = slices.Clone(s.Chosen), nil, Ref{}
	for i := range s.Chosen {
		if s.Chosen[i].Entity == m.Entity {
			s.Chosen[i].Exclude = !s.Chosen[i].Exclude
		}
	}
	return s, nil
}

// Clear takes all filters away.
type Clear struct{}

func (Clear) step(_, _ State) Step { return NewStep }

func (Clear) apply(_ *Explorer, s State) (State, []Effect) {
	s.Chosen, s.Query, s.Opened, s.At, s.Typing, s.Pick = nil, "", nil, Ref{}, false, -1
	return s, nil
}

// SetRest folds or dims what filters leave out.
type SetRest struct{ Rest Rest }

func (SetRest) step(_, _ State) Step { return NewStep }

func (m SetRest) apply(_ *Explorer, s State) (State, []Effect) {
	s.Rest = known(m.Rest, Dim)
	return s, nil
}

// OpenGap shows the paragraphs of a gap.
type OpenGap struct{ At Ref }

func (OpenGap) step(_, _ State) Step { return Replace }

func (m OpenGap) apply(_ *Explorer, s State) (State, []Effect) {
	if !slices.Contains(s.Opened, m.At) {
		s.Opened = slices.Concat(s.Opened, []Ref{m.At})
	}
	return s, nil
}

// Type is the search field's new content. The first letter is a step to go back
// from, and what is typed on takes its place.
type Type struct{ Query string }

func (Type) step(was, is State) Step {
	if was.Query != "" && is.Query != "" {
		return Replace
	}
	return NewStep
}

func (m Type) apply(_ *Explorer, s State) (State, []Effect) {
	s.Query, s.Typing, s.Pick, s.Opened = m.Query, strings.TrimSpace(m.Query) != "", -1, nil
	return s, nil
}

// MovePick moves along the suggestions by By.
type MovePick struct{ By int }

func (MovePick) step(_, _ State) Step { return Leave }

func (m MovePick) apply(x *Explorer, s State) (State, []Effect) {
	if n := len(x.suggestions(s)); n > 0 {
		s.Typing, s.Pick = true, (s.Pick+1+m.By+n+1)%(n+1)-1
	}
	return s, nil
}

// Complete takes the suggestion at Index; -1 takes the one picked, if any.
type Complete struct{ Index int }

func (Complete) step(_, _ State) Step { return NewStep }

func (m Complete) apply(x *Explorer, s State) (State, []Effect) {
	all := x.suggestions(s)
	if m.Index < 0 {
		m.Index = s.Pick
	}
	if m.Index >= 0 && m.Index < len(all) {
		s.Query = all[m.Index].Query
		s.Opened = nil
	}
	s.Typing, s.Pick = false, -1
	return s, nil
}

// LeaveSearch closes the suggestions.
type LeaveSearch struct{}

func (LeaveSearch) step(_, _ State) Step { return Leave }

func (LeaveSearch) apply(_ *Explorer, s State) (State, []Effect) {
	s.Typing, s.Pick = false, -1
	return s, nil
}

func (x *Explorer) suggestions(s State) []search.Suggestion {
	if !s.Typing {
		return nil
	}
	return x.index.Suggest(s.Query, 8)
}

// toggle returns list without item, or with it at the end. It never changes
// list: earlier states hold it too.
func toggle[T comparable](list []T, item T) []T {
	if i := slices.Index(list, item); i >= 0 {
		return slices.Concat(list[:i], list[i+1:])
	}
	return slices.Concat(list, []T{item})
}
