package quantity

import (
	"parallax/app/mark"
	"time"
)

// inYear finishes a day of a month with the year that is printed, or the one
// that the article's day makes likely.
func (f *dateFinder) inYear(i int, m time.Month, n, last, end int) (when, int) {
	basis := mark.DayPrinted
	y, e, fixed := f.yearAfter(end)
	if e == end {
		y, basis = f.likelyYear(i, end, m, n), mark.DayNearest
	}
	if n == 29 && m == time.February && !fixed {
		y -= y % 4 // "Feb. 29", of the last year that had one
	}
	if !fixed && !f.known || !validDay(y, int(m), n) || !validDay(y, int(m), last) {
		if !validDay(2000, int(m), n) {
			return when{}, i
		}
		return when{basis: basis}, e
	}
	return when{dayOf(y, m, n), dayOf(y, m, last), mark.Day, basis}, e
}

// farAhead is how many days ahead a day without a year may lie when no verb
// says that it does.
const farAhead = 100

// likelyYear picks the year of a day and month printed without one. "Attacked
// by IS on April 1", on 14 April, is this year's; "on December 28", in January,
// last year's; and where no verb looks back, a day of the coming weeks is ahead.
func (f *dateFinder) likelyYear(i, end int, m time.Month, n int) int {
	attacks := f.is(end, "attack", "attacks", "terror", "terrorist", "hijackings")
	if m == time.September && n == 11 && attacks && f.today.Year() >= 2001 {
		return 2001
	}
	if y := f.yearBeside(i, end, m, func(y int) time.Time { return dayOf(y, m, n) }); y > 0 {
		return y
	}
	y := f.today.Year()
	if !f.known || !validDay(y, int(m), n) {
		return y
	}
	return y + yearsOff(int(dayOf(y, m, n).Sub(f.today).Hours()/24), f.direction(i, end))
}

// yearsOff returns how many years a day is from the one of its name that lies gap
// days from the article's.
func yearsOff(gap int, d direction) int {
	switch {
	case gap > 0 && d != ahead && (gap > farAhead || d == back && gap > 3):
		return -1
	case gap < 0 && (d == ahead && gap < -30 || gap < farAhead-365 && d != back):
		return 1
	}
	return 0
}
