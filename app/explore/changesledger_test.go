package explore

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parallax/app/compare"
	"parallax/app/phrase"
)

// ledgerThing returns the row that both accounts have figures in and whose
// figures stand at these places: "A21 B4".
func ledgerThing(t *testing.T, where string, msgs ...Msg) (LedgerThing, bool) {
	t.Helper()
	s, _ := after(append([]Msg{SetLens{Ledger}}, msgs...)...)
	for _, thing := range yarmouk.View(s).Panel.Answer.(LedgerView).Both {
		var at []string
		for _, c := range thing.Cells {
			for _, f := range c.Figures {
				at = append(at, f.Where)
			}
		}
		if strings.Join(at, " ") == where {
			return thing, true
		}
	}
	return LedgerThing{}, false
}

// offered returns the change that is offered in these words.
func offered(t *testing.T, offers []Offer, words string) Msg {
	t.Helper()
	for _, o := range offers {
		if strings.Contains(o.Words, words) {
			return Say{o.Change}
		}
	}
	t.Fatalf("no offer of %q among %v", words, offers)
	return nil
}

func TestARowOfTheLedgerIsConfirmed(t *testing.T) {
	row, _ := ledgerThing(t, "A21 B3 B4")
	if !strings.HasSuffix(row.Basis, "“a few thousand”; the rest is proposed by rule") || row.Offers != nil ||
		row.Undo != nil {
		t.Fatalf("as it opens: %+v", row)
	}
	pick := Pick{row.Item}
	row, _ = ledgerThing(t, "A21 B3 B4", pick)
	sure := offered(t, row.Offers, "Confirm")
	row, _ = ledgerThing(t, "A21 B3 B4", sure)
	if row.Basis != "confirmed by the reader" || row.Undo == nil {
		t.Errorf("confirmed: %+v", row)
	}
	if swapped, ok := ledgerThing(t, "A3 A4 B21", sure, ShowArticle{Right: true, Index: 0}); !ok ||
		swapped.Undo == nil {
		t.Errorf("with the accounts changed: %+v", swapped)
	}
	if filtered, ok := ledgerThing(t, "A21 B3 B4", sure, Choose{Entity: "yarmouk"}); ok && filtered.Undo == nil {
		t.Errorf("under a filter: %+v", filtered)
	}
	if row, _ = ledgerThing(t, "A21 B3 B4", sure, Unsay{row.Undo}); !strings.HasSuffix(row.Basis,
		"“a few thousand”; the rest is proposed by rule") {
		t.Errorf("undone: %+v", row)
	}
}

func TestARowOfTheLedgerIsTakenApartAndPutTogetherAgain(t *testing.T) {
	row, _ := ledgerThing(t, "A21 B4")
	row, _ = ledgerThing(t, "A21 B4", Pick{row.Item})
	if row.Basis != "confirmed by an editor" || len(row.Offers) != 1 {
		t.Errorf("an editor's row: %s, %v", row.Basis, row.Offers)
	}
	confirm, apart := Say{confirming(compare.Counted{Entries: figuresAt("some 160,000", "more than 200,000")})},
		offered(t, row.Offers, "Take apart")
	if _, ok := ledgerThing(t, "A21 B4", apart); ok {
		t.Fatal("the row is still there")
	}
	s, _ := after(SetLens{Ledger}, confirm, apart)
	if len(s.Changes) != 1 {
		t.Errorf("a row that was taken apart is still confirmed: %v", s.Changes)
	}
	v := yarmouk.View(s).Panel.Answer.(LedgerView)
	if got := v.Sums[2].Words; got != "Both count 2 things:" {
		t.Errorf("%s", got)
	}
	for k, where := range []string{"A21", "B4"} {
		found := false
		for _, f := range v.Only[k].Figures {
			found = found || f.Where == where && (f.Moved != nil) == (where == "B4")
		}
		if !found {
			t.Errorf("%s does not stand alone", where)
		}
	}
	s, _ = yarmouk.Update(s, SetLens{Only})
	alone := 0
	for _, a := range yarmouk.View(s).Panel.Answer.(OnlyView).Accounts {
		for _, g := range a.Groups {
			for _, r := range g.Rows {
				if r.Words == "some 160,000" || r.Words == "more than 200,000" {
					alone++
				}
			}
		}
	}
	if alone != 2 {
		t.Errorf("“Only here” lists %d of the two figures", alone)
	}
	if _, ok := ledgerThing(t, "A21 B4", apart, Unsay{apart.(Say).Change}); !ok {
		t.Error("undone, the row is not back")
	}
}

// figuresAt returns the entries of the figures printed so.
func figuresAt(words ...string) []compare.Entry {
	var list []compare.Entry
	for i, a := range yarmouk.Corpus.Articles {
		for _, e := range figuresIn(yarmouk.Scene, i) {
			if slices.Contains(words, e.Figure.In(a.Body)) {
				list = append(list, e)
			}
		}
	}
	return list
}

