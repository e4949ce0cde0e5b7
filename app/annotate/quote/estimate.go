package quote

import (
	"strings"

	"parallax/app/sentence"
)

// This file reads estimates: who gives a figure for something without a word of
// saying, "Organisers put the crowd at 60,000", and with one: "The UN estimated the
// losses at more than $2 billion".

// markEstimates makes cues of the verbs with which the sentence gives a figure.
func (s *reading) markEstimates() {
	for i, p := range s.pieces {
		if p.sum > 0 && (s.givesFigure(i) || !s.estimator(i).empty()) {
			s.pieces[i].cue = p.sum
		}
	}
}

var (
	atTie = pat("at ^!least|most|many|much|few|little FIGURE / above|below|between FIGURE / " +
		"as high|low as FIGURE / in the FIGURE")
	asTie = pat("as ^!many|much|few|little FIGURE")
	// insertionComma is in "the cost of the quake, and of one in which no one died, at".
	insertionComma = pat(", COORD|REL|PREP")
)

// tieOf is what ties a figure to what the verb at piece i puts there: "put the toll
// at 40", "as high as 40", "in the hundreds", "gave the number of dead as 40".
func (s *reading) tieOf(i int) pattern {
	if sentence.Cues[s.pieces[i].sum-1].Lemma == "give" {
		return asTie
	}
	return atTie
}

// tieAfter returns where the tie stands behind what is named from piece i on, or 0.
func (s *reading) tieAfter(i int, tie pattern) int {
	for j := i + 1; j < min(s.end(), i+20); j++ {
		switch {
		case s.at(j, tie) && !s.is(j-1, "many"): // "gave the wounded as many as 12 doses"
			return j
		case s.at(j, insertionComma), s.sign(j) == ',' && s.at(j+1, tie):
		case !s.isWord(j) && s.sign(j) != '*', s.isCue(j) && s.pieces[j].sum == 0:
			return 0
		}
	}
	return 0
}

// givesFigure reports whether the verb at piece i puts something at a figure. What
// is put there must be of a size, or "it": "put checkpoints at 12 crossings".
func (s *reading) givesFigure(i int) bool {
	tie := s.tieAfter(i+1, s.tieOf(i))
	return tie > 0 && (s.is(i+1, "it") || s.hasSize(span{i + 1, tie}))
}

// hasSize reports whether the noun phrase is of what has a size: "the number of
// dead", but neither "roads to the area" nor "crowd barriers".
func (s *reading) hasSize(p span) bool {
	p.to = s.head(p) + 1
	i := s.first(p, kind(size))
	return i >= 0 && (i+1 == p.to || !s.pluralNoun(i+1) || s.noun(i+1, size))
}

// estimated reports whether the content is something estimated at a figure: "The
// UN estimated the losses at more than $2 billion"; but "damages as high as $10
// billion".
func (s *reading) estimated(a *attribution) bool {
	tie := s.tieAfter(a.content.from, atTie)
	return tie > 0 && s.is(tie, "at")
}

const digits = "0123456789"

const inNumber = sentence.Numeral | sentence.Scale | sentence.Vague | sentence.Fraction

// figureEnd returns the piece behind the first number of a figure at piece i, hedged
// or not, or 0: "around 60,000", "more than $2 billion", "NZ$15", "the low hundreds".
func (s *reading) figureEnd(i int) int {
	for j := i; j < min(s.end(), i+5); j++ {
		known := sentence.Lookup(strings.ToLower(s.word(j))).Class
		switch {
		case s.piece(j).digit, known&inNumber != 0, s.quoteAt(j) && strings.ContainsAny(s.word(j), digits):
			return j + 1
		case known&sentence.Hedge == 0 && !s.is(j, "the", "closer", "low") && s.sign(j) != '*' &&
			s.sign(j+1) != '*':
			return 0
		}
	}
	return 0
}

var (
	condition = pat("if|unless")
	nobody    = pat("nobody|neither|none|this|that|these|those|which|what|there")
	counts    = pat("count|tally|estimate|estimates|figures")
)

