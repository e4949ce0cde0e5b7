package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"parallax/app/article"
	"parallax/app/mark"
	"parallax/app/text"
)

// A newsItem is an item of news and the marks a person made in it.
type newsItem struct {
	article *article.Article
	marks   mark.Marks
	of      []mark.Figure // those figures of which it is marked what they count
}

// readNews reads the items of a folder, sorted by name.
func readNews(set string) ([]newsItem, error) {
	files, err := filepath.Glob("cmd/tools/quality/data/news/" + set + "/*.txt")
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no news in %s: %v", set, err)
	}
	var items []newsItem
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		n, err := parseNews(strings.TrimSuffix(filepath.Base(file), ".txt"), string(raw))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		items = append(items, n)
	}
	return items, nil
}

// parseNews reads an item: its day, and below it the text with its marks as
// data/news/README.md tells.
func parseNews(id, raw string) (n newsItem, err error) {
	day, marked, _ := strings.Cut(raw, "\n")
	body, brackets, err := unbracket(marked)
	if err != nil {
		return n, err
	}
	if n.article, err = article.Parse(id, id, []byte(body)); err != nil {
		return n, err
	}
	if n.article.Body != body {
		return n, fmt.Errorf("the text is not kept as it is")
	}
	n.article.Published = article.Fact{Value: day}
	return n, n.fill(brackets)
}

// A bracket is one mark as it is noted: "[d1 words]" has the kind '[' and the
// head "d1", "[words|value]" the tail "value".
type bracket struct {
	kind       byte
	head, tail string
	where      text.Span
}

// unbracket takes the notation out of a text, byte for byte.
func unbracket(marked string) (body string, all []bracket, err error) {
	var out strings.Builder
	var open []bracket
	for i := 0; i < len(marked); i++ {
		switch c := marked[i]; c {
		case '[', '{', '<':
			b := bracket{kind: c, head: headOf(c, marked[i+1:]), where: text.Span{Start: out.Len()}}
			if b.head != "" {
				i += len(b.head) + 1
			}
			open = append(open, b)
		case '|', ']', '}', '>':
			if len(open) == 0 {
				return "", nil, fmt.Errorf("%q closes nothing", marked[:i+1])
			}
			b := open[len(open)-1]
			open, b.where.End = open[:len(open)-1], out.Len()
			if c == '|' {
				b.tail, _, _ = strings.Cut(marked[i+1:], "]")
				i += len(b.tail) + 1
			}
			all = append(all, b)
		default:
			out.WriteByte(c)
		}
	}
	if len(open) > 0 {
		return "", nil, fmt.Errorf("%q is not closed", out.String()[open[0].where.Start:])
	}
	return out.String(), all, nil
}

// headOf returns the "d1" or "3,4" that stands before the words of a mark; a
// date or a figure has none.
func headOf(kind byte, s string) string {
	head, _, _ := strings.Cut(s, " ")
	number := head
	if kind == '[' {
		number = strings.TrimLeft(head, "dpsi")
		if len(head)-len(number) != 1 {
			return ""
		}
	}
	if number == "" || strings.Trim(number, "0123456789,") != "" {
		return ""
	}
	return head
}

// fill gives the item the marks noted in its text.
func (n *newsItem) fill(brackets []bracket) error {
	speaker, cue := map[string]text.Span{}, map[string]text.Span{}
	for _, b := range brackets {
		var err error
		switch {
		case b.kind == '{':
			for _, id := range strings.Split(b.head, ",") {
				speaker[id] = b.where
			}
		case b.kind == '<':
			cue[b.head] = b.where
		case b.tail == "":
			n.marks.Quotes = append(n.marks.Quotes,
				mark.Quote{Content: b.where, Form: forms[b.head[0]], Lemma: b.head[1:]})
		case b.tail[0] == '@':
			n.marks.Dates = append(n.marks.Dates, dateOf(b))
		default:
			err = n.addFigure(b)
		}
		if err != nil {
			return err
		}
	}
	for i, q := range n.marks.Quotes {
		n.marks.Quotes[i].Speaker, n.marks.Quotes[i].Cue = speaker[q.Lemma], cue[q.Lemma]
	}
	slices.SortFunc(n.marks.Quotes, func(a, b mark.Quote) int { return text.Compare(a.Content, b.Content) })
	return nil
}

var forms = map[byte]mark.Form{'d': mark.Direct, 'p': mark.Partial, 's': mark.Scare, 'i': mark.Indirect}

// dateOf reads "@2015-04-14 day", "@2015-04-13..2015-04-14 week" and "@-".
func dateOf(b bracket) mark.Date {
	days, precision, _ := strings.Cut(b.tail[1:], " ")
	from, to, isRange := strings.Cut(days, "..")
	switch {
	case from == "-":
		from = ""
	case !isRange:
		to = from
	}
	return mark.Date{Span: b.where, From: from, To: to, Precision: mark.Precision(precision)}
}

// addFigure reads "2500 about of civilians", "2..3 exact $" and "vague about".
func (n *newsItem) addFigure(b bracket) error {
	value, of, counts := strings.Cut(b.tail, " of ")
	words := strings.Fields(value)
	if len(words) < 2 {
		return fmt.Errorf("figure %q has no bound", b.tail)
	}
	f := mark.Figure{Span: b.where, Bound: mark.Bound(words[1]), Unit: strings.Join(words[2:], " "),
		Vague: words[0] == "vague"}
	if low, high, isRange := strings.Cut(words[0], ".."); !f.Vague {
		if !isRange {
			high = low
		}
		var err, err2 error
		f.Low, err = strconv.ParseFloat(low, 64)
		f.High, err2 = strconv.ParseFloat(high, 64)
		if err != nil || err2 != nil {
			return fmt.Errorf("figure %q is no number", b.tail)
		}
	}
	if counts {
		at := nearest(n.article.Body, of, b.where)
		if at < 0 {
			return fmt.Errorf("figure %q counts what the text does not say", b.tail)
		}
		f.Of = text.Span{Start: at, End: at + len(of)}
		n.of = append(n.of, f)
	}
	n.marks.Figures = append(n.marks.Figures, f)
	return nil
}

// nearest returns where words stand next to s, rather behind it; -1 where they
// do not stand at all.
func nearest(body, words string, s text.Span) int {
	if i := strings.Index(body[s.Start:], words); i >= 0 && i < 200 {
		return s.Start + i
	}
	return strings.LastIndex(body[:s.Start], words)
}
