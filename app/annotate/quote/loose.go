package quote

import (
	"parallax/app/sentence"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/mark"
)

// This file attributes the quotations that no cue of the list reaches.

// loose marks a quotation that no cue reaches, in the first of the ways that fits.
func (f *quoteFinder) loose(s *reading, i int) {
	q := mark.Quote{Content: s.inner(i), Made: mark.Made{Status: mark.Found}}
	q.Form = s.formOf(i, true)
	switch {
	case f.resumes(s, i, &q), f.follows(s, i, &q), f.afterColon(s, i, &q), f.captioned(s, i, &q):
	case s.falseFriend(i):
		return
	case f.uttered(s, i, &q), f.howPut(s, i, &q), f.labelled(s, i, &q):
	case foreign(q.Content.In(s.body)):
		q.Form, q.Rule = mark.Direct, ruleLoose
	default:
		q.Form, q.Rule = mark.Scare, ruleLoose
	}
	f.add(s, i, q)
}

// resumes tells whether the quotation at i goes on after its attribution in the
// same sentence: “It is hard,” he said, “but we will try.” A relative clause may
// stand between: “…,” said Tyler Brooks — who rode out the storm — “…”.
func (f *quoteFinder) resumes(s *reading, i int, q *mark.Quote) bool {
	last, heard := f.speakers.last()
	end := max(last.span.End, last.cue.End)
	parted := s.sign(i-1) == ',' || s.sign(i-1) == '-'
	if !heard || !parted || last.span.Start < s.pieces[0].Start || end > s.pieces[i].Start {
		return false
	}
	j := i
	for j > 0 && s.pieces[j-1].Start >= end {
		j--
	}
	if s.showsVerb(span{j, i}) && !(s.sign(j) != 0 && s.has(j+1, relative)) {
		return false
	}
	q.By, q.Speaker, q.Cue, q.Lemma, q.Rule = last.by, last.span, last.cue, last.lemma, ruleResumes
	return true
}

// follows tells whether the quotation at i, a sentence of its own, goes on with the
// last speaker.
func (f *quoteFinder) follows(s *reading, i int, q *mark.Quote) bool {
	last, heard := f.speakers.last()
	alone := s.first(span{0, len(s.pieces)}, (*reading).isWord) < 0
	if !heard || !alone || f.paragraph-last.number > maxCarry || q.Form != mark.Direct {
		return false
	}
	q.Rule, q.By = ruleFollows, last.by
	return true
}

// afterColon tells whether only a colon introduces the quotation at i: Ahmad was
// blunt: “…”.
func (f *quoteFinder) afterColon(s *reading, i int, q *mark.Quote) bool {
	if s.sign(i-1) != ':' || q.Form != mark.Direct || s.falseFriend(i) {
		return false
	}
	q.Rule = ruleColon
	if p, ok := s.mainSubject(span{0, i - 1}); ok {
		if s.end() == len(s.pieces) && p.from+2 < p.to && s.is(p.from+1, "on") {
			p.to = p.from + 1 // a headline: "Trump on Kim: ‘We fell in love’"
		}
		f.name(s, p, q)
	}
	return true
}

// captioned tells whether the quotation at i opens the sentence and only its
// speaker follows, as in headlines and captions: ‘We will fight on’: Assad.
func (f *quoteFinder) captioned(s *reading, i int, q *mark.Quote) bool {
	p := span{2, s.end()}
	if i != 0 || !s.at(1, caption) || p.to > 10 || s.showsVerb(p) || !s.nominal(p) {
		return false
	}
	q.Rule = ruleColon
	f.name(s, p, q)
	return true
}

var caption = pat(": CAP / - CAP / :|- NOUN CAP") // - coach Jill Ellis

// uttered tells whether a verb of no list tells who utters the quotation at i:
// “We tried,” she remembered; “We tried,” mused Ian Muir. The quotation breaks off,
// and the verb, in -ed, governs nothing.
func (f *quoteFinder) uttered(s *reading, i int, q *mark.Quote) bool {
	words := q.Content.In(s.body)
	if !strings.HasSuffix(words, ",") && !strings.HasSuffix(words, "?") {
		return false
	}
	p := span{i + 1, i + 2}
	for !s.participle(p.to) && s.at(p.to, inUttered) {
		p.to++
	}
	verb := p.to
	if s.participle(i + 1) {
		verb, p = i+1, span{i + 2, s.speakerEnd(i + 2)}
	} else if comma := s.first(p, isComma); comma > 0 {
		p.to = s.withName(comma)
	} else if !s.at(verb+1, whenUttered) {
		return false
	}
	if !s.participle(verb) || !s.nominal(p) {
		return false
	}
	q.Rule, q.Cue = ruleUnlisted, s.text(span{verb, verb + 1})
	f.name(s, p, q)
	return true
}

var (
	inUttered   = pat("^!VERB|THAT|REL WORD / ,")
	whenUttered = pat("PREP|DAY|ADV|SUB|,|. / $ / this|last")
)

// howPut tells whether the quotation at i opens a sentence on how somebody put it:
// “Reckless and stupid” was how the judge described the driving.
func (f *quoteFinder) howPut(s *reading, i int, q *mark.Quote) bool {
	from := s.past(i+1, wasHow)
	cue := s.first(span{from, min(s.end(), from+12)}, (*reading).isCue)
	if from == i+1 || cue <= from || !s.nominal(span{from, cue}) {
		return false
	}
	f.cuedBy(s, cue, q)
	q.Rule = ruleBeforeCue
	f.name(s, span{from, cue}, q)
	return true
}

var wasHow = pat("BE how|what")

// cuedBy makes the verb at piece cue the cue of q, some words of a sentence.
func (f *quoteFinder) cuedBy(s *reading, cue int, q *mark.Quote) {
	c, _ := s.cue(cue)
	q.Form, q.Cue, q.Lemma = mark.Partial, s.text(span{cue, cue + 1}), c.Lemma
}

// labelled tells whether a participle puts the quoted words at i on something:
// "scenes labeled “apocalyptic”", and who does: "called “draconian” by rights
// groups", "described by teachers as “the light of the school”".
func (f *quoteFinder) labelled(s *reading, i int, q *mark.Quote) bool {
	j := i - 1
	for j > max(-1, i-12) && s.sign(j) == 0 && !s.cueIn(j, sentence.Past) {
		j--
	}
	if !s.cueIn(j, sentence.Past) {
		return false
	}
	p := span{}
	if s.is(j+1, "by") && s.is(i-1, "as") {
		p = span{j + 2, i - 1}
	} else if s.is(i+1, "by") {
		p = span{i + 2, s.phraseEnd(i + 2)}
	} else if j < i-5 {
		return false
	}
	f.cuedBy(s, j, q)
	if q.Rule = ruleLoose; p.empty() {
		q.Form = mark.Scare
		return true
	}
	f.name(s, p, q)
	return true
}

// foreign reports whether words are a quotation of some length in a script whose
// verbs of saying no rule here knows: «بُني الجدار لبحرٍ غير هذا البحر». Somebody
// said them, though nobody can be named for them; they are no scare quotes.
func foreign(words string) bool {
	r, _ := utf8.DecodeRuneInString(words)
	return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) && strings.Count(words, " ") > 1
}
