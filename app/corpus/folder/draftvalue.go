package folder

import (
	"fmt"
	"math"
	"strconv"

	"parallax/app/article"
	"parallax/app/mark"
	"parallax/app/text"
)

func draftQuotes(a *article.Article, m mark.Marks) []string {
	d := newDrafter(a)
	var lines []string
	for _, q := range m.Quotes {
		line, p := d.begin(q.Content, string(q.Form))
		near := q.Cue
		if near.Empty() {
			near = q.Content
		}
		line += d.near("speaker", p, q.Speaker, near, q.Content)
		line += ", speaker_id: " + oneOrMore(q.By)
		line += d.near("cue", p, q.Cue, q.Content, q.Content)
		if q.Via != "" {
			line += ", via: " + scalar(q.Via)
		}
		lines = append(lines, line)
	}
	return lines
}

// near writes words that stand near a quotation, and null where there are none
// or they stand in another paragraph.
func (d drafter) near(key string, p *place, s, to, outside text.Span) string {
	if s.Empty() || p.rank(s) == 0 {
		return ", " + key + ": null"
	}
	words := s.In(d.article.Body)
	line := ", " + key + ": " + scalar(words)
	if p.nearest(words, to, outside) != s {
		line += fmt.Sprintf(", %s_nth: %d", key, p.rank(s))
	}
	return line
}

// oneOrMore writes IDs: one as it is, several as a list.
func oneOrMore(ids []string) string {
	switch len(ids) {
	case 0:
		return "null"
	case 1:
		return scalar(ids[0])
	}
	return scalars(ids)
}

func draftFigures(a *article.Article, m mark.Marks) []string {
	d := newDrafter(a)
	var lines []string
	for _, f := range m.Figures {
		line, p := d.begin(f.Span, "")
		line += ", value: " + valueOf(f) + ", bound: " + string(f.Bound)
		if f.Unit != "" {
			line += ", unit: " + scalar(f.Unit)
		}
		// What rules find to be counted is shown where the line does not say it.
		if of := f.Of.In(a.Body); of != "" && p.nearest(of, f.Span, f.Span) == f.Of {
			line += ", of: " + scalar(of)
		}
		lines = append(lines, line)
	}
	return lines
}

// valueOf writes a figure's value: a number, a range, or null.
func valueOf(f mark.Figure) string {
	number := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
	switch {
	case f.Vague || math.Abs(f.Low) > largest || math.Abs(f.High) > largest:
		return "null"
	case f.Low == f.High:
		return number(f.Low)
	}
	return "[" + number(f.Low) + ", " + number(f.High) + "]"
}

func draftDates(a *article.Article, m mark.Marks) []string {
	d := newDrafter(a)
	var lines []string
	for _, t := range m.Dates {
		line, _ := d.begin(t.Span, "")
		line += ", value: " + interval(t.From, t.To)
		if t.Precision != "" {
			line += ", precision: " + string(t.Precision)
		}
		lines = append(lines, line)
	}
	return lines
}

// interval writes the days from one to another, both inclusive, as shortly as
// [days] reads them: a year, a month, a day, or two days with a slash between.
func interval(from, to string) string {
	if from == "" {
		return "null"
	}
	for _, n := range []int{len("2015"), len("2015-04"), len("2015-04-14")} {
		first, last, ok := wholeOf(from[:min(n, len(from))])
		if ok && first == from && last == to {
			return scalar(from[:n])
		}
	}
	return scalar(from + "/" + to)
}
