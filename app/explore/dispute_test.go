package explore

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parallax/app/compare"
	"parallax/app/lexicon"
	"parallax/app/mark"
)

// sidebarCounts returns the counts of the sidebar's rows by entity.
func sidebarCounts(s State) map[string]string {
	counts := map[string]string{}
	for _, section := range yarmouk.View(s).Sidebar.Sections {
		for _, g := range section.Groups {
			for _, r := range g.Rows {
				counts[r.ID] = fmt.Sprint(r.Counts)
			}
		}
	}
	return counts
}

// “Israel” stands once in B as an actor, so that a dispute leaves nothing.
func TestADisputedNameIsCountedNowhereAndStaysInTheText(t *testing.T) {
	s, _ := after(Choose{Entity: "gaza"})
	lines := yarmouk.View(s).Panel.Answer.(EntitiesView).Entity.Words[0].Lines
	if len(lines) != 1 || lines[0].Dispute == nil {
		t.Fatalf("lines: %+v", lines)
	}
	at := lines[0].At
	s, _ = after(Say{lines[0].Dispute})
	if got := sidebarCounts(s)["gaza"]; got != "" {
		t.Errorf("the sidebar still counts %s", got)
	}
	chosen, _ := yarmouk.Update(s, Choose{Entity: "gaza"})
	if n := yarmouk.Selection(chosen).Count(at.Article); n != 0 {
		t.Errorf("%d paragraphs still name it", n)
	}
	found := false
	for _, piece := range yarmouk.View(s).Texts[1].Paragraphs[at.N-1].Prose.Pieces {
		found = found || piece.Entity == "gaza" && piece.Status == mark.Disputed
	}
	if d := yarmouk.View(s).Panel.Disputed; !found || len(d) != 1 || d[0].Line.Node != lines[0].Node {
		t.Errorf("the disputed name is shown in the text: %v; listed: %v", found, d)
	}
	s, _ = yarmouk.Update(s, Unsay{yarmouk.View(s).Panel.Disputed[0].Undo})
	if got := sidebarCounts(s)["gaza"]; got != "[{A 0} {B 1}]" {
		t.Errorf("undone, the sidebar counts %s", got)
	}
}

// Each lens lets its own marks be disputed, counts one less then, and still
// marks the words in the text.
func TestEveryLensLeavesADisputedMarkOut(t *testing.T) {
	for lens, item := range map[Lens]func(p Panel) Sum{
		Voices: func(p Panel) Sum { return p.Answer.(VoicesView).Accounts[0].Sums[0] },
		Ledger: func(p Panel) Sum { return p.Answer.(LedgerView).Sums[0] },
		Clocks: func(p Panel) Sum { return p.Answer.(ClocksView).Sums[0] },
		Naming: func(p Panel) Sum { return Sum{Item: p.Answer.(NamesView).Rows[0].Item} },
		Places: func(p Panel) Sum { return Sum{Item: placesItem("yarmouk")} },
	} {
		s, _ := after(SetLens{lens})
		s, _ = yarmouk.Update(s, Pick{item(yarmouk.View(s).Panel).Item})
		lines := yarmouk.View(s).Panel.Lines
		if len(lines) < 2 || lines[1].Dispute == nil {
			t.Errorf("%s: lines %+v", lens, lines)
			continue
		}
		now, _ := yarmouk.Update(s, Say{lines[1].Dispute})
		left := yarmouk.View(now).Panel.Lines
		if len(left) != len(lines)-1 ||
			slices.ContainsFunc(left, func(l Line) bool { return l.Dispute == lines[1].Dispute }) {
			t.Errorf("%s: %d lines became %d", lens, len(lines), len(left))
		}
		marked := false
		for _, piece := range yarmouk.View(now).Texts[lines[1].At.Article].Paragraphs[lines[1].At.N-1].Prose.Pieces {
			for _, r := range piece.Runs {
				marked = marked || strings.Contains(r.Class, "disputed")
			}
		}
		if !marked {
			t.Errorf("%s: “%s” is not shown as disputed", lens, lines[1].Node)
		}
	}
}

// In every state the names lens counts each actor as the sidebar does, but for
// credit lines and notices, which take no part in the lens.
func TestTheNamesLensCountsAsTheSidebarDoes(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range 60 {
		s, _ := after()
		for range random.IntN(6) {
			m := randomMsg(random)
			if random.IntN(2) == 0 {
				mentions := yarmouk.Corpus.Marks[random.IntN(2)].Mentions
				m = Say{Dispute{MarkAt{mentionMark, random.IntN(2), mentions[random.IntN(len(mentions))].Span}}}
			}
			s, _ = yarmouk.Update(s, m)
		}
		s.Lens, s.Find, s.Item, s.Options, s.Query = Naming, "", nil, nil, "-by:credit -by:boilerplate"
		named := map[string]string{}
		for _, r := range yarmouk.View(s).Panel.Answer.(NamesView).Rows {
			named[r.ID] = fmt.Sprint(r.Counts)
		}
		for id, counts := range sidebarCounts(s) {
			e, _ := yarmouk.Corpus.Lexicon.Entity(id)
			none := fmt.Sprint([]Count{{"A", 0}, {"B", 0}})
			if e.Kind == lexicon.Actor && counts != cmp.Or(named[id], none) {
				t.Fatalf("#%s: %s is counted %s in the sidebar, %s among the names", yarmouk.Address(s), id, counts,
					named[id])
			}
		}
	}
}

// On whose word a figure stands, the roster lists as a speaker.
func TestTheVoicesOfTheLedgerAreThoseOfTheRoster(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	seen := 0
	for range 30 {
		var msgs []Msg
		for range random.IntN(4) {
			i := random.IntN(2)
			quotes := yarmouk.Corpus.Marks[i].Quotes
			msgs = append(msgs, Say{Dispute{MarkAt{quoteMark, i, quotes[random.IntN(len(quotes))].Content}}})
		}
		s, _ := after(msgs...)
		x := yarmouk.under(s.Changes)
		for i := range x.Corpus.Articles {
			speakers := map[string]bool{}
			for _, sp := range compare.Voices(x.Corpus, i, x.Corpus.All()).Speakers {
				speakers[sp.Entity] = true
			}
			for _, e := range figuresIn(x.Scene, i) {
				for _, id := range e.By {
					if seen++; !speakers[id] {
						t.Errorf("#%s: the ledger has %s say “%s”, the roster does not list them", x.Address(s), id,
							e.Figure.In(x.Corpus.Articles[i].Body))
					}
				}
			}
		}
	}
	if seen == 0 {
		t.Error("no figure stands on anybody's word")
	}
}
