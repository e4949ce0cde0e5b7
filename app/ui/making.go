package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
)

// making draws what the wording of the accounts tells: whether they rest on one
// agency, where each changes its words, and what two versions of one text have
// changed.
func (p *answer) making(v explore.CopyView) app.UI {
	body := []app.UI{p.toggles(v.Toggles)}
	if v.Witness != "" {
		body = append(body, app.H3().Text(p.Book.Say("One witness or two?")), app.P().Class("witness").Text(v.Witness),
			p.sums(v.Shared))
	}
	var seams []app.UI
	for _, k := range v.Seams {
		seams = append(seams, p.seam(k))
	}
	body = append(body, app.Div().Class("accounts").Body(seams...))
	if v.Versions.Words != "" {
		body = append(body, p.versions(v.Versions))
	}
	return app.Section().Class("making").Aria("label", p.Book.Say("What the wording tells")).Body(body...)
}

// seam draws where an account changes its words: each word with how often it
// stands before and after.
func (p *answer) seam(v explore.SeamView) app.UI {
	if len(v.Rows) == 0 {
		return app.Section().Class("seam", "side-"+v.Letter).
			Body(app.H3().Text(v.Title), app.P().Class("nothing").Text(v.Words))
	}
	var rows []app.UI
	for _, r := range v.Rows {
		rows = append(rows,
			app.Div().Class("seamrow").
				Body(app.Span().Class("words").Dir("auto").Text(r.Word),
					p.seamCount(p.Book.Say("{word} before: {number}", r.Word, r.Before.Words), r.Before),
					p.seamCount(p.Book.Say("{word} after: {number}", r.Word, r.After.Words), r.After)))
	}
	return app.Section().Class("seam", "side-"+v.Letter).Aria("label", v.Title).Body(
		app.H3().Text(v.Title), app.P().Class("basis").Text(v.Words),
		app.Button().Type("button").ID("seam-"+v.Letter).Class("do").Text(p.Book.Say("Go to the place")).
			OnClick(p.Store.does(explore.GoTo{At: v.From})),
		app.Div().Class("seamrow", "basis").
			Body(app.Span().Text(p.Book.Say("word")), app.Span().Text(p.Book.Say("before")),
				app.Span().Text(p.Book.Say("after"))),
		app.Div().Body(rows...))
}

func (p *answer) seamCount(label string, s explore.Sum) app.UI {
	if s.Item == nil {
		return app.Span().Class("n").Text(s.Words)
	}
	return app.Button().Type("button").ID(itemID("seam", s.Item)).Class("sum", "n").Aria("pressed", s.Picked).
		Aria("label", label).Text(s.Words).OnClick(p.Store.does(explore.Pick{Item: s.Item}))
}

// versions draws pairs of paragraphs word by word, or says why there are none.
func (p *answer) versions(v explore.VersionsView) app.UI {
	body := []app.UI{app.H3().Text(p.Book.Say("Two versions of one text?")), app.P().Class("basis").Text(v.Words)}
	for _, pair := range v.Pairs {
		var runs []app.UI
		for _, r := range pair.Runs {
			runs = append(runs, versionsRun(r)...)
		}
		body = append(body, app.Div().Class("versionspair").Body(
			app.H4().Body(
				p.versionSide("A", pair.A), p.versionSide("B", pair.B),
				app.Span().Class("sort").Text(pair.Words)),
			app.P().Class("versionswords").Dir("auto").Body(runs...)))
	}
	return app.Section().Class("versions").Aria("label", p.Book.Say("Versions")).Body(body...)
}

func (p *answer) versionSide(letter string, at explore.Ref) app.UI {
	where := letter + fmt.Sprint(at.N)
	return app.Button().Type("button").ID("version-"+where).Class("to", "letter-"+letter).
		Aria("label", p.Book.Say("Paragraph {number}", where)).Text(where).OnClick(p.Store.does(explore.GoTo{At: at}))
}

// versionsRun draws words that both have as they are, and what each has
// instead under its letter.
func versionsRun(r explore.VersionsRun) []app.UI {
	if r.Both != "" {
		return []app.UI{app.Text(r.Both + " ")}
	}
	var out []app.UI
	if r.A != "" {
		out = append(out,
			app.Span().Class("instead", "side-A").
				Body(app.Span().Class("letter", "letter-A").Text("A\u00a0"), app.Text(r.A)), app.Text(" "))
	}
	if r.B != "" {
		out = append(out,
			app.Span().Class("instead", "side-B").
				Body(app.Span().Class("letter", "letter-B").Text("B\u00a0"), app.Text(r.B)), app.Text(" "))
	}
	return out
}
