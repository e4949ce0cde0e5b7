package main

import (
	"flag"
	"fmt"
	"math"
	"slices"

	"parallax/app/annotate/quantity"
	"parallax/app/annotate/quote"
	"parallax/app/mark"
)

// newsSets are folders of data/news: items of news with their marks, invented
// ones and two halves of real ones. Each set was marked and first measured
// before the rules were changed for it, after they had been changed for the one
// before; of voa-held only the score was looked at until all else was done.
var newsSets = []string{"first", "second", "third", "voa-dev", "voa-held"}

// newsSet asks for one of them alone.
var newsSet = flag.String("set", "", "with -only, of the news measure this set alone")

// inNews returns a row for each set of news.
func inNews(kind, name string, count func(r *row, n newsItem)) ([]row, error) {
	var rows []row
	for _, set := range newsSets {
		if *newsSet != "" && *newsSet != set {
			continue
		}
		items, err := readNews(set)
		if err != nil {
			return nil, err
		}
		r := row{Kind: kind, Set: name + "-" + set}
		for _, n := range items {
			count(&r, n)
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// datesOfNews measures dates; right has the same first and last day.
func datesOfNews() ([]row, error) {
	return inNews("dates", "news", func(r *row, n newsItem) {
		countMarks(r, n.marks.Dates, quantity.Dates(n.article), func(g, f mark.Date) bool {
			return report(n, g, f, g.From == f.From && g.To == f.To)
		}, func(g, f mark.Date) bool { return true })
		reportUnmatched(n, n.marks.Dates, quantity.Dates(n.article))
	})
}

// figuresOfNews measures figures; right has the same low and high value and
// bound. A second row says of how many of them what they count was found too.
func figuresOfNews() ([]row, error) {
	values, err := inNews("figures", "news", func(r *row, n newsItem) {
		countMarks(r, n.marks.Figures, quantity.Figures(n.article), func(g, f mark.Figure) bool {
			return report(n, g, f,
				near(g.Low, f.Low) && near(g.High, f.High) && g.Vague == f.Vague && g.Bound == f.Bound &&
					(g.Unit == "" || g.Unit == f.Unit))
		}, func(g, f mark.Figure) bool { return true })
		reportUnmatched(n, n.marks.Figures, quantity.Figures(n.article))
	})
	if err != nil {
		return nil, err
	}
	counted, err := inNews("figures", "news-of", func(r *row, n newsItem) {
		found := slices.DeleteFunc(quantity.Figures(n.article), func(f mark.Figure) bool {
			_, ok := overlapping(f.Span, n.of)
			return !ok
		})
		countMarks(r, n.of, found, func(g, f mark.Figure) bool {
			return report(n, g, f, g.Of.Overlaps(f.Of))
		}, func(g, f mark.Figure) bool { return true })
	})
	return append(values, counted...), err
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*math.Abs(a) }

// quotesOfNews measures attributions, one cue with what it reports; scare
// quotes are none.
func quotesOfNews() ([]row, error) {
	return inNews("quotes", "news", func(r *row, n newsItem) {
		tally(r, n.article.Body, onePerCue(n.marks.Quotes), onePerCue(quote.Find(n.article, nil, nil)))
	})
}

// report prints a mark of another value where misses are asked for.
func report[M mark.Mark](n newsItem, g, f M, right bool) bool {
	if *misses && !right {
		fmt.Printf("%s: value: %q found %q as %s\n", n.article.ID, g.Where().In(n.article.Body),
			f.Where().In(n.article.Body), valueOf(n, f))
	}
	return right
}

func valueOf(n newsItem, m mark.Mark) string {
	switch m := m.(type) {
	case mark.Date:
		return m.From + ".." + m.To + " by " + m.Basis.String()
	case mark.Figure:
		return fmt.Sprint(m.Low, "..", m.High, " ", m.Bound, " ", m.Unit, " of ", m.Of.In(n.article.Body), " by ",
			m.Rule)
	}
	return ""
}

// reportUnmatched prints the marks missed and those too many.
func reportUnmatched[M mark.Mark](n newsItem, gold, found []M) {
	if !*misses {
		return
	}
	for _, g := range gold {
		if _, ok := overlapping(g.Where(), found); !ok {
			fmt.Printf("%s: missed: %q\n", n.article.ID, g.Where().In(n.article.Body))
		}
	}
	for _, f := range found {
		if _, ok := overlapping(f.Where(), gold); !ok {
			fmt.Printf("%s: extra: %q as %s\n", n.article.ID, f.Where().In(n.article.Body), valueOf(n, f))
		}
	}
}
