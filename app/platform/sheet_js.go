package platform

import "syscall/js"

// Where returns where the page lies. What its address says of the view, or of
// who sent the reader, is no part of that.
func Where() (h Home) {
	defer guard("home")
	h.Site = document.Call("querySelector", `meta[name="parallax-program"]`).Truthy()
	if link := document.Call("querySelector", `link[rel="canonical"]`); link.Truthy() {
		h.Page = link.Get("href").String()
		return h
	}
	if at := window.Get("location"); at.Get("protocol").String() != "file:" {
		h.Page = at.Get("origin").String() + at.Get("pathname").String()
	}
	return h
}

// Modal opens or closes the dialog of that ID. An open one keeps the keyboard
// within it; a closed one gives it back to what had it before, or else to the
// element after.
func Modal(id string, open bool, after string) {
	defer guard("dialog")
	e := element(id)
	if !e.Truthy() || e.Get("open").Bool() == open {
		return
	}
	if open {
		e.Call("showModal")
	} else {
		e.Call("close")
		GiveBack(after)
	}
}

// GiveBack gives the keyboard to the element of that ID where it is on nothing:
// what had it before a dialog may have gone with a menu.
func GiveBack(id string) {
	defer guard("keyboard")
	if document.Get("activeElement").Equal(document.Get("body")) {
		Focus(id)
	}
}

// Selected returns the ID of the paragraph that the reader's selection begins
// in, and the bytes of its words that are selected there; an empty ID where
// nothing is.
func Selected() (paragraph string, start, end int) {
	defer guard("selection")
	selection := window.Call("getSelection")
	if selection.Get("rangeCount").Int() == 0 || selection.Get("isCollapsed").Bool() {
		return "", 0, 0
	}
	chosen := selection.Call("getRangeAt", 0).Call("cloneRange")
	from := chosen.Get("startContainer")
	if from.Get("nodeType").Int() != 1 {
		from = from.Get("parentElement")
	}
	words := from.Call("closest", ".par .words")
	if !words.Truthy() {
		return "", 0, 0
	}
	if !words.Call("contains", chosen.Get("endContainer")).Bool() {
		chosen.Call("setEnd", words, words.Get("childNodes").Length())
	}
	before := document.Call("createRange")
	before.Call("selectNodeContents", words)
	before.Call("setEnd", chosen.Get("startContainer"), chosen.Get("startOffset"))
	start = len(before.Call("toString").String())
	return words.Call("closest", ".par").Get("id").String(), start, start + len(chosen.Call("toString").String())
}

// AtEye returns the ID of the paragraph that the reader has before him in the
// account of that ID.
func AtEye(pane string) string {
	defer guard("eye")
	if e := element(pane); e.Truthy() {
		return atEye(e)
	}
	return ""
}

// LookAtPage calls hear with what the browser has of the page.
func LookAtPage(hear func(Facts)) { aboutPage("look", hear) }

// Forget deletes all that the page has stored in the browser and then calls
// hear with what is left.
func Forget(hear func(Facts)) { aboutPage("forget", hear) }

// aboutPage asks about.js, which is one of the page's scripts.
func aboutPage(what string, hear func(Facts)) {
	defer guard("about")
	then(window.Get("parallax").Get("about").Call(what), func(told js.Value) {
		f := Facts{
			Version: told.Get("version").String(), Hashes: told.Get("hashes").String(),
			Workers: told.Get("workers").Int(), Install: told.Get("install").String(),
		}
		for i := range told.Get("copies").Length() {
			c := told.Get("copies").Index(i)
			f.Copies = append(f.Copies, Copy{c.Get("name").String(), c.Get("files").Int(), c.Get("bytes").Int()})
		}
		for i := range told.Get("entries").Length() {
			f.Entries = append(f.Entries, told.Get("entries").Index(i).String())
		}
		hear(f)
	}, func() { Fail("about", what) })
}

// OfferInstall shows the browser's own offer to install the page.
func OfferInstall() {
	defer guard("install")
	window.Get("parallax").Get("about").Call("offer")
}
