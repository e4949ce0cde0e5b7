package main

import (
	"strings"

	"parallax/app/annotate/quantity"
	"parallax/app/article"
	"parallax/app/mark"
)

// dates measures the dates found in the two accounts, their checked marks
// withheld, and in the cases of three date parsers that are printed as news
// prints dates. Right: the same first day, and in the accounts the same last
// day and precision too.
func dates() ([]row, error) {
	accounts, err := inAccounts("dates", func(r *row, a *article.Article, checked mark.Marks) {
		countMarks(r, checked.Dates, quantity.Dates(a), func(g, f mark.Date) bool {
			return g.From == f.From && g.To == f.To && g.Precision == f.Precision
		}, func(g, f mark.Date) bool { return true })
	})
	if err != nil {
		return nil, err
	}
	rows, err := inCases("dates", "dates", []string{"recognizers", "chrono", "duckling"}, dateCase)
	return append([]row{accounts}, rows...), err
}

// dateCase measures one case: its values are days, months or years.
func dateCase(r *row, c testCase, a *article.Article) {
	countCase(r, c, quantity.Dates(a), func(g caseMark, f mark.Date) bool { return anyBegins(f.From, g.Values) },
		mark.Date.Where)
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
