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
	if n.share {
		i = f.unitOfShare(i)
	}
	if f.is(i, "of") && n.vague {
		i++ // hundreds of miles
	}
	if symbol, end := f.unitAt(i, n); end > i {
		return symbol, end
	}
	return "", n.end
}

// unitOfShare returns where the unit of a part stands whose number ends at token i:
// "a quarter of a mile", "half of one percent", "half a mile", "half an hour".
func (f *figureFinder) unitOfShare(i int) int {
	j := i + oneIf(f.is(i, "of"))
	measured := f.has(j+1, asMeasure) || f.is(j+1, "percent", "percentage", "point")
	switch {
	case measured && (f.is(j, "a") || j > i && f.is(j, "an", "one")), j == i && f.is(j, "an") && f.has(j+1, asPeriod):
		return j + 1
	}
	return i
}

func (f *figureFinder) unitAt(i int, n numeral) (string, int) {
	if symbol, end := f.percent(i); end > i {
		return symbol, end
	}
	if symbol, end := f.letter(i, n); end > i {
		return symbol, end
	}
	a := f.at(i)
	switch {
	case n.share && f.is(i, "point") && f.is(i-1, "a"):
		return "point", i + 1
	case f.is(i, "celsius", "fahrenheit"):
		return "°", i + 1
	case f.is(i, "square", "cubic", "sq", "cu"):
		return f.power(i)
	case f.is(i, "nautical") && f.is(i+1, "mile", "miles"):
		return "nmi", i + 2
	case f.is(i, "light") && f.is(i+1, "year", "years"):
		return "ly", i + 2
	case f.is(i, "metric") && f.is(i+1, "ton", "tons"):
		return "t", i + 2
	case a.Class&(asPeriod|asPeriods) != 0:
		return periodNames[f.period(i)], i + 1
	case a.Class&asCurrency != 0, national(a.Word) && f.nation(i) > i, moneySign(a) != "":
		return f.money(i, n)
	case a.Class&asMeasure != 0:
		return f.measure(i, n)
	}
	return "", i
}

// percent reads "%", "per cent" and the points between two of them.
func (f *figureFinder) percent(i int) (string, int) {
	points := f.is(i+1, "point", "points")
	switch {
	case f.is(i, "percentage") && points:
		return "percentage point", i + 2
	case f.is(i, "basis") && points:
		return "basis point", i + 2
	case f.is(i, "%", "percent", "percents", "pct", "pc", "percentage") && (!points || f.is(i, "%")):
		return "%", i + 1
	case f.is(i, "per") && f.is(i+1, "cent"):
		return "%", i + 2
	}
	return "", i
}

// letter reads a unit of one letter: "30 C", "5m tall", "the 40p stamp".
func (f *figureFinder) letter(i int, n numeral) (string, int) {
	a := f.at(i)
	stuck := a.Bond == attached
	switch a.Word {
	case "c", "f":
		if a.Upper && f.at(i+1).Word != "$" && (stuck || a.Bond == apart && !f.at(i+1).Upper) {
			return "°", i + 1
		}
	case "p":
		if stuck && isNumber(f.at(i-1)) && !(f.is(i+1, ".") && f.is(i+2, "m")) {
			return "penny", i + 1
		}
	case "m":
		if stuck || n.value < 1000 && !a.Upper {
			return "m", i + 1
		}
	case "t", "g":
		if stuck && !a.Upper {
			return a.Word, i + 1
		}
	}
	return "", i
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

// measure reads a unit of length, weight and the like. Pounds are money after
// millions and a nation's name, and weight elsewhere, which is wrong of small
// British sums in words.
func (f *figureFinder) measure(i int, n numeral) (string, int) {
	switch symbol := f.at(i).Unit; symbol {
	case "lb":
		if sterling := f.is(i+1, "sterling"); sterling || n.scale >= 1e6 {
			return "£", i + 1 + oneIf(sterling)
		}
	case "ft":
		if f.is(i+1, "soldiers", "soldier", "patrol", "patrols") {
			return "", i
		}
	case "cup":
		if f.at(i).Upper {
			return "", i
		}
	case "mi", "km":
		if f.anHour(i + 1) {
			return symbol[:1] + "ph", i + 3
		}
	case "°":
		if f.is(i+1, "celsius", "fahrenheit") || f.is(i+1, "c", "f") && f.at(i+1).Upper {
			return symbol, i + 2
		}
	}
	return f.at(i).Unit, i + 1
}

// anHour reports whether "an hour", "per hour" or "/h" stands at token i.
func (f *figureFinder) anHour(i int) bool {
	return f.is(i, "an", "per") && f.is(i+1, "hour") || f.is(i, "/") && f.is(i+1, "h", "hr")
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

// moneyBefore reads the sign or letters of money before a number, and returns the
// unit and where the number begins.
func (l *line) moneyBefore(i int) (string, int) {
	a := l.at(i)
	if sign := moneySign(a); sign != "" && a.Kind == text.Mark {
		return sign, i + 1
	}
	if a.Class&asMoneyWord == 0 {
		return "", i
	}
	if l.is(i, "u") && l.is(i+1, ".") && l.is(i+2, "s") {
		if j := i + 3 + oneIf(l.is(i+3, ".")); l.is(j, "$") {
			return "$", j + 1
		}
	}
	switch sign := dollars[a.Word]; {
	case l.is(i+1, "$"):
		if sign != "" && (len(a.Word) > 1 || a.Word == "c" || a.Upper && l.touches(i+1)) {
			return sign, i + 2
		}
	case isNumber(l.at(i+1)) && a.Bond != hyphened && a.Unit != "":
		return a.Unit, i + 1
	}
	return "", i
}

func isNumber(a *sentence.Token) bool { return a.Kind == text.Number }

// compound adds the smaller unit of a pair: "5 feet 2 inches", "3 dollars 50
// cents".
func (f *figureFinder) compound(q quantity) quantity {
	smaller, ok := smallerUnits[q.unit]
	if !ok || q.vague {
		return q
	}
	j := q.end
	if inches, ok := parseDigits(f.at(j).Word); ok && q.unit == "ft" && f.at(j).Bond == hyphened {
		return q.plus(inches/12, j+1) // "6-foot-5"
	}
	n, ok := f.numeral(j + oneIf(f.is(j, "and", ",")))
	if !ok || n.vague || n.share {
		return q
	}
	u, end := f.unitAt(n.end, n)
	if q.unit == "ft" && f.is(n.end, "in") {
		u, end = "in", n.end+1
	}
	if u == smaller.unit && end > n.end {
		return q.plus(n.value/smaller.count, end)
	}
	return q
}

// smallerUnits gives the unit that may follow another one, and how many of it make
// one of that.
var smallerUnits = map[string]struct {
	unit  string
	count float64
}{"ft": {"in", 12}, "$": {"¢", 100}, "lb": {"oz", 16}}

// plus returns q with more of its unit, up to token end.
func (q quantity) plus(more float64, end int) quantity {
	q.low += more
	q.high, q.end = q.low, end
	return q
}
