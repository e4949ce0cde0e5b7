package quote

import "parallax/app/sentence"

// This file tells whether pieces are a clause, and where what somebody says ends.

// clauseShows reports whether the content is a clause: it is in "added he was
// ready", and not in "added three players".
func (s *reading) clauseShows(a *attribution) bool {
	p := a.content
	if a.verb.Lemma == "announce" || a.verb.Lemma == "declare" { // "declared an emergency after the virus was detected"
		if end := s.find(p, otherClause); end >= 0 {
			p.to = end
		}
	}
	return s.clauseShowsIn(p)
}

var (
	otherClause = pat("after|before|when|while|because")
	// atAmount stands before the subject: "estimates about 26,000 have been killed".
	atAmount  = pat("at least|most / PREP ^QUANTITY")
	noSubject = pat("TO|PREP|ED|SAYS / ^!SUBJ VERB|EITHER")
	pronoun   = pat("it|you VERB|EITHER|ED / ^!it|you|who SUBJ")
)

// clauseShowsIn reports whether a verb with a subject shows in the pieces.
func (s *reading) clauseShowsIn(p span) bool {
	from := s.past(p.from, atAmount)
	if s.at(from, noSubject) {
		return false
	}
	for j := from; j < min(p.to, from+20); j++ {
		switch {
		case j > from && (s.has(j, predicate) || s.actsOn(j)), s.at(j, pronoun):
			return true
		case !s.isWord(j) && s.sign(j) != '*', s.has(j, relative|thatWord|toWord) && !s.has(j, determiner):
			return false
		}
	}
	return false
}

// actsOn reports whether piece j looks like a verb between its subject and its
// object: "alleges Mr. Nour used documents", "reported the government found 111,481
// bodies", "estimates the disease kills a million".
func (s *reading) actsOn(j int) bool {
	if !s.namePart(j-1) && !s.commonNoun(j-1) || s.has(j, capital) || s.genitive(j) {
		return false
	}
	switch {
	case s.participle(j) || s.is(j, "used"):
		return s.has(j-1, capital) && !s.genitive(j-1) && s.at(j+1, object)
	case s.has(j, pastForm):
		return s.at(j+1, objectOrAmount)
	}
	return s.ending(j, 3, "s") && !s.ending(j, 3, "ss") && !s.ending(j-1, 0, "s") && s.at(j+1, objectOrMore)
}

var (
	object         = pat("DET|CAP|OBJ|NOUN")
	objectOrAmount = pat("DET|OBJ|QUANTITY")
	objectOrMore   = pat("DET|OBJ|more|nearly")
	said           = pat("!TO|COORD|nothing|so|much|little")
	notSaid        = pat("no|yes TO / it all")
)

// clauseAfterSay reports whether what follows "said" can be what was said: a
// clause, or some words that stand beside it. "She said no to the offer" and "the
// sign says it all" report nothing.
func (s *reading) clauseAfterSay(a attribution, skipped bool) bool {
	i, n := a.content.from, a.content.to-a.content.from
	if !a.takes(sentence.TakesClause) || !s.at(i, said) || s.at(i, notSaid) || n < 2 {
		return false
	}
	return !skipped || n > 4 || s.showsVerb(a.content)
}

// whatIsSaid attributes what something is said to be: "broadcast what it said is
// a videotape", "because of what the court said was fraud"; but "What he said was
// not clear".
func (s *reading) whatIsSaid(a attribution) (attribution, bool) {
	what := a.speaker.from - 1
	a.content.from++
	return a, what > 0 && s.isWord(what-1) && a.takes(sentence.TakesClause) && a.content.to-a.content.from > 1
}

// clauseEnd returns where the content that begins at piece from ends at the latest:
// at a semicolon, or where the account goes on in its own words with "while".
func (s *reading) clauseEnd(from int) int {
	for j := from + 1; j < s.end(); j++ {
		if s.at(j, goesOn) {
			return j
		}
	}
	return s.end()
}

