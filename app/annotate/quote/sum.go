package quote

import (
	"parallax/app/sentence"
	"parallax/app/sentence/words"
	"strings"
)

// This file reads who gives a figure for something without a word of saying:
// "Organisers put the crowd at 60,000". It stands with the estimates: "The UN
// estimated the losses at more than $2 billion".

// sized are the nouns for what is put at a figure, and not somewhere else.
var sized = words.SetOf("crowd crowds number numbers toll tolls figure figures total totals count tally cost costs price damage damages loss losses bill turnout " +
	"attendance strength size population value worth share rate deaths dead casualties wounded injured killed missing homeless displaced victims " +
	"unemployment inflation growth debt deficit budget revenue revenues output production speed length height depth distance area magnitude weight " +
	"temperature rating ratings estimate estimates amount sum support membership capacity probability likelihood odds chance chances")

// happening are the nouns for what moves a figure and says nothing, besides what
// is sized: "Two more deaths put the toll at 12", "The rise put the rate at 8 percent".
var happening = words.SetOf("attack attacks blast blasts explosion explosions bombing bombings strike strikes raid raids shooting shootings killing killings clashes violence " +
	"incident incidents crash accident fire flood quake earthquake storm rise increase fall drop decline cut cuts hike gain gains change move win victory defeat " +
	"draw goal goals sale sales purchase deal addition discovery arrival arrivals departure case cases body bodies infection infections fatality fatalities " +
	"injury injuries death")

// markSums makes cues of the verbs with which the sentence gives a figure.
func (s *reading) markSums() {
	for i := range s.pieces {
		if s.pieces[i].sum > 0 && (s.givesSum(i) || s.sumByOthers(i)) {
			s.pieces[i].cue = s.pieces[i].sum
		}
	}
}

// givesSum reports whether the verb at piece i puts something at a figure. What
// is put there must be of a size, or "it": "put checkpoints at 12 crossings".
func (s *reading) givesSum(i int) bool {
	at := s.sumAt(i+1, s.sumWord(i))
	return at > 0 && (s.is(i+1, "it") && at == i+2 || s.ofSize(i+1, at))
}

// sumWord returns the word between the verb at piece i and its figure.
func (s *reading) sumWord(i int) string {
	if cueForms[s.pieces[i].sum-1].lemma == "give" {
		return "as"
	}
	return "at"
}

// ofSize reports whether the noun phrase at piece i, in words up to piece end, is
// of what has a size: "the number of dead", but neither "roads to the area" nor
// "crowd barriers".
func (s *reading) ofSize(i, end int) bool {
	for j := i; j < end && (j == i || !s.has(j, preposition|relative|thatWord)) && s.pieces[j].isWord(); j++ {
		if sized[strings.ToLower(s.word(j))] && (j+1 >= end || !s.commonNoun(j+1) || !s.pluralNoun(j+1) || sized[strings.ToLower(s.word(j+1))]) {
			return true
		}
	}
	return false
}

// sum reports whether from piece i on something is estimated at a figure: "The UN
// estimated the losses at more than $2 billion".
func (s *reading) sum(i int) bool {
	at := s.sumAt(i, "at")
	return at > 0 && s.is(at, "at") // but "estimated damages as high as $10 billion"
}

// sumAt returns where the word stands that ties what is named from piece i on to
// a figure, or 0. What is named may hold an insertion: "the cost of the quake, and
// of one in which no one died, at between NZ$15 and NZ$20 billion".
func (s *reading) sumAt(i int, word string) int {
	commas := 0
	for j := i; j < s.end() && j < i+20; j++ {
		switch {
		case j > i && commas != 1 && s.ties(j, word) && s.figureAt(j+1):
			return j
		case s.sign(j) == ',' && s.has(j+1, coordinator|relative|preposition) || s.sign(j) == ',' && commas == 1:
			commas++
		case !s.pieces[j].isWord() && s.sign(j) != '*' || s.has(j, thatWord) && !s.has(j, determiner) || j > i && s.pieces[j].cue > 0 && s.pieces[j].sum == 0:
			return 0
		}
	}
	return 0
}

