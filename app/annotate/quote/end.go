package quote

import "slices"

// This file finds where what somebody says ends and the account goes on.

// clauseEnd returns where what is said, beginning at from, ends at the latest:
// at a semicolon, or where the account goes on in its own words with "while".
func (s *reading) clauseEnd(from int) int {
	end := s.end()
	for j := from + 1; j < end; j++ {
		if s.sign(j) == ';' || s.sign(j) == ',' && s.is(j+1, "while", "whereas", "although", "though") {
			return j
		}
	}
	return end
}

// ownWords returns where the account goes on in its own words within what a
// reports, or a.to:
//
//   - "said the evidence was thin, but did not give details";
//   - "said the camp was safe, but aid workers are still kept out": a verb in the
//     present where what was said has gone into the past;
//   - "who denies the charges, faces a fine": back to the clause around it;
//   - "called for new elections, sparking the ire": what the demand led to.
func (s *reading) ownWords(a attribution) int {
	for j := a.from + 1; j < a.to; j++ {
		next := j + 1
		if s.sign(j) != ',' {
			if !s.is(j, "but") || !s.is(next, "declined", "refused") {
				continue
			}
			return j
		}
		switch {
		case s.is(next, "but") && (s.reticent(next+1) || s.presentAgain(a, next)):
			return j
		case a.relative && (s.hasPredicate(a.from, j) || s.quoteBetween(a.from, j)) && s.resumesClause(next), a.relative && j > a.from+2 && s.participle(next) && s.has(next+1, determiner|capital|thatWord):
			return j // "who said he regretted the deaths, blamed the rebels"
		case a.rule == ruleObject && s.is(next, "but", "and") && s.has(next+1, determiner|capital|subjectPronoun) && s.showsClause(next+1, a.to):
			return j // "called for his removal, but the White House has rejected calls"
		case a.rule == ruleObject && s.consequence(next) && !s.anyDeed(a.from, j):
			return j
		}
	}
	return a.to
}

func (s *reading) quoteBetween(from, to int) bool {
	return slices.ContainsFunc(s.pieces[from:to], func(p piece) bool { return p.quote > 0 })
}

// reticent reports whether the clause at i tells what was not said: "but
// declined to comment", "but did not say when", "but gave no details".
func (s *reading) reticent(i int) bool {
	if s.has(i, subjectPronoun) {
		i++
	}
	if s.is(i, "declined", "refused") || s.is(i, "gave", "offered", "provided") && s.is(i+1, "no", "few", "little") {
		return true
	}
	return s.has(i, negation) && s.has(i, doForm) || s.has(i, doForm|haveForm) && s.has(i+1, negation)
}

// presentAgain reports whether the clause behind "but" at piece i stands in the
// present while what was said before it has gone into the past with its cue.
func (s *reading) presentAgain(a attribution, i int) bool {
	if s.pieces[a.cueFrom].cue == 0 || s.tense(a) != past {
		return false
	}
	before, after := s.firstVerb(a.from, i), s.firstVerb(i+1, a.to)
	return s.is(before, "was", "were", "had") && s.is(after, "is", "are", "has", "have", "remains", "says")
}

// firstVerb returns the first verb that shows between the pieces, or -1.
func (s *reading) firstVerb(from, to int) int {
	for j := from; j < to; j++ {
		if s.has(j, predicate) {
			return j
		}
	}
	return -1
}

// resumesClause reports whether a verb stands at i, where the clause around a
// relative one goes on: "who denies the charges, also faces".
func (s *reading) resumesClause(i int) bool {
	for s.adverbial(i) {
		i++
	}
	return s.has(i, predicate|pastForm)
}

// anyDeed reports whether a deed stands between the pieces, so that another one
// is the next of a list: "of massacring civilians, looting and destruction".
func (s *reading) anyDeed(from, to int) bool {
	for j := from; j < to; j++ {
		if s.deed(j) {
			return true
		}
	}
	return false
}

// consequence reports whether the words at i tell what came of a demand:
// "sparking the ire of his backers", "as he addressed supporters".
func (s *reading) consequence(i int) bool {
	if s.is(i, "as", "after", "when") && s.has(i+1, determiner|subjectPronoun|capital) {
		return true
	}
	return s.deed(i)
}

// afterSource returns where what a source reports begins, behind an apposition
// to it: "According to John Smith, head of the agency, the camp".
func (s *reading) afterSource(j int) int {
	if s.sign(j) != ',' {
		return j
	}
	if s.is(j+1, "a", "an", "the", "head", "director", "spokesman", "spokeswoman", "citing", "quoting") {
		for k := j + 2; k < s.end() && k < j+20; k++ {
			if s.has(k+1, relative) { // "According to police, the man, who has not been named, was"
				break
			}
			if s.sign(k) == ',' {
				return k + 1
			}
			if s.has(k, predicate) {
				break
			}
		}
	}
	return j + 1
}

// sourceEnd returns the end of the source named at piece i: up to the next
// comma, quotation or clause.
func (s *reading) sourceEnd(i int) int {
	for j := i; j < s.end(); j++ {
		p := s.pieces[j]
		if !p.isWord() {
			return j
		}
	}
	return s.end()
}

// knownAs returns the end of the name by which a speaker is called from piece i on,
// or 0: "said a woman identified only as Maria on Monday".
func (s *reading) knownAs(i int) int {
	if !s.is(i, "identified", "known") {
		return 0
	}
	if i++; s.is(i, "only") {
		i++
	}
	to := i + 1
	for s.has(to, capital) {
		to++
	}
	if !s.is(i, "as") || to == i+1 {
		return 0
	}
	return to
}