// “some 2,500” stands in A only; a reader joins it with a figure of B.
func TestAFigureJoinsAnotherRow(t *testing.T) {
	s, _ := after(SetLens{Ledger})
	var lone LedgerFigure
	for _, f := range yarmouk.View(s).Panel.Answer.(LedgerView).Only[0].Figures {
		if f.Words == "some 2,500" {
			lone = f
		}
	}
	s, _ = yarmouk.Update(s, Pick{lone.Item})
	for _, f := range yarmouk.View(s).Panel.Answer.(LedgerView).Only[0].Figures {
		if f.Item == lone.Item {
			lone = f
		} else if f.Offers != nil {
			t.Errorf("%s is offered rows without being picked", f.Words)
		}
	}
	join := offered(t, lone.Offers, "B27 “110,000”")
	row, ok := ledgerThing(t, "A22 B27", join)
	if !ok || row.Relation != "not comparable" || row.Basis != "joined by the reader" ||
		!strings.Contains(row.Because, "the reader put A22 “some 2,500” into this row") {
		t.Fatalf("joined: %v %+v", ok, row)
	}
	if swapped, ok := ledgerThing(t, "A27 B22", join, ShowArticle{Right: true, Index: 0}); !ok ||
		swapped.Relation != row.Relation {
		t.Errorf("with the accounts changed: %v %+v", ok, swapped)
	}
	picked, _ := ledgerThing(t, "A22 B27", join, Pick{row.Item})
	if s, _ = after(SetLens{Ledger}, join, Pick{row.Item}); len(yarmouk.View(s).Panel.Lines) != 2 || !picked.Picked {
		t.Errorf("the row opens %d lines", len(yarmouk.View(s).Panel.Lines))
	}
	if f := row.Cells[0].Figures[0]; f.Moved == nil || (Say{*f.Moved}) != join {
		t.Errorf("the figure does not say that it was moved: %+v", f)
	}
}

// Whatever filters hide, and whatever the reader moves, each row of the ledger
// picks itself, its figures are those it opens, and every figure shown stands
// in one row.
func TestEveryRowOfTheLedgerActsOnItself(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 60 {
		s, _ := after(SetLens{Ledger})
		for range random.IntN(5) {
			s, _ = yarmouk.Update(s, randomLedgerMsg(random, s))
		}
		v := yarmouk.View(s).Panel.Answer.(LedgerView)
		seen := map[Item]bool{}
		for _, thing := range v.Both {
			picked, _ := yarmouk.Update(unpicked(s), Pick{thing.Item})
			panel, n := yarmouk.View(picked).Panel, 0
			for _, c := range thing.Cells {
				for _, f := range c.Figures {
					if n++; seen[f.Item] {
						t.Errorf("%s stands in two rows", f.Item)
					}
					seen[f.Item] = true
				}
			}
			on := 0
			for _, other := range panel.Answer.(LedgerView).Both {
				if other.Picked {
					on++
				}
			}
			if len(panel.Lines) != n || on != 1 {
				t.Fatalf("#%s: %s holds %d figures, opens %d lines, and %d rows are picked", yarmouk.Address(s),
					thing.Title, n, len(panel.Lines), on)
			}
		}
		for k, o := range v.Only {
			for _, f := range o.Figures {
				if seen[f.Item] {
					t.Errorf("%s stands in two rows", f.Item)
				}
				seen[f.Item] = true
			}
			all, _ := yarmouk.Update(unpicked(s), Pick{v.Sums[k].Item})
			if n := len(yarmouk.View(all).Panel.Lines); v.Sums[k].Words != o.Letter+" gives "+
				(phrase.Book{}).Count("{n} figures", n)+"." {
				t.Errorf("%s, but %d lines", v.Sums[k].Words, n)
			}
		}
	}
}

func unpicked(s State) State {
	s.Item = nil
	return s
}

// randomLedgerMsg filters, changes places, or takes one of the changes that the
// ledger offers.
func randomLedgerMsg(r *rand.Rand, s State) Msg {
	v := yarmouk.View(s).Panel.Answer.(LedgerView)
	var items []Item
	for _, thing := range v.Both {
		items = append(items, thing.Item)
	}
	for _, o := range v.Only {
		for _, f := range o.Figures {
			items = append(items, f.Item)
		}
	}
	if r.IntN(3) == 0 || len(items) == 0 {
		return []Msg{Choose{Entity: "yarmouk"}, Choose{Entity: "un"}, Clear{},
			ShowArticle{Right: true, Index: s.Left}}[r.IntN(4)]
	}
	s, _ = yarmouk.Update(unpicked(s), Pick{items[r.IntN(len(items))]})
	v = yarmouk.View(s).Panel.Answer.(LedgerView)
	var offers []Offer
	for _, thing := range v.Both {
		offers = append(offers, thing.Offers...)
		for _, c := range thing.Cells {
			for _, f := range c.Figures {
				offers = append(offers, f.Offers...)
			}
		}
	}
	for _, o := range v.Only {
		for _, f := range o.Figures {
			offers = append(offers, f.Offers...)
		}
	}
	if len(offers) == 0 {
		return Clear{}
	}
	return Say{offers[r.IntN(len(offers))].Change}
}
