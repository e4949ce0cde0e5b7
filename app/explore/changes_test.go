package explore

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"parallax/app/compare"
	"parallax/app/phrase"
)

// A change is a value in the address: it comes back from there, replaces an
// earlier one of the same thing, and goes when it says no more than the page.
func TestChangesInStateAndAddress(t *testing.T) {
	is := func(name string) Msg { return Say{Rename{"islamic-state", name}} }
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
		{"nobody unknown is renamed", []Msg{Say{Rename{"atlantis", "X"}}}, ""},
		{"an unknown kind is refused", []Msg{Arrive{"mine=colour~islamic-state~X"}}, ""},
		{"undone", []Msg{is("Daesh"), Unsay{Rename{"islamic-state", "Daesh"}}}, ""},
		{"all undone", []Msg{is("Daesh"), Say{Rename{"un", "The UN"}}, UnsayAll{}}, ""},
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
	s, effects := after(Say{Rename{"un", "The UN"}})
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
		for _, msgs := range [][]Msg{{}, {Choose{Entity: "syrian-rebels"}}, {Type{"actor:syrian-rebels"}},
			{Switch{asTable}, Switch{notHeard}}} {
			was, _ := after(append([]Msg{SetLens{l.Lens}}, msgs...)...)
			before := pageWords(t, was)
			s, _ := yarmouk.Update(was, Say{Rename{"syrian-rebels", mine}})
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
	if names, ok := p.Panel.Answer.(NamesView); ok {
		for i := range names.Rows {
			names.Rows[i].Own, names.Rows[i].Undo = "", nil
		}
	}
	words, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(words), "Name chosen by the reader; the page’s own is “Syrian opposition groups”.",
		"")
}

func TestANameIsOfferedChosenAndGivenBack(t *testing.T) {
	r := namesRow(t, "islamic-state", SetLens{Naming}, Pick{namedEntity("islamic-state")})
	offers := ""
	for _, o := range r.Offers {
		offers += o.Words + "|"
	}
	if !strings.Contains(offers, "ISIS|") || !strings.Contains(offers, "militants|") || r.Own != "" {
		t.Fatalf("offered: %s, own name %q", offers, r.Own)
	}
	say := Say{r.Offers[0].Change}
	r = namesRow(t, "islamic-state", SetLens{Naming}, say)
	if r.Name != say.Change.(Rename).Name || r.Own != yarmouk.name("islamic-state") || r.Note != "" || r.Offers != nil {
		t.Errorf("renamed: %+v", r)
	}
	if r = namesRow(t, "islamic-state", SetLens{Naming}, say, Unsay{r.Undo}); r.Name != yarmouk.name("islamic-state") ||
		r.Own != "" {
		t.Errorf("given back: %+v", r)
	}
}

func TestTheOldNameIsStillFound(t *testing.T) {
	s, _ := after(Say{Rename{"syrian-rebels", "Zeta"}}, Narrow{"opposition gr"})
	if b := yarmouk.View(s).Sidebar; len(b.Sections) != 1 || b.Sections[0].Groups[0].Rows[0].Name != "Zeta" {
		t.Errorf("the filter box finds %+v", b.Sections)
	}
	for _, q := range []string{`actor:"Syrian opposition groups"`, "actor:Zeta"} {
		if s, _ = after(Say{Rename{"syrian-rebels", "Zeta"}}, Type{q}); yarmouk.Selection(s).Count(1) == 0 {
			t.Errorf("%s finds nothing", q)
		}
	}
}

