package quote

import "parallax/app/sentence"

// This file reads what stands behind a cue, and decides on which side of it the
// content stands.

// An opening is how that begins which stands behind a cue.
type opening uint8

const (
	nothing    opening = iota // nothing said: the sentence ends, or a comma breaks off
	plain                     // words
	afterThat                 // "that" and a clause
	aQuotation                // a quotation, maybe after a comma or colon
)

var openings = []struct {
	words pattern
	kind  opening
}{
	{pat("[ that , and|but WORD / [ COORD / [ ^!where|how|when|why SUB"), nothing}, // "said exactly that, and left"
	{pat("that ,? [ SOME / that [ : / , .. that [ SOME"), afterThat},               // "told Shourd and, later, us that"
	{pat("[ QUOTE / ,|: [ QUOTE"), aQuotation},
	{pat(": [ WORD / [ SOME"), plain}, // "said $86 million has been allocated"
}

// A following is what stands behind a cue and behind whom and when it was told.
type following struct {
	at      int // where the content would begin
	kind    opening
	skipped bool // words say when, where and how
}

// afterCue reads on behind the cue and sets the addressee.
func (s *reading) afterCue(a *attribution) following {
	told := s.afterAddressee(a)
	next := following{at: s.afterAdverbials(told)}
	next.skipped = next.at > told
	for _, o := range openings {
		if m, ok := s.match(o.words, next.at); ok && m.content < s.end() {
			next.at, next.kind = m.content, o.kind
			break
		}
	}
	return next
}

var (
	concern  = pat("concern|concerns|fear|fears|hope|hopes|doubt|doubts|optimism|confidence")
	apposed  = pat(", CAP+ ,")
	toSpeech = pat("TO ^!DET")
)

// afterAddressee sets whom something is told to, behind the cue, and returns the
// piece behind it: "told AFP", "warned parliament that", "said to reporters".
func (s *reading) afterAddressee(a *attribution) int {
	i, f := a.cue.to, a.verb.Frame
	if f&(sentence.TakesPerson|sentence.MayTakePerson) != 0 {
		that := s.thatAfterPerson(i)
		if that > 0 && (a.verb.Lemma != "express" || that < i+4) {
			a.addressee = span{i, s.personEnd(i)}
			return that
		}
	}
	switch {
	case f&sentence.TakesPerson != 0:
		a.addressee = span{i, s.personEnd(i)}
		return s.past(a.addressee.to, apposed) // "told the French news agency, AFP, the release"
	case s.is(i, "to") && f&(sentence.TakesClause|sentence.TakesThat) != 0 && f&(sentence.TakesThatOnly|sentence.AlsoNoun) == 0:
		if end := s.personEnd(i + 1); end > i+1 {
			a.addressee = span{i + 1, end}
			return end
		}
	case s.at(i, concern) && s.clauseShowsIn(span{i + 1, s.end()}): // "expressed concern the development will hurt exports"
		return i + 1
	}
	return i
}

// thatAfterPerson returns where "that" stands behind whom something is told to, at
// piece i, or 0: "told VOA reporter William Eagle in Nairobi that".
func (s *reading) thatAfterPerson(i int) int {
	for j := i; j < min(s.end(), i+14); j++ {
		c, cue := s.cue(j)
		switch {
		case s.is(j, "that"):
			if s.has(j-1, preposition|determiner) {
				return 0
			}
			return j
		case !s.pieces[j].isWord() && s.sign(j) != '*', s.has(j, predicate|question|toWord), cue && c.Tense != sentence.Base,
			s.has(j, subjectPronoun) && !s.has(j, objectPronoun):
			return 0
		}
	}
	return 0
}

var pressName = pat("news|agency|newspaper|television|radio|magazine|reporters|journalists|TV|officials")

