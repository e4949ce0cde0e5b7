package annotate

// This file finds who speaks where the verb has no subject of its own.

// subjectOfGerund finds who says in "saying", "adding": the noun right before
// ("with Syria’s reconciliation minister saying"), or the subject that the
// sentence began with.
func (s sentence) subjectOfGerund(k, floor int, sub subject) subject {
	if k > floor && s.pieces[k-1].isWord() && !s.has(k-1, preposition|coordinator|subordinator) {
		from := s.regionStart(k, floor)
		for j := k - 1; j > from; j-- {
			if s.has(j-1, preposition) && s.is(j-1, "with") {
				from = j
				break
			}
		}
		from = s.trimSubject(from, k)
		if from < k && s.nominal(from, k) && !s.passing(k-1) {
			sub.from, sub.to, sub.found, sub.start = from, k, true, from
			return sub
		}
	}
	sub.inherited = true
	return sub
}

// passing reports whether the noun at i is only what carries the words, so
// that who issued it speaks: "issued a statement saying".
func (s sentence) passing(i int) bool {
	return s.is(i, "statement", "letter", "message", "release", "email", "e-mail", "tweet", "note", "him", "her", "them", "it", "video", "post", "interview")
}

// verbLike reports whether piece i, in a noun phrase from piece from, looks like
// the verb that ends it.
func (s sentence) verbLike(i, from int) bool {
	if s.pieces[i].cue > 0 {
		f := cueForms[s.pieces[i].cue-1]
		return f.tense == past || f.frame&alsoNoun == 0
	}
	if i <= from || !s.participle(i) || s.has(i-1, determiner|preposition) {
		return false
	}
	return i > from+1 || s.has(i+1, determiner|capital) || s.sign(i+1) != 0
}

// participleIng reports whether the sentence opens with a participle: "Speaking
// to cardinals, the pope".
func (s sentence) participleIng(i int) bool {
	if i >= len(s.pieces) {
		return false
	}
	w := s.word(i)
	return len(w) > 5 && w[len(w)-3:] == "ing" || s.is(i, "asked")
}

// mainSubject returns the subject that the sentence begins with.
func (s sentence) mainSubject(floor, limit int) (from, to int, ok bool) {
	from = floor
	if s.has(from, preposition|subordinator|calendar|adverb) || s.participleIng(from) {
		for j := from; j < limit; j++ {
			if s.sign(j) == ',' {
				from = j + 1
				break
			}
		}
	}
	for from < limit && (s.adverbial(from) || s.sign(from) == ',' || s.has(from, coordinator)) {
		from++
	}
	to = from
	for to < limit && s.pieces[to].isWord() && !s.has(to, predicate|relative|pastForm) && !(to > from && (s.has(to, thatWord) || s.adverbial(to))) && !s.verbLike(to, from) {
		if s.has(to, subjectPronoun) {
			to++
			break
		}
		if to > from && s.has(to-1, capital) && !s.has(to, capital|coordinator|preposition) && to-from > 1 && !s.has(from, determiner) {
			break
		}
		to++
	}
	if to > from && s.has(to-1, coordinator) {
		to--
	}
	return from, to, to > from && s.nominal(from, to)
}
