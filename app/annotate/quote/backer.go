package quote

import (
	"slices"
	"strings"

	"parallax/app/lexicon"
)

// This file resolves speakers who are named only by whose side they take.

// backers returns the entity of those who take somebody's side: "activists who
// support the Syrian regime" are the "supporters of Assad" of the lexicon, since
// Assad is part of the Syrian government. It goes wrong where a text tells the
// supporters of one from those of the other.
func (r *speakers) backers(s *reading, from, to int) []string {
	for j := from + 1; j < to; j++ {
		if !s.is(j, "support", "supports", "supported", "supporting", "back", "backs", "backed", "backing") && !(s.is(j, "to") && s.is(j-1, "loyal")) {
			continue
		}
		for _, m := range r.within(s.text(span{j, to})) {
			if id := backersOf(r.lexicon, m.Entity); id != "" {
				return []string{id}
			}
		}
		return nil
	}
	return nil
}

// backersOf returns the ID of the entity with a label "supporters of X", X being
// the entity with the given ID or part of it, or the whole it is part of.
func backersOf(l *lexicon.Lexicon, id string) string {
	whom, _ := l.Entity(id)
	for _, e := range l.Entities {
		for _, label := range e.Labels {
			name, ok := strings.CutPrefix(label, "supporters of ")
			if !ok {
				continue
			}
			for _, backed := range l.Entities {
				known := backed.Name == name || slices.Contains(backed.Aliases, name)
				if known && (backed.ID == id || backed.PartOf == id || backed.ID == whom.PartOf) {
					return e.ID
				}
			}
		}
	}
	return ""
}
