package name

import (
	"slices"
	"strings"

	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/tagger"
)

// Named is what [Names] found in one article.
type Named struct {
	Mentions []mark.Mention
	Entities []lexicon.Entity
}

// Join joins what was found in several articles: it returns for each the
// mentions with the IDs of the joined entities, and all entities in the order
// of the articles.
//
// Two entities are one when both are of one class and share a name in full:
// more than one word, or the one word of a place or organisation ("Hamas",
// "UNRWA"). Likeness joins nothing: PPSF, DFLP and PFLP are three. Where both
// give a full form to a shared acronym and the full forms differ, they are two.
// It goes wrong where two people bear one full name. Places that act are told
// from organisations first; see [asPlaces].
func Join(found []Named) ([][]mark.Mention, []lexicon.Entity) {
	found = asPlaces(found)
	j := newJoinedArticles()
	mentions := make([][]mark.Mention, len(found))
	for i, f := range found {
		ids := map[string]string{}
		here := len(j.entities) // entities of one article were told apart in it
		for _, e := range f.Entities {
			ids[e.ID] = j.add(e, here)
		}
		mentions[i] = slices.Clone(f.Mentions)
		for k := range mentions[i] {
			mentions[i][k].Entity = ids[mentions[i][k].Entity]
		}
	}
	return mentions, j.entities
}

// asPlaces returns found with those organisations as places that have one name,
// of one word, by which the articles name a place more often: of "in the port
// city of Larna" and "Larna counts its dead", the second looks like an
// organisation's doing. It goes wrong where a club is called by its city alone.
func asPlaces(found []Named) []Named {
	more := map[string]int{} // mentions as a place, less those as an organisation
	for _, f := range found {
		named := map[string]className{}
		for _, e := range f.Entities {
			named[e.ID] = className{e.Class, nameForm(e.Name)}
		}
		for _, m := range f.Mentions {
			switch n := named[m.Entity]; n.class {
			case placeClass:
				more[n.form]++
			case organisationClass:
				more[n.form]--
			}
		}
	}
	out := slices.Clone(found)
	for i, f := range out {
		out[i] = f.asPlaces(func(e lexicon.Entity) bool {
			return e.Class == organisationClass && len(e.Aliases) == 1 && !wordy(e.Name) && more[nameForm(e.Name)] > 0
		})
	}
	return out
}

const placeClass, organisationClass = string(tagger.Place), string(tagger.Organisation)

// asPlaces returns f with those of its entities as places that act.
func (f Named) asPlaces(acts func(lexicon.Entity) bool) Named {
	f.Mentions, f.Entities = slices.Clone(f.Mentions), slices.Clone(f.Entities)
	acting := map[string]bool{}
	for i, e := range f.Entities {
		if acts(e) {
			acting[e.ID] = true
			f.Entities[i].Kind, f.Entities[i].Class = lexicon.Place, placeClass
		}
	}
	for i, m := range f.Mentions {
		if acting[m.Entity] {
			f.Mentions[i].Type = placeClass
		}
	}
	return f
}

// A joinedArticles are the entities of the articles so far.
type joinedArticles struct {
	entities []lexicon.Entity
	used     map[string]bool     // their IDs
	byName   map[className][]int // those of a class that bear a name, ascending
	compared int                 // how often two were held against each other
}

func newJoinedArticles() *joinedArticles {
	return &joinedArticles{used: map[string]bool{}, byName: map[className][]int{}}
}

// A className is a folded name and the class of what bears it.
type className struct{ class, form string }

// add joins e to the first of the first entities that it is, or appends it,
// and returns the ID it now has.
func (j *joinedArticles) add(e lexicon.Entity, first int) string {
	at := len(j.entities)
	for _, alias := range e.Aliases {
		for _, i := range j.byName[className{e.Class, nameForm(alias)}] {
			j.compared++
			if i < min(at, first) && same(&j.entities[i], &e) {
				at = i
			}
		}
	}
	if at < len(j.entities) {
		j.absorb(at, e)
		return j.entities[at].ID
	}
	e.ID = freeID(e.ID, e.Class, func(id string) bool { return j.used[id] })
	e.Aliases = slices.Clone(e.Aliases)
	j.used[e.ID] = true
	j.entities = append(j.entities, e)
	j.index(at, e.Aliases)
	return e.ID
}

// index notes the names of entity i.
func (j *joinedArticles) index(i int, aliases []string) {
	for _, alias := range aliases {
		key := className{j.entities[i].Class, nameForm(alias)}
		if at, ok := slices.BinarySearch(j.byName[key], i); !ok {
			j.byName[key] = slices.Insert(j.byName[key], at, i)
		}
	}
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

// absorb adds the names of e, and its longer name, to entity i.
func (j *joinedArticles) absorb(i int, e lexicon.Entity) {
	known := &j.entities[i]
	for _, alias := range e.Aliases {
		if !slices.Contains(known.Aliases, alias) {
			known.Aliases = append(known.Aliases, alias)
		}
	}
	if wordy(e.Name) && !wordy(known.Name) {
		known.Name = e.Name
	}
	j.index(i, e.Aliases)
}
