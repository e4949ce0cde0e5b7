package main

import "math"

// Labels of the field, as in package tagger.
const labels = 11

// A problem is what a field is trained on: for each token its features
// and the labels it may have.
type problem struct {
	start    []int    // by token: where its features begin; one more for the end
	features []int32  // numbers of features
	allowed  []uint16 // by token: a bit for each label
	chains   []chain
	identity []bool // by feature: it knows a word by name
	count    int    // features
}

// A chain is a stretch of tokens that are labelled together.
type chain struct {
	start, end int
	weight     float32
}

// A field is a linear-chain conditional random field being trained by AdaGrad
// with regularised dual averaging (Duchi, Hazan, Singer 2011), whose L1
// penalty keeps most weights at zero.
type field struct {
	weight, sum, square []float32 // by feature and label
	mask                []bool    // weights that may be other than zero, or nil
	dropout             float64   // share of the features that each step leaves out
	unknown             float64   // share of the tokens that each step takes for words never seen
	random, order       uint64    // states of the generators for what is left out and for the order of the chains
	kept                []int32   // features of the chain that the step goes by
	keptStart           []int
	trans               [labels][labels]float64
	transSq             [labels][labels]float64
	rate, l1            float64
	steps               float64
	scratch             scratch
}

type scratch struct {
	emit, forward, backward, locked, lockedBack [][labels]float64
	scale, lockedScale                          []float64
	grow                                        int
}

func newField(features int, rate, l1 float64) *field {
	n := features * labels
	return &field{weight: make([]float32, n), sum: make([]float32, n), square: make([]float32, n), rate: rate, l1: l1}
}

// train goes through the chains that many times, in an order that depends on
// nothing but their number and f.order.
func (f *field) train(p *problem, epochs int) {
	order := make([]int, len(p.chains))
	for i := range order {
		order[i] = i
	}
	for range epochs {
		for i := len(order) - 1; i > 0; i-- {
			f.order = f.order*6364136223846793005 + 1442695040888963407
			j := int(f.order>>33) % (i + 1)
			order[i], order[j] = order[j], order[i]
		}
		for _, n := range order {
			f.learn(p, p.chains[n])
		}
		f.refresh()
	}
}

// learn takes one step down the gradient of one chain.
func (f *field) learn(p *problem, c chain) {
	n := c.end - c.start
	s := &f.scratch
	s.fit(n)
	f.drop(p, c)
	f.emissions(p, c)
	potentials := f.potentials()
	free := forwardBackward(s.emit[:n], &potentials, s.forward, s.backward, s.scale, nil)
	gold := forwardBackward(s.emit[:n], &potentials, s.locked, s.lockedBack, s.lockedScale, p.allowed[c.start:c.end])
	if !free || !gold {
		return
	}
	f.steps++
	f.moveTransitions(n, &potentials, p.allowed[c.start:c.end], float64(c.weight))
	for i := range n {
		var g [labels]float32
		for l := range g {
			want := s.locked[i][l] * s.lockedBack[i][l]
			have := s.forward[i][l] * s.backward[i][l]
			g[l] = float32(want-have) * c.weight
		}
		f.move(f.kept[f.keptStart[i]:f.keptStart[i+1]], &g)
	}
}

func (s *scratch) fit(n int) {
	if n <= s.grow {
		return
	}
	s.grow = 2 * n
	for _, v := range []*[][labels]float64{&s.emit, &s.forward, &s.backward, &s.locked, &s.lockedBack} {
		*v = make([][labels]float64, s.grow)
	}
	s.scale, s.lockedScale = make([]float64, s.grow), make([]float64, s.grow)
}

// drop chooses the features that one step goes by. Leaving some out keeps the
// words themselves from explaining everything, so that context and shape are
// learned too (Wang and Manning 2013).
func (f *field) drop(p *problem, c chain) {
	f.kept, f.keptStart = f.kept[:0], f.keptStart[:0]
	limit := uint64(f.dropout * (1 << 31))
	unseen := uint64(f.unknown * (1 << 31))
	for i := c.start; i < c.end; i++ {
		f.keptStart = append(f.keptStart, len(f.kept))
		f.random = f.random*6364136223846793005 + 1442695040888963407
		never := f.random>>33 < unseen
		for _, n := range p.features[p.start[i]:p.start[i+1]] {
			f.random = f.random*6364136223846793005 + 1442695040888963407
			if f.random>>33 >= limit && !(never && p.identity[n]) {
				f.kept = append(f.kept, n)
			}
		}
	}
	f.keptStart = append(f.keptStart, len(f.kept))
}

// emissions sets for each token of the chain the factors of its labels.
func (f *field) emissions(p *problem, c chain) {
	for i := c.start; i < c.end; i++ {
		var e [labels]float32
		for _, n := range f.kept[f.keptStart[i-c.start]:f.keptStart[i-c.start+1]] {
			w := f.weight[int(n)*labels:][:labels]
			for l := range e {
				e[l] += w[l]
			}
		}
		top := e[0]
		for _, v := range e {
			top = max(top, v)
		}
		for l, v := range e {
			f.scratch.emit[i-c.start][l] = math.Exp(float64(v - top))
		}
	}
}

