package ui

import (
	"cmp"
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
	"parallax/app/phrase"
)

// card draws the making of an account above its text.
type card struct {
	app.Compo
	View  explore.Card
	Book  phrase.Book
	Side  explore.Side
	Store *Store
}

// Render draws the card: one line, and the evidence folded beneath it.
func (c *card) Render() app.UI {
	v := c.View
	line := []app.UI{
		app.Span().Class("letter", "letter-"+v.Letter).Text(v.Letter),
		app.Span().Class("outlet").Dir("auto").Text(v.Outlet),
		app.Span().Class("when").
			Body(app.Span().Class("date").Text(v.Date), app.Span().Class("basis").Text(v.DateNote)),
	}
	var facts []app.UI
	for _, f := range v.Facts {
		facts = append(facts, app.Dt().Text(f.Label),
			app.Dd().Body(app.Span().Dir("auto").Text(f.Value), app.Span().Class("how").Dir("auto").Text(f.How)))
	}
	for _, ch := range v.Changes {
		facts = append(facts, app.Dt().Text(c.Book.Say("Cleaned away")), app.Dd().Text(ch))
	}
	line = append(line, app.Span().Class("unfolds").Text(c.Book.Say("source")))
	return app.Header().Class("card").Lang(c.Book.Lang()).Dir(c.Book.Dir()).Body(
		c.choices(),
		app.Details().ID("card-"+v.Letter).Body(
			app.Summary().Class("source").Body(line...),
			app.Dl().Class("facts").Body(facts...),
		),
	)
}

// choices lets the reader put another article on this side.
func (c *card) choices() app.UI {
	var options []app.UI
	for _, o := range c.View.Choices {
		options = append(options, app.Option().Value(o.Index).Selected(o.Shown).Text(o.Name))
	}
	right := c.Side == explore.B
	return app.Select().ID("article-"+c.View.Letter).Class("articles").Hidden(len(options) == 0).
		Aria("label", c.Book.Say("Article shown as account {letter}", c.View.Letter)).Body(options...).
		OnChange(c.Store.types(func(value string) explore.Msg {
			m := explore.ShowArticle{Right: right, Index: -1}
			fmt.Sscan(value, &m.Index)
			return m
		}))
}

// paragraph draws one paragraph with its margin: number, whose copy it is, and
// the passages that bear on the same thing.
type paragraph struct {
	app.Compo
	View  *explore.Paragraph
	Book  phrase.Book
	Store *Store
}

// Render draws the paragraph, or the place where it is folded away. The gap
// before a run of folded paragraphs belongs to the first of them.
func (p *paragraph) Render() app.UI {
	v := p.View
	gap := app.Button().Type("button").ID("gap-" + v.ID).Class("gap").Hidden(v.Gap == 0).
		Lang(p.Book.Lang()).Dir(p.Book.Dir()).Text(gapWords(p.Book, v.Gap)).
		OnClick(p.Store.does(explore.OpenGap{At: v.At}))
	body := []app.UI{gap, app.Div().ID(v.ID).Class(p.class()).Hidden(v.Hidden).Body(
		&margin{ID: v.ID, At: v.At, N: v.N, By: v.By, Book: p.Book, Store: p.Store},
		&prose{View: v.Prose, Book: p.Book, Store: p.Store},
		&counterparts{ID: v.ID, N: v.N, Pairs: v.Pairs, Only: v.Only, Book: p.Book, Store: p.Store})}
	if v.Seam != "" {
		body = append(body, app.P().Class("seamline").Role("note").Lang(p.Book.Lang()).Dir(p.Book.Dir()).Text(v.Seam))
	}
	return app.Div().Class("slot").Body(body...)
}

func gapWords(book phrase.Book, n int) string {
	if n == 0 {
		return ""
	}
	return book.Count("{n} paragraphs not shown", n)
}

func (p *paragraph) class() string {
	v := p.View
	class := "par by-" + cmp.Or(string(v.By.Kind), "unknown")
	for name, on := range map[string]bool{"dimmed": v.Dimmed, "paired": v.Paired, "begins": v.By.Begin != ""} {
		if on {
			class += " " + name
		}
	}
	return sorted(class)
}

