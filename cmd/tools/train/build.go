package main

import (
	"math"

	"parallax/app/tagger"
)

// A features function appends the keys of the features of a token.
type features func(token int, keys []uint32) []uint32

// A builder numbers the features of samples and sets up the problem: first
// each sample is counted, then each is added.
type builder struct {
	p       problem
	counts  []uint8
	numbers []int32 // by key: the feature's number+1, or 0
	keys    []uint32
	scratch []uint32
}

func newBuilder() *builder { return &builder{counts: make([]uint8, 1<<tagger.KeyBits)} }

// build sets up the first reading of samples, with the features that occur at
// least so often.
func build(samples []sample, least int) (*problem, []uint32) {
	b := newBuilder()
	for _, s := range samples {
		b.countSample(s, s.doc.Features)
	}
	b.number(least)
	for _, s := range samples {
		b.addSample(s, s.doc.Features)
	}
	return b.problem()
}

// informs reports whether a stretch says anything.
func (s *sample) informs(c tagger.Stretch) bool {
	for i := c.Start; i < c.End; i++ {
		if s.allowed[i] != anything {
			return true
		}
	}
	return false
}

func (b *builder) countSample(s sample, f features) {
	for _, c := range s.doc.Stretches() {
		for i := c.Start; i < c.End && s.informs(c); i++ {
			b.scratch = f(i, b.scratch[:0])
			for _, k := range b.scratch {
				if b.counts[k] < math.MaxUint8 {
					b.counts[k]++
				}
			}
		}
	}
}

func (b *builder) number(least int) {
	b.numbers = make([]int32, len(b.counts))
	defer func() { b.p.identity = make([]bool, len(b.keys)) }()
	for k, n := range b.counts {
		if int(n) >= least {
			b.keys = append(b.keys, uint32(k))
			b.numbers[k] = int32(len(b.keys))
		}
	}
}

func (b *builder) addSample(s sample, f features) {
	for _, c := range s.doc.Stretches() {
		if !s.informs(c) {
			continue
		}
		start := len(b.p.start)
		for i := c.Start; i < c.End; i++ {
			b.p.start = append(b.p.start, len(b.p.features))
			b.p.allowed = append(b.p.allowed, s.allowed[i])
			b.scratch = s.doc.Identity(i, b.scratch[:0])
			for _, k := range b.scratch {
				if n := b.numbers[k]; n > 0 {
					b.p.identity[n-1] = true
				}
			}
			b.scratch = f(i, b.scratch[:0])
			for _, k := range b.scratch {
				if n := b.numbers[k]; n > 0 {
					b.p.features = append(b.p.features, n-1)
				}
			}
		}
		b.p.chains = append(b.p.chains, chain{start, len(b.p.start), s.source.weight})
	}
}

func (b *builder) problem() (*problem, []uint32) {
	b.p.start = append(b.p.start, len(b.p.features))
	b.p.count = len(b.keys)
	return &b.p, b.keys
}

// quantise rounds the weights of a field to steps of 1/scale and leaves out
// the features of which nothing remains.
func quantise(f *field, keys []uint32, scale float64) tagger.Weights {
	var w tagger.Weights
	for n, k := range keys {
		var row tagger.Row
		some := false
		for l := range row {
			v := math.Round(float64(f.weight[n*labels+l]) * scale)
			row[l] = int8(min(max(v, -127), 127))
			some = some || row[l] != 0
		}
		if some {
			w.Keys = append(w.Keys, k)
			w.Rows = append(w.Rows, row)
		}
	}
	for a := range w.Transitions {
		for b := range w.Transitions[a] {
			w.Transitions[a][b] = int32(math.Round(f.trans[a][b] * scale))
		}
	}
	return w
}
