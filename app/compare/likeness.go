package compare

import (
	"cmp"
	"math"
	"slices"

	"parallax/app/corpus"
	"parallax/app/text"
)

// kindWeights say how much a shared thing of each kind counts before its
// rarity. They were set by what the kinds mean, not fitted: what is marked
// (an actor, a figure, a date) says more of a passage's matter than a word.
var kindWeights = map[ReasonKind]float64{
	SharedActor:  1,
	SharedPlace:  1,
	SharedKin:    0.5,
	SharedFigure: 1,
	SharedDate:   1,
	SharedTopic:  1,
	SharedVoice:  1,
	SharedWords:  0.5,
}

// An index holds the passages of one or two articles and in how many
// paragraphs each term stands.
type index struct {
	sides [][]passage
	count int         // of paragraphs
	in    map[key]int // paragraphs that hold the term
}

func newIndex(c *corpus.Corpus, articles ...int) *index {
	x := &index{in: map[key]int{}}
	for _, i := range articles {
		side := passages(c, i)
		x.sides = append(x.sides, side)
		x.count += len(side)
		for _, p := range side {
			x.enter(p)
		}
	}
	return x
}

func (x *index) enter(p passage) {
	seen := map[key]bool{}
	for _, s := range p.sentences {
		for _, t := range s.terms {
			if !seen[t.key] {
				seen[t.key] = true
				x.in[t.key]++
			}
		}
	}
}

// weight returns what a term counts: its kind's weight times its inverse
// paragraph frequency, ln((1+N)/n).
func (x *index) weight(t term) float64 {
	return kindWeights[t.kind] * math.Log(float64(1+x.count)/float64(x.in[t.key]))
}

// pairs scores every pair of paragraphs of two sides that share anything. A
// headline tells of the whole account, so it is compared with headlines only.
// Where both sides are one article, each pair is taken once.
func (x *index) pairs(as, bs []passage, one bool) []Passage {
	var out []Passage
	for _, p := range as {
		for _, q := range bs {
			if (p.n == 1) != (q.n == 1) || one && q.n <= p.n {
				continue
			}
			if pair := x.pair(p, q); len(pair.Reasons) > 0 {
				out = append(out, pair)
			}
		}
	}
	return out
}

// rest is the share that the likeness of a paragraph's other sentences adds
// to that of its best.
const rest = 0.25

// pair compares two paragraphs by their likest sentences.
func (x *index) pair(p, q passage) Passage {
	best := Passage{A: p.n, B: q.n}
	sum := 0.0
	for _, s := range p.sentences {
		for _, t := range q.sentences {
			score, reasons := x.likeness(s, t)
			sum += score
			if score > best.Score {
				best.Score, best.SpanA, best.SpanB, best.Reasons = score, s.Span, t.Span, reasons
			}
		}
	}
	best.Score += rest * (sum - best.Score)
	return best
}

// likeness returns how alike two sentences are, from 0, and why.
func (x *index) likeness(s, t sentence) (float64, []Reason) {
	dot := 0.0
	var found []weighed
	for i, j := 0, 0; i < len(s.terms) && j < len(t.terms); {
		a, b := s.terms[i], t.terms[j]
		switch c := compareKeys(a.key, b.key); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			i, j = i+1, j+1
			if a.kind == SharedKin && !strangers(a.from, b.from) {
				continue
			}
			w := x.weight(a)
			dot += w * w
			found = append(found, weighed{w, Reason{a.kind, a.id, a.spans, b.spans}})
		}
	}
	if dot == 0 {
		return 0, nil
	}
	return dot / (x.size(s) * x.size(t)), reasons(found)
}

// strangers reports whether a and b name no entity in common: only then does
// what they belong to say something that the entities do not.
func strangers(a, b []string) bool {
	for _, id := range a {
		if slices.Contains(b, id) {
			return false
		}
	}
	return true
}

// size returns the length of the sentence's vector of weights, kin apart.
func (x *index) size(s sentence) float64 {
	sum := 0.0
	for _, t := range s.terms {
		if t.kind != SharedKin {
			w := x.weight(t)
			sum += w * w
		}
	}
	return math.Sqrt(sum)
}

type weighed struct {
	weight float64
	Reason
}

// reasons sorts what was found by its weight and makes one reason of all words.
func reasons(found []weighed) []Reason {
	slices.SortStableFunc(found, func(a, b weighed) int { return cmp.Compare(b.weight, a.weight) })
	var out []Reason
	words := -1
	for _, f := range found {
		switch {
		case f.Kind != SharedWords:
			out = append(out, f.Reason)
		case words < 0:
			words = len(out)
			out = append(out, Reason{Kind: SharedWords, A: slices.Clone(f.A), B: slices.Clone(f.B)})
		default:
			out[words].A = append(out[words].A, f.A...)
			out[words].B = append(out[words].B, f.B...)
		}
	}
	if words >= 0 {
		slices.SortFunc(out[words].A, text.Compare)
		slices.SortFunc(out[words].B, text.Compare)
	}
	return out
}
