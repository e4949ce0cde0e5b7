package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Quoted is a stretch of text between quotation marks.
type Quoted struct {
	Span        // with the marks
	Inner  Span // without them
	Closed bool // false: the paragraph ended first, as in a quotation that goes on in the next paragraph
	Single bool // between single marks
}

// pairs gives for each opening double mark the marks that close it.
var pairs = map[rune]string{'“': "”", '"': "\"”", '„': "“”", '«': "»"}

// Quotations returns the stretches of within that stand between quotation
// marks, curly or straight, double or single, outermost only. A single mark
// opens only before a word and after white space, and closes only after a
// sign or a word and before no letter, so that "Ma’an" and "Syria’s" quote
// nothing.
func Quotations(body string, within Span) []Quoted {
	var found []Quoted
	single := true // a single mark further on may still close
	for i := within.Start; i < within.End; {
		if c := body[i]; c < utf8.RuneSelf && c != '"' && c != '\'' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(body[i:within.End])
		q, ok := quotedFrom(body, within, i, r, size, &single)
		if !ok {
			i += size
			continue
		}
		found = append(found, q)
		i = q.End
	}
	return found
}

// quotedFrom returns the quotation that the rune at i opens. Where it finds no
// closing single mark there is none further on either, and single becomes
// false: to look again at each of many open marks would take quadratic time.
func quotedFrom(body string, within Span, i int, r rune, size int, single *bool) (Quoted, bool) {
	if closers, ok := pairs[r]; ok && opens(body, within, i, size) {
		return closeDouble(body, within, i, size, closers), true
	}
	if *single && (r == '‘' || r == '\'') && opens(body, within, i, size) {
		var end int
		if end, *single = closeSingle(body, i+size, within.End); *single {
			_, last := utf8.DecodeLastRuneInString(body[:end])
			return Quoted{Span: Span{i, end}, Inner: Span{i + size, end - last}, Closed: true, Single: true}, true
		}
	}
	return Quoted{}, false
}

// opens reports whether the mark at i has white space, an opening bracket, a
// dash or nothing before it, and no white space after it.
func opens(body string, within Span, i, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(body[within.Start:i])
	after, _ := utf8.DecodeRuneInString(body[i+size : within.End])
	free := i == within.Start || unicode.IsSpace(before) || strings.ContainsRune("([—–-“\"", before)
	return free && i+size < within.End && !unicode.IsSpace(after)
}

func closeDouble(body string, within Span, i, size int, closers string) Quoted {
	for j := i + size; j < within.End; {
		r, n := utf8.DecodeRuneInString(body[j:within.End])
		if strings.ContainsRune(closers, r) {
			return Quoted{Span: Span{i, j + n}, Inner: Span{i + size, j}, Closed: true}
		}
		j += n
	}
	return Quoted{Span: Span{i, within.End}, Inner: Span{i + size, within.End}}
}

// closeSingle returns the end of the mark that closes the single quotation
// whose words start at i.
func closeSingle(body string, i, limit int) (int, bool) {
	last := rune(0)
	for j := i; j < limit; {
		r, n := utf8.DecodeRuneInString(body[j:limit])
		if (r == '’' || r == '\'') && !unicode.IsSpace(last) && last != 0 {
			next, _ := utf8.DecodeRuneInString(body[j+n : limit])
			if j+n == limit || !isWordRune(next) {
				return j + n, true
			}
		}
		last = r
		j += n
	}
	return 0, false
}
