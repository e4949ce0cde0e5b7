package quote

// An attribution is a sentence's statement that somebody said something, in
// pieces of the sentence.
type attribution struct {
	verb               *cueVerb
	cueFrom, cueTo     int
	speaker, speakerTo int  // empty where nobody is named
	toldTo, toldToEnd  int  // whom it was told to: "AFP"
	from, to           int  // what is said
	start              int  // where the attribution's own clause begins
	open               bool // what is said may end before to, where another attribution begins
	relative           bool // in a relative clause between commas: ", who denies the charges,"
	words              bool // reports only what stands between quotation marks
	owned              bool // the speaker stands in the genitive: "the minister’s claim"
	rule               string
}

// The rules, as marks name them.
const (
	ruleAfterCue    = "after-cue"     // A Syrian source said “…”, the UN says 110,000 people …
	ruleBeforeCue   = "before-cue"    // “…,” he said; …, a resident told AFP
	ruleRoundCue    = "round-cue"     // The attack, police said, killed …
	ruleAccording   = "according-to"  // According to Palestinian sources, …
	ruleObject      = "object-of-cue" // warned of a crisis, urged all parties to …
	ruleConfirmedBy = "confirmed-by"  // The withdrawal was confirmed by an official
	ruleNoun        = "noun"          // the minister’s claim that …, a warning by the UN that …
	ruleWords       = "words-of"      // in the words of one diplomat, in his words
)

// attributions returns the attributions of the sentence in their order. What
// they report does not overlap: "Assad said Obama said so" is what Assad said.
func (s *reading) attributions() []attribution {
	var found []attribution
	floor := 0
	s.markSums()
	for i := range s.pieces {
		if i < floor {
			continue
		}
		var last *attribution
		if len(found) > 0 {
			last = &found[len(found)-1]
		}
		a, ok := s.attributionAt(i, floor, last)
		if !ok || a.rule == ruleWords && last != nil || last != nil && !s.follows(last, a) {
			continue
		}
		if a.open {
			a.to = s.ownWords(a)
		}
		found = append(found, a)
		floor = a.cueTo
	}
	if len(found) == 0 {
		if a, ok := s.headline(); ok {
			found = append(found, a)
		}
	}
	return found
}

// attributionAt returns the attribution whose cue stands at piece i.
func (s *reading) attributionAt(i, floor int, last *attribution) (attribution, bool) {
	if s.is(i, "according") && s.is(i+1, "to") {
		return s.accordingTo(i, floor)
	}
	if s.is(i, "in") {
		return s.words(i, floor)
	}
	if a, ok := s.nounCue(i, floor); ok {
		return a, true
	}
	if s.pieces[i].cue == 0 || !s.mayBeVerb(i) {
		return attribution{}, false
	}
	form := cueForms[s.pieces[i].cue-1]
	if form.frame&labels != 0 && s.quoteAt(i+1) {
		return attribution{}, false
	}
	if form.tense == gerund && i == 0 {
		return s.leadingGerund(form)
	}
	if form.frame == takesSum && s.sumByOthers(i) {
		return s.passiveSum(i, floor)
	}
	sub := s.subjectOf(i, floor)
	if sub.passive && form.tense == past {
		return s.passive(i, sub)
	}
	if s.is(i+1, "by") && form.frame&takesClause == 0 { // "territory claimed by Albania"
		return attribution{}, false
	}
	if sub.unsaid || s.unsaidWith(i, floor) {
		return attribution{}, false
	}
	a := attribution{verb: form.cueVerb, cueFrom: i, cueTo: s.cueEnd(i, form), start: sub.start, relative: sub.aside}
	if last != nil && s.sign(last.to) == ',' {
		sub.inverted, sub.inherited = false, true // "Mr Ali, who says he is innocent, told the court"
	}
	if sub.inverted {
		return s.invertedAt(a, floor)
	}
	if !s.fill(&a, sub, floor, last) || !s.verbAfter(a, form) || !s.utters(a) {
		return a, false
	}
	if form.frame == takesSum {
		return s.putAtSum(a, sub)
	}
	return s.arrange(a, floor, sub)
}

