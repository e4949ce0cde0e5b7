package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
	"parallax/app/phrase"
	"parallax/app/platform"
)

const findID = "find"

// sidebar lists places and actors.
type sidebar struct {
	app.Compo
	View  explore.Sidebar
	Book  phrase.Book
	Store *Store
}

// Render draws the sidebar.
func (b *sidebar) Render() app.UI {
	body := []app.UI{b.tools()}
	for _, s := range b.View.Sections {
		body = append(body, b.section(s))
	}
	if b.View.Nothing != "" {
		body = append(body, app.P().Class("nothing").Text(b.View.Nothing))
	}
	return app.Aside().ID("sidebar").Class("sidebar").Aria("label", b.Book.Say("Places and actors")).OnKeyDown(b.key).
		Body(body...)
}

func (b *sidebar) tools() app.UI {
	say := b.Book.Say
	find := app.Input().Type("search").ID(findID).Class("find").AutoComplete(false).
		Placeholder(say("Filter places and actors")).Aria("label", say("Filter places and actors")).
		OnInput(b.Store.types(func(v string) explore.Msg { return explore.Narrow{Find: v} }))
	return app.Div().Class("tools").Body(find,
		app.Div().Class("group", "sort").Role("group").Aria("label", say("Sort by")).Body(
			b.sort("count", say("count"), explore.ByCount), b.sort("name", say("name"), explore.ByName),
			b.sort("first", say("first mention"), explore.ByFirst)))
}

func (b *sidebar) sort(id, words string, by explore.Sort) app.UI {
	return app.Button().Type("button").ID("sort-"+id).Class("do").Aria("pressed", b.View.Sort == by).Text(words).
		OnClick(b.Store.does(explore.SetSort{Sort: by}))
}

func (b *sidebar) section(s explore.Section) app.UI {
	body := []app.UI{app.H2().Text(s.Title)}
	for _, g := range s.Groups {
		id := string(s.Kind) + "-" + g.ID
		if g.Title != "" {
			body = append(body, app.H3().ID(id).Text(g.Title))
		}
		var rows []app.UI
		for i, r := range g.Rows {
			rows = append(rows, &row{View: r, Book: b.Book, First: i == 0, Store: b.Store})
		}
		body = append(body, app.Ul().Class("rows").Aria("label", s.Title+" "+g.Title).Body(rows...))
	}
	return app.Section().Class("section", "section-"+string(s.Kind)).Body(body...)
}

// row draws one entity. It is a component of its own because most messages
// leave most rows as they are.
type row struct {
	app.Compo
	View  explore.Row
	Book  phrase.Book
	First bool // only the first row of a list is a stop of the Tab key; the arrow keys reach the others
	Store *Store
}

// Render draws the row: choose it, unfold the words used for it.
func (r *row) Render() app.UI {
	v := r.View
	class, label := "row", r.Book.Say("{name}: {counts}", v.Name, spoken(r.Book, v.Counts))
	if v.Faint {
		class += " faint"
	}
	if v.Exclude {
		class, label = class+" exclude", r.Book.Say("{name}: {counts}, left out", v.Name, spoken(r.Book, v.Counts))
	}
	tab := -1
	if r.First || v.Chosen {
		tab = 0
	}
	choose := app.Button().Type("button").ID("e-"+v.ID).Class(class).TabIndex(tab).Title(v.Title).
		Aria("pressed", v.Chosen).Aria("label", label).OnClick(r.choose(v.ID)).
		// the blank is for the ear
		Body(app.Span().Class("words", string(v.Kind)).Dir("auto").Text(v.Name), app.Text(" "), counts(v.Counts))
	unfold := app.Button().Type("button").ID("l-"+v.ID).Class("unfold").TabIndex(-1).Aria("expanded", v.Open).
		Aria("label", r.Book.Say("Words used for {name}", v.Name)).
		OnClick(r.Store.does(explore.ToggleLabels{Entity: v.ID}))
	entry := []app.UI{choose, unfold, r.labels()}
	if v.Sense != "" {
		entry = append(entry, app.P().Class("sense").Text(v.Sense))
	}
	return app.Li().Class("entry").Body(entry...)
}

// choose filters by the entity; with Alt or Shift held it leaves it out.
func (r *row) choose(id string) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		exclude := e.Get("altKey").Truthy() || e.Get("shiftKey").Truthy()
		r.Store.send(explore.Choose{Entity: id, Exclude: exclude})
	}
}

func (r *row) labels() app.UI {
	var rows []app.UI
	for _, l := range r.View.Labels {
		class := "name"
		if l.Label {
			class = "label"
		}
		rows = append(rows,
			app.Li().Class(class).Body(app.Span().Class("words").Dir("auto").Text(l.Words), counts(l.Counts)))
	}
	return app.Ul().Class("labels").Hidden(!r.View.Open).
		Aria("label", r.Book.Say("Words used for {name}", r.View.Name)).Body(rows...)
}

// counts draws "A 12 · B 0", zero kept.
func counts(list []explore.Count) app.UI {
	var parts []app.UI
	for i, c := range list {
		if i > 0 {
			parts = append(parts, app.Text(" · "))
		}
		parts = append(parts,
			app.Span().Class("count", "count-"+c.Letter).
				Body(app.Span().Class("letter").Text(c.Letter), app.Textf(" %d", c.N)))
	}
	return app.Span().Class("counts").Body(parts...)
}

// spoken is what counts says to the ear.
func spoken(book phrase.Book, list []explore.Count) string {
	var parts []string
	for _, c := range list {
		parts = append(parts, app.FormatString("%s %d", c.Letter, c.N))
	}
	return book.List("{one}, {two}", parts)
}

// key moves among the rows: up, down, first, last; forward and back, in the
// direction of the language, unfold and fold the words used.
func (b *sidebar) key(ctx app.Context, e app.Event) {
	at := e.Get("target").Call("closest", ".row")
	if !at.Truthy() {
		return
	}
	by := 0
	switch key := e.Get("key").String(); key {
	case "ArrowDown":
		by = 1
	case "ArrowUp":
		by = -1
	case "Home":
		by = -1 << 20
	case "End":
		by = 1 << 20
	case "ArrowRight", "ArrowLeft":
		forward := "ArrowRight"
		if b.Book.Dir() == "rtl" {
			forward = "ArrowLeft"
		}
		b.unfold(at.Get("id").String()[len("e-"):], key == forward)
	default:
		return
	}
	e.PreventDefault()
	if by != 0 {
		platform.Step("sidebar", ".row", by)
	}
}

func (b *sidebar) unfold(entity string, open bool) {
	for _, s := range b.Store.page.Sidebar.Sections {
		for _, g := range s.Groups {
			for _, r := range g.Rows {
				if r.ID == entity && r.Open != open {
					b.Store.send(explore.ToggleLabels{Entity: entity})
				}
			}
		}
	}
}
