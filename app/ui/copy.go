package ui

import (
	"cmp"
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
)

// copies draws whose copy each account is, account beside account, and what their
// wording tells.
func (p *answer) copies(v explore.CopyView) []app.UI {
	var accounts []app.UI
	for _, acc := range v.Accounts {
		accounts = append(accounts, p.copyAccount(acc))
	}
	body := []app.UI{app.Div().Class("accounts").Body(accounts...)}
	if !p.Drawn.fresh {
		body = append(body, p.making(v))
	}
	return body
}

func (p *answer) copyAccount(acc explore.CopyAccount) app.UI {
	body := []app.UI{app.H3().
		Body(app.Span().Class("letter", "letter-"+acc.Letter).Text(acc.Letter),
			app.Span().Dir("auto").Text(acc.Outlet))}
	for _, r := range first(p.Drawn.fresh, 1, acc.Rows) {
		var links []app.UI
		for _, at := range r.Paragraphs {
			links = append(links,
				app.Button().Type("button").ID(fmt.Sprintf("copy-%s-%d", acc.Letter, at.N)).Class("to").
					Aria("label", p.Book.Say("Paragraph {number}", acc.Letter+" "+fmt.Sprint(at.N))).Text(at.N).
					OnClick(p.Store.does(explore.GoTo{At: at})))
		}
		body = append(body, app.Div().Class("copyrow", "by-"+cmp.Or(string(r.Kind), "unknown")).Body(
			app.P().Body(app.B().Text(r.Label), app.Text(" "+p.Book.Count("{n} words", r.Words))),
			app.Div().Class("tos").Body(links...), evidence(r.Evidence)))
	}
	return app.Section().Class("copies").Body(body...)
}

func evidence(list []explore.CopyEvidence) app.UI {
	var lines []app.UI
	for _, e := range list {
		lines = append(lines, app.Li().Dir("auto").Body(app.B().Text(e.Paragraphs), app.Text(" "+e.Words)))
	}
	return app.Ul().Class("evidence").Hidden(len(lines) == 0).Body(lines...)
}
