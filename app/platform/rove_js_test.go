package platform

import (
	"fmt"
	"syscall/js"
	"testing"
)

// marked makes two accounts: marks 0 and 1 in the first paragraph of A, none in
// the second, 2 hidden and 3 in the third, 4 in the fourth; and mark 5 in B.
func marked(t *testing.T) {
	t.Helper()
	start(t)
	for _, pane := range []string{"a", "b"} {
		add("", "section", props{"id": "pane-" + pane, "className": "pane"})
		for n := range 4 {
			add("pane-"+pane, "p", props{"id": fmt.Sprint(pane, n), "className": "par"})
		}
	}
	for i, in := range []string{"a0", "a0", "a2", "a2", "a3", "b1"} {
		add(in, "a", props{"id": fmt.Sprint("m", i), "className": "m"})
	}
	element("m2").Call("setAttribute", "hidden", "")
	Rove(".pane", ".par", "a.m")
}

func press(id string, given props) (prevented bool) {
	given["target"] = element(id)
	return fire("keydown", given)
}

func TestArrowsLeadFromMarkToMark(t *testing.T) {
	for _, c := range []struct{ from, key, direction, to string }{
		{"m0", "ArrowRight", "ltr", "m1"},
		{"m1", "ArrowRight", "ltr", "m3"}, // over the hidden one
		{"m1", "ArrowLeft", "ltr", "m0"},
		{"m0", "ArrowLeft", "rtl", "m1"},
		{"m1", "ArrowRight", "rtl", "m0"},
		{"m0", "ArrowLeft", "ltr", "m0"}, // the first
		{"m4", "ArrowRight", "ltr", "m4"},
		{"m0", "ArrowDown", "ltr", "m3"}, // over a paragraph without a mark
		{"m4", "ArrowUp", "ltr", "m3"},
		{"m3", "ArrowUp", "ltr", "m0"}, // the first of the paragraph before
		{"m4", "ArrowDown", "ltr", "m4"},
		{"m3", "Home", "ltr", "m0"},
		{"m0", "End", "ltr", "m4"},
		{"m5", "End", "ltr", "m5"}, // an account of its own
	} {
		marked(t)
		fake.Set("direction", c.direction)
		Focus(c.from)
		if !press(c.from, props{"key": c.key}) {
			t.Errorf("%s at %s is left to the browser", c.key, c.from)
		}
		if got := active(); got != c.to {
			t.Errorf("%s at %s, %s: leads to %s, want %s", c.key, c.from, c.direction, got, c.to)
		}
		if got := element(c.to).Get("tabIndex").Int(); got != 0 {
			t.Errorf("%s cannot be reached with the Tab key", c.to)
		}
	}
}

func TestSpacePressesAMarkAndOtherKeysAreLeftAlone(t *testing.T) {
	marked(t)
	if !press("m1", props{"key": " "}) || calls(element("m1")) != "click" {
		t.Errorf("Space did %q", calls(element("m1")))
	}
	for _, given := range []props{{"key": "x"}, {"key": "Enter"}, {"key": "ArrowRight", "shiftKey": true},
		{"key": " ", "ctrlKey": true}, {"key": "End", "altKey": true}, {"key": "Home", "metaKey": true}} {
		if press("m1", given) {
			t.Errorf("%v is kept from the browser", given)
		}
	}
	if press("a1", props{"key": "ArrowDown"}) {
		t.Error("an arrow outside a mark is kept from the browser")
	}
	if got := calls(element("m1")); got != "click" {
		t.Errorf("the mark got %q", got)
	}
}

// stops lists the marks that the Tab key reaches.
func stops() (list string) {
	marks := document.Call("querySelectorAll", "a.m")
	for i := range marks.Length() {
		if m := marks.Index(i); m.Get("tabIndex").Int() == 0 && shown(m) {
			list += m.Get("id").String() + " "
		}
	}
	return list
}

func TestEveryAccountHasOneStopOfTheTabKey(t *testing.T) {
	marked(t)
	fire("keydown", props{"key": "Tab"})
	if got := stops(); got != "m0 m5 " {
		t.Errorf("the stops are %s", got)
	}
	Focus("m3")
	fire("keydown", props{"key": "Tab"})
	document.Set("activeElement", js.Null())
	fire("keydown", props{"key": "Tab"})
	if got := stops(); got != "m3 m5 " { // where the keyboard was last
		t.Errorf("the stops are %s", got)
	}
	element("m3").Call("setAttribute", "hidden", "")
	fire("keydown", props{"key": "Tab"})
	if got := stops(); got != "m0 m5 " {
		t.Errorf("with the last one hidden the stops are %s", got)
	}
}
