package quote

// This file reads what stands to the right of a cue.

// What stands behind a cue: whom it was told to, when and where, and then what
// was said.
type behind struct {
	next              int  // where what is said would begin
	that              bool // after "that"
	stops             bool // nothing said follows: the sentence ends, or a comma breaks off
	quoted            bool // a quotation follows at once, or after a comma or colon
	skipped           bool // something stood between the cue and next
	limit             bool // what is said ends at the next comma
	toldTo, toldToEnd int
}

// afterCue reads on behind the cue.
func (s *reading) afterCue(a attribution) behind {
	b := behind{next: a.cueTo}
	if that := s.thatAfterPerson(b.next); that > 0 && (a.verb.lemma != "express" || that < b.next+4) && a.verb.frame&(takesPerson|mayTakePerson) != 0 {
		b.toldTo, b.toldToEnd, b.next = b.next, s.personEnd(b.next), that
	} else if a.verb.frame&takesPerson != 0 {
		b.toldTo, b.next = b.next, s.personEnd(b.next)
		b.toldToEnd = b.next
		b.next = s.afterOtherName(b.next)
	} else if s.is(b.next, "to") && a.verb.frame&(takesClause|takesThat) != 0 && a.verb.frame&(takesThatOnly|alsoNoun) == 0 {
		if end := s.personEnd(b.next + 1); end > b.next+1 {
			b.toldTo, b.toldToEnd, b.next = b.next+1, end, end
		}
	}
	if s.is(b.next, "concern", "concerns", "fear", "fears", "hope", "hopes", "doubt", "doubts", "optimism", "confidence") && s.showsClause(b.next+1, s.end()) {
		b.next++ // "expressed concern the development will hurt exports"
	}
	told := b.next
	b.next = s.afterAdverbials(b.next)
	b.skipped = b.next > told
	s.settle(&b)
	return b
}

// settle looks at what begins at b.next.
func (s *reading) settle(b *behind) {
	end := s.end()
	switch {
	case s.is(b.next, "that") && s.sign(b.next+1) == ',' && s.is(b.next+2, "and", "but"): // "said exactly that, and left"
		b.stops = true
	case s.is(b.next, "that") && b.next+1 < end:
		b.that = true
		b.next++
	case s.sign(b.next) == ',' || s.sign(b.next) == ':':
		switch {
		case s.quoteAt(b.next + 1):
			b.quoted = true
			b.next++
		case s.sign(b.next) == ':' && b.next+1 < end:
			b.next++
		default:
			b.that = s.skipToThat(b)
			b.stops = !b.that
		}
	case b.next >= end || s.sign(b.next) != 0 && !s.money(b.next):
		b.stops = true
	case s.quoteAt(b.next):
		b.quoted = true
	case s.has(b.next, coordinator) || s.has(b.next, subordinator) && !s.is(b.next, "where", "how", "when", "why"):
		b.stops = true
	}
}

// money reports whether a sum begins at piece i: "said $86 million has been
// allocated".
func (s *reading) money(i int) bool {
	return s.sign(i) == '*' && i+1 < s.end() && s.pieces[i+1].digit
}

// pastInsertion lets what is said begin with a clause or phrase of its own:
// "says while she has never had a weight problem, she", "said after receiving
// reports, elders were".
func (s *reading) pastInsertion(a attribution, b *behind) {
	if s.has(b.next, subordinator) {
		b.stops = s.end()-b.next < 4
		return
	}
	if b.skipped && s.sign(b.next) == ',' && (s.showsClause(b.next+1, s.end()) || s.beginsClause(b.next+1)) && !s.has(b.next+1, coordinator|relative) {
		b.next++
		b.stops = false
	}
}

// beginsClause reports whether a subject may begin at piece i, and enough follows
// it: "says with the bank’s backing, terrorists kidnapped", "said Thursday, its
// vaccine blocks infection".
func (s *reading) beginsClause(i int) bool {
	return s.end()-i > 3 && !s.is(i, "his", "her", "a", "an") && (s.has(i, determiner|capital|subjectPronoun) || s.pluralNoun(i))
}

// skipToThat goes on to a "that" beyond a comma: "told Shourd, her mother and
// the mothers of the others that".
func (s *reading) skipToThat(b *behind) bool {
	for j := b.next + 1; j < s.end() && j < b.next+20; j++ {
		switch {
		case s.is(j, "that") && j+1 < s.end() && !s.has(j-1, determiner|preposition):
			b.next = j + 1
			return true
		case s.has(j, predicate|coordinator) && !s.is(j, "and") || s.pieces[j].cue > 0:
			return false
		}
	}
	return false
}

