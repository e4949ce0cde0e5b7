package explore

import (
	"math"
	"strconv"
	"strings"

	"parallax/app/compare"
	"parallax/app/phrase"
)

// reading writes the numbers that a figure is read as, in the unit it is
// printed with, or nothing where that is the printed number alone.
func reading(book phrase.Book, e compare.Entry) string {
	r := e.Reach
	if _, high, _, ok := e.Figure.SI(); ok && e.Figure.High != 0 {
		r.Low, r.High = r.Low*e.Figure.High/high, r.High*e.Figure.High/high
	}
	unit := func(n float64) string { return book.Isolate(inUnit(book, n, e.Figure.Unit)) }
	open := math.IsInf(r.High, 1)
	switch {
	case open && r.Low == 0:
		return book.Say("any number")
	case open && r.OpenLow:
		return book.Say("more than {number}", unit(r.Low))
	case open:
		return book.Say("{number} or more", unit(r.Low))
	case r.Low == r.High:
		return ""
	}
	return book.Say("{low} to {high}", number(r.Low), unit(r.High))
}

// inUnit writes a number with its unit: "2 %", "1.5 km²", "3 miles".
func inUnit(book phrase.Book, n float64, unit string) string {
	many, word := timeUnits[unit]
	switch {
	case unit == "" || unit == "people":
		return number(n)
	case unit == "share":
		return number(n) + " %"
	case word:
		return number(n) + " " + book.Say(many)
	case len(unit) > 3: // a word, and no sign
		return number(n) + " " + unit + "s"
	}
	return number(n) + " " + unitSign(unit)
}

// timeUnits are the units of time in the plural.
var timeUnits = map[string]phrase.Key{
	"second": "seconds", "minute": "minutes", "hour": "hours", "day": "days", "week": "weeks", "month": "months",
	"year": "years", "decade": "decades", "century": "centuries",
}

// number writes a number as news does: 160,000; 1.5.
func number(f float64) string {
	whole, part, _ := strings.Cut(strconv.FormatFloat(math.Round(f*100)/100, 'f', -1, 64), ".")
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + "," + whole[at:]
	}
	if part != "" {
		whole += "." + part
	}
	return whole
}

// unitSign writes a unit as readers do.
func unitSign(unit string) string {
	return strings.NewReplacer("km2", "km²", "mi2", "mi²", "m2", "m²", "km3", "km³", "m3", "m³").Replace(unit)
}
