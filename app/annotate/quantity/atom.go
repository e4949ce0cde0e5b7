package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/text"
)

// An atom is what the grammars of figures and dates are written in: a word
// without its hyphens and possessive, a number without the letters printed on
// it, or one sign. "month-long" is two atoms, "1990s" two, "7-800,000" two.
type atom struct {
	text.Span
	word  string // lower case, with a straight apostrophe; of a number, as printed
	term  term   // what the word list knows of it
	kind  text.TokenKind
	bond  bond
	upper bool // begins with a capital
}

// A bond tells how an atom is joined to the one before it.
type bond uint8

const (
	apart    bond = iota // by white space, a sign, or nothing that matters
	hyphened             // by a hyphen or a dash without spaces: "7-800,000", "2011–15"
	dashed               // by a hyphen or a dash with spaces: "28 - year - old", "2011 – 2015"
	attached             // by nothing: "1990s", "15th", "£5m", "year's"
)

// A line is the atoms of one paragraph.
type line struct {
	body   string
	atoms  []atom
	tokens []text.Token // that the atoms were cut from
}

// outside is what a line gives for an index beyond it, so that the grammars
// need not ask.
var outside = atom{kind: text.Mark}

// at returns atom i. Like is and has it stays a call: the grammars ask in over a
// thousand places, and inlined they cost 220 kB of the page's program.
//
//go:noinline
func (l *line) at(i int) *atom {
	if i < 0 || i >= len(l.atoms) {
		return &outside
	}
	return &l.atoms[i]
}

// is reports whether atom i is one of the words.
//
//go:noinline
func (l *line) is(i int, words ...string) bool {
	w := l.at(i).word
	for _, word := range words {
		if w == word {
			return true
		}
	}
	return false
}

// has reports whether atom i plays one of the roles.
//
//go:noinline
func (l *line) has(i int, r role) bool { return l.at(i).term.role&r != 0 }

// follows reports whether the words stand from atom i on, and where they end.
func (l *line) follows(i int, words ...string) (int, bool) {
	for n, word := range words {
		if l.at(i+n).word != word {
			return i, false
		}
	}
	return i + len(words), true
}

// span returns the bytes from atom i to atom j, exclusive.
func (l *line) span(i, j int) text.Span {
	return text.Span{Start: l.atoms[i].Start, End: l.atoms[j-1].End}
}

// touches reports whether nothing stands between atom i and the one before it.
func (l *line) touches(i int) bool {
	return i > 0 && i < len(l.atoms) && l.atoms[i-1].End == l.atoms[i].Start
}

// read fills the line with the atoms of a paragraph, in the room of the last.
func (l *line) read(body string, paragraph text.Span) {
	l.body, l.atoms = body, l.atoms[:0]
	next := apart
	l.tokens = text.AppendTokens(l.tokens[:0], body, paragraph)
	for i, t := range l.tokens {
		switch {
		case t.Kind != text.Mark:
			l.cut(t.Span, next)
			next = apart
		case i > 0 && isDash(body[t.Start:t.End]):
			next = dashBond(l.tokens, i)
		default:
			l.add(t.Span, text.Mark, next)
			next = apart
		}
	}
}

// isDash reports whether the sign is a hyphen or an en dash. An em dash parts
// clauses and stays a sign.
func isDash(sign string) bool { return sign == "-" || sign == "–" || sign == "‑" || sign == "−" }

func dashBond(tokens []text.Token, i int) bond {
	if tokens[i-1].End == tokens[i].Start && i+1 < len(tokens) && tokens[i].End == tokens[i+1].Start {
		return hyphened
	}
	return dashed
}

// cut adds the atoms of a token: what stands between its hyphens, numbers and
// the letters after them, words and their possessive.
func (l *line) cut(s text.Span, b bond) {
	for start := s.Start; start < s.End; {
		end := start
		for end < s.End && hyphenAt(l.body, end) == 0 {
			end++
		}
		l.cutPart(text.Span{Start: start, End: end}, b)
		start, b = end+hyphenAt(l.body[:s.End], end), hyphened
	}
}

// hyphenAt returns the length of the hyphen at i, or 0.
func hyphenAt(body string, i int) int {
	switch {
	case i >= len(body):
		return 0
	case body[i] == '-':
		return 1
	case body[i] < utf8.RuneSelf:
		return 0
	case strings.HasPrefix(body[i:], "‐"), strings.HasPrefix(body[i:], "‑"):
		return 3
	}
	return 0
}

func (l *line) cutPart(s text.Span, b bond) {
	if digits := digitsEnd(l.body, s); digits > s.Start {
		l.add(text.Span{Start: s.Start, End: digits}, text.Number, b)
		s.Start, b = digits, attached
	}
	if own := possessive(l.body, s); own > s.Start {
		l.add(text.Span{Start: s.Start, End: own}, text.Word, b)
		s.Start, b = own, attached
	}
	if !s.Empty() {
		l.add(s, text.Word, b)
	}
}

func digitsEnd(body string, s text.Span) int {
	i := s.Start
	for i < s.End && (isDigit(body[i]) || i > s.Start && i+1 < s.End && strings.IndexByte(",.:", body[i]) >= 0 && isDigit(body[i+1])) {
		i++
	}
	return i
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// possessive returns where the "'s" of a word begins, or the word's start.
func possessive(body string, s text.Span) int {
	word := s.In(body)
	if word == "" || word[len(word)-1] != 's' {
		return s.Start
	}
	for _, own := range []string{"'s", "’s"} {
		if strings.HasSuffix(word, own) {
			return s.End - len(own)
		}
	}
	return s.Start
}

func (l *line) add(s text.Span, kind text.TokenKind, b bond) {
	word := s.In(l.body)
	a := atom{Span: s, word: word, kind: kind, bond: b}
	if kind != text.Number {
		first, _ := utf8.DecodeRuneInString(word)
		a.upper = unicode.IsUpper(first)
		a.word = plainWord(word)
		a.term = terms[a.word]
	}
	l.atoms = append(l.atoms, a)
}

// plainWord returns the word in lower case with a straight apostrophe, itself
// where it is so already.
func plainWord(word string) string {
	for i := 0; i < len(word); i++ {
		if word[i] >= utf8.RuneSelf {
			return strings.ReplaceAll(strings.ToLower(word), "’", "'")
		}
	}
	return strings.ToLower(word)
}
