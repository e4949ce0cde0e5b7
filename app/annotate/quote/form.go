package quote

import (
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
	if endsWithin(words) || q.goesOn || q.carriedOn {
		return mark.Direct
	}
	first, _ := utf8.DecodeRuneInString(words)
	upper := unicode.IsUpper(first) || unicode.IsDigit(first) || first == '[' || first == '…'
	if lead && upper && (endsAsSentence(words) || endsAsSentence(s.body[q.End:min(q.End+1, len(s.body))]) || s.clauseIn(q.inner)) {
		return mark.Direct
	}
	if s.clauseIn(q.inner) && (lead || upper) {
		return mark.Direct
	}
	return mark.Partial
}

// endsWithin reports whether a sentence ends inside the words and another one
// begins: “spokesperson for ISIS. ISIS took over Yarmouk”.
func endsWithin(words string) bool {
	for i := 3; i+2 < len(words); i++ {
		if (words[i] == '.' || words[i] == '?' || words[i] == '!') && words[i+1] == ' ' {
			r, _ := utf8.DecodeRuneInString(words[i+2:])
			if unicode.IsUpper(r) && !strings.ContainsAny(words[i-3:i], " .") {
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

// clauseIn reports whether the span begins with a subject and its verb, so that
// it is a sentence, not a part of one: “the Palestinian factions have made
// progress” against “to find ways to resume distributions”.
func (s *reading) clauseIn(span text.Span) bool {
	end := min(span.End, span.Start+160)
	for end < span.End && !utf8.RuneStart(s.body[end]) {
		end++
	}
	within := s.paragraph.Within(text.Span{Start: span.Start, End: end})
	pieces := piecesOf(s.body, &within, nil)
	for i, p := range pieces {
		if i == 0 && (p.class&(preposition|toWord|predicate|adverb|negation) != 0 && p.class&(subjectPronoun|capital) == 0) {
			return false
		}
		if p.class&predicate != 0 && (i > 0 || p.class&subjectPronoun != 0) {
			return true
		}
		if p.class&relative != 0 && i > 0 || p.class&thatWord != 0 && i > 1 || p.class&toWord != 0 && i > 0 && i < 6 {
			return false
		}
		if p.class&subjectPronoun != 0 && p.class&relative == 0 && i < 3 && len(pieces) > i+2 && pieces[i+1].isWord() {
			return true
		}
	}
	return false
}

// falseFriend reports whether the quotation at piece i is no one's words: the
// title of a work, a nickname, a word spoken of as a word.
func (s *reading) falseFriend(i int) bool {
	q := s.quotes[s.pieces[i].quote-1]
	words := strings.TrimRight(q.inner.In(s.body), ",.;:")
	if s.is(i-1, titled...) || s.is(i-1, "as") && s.is(i-2, "known", "remembered", "alias") {
		return true
	}
	named := titleCase(words)
	if named && s.has(i-1, capital) && s.has(i+1, capital) { // Joe “King” Oliver
		return true
	}
	if s.sign(i-1) == '(' && s.sign(i+1) == ')' {
		return true
	}
	if named && (s.is(i-1, "called", "dubbed") || s.sign(i-1) == ',' && s.is(i-2, "called", "dubbed")) {
		return true
	}
	return named && (strings.Contains(words, " ") || i > 0 && s.sign(i-1) == 0)
}

// titled are the words after which quotation marks hold a title, a name or a
// word spoken of.
var titled = []string{
	"film", "movie", "book", "novel", "song", "album", "single", "series", "show", "play", "documentary", "poem", "article", "essay",
	"painting", "exhibition", "episode", "magazine", "programme", "program", "podcast", "game", "titled", "entitled", "named", "nicknamed",
	"codenamed", "code-named", "word", "words", "term", "phrase", "letter", "letters", "meaning", "means", "pronounced", "spelled", "aka",
	"hashtag", "subtitled", "hit", "opera", "musical", "ballet", "track", "comedy", "drama", "sitcom", "chapter", "headlined",
}

// titleCase reports whether every word of consequence begins with a capital.
func titleCase(words string) bool {
	n := 0
	for w := range strings.FieldsSeq(words) {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsUpper(r) || unicode.IsDigit(r) {
			n++
			continue
		}
		switch w {
		case "of", "the", "and", "in", "a", "an", "to", "for", "on", "at", "with", "from", "is", "-", "–", "&":
		default:
			return false
		}
	}
	return 0 < n && n <= 8
}
