package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/compare"
	"parallax/app/explore"
)

// only draws what each account alone has, kind by kind.
func (p *answer) only(v explore.OnlyView) app.UI {
	body := []app.UI{p.toggles(v.Toggles), app.P().Class("nothing").Hidden(v.Nothing == "").Text(v.Nothing)}
	var totals, accounts []app.UI
	for _, t := range v.Totals {
		totals = append(totals, p.onlyTotal(t))
	}
	for _, a := range v.Accounts {
		parts := []app.UI{
			app.H3().Body(app.Span().Class("letter", "letter-"+a.Letter).Text(a.Title)),
			app.P().Class("basis").Text(a.Note),
		}
		for _, g := range first(p.Drawn.fresh, 2, a.Groups) {
			parts = append(parts, p.onlyGroup(a.Letter, g))
		}
		accounts = append(accounts,
			app.Section().Class("onlyaccount", "side-"+a.Letter).Aria("label", a.Title).Body(parts...))
	}
	body = append(body, app.Div().Class("onlytotals").Body(totals...), app.Div().Class("accounts").Body(accounts...))
	return app.Section().Class("only-here").Aria("label", p.Book.Say("Only here")).Body(body...)
}

// onlyTotal draws the counts of one kind, account beside account.
func (p *answer) onlyTotal(t explore.OnlyTotal) app.UI {
	cells := []app.UI{app.Span().Class("kind").Text(t.Title)}
	for _, c := range t.Counts {
		if c.Item == nil {
			cells = append(cells, app.Span().Class("sum", "letter-"+c.Words[:1]).Text(c.Words))
			continue
		}
		cells = append(cells,
			app.Button().Type("button").ID(itemID("total", c.Item)).Class("sum", "letter-"+c.Words[:1]).
				Aria("pressed", c.Picked).Aria("label", p.Book.Say("{kind}, only in {count}", t.Title, c.Words)).
				Text(c.Words).OnClick(p.Store.does(explore.Pick{Item: c.Item})))
	}
	return app.Div().Class("onlytotal").Body(cells...)
}

func (p *answer) onlyGroup(letter string, g explore.OnlyGroup) app.UI {
	if g.Nothing != "" {
		return app.P().Class("nothing").Text(g.Nothing)
	}
	var rows []app.UI
	for _, r := range first(p.Drawn.fresh, 4, g.Rows) {
		rows = append(rows, p.onlyRow(g.Kind, r))
	}
	list := "onlylist"
	switch g.Kind {
	case compare.ExclusiveActor, compare.ExclusivePlace, compare.ExclusiveVoice:
		list = "wordchips"
	case compare.ExclusivePassage:
		list = "tos"
	}
	return app.Div().Class("onlygroup").Role("group").
		Aria("label", p.Book.Say("{kind}, only in {count}", g.Title, letter)).Body(
		app.H4().Body(app.Span().Class("kind").Text(g.Title), sum(p.Store, "sum", g.Sum)),
		app.P().Class("basis").Hidden(g.Note == "").Text(g.Note),
		app.Div().Class(list).Body(rows...))
}

func (p *answer) onlyRow(kind compare.ExclusiveKind, r explore.OnlyRow) app.UI {
	b := app.Button().Type("button").ID(itemID("only", r.Item)).Aria("pressed", r.Picked).
		OnClick(p.Store.does(explore.Pick{Item: r.Item}))
	switch kind {
	case compare.ExclusivePassage:
		return b.Class("to").Aria("label", p.Book.Say("Paragraph {number}", r.Where[:1]+" "+r.Where[1:])).
			Title(r.Words).Text(r.Where[1:])
	case compare.ExclusiveFigure, compare.ExclusiveDate:
		return b.Class("line").Body(
			app.Span().Class("where").Text(r.Where),
			app.Span().Class("context").Dir("auto").Body(app.B().Text(r.Words), app.Text(" "+r.More)))
	}
	return b.Class("wordchip").
		Body(app.Span().Class("words").Dir("auto").Text(r.Words), app.Span().Class("n").Text(fmt.Sprint(r.N)))
}
