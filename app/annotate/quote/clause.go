package quote

// This file reads the clause around a cue verb: its subject to the left, and to
// the right whom it is told to, when and where, up to what is said.

// farthestSubject is how many pieces before its verb a subject may begin.
const farthestSubject = 40

// A subject is who a verb is said of.
type subject struct {
	from, to  int  // pieces; empty where the verb shares the subject of another
	found     bool // from and to are set
	inherited bool // "and urged", ", adding": the subject of the verb before
	inverted  bool // none to the left: look behind the verb
	passive   bool // "were reported"
	unsaid    bool // negated, or only possible: "did not say", "could say"
	future    bool // "will say on Tuesday that"
	within    bool // in a relative clause: "which officials said would take months"
	aside     bool // in one between commas: ", who denies the charges,"
	start     int  // the piece where the clause of the verb begins
}

// subjectOf finds the subject of the verb at piece i; no piece before floor is
// looked at.
func (s *reading) subjectOf(i, floor int) subject {
	var sub subject
	form := cueForms[s.pieces[i].cue-1]
	k := s.verbGroup(i, floor, &sub)
	sub.start = k
	if form.tense == gerund && !sub.passive {
		return s.subjectOfGerund(k, floor, sub)
	}
	if k <= floor {
		sub.inverted = true
		return sub
	}
	return s.subjectBefore(k, floor, sub)
}

// verbGroup walks left over the auxiliaries and adverbs before the verb at i.
func (s *reading) verbGroup(i, floor int, sub *subject) int {
	k := i
	for k > floor {
		p := s.pieces[k-1]
		switch {
		case p.class&(beForm|negation|modal|toWord) != 0 && p.class&subjectPronoun == 0:
			sub.passive = sub.passive || p.class&beForm != 0
			sub.future = s.is(k-1, "will", "would", "must")
			sub.unsaid = sub.unsaid || p.class&(negation|toWord) != 0 || p.class&modal != 0 && !sub.future
		case s.is(k-1, "on"): // "went on to say"
			k--
			sub.unsaid = false
		case p.class&subjectPronoun != 0:
			sub.unsaid = sub.unsaid || p.class&modal != 0
			return k
		case p.class&(haveForm|doForm) != 0 || s.adverbial(k-1):
		case s.is(k-1, "since") && k-2 >= floor: // "have since said they settled it"
		case s.is(k-1, "part") && k-3 >= floor && s.is(k-3, "for"):
			// "The UN for its part calls for allowing civilians safe passage"
			k -= 2
		case s.is(k-1, "himself", "herself", "itself", "themselves"):
		default:
			return k
		}
		k--
	}
	return k
}

// unsaidWith reports whether the verb at i shares another's negation: "has never
// confirmed or denied", "refused to confirm or deny".
func (s *reading) unsaidWith(i, floor int) bool {
	if !s.is(i-1, "or", "nor") || i-2 < floor {
		return false
	}
	var sub subject
	s.verbGroup(i-2, floor, &sub)
	return sub.unsaid
}

// adverbial reports whether piece i is an adverb.
func (s *reading) adverbial(i int) bool {
	if i < 0 || i >= len(s.pieces) {
		return false
	}
	p := s.pieces[i]
	if p.cue > 0 || p.class&capital != 0 && i > 0 {
		return false
	}
	if p.class&adverb != 0 {
		return p.class&(coordinator|subjectPronoun) == 0 || s.is(i, "yet")
	}
	n := p.Len()
	return p.class == 0 && n > 4 && s.body[p.End-2:p.End] == "ly" && !s.is(i, "family", "supply", "reply", "ally", "rally", "assembly", "Italy")
}

