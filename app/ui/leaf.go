package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
)

// A Still is what a page shows besides its texts while no program runs: the
// questions with their tables, and the way to each. Both parts are whole
// elements of HTML with the attribute data-still, by which the page's start-up
// script finds them to take them away.
type Still struct {
	Contents string // to stand before the root
	Leaves   string // to stand after it
}

// Leaves returns every lens of x as plain HTML, made of the same view models
// and drawn by the same components as the panels of the program.
func Leaves(x *explore.Explorer) Still {
	p := &answer{Drawn: &drawn{}, Store: &Store{x: x, still: true}}
	var links, sheets []app.UI
	for _, s := range x.Leaves() {
		if len(s.Tables) == 0 {
			continue
		}
		links = append(links, app.Li().Body(app.A().Href("#"+leafID(s.Lens)).Text(s.Panel.Question)))
		sheets = append(sheets, p.leaf(s))
	}
	contents := app.Nav().ID("contents").DataSet("still", "").Aria("label", p.Book.Say("Questions")).Body(
		app.P().Text(p.Book.Say("Below the texts:")), app.Ul().Body(links...))
	return Still{plain(app.HTMLString(contents)),
		plain(app.HTMLString(app.Div().ID("leaves").DataSet("still", "").Body(sheets...)))}
}

func leafID(l explore.Lens) string { return "leaf-" + lensName(l) }

// leaf draws one lens: question, making, drawings where they are small, tables.
func (p *answer) leaf(s explore.Leaf) app.UI {
	body := append([]app.UI{app.H2().Class("question").Text(s.Panel.Question), p.method(s.Panel)},
		p.drawings(s.Panel)...)
	for _, t := range s.Tables {
		body = append(body, p.table(t))
	}
	return app.Section().ID(leafID(s.Lens)).Class("tables", "lens-"+lensName(s.Lens)).Aria("label", s.Panel.Question).
		Body(body...)
}

// drawings draws what of a panel is a drawing and needs no program.
func (p *answer) drawings(panel explore.Panel) []app.UI {
	switch v := panel.Answer.(type) {
	case explore.VoicesView:
		var strips []app.UI
		for _, a := range v.Accounts {
			strips = append(strips, app.Div().Class("side-"+a.Letter).Body(
				app.P().Class("column").
					Body(app.Span().Class("letter", "letter-"+a.Letter).Text(a.Letter),
						app.Span().Dir("auto").Text(a.Outlet)), p.strip(a)))
		}
		return strips
	case explore.ClocksView:
		if v.Nothing == "" {
			return []app.UI{app.Div().Class("clocks").Body(p.clockScroll(v))}
		}
	case explore.PlacesView:
		if len(v.Maps) > 0 {
			return []app.UI{p.maps(v)}
		}
	}
	return nil
}

// paragraphLink returns the fragment of a paragraph where words are its name on
// the page, as "A7" is; of any other words nothing.
func paragraphLink(words string) string {
	if len(words) < 2 || words[0] != 'A' && words[0] != 'B' || strings.Trim(words[1:], "0123456789") != "" {
		return ""
	}
	return "#" + strings.ToLower(words)
}
