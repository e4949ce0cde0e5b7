package main

import (
	"bytes"
	"math"
	"path/filepath"
	"testing"

	"parallax/app/tagger"
	"parallax/cmd/tools/train/conll"
)

// The probabilities of a chain's labels must be those that adding up every way
// through the chain gives.
func TestForwardBackwardAgreesWithEveryPath(t *testing.T) {
	f := newField(0, 1, 0)
	seed := uint64(7)
	random := func() float64 {
		seed = seed*6364136223846793005 + 1442695040888963407
		return float64(seed>>40)/(1<<24)*4 - 2
	}
	for a := range f.trans {
		for b := range f.trans[a] {
			f.trans[a][b] = random()
		}
	}
	m := f.potentials()
	const n = 3
	var emit, forward, backward [n][labels]float64
	for i := range emit {
		for l := range emit[i] {
			emit[i][l] = math.Exp(random())
		}
	}
	allowed := []uint16{anything, 1<<tagger.InPerson | 1<<tagger.Outside | 1<<tagger.FirstPlace, anything}
	var scale [n]float64
	if !forwardBackward(emit[:], &m, forward[:], backward[:], scale[:], allowed) {
		t.Fatal("no way through")
	}
	want, sum := everyPath(emit, &m, allowed)
	for i := range want {
		for l := range want[i] {
			if got := forward[i][l] * backward[i][l]; math.Abs(got-want[i][l]/sum) > 1e-9 {
				t.Errorf("token %d, label %d: got %v, want %v", i, l, got, want[i][l]/sum)
			}
		}
	}
}

func everyPath(emit [3][labels]float64, m *[labels][labels]float64,
	allowed []uint16) (by [3][labels]float64, sum float64) {
	for a := range labels {
		for b := range labels {
			for c := range labels {
				if allowed[0]>>a&1&(allowed[1]>>b)&(allowed[2]>>c) == 0 {
					continue
				}
				v := m[0][a] * emit[0][a] * m[a][b] * emit[1][b] * m[b][c] * emit[2][c] * m[c][0]
				by[0][a] += v
				by[1][b] += v
				by[2][c] += v
				sum += v
			}
		}
	}
	return by, sum
}

func TestTheSameDataGiveTheSameBytes(t *testing.T) {
	docs, err := conll.ReadFile("data/re3d-pd-train.conll.gz")
	if err != nil {
		t.Fatal(err)
	}
	l, err := readLists(filepath.Join("data", "lists"))
	if err != nil {
		t.Fatal(err)
	}
	learn := func() []byte {
		var samples []sample
		for _, d := range docs[:20] {
			samples = append(samples, newSample(d, source{weight: 1}, l))
		}
		tr := training{options: options{epochs: 2, refit: 2, settle: 1, times: 2, keep: 2000, least: 2, rate: 0.3,
			l1: 1e-6, relax: 0.2, scale: 8, dropout: 0.2}, lists: l}
		return tr.learn(samples).Encode()
	}
	if !bytes.Equal(learn(), learn()) {
		t.Error("two trainings differ")
	}
}
