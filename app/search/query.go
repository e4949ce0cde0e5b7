package search

import (
	"strings"

	"parallax/app/mark"
	"parallax/app/phrase"
)

// A Query is what a paragraph must match: every one of its terms. The empty
// query matches all.
type Query []Term

// A Term is one demand on a paragraph; with Not, that it is not met.
type Term struct {
	Not  bool
	Node Node
}

// A Node is one of [Word], [Prefix], [Phrase], [Place], [Actor], [Voice], [By]
// or [In]. All are comparable.
type Node interface {
	String() string
	node()
}

type (
	// Word asks for one word as typed: siege, rebel-held, IS.
	Word struct{ Text string }
	// Prefix asks for a word that begins so: camp*. Text is without the star.
	Prefix struct{ Text string }
	// Phrase asks for words in a row, of which each may end in a star:
	// "safe passage", "safe pass*". Text has one space between words and no
	// quotation marks.
	Phrase struct{ Text string }
	// Place asks for a mention of a place, given by ID, name, alias or label.
	Place struct{ Value string }
	// Actor asks for a mention of an actor, given likewise.
	Actor struct{ Value string }
	// Voice asks that what the query's words and entities match stands in that
	// voice; in a query without any, that the paragraph holds words in it.
	Voice struct{ Value mark.Voice }
	// By asks whose copy the paragraph is: own, agency, credit, boilerplate or
	// unknown, or the name of an agency.
	By struct{ Value string }
	// In asks for one article, by its ID or words of its outlet's name.
	In struct{ Value string }
)

func (Word) node()   {}
func (Prefix) node() {}
func (Phrase) node() {}
func (Place) node()  {}
func (Actor) node()  {}
func (Voice) node()  {}
func (By) node()     {}
func (In) node()     {}

func (n Word) String() string   { return n.Text }
func (n Prefix) String() string { return n.Text + "*" }
func (n Phrase) String() string { return `"` + n.Text + `"` }
func (n Place) String() string  { return field("place", n.Value) }
func (n Actor) String() string  { return field("actor", n.Value) }
func (n Voice) String() string  { return field("voice", string(n.Value)) }
func (n By) String() string     { return field("by", n.Value) }
func (n In) String() string     { return field("in", n.Value) }

// field writes a field with its value, in quotation marks where it has spaces.
func field(name, value string) string {
	if strings.Contains(value, " ") {
		value = `"` + value + `"`
	}
	return name + ":" + value
}

// String returns the term as a reader would type it.
func (t Term) String() string {
	if t.Not {
		return "-" + t.Node.String()
	}
	return t.Node.String()
}

// String returns the query as a reader would type it. Parse of it gives the
// query again.
func (q Query) String() string {
	parts := make([]string, len(q))
	for i, t := range q {
		parts[i] = t.String()
	}
	return strings.Join(parts, " ")
}

// A Problem tells how a part of a query was taken that could not be taken as
// it stands, or why it matches nothing.
type Problem struct {
	Part string      // as typed
	Note phrase.Said // one sentence for the reader, naming the part
}

// String returns the sentence in English.
func (p Problem) String() string { return p.Note.String() }