// subjectBefore finds the subject that ends before piece k, the first of the
// verb group.
func (s *reading) subjectBefore(k, floor int, sub subject) subject {
	end, named := k, 0
	for s.has(end-1, calendar) && s.sign(end-2) == ',' && end-2 > floor { // "the envoy, Roger Noriega, Wednesday called"
		end--
	}
	end = s.beforeFullDate(end, floor)
	if s.sign(end-1) == ',' || s.sign(end-1) == ')' || s.sign(end-1) == '-' {
		var ok bool
		if end, ok = s.beforeInsertion(end, floor); !ok || s.is(k, "said", "says") && s.onlyName(k+1) {
			sub.inverted = true
			return sub
		}
		if to := s.withName(end); to > end {
			named = to
		}
	}
	if s.is(end-1, "there", "here") && end-2 > floor && s.commonNoun(end-2) { // "opponents there said"
		end--
	}
	from := s.regionStart(end, floor)
	if from == end {
		return s.sharedSubject(end, floor, sub)
	}
	if s.sign(from-1) == ',' && from-1 > floor && s.has(from, relative|preposition) && s.trimSubject(from, end) != from {
		// "A senior official, who spoke on condition of anonymity says"
		if from2 := s.regionStart(from-1, floor); s.trimSubject(from2, from-1) < from-1 && (s.has(from, relative) || s.trimSubject(from, end) == end) {
			from, end = from2, from-1
		}
	}
	start := s.afterPredicate(from, end)
	if s.has(from, relative) && from+1 < end {
		from, sub.within = from+1, true
	}
	if s.has(end-1, subjectPronoun) && !s.has(end-2, coordinator) {
		from = end - 1 // "after a row in which he"
	}
	end = s.beforeDay(from, end)
	from = s.trimSubject(from, end)
	if from == end || !s.nominal(from, end) {
		sub.inherited = s.has(end-1, coordinator)
		sub.inverted = from == end && !sub.inherited
		return sub
	}
	sub.from, sub.to, sub.found, sub.start = from, max(end, named), true, start
	return sub
}

// beforeFullDate returns the end of a subject without the date between commas
// behind it, one of them missing: "The Church, on October 18, 2008 accused".
func (s *reading) beforeFullDate(end, floor int) int {
	k := end - 4
	if k-1 <= floor || !s.pieces[end-1].digit || !s.has(k, calendar) {
		return end
	}
	return k
}

// withName returns the end of the name that stands in apposition to the office
// or kinship before piece i, or i: "his widow, Marta, recalled".
func (s *reading) withName(i int) int {
	if s.sign(i) != ',' || !s.commonNoun(i-1) && !s.is(i-1, "them") { // "One of them, Dr. Asma Bibi, described"
		return i
	}
	j := i + 1
	for s.has(j, capital) && !s.has(j, calendar|determiner) || j > i+1 && s.is(j, "al", "de", "bin", "van", "von") {
		j++
	}
	if j < s.end() && s.sign(j) != ',' {
		return i
	}
	return j
}

// onlyName reports whether nothing but somebody’s name, and what he is, stands
// from piece i to the end: "The victims were children in Kesh, 20 kilometres
// downstream, said teacher Omar Delu."
func (s *reading) onlyName(i int) bool {
	to := s.speakerEnd(i)
	return to == s.end() && to > i+1 && s.has(to-2, capital)
}

// beforeDay returns the end of a subject without the day behind it: "Prime
// Minister Ehud Olmert Tuesday warned", "the United States on Thursday called";
// but "the report released Tuesday said".
func (s *reading) beforeDay(from, end int) int {
	k := end
	for k-1 > from && s.has(k-1, calendar) {
		k--
		for k-1 > from && (s.has(k-1, preposition) || s.is(k-1, "late", "early")) {
			k--
		}
	}
	if s.participle(k - 1) {
		return end
	}
	return k
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
	for j := k - 2; j > floor && j > k-farthestSubject; j-- {
		if s.quoteAt(j) {
			break
		}
		if s.sign(j) == opening {
			from := s.regionStart(j, floor)
			if from-1 > floor && (s.has(from, preposition|relative) || s.pieces[from].digit && from+1 == j) {
				j = from // "Dr Smith, of Oxford University, who led the study, said"
				continue
			}
			if (closing != ',' || s.insertion(j+1, k-1)) && s.trimSubject(from, j) < j {
				return j, j > floor
			}
			break
		}
	}
	if closing == ',' && s.has(k-2, capital) && !s.hasPredicate(s.regionStart(k-1, floor), k-1) {
		return k - 1, true
	}
	return 0, false
}

// insertion reports whether the pieces can stand between commas after a noun:
// an apposition, an adverb, a relative clause, an age, but no clause of its own.
func (s *reading) insertion(from, to int) bool {
	if from >= to {
		return false
	}
	if s.has(from, relative|preposition|subordinator) || s.pieces[from].digit {
		return true
	}
	if s.participle(from) && s.has(from+1, preposition|question) { // ", asked about the report,"
		return true
	}
	if s.has(from, coordinator|subjectPronoun) {
		return false
	}
	if s.has(from, determiner) { // ", a nurse who was on duty that night,"
		for j := from + 2; j < to; j++ {
			if s.has(j, relative) {
				to = j
			}
		}
	}
	return !s.hasPredicate(from, to)
}
