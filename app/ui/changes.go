package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
	"parallax/app/phrase"
)

// changes lists what the reader holds otherwise than the page, each to be
// undone.
type changes struct {
	app.Compo
	View  explore.ChangesView
	Book  phrase.Book
	Store *Store
}

const changesID = "changes-title"

// Render draws the list folded beneath its number; nothing where it is empty.
func (c *changes) Render() app.UI {
	var rows []app.UI
	for i, r := range c.View.Rows {
		rows = append(rows, app.Li().Body(app.Span().Dir("auto").Text(r.Words),
			app.Button().Type("button").ID(fmt.Sprintf("unsay-%d", i)).Class("do").DataSet("after", previous(i)).Aria("label", c.Book.Say("Undo: {change}", r.Words)).
				Text(c.Book.Say("Undo")).OnClick(c.Store.does(explore.Unsay{Change: r.Change}))))
	}
	return app.Details().ID("changes").Class("changes").Hidden(len(rows) == 0).Body(
		app.Summary().ID(changesID).Text(c.View.Title),
		app.Div().Class("sheet").Body(
			app.Ul().Body(rows...),
			app.Div().Class("group").Body(
				app.Button().Type("button").ID("unsay-all").Class("do").Text(c.Book.Say("Undo all")).OnClick(c.Store.does(explore.UnsayAll{})),
				app.Button().Type("button").ID("save-changes").Class("do").Text(c.Book.Say("Save as a file")).OnClick(c.Store.does(explore.SaveChanges{}))),
			app.P().Class("note").Text(c.View.Note)))
}

// previous returns the ID of what has the keyboard once the last row, i, is gone.
func previous(i int) string {
	if i == 0 {
		return changesID
	}
	return fmt.Sprintf("unsay-%d", i-1)
}

// entry draws a field for words of the reader's own and a button; Enter in the
// field does what the button does.
func (s *Store) entry(id, label, button string, make func(typed string) explore.Msg) app.UI {
	enter := func(field app.Value) {
		s.send(make(field.Get("value").String()))
	}
	return app.Div().Class("entryline").Body(
		app.Input().Type("text").ID(id).Class("own").AutoComplete(false).Placeholder(label).Aria("label", label).
			OnKeyDown(func(ctx app.Context, e app.Event) {
				if e.Get("key").String() == "Enter" {
					e.PreventDefault()
					enter(ctx.JSSrc())
				}
			}, id),
		app.Button().Type("button").ID(id+"-do").Class("do").Text(button).OnClick(func(ctx app.Context, e app.Event) {
			enter(ctx.JSSrc().Get("previousElementSibling"))
		}, id))
}

// choice draws a list of changes to choose from and a button that makes the one
// chosen. Choosing alone changes nothing, so that the arrow keys can go along
// the list.
func (s *Store) choice(id, label, button string, offers []explore.Offer) app.UI {
	var options []app.UI
	for i, o := range offers {
		options = append(options, app.Option().Value(i).Text(o.Words))
	}
	return app.Div().Class("entryline").Body(
		app.Select().ID(id).Class("pickone").Aria("label", label).Body(options...),
		app.Button().Type("button").ID(id+"-do").Class("do").Text(button).OnClick(func(ctx app.Context, e app.Event) {
			if k := ctx.JSSrc().Get("previousElementSibling").Get("selectedIndex").Int(); k >= 0 && k < len(offers) {
				s.send(explore.Say{Change: offers[k].Change})
			}
		}, fmt.Sprint(offers)))
}
