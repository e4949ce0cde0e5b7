package main

import (
	"math"
	"slices"
)

// A graph says how often each of n items stands right before each other.
type graph struct {
	n      int
	after  []edges // by item
	before []edges
	total  []int64 // how often the item occurs
}

// edges are the neighbours of an item, ascending, and how often each is one.
type edges []edge

type edge struct {
	to    int32
	count int64
}

// newGraph counts pairs, the first item of each in the upper half. It reorders them.
func newGraph(n int, pairs []uint64) *graph {
	g := &graph{n: n, after: make([]edges, n), before: make([]edges, n), total: make([]int64, n)}
	slices.Sort(pairs)
	for i := 0; i < len(pairs); {
		j := i
		for j < len(pairs) && pairs[j] == pairs[i] {
			j++
		}
		g.add(int32(pairs[i]>>32), int32(pairs[i]), int64(j-i))
		i = j
	}
	return g
}

func (g *graph) add(from, to int32, count int64) {
	g.after[from] = append(g.after[from], edge{to, count})
	g.before[to] = append(g.before[to], edge{from, count})
	g.total[from] += count
}

// merged returns the graph of the classes of g's items.
func (g *graph) merged(class []int32, classes int) *graph {
	m := newState(g, class, classes)
	out := &graph{n: classes, after: make([]edges, classes), before: make([]edges, classes),
		total: make([]int64, classes)}
	for a := range classes {
		for b := range classes {
			if v := m.pairs[a*classes+b]; v > 0 {
				out.add(int32(a), int32(b), v)
			}
		}
	}
	return out
}

// exchange sorts the items of g into classes so that a class tells as much as
// it can of the class after it: each item in turn moves to the class where the
// likelihood of the text is greatest (Kneser and Ney 1993; Martin, Liermann,
// Ney 1998). It begins with the items dealt out by frequency.
func exchange(g *graph, classes, rounds int) []int32 {
	class := make([]int32, g.n)
	for i := range class {
		class[i] = int32(i % classes)
	}
	s := newState(g, class, classes)
	for range rounds {
		moved := 0
		for i := range class {
			if s.move(int32(i)) {
				moved++
			}
		}
		if moved == 0 {
			break
		}
	}
	return class
}

// A state is a sorting of items and its counts.
type state struct {
	g           *graph
	class       []int32
	classes     int
	pairs       []int64 // [class before, class after]
	turned      []int64 // [class after, class before]
	total       []int64 // by class
	right, left []int64 // of the item being moved: how often each class is next to it
	to, from    []int32 // the classes that are
}

func newState(g *graph, class []int32, classes int) *state {
	s := &state{g: g, class: class, classes: classes, pairs: make([]int64, classes*classes),
		turned: make([]int64, classes*classes),
		total:  make([]int64, classes), right: make([]int64, classes), left: make([]int64, classes)}
	for a, es := range g.after {
		s.total[class[a]] += g.total[a]
		for _, e := range es {
			s.count(class[a], class[e.to], e.count)
		}
	}
	return s
}

func (s *state) count(a, b int32, n int64) {
	s.pairs[int(a)*s.classes+int(b)] += n
	s.turned[int(b)*s.classes+int(a)] += n
}

// move takes item i to its best class and reports whether that is another one.
func (s *state) move(i int32) bool {
	self := s.neighbours(i)
	was := s.class[i]
	s.shift(i, was, self, -1)
	best, gain := was, s.gain(i, was, self)
	for c := range int32(s.classes) {
		if v := s.gain(i, c, self); v > gain+1e-9 {
			best, gain = c, v
		}
	}
	s.class[i] = best
	s.shift(i, best, self, 1)
	return best != was
}

// neighbours counts the classes next to item i, itself left out, and returns
// how often it stands next to itself.
func (s *state) neighbours(i int32) (self int64) {
	clear(s.right)
	clear(s.left)
	s.to, s.from = s.to[:0], s.from[:0]
	for _, e := range s.g.after[i] {
		if e.to == i {
			self = e.count
			continue
		}
		c := s.class[e.to]
		if s.right[c] == 0 {
			s.to = append(s.to, c)
		}
		s.right[c] += e.count
	}
	for _, e := range s.g.before[i] {
		if e.to == i {
			continue
		}
		c := s.class[e.to]
		if s.left[c] == 0 {
			s.from = append(s.from, c)
		}
		s.left[c] += e.count
	}
	return self
}

// shift adds item i to class c, or takes it away where sign is -1.
func (s *state) shift(i, c int32, self, sign int64) {
	for _, k := range s.to {
		s.count(c, k, sign*s.right[k])
	}
	for _, k := range s.from {
		s.count(k, c, sign*s.left[k])
	}
	s.count(c, c, sign*self)
	s.total[c] += sign * s.g.total[i]
}

// gain returns by how much the log likelihood grows when item i joins class c.
func (s *state) gain(i, c int32, self int64) float64 {
	row := s.pairs[int(c)*s.classes:][:s.classes]
	column := s.turned[int(c)*s.classes:][:s.classes]
	sum := 0.0
	for _, k := range s.to {
		if k != c {
			sum += plogp(row[k]+s.right[k]) - plogp(row[k])
		}
	}
	for _, k := range s.from {
		if k != c {
			sum += plogp(column[k]+s.left[k]) - plogp(column[k])
		}
	}
	sum += plogp(row[c]+s.right[c]+s.left[c]+self) - plogp(row[c])
	return sum - 2*(plogp(s.total[c]+s.g.total[i])-plogp(s.total[c]))
}

// known holds n·log n for small n.
var known = func() []float64 {
	t := make([]float64, 1<<16)
	for n := 1; n < len(t); n++ {
		t[n] = float64(n) * math.Log(float64(n))
	}
	return t
}()

func plogp(n int64) float64 {
	if n < int64(len(known)) {
		return known[n]
	}
	return float64(n) * math.Log(float64(n))
}
