package name

import (
	"slices"

	"parallax/app/lexicon"
)

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

// A className is a folded name and the class of what bears it.
type className struct{ class, form string }
