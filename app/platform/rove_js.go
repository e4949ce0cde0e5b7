package platform

import "syscall/js"

// Rove makes the marks of each pane, each given by its selector, one stop of
// the Tab key: the one that last had the keyboard, or else the first that is
// shown. From mark to mark lead the arrow keys: forward and back in the
// direction of the writing, up and down by paragraphs, Home and End to the
// first and the last. Space presses a mark, as Enter does.
//
// A page without its program keeps a stop for each mark, for there is nothing
// to lead from one to the other.
func Rove(pane, paragraph, mark string) {
	r := rover{pane, paragraph, mark, map[string]js.Value{}}
	on(document, "keydown", r.key)
}

// A rover holds the selectors of what it moves among, and the mark of each pane
// that the keyboard was last on.
type rover struct {
	pane, paragraph, mark string
	last                  map[string]js.Value
}

func (r rover) key(e js.Value) {
	key := e.Get("key").String()
	if key == "Tab" {
		r.stop()
		return
	}
	mark := e.Get("target").Call("closest", r.mark)
	if !mark.Truthy() || !plain(e) {
		return
	}
	if key == " " {
		mark.Call("click")
	} else if !r.step(mark, key) {
		return
	}
	e.Call("preventDefault")
}

// plain reports whether no other key is held.
func plain(e js.Value) bool {
	return !e.Get("ctrlKey").Bool() && !e.Get("metaKey").Bool() && !e.Get("altKey").Bool() && !e.Get("shiftKey").Bool()
}

// step moves the keyboard from a mark as a key says, if it is one that does.
func (r rover) step(mark js.Value, key string) bool {
	list := r.shown(mark.Call("closest", r.pane))
	at := 0
	for i, m := range list {
		if m.Equal(mark) {
			at = i
		}
	}
	rtl := window.Call("getComputedStyle", mark).Get("direction").String() == "rtl"
	switch {
	case key == "Home":
		at = 0
	case key == "End":
		at = len(list) - 1
	case key == "ArrowRight" && !rtl, key == "ArrowLeft" && rtl:
		at++
	case key == "ArrowLeft", key == "ArrowRight":
		at--
	case key == "ArrowDown":
		at = r.paragraphFrom(list, at, 1)
	case key == "ArrowUp":
		at = r.paragraphFrom(list, at, -1)
	default:
		return false
	}
	if at >= 0 && at < len(list) {
		list[at].Set("tabIndex", 0)
		list[at].Call("focus")
	}
	return true
}

// paragraphFrom returns the first mark of the next paragraph that has one, or
// of the one before.
func (r rover) paragraphFrom(list []js.Value, at, by int) int {
	of := func(i int) js.Value { return list[i].Call("closest", r.paragraph) }
	here := of(at)
	for at >= 0 && at < len(list) && of(at).Equal(here) {
		at += by
	}
	for at > 0 && at < len(list) && of(at-1).Equal(of(at)) {
		at--
	}
	return at
}

// shown returns the marks of a pane that can be seen.
func (r rover) shown(pane js.Value) []js.Value {
	var list []js.Value
	marks := pane.Call("querySelectorAll", r.mark)
	for i := range marks.Length() {
		if shown(marks.Index(i)) {
			list = append(list, marks.Index(i))
		}
	}
	return list
}

// stop leaves each pane one mark for the Tab key that has just been pressed.
func (r rover) stop() {
	active := document.Get("activeElement")
	panes := document.Call("querySelectorAll", r.pane)
	for i := range panes.Length() {
		list, pane := r.shown(panes.Index(i)), panes.Index(i).Get("id").String()
		keep := 0
		for j, m := range list {
			if m.Equal(r.last[pane]) {
				keep = j
			}
		}
		for j, m := range list {
			if m.Equal(active) {
				keep, r.last[pane] = j, m
			}
		}
		for j, m := range list {
			m.Set("tabIndex", map[bool]int{true: 0, false: -1}[j == keep])
		}
	}
}