// afterAdverbials skips when, where and how something was said: "on Tuesday",
// "in a statement", ", meanwhile,", "earlier this week", "at the time".
func (s *reading) afterAdverbials(i int) int {
	for i < s.end() {
		next := i
		switch {
		case (s.adverbial(i) || s.is(i, "about", "around", "over", "under", "up", "between")) && s.quantity(i+1): // "says nearly 200 insurgents", "saying between 60 and 80 have been killed"
		case s.is(i, "so") && s.is(i+1, "far"): // "says so far, the agency has not discovered any resistance"
			next = i + 2
		case s.has(i, calendar) || s.adverbial(i):
			next = i + 1
		case s.pieces[i].digit && i > 0 && s.has(i-1, calendar):
			next = i + 1
		case s.is(i, "this", "last", "next") && s.is(i+1, timeSpans...):
			next = i + 2
		case s.is(i, "for") && s.is(i+3, "time"): // "acknowledged for the first time that"
			next = i + 4
		case s.is(i, "this", "last", "next") && s.has(i+1, calendar):
			next = i + 2
		case s.sign(i) == ',':
			next = s.afterShortInsertion(i)
		case s.has(i, toWord) && !s.has(i+1, determiner|capital|objectPronoun):
		case s.has(i, preposition) && !s.is(i+1, "least", "most") && !s.is(i, "as", "like"):
			next = s.afterPhrase(i)
		}
		if next == i {
			return i
		}
		i = next
	}
	return i
}

// quantity reports whether a number or an amount begins at piece i.
func (s *reading) quantity(i int) bool {
	return i < s.end() && (s.pieces[i].digit || s.is(i, "all", "every", "half", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "a", "everyone"))
}

// timeSpans are the nouns that make "this …" and "last …" a time.
var timeSpans = []string{"week", "month", "year", "morning", "evening", "afternoon", "night", "weekend", "summer", "winter", "spring"}

// afterShortInsertion returns the piece after ", meanwhile," at i, or i.
func (s *reading) afterShortInsertion(i int) int {
	for j := i + 1; j < s.end() && j < i+6; j++ {
		if s.sign(j) == ',' {
			if j > i+1 && (s.has(i+1, adverb|preposition) || s.is(i+1, "prior")) {
				return j + 1
			}
			return i
		}
	}
	return i
}

// afterPhrase returns the piece after the prepositional phrase at i. Where the
// phrase would swallow the subject of what is said ("said on arrival troops
// were"), it returns i.
func (s *reading) afterPhrase(i int) int {
	j := i + 1
	if s.has(j, calendar) || j < s.end() && s.pieces[j].digit {
		return j + 1
	}
	for s.has(j, determiner) {
		j++
	}
	j0 := j
	named := s.has(j, capital)
	for ; j < s.end(); j++ {
		p := s.pieces[j]
		if named && (p.class&capital != 0 || s.is(j, "and", "of", "the") && s.has(j+1, capital) || j > j0 && s.genitive(j-1)) {
			continue
		}
		if p.class&capital != 0 && (s.has(j+1, thatWord|preposition|calendar) || j+1 >= s.end()) { // "in the programme Évole that", "in this week’s issue of the journal Nature."
			continue
		}
		if named && !s.has(j0-1, determiner) || !p.isWord() || p.class != 0 {
			break
		}
	}
	if j == j0 && s.has(j, objectPronoun) {
		j++
	}
	if s.has(j, predicate) && j > i+1 {
		return i
	}
	return j
}

