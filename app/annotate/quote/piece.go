package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/sentence"
	"parallax/app/text"
)

// A piece is a word, a sign, or a whole quotation, as the rules for
// attributions read a sentence.
type piece struct {
	text.Span
	class wordClass
	cue   int16 // index into cueForms plus 1; 0 for none
	sum   int16 // what cue becomes where an estimate follows
	quote int32 // index into the paragraph's quotations plus 1; 0 for none
	sign  byte  // ',' ';' ':' '.' '?' '(' ')' '-' (any dash), '*' (any other sign), 0 for a word
	digit bool
}

func (p piece) isWord() bool { return p.sign == 0 && p.quote == 0 }

// A reading is a sentence as the rules work on it: the pieces from one full stop to the
// next, with quotations, however long, as one piece each.
type reading struct {
	body      string
	pieces    []piece
	paragraph *sentence.Paragraph
	quotes    []quotation // of the whole paragraph
}

// outside is what stands before and behind a sentence: no word, no sign.
var outside = piece{quote: -1}

// piece returns piece i, or [outside].
func (s *reading) piece(i int) *piece {
	if i < 0 || i >= len(s.pieces) {
		return &outside
	}
	return &s.pieces[i]
}

// word returns the printed words of piece i.
func (s *reading) word(i int) string { return s.piece(i).In(s.body) }

// text returns where the pieces stand in the text.
func (s *reading) text(p span) text.Span {
	if p.empty() {
		return text.Span{}
	}
	return text.Span{Start: s.pieces[p.from].Start, End: s.pieces[p.to-1].End}
}

// inner returns the words of the quotation at piece i, without their marks.
func (s *reading) inner(i int) text.Span { return s.quotes[s.pieces[i].quote-1].inner }

// has reports whether piece i is of one of the classes.
func (s *reading) has(i int, class wordClass) bool { return s.piece(i).class&class != 0 }

// sign returns the sign that piece i is, or 0.
func (s *reading) sign(i int) byte { return s.piece(i).sign }

// quoteAt reports whether piece i is a quotation.
func (s *reading) quoteAt(i int) bool { return s.piece(i).quote > 0 }

// isWord reports whether piece i is a word or a number.
func (s *reading) isWord(i int) bool { return s.piece(i).isWord() }

// is reports whether piece i is one of the words.
func (s *reading) is(i int, words ...string) bool { return is(s.body, s.piece(i).Span, words...) }

// end returns the number of pieces without the full stop and what follows it.
func (s *reading) end() int {
	n := len(s.pieces)
	for n > 0 && (s.pieces[n-1].sign == '.' || s.pieces[n-1].sign == '?') {
		n--
	}
	return n
}

// askedBy is who utters a quoted question or cry, and how: “Where would they go?”
// Ahmad asked.
var askedBy = pat("^WORD SOME .. CUE ^PREP|ADV|.|, / ^WORD SOME .. CUE $")

// sentencesOf cuts a paragraph into sentences. A sentence never ends inside a
// quotation, nor between a quoted question and who asks it.
func sentencesOf(body string, p *sentence.Paragraph, quotes []quotation) []reading {
	whole := reading{body, piecesOf(body, p, quotes), p, quotes}
	var out []reading
	from, to, next := 0, 0, 0 // next of quotes
	for _, s := range p.Sentences {
		for next < len(quotes) && quotes[next].End <= s.End {
			next++
		}
		if next < len(quotes) && quotes[next].Start < s.End && s.End < p.End {
			continue
		}
		for to < len(whole.pieces) && whole.pieces[to].Start < s.End {
			to++
		}
		if to > from && !(whole.asksAt(to-1) && whole.at(to, askedBy)) {
			out = whole.appendCut(out, from, to)
			from = to
		}
	}
	return whole.appendCut(out, from, len(whole.pieces))
}

// longestSentence keeps the rules, which look back and forth in a sentence, from
// taking long over what is no sentence.
const longestSentence = 400

// appendCut appends the pieces as a sentence, or as several where they are many.
func (s *reading) appendCut(out []reading, from, to int) []reading {
	for from < to {
		end := min(to, from+longestSentence)
		out = append(out, reading{s.body, s.pieces[from:end:end], s.paragraph, s.quotes})
		from = end
	}
	return out
}

// asksAt reports whether piece i is a quoted question or cry.
func (s *reading) asksAt(i int) bool {
	if !s.quoteAt(i) {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s.inner(i).In(s.body))
	return strings.ContainsRune("?!…", r)
}

// piecesOf makes pieces of the tokens of a paragraph.
func piecesOf(body string, p *sentence.Paragraph, quotes []quotation) []piece {
	pieces := make([]piece, 0, len(p.Tokens))
	next := 0 // of quotes
	for i := 0; i < len(p.Tokens); {
		limit := p.End
		if next < len(quotes) {
			limit = quotes[next].Start
		}
		if limit <= p.Tokens[i].Start {
			pieces = append(pieces, piece{Span: quotes[next].Span, quote: int32(next) + 1})
			for i < len(p.Tokens) && p.Tokens[i].Start < quotes[next].End {
				i++
			}
			next++
			continue
		}
		end := p.WordEnd(i)
		pieces = appendPiece(pieces, body, p.Tokens[i:end], limit)
		i = end
	}
	return pieces
}

// appendPiece appends the piece that the tokens of one word, number or sign make.
func appendPiece(pieces []piece, body string, tokens []sentence.Token, limit int) []piece {
	first := &tokens[0]
	p := piece{Span: text.Span{Start: first.Start, End: tokens[len(tokens)-1].End}}
	switch n := len(pieces); first.Kind {
	case text.Mark:
		p.sign = signOf(body, p.Span)
		if p.sign == '.' && p.Len() == 1 && abbreviated(body, pieces, p.Span, limit) {
			pieces[n-1].End = p.End
			return pieces
		}
		if n > 0 && first.Word == "-" && pieces[n-1].End == p.Start && p.End < limit && body[p.End] != ' ' {
			p.sign = '*' // "U.S.-led"
		}
	case text.Number:
		p.digit = true
	case text.Word:
		e := known(p.In(body), tokens)
		p.class, p.cue, p.sum = e.Class, e.Cue, e.Estimate
		if first.Upper {
			p.class |= capital
			if p.In(body) == "May" { // Theresa May, or the month: no verb
				p.class = capital
			}
		}
	}
	return append(pieces, p)
}

// abbreviated reports whether the point t belongs to the word before it: "Mr.
// Smith", "the U.S. military".
func abbreviated(body string, pieces []piece, t text.Span, limit int) bool {
	n := len(pieces)
	if n == 0 || pieces[n-1].End != t.Start || pieces[n-1].class&capital == 0 || t.End == limit {
		return false
	}
	rest := strings.TrimLeft(body[t.End:min(limit, t.End+3)], " ")
	r, _ := utf8.DecodeRuneInString(rest)
	if r == '.' || rest == "" {
		return false
	}
	short := sentence.Lookup(strings.ToLower(pieces[n-1].In(body))).Class
	return pieces[n-1].Len() == 1 || short&sentence.Title != 0 ||
		short&sentence.Company != 0 && (unicode.IsLower(r) || r == ',')
}

func signOf(body string, s text.Span) byte {
	r, _ := utf8.DecodeRuneInString(body[s.Start:s.End])
	switch r {
	case ',', ';', ':', '(', ')':
		return byte(r)
	case '[':
		return '('
	case ']':
		return ')'
	case '.', '…':
		return '.'
	case '?', '!':
		return '?'
	case '-', '–', '—':
		return '-'
	}
	return '*'
}