// leadingGerund attributes to the subject that follows: "Warning that the NHS
// was under “enormous pressure,” he urged".
func (s *reading) leadingGerund(form cueForm) (attribution, bool) {
	a := attribution{verb: form.cueVerb, cueTo: 1, open: true, rule: ruleAfterCue}
	after := s.afterCue(a)
	if !after.that && !after.quoted {
		return a, false
	}
	a.from = after.next
	for j := after.next; j+1 < s.end(); j++ {
		if s.sign(j) == ',' || s.quoteAt(j) {
			from, to, ok := s.mainSubject(j+1, s.end())
			a.to, a.speaker, a.speakerTo = j+1, from, to
			return a, ok
		}
	}
	return a, false
}

// follows closes the attribution before a where a breaks it off, and reports
// whether a stands beside it, not within what it reports.
func (s *reading) follows(last *attribution, a attribution) bool {
	if a.start >= last.to {
		return a.from >= last.to
	}
	cut := a.start
	if cut <= last.from {
		return false
	}
	for cut > last.from && (s.has(cut-1, coordinator|subordinator) || s.is(cut-1, "with")) {
		cut--
	}
	if mark := s.sign(cut - 1); mark == ',' || mark == '-' {
		cut--
	} else if cut == a.start && !s.has(cut, coordinator) { // "said it was “bad,” but police said"
		return false
	}
	if cut <= last.from || a.from < cut {
		return false
	}
	last.to = cut
	return true
}

// fill sets who speaks.
func (s *reading) fill(a *attribution, sub subject, floor int, last *attribution) bool {
	switch {
	case sub.found:
		a.speaker, a.speakerTo = sub.from, sub.to
	case s.is(sub.start-1, "as"):
		return s.quotedAs(a, sub.start-1, floor)
	case sub.inherited && last != nil: // "scrambled to walk back Haley’s announcement that …, but stressed"
		a.speaker, a.speakerTo = last.speaker, last.speakerTo
	case sub.inherited:
		from, to, ok := s.mainSubject(s.ownClause(a.cueFrom), a.cueFrom)
		if ok {
			a.speaker, a.speakerTo = from, to
		}
	default:
		return false
	}
	return true
}

// quotedAs finds the speaker of "quoted Ahmad as saying", "Ahmad was quoted by
// Reuters as saying".
func (s *reading) quotedAs(a *attribution, as, floor int) bool {
	for j := as - 1; j >= floor && j > as-farthestSubject; j-- {
		if !s.is(j, "quoted", "quotes", "quoting", "quote", "cited", "cites", "citing", "reported") {
			continue
		}
		var sub subject
		k := s.verbGroup(j, floor, &sub)
		if sub.passive {
			sub = s.subjectBefore(k, floor, sub)
			a.speaker, a.speakerTo = sub.from, sub.to
			return sub.found
		}
		a.speaker, a.speakerTo = j+1, as
		return a.speaker < a.speakerTo
	}
	return false
}

// arrange decides on which side of the cue the words reported stand.
func (s *reading) arrange(a attribution, floor int, sub subject) (attribution, bool) {
	after := s.afterCue(a)
	a.toldTo, a.toldToEnd = after.toldTo, after.toldToEnd
	if sub.future && !after.that && a.verb.frame&(takesClause|takesPerson) != takesClause { // "will announce the winner"
		return a, false
	}
	if _, _, ok := s.object(a); ok && a.verb.frame&(takesOf|takesFor|takesToDo) != 0 {
		return s.objectOf(a)
	}
	before := s.quotesFrom(a, floor)
	if s.is(before-1, "as") {
		before--
	}
	behind := (sub.found || s.is(a.cueFrom-1, "as")) && before > floor && (s.sign(before-1) == ',' || s.sign(before-1) == '-' || s.quoteAt(before-1))
	quoted := s.quoteAt(before-1) && !s.is(floor, "in", "amid", "despite") // "In an effort to address “nefarious attacks,” he announced sanctions"
	if behind && !after.that && (after.stops || quoted) {
		if b, ok := s.backward(a, floor, before, after.next); ok {
			return b, true
		}
	}
	if sub.within {
		after.limit = true
	}
	if a.verb.frame&postposed != 0 {
		return s.someWords(a)
	}
	if a.verb.frame&takesClause != 0 {
		s.pastInsertion(a, &after)
	}
	return s.forward(a, after)
}

