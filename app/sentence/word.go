// Package sentence reads the sentences of a text for the rules that find marks
// in it, and holds the lists of words that several of them ask for.
package sentence

import "strings"

// WordSet returns the set of the words of a list, which white space parts.
func WordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// Titles are the abbreviations of titles before a name, without their point.
var Titles = []string{
	"Mr", "Mrs", "Ms", "Dr", "Gen", "Col", "Lt", "St", "Sen", "Rep", "Gov", "Prof", "Sgt", "Capt", "Maj", "Adm", "Brig",
	"Rev", "Hon", "Cmdr", "Pres",
}
