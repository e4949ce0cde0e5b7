package explore

import (
	"fmt"
	"strings"
	"testing"

	"parallax/app/compare"
)

func TestWhatStandsOnlyHereReadsAsFollows(t *testing.T) {
	s, _ := after(SetLens{Only})
	var b strings.Builder
	for _, total := range yarmouk.View(s).Panel.Answer.(OnlyView).Totals {
		fmt.Fprintf(&b, "%s: %s, %s\n", total.Title, total.Counts[0].Words, total.Counts[1].Words)
	}
	b.WriteString("\n")
	for _, a := range yarmouk.View(s).Panel.Answer.(OnlyView).Accounts {
		fmt.Fprintf(&b, "%s. %s\n", a.Title, a.Note)
		for _, g := range a.Groups {
			fmt.Fprintf(&b, "\n%s: %s. %s%s\n", g.Title, g.Sum.Words, g.Note, g.Nothing)
			for _, r := range g.Rows {
				fmt.Fprintf(&b, "  %s %s (%s, %d)\n", r.Words, r.More, r.Where, r.N)
			}
		}
		b.WriteString("\n")
	}
	reads(t, "only.golden", b.String())
}

func TestACountOfWhatStandsOnlyHereIsTheNumberOfLinesItOpens(t *testing.T) {
	for name, msgs := range map[string][]Msg{
		"whole":                 {SetLens{Only}},
		"under a filter":        {Choose{Entity: "un"}, SetLens{Only}},
		"under a search":        {Type{"siege"}, LeaveSearch{}, SetLens{Only}},
		"with changed places":   {ShowArticle{Right: true, Index: 0}, SetLens{Only}},
		"where one shows alone": {Show{Read}, SetLens{Only}},
	} {
		s, _ := after(msgs...)
		for _, a := range yarmouk.View(s).Panel.Answer.(OnlyView).Accounts {
			for _, g := range a.Groups {
				total := 0
				for _, r := range g.Rows {
					checkPick(t, name, s, r.Item, r.N, a.Letter)
					total += r.N
				}
				if total > 0 {
					checkPick(t, name, s, g.Sum.Item, total, a.Letter)
				}
			}
		}
	}
}

// checkPick fails where the item does not open n lines of that account, or
// leaves the text unmarked.
func checkPick(t *testing.T, name string, s State, item Item, n int, letter string) {
	t.Helper()
	next, _ := yarmouk.Update(s, Pick{item})
	page := yarmouk.View(next)
	if len(page.Panel.Lines) != n {
		t.Errorf("%s: %s counts %d and opens %d lines", name, item, n, len(page.Panel.Lines))
	}
	for _, l := range page.Panel.Lines {
		if l.Where[:1] != letter {
			t.Errorf("%s: %s opens a line of %s", name, item, l.Where)
		}
	}
	for _, txt := range page.Texts {
		if marked := pickedIn(txt); marked != (txt.Letter == letter) {
			t.Errorf("%s: %s marked in %s: %v", name, item, txt.Letter, marked)
		}
	}
}

func pickedIn(txt Text) bool {
	for _, p := range txt.Paragraphs {
		for _, piece := range p.Prose.Pieces {
			for _, r := range piece.Runs {
				if strings.Contains(" "+r.Class+" ", " picked ") {
					return true
				}
			}
		}
	}
	return false
}

func TestAFilterMakesNothingStandOnlyHere(t *testing.T) {
	whole, _ := after(SetLens{Only})
	known := map[Item]bool{}
	each := func(s State, f func(item Item)) {
		for _, a := range yarmouk.View(s).Panel.Answer.(OnlyView).Accounts {
			for _, g := range a.Groups {
				for _, r := range g.Rows {
					f(r.Item)
				}
			}
		}
	}
	each(whole, func(item Item) { known[item] = true })
	for _, id := range []string{"un", "islamic-state", "idrees-ahmad", "sana"} {
		s, _ := after(SetLens{Only}, Choose{Entity: id})
		each(s, func(item Item) {
			if !known[item] {
				t.Errorf("with %s chosen, %s is said to stand only here", id, item)
			}
		})
	}
}

func TestBesideNoOtherAccountNothingStandsOnlyHere(t *testing.T) {
	s := State{Lens: Only, Pick: -1, Setting: Setting{Right: -1, View: Read}}
	p := yarmouk.View(s).Panel
	if p.Answer.(OnlyView).Nothing == "" || len(p.Answer.(OnlyView).Accounts) > 0 || p.Table != nil {
		t.Errorf("%+v", p.Answer.(OnlyView))
	}
}

func TestEveryKindOfWhatStandsOnlyHereHasItsWords(t *testing.T) {
	for _, kind := range compare.ExclusiveKinds() {
		if onlyWords[kind].title == "" || onlyWords[kind].one == "" {
			t.Errorf("%s has no words", kind)
		}
	}
}