var (
	goesOn   = pat("; / , while|whereas|although|though")
	reticent = pat("SUBJ? declined|refused / SUBJ? gave|offered|provided no|few|little / " +
		"SUBJ? ^NOT DO / SUBJ? DO|HAVE NOT")
	isNow   = pat("is|are|has|have|remains|says")
	wasThen = pat("was|were|had")
	resumes = pat("ADVERB* VERB|EITHER")
	didThen = pat("ED DET|CAP|THAT")
	another = pat("but|and DET|CAP|SUBJ")
	result  = pat("as|after|when DET|SUBJ|CAP / DEED")
)

// contentEnd returns where the account goes on in its own words within what a
// reports, or where that ends:
//
//   - "said the evidence was thin, but did not give details";
//   - "said the camp was safe, but aid workers are still kept out": a verb in the
//     present where what was said has gone into the past;
//   - "who denies the charges, faces a fine": back to the clause around it;
//   - "called for new elections, sparking the ire": what the demand led to.
func (s *reading) contentEnd(a attribution) int {
	for j := a.content.from + 1; j < a.content.to; j++ {
		if s.sign(j) == ',' && s.breaksOff(a, j) {
			return j
		}
	}
	return a.content.to
}

// breaksOff reports whether what a reports ends before the comma at piece j.
func (s *reading) breaksOff(a attribution, j int) bool {
	before, after := span{a.content.from, j}, span{j + 1, a.content.to}
	switch {
	case s.is(j+1, "but") && (s.at(j+2, reticent) || s.presentAgain(a, before, after)):
		return true
	case a.aside: // "who said he regretted the deaths, blamed the rebels"
		spoken := s.showsVerb(before) || s.first(before, (*reading).quoteAt) >= 0
		return spoken && s.at(j+1, resumes) || s.at(j+1, didThen)
	case a.rule != ruleObject:
		return false
	case s.at(j+1, another): // "called for his removal, but the White House has rejected calls"
		return s.clauseShowsIn(span{j + 2, a.content.to})
	}
	// but "of massacring civilians, looting and destruction"
	return s.at(j+1, result) && s.first(before, (*reading).deed) < 0
}

// presentAgain reports whether the clause behind "but" stands in the present while
// what was said before it has gone into the past with its cue.
func (s *reading) presentAgain(a attribution, before, after span) bool {
	verb := class(predicate)
	then, now := s.first(before, verb), s.first(after, verb)
	return s.cueIn(a.cue.from, sentence.Past) && s.at(then, wasThen) && s.at(now, isNow)
}

// objectOf attributes what a verb of speaking takes besides a clause: "denied a
// report", or quoted words within its clause.
func (s *reading) objectOf(a attribution) (attribution, bool) {
	if s.govern(&a, objects, a.cue.to) {
		return a, true
	}
	return s.someWords(a)
}

// someWords attributes quoted words in the clause of the cue: "Assad has vowed to
// win back “every inch” of Syria"; but "observe a “cooling off” period".
func (s *reading) someWords(a attribution) (attribution, bool) {
	i := a.cue.to
	needsThat := a.takes(sentence.TakesThatOnly) && !a.takes(sentence.Commits)
	if a.takes(sentence.BesideQuoted) || needsThat && !s.at(i, toOrThat) {
		return a, false
	}
	a.report(s, ruleObject, i)
	for j := i; j < min(s.end(), i+15); j++ {
		switch {
		case s.quoteAt(j):
			a.quoted = a.takes(sentence.TakesAs)
			return a, true
		case s.sign(j) == ',' && s.has(j+1, relative): // "called the report, which was leaked, “misleading”"
			for j++; j < s.end() && s.sign(j) != ','; j++ {
			}
		case s.sign(j) == ',' || s.sign(j) == ':':
			return a, false
		}
	}
	return a, false
}

var toOrThat = pat("TO / WORD WORD* that")
