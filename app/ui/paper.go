package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
	"parallax/app/phrase"
	"parallax/app/platform"
)

// paperAddressID is the line that says where a sheet is from. It is written
// when the page is printed, because only the browser knows.
const paperAddressID = "paper-address"

// paper draws what stands on a printed sheet and not on the screen.
type paper struct {
	app.Compo
	View explore.Paper
	Book phrase.Book
}

// Render draws the question, what is left out, the legend and where all is from.
func (p *paper) Render() app.UI {
	v := p.View
	body := []app.UI{app.P().Class("asked").Text(v.Question)}
	for _, k := range v.Kept {
		body = append(body, app.P().Class("kept").Dir("auto").Text(k))
	}
	var marks []app.UI
	for _, l := range v.Legend {
		marks = append(marks, app.Li().Body(app.Span().Class("sample", l.Class).Text(l.Words)))
	}
	body = append(body, app.Ul().Class("marks").Body(marks...))
	for _, c := range v.Citations {
		body = append(body,
			app.P().Class("citation").
				Body(app.Span().Class("letter", "letter-"+c.Letter).Text(c.Letter+" "),
					app.Span().Dir("auto").Text(c.Words)))
	}
	return app.Div().Class("paper").Body(append(body, app.P().ID(paperAddressID))...)
}

// addressWords says where the page is from: its address where it has one that
// others can open, else its file and the day that was saved.
func addressWords(book phrase.Book) string {
	address, file, day := platform.Origin()
	switch {
	case address != "":
		return address
	case file == "":
		return ""
	}
	return book.Say("File {name}, saved on {day}", file, explore.PrintedDay(book, day))
}
