package quantity

import (
	"time"

	"parallax/app/mark"
)

// A when is what a time expression comes to: the first and the last day it may
// mean, how finely it is known, and the rule by which it does. The days are zero
// where the words cannot be resolved.
type when struct {
	from, to  time.Time
	precision mark.Precision
	basis     mark.Basis
}

func dayOf(year int, month time.Month, d int) time.Time {
	return time.Date(year, month, d, 0, 0, 0, 0, time.UTC)
}

// validDay reports whether the calendar has the day.
func validDay(year, month, d int) bool {
	return 1 <= year && year <= 9999 && 1 <= month && month <= 12 && d >= 1 &&
		dayOf(year, time.Month(month), d).Day() == d
}

func day(t time.Time, basis mark.Basis) when { return when{t, t, mark.Day, basis} }

// within returns the whole period of the calendar that holds the day t.
func within(t time.Time, p period, basis mark.Basis) when {
	y, m := t.Year(), t.Month()
	switch p {
	case weeks:
		monday := t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
		return when{monday, monday.AddDate(0, 0, 6), mark.Week, basis}
	case weekends:
		saturday := t.AddDate(0, 0, 5-(int(t.Weekday())+6)%7)
		return when{saturday, saturday.AddDate(0, 0, 1), mark.Week, basis}
	case fortnights:
		w := within(t, weeks, basis)
		return when{w.from.AddDate(0, 0, -7), w.to, mark.Week, basis}
	case months:
		return when{dayOf(y, m, 1), dayOf(y, m+1, 0), mark.Month, basis}
	case quarters:
		first := (m-1)/3*3 + 1
		return when{dayOf(y, first, 1), dayOf(y, first+3, 0), mark.Season, basis}
	case years:
		return when{dayOf(y, 1, 1), dayOf(y, 12, 31), mark.Year, basis}
	case decades:
		return when{dayOf(y/10*10, 1, 1), dayOf(y/10*10+9, 12, 31), mark.Decade, basis}
	case centuries:
		first := y / 100 * 100
		return when{dayOf(first, 1, 1), dayOf(first+99, 12, 31), mark.Era, basis}
	}
	return day(t, basis)
}

// season returns the season of a year, from 0, the winter that begins in the
// December before, to 3, its autumn. The seasons are those of the northern
// half of the Earth, which is wrong of an account from Australia.
func season(year int, n int, basis mark.Basis) when {
	return when{dayOf(year, time.Month(3*n), 1), dayOf(year, time.Month(3*n+3), 0), mark.Season, basis}
}

// shift returns t moved by n periods. A month later than the 31st is the last
// day of a month that has none.
func shift(t time.Time, p period, n int) time.Time {
	switch p {
	case days, weekends:
		return t.AddDate(0, 0, n)
	case weeks:
		return t.AddDate(0, 0, 7*n)
	case fortnights:
		return t.AddDate(0, 0, 14*n)
	case months:
		return shiftMonths(t, n)
	case quarters, seasons:
		return shiftMonths(t, 3*n)
	case years:
		return shiftMonths(t, 12*n)
	case decades:
		return shiftMonths(t, 120*n)
	case centuries:
		return shiftMonths(t, 1200*n)
	}
	return t
}

func shiftMonths(t time.Time, n int) time.Time {
	first := dayOf(t.Year(), t.Month()+time.Month(n), 1)
	last := dayOf(first.Year(), first.Month()+1, 0).Day()
	return dayOf(first.Year(), first.Month(), min(t.Day(), last))
}

// precisionOf is how finely "three weeks ago" fixes a day.
func precisionOf(p period) mark.Precision {
	switch p {
	case seconds, minutes, hours, days:
		return mark.Day
	case weekends, weeks, fortnights:
		return mark.Week
	case months:
		return mark.Month
	case quarters, seasons:
		return mark.Season
	case years:
		return mark.Year
	case decades:
		return mark.Decade
	}
	return mark.Era
}

// halfYear returns the first or the second half of a year.
func halfYear(y, n int) when {
	return when{dayOf(y, time.Month(6*n-5), 1), dayOf(y, time.Month(6*n+1), 0), mark.Season, mark.HalfOfYear}
}

// halfOf returns the first or the second half of a month.
func (w when) halfOf(n int) when {
	if w.from.IsZero() {
		return w
	}
	middle := w.from.AddDate(0, 0, 15)
	if n == 1 {
		w.to = middle.AddDate(0, 0, -1)
	} else {
		w.from = middle
	}
	w.precision, w.basis = mark.Week, mark.MonthHalf
	return w
}

// A phase is a part of a period: its first, middle or last third.
type phase int

const (
	whole phase = iota
	early
	middle
	late
)

var phases = map[string]phase{"early": early, "beginning": early, "start": early, "outset": early, "mid": middle,
	"middle": middle, "late": late, "end": late, "close": late}

// thirdOf returns the first, middle or last third of a period, known as finely as
// the next smaller one: "the middle of May" is the 11th to the 20th.
func (w when) thirdOf(p phase) when {
	if p == whole || w.from.IsZero() {
		return w
	}
	switch w.precision {
	case mark.Month:
		y, m := w.from.Year(), w.from.Month()
		edges := [][2]time.Time{{}, {dayOf(y, m, 1), dayOf(y, m, 10)}, {dayOf(y, m, 11), dayOf(y, m, 20)},
			{dayOf(y, m, 21), dayOf(y, m+1, 0)}}
		w.from, w.to, w.precision = edges[p][0], edges[p][1], mark.Week
	case mark.Season:
		w.from = shiftMonths(w.from, int(p-early))
		w.to, w.precision = dayOf(w.from.Year(), w.from.Month()+1, 0), mark.Month
	case mark.Year:
		w.from = shiftMonths(w.from, 4*int(p-early))
		w.to, w.precision = dayOf(w.from.Year(), w.from.Month()+4, 0), mark.Season
	case mark.Decade, mark.Era:
		w = w.thirdOfYears(p)
	}
	return w
}

// thirdOfYears parts ten years as 0-3, 4-6 and 7-9, and a century as 33, 34 and 33.
func (w when) thirdOfYears(p phase) when {
	first, n := w.from.Year(), w.to.Year()-w.from.Year()+1
	edges := []int{0, (n + 2) / 3, n - n/3, n}
	if n == 10 {
		w.precision = mark.Year
	} else {
		w.precision = mark.Decade
	}
	w.from, w.to = dayOf(first+edges[p-1], 1, 1), dayOf(first+edges[p]-1, 12, 31)
	return w
}
