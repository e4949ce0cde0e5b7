package compare

import (
	"cmp"
	"math"
	"slices"

	"parallax/app/corpus"
	"parallax/app/text"
)

// kindWeights say how much a shared thing of each kind counts before its
// rarity. How much of a place is held weighs nothing, since its words do
// already; see [bar]. What is marked or classed says more of a passage's matter than a
// word, which may be shared by chance.
var kindWeights = map[ReasonKind]float64{
	SharedActor:   1,
	SharedPlace:   1,
	SharedFigure:  1,
	SharedDate:    1,
	SharedTopic:   1,
	SharedVoice:   1,
	SharedSpeaker: 1,
	SharedWords:   0.7,
	sharedDeed:    0.4,
}

// An index holds the passages of one or two articles, of which each term is
// one that can be shared, and in how many paragraphs each term stands.
type index struct {
	sides      [][]passage
	paragraphs int
	in         map[key]int
	mean       float64 // weight of a sentence
}

func newIndex(c *corpus.Corpus, articles ...int) *index {
	x := &index{in: map[key]int{}}
	var bySide []map[key]int
	for _, i := range articles {
		side := passages(c, i)
		x.sides = append(x.sides, side)
		x.paragraphs += len(side)
		bySide = append(bySide, frequencies(side))
	}
	for _, counts := range bySide {
		for k, n := range counts {
			x.in[k] += n
		}
	}
	x.prune(bySide)
	x.mean = x.meanWeight()
	return x
}

// frequencies returns in how many passages each term stands.
func frequencies(side []passage) map[key]int {
	counts := map[key]int{}
	last := map[key]int{} // the passage that counted it last
	for _, p := range side {
		for _, s := range p.sentences {
			for _, t := range s.terms {
				if last[t.key] != p.n {
					last[t.key] = p.n
					counts[t.key]++
				}
			}
		}
	}
	return counts
}

// prune takes away the terms that only one article has, or only one paragraph:
// what cannot be shared should not make a sentence look unlike another.
func (x *index) prune(bySide []map[key]int) {
	alone := func(t term) bool {
		for _, counts := range bySide {
			if counts[t.key] == 0 {
				return true
			}
		}
		return x.in[t.key] < 2
	}
	for _, side := range x.sides {
		for _, p := range side {
			for i := range p.sentences {
				p.sentences[i].terms = slices.DeleteFunc(p.sentences[i].terms, alone)
			}
		}
	}
}

func (x *index) meanWeight() float64 {
	n, sum := 0, 0.0
	for _, side := range x.sides {
		for _, p := range side {
			for _, s := range p.sentences {
				n++
				sum += x.total(s)
			}
		}
	}
	return sum / float64(max(n, 1))
}

// weight returns what a term counts: its kind's weight times its inverse
// paragraph frequency, ln((1+N)/n).
func (x *index) weight(k key) float64 {
	return kindWeights[k.kind] * math.Log(float64(1+x.paragraphs)/float64(x.in[k]))
}

// total returns the weight of all terms of a sentence.
func (x *index) total(s sentence) float64 {
	sum := 0.0
	for _, t := range s.terms {
		sum += x.weight(t.key)
	}
	return sum
}

// slope says how much of a sentence's own weight it is measured by; the rest is
// the mean's, so that a short sentence does not win by one chance word. Pivoted
// length normalisation (Singhal, Buckley and Mitra 1996).
const slope = 0.6

func (x *index) norm(s sentence) float64 {
	return math.Sqrt((1-slope)*x.mean + slope*x.total(s))
}

