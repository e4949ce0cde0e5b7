package quote

import (
	"slices"
	"strings"
)

// This file reads attributions whose cue is a noun: "the minister’s claim that",
// "a warning by the UN that", "in the words of one diplomat".

// inTheWordsOf is the one phrase among the cues that quotes without a verb.
var inTheWordsOf = &cueVerb{lemma: "in the words of", frame: onlyQuoted}

// nounCue attributes the clause behind a noun to whoever owns the noun, or
// stands behind "by": "His claim that it won was false".
func (s *reading) nounCue(i, floor int) (attribution, bool) {
	verb := cueByLemma[nounCues[strings.ToLower(s.word(i))]]
	if verb == nil {
		return attribution{}, false
	}
	a := attribution{verb: verb, cueFrom: i, cueTo: i + 1, rule: ruleNoun, open: true}
	if s.is(i+1, "by") {
		a.start = s.phraseStart(floor, i+1)
		a.speaker, a.speakerTo = i+2, s.phraseEnd(i+2)
		a.from = a.speakerTo + 1
	} else {
		a.from = i + 2
		if !s.owner(&a, floor) {
			return a, false
		}
	}
	if !s.is(a.from-1, "that") || a.speaker >= a.speakerTo || a.speakerTo > a.speaker+8 || s.speaks(a.speaker, a.speakerTo) {
		return a, false
	}
	a.to = s.clauseEnd(a.from)
	if !s.hasPredicate(floor, a.start) {
		a.to = s.thatEnd(a.from, a.to)
	}
	return a, a.to > a.from
}

// owner sets the speaker to who owns the noun: "the company’s repeated
// allegation", "their warning". A noun that may be a verb must stand right beside
// its owner: "China’s official news agency reports that" has none.
func (s *reading) owner(a *attribution, floor int) bool {
	k := a.cueFrom - 1
	for s.pieces[a.cueFrom].cue == 0 && k > floor && k > a.cueFrom-4 && s.commonNoun(k) && !s.genitive(k) {
		k--
	}
	if k < floor {
		return false
	}
	if s.is(k, "his", "her", "its", "their") {
		a.speaker, a.speakerTo, a.start = k, k+1, k
		return true
	}
	a.speaker, a.speakerTo, a.owned = s.ownerStart(k, floor), k+1, true
	a.start = a.speaker
	return s.genitive(k) && !s.timely(k)
}

// ownerStart returns where the noun phrase begins that ends with the genitive at k.
func (s *reading) ownerStart(k, floor int) int {
	for !s.has(k, capital) && k > floor && s.commonNoun(k-1) {
		k--
	}
	for k > floor && s.has(k-1, capital) {
		k--
	}
	if k > floor && s.has(k-1, determiner) {
		k--
	}
	return k
}

// timely reports whether the genitive at i is a time: "Friday’s announcement".
func (s *reading) timely(i int) bool {
	word := strings.TrimSuffix(strings.TrimSuffix(s.word(i), "'s"), "’s")
	return lookUp(word).Class&(calendar|adverb) != 0 || slices.Contains(timeSpans, word)
}

// speaks reports whether a cue verb stands between the pieces: "a report by the
// bank warns that" is the report’s warning.
func (s *reading) speaks(from, to int) bool {
	for j := from; j < to; j++ {
		if s.pieces[j].cue > 0 {
			return true
		}
	}
	return false
}

// thatEnd returns where a clause with "that" ends which is part of the subject:
// before the second verb in "the minister’s claim that the town was free was
// false".
func (s *reading) thatEnd(from, to int) int {
	seen := false
	for j := from; j < to; j++ {
		switch verb := s.has(j, predicate|pastForm) || s.participle(j); {
		case verb && seen && j > from+1:
			return j
		case verb:
			for j+1 < to && s.has(j, auxiliary|negation|adverb) {
				j++
			}
			seen = true
		}
	}
	return to
}

// words attributes what is quoted to whose words they are said to be: "a gun to
// our head, in the words of one diplomat", "in his words, “very fruitful”".
func (s *reading) words(i, floor int) (attribution, bool) {
	a := attribution{verb: inTheWordsOf, cueFrom: i, start: i, rule: ruleWords}
	next := 0
	if s.is(i+2, "words") && s.is(i+3, "of") {
		a.cueTo, a.speaker = i+4, i+4
		a.speakerTo = s.sourceEnd(i + 4)
		next = a.speakerTo
	} else {
		k := i + 1
		for k < i+8 && k < s.end() && !s.is(k, "words") {
			k++
		}
		own := k - 1
		if s.is(own, "own") {
			own--
		}
		if !s.is(k, "words") || !s.genitive(own) && !s.is(own, "his", "her", "its", "their") {
			return a, false
		}
		a.cueFrom, a.cueTo, a.speaker, a.speakerTo, a.owned = k, k+1, i+1, own+1, s.genitive(own)
		next = k + 1
	}
	for j := next; j < s.end() && j < next+12; j++ {
		if s.quoteAt(j) {
			a.from, a.to = j, j+1
			return a, a.speaker < a.speakerTo
		}
	}
	for j := i - 1; j >= floor && j > i-6; j-- {
	}
	return a, false
}
