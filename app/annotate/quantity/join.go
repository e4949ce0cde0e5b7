package quantity

import (
	"time"

	"parallax/app/mark"
)

// otherEnd returns the year of a month that is printed only with the second of
// two dates, or 0: "households used gas from March to August 2011", "10 August -
// 12 September 2013".
func (f *dateFinder) otherEnd(end int, m time.Month) int {
	j := end
	switch {
	case f.is(j, "to", "through", "until", "till", "and", "or"):
		j++
	case f.at(j).Bond != hyphened && f.at(j).Bond != dashed:
		return 0
	}
	j += oneIf(f.is(j, "the"))
	if _, k := f.dayNumber(j); k > j && isNumber(f.at(j)) {
		j = k
	}
	m2, k := f.monthAt(j)
	if m2 == 0 {
		return 0
	}
	y, _, fixed := f.yearAfter(k)
	if _, e := f.dayNumber(k); !fixed && e > k {
		y, _, fixed = f.yearAfter(e)
	}
	if !fixed {
		return 0
	}
	return y - oneIf(m2 < m)
}

// notBefore returns the day that the date at token i cannot lie before, since it
// is the second of two: "from Monday to Friday", "Tuesday and Wednesday". With
// "and" or "or" only a day that has come by the article's is taken so, unless
// the first lies ahead too, since "in May and April" goes back.
func (f *dateFinder) notBefore(i int) (t time.Time, sure, ok bool) {
	if f.since == 0 || f.last.from.IsZero() || f.last.precision != mark.Day && f.last.precision != mark.Month {
		return t, false, false
	}
	k := f.since
	switch {
	case i == k && (f.at(i).Bond == hyphened || f.at(i).Bond == dashed):
		return f.last.from, true, true
	case !f.is(k, "to", "through", "until", "till", "and", "or") || i != k+1+oneIf(f.is(k+1, "on", "in", "the")):
		return t, false, false
	}
	return f.last.from, !f.is(k, "and", "or"), true
}

// secondOf returns the year that makes a day of a year, as second of two dates,
// the first such after the first date; or 0 where it is none.
func (f *dateFinder) secondOf(i int, dayIn func(year int) time.Time) int {
	first, sure, ok := f.notBefore(i)
	if !ok {
		return 0
	}
	y := first.Year()
	if dayIn(y).Before(first) {
		y++
	}
	if sure || !dayIn(y).After(f.today) || first.After(f.today) {
		return y
	}
	return 0
}

// yearBeside returns the year that the dates beside a month or day give it, or 0.
func (f *dateFinder) yearBeside(i, end int, m time.Month, dayIn func(year int) time.Time) int {
	if y := f.otherEnd(end, m); y > 0 {
		return y
	}
	if y := f.secondOf(i, dayIn); y > 0 {
		return y
	}
	if y := f.dated(i); y > 0 && f.direction(i, end) != ahead {
		return y
	}
	return 0
}

// dated returns the year that the sentence begins with, or 0: "In 1835 Travis
// marched on the town in June". Only there does a year hold for the months after
// it: "the company, founded in 1995, said in April" means this year's.
func (f *dateFinder) dated(i int) int {
	if f.opened == 0 || f.opened > i {
		return 0
	}
	for j := f.opened; j < i; j++ {
		if f.clauseEnds(j) && !(f.is(j, ".") && !f.at(j+1).Upper) {
			return 0
		}
	}
	return f.openedYear
}

// opens notes a year that begins its sentence.
func (f *dateFinder) opens(i, end int, w when) {
	if w.precision != mark.Year || end != i+1 || !isNumber(f.at(i)) || !f.is(i-1, "in", "by", "during") ||
		i > 1 && !f.clauseEnds(i-2) {
		return
	}
	f.opened, f.openedYear = end, w.from.Year()
}
