package lexicon

// Affiliation returns for whom an actor speaks when it is heard as a source:
// its own affiliation, or else that of what it is part of, so that the head of
// UNRWA is counted with the United Nations. Where none is stated it is the class
// of the outermost actor, and empty where that is a person or nothing is known.
func (l *Lexicon) Affiliation(id string) string {
	class := ""
	for range len(l.Entities) + 1 {
		e, ok := l.Entity(id)
		if !ok {
			break
		}
		if e.Affiliation != "" {
			return e.Affiliation
		}
		class, id = e.Class, e.PartOf
	}
	if class == "person" {
		return ""
	}
	return class
}
