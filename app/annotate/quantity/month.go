package quantity

import (
	"strings"
	"time"

	"parallax/app/mark"
	"parallax/app/text"
)

// monthFirst reads what begins with a month: a day of it, a year of it, or the
// month alone.
func (f *dateFinder) monthFirst(i int) (when, int) {
	m, j := f.monthAt(i)
	if m == 0 {
		return when{}, i
	}
	if w, end := f.monthDay(i); end > i {
		return f.trail(w, end)
	}
	if w, end := f.monthRange(i, m, j); end > i {
		return w, end
	}
	if y, end, fixed := f.yearAfter(j); end > j {
		if !fixed && !f.known {
			return when{basis: mark.MonthOfYear}, end
		}
		return within(dayOf(y, m, 1), months, mark.MonthPrinted), end
	}
	if !f.monthAlone(i, j) {
		return when{}, i
	}
	return f.resolve(within(dayOf(f.monthYear(i, j, m), m, 1), months, mark.MonthNearest)), j
}

// monthRange reads "April-June 2011" and "March–May".
func (f *dateFinder) monthRange(i int, m time.Month, j int) (when, int) {
	m2, k := f.monthAt(j)
	if m2 == 0 || m2 == m || f.at(j).Bond != hyphened && f.at(j).Bond != dashed {
		return when{}, i
	}
	y, end, fixed := f.yearAfter(k)
	if end == k {
		y = f.monthYear(i, k, m2)
	}
	if !fixed && !f.known {
		return when{basis: mark.MonthRange}, end
	}
	end += oneIf(f.is(end, "quarter", "period"))
	return when{dayOf(y-oneIf(m2 < m), m, 1), dayOf(y, m2+1, 0), mark.Month, mark.MonthRange}, end
}

// monthYear picks the year of a month printed without one: "in April" is this
// year's in May, and last year's in January, unless a verb looks ahead.
func (f *dateFinder) monthYear(i, j int, m time.Month) int {
	if y := f.yearBeside(i, j, m, func(y int) time.Time { return dayOf(y, m, 1) }); y > 0 {
		return y
	}
	y := f.today.Year()
	// "will shut for the month of August"
	d := f.direction(i-3*oneIf(f.is(i-1, "of") && f.is(i-2, "month") && f.is(i-3, "the")), j)
	switch {
	case m > f.today.Month() && d != ahead &&
		!(d == unsaid && m-f.today.Month() <= 2 && !f.is(i-1, "in", "since", "during", "of", "last")):
		return y - 1
	case m < f.today.Month() && d == ahead && f.today.Month()-m > 2:
		return y + 1
	}
	return y
}

// monthAlone tells a month from a person ("April Jones", "Theresa May") and
// from a word: it wants a preposition before "May" and "March", and for the
// others no name around it.
func (f *dateFinder) monthAlone(i, j int) bool {
	introduced := f.is(i-1, "or") && f.has(i-2, asMonth) ||
		f.is(i-1, "in", "since", "until", "till", "by", "of", "from", "during", "before", "after", "through", "last",
			"next", "this", "early", "late", "mid", "to", "between", "for", "and", "each", "every", "following",
			"around", "throughout")
	named := f.at(j).Upper && f.at(j).Kind == text.Word && !f.has(j, asWeekday|asMonth)
	switch {
	case f.describesTrip(i, j):
		return true
	case f.is(i, "may", "march", "august", "april", "june"):
		return introduced && !named && (f.at(i).Bond != hyphened || f.has(i-1, asPhase))
	case f.has(i, asMonth):
		return introduced || f.at(i).Upper && !named
	}
	return introduced && f.is(j-1, ".")
}

// describesTrip reports whether the month from token i to j stands before a noun:
// "during the August trip", "a March report".
func (f *dateFinder) describesTrip(i, j int) bool {
	noun := f.at(j).Kind == text.Word && !f.at(j).Upper && !f.has(j, asFunction)
	return noun && f.has(i, asMonth) && f.at(i).Upper && f.is(i-1, "the", "a", "an", "its", "their", "his")
}

// yearAfter reads the year after a month or day: "2011", ", 2011", "of 2011",
// "last year". Fixed reports that the words alone tell it.
func (f *dateFinder) yearAfter(i int) (year, end int, fixed bool) {
	j := i
	switch {
	case f.is(j, ","):
		j++
	case f.is(j, "of") && !f.is(j+1, "last", "this", "next"), f.is(j, "in") && f.year(j+1) > 0:
		j++
	}
	if y := f.year(j); y > 0 && !(j > i && f.plural(j+1) && f.at(j+1).Bond == apart) {
		return y, j + 1, true
	}
	if n := shortNumber(f.at(j+1).Word, 2); n >= 0 && f.shortYear(j) {
		return f.century(n), j + 2, true
	}
	k := i + oneIf(f.is(i, "of"))
	if n := shortNumber(f.at(k).Word, 2); n > 31 && f.at(k).Bond != attached && f.phraseEnds(k+1) && !f.is(k+1, "%") {
		return f.century(n), k + 1, true // "3 Feb 98", "in April of 87"
	}
	if f.is(k, "last", "this", "next") && f.is(k+1, "year") {
		return f.today.Year() + relativeSteps[f.at(k).Word], k + 2, false
	}
	if y, end, fixed := f.sameYear(k); end > k {
		return y, end, fixed
	}
	return 0, i, false
}

