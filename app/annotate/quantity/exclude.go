package quantity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/text"
)

// noFigure reports whether the number n at token i, read as q, is no figure,
// and where to look next.
func (f *figureFinder) noFigure(i int, n numeral, q quantity, hedged bool) (int, bool) {
	if f.at(i).Kind == text.Number {
		if end := max(f.telephone(i), f.scoreOrNumber(i)); end > i {
			return end, true
		}
	}
	switch {
	case f.countsInOtherScript(n.end), !f.standsAlone(i, n.end, q.unit != ""), f.age(i, q), f.dialled(i),
		f.someDay(i, n.end), f.timeOfDay(i, n.end), f.numbered(i, n), f.address(i, n.end), f.listed(i, n.end):
		return q.end, true
	case n.spelled && (f.ordinal(n.end) || f.nameNumber(i, hedged) || f.adverbial(i, n.end)):
		return n.end, true
	case f.is(i, "one") && n.end == i+1 && q.unit == "" && !hedged && !f.isCount(i):
		return n.end, true
	}
	return q.end, false
}

// isCount reports whether the "one" at token i counts or begins a range or a share.
func (f *figureFinder) isCount(i int) bool { return f.countsOne(i) || f.inSome(i) || f.oneOfTwo(i) }

// countsInOtherScript reports whether the word behind a number is written in a
// script that no rule here reads: "6 מיליון דולר" is not six of anything, and
// what it is a rule of Hebrew would have to say. Greek letters are units: 5 µm.
func (f *figureFinder) countsInOtherScript(end int) bool {
	r, _ := utf8.DecodeRuneInString(f.at(end).Word)
	return f.at(end).Kind == text.Word && unicode.IsLetter(r) &&
		!unicode.In(r, unicode.Latin, unicode.Greek, unicode.Common)
}

// telephone returns the end of a number that a plus begins: "+44 20 7946 0958".
func (f *figureFinder) telephone(i int) int {
	if !f.is(i-1, "+") || !f.touches(i) {
		return i
	}
	for i++; isNumber(f.at(i)); {
		i++
	}
	return i
}

// standsAlone tells a number from a piece of a longer name: "MH-17", "501(c)3",
// "#5", "1990s", "15th", "search?q=30", "Catch-22".
func (f *figureFinder) standsAlone(i, end int, hasUnit bool) bool {
	next := f.at(end).Word
	goesOn := f.touches(end) && (next == "(" || next == "/" && isNumber(f.at(end+1))) // "501(c)3"
	if goesOn || f.endsName(i) || !hasUnit && f.beginsName(i, end) {
		return false
	}
	if f.is(i-1, ".") && f.touches(i) && !f.touches(i-1) {
		return true // ".08"
	}
	return !f.touches(i) || f.at(i).Bond != apart || !strings.Contains("#@=/&?_:.,);°^*", f.at(i-1).Word)
}

// endsName reports whether the number at token i is joined to a word before it:
// "MH-17".
func (f *figureFinder) endsName(i int) bool {
	if f.at(i).Bond != hyphened {
		return f.at(i).Bond == attached
	}
	before := f.at(i - 1)
	return !isNumber(before) && before.Class&(asNumeral|asScale|asMeasure) == 0 &&
		!f.is(i-1, "$", "%", "to", "or", "magnitude")
}

// beginsName reports whether the number from token i to end, which has no unit, is
// joined to what follows it, or to letters before it: "1990s", "F - 16".
func (f *figureFinder) beginsName(i, end int) bool {
	a, next := f.at(i), f.at(end)
	switch {
	case next.Bond == attached:
		return next.Word != "'s" && next.Kind == text.Word
	case a.Bond == dashed && f.at(i-1).Upper && f.at(i-1).Len() <= 3, next.Bond == hyphened && next.Upper:
		return isNumber(a)
	}
	return false
}

// age tells the age of a person, which is no figure of an account: "a
// 28-year-old", "John Smith, 28, said", "aged 28".
func (f *figureFinder) age(i int, q quantity) bool {
	if slices.Contains([]string{"year", "month", "week", "day"}, q.unit) {
		return f.is(q.end, "old", "olds") && !lasting[f.at(q.end+1).Word] ||
			f.is(q.end, "of") && f.is(q.end+1, "age") || f.aged(i)
	}
	if q.unit != "" || q.low > 120 {
		return false
	}
	insertion := f.is(i-1, ",") && q.end == i+1 && f.is(q.end, ",", ".", ";", ")") // "John Smith, 28, said"
	return f.aged(i) || f.grown(i, q.end) || insertion && isNumber(f.at(i)) && f.at(i-2).Upper
}

