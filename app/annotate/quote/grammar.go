package quote

import (
	"strings"

	"parallax/app/sentence"
	"parallax/app/sentence/words"
)

// This file tells what a piece is: a word of a class, or one that looks like it.

// A nounKind is the set of what a noun does in an attribution, as the head of
// words/nouns.txt tells.
type nounKind uint16

const (
	source nounKind = 1 << iota
	hearer
	finder
	size
	event
	bearer
	vehicle
	measure
	deniable
	period
	unit
	press
	title
	label
	person
)

var nouns = listNouns()

func listNouns() map[string]nounKind {
	names := strings.Fields("source hearer finder size event bearer vehicle measure deniable period unit " +
		"press title label person")
	list := map[string]nounKind{}
	for e := range words.Entries(words.Nouns) {
		for _, fact := range e.Facts {
			for i, name := range names {
				if name == fact {
					list[e.Forms[0]] |= 1 << i
				}
			}
		}
	}
	return list
}

// noun reports whether piece i is a noun of one of the kinds.
func (s *reading) noun(i int, kind nounKind) bool { return nouns[strings.ToLower(s.word(i))]&kind != 0 }

// tests are the classes that a [pattern] can name.
var tests = map[string]test{
	"DET": class(determiner), "SUBJ": class(subjectPronoun), "OBJ": class(objectPronoun), "PREP": class(preposition),
	"COORD": class(coordinator), "SUB": class(subordinator), "THAT": class(thatWord), "REL": class(relative),
	"HOW": class(question), "BE": class(sentence.Be), "HAVE": class(sentence.Have), "DO": class(sentence.Do),
	"MODAL": class(sentence.Modal), "NOT": class(negation), "ADV": class(adverb), "DAY": class(calendar),
	"VERB": class(predicate), "EITHER": class(pastForm), "TO": class(toWord), "CAP": class(capital),

	"PERIOD": kind(period), "UNIT": kind(unit), "VEHICLE": kind(vehicle), "PRESS": kind(press),
	"DENIABLE": kind(deniable),

	"WORD": (*reading).isWord, "QUOTE": (*reading).quoteAt, "NOUN": (*reading).commonNoun, "NAME": (*reading).namePart,
	"PLURAL": (*reading).pluralNoun, "OWNER": (*reading).genitive, "ED": (*reading).participle, "DEED": (*reading).deed,
	"ADVERB": (*reading).adverbial, "QUANTITY": (*reading).quantity, "CUE": (*reading).isCue,
	"NUMBER": func(s *reading, i int) bool { return s.piece(i).digit },
	"FIGURE": func(s *reading, i int) bool { return s.figureEnd(i) > 0 },
	"TITLE":  func(s *reading, i int) bool { return s.quoteAt(i) && titleCase(s.inner(i).In(s.body)) },

	"SOME":  some,     // a word, a quotation or a sum
	"CLOSE": closes,   // cannot go on with a noun phrase
	"NAMED": named,    // part of a longer name, or the noun behind its owner
	"AT":    whereHow, // begins a phrase that says where, when or how
	"TOLD":  inTold,   // may stand in the words for whom something is told to
	"WHOM":  warnable, // may be warned
	"SAYS":  says,     // a verb of saying
}

func class(c wordClass) test { return func(s *reading, i int) bool { return s.has(i, c) } }

func kind(k nounKind) test { return func(s *reading, i int) bool { return s.noun(i, k) } }

func isComma(s *reading, i int) bool { return s.sign(i) == ',' }

func some(s *reading, i int) bool {
	return i < s.end() && (s.sign(i) == 0 || s.sign(i) == '*' && s.quantity(i+1))
}

func closes(s *reading, i int) bool {
	return i >= s.end() || !s.isWord(i) || s.has(i, preposition|thatWord|calendar|determiner|subjectPronoun|adverb)
}

func named(s *reading, i int) bool { // "in Monday’s Irish Times"
	return s.has(i, capital) || s.is(i, "and", "of") && s.has(i+1, capital) || s.genitive(i-1) && s.commonNoun(i)
}

func whereHow(s *reading, i int) bool {
	infinitive := s.has(i, toWord) && !s.has(i+1, determiner|capital|objectPronoun)
	return s.has(i, preposition) && !infinitive && !s.is(i, "as", "like") && !s.is(i+1, "least", "most")
}

func inTold(s *reading, i int) bool {
	c, cue := s.cue(i)
	clause := s.has(i, predicate|question|toWord|thatWord) || s.has(i, subjectPronoun) && !s.has(i, objectPronoun)
	return i < s.end() && (s.isWord(i) || s.sign(i) == '*') && !clause && (!cue || c.Tense == sentence.Base)
}

func warnable(s *reading, i int) bool {
	thing := s.has(i, thatWord) || s.is(i, "shots", "shot", "signs", "labels", "system")
	return (s.has(i, capital|determiner|objectPronoun) || s.commonNoun(i)) && !thing
}

func says(s *reading, i int) bool {
	c, ok := s.cue(i)
	return ok && c.Frame&(sentence.TakesClause|sentence.TakesThat) != 0 && c.Tense != sentence.Gerund
}

// inPhrase reports whether piece i can stand amid a phrase: no sign but the comma
// of a list, no verb, and nothing that begins a clause.
func inPhrase(s *reading, i int) bool {
	switch {
	case i >= s.end(), s.has(i, predicate|thatWord|relative|toWord), s.has(i, subordinator) && !s.has(i, preposition),
		s.cueIn(i, sentence.Past) && !s.has(i-1, determiner), s.cueIn(i, sentence.Gerund) && s.sign(i-1) == ',':
		return false
	case s.sign(i) == ',':
		return s.has(i+1, capital|determiner)
	}
	return s.isWord(i) || s.sign(i) == '*'
}

