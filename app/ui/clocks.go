package ui

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
)

// clocks draws the dates of the accounts on one scale of time.
func (p *answer) clocks(v explore.ClocksView) app.UI {
	body := []app.UI{p.toggles(v.Toggles), p.sums(v.Sums), app.P().Class("summary").Hidden(v.Note == "").Text(v.Note)}
	if v.Nothing != "" {
		body = append(body, app.P().Class("nothing").Text(v.Nothing))
	} else {
		body = append(body, p.clockScroll(v), app.P().Class("basis").Hidden(v.Uneven == "").Text(v.Uneven))
	}
	if len(v.Undated) > 0 {
		body = append(body, app.H3().Text(p.Book.Say("Not on the scale, because the day of the article is not known")),
			p.sums(v.Undated))
	}
	return app.Section().Class("clocks").Aria("label", p.Book.Say("Dates")).Body(body...)
}

func (p *answer) clockScroll(v explore.ClocksView) app.UI {
	return app.Div().Class("scroll").TabIndex(0).Role("region").Aria("label", p.Book.Say("Scale of time")).
		Body(p.clockDrawing(v))
}

// clockID is the drawing's ID; the arrow keys move within it.
const clockID = "clocks"

func (p *answer) clockDrawing(v explore.ClocksView) app.UI {
	parts := []app.UI{
		svg("title").Text(p.Book.Say("When the accounts say that things happened")),
		svg("desc").
			Text(p.Book.Say("Time runs from left to right, and each account has a lane in which its dates stand " +
				"downwards in the order of the text. The plain table gives the same in words.")),
	}
	for _, b := range v.Breaks {
		parts = append(parts, p.clockBreak(b, v.Height))
	}
	parts = append(parts,
		svg("line").Attr("data-part", "axis").Attr("x1", coordinate(v.Left)).Attr("x2", coordinate(v.Width)).
			Attr("y1", 50).Attr("y2", 50))
	for _, t := range v.Ticks {
		parts = append(parts, svg("g").Attr("data-part", "tick").Body(
			rule("tickline", t.X, 46, t.X, v.Height), p.label("ticklabel", t.LabelX, 44, t.Label)))
	}
	for _, t := range v.Days {
		parts = append(parts, p.label("daylabel", t.X, 64, t.Label))
	}
	first := true
	for _, l := range v.Lanes {
		parts = append(parts, p.clockLane(v, l, &first))
	}
	return svg("svg").ID(clockID).Attr("data-part", "clocks").Attr("data-width", coordinate(v.Width)).
		Attr("viewBox", fmt.Sprintf("0 0 %s %s", coordinate(v.Width), coordinate(v.Height))).
		Role("group").Attr("aria-label", p.Book.Say("Scale of time")).Body(parts...)
}

// coordinate writes a length of a drawing to a tenth of a unit, in as few bytes
// as that takes.
func coordinate(f float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(f, 'f', 1, 64), ".0")
}

func rule(part string, x1, y1, x2, y2 float64) app.HTMLElem {
	return svg("line").Attr("data-part", part).Attr("x1", coordinate(x1)).Attr("y1", coordinate(y1)).
		Attr("x2", coordinate(x2)).Attr("y2", coordinate(y2))
}

// label writes a label. Drawings run from the left; what is written in them
// runs as the language does.
func (p *answer) label(part string, x, y float64, text string) app.HTMLElem {
	return svg("text").Attr("data-part", part).Attr("x", coordinate(x)).Attr("y", coordinate(y)).
		Text(p.Book.Frame(text))
}

func box(part string, x, y, width, height float64) app.HTMLElem {
	return svg("rect").Attr("data-part", part).Attr("x", coordinate(x)).Attr("y", coordinate(y)).
		Attr("width", coordinate(width)).Attr("height", coordinate(height))
}

// clockBreak draws time that is left out: the axis stops at two strokes, and
// the silence between the tellings is a bar of its own.
func (p *answer) clockBreak(b explore.ClockBreak, height float64) app.UI {
	middle := b.X + b.Width/2
	parts := []app.UI{p.label("strokes", middle, 57, "//")}
	if b.Label != "" {
		parts = append(parts, p.label("breaklabel", b.LabelX, 12, b.Label))
	}
	if b.Silence {
		parts = append(parts, box("silence", b.X, 72, b.Width, height-72),
			p.label("breaklabel", b.LabelX, 26, p.Book.Say("nothing dated")))
	}
	return svg("g").Body(parts...)
}

func (p *answer) clockLane(v explore.ClocksView, l explore.ClockLane, first *bool) app.UI {
	width := v.Width
	parts := []app.UI{rule("laneline", 0, l.Top, width, l.Top)}
	for i, line := range l.Title {
		parts = append(parts, p.label("lane", 0, l.Top+14+16*float64(i), line))
	}
	if l.After != "" {
		parts = append(parts, box("after", l.ToldX, l.Y-2, width-l.ToldX, l.Height+4),
			p.label("afterlabel", width-4, l.Y-8, l.After))
	}
	if l.ToldX > 0 {
		parts = append(parts, rule("told", l.ToldX, l.Y-6, l.ToldX, l.Y+l.Height))
	}
	for _, b := range l.Bars {
		parts = append(parts, p.clockBar(v, b, *first || b.Picked))
		*first = false
	}
	return svg("g").Attr("data-side", l.Letter).Body(parts...)
}

// clockBar draws one date: its paragraph, its bar, and its words with the days
// they stand for.
func (p *answer) clockBar(v explore.ClocksView, b explore.ClockBar, stop bool) app.UI {
	bar, label, top, height := "bar", "label", b.Y+4, 12.
	if v.Stacked {
		top, height = b.Y+20, 8
	}
	if b.Soft {
		bar = "softbar"
	}
	if b.Before {
		label = "labelbefore"
	}
	var parts []app.UI
	if !p.Store.still {
		parts = []app.UI{svg("title").Text(b.Title), box("row", 0, b.Y, v.Width, v.Row)}
	}
	parts = append(parts,
		p.label("number", 33, b.Y+14, b.Where),
		box(bar, b.X, top, max(b.Width, 4), height),
		p.label(label, b.LabelX, b.Y+14, b.Label))
	return p.Store.key(svg("g").Attr("data-part", "date").Body(parts...),
		key{drawing: clockID, id: itemID("bar", b.Item), label: b.Title, stop: stop,
			press: explore.Pick{Item: b.Item}, picks: true, picked: b.Picked})
}
