package ui

import (
	"fmt"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/drawing"
	"parallax/app/explore"
)

// placeMap draws one map. It is a component of its own because most messages
// leave it as it is.
type placeMap struct {
	app.Compo
	View  explore.PlaceMap
	Item  explore.Item
	Store *Store
}

// Render draws the ground, the places, their names over all, and what stands in
// the corners.
func (m *placeMap) Render() app.UI {
	v := m.View
	parts := []app.UI{
		svg("title").Text(v.Title),
		svg("desc").Text(v.Desc),
		svg("rect").Attr("data-map", "sea").Attr("width", v.W).Attr("height", v.H),
		svg("path").Attr("data-map", "land").Attr("d", v.Land),
		svg("path").Attr("data-map", "border").Attr("d", v.Borders),
	}
	for i, s := range v.Spots {
		parts = append(parts, m.spot(i, s))
	}
	parts = append(parts, scaleBar(v.Bar), locator(v.Locator))
	return app.Figure().Class("placemap").Body(
		app.FigCaption().Text(v.Title),
		svg("svg").ID("map-"+v.Name).Attr("data-map", "map").Attr("viewBox", fmt.Sprintf("0 0 %g %g", v.W, v.H)).
			Role("group").Aria("label", v.Title).Body(parts...))
}

// spot draws a place with its name; together they are one button. The first of
// a map is a stop of the keyboard, the arrow keys go on to the others.
func (m *placeMap) spot(i int, s explore.MapSpot) app.UI {
	within := "map-" + m.View.Name
	drawn := svg("g").Attr("data-map", spotState(s)).Body(append(m.mark(s), spotLabel(s)...)...)
	return m.Store.key(drawn, key{drawing: within, id: itemID(within, s.Item), label: spotName(s), stop: i == 0,
		press: explore.Pick{Item: s.Item}, picks: true, picked: s.Picked})
}

func spotState(s explore.MapSpot) string {
	state := "spot"
	if s.Picked {
		state += " picked"
	}
	if s.Faint {
		state += " faint"
	}
	return state
}

// mark draws the two half discs, the upright between them and the dot that says
// how well the position is known.
func (m *placeMap) mark(s explore.MapSpot) []app.UI {
	dot := "exact"
	if s.Rough {
		dot = "rough"
	}
	var parts []app.UI
	if !m.Store.still {
		parts = []app.UI{svg("title").Text(s.Spoken), circle("halo", s.X, s.Y, max(s.R, s.Ring)+3)}
	}
	if s.Ring > 0 {
		parts = append(parts, circle("ring", s.X, s.Y, s.Ring))
	}
	if s.Zoomed {
		r := s.R + explore.BoxMargin
		parts = append(parts,
			svg("rect").Attr("data-map", "zoomed").Attr("x", drawing.Number(s.X-r)).Attr("y", drawing.Number(s.Y-r)).
				Attr("width", drawing.Number(2*r)).Attr("height", drawing.Number(2*r)))
	}
	return append(parts,
		svg("path").Attr("data-map", "A").Attr("d", s.A), svg("path").Attr("data-map", "B").Attr("d", s.B),
		straight("upright", s.X, s.Y-s.R, s.X, s.Y+s.R), circle(dot, s.X, s.Y, 1.2))
}

// spotName is what a spot is called: what is written at it first, where that is
// short for more.
func spotName(s explore.MapSpot) string {
	if s.Label == "" || strings.Contains(s.Spoken, s.Label) {
		return s.Spoken
	}
	return s.Label + " – " + s.Spoken
}

// spotLabel writes a spot's name where room was found for it.
func spotLabel(s explore.MapSpot) []app.UI {
	if s.Room.HasNoPlace {
		return nil
	}
	var parts []app.UI
	if s.Room.Leader {
		parts = append(parts, straight("leader", s.Room.FromX, s.Room.FromY, s.Room.ToX, s.Room.ToY))
	}
	return append(parts, label(s.Label, s.Room.X+s.Room.W/2, s.Room.Y+s.Room.H*0.78, "middle"))
}

func label(s string, x, y float64, anchor string) app.UI {
	return svg("text").Attr("x", drawing.Number(x)).Attr("y", drawing.Number(y)).Attr("text-anchor", anchor).Text(s)
}

func circle(part string, x, y, r float64) app.UI {
	return svg("circle").Attr("data-map", part).Attr("cx", drawing.Number(x)).Attr("cy", drawing.Number(y)).
		Attr("r", drawing.Number(r))
}

func straight(part string, x1, y1, x2, y2 float64) app.UI {
	return svg("line").Attr("data-map", part).Attr("x1", drawing.Number(x1)).Attr("y1", drawing.Number(y1)).
		Attr("x2", drawing.Number(x2)).Attr("y2", drawing.Number(y2))
}

func scaleBar(b explore.ScaleBar) app.UI {
	return svg("g").Attr("data-map", "scale").Body(
		straight("bar", b.X, b.Y, b.X+b.Length, b.Y),
		straight("bar", b.X, b.Y-3, b.X, b.Y+3),
		straight("bar", b.X+b.Length, b.Y-3, b.X+b.Length, b.Y+3),
		label(b.Words, b.X+b.Length+4, b.Y+4, "start"))
}

// locator draws the corner that shows where on the globe the map lies.
func locator(l *explore.Locator) app.UI {
	if l == nil {
		return svg("g")
	}
	f := l.Frame
	return svg("svg").Attr("x", drawing.Number(l.X)).Attr("y", drawing.Number(l.Y)).Attr("width", drawing.Number(l.W)).
		Attr("height", drawing.Number(l.H)).
		Attr("viewBox", "0 0 "+drawing.Number(l.W)+" "+drawing.Number(l.H)).Aria("hidden", "true").Body(
		svg("rect").Attr("data-map", "corner").Attr("width", drawing.Number(l.W)).Attr("height", drawing.Number(l.H)),
		svg("path").Attr("data-map", "land").Attr("d", l.Land),
		svg("rect").Attr("data-map", "frame").Attr("x", drawing.Number(f.X)).Attr("y", drawing.Number(f.Y)).
			Attr("width", drawing.Number(f.W)).Attr("height", drawing.Number(f.H)))
}
