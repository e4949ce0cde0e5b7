package quantity

import (
	"parallax/app/sentence/words"
	"parallax/app/text"
)

// This file tells the ages of persons, numbers that are dialled, and "one day" from
// counts.

// aged reports whether "aged" or "age" stands before the number at token i, maybe
// with another one between: "aged between six months and five years", "sons, aged
// four and six", "the age of five".
func (f *figureFinder) aged(i int) bool {
	for j := i - 1; j >= 0 && j >= i-5; j-- {
		switch {
		case f.is(j, "aged", "ages"):
			return true
		case f.is(j, "age"):
			return j == i-1 || f.is(j+1, "of", "group", "range", "between", "from")
		case f.is(j, "and", "to", "or", "between", "from", "of", "about", "over", "under", "just", "only"),
			isNumber(f.at(j)), f.has(j, asNumeral|asPeriods|asPeriod):
		default:
			return false
		}
	}
	return false
}

// lasting are the things of which "the 16-month-old uprising" tells how long they
// have gone on.
var lasting = words.SetOf("uprising war conflict crisis siege strike dispute ceasefire truce rebellion insurgency " +
	"revolt fighting campaign blockade occupation standoff protest protests")

// kin are the persons of whom "is 81" tells the age.
var kin = words.SetOf("he she who mum mom mother father dad wife husband son daughter brother sister grandmother " +
	"grandfather boy girl man woman victim suspect widow baby")

// grown reports whether the number from i up to end tells how old somebody is or
// was at something: "She was 94.", "My mum is 81 and", "dies at 94", "left school
// at 14", "the youngest was two", "children under 5".
func (f *figureFinder) grown(i, end int) bool {
	closes := f.at(end).Kind == text.Mark || f.is(end, "and", "when", "but", "at", "on", "in")
	switch {
	case f.ageBound(i):
		return true
	case !closes:
		return false
	case f.is(i-1, ","): // "the chemistry teacher, 47, remembers"
		return f.is(end, ",") && isNumber(f.at(i)) && f.persons(i-2) && !f.plural(i-2)
	case f.is(i-1, "under", "over"): // "one third are under 12"
		return f.is(i-2, "are", "were", "is", "was") && f.at(end).Kind == text.Mark
	case f.is(i-1, "is", "was", "turned", "turns", "'s"):
		return kin[f.at(i-2).Word] || f.is(i-2, "youngest", "oldest", "eldest")
	case f.is(i-1, "at"):
		return f.is(i-2, "died", "dies", "dead", "school", "married", "retired", "widowed", "orphaned")
	}
	return false
}

// ageBound reports whether the words before the number at token i bound an age:
// "people older than 55 who", "children under 5".
func (f *figureFinder) ageBound(i int) bool {
	return f.is(i-1, "than") && f.is(i-2, "older", "younger") || f.is(i-1, "under", "over") &&
		f.is(i-2, "children", "boys", "girls", "kids", "women", "men", "players", "infants")
}

// dialled reports whether the digits at token i stand in a telephone number that
// begins with a zero: "01628 555 0142".
func (f *figureFinder) dialled(i int) bool {
	j := i
	for j > i-4 && j > 0 && isNumber(f.at(j-1)) && f.at(j).Bond == apart {
		j--
	}
	first := f.at(j).Word
	return j < i && len(first) > 2 && first[0] == '0'
}

// someDay tells "will be studied one day" from a length of one day.
func (f *figureFinder) someDay(i, end int) bool {
	return f.is(i, "one") && f.is(end, "day") && f.at(end).Bond == apart && f.at(i-1).Kind == text.Word &&
		!f.is(i-1, "in", "for", "within", "after", "of", "only", "just", "than", "last", "lasted", "took", "and", "or",
			"to", "by", "from", "at", "about") &&
		!f.is(end+1, "of", "before", "after", "later", "earlier", "'s", "and")
}
