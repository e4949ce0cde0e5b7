package browser

import (
	"strings"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
)

// hear notes an event of the page. It runs in the browser's own reading loop.
func (r *Record) hear(event any) {
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		r.say(string(e.Type) + ": " + spoken(e.Args))
	case *runtime.EventExceptionThrown:
		text := e.ExceptionDetails.Text
		if o := e.ExceptionDetails.Exception; o != nil {
			text += " " + o.Description
		}
		r.say("exception: " + text)
	case *log.EventEntryAdded:
		if strings.HasPrefix(e.Entry.Text, unseenRendering) {
			return
		}
		r.say(strings.TrimSpace(string(e.Entry.Level) + ": " + e.Entry.Text + " " + e.Entry.URL))
	case *runtime.EventBindingCalled:
		if e.Name == binding {
			r.violate(e.Payload)
		}
	case *network.EventRequestWillBeSent:
		r.ask(e.Request.URL)
	}
}

// spoken joins what was given to a console function.
func spoken(args []*runtime.RemoteObject) string {
	var words []string
	for _, a := range args {
		word := a.Description
		if len(a.Value) > 0 {
			word = strings.Trim(string(a.Value), `"`)
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

// unseenRendering begins what Chromium writes down, and does not show, when it
// looks at the fields and lists of a page that keeps some laid out and unseen: as
// one gets the keyboard, as the address changes. So it does when axe looks at them.
const unseenRendering = "Rendering was performed in a subtree hidden by content-visibility."
