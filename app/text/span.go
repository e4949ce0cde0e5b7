// Package text finds the pieces of a text and where they stand: paragraphs,
// sentences, tokens, quotation marks, and a folded form for searching.
//
// It guarantees that every [Span] it returns lies within the text it was given
// and begins and ends on rune boundaries, that spans of one kind are sorted and
// do not overlap, and that no text, however odd, makes it fail.
package text

import "unicode/utf8"

// A Span is a half-open range of byte offsets, [Start, End), into a text.
type Span struct {
	Start int `json:"s"`
	End   int `json:"e"`
}

// In returns the words of body that the span covers. It panics when the span
// lies outside body.
func (s Span) In(body string) string { return body[s.Start:s.End] }

// Len returns the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether t lies wholly within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Shift returns the span moved by n bytes.
func (s Span) Shift(n int) Span { return Span{s.Start + n, s.End + n} }

// Valid reports whether the span lies within body and on rune boundaries.
func (s Span) Valid(body string) bool {
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(body) &&
		onBoundary(body, s.Start) && onBoundary(body, s.End)
}

func onBoundary(body string, i int) bool {
	return i == len(body) || utf8.RuneStart(body[i])
}

// Compare orders spans by where they start, the longer first where two start
// at one place, so that an enclosing span comes before what it encloses.
func Compare(a, b Span) int {
	if a.Start != b.Start {
		return a.Start - b.Start
	}
	return b.End - a.End
}