// personEnd returns the end of whom something is told to, at piece i: "AFP", "the
// BBC’s Radio 4", "reporters", "him".
func (s *reading) personEnd(i int) int {
	if s.has(i, objectPronoun) && (!s.is(i, "her") || !s.commonNoun(i+1)) {
		return i + 1
	}
	j := i
	for s.has(j, determiner) {
		j++
	}
	for named := s.has(j, capital); j < s.end(); j++ {
		switch {
		case j > i && s.genitive(j-1):
			named = false
		case s.namePart(j) && s.noun(j-1, press): // "told the newspaper Bild"
			named = true
		case named && (s.has(j, capital) && !s.has(j, calendar) || s.at(j, pressName)): // but "told the court Mr. Ali sold it"
		case !named && s.commonNoun(j) && (j == i || s.has(i, determiner) || s.closesPhrase(j+1)):
		default:
			return j
		}
	}
	return j
}

// closesPhrase reports whether what stands at i cannot go on with a noun phrase.
func (s *reading) closesPhrase(i int) bool {
	return i >= s.end() || !s.pieces[i].isWord() ||
		s.has(i, preposition|thatWord|calendar|determiner|subjectPronoun|adverb)
}

var (
	// amount is what is said, and not when: "says nearly 200 insurgents".
	amount   = pat("ADVERB|about|around|over|under|up|between QUANTITY")
	whenSaid = pat("so far / DAY NUMBER? / ADVERB / this|last|next PERIOD|DAY / for DET WORD time / , ADV|PREP|prior !,? !,? !,? !,? ,")
	phrase   = pat("^!as|like PREP ^!least|most")
	infinite = pat("TO ^!DET|CAP|OBJ")
)

// afterAdverbials skips when, where and how something was said: "on Tuesday",
// "in a statement", ", meanwhile,", "earlier this week", "at the time".
func (s *reading) afterAdverbials(i int) int {
	for i < s.end() && !s.at(i, amount) {
		next := s.past(i, whenSaid)
		if next == i && s.at(i, phrase) && !s.at(i, infinite) {
			next = s.afterPhrase(i)
		}
		if next == i {
			break
		}
		i = next
	}
	return i
}

var (
	phraseOfTime = pat("PREP DAY NUMBER? / PREP NUMBER")
	nameGoesOn   = pat("CAP / and|of|the CAP")
	nameCloses   = pat("CAP THAT|PREP|DAY / CAP $")
)

// afterPhrase returns the piece after the prepositional phrase at i. Where the
// phrase would swallow the subject of what is said ("said on arrival troops
// were"), it returns i.
func (s *reading) afterPhrase(i int) int {
	if next := s.past(i, phraseOfTime); next > i {
		return next
	}
	first := i + 1
	for s.has(first, determiner) {
		first++
	}
	j, named := first, s.has(first, capital)
	for ; j < s.end(); j++ {
		switch {
		case named && (s.at(j, nameGoesOn) || j > first && s.genitive(j-1)):
		case s.at(j, nameCloses): // "in the programme Évole that", "of the journal Nature."
		case named && first == i+1 || !s.commonNoun(j) && !s.pieces[j].digit:
			if j == first && s.has(j, objectPronoun) {
				j++
			}
			if s.has(j, predicate) && j > i+1 {
				return i
			}
			return j
		}
	}
	return j
}

// arrange decides on which side of the cue the content stands.
func (s *reading) arrange(a attribution, floor int, sub subject) (attribution, bool) {
	next := s.afterCue(&a)
	f := a.verb.Frame
	if sub.future && next.kind != afterThat && f&(sentence.TakesClause|sentence.TakesPerson) != sentence.TakesClause { // "will announce the winner"
		return a, false
	}
	if f&sureObjects != 0 && s.govern(&a, objects, a.cue.to) {
		a.rule, a.open = ruleObject, true
		return a, true
	}
	end, quoted, ok := s.before(a, sub, floor)
	if ok && next.kind != afterThat && (next.kind == nothing || quoted) {
		if b, ok := s.backward(a, floor, end, next.at); ok {
			return b, true
		}
	}
	if f&sentence.Postposed != 0 {
		return s.someWords(a)
	}
	if f&sentence.TakesClause != 0 && next.kind == nothing {
		s.pastInsertion(&next)
	}
	return s.forward(a, next, sub.within)
}

