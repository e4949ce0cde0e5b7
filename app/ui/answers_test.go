package ui

import (
	"regexp"
	"slices"
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"parallax/app/explore"
)

var lensOf = regexp.MustCompile(`data-lens="(\w+)"`)

// The framework matches children by position, so an answer keeps its own; the
// panel says whose turn it is.
func TestAnswersKeepTheirPlaces(t *testing.T) {
	x := yarmouk(t)
	s := NewStore(x)
	shows := func(want ...string) {
		t.Helper()
		var got []string
		for _, m := range lensOf.FindAllStringSubmatch(app.HTMLString(&root{Store: s}), -1) {
			got = append(got, m[1])
		}
		if !slices.Equal(got, want) {
			t.Errorf("the panel and its answers are %q, not %q", got, want)
		}
	}
	shows("entities", "entities")
	s.Send(explore.SetLens{Lens: explore.Voices})
	shows("voices", "entities", "voices")
	next, _ := x.Update(s.state, explore.SetLens{Lens: explore.Ledger})
	s.prepare(x.View(next))
	shows("voices", "entities", "voices", "figures")
	s.Send(explore.SetLens{Lens: explore.Entities})
	shows("entities", "entities", "voices", "figures")
}

// What may be asked next is drawn with its first rows; what has been drawn with
// all of them stays so for as long as it is the answer.
func TestPreparedAnswersHaveTheirFirstRows(t *testing.T) {
	x := yarmouk(t)
	s := NewStore(x)
	next, _ := x.Update(s.state, explore.SetLens{Lens: explore.Ledger})
	page := x.View(next)
	s.prepare(page)
	k := s.answers.of(explore.Ledger)
	if !k.fresh {
		t.Error("all rows were drawn before they were asked for")
	}
	s.answers.take(page, false, false)
	turn := k.turn
	if s.answers.take(page, true, false); k.fresh || k.turn != turn {
		t.Error("what is drawn whole is drawn again")
	}
	if s.prepare(page); !k.fresh {
		t.Error("what is not on the page waits with all of its rows")
	}
	turn = k.turn
	if s.prepare(page); k.turn != turn {
		t.Error("what is drawn is drawn again")
	}
	other, _ := x.Update(next, explore.Choose{Entity: "islamic-state"})
	s.answers.take(page, false, false)
	if s.answers.take(x.View(other), true, false); !k.fresh {
		t.Error("the answer about all is taken for the one about one actor")
	}
	s.prepare(s.page) // of the question that is asked
	if s.answers.of(s.state.Lens).fresh {
		t.Error("what is on the page was prepared")
	}
}