// forward attributes what stands behind the cue.
func (s *reading) forward(a attribution, b behind) (attribution, bool) {
	a.from, a.to, a.open, a.rule = b.next, s.clauseEnd(b.next), true, ruleAfterCue
	for j := a.from; b.limit && j < a.to; j++ {
		if s.sign(j) == ',' {
			a.to = j
		}
	}
	if b.stops || a.to <= a.from {
		return s.objectOf(a)
	}
	if b.quoted { // but "if Moscow continues “provocative” behavior"
		return a, a.verb.frame&besideQuoted == 0 || a.from+1 >= s.end() || !s.commonNoun(a.from+1)
	}
	f := a.verb.frame
	switch {
	case f&besideQuoted != 0:
		return a, false
	case b.that && f&(onlyQuoted|takesAs|takesBlame|takesPlea) == 0:
		return a, true
	case s.has(a.from, beForm) && s.has(a.speaker-1, question):
		return s.whatIsSaid(a)
	case f&takesPerson != 0 && b.toldToEnd == b.toldTo:
		return a, s.has(a.from, question) && !s.is(a.cueFrom-1, "which", "that") // not "the floor, which tells where you are"
	case f&takesClause != 0 && s.clause(a, b.skipped):
		return a, true
	case f&takesWhether != 0 && s.has(a.from, question):
		return a, true
	case a.verb.lemma == "ask" && s.askedOf(&a):
		return a, true
	case f&takesThatOnly != 0 && !s.has(a.from, subjectPronoun):
	case f&(takesThat|takesClause) != 0 && s.showsClause(a.from, s.thingEnd(a)):
		return a, true
	}
	return s.objectOf(a)
}

// whatIsSaid attributes what something is said to be: "broadcast what it said is
// a videotape", "because of what the court said was fraud"; but "What he said was
// not clear".
func (s *reading) whatIsSaid(a attribution) (attribution, bool) {
	what := a.speaker - 1
	if a.verb.frame&takesClause == 0 || !s.pieces[max(what-1, 0)].isWord() {
		return a, false
	}
	a.from++
	return a, what > 0 && a.from+1 < a.to
}

// clause reports whether what follows "said" can be what was said.
func (s *reading) clause(a attribution, skipped bool) bool {
	if s.has(a.from, toWord|coordinator) || s.is(a.from, "nothing", "so", "much", "little") || s.is(a.from, "no", "yes") && s.is(a.from+1, "to") || s.is(a.from, "it") && s.is(a.from+1, "all") || a.to-a.from < 2 {
		return false
	}
	return !skipped || s.hasPredicate(a.from, a.to) || a.to-a.from > 4
}

// actsOn reports whether piece j looks like a verb between its subject and its
// object: "alleges Mr. Nour used documents", "estimates the disease kills a million".
func (s *reading) actsOn(j int) bool {
	if !s.has(j-1, capital) && !s.commonNoun(j-1) || s.has(j-1, calendar|determiner|preposition) || s.has(j, capital) || s.genitive(j) {
		return false
	}
	if s.participle(j) || s.is(j, "used") {
		return s.has(j-1, capital) && !s.genitive(j-1) && (s.has(j+1, determiner|capital|objectPronoun) || s.commonNoun(j+1))
	}
	if s.has(j, pastForm) { // "reported the government found 111,481 bodies"
		return s.quantity(j+1) || s.has(j+1, determiner|objectPronoun)
	}
	w, before := s.word(j), s.word(j-1)
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && before[len(before)-1] != 's' && (s.has(j+1, determiner|objectPronoun) || s.is(j+1, "more", "nearly"))
}

// thingEnd returns where the thing that a verb does ends before a clause of its
// own, or a.to: "declared a state of emergency after the virus was detected".
func (s *reading) thingEnd(a attribution) int {
	for j := a.from; j < a.to && (a.verb.lemma == "announce" || a.verb.lemma == "declare"); j++ {
		if s.is(j, "after", "before", "when", "while", "because") {
			return j
		}
	}
	return a.to
}

// showsClause reports whether a verb with a subject shows in the pieces: the
// complement of "added" is a clause in "added he was ready", none in "added
// three players".
func (s *reading) showsClause(from, to int) bool {
	if s.has(from, preposition) && s.quantity(from+1) { // "estimates about 26,000 have been killed"
		from++
	} else if s.is(from+1, "least", "most") { // "reports at least six people were hurt"
		from += 2
	}
	if s.has(from, toWord|preposition) || s.has(from, predicate|pastForm) && !s.has(from, subjectPronoun) || from < to && s.participle(from) {
		return false
	}
	for j := from; j < to && j < from+20; j++ {
		p := s.pieces[j]
		switch {
		case j > from && (p.class&predicate != 0 || s.actsOn(j)):
			return true
		case p.class&subjectPronoun != 0 && p.class&relative == 0 && (!s.is(j, "it", "you") || s.has(j+1, predicate|pastForm) || s.participle(j+1)):
			return true
		case !p.isWord() && p.sign != '*' || p.class&(relative|thatWord|toWord) != 0 && p.class&determiner == 0:
			return false
		}
	}
	return false
}
