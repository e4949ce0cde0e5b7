package text

import (
	"strings"
	"unicode"
)

// Paragraphs returns the lines of body that hold more than white space, each
// without the white space around it. News text as received has one paragraph a
// line; an empty line adds nothing. A line ends with LF, CR or both.
func Paragraphs(body string) []Span {
	var spans []Span
	for start := 0; start <= len(body); {
		end := len(body)
		if i := strings.IndexAny(body[start:], "\r\n"); i >= 0 {
			end = start + i
		}
		if s := trim(body, Span{start, end}); !s.Empty() {
			spans = append(spans, s)
		}
		start = end + 1
	}
	return spans
}

// trim narrows s to what stands between its leading and trailing white space.
func trim(body string, s Span) Span {
	piece := s.In(body)
	left := strings.TrimLeftFunc(piece, unicode.IsSpace)
	s.Start += len(piece) - len(left)
	s.End = s.Start + len(strings.TrimRightFunc(left, unicode.IsSpace))
	return s
}
