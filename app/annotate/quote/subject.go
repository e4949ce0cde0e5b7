package quote

import "parallax/app/sentence"

// This file finds the subject of a cue verb in the words before it.

// farthestSubject is how many pieces before its verb a subject may begin.
const farthestSubject = 40

// A subject is who a verb is said of.
type subject struct {
	span
	start     int  // the piece where the clause of the verb begins
	found     bool // the span is set
	inherited bool // "and urged", ", adding": the subject of the verb before
	inverted  bool // none to the left: look behind the verb
	passive   bool // "were reported"
	unsaid    bool // negated, or only possible: "did not say", "could say"
	future    bool // "will say on Tuesday that"
	within    bool // in a relative clause: "which officials said would take months"
	aside     bool // in one between commas: ", who denies the charges,"
}

// subjectOf finds the subject of the cue at piece i; no piece before floor is
// looked at.
func (s *reading) subjectOf(i, floor int) subject {
	var sub subject
	k := s.verbGroup(i, floor, &sub)
	sub.start = k
	switch {
	case s.cueIn(i, sentence.Gerund) && !sub.passive:
		return s.subjectOfGerund(k, floor, sub)
	case k <= floor:
		sub.inverted = true
		return sub
	}
	return s.subjectBefore(k, floor, sub)
}

// helpers are what may stand between a subject and its verb, the longest first.
var helpers = []struct {
	words  pattern
	length int
}{
	{pat("go|goes|going|went on TO"), 3},          // "went on to say"
	{pat("for his|her|its|their part"), 3},        // "The UN for its part calls for"
	{pat("HAVE since"), 2},                        // "have since said they settled it"
	{pat("BE|NOT|MODAL|TO|HAVE|DO|ADVERB"), 1},    // "has repeatedly warned"
	{pat("himself|herself|itself|themselves"), 1}, // "Salling has himself stated"
}

// verbGroup walks left over the auxiliaries and adverbs before the verb at i.
func (s *reading) verbGroup(i, floor int, sub *subject) int {
	for k := i; ; {
		n := s.helperBefore(k, floor)
		if s.has(k-1, subjectPronoun) { // "he’ll say"
			sub.unsaid = sub.unsaid || s.has(k-1, sentence.Modal)
			return k
		}
		if n == 0 {
			return k
		}
		k -= n
		if n == 1 {
			future := s.is(k, "will", "would", "must")
			sub.future = sub.future || future
			sub.passive = sub.passive || s.has(k, sentence.Be)
			sub.unsaid = sub.unsaid || s.has(k, negation|toWord) || s.has(k, sentence.Modal) && !future
		}
	}
}

// helperBefore returns how many pieces before k help the verb behind it.
func (s *reading) helperBefore(k, floor int) int {
	for _, h := range helpers {
		if k-h.length >= floor && s.at(k-h.length, h.words) {
			return h.length
		}
	}
	return 0
}

// unsaidWith reports whether the verb at i shares another's negation: "has never
// confirmed or denied", "refused to confirm or deny".
func (s *reading) unsaidWith(i, floor int) bool {
	var sub subject
	if s.is(i-1, "or", "nor") {
		s.verbGroup(i-2, floor, &sub)
	}
	return sub.unsaid
}

// subjectBefore finds the subject that ends before piece k, the first of the verb
// group.
func (s *reading) subjectBefore(k, floor int, sub subject) subject {
	end, named, ok := s.beforeInsertions(k, floor)
	if !ok {
		sub.inverted = true
		return sub
	}
	from := s.clauseStart(end, floor)
	if from == end {
		return s.antecedent(end, floor, sub)
	}
	p := s.beforeRelative(span{from, end}, floor)
	start := s.afterVerb(p)
	if s.has(p.from, relative) && p.from+1 < p.to {
		p.from, sub.within = p.from+1, true
	}
	if s.has(p.to-1, subjectPronoun) && !s.has(p.to-2, coordinator) {
		p.from = p.to - 1 // "after a row in which he"
	}
	p.to = s.beforeDay(p)
	p.from = s.trim(p)
	if !s.nominal(p) {
		sub.inherited = s.has(p.to-1, coordinator)
		sub.inverted = p.empty() && !sub.inherited
		return sub
	}
	sub.span, sub.found, sub.start = span{p.from, max(p.to, named)}, true, start
	return sub
}

var fullDate = pat("DAY NUMBER , NUMBER")