// pairs scores every pair of paragraphs of two sides that shares anything. Two
// headlines are always a pair; a headline often says what one paragraph of the
// other account does ("Death toll rises to 10" beside "a total of 10 people had
// been killed"). Where both sides are one article, each pair is taken once and
// the headline is left out.
func (x *index) pairs(as, bs []passage, one bool) []Passage {
	var out []Passage
	for _, p := range as {
		for _, q := range bs {
			switch {
			case p.n == 1 && q.n == 1 && !one:
				out = append(out, x.headlines(p, q))
			case one && (p.n == 1 || q.n <= p.n):
			default:
				if pair := x.pair(p, q); pair.Score > 0 {
					out = append(out, pair)
				}
			}
		}
	}
	return out
}

// headlineScore is above what sentences can reach: the headlines come first.
const headlineScore = 2.0

// headlines pairs two headlines, above all other pairs.
func (x *index) headlines(p, q passage) Passage {
	pair := x.pair(p, q)
	pair.Score += headlineScore
	pair.SpanA, pair.SpanB = p.whole(), q.whole()
	title := Reason{Kind: BothHeadline, A: []text.Span{pair.SpanA}, B: []text.Span{pair.SpanB}}
	pair.Reasons = append([]Reason{title}, pair.Reasons...)
	return pair
}

// whole returns the span from the passage's first sentence to its last.
func (p passage) whole() text.Span {
	return text.Span{Start: p.sentences[0].Start, End: p.sentences[len(p.sentences)-1].End}
}

// pair compares two paragraphs by their likest sentences.
func (x *index) pair(p, q passage) Passage {
	best := Passage{A: p.n, B: q.n}
	var s, t sentence
	for _, a := range p.sentences {
		for _, b := range q.sentences {
			if score := x.likeness(a, b); score > best.Score {
				best.Score, s, t = score, a, b
			}
		}
	}
	best.SpanA, best.SpanB = s.Span, t.Span
	best.Reasons = x.reasons(s, t)
	return best
}

// likeness returns how alike two sentences are, from 0 to about 1: the weight
// of what they share over the geometric mean of their norms.
func (x *index) likeness(s, t sentence) float64 {
	sum := 0.0
	shared(s, t, func(a, _ term) { sum += x.weight(a.key) })
	if sum == 0 {
		return 0
	}
	return sum / (x.norm(s) * x.norm(t))
}

// shared calls f with the terms that s and t have in common, in the order of
// their keys.
func shared(s, t sentence, f func(a, b term)) {
	for i, j := 0, 0; i < len(s.terms) && j < len(t.terms); {
		switch c := compareKeys(s.terms[i].key, t.terms[j].key); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			f(s.terms[i], t.terms[j])
			i, j = i+1, j+1
		}
	}
}

// reasons lists what s and t share, the weightiest first, all words in one.
func (x *index) reasons(s, t sentence) []Reason {
	type weighed struct {
		Reason
		weight float64
	}
	var all []weighed
	words, extent := -1, false
	shared(s, t, func(a, b term) {
		w := x.weight(a.key)
		switch {
		case a.kind == sharedDeed:
		case a.kind == SharedWords && words >= 0:
			all[words].weight += w
			all[words].A = append(all[words].A, a.spans...)
			all[words].B = append(all[words].B, b.spans...)
		case a.kind == SharedWords:
			words = len(all)
			all = append(all, weighed{Reason{SharedWords, "", slices.Clone(a.spans), slices.Clone(b.spans)}, w})
		case a.kind == SharedFigure && a.id == "extent" && extent: // said more closely
		case a.kind == SharedExtent: // what a pair is proposed for, if for nothing else
			extent = true // keys come in order: before those of figures
			all = append(all, weighed{Reason{a.kind, a.id, a.spans, b.spans}, math.Inf(1)})
		default:
			all = append(all, weighed{Reason{a.kind, a.id, a.spans, b.spans}, w})
		}
	})
	slices.SortStableFunc(all, func(a, b weighed) int { return cmp.Compare(b.weight, a.weight) })
	var out []Reason
	for _, r := range all {
		slices.SortFunc(r.A, text.Compare)
		slices.SortFunc(r.B, text.Compare)
		out = append(out, r.Reason)
	}
	return out
}
