// Package tagger finds the names of persons, organisations, places and
// nationalities in a text, by a linear-chain conditional random field
// (Lafferty, McCallum, Pereira 2001) with sparse, quantised weights that
// cmd/tools/train learns from openly licensed texts.
//
// A text is read as one document. Each word is judged by itself, by the words
// around it and by what the rest of the document shows of it; then all
// occurrences of one name share their judgement, so that a name once seen in a
// telling context is known everywhere.
//
// It guarantees that the names it returns are valid spans of the body, sorted,
// without overlap, that the same body and model always give the same names,
// natively and in WebAssembly, and that a broken model file is refused by
// [Load] and never makes it panic.
package tagger

import "parallax/app/text"

// A Type of name.
type Type string

const (
	Person       Type = "person"
	Organisation Type = "organisation"
	Place        Type = "place"
	Nationality  Type = "nationality" // "Syrian", "Palestinians", "Sunni": a people or what belongs to it
)

// A Name is a name in a text: where it stands, without a leading article or a
// trailing ’s, and what kind of thing it names.
type Name struct {
	text.Span
	Type Type
}

// A Label is what the tagger says of one token: outside any name, or first or
// inside of a name of one kind.
type Label uint8

// The labels, two for each kind of name. Other names (events, works, products)
// are told apart from the rest so that they are not taken for it; Names leaves
// them out.
const (
	Outside Label = iota
	FirstPerson
	InPerson
	FirstOrganisation
	InOrganisation
	FirstPlace
	InPlace
	FirstNationality
	InNationality
	FirstOther
	InOther
	Labels int = iota // how many labels there are
)

// typeOf gives the type that a label stands for, in the order of the labels.
var typeOf = [Labels]Type{
	"", Person, Person, Organisation, Organisation, Place, Place, Nationality, Nationality, "", "",
}

// inside reports whether l continues a name.
func (l Label) inside() bool { return l != Outside && l%2 == 0 }

// follows reports whether label l may stand after before: the inside of a name
// only after its first token or its inside.
func (l Label) follows(before Label) bool {
	return !l.inside() || before == l || before == l-1
}
