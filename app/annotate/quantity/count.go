package quantity

import (
	"strings"
	"time"

	"parallax/app/mark"
	"parallax/app/text"
)

// counted reads a time so long ago or ahead: "three days ago", "a year
// earlier", "two weeks from now", "two days after Christmas".
func (f *dateFinder) counted(i int) (when, int) {
	if w, end := f.dayBefore(i); end > i {
		return w, end
	}
	n, p, end, open := f.count(i)
	if end == i || p < days && !f.is(end, "ago") {
		return f.yearAgo(i)
	}
	if w, e := f.fromDate(end, p, n); e > end && !open {
		return w, e
	}
	step, base, e := f.ago(i, end, n, p, open)
	if e == i {
		return f.yearAgo(i)
	}
	basis := mark.FromArticle
	if !base.IsZero() {
		basis = mark.FromText
	} else {
		base = f.today
	}
	switch {
	case open, base.IsZero():
		return when{basis: basis}, e
	case p < days:
		return f.resolve(day(base, basis)), e
	}
	if wd, k := f.weekdayAt(e); k > e && p == weeks && f.is(e-1, "ago") && f.at(e).Bond == apart {
		return f.resolve(day(lastDay(f.today, wd, 0).AddDate(0, 0, 7*step), basis)), k // "two weeks ago Tuesday"
	}
	return periodAt(base, p, step, basis), e
}

// ago reads the words after a count of periods that make it a time: to which
// side it lies, the day it is counted from where that is not the article's, and
// where the words end, or i.
func (f *dateFinder) ago(i, end, n int, p period, open bool) (step int, base time.Time, e int) {
	switch {
	case f.is(end, "ago"):
		return -n, base, end + 1
	case f.is(end, "from") && f.is(end+1, "now"):
		return n, base, end + 2
	case f.is(end, "hence"):
		return n, base, end + 1
	case f.is(end, "'", "’") && f.is(end+1, "time") && f.is(i-1, "in"): // "in two weeks' time"
		return n, base, end + 2
	case !open && f.inSoMany(i, end, p) && f.direction(i-1, end) == ahead:
		return n, base, end
	case f.is(i-1, "for", "of") || !f.relates(end): // "for two years before": a length of time
		return 0, base, i
	}
	base = f.told().from
	if f.is(end, "later") {
		if base.IsZero() {
			return 0, base, i
		}
		return n, base, end + 1
	}
	return -n, base, end + 1
}

// inSoMany reports whether "in" stands before the count of periods from token i to
// end, and no "first" or the like before that.
func (f *dateFinder) inSoMany(i, end int, p period) bool {
	return f.is(i-1, "in") && !f.is(end, "of") && p <= years && !f.firstIn(i-1) &&
		f.at(end-1).Bond == apart && f.at(i).Bond == apart
}

// relates reports whether the word counts from the date before it: "a year
// earlier", "two days later", and "before" and "prior" where no noun follows.
func (f *dateFinder) relates(i int) bool {
	follows := f.at(i+1).Kind == text.Word && !f.is(i+1, "and", "but", "when", "that")
	switch {
	case f.is(i, "before", "prior"):
		return !follows
	case f.is(i, "earlier", "previously", "later"):
		return !f.is(i+1, "than", "this", "that", "in")
	}
	return false
}

// fromDate reads "after Christmas", "before May 13, 1999", "from tomorrow" after
// a count of periods.
func (f *dateFinder) fromDate(i int, p period, n int) (when, int) {
	step := n
	switch {
	case f.is(i, "before"):
		step = -n
	case !f.is(i, "after", "from"):
		return when{}, i
	}
	for _, read := range []func(*dateFinder, int) (when, int){(*dateFinder).numericDate, (*dateFinder).calendarDate,
		(*dateFinder).deictic, (*dateFinder).relativePeriod, (*dateFinder).namedDay, (*dateFinder).yearOnly} {
		w, end := read(f, i+1)
		switch {
		case end == i+1:
			continue
		case w.basis == mark.NoBasis, p < days, w.precision != mark.Day && p < years:
			return when{}, i
		case w.from.IsZero():
			return when{basis: mark.FromNamed}, end
		case w.precision == mark.Day && step <= 3000 && step >= -3000:
			return day(shift(w.from, p, step), mark.FromNamed), end
		}
		return periodAt(w.from, p, step, mark.FromNamed), end
	}
	return when{}, i
}

