package explore

import (
	"fmt"
	"slices"
	"strings"

	"parallax/app/search"
)

// Update returns the state after m, and what the page must do besides showing
// it. A changed address becomes a step to go back from, but for what is typed
// or merely arranged.
func (x *Explorer) Update(s State, m Msg) (State, []Effect) {
	next, effects := x.under(s.Changes).apply(s, m)
	if _, shown := next.sideOf(next.Quote.At.Article); next.Sheet == QuoteSheet && (next.Quote == Quote{} || !shown) {
		next.Sheet = NoSheet
	}
	if _, arrived := m.(Arrive); arrived {
		return next, effects
	}
	was, is := x.Address(s), x.Address(next)
	switch {
	case was == is:
	case arranges(m) || types(s, next, m):
		effects = append(effects, ReplaceAddress{is})
	default:
		effects = append(effects, PushAddress{is})
	}
	return next, effects
}

// arranges reports whether m only arranges the page.
func arranges(m Msg) bool {
	switch m.(type) {
	case Narrow, ToggleLabels, OpenDrawer, ToggleSide, TogglePanel, SetTheme, SetLanguage, SetSort, GoTo, OpenGap, Pick, LookUp, Switch, Walk, CloseSheet, QuoteWords, StepQuote:
		return true
	}
	return false
}

// types reports whether m goes on typing: the first letter makes a step.
func types(was, is State, m Msg) bool {
	_, typed := m.(Type)
	return typed && was.Query != "" && is.Query != ""
}

// apply returns the state after m and the effects but for the address.
func (x *Explorer) apply(s State, m Msg) (State, []Effect) {
	if m, fits := m.(Fit); fits {
		s.Room = max(WideRoom, min(m.Room, NarrowRoom))
		return s, nil
	}
	_, s.Paper = m.(Print) // whatever else the reader does, the sheet is done with
	switch m := m.(type) {
	case Print:
		return s, []Effect{PrintPage{}}
	case Choose, Turn, Clear, SetRest, OpenGap, GoTo:
		return x.applyFilter(s, m)
	case Type, MovePick, Complete, LeaveSearch:
		return x.applySearch(s, m)
	case Show, ShowArticle, ShowSide, ChoosePassage:
		return x.applyView(s, m)
	case Arrive:
		return x.arrive(s, m.Fragment)
	case Walk:
		return x.walk(s, m)
	case Pick:
		next := x.arrange(s, m)
		return next, x.bringWithin(next)
	case CopyTable, SaveTable:
		return s, x.giveTable(s, m)
	case OpenSheet, CloseSheet, QuoteWords, StepQuote, CopyWords, Copied, TellKept, ForgetAll, InstallPage:
		return x.applySheet(s, m)
	case Say, Unsay, UnsayAll, SaveChanges:
		return x.applyChange(s, m)
	case ownMsg:
		return x.applyOwn(s, m)
	}
	return x.arrange(s, m), nil
}

// arrive goes to an address. One that is no state but the ID of something on
// the plain page, such as "#b18" or "#e-yarmouk", is taken for what it names;
// any other leaves the page as it is.
func (x *Explorer) arrive(s State, fragment string) (State, []Effect) {
	if at, ok := x.parseRef(s, fragment); ok {
		return x.goTo(s, at)
	}
	if entity, ok := strings.CutPrefix(fragment, "e-"); ok {
		return x.choose(s, Choose{Entity: entity}), nil
	}
	if fragment != "" && !strings.Contains(fragment, "=") {
		return s, nil
	}
	next := x.Parse(fragment)
	x = x.under(next.Changes)
	effects := x.bringPassage(next, s.Passage)
	next.Sheet, next.Copied, next.Kept, next.Own, next.Room = s.Sheet, s.Copied, s.Kept, s.Own, s.Room
	if next.At != (Ref{}) && next.At != s.At {
		next, effects = x.goTo(next, next.At)
	}
	return next, effects
}

func (x *Explorer) arrange(s State, m Msg) State {
	switch m := m.(type) {
	case SetLens:
		if lens := m.Lens.info().Lens; lens != s.Lens {
			s.Lens, s.Item, s.Options = lens, "", nil
		}
		s.NoPanel = false
	case Pick:
		if s.Item == m.Item {
			m.Item = ""
		}
		s.Item = m.Item
	case LookUp:
		s.Item = queried(m.Query)
	case Switch:
		s.Options = switched(s.Options, m.Option)
	case SetFree:
		s.Free = m.Free
	case Narrow:
		s.Find = m.Find
	case SetSort:
		s.Sort = known(m.Sort, ByName, ByFirst)
	case ToggleLabels:
		s.Labels = toggle(s.Labels, m.Entity)
	case OpenDrawer:
		s.Drawer = other(s.Drawer, m.Drawer)
	case ToggleSide:
		s.NoSide = !s.NoSide
	case TogglePanel:
		s.NoPanel = !s.NoPanel
	case SetTheme:
		s.Theme = known(m.Theme, Light, Dark)
	case SetLanguage:
		s.Lang = language(m.Code)
	}
	return s
}

// giveTable gives the reader the table of the lens.
func (x *Explorer) giveTable(s State, m Msg) []Effect {
	t := x.View(s).Panel.Table
	if t == nil {
		return nil
	}
	if _, save := m.(SaveTable); save {
		return []Effect{Save{Name: "parallax-" + orElse(string(s.Lens), "entities") + ".csv", Type: "text/csv;charset=utf-8", Data: t.CSV()}}
	}
	return []Effect{CopyText{Text: t.Tabbed()}}
}

