package explore

import (
	"fmt"
	"slices"
	"strings"
)

// Which accounts are shown, which of their passages, and where in them the reader
// is.

// Show asks for a view.
type Show struct{ View View }

func (Show) step(_, _ State) Step { return NewStep }

func (m Show) apply(_ *Explorer, s State) (State, []Effect) {
	if s.Right >= 0 {
		s.View = known(m.View, Read)
	}
	return s, nil
}

// ShowSide asks for one account where only one is in view.
type ShowSide struct{ Side Side }

func (ShowSide) step(_, _ State) Step { return NewStep }

func (m ShowSide) apply(_ *Explorer, s State) (State, []Effect) {
	if m.Side == A || m.Side == B && s.Right >= 0 {
		s.Side = m.Side
	}
	return s, nil
}

// ShowArticle puts the article at Index of the corpus on the left (as account A)
// or on the right; where it stood on the other side, the two change places.
type ShowArticle struct {
	Right bool
	Index int
}

func (ShowArticle) step(_, _ State) Step { return NewStep }

func (m ShowArticle) apply(x *Explorer, s State) (State, []Effect) {
	if m.Index < 0 || m.Index >= len(x.Corpus.Articles) || s.Right < 0 {
		return s, nil
	}
	if m.Right {
		if m.Index == s.Left {
			s.Left = s.Right
		}
		s.Right = m.Index
	} else {
		if m.Index == s.Right {
			s.Right = s.Left
		}
		s.Left = m.Index
	}
	s.Passage, s.Opened, s.At = Pair{}, nil, Ref{}
	return s, nil
}

// ChoosePassage picks a pair of paragraphs, or drops it where it was picked. The
// two are laid level.
type ChoosePassage struct{ Pair Pair }

func (ChoosePassage) step(_, _ State) Step { return NewStep }

func (m ChoosePassage) apply(x *Explorer, s State) (State, []Effect) {
	was, p := s.Passage, m.Pair
	if s.Right < 0 || p != (Pair{}) && !(x.has(s.Left, p.A) && x.has(s.Right, p.B)) {
		return s, nil
	}
	if s.Passage == p {
		p = Pair{}
	}
	s.Passage = p
	if p != (Pair{}) {
		s.NoPanel, s.View = false, Compare
		s = s.ask(Entities)
	}
	return s, x.bringPassage(s, was)
}

// bringPassage scrolls a newly picked pair into view, level with each other.
func (x *Explorer) bringPassage(s State, was Pair) []Effect {
	p := s.Passage
	if p == (Pair{}) || p == was {
		return nil
	}
	return []Effect{Level{ID: ParagraphID(A, p.A), With: ParagraphID(B, p.B)}}
}

// GoTo brings a paragraph into view.
type GoTo struct{ At Ref }

func (GoTo) step(_, _ State) Step { return Replace }

func (m GoTo) apply(x *Explorer, s State) (State, []Effect) {
	s.Quote = Quote{}
	return x.goTo(s, m.At)
}

// goTo brings a paragraph into view, opening the gap it may lie in.
func (x *Explorer) goTo(s State, at Ref) (State, []Effect) {
	side, ok := s.sideOf(at.Article)
	if !ok || !x.has(at.Article, at.N) {
		return s, nil
	}
	s.At, s.Side, s.Drawer = at, side, Closed
	folded := s.Filters() && s.Rest == Fold && !x.Selection(s).Has(at.Article, at.N)
	if folded && !slices.Contains(s.Opened, at) {
		s.Opened = slices.Concat(s.Opened, []Ref{at})
	}
	return s, []Effect{ScrollTo{ParagraphID(side, at.N)}}
}

// ParagraphID returns the ID that a paragraph has on the page: "a7".
func ParagraphID(side Side, n int) string {
	return fmt.Sprintf("%s%d", strings.ToLower(side.Letter()), n)
}

// SetFree locks or frees the two accounts' scrolling.
type SetFree struct{ Free bool }

func (SetFree) step(_, _ State) Step { return NewStep }

func (m SetFree) apply(_ *Explorer, s State) (State, []Effect) {
	s.Free = m.Free
	return s, nil
}

// follow keeps the chosen pair in view when the reader changes pairs: it goes
// where a pair was moved, and where that is undone.
func (x *Explorer) follow(s State, c Change) (State, []Effect) {
	was := s.Passage
	repair, ok := c.(Repair)
	if !ok || was == (Pair{}) {
		return s, nil
	}
	y := x.under(s.Changes)
	from, _ := repair.Pair.in(s.Left, s.Right)
	to, moved := repair.To.in(s.Left, s.Right)
	for _, p := range []Pair{was, to, from} {
		if y.isLaid(s, p) {
			s.Passage = p
			return s, y.bringPassage(s, was)
		}
	}
	if was == from || moved && was == to {
		s.Passage = Pair{}
	}
	return s, nil
}

// isLaid reports whether the page has that pair, listed or proposed.
func (x *Explorer) isLaid(s State, p Pair) bool {
	s.Passage = p
	_, ok := x.ask(s, x.Corpus.All()).passage()
	return ok
}
