package text

import (
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/sentence/words"
)

// abbreviations end with a point that ends no sentence. Those of one letter
// ("J. Smith", "U.S.") need no entry.
var abbreviations = listAbbreviations()

func listAbbreviations() map[string]bool {
	set := words.Set(words.Abbreviations, words.Titles)
	maps.Copy(set, words.Short(words.Months))
	return set
}

// Sentences cuts the part of body that within covers into sentences, without
// the white space between them. A sentence ends at . ! ? … ؟ ۔ with the closing
// marks after it, when what follows begins with a capital, a digit or an
// opening quotation mark.
//
// The ellipsis inside a quotation does not end a sentence: “… were able to
// recapture key points… and the operation is ongoing.” It goes wrong where an
// abbreviation that is not listed precedes a name.
func Sentences(body string, within Span) []Span {
	var spans []Span
	start := within.Start
	for i := within.Start; i < within.End; {
		if c := body[i]; c == ' ' || 'a' <= c && c <= 'z' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(body[i:within.End])
		i += size
		if r != '.' && r != '!' && r != '?' && r != '…' && r != '؟' && r != '۔' {
			continue
		}
		end := closing(body, i, within.End)
		if endsSentence(body, start, i-size, r, end, within.End) {
			spans = appendTrimmed(spans, body, Span{start, end})
			start = end
		}
		i = end
	}
	return appendTrimmed(spans, body, Span{start, within.End})
}

func appendTrimmed(spans []Span, body string, s Span) []Span {
	if s = trim(body, s); !s.Empty() {
		spans = append(spans, s)
	}
	return spans
}

// closing returns the end of the run of terminators and closing marks at i.
func closing(body string, i, limit int) int {
	for i < limit {
		r, size := utf8.DecodeRuneInString(body[i:limit])
		if !strings.ContainsRune(".!?…؟۔”’\"')]»", r) && !(r == '“' && closesLow(body[i+size:limit])) {
			break
		}
		i += size
	}
	return i
}

// closesLow reports whether the mark “ before rest closes what „ opened: no word
// begins behind it.
func closesLow(rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || unicode.IsSpace(next)
}

// endsSentence decides for the terminator r at dot, in the sentence from
// start, whose closing marks end at end.
func endsSentence(body string, start, dot int, r rune, end, limit int) bool {
	rest := body[end:limit]
	next := strings.TrimLeftFunc(rest, unicode.IsSpace)
	if next == "" {
		return true
	}
	if len(next) == len(rest) { // no white space: "7.5", "jpost.com"
		return false
	}
	first, _ := utf8.DecodeRuneInString(next)
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) && !strings.ContainsRune("“„\"‘'«([", first) &&
		!unicode.Is(unicode.Lo, first) {
		return false
	}
	if r != '.' || end > dot+1 { // “He said ‘no.’ She left.” ends at the closing mark
		return true
	}
	return !abbreviates(body[start:dot], unicode.IsDigit(first))
}

// abbreviates reports whether the last word of s is an abbreviation or a
// single letter, as in "the U.S. Army" or "Gen. Smith". "No." is one only
// before a number.
func abbreviates(s string, beforeDigit bool) bool {
	i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	word := s[i+1:]
	apart := ' '
	if i >= 0 {
		var size int
		apart, size = utf8.DecodeRuneInString(s[i:])
		word = s[i+size:]
	}
	if utf8.RuneCountInString(word) == 1 && word != "I" {
		return apart != '\'' && apart != '’' // "The ships left Sana'a. They", "It was the army's."
	}
	word = strings.ToLower(word)
	return abbreviations[word] || word == "no" && beforeDigit
}