// beforeInsertions returns where the subject ends, before what is inserted between
// it and piece k, and where a name in apposition to it ends, if one is inserted.
func (s *reading) beforeInsertions(k, floor int) (end, named int, ok bool) {
	end, ok = k, true
	// "the envoy, Roger Noriega, Wednesday called"
	for s.has(end-1, calendar) && s.sign(end-2) == ',' && end-2 > floor {
		end--
	}
	if s.at(end-4, fullDate) && end-5 > floor { // "The Church, on October 18, 2008 accused"
		end -= 4
	}
	if sign := s.sign(end - 1); sign == ',' || sign == ')' || sign == '-' {
		if end, ok = s.beforeInsertion(end, floor); !ok || s.is(k, "said", "says") && s.endsInName(k+1) {
			return end, 0, false
		}
		if to := s.withName(end); to > end {
			named = to
		}
	}
	if s.is(end-1, "there", "here") && s.commonNoun(end-2) { // "opponents there said"
		end--
	}
	return end, named, true
}

// beforeInsertion returns the end of the words before the insertion that ends
// with the sign before piece k: "Idrees Ahmad, an academic and frequent
// commentator on the Syrian conflict, wrote". Where only one comma stands and
// little precedes it, the comma is one too many: "Similarly, UNWRA head Pierre
// Krahenbuhl, told AFP".
func (s *reading) beforeInsertion(k, floor int) (int, bool) {
	closing := s.sign(k - 1)
	opening := closing
	if closing == ')' {
		opening = '('
	}
	for j := k - 2; j > floor && j > k-farthestSubject && !s.quoteAt(j); j-- {
		if s.sign(j) != opening {
			continue
		}
		from := s.clauseStart(j, floor)
		if from-1 > floor && (s.has(from, preposition|relative) || s.piece(from).digit && from+1 == j) {
			j = from // "Dr Smith, of Oxford University, who led the study, said"
			continue
		}
		if closing != ',' || s.insertion(span{j + 1, k - 1}) && s.trim(span{from, j}) < j {
			return j, true
		}
		break
	}
	spare := closing == ',' && s.has(k-2, capital) && !s.showsVerb(span{s.clauseStart(k-1, floor), k - 1})
	return k - 1, spare
}

var (
	inserted    = pat("REL|PREP|SUB|NUMBER / ED PREP|HOW") // ", asked about the report,"
	notInserted = pat("COORD|SUBJ")
)

// insertion reports whether the pieces can stand between commas after a noun: an
// apposition, an adverb, a relative clause, an age, but no clause of its own.
func (s *reading) insertion(p span) bool {
	switch {
	case p.empty() || s.at(p.from, notInserted):
		return s.at(p.from, inserted) && !p.empty()
	case s.at(p.from, inserted):
		return true
	case s.has(p.from, determiner): // ", a nurse who was on duty that night,"
		if rel := s.first(span{p.from + 2, p.to}, class(relative)); rel > 0 {
			p.to = rel
		}
	}
	return !s.showsVerb(p)
}

// clauseStart walks left from piece end to the sign or word that begins the
// clause, and returns the first piece after it.
func (s *reading) clauseStart(end, floor int) int {
	j := end - 1
	for j >= floor && end-j <= farthestSubject && !s.beginsClause(j, end, floor) {
		j--
	}
	return j + 1
}

var (
	asPlural    = pat("as PLURAL")
	butSomebody = pat("but DET|CAP")
	soonAfter   = pat("UNIT|shortly|soon|immediately|ever SUB")
)

// beginsClause reports whether the clause that reaches up to piece end begins
// behind piece j.
func (s *reading) beginsClause(j, end, floor int) bool {
	switch {
	case s.quoteAt(j) || s.sign(j) != 0 && s.sign(j) != '*':
		return true
	case s.has(j, subordinator) && !s.has(j, preposition|capital), s.at(j, asPlural):
		return true
	case s.has(j, thatWord|question):
		return j == end-1 || !s.has(j+1, predicate) && !(j+2 < end && s.describes(j, floor))
	case s.has(j, relative):
		return j == end-1 || s.has(j-1, preposition)
	case s.at(j, butSomebody): // "15 died but the United Nations puts it at 31"
		return j+1 < end && !s.genitive(end-1)
	}
	return s.at(j-1, soonAfter) // "just days after North Korea announced"
}

