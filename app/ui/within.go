package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
)

// within draws the pairs of passages inside one account.
func (p *answer) within(rows []explore.WithinRow) app.UI {
	var list []app.UI
	for _, r := range rows {
		list = append(list,
			app.Li().
				Body(app.Button().Type("button").ID(itemID("row", r.Item)).Class("line", "found").
					Aria("pressed", r.Picked).
					OnClick(p.Store.does(explore.Pick{Item: r.Item})).Body(
					app.Span().Class("where").Text(r.Title), app.Span().Class("context").Text(r.Why))))
	}
	return app.Section().Class("passages", "inside").Aria("label", p.Book.Say("Inside this account")).Body(
		app.H3().Text(p.Book.Say("Inside this account")),
		app.P().Class("basis").
			Text(p.Book.Say("Passages that bear on the same thing, proposed by rule. Choosing one goes to its first "+
				"passage; the lines below lead to both.")),
		app.Ul().Class("lines").Body(list...))
}
