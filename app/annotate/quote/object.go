package quote

// This file reads what a verb of speaking takes besides a clause.

// objectOf attributes what a verb of speaking takes besides a clause: "denied a
// report", "warned of a crisis", "urged all parties to", "called it a policy",
// or quoted words within its clause.
func (s *reading) objectOf(a attribution) (attribution, bool) {
	from, cueTo, ok := s.object(a)
	if ok && from < s.end() {
		a.rule, a.open = ruleObject, true
		a.from, a.cueTo = from, cueTo
		a.to = s.clauseEnd(from)
		return a, a.to > a.from
	}
	return s.someWords(a)
}

// someWords attributes the quoted words in the clause of the cue.
func (s *reading) someWords(a attribution) (attribution, bool) {
	a.rule, a.open = ruleObject, true
	return s.quotedWithin(a)
}

// object returns where the thing said begins and where the cue ends.
func (s *reading) object(a attribution) (from, cueTo int, ok bool) {
	i, f := a.cueTo, a.verb.frame
	switch {
	case a.verb.lemma == "accuse":
		return i, i, s.charged(i, "of")
	case f&takesBlame != 0:
		return i, i, s.charged(i, "for", "on")
	case f&takesOf != 0 && s.is(i, "of", "about", "against"):
		return i + 1, i + 1, i+1 < s.end()
	case f&takesOf != 0 && f&mayTakePerson != 0 && s.warnedOff(i):
		return i, i, true
	case f&takesPlea != 0 && s.is(i, "for") || f&takesPlea != 0 && s.is(i, "to") && s.comes(i, "to"):
		return i + 1, i + 1, i+1 < s.end()
	case f&takesAs != 0 && s.takenFor(i):
		return i, i, true
	case f&takesIt != 0 && s.named(i):
		return i, i, true
	case f&takesSum != 0 && s.sum(i):
		return i, i, true
	case f&takesFor != 0 && s.is(i, "for"):
		return i + 1, i + 1, true
	case f&takesFor != 0 && s.is(i, "on") && s.comes(i, "to"):
		return i + 1, i + 1, true
	case f&takesToDo != 0 && s.comes(i, "to"):
		return i, i, !s.is(i+3, "so") // "urged me to do so"
	case f&takesIt != 0 && s.has(i, objectPronoun) && s.is(i+1, "a", "an", "the") && !s.has(i+1, capital):
		return i + 1, i, true
	case f&takesDeed != 0 && s.deed(i):
		return i, i, true
	case f&takesObject != 0 && s.objectSaid(a, i):
		return i, i, true
	}
	return 0, 0, false
}

// comes reports whether the word comes in the clause from piece i on.
func (s *reading) comes(i int, word string) bool {
	for j := i; j < s.end() && j < i+15 && s.pieces[j].isWord(); j++ {
		if j > i && s.is(j, word) {
			return true
		}
	}
	return false
}

// quotedWithin attributes quoted words in the clause of the cue: "Assad has
// vowed to win back “every inch” of Syria".
func (s *reading) quotedWithin(a attribution) (attribution, bool) {
	f := a.verb.frame
	if f&besideQuoted != 0 || f&takesThatOnly != 0 && f&commits == 0 && !s.has(a.cueTo, toWord) && !s.comes(a.cueTo, "that") { // "observe a “cooling off” period"
		return a, false
	}
	for j := a.cueTo; j < s.end() && j < a.cueTo+15; j++ {
		if s.quoteAt(j) {
			a.from, a.to, a.words = a.cueTo, s.clauseEnd(a.cueTo), f&takesAs != 0
			return a, true
		}
		if s.sign(j) == ',' && s.has(j+1, relative) { // "called the report, which was leaked, “misleading”"
			for j++; j < s.end() && s.sign(j) != ','; j++ {
			}
			continue
		}
		if s.sign(j) == ',' || s.sign(j) == ':' {
			return a, false
		}
	}
	return a, false
}