// namePart reports whether piece i is a word of a name.
func (s *reading) namePart(i int) bool { return s.has(i, capital) && !s.has(i, calendar|determiner) }

// commonNoun reports whether piece i is a word of no closed class, written small.
func (s *reading) commonNoun(i int) bool {
	return i < s.end() && s.isWord(i) && !s.piece(i).digit && s.piece(i).class == 0
}

// ending reports whether piece i is a word of more than so many letters that ends
// in these.
func (s *reading) ending(i, longer int, letters string) bool {
	return s.piece(i).Len() > longer && strings.HasSuffix(s.word(i), letters)
}

// participle reports whether piece i looks like one: "Pelosi delivered remarks".
func (s *reading) participle(i int) bool { return s.ending(i, 4, "ed") && !s.has(i, capital) }

// deed reports whether the word at i is a deed, maybe with an adverb before it:
// "hearing explosions", "verbally attacking".
func (s *reading) deed(i int) bool {
	if s.adverbial(i) {
		i++
	}
	return s.commonNoun(i) && s.ending(i, 5, "ing") && !s.is(i, "nothing", "something", "everything", "anything",
		"morning", "evening", "during", "including", "missing", "ongoing")
}

// genitive reports whether piece i ends in ’s.
func (s *reading) genitive(i int) bool { return s.ending(i, 2, "'s") || s.ending(i, 4, "’s") }

// adverbial reports whether piece i is an adverb.
func (s *reading) adverbial(i int) bool {
	switch {
	case s.isCue(i), s.has(i, capital) && i > 0:
		return false
	case s.has(i, adverb):
		return !s.has(i, coordinator|subjectPronoun) || s.is(i, "yet")
	}
	return s.piece(i).class == 0 && s.ending(i, 4, "ly") && !s.is(i, "family", "supply", "reply", "rally", "assembly")
}

// quantity reports whether a number or an amount begins at piece i.
func (s *reading) quantity(i int) bool {
	return i < s.end() && (s.piece(i).digit || s.has(i, sentence.Numeral) ||
		s.is(i, "all", "every", "half", "a", "everyone"))
}

// pluralNoun reports whether piece i looks like a noun in the plural: "Authorities
// in Gaza say"; but "Paris says".
func (s *reading) pluralNoun(i int) bool {
	if s.is(i, "police", "media", "people", "others", "many", "some", "both", "most", "all", "several", "few", "staff",
		"men", "women") {
		return true
	}
	return s.ending(i, 1, "s") && !s.genitive(i) && !(s.has(i, capital) && i > 0) &&
		!s.has(i, determiner|preposition) && !s.is(i, "news", "press", "crisis")
}

// cue returns the cue at piece i, or none.
func (s *reading) cue(i int) (sentence.Cue, bool) {
	if n := s.piece(i).cue; n > 0 {
		return sentence.Cues[n-1], true
	}
	return sentence.Cue{}, false
}

// isCue reports whether a cue stands at piece i.
func (s *reading) isCue(i int) bool { return s.piece(i).cue > 0 }

// cueIn reports whether a cue of the tense stands at piece i.
func (s *reading) cueIn(i int, t sentence.Tense) bool {
	c, ok := s.cue(i)
	return ok && c.Tense == t
}

// first returns the first piece of the span of which the test holds, or -1.
func (s *reading) first(p span, t test) int {
	for i := p.from; i < p.to; i++ {
		if t(s, i) {
			return i
		}
	}
	return -1
}

// find returns the first piece of the span at which the pattern fits, or -1.
func (s *reading) find(p span, words pattern) int {
	return s.first(p, func(s *reading, i int) bool { return s.at(i, words) })
}

// head returns the head of the noun phrase: the word before its first preposition
// or relative word.
func (s *reading) head(p span) int {
	if i := s.first(span{p.from + 1, p.to}, class(preposition|relative|thatWord)); i > 0 {
		return i - 1
	}
	return p.to - 1
}

// showsVerb reports whether a verb shows between the pieces.
func (s *reading) showsVerb(p span) bool {
	return s.first(p, func(s *reading, i int) bool {
		return s.has(i, predicate|pastForm) || s.cueIn(i, sentence.Past)
	}) >= 0
}

// nominal reports whether the pieces can be a subject: they end in a noun or are a
// pronoun.
func (s *reading) nominal(p span) bool {
	last := p.to - 1
	switch {
	case p.empty() || !s.isWord(last):
		return false
	case s.has(last, subjectPronoun):
		return !s.is(last, "you", "there", "one")
	case s.has(last, preposition|coordinator|predicate|negation|thatWord):
		return s.has(last, capital)
	case s.has(last, determiner):
		return s.is(last, "both", "one", "two", "three", "some", "many", "several", "most", "another", "few", "all")
	}
	return true
}

var nameTies = []string{"of", "al", "bin", "de", "van", "von"}

// allNames reports whether the pieces are names and what ties them: "Daniel Roth
// of Harvard".
func (s *reading) allNames(p span) bool {
	return !p.empty() && s.first(p, func(s *reading, i int) bool {
		return !s.has(i, capital) && !s.is(i, nameTies...) || s.has(i, subjectPronoun|determiner)
	}) < 0
}
