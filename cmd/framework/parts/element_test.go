//go:build framework

package app

import "testing"

// A row that another takes the place of answers for the other: the handler that
// stands on its element is the newest.
func TestTheNewestHandlerIsCalled(t *testing.T) {
	var called string
	handler := func(name string) EventHandler { return func(Context, Event) { called = name } }
	var old, next eventHandlers
	old.Set("click", handler("first"))
	old.Set("input", handler("gone"))
	next.Set("click", handler("second"))
	button := Button()
	old.Mount(button)
	old.Update(button, next)
	if len(old) != 1 || old.of("click") == nil {
		t.Fatalf("%d handlers are left", len(old))
	}
	old.of("click").handle(nil, Event{})
	if called != "second" {
		t.Errorf("the %s handler is called", called)
	}
}

func TestAttributesJoinOrReplace(t *testing.T) {
	var a attributes
	for _, set := range [][2]string{{"class", "row"}, {"class", "faint"}, {"style", "color:red"}, {"style", "top:0"},
		{"title", "a"}, {"title", "b"}} {
		a.Set(set[0], set[1])
	}
	want := map[string]string{"class": "row faint", "style": "color:red;top:0;", "title": "b"}
	got := a.byName()
	if len(got) != len(want) {
		t.Errorf("%v", got)
	}
	for name, value := range want {
		if got[name] != value {
			t.Errorf("%s is %q, want %q", name, got[name], value)
		}
	}
}
