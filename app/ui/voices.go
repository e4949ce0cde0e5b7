package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
	"parallax/app/phrase"
)

// voices draws who speaks in each account, and who does not.
func (p *answer) voices(v explore.VoicesView) app.UI {
	body := []app.UI{p.toggles(v.Toggles)}
	var heads []app.UI
	for _, a := range v.Accounts {
		heads = append(heads, p.voicesAccount(a))
	}
	body = append(body,
		app.Div().Class("voicesrow", "voiceshead").Body(append([]app.UI{app.Div().Class("who")}, heads...)...))
	if v.Nothing != "" {
		body = append(body, app.P().Class("nothing").Text(v.Nothing))
	}
	if len(v.Silences) > 0 {
		body = append(body, p.silences(v.Silences))
	}
	for _, g := range first(p.Drawn.fresh, 1, v.Groups) {
		body = append(body, &voicesGroup{View: g, Book: p.Book, Fresh: p.Drawn.fresh, Store: p.Store})
	}
	return app.Section().Class("voices", fmt.Sprintf("columns-%d", len(v.Accounts))).
		Aria("label", p.Book.Say("Voices")).Body(body...)
}

func (p *answer) voicesAccount(a explore.VoicesAccount) app.UI {
	body := []app.UI{app.P().Class("column").
		Body(app.Span().Class("letter", "letter-"+a.Letter).Text(a.Letter), app.Span().Dir("auto").Text(a.Outlet))}
	for _, s := range a.Sums {
		body = append(body, sum(p.Store, "sum", s))
	}
	return app.Div().Class("voicescell", "side-"+a.Letter).Body(append(body, p.strip(a))...)
}

// sum draws a sentence with a count in it, which picks what it counts. The same
// one can stand in two places.
func sum(store *Store, place string, s explore.Sum) app.UI {
	return app.Button().Type("button").ID(itemID(place, s.Item)).Class("sum").Aria("pressed", s.Picked).
		Text(s.Words).OnClick(store.does(explore.Pick{Item: s.Item}))
}

// strip draws the statements on one line of all words, both accounts on one
// scale: filled where words stand between quotation marks, an outline where
// they are reported. The arrow keys move along it.
func (p *answer) strip(a explore.VoicesAccount) app.UI {
	id := "strip-" + a.Letter
	parts := []app.UI{
		svg("title").Text(p.Book.Say("Where account {letter} quotes and reports", a.Letter)),
		svg("desc").
			Text(p.Book.Say("A line of {words} words with {statements} statements on it: filled between quotation "+
				"marks, an outline where reported. The list below gives them all.", a.Words, len(a.Strip))),
		svg("rect").Attr("data-part", "all").Attr("x", 0).Attr("y", 11).Attr("width", a.Words).Attr("height", 2),
	}
	for i, m := range a.Strip {
		parts = append(parts, p.stripMark(id, i, m))
	}
	return svg("svg").ID(id).Attr("data-part", "strip").Attr("viewBox", fmt.Sprintf("0 0 %d 24", max(a.Longest, 1))).
		Attr("preserveAspectRatio", "none").
		Role("group").Attr("aria-label", p.Book.Say("Statements in account {letter} in order", a.Letter)).Body(parts...)
}

func (p *answer) stripMark(strip string, i int, m explore.StripMark) app.UI {
	kind, y, tall := "reported", 7, 10
	if m.Quoted {
		kind, y, tall = "quoted", 3, 18
	}
	mark := svg("rect").Attr("data-part", kind).Attr("x", m.From).Attr("y", y).Attr("width", max(m.To-m.From, 1)).
		Attr("height", tall)
	if !p.Store.still {
		mark = mark.Body(svg("title").Text(m.Title))
	}
	return p.Store.key(mark, key{drawing: strip, id: itemID("strip", m.Item), label: m.Title, stop: i == 0 || m.Picked,
		press: explore.Pick{Item: m.Item}, picks: true, picked: m.Picked})
}

// voicesGroup draws the speakers of one affiliation in each account. It is a
// component of its own because picking a statement leaves most groups as they
// are.
type voicesGroup struct {
	app.Compo
	View  explore.VoicesGroup
	Book  phrase.Book
	Fresh bool
	Store *Store
}

// Render draws the group's name, and its speakers in each account.
func (g *voicesGroup) Render() app.UI {
	body := []app.UI{app.H3().Class("who").Dir("auto").Text(g.View.Name)}
	for _, c := range g.View.Cells {
		cell := []app.UI{columnHead(c.Letter, "")}
		if c.Nothing != "" {
			cell = append(cell, app.P().Class("nothing").Text(c.Nothing))
		} else {
			cell = append(cell, sum(g.Store, "sum", c.Sum))
		}
		for _, s := range first(g.Fresh, 3, c.Speakers) {
			cell = append(cell, g.speaker(s))
		}
		body = append(body,
			app.Div().Class("voicescell", "side-"+c.Letter).Role("group").
				Aria("label", g.Book.Say("Account {letter}", c.Letter)).Body(cell...))
	}
	return app.Section().Class("voicesrow").Aria("label", g.View.Name).Body(body...)
}

