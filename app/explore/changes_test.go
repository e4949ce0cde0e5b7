package explore

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

// A change is a value in the address: it comes back from there, replaces an
// earlier one of the same thing, and goes when it says no more than the page.
func TestChangesInStateAndAddress(t *testing.T) {
	is := func(name string) Msg { return Say{Change{Renaming, "islamic-state", name}} }
	for _, c := range []struct {
		name    string
		msgs    []Msg
		address string
	}{
		{"a name is kept", []Msg{is("Daesh")}, "mine=name~islamic-state~Daesh"},
		{"a second name takes the first one's place", []Msg{is("Daesh"), is("IS")}, "mine=name~islamic-state~IS"},
		{"the page's own name is no change", []Msg{is("Daesh"), is(yarmouk.name("islamic-state"))}, ""},
		{"no name is no change", []Msg{is(" \n\u200b")}, ""},
		{"a name is tidied", []Msg{is("  the\tgroup\u200b ")}, "mine=name~islamic-state~the+group"},
		{"signs in a name survive", []Msg{is("50% ~ a, b")}, "mine=name~islamic-state~50%2525+%257E+a%252C+b"},
		{"nobody unknown is renamed", []Msg{Say{Change{Renaming, "atlantis", "X"}}}, ""},
		{"an unknown kind is refused", []Msg{Say{Change{"colour", "islamic-state", "X"}}}, ""},
		{"undone", []Msg{is("Daesh"), Unsay{Change{Renaming, "islamic-state", "Daesh"}}}, ""},
		{"all undone", []Msg{is("Daesh"), Say{Change{Renaming, "un", "The UN"}}, UnsayAll{}}, ""},
	} {
		s, _ := after(c.msgs...)
		got := yarmouk.Address(s)
		if got != c.address {
			t.Errorf("%s: address %s, want %s", c.name, got, c.address)
		}
		if back := yarmouk.Parse(got); !reflect.DeepEqual(back.Changes, s.Changes) {
			t.Errorf("%s: came back as %v, not %v", c.name, back.Changes, s.Changes)
		}
	}
}

func TestAChangeIsAStepToGoBackFrom(t *testing.T) {
	s, effects := after(Say{Change{Renaming, "un", "The UN"}})
	if len(effects) != 1 || effects[0] != (PushAddress{"mine=name~un~The+UN"}) {
		t.Fatalf("effects: %v", effects)
	}
	if s, _ = yarmouk.Update(s, Arrive{""}); len(s.Changes) != 0 {
		t.Errorf("going back leaves %v", s.Changes)
	}
}

// The page's own name stands nowhere in the two texts, so wherever it shows,
// the page itself says it.
func TestANameChosenByTheReaderHoldsOnEveryPanel(t *testing.T) {
	const own, mine = "Syrian opposition groups", "the rebels’ side"
	for _, l := range Lenses() {
		for _, msgs := range [][]Msg{{}, {Choose{Entity: "syrian-rebels"}}, {Type{"actor:syrian-rebels"}}, {Switch{asTable}, Switch{notHeard}}} {
			was, _ := after(append([]Msg{SetLens{l.Lens}}, msgs...)...)
			before := pageWords(t, was)
			s, _ := yarmouk.Update(was, Say{Change{Renaming, "syrian-rebels", mine}})
			now := pageWords(t, s)
			if a, b := strings.Count(before, own), strings.Count(now, mine); a != b || a == 0 {
				t.Errorf("%s: %d times “%s” became %d times “%s”", l.Question, a, own, b, mine)
			}
			if strings.Contains(now, own) {
				at := strings.Index(now, own)
				t.Errorf("%s: the page still says …%s", l.Question, now[max(0, at-80):at+40])
			}
		}
	}
}

// pageWords returns all that a page shows in state s but for what tells of
// changes.
func pageWords(t *testing.T, s State) string {
	t.Helper()
	p := yarmouk.View(s)
	p.Changes, p.State = ChangesView{}, State{}
	if p.Panel.Names != nil {
		for i := range p.Panel.Names.Rows {
			p.Panel.Names.Rows[i].Own, p.Panel.Names.Rows[i].Undo = "", Change{}
		}
	}
	words, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(words), "Name chosen by the reader; the page’s own is “Syrian opposition groups”.", "")
}

func TestANameIsOfferedChosenAndGivenBack(t *testing.T) {
	r := namesRow(t, "islamic-state", SetLens{Naming}, Pick{"islamic-state"})
	offers := ""
	for _, o := range r.Offers {
		offers += o.Words + "|"
	}
	if !strings.Contains(offers, "ISIS|") || !strings.Contains(offers, "militants|") || r.Own != "" {
		t.Fatalf("offered: %s, own name %q", offers, r.Own)
	}
	say := Say{r.Offers[0].Change}
	r = namesRow(t, "islamic-state", SetLens{Naming}, say)
	if r.Name != say.Change.To || r.Own != yarmouk.name("islamic-state") || r.Note != "" || r.Offers != nil {
		t.Errorf("renamed: %+v", r)
	}
	if r = namesRow(t, "islamic-state", SetLens{Naming}, say, Unsay{r.Undo}); r.Name != yarmouk.name("islamic-state") || r.Own != "" {
		t.Errorf("given back: %+v", r)
	}
}

func TestTheOldNameIsStillFound(t *testing.T) {
	s, _ := after(Say{Change{Renaming, "syrian-rebels", "Zeta"}}, Narrow{"opposition gr"})
	if b := yarmouk.View(s).Sidebar; len(b.Sections) != 1 || b.Sections[0].Groups[0].Rows[0].Name != "Zeta" {
		t.Errorf("the filter box finds %+v", b.Sections)
	}
	for _, q := range []string{`actor:"Syrian opposition groups"`, "actor:Zeta"} {
		if s, _ = after(Say{Change{Renaming, "syrian-rebels", "Zeta"}}, Type{q}); yarmouk.Selection(s).Count(1) == 0 {
			t.Errorf("%s finds nothing", q)
		}
	}
}

func TestALongListOfChangesSaysSoAndIsSaved(t *testing.T) {
	var msgs []Msg
	for _, e := range yarmouk.Corpus.Lexicon.Entities {
		msgs = append(msgs, Say{Change{Renaming, e.ID, e.Name + " (mine)"}})
	}
	s, _ := after(msgs[:3]...)
	if v := yarmouk.View(s).Changes; strings.Contains(v.Note, "long by now") || v.Title != "Your changes (3)" {
		t.Errorf("three changes: %q, %q", v.Title, v.Note)
	}
	s, effects := after(append(msgs, SaveChanges{})...)
	if v := yarmouk.View(s).Changes; !strings.Contains(v.Note, "long by now") || len(v.Rows) != len(msgs) {
		t.Errorf("%d changes: %q", len(v.Rows), v.Note)
	}
	save, ok := effects[0].(Save)
	if !ok || strings.Count(save.Data, "(mine)”.") != len(msgs) || !strings.Contains(save.Data, "#mine=name~") {
		t.Errorf("saved: %v", effects)
	}
}
