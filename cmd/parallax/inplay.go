package main

import (
	"slices"
	"strings"

	"parallax/app/annotate/mention"
	"parallax/app/article"
	"parallax/app/lexicon"
	"parallax/app/text"
)

// inPlay returns the lexicon without the labels of whoever the text does not
// bear on. “The regime” is the Syrian government in a text about Syria; in
// another (“Talks in Sarajevo ended. Regime forces and the rebels met”) it is
// somebody the lexicon does not know.
//
// A text bears on an entity where it names it or one of its kin: what it is part
// of, and what is called alike ("Syria", "Syrian opposition groups"). One
// without kin ("aid agencies") is the same everywhere. It goes wrong where a
// text names Syria in passing.
func inPlay(a *article.Article, l *lexicon.Lexicon) *lexicon.Lexicon {
	named := map[string]bool{}
	for _, m := range mention.Find(a, l) {
		if !m.Label {
			named[m.Entity] = true
		}
	}
	entities := slices.Clone(l.Entities)
	for i, e := range entities {
		kin := kinOf(e, l)
		if !named[e.ID] && len(kin) > 0 && !slices.ContainsFunc(kin, func(id string) bool { return named[id] }) {
			entities[i].Labels = nil
		}
	}
	return lexicon.New(entities, l.Ambiguous)
}

// kinOf returns the IDs of what e is part of and of what is called alike.
func kinOf(e lexicon.Entity, l *lexicon.Lexicon) []string {
	var kin []string
	for _, other := range l.Entities {
		if other.ID != e.ID && (other.ID == e.PartOf || stem(other.Name) == stem(e.Name)) {
			kin = append(kin, other.ID)
		}
	}
	return kin
}

// stem returns the first letters of a name's first word, folded: "syria" of
// "Syrian government". Five tell Palestinians from Pakistan.
func stem(name string) string {
	first, _, _ := strings.Cut(strings.ReplaceAll(text.FoldString(name), "-", " "), " ")
	return first[:min(len(first), 5)]
}
