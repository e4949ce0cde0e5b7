package explore

import (
	"slices"
	"strings"
	"testing"
)

// pairsOf returns the pairs that the list of passages holds, and those it holds
// as removed.
func pairsOf(s State) (laid, removed []Pair) {
	for _, r := range yarmouk.View(s).Panel.Answer.(EntitiesView).Passages {
		if r.Removed != nil {
			removed = append(removed, r.Pair)
		} else {
			laid = append(laid, r.Pair)
		}
	}
	return laid, removed
}

// atParagraph returns what stands beside a paragraph: "B4 B3", or "only here".
func atParagraph(s State, side Side, n int) string {
	p := yarmouk.View(s).Texts[side].Paragraphs[n-1]
	var beside []string
	for _, q := range p.Pairs {
		beside = append(beside, q.Other)
	}
	if p.Only {
		beside = append(beside, "only here")
	}
	return strings.Join(beside, " ")
}

func card(s State) *PassageCard { return yarmouk.View(s).Panel.Answer.(EntitiesView).Passage }

func TestAPairIsRemovedAndPutBack(t *testing.T) {
	pair := Pair{8, 20}
	open, _ := after(ChoosePassage{pair})
	if got := card(open).Offers; len(got) != 2 || got[0].Words != "Confirm" || got[1].Words != "Remove" {
		t.Fatalf("offered: %v", got)
	}
	s, _ := yarmouk.Update(open, Say{card(open).Offers[1].Change})
	laid, removed := pairsOf(s)
	if slices.Contains(laid, pair) || !slices.Equal(removed, []Pair{pair}) || s.Passage != (Pair{}) || card(s) != nil {
		t.Errorf("laid %v, removed %v, chosen %v", laid, removed, s.Passage)
	}
	if a, b := atParagraph(s, A, 8), atParagraph(s, B, 20); a != "only here" || b != "only here" {
		t.Errorf("beside A8 stands %q, beside B20 %q", a, b)
	}
	if got := yarmouk.Address(s); got != "mine=pair~0.8-1.20" {
		t.Errorf("address %s", got)
	}
	only, _ := yarmouk.Update(s, SetLens{Only})
	found := false
	for _, g := range yarmouk.View(only).Panel.Answer.(OnlyView).Accounts[0].Groups {
		for _, r := range g.Rows {
			found = found || g.Kind == "passage" && r.Where == "A8"
		}
	}
	if !found {
		t.Error("“Only here” does not list A8")
	}
	for _, r := range yarmouk.View(s).Panel.Answer.(EntitiesView).Passages {
		if r.Removed != nil {
			s, _ = yarmouk.Update(s, Unsay{r.Removed})
		}
	}
	if now, removed := pairsOf(s); len(removed) != 0 || !slices.Contains(now, pair) {
		t.Errorf("put back: %v, %v", now, removed)
	}
}

func TestAPairIsConfirmed(t *testing.T) {
	s, _ := after(Switch{proposedOption})
	var found PassageRow
	for _, r := range yarmouk.View(s).Panel.Answer.(EntitiesView).Passages {
		if r.Basis == ByRule {
			found = r
		}
	}
	s, _ = after(ChoosePassage{found.Pair})
	if card(s) == nil || card(s).Basis != ByRule {
		t.Fatalf("%v is no proposal", found.Pair)
	}
	s, _ = yarmouk.Update(s, Say{card(s).Offers[0].Change})
	if c := card(s); c.Basis != ByReader || len(c.Offers) != 1 || len(c.Reasons) == 0 {
		t.Errorf("confirmed: %+v", c)
	}
	if laid, _ := pairsOf(s); !slices.Contains(laid, found.Pair) {
		t.Errorf("%v is not listed though the reader confirmed it", found.Pair)
	}
	swapped, _ := yarmouk.Update(s, ShowArticle{Right: true, Index: 0})
	if laid, _ := pairsOf(swapped); !slices.Contains(laid, Pair{found.Pair.B, found.Pair.A}) {
		t.Error("with the accounts changed the pair is gone")
	}
	back, _ := yarmouk.Update(s, Unsay{s.Changes[0]})
	if laid, _ := pairsOf(back); slices.Contains(laid, found.Pair) || card(back).Basis != ByRule {
		t.Errorf("undone: %v, %+v", laid, card(back))
	}
}

