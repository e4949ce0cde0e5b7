package main

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"parallax/app/annotate/quantity"
	"parallax/app/article"
	"parallax/app/mark"
	"parallax/app/text"
)

// figures measures the figures found in the two accounts, their checked marks
// withheld, and in the cases of two number parsers that are printed as news
// prints numbers. Right: the same low and high value, and in the accounts the
// same bound too.
func figures() ([]row, error) {
	accounts, err := inAccounts("figures", func(r *row, a *article.Article, checked mark.Marks) {
		countMarks(r, checked.Figures, quantity.Figures(a), func(g, f mark.Figure) bool {
			return g.Low == f.Low && g.High == f.High && g.Vague == f.Vague && g.Bound == f.Bound
		}, func(g, f mark.Figure) bool { return true })
	})
	if err != nil {
		return nil, err
	}
	rows, err := inCases("figures", "numbers", []string{"currency", "dimension", "number", "percent", "duckling"},
		figureCase)
	return append([]row{accounts}, rows...), err
}

func figureCase(r *row, c testCase, a *article.Article) {
	c.Gold = slices.DeleteFunc(c.Gold, func(g caseMark) bool {
		_, ok := g.number() // a unit without a number
		return !ok
	})
	countCase(r, c, quantity.Figures(a), func(g caseMark, f mark.Figure) bool {
		want, _ := g.number()
		return f.Low == f.High && math.Abs(f.Low-want) <= 1e-9*math.Abs(want)
	}, func(f mark.Figure) text.Span { return f.Number })
}

func (m caseMark) number() (float64, bool) {
	n, err := strconv.ParseFloat(strings.TrimSuffix(m.Value, "%"), 64)
	return n, err == nil
}
