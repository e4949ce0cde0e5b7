package ui

import (
	"cmp"
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
	"parallax/app/phrase"
	"parallax/app/platform"
)

const sheetID = "sheet"

// sheet draws what lies over the page: how to share it, words to quote, the
// page itself.
type sheet struct {
	app.Compo
	State explore.State
	Share *explore.Share
	Quote *explore.QuoteView
	Store *Store
}

// Render draws the sheet that is open; an empty one where none is.
func (v *sheet) Render() app.UI {
	say := v.State.Book().Say
	var title phrase.Key
	var body []app.UI
	switch {
	case v.Share != nil:
		title, body = "Share this view", v.share()
	case v.Quote != nil:
		title, body = "Quote with citation", v.quote()
	case v.State.Sheet == explore.AboutSheet:
		title, body = "This page", v.about()
	case v.State.Sheet == explore.OwnSheet:
		title, body = "Your own articles", v.own()
	}
	return app.Dialog().ID(sheetID).Class("over").Aria("labelledby", "sheet-title").On("close", v.closed).Body(
		app.Div().Class("overhead").Body(
			app.H2().ID("sheet-title").Text(say(title)),
			app.Button().Type("button").ID("close-sheet").Class("do").DataSet("after", moreID).Text(say("Close")).
				OnClick(v.Store.does(explore.CloseSheet{}))),
		app.Div().Class("overbody").Body(body...))
}

// closed answers the browser, which closes a dialog at the Escape key.
func (v *sheet) closed(app.Context, app.Event) {
	platform.GiveBack(moreID)
	if v.Store.state.Sheet != explore.NoSheet {
		v.Store.send(explore.CloseSheet{})
	}
}

// text draws a text to copy, which can be selected where it cannot be copied.
func (v *sheet) text(id, name, text string) app.UI {
	word := phrase.Key("Copy")
	if v.State.Copied == id {
		word = "Copied"
	}
	return app.Div().Class("tocopy").Body(
		app.Pre().ID("copied-"+id).Class("snippet").TabIndex(0).Dir("ltr").Aria("label", name).Text(text),
		app.Button().Type("button").ID("copy-"+id).Class("do").Aria("label", v.State.Book().Say(word)+": "+name).
			Text(v.State.Book().Say(word)).
			OnClick(v.Store.does(explore.CopyWords{What: id, Text: text})))
}

func (v *sheet) share() []app.UI {
	say, where := v.State.Book().Say, platform.Where()
	home := explore.Home{Page: where.Page, Site: where.Site}
	if v.Share.Own {
		return []app.UI{
			app.P().Class("note").
				Text(say("These are your own articles: the link opens them in this browser only. To hand them on, " +
					"save them as one file.")),
			app.H3().Text(say("Link")), v.text("link", say("Link"), v.Share.Link(home)),
		}
	}
	body := []app.UI{
		app.P().Class("note").Hidden(home.Page != "" && home.Site).
			Text(say("This page is one file. A link and a frame need it on a web server; the script and the picture " +
				"need the site, as parallax build makes it. Put its address in place of the one below.")),
		app.H3().Text(say("Link")),
		v.text("link", say("Link"), v.Share.Link(home)),
		app.H3().Text(say("Embed this view")),
	}
	for _, s := range v.Share.Snippets(home) {
		body = append(body, app.H4().Text(say(s.Name)), app.P().Class("note").Text(say(s.Note)),
			v.text(s.ID, say(s.Name), s.Text))
	}
	if home.Page == "" || !home.Site {
		return body
	}
	preview := explore.Home{Page: "?embed"}
	return append(body, app.H3().Text(say("As others will see it")),
		app.IFrame().ID("preview").Class("preview").Src(v.Share.Link(preview)).Title(say("As others will see it")))
}

