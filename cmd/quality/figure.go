package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"

	"parallax/app/annotate"
	"parallax/app/article"
	"parallax/app/corpus/folder"
	"parallax/app/mark"
	"parallax/app/text"
	"parallax/seeds"
)

// figures measures the figures found in the two accounts, their checked marks
// withheld, and in the cases of two number parsers that are printed as news
// prints numbers. Right: the same low and high value, and in the accounts the
// same bound too.
func figures() ([]row, error) {
	c, err := folder.Build(seeds.FS)
	if err != nil {
		return nil, err
	}
	accounts := row{Kind: "figures", Set: "two-accounts"}
	for i, a := range c.Articles {
		accounts.countFigures(c.Marks[i].Figures, annotate.Figures(a))
	}
	rows := []row{accounts}
	for _, set := range []string{"currency", "dimension", "number", "percent", "duckling"} {
		r := row{Kind: "figures", Set: set}
		if err := eachCase("numbers", set, r.figureCase); err != nil {
			return nil, err
		}
		rows = append(rows, r)
	}
	return rows, nil
}

func (r *row) countFigures(gold, found []mark.Figure) {
	r.Gold += len(gold)
	r.Found += len(found)
	for _, g := range gold {
		for _, f := range found {
			if !g.Overlaps(f.Span) {
				continue
			}
			r.Overlap++
			if g.Low == f.Low && g.High == f.High && g.Vague == f.Vague && g.Bound == f.Bound {
				r.Right++
				if g.Span == f.Span {
					r.Exact++
				}
			}
			break
		}
	}
}

func (r *row) figureCase(c testCase) {
	a := &article.Article{ID: c.ID, Body: c.Text, Paragraphs: []article.Paragraph{{Span: text.Span{End: len(c.Text)}}}}
	found := annotate.Figures(a)
	r.Found += len(found)
	for _, g := range c.Gold {
		want, err := strconv.ParseFloat(strings.TrimSuffix(g.Value, "%"), 64)
		if err != nil {
			continue // a unit without a number
		}
		r.Gold++
		for _, f := range found {
			if !f.Overlaps(g.in(c.Text)) {
				continue
			}
			r.Overlap++
			if f.Low == f.High && math.Abs(f.Low-want) <= 1e-9*math.Abs(want) {
				r.Right++
			}
			if f.Number == g.in(c.Text) {
				r.Exact++
			}
			break
		}
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
	name := "cmd/quality/data/" + kind + "/" + set + ".jsonl"
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
