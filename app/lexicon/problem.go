package lexicon

import (
	"fmt"
	"slices"
)

// A Problem is something wrong with an entity, in words that also say what to
// do about it.
type Problem struct {
	ID   string
	What string
}

// Problems returns what is wrong with the lexicon as a whole, in the order of
// its entities: an alias that two entities claim, a part_of that names nobody
// or leads back to its start.
func (l *Lexicon) Problems() []Problem {
	var problems []Problem
	owner := map[string]string{}
	for _, e := range l.Entities {
		for _, alias := range e.Aliases {
			first, taken := owner[alias]
			if !taken {
				owner[alias] = e.ID
			} else if first != e.ID && !slices.Contains(l.Ambiguous, alias) {
				problems = append(problems,
					Problem{e.ID,
						fmt.Sprintf("the alias %q of %s is claimed by %s too; take it from one, or list it "+
							"under ambiguous", alias, e.ID, first)})
			}
		}
		if what := l.partOfProblem(e); what != "" {
			problems = append(problems, Problem{e.ID, what})
		}
	}
	return problems
}

func (l *Lexicon) partOfProblem(e Entity) string {
	if e.PartOf == "" {
		return ""
	}
	if _, ok := l.Entity(e.PartOf); !ok {
		return fmt.Sprintf("%s is part of %q, which nothing is called; use the id of an entity", e.ID, e.PartOf)
	}
	at := e
	for range l.Entities {
		at, _ = l.Entity(at.PartOf)
		if at.ID == e.ID {
			return fmt.Sprintf("%s is part of %s, which leads back to %s; break the circle", e.ID, e.PartOf, e.ID)
		}
		if at.PartOf == "" {
			break
		}
	}
	return ""
}
