package quote

// This file reads whom something is told to, behind a cue.

// personEnd returns the end of whom something is told to, at piece i: "AFP",
// "the BBC’s Radio 4", "reporters", "him".
func (s *reading) personEnd(i int) int {
	if s.has(i, objectPronoun) && (!s.is(i, "her") || !s.commonNoun(i+1)) {
		return i + 1
	}
	j := i
	for j < s.end() && s.has(j, determiner) {
		j++
	}
	named := s.has(j, capital)
	for ; j < s.end(); j++ {
		switch {
		case s.has(j, capital) && !s.has(j, calendar) && named: // but "told the court Mr. Ali sold it"
		case j > i && s.genitive(j-1):
			named = false
		case s.has(j, capital) && !s.has(j, calendar|determiner) && j > i && s.is(j-1, "daily", "weekly", "newspaper", "magazine", "agency", "channel", "broadcaster", "station", "website", "reporter"):
			named = true
		case named && s.is(j, "news", "agency", "newspaper", "television", "radio", "magazine", "reporters", "journalists", "TV", "officials"):
		case !named && s.commonNoun(j) && (j == i || s.has(i, determiner) || s.closesPhrase(j+1)):
		default:
			return j
		}
	}
	return j
}

// thatAfterPerson returns where "that" stands behind whom something is told to,
// at piece i, or 0: "told VOA reporter William Eagle in Nairobi that", "warned
// parliament that".
func (s *reading) thatAfterPerson(i int) int {
	for j := i; j < s.end() && j < i+14; j++ {
		switch {
		case s.is(j, "that"):
			if s.has(j-1, preposition|determiner) {
				return 0
			}
			return j
		case !s.pieces[j].isWord() && s.sign(j) != '*' || s.has(j, predicate|question|toWord) || s.has(j, subjectPronoun) && !s.has(j, objectPronoun) || s.pieces[j].cue > 0 && cueForms[s.pieces[j].cue-1].tense != base:
			return 0
		}
	}
	return 0
}

// afterOtherName returns the piece behind a name in apposition to whom
// something was told to, or i: "told the French news agency, AFP, the release".
func (s *reading) afterOtherName(i int) int {
	for j := i + 1; s.sign(i) == ',' && j < i+4; j++ {
		if s.sign(j) == ',' && j > i+1 {
			return j + 1
		}
		if !s.has(j, capital) {
			break
		}
	}
	return i
}

// commonNoun reports whether piece i is a word of no closed class, written small.
func (s *reading) commonNoun(i int) bool {
	return i < s.end() && s.pieces[i].isWord() && !s.pieces[i].digit && s.pieces[i].class == 0
}

// closesPhrase reports whether what stands at i cannot go on with a noun phrase.
func (s *reading) closesPhrase(i int) bool {
	return i >= s.end() || !s.pieces[i].isWord() || s.has(i, preposition|thatWord|calendar|determiner|subjectPronoun|adverb)
}

// genitive reports whether piece i ends in ’s.
func (s *reading) genitive(i int) bool {
	w := s.word(i)
	n := len(w)
	return n > 2 && (w[n-2] == '\'' || n > 4 && w[n-4:n-1] == "’")
}

// askedOf goes on to the question behind who was asked: "asked the minister
// whether he knew".
func (s *reading) askedOf(a *attribution) bool {
	end := s.personEnd(a.from)
	if !s.has(end, question) && !s.is(end, "if") || end >= a.to {
		return false
	}
	a.from = end
	return true
}
