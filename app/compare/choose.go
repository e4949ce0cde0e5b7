package compare

import (
	"cmp"
	"slices"
)

// choose keeps of all scored pairs those worth showing: first the pairs that
// are each other's best, then further pairs above a score that those set.
func choose(pairs []Passage) []Passage {
	slices.SortFunc(pairs, func(p, q Passage) int {
		return cmp.Or(cmp.Compare(q.Score, p.Score), cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B))
	})
	least := threshold(pairs)
	perA, perB := map[int]int{}, map[int]int{}
	var kept []Passage
	for _, p := range pairs {
		if p.Score < least {
			break
		}
		if perA[p.A] < perParagraph && perB[p.B] < perParagraph {
			perA[p.A]++
			perB[p.B]++
			kept = append(kept, p)
		}
	}
	return kept
}

// standing is how near a pair must come to the middle score of the pairs that
// are each other's best.
const standing = 0.8

// threshold returns the score below which a pair is not worth showing, given
// pairs sorted by falling score.
func threshold(pairs []Passage) float64 {
	var mutual []float64
	seenA, seenB := map[int]bool{}, map[int]bool{}
	for _, p := range pairs {
		if !seenA[p.A] && !seenB[p.B] {
			mutual = append(mutual, p.Score)
		}
		seenA[p.A], seenB[p.B] = true, true
	}
	if len(mutual) == 0 {
		return 0
	}
	return standing * mutual[len(mutual)/2]
}
