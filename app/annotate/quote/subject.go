package quote

import "strings"

// This file cuts the subject of a cue verb out of the words before it: where its
// clause begins, and what in the clause is not the subject.

// regionStart walks left from piece end to the sign or word that begins the
// clause, and returns the first piece after it.
func (s *reading) regionStart(end, floor int) int {
	for j := end - 1; j >= floor; j-- {
		p := s.pieces[j]
		if p.quote > 0 || end-j > farthestSubject || p.sign != 0 && p.sign != '*' {
			return j + 1
		}
		if p.class&(thatWord|question) != 0 && (j == end-1 || !s.has(j+1, predicate) && !(j+2 < end && s.describes(j, floor))) ||
			p.class&subordinator != 0 && p.class&preposition == 0 && p.class&capital == 0 {
			return j + 1
		}
		if p.class&relative != 0 && (j == end-1 || s.has(j-1, preposition)) || s.is(j, "as") && s.pluralNoun(j+1) {
			return j + 1
		}
		if s.is(j, "but") && j+1 < end && s.has(j+1, determiner|capital) && !s.genitive(end-1) { // "15 died but the United Nations puts it at 31"
			return j + 1
		}
		// "just days after North Korea announced"
		if p.class&subordinator != 0 && s.is(j-1, "days", "day", "hours", "hour", "minutes", "week", "weeks", "month", "months", "year", "years", "shortly", "soon", "immediately", "ever") {
			return j + 1
		}
	}
	return floor
}

// describes reports whether the "that" at j begins a relative clause: "The
// association that represents estate agents says".
func (s *reading) describes(j, floor int) bool {
	if j-1 <= floor || !s.commonNoun(j-1) || s.pieces[j-1].cue > 0 {
		return false
	}
	w := s.word(j + 1)
	return w[len(w)-1] == 's' || s.participle(j+1)
}

// sharedSubject is the subject of a verb with no noun before it in its clause:
// a relative one ("Ahmad, who said"), or one joined by "and".
func (s *reading) sharedSubject(k, floor int, sub subject) subject {
	if s.has(k-1, relative|thatWord) {
		end := k - 1
		if s.sign(end-1) == ',' {
			sub.aside = true
			end--
		}
		region := s.regionStart(end, floor)
		from := s.trimSubject(region, end)
		if from == end { // "spoke to a member of her party, who said"
			if from = s.afterPredicate(region, end); s.has(from, preposition) {
				from++
			}
		}
		from = s.antecedent(from, end)
		if end > from && s.nominal(from, end) {
			sub.from, sub.to, sub.found, sub.start = from, end, true, from
		}
		return sub
	}
	sub.inverted = true
	return sub
}

// antecedent narrows a region to the noun that a relative clause belongs to:
// "opposed by Moscow, which says", "the agency quotes an official who blames".
func (s *reading) antecedent(from, end int) int {
	for j := end - 2; j > from; j-- {
		if s.is(j, "by", "with", "to", "quotes", "quoted", "cites", "cited") || s.participle(j) && s.has(j+1, determiner|capital|preposition) {
			return j + 1
		}
	}
	return from
}

// trimSubject leaves out of a region what stands before the subject proper: a
// conjunction, adverbs, "On Sunday", a clause that ends with "and".
func (s *reading) trimSubject(from, end int) int {
	from = s.afterPredicate(from, end)
	finite := from > 0 && s.has(from-1, auxiliary)
	if finite && s.participle(from) && (s.has(from+1, determiner|capital) || s.commonNoun(from+1)) && from+1 < end { // "have arrested thousands of demonstrators who"
		from++
	}
	from = s.afterTime(from, end, finite)
	for from < end {
		switch {
		case s.has(from, coordinator|subordinator) && !s.has(from, preposition|subjectPronoun), s.adverbial(from):
			from++
		case s.is(from+1, timeSpans...) && from+2 < end:
			from += 2
		case s.afterTimeWords(from, end) > from:
			from = s.afterTimeWords(from, end)
		case s.has(from, preposition):
			next := s.afterLeadingPhrase(from, end)
			if next == end && s.has(from, subordinator) { // "as officials say"
				next = from + 1
			}
			from = next
		default:
			return from
		}
	}
	return from
}