// backward attributes what stands before the cue and its subject.
func (s *reading) backward(a attribution, floor, before, next int) (attribution, bool) {
	a.from, a.to, a.rule = s.afterDateline(floor), before, ruleBeforeCue
	for a.from < a.to && s.pieces[a.from].sign != 0 {
		a.from++
	}
	for a.to > a.from && s.pieces[a.to-1].sign != 0 {
		a.to--
	}
	if s.quoteAt(a.to - 1) {
		for j := a.to - 1; j > a.from; j-- {
		}
		return a, true
	}
	if a.verb.frame&(takesClause|takesThat) != 0 && s.sign(next) == ',' && next+2 < s.end() && !s.gerundCue(next+1) && (!s.hasPredicate(a.from, a.to) || s.has(a.to-1, auxiliary) || floor == 0 && s.has(a.to-1, question|relative) || s.has(next+1, predicate|question)) {
		// "It was, he said, made", "What is clear, analysts say, is that no one won", "It is unclear, officials say, how"
		return s.around(a, next)
	}
	if a.speakerTo-a.speaker > 5 && s.tense(a) != past { // "a corpus of approximately 5,600 comments"
		return a, false
	}
	if a.verb.frame&(takesClause|takesThat) == 0 || a.to-a.from < 3 {
		return a, false
	}
	if s.has(a.from, preposition|subordinator|question) && !s.hasPredicate(a.from, a.to) && !s.quantity(a.from+1) { // "Around 40 percent of it matched"
		return a, false
	}
	return a, true
}

// afterDateline returns the piece after a dateline at piece i, or i: "NEW YORK
// (Reuters) - Oil fell".
func (s *reading) afterDateline(i int) int {
	for j := i; j < 10 && j < len(s.pieces); j++ {
		switch {
		case s.sign(j) == '-' && j > 0:
			return j + 1
		case !s.has(j, capital|calendar) && !s.pieces[j].digit && s.sign(j) != '(' && s.sign(j) != ')' && s.sign(j) != ',':
			return i
		}
	}
	return i
}

// gerundCue reports whether at i another cue adds to the one before: "disappeared
// over the sea, he told reporters, adding".
func (s *reading) gerundCue(i int) bool {
	return s.pieces[i].cue > 0 && cueForms[s.pieces[i].cue-1].tense == gerund
}

// tense returns the tense of the cue.
func (s *reading) tense(a attribution) tense {
	return cueForms[s.pieces[a.cueFrom].cue-1].tense
}

// around attributes the sentence that an attribution stands in the middle of:
// "The attack, police said, killed ten". Where only "On Sunday" precedes, it
// attributes what follows.
func (s *reading) around(a attribution, next int) (attribution, bool) {
	if a.speakerTo-a.speaker > 8 {
		return a, false
	}
	broken := s.has(a.to-1, question|relative) // "the department where, Dietz said, they were esteemed"
	a.rule, a.to, a.open = ruleRoundCue, s.clauseEnd(next+1), true
	if broken || s.has(a.from, preposition|adverb|subordinator|coordinator) || a.to-a.from < 2 {
		a.from = next + 1
	}
	return a, true
}

