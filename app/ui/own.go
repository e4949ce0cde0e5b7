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
func (v *sheet) own() []app.UI {
	say, own := v.State.Book().Say, v.State.Own
	if !platform.CanReadOwn() {
		return []app.UI{app.P().ID("own-nowhere").Text(say("A page on a web server reads your own articles; this one is a single file or a frame, and cannot. Open the page where it is hosted."))}
	}
	body := []app.UI{
		app.P().Class("note").Text(say("Put in two to eight accounts of one place, in English. They are read in this browser and are sent nowhere.")),
		v.ownKept(),
		app.Div().Class("ownfiles").Body(
			app.Elem("label").Attr("for", ownFilesID).Text(say("Choose text files (.txt, .md), drop them here, or paste below:")),
			app.Input().Type("file").ID(ownFilesID).Attr("multiple", true).Attr("accept", ".txt,.md,text/plain,text/markdown")),
	}
	for i, a := range own.Articles {
		body = append(body, v.ownArticle(i, a))
	}
	return append(body,
		app.Div().Class("group ownactions").Body(
			app.Button().Type("button").ID("own-more").Class("do").DataSet("after", "own-read").Hidden(len(own.Articles) >= explore.OwnMost).Text(say("Add another article")).OnClick(v.Store.does(explore.OwnMore{})),
			app.Button().Type("button").ID("own-read").Class("do chief").DataSet("after", "own-cancel").Hidden(own.Reading).Text(say("Read the articles")).OnClick(v.Store.does(explore.OwnRead{})),
			app.Button().Type("button").ID("own-cancel").Class("do").DataSet("after", "own-read").Hidden(!own.Reading).Text(say("Cancel")).OnClick(v.Store.does(explore.OwnCancel{})),
			app.P().ID("own-line").Class("ownline").Role("status").Dir("auto").Text(v.ownLine())))
}

func (v *sheet) ownLine() string {
	if v.State.Own.Reading {
		return v.State.Book().Say("Reading the articles … The first time, a program of two megabytes is loaded for it.")
	}
	return v.State.Own.Line
}

// ownKept lists earlier readings.
func (v *sheet) ownKept() app.UI {
	say := v.State.Book().Say
	var rows []app.UI
	for _, k := range v.State.Own.Kept {
		rows = append(rows, app.Li().Body(app.Span().Dir("auto").Text(k.Title),
			app.Button().Type("button").ID("own-open-"+k.ID).Class("do").Aria("label", say("Open: {title}", k.Title)).Text(say("Open")).OnClick(v.Store.does(explore.OwnOpen{ID: k.ID})),
			app.Button().Type("button").ID("own-forget-"+k.ID).Class("do").DataSet("after", ownFilesID).Aria("label", say("Delete: {title}", k.Title)).Text(say("Delete")).OnClick(v.Store.does(explore.OwnForget{ID: k.ID}))))
	}
	return app.Section().Class("ownkept").Hidden(len(rows) == 0).Body(app.H3().Text(say("Kept in this browser")), app.Ul().Body(rows...))
}

// ownArticle draws the fields of one article, with what is wrong with it.
func (v *sheet) ownArticle(i int, a explore.OwnArticle) app.UI {
	say := v.State.Book().Say
	problem := "own-problem-" + strconv.Itoa(i)
	field := func(f explore.OwnField, label phrase.Key, input app.UI) app.UI {
		return app.Div().Class("ownfield", "own-"+string(f)).Body(app.Elem("label").Attr("for", explore.OwnFieldID(i, f)).Text(say(label)), input)
	}
	entry := func(f explore.OwnField, tag string) app.HTMLElem {
		return app.Elem(tag).ID(explore.OwnFieldID(i, f)).Dir("auto").Attr("readonly", v.State.Own.Reading).
			Aria("invalid", a.Problem != "" && a.At == f).Aria("describedby", problem).OnInput(v.Store.notes(i, f))
	}
	short := func(f explore.OwnField, kind string) app.UI {
		return entry(f, "input").Attr("type", kind).Attr("autocomplete", "off")
	}
	return app.Elem("fieldset").Class("ownarticle").Body(
		app.Elem("legend").Text(say("Article {number}", i+1)),
		app.P().Class("note").Hidden(a.File == "").Dir("auto").Text(a.File),
		field(explore.OwnText, "Text, one paragraph a line", entry(explore.OwnText, "textarea").Attr("rows", 6).Spellcheck(false)),
		app.P().ID(problem).Class("ownproblem").Dir("auto").Hidden(a.Problem == "").Text(a.Problem),
		app.Div().Class("ownfields").Body(
			field(explore.OwnHeadline, "Headline (else the first line)", short(explore.OwnHeadline, "text")),
			field(explore.OwnOutlet, "Outlet", short(explore.OwnOutlet, "text")),
			field(explore.OwnPublished, "Day of publication", short(explore.OwnPublished, "date"))),
		app.Button().Type("button").ID("own-less-"+strconv.Itoa(i)).Class("do").DataSet("after", explore.OwnFieldID(max(0, i-1), explore.OwnText)).Hidden(v.State.Own.Reading).
			Aria("label", say("Remove article {number}", i+1)).Text(say("Remove")).OnClick(v.Store.does(explore.OwnLess{Row: i})))
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
	v, say := f.View, f.Book.Say
	busy := phrase.Key("Save as one file")
	if v.Busy {
		busy = "Saving …"
	}
	return app.Div().ID("found").Class("foundline").Hidden(v.Words == "").Body(
		app.P().Text(v.Words),
		app.Div().Class("group").Hidden(!v.Own).Body(
			app.Button().Type("button").ID("own-save").Class("do").Aria("disabled", v.Busy).Text(say(busy)).OnClick(f.Store.does(explore.OwnSave{})),
			app.Button().Type("button").ID("own-leave").Class("do").DataSet("after", moreID).Text(say("Back to the accounts of this page")).OnClick(f.Store.does(explore.OwnLeave{}))),
		app.P().ID("found-line").Role("status").Dir("auto").Text(v.Line))
}