// before returns where the words before the speaker end which may be the content,
// and whether they are quoted.
func (s *reading) before(a attribution, sub subject, floor int) (end int, quoted, ok bool) {
	end = s.quotesFrom(a, floor)
	if s.is(end-1, "as") {
		end--
	}
	parted := s.sign(end-1) == ',' || s.sign(end-1) == '-' || s.quoteAt(end-1)
	ok = end > floor && parted && (sub.found || s.is(a.cue.from-1, "as"))
	// but "In an effort to address “nefarious attacks,” he announced sanctions"
	return end, s.quoteAt(end-1) && !s.is(floor, "in", "amid", "despite"), ok
}

// quotesFrom returns where the speaker begins or, in "Reuters quoted him as
// saying", who quotes the speaker.
func (s *reading) quotesFrom(a attribution, floor int) int {
	if q := a.speaker.from - 1; s.is(a.cue.from-1, "as") && !a.speaker.empty() && q > floor {
		if from := s.trim(span{s.clauseStart(q, floor), q}); from < q {
			return from
		}
	}
	return a.speaker.from
}

// pastInsertion lets the content begin with a clause or phrase of its own: "says
// while she has never had a weight problem, she", "said after receiving reports,
// elders were".
func (s *reading) pastInsertion(next *following) {
	i := next.at
	switch {
	case s.has(i, subordinator):
		if s.end()-i > 3 {
			next.kind = plain
		}
	case next.skipped && s.sign(i) == ',' && !s.has(i+1, coordinator|relative):
		if s.clauseShowsIn(span{i + 1, s.end()}) || s.end()-i > 4 && s.at(i+1, beginsSubject) {
			next.at, next.kind = i+1, plain
		}
	}
}

// beginsSubject is what the content begins with: "says with the bank’s backing,
// terrorists kidnapped", "said Sunday, U.S. helicopters are ferrying out food".
var beginsSubject = pat("^!his|her|a|an DET|CAP|SUBJ|PLURAL")

// forward attributes what stands behind the cue.
func (s *reading) forward(a attribution, next following, within bool) (attribution, bool) {
	a.open, a.rule = true, ruleAfterCue
	a.content = span{next.at, s.clauseEnd(next.at)}
	if comma := s.first(a.content, func(s *reading, i int) bool { return s.sign(i) == ',' }); within && comma > 0 {
		a.content.to = comma
	}
	f := a.verb.Frame
	switch {
	case next.kind == nothing || a.content.empty():
		return s.objectOf(a)
	case next.kind == aQuotation: // but "if Moscow continues “provocative” behavior"
		return a, f&sentence.BesideQuoted == 0 || !s.commonNoun(a.content.from+1)
	case f&sentence.BesideQuoted != 0:
		return a, false
	case next.kind == afterThat && f&(sentence.OnlyQuoted|sentence.TakesAs|sentence.TakesBlame|sentence.TakesPlea) == 0:
		return a, true
	case s.has(a.content.from, sentence.Be) && s.has(a.speaker.from-1, question):
		return s.whatIsSaid(a)
	case f&sentence.TakesPerson != 0 && a.addressee.empty(): // not "the floor, which tells where you are"
		return a, s.has(a.content.from, question) && !s.is(a.cue.from-1, "which", "that")
	case f&sentence.TakesClause != 0 && s.clauseAfterSay(a, next.skipped), s.govern(&a, clauses, next.at):
		return a, true
	case a.verb.Lemma == "ask" && s.askedOf(&a):
		return a, true
	}
	return s.objectOf(a)
}
