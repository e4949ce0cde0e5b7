package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/mark"
	"parallax/app/text"
)

// formOf tells whether the quotation at piece i, reported by somebody, is a
// sentence (direct) or some words of one (partial). Lead says that it stands
// where a sentence would: first in its sentence, or after the cue, a comma or a
// colon.
func (s *reading) formOf(i int, lead bool) mark.Form {
	q := s.quotes[s.pieces[i].quote-1]
	words := q.inner.In(s.body)
	first, _ := utf8.DecodeRuneInString(words)
	upper := unicode.IsUpper(first) || !unicode.IsLetter(first) // a letter of no case opens no sentence of English
	ends := endsAsSentence(words) || endsAsSentence(s.body[q.End:min(q.End+1, len(s.body))])
	if q.goesOn || q.carriedOn || endsWithin(words) || lead && upper && ends || (lead || upper) && s.clauseIn(q.inner) {
		return mark.Direct
	}
	return mark.Partial
}

// endsWithin reports whether a sentence ends inside the words and another one
// begins: “spokesperson for ISIS. ISIS took over Yarmouk”.
func endsWithin(words string) bool {
	for i := 3; i+2 < len(words); i++ {
		if strings.IndexByte(".?!", words[i]) >= 0 && words[i+1] == ' ' && !strings.ContainsAny(words[i-3:i], " .") {
			if r, _ := utf8.DecodeRuneInString(words[i+2:]); unicode.IsUpper(r) {
				return true
			}
		}
	}
	return false
}

// endsAsSentence reports whether the words end with a stop or a comma, as a
// quoted sentence does before its closing mark.
func endsAsSentence(words string) bool {
	r, _ := utf8.DecodeLastRuneInString(words)
	return strings.ContainsRune(".,?!…", r)
}

var (
	fragment = pat("^!SUBJ|CAP PREP|TO|VERB|ADV|NOT")
	clauseOf = pat("^!REL SUBJ WORD SOME / ^SUBJ VERB")
)

// longestClause is how many bytes of a quotation its form is told by.
const longestClause = 160

// clauseIn reports whether the words begin with a subject and its verb, so that
// they are a sentence, not a part of one: “the Palestinian factions have made
// progress” against “to find ways to resume distributions”.
func (s *reading) clauseIn(words text.Span) bool {
	words.End = min(words.End, words.Start+longestClause)
	for words.End < len(s.body) && !utf8.RuneStart(s.body[words.End]) {
		words.End--
	}
	within := s.paragraph.Within(words)
	r := reading{body: s.body, pieces: piecesOf(s.body, &within, nil)}
	for i := range r.pieces {
		switch {
		case i == 0 && r.at(0, fragment), i > 0 && r.has(i, relative), i > 1 && r.has(i, thatWord),
			i > 0 && i < 6 && r.has(i, toWord):
			return false
		case i > 0 && r.has(i, predicate), i < 3 && r.at(i, clauseOf):
			return true
		}
	}
	return false
}

var (
	nicknamed = pat("known|remembered|alias as")
	bracketed = pat("( QUOTE )")
)

// falseFriend reports whether the quotation at piece i is no one's words: the
// title of a work, a nickname, a word spoken of as a word.
func (s *reading) falseFriend(i int) bool {
	words := strings.TrimRight(s.inner(i).In(s.body), ",.;:")
	if s.noun(i-1, title) || s.at(i-2, nicknamed) || s.at(i-1, bracketed) {
		return true
	}
	return titleCase(words) && (strings.Contains(words, " ") || i > 0 && s.sign(i-1) == 0)
}

// small are the words of a title that are written small.
var small = strings.Fields("of the and in a an to for on at with from is - – &")

// titleCase reports whether every word of consequence begins with a capital.
func titleCase(words string) bool {
	n := 0
	for w := range strings.FieldsSeq(words) {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsUpper(r) || unicode.IsDigit(r) {
			n++
		} else if !slices.Contains(small, w) {
			return false
		}
	}
	return 0 < n && n <= 8
}
