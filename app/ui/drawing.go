package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
	"parallax/app/platform"
)

// svg returns an element of a drawing. It takes no class: the framework (go-app
// v9.8.0, attribute.go) sets the property className, which drawings do not have.
// The style sheet goes by data-part instead.
func svg(tag string) app.HTMLElem {
	return app.Elem(tag).XMLNS("http://www.w3.org/2000/svg")
}

// A key is a part of a drawing that can be pressed.
type key struct {
	drawing string // ID of the drawing; the arrow keys move along its keys
	id      string
	label   string // what it says to the ear
	stop    bool   // the Tab key comes here; the arrow keys reach the others
	press   explore.Msg
	picks   bool // pressing it picks something, or drops it where picked is true
	picked  bool
}

// key makes part of a drawing a button. In a drawing without a program it stays
// what it is drawn as.
func (s *Store) key(part app.HTMLElem, k key) app.HTMLElem {
	if s.still {
		return part
	}
	tab := -1
	if k.stop {
		tab = 0
	}
	if k.picks {
		part = part.Aria("pressed", k.picked)
	}
	return part.ID(k.id).Role("button").Attr("tabindex", tab).Attr("aria-label", k.label).OnClick(s.does(k.press)).
		OnKeyDown(func(ctx app.Context, e app.Event) {
			switch e.Get("key").String() {
			case "ArrowRight", "ArrowDown":
				platform.Step(k.drawing, "[role=button]", 1)
			case "ArrowLeft", "ArrowUp":
				platform.Step(k.drawing, "[role=button]", -1)
			case "Enter", " ":
				s.send(k.press)
			default:
				return
			}
			e.PreventDefault()
		})
}