// invertedAt attributes where the speaker follows the cue: “…,” said Ahmad.
func (s *reading) invertedAt(a attribution, floor int) (attribution, bool) {
	k := a.start
	if k <= floor || a.verb.frame&postposed != 0 || a.cueTo == a.cueFrom {
		return a, false
	}
	quoted := s.quoteAt(k-1) || s.sign(k-1) != 0 && s.quoteAt(k-2)
	a.speaker = a.cueTo
	a.speakerTo = s.withName(s.speakerEnd(a.cueTo))
	for a.speakerTo > a.speaker && !s.nominal(a.speaker, a.speakerTo) { // "said the Church in the October press release"
		a.speakerTo--
	}
	if !quoted && (s.sign(k-1) != ',' || !s.hasPredicate(floor, k)) {
		return s.amid(a, floor)
	}
	if a.speakerTo == a.speaker || s.has(a.speaker, preposition|thatWord|coordinator|calendar) {
		return a, false
	}
	if !quoted && a.speakerTo < s.end() && s.sign(a.speakerTo) != ',' && s.sign(a.speakerTo) != '(' {
		return a, false
	}
	if b, ok := s.backward(a, floor, k, a.speakerTo); ok {
		return b, true
	}
	a.from, a.to, a.rule = a.speakerTo+1, a.speakerTo+2, ruleRoundCue // It was, said the judge, “a cruel act”
	return a, s.sign(a.speakerTo) == ',' && s.quoteAt(a.from)
}

// speakerEnd returns the end of the speaker that begins at piece i, after its cue.
func (s *reading) speakerEnd(i int) int {
	for j := i; j < len(s.pieces); j++ {
		p := s.pieces[j]
		if j > i && p.class&relative != 0 { // "said a woman who gave her name as Umm Khaled"
			return s.sourceEnd(j + 1)
		}
		if to := s.knownAs(j); to > 0 {
			return to
		}
		stops := !p.isWord() && p.sign != '*' || p.class&(subordinator|relative|thatWord|calendar|predicate) != 0 && p.class&(preposition|determiner|subjectPronoun) == 0
		if stops || j > i && (p.cue > 0 || s.adverbial(j) || s.is(j, "on", "during", "after", "before", "as", "about", "following", "when", "since") || s.passing(j+2)) { // "wrote the minister in a statement"
			return j
		}
		if p.class&subjectPronoun != 0 && j == i {
			return j + 1
		}
	}
	return len(s.pieces)
}

// accordingTo attributes to a source named after "according to", before, after
// or amid what it reports.
func (s *reading) accordingTo(i, floor int) (attribution, bool) {
	a := attribution{verb: accordingTo, cueFrom: i, cueTo: i + 2, start: i, speaker: i + 2, rule: ruleAccording}
	a.speakerTo = s.sourceEnd(i + 2)
	if to := s.withName(a.speakerTo); !s.pluralNoun(a.speakerTo - 1) {
		a.speakerTo = to // "according to the mayor, Hassan Oduya"; but "According to police, Ana Lopez, 34, died"
	}
	if s.measure(a, floor) {
		return a, false
	}
	before := i
	for before > floor && (s.pieces[before-1].sign != 0 || s.has(before-1, coordinator)) {
		before--
	}
	next := s.afterSource(a.speakerTo)
	leads := before <= floor || !s.hasPredicate(floor, before) && s.has(floor, preposition|adverb|coordinator)
	if leads && next < s.end() {
		a.from, a.to, a.open, a.cueTo = next, s.clauseEnd(next), true, i+2
		return a, a.to > a.from
	}
	a.from, a.to = floor, before
	if before > floor && s.has(before-1, auxiliary) { // "Six were, according to medics, children"
		a.to, a.open = s.clauseEnd(a.speakerTo), true
	}
	return a, before > floor
}

// measure reports whether "according to" names a measure or a plan, not a source:
// "organised according to the Western system", "calculated according to size".
func (s *reading) measure(a attribution, floor int) bool {
	head := s.head(a.speaker, a.speakerTo)
	if s.has(head, determiner) {
		return true
	}
	return s.participle(a.cueFrom-1) && s.is(head, "system", "calendar", "plan", "plans", "schedule", "rule", "rules", "size", "age", "weight", "rank",
		"criteria", "standards", "principles", "procedure", "method", "need", "needs", "ability", "tradition", "law", "protocol")
}
