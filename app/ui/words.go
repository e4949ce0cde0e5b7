package ui

import (
	"fmt"
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/article"
	"parallax/app/explore"
	"parallax/app/phrase"
)

// words draws how often each account uses which words, and beside it one of
// them where it stands.
func (p *answer) words(v explore.WordsView) app.UI {
	say := p.Book.Say
	head := []app.UI{app.Span().Class("word").Text(say("Word"))}
	for _, h := range v.Heads {
		head = append(head,
			app.Span().Class("letter", "letter-"+h.Letter, "times").Title(say("{one}, {two}", h.Outlet, h.Words)).
				Text(h.Letter))
	}
	head = append(head,
		app.Span().Class("scale").Dir("ltr").
			Body(app.Span().Text("← A"), app.Span().Text(say("alike")), app.Span().Text("B →")),
		app.Span().Class("g2").Text("G²"))
	list := []app.UI{app.Div().Class("wordrow", "wordhead").Aria("hidden", true).Body(head...)}
	for _, r := range first(p.Drawn.fresh, 8, v.Rows) {
		list = append(list, &wordRow{View: r, Book: p.Book, Store: p.Store})
	}
	list = append(list, app.P().Class("nothing").Hidden(v.Rest == "").Text(v.Rest))
	columns := "columns-" + strconv.Itoa(len(v.Heads))
	return app.Section().Class("keywords", columns).Aria("label", say("Words")).Body(
		app.Div().Class("wordlist").Body(
			app.P().Class("verdict").Text(v.Verdict),
			p.toggles(v.Toggles),
			app.Div().Class("wordrows").Role("group").Aria("label", say("Words by how their use differs")).TabIndex(0).
				Body(list...)),
		p.wordContext(v.Context, v.Heads))
}

// wordRow draws one word. It is a component of its own because picking a word
// leaves all other rows as they are.
type wordRow struct {
	app.Compo
	View  explore.WordRow
	Book  phrase.Book
	Store *Store
}

// Render draws the word, its counts, and the interval of their ratio.
func (r *wordRow) Render() app.UI {
	v := r.View
	body := []app.UI{app.Button().Type("button").ID(itemID("word", v.Item)).Class("word").Dir("auto").
		Aria("pressed", v.Picked).Title(v.Forms).
		Text(v.Words).OnClick(r.Store.does(explore.Pick{Item: v.Item}))}
	for _, c := range v.Counts {
		if c.Item == nil {
			body = append(body, app.Span().Class("times", "none").Text(c.N))
			continue
		}
		body = append(body,
			app.Button().Type("button").ID(itemID("times", c.Item)).Class("times", "side-"+c.Letter).
				Aria("pressed", c.Picked).
				Aria("label", r.Book.Say("“{words}”, {number} in {letter}", v.Words, c.N, c.Letter)).Text(c.N).
				OnClick(r.Store.does(explore.Pick{Item: c.Item})))
	}
	if v.Spread != nil {
		body = append(body, spread(v), app.Span().Class("g2").Text(v.G2))
	}
	class := "wordrow"
	if v.Passes {
		class += " passes"
	}
	return app.Div().Class(class).Body(body...)
}

// spread draws a log ratio on its interval: a full dot where the word passes.
func spread(v explore.WordRow) app.UI {
	s := v.Spread
	dot := "dot open side-" + s.Side.Letter()
	if v.Passes {
		dot = "dot full side-" + s.Side.Letter()
	}
	return svg("svg").Attr("data-part", "spread").Attr("viewBox", "-4 0 108 12").Role("img").
		Attr("aria-label", v.Title).Body(
		svg("title").Text(v.Title),
		svg("rect").Attr("data-part", "alike").Attr("x", 50).Attr("y", 0).Attr("width", .75).Attr("height", 12),
		svg("rect").Attr("data-part", "interval").Attr("x", s.From).Attr("y", 5.25).Attr("width", max(s.To-s.From, 1)).
			Attr("height", 1.5),
		svg("circle").Attr("data-part", dot).Attr("cx", s.At).Attr("cy", 6).Attr("r", 3))
}

