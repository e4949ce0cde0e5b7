package quote

import (
	"parallax/app/sentence/words"
	"strings"
)

// This file reads what the list of cue verbs leaves open: verbs that speak only
// in some company, and those of no list beside a quotation.

// cueEnd returns the end of the cue whose verb stands at piece i, or i where the
// words are missing that make it one: "pointed out", "as one trader put it".
func (s *reading) cueEnd(i int, form cueForm) int {
	switch {
	case form.frame == takesSum:
	case form.lemma == "put" && s.is(i+1, "it"):
		return i + 2
	case form.lemma == "put", form.lemma == "point" && !s.is(i+1, "out"):
		return i
	}
	return i + 1
}

// hearers and finders are those of whom "heard" and "found" tell what was said
// or ruled: "Lewes Crown Court heard", "a study found".
var (
	hearers = words.SetOf("court jury jurors inquest inquiry tribunal hearing trial panel committee commission judge judges magistrate magistrates justices meeting parliament")
	finders = words.SetOf("study studies research researchers report reports survey surveys review inquiry investigation investigators audit poll polls " +
		"scientists team panel commission court judge judges jury analysis tribunal watchdog auditors authors experts coroner inquest committee")
)

// utters reports whether somebody speaks: no one does in "neither side said
// when", and only persons who are named suggest something aloud; results and
// studies do it without a word.
func (s *reading) utters(a attribution) bool {
	if s.is(a.speaker, "neither", "none", "nobody", "no") && a.speaker < a.speakerTo {
		return false
	}
	head := ""
	if a.speaker < a.speakerTo {
		head = strings.ToLower(s.word(s.head(a.speaker, a.speakerTo)))
	}
	switch a.verb.lemma {
	case "ask":
		return !s.anonymous(a.cueTo)
	case "hear":
		return hearers[head]
	case "find":
		return finders[head]
	case "suggest":
		return s.is(a.speaker, "he", "she") || s.allNames(a.speaker, a.speakerTo)
	}
	return true
}

// labelledBy returns where "by" stands before who puts the words at piece i on
// somebody, or 0: "the girl, described by teachers as “the light of the school”".
func (s *reading) labelledBy(i int) int {
	for j := i - 3; s.is(i-1, "as") && j > 0 && j > i-12; j-- {
		if s.is(j, "by") && s.pieces[j-1].cue > 0 {
			return j
		}
	}
	return 0
}

// quotesFrom returns where the words around a cue begin that do not report: at
// the speaker, or, of "Reuters quoted him as saying", at who quotes the speaker.
func (s *reading) quotesFrom(a attribution, floor int) int {
	if q := a.speaker - 1; s.is(a.cueFrom-1, "as") && a.speaker < a.speakerTo && q > floor {
		if from := s.trimSubject(s.regionStart(q, floor), q); from < q {
			return from
		}
	}
	return a.speaker
}

// anonymous reports whether only to be left unnamed is asked for from piece i on:
// "who asked that his full name not be used".
func (s *reading) anonymous(i int) bool {
	for j := i; j < s.end() && j < i+8; j++ {
		if s.is(j, "name", "names", "identity", "named", "identified") {
			return true
		}
	}
	return false
}

// allNames reports whether the pieces are names and what ties them: "Daniel Roth
// of Harvard".
func (s *reading) allNames(from, to int) bool {
	for j := from; j < to; j++ {
		if !s.has(j, capital) && !s.is(j, "of", "al", "bin", "de", "van", "von") || s.has(j, subjectPronoun|determiner) {
			return false
		}
	}
	return from < to
}

// amid attributes a sentence that is broken off for its speaker before its verb:
// "Thursday’s quake, said the governor, was the worst".
func (s *reading) amid(a attribution, floor int) (attribution, bool) {
	k := a.start
	if s.quoteAt(a.speakerTo+1) && a.speakerTo > a.speaker && k-1-floor < 5 { // "And yet, said one officer, “nobody was punished”"
		a.from, a.to, a.rule = a.speakerTo+1, a.speakerTo+2, ruleRoundCue
		return a, true
	}
	if a.verb.frame&takesClause == 0 || k-1-floor > 12 || a.speaker == a.speakerTo {
		return a, false
	}
	if !s.has(a.speakerTo+1, predicate) || k-1 <= floor {
		return a, false
	}
	a.from, a.to, a.open, a.rule = floor, s.clauseEnd(a.speakerTo+1), true, ruleRoundCue
	return a, true
}

// uttered returns the verb of no list that tells who utters the quotation at
// piece i, or 0: “We tried,” she remembered; “We tried,” mused Ian Muir. It wants
// a quotation that breaks off with a comma, and a verb in -ed that governs
// nothing.
func (s *reading) uttered(i int) int {
	words := s.quotes[s.pieces[i].quote-1].inner.In(s.body)
	from := i + 1
	if !strings.HasSuffix(words, ",") && !strings.HasSuffix(words, "?") {
		return 0
	}
	if s.participle(from) {
		return from
	}
	for j := from + 1; j < s.end() && j < from+12; j++ {
		switch {
		case s.participle(j) && s.governsNothing(j) && s.nominal(from, s.insertedFrom(from, j)):
			return j
		}
	}
	return 0
}

// governsNothing reports whether the verb at j closes its clause or is followed
// by when, where and how.
func (s *reading) governsNothing(j int) bool {
	return j+1 >= s.end() || s.sign(j+1) != 0 || s.has(j+1, preposition|calendar|adverb|subordinator)
}

// insertedFrom returns where the subject ends that begins at from and has its
// verb at j: before the commas of a name in apposition, or j.
func (s *reading) insertedFrom(from, j int) int {
	for k := from + 1; k < j; k++ {
	}
	return j
}

// utterer returns who utters the quotation at piece i by the verb.
func (s *reading) utterer(i, verb int) (from, to int) {
	from = i + 1
	if verb == from {
		return verb + 1, s.speakerEnd(verb + 1)
	}
	return from, s.withName(s.insertedFrom(from, verb))
}
