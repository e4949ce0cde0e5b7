package folder

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"

	"parallax/app/lexicon"
)

// A lexiconSheet is a file of the lexicon while it is read.
type lexiconSheet struct {
	sheet
	faulty map[string]bool // see builder
}

// lexiconFiles are read one after the other into one lexicon. The second holds
// what a draft of checked marks adds to it: an editor's file is never rewritten.
var lexiconFiles = []string{"lexicon.yaml", "checked/lexicon.yaml"}

// readLexicon reads the lexicon; without a file it is empty.
func (b *builder) readLexicon() *lexicon.Lexicon {
	var entities []lexicon.Entity
	var ambiguous []string
	at := map[string]entityAt{}
	for _, name := range lexiconFiles {
		if raw, ok := b.read(name); ok {
			s := lexiconSheet{sheet{name, &b.problems}, b.faulty}
			e, more := s.read(raw, at)
			entities, ambiguous = append(entities, e...), append(ambiguous, more...)
		}
	}
	l := lexicon.New(entities, ambiguous)
	for _, p := range l.Problems() {
		at[p.ID].sheet.problem(at[p.ID].node, "%s", p.What)
	}
	return l
}

// An entityAt is where an entity stands.
type entityAt struct {
	sheet sheet
	node  *yaml.Node
}

// read returns the entities of a file, and the aliases that it calls ambiguous,
// and notes where the entities stand.
func (s lexiconSheet) read(raw []byte, at map[string]entityAt) (entities []lexicon.Entity, ambiguous []string) {
	f := s.fields(s.root(raw), "entities", "ambiguous")
	for _, n := range s.list(f["entities"]) {
		e, ok := s.entity(n)
		if !ok {
			s.faulty[e.ID] = true
			continue
		}
		if first, taken := at[e.ID]; taken {
			s.problem(n, "the id %q is used already in %s; give each entity its own", e.ID, s.placeOf(first))
			continue
		}
		at[e.ID] = entityAt{s.sheet, n}
		entities = append(entities, e)
	}
	return entities, s.texts(f["ambiguous"])
}

// placeOf says where an entity stands, as seen from this file.
func (s lexiconSheet) placeOf(e entityAt) string {
	if e.sheet.name == s.name {
		return fmt.Sprintf("line %d", e.node.Line)
	}
	return fmt.Sprintf("%s, line %d", e.sheet.name, e.node.Line)
}

func (s lexiconSheet) entity(n *yaml.Node) (lexicon.Entity, bool) {
	f := s.fields(n, "id", "kind", "class", "name", "note", "aliases", "labels", "part_of", "affiliation", "point",
		"comparison")
	e := lexicon.Entity{
		ID:          s.text(f["id"]),
		Kind:        lexicon.Kind(s.choice(f["kind"], "kind", string(lexicon.Place), string(lexicon.Actor))),
		Class:       s.text(f["class"]),
		Name:        s.text(f["name"]),
		Note:        s.text(f["note"]),
		Aliases:     s.texts(f["aliases"]),
		Labels:      s.texts(f["labels"]),
		PartOf:      s.text(f["part_of"]),
		Affiliation: s.text(f["affiliation"]),
		Comparison:  s.flag(f["comparison"]),
		Point:       s.point(f["point"]),
	}
	switch {
	case !isID(e.ID):
		s.problem(n, "the id %q is none; use small letters, digits and hyphens, as in “yarmouk” or “israel:place”",
			e.ID)
	case e.Name == "":
		s.problem(n, "%s has no name; add the neutral name that the page is to use", e.ID)
	case f["kind"] == nil:
		s.problem(n, "%s has no kind; add “kind: place” or “kind: actor”", e.ID)
	default:
		return e, e.Kind != ""
	}
	return e, false
}

// isID reports whether s can stand in a checked mark: [words](s).
func isID(s string) bool {
	for _, r := range s {
		if !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || strings.ContainsRune("-:", r)) {
			return false
		}
	}
	return s != ""
}

func (s lexiconSheet) point(n *yaml.Node) *lexicon.Point {
	if n == nil {
		return nil
	}
	f := s.fields(n, "lat", "lon", "certainty", "source")
	lat, okLat := s.number(f["lat"])
	lon, okLon := s.number(f["lon"])
	p := &lexicon.Point{Lat: lat, Lon: lon,
		Certainty: s.choice(f["certainty"], "certainty", "exact", "approximate", "region"), Source: s.text(f["source"])}
	switch {
	case f["lat"] == nil || f["lon"] == nil:
		s.problem(n, "the point lacks lat or lon; give both in degrees")
	case okLat && (lat < -90 || lat > 90):
		s.problem(f["lat"], "the latitude %g is none; it lies between -90 and 90", lat)
	case okLon && (lon < -180 || lon > 180):
		s.problem(f["lon"], "the longitude %g is none; it lies between -180 and 180", lon)
	case f["certainty"] == nil:
		s.problem(n, "the point does not say how sure it is; add “certainty: exact”, “approximate” or “region”")
	default:
		return p
	}
	return nil
}
