package explore

import (
	"math"
	"strconv"
	"strings"

	"parallax/app/compare"
)

// reading writes the numbers that a figure is read as, in the unit it is
// printed with, or nothing where that is the printed number alone.
func reading(e compare.Entry) string {
	r := e.Reach
	if _, high, _, ok := e.Figure.SI(); ok && e.Figure.High != 0 {
		r.Low, r.High = r.Low*e.Figure.High/high, r.High*e.Figure.High/high
	}
	unit := ""
	switch e.Figure.Unit {
	case "", "people":
	case "share":
		unit = " %"
	default:
		unit = " " + unitSign(e.Figure.Unit)
		if len(e.Figure.Unit) > 3 || e.Figure.Unit == "day" { // a word, and no sign
			unit += "s"
		}
	}
	open := math.IsInf(r.High, 1)
	switch {
	case open && r.Low == 0:
		return "any number"
	case open && r.OpenLow:
		return "more than " + number(r.Low) + unit
	case open:
		return number(r.Low) + unit + " or more"
	case r.Low == r.High:
		return ""
	}
	return number(r.Low) + " to " + number(r.High) + unit
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

// itemNumber returns the number at the end of an item.
func itemNumber(item string) int {
	n, _ := strconv.Atoi(item[strings.LastIndexByte(item, '/')+1:])
	return n
}
