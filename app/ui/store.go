// Package ui draws the page: go-app components that show the view models of
// package explore and answer with its messages. It holds no rule of the
// domain.
//
// It guarantees that every component shows immutable values only, and that the same
// components make the plain HTML of the page. That no handler outlives what it was
// made for is due to the edited framework (cmd/framework), on which the page's
// program is built and "make unit" tests this package; "go test" without make
// tests it on the released one, whose elements outside a page hear nothing.
package ui

import (
	"fmt"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
	"parallax/app/phrase"
	"parallax/app/platform"
)

// A Store holds the state of the page. It is the only thing on the page that
// changes.
type Store struct {
	x        *explore.Explorer
	corpora  library         // those that can be shown
	reading  explore.ReadOwn // what is being read
	state    explore.State
	page     explore.Page
	asked    []explore.Effect // to be carried out once the page shows the state
	typed    bool             // the last message came out of a field, which shows it already
	query    string           // what the search field and
	find     string           // the sidebar's filter box were last known to hold
	said     string           // what was last announced of the filter
	question string           // whose button was last brought into view
	timed    []func(string)   // end the measurements of the messages since
	still    bool             // no program runs: what can be pressed is drawn as what it says

	// later puts a call off to when the page shows the state. It is the root's: what an
	// element puts off is dropped when the element goes, as a chip does when it
	// is pressed.
	later   func(func(app.Context))
	late    lateness
	ahead   foresight
	answers answers
	redraw  func() // draws the page as it is known now
	// hear sends a message that comes from the browser, and not from an element.
	hear func(explore.Msg)
}

// NewStore returns a store that shows the page as it opens.
func NewStore(x *explore.Explorer) *Store {
	s := &Store{x: x, corpora: library{home: x}, state: x.Start(), later: func(func(app.Context)) {},
		hear: func(explore.Msg) {}, redraw: func() {}}
	s.late.done = func() {
		platform.KeepLevel()
		s.ahead.look(s.x, s.state, s.prepare)
	}
	s.page = x.View(s.state)
	s.answer()
	return s
}

// Send changes the state by m. A failure leaves the state as it was.
func (s *Store) Send(m explore.Msg) {
	defer func() {
		if failure := recover(); failure != nil {
			platform.Fail("message", failure)
		}
	}()
	s.timed = append(s.timed, platform.Measure(strings.TrimPrefix(fmt.Sprintf("%T", m), "explore.")))
	m = s.turn(m)
	state, effects := s.x.Update(s.state, m)
	page := s.ahead.view(s.x, state)
	s.late.begin(s.state, state)
	s.state, s.page = state, page
	s.answer()
	s.asked = append(s.asked, effects...)
	platform.HoldFocus()
}

// settle carries out what the last messages asked for. It runs when the page
// shows their state.
func (s *Store) settle() {
	// The framework's lists have no keys: an element can have become another.
	platform.KeepFocus(searchID)
	s.fill(searchID, &s.query, s.page.Bar.Query)
	s.fill(findID, &s.find, s.page.Sidebar.Find)
	s.fillOwn()
	asked := s.asked
	s.asked = nil
	book := s.state.Book()
	platform.SetTheme(string(s.state.Theme))
	platform.SetLanguage(book.Lang(), book.Dir())
	platform.SetTitle(s.page.Title)
	s.announce()
	for _, e := range asked {
		s.carryOut(book, e)
	}
	platform.Modal(sheetID, s.state.Sheet != explore.NoSheet, moreID)
	for _, noted := range s.timed {
		noted("msg")
	}
	s.late.noted, s.timed = append(s.late.noted, s.timed...), nil
	s.showQuestion()
	s.late.catchUp()
}

// showQuestion brings the chosen question into view in its row, which scrolls
// on a narrow page. It looks at what was painted before anything changes again:
// to look later would have the browser lay the page out for it.
func (s *Store) showQuestion() {
	if id := lensID(s.state.Lens); id != s.question {
		s.question = id
		platform.AfterPaint(func() { platform.ScrollRow(id) })
	}
}

// announce tells those who do not see the page how many paragraphs are shown,
// if that has changed.
func (s *Store) announce() {
	status := s.page.Bar.Status
	if status == s.said {
		return
	}
	s.said = status
	if status == "" {
		status = s.state.Book().Say("All paragraphs are shown")
	}
	platform.Announce(status)
}

// fill brings a field to what the state says of it, if that has changed and
// does not come from the field itself.
func (s *Store) fill(id string, known *string, is string) {
	if !s.typed && *known != is {
		platform.Fill(id, is)
	}
	*known = is
}

func (s *Store) carryOut(book phrase.Book, e explore.Effect) {
	switch e := e.(type) {
	case explore.PushAddress:
		platform.PushFragment(e.Fragment)
	case explore.ReplaceAddress:
		platform.ReplaceFragment(e.Fragment)
	case explore.ScrollTo:
		platform.ScrollTo(e.ID)
	case explore.Level:
		platform.Level(e.ID, e.With)
	case explore.Focus:
		platform.Focus(e.ID)
	case explore.CopyText:
		platform.CopyText(e.Text, book.Say("Copy this:"), func() {
			if e.What != "" {
				s.hear(explore.Copied{What: e.What})
			}
		})
	case explore.LookAtPage:
		platform.LookAtPage(func(f platform.Facts) { s.hear(s.kept(f)) })
	case explore.DeleteStored:
		s.corpora.forget()
		platform.Forget(func(f platform.Facts) { s.hear(s.kept(f)) })
	case explore.OfferInstall:
		platform.OfferInstall()
	case explore.PrintPage:
		platform.Print()
	case explore.Save:
		platform.Save(e.Name, e.Type, e.Data)
	default:
		s.carryOutOwn(e)
	}
}

// anchors returns the pairs by which the accounts scroll together.
func (s *Store) anchors() []platform.Anchor {
	if s.state.Free || len(s.page.Texts) < 2 {
		return nil
	}
	var anchors []platform.Anchor
	anchor := func(q explore.Pair) {
		anchors = append(anchors,
			platform.Anchor{A: explore.ParagraphID(explore.A, q.A), B: explore.ParagraphID(explore.B, q.B)})
	}
	if s.state.Passage != (explore.Pair{}) {
		anchor(s.state.Passage) // of several counterparts, the one that was chosen
	}
	for _, p := range s.page.Texts[0].Paragraphs {
		for _, q := range p.Pairs {
			anchor(q.Pair)
		}
	}
	return anchors
}

// does returns a handler that sends m.
func (s *Store) does(m explore.Msg) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		e.PreventDefault()
		s.send(m)
	}
}

// send sends m and settles when the page shows what came of it.
func (s *Store) send(m explore.Msg) {
	s.typed = false
	s.Send(m)
	s.later(func(app.Context) { s.settle() })
}

// types returns a handler that sends the message made of a field's content. No
// field's content is an attribute of ours: the framework cuts the white space
// off attributes, and would take back the space of whoever types fast.
func (s *Store) types(make func(value string) explore.Msg) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		s.send(make(ctx.JSSrc().Get("value").String()))
		s.typed = true
	}
}
