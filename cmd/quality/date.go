package main

import (
	"strings"

	"parallax/app/annotate"
	"parallax/app/article"
	"parallax/app/corpus/folder"
	"parallax/app/mark"
	"parallax/app/text"
	"parallax/seeds"
)

// dates measures the dates found in the two accounts, their checked marks
// withheld, and in the cases of three date parsers that are printed as news
// prints dates. Right: the same first day, and in the accounts the same last
// day and precision too.
func dates() ([]row, error) {
	c, err := folder.Build(seeds.FS)
	if err != nil {
		return nil, err
	}
	accounts := row{Kind: "dates", Set: "two-accounts"}
	for i, a := range c.Articles {
		accounts.countDates(c.Marks[i].Dates, annotate.Dates(a))
	}
	rows := []row{accounts}
	for _, set := range []string{"recognizers", "chrono", "duckling"} {
		r := row{Kind: "dates", Set: set}
		if err := eachCase("dates", set, r.dateCase); err != nil {
			return nil, err
		}
		rows = append(rows, r)
	}
	return rows, nil
}

func (r *row) countDates(gold, found []mark.Date) {
	r.Gold += len(gold)
	r.Found += len(found)
	for _, g := range gold {
		for _, f := range found {
			if !g.Overlaps(f.Span) {
				continue
			}
			r.Overlap++
			if g.From == f.From && g.To == f.To && g.Precision == f.Precision {
				r.Right++
				if g.Span == f.Span {
					r.Exact++
				}
			}
			break
		}
	}
}

// dateCase measures one case: its values are days, months or years.
func (r *row) dateCase(c testCase) {
	a := &article.Article{ID: c.ID, Body: c.Text, Published: article.Fact{Value: c.Reference}, Paragraphs: []article.Paragraph{{Span: text.Span{End: len(c.Text)}}}}
	found := annotate.Dates(a)
	r.Found += len(found)
	for _, g := range c.Gold {
		r.Gold++
		for _, f := range found {
			if !f.Overlaps(g.in(c.Text)) {
				continue
			}
			r.Overlap++
			if anyBegins(f.From, g.Values) {
				r.Right++
			}
			if f.Span == g.in(c.Text) {
				r.Exact++
			}
			break
		}
	}
}

// anyBegins reports whether the day begins with one of the values.
func anyBegins(day string, values []string) bool {
	for _, v := range values {
		if strings.HasPrefix(day, v) {
			return true
		}
	}
	return false
}