// describes reports whether the "that" at j begins a relative clause: "The
// association that represents estate agents says".
func (s *reading) describes(j, floor int) bool {
	return j-1 > floor && s.commonNoun(j-1) && !s.isCue(j-1) && (s.ending(j+1, 1, "s") || s.participle(j+1))
}

// antecedent is the subject of a verb with no noun before it in its clause, a
// relative one: "Ahmad, who said".
func (s *reading) antecedent(k, floor int, sub subject) subject {
	if !s.has(k-1, relative|thatWord) {
		sub.inverted = true
		return sub
	}
	p := span{0, k - 1}
	if s.sign(p.to-1) == ',' {
		sub.aside = true
		p.to--
	}
	p.from = s.clauseStart(p.to, floor)
	if from := s.trim(p); from < p.to {
		p.from = from
	} else if p.from = s.afterVerb(p); s.has(p.from, preposition) { // "spoke to a member of her party, who said"
		p.from++
	}
	p.from = s.afterGoverning(p)
	if s.nominal(p) {
		sub.span, sub.found, sub.start = p, true, p.from
	}
	return sub
}

var governing = pat("by|with|to|quotes|quoted|cites|cited / ED DET|CAP|PREP")

// afterGoverning narrows a clause to the noun that a relative clause belongs to:
// "opposed by Moscow, which says", "the agency quotes an official who blames".
func (s *reading) afterGoverning(p span) int {
	for j := p.to - 2; j > p.from; j-- {
		if s.at(j, governing) {
			return j + 1
		}
	}
	return p.from
}

// beforeRelative goes back to the subject before a relative clause or a phrase
// that a comma parts from it: "A senior official, who spoke on condition of
// anonymity says".
func (s *reading) beforeRelative(p span, floor int) span {
	if s.sign(p.from-1) != ',' || p.from-1 <= floor || !s.has(p.from, relative|preposition) || s.trim(p) == p.from {
		return p
	}
	before := span{s.clauseStart(p.from-1, floor), p.from - 1}
	if s.trim(before) < before.to && (s.has(p.from, relative) || s.trim(p) == p.to) {
		return before
	}
	return p
}

// beforeDay returns the end of a subject without the day behind it: "Prime
// Minister Ehud Olmert Tuesday warned", "the United States on Thursday called";
// but "the report released Tuesday said".
func (s *reading) beforeDay(p span) int {
	k := p.to
	for k-1 > p.from && s.has(k-1, calendar) {
		k--
		for k-1 > p.from && (s.has(k-1, preposition) || s.is(k-1, "late", "early")) {
			k--
		}
	}
	if s.participle(k - 1) {
		return p.to
	}
	return k
}

// leadIn is what stands before a subject proper: a conjunction, an adverb, words
// that say when.
var leadIn = pat("^!PREP COORD|SUB / ADVERB / this|last|next PERIOD / at|so first|far / " +
	"QUANTITY? QUANTITY UNIT later|earlier|ago / early|late on|in? DAY+")

var verbOfObject = pat("ED DET|CAP|NOUN")

// trim returns where the subject proper begins in what stands before a verb:
// behind conjunctions, adverbs, "On Sunday", a clause that ends with "and".
func (s *reading) trim(p span) int {
	from := s.afterVerb(p)
	finite := s.has(from-1, auxiliary)
	if finite && s.at(from, verbOfObject) && from+1 < p.to { // "have arrested thousands of demonstrators who"
		from++
	}
	from = s.afterTime(span{from, p.to}, finite)
	for from < p.to {
		next := s.past(from, leadIn)
		if next > from+1 && next >= p.to {
			next = from
		}
		if next == from && s.has(from, preposition) {
			next = s.afterLeadingPhrase(span{from, p.to})
		}
		if next == from {
			break
		}
		from = next
	}
	return from
}

var didSo = pat("ED|EITHER")

// afterTime returns the piece behind an "after" or "before" that ends another
// clause, or p.from: "Protests erupted after Newsweek", "Israel recalled its
// ambassador after Mr. Chavez"; but "An indictment unsealed after the arrest".
func (s *reading) afterTime(p span, finite bool) int {
	for j := p.to - 2; j > p.from; j-- {
		if !s.is(j, "after", "before", "since", "until") {
			continue
		}
		deed := s.find(span{p.from + 1, j}, didSo)
		if finite || deed > 0 && s.speaking(span{j + 1, p.to}) {
			return j + 1
		}
	}
	return p.from
}
