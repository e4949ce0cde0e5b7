package main

import (
	"slices"
	"sort"
)

// heaviest returns the numbers of the keep heaviest features, ascending.
func (f *field) heaviest(keep int) []int32 {
	n := len(f.weight) / labels
	size, order := make([]float32, n), make([]int32, n)
	for i := range order {
		order[i] = int32(i)
		for _, w := range f.weight[i*labels : (i+1)*labels] {
			size[i] += max(w, -w)
		}
	}
	sort.SliceStable(order, func(a, b int) bool { return size[order[a]] > size[order[b]] })
	order = order[:min(keep, n)]
	slices.Sort(order)
	return order
}

// narrow returns a field of those features of f alone that has yet to learn
// their weights, at that part of the penalty. Weights that were zero stay so.
func (f *field) narrow(features []int32, relax float64) *field {
	g := newField(len(features), f.rate, f.l1*relax)
	g.dropout, g.unknown = f.dropout, f.unknown
	g.trans, g.transSq = f.trans, f.transSq
	g.mask = make([]bool, len(g.weight))
	for k, n := range features {
		for l := range labels {
			g.mask[k*labels+l] = f.weight[int(n)*labels+l] != 0
		}
	}
	return g
}

// narrow returns the problem with those of its features alone, renumbered.
func (p *problem) narrow(features []int32) *problem {
	number := make([]int32, p.count)
	q := &problem{allowed: p.allowed, chains: p.chains, count: len(features), identity: make([]bool, len(features))}
	for k, n := range features {
		number[n] = int32(k + 1)
		q.identity[k] = p.identity[n]
	}
	for i := range len(p.start) - 1 {
		q.start = append(q.start, len(q.features))
		for _, n := range p.features[p.start[i]:p.start[i+1]] {
			if number[n] > 0 {
				q.features = append(q.features, number[n]-1)
			}
		}
	}
	q.start = append(q.start, len(q.features))
	return q
}

// A mean is that of the weights of fields with the same features.
type mean struct {
	weight []float64
	trans  [labels][labels]float64
	count  float64
}

func (m *mean) add(f *field) {
	m.count++
	for i, w := range f.weight {
		m.weight[i] += float64(w)
	}
	for a := range f.trans {
		for b, w := range f.trans[a] {
			m.trans[a][b] += w
		}
	}
}

// field returns a field of the mean weights.
func (m *mean) field() *field {
	f := newField(len(m.weight)/labels, 0, 0)
	for i, w := range m.weight {
		f.weight[i] = float32(w / m.count)
	}
	for a := range m.trans {
		for b, w := range m.trans[a] {
			f.trans[a][b] = w / m.count
		}
	}
	return f
}

// again learns the weights of the features several times, in another order and
// leaving out other features each time, and returns the mean of what they are
// after each of the later epochs. One course alone is half a point better or
// worse than the next by chance.
func (t *training) again(p *problem, features []int32, f *field) *field {
	m := mean{weight: make([]float64, len(features)*labels)}
	for n := range t.times {
		g := f.narrow(features, t.relax)
		g.order, g.random = uint64(n), uint64(n)
		g.train(p, t.settle)
		for range t.refit - t.settle {
			g.train(p, 1)
			m.add(g)
		}
	}
	return m.field()
}
