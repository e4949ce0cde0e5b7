package quantity

import (
	"strings"

	"parallax/app/mark"
	"parallax/app/text"
)

// farthestCounted is how many words what is counted may be from its number.
const farthestCounted = 6

// counted fills in what the figure counts: the words after it up to the noun,
// as in "12 Palestinian refugee camps in Syria", or, where a verb follows, the
// noun before it that says that something is counted: "Yarmouk’s population
// had shrunk to just 18,000". A count of persons gets the unit "people", so
// that refugees in one account can be held against residents in another.
func (f *figureFinder) counted(m *mark.Figure, i, end int, q quantity) {
	from, to := f.counts(i, end, q)
	if to > from {
		m.Of = f.span(from, to)
	}
	if m.Unit != "" && !(q.share && to > from) {
		return
	}
	if q.unit == "" && to > from && f.persons(to-1) {
		m.Unit = "people"
	}
}

// counts returns the tokens of what is counted, the same twice for none.
func (f *figureFinder) counts(i, end int, q quantity) (int, int) {
	start := end
	adjective := f.at(end).Bond == hyphened
	if adjective && f.is(start, "old") {
		start++ // "the 16-month-old uprising"
	}
	measured := q.unit != "" && q.unit != "%" && q.unit != "share"
	for n := 0; n < 3; n++ {
		if start > end && f.has(start, asNumeral) || f.is(start, "of", "other", "more", "additional", "strong") ||
			(start > end || q.share) && f.is(start, "the", "all", "these", "those", "its", "their", "his", "her") {
			start++
		}
	}
	if start > end && f.at(start+1).Word == "'s" { // "four of the country's opposition leaders"
		start += 2
	}
	hyphenedUnit := f.at(end-1).Bond == hyphened && measured
	stop := f.nounPhrase(start, measured && start == end && !hyphenedUnit)
	if stop > start && !(measured && start == end && !hyphenedUnit && !adjective) {
		return start, stop
	}
	if measured || start > end {
		return end, end
	}
	return f.countedBefore(i)
}

// nounPhrase returns the end of the nouns that begin with token i: after the
// first plural, or where a verb, a preposition or a sign ends them. "Palestinians
// expelled from" ends after the plural.
func (f *figureFinder) nounPhrase(i int, none bool) int {
	if none {
		return i
	}
	last := i
	for j := i; j < i+farthestCounted; j++ {
		a := f.at(j)
		if f.is(j, "u") && f.is(j+1, ".") && f.is(j+2, "s", "n", "k") && f.is(j+3, ".") {
			j += 3 // "4,321 U.S. troops"
			last = j + 1
			continue
		}
		if a.Upper && isNumber(f.at(j+1)) && f.at(j+1).Bond == hyphened { // "seven AK-47 rifles"
			j++
			last = j + 1
			continue
		}
		switch {
		case f.inDate(j):
			return f.nounOnly(i, last)
		case a.Kind != text.Word || a.Class&asFunction != 0 || a.Word == "'s":
			return f.nounOnly(i, last)
		case f.plural(j) && !(f.plural(j+1) && f.at(j+1).Bond == apart && f.at(j+1).Class&asPerson != 0) &&
			f.at(j+1).Bond != hyphened:
			return j + 1
		}
		last = j + 1
	}
	return i
}

// inDate reports whether token i stands in one of the next dates.
func (f *figureFinder) inDate(i int) bool {
	for n := 0; n < len(f.dates) && n < 3 && i < len(f.tokens); n++ {
		if f.dates[n].Overlaps(f.tokens[i].Span) {
			return true
		}
	}
	return false
}

// nounOnly keeps what can be a noun phrase without a plural: not a single word
// in -ed or -ing, as in "two wounded" or "5 percent voting".
func (f *figureFinder) nounOnly(i, end int) int {
	for j := i + 1; j < end; j++ {
		if f.has(j, asPast) || strings.HasSuffix(f.at(j).Word, "ed") {
			return j // "one man survived"
		}
	}
	if end == i+1 && !f.has(i, asPerson) && (strings.HasSuffix(f.at(i).Word, "ed") ||
		strings.HasSuffix(f.at(i).Word, "ly") || f.has(i, asPast)) {
		return i
	}
	return end
}

// countedBefore seeks the noun that says what a bare number counts: "the death
// toll rose to 34".
func (f *figureFinder) countedBefore(i int) (int, int) {
	for j := i - 1; j >= i-12 && j >= 0; j-- {
		switch {
		case f.at(j).Kind == text.Mark && f.is(j, ".", ";", ":", "—", "!", "?"):
			return i, i
		case f.has(j, asCounting):
			from := j
			// "put the number of homeless at more than 250,000"
			if f.is(j, "number", "numbers", "total") && f.is(j+1, "of") {
				if end := f.nounPhrase(j+2, false); end > j+2 && end <= i {
					return j + 2, end
				}
			}
			if f.is(j-1, "death") || f.at(j-1).Bond == apart && f.is(j, "toll", "number") && f.at(j-1).Class == 0 &&
				f.at(j-1).Kind == text.Word {
				from--
			}
			return from, j + 1
		}
	}
	return i, i
}

// persons reports whether token i names people: by the list, or as the people
// of a country, "Palestinians", "Syrians".
func (f *figureFinder) persons(i int) bool {
	w := f.at(i)
	return w.Class&asPerson != 0 || strings.HasSuffix(w.Word, "men") && len(w.Word) > 4 && w.Word != "specimen" ||
		strings.HasSuffix(w.Word, "man") && len(w.Word) > 5 && !w.Upper && w.Word != "human" || f.is(i, "population") ||
		w.Upper && (strings.HasSuffix(w.Word, "ans") || strings.HasSuffix(w.Word, "is") ||
			strings.HasSuffix(w.Word, "ese") || strings.HasSuffix(w.Word, "ians"))
}
