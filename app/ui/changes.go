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
			app.Button().Type("button").ID(fmt.Sprintf("unsay-%d", i)).Class("do").DataSet("after", previous(i)).
				Aria("label", c.Book.Say("Undo: {change}", r.Words)).
				Text(c.Book.Say("Undo")).OnClick(c.Store.does(explore.Unsay{Change: r.Change}))))
	}
	return app.Details().ID("changes").Class("changes").Hidden(len(rows) == 0).Body(
		app.Summary().ID(changesID).Text(c.View.Title),
		app.Div().Class("sheet").Body(
			app.Ul().Body(rows...),
			app.Div().Class("group").Body(
				app.Button().Type("button").ID("unsay-all").Class("do").Text(c.Book.Say("Undo all")).
					OnClick(c.Store.does(explore.UnsayAll{})),
				app.Button().Type("button").ID("save-changes").Class("do").Text(c.Book.Say("Save as a file")).
					OnClick(c.Store.does(explore.SaveChanges{}))),
			app.P().Class("note").Text(c.View.Note)))
}

// previous returns the ID of what has the keyboard once the last row, i, is gone.
func previous(i int) string {
	if i == 0 {
		return changesID
	}
	return fmt.Sprintf("unsay-%d", i-1)
}
