package quote

import "parallax/app/sentence"

// A span is a range of pieces of a sentence, half-open.
type span struct{ from, to int }

func (p span) empty() bool { return p.from >= p.to }

// An attribution is a sentence's statement that somebody said something: who (the
// speaker), by which word (the cue), to whom (the addressee) and what (the content),
// as pieces of the sentence.
type attribution struct {
	verb      sentence.Cue
	rule      string
	cue       span
	speaker   span // empty where nobody is named
	addressee span // whom it was told to: "AFP"
	content   span
	start     int  // where the attribution's own clause begins
	open      bool // the content may end before its span, where another attribution begins
	aside     bool // in a relative clause between commas: ", who denies the charges,"
	quoted    bool // reports only what stands between quotation marks
	owned     bool // the speaker stands in the genitive: "the minister’s claim"
}

// takes reports whether the cue governs one of those.
func (a *attribution) takes(f sentence.Frame) bool { return a.verb.Frame&f != 0 }

// report makes the clause that begins at piece from the content.
func (a *attribution) report(s *reading, rule string, from int) {
	a.rule, a.content, a.open = rule, span{from, s.clauseEnd(from)}, true
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
	s.markEstimates()
	for i, floor := 0, 0; i < len(s.pieces); i++ {
		var last *attribution
		if len(found) > 0 {
			last = &found[len(found)-1]
		}
		a, ok := s.attributionAt(i, floor, last)
		if !ok || last != nil && (a.rule == ruleWords || !s.standsBeside(last, a)) {
			continue
		}
		if a.open {
			a.content.to = s.contentEnd(a)
		}
		found = append(found, a)
		floor = a.cue.to
		i = max(i, floor-1)
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
	switch {
	case s.at(i, according):
		return s.accordingTo(i, floor)
	case s.is(i, "in"):
		return s.wordsOf(i)
	}
	if a, ok := s.nounCue(i, floor); ok {
		return a, true
	}
	if c, ok := s.cue(i); ok && s.mayBeVerb(i, c) {
		return s.verbCue(i, c, floor, last)
	}
	return attribution{}, false
}

// verbCue returns the attribution whose verb stands at piece i.
func (s *reading) verbCue(i int, c sentence.Cue, floor int, last *attribution) (attribution, bool) {
	switch {
	case c.Frame&sentence.Labels != 0 && s.quoteAt(i+1):
		return attribution{}, false
	case c.Tense == sentence.Gerund && i == 0:
		return s.leadingGerund(c)
	case c.Frame == sentence.TakesEstimate && !s.estimator(i).empty():
		return s.passiveEstimate(i, c, floor)
	}
	return s.cueOf(s.subjectOf(i, floor), c, span{i, s.cueEnd(i, c)}, floor, last)
}

// cueOf returns the attribution whose verb has a subject of its own, or another’s.
func (s *reading) cueOf(sub subject, c sentence.Cue, cue span, floor int, last *attribution) (attribution, bool) {
	a := attribution{verb: c, cue: cue, start: sub.start, aside: sub.aside}
	switch {
	case sub.passive && c.Tense == sentence.Past:
		return s.passive(a, sub)
	case sub.unsaid, s.unsaidWith(cue.from, floor), cue.empty(),
		s.is(cue.from+1, "by") && !a.takes(sentence.TakesClause):
		return a, false // "territory claimed by Albania"
	case sub.inverted && last != nil && last.aside && s.sign(last.content.to) == ',':
		sub.inverted, sub.inherited = false, true // "Mr Ali, who says he is innocent, told the court"
	case sub.inverted:
		return s.inverted(a, floor)
	}
	if !s.setSpeaker(&a, sub, floor, last) || !s.isVerb(a, c) || !s.utters(a) {
		return a, false
	}
	if c.Frame == sentence.TakesEstimate {
		return s.estimate(a, sub)
	}
	return s.arrange(a, floor, sub)
}

// leadingGerund attributes to the subject that follows: "Warning that the NHS
// was under “enormous pressure,” he urged".
func (s *reading) leadingGerund(c sentence.Cue) (attribution, bool) {
	a := attribution{verb: c, cue: span{0, 1}, open: true, rule: ruleAfterCue}
	next := s.afterCue(&a)
	if next.kind == plain || next.kind == nothing {
		return a, false
	}
	for j := next.at; j+1 < s.end(); j++ {
		if s.sign(j) == ',' || s.quoteAt(j) {
			sub, ok := s.mainSubject(span{j + 1, s.end()})
			a.content, a.speaker = span{next.at, j + 1}, sub
			return a, ok
		}
	}
	return a, false
}

// standsBeside closes the attribution before a where a breaks it off, and reports
// whether a stands beside it, not within what it reports.
func (s *reading) standsBeside(last *attribution, a attribution) bool {
	if a.start >= last.content.to {
		return a.content.from >= last.content.to
	}
	cut := a.start
	for cut > last.content.from && (s.has(cut-1, coordinator|subordinator) || s.is(cut-1, "with")) {
		cut--
	}
	if sign := s.sign(cut - 1); sign == ',' || sign == '-' {
		cut--
	} else if cut == a.start && !s.has(cut, coordinator) { // "said it was “bad,” but police said"
		return false
	}
	if cut <= last.content.from || a.content.from < cut {
		return false
	}
	last.content.to = cut
	return true
}

// setSpeaker sets who speaks.
func (s *reading) setSpeaker(a *attribution, sub subject, floor int, last *attribution) bool {
	switch {
	case sub.found:
		a.speaker = sub.span
	case s.is(sub.start-1, "as"):
		return s.quotedAs(a, sub.start-1, floor)
	case sub.inherited && last != nil:
		a.speaker = last.speaker
	case sub.inherited:
		if p, ok := s.mainSubject(span{s.ownClause(a.cue.from), a.cue.from}); ok {
			a.speaker = p
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
		if a.speaker = (span{j + 1, as}); sub.passive {
			a.speaker = s.subjectBefore(k, floor, sub).span
		}
		return !a.speaker.empty()
	}
	return false
}
