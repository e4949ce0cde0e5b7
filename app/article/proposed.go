package article

import "parallax/app/phrase"

// How the day of an article is known that nobody states and the text prints.
const (
	InDateline phrase.Key = "as printed in the dateline"
	InOwnLine  phrase.Key = "as printed in a line of its own"
)

// Proposed is the basis of what a rule found and nobody confirmed.
const Proposed Basis = "proposed"

// Stated reports whether anything is known or proposed of whose copy the
// article's paragraphs are.
func (a *Article) Stated() bool {
	for _, p := range a.Paragraphs {
		if p.Provenance.Kind != Unknown {
			return true
		}
	}
	return false
}
