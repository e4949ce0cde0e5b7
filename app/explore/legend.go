package explore

import (
	"parallax/app/article"
	"slices"
)

// looks returns what may be marked in state s, which shows these accounts: by the
// lens, by what the reader picked and searched for, and by whose copy the
// paragraphs are.
func looks(s State, accounts []*article.Article) []Meaning {
	list := slices.Clone(LensOf(s.Lens).Legend)
	if s.Item != nil {
		list = append(list, Meaning{"picked", "picked"})
	}
	if len(s.Chosen) > 0 {
		list = append(list, Meaning{"m chosen", "chosen"})
	}
	if s.Query != "" {
		list = append(list, Meaning{"hit", "found by the search"})
	}
	return append(list, Meaning{"rail by-own", "own text"}, Meaning{"rail by-agency", copied(accounts...)},
		Meaning{"rail by-credit", "credit line"})
}
