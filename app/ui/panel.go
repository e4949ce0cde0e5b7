package ui

import (
	"cmp"
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
	"parallax/app/phrase"
)

// answer answers a question that is asked of the texts.
type answer struct {
	app.Compo
	Drawn *drawn
	Turn  int // of what is drawn: the framework compares this alone
	Book  phrase.Book
	Store *Store
}

// Render draws the answer.
func (p *answer) Render() app.UI {
	v, lens := p.Drawn.view, p.Drawn.state.Lens
	body := []app.UI{app.H2().Class("question").Text(v.Question),
		app.P().Class("basis").Hidden(v.Unread == "").Text(v.Unread)}
	body = append(body, p.view(&v)...)
	if v.Table != nil {
		body = append(body, p.table(*v.Table), p.tableTools())
	}
	if len(v.Lines) > 0 {
		body = append(body, p.lines("item", v.Lines))
	}
	body = append(body, p.disputed(v.Disputed), p.method(v))
	class := "answer"
	if explore.LensOf(lens).Docked {
		class += " below"
	}
	return app.Div().Class(class).DataSet("lens", lensName(lens)).Body(body...)
}

// view draws what a lens shows of its own.
func (p *answer) view(panel *explore.Panel) []app.UI {
	switch v := panel.Answer.(type) {
	case explore.EntitiesView:
		return p.who(v)
	case explore.NamesView:
		return []app.UI{p.names(v)}
	case explore.VoicesView:
		return []app.UI{p.voices(v)}
	case explore.LedgerView:
		return []app.UI{p.ledger(v)}
	case explore.ClocksView:
		return []app.UI{p.clocks(v)}
	case explore.PlacesView:
		lines := panel.Lines
		panel.Lines = nil // they stand beside the map
		return []app.UI{p.places(v, lines)}
	case explore.WordsView:
		return []app.UI{p.words(v)}
	case explore.OnlyView:
		return []app.UI{p.only(v)}
	case explore.CopyView:
		return p.copies(v)
	}
	return nil
}

// who draws who and what is chosen, and the passages side by side. The chosen ones
// have their place whether they are there or not: the framework matches children by
// position, and the list below should stay as it is.
func (p *answer) who(v explore.EntitiesView) []app.UI {
	body := []app.UI{p.passage(v.Passage), p.entity(v.Entity), summary(v.Summary)}
	if len(v.Passages) > 0 {
		body = append(body,
			&passages{Rows: v.Passages, Book: p.Book, Proposed: v.Proposed, Fresh: p.Drawn.fresh, Store: p.Store})
	}
	if len(v.Within) > 0 {
		body = append(body, p.within(v.Within))
	}
	return append(body, p.toggles(v.Toggles))
}

func summary(lines []string) app.UI {
	var body []app.UI
	for _, line := range lines {
		body = append(body, app.P().Class("summary").Text(line))
	}
	return app.Div().Hidden(len(lines) == 0).Body(body...)
}

// method says how the answer is made: in one sentence, and unfolded in full.
func (p *answer) method(v explore.Panel) app.UI {
	var parts []app.UI
	for _, n := range first(p.Drawn.fresh, 0, v.Note) {
		parts = append(parts, app.Dt().Text(n.Head), app.Dd().Text(n.Words))
	}
	full := app.Details().Body(app.Summary().Text(p.Book.Say("How this is made")), app.Dl().Body(parts...))
	if !p.Store.still {
		full = full.ID("how")
	}
	return app.Div().Class("method").Body(app.P().Text(v.Method), full)
}

func (p *answer) entity(e *explore.EntityCard) app.UI {
	if e == nil {
		return app.Section().Hidden(true)
	}
	body := []app.UI{
		app.H3().Class("name", string(e.Kind)).Dir("auto").Text(e.Name),
		app.P().Class("facts").Body(app.Span().Class("class").Dir("auto").Text(e.Class), counts(e.Counts)),
		app.P().Class("note").Dir("auto").Text(e.Note),
	}
	for _, g := range first(p.Drawn.card, 2, e.Words) {
		g.Lines = first(p.Drawn.card, 8, g.Lines)
		body = append(body, p.group(g))
	}
	return app.Section().Class("entity").Aria("label", e.Name).Body(body...)
}