func TestALongListOfChangesSaysSoAndIsSaved(t *testing.T) {
	var msgs []Msg
	for _, e := range yarmouk.Corpus.Lexicon.Entities {
		msgs = append(msgs, Say{Rename{e.ID, e.Name + " (mine)"}})
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

// groupOf returns the group that each speaker of an account is listed under, by
// the item that picks the speaker, and the statements of each group.
func groupsOf(v VoicesView, letter string) (of map[Item]string, statements map[string]string) {
	of, statements = map[Item]string{}, map[string]string{}
	for _, g := range v.Groups {
		for _, cell := range g.Cells {
			if cell.Letter != letter {
				continue
			}
			statements[g.Name] = cell.Sum.Words
			for _, r := range cell.Speakers {
				of[r.Sum.Item] = g.Name
			}
		}
	}
	return of, statements
}

func voiceRow(v VoicesView, name string) VoiceRow {
	for _, g := range v.Groups {
		for _, cell := range g.Cells {
			for _, r := range cell.Speakers {
				if r.Name == name {
					return r
				}
			}
		}
	}
	return VoiceRow{}
}

func TestASpeakerIsMovedToAnotherGroupAndTheCountsFollow(t *testing.T) {
	s, _ := after(SetLens{Voices})
	sana := voiceRow(yarmouk.View(s).Panel.Answer.(VoicesView), "SANA")
	if sana.Groups != nil || sana.Own != "" {
		t.Fatalf("groups are offered to nobody's asking: %+v", sana)
	}
	was, before := groupsOf(yarmouk.View(s).Panel.Answer.(VoicesView), "B")
	s, _ = yarmouk.Update(s, Pick{sana.Sum.Item})
	offers := voiceRow(yarmouk.View(s).Panel.Answer.(VoicesView), "SANA").Groups.Offers
	var to Offer
	for _, o := range offers {
		if o.Words == "news agencies" {
			to = o
		}
		if o.Words == "Syrian state" {
			t.Error("the group that SANA is in is offered")
		}
	}
	s, _ = yarmouk.Update(s, Say{to.Change})
	if got := yarmouk.Address(s); !strings.HasSuffix(got, "mine=group~sana~news+agencies") {
		t.Errorf("address %s", got)
	}
	now, after := groupsOf(yarmouk.View(s).Panel.Answer.(VoicesView), "B")
	for item, group := range was {
		if want := map[bool]string{true: "news agencies", false: group}[item == sana.Sum.Item]; now[item] != want {
			t.Errorf("%s is listed under %s, want %s", item, now[item], want)
		}
	}
	if after["news agencies"] != (phrase.Book{}).Count("{n} statements", len(sana.Statements)) ||
		after["Syrian state"] == before["Syrian state"] {
		t.Errorf("counts: %v, before: %v", after, before)
	}
	row := voiceRow(yarmouk.View(s).Panel.Answer.(VoicesView), "SANA")
	if row.Own != "Syrian state" || !row.Sum.Picked {
		t.Errorf("moved: %+v", row)
	}
	s, _ = yarmouk.Update(s, Unsay{row.Undo})
	if back, _ := groupsOf(yarmouk.View(s).Panel.Answer.(VoicesView), "B"); !reflect.DeepEqual(back, was) {
		t.Errorf("moved back: %v", back)
	}
}

func TestOneWithoutANameIsMovedToo(t *testing.T) {
	key := compare.SpeakerKey{Words: "an official from a pro-syrian regime palestinian faction fighting against is " +
		"inside yarmouk"}
	for to, want := range map[string]string{"Palestinian factions": "Palestinian factions",
		"a group of my own": "a group of my own", " ": notIdentified, noSpeaker: notIdentified} {
		s, _ := after(SetLens{Voices}, Say{Regroup{key, to}})
		of, _ := groupsOf(yarmouk.View(s).Panel.Answer.(VoicesView), "A")
		found := false
		for item, group := range of {
			s, _ := yarmouk.Update(s, Pick{item})
			if o := voiceRow(yarmouk.View(s).Panel.Answer.(VoicesView),
				"an official from a pro-Syrian regime Palestinian faction fighting against IS inside Yarmouk").
				Groups; o != nil && o.Key == key {
				found = true
				if group != want {
					t.Errorf("moved to %q, listed under %q", to, group)
				}
			}
		}
		if !found {
			t.Error("the speaker is not in the roster")
		}
		if back := yarmouk.Parse(yarmouk.Address(s)); !reflect.DeepEqual(back.Changes, s.Changes) {
			t.Errorf("came back as %v", back.Changes)
		}
	}
}