// timeOfDay tells "5 p.m.", "at 5pm", "9 o'clock", "1830 GMT", and years before
// our era.
func (f *figureFinder) timeOfDay(i, end int) bool {
	return f.is(end, "am", "pm", "o'clock", "gmt", "utc", "noon", "a.m", "p.m", "hrs", "edt", "est") ||
		f.is(end, "a", "p") && f.is(end+1, ".") && f.is(end+2, "m") || f.is(end, "bc", "bce", "ce") ||
		f.is(end, "b") && f.is(end+1, ".") && f.is(end+2, "c") ||
		f.is(end, "in") && f.is(end+1, "the") && f.has(end+2, asDayPart) && f.is(i-1, "at", "around", "about")
}

// numbered tells a name with a number from a count: "Resolution 2254", "page
// 4", "No. 10".
func (f *figureFinder) numbered(i int, n numeral) bool {
	j := i - 1
	if w := f.at(i).Word; w != "0" && w[0] == '0' && !strings.HasPrefix(w, "0.") && !f.is(j, ".") {
		return true // "007", the rest of "40 000"
	}
	for f.at(j+1).Bond == hyphened && isNumber(f.at(j)) { // "No. 10-277"
		j--
	}
	if f.is(j, ".") && f.is(j-1, "no", "nos", "vol", "art", "sec", "p", "pp", "ch") {
		return true
	}
	if f.at(i).Bond == apart && n.end == i+1 && isNumber(f.at(i)) && f.capitals(j) && !f.measures(n.end) {
		return true // "the FTSE 100"
	}
	if !f.has(j, asNamer) || f.has(n.end, asMeasure) {
		return false
	}
	if f.is(j, "junction", "page", "chapter", "article", "section", "paragraph", "flight", "channel", "room",
		"resolution", "route", "highway", "grade", "phase", "version", "verse", "number", "formula", "amendment",
		"clause", "proposition") {
		return !f.plural(n.end) || f.at(j).Upper
	}
	return f.at(j).Upper && !(j > 0 && f.at(j-1).Word == ".") && j > 0
}

// measures reports whether a unit or a plural follows a number at token i.
func (f *figureFinder) measures(i int) bool {
	return f.has(i, asMeasure|asPeriods|asCurrency|asScale) || f.is(i, "%", "percent", "per") || f.plural(i)
}

