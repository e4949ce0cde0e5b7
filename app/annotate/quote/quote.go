// Package quote finds quotations and reported speech, and whom the text gives as
// the speaker.
package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/article"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/sentence"
	"parallax/app/text"
)

// The rules for quotations without a cue of their own, as marks name them.
const (
	ruleResumes = "resumes" // “…,” he said. “…”
	ruleFollows = "follows" // a paragraph that is all quotation goes on with the last speaker
	ruleColon   = "colon"   // Ahmad was blunt: “…”
	ruleLoose   = "loose"   // quoted words nobody is named for

	ruleUnlisted = "unlisted-verb" // “We tried,” she remembered
)

// unread reports whether words are a quotation of some length in a script whose
// verbs of saying no rule here knows: «بُني الجدار لبحرٍ غير هذا البحر». Somebody
// said them, though nobody can be named for them; they are no scare quotes.
func unread(words string) bool {
	r, _ := utf8.DecodeRuneInString(words)
	return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) && strings.Count(words, " ") > 1
}

// farthestFollowing is how many paragraphs behind its speaker a quotation without
// a cue may stand. One farther on, or with nobody heard before it, such as a
// motto or a line pulled out of the text, is nobody's words in particular.
const farthestFollowing = 3

// Find finds the attributed statements of an article: what is quoted, what
// is only reported, and the quoted words that nobody is named for, sorted by
// content. Mentions are those of the same article, and say who the speakers
// are; without them every speaker is a span of words alone. A lexicon may be
// nil.
//
// The method is Krestel, Bergler and Witte's, "Minding the Source" (LREC 2008):
// a list of reporting verbs and the few shapes of sentence in which news puts
// source, verb and words; no parser. Within what one person is reported to say,
// what others say is not marked again. Contents of one form never overlap.
func Find(a *article.Article, mentions []mark.Mention, l *lexicon.Lexicon) []mark.Quote {
	return FindIn(a, sentence.Paragraphs(a), mentions, l)
}

// FindIn is [Find] for an article whose paragraphs were read.
func FindIn(a *article.Article, read []sentence.Paragraph, mentions []mark.Mention, l *lexicon.Lexicon) []mark.Quote {
	f := quoteFinder{speakers: newSpeakers(a.Body, mentions, l)}
	spans := make([]text.Span, len(a.Paragraphs))
	for i, p := range a.Paragraphs {
		spans[i] = p.Span
	}
	for i, quotes := range pairQuotations(a.Body, spans) {
		if !a.Paragraphs[i].Account() {
			continue
		}
		f.paragraph = i
		for _, s := range sentencesOf(a.Body, &read[i], quotes) {
			f.read(&s)
		}
	}
	return tidy(f.found)
}

// tidy sorts the quotes and leaves out what overlaps an earlier one of its form.
func tidy(found []mark.Quote) []mark.Quote {
	slices.SortStableFunc(found, func(a, b mark.Quote) int { return text.Compare(a.Content, b.Content) })
	end := map[mark.Form]int{}
	kept := found[:0]
	for _, q := range found {
		if q.Content.Start >= end[q.Form] && !q.Content.Empty() {
			end[q.Form] = q.Content.End
			kept = append(kept, q)
		}
	}
	return kept
}

// A quoteFinder reads an article sentence by sentence.
type quoteFinder struct {
	speakers  *speakers
	paragraph int
	found     []mark.Quote
	open      int // index in found of the quotation that its paragraph did not close, plus 1
}

// read marks the attributions of one sentence, then its quotations that no cue
// reaches.
func (f *quoteFinder) read(s *reading) {
	done := map[int]bool{}
	for _, a := range s.attributions() {
		f.attribute(s, a, done)
	}
	for i := range s.pieces {
		if s.quoteAt(i) && !done[i] {
			f.loose(s, i, done)
		}
	}
	f.speakers.begins(s)
}

