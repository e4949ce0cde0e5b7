package quote

// speaking reports whether the pieces end in a name or a noun for people:
// "Newsweek magazine", "several legislators", "the minister".
func (s *reading) speaking(p span) bool {
	return s.has(p.from, capital) || s.has(p.to-1, capital) || s.pluralNoun(p.to-1) || s.noun(p.to-1, source)
}

var found = pat("showed|shows|indicated|indicates|found|finds QUANTITY") // "A poll showed 41 percent said"

// afterVerb returns the piece after the last "and", "but" or verb that ends
// another clause within the pieces, or their first where there is none.
func (s *reading) afterVerb(p span) int {
	last := p.to
	if rel := s.first(span{p.from + 1, p.to}, class(relative|thatWord)); rel > 0 {
		last = rel // behind it are its own verbs: "activists who support the Syrian regime"
	}
	for j := p.to - 1; j > p.from; j-- {
		switch {
		case s.at(j, found):
			return j + 1
		case j < last && s.has(j, predicate):
			if and := s.first(span{j + 1, p.to - 1}, class(coordinator)); and > 0 {
				return and + 1
			}
			return j + 1
		}
	}
	return p.from
}

var onDay = pat("PREP DAY|NUMBER+ PERIOD?")

// afterLeadingPhrase returns the piece after the prepositional phrase that the
// pieces begin with, "On Sunday", "In a live broadcast", or their end where all of
// it is one phrase.
func (s *reading) afterLeadingPhrase(p span) int {
	if next := s.past(p.from, onDay); next > p.from {
		return min(next, p.to)
	}
	for j := p.from + 2; j < p.to; j++ {
		switch {
		case s.has(j, determiner|subjectPronoun) && !s.has(j-1, preposition|determiner),
			s.has(j, capital) && !s.has(j-1, capital|preposition|determiner),
			j == p.from+2 && s.is(p.from, "in") && s.pluralNoun(j): // "In Homs activists said"
			return j
		}
	}
	if s.has(p.from, subordinator) { // "as officials say"
		return p.from + 1
	}
	return p.to
}
