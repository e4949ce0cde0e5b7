package explore

import (
	"strconv"
	"time"

	"parallax/app/drawing"
	"parallax/app/mark"
	"parallax/app/phrase"
)

// daysInWords writes a stretch of days, both inclusive, as shortly as they
// allow: "2018", "April 2018", "14 April 2015", "11 to 20 May 2018". It is
// empty where they are unknown.
func daysInWords(book phrase.Book, from, to string) string {
	f, err := time.Parse(time.DateOnly, from)
	t, err2 := time.Parse(time.DateOnly, to)
	if err != nil || err2 != nil {
		return ""
	}
	next := t.AddDate(0, 0, 1)
	switch {
	case from == to:
		return printedDate(book, from)
	case f.YearDay() == 1 && next.YearDay() == 1 && f.Year() == t.Year():
		return strconv.Itoa(f.Year())
	case f.YearDay() == 1 && next.YearDay() == 1:
		return book.Say("{first} to {last}", strconv.Itoa(f.Year()), strconv.Itoa(t.Year()))
	case f.Day() == 1 && next.Day() == 1 && f.Month() == t.Month() && f.Year() == t.Year():
		return book.Say("{month} {year}", months[f.Month()-1], f.Year())
	}
	first := printedDate(book, from)
	if f.Year() == t.Year() {
		first = book.Say("{day} {month}", f.Day(), months[f.Month()-1])
		if f.Month() == t.Month() {
			first = strconv.Itoa(f.Day())
		}
	}
	return book.Say("{first} to {last}", first, printedDate(book, to))
}

// long writes how long the stretch from one day to another, both inclusive,
// is: "3 years and 1 month", "62 years", "4 months", "9 days".
func long(book phrase.Book, from, to string, days int) string {
	switch years, rest := yearsAndMonths(from, to); {
	case days < 60:
		return book.Count("{n} days", days)
	case years == 0:
		return book.Count("{n} months", rest)
	case rest == 0 || years >= 10:
		return book.Count("{n} years", years)
	default:
		return book.Say("{years} and {months}", book.Count("{n} years", years), book.Count("{n} months", rest))
	}
}

// roughly writes how long a stretch is in its largest unit: "3 years".
func roughly(book phrase.Book, from, to string, days int) string {
	if years, rest := yearsAndMonths(from, to); years > 0 && rest > 0 && days >= 60 {
		return book.Count("{n} years", years)
	}
	return long(book, from, to, days)
}

// yearsAndMonths returns the whole years and the whole months beyond them
// between one day and another, both inclusive.
func yearsAndMonths(from, to string) (years, months int) {
	f, err := time.Parse(time.DateOnly, from)
	t, err2 := time.Parse(time.DateOnly, to)
	if err != nil || err2 != nil {
		return 0, 0
	}
	t = t.AddDate(0, 0, 1)
	n := 12*(t.Year()-f.Year()) + int(t.Month()) - int(f.Month())
	if t.Day() < f.Day() {
		n--
	}
	return n / 12, n % 12
}

// precisionWords are what the precisions of dates are called.
var precisionWords = map[mark.Precision]phrase.Key{
	mark.Day: "day", mark.Week: "week", mark.Month: "month", mark.Season: "season", mark.Year: "year",
	mark.Decade: "decade", mark.Era: "era",
}

// precision returns what a precision is called; an empty one has no name.
func precision(book phrase.Book, p mark.Precision) string {
	if p == "" {
		return ""
	}
	return book.Say(precisionWords[p])
}

// dayBefore returns the day before a day.
func dayBefore(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.AddDate(0, 0, -1).Format(time.DateOnly)
}

var weekdays = []phrase.Key{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

// weekdayOf returns the name of a day of the week.
func weekdayOf(day string) phrase.Key {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return weekdays[t.Weekday()]
}

var monthsShort = []phrase.Key{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

// tickLabel writes a tick in few letters: "2011", "Aug 2017", "1 Apr 2015".
func tickLabel(book phrase.Book, t drawing.Tick) string {
	day, err := time.Parse(time.DateOnly, t.Day)
	if err != nil {
		return t.Day
	}
	month := book.Say(monthsShort[day.Month()-1])
	switch t.Precision {
	case mark.Year:
		return strconv.Itoa(day.Year())
	case mark.Month:
		return book.Say("{month} {year}", month, day.Year())
	}
	return book.Say("{day} {month} {year}", day.Day(), month, day.Year())
}
