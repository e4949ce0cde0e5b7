package explore

import (
	"strconv"
	"strings"
	"time"

	"parallax/app/compare"
	"parallax/app/mark"
)

// daysInWords writes a stretch of days, both inclusive, as shortly as they
// allow: "2018", "April 2018", "14 April 2015", "11 to 20 May 2018". It is
// empty where they are unknown.
func daysInWords(from, to string) string {
	f, err := time.Parse(time.DateOnly, from)
	t, err2 := time.Parse(time.DateOnly, to)
	if err != nil || err2 != nil {
		return ""
	}
	next := t.AddDate(0, 0, 1)
	switch {
	case from == to:
		return PrintedDate(from)
	case f.YearDay() == 1 && next.YearDay() == 1 && f.Year() == t.Year():
		return strconv.Itoa(f.Year())
	case f.YearDay() == 1 && next.YearDay() == 1:
		return strconv.Itoa(f.Year()) + " to " + strconv.Itoa(t.Year())
	case f.Day() == 1 && next.Day() == 1 && f.Month() == t.Month() && f.Year() == t.Year():
		return f.Month().String() + " " + strconv.Itoa(f.Year())
	}
	first := PrintedDate(from)
	if f.Year() == t.Year() {
		first = strings.TrimSuffix(first, " "+strconv.Itoa(f.Year()))
		if f.Month() == t.Month() {
			first = strconv.Itoa(f.Day())
		}
	}
	return first + " to " + PrintedDate(to)
}

// long writes how long the stretch from one day to another, both inclusive,
// is: "3 years and 1 month", "62 years", "4 months", "9 days".
func long(from, to string, days int) string {
	f, err := time.Parse(time.DateOnly, from)
	t, err2 := time.Parse(time.DateOnly, to)
	if err != nil || err2 != nil || days < 60 {
		return count(days, "day")
	}
	t = t.AddDate(0, 0, 1)
	n := 12*(t.Year()-f.Year()) + int(t.Month()) - int(f.Month())
	if t.Day() < f.Day() {
		n--
	}
	switch years, rest := n/12, n%12; {
	case years == 0:
		return count(rest, "month")
	case rest == 0 || years >= 10:
		return count(years, "year")
	default:
		return count(years, "year") + " and " + count(rest, "month")
	}
}

// dayBefore returns the day before a day.
func dayBefore(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.AddDate(0, 0, -1).Format(time.DateOnly)
}

// weekdayOf returns the name of a day of the week.
func weekdayOf(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return t.Weekday().String()
}

// tickLabel writes a tick in few letters: "2011", "Aug 2017", "1 Apr 2015".
func tickLabel(t compare.Tick) string {
	day, err := time.Parse(time.DateOnly, t.Day)
	if err != nil {
		return t.Day
	}
	year := strconv.Itoa(day.Year())
	month := day.Month().String()[:3] + " " + year
	switch t.Precision {
	case mark.Year:
		return year
	case mark.Month:
		return month
	}
	return strconv.Itoa(day.Day()) + " " + month
}
