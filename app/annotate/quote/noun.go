package quote

import (
	"parallax/app/sentence"
	"strings"
)

// This file reads attributions without a verb: "the minister’s claim that", "a
// warning by the UN that", "in the words of one diplomat", headlines that name
// their source before a colon or behind a dash.

var pronounOwner = pat("his|her|its|their")

// nounCue attributes the clause behind a noun to whoever owns the noun, or
// stands behind "by": "His claim that it won was false".
func (s *reading) nounCue(i, floor int) (attribution, bool) {
	if !s.is(i+1, "that", "by") {
		return attribution{}, false
	}
	lemma := nounCues[strings.ToLower(s.word(i))]
	if lemma == "" {
		return attribution{}, false
	}
	a := attribution{verb: sentence.Cue{Lemma: lemma}, cue: span{i, i + 1}, rule: ruleNoun}
	from := i + 2
	if s.is(i+1, "by") {
		a.start = s.phraseStart(floor, i+1)
		a.speaker = span{i + 2, s.phraseEnd(i + 2)}
		from = a.speaker.to + 1
	} else if !s.setOwner(&a, floor) {
		return a, false
	}
	cue := s.first(a.speaker, (*reading).isCue) // "a report by the bank warns that" is the report’s warning
	if !s.is(from-1, "that") || a.speaker.empty() || a.speaker.to > a.speaker.from+8 || cue >= 0 {
		return a, false
	}
	a.report(s, ruleNoun, from)
	if !s.showsVerb(span{floor, a.start}) {
		a.content.to = s.subjectClauseEnd(a.content)
	}
	return a, !a.content.empty()
}

// setOwner sets the speaker to who owns the noun: "the company’s repeated
// allegation", "their warning". A noun that may be a verb must stand right beside
// its owner: "China’s official news agency reports that" has none.
func (s *reading) setOwner(a *attribution, floor int) bool {
	k := a.cue.from - 1
	for !s.isCue(a.cue.from) && k > max(floor, a.cue.from-4) && s.commonNoun(k) && !s.genitive(k) {
		k--
	}
	if k < floor {
		return false
	}
	a.speaker, a.start = span{k, k + 1}, k
	if s.at(k, pronounOwner) {
		return true
	}
	a.owned = true
	a.speaker.from = s.ownerStart(k, floor)
	a.start = a.speaker.from
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
	word := strings.ToLower(strings.TrimSuffix(strings.TrimSuffix(s.word(i), "'s"), "’s"))
	return lookUp(word).Class&(calendar|adverb) != 0 || nouns[word]&period != 0
}

// subjectClauseEnd returns where a clause with "that" ends which is part of the
// subject: before the second verb in "the minister’s claim that the town was free
// was false".
func (s *reading) subjectClauseEnd(p span) int {
	verb := func(s *reading, i int) bool { return s.has(i, predicate|pastForm) || s.participle(i) }
	first := s.first(p, verb)
	if first < 0 {
		return p.to
	}
	for first < p.to && s.has(first, auxiliary|negation|adverb) {
		first++
	}
	if second := s.first(span{first + 1, p.to}, verb); second > 0 {
		return second
	}
	return p.to
}

var (
	wordsOf  = pat("in the words of > WORD")
	ownWords = pat("in his|her|its|their own? words / in DET? WORD* OWNER own? words")
)

// wordsOf attributes what is quoted to whose words they are said to be: "were, in
// the words of one diplomat, “a gun to our head”", "in his words, “very fruitful”".
func (s *reading) wordsOf(i int) (attribution, bool) {
	a := attribution{verb: inTheWordsOf, start: i, rule: ruleWords}
	next := 0
	if m, ok := s.match(wordsOf, i); ok {
		next = s.sourceEnd(m.cueEnd)
		a.cue, a.speaker = span{i, m.cueEnd}, span{m.cueEnd, next}
	} else if m, ok := s.match(ownWords, i); ok {
		next = m.end
		a.cue, a.speaker = span{next - 1, next}, span{i + 1, next - 1}
		if s.is(next-2, "own") {
			a.speaker.to--
		}
		a.owned = s.genitive(a.speaker.to - 1)
	}
	at := s.first(span{next, min(next+12, s.end())}, (*reading).quoteAt)
	a.content = span{at, at + 1}
	return a, next > 0 && at > 0
}

// headline attributes a sentence without a full stop to the source before its
// colon, "UN: 18,000 trapped in Yarmouk", or behind its last dash: "Fire kills 12 in
// Manila slum - officials".
func (s *reading) headline() (attribution, bool) {
	a := attribution{verb: noVerb, rule: ruleColon}
	n := len(s.pieces)
	if s.end() != n {
		return a, false
	}
	if dash := s.find(span{max(4, n-4), n - 1}, dashOrColon); dash > 0 && s.isSource(span{dash + 1, n}) {
		a.speaker, a.content = span{dash + 1, n}, span{0, dash}
		return a, true
	}
	colon := s.find(span{1, min(n-3, 6)}, colonSign)
	a.speaker, a.content = span{0, colon}, span{colon + 1, n}
	return a, colon > 0 && s.isSource(a.speaker)
}

var (
	dashOrColon = pat(":|-")
	colonSign   = pat(":")
)

// isSource reports whether the pieces name one who can be told by a sign alone: a
// noun of those, or the name of a body in capitals.
func (s *reading) isSource(p span) bool {
	word := s.word(p.to - 1)
	capitals := strings.ToUpper(word) == word && len(word) > 1 && s.has(p.from, capital)
	return s.noun(p.to-1, source) || p.to == p.from+1 && capitals && !s.noun(p.from, label)
}