// attribute marks what an attribution reports: its quotations, or else its
// clause.
func (f *quoteFinder) attribute(s *reading, a attribution, done map[int]bool) {
	sp := speaker{span: s.speakerSpan(a), cue: s.span(a.cueFrom, a.cueTo), lemma: a.verb.lemma, number: f.paragraph}
	sp.by, sp.kind = f.speakers.resolve(s, a.speaker, a.speakerTo)
	f.speakers.hear(sp)
	q := mark.Quote{Speaker: sp.span, Cue: sp.cue, Lemma: sp.lemma, By: sp.by, Made: mark.Made{Status: mark.Found, Rule: a.rule}}
	if a.toldTo < a.toldToEnd {
		q.Via = f.speakers.outlet(s.span(a.toldTo, a.toldToEnd))
	}
	quoted := false
	for i := a.from; i < a.to; i++ {
		if s.quoteAt(i) && !done[i] && (i == a.from && i+1 == a.to || !s.falseFriend(i)) {
			q.Content, quoted, done[i] = f.inner(s, i), true, true
			q.Form = s.formOf(i, i == a.from || s.sign(i-1) == ',' || s.sign(i-1) == ':')
			if rumour(s, a) {
				q.Form = mark.Scare
			}
			f.add(s, i, q)
		}
	}
	if quoted || a.words || a.verb.frame&(onlyQuoted|besideQuoted) != 0 {
		return
	}
	q.Form, q.Content = mark.Indirect, s.reported(a.from, a.to)
	f.found = append(f.found, q)
}

// speakerSpan returns the words that name the speaker, without the ’s of an owner.
func (s *reading) speakerSpan(a attribution) text.Span {
	span := s.span(a.speaker, a.speakerTo)
	if a.owned {
		word := strings.TrimSuffix(strings.TrimSuffix(span.In(s.body), "'s"), "’s")
		span.End = span.Start + len(word)
	}
	return span
}

// inner returns the words of the quotation at piece i.
func (f *quoteFinder) inner(s *reading, i int) text.Span {
	return s.quotes[s.pieces[i].quote-1].inner
}

// rumour reports whether nobody in particular speaks: "Rumors say they will be
// sent to the “Syrian desert”".
func rumour(s *reading, a attribution) bool {
	return a.speakerTo > a.speaker && s.is(a.speakerTo-1, "rumors", "rumours", "rumor", "rumour")
}

// reported returns the clause from piece i up to j without the signs and the
// conjunction around it.
func (s *reading) reported(i, j int) text.Span {
	for i < j && (s.sign(i) == ',' || s.sign(i) == ':' || s.sign(i) == '-' || s.sign(i) == '.') {
		i++
	}
	for j > i && s.sign(j-1) != 0 && s.sign(j-1) != ')' && s.sign(j-1) != '*' {
		j--
	}
	return s.span(i, j)
}

// loose marks a quotation that no cue reaches.
func (f *quoteFinder) loose(s *reading, i int, done map[int]bool) {
	q := mark.Quote{Content: f.inner(s, i), Made: mark.Made{Status: mark.Found}}
	done[i] = true
	last, heard := f.speakers.last()
	lead := i == 0 || s.sign(i-1) == ',' || s.sign(i-1) == ':'
	alone := s.alone(i)
	switch {
	case heard && f.resumes(s, i, last):
		q.Form, q.By, q.Speaker, q.Cue, q.Lemma, q.Rule = s.formOf(i, true), last.by, last.span, last.cue, last.lemma, ruleResumes
	case alone && heard && f.paragraph-last.number <= farthestFollowing && s.formOf(i, true) == mark.Direct:
		q.Form, q.Rule, q.By = mark.Direct, ruleFollows, last.by
	case s.sign(i-1) == ':' && s.formOf(i, lead) == mark.Direct && !s.falseFriend(i):
		q.Form, q.Rule = mark.Direct, ruleColon
		if from, to, ok := s.mainSubject(0, i-1); ok {
			if s.end() == len(s.pieces) && from+2 < to && s.is(from+1, "on") {
				to = from + 1 // a headline: "Trump on Kim: ‘We fell in love’"
			}
			f.name(s, from, to, &q)
		}
	case s.captioned(i):
		q.Form, q.Rule = s.formOf(i, true), ruleColon
		f.name(s, i+2, s.end(), &q)
	case s.falseFriend(i):
		return
	case s.uttered(i) > 0:
		verb := s.uttered(i)
		from, to := s.utterer(i, verb)
		q.Form, q.Rule, q.Cue = s.formOf(i, true), ruleUnlisted, s.pieces[verb].Span
		f.name(s, from, to, &q)
	case s.howCalled(i) > 0:
		cue := s.howCalled(i)
		q.Form, q.Rule, q.Cue, q.Lemma = mark.Partial, ruleBeforeCue, s.pieces[cue].Span, cueForms[s.pieces[cue].cue-1].lemma
		f.name(s, i+3, cue, &q)
	default:
		q.Form, q.Rule = mark.Scare, ruleLoose
		if unread(q.Content.In(s.body)) {
			q.Form = mark.Direct
		}
		q.Cue, q.Lemma = s.labelling(i)
		if by := s.labelledBy(i); by > 0 {
			q.Form, q.Cue, q.Lemma = mark.Partial, s.pieces[by-1].Span, cueForms[s.pieces[by-1].cue-1].lemma
			f.name(s, by+1, i-1, &q)
		}
		if end := s.phraseEnd(min(i+2, len(s.pieces))); !q.Cue.Empty() && s.is(i+1, "by") && end > i+2 {
			q.Form = mark.Partial // called “draconian” by rights groups
			f.name(s, i+2, end, &q)
		}
	}
	f.add(s, i, q)
}

