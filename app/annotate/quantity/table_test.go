package quantity

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"parallax/app/article"
	"parallax/app/mark"
	"parallax/app/text"
)

var updateTables = flag.Bool("update-tables", false, "write the values found into testdata/figure.txt and date.txt")

// A table is a file of sentences under titles. A sentence stands with its
// expected marks in brackets, each "[words|value]"; one that is known to fail
// begins with "! ".
type tableCase struct {
	line    int
	failing bool
	day     string // of dates: the article's day, or "-"
	body    string
	want    []expected
}

type expected struct {
	span  text.Span
	value string
}

// eachTableCase reads a table, calls find for every sentence, and reports
// the sentences whose marks are not those expected, and the known failures that
// fail no more.
func eachTableCase(t *testing.T, file string, dated bool, failures int, find func(c tableCase) []expected) {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	title, failing := "", 0
	for n, line := range strings.Split(strings.TrimSuffix(string(raw), "\n"), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			title = strings.TrimPrefix(line, "# ")
			fmt.Fprintln(&out, line)
			continue
		}
		c := parseCase(line, dated)
		c.line = n + 1
		got := find(c)
		fmt.Fprintln(&out, c.print(got, *updateTables && !c.failing))
		same := fmt.Sprint(got) == fmt.Sprint(c.want)
		switch {
		case c.failing && same:
			t.Errorf("%s:%d: fails no more: remove its \"! \" and lower the count of known failures", file, c.line)
		case c.failing:
			failing++
		case !same && !*updateTables:
			t.Errorf("%s:%d: %s\nfound %s", file, c.line, title, c.print(got, true))
		}
	}
	if failing > failures {
		t.Errorf("%s has %d known failures, allowed are %d", file, failing, failures)
	}
	if *updateTables {
		if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func parseCase(line string, dated bool) tableCase {
	var c tableCase
	line, c.failing = strings.CutPrefix(line, "! ")
	if dated {
		c.day, line, _ = strings.Cut(line, " ")
	}
	var body strings.Builder
	for {
		before, rest, ok := strings.Cut(line, "[")
		body.WriteString(before)
		if !ok {
			break
		}
		inside, after, _ := strings.Cut(rest, "]")
		words, value, _ := strings.Cut(inside, "|")
		c.want = append(c.want, expected{text.Span{Start: body.Len(), End: body.Len() + len(words)}, value})
		body.WriteString(words)
		line = after
	}
	c.body = body.String()
	return c
}

// print writes the case as it stands in a table, with the marks found or those
// it has.
func (c tableCase) print(got []expected, found bool) string {
	if !found {
		got = c.want
	}
	var b strings.Builder
	if c.failing {
		b.WriteString("! ")
	}
	if c.day != "" {
		b.WriteString(c.day + " ")
	}
	at := 0
	for _, e := range got {
		b.WriteString(c.body[at:e.span.Start] + "[" + e.span.In(c.body) + "|" + e.value + "]")
		at = e.span.End
	}
	return b.String() + c.body[at:]
}

// oneParagraph makes an article of a body without line breaks.
func oneParagraph(body, day string) *article.Article {
	return &article.Article{ID: "a", Body: body, Published: article.Fact{Value: day},
		Paragraphs: []article.Paragraph{{Span: text.Span{End: len(body)}}}}
}

// knownFigureFailures is the number of sentences marked "! " in figure.txt. It
// may only fall.
const knownFigureFailures = 3

func TestFiguresOfTheSentences(t *testing.T) {
	eachTableCase(t, "testdata/figure.txt", false, knownFigureFailures, func(c tableCase) []expected {
		var got []expected
		for _, f := range Figures(oneParagraph(c.body, "2018-05-20")) {
			got = append(got, expected{f.Span, figureValue(c.body, f)})
		}
		return got
	})
}

// figureValue writes a figure as a table does: "160000 about people of Palestinians".
func figureValue(body string, f mark.Figure) string {
	value := strconv.FormatFloat(f.Low, 'f', -1, 64)
	if f.High != f.Low {
		value += ".." + strconv.FormatFloat(f.High, 'f', -1, 64)
	}
	if f.Vague {
		value = "vague"
	}
	value += " " + string(f.Bound)
	if f.Unit != "" {
		value += " " + f.Unit
	}
	if !f.Of.Empty() {
		value += " of " + f.Of.In(body)
	}
	return value
}

// knownDateFailures is the number of sentences marked "! " in date.txt. It may
// only fall.
const knownDateFailures = 2

func TestDatesOfTheSentences(t *testing.T) {
	eachTableCase(t, "testdata/date.txt", true, knownDateFailures, func(c tableCase) []expected {
		var got []expected
		for _, d := range Dates(oneParagraph(c.body, c.day)) {
			got = append(got, expected{d.Span, dateValue(d)})
		}
		return got
	})
}

// dateValue writes a date as a table does: "2018-05-11..2018-05-20 week".
func dateValue(d mark.Date) string {
	switch {
	case d.From == "":
		return "-"
	case d.From == d.To:
		return d.From + " " + string(d.Precision)
	}
	return d.From + ".." + d.To + " " + string(d.Precision)
}
