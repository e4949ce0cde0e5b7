// Package lexicon holds the places and actors that a corpus is about: one
// stated neutral name for each, the names (aliases) and the describing words
// (labels) that texts use for it, and, for a place, where it lies.
//
// It guarantees that every entity has a unique ID and a name, that no alias is
// claimed by two entities unless it is declared ambiguous, and that names are
// matched as whole tokens, longest first, with their case kept.
package lexicon

import (
	"parallax/app/text"
	"slices"
	"sync"
)

// An Entity is a place or an actor.
//
// One name can stand for both: "inside Israel", "Israel’s actions". Such a pair
// is two entities, israel:place and israel:actor, that share a name.
type Entity struct {
	ID   string `json:"id"`
	Kind Kind   `json:"kind"`
	// person, group, state, agency, country, city, camp, …: one word for the reader
	Class   string   `json:"class,omitempty"`
	Name    string   `json:"name"`           // the neutral name the interface uses
	Note    string   `json:"note,omitempty"` // one line: who or what it is, and why this name
	Aliases []string `json:"aliases,omitempty"`
	Labels  []string `json:"labels,omitempty"`
	PartOf  string   `json:"part_of,omitempty"` // ID of the place or actor it belongs to

	Affiliation string `json:"affiliation,omitempty"` // of an actor, as a source: see [Lexicon.Affiliation]

	Point      *Point `json:"point,omitempty"`
	Comparison bool   `json:"comparison,omitempty"` // named only to compare with, as Stalingrad is: kept off the map
	Found      bool   `json:"found,omitempty"`      // not in the lexicon: made from names found in the texts
}

// A Kind of entity.
type Kind string

const (
	Place Kind = "place"
	Actor Kind = "actor"
)

// A Point is where a place lies, in degrees (WGS 84), and how well that is known.
type Point struct {
	Lat       float64 `json:"lat"`
	Lon       float64 `json:"lon"`
	Certainty string  `json:"certainty"` // exact, approximate, or region: the middle of an area
	Source    string  `json:"source"`
}

// A Lexicon is a set of entities in a fixed order. It is immutable once made.
type Lexicon struct {
	Entities  []Entity `json:"entities"`
	Ambiguous []string `json:"ambiguous,omitempty"` // aliases that several entities may claim; context decides

	byID    map[string]int
	match   sync.Once
	matcher *Matcher
}

// New makes a lexicon of entities, in the order given, and of the aliases that
// are allowed to be ambiguous. It does not check them: see [Lexicon.Problems].
func New(entities []Entity, ambiguous []string) *Lexicon {
	l := &Lexicon{Entities: entities, Ambiguous: ambiguous, byID: make(map[string]int, len(entities))}
	for i, e := range entities {
		if _, taken := l.byID[e.ID]; !taken {
			l.byID[e.ID] = i
		}
	}
	return l
}

// Senses returns for each entity that shares a name with others the IDs of those:
// Israel the country and Israel the state that acts.
func (l *Lexicon) Senses() map[string][]string {
	bearers := map[string][]string{}
	for _, e := range l.Entities {
		for _, alias := range e.Aliases {
			name := text.FoldString(alias)
			if !slices.Contains(bearers[name], e.ID) {
				bearers[name] = append(bearers[name], e.ID)
			}
		}
	}
	senses := map[string][]string{}
	for _, e := range l.Entities {
		for _, alias := range e.Aliases {
			for _, id := range bearers[text.FoldString(alias)] {
				if id != e.ID && !slices.Contains(senses[e.ID], id) {
					senses[e.ID] = append(senses[e.ID], id)
				}
			}
		}
	}
	return senses
}

// Entity returns the entity of that ID and whether there is one.
func (l *Lexicon) Entity(id string) (Entity, bool) {
	i, ok := l.byID[id]
	if !ok {
		return Entity{}, false
	}
	return l.Entities[i], true
}
