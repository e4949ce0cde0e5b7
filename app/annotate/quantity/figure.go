// Package quantity finds figures and dates and reads their values. Both are
// read by one grammar over the same tokens.
package quantity

import (
	"math"
	"strings"

	"parallax/app/article"
	"parallax/app/mark"
	"parallax/app/sentence"
	"parallax/app/text"
)

// Figures returns the numbers of the article's text that count or measure
// something, sorted, without overlap, and none where [Dates] finds a date.
//
// No figures are years, dates, times of day, ordinals, ages of persons,
// addresses, telephone numbers, list numbers, names with a number ("Resolution
// 2254", "501(c)3"), scores, and "one" where it stands for somebody ("no one",
// "one of the largest").
func Figures(a *article.Article) []mark.Figure {
	figures, _ := Find(a)
	return figures
}

// Find returns the figures and dates of an article.
func Find(a *article.Article) ([]mark.Figure, []mark.Date) {
	return FindIn(a, sentence.Paragraphs(a))
}

// FindIn is [Find] for an article whose paragraphs were read. Dates come first: the number of a year is no count.
func FindIn(a *article.Article, read []sentence.Paragraph) ([]mark.Figure, []mark.Date) {
	var figures []mark.Figure
	var dates []mark.Date
	var f figureFinder
	d := newDateFinder(a)
	for i := range read {
		before := len(dates)
		d.read(a.Body, &read[i])
		dates = d.find(dates)
		f.line, f.dates = d.line, dates[before:]
		figures = f.find(figures)
	}
	return figures, dates
}

// A figureFinder looks for the figures of one paragraph.
type figureFinder struct {
	line
	dates []mark.Date // of the paragraph, that are not yet passed
}

// asFigureStart are the roles of words and signs that a figure can begin with.
const asFigureStart = asSign | asMoneyWord | asHedge | asNumeral | asScale | asHeap | asPart | asPeriod |
	asMeasure | asCurrency

func (f *figureFinder) find(figures []mark.Figure) []mark.Figure {
	for i := 0; i < len(f.tokens); {
		if end := f.dateEnd(i); end > i {
			i = end
			continue
		}
		if f.tokens[i].Kind != text.Number && f.tokens[i].Class&asFigureStart == 0 {
			i++
			continue
		}
		figure, end, ok := f.figure(i)
		if ok && f.clear(figure) {
			figures = append(figures, figure)
		}
		i = max(end, i+1)
	}
	return figures
}

// dateEnd returns the token after the date that token i stands in, or i.
func (f *figureFinder) dateEnd(i int) int {
	for len(f.dates) > 0 && f.dates[0].End <= f.tokens[i].Start {
		f.dates = f.dates[1:]
	}
	if len(f.dates) == 0 || f.dates[0].Start > f.tokens[i].Start {
		return i
	}
	for i < len(f.tokens) && f.tokens[i].Start < f.dates[0].End {
		i++
	}
	return i
}

// clear reports whether the figure keeps off the next date.
func (f *figureFinder) clear(figure mark.Figure) bool {
	return len(f.dates) == 0 || !f.dates[0].Overlaps(figure.Span)
}

// A quantity is a figure in the making: its value, its unit and its tokens.
type quantity struct {
	low, high  float64
	unit       string
	start, end int // tokens, without the hedge
	lead       int // bytes before the first token that are the number's: "-5", ".08"
	vague      bool
	share      bool
	rule       string
}

// figure reads the figure that begins with token i: a hedge, a number or a
// range with its unit, and what may stand after it. It returns where to look
// next, past what is surely no figure.
func (f *figureFinder) figure(i int) (mark.Figure, int, bool) {
	bound, j := f.hedge(i)
	q, ok := f.quantity(j, i < j)
	if !ok {
		if i < j && q.end <= j { // the hedge bounds nothing; a number may begin within it
			return mark.Figure{}, i + 1, false
		}
		return mark.Figure{}, q.end, false
	}
	if f.during(i, j, q) {
		bound, i = mark.Exact, j
	}
	if q.vague {
		if bound == mark.Exact {
			i = j // "only a few thousand remain": the number is no more exact for it
		}
		bound = mark.About
	}
	end := q.end
	if after, k := f.hedgeAfter(end); k > end {
		bound, end = after, k
	}
	m := mark.Figure{
		Span: f.span(i, end), Number: f.span(j, q.end), Low: q.low, High: q.high, Vague: q.vague, Bound: bound,
		Unit: q.unit,
		Made: mark.Made{Status: mark.Found, Rule: q.rule},
	}
	if f.is(j, "between") {
		m.Number = f.span(j+1, q.end)
	}
	if m.Number.Start -= q.lead; i == j && q.lead > 0 {
		m.Span.Start = m.Number.Start
	}
	f.counted(&m, i, end, q)
	return m, end, true
}

