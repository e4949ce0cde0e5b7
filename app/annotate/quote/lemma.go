package quote

import (
	"strings"

	"parallax/app/text"
)

// LemmaOf returns the lemma of a cue as an editor marked it, that of its first
// word that is a cue: "warned of" gives warn, "According to" gives according
// to, and a cue that is not known gives nothing.
func LemmaOf(cue string) string {
	folded := text.FoldString(cue)
	if folded == accordingTo.lemma {
		return folded
	}
	for word := range strings.FieldsSeq(folded) {
		if k := cueFormOf[word]; k > 0 {
			return cueForms[k-1].lemma
		}
	}
	return ""
}