// dayBefore reads "the year before" and "the night before" where no noun
// follows and a date stands before, and "the day after Christmas".
func (f *dateFinder) dayBefore(i int) (when, int) {
	p, end := f.period(i+1), i+3
	if f.has(i+1, asDayPart) {
		p = days
	} else if !f.has(i+1, asPeriod) {
		return when{}, i
	}
	if !f.is(i, "the") || p < days || p > years || !f.is(i+2, "before", "after", "earlier") {
		return when{}, i
	}
	if w, e := f.fromDate(i+2, p, 1); e > i+2 {
		return w, e
	}
	base := f.told().from
	if base.IsZero() || f.at(end).Kind != text.Mark && !f.is(end, "and", "but", "in", "at", "on", "for", "with") {
		return when{}, i
	}
	step := 2*oneIf(f.is(i+2, "after")) - 1
	return within(shift(base, p, step), p, mark.FromText), end
}

// periodAt resolves a count of periods as finely as its unit: "three weeks ago" is
// a week, "two years ago" a year; "two decades ago" is the year twenty before.
func periodAt(base time.Time, p period, step int, basis mark.Basis) when {
	if step > 3000 || step < -3000 {
		return when{basis: basis}
	}
	switch p {
	case decades:
		p, step = years, 10*step
	case centuries:
		p, step = years, 100*step
	}
	return within(shift(base, p, step), p, basis)
}

// count reads so many periods, and whether the words leave the number open: "a
// few days", "two and a half years", "a year and a half", "half a century".
func (f *dateFinder) count(i int) (n int, p period, end int, open bool) {
	value, j, open := f.countOf(i)
	if j == i || !f.has(j, asPeriod|asPeriods) {
		return 0, 0, i, false
	}
	end = j + 1
	if f.is(end, "and") && f.is(end+1, "a") && f.is(end+2, "half") {
		value, end = value+0.5, end+3
	}
	n, p, whole := wholePeriods(value, f.period(j))
	if !whole && !open {
		return 0, 0, i, false
	}
	return n, p, end, open
}

// countOf reads the number before the unit.
func (f *dateFinder) countOf(i int) (value float64, end int, open bool) {
	bound, j := f.hedge(i)
	if j > i && bound == mark.Exact {
		return 0, i, false
	}
	switch {
	case f.is(j, "half") && f.is(j+1, "a"):
		return 0.5, j + 2, false
	case f.is(j, "a", "an") && f.is(j+1, "few", "couple"):
		open, end = f.is(j+1, "few"), j+2
		return 2, end + oneIf(f.is(end, "of")), open
	case f.is(j, "several", "few"):
		return 0, j + 1, true
	case f.is(j, "a", "an"):
		return 1, j + 1, false
	}
	num, ok := f.numeral(j)
	if !ok || num.vague || num.share || num.value < 1 || num.value > 1e10 {
		return 0, i, false
	}
	return num.value, num.end, false
}

// wholePeriods makes a count of periods one of whole ones, of smaller periods
// where it must: 18 months for a year and a half.
func wholePeriods(value float64, p period) (int, period, bool) {
	parts, smaller := 1., p
	if value != float64(int(value)) {
		switch p {
		case years:
			parts, smaller = 12, months
		case decades:
			parts, smaller = 10, years
		case centuries:
			parts, smaller = 100, years
		}
	}
	n := int(value * parts)
	return n, smaller, float64(n) == value*parts
}

// firstIn tells "the first elections in two years", a length of time, from
// "elections in two years".
func (f *dateFinder) firstIn(i int) bool {
	for j := i - 1; j >= i-6 && j >= 0 && f.at(j).Kind == text.Word; j-- {
		if f.has(j, asOrdinal) && f.at(j+1).Bond != hyphened ||
			f.is(j, "only", "most", "more", "once", "twice", "times", "time") ||
			strings.HasSuffix(f.at(j).Word, "est") {
			return true
		}
	}
	return false
}

// yearAgo reads "the year-ago quarter" and "a year-earlier": the period of a
// year before, of the date before it or of the last that has ended.
func (f *dateFinder) yearAgo(i int) (when, int) {
	j := i + oneIf(f.is(i, "the"))
	if !f.is(j, "year") || !f.is(j+1, "ago", "earlier") || f.at(j+1).Bond == apart {
		return when{}, i
	}
	w, end := within(f.today, years, mark.NoBasis), j+2
	switch last := f.told(); {
	case f.is(end, "quarter"):
		w, end = within(shift(f.today, quarters, -1), quarters, mark.NoBasis), end+1
		if last.precision == mark.Season {
			w = last
		}
	case f.is(end, "month"):
		w, end = within(shift(f.today, months, -1), months, mark.NoBasis), end+1
		if last.precision == mark.Month {
			w = last
		}
	case f.is(end, "period"):
		end++
	}
	w.from, w.to, w.basis = shift(w.from, years, -1), shift(w.to, years, -1), mark.FromArticle
	return f.resolve(w), end
}
