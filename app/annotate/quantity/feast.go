package quantity

import (
	"time"

	"parallax/app/mark"
	"parallax/app/text"
)

// fromEaster are the feasts that move with Easter, and by how many days.
var fromEaster = map[string]int{"easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2,
	"holy thursday": -3, "maundy thursday": -3, "palm sunday": -7, "ash wednesday": -46, "shrove tuesday": -47,
	"fat tuesday": -47}

// namedDays are the feasts of a fixed day. "Independence Day", "Labor Day" and
// the like are those of the United States, which is wrong of other papers.
var namedDays = map[string]struct {
	month time.Month
	day   int
}{
	"christmas": {12, 25}, "christmas eve": {12, 24}, "christmas day": {12, 25}, "boxing day": {12, 26},
	"new year's": {1, 1}, "new year's day": {1, 1}, "new year's eve": {12, 31}, "valentine's day": {2, 14},
	"halloween":        {10, 31},
	"independence day": {7, 4}, "veterans day": {11, 11}, "armistice day": {11, 11}, "remembrance day": {11, 11},
	"bastille day": {7, 14}, "anzac day": {4, 25}, "st patrick's day": {3, 17},
}

// namedDay reads a feast: "Christmas", "New Year's Eve", "Easter", "Good
// Friday", "Thanksgiving".
func (f *dateFinder) namedDay(i int) (when, int) {
	const basis = mark.Feast
	if w, end := f.yearEnd(i); end > i {
		return w, end
	}
	if !f.at(i).Upper {
		return when{}, i
	}
	name, end := f.feastName(i)
	date, ok := f.feast(name, end)
	if !ok || f.at(end).Upper && f.at(end).Kind == text.Word || f.at(end).Bond == hyphened {
		return when{}, i
	}
	y, e, fixed := f.yearOfPart(end)
	if e == end {
		at := date(f.today.Year())
		y = f.likelyYear(i, end, at.Month(), at.Day())
	}
	w := day(date(y), basis)
	if !fixed {
		w = f.resolve(w)
	}
	return w, e
}

// yearEnd reads "year-end", "by year’s end", and "the new year" as the year that
// begins next, or in its first half as the one that has begun.
func (f *dateFinder) yearEnd(i int) (when, int) {
	const basis = mark.YearEnds
	end := i
	switch {
	case f.is(i, "yearend"):
		end = i + 1
	case f.is(i, "year") && f.is(i+1, "end") &&
		(f.at(i+1).Bond == hyphened || f.is(i-1, "by", "at", "before", "until")):
		end = i + 2
	case f.is(i, "year") && f.is(i+1, "'s") && f.is(i+2, "end"):
		end = i + 3
	}
	if end > i {
		return f.resolve(day(dayOf(f.today.Year(), 12, 31), basis)), end
	}
	if f.is(i, "the") && f.is(i+1, "new") && f.is(i+2, "year") && f.at(i+3).Bond == apart {
		y := f.today.Year() + oneIf(f.today.Month() > time.June)
		return f.resolve(within(dayOf(y, 1, 1), years, mark.YearBegins)), i + 3
	}
	return when{}, i
}

// feastName reads the words that may name a feast, in lower case, and where they
// end: "new year's eve", "good friday", "labor day".
func (f *dateFinder) feastName(i int) (string, int) {
	name, end := f.at(i).Word, i+1
	if _, moves := fromEaster[name+" "+f.at(end).Word]; moves || name == "st" && f.is(end, ".") &&
		f.is(end+1, "patrick") {
		end += oneIf(f.is(end, "."))
		name, end = name+" "+f.at(end).Word, end+1
	}
	if f.is(end, "year") && f.is(end+1, "'s") {
		name, end = name+" year's", end+2
	} else if f.is(end, "'s") && f.at(end).Bond == attached && f.at(end+1).Upper {
		name, end = name+"'s", end+1
	}
	if f.is(end, "day", "eve") && f.at(end).Upper {
		name, end = name+" "+f.at(end).Word, end+1
	}
	return name, end
}

// feast returns the day of a feast by year.
func (f *dateFinder) feast(name string, end int) (func(year int) time.Time, bool) {
	if d, ok := namedDays[name]; ok {
		return func(y int) time.Time { return dayOf(y, d.month, d.day) }, true
	}
	switch {
	case name == "thanksgiving", name == "thanksgiving day":
		return func(y int) time.Time { return nextDay(dayOf(y, 11, 1), time.Thursday, 0).AddDate(0, 0, 21) }, true
	case name == "labor day":
		return func(y int) time.Time { return nextDay(dayOf(y, 9, 1), time.Monday, 0) }, true
	case name == "memorial day":
		return func(y int) time.Time { return lastDay(dayOf(y, 5, 31), time.Monday, 0) }, true
	}
	if gap, ok := fromEaster[name]; ok {
		return func(y int) time.Time { return easter(y).AddDate(0, 0, gap) }, true
	}
	return nil, false
}

// easter returns Easter Sunday by the western reckoning (Gauss, as corrected for
// the Gregorian calendar).
func easter(y int) time.Time {
	golden, c := y%19, y/100
	epact := (c - c/4 - (8*c+13)/25 + 19*golden + 15) % 30
	moon := epact - epact/28*(1-epact/28*(29/(epact+1))*((21-golden)/11))
	toSunday := moon - (y+y/4+moon+2-c+c/4)%7
	month := 3 + (toSunday+40)/44
	return dayOf(y, time.Month(month), toSunday+28-31*(month/4))
}
