package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// TokenKind tells what a [Token] is made of.
type TokenKind uint8

const (
	Word   TokenKind = iota // letters, with hyphens and apostrophes inside: "rebel-held", "camp’s"
	Number                  // begins with a digit: "160,000", "7-800,000", "1.5", "501"
	Mark                    // one sign of punctuation or one symbol
)

// A Token is a word, a number or a sign, and where it stands.
type Token struct {
	Span
	Kind TokenKind
}

// Tokens cuts the part of body that within covers into tokens. White space is
// in no token; everything else is in exactly one.
func Tokens(body string, within Span) []Token {
	return AppendTokens(make([]Token, 0, within.Len()/5+1), body, within)
}

// AppendTokens appends the tokens of within to tokens.
func AppendTokens(tokens []Token, body string, within Span) []Token {
	for t := NextToken(body, within); !t.Empty(); t = NextToken(body, Span{t.End, within.End}) {
		tokens = append(tokens, t)
	}
	return tokens
}

// NextToken returns the first token of within, an empty one where there is none.
func NextToken(body string, within Span) Token {
	for i := within.Start; i < within.End; {
		if body[i] == ' ' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(body[i:within.End])
		switch {
		case unicode.IsSpace(r):
			i += size
		case unicode.IsDigit(r):
			return Token{Span{i, wordEnd(body, i, within.End)}, Number}
		case isWordRune(r):
			return Token{Span{i, wordEnd(body, i, within.End)}, Word}
		default:
			return Token{Span{i, i + size}, Mark}
		}
	}
	return Token{}
}

// Words returns the words of within as concordancers count them: runs of
// letters or digits, joined by hyphens and apostrophes. "rebel-held" and
// "camp’s" are one word each; "160,000" is two, since a comma joins nothing.
func Words(body string, within Span) []Span {
	words := make([]Span, 0, within.Len()/6+1)
	for _, t := range Tokens(body, within) {
		switch t.Kind {
		case Word:
			words = append(words, t.Span)
		case Number:
			words = appendParts(words, body, t.Span)
		}
	}
	return words
}

func appendParts(words []Span, body string, s Span) []Span {
	from := s.Start
	for i, r := range s.In(body) {
		if strings.ContainsRune(",.:٬٫", r) {
			words = append(words, Span{s.Start, from + i})
			s.Start = from + i + utf8.RuneLen(r)
		}
	}
	return append(words, s)
}

// Capitalised reports whether s begins with a capital.
func Capitalised(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first)
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// wordEnd returns where the word that starts at i ends. A hyphen, apostrophe,
// or (between digits) comma, point or colon belongs to it when word runes
// stand on both sides: "anti-regime", "Ma’an", "160,000", "7-800,000"; so do
// the Hebrew maqaf and, between Hebrew letters, gershayim.
func wordEnd(body string, i, limit int) int {
	var last rune
	for i < limit {
		if c := body[i] | 0x20; 'a' <= c && c <= 'z' {
			last = rune(c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(body[i:limit])
		if !isWordRune(r) && !joins(last, r, body[i+size:limit]) {
			break
		}
		last = r
		i += size
	}
	return i
}

func joins(last, r rune, rest string) bool {
	switch r {
	case '-', '\'', '’', '‐', '‑', '־', '׳':
		next, _ := utf8.DecodeRuneInString(rest)
		return isWordRune(last) && isWordRune(next)
	case '״', '"': // צה״ל is an abbreviation, and often typed צה"ל
		next, _ := utf8.DecodeRuneInString(rest)
		return unicode.Is(unicode.Hebrew, last) && unicode.Is(unicode.Hebrew, next)
	case ',', '.', ':', '٬', '٫':
		next, _ := utf8.DecodeRuneInString(rest)
		return unicode.IsDigit(last) && unicode.IsDigit(next)
	}
	return false
}
