package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/drawing"
	"parallax/app/explore"
)

// places draws the maps, the ladder of scales and the ways through the places,
// with the lines of what is picked beside the maps.
func (p *answer) places(v explore.PlacesView, lines []explore.Line) app.UI {
	body := []app.UI{p.toggles(v.Toggles)}
	if v.Nothing != "" {
		body = append(body, app.P().Class("nothing").Text(v.Nothing))
	}
	if len(v.Rungs) > 0 {
		body = append(body, app.Div().Class("placesrow").Body(p.maps(v), p.placeside(v, lines)))
	}
	return app.Section().Class("places").Aria("label", p.Book.Say("Places")).Body(body...)
}

// maps draws the maps with their legend. The arrow keys go from place to place.
func (p *answer) maps(v explore.PlacesView) app.UI {
	var maps []app.UI
	for i := range v.Maps {
		maps = append(maps, &placeMap{View: v.Maps[i], Item: p.Drawn.state.Item, Store: p.Store})
	}
	maps = append(maps, p.mapLegend(v))
	return app.Div().Class("maps").Hidden(len(v.Maps) == 0).Body(maps...)
}

func (p *answer) mapLegend(v explore.PlacesView) app.UI {
	var discs []app.UI
	for _, d := range v.Legend {
		size := 2*d.R + 2
		discs = append(discs, app.Span().Class("legenddisc").Body(
			svg("svg").Attr("width", size).Attr("height", size).Attr("viewBox", fmt.Sprintf("-1 -1 %g %g", size, size)).
				Aria("hidden", "true").Body(
				svg("path").Attr("data-map", "A").Attr("d", d.A), svg("path").Attr("data-map", "B").Attr("d", d.B)),
			app.Span().Text(d.N)))
	}
	return app.Div().Class("legend").Body(
		app.P().Body(append(discs, app.Span().Text(p.Book.Say("mentions, left half A, right half B, by area")))...),
		app.P().
			Text(p.Book.Say("Dashed ring: the middle of an area. Hollow dot: position approximate. +3: so many more "+
				"places fall on the same spot. The maps draw land and borders, no streets.")),
		app.P().Text(v.Credit))
}

// placeside draws the ways through the texts, what is picked, and the ladder.
func (p *answer) placeside(v explore.PlacesView, lines []explore.Line) app.UI {
	var body []app.UI
	for _, w := range v.Walks {
		body = append(body, p.walk(w))
	}
	body = append(body, p.placeCard(v.Card, lines))
	for _, r := range first(p.Drawn.fresh, 3, v.Rungs) {
		body = append(body, p.rung(r))
	}
	return app.Div().Class("placeside").Body(body...)
}

// walk draws the two steps along one account's places and where they led.
func (p *answer) walk(w explore.PlaceWalk) app.UI {
	step := func(by int, id, name, sign string) app.UI {
		return app.Button().Type("button").ID(fmt.Sprintf("walk-%s-%s", w.Letter, id)).Class("do", "step").
			Disabled(w.Empty).
			Aria("label", name).Title(name).Text(sign).
			OnClick(p.Store.does(explore.Walk{Side: w.Side, By: by}))
	}
	body := []app.UI{app.Span().Class("letter", "letter-"+w.Letter).Text(w.Letter),
		step(-1, "Previous", p.Book.Say("Previous place in account {letter}", w.Letter), "‹"),
		step(1, "Next", p.Book.Say("Next place in account {letter}", w.Letter), "›"),
		app.Span().Class("stand").Aria("live", "polite").Text(w.Words)}
	for _, s := range w.Sums {
		body = append(body, sum(p.Store, "sum"+w.Letter, s))
	}
	return app.Div().Class("walk").Role("group").
		Aria("label", p.Book.Say("Places of account {letter} in text order", w.Letter)).Body(body...)
}

func (p *answer) placeCard(c *explore.PlaceCard, lines []explore.Line) app.UI {
	if c == nil && len(lines) == 0 {
		return app.Section().Hidden(true)
	}
	var body []app.UI
	if c != nil {
		head := []app.UI{app.B().Dir("auto").Text(c.Name), app.Span().Class("class").Dir("auto").Text(c.Class)}
		for _, n := range c.Counts {
			head = append(head, p.placeCount("card", n))
		}
		body = append(body, app.P().Class("placehead").Body(head...), app.P().Class("note").Dir("auto").Text(c.Where))
	}
	return app.Section().Class("placecard").Aria("label", p.Book.Say("Picked")).
		Body(append(body, p.lines("item", lines))...)
}

// placeCount draws a count that shows what it counts.
func (p *answer) placeCount(kind string, c explore.PlaceCount) app.UI {
	if c.Item == nil {
		return app.Span().Class("sum", "count-"+c.Letter).
			Body(app.Span().Class("letter").Text(c.Letter), app.Text(" 0"))
	}
	return app.Button().Type("button").ID(itemID(kind+c.Letter, c.Item)).Class("sum", "count-"+c.Letter).
		Aria("pressed", c.Picked).
		OnClick(p.Store.does(explore.Pick{Item: c.Item})).
		Body(app.Span().Class("letter").Text(c.Letter), app.Textf(" %d", c.N))
}

// rung draws the places of one scale: how often each account mentions them, as
// bars and in numbers, and the places by name.
func (p *answer) rung(r explore.Rung) app.UI {
	var places []app.UI
	for _, q := range r.Places {
		class := "wordchip"
		if q.Faint {
			class += " faint"
		}
		places = append(places,
			app.Button().Type("button").ID(itemID("rung", q.Item)).Class(class).Aria("pressed", q.Picked).Title(q.Off).
				OnClick(p.Store.does(explore.Pick{Item: q.Item})).
				Body(app.Span().Class("words").Dir("auto").Text(q.Name), counts(q.Counts)))
	}
	head := []app.UI{app.Span().Class("scale").Text(r.Name), p.bars(r.Counts)}
	for _, c := range r.Counts {
		head = append(head, p.placeCount("rung", c))
	}
	return app.Section().Class("rung").Aria("label", r.Name).Body(
		app.P().Class("runghead").Body(head...), app.Div().Class("wordchips").Body(places...))
}

// bars draws counts as bars on the scale of the whole ladder.
func (p *answer) bars(list []explore.PlaceCount) app.UI {
	const width, tall = 72, 5
	parts := []app.UI{svg("rect").Attr("data-map", "axis").Attr("width", 1).Attr("height", tall*len(list)+2)}
	for i, c := range list {
		parts = append(parts, svg("rect").Attr("data-map", c.Letter).Attr("x", 1).Attr("y", 1+i*tall).
			Attr("width", drawing.Number(c.Bar*(width-1))).Attr("height", tall-1))
	}
	return svg("svg").Attr("data-map", "bars").Attr("width", width).Attr("height", tall*len(list)+2).
		Aria("hidden", "true").Body(parts...)
}
