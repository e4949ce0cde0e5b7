package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
	"parallax/app/phrase"
	"parallax/app/platform"
)

// ownFilesID is the field by which files are chosen.
const ownFilesID = "own-files"

// own draws the sheet that takes a reader's own articles.
//
// Its elements are made by their names: each of the framework's types that the
// page does not use elsewhere is 2 kB as sent.
func (v *sheet) own() []app.UI {
	say, own := v.State.Book().Say, v.State.Own
	if !platform.CanReadOwn() {
		return []app.UI{app.P().ID("own-nowhere").
			Text(say("A page on a web server reads your own articles; this one is a single file or a frame, and " +
				"cannot. Open the page where it is hosted."))}
	}
	body := []app.UI{
		app.P().Class("note").
			Text(say("Put in two to eight accounts of one place, in English. They are read in this browser and are " +
				"sent nowhere.")),
		app.P().ID("own-unkept").Class("note").Hidden(!own.Unkept).
			Text(say("This browser does not keep what you put in: it is gone when you leave the page.")),
		v.ownKept(),
		app.Div().Class("ownfiles").Body(
			labelOf(ownFilesID, say("Choose text files (.txt, .md), drop them here, or paste below:")),
			app.Elem("input").ID(ownFilesID).Attr("type", "file").Attr("multiple", true).
				Attr("accept", ".txt,.md,text/plain,text/markdown")),
	}
	for i, a := range own.Articles {
		body = append(body, v.ownArticle(i, a))
	}
	line := own.Line
	if own.Reading {
		line = say("Reading the articles … The first time, a program of two megabytes is loaded for it.")
	}
	return append(body,
		app.Div().Class("group ownactions").Body(
			v.ownButton("more", "Add another article", "own-read", explore.OwnMore{}).
				Hidden(len(own.Articles) >= explore.OwnMost),
			v.ownButton("read", "Read the articles", "own-cancel", explore.OwnRead{}).Class("chief").
				Hidden(own.Reading),
			v.ownButton("cancel", "Cancel", "own-read", explore.OwnCancel{}).Hidden(!own.Reading),
			app.P().ID("own-line").Class("ownline").Role("status").Dir("auto").Text(line)))
}

// ownButton draws a button, and names who has the keyboard once it is gone.
func (v *sheet) ownButton(id string, words phrase.Key, after string, m explore.Msg) app.HTMLButton {
	return app.Button().Type("button").ID("own-"+id).Class("do").DataSet("after", after).
		Text(v.State.Book().Say(words)).OnClick(v.Store.does(m))
}

func labelOf(of, words string) app.UI { return app.Elem("label").Attr("for", of).Text(words) }

// ownKept lists earlier readings.
func (v *sheet) ownKept() app.UI {
	say := v.State.Book().Say
	var rows []app.UI
	for _, k := range v.State.Own.Kept {
		rows = append(rows, app.Li().Body(app.Span().Dir("auto").Text(k.Title),
			v.ownButton("open-"+k.ID, "Open", moreID, explore.OwnOpen{ID: k.ID}).
				Aria("label", say("Open: {title}", k.Title)),
			v.ownButton("forget-"+k.ID, "Delete", ownFilesID, explore.OwnForget{ID: k.ID}).
				Aria("label", say("Delete: {title}", k.Title))))
	}
	return app.Section().Class("ownkept").Hidden(len(rows) == 0).
		Body(app.H3().Text(say("Kept in this browser")), app.Ul().Body(rows...))
}

// ownLabels are what the fields of an article are called.
var ownLabels = map[explore.OwnField]phrase.Key{
	explore.OwnText: "Text, one paragraph a line", explore.OwnHeadline: "Headline (else the first line)",
	explore.OwnOutlet: "Outlet", explore.OwnPublished: "Day of publication",
}

// ownArticle draws the fields of one article, with what is wrong with it.
func (v *sheet) ownArticle(i int, a explore.OwnArticle) app.UI {
	say, row := v.State.Book().Say, strconv.Itoa(i)
	field := func(f explore.OwnField, tag, kind string) app.UI {
		id := explore.OwnFieldID(i, f)
		return app.Div().Class("ownfield").Body(labelOf(id, say(ownLabels[f])),
			app.Elem(tag).ID(id).Attr("type", kind).Attr("autocomplete", "off").Attr("rows", 6).Dir("auto").
				Attr("readonly", v.State.Own.Reading).
				Aria("invalid", a.Problem != "" && a.At == f).Aria("describedby", "own-problem-"+row).
				OnInput(v.Store.notes(i, f)))
	}
	return app.Elem("fieldset").Class("ownarticle").Body(
		app.Elem("legend").Text(say("Article {number}", i+1)),
		app.P().Class("note").Hidden(a.File == "").Dir("auto").Text(a.File),
		field(explore.OwnText, "textarea", ""),
		app.P().ID("own-problem-"+row).Class("ownproblem").Dir("auto").Hidden(a.Problem == "").Text(a.Problem),
		app.Div().Class("ownfields").Body(
			field(explore.OwnHeadline, "input", "text"), field(explore.OwnOutlet, "input", "text"),
			field(explore.OwnPublished, "input", "date")),
		v.ownButton("less-"+row, "Remove", explore.OwnFieldID(max(0, i-1), explore.OwnText), explore.OwnLess{Row: i}).
			Hidden(v.State.Own.Reading).
			Aria("label", say("Remove article {number}", i+1)))
}

// found draws the line that says how the marks came about where no editor has
// checked them, and what can be done with one's own articles.
type found struct {
	app.Compo
	View  explore.FoundView
	Book  phrase.Book
	Store *Store
}

// Render draws the line; nothing where an editor has checked marks.
func (f *found) Render() app.UI {
	v, save := f.View, phrase.Key("Save as one file")
	if v.Busy {
		save = "Saving …"
	}
	button := func(id string, words phrase.Key, m explore.Msg) app.HTMLButton {
		return app.Button().Type("button").ID(id).Class("do").DataSet("after", moreID).Text(f.Book.Say(words)).
			OnClick(f.Store.does(m))
	}
	return app.Section().ID("found").Class("foundline").Aria("label", f.Book.Say("How the marks came about")).
		Hidden(v.Words == "").Body(
		app.P().Text(v.Words),
		app.Div().Class("group").Hidden(!v.Own).Body(
			button("own-save", save, explore.OwnSave{}).Aria("disabled", v.Busy),
			button("own-leave", "Back to the accounts of this page", explore.OwnLeave{})),
		app.P().ID("found-line").Role("status").Dir("auto").Text(v.Line))
}
