package quantity

import (
	"strings"
	"time"

	"parallax/app/mark"
	"parallax/app/text"
)

// yearOnly reads years, decades and centuries: "1948", "2011-2015", "fiscal
// 1990", "the 1990s", "the nineties", "the 19th century".
func (f *dateFinder) yearOnly(i int) (when, int) {
	j := i
	the := f.is(j, "the")
	j += oneIf(the)
	if w, end := f.centuryAt(j); end > j {
		return w, end
	}
	if w, end := f.decadeAt(j); end > j {
		return w, end
	}
	j = f.fiscal(j)
	if n := shortNumber(f.at(i+1).Word, 2); n > 9 && f.is(i, "'", "’", "‘") && f.touches(i+1) &&
		f.at(i+2).Bond == apart && f.is(i-1, "in", "since", "of", "by", "from", "until", "to", "summer", "spring",
		"fall", "winter") {
		return within(dayOf(f.century(n), 1, 1), years, mark.YearOfTwoDigits), i + 2
	}
	y := f.year(j)
	if y == 0 || the && j == i+1 || f.at(j).Bond == hyphened && isNumber(f.at(j-1)) {
		return when{}, i
	}
	if w, end := f.yearRange(i, y, j+1); end > j+1 {
		return w, end
	}
	switch q := f.at(j + 1); {
	case f.is(j+1, "q1", "q2", "q3", "q4"):
		return within(dayOf(y, time.Month(3*(q.Word[1]-'0')-2), 1), quarters, mark.QuarterOfYear), j + 2
	case f.is(j+1, "h1", "h2"):
		return halfYear(y, int(q.Word[1]-'0')), j + 2
	}
	if j == i && !f.isYear(j, y) {
		return when{}, i
	}
	return within(dayOf(y, 1, 1), years, mark.YearPrinted), j + 1
}

// fiscal passes over "fiscal year" and "the year" before a year.
func (f *dateFinder) fiscal(i int) int {
	j := i + oneIf(f.is(i, "fiscal"))
	j += oneIf(f.is(j, "year"))
	if j > i && f.year(j) > 0 {
		return j
	}
	return i
}

// yearRange reads "2011-2015", "1914-18", "2011/12".
func (f *dateFinder) yearRange(i, y, j int) (when, int) {
	a := f.at(j)
	if a.Word == "/" && f.touches(j) && f.touches(j+1) {
		j++
		a = f.at(j)
	} else if a.Bond != hyphened && a.Bond != dashed {
		return when{}, i
	}
	if !isNumber(a) || f.at(j+1).Bond == hyphened && isNumber(f.at(j+1)) || f.at(j+1).Bond == attached {
		return when{}, i
	}
	to := shortNumber(a.Word, 4)
	if len(a.Word) == 2 {
		to += y / 100 * 100
	}
	if to <= y || to > 2100 || len(a.Word) == 3 || len(a.Word) == 2 && to > y+60 {
		return when{}, i
	}
	return when{dayOf(y, 1, 1), dayOf(to, 12, 31), mark.Year, mark.YearRange}, j + 1
}