// group draws one word for an entity with every line it stands in.
func (p *answer) group(g explore.WordGroup) app.UI {
	kind := p.Book.Say("name")
	if g.Label {
		kind = p.Book.Say("label")
	}
	return app.Div().Class("group").Body(
		app.H4().
			Body(app.Span().Class("words").Dir("auto").Text(p.Book.Say("“{words}”", g.Words)),
				app.Span().Class("sort").Text(kind), counts(g.Counts)),
		p.lines(g.Words, g.Lines))
}

// lines draws occurrences in their contexts, each a way to its place.
func (p *answer) lines(of string, list []explore.Line) app.UI {
	var lines []app.UI
	for i, l := range list {
		id := fmt.Sprintf("line-%s-%s-%d", of, l.Where, i)
		body := []app.UI{p.line(id, l)}
		if l.Dispute != nil {
			body = append(body,
				app.Button().Type("button").ID("no-"+id).Class("no").DataSet("after", changesID).
					Aria("label", p.Book.Say("No mark: “{words}”, {where}", l.Node, l.Where)).
					Title(p.Book.Say("Say no to this mark: it is counted no more")).Text("✗").
					OnClick(p.Store.does(explore.Say{Change: l.Dispute})))
		}
		lines = append(lines, app.Li().Body(body...))
	}
	return app.Ul().Class("lines").Body(lines...)
}

// line draws one occurrence in its context.
func (p *answer) line(id string, l explore.Line) app.UI {
	return app.Button().Type("button").ID(id).Class("line").OnClick(p.Store.does(explore.GoTo{At: l.At})).Body(
		app.Span().Class("where", "letter-"+l.Where[:1]).Text(l.Where),
		app.Span().Class("context").Dir("auto").Body(app.Text(l.Left), app.B().Text(l.Node), app.Text(l.Right)))
}

// disputed lists what the reader said no to, with the way back.
func (p *answer) disputed(list []explore.DisputedLine) app.UI {
	var lines []app.UI
	for i, d := range list {
		id := fmt.Sprintf("disputed-%d", i)
		lines = append(lines, app.Li().Body(p.line(id, d.Line),
			app.Button().Type("button").ID("un"+id).Class("do").DataSet("after", changesID).Text(p.Book.Say("Undo")).
				OnClick(p.Store.does(explore.Unsay{Change: d.Undo}))))
	}
	return app.Section().Class("disputes").Hidden(len(list) == 0).Body(
		app.H3().Text(p.Book.Say("Disputed by the reader and not counted")), app.Ul().Body(lines...))
}

// matter says who set the two side by side, and what for.
func matter(book phrase.Book, c *explore.PassageCard) string {
	switch {
	case c.Basis == explore.ByReader && len(c.Reasons) == 0:
		return book.Say("The reader set these two side by side.")
	case c.Basis == explore.ByReader:
		return book.Say("The reader set these two side by side. What rules find that both have:")
	case c.Matter == "":
		return book.Say("A rule proposes these two, because both have:")
	case len(c.Reasons) == 0:
		return book.Say("An editor set these two side by side: {matter}.", c.Matter)
	}
	return book.Say("An editor set these two side by side: {matter}. What rules find that both have:", c.Matter)
}