// ties reports whether piece j ties a figure to what is put there: "at 40", "between
// 30 and 40", "as high as 40", "in the hundreds"; but not "gave the wounded as many
// as 12 doses".
func (s *reading) ties(j int, word string) bool {
	switch {
	case word == "at" && (s.is(j, "above", "below", "between") || s.is(j, "as") && s.is(j+1, "high", "low") || s.is(j, "in") && s.is(j+1, "the") && s.heap(j+2)):
		return true
	case !s.is(j, word) || s.is(j+1, "least", "most", "many", "much", "few", "little"):
		return false
	}
	return !s.is(j-1, "many", "much", "few", "little")
}

// heap reports whether a number left open stands at piece i: "in the low hundreds".
func (s *reading) heap(i int) bool {
	if s.is(i, "low", "high", "tens") {
		i++
	}
	return i < s.end() && (sentence.Lookup(strings.ToLower(s.word(i))).Class&sentence.Vague != 0 || s.is(i, "of"))
}

// figureAt reports whether a figure stands at piece i, hedged or not: "around
// 60,000", "more than $2 billion", "between 30 and 40".
func (s *reading) figureAt(i int) bool { return s.figureEnd(i) > 0 }

// figureEnd returns the piece behind the first number of a figure at piece i, or 0.
func (s *reading) figureEnd(i int) int {
	for j := i; j < s.end() && j < i+5; j++ {
		word := strings.ToLower(s.word(j))
		known := sentence.Lookup(word)
		if s.pieces[j].digit || known.Class&inNumber != 0 || s.quoteAt(j) && strings.ContainsAny(word, "0123456789") {
			return j + 1
		}
		if known.Class&sentence.Hedge == 0 && !s.is(j, "the", "closer", "low") && s.sign(j) != '*' && !(s.has(j, capital) && s.sign(j+1) == '*') { // "NZ$15"
			return 0
		}
	}
	return 0
}

// inNumber words may be part of a number in words: "two", "hundred", "dozens".
const inNumber = sentence.Numeral | sentence.Scale | sentence.Vague | sentence.Fraction

// putAtSum attributes to the subject what it puts at a figure, up to where the
// account goes on.
func (s *reading) putAtSum(a attribution, sub subject) (attribution, bool) {
	a.rule, a.open, a.from = ruleObject, true, a.cueTo
	if sub.future || a.speaker >= a.speakerTo || s.sign(a.cueFrom-1) == ',' && s.tense(a) == gerund || s.happens(a) || s.is(a.start-1, "if", "unless") || s.is(a.start, "if", "unless") {
		return a, false
	}
	a.to = s.sumClauseEnd(a, sub)
	return a, !s.told(a)
}

// told reports whether somebody else is behind all that a reports: "Organisers put
// the crowd at 60,000, police said".
func (s *reading) told(a attribution) bool {
	for k := a.to - 1; k > a.from && k > a.to-10; k-- {
		from := k
		for from > a.from && s.sign(from-1) != ',' {
			from--
		}
		if s.pieces[k].cue == 0 || from == a.from || s.has(from, coordinator|relative|preposition) || cueForms[s.pieces[k].cue-1].frame&(takesClause|takesThat) == 0 || s.gerundCue(k) {
			continue
		}
		if from == k && s.tense(a) == past || from < k && s.nominal(from, k) && s.closesPhrase(k+1) {
			return true
		}
	}
	return false
}

// happens reports whether the subject is what happened and put the figure up, and
// says nothing: "Two more deaths put the toll at 12", "Three people died on Monday,
// which puts the toll at 43"; but "One estimate put the number of dead at 40".
func (s *reading) happens(a attribution) bool {
	at := s.head(a.speaker, a.speakerTo)
	head := strings.ToLower(s.word(at))
	if happening[head] || sized[head] && !s.is(at, "count", "tally", "estimate", "estimates", "figures") || s.is(a.speaker, "nobody", "neither", "none") {
		return true
	}
	for j := a.speaker + 1; j < a.speakerTo && s.whichBetween(a.speakerTo, a.cueFrom); j++ {
		if s.has(j, calendar|finite) || strings.HasSuffix(s.word(j), "ed") && (s.has(j+1, preposition|determiner) || s.quantity(j+1)) {
			return true
		}
	}
	return s.is(a.speakerTo-1, "this", "that", "these", "those", "which", "what", "there")
}

