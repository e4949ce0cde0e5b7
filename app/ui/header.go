package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
	"parallax/app/phrase"
)

// A heading is what the header shows.
type heading struct {
	Title  string
	View   explore.View
	Lens   explore.Lens
	Drawer explore.Drawer
	Theme  explore.Theme
	Side   explore.Side
	Two    bool
	NoSide bool
	NoPane bool
}

func head(p explore.Page) heading {
	s := p.State
	return heading{p.Title, s.View, s.Lens, s.Drawer, s.Theme, s.Side, s.Right >= 0, s.NoSide, s.NoPanel}
}

// header draws the title and the ways to look.
type header struct {
	app.Compo
	Page  heading
	Book  phrase.Book
	Store *Store
}

// Render draws the header.
func (h *header) Render() app.UI {
	p, say := h.Page, h.Book.Say
	return app.Header().Class("head").Body(
		app.H1().Class("title").Dir("auto").Text(p.Title),
		h.group("View", say("View"), p.Two, h.views()...),
		h.group("Account", say("Account"), p.Two, h.sides()...),
		app.Div().Class("group tools").Role("group").Aria("label", say("Page")).Body(
			h.button("side", say("Places and actors"), !p.NoSide, explore.ToggleSide{}).Class("wide"),
			h.button("pane", say("Panel"), !p.NoPane, explore.TogglePanel{}).Class("wide"),
			h.button("side-drawer", say("Places and actors"), p.Drawer == explore.SideOpen,
				explore.OpenDrawer{Drawer: explore.SideOpen}).Class("folded"),
			h.button("panel-drawer", say("Panel"), p.Drawer == explore.PanelOpen,
				explore.OpenDrawer{Drawer: explore.PanelOpen}).Class("folded"),
		),
		h.group("Language", say("Language"), true, h.languages()...),
		h.more(),
		h.group("Question", say("Question"), true, h.lenses()...),
	)
}

const moreID = "do-more"

// more holds what is wanted once in a while. The browser opens and closes it,
// before the program starts too.
func (h *header) more() app.UI {
	say := h.Book.Say
	return app.Div().Class("more").Body(
		app.Button().Type("button").ID(moreID).Class("do").Attr("popovertarget", "more").Text(say("More")),
		app.Div().ID("more").Attr("popover", "auto").Body(
			h.group("Colours", say("Colours"), true, h.theme()),
			h.group("Share", say("This page"), true,
				h.sheet("share", "Share", explore.ShareSheet),
				app.Button().Type("button").ID("do-quote").Class("do").Text(say("Quote")).
					OnClick(h.Store.quoteAt("")),
				h.sheet("about", "This page", explore.AboutSheet),
				h.sheet("own", "Your own articles", explore.OwnSheet)),
			h.group("Paper", say("Paper"), true,
				app.Button().Type("button").ID("do-print").Class("do").Text(say("Print")).
					OnClick(h.Store.does(explore.Print{}))),
			h.keys(),
		))
}

func (h *header) sheet(id string, words phrase.Key, s explore.Sheet) app.UI {
	return app.Button().Type("button").ID("do-" + id).Class("do").Text(h.Book.Say(words)).
		OnClick(h.Store.does(explore.OpenSheet{Sheet: s}))
}

// group draws related buttons under one name.
func (h *header) group(id, name string, shown bool, buttons ...app.UI) app.UI {
	return app.Div().Class("group", "group-"+id).Role("group").Aria("label", name).Hidden(!shown).Body(buttons...)
}

func (h *header) button(id, words string, on bool, m explore.Msg) app.HTMLButton {
	return app.Button().Type("button").ID("do-"+id).Class("do").Aria("pressed", on).Text(words).OnClick(h.Store.does(m))
}

func (h *header) views() []app.UI {
	return []app.UI{
		h.button("compare", h.Book.Say("Compare"), h.Page.View == explore.Compare, explore.Show{View: explore.Compare}),
		h.button("read", h.Book.Say("Read"), h.Page.View == explore.Read, explore.Show{View: explore.Read}),
	}
}

func (h *header) lenses() []app.UI {
	var buttons []app.UI
	for _, l := range explore.Lenses() {
		buttons = append(buttons,
			h.button(strings.TrimPrefix(lensID(l.Lens), "do-"), h.Book.Say(l.Question), h.Page.Lens == l.Lens,
				explore.SetLens{Lens: l.Lens}))
	}
	return buttons
}

// lensID returns the id of a question's button.
func lensID(l explore.Lens) string { return "do-lens-" + lensName(l) }

func (h *header) sides() []app.UI {
	return []app.UI{
		h.button("a", "A", h.Page.Side == explore.A, explore.ShowSide{Side: explore.A}).Class("letter-a").
			Aria("label", h.Book.Say("Account {letter}", "A")),
		h.button("b", "B", h.Page.Side == explore.B, explore.ShowSide{Side: explore.B}).Class("letter-b").
			Aria("label", h.Book.Say("Account {letter}", "B")),
	}
}

// theme goes round the themes: as the machine, light, dark.
func (h *header) theme() app.UI {
	next, name := explore.Light, h.Book.Say("Colours: auto")
	switch h.Page.Theme {
	case explore.Light:
		next, name = explore.Dark, h.Book.Say("Colours: light")
	case explore.Dark:
		next, name = explore.Auto, h.Book.Say("Colours: dark")
	}
	return app.Button().Type("button").ID("do-theme").Class("do").Text(name).
		OnClick(h.Store.does(explore.SetTheme{Theme: next}))
}

// languages leads to each other language of the interface, under the name it
// has in itself.
func (h *header) languages() []app.UI {
	var buttons []app.UI
	for _, l := range phrase.Languages() {
		if l.Code != h.Book.Lang() {
			buttons = append(buttons,
				app.Button().Type("button").ID("do-lang-"+l.Code).Class("do").Lang(l.Code).Dir(l.Dir).
					Text(l.Name).OnClick(h.Store.does(explore.SetLanguage{Code: l.Code})))
		}
	}
	return buttons
}

// keys says what the keyboard does beyond what every page's does.
func (h *header) keys() app.UI {
	say := h.Book.Say
	var lines []app.UI
	for _, k := range []struct {
		keys  string
		words phrase.Key
	}{
		{"/", "search"},
		{"← → ↑ ↓", "from mark to mark in a text, from row to row in a list"},
		{"Enter", "choose; with Alt or Shift, leave a row out"},
		{"Esc", "close"},
	} {
		lines = append(lines, app.Dt().Dir("ltr").Text(k.keys), app.Dd().Text(say(k.words)))
	}
	return app.Section().Class("keys").Body(app.H2().Text(say("Keyboard")), app.Dl().Body(lines...))
}
