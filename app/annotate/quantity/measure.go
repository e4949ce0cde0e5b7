package quantity

import (
	"strings"

	"parallax/app/sentence"
	"parallax/app/text"
)

// unit reads the unit after a number: its symbol and where it ends, or n.end
// where there is none.
func (f *figureFinder) unit(n numeral) (string, int) {
	i := n.end
	if n.share && f.is(i, "of") && f.is(i+1, "a", "an", "one") &&
		(f.has(i+2, asMeasure) || f.is(i+2, "percent", "percentage", "point")) {
		i++ // a quarter of a mile, half of one percent
	}
	if n.share && (f.is(i, "a") && (f.has(i+1, asMeasure) || f.is(i+1, "percent", "percentage", "point")) ||
		f.is(i, "an") && f.has(i+1, asPeriod) || f.is(i, "one") && f.is(i-1, "of")) {
		i++ // half a mile, half an hour
	}
	if f.is(i, "of") && n.vague {
		i++ // hundreds of miles
	}
	if symbol, end := f.unitAt(i, n); end > i {
		return symbol, end
	}
	return "", n.end
}

func (f *figureFinder) unitAt(i int, n numeral) (string, int) {
	a := f.at(i)
	switch {
	case a.Word == "%", f.is(i, "percent", "percents", "pct", "pc", "percentage") && !f.is(i+1, "point", "points"):
		return "%", i + 1
	case a.Word == "per" && f.is(i+1, "cent"):
		return "%", i + 2
	case f.is(i, "percentage") && f.is(i+1, "point", "points"):
		return "percentage point", i + 2
	case f.is(i, "basis") && f.is(i+1, "point", "points"):
		return "basis point", i + 2
	case n.share && f.is(i, "point") && f.is(i-1, "a"):
		return "point", i + 1
	case f.is(i, "c", "f") && a.Upper && f.at(i+1).Word != "$" &&
		(a.Bond == attached || a.Bond == apart && !f.at(i+1).Upper):
		return "°", i + 1
	case f.is(i, "celsius", "fahrenheit"):
		return "°", i + 1
	case f.is(i, "square", "cubic", "sq", "cu"):
		return f.power(i)
	case f.is(i, "nautical", "light") && f.is(i+1, "mile", "miles", "year", "years"):
		return f.named(i, i+2)
	case f.is(i, "metric") && f.is(i+1, "ton", "tons"):
		return "t", i + 2
	case a.Class&(asPeriod|asPeriods) != 0:
		return f.duration(i)
	case a.Word == "p" && a.Bond == attached && isNumber(f.at(i-1)) && !(f.is(i+1, ".") && f.is(i+2, "m")):
		return "penny", i + 1 // "the 40p stamp"
	case a.Word == "m" && (a.Bond == attached || n.value < 1000 && !a.Upper), f.is(i, "t", "g") && a.Bond == attached &&
		!a.Upper:
		return a.Word, i + 1
	case a.Class&asCurrency != 0, national(a.Word) && f.nation(i) > i, moneySign(a) != "":
		return f.money(i, n)
	case a.Class&asMeasure != 0:
		return f.measure(i, n)
	}
	return "", i
}

func (f *figureFinder) named(i, end int) (string, int) {
	if f.is(i, "light") {
		return "ly", end
	}
	return "nmi", end
}

// power reads "square kilometers" and "cubic feet".
func (f *figureFinder) power(i int) (string, int) {
	j := i + 1
	if f.at(j).Word == "." {
		j++
	}
	if !f.has(j, asMeasure) {
		return "", i
	}
	if f.is(i, "square", "sq") {
		return f.at(j).Unit + "2", j + 1
	}
	return f.at(j).Unit + "3", j + 1
}

// duration reads a stretch of time. Ages of persons are left out by the caller.
func (f *figureFinder) duration(i int) (string, int) {
	return periodNames[f.period(i)], i + 1
}

// measure reads a unit of length, weight and the like. Pounds are money after
// millions and a nation's name, and weight elsewhere, which is wrong of small
// British sums in words.
func (f *figureFinder) measure(i int, n numeral) (string, int) {
	symbol := f.at(i).Unit
	switch {
	case symbol == "lb" && (n.scale >= 1e6 || f.is(i+1, "sterling")):
		if f.is(i+1, "sterling") {
			return "£", i + 2
		}
		return "£", i + 1
	case symbol == "ft" && f.is(i+1, "soldiers", "soldier", "patrol", "patrols"), symbol == "cup" && f.at(i).Upper:
		return "", i
	case (symbol == "mi" || symbol == "km") && (f.is(i+1, "an") && f.is(i+2, "hour") ||
		f.is(i+1, "per") && f.is(i+2, "hour")):
		return symbol[:1] + "ph", i + 3
	case symbol == "km" && f.is(i+1, "/") && f.is(i+2, "h", "hr"):
		return "kph", i + 3
	case symbol == "°" && (f.is(i+1, "celsius", "fahrenheit") || f.is(i+1, "c", "f") && f.at(i+1).Upper):
		return symbol, i + 2
	}
	return symbol, i + 1
}