// howCalled returns the cue of quoted words that open a sentence on how somebody
// put it, or 0: “Reckless and stupid” was how the judge described the driving.
func (s *reading) howCalled(i int) int {
	if !s.has(i+1, beForm) || !s.is(i+2, "how", "what") {
		return 0
	}
	for j := i + 4; j < s.end() && j < i+15; j++ {
		if s.pieces[j].cue > 0 && cueForms[s.pieces[j].cue-1].tense != base && s.nominal(i+3, j) {
			return j
		}
	}
	return 0
}

// name makes the pieces the speaker of q.
func (f *quoteFinder) name(s *reading, from, to int, q *mark.Quote) {
	sp := speaker{span: s.span(from, to), number: f.paragraph}
	sp.by, sp.kind = f.speakers.resolve(s, from, to)
	f.speakers.hear(sp)
	q.Speaker, q.By = sp.span, sp.by
}

// captioned reports whether the quotation at i opens the sentence and only its
// speaker follows, as in headlines and captions: ‘We will fight on’: Assad.
func (s *reading) captioned(i int) bool {
	if i != 0 || s.sign(1) != ':' && s.sign(1) != '-' || s.end() > 10 || s.end() < 3 {
		return false
	}
	named := s.has(2, capital) || s.commonNoun(2) && s.has(3, capital) // - coach Jill Ellis
	return named && !s.hasPredicate(2, s.end()) && s.nominal(2, s.end())
}

// add adds the quotation at piece i, or makes it one with the part of it in
// earlier paragraphs.
func (f *quoteFinder) add(s *reading, i int, q mark.Quote) {
	whole := s.quotes[s.pieces[i].quote-1]
	if k := f.open - 1; k >= 0 && whole.carriedOn {
		before := &f.found[k]
		if !before.Cue.Empty() && q.Cue.Empty() {
			q = *before
		}
		if before.Cue.Empty() || before.Cue == q.Cue {
			if before.Form != mark.Scare || q.Form != mark.Scare {
				q.Form = mark.Direct
			}
			q.Content.Start, q.Content.End = before.Content.Start, whole.inner.End
			f.found = append(f.found[:k], f.found[k+1:]...)
		}
	}
	f.found = append(f.found, q)
	f.open = 0
	if whole.goesOn {
		f.open = len(f.found)
	}
}

// alone reports whether the sentence is nothing but the quotation at i.
func (s *reading) alone(i int) bool {
	for j, p := range s.pieces {
		if j != i && p.sign == 0 && p.quote == 0 {
			return false
		}
	}
	return true
}

// resumes reports whether the quotation at i goes on after its attribution in
// the same sentence: “It is hard,” he said, “but we will try.”
func (f *quoteFinder) resumes(s *reading, i int, last speaker) bool {
	if i < 2 || s.sign(i-1) == 0 || last.span.Start < s.pieces[0].Start {
		return false
	}
	end := max(last.span.End, last.cue.End)
	if end > s.pieces[i].Start || s.sign(i-1) != ',' && s.sign(i-1) != '-' {
		return false
	}
	return s.aside(end, i) || !s.hasPredicateBetween(end, s.pieces[i].Start)
}

// aside reports whether from offset end up to piece i no more stands than a
// relative clause: “…,” said Tyler Brooks — who rode out the storm — “…”.
func (s *reading) aside(end, i int) bool {
	j := i - 1
	for j > 0 && s.pieces[j-1].Start >= end {
		j--
	}
	return s.sign(j) != 0 && s.has(j+1, relative)
}

func (s *reading) hasPredicateBetween(from, to int) bool {
	for j, p := range s.pieces {
		if p.Start >= from && p.End <= to && s.hasPredicate(j, j+1) {
			return true
		}
	}
	return false
}

// labelling returns the participle that puts the label at piece i on somebody:
// "scenes labeled “apocalyptic” and a “crime against humanity”".
func (s *reading) labelling(i int) (text.Span, string) {
	for j := i - 1; j >= 0 && j > i-6; j-- {
		p := s.pieces[j]
		if p.cue > 0 && cueForms[p.cue-1].tense == past {
			return p.Span, cueForms[p.cue-1].lemma
		}
		if p.sign != 0 {
			break
		}
	}
	return text.Span{}, ""
}
