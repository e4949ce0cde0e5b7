package platform

import (
	"syscall/js"
	"unicode/utf8"
)

// CanReadOwn reports whether the page can load the program that reads a reader's
// own articles.
func CanReadOwn() bool { return window.Get("parallax").Get("readOwn").Truthy() }

// withOwn calls do with the script that reads own articles, once it is there.
func withOwn(do func(own js.Value), failed func(why string)) {
	defer guard("own articles")
	thenOr(window.Get("parallax").Call("readOwn"), func(js.Value) { do(window.Get("parallax").Get("own")) }, failed)
}

// ReadOwn has articles read, by a task in JSON, and calls hear with the program's
// line and the corpus it made; or failed with the file that could not be had.
func ReadOwn(task string, hear func(line, corpus string), failed func(file string)) {
	withOwn(func(own js.Value) {
		thenOr(own.Call("read", task), func(told js.Value) {
			hear(told.Get("line").String(), told.Get("text").String())
		}, failed)
	}, failed)
}

// SaveOwn makes a page in one file of a corpus, by a task in JSON, and downloads
// it under that name; then it calls done, or failed with the file that could not
// be had.
func SaveOwn(task, corpus, name string, done func(), failed func(file string)) {
	withOwn(func(own js.Value) {
		thenOr(own.Call("save", task, corpus, name), func(js.Value) { done() }, failed)
	}, failed)
}

// StopOwn gives up what ReadOwn or SaveOwn began; nothing is called for it.
func StopOwn() {
	defer guard("own articles")
	if own := window.Get("parallax").Get("own"); own.Truthy() {
		own.Call("cancel")
	}
}

// Cancelled is what a task that was given up fails with.
const Cancelled = "cancelled"

// OnFiles calls hear with the files that are chosen in the field of that ID, or
// dropped onto the element of the ID over while it has that field.
func OnFiles(field, over string, hear func([]File)) {
	on(document, "change", func(e js.Value) {
		if e.Get("target").Get("id").String() == field {
			readFiles(e.Get("target").Get("files"), func(files []File) {
				element(field).Set("value", "")
				hear(files)
			})
		}
	})
	dropped := func(e js.Value) bool {
		place := element(over)
		return element(field).Truthy() && place.Truthy() && place.Get("open").Bool() &&
			e.Get("dataTransfer").Truthy() && e.Get("dataTransfer").Get("types").Call("includes", "Files").Bool()
	}
	on(document, "dragover", func(e js.Value) {
		if dropped(e) {
			e.Call("preventDefault")
		}
	})
	on(document, "drop", func(e js.Value) {
		if dropped(e) {
			e.Call("preventDefault")
			readFiles(e.Get("dataTransfer").Get("files"), hear)
		}
	})
}

// readFiles calls hear with all files of a list, once they are read.
func readFiles(list js.Value, hear func([]File)) {
	files := make([]File, list.Length())
	left := len(files)
	for i := range files {
		files[i].Name = list.Index(i).Get("name").String()
		done := func() {
			if left--; left == 0 {
				hear(files)
			}
		}
		then(list.Index(i).Call("arrayBuffer"), func(buffer js.Value) {
			raw := make([]byte, buffer.Get("byteLength").Int())
			js.CopyBytesToGo(raw, window.Get("Uint8Array").New(buffer))
			if files[i].IsText = isText(raw); files[i].IsText {
				files[i].Text = string(raw)
			}
			done()
		}, done)
	}
}

// isText reports whether raw is UTF-8 without NUL.
func isText(raw []byte) bool {
	for _, b := range raw {
		if b == 0 {
			return false
		}
	}
	return utf8.Valid(raw)
}

// FocusInView gives the element of that ID the keyboard and brings it into view.
func FocusInView(id string) {
	defer guard("focus")
	if e := element(id); e.Truthy() {
		e.Call("scrollIntoView", map[string]any{"block": "center"})
		Focus(id)
	}
}

// SetTitle names the page in the browser's tab.
func SetTitle(title string) {
	defer guard("title")
	if title != "" && document.Get("title").String() != title {
		document.Set("title", title)
	}
}

// stored is where the page keeps things in the browser, and what the names of
// its things begin with there; nothing where the browser keeps none.
func stored() (storage js.Value, prefix string) {
	at := window.Get("URL").New(".", window.Get("location").Get("href")).Get("href").String()
	return window.Get("parallax").Get("storage"), "parallax " + at + " "
}

// Keep has the browser keep a value under a name of the page's own, and reports
// whether it does.
func Keep(name, value string) (kept bool) {
	defer func() {
		if recover() != nil { // its room is used up
			kept = false
		}
	}()
	storage, prefix := stored()
	if !storage.Truthy() {
		return false
	}
	storage.Call("setItem", prefix+name, value)
	return true
}

// Recall returns what is kept under a name; nothing where there is none.
func Recall(name string) string {
	defer guard("storage")
	storage, prefix := stored()
	if !storage.Truthy() {
		return ""
	}
	if value := storage.Call("getItem", prefix+name); value.Type() == js.TypeString {
		return value.String()
	}
	return ""
}

// Names returns the names under which the page keeps something.
func Names() []string {
	defer guard("storage")
	storage, prefix := stored()
	var names []string
	for i := 0; storage.Truthy() && i < storage.Get("length").Int(); i++ {
		if key := storage.Call("key", i).String(); len(key) > len(prefix) && key[:len(prefix)] == prefix {
			names = append(names, key[len(prefix):])
		}
	}
	return names
}

// Unkeep deletes what is kept under a name.
func Unkeep(name string) {
	defer guard("storage")
	if storage, prefix := stored(); storage.Truthy() {
		storage.Call("removeItem", prefix+name)
	}
}
