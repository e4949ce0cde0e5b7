package ui

import (
	"regexp"
	"strings"
	"testing"

	"parallax/app/corpus/folder"
	"parallax/app/explore"
	"parallax/seeds"
)

var fragment = regexp.MustCompile(` href="#([^"]*)"`)

func TestAPageWithoutAProgramHasTheTablesOfEveryLens(t *testing.T) {
	x := yarmouk(t)
	still, page := Leaves(x), HTML(x)
	if n := len(still.Leaves) + len(still.Contents); n > 120_000 {
		t.Errorf("%d bytes, of 120,000 that a page has room for", n)
	}
	whole := page + still.Contents + still.Leaves
	ids := map[string]int{}
	for _, m := range idAttribute.FindAllStringSubmatch(whole, -1) {
		if ids[m[1]]++; ids[m[1]] > 1 {
			t.Errorf("the ID %q stands twice", m[1])
		}
	}
	for _, m := range fragment.FindAllStringSubmatch(still.Contents+still.Leaves, -1) {
		if ids[m[1]] == 0 {
			t.Errorf("a link leads to #%s, which is not there", m[1])
		}
	}
	for _, pressed := range []string{"<button", "<input", "<select", "role=\"button\"", "aria-pressed"} {
		if strings.Contains(still.Leaves, pressed) {
			t.Errorf("%s, and no program that hears it", pressed)
		}
	}
	for _, l := range explore.Lenses() {
		_, sheet, found := strings.Cut(still.Leaves, `id="`+leafID(l.Lens)+`"`)
		sheet, _, _ = strings.Cut(sheet, "<section")
		if !found || !strings.Contains(sheet, "<tbody><tr>") || !strings.Contains(sheet, "<dt>Counted") {
			t.Errorf("%s: no table, or nothing on its making", l.Question)
		}
		if !strings.Contains(still.Contents, `href="#`+leafID(l.Lens)+`"`) {
			t.Errorf("%s: no way to its table", l.Question)
		}
	}
}

// Every row of every table is the one that the program copies and saves.
func TestALeafHasTheRowsOfTheTable(t *testing.T) {
	x := yarmouk(t)
	sheets := Leaves(x).Leaves
	for _, s := range x.Leaves() {
		_, sheet, _ := strings.Cut(sheets, `id="`+leafID(s.Lens)+`"`)
		sheet, _, _ = strings.Cut(sheet, "<section")
		rows := 0
		for _, table := range s.Tables {
			rows += 1 + len(table.Rows) // with its head
		}
		if n := strings.Count(sheet, "<tr>"); n != rows {
			t.Errorf("%s: %d rows drawn of %d", s.Panel.Question, n, rows)
		}
	}
}

func TestOneAccountAloneHasItsTablesToo(t *testing.T) {
	c, err := folder.Build(seeds.FS)
	if err != nil {
		t.Fatal(err)
	}
	one := *c
	one.Articles, one.Marks, one.Pairs = c.Articles[:1], c.Marks[:1], nil
	still := Leaves(explore.New(&one))
	if strings.Contains(still.Contents, "only here") || !strings.Contains(still.Contents, "Which words?") {
		t.Errorf("the contents of one account: %s", still.Contents)
	}
}