func (v *sheet) quote() []app.UI {
	say, q := v.State.Book().Say, v.Quote
	step := func(id string, by int, words phrase.Key) app.UI {
		return app.Button().Type("button").ID(id).Class("do").Text(say(words)).
			OnClick(v.Store.does(explore.StepQuote{By: by}))
	}
	where := platform.Where()
	body := []app.UI{
		app.Div().Class("group").Body(
			app.Span().Class("where", "letter-"+q.Where[:1]).Text(q.Where),
			step("quote-back", -1, "Sentence before"), step("quote-on", 1, "Next sentence"),
			step("quote-all", 0, "Whole paragraph")),
		app.Blockquote().ID("quoted").Class("quoted").Dir("auto").Aria("live", "polite").Text(q.Words),
	}
	for _, c := range q.Citations {
		body = append(body, app.H3().Text(c.Style), v.text("cite-"+c.Style, c.Style, q.Quoted(c)))
	}
	return append(body, app.H3().Text(say("Link to these words")),
		v.text("words", say("Link to these words"), where.Page+"#"+q.Link))
}

func (v *sheet) about() []app.UI {
	say, kept := v.State.Book().Say, v.State.Kept
	if kept == nil {
		return []app.UI{app.P().Text(say("Looking …"))}
	}
	var stored []app.UI
	for _, words := range kept.Stored {
		stored = append(stored, app.Li().Dir("auto").Text(words))
	}
	return []app.UI{
		app.P().Text(say("Version {version}. Nothing you do here leaves this browser.", cmp.Or(kept.Version, "–"))),
		app.H3().Text(say("Stored in this browser")),
		app.P().ID("nothing-stored").Hidden(len(stored) > 0).Text(say("Nothing.")),
		app.Ul().Class("stored").Hidden(len(stored) == 0).Body(stored...),
		app.Button().Type("button").ID("forget").Class("do").Hidden(len(stored) == 0).Text(say("Delete all of it")).
			OnClick(v.Store.does(explore.ForgetAll{})),
		app.Div().Hidden(kept.Install == explore.NoInstall).Body(
			app.H3().Text(say("Install")),
			app.Button().Type("button").ID("install").Class("do").Hidden(kept.Install != explore.ByButton).
				Text(say("Install this page")).OnClick(v.Store.does(explore.InstallPage{})),
			app.P().Hidden(kept.Install != explore.ByOwnSteps).
				Text(say("On an iPad or iPhone: open the page in Safari, tap Share, then “Add to Home Screen”. It "+
					"then opens without a network."))),
		app.H3().Text(say("Files")),
		app.P().Class("note").Hidden(kept.Hashes != "").
			Text(say("Their SHA-256 stand in hashes.txt beside a hosted page; this one is a single file, or its " +
				"server cannot be reached.")),
		app.Pre().Class("snippet").Hidden(kept.Hashes == "").TabIndex(0).Dir("ltr").Aria("label", "SHA-256").
			Text(kept.Hashes),
	}
}

// kept says what the browser has of the page.
func (s *Store) kept(f platform.Facts) explore.TellKept {
	say := s.state.Book().Say
	k := explore.Kept{Version: f.Version, Hashes: f.Hashes, Install: explore.Install(f.Install)}
	for _, c := range f.Copies {
		k.Stored = append(k.Stored,
			say("A copy for use without a network: {files} files, {megabytes} MB", c.Files,
				fmt.Sprintf("%.1f", float64(c.Bytes)/1e6)))
	}
	if f.Workers > 0 {
		k.Stored = append(k.Stored, say("The worker that answers from that copy"))
	}
	for _, name := range f.Entries {
		k.Stored = append(k.Stored, s.entryInWords(name))
	}
	return explore.TellKept{Kept: k}
}

// quoteAt returns a handler that opens the sheet of words to quote: those
// selected, if they lie in the paragraph of that ID; else all of it. Without an
// ID it is where the selection is, or what the reader has before him.
func (s *Store) quoteAt(id string) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		e.PreventDefault()
		selected, start, end := platform.Selected()
		if id == "" && selected == "" {
			selected = cmp.Or(platform.AtEye(paneID(s.state.Side)), explore.ParagraphID(s.state.Side, 1))
		}
		if id != "" && selected != id {
			selected, start, end = id, 0, 0
		}
		s.send(explore.QuoteWords{Quote: s.x.QuoteOf(s.state, selected, start, end)})
	}
}
