// Package mention finds where an article names or describes an entity that the
// lexicon knows.
package mention

import (
	"strings"
	"unicode"

	"parallax/app/article"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/sentence"
	"parallax/app/text"
)

// Find returns where the article names or describes an entity of the
// lexicon: whole words, the longest name first, none inside another. Where a
// name or label has several claimants, and where a label may be somebody
// else's, the words around it decide; see [reading.fits] and [reading.sense].
func Find(a *article.Article, l *lexicon.Lexicon) []mark.Mention {
	return FindIn(a, sentence.Paragraphs(a), l)
}

// FindIn is [Find] for an article whose paragraphs were read.
func FindIn(a *article.Article, read []sentence.Paragraph, l *lexicon.Lexicon) []mark.Mention {
	r := &reading{body: a.Body, lexicon: l, matcher: l.Matcher(), last: map[string]int{}}
	for n := range read {
		r.begin(&read[n], n == 0)
		for i := 0; i < len(r.parts); {
			i += r.mention(i, r.matcher.At(a.Body, r.parts, i))
		}
	}
	return r.found
}

// A reading is a paragraph while its mentions are sought, with those found in
// the article so far.
type reading struct {
	body      string
	lexicon   *lexicon.Lexicon
	matcher   *lexicon.Matcher
	paragraph *sentence.Paragraph
	parts     []text.Token
	starts    map[int]bool // offsets where a sentence or a quotation begins; nil until asked
	title     bool         // the paragraph is a headline, where any word may have a capital
	capitals  bool         // it has no small letter, so that capitals tell nothing
	actor     string       // ID of the actor that the paragraph mentioned last

	found []mark.Mention
	last  map[string]int // by entity, the place in found of its last mention
}

func (r *reading) begin(p *sentence.Paragraph, title bool) {
	r.paragraph, r.parts = p, p.Parts
	r.title, r.actor = title, ""
	r.capitals = !strings.ContainsFunc(p.In(r.body), unicode.IsLower)
	r.starts = nil
}

// starting reports whether a sentence or a quotation begins at part i. The
// starts of a paragraph are sought where it is first asked, in few of them.
func (r *reading) starting(i int) bool {
	if r.starts == nil {
		r.starts = map[int]bool{}
		for _, s := range r.paragraph.Sentences {
			r.starts[s.Start] = true
		}
		for _, q := range text.Quotations(r.body, r.paragraph.Span) {
			r.starts[q.Start], r.starts[q.Inner.Start] = true, true
		}
	}
	return r.starts[r.parts[i].Start]
}

// mention adds the mention that begins at part i, if any of the matches there
// is one, and returns how many parts to go on by.
func (r *reading) mention(i int, matches []lexicon.Match) int {
	for _, m := range matches {
		if r.capitals && m.Len() <= 3 {
			continue // "WHAT IS NEXT FOR US" names nobody
		}
		c, ok := r.choose(i, m)
		if !ok {
			continue
		}
		r.add(m.Span, c)
		return m.Tokens
	}
	return 1
}

func (r *reading) add(s text.Span, c lexicon.Claim) {
	rule := "name in the lexicon"
	if c.Label {
		rule = "label in the lexicon"
	}
	if c.Entity.Kind == lexicon.Actor {
		r.actor = c.Entity.ID
	}
	r.last[c.Entity.ID] = len(r.found)
	made := mark.Made{Status: mark.Found, Rule: rule}
	r.found = append(r.found, mark.Mention{Span: s, Entity: c.Entity.ID, Label: c.Label, Made: made})
}

// choose returns the claim on a match that the words around it support.
func (r *reading) choose(i int, m lexicon.Match) (lexicon.Claim, bool) {
	var claims []lexicon.Claim
	for _, c := range m.Claims {
		if !c.Label || r.fits(i, m, c.Entity) {
			claims = append(claims, c)
		}
	}
	if len(claims) == 0 {
		return lexicon.Claim{}, false
	}
	if len(claims) == 1 {
		return claims[0], true
	}
	if c, ok := r.sense(i, m, claims); ok {
		return c, true
	}
	return r.latest(claims)
}

// latest returns the claim whose entity the article mentioned last, and none
// where it mentioned none of them: after "Hamas … the group" means Hamas. It
// goes wrong where a text returns to somebody named further back.
func (r *reading) latest(claims []lexicon.Claim) (lexicon.Claim, bool) {
	best, at := lexicon.Claim{}, -1
	for _, c := range claims {
		if k, ok := r.last[c.Entity.ID]; ok && k > at {
			best, at = c, k
		}
	}
	return best, at >= 0
}

// word returns the folded word at part i, and nothing outside the paragraph.
func (r *reading) word(i int) string {
	if i < 0 || i >= len(r.parts) {
		return ""
	}
	return text.FoldString(r.parts[i].In(r.body))
}

// capital reports whether part i is written with a capital that tells
// something: not at the start of a sentence or quotation, not in a headline.
func (r *reading) capital(i int) bool {
	return r.upper(i) && !r.title && !r.starting(i)
}

func (r *reading) upper(i int) bool {
	return i >= 0 && i < len(r.parts) && text.Capitalised(r.parts[i].In(r.body))
}