func (p *answer) passage(c *explore.PassageCard) app.UI {
	if c == nil {
		return app.Section().Hidden(true)
	}
	say := p.Book.Say
	var reasons []app.UI
	for _, r := range c.Reasons {
		reasons = append(reasons, app.Li().Body(app.Span().Class("why").Text(r.Text),
			app.Span().Class("said").Body(
				app.Span().Class("letter-A").Dir("auto").Text("A: "+cmp.Or(r.A, "—")),
				app.Span().Class("letter-B").Dir("auto").Text("B: "+cmp.Or(r.B, "—")))))
	}
	return app.Section().Class("passage").Aria("label", say("Chosen passage")).Body(
		app.H3().Text(c.Title),
		app.P().Class("matter").Text(matter(p.Book, c)),
		app.Ul().Class("reasons").Body(reasons...),
		app.Div().Class("group").Body(
			app.Button().Type("button").ID("pair-prev").Class("do").Text(say("Previous")).
				OnClick(p.Store.does(explore.ChoosePassage{Pair: c.Prev})),
			app.Button().Type("button").ID("pair-next").Class("do").Text(say("Next")).
				OnClick(p.Store.does(explore.ChoosePassage{Pair: c.Next})),
			app.Button().Type("button").ID("pair-close").Class("do").Text(say("Close")).
				OnClick(p.Store.does(explore.ChoosePassage{Pair: c.Pair})),
		),
		p.mendPair(c))
}

// mendPair lets the reader confirm, remove or move the chosen pair.
func (p *answer) mendPair(c *explore.PassageCard) app.UI {
	var does []app.UI
	for i, o := range c.Offers {
		does = append(does,
			app.Button().Type("button").ID(fmt.Sprintf("pair-do-%d", len(c.Offers)-i)).Class("do").
				DataSet("after", changesID).
				Text(o.Words).OnClick(p.Store.does(explore.Say{Change: o.Change})))
	}
	return app.Div().Class("rename").Body(
		app.Div().Class("group").Role("group").Aria("label", p.Book.Say("This pair")).Body(does...),
		p.Store.choice("pair-move", p.Book.Say("Another counterpart"), p.Book.Say("Move"), c.Moves))
}

// passages lists every pair of passages.
type passages struct {
	app.Compo
	Rows     []explore.PassageRow
	Book     phrase.Book
	Proposed *bool
	Fresh    bool
	Store    *Store
}

// Render draws the list; each row lays its two passages level.
func (p *passages) Render() app.UI {
	var list []app.UI
	laid := 0
	for _, r := range first(p.Fresh, 8, p.Rows) {
		class := "line"
		switch {
		case r.Removed != nil:
			list = append(list, p.removed(r))
			continue
		case r.Basis == explore.ByRule:
			class += " found"
		case r.Basis == explore.ByReader:
			class += " confirmed"
		}
		laid++
		list = append(list,
			app.Li().
				Body(app.Button().Type("button").ID(fmt.Sprintf("row-A%d-B%d", r.Pair.A, r.Pair.B)).Class(class).
					Aria("pressed", r.Chosen).
					OnClick(p.Store.does(explore.ChoosePassage{Pair: r.Pair})).Body(
					app.Span().Class("where").Text(r.Title), app.Span().Class("context").Text(r.Why))))
	}
	body := []app.UI{app.H3().Text(p.Book.Count("{n} passages side by side", laid))}
	if p.Proposed != nil {
		body = append(body, app.P().Class("basis").Text(p.Book.Say("Checked by an editor.")),
			app.Button().Type("button").ID("do-proposed").Class("do").Aria("pressed", *p.Proposed).
				Text(p.Book.Say("Show what rules propose too")).
				OnClick(p.Store.does(explore.Switch{Option: "proposed"})))
	} else {
		body = append(body, app.P().Class("basis").Text(p.Book.Say("Proposed by rule; no editor checked them.")))
	}
	return app.Section().Class("passages").Aria("label", p.Book.Say("Passages side by side")).Body(
		append(body, app.Ul().Class("lines").Body(list...))...)
}

// removed draws a pair that the reader took away, with the way back.
func (p *passages) removed(r explore.PassageRow) app.UI {
	id := fmt.Sprintf("row-A%d-B%d", r.Pair.A, r.Pair.B)
	return app.Li().Class("removed").
		Body(app.Span().Class("where").Text(r.Title),
			app.Span().Class("mine").Text(p.Book.Say("removed by the reader")),
			app.Button().Type("button").ID("un"+id).Class("do").DataSet("after", id).Text(p.Book.Say("Put back")).
				OnClick(p.Store.does(explore.Unsay{Change: r.Removed})))
}
