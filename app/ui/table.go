package ui

import (
	"fmt"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
)

// table draws the lens's table. A cell that counts something is a button that
// shows what it counts.
func (p *answer) table(t explore.Table) app.UI {
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
	class := "scroll"
	if t.Paper {
		class += " onpaper"
	}
	return app.Div().Class(class).TabIndex(0).Role("region").Aria("label", t.Caption).Body(
		app.Table().
			Body(app.Caption().Text(t.Caption), app.THead().Body(app.Tr().Body(head...)), app.TBody().Body(rows...)))
}

func (p *answer) cell(c explore.Cell, y, x int) app.UI {
	body := p.cellWords(c, y, x)
	switch {
	case x == 0 && p.Store.still: // a parser knows the first cell of a row for its head
		return app.Th().Body(body)
	case x == 0:
		return app.Th().Scope("row").Body(body)
	case c.Number:
		return app.Td().Class("number").Body(body)
	}
	return app.Td().Body(body)
}

// cellWords draws what stands in a cell: a button that shows what it counts, a
// link to the paragraph it names where no program runs, or words.
func (p *answer) cellWords(c explore.Cell, y, x int) app.UI {
	switch at := paragraphLink(c.Text); {
	case p.Store.still && at != "":
		return app.A().Href(at).Text(c.Text)
	case p.Store.still && !strings.ContainsFunc(c.Text, isRightToLeft):
		return app.Text(c.Text)
	case p.Store.still:
		return app.Bdi().Text(c.Text)
	case c.Item != nil:
		return app.Button().Type("button").ID(fmt.Sprintf("cell-%d-%d", y, x)).Class("to").
			Aria("pressed", p.Drawn.state.Item == c.Item).
			Text(c.Text).OnClick(p.Store.does(explore.Pick{Item: c.Item}))
	}
	return app.Span().Dir("auto").Text(c.Text)
}

// isRightToLeft reports whether r may be of a script that runs from right to
// left; digits and marks of other scripts of that range do no harm.
func isRightToLeft(r rune) bool {
	return 0x590 <= r && r < 0x900 || 0xfb1d <= r && r < 0xfe00 || 0xfe70 <= r && r < 0xff00 ||
		0x10800 <= r && r < 0x11000 || 0x1e800 <= r && r < 0x1f000
}

func (p *answer) tableTools() app.UI {
	return app.Div().Class("group", "table-tools").Role("group").Aria("label", p.Book.Say("Table")).Body(
		app.Button().Type("button").ID("copy-table").Class("do").Text(p.Book.Say("Copy as table")).
			OnClick(p.Store.does(explore.CopyTable{})),
		app.Button().Type("button").ID("save-table").Class("do").Text(p.Book.Say("Download CSV")).
			OnClick(p.Store.does(explore.SaveTable{})))
}
