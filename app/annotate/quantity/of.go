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
	adjective := f.at(end).Bond == hyphened
	start := end + oneIf(adjective && f.is(end, "old")) // "the 16-month-old uprising"
	for range 3 {
		start += oneIf(f.beforeCounted(start, start > end, q.share))
	}
	measured := q.unit != "" && q.unit != "%" && q.unit != "share"
	if start > end && f.at(start+1).Word == "'s" { // "four of the country's opposition leaders"
		start += 2
	}
	alone := measured && start == end && f.at(end-1).Bond != hyphened // "5 km west of the town" counts nothing
	if stop := f.nounPhrase(start, alone); stop > start && (adjective || !alone) {
		return start, stop
	}
	if measured || start > end {
		return end, end
	}
	return f.countedBefore(i)
}

// beforeCounted reports whether token i stands between a number and what it
// counts: "five of the other bridges". Later tells that such a token stands before
// it already.
func (f *figureFinder) beforeCounted(i int, later, share bool) bool {
	return later && f.has(i, asNumeral) || f.is(i, "of", "other", "more", "additional", "strong") ||
		(later || share) && f.is(i, "the", "all", "these", "those", "its", "their", "his", "her")
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
		switch {
		case f.is(j, "u") && f.is(j+1, ".") && f.is(j+2, "s", "n", "k") && f.is(j+3, "."):
			j += 3 // "4,321 U.S. troops"
		case a.Upper && isNumber(f.at(j+1)) && f.at(j+1).Bond == hyphened:
			j++ // "seven AK-47 rifles"
		case f.inDate(j), a.Kind != text.Word, a.Class&asFunction != 0, a.Word == "'s":
			return f.nounOnly(i, last)
		case f.plural(j) && f.at(j+1).Bond != hyphened && !f.morePeople(j+1):
			return j + 1
		}
		last = j + 1
	}
	return i
}

// morePeople reports whether a plural of persons stands at token i, so that a
// plural before it only describes them: "12 sports fans".
func (f *figureFinder) morePeople(i int) bool {
	return f.plural(i) && f.has(i, asPerson) && f.at(i).Bond == apart
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