// whichBetween reports whether "which" stands between two pieces.
func (s *reading) whichBetween(from, to int) bool {
	for j := from; j < to; j++ {
		if s.is(j, "which") {
			return true
		}
	}
	return false
}

// sumClauseEnd returns where the account goes on behind a sum that somebody gives:
//
//   - "put the crowd at 60,000 and 12 people were arrested", "…, but few believed it";
//   - "put the toll at 40 after the bodies of two more were found";
//   - "who put the toll at 40, left", "As police put the toll at 40, rescuers dug on".
func (s *reading) sumClauseEnd(a attribution, sub subject) int {
	end := s.clauseEnd(a.from)
	from := s.figureEnd(s.sumAt(a.from, s.sumWord(a.cueFrom)) + 1)
	within := sub.within || sub.aside || s.subordinate(a)
	for j := from; j < end; j++ {
		next := j
		if s.sign(j) == ',' {
			next++
		}
		switch {
		case next > j && within, s.is(next, "after", "before", "when", "while", "whereas", "although", "though", "because", "as", "since") && !s.pieces[next+1].digit,
			s.is(next, "and", "but", "so") && s.showsClause(next+1, end), s.others(a, next):
			return j
		}
	}
	return end
}

// others reports whether from piece i on the figure of somebody else follows,
// without a verb of its own: "Police put the crowd at 40, organisers at 60".
func (s *reading) others(a attribution, i int) bool {
	if s.has(i, coordinator) {
		i++
	} else if s.sign(i-1) != ',' {
		return false
	}
	at := s.sumAt(i, s.sumWord(a.cueFrom))
	return at > i && at < i+6 && !s.hasPredicate(i, at) && !s.ofSize(i, at) && s.speaking(i, s.head(i, at)+1)
}

// subordinate reports whether the clause of a is one that opens its sentence: "As
// police put the toll at 40,".
func (s *reading) subordinate(a attribution) bool {
	for j := max(a.start-1, 0); j < a.speaker; j++ {
		if s.has(j, subordinator) && (j == 0 || s.sign(j-1) != 0) {
			return true
		}
	}
	return false
}

// sumByOthers reports whether something is put at a figure by somebody, with the
// verb at piece i: "The crowd, put at 60,000 by the police, was calm".
func (s *reading) sumByOthers(i int) bool {
	from, to := s.sumAgent(i)
	return from < to
}

// sumAgent returns who puts something at a figure in the passive.
func (s *reading) sumAgent(i int) (from, to int) {
	if s.is(i+1, "by") {
		to = s.phraseEnd(i + 2)
		for j := i + 3; j < to; j++ {
			if s.is(j, s.sumWord(i)) && s.figureAt(j+1) {
				return i + 2, j
			}
		}
		return 0, 0
	}
	if end := s.figureEnd(i + 2); s.is(i+1, s.sumWord(i)) && end > 0 {
		for j := end; j < min(end+6, s.end()) && (s.pieces[j].isWord() || s.sign(j) == '*'); j++ {
			if to = s.phraseEnd(j + 1); s.is(j, "by") && to > j+1 && s.speaking(j+1, s.head(j+1, to)+1) {
				return j + 1, to
			}
		}
	}
	return 0, 0
}

// passiveSum attributes what is put at a figure to who stands behind "by".
func (s *reading) passiveSum(i, floor int) (attribution, bool) {
	form := cueForms[s.pieces[i].cue-1]
	a := attribution{verb: form.cueVerb, cueFrom: i, cueTo: i + 1, rule: ruleConfirmedBy}
	a.speaker, a.speakerTo = s.sumAgent(i)
	var sub subject
	k := s.verbGroup(i, floor, &sub)
	if s.sign(k-1) == ',' && k-1 > floor {
		k--
	}
	sub = s.subjectBefore(k, floor, sub)
	if sub.unsaid || !sub.found || !s.ofSize(sub.from, sub.to) {
		return a, false
	}
	a.from, a.start, a.to = sub.from, sub.from, a.speaker-1
	if a.speaker == i+2 {
		a.to = s.figureEnd(a.speakerTo + 1)
	}
	return a, true
}
