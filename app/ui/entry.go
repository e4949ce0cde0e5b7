package ui

import (
	"cmp"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
)

// entry is a field for words of the reader's own, and a button.
type entry struct {
	id, label, button string
	hint              string // what an empty field says, if not the label
	words             string // what it holds
}

// entry draws e; make is of what was typed.
func (s *Store) entry(e entry, make func(typed string) explore.Msg) app.UI {
	field := app.Input().Type("text").ID(e.id).Class("own").AutoComplete(false).Placeholder(cmp.Or(e.hint, e.label)).
		Aria("label", e.label).Value(e.words)
	return fieldLine(field, e.id, e.button, func(field app.Value) { s.send(make(field.Get("value").String())) })
}

// choice draws a list of changes to choose from and a button that makes the one
// chosen. Choosing alone changes nothing, so that the arrow keys can go along
// the list.
func (s *Store) choice(id, label, button string, offers []explore.Offer) app.UI {
	var options []app.UI
	for i, o := range offers {
		options = append(options, app.Option().Value(i).Text(o.Words))
	}
	list := app.Select().ID(id).Class("pickone").Aria("label", label).Body(options...)
	return fieldLine(list, id, button, func(list app.Value) {
		if k := list.Get("selectedIndex").Int(); k >= 0 && k < len(offers) {
			s.send(explore.Say{Change: offers[k].Change})
		}
	})
}

// fieldLine draws a field and the button that does something with it. They are
// a form of their own, so that Enter in the field presses the button, but not
// while it ends a word that is being composed; it is sent nowhere, were it
// without a program too.
func fieldLine(field app.UI, id, button string, do func(field app.Value)) app.UI {
	return app.Elem("form").Class("entryline").Attr("method", "dialog").Body(field,
		app.Button().Type("submit").ID(id+"-do").Class("do").Text(button).OnClick(func(ctx app.Context, e app.Event) {
			e.PreventDefault()
			do(ctx.JSSrc().Get("previousElementSibling"))
		}))
}
