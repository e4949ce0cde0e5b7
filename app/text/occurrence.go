package text

import (
	"strings"
	"unicode/utf8"
)

// Occurrences returns where words, printed exactly so, stands in within as
// whole words: "he" is not found in "the", "12" not in "2012". Occurrences do
// not overlap.
func Occurrences(body string, within Span, words string) []Span {
	var found []Span
	for i := within.Start; words != "" && i+len(words) <= within.End; {
		at := strings.Index(body[i:within.End], words)
		if at < 0 {
			break
		}
		s := Span{i + at, i + at + len(words)}
		if s.Valid(body) && whole(body, s) {
			found = append(found, s)
			i = s.End
			continue
		}
		i = s.Start + 1
	}
	return found
}

// whole reports whether no word goes on across either end of the span.
func whole(body string, s Span) bool {
	return !joined(body, s.Start) && !joined(body, s.End)
}

// joined reports whether word runes stand on both sides of an offset.
func joined(body string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(body[:at])
	after, _ := utf8.DecodeRuneInString(body[at:])
	return at > 0 && at < len(body) && isWordRune(before) && isWordRune(after)
}
