package explore

import (
	"cmp"
	"strconv"
	"strings"

	"parallax/app/compare"
	"parallax/app/phrase"
)

// keynessTable is the list in full.
func (b counting) keynessTable(k compare.Keyness, kept []compare.Keyword) Table {
	book := b.Book()
	t := Table{Caption: book.Say("Words by how their use differs"), Head: headed(book, "Word")}
	if b.Right < 0 {
		t.Caption = book.Say("Words by how often they stand")
	}
	for _, side := range b.Sides() {
		t.Head = append(t.Head, side.Letter(), book.Say("{letter} per thousand", side.Letter()))
	}
	if k.Threshold > 0 {
		t.Head = append(t.Head, headed(book, "More often in", "Log ratio", "Interval from", "to", "G²", "Verdict")...)
	}
	kind := oneWord
	if b.Option(wordStems) {
		kind = oneStem
		t.Head = append(t.Head, book.Say("Words"))
	}
	for _, w := range kept {
		row := []Cell{{Text: b.keywordName(w), Item: lookup{kind: kind, key: w.Key}}}
		for _, side := range b.Sides() {
			c := Cell{Text: strconv.Itoa(w.Count(int(side))), Number: true}
			if w.Count(int(side)) > 0 {
				c.Item = lookup{kind: kind, key: w.Key, in: oneAccount(side)}
			}
			row = append(row, c, Cell{Text: perThousand(w.Count(int(side)), k.Words[side]), Number: true})
		}
		if k.Threshold > 0 {
			row = append(row, tested(book, w, b.Filters())...)
		}
		if kind == oneStem {
			row = append(row, Cell{Text: cmp.Or(b.formCounts(w), b.keywordName(w))})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// tested returns the cells of what was computed from the counts, seen from the
// account that uses the word more. Under a filter nothing is tested.
func tested(book phrase.Book, w compare.Keyword, filtered bool) []Cell {
	side, low, high := A, w.Range.Low, w.Range.High
	if w.Ratio < 0 {
		side, low, high = B, -high, -low
	}
	from, to, verdict := bound(low), bound(high), book.Say("too short")
	switch {
	case filtered:
		from, to, verdict = "", "", book.Say("not tested")
	case w.Passes:
		verdict = book.Say("passes")
	}
	return []Cell{{Text: side.Letter()}, {Text: decimal(max(w.Ratio, -w.Ratio)), Number: true},
		{Text: from, Number: true}, {Text: to, Number: true}, {Text: decimal(w.G2), Number: true}, {Text: verdict}}
}

// bound writes one end of an interval; a side without hits has none.
func bound(ratio float64) string {
	if s := strconv.FormatFloat(ratio, 'f', 1, 64); strings.HasSuffix(s, "Inf") {
		return strings.NewReplacer("+Inf", "∞", "-Inf", "−∞").Replace(s)
	}
	return decimal(ratio)
}

func linesAsTable(book phrase.Book, v WordContext) *Table {
	t := &Table{Caption: book.Say("{words} in its contexts", v.Title),
		Head: headed(book, "Account", "Paragraph", "Word number", "Before", "Words", "After", "Whose copy")}
	for _, l := range v.Lines {
		t.Rows = append(t.Rows,
			[]Cell{{Text: l.Letter}, {Text: l.Where}, {Text: strconv.Itoa(l.Word), Number: true}, {Text: l.Left},
				{Text: l.Node}, {Text: l.Right}, {Text: l.Copy}})
	}
	return t
}
