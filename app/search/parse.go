package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/mark"
	"parallax/app/phrase"
	"parallax/app/text"
)

// doubleMarks are the signs that open and close a phrase.
const doubleMarks = "\"“”„‟«»"

// A piece is one term as typed.
type piece struct {
	text.Span        // in the typed text, with its minus and its marks
	not       bool   // begins with a minus
	field     string // letters before the colon, as typed; empty where there is none
	words     string // the rest, without quotation marks
	quoted    bool
	open      bool // the closing quotation mark is missing
}

// Parse reads what a reader typed. It never fails: what is no query language is
// text, and a [Problem] tells how it was taken.
func Parse(typed string) (Query, []Problem) {
	typed = legible(typed)
	var q Query
	var problems []Problem
	for _, p := range pieces(typed) {
		node, note := p.node()
		if note.Phrase != "" {
			problems = append(problems, Problem{p.In(typed), note})
		}
		if node != nil {
			q = append(q, Term{p.not, node})
		}
	}
	return q, problems
}

// legible returns s without invalid bytes and invisible marks.
func legible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, " "))
}

// pieces cuts typed text at white space, but for the white space between
// quotation marks.
func pieces(typed string) []piece {
	var all []piece
	for i := 0; i < len(typed); {
		r, size := utf8.DecodeRuneInString(typed[i:])
		if unicode.IsSpace(r) {
			i += size
			continue
		}
		p := pieceAt(typed, i)
		all = append(all, p)
		i = p.End
	}
	return all
}

func pieceAt(typed string, start int) piece {
	p := piece{Span: text.Span{Start: start}}
	at := start
	for _, minus := range []string{"-", "−"} {
		if strings.HasPrefix(typed[at:], minus) {
			p.not = true
			at += len(minus)
			break
		}
	}
	p.field = fieldName(typed[at:])
	if p.field != "" {
		at += len(p.field) + 1
	}
	if r, size := utf8.DecodeRuneInString(typed[at:]); at < len(typed) && strings.ContainsRune(doubleMarks, r) {
		p.quote(typed, at+size)
		return p
	}
	p.End = len(typed)
	if n := strings.IndexFunc(typed[at:], unicode.IsSpace); n >= 0 {
		p.End = at + n
	}
	p.words = typed[at:p.End]
	return p
}

// quote reads the rest of the piece as the inside of quotation marks.
func (p *piece) quote(typed string, inner int) {
	p.quoted = true
	n := strings.IndexAny(typed[inner:], doubleMarks)
	if n < 0 {
		p.open, p.End, p.words = true, len(typed), typed[inner:]
		return
	}
	_, size := utf8.DecodeRuneInString(typed[inner+n:])
	p.End, p.words = inner+n+size, typed[inner:inner+n]
}

// fieldName returns the letters before a colon at the start of s. "10:30" has
// no field.
func fieldName(s string) string {
	for i := range len(s) {
		c := s[i] | 0x20
		if s[i] == ':' {
			return s[:i]
		}
		if c < 'a' || c > 'z' {
			break
		}
	}
	return ""
}

// node returns what the piece asks for, nil where it asks for nothing, and a
// sentence where it was not taken as it stands.
func (p piece) node() (Node, phrase.Said) {
	switch strings.ToLower(p.field) {
	case "":
		return p.text()
	case "place", "actor", "voice", "by", "in":
		return p.fieldNode()
	}
	words, _ := typedWords(p.field + " " + p.words)
	n := nodeOf(words)
	return n, phrase.Of("There is no field “{field}:”; taken as the words “{words}”.", p.field, plainText(n))
}

func (p piece) fieldNode() (Node, phrase.Said) {
	name := strings.ToLower(p.field)
	value := fieldValue(p.words)
	if value == "" {
		return nil, phrase.Of("“{field}:” has no value yet and is left out.", name)
	}
	note := p.unclosed(value)
	switch name {
	case "place":
		return Place{value}, note
	case "actor":
		return Actor{value}, note
	case "by":
		return By{value}, note
	case "in":
		return In{value}, note
	}
	v := mark.Voice(text.FoldString(value))
	if v != mark.Narrator && v != mark.Paraphrase && v != mark.Quoted {
		note = phrase.Of("There is no voice “{voice}”, only narrator, paraphrase and quoted; nothing matches.", value)
	}
	return Voice{v}, note
}

// fieldValue returns words with single spaces and without double marks.
func fieldValue(words string) string {
	words = strings.Map(func(r rune) rune {
		if strings.ContainsRune(doubleMarks, r) {
			return ' '
		}
		return r
	}, words)
	return strings.Join(strings.Fields(words), " ")
}

func (p piece) text() (Node, phrase.Said) {
	words, stray := typedWords(p.words)
	n := nodeOf(words)
	switch {
	case n == nil && p.words == "" && !p.quoted:
		return nil, phrase.Said{} // a minus before the next word is typed
	case n == nil && strings.TrimSpace(p.words) == "":
		return nil, phrase.Said{} // a phrase before its first word is typed
	case n == nil:
		return nil,
			phrase.Of("“{words}” holds no word and is left out; signs are not searched.", strings.TrimSpace(p.words))
	case stray:
		return n, phrase.Of("A star finds words by their beginning, as in camp*; taken as “{words}”.", plainText(n))
	case !p.quoted && (p.words == "OR" || p.words == "AND" || p.words == "NOT"):
		return n,
			phrase.Of("“{words}” is taken as a word: all words must stand in the paragraph, and -word leaves one out.",
				p.words)
	}
	return n, p.unclosed(plainText(n))
}

func (p piece) unclosed(taken string) phrase.Said {
	if !p.open {
		return phrase.Said{}
	}
	return phrase.Of("The quotation mark is not closed; taken to the end: “{words}”.", taken)
}

// typedWords returns the words of s as typed, each with its star where one
// follows it, and whether there are stars elsewhere.
func typedWords(s string) (words []string, stray bool) {
	folded := text.Fold(s)
	last := 0
	for _, t := range text.Tokens(folded.Text, text.Span{End: len(folded.Text)}) {
		switch {
		case t.Kind != text.Mark:
			words = append(words, folded.Printed(t.Span).In(s))
			last = t.End
		case t.In(folded.Text) == "*":
			if endsWord := last > 0 && t.Start == last && !wordAt(folded.Text[t.End:]); !endsWord {
				stray = true
				continue
			}
			words[len(words)-1] += "*"
		}
	}
	return words, stray
}

// wordAt reports whether s begins with a letter or a digit.
func wordAt(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// nodeOf returns the node that asks for the words in a row.
func nodeOf(words []string) Node {
	switch {
	case len(words) == 0:
		return nil
	case len(words) > 1:
		return Phrase{strings.Join(words, " ")}
	case strings.HasSuffix(words[0], "*"):
		return Prefix{strings.TrimSuffix(words[0], "*")}
	}
	return Word{words[0]}
}

// plainText returns a node's words without quotation marks.
func plainText(n Node) string {
	if n == nil {
		return ""
	}
	return strings.Trim(n.String(), `"`)
}
