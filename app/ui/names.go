package ui

import (
	"fmt"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
	"parallax/app/phrase"
)

// names draws the matrix of entity, account, voice and exact words.
func (p *answer) names(v explore.NamesView) app.UI {
	body := []app.UI{p.toggles(v.Toggles)}
	if v.Nothing != "" {
		body = append(body, app.P().Class("nothing").Text(v.Nothing))
	}
	head := []app.UI{app.Span().Class("who")}
	for _, c := range v.Columns {
		head = append(head,
			app.Span().Class("column").
				Body(app.Span().Class("letter", "letter-"+c.Letter).Text(c.Letter),
					app.Span().Dir("auto").Text(c.Title)))
	}
	body = append(body, app.Div().Class("namesrow", "nameshead").Aria("hidden", true).Body(head...))
	for _, r := range first(p.Drawn.fresh, 2, v.Rows[:v.Drawn]) {
		body = append(body, &namesRow{View: r, Book: p.Book, Columns: v.Columns, Store: p.Store})
	}
	return app.Section().Class("names", fmt.Sprintf("columns-%d", len(v.Columns))).Aria("label", p.Book.Say("Names")).
		Body(body...)
}

// toggles draws the options of a lens.
func (p *answer) toggles(list []explore.Toggle) app.UI {
	var buttons []app.UI
	for _, t := range list {
		buttons = append(buttons,
			app.Button().Type("button").ID("option-"+t.Option).Class("do").Aria("pressed", t.On).Text(t.Words).
				OnClick(p.Store.does(explore.Switch{Option: t.Option})))
	}
	return app.Div().Class("group", "toggles").Role("group").Aria("label", p.Book.Say("Options")).Body(buttons...)
}

// namesRow draws one entity. It is a component of its own because picking a
// word leaves all other rows as they are.
type namesRow struct {
	app.Compo
	View    explore.NamesRow
	Book    phrase.Book
	Columns []explore.NamesColumn
	Store   *Store
}

// Render draws the neutral name, and what each column calls it.
func (r *namesRow) Render() app.UI {
	v := r.View
	name := app.Button().Type("button").ID(itemID("name", v.Item)).Class("pick").Aria("pressed", v.Picked).
		Aria("label",
			r.Book.Say("{name}: {counts}; who this is and why it has this name", v.Name, spoken(r.Book, v.Counts))).
		Title(r.Book.Say("Who this is, why it has this name, and every mention")).
		OnClick(r.Store.does(explore.Pick{Item: v.Item})).
		Body(app.B().Dir("auto").Text(v.Name), app.Text(" "), counts(v.Counts))
	cells := []app.UI{app.Div().Class("who").
		Body(name, app.P().Class("class").Dir("auto").Text(v.Class), r.chosen(),
			app.P().Class("note").Dir("auto").Hidden(v.Note == "").Text(v.Note))}
	for i, c := range v.Cells {
		cells = append(cells, r.cell(r.Columns[i], c))
	}
	return app.Div().Class("namesrow").Role("group").Aria("label", v.Name).Body(append(cells, r.rename())...)
}

// chosen says that the name is the reader's, and leads back to the page's own.
func (r *namesRow) chosen() app.UI {
	v := r.View
	return app.P().Class("mine").Hidden(v.Own == "").Body(app.Text(r.Book.Say("name chosen by the reader")+" "),
		app.Button().Type("button").ID("unname-"+v.ID).Class("do").DataSet("after", itemID("name", v.Item)).
			Text(r.Book.Say("Back to “{name}”", v.Own)).OnClick(r.Store.does(explore.Unsay{Change: v.Undo})))
}

// rename offers other names: the texts' own words, and whatever is typed.
func (r *namesRow) rename() app.UI {
	v := r.View
	if !v.Picked {
		return app.Div().Hidden(true)
	}
	var offers []app.UI
	for _, o := range v.Offers {
		offers = append(offers,
			app.Button().Type("button").ID(wordsID("call-"+v.ID, o.Words)).Class("wordchip").
				DataSet("after", itemID("name", v.Item)).
				Aria("label", r.Book.Say("Call {name} “{words}” on this page", v.Name, o.Words)).
				OnClick(r.Store.does(explore.Say{Change: o.Change})).
				Body(app.Span().Class("words").Dir("auto").Text(o.Words)))
	}
	return app.Div().Class("rename").Role("group").Aria("label", r.Book.Say("Another name for {name}", v.Name)).Body(
		app.P().Text(r.Book.Say("On this page, say instead:")), app.Div().Class("wordchips").Body(offers...),
		r.Store.entry(entry{id: "rename-" + v.ID, label: r.Book.Say("Another name for {name}", v.Name),
			button: r.Book.Say("Use this name")}, func(typed string) explore.Msg {
			return explore.Say{Change: explore.Rename{Entity: v.ID, Name: typed}}
		}))
}

func (r *namesRow) cell(column explore.NamesColumn, c explore.NamesCell) app.UI {
	lines := []app.UI{columnHead(c.Letter, column.Title)}
	for _, voice := range c.Voices {
		var chips []app.UI
		for _, chip := range voice.Chips {
			chips = append(chips, r.chip(chip))
		}
		lines = append(lines, app.Div().Class("voiceline", "in-"+string(voice.Voice)).Body(
			app.Span().Class("voice").Text(voice.Title), app.Div().Class("wordchips").Body(chips...)))
	}
	if c.Nothing != "" {
		lines = append(lines, app.P().Class("nothing").Text(c.Nothing))
	}
	return app.Div().Class("namescell", "side-"+c.Letter).Role("group").
		Aria("label", r.Book.Say("Account {letter}: {outlet}", c.Letter, column.Title)).Body(lines...)
}

// columnHead says whose column a cell is where cells stand beneath one another.
func columnHead(letter, title string) app.UI {
	return app.P().Class("column", "narrow").Aria("hidden", true).
		Body(app.Span().Class("letter", "letter-"+letter).Text(letter), app.Span().Dir("auto").Text(title))
}

func (r *namesRow) chip(c explore.WordChip) app.UI {
	kind := "calls"
	if c.Label {
		kind = "describes"
	}
	return app.Button().Type("button").ID(itemID("chip", c.Item)).Class("wordchip", kind).Aria("pressed", c.Picked).
		Title(c.Title).
		OnClick(r.Store.does(explore.Pick{Item: c.Item})).Body(
		app.Span().Class("words").Dir("auto").Text(c.Words), app.Span().Class("n").Text(c.N),
		app.Span().Class("by").Hidden(c.By == "").Text(c.By))
}

// itemID returns the ID of the element that picks an item.
func itemID(kind string, item explore.Item) string { return wordsID(kind, explore.ItemCode(item)) }

// wordsID returns the ID of an element by words, which may have spaces.
func wordsID(kind, words string) string { return kind + "-" + strings.ReplaceAll(words, " ", "_") }
