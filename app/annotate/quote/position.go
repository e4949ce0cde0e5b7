package quote

import "parallax/app/sentence"

// This file reads attributions by where the content stands: before the cue, around
// it, before a speaker who follows it.

// backward attributes what stands before the cue and its speaker, from floor up to
// end; behind the attribution stands piece next.
func (s *reading) backward(a attribution, floor, end, next int) (attribution, bool) {
	a.content, a.rule = s.unsigned(span{s.past(floor, dateline), end}), ruleBeforeCue
	p := a.content
	switch {
	case s.quoteAt(p.to - 1):
		return a, true
	case !a.takes(sentence.TakesClause | sentence.TakesThat):
		return a, false
	case s.resumesBehind(p, floor, next):
		return s.around(a, next)
	case a.speaker.to-a.speaker.from > 5 && !s.cueIn(a.cue.from, sentence.Past), p.to-p.from < 3:
		return a, false // "a corpus of approximately 5,600 comments"
	}
	// but "Around 40 percent of it matched"
	return a, s.showsVerb(p) || s.quantity(p.from+1) || !s.has(p.from, preposition|subordinator|question)
}

// dateline opens a sentence: "NEW YORK (Reuters) - Oil fell".
var dateline = pat("CAP|DAY|NUMBER|(|)|, CAP|DAY|NUMBER|(|)|,* -")

// unsigned returns the pieces without the signs around them.
func (s *reading) unsigned(p span) span {
	for !p.empty() && s.at(p.from, edge) {
		p.from++
	}
	for !p.empty() && s.at(p.to-1, edge) {
		p.to--
	}
	return p
}

var edge = pat("?|,|;|:|-|.")

var verbNext = pat("VERB|HOW")

// resumesBehind reports whether what is said before an attribution goes on behind
// it, with the comma at piece next: "It was, he said, made", "What is clear,
// analysts say, is that no one won", "It is unclear, officials say, how".
func (s *reading) resumesBehind(p span, floor, next int) bool {
	if s.sign(next) != ',' || next+2 >= s.end() || s.cueIn(next+1, sentence.Gerund) {
		return false
	}
	broken := s.has(p.to-1, auxiliary) || floor == 0 && s.has(p.to-1, question|relative)
	return broken || !s.showsVerb(p) || s.at(next+1, verbNext)
}

// around attributes the sentence that an attribution stands in the middle of:
// "The attack, police said, killed ten". Where only "On Sunday" precedes, it
// attributes what follows.
func (s *reading) around(a attribution, next int) (attribution, bool) {
	p := a.content
	broken := s.has(p.to-1, question|relative) // "the department where, Dietz said, they were esteemed"
	a.report(s, ruleRoundCue, next+1)
	if !broken && !s.has(p.from, preposition|adverb|subordinator|coordinator) {
		a.content.from = p.from
	}
	return a, a.speaker.to-a.speaker.from <= 8
}

// inverted attributes where the speaker follows the cue: “…,” said Ahmad.
func (s *reading) inverted(a attribution, floor int) (attribution, bool) {
	k := a.start
	if k <= floor || a.takes(sentence.Postposed) {
		return a, false
	}
	a.speaker = span{a.cue.to, s.withName(s.speakerEnd(a.cue.to))}
	for !a.speaker.empty() && !s.nominal(a.speaker) { // "said the Church in the October press release"
		a.speaker.to--
	}
	quoted := s.quoteAt(k-1) || s.sign(k-1) != 0 && s.quoteAt(k-2)
	if !quoted && (s.sign(k-1) != ',' || !s.showsVerb(span{floor, k})) {
		return s.amid(a, floor)
	}
	end := a.speaker.to
	if a.speaker.empty() || s.at(a.speaker.from, noSpeaker) || !quoted && !s.at(end, closesSentence) {
		return a, false
	}
	if b, ok := s.backward(a, floor, k, end); ok {
		return b, true
	}
	a.content, a.rule = span{end + 1, end + 2}, ruleRoundCue
	return a, s.at(end, commaQuote) // It was, said the judge, “a cruel act”
}

var (
	noSpeaker      = pat("PREP|THAT|COORD|DAY")
	closesSentence = pat(",|( / $")
	commaQuote     = pat(", QUOTE")
)

