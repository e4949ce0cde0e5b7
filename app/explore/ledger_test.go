package explore

import (
	"fmt"
	"strings"
	"testing"
)

// pickedLines returns the lines that picking an item of a lens shows.
func pickedLines(lens Lens, item Item) []Line {
	s, _ := after(SetLens{lens}, Pick{item})
	return yarmouk.View(s).Panel.Lines
}

func TestEachFigureOpensItsSentence(t *testing.T) {
	s, _ := after(SetLens{Ledger})
	v := yarmouk.View(s).Panel.Answer.(LedgerView)
	seen := 0
	each := func(f LedgerFigure) {
		seen++
		lines := pickedLines(Ledger, f.Item)
		if len(lines) != 1 || lines[0].Node != f.Words || lines[0].Where != f.Where {
			t.Errorf("%s “%s” opens %+v", f.Where, f.Words, lines)
		}
	}
	for _, thing := range v.Both {
		n := 0
		for _, c := range thing.Cells {
			for _, f := range c.Figures {
				each(f)
				n++
			}
		}
		if lines := pickedLines(Ledger, thing.Item); len(lines) != n {
			t.Errorf("%s opens %d lines, want %d", thing.Title, len(lines), n)
		}
	}
	for _, o := range v.Only {
		for _, f := range o.Figures {
			each(f)
		}
	}
	if seen != 20 {
		t.Errorf("%d figures are shown, want 20", seen)
	}
}

func TestCountsOfFiguresAndDatesOpenAsManyLines(t *testing.T) {
	for lens, sums := range map[Lens]func(Panel) []Sum{
		Ledger: func(p Panel) []Sum { return p.Answer.(LedgerView).Sums[:2] },
		Clocks: func(p Panel) []Sum { return p.Answer.(ClocksView).Sums },
	} {
		for _, filter := range []Msg{Clear{}, Choose{Entity: "yarmouk"}, Type{"siege"}} {
			s, _ := after(filter, SetLens{lens})
			for _, sum := range sums(yarmouk.View(s).Panel) {
				var n int
				for _, word := range strings.Fields(sum.Words) {
					if c, _ := fmt.Sscan(word, &n); c == 1 {
						break
					}
				}
				picked, _ := yarmouk.Update(s, Pick{sum.Item})
				if lines := yarmouk.View(picked).Panel.Lines; len(lines) != n {
					t.Errorf("%v, %q opens %d lines", filter, sum.Words, len(lines))
				}
			}
		}
	}
}

func TestTheLedgerReadsAsFollows(t *testing.T) {
	s, _ := after(SetLens{Ledger})
	reads(t, "ledger.golden", ledgerWords(yarmouk.View(s).Panel.Answer.(LedgerView)))
}

// ledgerWords writes the view as prose.
func ledgerWords(v LedgerView) string {
	var b strings.Builder
	for _, sum := range v.Sums {
		b.WriteString(sum.Words + "\n")
	}
	write := func(letter string, list []LedgerFigure) {
		for _, f := range list {
			fmt.Fprintf(&b, "  %s %s “%s” %s: %s\n", letter, f.Where, f.Words, f.Of, strings.Join(f.Facts, " · "))
		}
	}
	for _, thing := range v.Both {
		fmt.Fprintf(&b, "\n%s\n  %s. %s\n  %s\n", thing.Title, thing.Relation, thing.Why, thing.Because)
		for _, c := range thing.Cells {
			write(c.Letter, c.Figures)
		}
	}
	for _, o := range v.Only {
		fmt.Fprintf(&b, "\n%s\n", o.Title)
		write(o.Letter, o.Figures)
	}
	return b.String()
}
