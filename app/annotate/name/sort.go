package name

import (
	"parallax/app/lexicon"
	"parallax/app/tagger"
)

// Sorts tell what sort of name the words of a mention are.
type Sorts struct {
	places map[string]bool // the names of the places that the lexicon brought along
}

// SortsOf returns the sorts of the names of a lexicon.
func SortsOf(l *lexicon.Lexicon) Sorts {
	s := Sorts{places: map[string]bool{}}
	for _, e := range l.Entities {
		for _, alias := range e.Aliases {
			s.places[alias] = s.places[alias] || e.Kind == lexicon.Place && !e.Found
		}
	}
	return s
}

// Of returns which of the three sorts of name those words are, as a mention of
// e: person, organisation or place. The name of a place is one even where it
// stands for who acts there ("Israel said"). A people ("Palestinians") is none
// of them.
func (s Sorts) Of(e lexicon.Entity, name string) tagger.Type {
	switch {
	case e.Kind == lexicon.Place || e.Class == "state" || !e.Found && s.places[name]:
		return tagger.Place
	case e.Class == "person":
		return tagger.Person
	case e.Class == "people":
		return ""
	}
	return tagger.Organisation
}
