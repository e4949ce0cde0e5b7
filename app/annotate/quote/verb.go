package quote

// This file tells the verbs among the cue words from the nouns that look like
// them.

// mayBeVerb reports whether the cue word at i is written as a verb is: with a
// small letter but in headlines. "Islamic State" states nothing.
func (s *reading) mayBeVerb(i int) bool {
	if s.is(i, "state") && s.is(i+1, "media", "TV", "television", "news", "radio", "broadcaster", "broadcasters", "agency", "officials", "prosecutors", "police", "run") {
		return false // "and state TV said"
	}
	if i == 0 || !s.has(i, capital) {
		return true
	}
	form := cueForms[s.pieces[i].cue-1]
	return s.end() == len(s.pieces) && form.frame&alsoNoun == 0
}

// verbAfter tells the verb from the noun of the same form by its subject
// ("Assad supporters claim" against "his claim", "the agency reports" against
// "media reports"), and the infinitive from the plural ("hear counsel say").
func (s *reading) verbAfter(a attribution, form cueForm) bool {
	last := a.speakerTo - 1
	switch {
	case s.countedWarning(a.cueFrom):
		return false
	case form.tense == gerund:
		return a.speaker < a.speakerTo && (form.frame&alsoNoun == 0 || s.sign(a.cueFrom-1) == ',' || s.has(a.cueFrom-1, beForm) || s.is(a.cueTo, "that"))
	case form.tense == past || a.speaker == a.speakerTo || s.helped(a.cueFrom):
		return true
	case form.frame&alsoNoun != 0 && (s.genitive(last) || s.is(a.cueTo, "of", "from", "by", "against") && s.thatAfterPerson(a.cueTo) == 0 || s.has(a.cueFrom-1, haveForm) || s.is(last, "face", "faces", "facing")): // "We have reports that", "the Baltic states of"
		return false
	case s.has(last, subjectPronoun):
		return form.tense == present || !s.is(last, "he", "she", "it")
	case form.tense == base && form.frame&alsoNoun == 0:
		return s.plural(a.speaker, a.speakerTo)
	case form.frame&alsoNoun == 0:
		return true
	case s.participle(last) || s.pieces[last].digit || s.is(last-1, "a", "an") && last > a.speaker+1 || s.has(a.cueTo, predicate|pastForm) || a.cueTo < len(s.pieces) && (s.pieces[a.cueTo].cue > 0):
		return false
	case form.tense == base:
		return s.pluralNoun(s.head(a.speaker, a.speakerTo))
	}
	for j := a.speaker; j < a.speakerTo; j++ {
		if s.has(j, capital|determiner) {
			return true
		}
	}
	return false
}

// helped reports whether an auxiliary makes the base form at i a verb: "will
// say", "did claim", "went on to say"; or it is a past form that looks like one:
// "the statement read, “…”".
func (s *reading) helped(i int) bool {
	j := i - 1
	for j > 0 && s.adverbial(j) {
		j--
	}
	switch {
	case s.is(i, "read"): // "“We tried,” the statement read."
		return s.quoteAt(i+2) || s.quoteAt(0)
	case s.is(i, "forecast"): // "The bank forecast that", "analysts had forecast"
		return s.is(i+1, "that")
	case s.is(i, "put"): // "as one trader put it"
		return true
	}
	return s.has(j, modal|doForm|toWord)
}

// countedWarning reports whether the word in -ing at i is a noun that reports
// nothing: "ignored a similar warning last year"; but "repeated his warning that",
// "issued a statement warning of".
func (s *reading) countedWarning(i int) bool {
	if !s.is(i, "warning", "ruling", "posting", "charging", "writing", "saying") || s.is(i+1, "that") {
		return false
	}
	return s.has(i-1, determiner) || s.is(i, "warning") && s.has(i-2, determiner) && !s.passing(i-1)
}

// plural reports whether the pieces can be the subject of a plural verb. Names
// can: "Hamas say".
func (s *reading) plural(from, to int) bool {
	last := to - 1
	if s.genitive(last) {
		return false
	}
	for j := from; j < to; j++ {
		if s.pluralNoun(j) || s.is(j, "and", "who") {
			return true
		}
	}
	return s.has(last, capital)
}

// pluralNoun reports whether piece i looks like a noun in the plural.
func (s *reading) pluralNoun(i int) bool {
	if s.is(i, "police", "media", "people", "others", "many", "some", "both", "most", "all", "several", "few", "staff", "men", "women") {
		return true
	}
	w := s.word(i)
	named := s.has(i, capital) && (i > 0) // "Authorities in Gaza say"; but "Paris says"
	return w[len(w)-1] == 's' && !s.genitive(i) && !named && !s.has(i, determiner|preposition) && !s.is(i, "news", "press", "crisis")
}

// head returns the head of the noun phrase: the word before its first
// preposition or relative word.
func (s *reading) head(from, to int) int {
	for j := from + 1; j < to; j++ {
		if s.has(j, preposition|relative|thatWord) {
			return j - 1
		}
	}
	return to - 1
}

// participle reports whether piece i looks like one: "Pelosi delivered remarks".
func (s *reading) participle(i int) bool {
	if i < 0 || i >= len(s.pieces) {
		return false
	}
	w := s.word(i)
	return len(w) > 4 && w[len(w)-2:] == "ed" && !s.has(i, capital)
}
