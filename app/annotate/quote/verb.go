package quote

import "parallax/app/sentence"

// This file tells the verbs among the cue words from the nouns that look like
// them, and the figures that somebody gives without a word of saying.

var stateOrgan = pat("state media|TV|television|news|radio|broadcaster|broadcasters|agency|officials|prosecutors|" +
	"police|run")

// mayBeVerb reports whether the cue word at i is written as a verb is: with a
// small letter but in headlines. "Islamic State" states nothing, nor does the state
// in "and state TV said".
func (s *reading) mayBeVerb(i int, c sentence.Cue) bool {
	if s.at(i, stateOrgan) {
		return false
	}
	return i == 0 || !s.has(i, capital) || s.end() == len(s.pieces) && c.Frame&sentence.AlsoNoun == 0
}

// cueEnd returns the end of the cue whose verb stands at piece i, or i where the
// words are missing that make it one: "pointed out", "as one trader put it".
func (s *reading) cueEnd(i int, c sentence.Cue) int {
	switch {
	case c.Lemma == "put" && c.Frame&sentence.TakesEstimate == 0:
		return s.past(i, putIt)
	case c.Lemma == "point" && !s.is(i+1, "out"):
		return i
	}
	return i + 1
}

var (
	putIt        = pat("WORD it")
	ofNoun       = pat("of|from|by|against")
	verbBehind   = pat("VERB|EITHER|CUE")
	anArticle    = pat("a|an")
	beforeGerund = pat(",|BE")
	singular     = pat("he|she|it")
)

// isVerb tells the verb from the noun of the same form by its subject
// ("Assad supporters claim" against "his claim", "the agency reports" against
// "media reports"), and the infinitive from the plural ("hear counsel say").
func (s *reading) isVerb(a attribution, c sentence.Cue) bool {
	last, noun := a.speaker.to-1, c.Frame&sentence.AlsoNoun != 0
	switch {
	case s.countedWarning(a.cue.from):
		return false
	case c.Tense == sentence.Gerund:
		return !a.speaker.empty() && (!noun || s.at(a.cue.from-1, beforeGerund) || s.is(a.cue.to, "that"))
	case c.Tense == sentence.Past, a.speaker.empty(), s.helped(a.cue.from):
		return true
	case noun && s.nounAfter(a):
		return false
	case s.has(last, subjectPronoun):
		return c.Tense == sentence.Present || !s.at(last, singular)
	case !noun:
		return c.Tense == sentence.Present || s.plural(a.speaker)
	case c.Tense == sentence.Base:
		return s.pluralNoun(s.head(a.speaker))
	}
	return s.first(a.speaker, class(capital|determiner)) >= 0
}

// nounAfter reports whether the cue is a noun, by what stands around it: "We have
// reports that", "the Baltic states of".
func (s *reading) nounAfter(a attribution) bool {
	last := a.speaker.to - 1
	return s.genitive(last) || s.participle(last) || s.piece(last).digit || s.is(last, "face", "faces", "facing") ||
		s.has(a.cue.from-1, sentence.Have) || s.at(a.cue.to, verbBehind) ||
		s.at(last-1, anArticle) && last > a.speaker.from+1 ||
		s.at(a.cue.to, ofNoun) && !s.at(a.cue.to, toThat)
}

// helped reports whether an auxiliary makes the base form at i a verb: "will
// say", "did claim", "went on to say"; or it is a past form that looks like one:
// "the statement read, “…”".
func (s *reading) helped(i int) bool {
	switch {
	case s.is(i, "read"): // "“We tried,” the statement read."
		return s.quoteAt(i+2) || s.quoteAt(0)
	case s.is(i, "forecast"): // "The bank forecast that"
		return s.is(i+1, "that")
	case s.is(i, "put"): // "as one trader put it"
		return true
	}
	for i--; i > 0 && s.adverbial(i); i-- {
	}
	return s.has(i, sentence.Modal|sentence.Do|toWord)
}

// countedWarning reports whether the word in -ing at i is a noun that reports
// nothing: "ignored a similar warning last year"; but "repeated his warning that",
// "issued a statement warning of".
func (s *reading) countedWarning(i int) bool {
	if !s.is(i, "warning", "ruling", "posting", "charging", "writing", "saying") || s.is(i+1, "that") {
		return false
	}
	return s.has(i-1, determiner) || s.is(i, "warning") && s.has(i-2, determiner) && !s.noun(i-1, vehicle)
}

// plural reports whether the pieces can be the subject of a plural verb. Names
// can: "Hamas say".
func (s *reading) plural(p span) bool {
	many := s.first(p, func(s *reading, i int) bool { return s.pluralNoun(i) || s.is(i, "and", "who") }) >= 0
	return !s.genitive(p.to-1) && (many || s.has(p.to-1, capital))
}

// utters reports whether somebody speaks: no one does in "neither side said
// when", and only persons who are named suggest something aloud; results and
// studies do it without a word.
func (s *reading) utters(a attribution) bool {
	switch {
	case !a.speaker.empty() && s.is(a.speaker.from, "neither", "none", "nobody", "no"):
		return false
	case a.verb.Lemma == "ask": // "who asked that his full name not be used"
		return s.first(span{a.cue.to, min(a.cue.to+8, s.end())}, isIdentity) < 0
	case a.verb.Lemma == "hear":
		return !a.speaker.empty() && s.noun(s.head(a.speaker), hearer)
	case a.verb.Lemma == "find":
		return !a.speaker.empty() && s.noun(s.head(a.speaker), finder)
	case a.verb.Lemma == "suggest":
		return !a.speaker.empty() && (s.is(a.speaker.from, "he", "she") || s.allNames(a.speaker))
	}
	return true
}

func isIdentity(s *reading, i int) bool {
	return s.is(i, "name", "names", "identity", "named", "identified")
}
