package compare

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
)

// mostAlike is how many figures that share a key are looked at: with it the
// work grows with the number of figures, not with its square. Of more that say
// the same the first stand for all.
const mostAlike = 8

// A lookup finds the entries that may count the same thing as another.
type lookup map[string][]int

// candidates returns the entries of the lookup that share a key, in order.
func (x lookup) candidates(keys []string) []int {
	var all []int
	for _, key := range keys {
		all = append(all, x[key]...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func (x lookup) add(keys []string, k int) {
	for _, key := range keys {
		if len(x[key]) < mostAlike {
			x[key] = append(x[key], k)
		}
	}
}

// keys returns what the entry is looked up by: what it counts, and its number
// with a word told with it.
func (e *Entry) keys() []string {
	s := e.Subject
	keys := []string{}
	number := strconv.FormatFloat(e.Low, 'g', 3, 64) + " "
	if e.Strength > 1 || e.Measured {
		keys = append(keys, number+e.Reach.Unit)
	}
	if s.Deed != "" {
		keys = append(keys, s.Kind+" "+s.Deed, number+s.Kind+" "+s.Deed)
	}
	if s.Kind == "magnitude" {
		keys = append(keys, s.Kind)
	}
	if s.Noun != "" {
		keys = append(keys, "of "+s.Noun, number+"of "+s.Noun)
	}
	for _, other := range e.Next {
		keys = append(keys, number+"next to "+other)
	}
	for _, w := range e.Told {
		keys = append(keys, number+"told "+w.Stem)
		if e.Measured {
			keys = append(keys, s.Kind+" told "+w.Stem)
		}
	}
	return keys
}

// things returns for each entry the number of the first entry of its account
// that counts the same thing. An account does not contradict itself: figures of
// other numbers count other things, or parts of one, and stand apart.
func things(entries []Entry) []int {
	row := make([]int, len(entries))
	x := lookup{}
	for k := range entries {
		row[k] = k
		keys, best := entries[k].keys(), enough-1
		for _, m := range x.candidates(keys) {
			if entries[m].Article != entries[k].Article || !oneNumber(&entries[m], &entries[k]) {
				continue
			}
			if _, weight := compared(&entries[m], &entries[k]); weight > best && oneWith(entries, row, row[m], k) {
				row[k], best = row[m], weight
			}
		}
		x.add(keys, k)
	}
	return row
}

// oneNumber reports whether two figures of an account may be one number: those
// that fit each other, and of the same subject at one named place a number and a
// word such as “thousands”.
func oneNumber(e, f *Entry) bool {
	if e.Sentence == f.Sentence && !f.Converts {
		return false // “one was found alive and one is dead”
	}
	if likeNumbers(e, f) >= fitting {
		return true
	}
	vague := e.Figure.Vague || f.Figure.Vague
	return vague && e.Subject == f.Subject && e.Subject.Place != "" && e.Reach.Meets(f.Reach)
}

// oneWith reports whether entry k may be one number with all of a row so far, or
// with the first of them.
func oneWith(entries []Entry, row []int, first, k int) bool {
	for m, n := first, 0; m < k && n < mostAlike; m++ {
		if row[m] == first {
			if n++; !oneNumber(&entries[m], &entries[k]) {
				return false
			}
		}
	}
	return true
}

// A pair is two entries of two accounts that may count one thing.
type pair struct {
	a, b, weight int
	ratio        float64 // of the larger number to the smaller
}

// alike returns for each entry the number of the row that the rules put it into:
// first the figures of one account that count one thing, then the things of both,
// the surest pair first, each with one of the other account. It reads the articles
// in their own order, whichever stands on the left.
func alike(entries []Entry) []int {
	order := make([]int, len(entries))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(k, l int) int { return cmp.Compare(entries[k].Article, entries[l].Article) })
	sorted := make([]Entry, len(entries))
	for n, k := range order {
		sorted[n] = entries[k]
	}
	row := make([]int, len(entries))
	for n, m := range joined(sorted) {
		row[order[n]] = m
	}
	return row
}

// joined is [alike] of entries sorted by article.
func joined(entries []Entry) []int {
	row := things(entries)
	with := map[int]int{}
	for _, p := range pairs(entries, leaders(entries, row)) {
		a, b := row[p.a], row[p.b]
		_, takenA := with[a]
		_, takenB := with[b]
		if !takenA && !takenB {
			with[a], with[b] = a, a
		}
	}
	for k := range row {
		if a, ok := with[row[k]]; ok {
			row[k] = a
		}
	}
	return row
}

// pairs returns the pairs of entries of two accounts that are held to count one
// thing, the surest first.
func pairs(entries []Entry, leading []bool) []pair {
	var all []pair
	x := lookup{}
	for k := range entries {
		if entries[k].Article == entries[0].Article {
			x.add(entries[k].keys(), k)
			continue
		}
		for _, m := range x.candidates(entries[k].keys()) {
			e, f := &entries[m], &entries[k]
			if likeNumbers(e, f) < fitting && !(leading[m] && leading[k]) {
				continue
			}
			if _, weight := compared(e, f); weight >= enough {
				all = append(all, pair{m, k, weight, ratioOf(e.Low, f.Low)})
			}
		}
	}
	slices.SortStableFunc(all, func(p, q pair) int {
		return cmp.Or(cmp.Compare(q.weight, p.weight), cmp.Compare(p.ratio, q.ratio), cmp.Compare(p.a, q.a),
			cmp.Compare(p.b, q.b))
	})
	return all
}

// leaders tells for each entry whether it is of the first thing of its subject
// in its account. Accounts give the whole first, in the headline or below it, and
// parts and other places later: only first ones are held against each other where
// their numbers differ.
func leaders(entries []Entry, row []int) []bool {
	leading, first := make([]bool, len(entries)), map[string]int{}
	for k := range entries {
		s := entries[k].Subject
		subject := fmt.Sprint(entries[k].Article, s.Kind, s.Deed, s.Group, s.Time, s.Former)
		if s.Deed == "" {
			subject += s.Noun
		}
		if _, known := first[subject]; !known && !entries[k].Part {
			first[subject] = row[k]
		}
		lead, known := first[subject]
		leading[k] = entries[k].Measured || known && lead == row[k]
	}
	return leading
}
