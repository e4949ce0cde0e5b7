package quote

// This file reads attributions whose verb stands in the passive.

// passive attributes to who stands behind "by". What is reported is
//
//   - what follows "that": "Residents were told by police that the road was closed";
//   - words quoted behind "as": "described by Amnesty as “a massacre”";
//   - the whole clause: "The general was accused by prosecutors of ordering the
//     killings", "is reported by state media to have fled";
//   - its subject, with a verb that takes a thing said: "The withdrawal was
//     confirmed by an official from a pro-Syrian regime Palestinian faction".
//
// Where nobody stands behind "by", nobody is heard: "is reported to have died".
func (s *reading) passive(i int, sub subject) (attribution, bool) {
	by := i + 1
	for s.has(by, calendar) {
		by++
	}
	form := cueForms[s.pieces[i].cue-1]
	a := attribution{verb: form.cueVerb, cueFrom: i, cueTo: i + 1, start: sub.start, speaker: by + 1, rule: ruleConfirmedBy}
	a.speakerTo = s.phraseEnd(by + 1)
	if form.frame&takesOf != 0 {
		a.speakerTo = s.beforeCharge(a.speaker, a.speakerTo)
	}
	if !s.is(by, "by") || sub.unsaid || a.speaker >= a.speakerTo {
		return a, false
	}
	next := s.afterAdverbials(a.speakerTo)
	if s.is(next, "that") {
		a.from, a.to, a.open = next+1, s.clauseEnd(next+1), true
		return a, a.to > a.from
	}
	if s.is(next, "as") && form.frame&takesAs != 0 && !s.quoteBetween(next, s.end()) { // "criticized by officials as a violation"
		a.from, a.to, a.open = next+1, s.clauseEnd(next+1), true
		return a, a.to > a.from
	}
	return s.passiveClause(a, sub, next)
}

// beforeCharge returns where who accuses ends and of what begins: "by the Ministry
// of Justice of ordering the killings".
func (s *reading) beforeCharge(from, to int) int {
	for j := to - 1; j > from; j-- {
		if s.is(j, "of") {
			return j
		}
	}
	return to
}

// passiveClause attributes the clause that the passive verb stands in, or its
// subject.
func (s *reading) passiveClause(a attribution, sub subject, next int) (attribution, bool) {
	if !sub.found {
		return a, false
	}
	a.from, a.start = sub.from, sub.from
	if s.is(a.speakerTo, "of") || s.is(next, "to") {
		a.to = s.clauseEnd(next)
		return a, true
	}
	a.to = sub.to
	return a, a.verb.lemma == "confirm" || a.verb.lemma == "deny" || a.verb.lemma == "report"
}

// phraseEnd returns the end of the noun phrase at piece i with all that hangs
// on it, up to the next sign or clause.
func (s *reading) phraseEnd(i int) int {
	for j := i; j < s.end(); j++ {
		p := s.pieces[j]
		if !p.isWord() || p.class&relative != 0 || s.is(j, "that") && j > i || s.is(j, "as", "to") || p.class&calendar != 0 {
			if s.has(j-1, preposition) && j-1 > i {
				return j - 1
			}
			return j
		}
	}
	return s.end()
}
