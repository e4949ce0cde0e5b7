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
	for i := range s.pieces {
		if s.pieces[i].sum > 0 && (s.givesFigure(i) || s.estimatedBy(i)) {
			s.pieces[i].cue = s.pieces[i].sum
		}
	}
}

// givesFigure reports whether the verb at piece i puts something at a figure. What
// is put there must be of a size, or "it": "put checkpoints at 12 crossings".
func (s *reading) givesFigure(i int) bool {
	tie := s.tieAfter(i+1, s.tieOf(i))
	return tie > 0 && (s.is(i+1, "it") && tie == i+2 || s.hasSize(span{i + 1, tie}))
}

// tieOf returns the word between the verb at piece i and its figure.
func (s *reading) tieOf(i int) string {
	if cueForms[s.pieces[i].sum-1].lemma == "give" {
		return "as" // "gave the number of dead as 40"
	}
	return "at"
}

// hasSize reports whether the noun phrase is of what has a size: "the number of
// dead", but neither "roads to the area" nor "crowd barriers".
func (s *reading) hasSize(p span) bool {
	p.to = s.head(p) + 1
	return s.first(p, func(s *reading, i int) bool {
		barrier := i+1 < p.to && s.commonNoun(i+1) && s.pluralNoun(i+1) && !s.noun(i+1, size)
		return s.noun(i, size) && !barrier
	}) >= 0
}

// estimated reports whether the content is something estimated at a figure: "The
// UN estimated the losses at more than $2 billion"; but "estimated damages as high
// as $10 billion".
func (s *reading) estimated(a *attribution) bool {
	tie := s.tieAfter(a.content.from, "at")
	return tie > 0 && s.is(tie, "at")
}

// tieAfter returns where the word stands that ties what is named from piece i on to
// a figure, or 0. What is named may hold an insertion: "the cost of the quake, and
// of one in which no one died, at between NZ$15 and NZ$20 billion".
func (s *reading) tieAfter(i int, word string) int {
	commas := 0
	for j := i; j < min(s.end(), i+20); j++ {
		switch {
		case j > i && commas != 1 && s.ties(j, word) && s.figureEnd(j+1) > 0:
			return j
		case s.at(j, insertionComma), s.sign(j) == ',' && commas == 1:
			commas++
		case !s.pieces[j].isWord() && s.sign(j) != '*', s.is(j, "that") && j > i, j > i && s.pieces[j].cue > 0 && s.pieces[j].sum == 0:
			return 0
		}
	}
	return 0
}

var (
	insertionComma = pat(", COORD|REL|PREP")
	amountWord     = pat("many|much|few|little")
	tiesAnyhow     = pat("above|below|between / as high|low / in the low|high|tens|DET|NOUN")
)

// ties reports whether piece j ties a figure to what is put there: "at 40", "between
// 30 and 40", "as high as 40", "in the hundreds"; but not "gave the wounded as many
// as 12 doses".
func (s *reading) ties(j int, word string) bool {
	if word == "at" && s.at(j, tiesAnyhow) {
		return true
	}
	return s.is(j, word) && !s.is(j+1, "least", "most", "many", "much", "few", "little") && !s.at(j-1, amountWord)
}

// figureEnd returns the piece behind the first number of a figure at piece i, hedged
// or not, or 0: "around 60,000", "more than $2 billion", "between 30 and 40".
func (s *reading) figureEnd(i int) int {
	for j := i; j < min(s.end(), i+5); j++ {
		known := sentence.Lookup(strings.ToLower(s.word(j))).Class
		quoted := s.quoteAt(j) && strings.ContainsAny(s.word(j), "0123456789")
		if s.pieces[j].digit || quoted || known&inNumber != 0 {
			return j + 1
		}
		currency := s.has(j, capital) && s.sign(j+1) == '*' // "NZ$15"
		if known&sentence.Hedge == 0 && !s.is(j, "the", "closer", "low") && s.sign(j) != '*' && !currency {
			return 0
		}
	}
	return 0
}

const inNumber = sentence.Numeral | sentence.Scale | sentence.Vague | sentence.Fraction

// estimate attributes to the subject what it puts at a figure, up to where the
// account goes on.
func (s *reading) estimate(a attribution, sub subject) (attribution, bool) {
	a.rule, a.open, a.content.from = ruleObject, true, a.cue.to
	condition := s.is(a.start-1, "if", "unless") || s.is(a.start, "if", "unless")
	if sub.future || condition || a.speaker.empty() || s.happens(a) {
		return a, false
	}
	if s.sign(a.cue.from-1) == ',' && s.cueIn(a.cue.from, gerund) { // "Three more people died, putting the toll at 43"
		return a, false
	}
	a.content.to = s.estimateEnd(a, sub)
	return a, !s.toldByAnother(a)
}

