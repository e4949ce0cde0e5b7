package quote

// This file finds who speaks where the verb has no subject of its own.

// subjectOfGerund finds who says in "saying", "adding": the noun right before
// ("with Syria’s reconciliation minister saying", "quoted officials saying",
// "news reports saying"), or the subject that the sentence began with ("issued a statement Friday saying").
func (s *reading) subjectOfGerund(k, floor int, sub subject) subject {
	sub.inherited = true
	sub.unsaid = sub.unsaid || s.is(k-1, "against", "without", "from") // "decided against declaring"
	end := s.beforeDay(floor, k)
	from := s.regionStart(end, floor)
	with := false
	for j := end - 1; j > from; j-- {
		if s.is(j-1, "with", "quotes", "quoted", "quoting", "quote", "cited", "hear", "heard", "showed", "shows", "showing") {
			from, with = j, true
		}
	}
	if !with && s.carries(end-1) {
		from, with = s.phraseStart(from, end), true
	}
	if s.hasVerb(from, end) {
		return sub
	}
	from = s.trimSubject(from, end)
	if from < end && s.nominal(from, end) && !s.passing(end-1) {
		sub.inherited = false
		sub.from, sub.to, sub.found, sub.start = from, end, true, from
	}
	return sub
}

// ownClause returns where the subordinate clause begins that piece i stands in,
// or 0: "The attempt came hours after Pyongyang issued a warning that".
func (s *reading) ownClause(i int) int {
	for j := i - 1; j > 0 && j > i-farthestSubject; j-- {
		if s.sign(j) == ',' {
			return 0
		}
		if s.is(j, "after", "when", "before", "while", "because") && s.hasVerb(j+1, i) {
			return j + 1
		}
	}
	return 0
}

// carries reports whether the noun at i is a thing that speaks for itself, and
// not for who handles it: "rejected news reports saying", "a banner reading".
func (s *reading) carries(i int) bool {
	return s.is(i, "report", "reports", "article", "articles", "book", "banner", "banners", "poster", "posters", "sign", "signs", "placards", "leaflets", "graffiti", "slogans")
}

// phraseStart returns where the noun phrase that ends before piece end begins.
func (s *reading) phraseStart(from, end int) int {
	j := end - 1
	for j > from && (s.commonNoun(j-1) || s.has(j-1, capital|determiner)) && !s.participle(j-1) {
		j--
		if s.has(j, determiner) {
			break
		}
	}
	return j
}

// hasVerb reports whether the pieces hold a subject with its verb: "The group
// issued a statement".
func (s *reading) hasVerb(from, end int) bool {
	_, to, ok := s.mainSubject(from, end)
	return ok && to < end && (s.has(to, predicate|pastForm|relative) || s.verbLike(to, from))
}

// passing reports whether the noun at i is only what carries the words, so
// that who issued it speaks: "issued a statement saying".
func (s *reading) passing(i int) bool {
	return s.is(i, "statement", "letter", "message", "release", "email", "e-mail", "tweet", "note", "memo", "speech", "petition", "figures", "call", "resolution", "him", "her", "them", "it", "video", "post", "interview")
}

// verbLike reports whether piece i, in a noun phrase from piece from, looks like
// the verb that ends it.
func (s *reading) verbLike(i, from int) bool {
	if s.pieces[i].cue > 0 {
		f := cueForms[s.pieces[i].cue-1]
		return f.tense == past || f.frame&alsoNoun == 0
	}
	if s.participle(i) && s.allNames(from, i) && !s.genitive(i-1) && i+1 < s.end() { // "Gandhi stepped down"
		return true
	}
	if i <= from || !s.participle(i) || s.has(i-1, determiner|preposition) {
		return false
	}
	return i > from+1 || s.has(i+1, determiner|capital)
}

// participleIng reports whether the sentence opens with a participle: "Speaking
// to cardinals, the pope".
func (s *reading) participleIng(i int) bool {
	if i >= len(s.pieces) {
		return false
	}
	w := s.word(i)
	return len(w) > 5 && w[len(w)-3:] == "ing" || s.is(i, "asked")
}

// mainSubject returns the subject that the sentence begins with.
func (s *reading) mainSubject(floor, limit int) (from, to int, ok bool) {
	from = floor
	if s.has(from, preposition|subordinator|calendar|adverb) || s.participleIng(from) {
		for j := from; j < limit; j++ {
			if s.sign(j) == ',' {
				from = j + 1
				break
			}
		}
	}
	for from < limit && (s.adverbial(from) || s.has(from, coordinator)) {
		from++
	}
	to = from
	for to < limit && s.pieces[to].isWord() && !s.has(to, predicate|relative|pastForm) && !(to > from && s.adverbial(to)) && !s.verbLike(to, from) && !(to > from && s.actsOn(to)) {
		if s.has(to, subjectPronoun) {
			to++
			break
		}
		if to > from && s.has(to-1, capital) && !s.has(to, capital|coordinator|preposition) && to-from > 1 && !s.has(from, determiner) && !s.has(to+1, predicate|pastForm) && !s.participle(to+1) {
			break
		}
		to++
	}
	if to > from && s.has(to-1, coordinator) {
		to--
	}
	return from, to, to > from && s.nominal(from, to)
}
