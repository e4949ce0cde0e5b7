package explore

import (
	"math/rand/v2"
	"testing"
)

func TestWhatMessagesDoToTheStateAndTheAddress(t *testing.T) {
	for _, c := range []struct {
		name    string
		msgs    []Msg
		address string
	}{
		{"the opening page has an empty address", nil, ""},
		{"choosing a row filters by it", []Msg{Choose{Entity: "yarmouk"}}, "is=yarmouk"},
		{"choosing it again stops filtering", []Msg{Choose{Entity: "yarmouk"}, Choose{Entity: "yarmouk"}}, ""},
		{"a second row narrows", []Msg{Choose{Entity: "yarmouk"}, Choose{Entity: "un"}}, "is=yarmouk,un"},
		{"excluding a chosen row turns it", []Msg{Choose{Entity: "un"}, Choose{Entity: "un", Exclude: true}}, "not=un"},
		{"a chip turns and turns back", []Msg{Choose{Entity: "un"}, Turn{"un"}, Turn{"un"}}, "is=un"},
		{"senses keep their colon", []Msg{Choose{Entity: "israel:place"}}, "is=israel:place"},
		{"an unknown entity changes nothing", []Msg{Choose{Entity: "atlantis"}}, ""},
		{"clearing takes every filter away", []Msg{Choose{Entity: "un"}, Type{"siege"}, Clear{}}, ""},
		{"what is typed is the query", []Msg{Type{`"safe passage" -bus`}}, `q="safe+passage"+-bus`},
		{"reading shows one account", []Msg{Show{Read}, ShowSide{B}}, "view=read&side=b"},
		{"the same article on both sides changes places", []Msg{ShowArticle{Right: true, Index: 0}},
			"a=002_a6b3f5efdfef3663&b=000_0e28e8d73501a576"},
		{"a passage that is no paragraph is refused", []Msg{ChoosePassage{Pair{99, 1}}}, ""},
		{"dimming is kept", []Msg{Choose{Entity: "un"}, SetRest{Dim}}, "is=un&rest=dim"},
		{"the interface speaks Arabic", []Msg{SetLanguage{"ar"}}, "lang=ar"},
		{"and English again", []Msg{SetLanguage{"ar"}, SetLanguage{"en"}}, ""},
		{"a lens that asks nothing is dropped",
			[]Msg{SetLens{"horoscope"}, SetSort{"taste"}, SetTheme{"pink"}, SetLanguage{"tlh"}, Show{"upside-down"}},
			""},
	} {
		s, _ := after(c.msgs...)
		if got := yarmouk.Address(s); got != c.address {
			t.Errorf("%s: address %s, want %s", c.name, got, c.address)
		}
	}
}

func TestStepsToGoBackFrom(t *testing.T) {
	for _, c := range []struct {
		name string
		msgs []Msg
		want Effect
	}{
		{"choosing is a step", []Msg{Choose{Entity: "un"}}, PushAddress{"is=un"}},
		{"the first letter is a step", []Msg{Type{"s"}}, PushAddress{"q=s"}},
		{"the next letter is none", []Msg{Type{"s"}, Type{"si"}}, ReplaceAddress{"q=si"}},
		{"folding the sidebar is none", []Msg{ToggleSide{}}, ReplaceAddress{"noside=1"}},
		{"asking a question is a step", []Msg{SetLens{Voices}}, PushAddress{"lens=voices"}},
		{"picking what it counts is none", []Msg{SetLens{Places}, Pick{placesItem("syria")}},
			ReplaceAddress{"lens=places&item=syria"}},
		{"walking is none", []Msg{SetLens{Places}, Walk{A, 1}}, ReplaceAddress{"lens=places&at=a1&item=step%2FA%2F0"}},
		{"looking a word up is none", []Msg{SetLens{Words}, LookUp{"siege"}},
			ReplaceAddress{"lens=words&item=q%2FAB%2Fsiege"}},
		{"an option is none", []Msg{SetLens{Words}, Switch{"stems"}}, ReplaceAddress{"lens=words&opt=stems"}},
		{"a change is a step", []Msg{Say{Rename{"un", "X"}}}, PushAddress{"mine=name~un~X"}},
		{"colours are none", []Msg{SetTheme{Dark}}, ReplaceAddress{"theme=dark"}},
		{"going to a paragraph is none", []Msg{GoTo{Ref{0, 3}}}, ReplaceAddress{"at=a3"}},
	} {
		_, effects := after(c.msgs...)
		if len(effects) == 0 || effects[len(effects)-1] != c.want {
			t.Errorf("%s: %v, want %v", c.name, effects, c.want)
		}
	}
	if _, effects := after(Choose{Entity: "un"}, Arrive{""}); len(effects) != 0 {
		t.Errorf("going back made a step of its own: %v", effects)
	}
}

// What a message leaves alone does not change by it, from wherever it is sent.
func TestAMessageThatLeavesTheAddressChangesNothingInIt(t *testing.T) {
	leaving := []Msg{
		MovePick{1}, LeaveSearch{}, CopyTable{}, SaveTable{}, SaveChanges{}, Fit{NarrowRoom}, Print{}, Printed{},
		OpenSheet{ShareSheet}, OpenSheet{AboutSheet}, OpenSheet{OwnSheet}, OpenSheet{QuoteSheet}, CopyWords{"a", "b"},
		Copied{"a"}, TellKept{}, ForgetAll{}, InstallPage{}, OwnHas{}, OwnType{Value: "x"}, OwnMore{}, OwnLess{},
		OwnGive{[]OwnFile{{"a", "b", true}}}, OwnRead{}, OwnCancel{}, OwnTell{Line: "x"}, OwnDone{}, OwnOpen{"a"},
		OwnLeave{}, OwnShown{}, OwnForget{"a"}, OwnSave{},
	}
	random := rand.New(rand.NewPCG(5, 6))
	s := yarmouk.Start()
	for range 20 {
		s, _ = yarmouk.Update(s, randomMsg(random))
		for _, m := range leaving {
			next, _ := yarmouk.Update(s, m)
			if m.step(s, next) != Leave || yarmouk.Address(next) != yarmouk.Address(s) {
				t.Errorf("%T at #%s leads to #%s", m, yarmouk.Address(s), yarmouk.Address(next))
			}
		}
	}
}
