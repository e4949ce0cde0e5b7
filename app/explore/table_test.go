package explore

import (
	"encoding/csv"
	"strconv"
	"strings"
	"testing"
)

// tableOptions are the options that draw a lens's tables.
func tableOptions(l Lens) []string {
	if l == Entities {
		return []string{tableEntities, tablePassages}
	}
	return []string{asTable}
}

// tabled calls do with every table of every lens, in Compare and in Read.
func tabled(t *testing.T, do func(t *testing.T, s State, table Table)) {
	for _, l := range Lenses() {
		for _, option := range tableOptions(l.Lens) {
			for _, view := range []View{Compare, Read} {
				s, _ := after(Show{view}, SetLens{l.Lens}, Switch{option})
				t.Run(string(l.Question)+" "+option+" "+string(view), func(t *testing.T) {
					p := yarmouk.View(s).Panel
					if p.Table == nil || p.Table.Hidden {
						t.Fatalf("no table is drawn: %+v", p.Table)
					}
					do(t, s, *p.Table)
				})
			}
		}
	}
}

func TestEveryLensHasItsTable(t *testing.T) {
	tabled(t, func(t *testing.T, s State, table Table) {
		if table.Caption == "" || len(table.Rows) < 3 {
			t.Errorf("a table of %d rows with the caption %q", len(table.Rows), table.Caption)
		}
		for _, row := range table.Rows {
			if len(row) != len(table.Head) {
				t.Errorf("%d cells under %d heads: %v", len(row), len(table.Head), row)
			}
		}
		for _, m := range []Msg{CopyTable{}, SaveTable{}} {
			_, effects := yarmouk.Update(s, m)
			if len(effects) != 1 {
				t.Fatalf("%T asks for %v", m, effects)
			}
			checkCells(t, table, effects[0])
		}
	})
}

// checkCells compares what is copied or saved with the table, cell by cell.
func checkCells(t *testing.T, table Table, e Effect) {
	t.Helper()
	var rows [][]string
	switch e := e.(type) {
	case CopyText:
		for _, line := range strings.Split(strings.TrimSuffix(e.Text, "\r\n"), "\r\n") {
			rows = append(rows, strings.Split(line, "\t"))
		}
	case Save:
		var err error
		if rows, err = csv.NewReader(strings.NewReader(strings.TrimPrefix(e.Data, "\ufeff"))).ReadAll(); err != nil {
			t.Fatal(err)
		}
	}
	if len(rows) != 1+len(table.Rows) || strings.Join(rows[0], "|") != strings.Join(table.Head, "|") {
		t.Fatalf("%d rows under %v; the table has %d", len(rows), rows[0], len(table.Rows))
	}
	for i, row := range table.Rows {
		for k, c := range row {
			if rows[i+1][k] != guarded(c.Text) {
				t.Errorf("row %d, %s: %q, the table has %q", i, table.Head[k], rows[i+1][k], c.Text)
			}
		}
	}
}

func TestAFigureInATableOpensAsManySentencesAsItCounts(t *testing.T) {
	tabled(t, func(t *testing.T, s State, table Table) {
		for i, row := range table.Rows {
			if len(table.Rows) > 60 && i%7 > 0 {
				continue // a page is made for each cell
			}
			for k, c := range row {
				if c.Item == nil {
					continue
				}
				picked, _ := yarmouk.Update(s, Pick{c.Item})
				p := yarmouk.View(picked).Panel
				lines := len(p.Lines)
				if words, ok := p.Answer.(WordsView); ok {
					lines = len(words.Context.Lines)
				}
				if n, err := strconv.Atoi(c.Text); err == nil && c.Number && n != lines || lines == 0 {
					t.Errorf("%s: %q opens %d lines (%s)", table.Head[k], c.Text, lines, c.Item)
				}
			}
		}
	})
}
