package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
	"parallax/app/phrase"
)

const searchID = "search"

// filters draws the filter bar: the search field, the active filters and what
// they leave.
type filters struct {
	app.Compo
	Bar     explore.Bar
	Changes explore.ChangesView
	Book    phrase.Book
	Store   *Store
}

// Render draws the filter bar.
func (f *filters) Render() app.UI {
	active, say := f.Bar.Status != "", f.Book.Say
	return app.Div().Class("filters").Role("search").Body(
		app.Div().Class("field").Body(f.input(), f.suggestions()),
		app.Ul().Class("chips").Aria("label", say("Active filters")).Hidden(len(f.Bar.Chips) == 0).Body(f.chips()...),
		app.P().Class("status").ID("status").Body(app.Text(f.Bar.Status)),
		app.Div().Class("group", "rest").Role("group").Aria("label", say("Paragraphs left out")).Hidden(!active).Body(
			f.rest("fold", say("Fold the rest"), explore.Fold), f.rest("dim", say("Dim the rest"), explore.Dim),
			app.Button().Type("button").ID("do-clear").Class("do").Text(say("Clear")).
				OnClick(f.Store.does(explore.Clear{})),
		),
		app.Ul().Class("problems").Hidden(len(f.Bar.Problems) == 0).Body(f.problems()...),
		&changes{View: f.Changes, Book: f.Book, Store: f.Store},
	)
}

func (f *filters) input() app.UI {
	picked := ""
	for i, s := range f.Bar.Suggestions {
		if s.Picked {
			picked = suggestionID(i)
		}
	}
	field := app.Input().Type("search").ID(searchID).Class("search").AutoComplete(false).
		Placeholder(f.Book.Say("Search words, “phrases”, prefix*, -not, place: actor: by:")).
		Role("combobox").Aria("label", f.Book.Say("Search the accounts")).Aria("expanded", len(f.Bar.Suggestions) > 0).
		Aria("controls", "suggestions").Aria("autocomplete", "list").Attr("spellcheck", "false").
		OnInput(f.Store.types(func(v string) explore.Msg { return explore.Type{Query: v} })).
		OnKeyDown(f.key).
		OnBlur(func(ctx app.Context, e app.Event) {
			if len(f.Store.page.Bar.Suggestions) > 0 {
				f.Store.send(explore.LeaveSearch{})
			}
		})
	if picked != "" {
		return field.Aria("activedescendant", picked)
	}
	return field
}

func (f *filters) key(ctx app.Context, e app.Event) {
	var m explore.Msg
	open := len(f.Store.page.Bar.Suggestions) > 0
	switch e.Get("key").String() {
	case "ArrowDown":
		m = explore.MovePick{By: 1}
	case "ArrowUp":
		m = explore.MovePick{By: -1}
	case "Enter":
		m = explore.Complete{Index: -1}
	case "Escape":
		if !open {
			return
		}
		m = explore.LeaveSearch{}
	default:
		return
	}
	e.PreventDefault()
	f.Store.send(m)
}

func suggestionID(i int) string { return fmt.Sprintf("suggestion-%d", i) }

func (f *filters) suggestions() app.UI {
	var rows []app.UI
	for i, s := range f.Bar.Suggestions {
		rows = append(rows, app.Li().ID(suggestionID(i)).Class("suggestion").Role("option").Aria("selected", s.Picked).
			OnMouseDown(f.Store.does(explore.Complete{Index: i})).Body(
			app.Span().Class("kind").Text(s.Kind),
			app.Span().Class("words").Dir("auto").Text(s.Text),
			app.Span().Class("counts").Text(s.Counts),
		))
	}
	return app.Ul().ID("suggestions").Class("suggestions").Role("listbox").Aria("label", f.Book.Say("Suggestions")).
		Hidden(len(rows) == 0).Body(rows...)
}

func (f *filters) chips() []app.UI {
	var chips []app.UI
	for _, c := range f.Bar.Chips {
		how, turn, class := f.Book.Say("names"), f.Book.Say("Leave these out instead: {name}", c.Name), "chip"
		if c.Exclude {
			how, turn, class = f.Book.Say("leaves out"), f.Book.Say("Ask for these instead: {name}", c.Name),
				"chip exclude"
		}
		chips = append(chips, app.Li().Class(class).Body(
			app.Button().Type("button").ID("turn-"+c.Entity).Class("how").Aria("label", how+": "+turn).Title(turn).
				Text(how).OnClick(f.Store.does(explore.Turn{Entity: c.Entity})),
			app.Span().Class("words").Dir("auto").Text(c.Name),
			app.Button().Type("button").ID("drop-"+c.Entity).Class("drop").
				Aria("label", f.Book.Say("Take away the filter {name}", c.Name)).Text("×").
				OnClick(f.Store.does(explore.Choose{Entity: c.Entity, Exclude: c.Exclude})),
		))
	}
	return chips
}

func (f *filters) rest(id, words string, r explore.Rest) app.UI {
	return app.Button().Type("button").ID("do-"+id).Class("do").Aria("pressed", f.Bar.Rest == r).Text(words).
		OnClick(f.Store.does(explore.SetRest{Rest: r}))
}

func (f *filters) problems() []app.UI {
	var lines []app.UI
	for _, p := range f.Bar.Problems {
		lines = append(lines, app.Li().Text(p))
	}
	return lines
}