// amid attributes a sentence that is broken off for its speaker before its verb:
// "Thursday’s quake, said the governor, was the worst".
func (s *reading) amid(a attribution, floor int) (attribution, bool) {
	before, next := a.start-1-floor, a.speaker.to+1
	if a.speaker.empty() || s.sign(a.start-1) != ',' {
		return a, false
	}
	a.rule = ruleRoundCue
	if s.quoteAt(next) && before < 5 { // "And yet, said one officer, “nobody was punished”"
		a.content = span{next, next + 1}
		return a, true
	}
	a.report(s, ruleRoundCue, next)
	a.content.from = floor
	return a, a.takes(sentence.TakesClause) && before <= 12 && before > 0 && s.has(next, predicate)
}

var (
	according = pat("according to")
	leading   = pat("PREP|ADV|COORD")
	addition  = pat("a|an|the|head|director|spokesman|spokeswoman|citing|quoting !VERB|,* , ^!REL")
)

// accordingTo attributes to a source named after "according to", before, after or
// amid what it reports.
func (s *reading) accordingTo(i, floor int) (attribution, bool) {
	a := attribution{verb: accordingTo, cue: span{i, i + 2}, start: i, rule: ruleAccording}
	a.speaker = span{i + 2, s.sourceEnd(i + 2)}
	if !s.pluralNoun(a.speaker.to - 1) { // but "According to police, Ana Lopez, 34, died"
		a.speaker.to = s.withName(a.speaker.to) // "according to the mayor, Hassan Oduya"
	}
	if a.speaker.empty() || s.measured(a) {
		return a, false
	}
	before := i
	for before > floor && (s.pieces[before-1].sign != 0 || s.has(before-1, coordinator)) {
		before--
	}
	next := s.afterSource(a.speaker.to)
	leads := before <= floor || !s.showsVerb(span{floor, before}) && s.at(floor, leading)
	switch {
	case leads && next < s.end():
		a.report(s, ruleAccording, next)
	case s.has(before-1, auxiliary): // "Six were, according to medics, children"
		a.report(s, ruleAccording, a.speaker.to)
		a.content.from = floor
	default:
		a.content = span{floor, before}
	}
	return a, !a.content.empty()
}

// measured reports whether "according to" names a measure or a plan, not a source:
// "organised according to the Western system", "calculated according to size".
func (s *reading) measured(a attribution) bool {
	head := s.head(a.speaker)
	return s.has(head, determiner) || s.participle(a.cue.from-1) && s.noun(head, measure)
}

// afterSource returns where what a source reports begins, behind an apposition
// to it: "According to John Smith, head of the agency, the camp"; but "According to
// police, the man, who has not been named, was".
func (s *reading) afterSource(j int) int {
	if s.sign(j) != ',' {
		return j
	}
	return s.past(j+1, addition)
}

var (
	byDay     = pat("DAY* by WORD")
	thatWords = pat("that WORD")
	asWords   = pat("as WORD") // "criticized by officials as a violation"
	ofDeed    = pat("of DEED")
	confirms  = pat("confirmed|denied|reported")
)

// passive attributes to who stands behind "by". What is reported is
//
//   - what follows "that": "Residents were told by police that the road was closed";
//   - the whole clause: "The general was accused by prosecutors of ordering the
//     killings", "is reported by state media to have fled";
//   - its subject, with a verb that takes a thing said: "The withdrawal was
//     confirmed by an official from a pro-Syrian regime Palestinian faction".
//
// Where nobody stands behind "by", nobody is heard: "is reported to have died".
func (s *reading) passive(a attribution, sub subject) (attribution, bool) {
	m, ok := s.match(byDay, a.cue.to)
	if !ok || sub.unsaid {
		return a, false
	}
	a.rule, a.cue.to = ruleConfirmedBy, a.cue.from+1
	a.speaker = span{m.end - 1, s.phraseEnd(m.end - 1)}
	for j := a.speaker.from + 1; j < a.speaker.to && a.takes(sentence.TakesBlame); j++ {
		if s.at(j, ofDeed) { // "by the Ministry of Justice of ordering the killings"
			a.speaker.to = j
		}
	}
	next := s.pastWhen(a.speaker.to)
	quoted := s.first(span{next, s.end()}, (*reading).quoteAt) >= 0
	if s.at(next, thatWords) || a.takes(sentence.TakesAs) && !quoted && s.at(next, asWords) {
		a.report(s, ruleConfirmedBy, next+1)
		return a, true
	}
	a.content, a.start = sub.span, sub.from
	if s.is(a.speaker.to, "of") || s.is(next, "to") {
		a.content.to = s.clauseEnd(next)
		return a, sub.found
	}
	return a, sub.found && s.at(a.cue.from, confirms)
}
