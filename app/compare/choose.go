package compare

import (
	"cmp"
	"slices"
)

// A pair is worth showing when its score comes up to this share of the usual
// score: the middle one of the pairs that are each other's best. Such pairs
// need less, other pairs more, for in two accounts of one event most paragraphs
// have one counterpart and few have several; and most of it inside one account,
// whose paragraphs all tell of the same things.
const (
	mutualShare  = 0.6
	betweenShare = 0.75
	insideShare  = 0.9
)

// aloneShare is the share of the usual score that a paragraph's likest pair
// must stay below before the paragraph is said to stand in one article only. To
// say so wrongly is worse than not to say it.
const aloneShare = 0.5

// choose keeps of all scored pairs those worth showing, the likeliest first,
// and returns the usual score with them. Pairs that are not each other's best must
// come up to the share further of it. It sorts pairs.
func choose(pairs []Passage, further float64) (kept []Passage, usual float64) {
	slices.SortFunc(pairs, func(p, q Passage) int {
		return cmp.Or(cmp.Compare(q.Score, p.Score), cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B))
	})
	mutual := mutualBest(pairs)
	usual = usualScore(pairs, mutual)
	perA, perB := map[int]int{}, map[int]int{}
	for i, p := range pairs {
		if p.Score >= bar(p, mutual[i], further)*usual && perA[p.A] < perParagraph && perB[p.B] < perParagraph {
			perA[p.A]++
			perB[p.B]++
			kept = append(kept, p)
		}
	}
	return kept, usual
}

// bar returns the share of the usual score that a pair must come up to. One that
// tells how much of the same place is held, or destroyed, needs no more than
// the pairs that are each other's best: it bears on one thing whatever else
// either paragraph tells of.
func bar(p Passage, mutual bool, further float64) float64 {
	if mutual || slices.ContainsFunc(p.Reasons, func(r Reason) bool { return r.Kind == SharedExtent }) {
		return mutualShare
	}
	return further
}

// near returns the paragraphs of each side that have a pair not far below the
// usual score.
func near(pairs []Passage, usual float64) (a, b map[int]bool) {
	a, b = map[int]bool{}, map[int]bool{}
	for _, p := range pairs {
		if p.Score >= aloneShare*usual {
			a[p.A], b[p.B] = true, true
		}
	}
	return a, b
}

// alone returns the numbers of the passages that are not near anything, the
// headline left out.
func alone(side []passage, near map[int]bool) []int {
	var out []int
	for _, p := range side {
		if p.n > 1 && !near[p.n] {
			out = append(out, p.n)
		}
	}
	return out
}

// mutualBest tells which of the sorted pairs are the best of both their
// paragraphs.
func mutualBest(pairs []Passage) []bool {
	seenA, seenB := map[int]bool{}, map[int]bool{}
	mutual := make([]bool, len(pairs))
	for i, p := range pairs {
		mutual[i] = !seenA[p.A] && !seenB[p.B]
		seenA[p.A], seenB[p.B] = true, true
	}
	return mutual
}

// usualScore returns the middle score of the mutually best pairs, the headlines
// apart, and 0 where there is none.
func usualScore(pairs []Passage, mutual []bool) float64 {
	var scores []float64
	for i, p := range pairs {
		if mutual[i] && p.Score < headlineScore {
			scores = append(scores, p.Score)
		}
	}
	if len(scores) == 0 {
		return 0
	}
	return scores[len(scores)/2]
}