// quantity reads a number or range with its unit. Where there is none it
// returns in end where to look next.
func (f *figureFinder) quantity(i int, hedged bool) (quantity, bool) {
	j := i
	between := f.is(i, "between")
	if between {
		j++
	}
	q, ok := f.simple(j, hedged || between)
	if !ok {
		return quantity{end: max(q.end, i)}, false
	}
	if r, ok := f.rangeFrom(j, q, between); ok {
		r.start = i
		return r, true
	}
	if between {
		return quantity{end: i + 1}, false
	}
	if r, ok := f.ratio(j, q); ok {
		q = r
	}
	q.start = i
	return q, true
}

// simple reads one number with its unit: money, a share, a measure, a count.
func (f *figureFinder) simple(i int, hedged bool) (quantity, bool) {
	sign, j := f.moneyBefore(i)
	minus := 1.0
	// "a margin of error of plus or minus 3 percent"
	if f.is(j, "minus", "negative") && f.is(j-1, "or") && f.is(j-2, "plus") {
		j++
	} else if f.is(j, "minus", "negative") {
		minus, j = -1, j+1
	}
	n, ok := f.numeral(j)
	if !ok {
		return f.bare(i, hedged)
	}
	q := quantity{low: minus * n.value, high: minus * n.value, start: i, end: n.end, vague: n.vague, rule: "number"}
	q.signed(&f.line, j)
	if sign != "" {
		q.unit, q.rule = sign, "money"
		return q, f.standsAlone(i, q.end, true)
	}
	u, end := f.unit(n)
	if end > n.end {
		q.unit, q.end, q.rule = u, end, "number and unit"
		q = f.compound(q)
	} else if n.share {
		q.unit, q.share, q.rule = "share", true, "part"
	}
	if n.vague {
		q.rule = "vague number"
	}
	if skip, no := f.noFigure(i, n, q, hedged); no {
		return quantity{end: skip}, false
	}
	return q, true
}

// bare reads a unit that stands for one of itself: "month-long", and after a
// hedge "more than a year".
func (f *figureFinder) bare(i int, hedged bool) (quantity, bool) {
	j := i
	if (hedged || f.oneUnit(i)) && f.is(i, "a", "an") {
		j++
	}
	q := quantity{low: 1, high: 1, start: i, end: j + 1, rule: "one unit"}
	t := f.at(j)
	long := f.is(j+1, "long") && f.at(j+1).Bond == hyphened
	if t.Class&(asPeriod|asMeasure|asCurrency) == 0 || !long && j == i || f.at(j).Bond == hyphened {
		return quantity{end: i}, false
	}
	if long {
		q.end++
	}
	q.unit = t.Unit
	if t.Class&asPeriod != 0 {
		q.unit = periodNames[t.Period]
	}
	return q, true
}

// oneUnit tells "a dollar a day" and "stretched a mile" from "$5 a ton".
func (f *figureFinder) oneUnit(i int) bool {
	if f.has(i+1, asCurrency) {
		return f.is(i+2, "a", "an", "per")
	}
	return f.is(i+1, "mile", "kilometer", "kilometre", "meter", "metre", "ton", "tonne", "acre", "hectare") &&
		f.at(i+2).Bond != hyphened && (f.has(i-1, asFunction) || strings.HasSuffix(f.at(i-1).Word, "ed"))
}

// signed reads the minus and the point that stand before the digits without a
// space: "-5 degrees", "a .300 average".
func (q *quantity) signed(l *line, i int) {
	if i >= len(l.tokens) || l.tokens[i].Kind != text.Number || q.vague {
		return
	}
	before := l.body[:l.tokens[i].Start]
	for _, sign := range []string{"-", "−", "."} {
		rest, ok := strings.CutSuffix(before, sign)
		if !ok || rest != "" && !strings.HasSuffix(rest, " ") && !strings.HasSuffix(rest, "(") &&
			!strings.HasSuffix(rest, "\n") {
			continue
		}
		if q.lead = len(sign); sign == "." {
			tenths := math.Pow10(-len(l.tokens[i].Word))
			q.low, q.high = q.low*tenths, q.high*tenths
		} else {
			q.low, q.high = -q.low, -q.high
		}
	}
}