// shortYear reports whether a year without its century stands at token i: "'90".
func (f *dateFinder) shortYear(i int) bool {
	return f.is(i, "'", "‘") && f.touches(i+1) && len(f.at(i+1).Word) == 2
}

// sameYear reads the year of "March the same year" and "October of the following
// year", which count from the date before.
func (f *dateFinder) sameYear(i int) (year, end int, fixed bool) {
	j := i + oneIf(f.is(i, "the"))
	last := f.told().from
	if last.IsZero() || !f.is(j, "same", "following", "previous") && !f.is(i, "that") || !f.is(j+1, "year") {
		return 0, i, false
	}
	return last.Year() + relativeSteps[f.at(j).Word], j + 2, false
}

// century gives a year of two digits its century: the last that is not far
// ahead of the article.
func (f *dateFinder) century(n int) int {
	base := 2000
	if f.known {
		base = f.today.Year() / 100 * 100
	}
	if limit := f.today.Year() + 10; f.known && base+n > limit || !f.known && n > 40 {
		n -= 100
	}
	return base + n
}

// year reads a number as a year, or 0: four digits from 1000 to 2100 that are
// no part of a longer number.
func (f *dateFinder) year(i int) int {
	a := f.at(i)
	if !isNumber(a) || len(a.Word) != 4 || a.Bond == attached {
		return 0
	}
	y := shortNumber(a.Word, 4)
	if y < 1000 || y > 2100 || f.at(i+1).Bond == attached && f.at(i+1).Kind == text.Word && !f.is(i+1, "'s") ||
		f.is(i+1, "%", "percent", "million", "billion") {
		return 0
	}
	return y
}

// numericDate reads "2011-03-15", "15/03/2011", "3/15/2011", "15.03.2011". Where
// day and month could be either, the month comes first, as in American papers;
// that is wrong of others.
func (f *dateFinder) numericDate(i int) (when, int) {
	a := f.at(i)
	if !isNumber(a) || f.touches(i) && f.is(i-1, "/", ".", "-") {
		return when{}, i
	}
	const basis = mark.DayInNumbers
	if parts := strings.Split(a.Word, "."); len(parts) == 3 {
		if shortNumber(parts[1], 2) > 12 {
			parts[0], parts[1] = parts[1], parts[0]
		}
		return dayInNumbers(shortNumber(parts[2], 4), shortNumber(parts[1], 2), shortNumber(parts[0], 2), basis, i, i+1)
	}
	switch {
	case f.hyphenedNumber(i+1) && f.hyphenedNumber(i+2) && f.at(i+3).Bond != hyphened:
		return f.threeNumbers(i, i+1, i+2)
	case f.slashed(i+1) && f.slashed(i+3) && !f.is(i+5, "/"):
		return f.threeNumbers(i, i+2, i+4)
	case f.slashed(i+1) && a.Word == "9" && f.is(i+2, "11"):
		return day(dayOf(2001, 9, 11), mark.NamedDay), i + 3
	}
	return when{}, i
}

func (f *dateFinder) hyphenedNumber(i int) bool { return isNumber(f.at(i)) && f.at(i).Bond == hyphened }

// slashed reports whether token i is a slash without spaces around it.
func (f *dateFinder) slashed(i int) bool { return f.is(i, "/") && f.touches(i) && f.touches(i+1) }

func (f *dateFinder) threeNumbers(i, j, k int) (when, int) {
	const basis = mark.DayInNumbers
	first, second, third := f.at(i).Word, f.at(j).Word, f.at(k).Word
	if len(first) == 4 {
		return dayInNumbers(shortNumber(first, 4), shortNumber(second, 2), shortNumber(third, 2), basis, i, k+1)
	}
	y := shortNumber(third, 4)
	if len(third) == 2 {
		y = f.century(y)
	} else if len(third) != 4 {
		return when{}, i
	}
	m, d := shortNumber(first, 2), shortNumber(second, 2)
	if m > 12 || f.at(j).Bond == hyphened && len(third) == 2 && m < 1 {
		m, d = d, m
	}
	return dayInNumbers(y, m, d, basis, i, k+1)
}

// dayInNumbers returns the day, where the calendar has it.
func dayInNumbers(y, m, d int, basis mark.Basis, i, end int) (when, int) {
	if y < 1000 || !validDay(y, m, d) {
		return when{}, i
	}
	return day(dayOf(y, time.Month(m), d), basis), end
}
