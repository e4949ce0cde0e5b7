package quote

import "parallax/app/sentence"

// This file reads what stands behind a cue, and decides on which side of it the
// content stands.

// An opening is how that begins which stands behind a cue.
type opening uint8

const (
	nothing    opening = iota // nothing said: the sentence ends, or a comma breaks off
	plain                     // words
	afterThat                 // "that" and a clause
	aQuotation                // a quotation, maybe after a comma or colon
)

var openings = []struct {
	words pattern
	kind  opening
}{
	// "said exactly that, and left"
	{pat("[ that , and|but WORD / [ COORD / [ ^!where|how|when|why SUB"), nothing},
	// "told Shourd, her mother and us that"
	{pat("that ,? [ SOME / that [ : / , .. that [ SOME"), afterThat},
	{pat("[ QUOTE / ,|: [ QUOTE"), aQuotation},
	{pat(": [ WORD / [ SOME"), plain},
}

// A following is what stands behind a cue and behind whom and when it was told.
type following struct {
	at      int // where the content would begin
	kind    opening
	skipped bool // words say when, where and how
}

// afterCue reads on behind the cue and sets the addressee.
func (s *reading) afterCue(a *attribution) following {
	told := s.afterAddressee(a)
	next := following{at: s.pastWhen(told)}
	next.skipped = next.at > told
	for _, o := range openings {
		if m, ok := s.match(o.words, next.at); ok && m.content < s.end() {
			next.at, next.kind = m.content, o.kind
			break
		}
	}
	return next
}

// pastWhen skips when, where and how something was said.
func (s *reading) pastWhen(i int) int {
	for !s.at(i, amount) {
		next := s.past(i, whenSaid)
		if next == i {
			break
		}
		i = next
	}
	return i
}

var (
	// amount is what is said, and not when: "says nearly 200 insurgents".
	amount = pat("ADVERB|about|around|over|under|up|between QUANTITY")
	// whenSaid is when, where and how something was said: "on Tuesday", "in a
	// statement", ", meanwhile,", "earlier this week", "in the programme Évole". A
	// phrase does not swallow the subject of what is said: "said on arrival troops were".
	whenSaid = pat("so far / DAY NUMBER? / ADVERB / this|last|next PERIOD|DAY / for DET WORD time / " +
		", ADV|PREP|prior !,? !,? !,? !,? , / PREP DAY NUMBER? / PREP NUMBER / AT OBJ ^!NOUN / " +
		"AT DET* NOUN|NUMBER* CAP+ ^THAT|PREP|DAY / AT DET* NOUN|NUMBER* CAP+ $ / " +
		"AT DET+ NAMED|NOUN|NUMBER+ ^!VERB|NAMED|NOUN|NUMBER / AT NAMED+ ^!VERB|NAMED / " +
		"AT NOUN|NUMBER+ ^!VERB|NOUN|NUMBER / AT ^!DET|CAP|NOUN|NUMBER|VERB")

	concern = pat("concern|concerns|fear|fears|hope|hopes|doubt|doubts|optimism|confidence")
	apposed = pat(", CAP+ ,")
	// whom is whom something is told to: "him", "AFP", "the BBC’s Radio 4", "the
	// newspaper Bild", "reporters"; but "told the court Mr. Ali sold it".
	whom = pat("^!her OBJ / her ^!NOUN / DET* NAME* OWNER NAME|NOUN|NUMBER|TITLE+ / DET* NAME NAME|NUMBER|" +
		"news|agency|newspaper|television|radio|magazine|reporters|journalists|TV|officials* / " +
		"DET* NOUN* PRESS NAME+ / DET DET* NOUN+ / NOUN NOUN* ^CLOSE / NOUN / DET+")
)

// afterAddressee sets whom something is told to, behind the cue, and returns the
// piece behind it: "told AFP", "warned parliament that", "said to reporters".
func (s *reading) afterAddressee(a *attribution) int {
	i := a.cue.to
	if a.takes(sentence.TakesPerson | sentence.MayTakePerson) {
		if m, ok := s.match(toThat, i); ok && (a.verb.Lemma != "express" || m.end < i+4) {
			a.addressee = span{i, min(m.end, s.past(i, whom))}
			return m.end
		}
	}
	clause := a.takes(sentence.TakesClause|sentence.TakesThat) && !a.takes(sentence.TakesThatOnly|sentence.AlsoNoun)
	switch {
	case a.takes(sentence.TakesPerson):
		a.addressee = span{i, s.past(i, whom)}
		return s.past(a.addressee.to, apposed) // "told the French news agency, AFP, the release"
	case s.is(i, "to") && clause:
		if end := s.past(i+1, whom); end > i+1 {
			a.addressee = span{i + 1, end}
			return end
		}
	case s.at(i, concern) && s.clauseShowsIn(span{i + 1, s.end()}): // "expressed concern the plan will hurt"
		return i + 1
	}
	return i
}

