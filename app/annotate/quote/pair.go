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
	single    bool
	goesOn    bool // the paragraph ends before it does
	carriedOn bool // began in an earlier paragraph and was not opened anew
}

// farthestClose is how many paragraphs a quotation may run on without being
// opened anew: more, and a mark was forgotten.
const farthestClose = 8

// pairQuotations returns the outermost quotations of each paragraph.
//
// A quotation that a paragraph does not close goes on in the next one, which
// by the printers' rule opens it anew; where it does not, but a later one
// closes it first, all between is quoted.
func pairQuotations(body string, paragraphs []text.Span) [][]quotation {
	out := make([][]quotation, len(paragraphs))
	open := false
	for i, p := range paragraphs {
		var found []quotation
		from := p.Start
		if open {
			q, ok := carry(body, paragraphs[i:])
			if ok {
				found, from = append(found, q), q.End
			}
		}
		found = pairIn(body, text.Span{Start: from, End: p.End}, p.Start, found)
		open = len(found) > 0 && found[len(found)-1].goesOn
		out[i] = found
	}
	return out
}

// carry returns the part of the first paragraph that belongs to a quotation
// still open before it.
func carry(body string, paragraphs []text.Span) (quotation, bool) {
	for i, p := range paragraphs {
		if i == farthestClose {
			break
		}
		at, closes := firstDouble(body, p)
		if at < 0 {
			continue
		}
		first := paragraphs[0]
		if !closes {
			return quotation{}, false
		}
		if i > 0 {
			return quotation{Span: first, inner: first, goesOn: true, carriedOn: true}, true
		}
		_, size := utf8.DecodeRuneInString(body[at:])
		return quotation{Span: text.Span{Start: first.Start, End: at + size}, inner: text.Span{Start: first.Start, End: at}, carriedOn: true}, at > first.Start
	}
	return quotation{}, false
}

// firstDouble returns where the first double mark of p stands, or -1, and
// whether it is one that closes.
func firstDouble(body string, p text.Span) (at int, closes bool) {
	for i := p.Start; i < p.End; i++ {
		if !mayQuote(body[i]) {
			continue
		}
		r, size := utf8.DecodeRuneInString(body[i:p.End])
		switch r {
		case '“', '„', '«':
			return i, false
		case '”', '»':
			return i, true
		case '"':
			return i, !opens(body, p.Start, i, size, p.End)
		}
	}
	return -1, false
}

// mayQuote reports whether a quotation mark can begin with this byte.
func mayQuote(c byte) bool { return c == '"' || c == '\'' || c == 0xe2 || c == 0xc2 }

// pairIn appends the quotations of within; start is where the paragraph starts.
func pairIn(body string, within text.Span, start int, found []quotation) []quotation {
	noSingle := -1   // from here on no single mark closes
	noCurly := false // from here on no curly mark closes
	for i := within.Start; i < within.End; {
		if !mayQuote(body[i]) {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(body[i:within.End])
		var q quotation
		ok := false
		switch {
		case closersOf(r) != "" && opens(body, start, i, size, within.End):
			closers := closersOf(r)
			if r == '“' && noCurly {
				closers = "\""
			}
			if q, ok = closeDouble(body, i, size, within.End, closers), true; r == '“' && q.goesOn && !noCurly {
				noCurly = true // “These launches are a serious matter," he said.
				q = closeDouble(body, i, size, within.End, "\"")
			}
		case (r == '‘' || r == '\'') && noSingle < 0 && opensSingle(body, start, i, size, within.End):
			var last bool
			if q, ok, last = closeSingle(body, i, size, within.End); last {
				noSingle = i
			}
		}
		if !ok {
			i += size
			continue
		}
		if !q.inner.Empty() {
			found = append(found, q)
		}
		i = q.End
	}
	return found
}

// closersOf returns the marks that close a double mark.
func closersOf(r rune) string {
	switch r {
	case '“':
		return "”"
	case '"':
		return "\"”"
	case '„':
		return "“”"
	case '«':
		return "»"
	}
	return ""
}

// opens reports whether the mark at i stands before a word and after white
// space, an opening bracket, a dash or nothing.
func opens(body string, start, i, size, limit int) bool {
	if i+size >= limit {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(body[start:i])
	after, _ := utf8.DecodeRuneInString(body[i+size : limit])
	free := i == start || unicode.IsSpace(before) || strings.ContainsRune("([—–-/:“\"‘'", before)
	return free && !unicode.IsSpace(after)
}

// opensSingle is opens for a single mark, which must not be an apostrophe that
// stands for letters left out: "the ’90s", "get ’em".
func opensSingle(body string, start, i, size, limit int) bool {
	if !opens(body, start, i, size, limit) {
		return false
	}
	rest := body[i+size : limit]
	for _, elided := range []string{"em ", "til ", "tis ", "n' ", "n’ ", "cause "} {
		if strings.HasPrefix(rest, elided) {
			return false
		}
	}
	return !(rest[0] >= '0' && rest[0] <= '9' && len(rest) > 2 && rest[2] == 's')
}

// closeDouble ends the quotation opened at i at the first of the marks that close
// it, or at limit.
func closeDouble(body string, i, size, limit int, closers string) quotation {
	for j := i + size; j < limit; j++ {
		if !mayQuote(body[j]) {
			continue
		}
		if r, n := utf8.DecodeRuneInString(body[j:limit]); strings.ContainsRune(closers, r) {
			return quotation{Span: text.Span{Start: i, End: j + n}, inner: text.Span{Start: i + size, End: j}}
		}
	}
	return quotation{Span: text.Span{Start: i, End: limit}, inner: text.Span{Start: i + size, End: limit}, goesOn: true}
}

// closeSingle finds the mark that closes the single quotation opened at i: one
// after a word or sign and before no letter. Where the word ends in s and
// another mark closes before one opens, the first was a genitive: 'the rebels’
// last road is cut'. Last tells that no single mark closes anywhere after i.
func closeSingle(body string, i, size, limit int) (q quotation, ok, last bool) {
	best := -1
	last = true
	for j := i + size; j < limit; j++ {
		if !mayQuote(body[j]) {
			continue
		}
		r, n := utf8.DecodeRuneInString(body[j:limit])
		if r != '’' && r != '\'' && r != '‘' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(body[i:j])
		after, _ := utf8.DecodeRuneInString(body[j+n : limit])
		if unicode.IsSpace(before) || j == i+size {
			last = false
			break // another one opens
		}
		if r == '‘' || j+n < limit && (unicode.IsLetter(after) || unicode.IsDigit(after)) {
			continue
		}
		best = j
		if before != 's' {
			break
		}
	}
	if best < 0 {
		return quotation{}, false, last
	}
	_, n := utf8.DecodeRuneInString(body[best:limit])
	return quotation{Span: text.Span{Start: i, End: best + n}, inner: text.Span{Start: i + size, End: best}, single: true}, true, false
}