func other(now, asked Drawer) Drawer {
	if now == asked {
		return Closed
	}
	return asked
}

// toggle returns list without item, or with it at the end. It never changes
// list: earlier states hold it too.
func toggle[T comparable](list []T, item T) []T {
	if i := slices.Index(list, item); i >= 0 {
		return slices.Concat(list[:i], list[i+1:])
	}
	return slices.Concat(list, []T{item})
}

func (x *Explorer) applyFilter(s State, m Msg) (State, []Effect) {
	switch m := m.(type) {
	case Choose:
		return x.choose(s, m), nil
	case Turn:
		s.Chosen, s.Opened, s.At = slices.Clone(s.Chosen), nil, Ref{}
		for i := range s.Chosen {
			if s.Chosen[i].Entity == m.Entity {
				s.Chosen[i].Exclude = !s.Chosen[i].Exclude
			}
		}
	case Clear:
		s.Chosen, s.Query, s.Opened, s.At, s.Typing, s.Pick = nil, "", nil, Ref{}, false, -1
	case SetRest:
		s.Rest = known(m.Rest, Dim)
	case OpenGap:
		if !slices.Contains(s.Opened, m.At) {
			s.Opened = slices.Concat(s.Opened, []Ref{m.At})
		}
	case GoTo:
		s.Quote = Quote{}
		return x.goTo(s, m.At)
	}
	return s, nil
}

func (x *Explorer) choose(s State, m Choose) State {
	if _, ok := x.Corpus.Lexicon.Entity(m.Entity); !ok {
		return s
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
	return s
}

// goTo brings a paragraph into view, opening the gap it may lie in.
func (x *Explorer) goTo(s State, at Ref) (State, []Effect) {
	side, ok := s.sideOf(at.Article)
	if !ok || !x.has(at.Article, at.N) {
		return s, nil
	}
	s.At, s.Side, s.Drawer = at, side, Closed
	if s.Filters() && s.Rest == Fold && !x.Selection(s).Has(at.Article, at.N) && !slices.Contains(s.Opened, at) {
		s.Opened = slices.Concat(s.Opened, []Ref{at})
	}
	return s, []Effect{ScrollTo{ParagraphID(side, at.N)}}
}

func (s State) sideOf(article int) (Side, bool) {
	for _, side := range s.Sides() {
		if s.Article(side) == article {
			return side, true
		}
	}
	return A, false
}

func (x *Explorer) applySearch(s State, m Msg) (State, []Effect) {
	switch m := m.(type) {
	case Type:
		s.Query, s.Typing, s.Pick, s.Opened = m.Query, strings.TrimSpace(m.Query) != "", -1, nil
	case MovePick:
		if n := len(x.suggestions(s)); n > 0 {
			s.Typing, s.Pick = true, (s.Pick+1+m.By+n+1)%(n+1)-1
		}
	case Complete:
		return x.complete(s, m.Index), nil
	case LeaveSearch:
		s.Typing, s.Pick = false, -1
	}
	return s, nil
}

// complete puts a suggestion into the query. An entity becomes a choice, since
// that is what a row of the sidebar would make of it.
func (x *Explorer) complete(s State, index int) State {
	all := x.suggestions(s)
	if index < 0 {
		index = s.Pick
	}
	if index >= 0 && index < len(all) {
		s.Query = all[index].Query
		s.Opened = nil
	}
	s.Typing, s.Pick = false, -1
	return s
}

func (x *Explorer) suggestions(s State) []search.Suggestion {
	if !s.Typing {
		return nil
	}
	return x.index.Suggest(s.Query, 8)
}

func (x *Explorer) applyView(s State, m Msg) (State, []Effect) {
	switch m := m.(type) {
	case Show:
		if s.Right >= 0 {
			s.View = known(m.View, Read)
		}
	case ShowSide:
		if m.Side == A || m.Side == B && s.Right >= 0 {
			s.Side = m.Side
		}
	case ShowArticle:
		s = x.showArticle(s, m)
	case ChoosePassage:
		was := s.Passage
		s = x.choosePassage(s, m.Pair)
		return s, x.bringPassage(s, was)
	}
	return s, nil
}

// showArticle puts an article on one side; where it stood on the other, the
// two change places.
func (x *Explorer) showArticle(s State, m ShowArticle) State {
	if m.Index < 0 || m.Index >= len(x.Corpus.Articles) || s.Right < 0 {
		return s
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
	return s
}

func (x *Explorer) choosePassage(s State, p Pair) State {
	if s.Right < 0 || p != (Pair{}) && !(x.has(s.Left, p.A) && x.has(s.Right, p.B)) {
		return s
	}
	if s.Passage == p {
		p = Pair{}
	}
	s.Passage = p
	if p != (Pair{}) {
		s.NoPanel, s.View = false, Compare
		if s.Lens != Entities {
			s.Lens, s.Item, s.Options = Entities, "", nil
		}
	}
	return s
}

// bringPassage scrolls a newly picked pair into view, level with each other.
func (x *Explorer) bringPassage(s State, was Pair) []Effect {
	p := s.Passage
	if p == (Pair{}) || p == was {
		return nil
	}
	return []Effect{Level{ID: ParagraphID(A, p.A), With: ParagraphID(B, p.B)}}
}

// ParagraphID returns the ID that a paragraph has on the page: "a7".
func ParagraphID(side Side, n int) string {
	return fmt.Sprintf("%s%d", strings.ToLower(side.Letter()), n)
}