// toThat is somebody who is told something, up to "that": "told VOA reporter William
// Eagle in Nairobi that".
var toThat = pat("TOLD* ^that")

// arrange decides on which side of the cue the content stands.
func (s *reading) arrange(a attribution, floor int, sub subject) (attribution, bool) {
	next := s.afterCue(&a)
	says := a.takes(sentence.TakesClause) && !a.takes(sentence.TakesPerson)
	if sub.future && next.kind != afterThat && !says { // "will announce the winner"
		return a, false
	}
	if a.takes(sureObjects) && s.govern(&a, objects, a.cue.to) {
		return a, true
	}
	end, quoted, ok := s.before(a, sub, floor)
	if ok && next.kind != afterThat && (next.kind == nothing || quoted) {
		if b, ok := s.backward(a, floor, end, next.at); ok {
			return b, true
		}
	}
	if a.takes(sentence.Postposed) {
		return s.someWords(a)
	}
	if a.takes(sentence.TakesClause) && next.kind == nothing {
		s.pastInsertion(&next)
	}
	return s.forward(a, next, sub.within)
}

// before returns where the words before the speaker end which may be the content,
// and whether they are quoted.
func (s *reading) before(a attribution, sub subject, floor int) (end int, quoted, ok bool) {
	as := s.is(a.cue.from-1, "as")
	end = a.speaker.from
	if q := end - 1; as && q > floor { // "Reuters quoted him as saying": at who quotes the speaker
		if from := s.trim(span{s.clauseStart(q, floor), q}); from < q {
			end = from
		}
	}
	if s.is(end-1, "as") { // "…, as the ministry said"
		end--
	}
	parted := s.sign(end-1) == ',' || s.sign(end-1) == '-' || s.quoteAt(end-1)
	// but "In an effort to address “nefarious attacks,” he announced sanctions"
	quoted = s.quoteAt(end-1) && !s.is(floor, "in", "amid", "despite")
	return end, quoted, end > floor && parted && (sub.found || as)
}

var (
	subClause = pat("SUB SOME SOME SOME")
	// anotherSubject begins the content behind a comma too many: "says with the bank’s
	// backing, terrorists kidnapped", "said Sunday, U.S. helicopters are ferrying out food".
	anotherSubject = pat(", ^!his|her|a|an DET|CAP|SUBJ|PLURAL")
	anotherClause  = pat(", ^!COORD|REL SOME")
)

// pastInsertion lets the content begin with a clause or phrase of its own: "says
// while she has never had a weight problem, she", "said after receiving reports,
// elders were".
func (s *reading) pastInsertion(next *following) {
	i := next.at
	if s.at(i, subClause) {
		next.kind = plain
	} else if next.skipped && s.at(i, anotherClause) &&
		(s.end()-i > 4 && s.at(i, anotherSubject) || s.clauseShowsIn(span{i + 1, s.end()})) {
		next.at, next.kind = i+1, plain
	}
}

// beforeComma returns the first comma of the pieces, or their end.
func (s *reading) beforeComma(p span) int {
	if i := s.first(p, isComma); i >= 0 {
		return i
	}
	return p.to
}

// forward attributes what stands behind the cue.
func (s *reading) forward(a attribution, next following, within bool) (attribution, bool) {
	a.report(s, ruleAfterCue, next.at)
	if within {
		a.content.to = s.beforeComma(a.content)
	}
	switch {
	case next.kind == nothing:
		return s.objectOf(a)
	case next.kind == aQuotation: // but "if Moscow continues “provocative” behavior"
		return a, !a.takes(sentence.BesideQuoted) || !s.commonNoun(next.at+1)
	case next.kind == afterThat && !a.takes(neverThat):
		return a, true
	case s.has(next.at, sentence.Be) && s.is(a.speaker.from-1, "what"):
		return s.whatIsSaid(a)
	case a.takes(sentence.TakesPerson) && a.addressee.empty(): // not "the floor, which tells where you are"
		return a, s.has(next.at, question) && !s.at(a.cue.from-1, whichThat)
	case s.clauseAfterSay(a, next.skipped), s.govern(&a, clauses, next.at):
		return a, true
	case a.verb.Lemma == "ask" && s.at(s.past(next.at, whom), asks): // "asked the minister whether he knew"
		a.content.from = s.past(next.at, whom)
		return a, true
	}
	return s.objectOf(a)
}

// neverThat are the frames of verbs without a clause that begins with "that".
const neverThat = sentence.OnlyQuoted | sentence.BesideQuoted | sentence.TakesAs | sentence.TakesBlame |
	sentence.TakesPlea

var (
	asks      = pat("HOW|if")
	whichThat = pat("which|that")
)
