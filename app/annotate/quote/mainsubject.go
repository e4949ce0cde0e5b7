package quote

import "parallax/app/sentence"

// This file finds who speaks where the verb has no subject of its own: the subject
// of the sentence, a name in apposition, the owner of a noun.

var bringsIn = pat("with|quotes|quoted|quoting|quote|cited|hear|heard|showed|shows|showing")

// subjectOfGerund finds who says in "saying", "adding": the noun right before
// ("with Syria’s reconciliation minister saying", "quoted officials saying",
// "news reports saying"), or the subject that the sentence began with ("issued a
// statement Friday saying").
func (s *reading) subjectOfGerund(k, floor int, sub subject) subject {
	sub.inherited = true
	sub.unsaid = sub.unsaid || s.is(k-1, "against", "without", "from") // "decided against declaring"
	end := s.beforeDay(span{floor, k})
	p := span{s.clauseStart(end, floor), end}
	if j := s.find(p, bringsIn); j >= 0 {
		p.from = j + 1
	} else if s.noun(end-1, bearer) {
		p.from = s.phraseStart(p.from, end)
	}
	if s.hasSubjectAndVerb(p) {
		return sub
	}
	p.from = s.trim(p)
	if s.nominal(p) && !s.noun(end-1, vehicle) && !s.has(end-1, objectPronoun) {
		sub.inherited, sub.found = false, true
		sub.span, sub.start = p, p.from
	}
	return sub
}

var beforeNoun = pat("^!ED NOUN|CAP|DET")

// phraseStart returns where the noun phrase that ends before piece end begins.
func (s *reading) phraseStart(from, end int) int {
	j := end - 1
	for j > from && !s.has(j, determiner) && s.at(j-1, beforeNoun) {
		j--
	}
	return j
}

// hasSubjectAndVerb reports whether the pieces begin a clause: "The group issued a
// statement".
func (s *reading) hasSubjectAndVerb(p span) bool {
	sub, ok := s.mainSubject(p)
	return ok && sub.to < p.to && (s.has(sub.to, predicate|pastForm|relative) || s.verbLike(sub.to, p.from))
}

// verbLike reports whether piece i, in a noun phrase from piece from, looks like
// the verb that ends it.
func (s *reading) verbLike(i, from int) bool {
	if c, ok := s.cue(i); ok {
		return c.Tense == sentence.Past || c.Frame&sentence.AlsoNoun == 0
	}
	if !s.participle(i) {
		return false
	}
	if s.allNames(span{from, i}) && !s.genitive(i-1) && i+1 < s.end() { // "Gandhi stepped down"
		return true
	}
	return i > from && !s.has(i-1, determiner|preposition) && (i > from+1 || s.has(i+1, determiner|capital))
}

var (
	startsLate = pat("PREP|SUB|DAY|ADV|asked")
	leftOver   = pat("ADVERB|COORD")
)

// mainSubject returns the subject that the pieces, a clause, begin with.
func (s *reading) mainSubject(p span) (span, bool) {
	from := p.from
	if s.at(from, startsLate) || s.ending(from, 5, "ing") { // "Speaking to cardinals, the pope"
		if comma := s.first(p, isComma); comma >= 0 {
			from = comma + 1
		}
	}
	for from < p.to && s.at(from, leftOver) {
		from++
	}
	to := from
	for to < p.to && !s.endsSubject(from, to) {
		to++
		if s.has(to-1, subjectPronoun) {
			break
		}
	}
	if s.has(to-1, coordinator) && to > from {
		to--
	}
	sub := span{from, to}
	return sub, s.nominal(sub)
}

// endsSubject reports whether the subject that begins at piece from ends before
// piece to: at a verb, or where no verb shows behind a name.
func (s *reading) endsSubject(from, to int) bool {
	if !s.isWord(to) || s.has(to, predicate|relative|pastForm) || s.verbLike(to, from) {
		return true
	}
	if to == from {
		return false
	}
	name := to > from+1 && s.has(to-1, capital) && !s.has(from, determiner)
	goesOn := s.has(to, capital|coordinator|preposition) || s.has(to+1, predicate|pastForm) || s.participle(to+1)
	return s.adverbial(to) || s.actsOn(to) || name && !goesOn
}

// ownClause returns where the subordinate clause begins that piece i stands in, or
// 0: "The attempt came hours after Pyongyang issued a warning that".
func (s *reading) ownClause(i int) int {
	for j := i - 1; j > max(0, i-farthestSubject) && s.sign(j) != ','; j-- {
		if s.is(j, "after", "when", "before", "while", "because") && s.hasSubjectAndVerb(span{j + 1, i}) {
			return j + 1
		}
	}
	return 0
}

var nameAfterComma = pat(", NAME NAME|al|bin|de|van|von* ^, / , NAME NAME|al|bin|de|van|von* $")

// withName returns the end of the name that stands in apposition to the office or
// kinship before piece i, or i: "his widow, Marta, recalled", "One of them, Dr. Asma
// Bibi, described".
func (s *reading) withName(i int) int {
	if !s.commonNoun(i-1) && !s.is(i-1, "them") {
		return i
	}
	return s.past(i, nameAfterComma)
}

// endsInName reports whether nothing but somebody’s name, and what he is, stands
// from piece i to the end: "The victims were children in Kesh, 20 kilometres
// downstream, said teacher Omar Delu."
func (s *reading) endsInName(i int) bool {
	to := s.speakerEnd(i)
	return to == s.end() && to > i+1 && s.has(to-2, capital)
}

var (
	knownAs      = pat("identified|known only? as CAP+")
	endOfSpeaker = pat("on|during|after|before|as|about|following|when|since|ADVERB / in a|an VEHICLE")
)

// speakerEnd returns the end of the speaker that begins at piece i, after its cue:
// "wrote the minister in a statement", "said a woman identified only as Maria on
// Monday", "said a woman who gave her name as Umm Khaled".
func (s *reading) speakerEnd(i int) int {
	for j := i; j < len(s.pieces); j++ {
		switch {
		case j > i && s.has(j, relative):
			return s.sourceEnd(j + 1)
		case s.at(j, knownAs):
			return s.past(j, knownAs)
		case s.closesSpeaker(j), j > i && (s.isCue(j) || s.at(j, endOfSpeaker)):
			return j
		case j == i && s.has(j, subjectPronoun):
			return j + 1
		}
	}
	return len(s.pieces)
}

func (s *reading) closesSpeaker(j int) bool {
	if !s.isWord(j) {
		return s.sign(j) != '*'
	}
	return s.has(j, subordinator|relative|thatWord|calendar|predicate) &&
		!s.has(j, preposition|determiner|subjectPronoun)
}

// sourceEnd returns the end of the source named at piece i: up to the next sign or
// quotation.
func (s *reading) sourceEnd(i int) int {
	for i < s.end() && s.isWord(i) {
		i++
	}
	return i
}

var closesNoun = pat("REL|DAY|as|to")

// phraseEnd returns the end of the noun phrase at piece i with all that hangs on
// it, up to the next sign or clause.
func (s *reading) phraseEnd(i int) int {
	j := i
	for j < s.end() && s.isWord(j) && !s.at(j, closesNoun) && !(s.is(j, "that") && j > i) {
		j++
	}
	if s.has(j-1, preposition) && j-1 > i {
		j--
	}
	return j
}
