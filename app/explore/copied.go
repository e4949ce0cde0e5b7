package explore

import (
	"parallax/app/article"
	"parallax/app/phrase"
)

// Of wording that two accounts share and no agency is named for: it may be that of
// a statement to the press, or of the other account.
const sharedCopy phrase.Key = "shared copy"

// copied names the copy that the accounts carry: an agency's where one is known
// for all of it, shared copy where none is for any, and else both.
func copied(accounts ...*article.Article) phrase.Key {
	known, shared := false, false
	for _, a := range accounts {
		for _, p := range a.Paragraphs {
			if p.Provenance.Kind == article.Agency {
				known = known || p.Provenance.Agency != ""
				shared = shared || p.Provenance.Agency == ""
			}
		}
	}
	switch {
	case known && shared:
		return "agency or shared copy"
	case shared:
		return sharedCopy
	}
	return "agency copy"
}

// kindName names a kind of copy as account a has it.
func kindName(a *article.Article, kind article.Kind) phrase.Key {
	switch kind {
	case article.Own:
		return "own text"
	case article.Agency:
		return copied(a)
	}
	return "whose copy is not known"
}