// wordContext draws what is looked up: where it stands in each account, and
// every place with the words around it.
func (p *answer) wordContext(v explore.WordContext, heads []explore.WordHead) app.UI {
	field := entry{id: "lookup", label: p.Book.Say("Look up any word"), button: p.Book.Say("Look up"),
		hint: p.Book.Say("any word, a “phrase”, camp*"), words: v.Asked}
	body := []app.UI{app.Div().Class("looked").Body(
		app.H3().Dir("auto").Text(v.Title),
		p.Store.entry(field, func(typed string) explore.Msg { return explore.LookUp{Query: typed} }))}
	for i, c := range v.Codes {
		body = append(body, p.wordCode(c, heads[i]))
	}
	for _, line := range v.Statement {
		body = append(body, app.P().Class("statement").Text(line))
	}
	body = append(body, p.toggles(v.Toggles))
	if v.Nothing != "" {
		body = append(body, app.P().Class("nothing").Text(v.Nothing))
	}
	for i, l := range first(p.Drawn.fresh, 10, v.Lines) {
		body = append(body, p.contextLine(i, l))
	}
	return app.Section().Class("wordcontext").Aria("label", p.Book.Say("In context")).Body(body...)
}

func (p *answer) contextLine(i int, l explore.ContextLine) app.UI {
	return app.Button().Type("button").ID("context-"+strconv.Itoa(i)).Class("line", "kwic").
		OnClick(p.Store.does(explore.GoTo{At: l.At})).Body(
		app.Span().Class("where", "letter-"+l.Letter).Text(l.Where),
		app.Span().Class("context").Lang(l.Lang).Dir(l.Dir).Body(
			app.Span().Class("before").Body(app.Span().Text(l.Left)), app.B().Text(l.Node),
			app.Span().Class("after").Text(l.Right)))
}

// wordCode draws one account's barcode over whose copy it is, both accounts on
// one scale, and the counts in words.
func (p *answer) wordCode(c explore.WordCode, h explore.WordHead) app.UI {
	id := "code-" + c.Letter
	parts := []app.UI{
		svg("title").Text(p.Book.Say("Where it stands in account {letter}", c.Letter)),
		svg("desc").
			Text(p.Book.Say("A line of {words} words with {strokes} strokes on it, one for each place, over whose "+
				"copy the words are. The lines below give them all.", c.Words, len(c.Strokes))),
	}
	for _, b := range c.Bands {
		parts = append(parts, codeBand(b)...)
	}
	for i, s := range c.Strokes {
		parts = append(parts, p.stroke(id, i, s))
	}
	var sums []app.UI
	for _, s := range c.Sums {
		if s.Item == nil {
			sums = append(sums, app.Span().Class("sum", "none").Text(s.Words))
		} else {
			sums = append(sums, sum(p.Store, "codesum", s))
		}
	}
	return app.Div().Class("wordcode", "side-"+c.Letter).Body(
		app.Span().Class("letter", "letter-"+c.Letter).Title(h.Outlet).Text(c.Letter),
		svg("svg").ID(id).Attr("data-part", "code").Attr("viewBox", fmt.Sprintf("0 0 %d 30", max(c.Longest, 1))).
			Attr("preserveAspectRatio", "none").
			Role("group").Attr("aria-label", p.Book.Say("Account {letter} from first word to last", c.Letter)).
			Body(parts...),
		app.Div().Class("sums").Body(sums...))
}

// codeBand draws whose copy a run of words is, as the rail beside the text
// does: one line for own text, two for an agency's, dashes where it is unknown.
func codeBand(b explore.CodeBand) []app.UI {
	bar := func(part string, y, tall int) app.UI {
		return svg("rect").Attr("data-part", part).Attr("x", b.From).Attr("y", y).Attr("width", b.To-b.From).
			Attr("height", tall).Body(svg("title").Text(b.Title))
	}
	switch b.Kind {
	case article.Agency:
		return []app.UI{bar("band", 23, 2), bar("band", 27, 2)}
	case article.Own:
		return []app.UI{bar("band own", 25, 1)}
	}
	return []app.UI{bar("band unknown", 24, 3)}
}

func (p *answer) stroke(code string, i int, s explore.CodeStroke) app.UI {
	part := "stroke"
	if s.Picked {
		part = "stroke picked"
	}
	drawn := svg("rect").Attr("data-part", part).Attr("x", s.From).Attr("y", 1).Attr("width", max(s.To-s.From, 1)).
		Attr("height", 19).Body(svg("title").Text(s.Title))
	return p.Store.key(drawn,
		key{drawing: code, id: fmt.Sprintf("%s-%d", code, i), label: s.Title, stop: i == 0,
			press: explore.GoTo{At: s.At}})
}