// capitals reports whether token i is an abbreviation in capitals.
func (f *figureFinder) capitals(i int) bool {
	a := f.at(i)
	if a.Kind != text.Word || f.is(i, "i", "a") {
		return false
	}
	for _, r := range a.In(f.body) {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return a.Len() > 1 || f.is(i-1, "&")
}

// address tells "10 Downing Street", "1600 Pennsylvania Avenue".
func (f *figureFinder) address(i, end int) bool {
	for j := end; j < end+3 && f.at(j).Upper; j++ {
		if j > end && f.has(j, asStreet) {
			return true
		}
	}
	return false
}

// listed tells the number of an item: "1. The camp", "(2) the siege".
func (f *figureFinder) listed(i, end int) bool {
	if !isNumber(f.at(i)) || len(f.at(i).Word) > 2 || end != i+1 {
		return false
	}
	return i == 0 && f.is(end, ".", ")") && f.at(end+1).Upper || f.is(i-1, "(") && f.is(end, ")")
}

// ordinal tells "twenty-first" and "one-time" from a number.
func (f *figureFinder) ordinal(end int) bool {
	return f.has(end, asOrdinal) && f.at(end).Bond != apart || f.is(end, "something")
}

// nameNumber tells "the Group of Seven" and "the Six Nations" from a count.
func (f *figureFinder) nameNumber(i int, hedged bool) bool {
	if f.is(i, "zero") && f.is(i+1, "in") && f.is(i+2, "on") {
		return true
	}
	if !f.at(i).Upper || hedged {
		return false
	}
	if f.is(i-1, "big") && f.at(i-1).Upper {
		return true // "the Big Three"
	}
	next := f.at(i + 1)
	if f.at(i-1).Upper && f.at(i-1).Kind == text.Word && next.Kind == text.Word && !next.Upper && next.Bond == apart &&
		next.Class == 0 {
		return true // "the Shenzhou Five rocket"
	}
	return f.is(i-1, "of") && f.at(i-2).Upper || f.is(i-1, "the") && f.at(i+1).Upper ||
		f.at(i+1).Upper && f.at(i+1).Bond == hyphened
}

// adverbial tells "two-way", "four-star", "five-fold" from a count: the number
// says of what sort a thing is.
func (f *figureFinder) adverbial(i, end int) bool {
	b := f.at(end).Bond
	return (b == hyphened || b == dashed && !f.has(end, asFunction)) &&
		(f.is(i, "one") && !f.has(end, asPeriod|asMeasure|asCurrency|asPart|asScale) ||
			f.is(end, "way", "star", "fold", "sided", "dimensional", "time", "times", "off"))
}

// countsOne tells "one man", "killing one" from "no one", "one of the largest",
// "this one", "one would think". It is wrong where a noun of no plural stands
// before: "the water one drinks".
func (f *figureFinder) countsOne(i int) bool {
	noun, closed := f.countable(i+1), f.at(i+1).Kind == text.Mark
	switch {
	case f.is(i-1, "no", "the", "this", "any", "every", "each", "another", "some", "a", "an", "as", "than", "last",
		"next", "other", "good", "new", "our", "your", "my", "his", "her", "their", "its"):
		return false
	case f.is(i-1, "that", "which", "if", "when", "where"):
		return noun && f.has(i+1, asPerson) // "said that one person was killed"
	case f.is(i-1, "killing", "wounding", "injuring", "arresting", "killed", "wounded", "injured"):
		return !f.is(i+1, "of", "another")
	case closed && (f.is(i-1, "and", "including") || strings.HasSuffix(f.at(i-1).Word, "ed")):
		return true
	case f.is(i-1, "to") && !f.has(i-2, asFunction) && f.changed(i-2):
		return true
	}
	return noun || f.oneOfMany(i) || f.oneOfSeveral(i)
}

// countable reports whether a noun that "one" may count stands at token i.
func (f *figureFinder) countable(i int) bool {
	next := f.at(i)
	if next.Kind != text.Word || next.Bond != apart || next.Class&asFunction != 0 && !f.is(i, "other", "more") {
		return false
	}
	if strings.HasSuffix(next.Word, "ed") && next.Class&asPerson == 0 && f.phraseEnds(i+1) {
		return false // "all one needed was", but "one suspected rebel"
	}
	return !f.is(i, "day", "thing", "point", "way", "time", "side", "hand", "such", "has", "cannot", "who", "can",
		"else", "another", "reason", "name")
}

// oneOfMany reads "one of nine" and "one of the nine suspects".
func (f *figureFinder) oneOfMany(i int) bool {
	j := i + 2 + oneIf(f.is(i+2, "the", "its", "his", "her", "their", "those"))
	return f.is(i+1, "of") && f.isNumeral(j)
}

// isNumeral reports whether a number in digits or words stands at token i.
func (l *line) isNumeral(i int) bool { return isNumber(l.at(i)) || l.has(i, asNumeral) }

// changed reports whether a number stands at or just before token i: "by 145
// votes to one", "from two to one".
func (f *figureFinder) changed(i int) bool {
	for j := i; j >= i-1; j-- {
		if f.isNumeral(j) {
			return true
		}
	}
	return false
}

// oneOfSeveral reads "one" before a verb or a preposition where another count
// stands near it: "one was killed and nine were hurt", "two in Britain and one in
// Australia".
func (f *figureFinder) oneOfSeveral(i int) bool {
	before := f.at(i - 1)
	if i > 0 && before.Kind == text.Word && !f.is(i-1, "and", "but", "while", "least", "including") ||
		f.is(i-1, "“", "\"") {
		return false
	}
	if !f.is(i+1, "was", "were", "is", "died", "killed", "wounded", "injured", "survived", "voted", "remains",
		"remained", "fled", "in", "on", "at", "from", "near", "outside", "by") {
		return false
	}
	for j := i - 14; j <= i+14; j++ {
		if j > i && f.is(j, ".") {
			return false
		}
		if f.at(j).Bond == apart && !f.is(j, "one") && f.isNumeral(j) && !f.inDate(j) {
			return true
		}
	}
	return false
}

// oneOfTwo reports whether "one" begins a range: "one to three degrees".
func (f *figureFinder) oneOfTwo(i int) bool {
	return f.is(i+1, "to", "or") && f.isNumeral(i+2) && !f.is(i-1, "no", "the", "another", "any")
}

// inSome reports whether "one" begins a share: "one in five", "one out of ten".
func (f *figureFinder) inSome(i int) bool {
	_, ok := f.ratio(i, quantity{low: 1, high: 1, end: i + 1})
	return ok
}

// plural reports whether token i looks like a noun in the plural.
func (l *line) plural(i int) bool {
	w := l.at(i)
	if w.Kind != text.Word || w.Class&asFunction != 0 && w.Class&asPerson == 0 {
		return false
	}
	if l.is(i, "people", "men", "women", "children", "personnel", "police", "policemen", "gunmen", "dead", "wounded",
		"injured", "homeless") {
		return true
	}
	if strings.HasSuffix(w.Word, "men") && len(w.Word) > 5 {
		return true
	}
	return len(w.Word) > 3 && strings.HasSuffix(w.Word, "s") && !strings.HasSuffix(w.Word, "ss") &&
		!strings.HasSuffix(w.Word, "us")
}
