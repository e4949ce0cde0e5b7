package text

import (
	"strings"
	"unicode/utf8"
)

// Parts cuts within into tokens as [Tokens] does, and words further: at each
// hyphen, and before a possessive ’s. "rebel-held" gives rebel, - and held;
// "Syria’s" gives Syria and ’s; "Ma’an" stays whole. A hyphen and a possessive
// are of kind [Mark].
func Parts(body string, within Span) []Token {
	return AppendParts(make([]Token, 0, within.Len()/5+1), body, within)
}

// AppendParts appends the parts of within to parts.
func AppendParts(parts []Token, body string, within Span) []Token {
	for t := NextToken(body, within); !t.Empty(); t = NextToken(body, Span{t.End, within.End}) {
		if t.Kind != Word {
			parts = append(parts, t)
			continue
		}
		possessive := t.End - possessiveLen(t.In(body))
		parts = appendHyphened(parts, body, Span{t.Start, possessive})
		if possessive < t.End {
			parts = append(parts, Token{Span{possessive, t.End}, Mark})
		}
	}
	return parts
}

func appendHyphened(parts []Token, body string, s Span) []Token {
	for i := s.Start; i < s.End; {
		if c := body[i]; c < utf8.RuneSelf && c != '-' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(body[i:s.End])
		if r == '-' || r == '‐' || r == '‑' {
			parts = append(parts, Token{Span{s.Start, i}, Word}, Token{Span{i, i + size}, Mark})
			s.Start = i + size
		}
		i += size
	}
	return append(parts, Token{s, Word})
}

// possessiveLen returns how many bytes of word are a possessive ending.
func possessiveLen(word string) int {
	if word == "" || word[len(word)-1]|0x20 != 's' {
		return 0
	}
	for _, ending := range []string{"’s", "'s", "’S", "'S"} {
		if len(word) > len(ending) && strings.HasSuffix(word, ending) {
			return len(ending)
		}
	}
	return 0
}
