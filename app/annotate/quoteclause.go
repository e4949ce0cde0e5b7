package annotate

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
func (s sentence) subjectOf(i, floor int) subject {
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
func (s sentence) verbGroup(i, floor int, sub *subject) int {
	k := i
	for k > floor {
		p := s.pieces[k-1]
		switch {
		case p.class&(beForm|negation|modal|toWord) != 0 && p.class&subjectPronoun == 0:
			sub.passive = sub.passive || p.class&beForm != 0
			sub.future = sub.future || s.is(k-1, "will", "would", "must")
			sub.unsaid = sub.unsaid || p.class&(negation|toWord) != 0 || p.class&modal != 0 && !sub.future
		case s.is(k-1, "on") && s.is(k-2, "went", "goes", "go", "going") && s.has(k, toWord): // "went on to say"
			k--
			sub.unsaid = false
		case p.class&subjectPronoun != 0:
			sub.unsaid = sub.unsaid || p.class&modal != 0
			return k
		case p.class&(haveForm|doForm) != 0 || s.adverbial(k-1):
		case s.is(k-1, "part") && k-3 >= floor && s.is(k-3, "for") && s.is(k-2, "its", "his", "her", "their"):
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
func (s sentence) unsaidWith(i, floor int) bool {
	if !s.is(i-1, "or", "nor") || i-2 < floor || s.pieces[i-2].cue == 0 {
		return false
	}
	var sub subject
	s.verbGroup(i-2, floor, &sub)
	return sub.unsaid
}

// adverbial reports whether piece i is an adverb.
func (s sentence) adverbial(i int) bool {
	if i < 0 || i >= len(s.pieces) {
		return false
	}
	p := s.pieces[i]
	if !p.isWord() || p.cue > 0 || p.class&capital != 0 && i > 0 {
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
func (s sentence) subjectBefore(k, floor int, sub subject) subject {
	end, named := k, 0
	for s.has(end-1, calendar) && s.sign(end-2) == ',' && end-2 > floor { // "the envoy, Roger Noriega, Wednesday called"
		end--
	}
	if s.sign(end-1) == ',' || s.sign(end-1) == ')' || s.sign(end-1) == '-' {
		var ok bool
		if end, ok = s.beforeInsertion(end, floor); !ok {
			sub.inverted = true
			return sub
		}
		if to := s.withName(end); to > end {
			named = to
		}
	}
	if s.quoteAt(end - 1) {
		sub.inverted = true
		return sub
	}
	from := s.regionStart(end, floor)
	if from == end {
		return s.sharedSubject(end, floor, sub)
	}
	if s.sign(from-1) == ',' && from-1 > floor && s.has(from, relative|preposition) && s.trimSubject(from, end) != from {
		// "A senior official, who spoke on condition of anonymity says"
		if from2 := s.regionStart(from-1, floor); s.trimSubject(from2, from-1) < from-1 && s.nominal(from2, from-1) && (s.has(from, relative) || s.trimSubject(from, end) == end) {
			from, end = from2, from-1
		}
	}
	start := s.afterPredicate(from, end)
	if s.has(from, relative) && from+1 < end {
		from, sub.within = from+1, true
	}
	if s.has(end-1, subjectPronoun) && !s.has(end-1, relative|determiner) && !s.has(end-2, coordinator) {
		from = end - 1 // "after a row in which he"
	}
	end = s.beforeDay(from, end)
	from = s.trimSubject(from, end)
	if from == end || !s.nominal(from, end) {
		sub.inherited = s.has(end-1, coordinator) && !s.has(end-1, capital)
		sub.inverted = from == end && !sub.inherited
		return sub
	}
	sub.from, sub.to, sub.found, sub.start = from, max(end, named), true, start
	return sub
}

// withName returns the end of the name that stands in apposition to the office
// or kinship before piece i, or i: "his widow, Marta, recalled".
func (s sentence) withName(i int) int {
	if s.sign(i) != ',' || i == 0 || !s.commonNoun(i-1) && !s.is(i-1, "them") { // "One of them, Dr. Asma Bibi, described"
		return i
	}
	j := i + 1
	for s.has(j, capital) && !s.has(j, calendar|determiner) || j > i+1 && s.is(j, "al", "de", "bin", "van", "von") || j > i+1 && s.sign(j) == '-' && s.pieces[j].Len() == 1 {
		j++
	}
	if j == i+1 || j < s.end() && s.sign(j) != ',' {
		return i
	}
	return j
}

// beforeDay returns the end of a subject without the day behind it: "Prime
// Minister Ehud Olmert Tuesday warned", "the United States on Thursday called";
// but "the report released Tuesday said".
func (s sentence) beforeDay(from, end int) int {
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
func (s sentence) beforeInsertion(k, floor int) (int, bool) {
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
			if s.sign(from-1) == ',' && from-1 > floor && (s.has(from, preposition|relative) || s.pieces[from].digit && from+1 == j) {
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
func (s sentence) insertion(from, to int) bool {
	if from >= to {
		return false
	}
	if s.has(from, relative|preposition|subordinator) || s.pieces[from].digit {
		return true
	}
	if s.participle(from) && s.has(from+1, preposition|question) { // ", asked about the report,"
		return true
	}
	if s.has(from, coordinator|subjectPronoun) && !s.adverbial(from) {
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

// regionStart walks left from piece end to the sign or word that begins the
// clause, and returns the first piece after it.
func (s sentence) regionStart(end, floor int) int {
	for j := end - 1; j >= floor; j-- {
		p := s.pieces[j]
		if p.quote > 0 || end-j > farthestSubject || p.sign != 0 && p.sign != '*' {
			return j + 1
		}
		if p.class&(thatWord|question) != 0 && (j == end-1 || !s.has(j+1, predicate) && !s.describes(j, floor)) ||
			p.class&subordinator != 0 && p.class&preposition == 0 && p.class&capital == 0 {
			return j + 1
		}
		if p.class&relative != 0 && (j == end-1 || s.has(j-1, preposition)) || s.is(j, "as") && s.pluralNoun(j+1) {
			return j + 1
		}
		// "just days after North Korea announced"
		if p.class&subordinator != 0 && s.is(j-1, "days", "day", "hours", "hour", "minutes", "week", "weeks", "month", "months", "year", "years", "shortly", "soon", "immediately", "ever") {
			return j + 1
		}
	}
	return floor
}

// describes reports whether the "that" at j begins a relative clause: "The
// association that represents estate agents says".
func (s sentence) describes(j, floor int) bool {
	if j-1 <= floor || !s.commonNoun(j-1) || s.pieces[j-1].cue > 0 || !s.commonNoun(j+1) {
		return false
	}
	w := s.word(j + 1)
	return w[len(w)-1] == 's' || s.participle(j+1)
}

// sharedSubject is the subject of a verb with no noun before it in its clause:
// a relative one ("Ahmad, who said"), or one joined by "and".
func (s sentence) sharedSubject(k, floor int, sub subject) subject {
	if s.has(k-1, relative|thatWord) {
		end := k - 1
		if s.sign(end-1) == ',' {
			sub.aside = true
			end--
		}
		from := s.antecedent(s.trimSubject(s.regionStart(end, floor), end), end)
		if end > from && s.nominal(from, end) {
			sub.from, sub.to, sub.found, sub.start = from, end, true, from
		}
		return sub
	}
	sub.inverted = true
	return sub
}

// antecedent narrows a region to the noun that a relative clause belongs to:
// "opposed by Moscow, which says", "at odds with Ariel Sharon, who said".
func (s sentence) antecedent(from, end int) int {
	for j := end - 2; j > from; j-- {
		if s.is(j, "by", "with", "to") || s.participle(j) && s.has(j+1, determiner|capital|preposition) {
			return j + 1
		}
	}
	return from
}

// trimSubject leaves out of a region what stands before the subject proper: a
// conjunction, adverbs, "On Sunday", a clause that ends with "and".
func (s sentence) trimSubject(from, end int) int {
	from = s.afterPredicate(from, end)
	for from < end {
		switch {
		case s.has(from, coordinator|subordinator) && !s.has(from, preposition|subjectPronoun),
			s.adverbial(from) || s.has(from, adverb) && !s.has(from, determiner|subjectPronoun),
			s.has(from, thatWord) && from+1 < end && s.has(from+1, determiner|subjectPronoun):
			from++
		case s.is(from, "this", "last", "next") && s.is(from+1, timeSpans...) && from+2 < end:
			from += 2
		case s.has(from, preposition) && !s.is(from, "like"):
			next := s.afterLeadingPhrase(from, end)
			if next == end && s.has(from, subordinator) { // "as officials say"
				next = from + 1
			}
			from = next
		default:
			return from
		}
	}
	return from
}

// afterPredicate returns the piece after the last "and", "but" or verb that
// ends another clause within the region, or from where there is none.
func (s sentence) afterPredicate(from, end int) int {
	for j := end - 1; j > from; j-- {
		if s.has(j, predicate) && !s.underRelative(from, j) && s.pieces[j].class&subjectPronoun == 0 {
			for m := j + 1; m < end; m++ {
				if s.has(m, coordinator) && m+1 < end {
					return m + 1
				}
			}
			return j + 1
		}
	}
	return from
}

// underRelative reports whether a relative word before piece j makes it the
// verb of a relative clause: "activists who support the Syrian regime".
func (s sentence) underRelative(from, j int) bool {
	for m := j - 1; m >= from; m-- {
		if s.has(m, relative|thatWord) && m > from {
			return true
		}
	}
	return false
}

// afterLeadingPhrase returns the piece after the prepositional phrase at from:
// "On Sunday", "In a live broadcast", or end where all of it is one phrase.
func (s sentence) afterLeadingPhrase(from, end int) int {
	j := from + 1
	if s.has(j, calendar) || j < end && s.pieces[j].digit {
		for j < end && (s.has(j, calendar) || s.pieces[j].digit) {
			j++
		}
		return j
	}
	for j++; j < end; j++ {
		if s.has(j, determiner|subjectPronoun) && !s.has(j-1, preposition|determiner) {
			return j
		}
		if s.has(j, capital) && !s.has(j-1, capital|preposition|determiner) {
			return j
		}
	}
	return end
}

// nominal reports whether the pieces can be a subject: they end in a noun or
// are a pronoun.
func (s sentence) nominal(from, end int) bool {
	last := s.pieces[end-1]
	if !last.isWord() {
		return false
	}
	if last.class&subjectPronoun != 0 {
		return !s.is(end-1, "you", "there", "one")
	}
	if last.class&(preposition|coordinator|predicate|negation|thatWord) != 0 && last.class&capital == 0 {
		return false
	}
	if last.class&determiner != 0 {
		return s.is(end-1, "both", "one", "two", "three", "some", "many", "several", "most", "another", "few", "all")
	}
	return true
}

// hasPredicate reports whether a verb shows between the pieces.
func (s sentence) hasPredicate(from, to int) bool {
	for j := from; j < to; j++ {
		if s.has(j, predicate|pastForm) || s.pieces[j].cue > 0 && cueForms[s.pieces[j].cue-1].tense == past {
			return true
		}
	}
	return false
}
