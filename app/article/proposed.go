package article

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