// isYear tells a year from a count of four digits. "The 1948 conflict" and "in
// 2011" are years, "2000 refugees" and "some 2000" are not. Without a
// preposition only the last two centuries count. It is wrong of "2011 refugees"
// as a count.
func (f *dateFinder) isYear(i, y int) bool {
	if f.touches(i) && strings.Contains("$£€#/.:@=&+", f.at(i-1).Word) || f.at(i).Bond == hyphened &&
		isNumber(f.at(i-1)) {
		return false
	}
	if f.at(i+1).Word == "/" || f.at(i+1).Word == "(" && f.touches(i+1) ||
		f.has(i+1, asMeasure|asPeriods|asScale|asCurrency) || f.has(i+1, asPeriod) && f.at(i+1).Bond == hyphened {
		return false
	}
	if f.at(i).Bond == hyphened {
		return f.is(i-1, "pre", "post", "mid", "since", "early", "late") || f.is(i-1, "to")
	}
	if f.has(i-1, asNamer) && f.at(i-1).Upper || f.is(i-1, "resolution", "no", "number") || f.timeZone(i+1) {
		return false
	}
	introduced := f.is(i-1, "in", "since", "until", "till", "by", "from", "before", "after", "during", "circa",
		"between", "year", "of", "early", "late", "mid", "fiscal", "spring", "summer", "autumn", "fall", "winter",
		"and", "to", "through", "or", "the", "(", "for", "its", "his", "s", "'s", "throughout", "around", "back")
	counts := f.plural(i+1) && f.at(i+1).Bond == apart && !f.at(i+1).Upper
	if y < 1700 || y > 2060 {
		return f.is(i-1, "in", "since", "by", "from", "until", "before", "after", "circa") && !counts
	}
	_, hedged := f.hedge(i - 1)
	switch {
	case f.is(i-1, "least") && f.is(i-3, "until", "till", "through", "since"):
		return true
	case hedged == i && f.is(i-1, "some", "nearly", "over", "almost", "only", "just", "exactly"),
		f.is(i-1, "than", "least", "estimated", "approximately", "roughly"), f.is(i-1, "to") && f.is(i-2, "up"):
		return false
	case counts && hedged == i:
		return false
	case counts && (y%100 == 0 || f.has(i+1, asPerson)):
		return f.is(i-1, "the", "in") && y%100 != 0
	}
	return introduced || y >= 1800 && y < 2060 && (y%100 != 0 || f.at(i+1).Kind == text.Mark || y == 2000)
}

func (f *dateFinder) timeZone(i int) bool {
	return f.is(i, "gmt", "utc", "hrs", "est", "edt", "hours")
}

// decadeAt reads "1990s", "'90s" and "nineties". "In his nineties" is an age.
func (f *dateFinder) decadeAt(i int) (when, int) {
	a, s := f.at(i), f.at(i+1)
	j := i
	if f.is(i, "'", "’", "‘") && f.touches(i+1) {
		j, a, s = i+1, f.at(i+1), f.at(i+2)
	}
	if isNumber(a) && (s.Bond == attached && (s.Word == "s" || s.Word == "'s") || f.is(j+1, "'", "’") &&
		f.is(j+2, "s") && f.touches(j+2)) {
		n := shortNumber(a.Word, 4)
		end := j + 2 + oneIf(s.Kind == text.Mark)
		switch {
		case len(a.Word) == 4 && n >= 1000 && n < 2100 && n%100 == 0 && n < 2000:
			return when{dayOf(n, 1, 1), dayOf(n+99, 12, 31), mark.Era, mark.CenturyPrinted}, end
		case len(a.Word) == 4 && n >= 1000 && n < 2100 && n%10 == 0 && s.Word != "'s":
			return within(dayOf(n, 1, 1), decades, mark.DecadePrinted), end
		case len(a.Word) == 4 && n >= 1000 && n < 2100 && n%10 == 0 && f.is(i-1, "the", "early", "late", "mid"):
			return within(dayOf(n, 1, 1), decades, mark.DecadePrinted), end
		case len(a.Word) == 2 && n%10 == 0 && n > 0 &&
			(j > i || f.is(i-1, "the", "early", "late", "mid") && !f.personal(i-1)) && !f.warmth(i):
			return f.shortDecade(n), end
		}
	}
	if a.Class&asDecades != 0 && f.is(i-1, "the", "early", "late", "mid") && !f.personal(i-1) && !a.Upper {
		return f.shortDecade(int(a.Value)), i + 1
	}
	return when{}, i
}

// personal reports whether the words before a decade make it an age: "in his
// early nineties".
func (f *dateFinder) personal(i int) bool {
	return f.is(i-1, "his", "her", "their", "my", "your", "our") || f.is(i, "his", "her", "their", "my")
}

// warmth reports whether the tens at token i tell how warm it is: "Temperatures
// will climb back into the 80s".
func (f *dateFinder) warmth(i int) bool {
	for j := i - 1; j >= 0 && j >= i-farthestCue && !f.clauseEnds(j); j-- {
		if f.is(j, "temperature", "temperatures", "highs", "lows", "degrees", "mercury", "thermometer",
			"thermometers") {
			return true
		}
	}
	return false
}

