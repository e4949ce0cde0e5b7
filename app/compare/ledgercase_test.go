package compare_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"parallax/app/compare"
	"parallax/app/corpus"
)

// joinedRows lists the rows of the ledger that both accounts have figures in, as
// "31 dead, 31 dead ~ 31 people: agree".
func joinedRows(c *corpus.Corpus) []string {
	var rows []string
	for _, t := range compare.Ledger(c, 0, 1, c.All()) {
		if t.Relation == compare.OnlyHere {
			continue
		}
		var sides [2][]string
		for _, e := range t.Entries {
			sides[e.Article] = append(sides[e.Article], e.Figure.In(c.Articles[e.Article].Body))
		}
		a, b := strings.Join(sides[0], ", "), strings.Join(sides[1], ", ")
		rows = append(rows, fmt.Sprintf("%s ~ %s: %s", a, b, asWritten(t)))
	}
	slices.Sort(rows)
	return rows
}

// A shortCase is one case of testdata/figures.txt.
type shortCase struct {
	title    string
	texts    [2]string
	days     [2]string
	wantRows []string
}

func shortCases(t *testing.T) []shortCase {
	raw, err := os.ReadFile("testdata/figures.txt")
	if err != nil {
		t.Fatal(err)
	}
	var cases []shortCase
	for _, part := range strings.Split(string(raw), "\n## ")[1:] {
		title, rest, _ := strings.Cut(part, "\n@A")
		a, rest, _ := strings.Cut(rest, "\n@B")
		b, rows, _ := strings.Cut(rest, "\n=")
		c := shortCase{title: title}
		for side, text := range []string{a, b} {
			day, lines, _ := strings.Cut(text, "\n")
			c.days[side], c.texts[side] = strings.TrimSpace(day), strings.ReplaceAll(lines, "\n", "\n\n")+"\n"
		}
		if rows = strings.TrimSpace(rows); rows != "" {
			c.wantRows = strings.Split(rows, "\n")
		}
		cases = append(cases, c)
	}
	return cases
}

func TestFiguresOfTwoShortAccounts(t *testing.T) {
	for _, c := range shortCases(t) {
		folder := fstest.MapFS{
			"a.txt": {Data: []byte(c.texts[0])},
			"b.txt": {Data: []byte(c.texts[1])},
			"lexicon.yaml": {Data: []byte("entities:\n" +
				"- {id: cape, kind: place, class: town, name: Cape Sorrel, aliases: [Cape Sorrel]}\n" +
				"- {id: talla, kind: place, class: town, name: Talla, aliases: [Talla]}\n")},
			"articles.yaml": {Data: []byte("articles:\n" + dayOf("a", c.days[0]) + dayOf("b", c.days[1]))},
		}
		built := build(t, folder)
		if got := joinedRows(built); !slices.Equal(got, c.wantRows) {
			t.Errorf("%s:\n%s\nwant\n%s\n%s", c.title, strings.Join(got, "\n"), strings.Join(c.wantRows, "\n"),
				ledgerText(built))
		}
	}
}

// The label of a figure is words of the text, cut at the next figure and at a
// conjunction: “seven Five people died and” and “tens of thousands 000 people in
// the province and” were shown once.
func TestWhatStandsBesideAFigureIsWordsOfItsOwn(t *testing.T) {
	text := "Wave\n\nA wave killed 170,000 people in the province and tens of thousands more in countries around " +
		"the ocean. Five people died and seven were injured in Aber. The firm offered 4 percent and could not go " +
		"further. The price rose to $12."
	c := build(t, fstest.MapFS{"a.txt": {Data: []byte(text)}})
	var got []string
	for _, e := range compare.Entries(c, 0, c.All()) {
		body := c.Articles[0].Body
		got = append(got, e.Figure.In(body)+": "+e.Of.In(body))
	}
	want := []string{"170,000: people", "tens of thousands: more in countries around the ocean", "Five: people",
		"seven: were injured in Aber", "4 percent: The firm offered", "$12: The price rose to"}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}
