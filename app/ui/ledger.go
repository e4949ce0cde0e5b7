package ui

import (
	"fmt"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
	"parallax/app/phrase"
)

// ledger draws the figures by what they count: what both accounts count side by
// side, then what only one does.
func (p *answer) ledger(v explore.LedgerView) app.UI {
	body := []app.UI{p.toggles(v.Toggles), p.sums(v.Sums)}
	if v.Nothing != "" {
		body = append(body, app.P().Class("nothing").Text(v.Nothing))
	}
	for _, t := range first(p.Drawn.fresh, 2, v.Both) {
		body = append(body, &ledgerRow{View: t, Book: p.Book, Store: p.Store})
	}
	var only []app.UI
	for _, o := range first(p.Drawn.fresh, 0, v.Only) {
		only = append(only, app.Div().Class("ledgercell", "side-"+o.Letter).Role("group").Aria("label", o.Title).Body(
			append([]app.UI{app.H3().Text(o.Title), app.P().Class("nothing").Hidden(o.Nothing == "").Text(o.Nothing)},
				figures(p.Book, p.Store, "only", o.Figures)...)...))
	}
	body = append(body, app.Div().Class("ledgeronly").Body(only...))
	return app.Section().Class("ledger").Aria("label", p.Book.Say("Figures")).Body(body...)
}

// sums draws the counts of a lens in a row.
func (p *answer) sums(list []explore.Sum) app.UI {
	var all []app.UI
	for _, s := range list {
		all = append(all, sum(p.Store, "sum", s))
	}
	return app.Div().Class("sums").Body(all...)
}

// ledgerRow draws one thing that both accounts count. It is a component of its
// own because picking a figure leaves all other rows as they are.
type ledgerRow struct {
	app.Compo
	View  explore.LedgerThing
	Book  phrase.Book
	Store *Store
}

// Render draws what is counted, how the figures stand to each other and why
// they are set side by side, and each account's figures.
func (r *ledgerRow) Render() app.UI {
	v := r.View
	state := strings.ReplaceAll(string(v.Relation), " ", "-")
	what := app.Div().Class("what").Body(
		app.Button().Type("button").ID(itemID("thing", v.Item)).Class("pick").Aria("pressed", v.Picked).
			Title(r.Book.Say("Show the sentences of both")).
			OnClick(r.Store.does(explore.Pick{Item: v.Item})).Body(app.B().Dir("auto").Text(v.Title)),
		app.P().Class("stands").Body(app.Span().Class("state", "is-"+state).Text(v.State), app.Text(" "), r.basis()),
		app.P().Text(v.Why), app.P().Class("because").Text(v.Because), r.does())
	cells := []app.UI{what}
	for _, c := range v.Cells {
		cells = append(cells,
			app.Div().Class("ledgercell", "side-"+c.Letter).Role("group").
				Aria("label", r.Book.Say("Account {letter}", c.Letter)).
				Body(figures(r.Book, r.Store, "both", c.Figures)...))
	}
	return app.Div().Class("ledgerrow").Role("group").Aria("label", v.Title).Body(cells...)
}

// basis says, beside how the figures stand to each other, who stands behind that.
func (r *ledgerRow) basis() app.UI {
	class := "basis"
	if r.View.Undo != nil {
		class += " sure"
	}
	return app.Span().Class(class).Text(r.View.Basis)
}

// does offers what the reader may make of the picked row.
func (r *ledgerRow) does() app.UI {
	v := r.View
	pick := itemID("thing", v.Item)
	var does []app.UI
	for i, o := range v.Offers {
		does = append(does,
			app.Button().Type("button").ID(fmt.Sprintf("%s-do-%d", pick, i)).Class("do").DataSet("after", pick).
				Text(o.Words).OnClick(r.Store.does(explore.Say{Change: o.Change})))
	}
	if v.Undo != nil {
		does = append(does, app.Button().Type("button").ID(pick+"-undo").Class("do").DataSet("after", pick).
			Text(r.Book.Say("Not confirmed after all")).OnClick(r.Store.does(explore.Unsay{Change: v.Undo})))
	}
	return app.Div().Class("group").Hidden(len(does) == 0).Body(does...)
}

// figures draws figures, each with what is told with it; picking one shows its
// sentence.
func figures(book phrase.Book, store *Store, place string, list []explore.LedgerFigure) []app.UI {
	var out []app.UI
	for _, f := range list {
		printed, of := app.Span().Class("printed").Text(f.Words), app.Span().Class("of")
		words := []app.UI{printed, of.Text(" " + f.Of)}
		if f.Before {
			words = []app.UI{of.Text(f.Of + " "), printed}
		}
		out = append(out,
			app.Button().Type("button").ID(itemID(place, f.Item)).Class("ledgerfigure").Aria("pressed", f.Picked).
				OnClick(store.does(explore.Pick{Item: f.Item})).Body(
				app.Span().Class("where").Text(f.Where),
				app.Span().Class("said").Body(
					app.Span().Dir("auto").Body(words...),
					app.Span().Class("facts").Text(strings.Join(f.Facts, " · ")))), moves(book, store, place, f))
	}
	return out
}

// moves says that the reader moved a figure, and offers the picked one other
// rows.
func moves(book phrase.Book, store *Store, place string, f explore.LedgerFigure) app.UI {
	pick := itemID(place, f.Item)
	var parts []app.UI
	if f.Moved != nil {
		words := book.Say("put here by the reader")
		if f.Moved.Alone() {
			words = book.Say("taken out by the reader")
		}
		parts = append(parts,
			app.P().Class("mine").
				Body(app.Text(words+" "),
					app.Button().Type("button").ID("un"+itemID("figure", f.Item)).Class("do").DataSet("after", pick).
						Text(book.Say("Put back")).OnClick(store.does(explore.Unsay{Change: *f.Moved}))))
	}
	if len(f.Offers) > 0 {
		parts = append(parts,
			app.Div().Class("rename").Role("group").Aria("label", book.Say("Another row for {figure}", f.Words)).Body(
				app.P().Text(book.Say("Counts the same thing as:")),
				store.choice(itemID("join", f.Item), book.Say("Row for {figure}", f.Words), book.Say("Join"),
					f.Offers)))
	}
	return app.Div().Class("moves").Hidden(len(parts) == 0).Body(parts...)
}
