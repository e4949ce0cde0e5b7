package sentence

import (
	"sort"
	"strings"
	"unicode/utf8"

	"parallax/app/article"
	"parallax/app/text"
)

// A Token is a word without its hyphens and possessive, a number without the
// letters printed on it, or one sign: "month-long" is three tokens, "Syria’s"
// and "1990s" two each, "7-800,000" three.
type Token struct {
	text.Span
	*Entry                // what the lists know about it; never nil
	Word   string         // in lower case, with a straight apostrophe; a number as printed
	Kind   text.TokenKind // a possessive is a Word
	Bond   Bond
	Upper  bool // begins with a capital
}

// A Bond tells how a token is joined to the one before it, hyphens and dashes
// left out.
type Bond uint8

const (
	Apart    Bond = iota // by white space, a sign, or nothing that matters
	Hyphened             // by a hyphen or a dash without spaces: "7-800,000", "2011–15"
	Dashed               // by a hyphen or a dash with spaces: "28 - year - old", "2011 – 2015"
	Attached             // by nothing, in one word: "1990s", "15th", "£5m", "year's"
)

// A Paragraph is a paragraph of a text that was read once for all rules.
type Paragraph struct {
	text.Span
	Parts  []text.Token // as [text.Parts] gives them
	Tokens []Token

	Sentences []text.Span // as [text.Sentences] gives them
}

// Paragraphs reads the paragraphs of an article.
func Paragraphs(a *article.Article) []Paragraph {
	read := make([]Paragraph, len(a.Paragraphs))
	for i, p := range a.Paragraphs {
		read[i] = Read(a.Body, p.Span)
	}
	return read
}

// Read reads one paragraph of body.
func Read(body string, paragraph text.Span) Paragraph {
	p := Paragraph{Span: paragraph, Parts: text.Parts(body, paragraph), Sentences: text.Sentences(body, paragraph)}
	p.Tokens = make([]Token, 0, len(p.Parts)+len(p.Parts)/8+1)
	for _, part := range p.Parts {
		if part.Kind == text.Mark && !isPossessive(part.In(body)) {
			p.add(body, part.Span, text.Mark)
		} else {
			p.cut(body, part.Span)
		}
	}
	return p
}

// isPossessive tells "’s", which is a mark among the parts, from a sign.
func isPossessive(part string) bool { return len(part) > 1 && part[len(part)-1]|0x20 == 's' }

// cut adds the tokens of a part: what stands between the hyphens of a number,
// and digits apart from the letters after them.
func (p *Paragraph) cut(body string, s text.Span) {
	for end := s.Start; end < s.End; {
		if c := body[end]; c < utf8.RuneSelf && c != '-' {
			end++
			continue
		}
		r, size := utf8.DecodeRuneInString(body[end:s.End])
		if isHyphen(r) {
			p.cutDigits(body, text.Span{Start: s.Start, End: end})
			p.add(body, text.Span{Start: end, End: end + size}, text.Mark)
			s.Start = end + size
		}
		end += size
	}
	p.cutDigits(body, s)
}

func (p *Paragraph) cutDigits(body string, s text.Span) {
	end := s.Start
	for end < s.End && (isDigit(body[end]) || end > s.Start && end+1 < s.End &&
		strings.IndexByte(",.:", body[end]) >= 0 && isDigit(body[end+1])) {
		end++
	}
	if end > s.Start {
		p.add(body, text.Span{Start: s.Start, End: end}, text.Number)
	}
	if end < s.End {
		p.add(body, text.Span{Start: end, End: s.End}, text.Word)
	}
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' }

func (p *Paragraph) add(body string, s text.Span, kind text.TokenKind) {
	t := Token{Span: s, Word: s.In(body), Kind: kind, Entry: &none, Bond: p.bond(s, kind)}
	if kind != text.Number {
		t.Upper = text.Capitalised(t.Word)
		t.Word = Fold(t.Word)
		t.Entry = Lookup(t.Word)
	}
	p.Tokens = append(p.Tokens, t)
}

// bond returns how the token at s is joined to the last one added.
func (p *Paragraph) bond(s text.Span, kind text.TokenKind) Bond {
	n := len(p.Tokens)
	if n == 0 || kind == text.Mark {
		return Apart
	}
	last := &p.Tokens[n-1]
	switch {
	case p.IsDash(n-1) && last.End == s.Start && p.Tokens[n-2].End == last.Start:
		return Hyphened
	case p.IsDash(n - 1):
		return Dashed
	case last.Kind != text.Mark && last.End == s.Start:
		return Attached
	}
	return Apart
}

// IsDash reports whether token i is a hyphen or an en dash that joins the tokens
// around it. An em dash parts clauses and stays a sign.
func (p *Paragraph) IsDash(i int) bool {
	switch p.Tokens[i].Word {
	case "-", "–", "‐", "‑", "−":
		return i > 0
	}
	return false
}

// WordEnd returns the end of the word, number or sign that begins with token i:
// a word has its hyphens and its possessive.
func (p *Paragraph) WordEnd(i int) int {
	for i++; i < len(p.Tokens) && p.Tokens[i-1].Kind != text.Mark; {
		switch t := &p.Tokens[i]; {
		case t.Bond == Attached:
			i++
		case i+1 < len(p.Tokens) && p.IsDash(i) && t.Word != "–" && t.Word != "−" && p.Tokens[i-1].End == t.Start &&
			p.Tokens[i+1].Bond == Hyphened:
			i += 2
		default:
			return i
		}
	}
	return i
}

// Within returns the tokens of p that begin in s.
func (p *Paragraph) Within(s text.Span) Paragraph {
	at := func(offset int) int {
		return sort.Search(len(p.Tokens), func(i int) bool { return p.Tokens[i].Start >= offset })
	}
	return Paragraph{Span: s, Tokens: p.Tokens[at(s.Start):at(s.End)]}
}

// Fold returns a word in lower case with a straight apostrophe, itself where it
// is so already.
func Fold(word string) string {
	for i := 0; i < len(word); i++ {
		if word[i] >= utf8.RuneSelf {
			return strings.ReplaceAll(strings.ToLower(word), "’", "'")
		}
	}
	return strings.ToLower(word)
}