// toldByAnother reports whether somebody else is behind all that a reports:
// "Organisers put the crowd at 60,000, police said".
func (s *reading) toldByAnother(a attribution) bool {
	for k := a.content.to - 1; k > max(a.content.from, a.content.to-10); k-- {
		from := k
		for from > a.content.from && s.sign(from-1) != ',' {
			from--
		}
		c, ok := s.cue(k)
		if !ok || from == a.content.from || c.frame&(takesClause|takesThat) == 0 || c.tense == gerund {
			continue
		}
		if from == k || s.nominal(span{from, k}) && !s.has(from, coordinator|relative|preposition) && s.closesPhrase(k+1) {
			return true
		}
	}
	return false
}

// happens reports whether the subject is what happened and put the figure up, and
// says nothing: "Two more deaths put the toll at 12", "Three people died on Monday,
// which puts the toll at 43"; but "One estimate put the number of dead at 40".
func (s *reading) happens(a attribution) bool {
	at := s.head(a.speaker)
	counted := s.noun(at, size) && !s.is(at, "count", "tally", "estimate", "estimates", "figures")
	if counted || s.noun(at, event) || s.is(a.speaker.from, "nobody", "neither", "none") {
		return true
	}
	which := s.first(span{a.speaker.to, a.cue.from}, func(s *reading, i int) bool { return s.is(i, "which") })
	if which >= 0 && s.first(a.speaker, func(s *reading, i int) bool { return s.has(i, calendar|finite) }) > 0 {
		return true
	}
	return s.is(a.speaker.to-1, "this", "that", "these", "those", "which", "what", "there")
}

var (
	afterEstimate = pat("after|before|when|while|whereas|although|though|because|as|since ^!NUMBER")
	andClause     = pat("and|but|so [")
)

// estimateEnd returns where the account goes on behind a figure that somebody gives:
//
//   - "put the crowd at 60,000 and 12 people were arrested", "…, but few believed it";
//   - "put the toll at 40 after the bodies of two more were found";
//   - "who put the toll at 40, left", "As police put the toll at 40, rescuers dug on".
func (s *reading) estimateEnd(a attribution, sub subject) int {
	end := s.clauseEnd(a.content.from)
	within := sub.within || sub.aside || s.opensSentence(a)
	for j := s.figureEnd(s.tieAfter(a.content.from, s.tieOf(a.cue.from)) + 1); j < end; j++ {
		next := j
		if s.sign(j) == ',' {
			next++
		}
		_, clause := s.match(andClause, next)
		switch {
		case next > j && within, s.at(next, afterEstimate), s.ofAnother(a, next),
			clause && s.clauseShowsIn(span{next + 1, end}):
			return j
		}
	}
	return end
}

// ofAnother reports whether from piece i on the figure of somebody else follows,
// without a verb of its own: "Police put the crowd at 40, organisers at 60".
func (s *reading) ofAnother(a attribution, i int) bool {
	if s.sign(i-1) != ',' {
		return false
	}
	p := span{i, s.tieAfter(i, s.tieOf(a.cue.from))}
	return !p.empty() && p.to < i+6 && !s.showsVerb(p) && !s.hasSize(p) && s.speaking(span{i, s.head(p) + 1})
}

// opensSentence reports whether the clause of a is one that opens its sentence:
// "As police put the toll at 40,".
func (s *reading) opensSentence(a attribution) bool {
	for j := max(a.start-1, 0); j < a.speaker.from; j++ {
		if s.has(j, subordinator) && (j == 0 || s.sign(j-1) != 0) {
			return true
		}
	}
	return false
}

// estimatedBy reports whether something is put at a figure by somebody, with the
// verb at piece i: "The crowd, put at 60,000 by the police, was calm".
func (s *reading) estimatedBy(i int) bool { return !s.estimator(i).empty() }

// estimator returns who puts something at a figure in the passive.
func (s *reading) estimator(i int) span {
	tie := s.tieOf(i)
	if s.is(i+1, "by") { // "put by police at 40"
		p := span{i + 2, s.phraseEnd(i + 2)}
		at := s.first(p, func(s *reading, j int) bool { return s.is(j, tie) && s.figureEnd(j+1) > 0 })
		return span{i + 2, at}
	}
	end := s.figureEnd(i + 2)
	if !s.is(i+1, tie) || end == 0 {
		return span{}
	}
	by := s.first(span{end, min(end+6, s.end())}, func(s *reading, j int) bool { return s.is(j, "by") })
	p := span{by + 1, s.phraseEnd(by + 1)}
	if by < 0 || p.empty() || !s.speaking(span{p.from, s.head(p) + 1}) {
		return span{}
	}
	return p
}

// passiveEstimate attributes what is put at a figure to who stands behind "by".
func (s *reading) passiveEstimate(i int, c cueForm, floor int) (attribution, bool) {
	a := attribution{verb: c.cueVerb, cue: span{i, i + 1}, rule: ruleConfirmedBy, speaker: s.estimator(i)}
	var sub subject
	k := s.verbGroup(i, floor, &sub)
	if s.sign(k-1) == ',' && k-1 > floor {
		k--
	}
	sub = s.subjectBefore(k, floor, sub)
	a.start, a.content = sub.from, span{sub.from, a.speaker.from - 1}
	if a.speaker.from == i+2 {
		a.content.to = s.figureEnd(a.speaker.to + 1)
	}
	return a, sub.found && !sub.unsaid && s.hasSize(sub.span)
}