func (g *voicesGroup) speaker(v explore.VoiceRow) app.UI {
	head := []app.UI{app.H4().Body(app.B().Dir("auto").Text(v.Name))}
	if v.Printed != "" {
		head = append(head, app.Span().Class("printed").Dir("auto").Text(g.Book.Say("as “{words}”", v.Printed)))
	}
	if v.Role != "" {
		head = append(head, app.Span().Class("role").Dir("auto").Text(g.Book.Say("“{words}”", v.Role)))
	}
	if v.Named != "" {
		head = append(head, app.Span().Text(v.Named))
	}
	var statements []app.UI
	for _, s := range v.Statements {
		statements = append(statements, g.statement(explore.ItemCode(v.Sum.Item), s))
	}
	if v.Name == "" {
		return app.Div().Class("speakerrow").Body(app.Div().Class("statements").Body(statements...))
	}
	head = append(head, sum(g.Store, "sum", v.Sum))
	return app.Div().Class("speakerrow").
		Body(app.Div().Class("speakerhead").Body(head...), g.moved(v), g.groups(v),
			app.Div().Class("statements").Body(statements...))
}

// moved says that the reader moved the speaker, and leads back.
func (g *voicesGroup) moved(v explore.VoiceRow) app.UI {
	pick := itemID("sum", v.Sum.Item)
	return app.P().Class("mine").Hidden(v.Own == "").Body(app.Text(g.Book.Say("moved here by the reader")+" "),
		app.Button().Type("button").ID("un"+pick).Class("do").DataSet("after", pick).
			Text(g.Book.Say("Back to “{name}”", v.Own)).OnClick(g.Store.does(explore.Unsay{Change: v.Undo})))
}

// groups offers the picked speaker other groups.
func (g *voicesGroup) groups(v explore.VoiceRow) app.UI {
	if v.Groups == nil {
		return app.Div().Hidden(true)
	}
	id, key := itemID("group", v.Sum.Item), v.Groups.Key
	return app.Div().Class("rename").Role("group").Aria("label", g.Book.Say("Another group for {name}", v.Name)).Body(
		app.P().Text(g.Book.Say("List under another group:")),
		g.Store.choice(id, g.Book.Say("Group for {name}", v.Name), g.Book.Say("Move"), v.Groups.Offers),
		g.Store.entry(entry{id: id + "-own", label: g.Book.Say("A group of your own for {name}", v.Name),
			button: g.Book.Say("Move to this one")}, func(typed string) explore.Msg {
			return explore.Say{Change: explore.Regroup{Speaker: key, Group: typed}}
		}))
}

func (g *voicesGroup) statement(speaker string, s explore.VoiceStatement) app.UI {
	words := s.Cue
	if s.Via != "" {
		words += " " + s.Via
	}
	if words == "" {
		words = g.Book.Say("no verb")
	}
	form := s.FormName
	if s.Quoted > 0 {
		form = g.Book.Say("{form}, {words} w.", form, s.Quoted)
	}
	return app.Button().Type("button").ID(itemID("say-"+speaker, s.Item)).Class("wordchip", "form-"+string(s.Form)).
		Aria("pressed", s.Picked).
		OnClick(g.Store.does(explore.Pick{Item: s.Item})).Body(
		app.Span().Class("n").Text(s.Where), app.Span().Class("words").Dir("auto").Text(words),
		app.Span().Class("by").Text(form))
}

// silences draws who is not heard.
func (p *answer) silences(all []explore.SilenceList) app.UI {
	lists := []app.UI{app.H3().Class("who").Text(p.Book.Say("Who is not heard?"))}
	for _, l := range all {
		lists = append(lists, p.silence(l))
	}
	return app.Section().Class("voicesrow", "silences").Aria("label", p.Book.Say("Who is not heard?")).Body(lists...)
}

func (p *answer) silence(l explore.SilenceList) app.UI {
	body := []app.UI{app.H4().Body(app.Span().Class("letter", "letter-"+l.Letter).Text(l.Letter), app.Text(l.Title))}
	for _, s := range l.Sums {
		body = append(body, sum(p.Store, "silent", s))
	}
	return app.Div().Class("voicescell", "side-"+l.Letter).Body(append(body, app.P().Class("note").Text(l.Note))...)
}
