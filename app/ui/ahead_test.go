package ui

import (
	"reflect"
	"testing"

	"parallax/app/corpus/folder"
	"parallax/app/explore"
	"parallax/seeds"
)

// What was worked out beforehand is what would be worked out now, and nothing
// is shown that was worked out for another state.
func TestForesight(t *testing.T) {
	x := yarmouk(t)
	s := x.Start()
	for _, m := range []explore.Msg{nil, explore.Choose{Entity: "islamic-state"}, explore.SetLens{Lens: explore.Voices},
		explore.Type{Query: "siege"}, explore.SetTheme{Theme: "dark"}} {
		before := &foresight{}
		for _, lens := range lenses() {
			before.add(x, s, lens)
		}
		if m != nil {
			s, _ = x.Update(s, m)
		}
		for _, lens := range lenses() {
			after, _ := x.Update(s, explore.SetLens{Lens: lens})
			shown := before.view(x, after)
			if !reflect.DeepEqual(shown, x.View(after)) {
				t.Errorf("after %#v, lens %q: another page than the state's", m, lens)
			}
			if known := sameRows(shown,
				before.pages[lens]); known != (m == nil || reflect.DeepEqual(before.pages[lens].State, after)) {
				t.Errorf("after %#v, lens %q: shows what was worked out beforehand: %v", m, lens, known)
			}
		}
	}
}

// The browser keeps own articles until they are deleted there; the page shown
// next says so.
func TestForesightForgetsWhatIsNoLongerKept(t *testing.T) {
	x := yarmouk(t)
	x.Own = explore.OwnCorpus{ID: "1", Kept: true}
	s, before := x.Start(), &foresight{}
	before.add(x, s, explore.Voices)
	x.Own.Kept = false
	after, _ := x.Update(s, explore.SetLens{Lens: explore.Voices})
	if !reflect.DeepEqual(before.view(x, after), x.View(after)) ||
		sameRows(before.view(x, after), before.pages[explore.Voices]) {
		t.Error("shows what was so when the browser kept them")
	}
}

// sameRows reports whether two pages hold the very same sidebar.
func sameRows(a, b explore.Page) bool {
	return reflect.ValueOf(a.Sidebar.Sections).Pointer() == reflect.ValueOf(b.Sidebar.Sections).Pointer()
}

// yarmouk is the corpus that Parallax comes with.
func yarmouk(t *testing.T) *explore.Explorer {
	t.Helper()
	c, err := folder.Build(seeds.FS)
	if err != nil {
		t.Fatal(err)
	}
	return explore.New(c)
}