// nation returns where the currency stands after the words that say whose it
// is, as in "125 million Australian dollars", or i.
func (f *figureFinder) nation(i int) int {
	j := i
	for national(f.at(j).Word) && j < i+2 {
		j++
	}
	if f.at(j-1).Word == "u" || f.has(j, asCurrency) || f.is(j, "pounds", "pound") && nations[f.at(j-1).Word].pound {
		return j
	}
	return i
}

func (f *figureFinder) money(i int, n numeral) (string, int) {
	j := i
	if national(f.at(i).Word) {
		j = f.nation(i)
	}
	a := f.at(j)
	if sign := moneySign(a); sign != "" {
		return sign, j + 1
	}
	whose := ""
	if j > i {
		whose = f.at(i).Word
	}
	symbol := a.Unit
	switch {
	case symbol == "$" && whose != "" && whose != "us" && whose != "american":
		symbol = nations[whose].dollar
	case a.Word == "won" && n.value < 1000:
		return "", i
	case f.is(j, "pounds", "pound"):
		symbol = map[bool]string{true: "£", false: f.tokens[j-1].In(f.body) + " pound"}[whose == "british"]
	case whose == "swiss":
		symbol = "CHF"
	}
	return symbol, j + 1
}

// currencyUnit reports whether a unit was read from a sign before the number.
func currencyUnit(u string) bool {
	return strings.HasSuffix(u, "$") || u == "£" || u == "€" || u == "¥"
}

// moneySign reads the sign or letters of money before a number, and returns the
// unit and where the number begins.
func (l *line) moneyBefore(i int) (string, int) {
	a := l.at(i)
	if a.Kind == text.Mark {
		if sign := moneySign(a); sign != "" {
			return sign, i + 1
		}
	}
	if a.Class&asMoneyWord == 0 {
		return "", i
	}
	if sign, ok := dollars[a.Word]; ok && l.at(i+1).Word == "$" && (l.touches(i+1) && a.Upper || len(a.Word) > 1 ||
		a.Word == "c") {
		return sign, i + 2
	}
	if a.Word == "u" && l.is(i+1, ".") && l.is(i+2, "s") {
		if j := i + 3; l.at(j).Word == "$" {
			return "$", j + 1
		} else if l.at(j).Word == "." && l.at(j+1).Word == "$" {
			return "$", j + 2
		}
	}
	if isNumber(l.at(i+1)) && (a.Bond != hyphened) {
		switch a.Word {
		case "usd", "eur", "gbp", "jpy", "rmb", "chf", "aud", "cad":
			return a.Unit, i + 1
		case "rs":
			return "INR", i + 1
		case "dm":
			return "DM", i + 1
		}
	}
	return "", i
}

func isNumber(a *sentence.Token) bool { return a.Kind == text.Number }

// compound adds the smaller unit of a pair: "5 feet 2 inches", "3 dollars 50
// cents".
func (f *figureFinder) compound(q quantity) quantity {
	smaller, whole := "", 0.0
	switch q.unit {
	case "ft":
		smaller, whole = "in", 12
	case "$":
		smaller, whole = "¢", 100
	case "lb":
		smaller, whole = "oz", 16
	}
	if smaller == "" || q.vague {
		return q
	}
	j := q.end
	if inches, ok := parseDigits(f.at(j).Word); ok && smaller == "in" && f.at(j).Bond == hyphened {
		q.low += inches / 12 // "6-foot-5"
		q.high, q.end = q.low, j+1
		return q
	}
	if f.is(j, "and", ",") {
		j++
	}
	n, ok := f.numeral(j)
	if !ok || n.vague || n.share {
		return q
	}
	u, end := f.unitAt(n.end, n)
	if f.is(n.end, "in") && smaller == "in" {
		u, end = "in", n.end+1
	}
	if u == smaller && end > n.end {
		q.low += n.value / whole
		q.high, q.end = q.low, end
	}
	return q
}