func TestAPairIsMovedToAnotherCounterpart(t *testing.T) {
	was, to := Pair{8, 20}, Pair{8, 16}
	open, _ := after(ChoosePassage{was})
	move := offered(t, card(open).Moves, "A8 ↔ B16: ")
	for _, o := range card(open).Moves {
		if strings.HasPrefix(o.Words, "A8 ↔ B20") || strings.HasPrefix(o.Words, "A7 ↔ B18") {
			t.Errorf("offered: %s", o.Words)
		}
	}
	s, effects := yarmouk.Update(open, move)
	if len(effects) != 2 || effects[0] != (Level{"a8", "b16"}) ||
		effects[1] != (PushAddress{"mine=pair~0.8-1.20~0.8-1.16&pair=8-16"}) {
		t.Errorf("effects: %v", effects)
	}
	laid, removed := pairsOf(s)
	if slices.Contains(laid, was) || !slices.Contains(laid, to) || !slices.Equal(removed, []Pair{was}) ||
		card(s).Basis != ByReader {
		t.Errorf("laid %v, removed %v, %+v", laid, removed, card(s))
	}
	if a, b := atParagraph(s, A, 8), atParagraph(s, B, 16); a != "B16" || b != "A8" {
		t.Errorf("beside A8 stands %q, beside B16 %q", a, b)
	}
	back, effects := yarmouk.Update(s, Unsay{move.(Say).Change})
	if back.Passage != was || effects[0] != (Level{"a8", "b20"}) || yarmouk.Address(back) != "pair=8-20" {
		t.Errorf("undone: %+v, %v", back.Passage, effects)
	}
}

func TestAMovedPairIsMovedOnAndRemoved(t *testing.T) {
	first, then := Repair{PairAt{0, 8, 1, 20}, PairAt{0, 8, 1, 16}}, Repair{PairAt{0, 8, 1, 16}, PairAt{0, 8, 1, 17}}
	s, _ := after(Say{first}, Say{then})
	if got := atParagraph(s, A, 8); got != "B17" {
		t.Errorf("moved twice, A8 stands beside %q", got)
	}
	s, _ = after(Say{first}, Say{then}, Unsay{then})
	if got := atParagraph(s, A, 8); got != "B16" {
		t.Errorf("the second move undone, A8 stands beside %q", got)
	}
	s, _ = after(Say{first}, Say{Repair{PairAt{0, 8, 1, 16}, PairAt{}}})
	if got := atParagraph(s, A, 8); got != "only here" {
		t.Errorf("moved and removed, A8 stands beside %q", got)
	}
	s, _ = after(Say{Repair{PairAt{0, 8, 1, 20}, PairAt{1, 8, 0, 20}}}, Say{Repair{PairAt{0, 8, 1, 99}, PairAt{}}},
		Say{Repair{PairAt{0, 8, 0, 9}, PairAt{}}})
	if len(s.Changes) != 0 {
		t.Errorf("no pairs, yet kept: %v", s.Changes)
	}
}

// A proposal that the list leaves out has no neighbours when every listed pair
// is gone.
func TestAChosenPairOutlivesAllOthers(t *testing.T) {
	s, _ := after()
	for _, r := range yarmouk.View(s).Panel.Answer.(EntitiesView).Passages {
		s, _ = yarmouk.Update(s, Say{Repair{Pair: pairAt(s.Left, s.Right, r.Pair)}})
	}
	for _, q := range yarmouk.proposals(0, 1) {
		chosen, _ := yarmouk.Update(s, ChoosePassage{Pair{q.A, q.B}})
		if c := card(chosen); c == nil || c.Next != (Pair{q.A, q.B}) {
			t.Errorf("%d-%d: %+v", q.A, q.B, c)
		}
	}
}