// potentials returns the factors of the transitions; those that no name allows are zero.
func (f *field) potentials() (m [labels][labels]float64) {
	for a := range m {
		for b := range m[a] {
			if allowedPair(a, b) {
				m[a][b] = math.Exp(f.trans[a][b])
			}
		}
	}
	return m
}

func allowedPair(a, b int) bool { return b == 0 || b%2 == 1 || a == b || a == b-1 }

// forwardBackward fills forward and backward so that their products are the
// labels' probabilities, among the allowed labels where there are such. It
// reports whether there is any way through.
func forwardBackward(emit [][labels]float64, m *[labels][labels]float64, forward, backward [][labels]float64,
	scale []float64, allowed []uint16) bool {
	before := [labels]float64{1}
	for i := range emit {
		sum := 0.0
		for l := range before {
			v := 0.0
			if allowed == nil || allowed[i]>>l&1 != 0 {
				for k := range before {
					v += before[k] * m[k][l]
				}
				v *= emit[i][l]
			}
			forward[i][l] = v
			sum += v
		}
		if !(sum > 0) {
			return false
		}
		scale[i] = sum
		for l := range forward[i] {
			forward[i][l] /= sum
		}
		before = forward[i]
	}
	return backwards(emit, m, forward, backward, scale, allowed)
}

func backwards(emit [][labels]float64, m *[labels][labels]float64, forward, backward [][labels]float64, scale []float64,
	allowed []uint16) bool {
	n := len(emit)
	last := 0.0
	for l := range forward[n-1] {
		last += forward[n-1][l] * m[l][0]
	}
	if !(last > 0) {
		return false
	}
	for l := range backward[n-1] {
		backward[n-1][l] = m[l][0] / last
	}
	for i := n - 2; i >= 0; i-- {
		var after [labels]float64
		for l := range after {
			if allowed == nil || allowed[i+1]>>l&1 != 0 {
				after[l] = emit[i+1][l] * backward[i+1][l] / scale[i+1]
			}
		}
		for k := range backward[i] {
			v := 0.0
			for l := range after {
				v += m[k][l] * after[l]
			}
			backward[i][k] = v
		}
	}
	return true
}

// moveTransitions takes the step for the weights between labels.
func (f *field) moveTransitions(n int, m *[labels][labels]float64, allowed []uint16, weight float64) {
	s := &f.scratch
	var g [labels][labels]float64
	pair := func(forward, backward [][labels]float64, scale []float64, allowed []uint16, sign float64) {
		for i := 1; i < n; i++ {
			for b := range labels {
				if allowed != nil && allowed[i]>>b&1 == 0 {
					continue
				}
				after := sign * s.emit[i][b] * backward[i][b] / scale[i]
				for a := range labels {
					g[a][b] += forward[i-1][a] * m[a][b] * after
				}
			}
		}
		for b := range labels {
			g[0][b] += sign * forward[0][b] * backward[0][b]
			g[b][0] += sign * forward[n-1][b] * backward[n-1][b]
		}
	}
	pair(s.forward, s.backward, s.scale, nil, -1)
	pair(s.locked, s.lockedBack, s.lockedScale, allowed, 1)
	for a := range labels {
		for b := range labels {
			v := g[a][b] * weight
			if v == 0 {
				continue
			}
			f.transSq[a][b] += v * v
			f.trans[a][b] += f.rate * v / math.Sqrt(f.transSq[a][b]+1e-6)
		}
	}
}

// least is how far a label's probability must be off for a step to be taken.
const least = 5e-3

// move takes the step for the weights of one token's features.
func (f *field) move(features []int32, g *[labels]float32) {
	moving := false
	for _, v := range g {
		moving = moving || v > least || v < -least
	}
	if !moving {
		return
	}
	penalty := float32(f.l1 * f.steps)
	rate := float32(f.rate)
	for _, n := range features {
		at := int(n) * labels
		w, sum, square := f.weight[at:at+labels], f.sum[at:at+labels], f.square[at:at+labels]
		for l, v := range g {
			if v > -least && v < least || f.mask != nil && !f.mask[at+l] {
				continue
			}
			sum[l] += v
			square[l] += v * v
			w[l] = rate * shrunk(sum[l], penalty) / float32(math.Sqrt(float64(square[l])+1e-6))
		}
	}
}

// shrunk returns v nearer to zero by penalty.
func shrunk(v, penalty float32) float32 {
	switch {
	case v > penalty:
		return v - penalty
	case v < -penalty:
		return v + penalty
	}
	return 0
}

// refresh brings all weights up to the penalty of now.
func (f *field) refresh() {
	penalty := float32(f.l1 * f.steps)
	for i, v := range f.sum {
		if v != 0 {
			f.weight[i] = float32(f.rate) * shrunk(v, penalty) / float32(math.Sqrt(float64(f.square[i])+1e-6))
		}
	}
}
