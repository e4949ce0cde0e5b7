package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/text"
)

// A quotation is a stretch of one paragraph between quotation marks, or one
// that began or ends in another paragraph.
type quotation struct {
	text.Span           // with its marks, as far as they stand in this paragraph
	inner     text.Span // without them
	goesOn    bool      // the paragraph ends before it does
	carriedOn bool      // began in an earlier paragraph and was not opened anew
}

// maxOpen is how many paragraphs a quotation may run on without being opened
// anew: more, and a mark was forgotten.
const maxOpen = 8

// closers are the marks that close a double mark.
var closers = map[rune]string{'“': "”", '"': "\"”", '„': "“”", '«': "»"}

// pairQuotations returns the outermost quotations of each paragraph.
//
// A quotation that a paragraph does not close goes on in the next one, which
// by the printers' rule opens it anew; where it does not, but a later one
// closes it first, all between is quoted.
func pairQuotations(body string, paragraphs []text.Span) [][]quotation {
	out := make([][]quotation, len(paragraphs))
	open := false
	for i, p := range paragraphs {
		m := marks{body: body, start: p.Start, at: p.Start, end: p.End}
		if open {
			m.carry(paragraphs[i:min(len(paragraphs), i+maxOpen)])
		}
		m.pair()
		open = len(m.found) > 0 && m.found[len(m.found)-1].goesOn
		out[i] = m.found
	}
	return out
}

// marks reads the quotation marks of one paragraph.
type marks struct {
	body       string
	start, end int // of the paragraph
	at         int
	found      []quotation
	noSingle   bool // from here on no single mark closes
	noCurly    bool // from here on no curly mark closes
}

// next goes on to the next quotation mark and returns it, or 0 at the end.
func (m *marks) next() (r rune, size int) {
	for ; m.at < m.end; m.at++ {
		if c := m.body[m.at]; c == '"' || c == '\'' || c == 0xe2 || c == 0xc2 { // “ and » begin with these
			if r, size = utf8.DecodeRuneInString(m.body[m.at:m.end]); strings.ContainsRune("“”„«»\"‘’'", r) {
				return r, size
			}
		}
	}
	return 0, 0
}

// carry adds the part of the first paragraph that belongs to a quotation still
// open before it, if the first double mark of the paragraphs is one that closes.
func (m *marks) carry(paragraphs []text.Span) {
	for i, p := range paragraphs {
		ahead := marks{body: m.body, start: p.Start, at: p.Start, end: p.End}
		r, size := ahead.next()
		for strings.ContainsRune("‘’'", r) {
			ahead.at += size
			r, size = ahead.next()
		}
		switch {
		case r == 0:
			continue
		case r != '”' && r != '»' && (r != '"' || ahead.opens(size)):
		case i > 0:
			whole := text.Span{Start: m.start, End: m.end}
			m.found, m.at = append(m.found, quotation{Span: whole, inner: whole, goesOn: true, carriedOn: true}), m.end
		case ahead.at > m.start:
			m.add(m.start, 0, ahead.at, size)
			m.found[0].carriedOn = true
		}
		return
	}
}

// add adds the quotation between two marks, and goes on behind it.
func (m *marks) add(open, size, closing, closingSize int) {
	q := quotation{Span: text.Span{Start: open, End: closing + closingSize}, goesOn: closingSize == 0}
	q.inner = text.Span{Start: open + size, End: closing}
	if !q.inner.Empty() {
		m.found = append(m.found, q)
	}
	m.at = q.End
}

// pair finds the quotations from m.at on.
func (m *marks) pair() {
	for {
		r, size := m.next()
		if size == 0 {
			return
		}
		open := m.at
		switch {
		case !m.opens(size):
			m.at += size
		case closers[r] != "":
			m.closeDouble(r, open, size)
		case m.noSingle || r == '’' || m.elided(size) || !m.closeSingle(open, size):
			m.at = open + size
		}
	}
}

// opens reports whether the mark stands before a word and after white space, an
// opening bracket, a dash or nothing.
func (m *marks) opens(size int) bool {
	before, _ := utf8.DecodeLastRuneInString(m.body[m.start:m.at])
	after, _ := utf8.DecodeRuneInString(m.body[m.at+size : m.end])
	free := m.at == m.start || unicode.IsSpace(before) || strings.ContainsRune("([—–-/:“\"‘'", before)
	return free && m.at+size < m.end && !unicode.IsSpace(after)
}

// elided reports whether a single mark is an apostrophe that stands for letters
// left out: "the ’90s", "get ’em".
func (m *marks) elided(size int) bool {
	rest := m.body[m.at+size : m.end]
	for _, word := range []string{"em ", "til ", "tis ", "n' ", "n’ ", "cause "} {
		if strings.HasPrefix(rest, word) {
			return true
		}
	}
	return unicode.IsDigit(rune(rest[0])) && len(rest) > 2 && rest[2] == 's'
}

// closeDouble ends the quotation opened with r at the first mark that closes it, or
// at the end of the paragraph: “These launches are a serious matter," he said.
func (m *marks) closeDouble(r rune, open, size int) {
	closing := closers[r]
	if r == '“' && m.noCurly {
		closing = "\""
	}
	m.at = open + size
	for c, n := m.next(); n > 0; c, n = m.next() {
		if strings.ContainsRune(closing, c) {
			m.add(open, size, m.at, n)
			return
		}
		m.at += n
	}
	if r == '“' && !m.noCurly {
		m.noCurly = true
		m.closeDouble(r, open, size)
		return
	}
	m.add(open, size, m.end, 0)
}

// closeSingle ends the quotation opened with a single mark: at one after a word or
// sign and before no letter. Where the word ends in s and another mark closes
// before one opens, the first was a genitive: 'the rebels’ last road is cut'.
func (m *marks) closeSingle(open, size int) bool {
	best, bestSize := -1, 0
	m.noSingle = true
	m.at = open + size
	for r, n := m.next(); n > 0; r, n = m.next() {
		j := m.at
		m.at += n
		before, _ := utf8.DecodeLastRuneInString(m.body[open:j])
		after, _ := utf8.DecodeRuneInString(m.body[m.at:m.end])
		switch {
		case !strings.ContainsRune("‘’'", r):
			continue
		case unicode.IsSpace(before) || j == open+size: // another one opens
			m.noSingle = false
		case r == '‘' || unicode.IsLetter(after) || unicode.IsDigit(after):
			continue
		default:
			best, bestSize = j, n
		}
		if best != j || before != 's' {
			break
		}
	}
	if best < 0 {
		return false
	}
	m.noSingle = false
	m.add(open, size, best, bestSize)
	return true
}