// afterTimeWords returns the piece behind words at piece from that say when, or from:
// "Two days later police said", "Early on Sunday police said", "At first police said".
func (s *reading) afterTimeWords(from, end int) int {
	i := from
	switch {
	case s.is(i, "at", "so") && s.is(i+1, "first", "far"):
		i += 2
	case s.is(i, "early", "late"):
		if i++; s.is(i, "on", "in") {
			i++
		}
		if !s.has(i, calendar) {
			return from
		}
		for s.has(i, calendar) {
			i++
		}
	default:
		for i < from+2 && s.quantity(i) {
			i++
		}
		if !s.is(i, "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years") || !s.is(i+1, "later", "earlier", "ago") {
			return from
		}
		i += 2
	}
	if i >= end {
		return from
	}
	return i
}

// afterTime returns the piece behind an "after" or "before" that ends another
// clause, or from: "Protests erupted after Newsweek", "Israel recalled its
// ambassador after Mr. Chavez"; but "An indictment unsealed after the arrest".
func (s *reading) afterTime(from, end int, finite bool) int {
	for j := end - 2; j > from; j-- {
		if !s.is(j, "after", "before", "since", "until") {
			continue
		}
		known := finite
		for k := from + 1; k < j && !known; k++ {
			known = (s.participle(k) || s.has(k, pastForm)) && s.speaking(j+1, end)
		}
		if known {
			return j + 1
		}
	}
	return from
}

// speaking reports whether the pieces end in a name or a noun for people:
// "Newsweek magazine", "several legislators", "the minister".
func (s *reading) speaking(from, end int) bool {
	if s.has(from, capital) {
		return true
	}
	return s.has(end-1, capital) || s.pluralNoun(end-1) || sources[strings.ToLower(s.word(end-1))]
}

// afterPredicate returns the piece after the last "and", "but" or verb that
// ends another clause within the region, or from where there is none.
func (s *reading) afterPredicate(from, end int) int {
	for j := end - 1; j > from; j-- {
		if s.is(j, "showed", "shows", "indicated", "indicates", "found", "finds") && s.quantity(j+1) { // "A poll showed 41 percent said"
			return j + 1
		}
		if s.has(j, predicate) && !s.underRelative(from, j) {
			for m := j + 1; m < end; m++ {
				if s.has(m, coordinator) && m+1 < end {
					return m + 1
				}
			}
			return j + 1
		}
	}
	return from
}

// underRelative reports whether a relative word before piece j makes it the
// verb of a relative clause: "activists who support the Syrian regime".
func (s *reading) underRelative(from, j int) bool {
	for m := j - 1; m >= from; m-- {
		if s.has(m, relative|thatWord) && m > from {
			return true
		}
	}
	return false
}

// afterLeadingPhrase returns the piece after the prepositional phrase at from:
// "On Sunday", "In a live broadcast", or end where all of it is one phrase.
func (s *reading) afterLeadingPhrase(from, end int) int {
	j := from + 1
	if s.has(j, calendar) || j < end && s.pieces[j].digit {
		for j < end && (s.has(j, calendar) || s.pieces[j].digit) {
			j++
		}
		if s.is(j, "morning", "afternoon", "evening", "night") && j+1 < end { // "By Monday evening officials"
			j++
		}
		return j
	}
	for j++; j < end; j++ {
		if s.has(j, determiner|subjectPronoun) && !s.has(j-1, preposition|determiner) {
			return j
		}
		if s.has(j, capital) && !s.has(j-1, capital|preposition|determiner) {
			return j
		}
		if j == from+2 && s.is(from, "in") && s.pluralNoun(j) { // "In Homs activists said"
			return j
		}
	}
	return end
}

// nominal reports whether the pieces can be a subject: they end in a noun or
// are a pronoun.
func (s *reading) nominal(from, end int) bool {
	last := s.pieces[end-1]
	if last.class&subjectPronoun != 0 {
		return !s.is(end-1, "you", "there", "one")
	}
	if last.class&(preposition|coordinator|predicate|negation|thatWord) != 0 && last.class&capital == 0 {
		return false
	}
	if last.class&determiner != 0 {
		return s.is(end-1, "both", "one", "two", "three", "some", "many", "several", "most", "another", "few", "all")
	}
	return true
}

// hasPredicate reports whether a verb shows between the pieces.
func (s *reading) hasPredicate(from, to int) bool {
	for j := from; j < to; j++ {
		if s.has(j, predicate|pastForm) || s.pieces[j].cue > 0 && cueForms[s.pieces[j].cue-1].tense == past {
			return true
		}
	}
	return false
}
