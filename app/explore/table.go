package explore

import (
	"strings"

	"parallax/app/phrase"
)

// A Table is the plain form of what a lens shows: the equivalent of every
// drawing, what is copied and what is saved.
type Table struct {
	Caption string
	Head    []string
	Rows    [][]Cell
	Hidden  bool // drawn only when asked for; it is copied and saved all the same
	Paper   bool // drawn on paper only
}

// A Cell is one cell of a table. Where there is an Item, picking it shows the
// lines that the cell counts.
type Cell struct {
	Text   string
	Item   Item
	Number bool // set flush with the other numbers of its column
}

// headed returns the heads of a table's columns.
func headed(book phrase.Book, columns ...phrase.Key) []string {
	var list []string
	for _, c := range columns {
		list = append(list, book.Say(c))
	}
	return list
}

// Tabbed returns the table as lines of cells between tabs, as spreadsheets
// paste it.
func (t Table) Tabbed() string {
	return t.lines("\t", func(s string) string { return strings.NewReplacer("\t", " ", "\n", " ").Replace(guarded(s)) })
}

// CSV returns the table as RFC 4180 wants it, in UTF-8 with a byte order mark
// so that spreadsheets read it as such.
func (t Table) CSV() string {
	return "\ufeff" +
		t.lines(",", func(s string) string { return `"` + strings.ReplaceAll(guarded(s), `"`, `""`) + `"` })
}

func (t Table) lines(between string, write func(string) string) string {
	var b strings.Builder
	line := func(cells []string) {
		for i, c := range cells {
			if i > 0 {
				b.WriteString(between)
			}
			b.WriteString(write(phrase.Plain(c)))
		}
		b.WriteString("\r\n")
	}
	line(t.Head)
	for _, row := range t.Rows {
		cells := make([]string, len(row))
		for i, c := range row {
			cells[i] = c.Text
		}
		line(cells)
	}
	return b.String()
}

// guarded keeps a spreadsheet from taking words for a formula: what begins
// with = + - @, narrow or wide, a tab or the end of a line gets an apostrophe
// before it (OWASP, CSV Injection).
func guarded(s string) string {
	if strings.IndexAny(s, "=+-@\t\r\n＝＋－＠") == 0 {
		return "'" + s
	}
	return s
}
