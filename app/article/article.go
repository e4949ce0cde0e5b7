// Package article holds one news account as it was received: what is known of
// its making, its text, its paragraphs, and whose copy each of them is.
//
// It guarantees that an Article's Body never changes after Parse, that it
// differs from the received file only by what Changes lists, and that every
// paragraph's span lies within Body.
package article

import (
	"parallax/app/text"
)

// An Article is one account. It is immutable once parsed.
type Article struct {
	ID   string `json:"id"`
	File string `json:"file"` // name in the corpus folder
	Lang string `json:"lang"` // BCP 47, "en" where nothing is said
	Dir  string `json:"dir"`  // "ltr" or "rtl"

	Headline  Fact `json:"headline"`
	Outlet    Fact `json:"outlet"`
	Byline    Fact `json:"byline"`
	Published Fact `json:"published"` // Value is YYYY-MM-DD, or empty where the day is unknown
	URL       Fact `json:"url"`

	Body       string      `json:"body"`
	Paragraphs []Paragraph `json:"paragraphs"`
	Changes    []Change    `json:"changes,omitempty"`
}

// A Fact is something known of an article, and how it is known. An empty Value
// says "not stated in the text".
type Fact struct {
	Value    string `json:"value,omitempty"`
	Basis    Basis  `json:"basis,omitempty"`
	Evidence string `json:"evidence,omitempty"` // one sentence for the reader
}

// A Basis tells how a fact or a provenance is known.
type Basis string

const (
	Printed  Basis = "printed"  // it stands in the article as received
	Recorded Basis = "recorded" // the publisher's page or a library says so
	Inferred Basis = "inferred" // an editor concluded it; the evidence says from what
)

// A Paragraph is one non-empty line of the body. Paragraph 1 is the first,
// normally the headline.
type Paragraph struct {
	text.Span
	Provenance Provenance `json:"by"`
}

// A Provenance tells whose copy a paragraph is.
type Provenance struct {
	Kind     Kind   `json:"kind,omitempty"`
	Agency   string `json:"agency,omitempty"` // name as a reader knows it, where Kind is Agency
	Basis    Basis  `json:"basis,omitempty"`
	Evidence string `json:"evidence,omitempty"`
}

// A Kind of provenance.
type Kind string

const (
	Unknown     Kind = ""            // nothing is known or proposed
	Own         Kind = "own"         // no other source for the wording is known
	Agency      Kind = "agency"      // runs elsewhere as copy of a news agency
	Credit      Kind = "credit"      // the line that names the sources
	Boilerplate Kind = "boilerplate" // not part of the account: notices, links
)

// A Change is something of the received file that Body leaves out.
type Change struct {
	Offset  int    `json:"offset"`  // byte offset in the received file
	Removed string `json:"removed"` // the bytes left out
	Reason  string `json:"reason"`  // one clause for the reader
}

// Text returns the words of paragraph n, counted from 1.
func (a *Article) Text(n int) string { return a.Paragraphs[n-1].In(a.Body) }

// ParagraphAt returns the number, counted from 1, of the paragraph that holds
// the byte at offset, or 0 where none does.
func (a *Article) ParagraphAt(offset int) int {
	low, high := 0, len(a.Paragraphs)
	for low < high {
		mid := (low + high) / 2
		if a.Paragraphs[mid].End <= offset {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low < len(a.Paragraphs) && a.Paragraphs[low].Start <= offset {
		return low + 1
	}
	return 0
}

// Account reports whether the paragraph is part of the account itself, not a
// credit line or boilerplate.
func (p Paragraph) Account() bool {
	return p.Provenance.Kind != Credit && p.Provenance.Kind != Boilerplate
}