// estimate attributes to the subject what it puts at a figure, up to where the
// account goes on.
func (s *reading) estimate(a attribution, sub subject) (attribution, bool) {
	a.rule, a.open, a.content.from = ruleObject, true, a.cue.to
	// "Three more died, putting the toll at 43"
	result := s.sign(a.cue.from-1) == ',' && s.cueIn(a.cue.from, sentence.Gerund)
	if sub.future || result || s.at(a.start-1, condition) || s.at(a.start, condition) || s.happens(a) {
		return a, false
	}
	a.content.to = s.estimateEnd(a, sub)
	another := s.first(a.content, func(s *reading, i int) bool { return s.at(i, toldByAnother) })
	return a, another < 0
}

// toldByAnother ends what somebody else is behind: "Organisers put the crowd at
// 60,000, police said", "…, said the governor".
var toldByAnother = pat(", SAYS / , ^!COORD|REL|PREP WORD WORD* SAYS ^!DET|CAP|SUBJ|THAT / " +
	", ^!COORD|REL|PREP WORD WORD* SAYS $")

// happens reports whether the subject is what happened and put the figure up, and
// says nothing: "Two more deaths put the toll at 12", "Three people died on Monday,
// which puts the toll at 43"; but "One estimate put the number of dead at 40".
func (s *reading) happens(a attribution) bool {
	head := s.head(a.speaker)
	if s.noun(head, event) || s.noun(head, size) && !s.at(head, counts) {
		return true
	}
	which := s.first(span{a.speaker.to, a.cue.from}, func(s *reading, i int) bool { return s.is(i, "which") }) >= 0
	return a.speaker.empty() || which && s.first(a.speaker, class(calendar|finite)) > 0 ||
		s.at(a.speaker.from, nobody) || s.at(a.speaker.to-1, nobody)
}

var (
	afterEstimate = pat("after|before|when|while|whereas|although|though|because|as|since ^!NUMBER")
	andClause     = pat("and|but|so WORD")
)

// estimateEnd returns where the account goes on behind a figure that somebody gives:
//
//   - "put the crowd at 60,000 and 12 people were arrested", "…, but few believed it";
//   - "put the toll at 40 after the bodies of two more were found";
//   - "who put the toll at 40, left", "As police put the toll at 40, rescuers dug on".
func (s *reading) estimateEnd(a attribution, sub subject) int {
	end := s.clauseEnd(a.content.from)
	opens := s.first(span{max(a.start-1, 0), a.speaker.from}, class(subordinator)) >= 0
	tie := s.tieAfter(a.content.from, s.tieOf(a.cue.from))
	for j := s.figureEnd(tie + 1); j < end; j++ {
		next := j
		if s.sign(j) == ',' {
			next++
		}
		switch {
		case next > j && (sub.within || sub.aside || opens), s.at(next, afterEstimate), s.ofAnother(a, next),
			s.at(next, andClause) && s.clauseShowsIn(span{next + 1, end}):
			return j
		}
	}
	return end
}

// ofAnother reports whether from piece i on the figure of somebody else follows,
// without a verb of its own: "Police put the crowd at 40, organisers at 60".
func (s *reading) ofAnother(a attribution, i int) bool {
	p := span{i, s.tieAfter(i, s.tieOf(a.cue.from))}
	return s.sign(i-1) == ',' && p.to > i && p.to < i+6 && !s.hasSize(p) && s.speaking(span{i, s.head(p) + 1})
}

// estimator returns who puts something at a figure in the passive, with the verb at
// piece i: "The crowd, put at 60,000 by the police, was calm".
func (s *reading) estimator(i int) span {
	if !s.at(i+1, s.tieOf(i)) {
		return span{}
	}
	for j := s.figureEnd(i + 2); j < min(s.end(), i+10); j++ {
		if p := (span{j + 1, s.phraseEnd(j + 1)}); s.is(j, "by") && s.speaking(span{p.from, s.head(p) + 1}) {
			return p
		}
	}
	return span{}
}

// passiveEstimate attributes what is put at a figure to who stands behind "by".
func (s *reading) passiveEstimate(i int, c sentence.Cue, floor int) (attribution, bool) {
	a := attribution{verb: c, cue: span{i, i + 1}, rule: ruleConfirmedBy, speaker: s.estimator(i)}
	var sub subject
	k := s.verbGroup(i, floor, &sub)
	if s.sign(k-1) == ',' {
		k--
	}
	sub = s.subjectBefore(k, floor, sub)
	a.start, a.content = sub.from, span{sub.from, a.speaker.from - 1}
	return a, sub.found && !sub.unsaid && s.hasSize(sub.span)
}