// margin draws what stands beside a paragraph's words: its number, and whose
// copy begins with it.
type margin struct {
	app.Compo
	ID    string
	At    explore.Ref
	N     int
	By    explore.By
	Book  phrase.Book
	Store *Store
}

// Render draws the margin.
func (m *margin) Render() app.UI {
	return app.Div().Class("margin").Body(
		app.A().Class("number").Href("#"+m.ID).TabIndex(-1).Aria("label", m.Book.Say("Paragraph {number}", m.N)).
			Text(m.N).
			OnClick(m.Store.does(explore.GoTo{At: m.At})),
		app.Span().Class("copy").Lang(m.Book.Lang()).Dir(m.Book.Dir()).Title(m.By.Title).Text(m.By.Begin),
		app.Button().Type("button").Class("cite").TabIndex(-1).
			Aria("label", m.Book.Say("Quote paragraph {number}, or what is selected in it", m.N)).Text("”").
			OnClick(m.Store.quoteAt(m.ID)),
	)
}

// prose draws the words of a paragraph. Like its margin and its counterparts it
// is a component of its own, because most messages leave them as they are.
type prose struct {
	app.Compo
	View  *explore.Prose
	Book  phrase.Book
	Store *Store
}

// Render draws the words, a headline as such.
func (p *prose) Render() app.UI {
	var pieces []app.UI
	for _, piece := range p.View.Pieces {
		pieces = append(pieces, p.piece(piece)...)
	}
	if p.View.Headline {
		return app.H2().Class("words").Body(pieces...)
	}
	return app.P().Class("words").Body(pieces...)
}

// piece draws a mention, or the words between two.
func (p *prose) piece(piece explore.Piece) []app.UI {
	if piece.Entity == "" {
		return runs(piece.Runs)
	}
	class := "m " + string(piece.Kind)
	title := piece.Name
	if piece.Label {
		class += " label"
		title = p.Book.Say("{name} (described, not named)", title)
	}
	class += " " + string(piece.Status)
	if piece.Chosen && !piece.Exclude {
		class += " chosen"
	}
	m := explore.Choose{Entity: piece.Entity, Exclude: piece.Exclude}
	return []app.UI{app.A().Class(class).Href("#e-" + piece.Entity).Title(title).Body(runs(piece.Runs)...).
		OnClick(p.Store.does(m))}
}

// runs draws words, what was searched for marked as such.
func runs(list []explore.Run) []app.UI {
	var out []app.UI
	for _, r := range list {
		class := r.Class
		if r.Pair {
			class += " pair"
		}
		if r.Quote {
			class += " cited"
		}
		switch {
		case r.Hit:
			out = append(out, app.Mark().Class("hit", class).Title(r.Title).Text(r.Words))
		case class != "":
			out = append(out, app.Span().Class(class).Title(r.Title).Text(r.Words))
		default:
			out = append(out, app.Text(r.Words))
		}
	}
	return out
}

// counterparts draws the ways to the other account's passages.
type counterparts struct {
	app.Compo
	ID    string // the paragraph's
	N     int
	Pairs []explore.PairLink
	Only  bool
	Book  phrase.Book
	Store *Store
}

// Render draws the ways.
func (p *counterparts) Render() app.UI {
	var links []app.UI
	for _, q := range p.Pairs {
		class, title := "to", p.Book.Say("Both: {matter}", q.Matter)
		if q.Basis == explore.ByReader {
			class, title = "to confirmed", p.Book.Say("The reader set this beside {paragraph}", q.Other)
		} else if q.Matter == "" {
			class, title = "to found", p.Book.Say("A rule proposes {paragraph} as bearing on the same thing", q.Other)
		}
		links = append(links,
			app.Button().Type("button").ID("pair-"+p.ID+"-"+q.Other).Class(class).Aria("pressed", q.Chosen).
				Aria("label", p.Book.Say("Paragraph {number} beside {other}", p.N, q.Other)).Title(title).
				Text("↔ "+q.Other).OnClick(p.Store.does(explore.ChoosePassage{Pair: q.Pair})))
	}
	if p.Only {
		links = append(links,
			app.Span().Class("only").
				Title(p.Book.Say("No passage of the other account was found to bear on the same thing")).
				Text(p.Book.Say("only here")))
	}
	return app.Div().Class("pairs").Lang(p.Book.Lang()).Dir(p.Book.Dir()).Body(links...)
}
