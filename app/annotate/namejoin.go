package annotate

import (
	"slices"
	"strings"

	"parallax/app/lexicon"
	"parallax/app/mark"
)

// Named is what [Names] found in one article.
type Named struct {
	Mentions []mark.Mention
	Entities []lexicon.Entity
}

// JoinNames joins what was found in several articles: it returns for each the
// mentions with the IDs of the joined entities, and all entities in the order
// of the articles.
//
// Two entities are one when both are of one class and share a name in full:
// more than one word, or the one word of a place or organisation ("Hamas",
// "UNRWA"). Likeness joins nothing: PPSF, DFLP and PFLP are three. Where both
// give a full form to a shared acronym and the full forms differ, they are two.
// It goes wrong where two people bear one full name.
func JoinNames(found []Named) ([][]mark.Mention, []lexicon.Entity) {
	var entities []lexicon.Entity
	used := map[string]bool{}
	mentions := make([][]mark.Mention, len(found))
	for i, f := range found {
		ids := map[string]string{}
		here := len(entities) // entities of one article were told apart in it
		for _, e := range f.Entities {
			ids[e.ID] = joinEntity(&entities, here, e, used)
		}
		mentions[i] = slices.Clone(f.Mentions)
		for k := range mentions[i] {
			mentions[i][k].Entity = ids[mentions[i][k].Entity]
		}
	}
	return mentions, entities
}

// joinEntity joins e to the one of the first entities that it is, or appends
// it, and returns the ID it now has.
func joinEntity(entities *[]lexicon.Entity, first int, e lexicon.Entity, used map[string]bool) string {
	for i := range (*entities)[:first] {
		if same(&(*entities)[i], &e) {
			absorb(&(*entities)[i], e)
			return (*entities)[i].ID
		}
	}
	e.ID = freeID(e.ID, e.Class, func(id string) bool { return used[id] })
	e.Aliases = slices.Clone(e.Aliases)
	used[e.ID] = true
	*entities = append(*entities, e)
	return e.ID
}

// same reports whether two entities of different articles are one.
func same(a, b *lexicon.Entity) bool {
	if a.Class != b.Class || wordy(a.Name) && wordy(b.Name) && nameForm(a.Name) != nameForm(b.Name) {
		return false
	}
	return slices.ContainsFunc(a.Aliases, func(x string) bool {
		return (wordy(x) || a.Class != "person") && slices.ContainsFunc(b.Aliases, func(y string) bool { return nameForm(x) == nameForm(y) })
	})
}

func wordy(name string) bool { return strings.Contains(name, " ") }

// absorb adds the names of b, and its longer name, to a.
func absorb(a *lexicon.Entity, b lexicon.Entity) {
	for _, alias := range b.Aliases {
		if !slices.Contains(a.Aliases, alias) {
			a.Aliases = append(a.Aliases, alias)
		}
	}
	if wordy(b.Name) && !wordy(a.Name) {
		a.Name = b.Name
	}
}
