package quote

import (
	"strings"

	"parallax/app/sentence"
)

// This file tells what can be said without a clause of its own: a deed, a thing
// said, a charge, a vow, a name for something.

// deed reports whether the word at i is a deed, maybe with an adverb before it:
// "hearing explosions", "verbally attacking".
func (s *reading) deed(i int) bool {
	if s.adverbial(i) {
		i++
	}
	if !s.commonNoun(i) {
		return false
	}
	w := s.word(i)
	return (len(w) > 5) && w[len(w)-3:] == "ing" && !s.is(i, "nothing", "something", "everything", "anything", "morning", "evening", "during", "including", "missing", "ongoing")
}

// objectSaid reports whether the noun phrase at i is a thing that can be said:
// "stressed the symbolic importance", "denied a report". A rule stresses
// nothing, and "denied him entry" denies no words.
func (s *reading) objectSaid(a attribution, i int) bool {
	if i >= s.end() || s.has(i, preposition|toWord|coordinator|subordinator|objectPronoun) || s.is(a.speaker, "it", "this", "which", "that") {
		return false
	}
	if a.verb.lemma == "maintain" {
		return s.is(i+1, "innocence")
	}
	if a.verb.frame&sentence.Urges != 0 {
		return s.has(i, determiner) && !s.is(a.speaker, "I", "we")
	}
	if a.verb.frame&sentence.Denies == 0 {
		return true
	}
	if hearers[strings.ToLower(s.word(s.head(a.speaker, max(a.speakerTo, a.speaker+1))))] { // "the judge dismissed the charges"
		return false
	}
	if s.deed(i) { // "denies hitting civilians"
		return true
	}
	for j := i; j < s.end() && j < i+6 && s.pieces[j].isWord() && !s.has(j, preposition|thatWord|toWord); j++ {
		if s.is(j, "report", "reports", "claim", "claims", "charge", "charges", "accusation", "accusations", "allegation", "allegations",
			"rumors", "rumours", "involvement", "responsibility", "wrongdoing", "suggestions", "existence", "knowledge", "assertion", "assertions") || a.verb.lemma == "deny" && s.is(j, "any", "it", "this") {
			return j+1 >= s.end() || s.pieces[j+1].cue == 0 // "rejected news reports saying"
		}
	}
	return false
}

// charged reports whether somebody and then one of the words follow, at piece i:
// "accused Ms. Zia, her son and five others of embezzling", "blamed the attack on
// militants".
func (s *reading) charged(i int, words ...string) bool {
	if s.has(i, preposition) { // "four men accused in the outbreak"
		return false
	}
	for j := i; j < s.end() && j < i+20; j++ {
		switch {
		case j > i && s.is(j, words...):
			return true
		case s.sign(j) == ',' && s.has(j+1, capital|determiner):
		case !s.pieces[j].isWord() && s.sign(j) != '*' || s.has(j, predicate|thatWord|relative) && !s.has(j, determiner):
			return false
		}
	}
	return false
}

// warnedOff reports whether somebody stands at piece i and behind it what to do
// or beware of: "warned people to avoid contact", "warned Ukraine against siphoning
// off gas", "appealed to member countries to press".
func (s *reading) warnedOff(i int) bool {
	if !s.has(i, capital|determiner|objectPronoun) && !s.commonNoun(i) || s.is(i, "shots", "shot", "signs", "labels", "system") {
		return false
	}
	for j := i + 1; j < s.end() && j < i+8; j++ {
		switch {
		case s.has(j, toWord), s.is(j, "against", "about"):
			return !s.has(j+1, capital|determiner) || !s.has(j, toWord)
		case s.has(j, predicate|thatWord|relative):
			return false
		}
	}
	return false
}

// takenFor reports whether a thing stands at piece i and behind it what it is
// taken for: "described Bosnia as a non-functional structure", "dismissed the report
// as politically motivated".
func (s *reading) takenFor(i int) bool {
	for j := i; j < s.end() && j < i+12; j++ {
		switch {
		case j > i && s.is(j, "as"):
			return s.is(j+1, "a", "an") || s.commonNoun(j+1)
		case !s.pieces[j].isWord() && s.sign(j) != '*' || s.has(j, predicate|thatWord|relative|toWord) && !s.has(j, determiner):
			return false
		}
	}
	return false
}

// named reports whether a thing stands at piece i and behind it what it is
// called: "called Friday’s ruling an important step", "calling them illegal".
func (s *reading) named(i int) bool {
	if !s.has(i, capital|determiner|objectPronoun) {
		return false
	}
	if s.has(i, objectPronoun) {
		return s.commonNoun(i+1) && (i+2 >= s.end())
	}
	for j := i + 1; j < s.end() && j < i+11; j++ {
		switch {
		case s.is(j, "a", "an"):
			return s.commonNoun(j-1) || s.has(j-1, capital) && !s.has(j-1, calendar|determiner|preposition)
		case s.has(j, predicate|thatWord|relative|toWord|preposition) && !s.is(j, "of", "in"):
			return false
		}
	}
	return false
}