func (f *dateFinder) shortDecade(n int) when {
	return within(dayOf(f.century(n), 1, 1), decades, mark.DecadeLast)
}

// centuryAt reads "19th century", "the twentieth century", as the years that
// share their hundreds: 1800 to 1899.
func (f *dateFinder) centuryAt(i int) (when, int) {
	n, j := 0, i
	if isNumber(f.at(i)) && f.is(i+1, "th", "st", "nd", "rd") && f.at(i+1).Bond == attached {
		n, j = shortNumber(f.at(i).Word, 2), i+2
	} else if f.has(i, asOrdinal) && f.at(i).Kind == text.Word {
		n, j = int(f.at(i).Value), i+1
	} else if f.is(i, "twenty") && f.is(i+1, "first") {
		n, j = 21, i+2
	}
	if n < 5 || n > 22 || !f.is(j, "century") {
		return when{}, i
	}
	end := j + 1
	if f.is(end, "bc", "b.c", "bce") {
		return when{basis: mark.CenturyBefore}, end + 1
	}
	return when{dayOf(100*n-100, 1, 1), dayOf(100*n-1, 12, 31), mark.Era, mark.CenturyPrinted}, end
}

// An era is a stretch of history that is printed as a time.
type historicEra struct {
	words    []string
	from, to time.Time
}

// eras are few and undisputed in their years; a reader's own belong into the
// checked marks.
var eras = map[string][]historicEra{}

func init() {
	for _, e := range []struct {
		names    []string
		from, to time.Time
	}{
		{[]string{"world war i", "world war one", "first world war", "great war"}, dayOf(1914, 7, 28),
			dayOf(1918, 11, 11)},
		{[]string{"world war ii", "world war two", "second world war", "world war 2"}, dayOf(1939, 9, 1),
			dayOf(1945, 9, 2)},
		{[]string{"cold war"}, dayOf(1947, 1, 1), dayOf(1991, 12, 31)},
		{[]string{"middle ages"}, dayOf(500, 1, 1), dayOf(1500, 12, 31)},
		{[]string{"great depression"}, dayOf(1929, 1, 1), dayOf(1939, 12, 31)},
		{[]string{"six day war"}, dayOf(1967, 6, 5), dayOf(1967, 6, 10)},
		{[]string{"yom kippur war"}, dayOf(1973, 10, 6), dayOf(1973, 10, 25)},
		{[]string{"spanish civil war"}, dayOf(1936, 7, 17), dayOf(1939, 4, 1)},
		{[]string{"korean war"}, dayOf(1950, 6, 25), dayOf(1953, 7, 27)},
		{[]string{"arab spring"}, dayOf(2010, 12, 17), dayOf(2012, 12, 31)},
	} {
		for _, name := range e.names {
			words := strings.Fields(name)
			eras[words[0]] = append(eras[words[0]], historicEra{words, e.from, e.to})
		}
	}
}

// era reads a war or an age that is printed as a time: after a preposition.
//
// "Stalingrad in 1942 or Berlin in 1945, during the Second World War" gives the
// years already; there the war says which years they were, and is not marked.
func (f *dateFinder) era(i int) (when, int) {
	j := i + oneIf(f.is(i, "the"))
	if !f.is(i-1, "during", "since", "before", "after", "until", "in", "throughout") {
		return when{}, i
	}
	for _, e := range eras[f.at(j).Word] {
		end, ok := f.follows(j, e.words...)
		if !ok || !f.at(j).Upper || !f.at(end-1).Upper && !isNumber(f.at(end-1)) {
			continue
		}
		if f.since > 0 && i-f.since <= 2 && !f.last.from.Before(e.from) &&
			!f.last.to.After(dayOf(e.to.Year(), 12, 31)) {
			return when{}, i
		}
		return when{e.from, e.to, mark.Era, mark.HistoricEra}, end
	}
	return when{}, i
}
