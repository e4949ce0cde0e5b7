package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"parallax/app/article"
	"parallax/app/corpus/folder"
	"parallax/app/mark"
	"parallax/app/text"
	"parallax/seeds"
)

// inAccounts measures one kind of mark in the two accounts, their checked marks
// withheld from what count finds.
func inAccounts(kind string, count func(r *row, a *article.Article, checked mark.Marks)) (row, error) {
	r := row{Kind: kind, Set: "two-accounts"}
	c, err := folder.Build(seeds.FS)
	if err != nil {
		return r, err
	}
	for i, a := range c.Articles {
		count(&r, a, c.Marks[i])
	}
	return r, nil
}

// countMarks adds the marks of one text to the row. Right and exact are asked of
// each mark and the first found that shares a word with it; what is exact is
// right, and the same words.
func countMarks[M mark.Mark](r *row, gold, found []M, right, exact func(g, f M) bool) {
	r.Gold += len(gold)
	r.Found += len(found)
	for _, g := range gold {
		f, ok := overlapping(g.Where(), found)
		if !ok {
			continue
		}
		r.Overlap++
		if right(g, f) {
			r.Right++
			r.Exact += one(exact(g, f) && g.Where() == f.Where())
		}
	}
}

func overlapping[M mark.Mark](s text.Span, found []M) (m M, ok bool) {
	for _, f := range found {
		if f.Where().Overlaps(s) {
			return f, true
		}
	}
	return m, false
}

// inCases returns a row for each set of cases, every case of it read as an
// article of one paragraph.
func inCases(kind, folder string, sets []string, count func(r *row, c testCase, a *article.Article)) ([]row, error) {
	var rows []row
	for _, set := range sets {
		r := row{Kind: kind, Set: set}
		err := eachCase(folder, set, func(c testCase) {
			count(&r, c,
				&article.Article{ID: c.ID, Body: c.Text, Published: article.Fact{Value: c.Reference},
					Paragraphs: []article.Paragraph{{Span: text.Span{End: len(c.Text)}}}})
		})
		if err != nil {
			return nil, err
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// countCase adds one case to the row. Exact is the same span, whatever the
// value.
func countCase[M mark.Mark](r *row, c testCase, found []M, right func(g caseMark, f M) bool, span func(f M) text.Span) {
	r.Gold += len(c.Gold)
	r.Found += len(found)
	for _, g := range c.Gold {
		f, ok := overlapping(g.in(c.Text), found)
		if !ok {
			continue
		}
		r.Overlap++
		r.Right += one(right(g, f))
		r.Exact += one(span(f) == g.in(c.Text))
	}
}

// A testCase is one line of a file in data: a text with the marks it holds.
type testCase struct {
	ID        string     `json:"id"`
	Reference string     `json:"ref"`
	Text      string     `json:"text"`
	Gold      []caseMark `json:"gold"`
}

// A caseMark is one expected mark; its offsets count code points.
type caseMark struct {
	Start  int      `json:"s"`
	End    int      `json:"e"`
	Value  string   `json:"value"`
	Values []string `json:"values"`
}

// in returns where the mark stands in the text, in bytes.
func (m caseMark) in(s string) text.Span {
	var at []int
	for i := range s {
		at = append(at, i)
	}
	at = append(at, len(s))
	return text.Span{Start: at[m.Start], End: at[m.End]}
}

// eachCase calls measure for every case of a file in data.
func eachCase(kind, set string, measure func(testCase)) error {
	name := "cmd/tools/quality/data/" + kind + "/" + set + ".jsonl"
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var c testCase
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		measure(c)
	}
	return lines.Err()
}
