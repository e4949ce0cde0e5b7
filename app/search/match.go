package search

import (
	"cmp"
	"slices"
	"strings"

	"parallax/app/text"
)

// A wanted unit is one that a query asks for.
type wanted struct {
	term   string // in capitals where typed in capitals
	prefix bool
	owns   bool // typed with ’s
	all    bool // names in capitals too, guarded or not
}

// wantedUnits returns what the words ask for, in a row. A star belongs to the
// unit before it.
func wantedUnits(words string) []wanted {
	var all []wanted
	for _, u := range units(words, text.Span{End: len(words)}) {
		w := wanted{term: u.term, owns: u.owns}
		w.prefix = strings.HasPrefix(words[u.End:], "*")
		all = append(all, w)
	}
	return all
}

// terms returns the places in x.terms of what w accepts, ascending.
func (w wanted) terms(x *Index) []int {
	var found []int
	for _, form := range w.forms() {
		from, to := x.find(form), 0
		if w.prefix {
			from, to = x.beginning(form)
		} else if from >= 0 {
			to = from + 1
		}
		for t := max(from, 0); t < to; t++ {
			if form == w.term || w.all || !x.guarded[x.terms[t]] {
				found = append(found, t)
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// forms returns the spellings under which the units that w accepts are
// indexed: capitals only where it was typed in capitals.
func (w wanted) forms() []string {
	upper := strings.ToUpper(w.term)
	if upper == w.term {
		return []string{w.term}
	}
	return []string{w.term, upper}
}

// A match is where the units that a query asks for stand, one after the other.
type match struct {
	text.Span
	paragraph int
}

// matches returns where the wanted units stand in a row, in the order of the text.
func (x *Index) matches(ws []wanted) []match {
	if len(ws) == 0 {
		return nil
	}
	accepted := make([][]int, len(ws))
	for k, w := range ws {
		accepted[k] = w.terms(x)
	}
	var found []match
	for _, t := range accepted[0] {
		for _, at := range x.postings[t] {
			if x.rowAt(int(at), ws, accepted) {
				first, last := x.units[at], x.units[int(at)+len(ws)-1]
				found = append(found,
					match{text.Span{Start: int(first.start), End: int(last.end)}, int(first.paragraph)})
			}
		}
	}
	if len(accepted[0]) > 1 {
		slices.SortFunc(found, compareMatches)
	}
	return found
}

func compareMatches(a, b match) int {
	return cmp.Or(a.paragraph-b.paragraph, text.Compare(a.Span, b.Span))
}

// rowAt reports whether the units from at on are those wanted, within one
// paragraph.
func (x *Index) rowAt(at int, ws []wanted, accepted [][]int) bool {
	if at+len(ws) > len(x.units) {
		return false
	}
	for k, w := range ws {
		u := x.units[at+k]
		if u.paragraph != x.units[at].paragraph || w.owns && !u.owns {
			return false
		}
		if _, ok := slices.BinarySearch(accepted[k], int(u.term)); !ok {
			return false
		}
	}
	return true
}
