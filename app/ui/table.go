package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
)

// table draws the lens's table. A cell that counts something is a button that
// shows what it counts.
func (p *panel) table(t explore.Table) app.UI {
	if t.Hidden {
		return app.Div().Hidden(true)
	}
	var head, rows []app.UI
	for _, h := range t.Head {
		head = append(head, app.Th().Scope("col").Text(h))
	}
	for y, r := range t.Rows {
		var cells []app.UI
		for x, c := range r {
			cells = append(cells, p.cell(c, y, x))
		}
		rows = append(rows, app.Tr().Body(cells...))
	}
	return app.Div().Class("scroll").TabIndex(0).Role("region").Aria("label", t.Caption).Body(
		app.Table().Body(app.Caption().Text(t.Caption), app.THead().Body(app.Tr().Body(head...)), app.TBody().Body(rows...)))
}

func (p *panel) cell(c explore.Cell, y, x int) app.UI {
	class := ""
	if c.Number {
		class = "number"
	}
	body := []app.UI{app.Span().Dir("auto").Text(c.Text)}
	if c.Item != "" {
		body = []app.UI{app.Button().Type("button").ID(fmt.Sprintf("cell-%d-%d", y, x)).Class("to").Aria("pressed", p.Item == c.Item).
			Text(c.Text).OnClick(p.Store.does(explore.Pick{Item: c.Item}))}
	}
	if x == 0 {
		return app.Th().Scope("row").Body(body...)
	}
	return app.Td().Class(class).Body(body...)
}

func (p *panel) tableTools() app.UI {
	return app.Div().Class("group", "table-tools").Role("group").Aria("label", p.Book.Say("Table")).Body(
		app.Button().Type("button").ID("copy-table").Class("do").Text(p.Book.Say("Copy as table")).OnClick(p.Store.does(explore.CopyTable{})),
		app.Button().Type("button").ID("save-table").Class("do").Text(p.Book.Say("Download CSV")).OnClick(p.Store.does(explore.SaveTable{})))
}
