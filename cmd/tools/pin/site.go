package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A kind is what a removal takes away.
type kind string

const (
	andTerm kind = "&&"   // a term of a && chain, taken for true
	orTerm  kind = "||"   // a term of a || chain or of a case, taken for false
	clause  kind = "if"   // a whole if or case, which never applies
	word    kind = "word" // a word of a list, a string among arguments, a flag among flags, a line of a list file
)

// A site is one condition or list word that can be removed.
type site struct {
	id     int    // the number of its switch
	file   string // from the folder of the module, with slashes
	line   int
	column int
	kind   kind
	text   string
	pkg    string // the import path of its package
	heldBy string // the test or row that notices its removal; empty for none
}

func (s *site) String() string {
	held := s.heldBy
	if held == "" {
		held = "nothing"
	}
	return fmt.Sprintf("%s:%d:%d: %s %s: held by %s", s.file, s.line, s.column, s.kind, s.text, held)
}

// place is where the site stands, as file:line.
func (s *site) place() string { return fmt.Sprintf("%s:%d", s.file, s.line) }

// isKind reports whether the site belongs to a group of kinds: terms, clauses,
// conditions (both), words, or all of them when the group is empty.
func (s *site) isKind(group string) bool {
	switch group {
	case "terms":
		return s.kind == andTerm || s.kind == orTerm
	case "clauses":
		return s.kind == clause
	case "conditions":
		return s.kind != word
	case "words":
		return s.kind == word
	}
	return group == ""
}

// isAt reports whether the site stands in the file, or on the line file:line.
func (s *site) isAt(place string) bool {
	return place == "" || endsPath(s.file, place) || endsPath(s.place(), place)
}

func endsPath(path, end string) bool {
	return path == end || strings.HasSuffix(path, "/"+strings.TrimPrefix(end, "./"))
}

func sortSites(sites []*site) {
	slices.SortFunc(sites, func(a, b *site) int {
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.line, b.line), cmp.Compare(a.column, b.column),
			cmp.Compare(a.id, b.id))
	})
}

// short returns source text on one line of at most 90 characters.
func short(source string) string {
	line := []rune(strings.Join(strings.Fields(source), " "))
	if len(line) > 90 {
		line = append(line[:89], '…')
	}
	return string(line)
}
