package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
	"parallax/app/phrase"
)

// texts draws the accounts. They are drawn anew when their stage is another one.
type texts struct {
	app.Compo
	Stage int
	Store *Store
}

// OnMount lets the texts be drawn again by themselves.
func (t *texts) OnMount(ctx app.Context) {
	late := &t.Store.late
	late.mark = func() { late.drawBy(ctx) }
}

// Render draws the accounts side by side.
func (t *texts) Render() app.UI {
	p := t.Store.page
	var panes []app.UI
	for _, v := range p.Texts {
		panes = append(panes, t.pane(p.State.Book(), v))
	}
	return app.Div().ID("texts").Class("texts", "marks-"+lensName(p.State.Lens), widthClass(p.State)).Body(panes...)
}

// widthClass says how wide the accounts are together: with no panel beside them
// they reach to the edge of the page.
func widthClass(s explore.State) string {
	if s.NoPanel || explore.LensOf(s.Lens).Docked {
		return "full"
	}
	return ""
}

func paneID(side explore.Side) string { return "pane-" + string("ab"[side]) }

// pane draws one account. Its element scrolls, so it takes the keyboard.
func (t *texts) pane(book phrase.Book, v explore.Text) app.UI {
	class := "pane pane-" + string("ab"[v.Side])
	if v.Current {
		class += " current"
	}
	body := []app.UI{&card{View: v.Card, Book: book, Side: v.Side, Store: t.Store}}
	for i := range v.Paragraphs {
		body = append(body, &paragraph{View: t.Store.late.paragraph(&v.Paragraphs[i]), Book: book, Store: t.Store})
	}
	return app.Section().ID(paneID(v.Side)).Class(class).TabIndex(0).
		Aria("label", book.Say("Account {letter}: {outlet}", v.Letter, v.Card.Outlet)).Lang(v.Lang).Dir(v.Dir).
		Hidden(v.Away).
		Body(app.Article().Class("text").Body(body...))
}
