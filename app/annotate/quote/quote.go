// Package quote finds quotations and reported speech, and whom the text gives as
// the speaker.
package quote

import (
	"slices"
	"strings"

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

// maxCarry limits how many paragraphs later a quotation without a cue is still
// attributed to the last speaker. One farther on, or with nobody heard before it,
// such as a motto or a line pulled out of the text, is nobody's words in particular.
const maxCarry = 3

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
			f.loose(s, i)
		}
	}
	f.speakers.begins(s)
}

// attribute marks what an attribution reports: its quotations, or else its
// clause.
func (f *quoteFinder) attribute(s *reading, a attribution, done map[int]bool) {
	q := mark.Quote{Cue: s.text(a.cue), Lemma: a.verb.Lemma, Made: mark.Made{Status: mark.Found, Rule: a.rule}}
	f.name(s, a.speaker, &q)
	if a.owned {
		words := strings.TrimSuffix(strings.TrimSuffix(q.Speaker.In(s.body), "'s"), "’s")
		q.Speaker.End = q.Speaker.Start + len(words)
	}
	q.Via = f.speakers.outlet(s.text(a.addressee))
	quoted := false
	for i := a.content.from; i < a.content.to; i++ {
		if s.quoteAt(i) && (a.content == span{i, i + 1} || !s.falseFriend(i)) {
			q.Content, quoted, done[i] = s.inner(i), true, true
			q.Form = s.formOf(i, i == a.content.from || s.sign(i-1) == ',' || s.sign(i-1) == ':')
			if s.is(a.speaker.to-1, "rumors", "rumours", "rumor", "rumour") { // nobody in particular speaks
				q.Form = mark.Scare
			}
			f.add(s, i, q)
		}
	}
	if !quoted && !a.quoted && a.verb.Frame&(sentence.OnlyQuoted|sentence.BesideQuoted) == 0 {
		q.Form, q.Content = mark.Indirect, s.text(s.unsigned(a.content))
		f.found = append(f.found, q)
	}
}

// name makes the pieces the speaker of q.
func (f *quoteFinder) name(s *reading, p span, q *mark.Quote) {
	sp := speaker{span: s.text(p), cue: q.Cue, lemma: q.Lemma, number: f.paragraph}
	sp.by, sp.kind = f.speakers.resolve(s, p)
	f.speakers.hear(sp)
	q.Speaker, q.By = sp.span, sp.by
}

// add adds the quotation at piece i, or makes it one with the part of it in
// earlier paragraphs.
func (f *quoteFinder) add(s *reading, i int, q mark.Quote) {
	whole := s.quotes[s.pieces[i].quote-1]
	if k := f.open - 1; k >= 0 && whole.carriedOn {
		before := f.found[k]
		if q.Cue.Empty() {
			q = before
		}
		if before.Cue.Empty() || before.Cue == q.Cue {
			if before.Form != mark.Scare || q.Form != mark.Scare {
				q.Form = mark.Direct
			}
			q.Content = text.Span{Start: before.Content.Start, End: whole.inner.End}
			f.found = slices.Delete(f.found, k, k+1)
		}
	}
	f.found = append(f.found, q)
	f.open = 0
	if whole.goesOn {
		f.open = len(f.found)
	}
}
