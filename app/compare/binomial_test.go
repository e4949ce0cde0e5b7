package compare

import (
	"math"
	"testing"
)

// Worked by hand where a side has no hit: the high end h of 0 in n solves
// (1−h)ⁿ = chance/2. The others are Clopper and Pearson's tabled values.
func TestExactIntervalsOfAShare(t *testing.T) {
	for _, c := range []struct {
		k, n      int
		chance    float64
		low, high float64
	}{
		{0, 0, .05, 0, 1},
		{0, 1, .05, 0, .975},
		{0, 12, .05, 0, 1 - math.Pow(.025, 1./12)},
		{12, 12, .05 / 679, math.Pow(.025/679, 1./12), 1},
		{1, 2, .05, 1 - math.Sqrt(.975), math.Sqrt(.975)},
		{2, 10, .05, .0252, .5561},
		{5, 10, .05, .1871, .8129},
		{15, 20, .05, .5090, .9134},
		{10, 100, .05, .0490, .1762},
	} {
		low, high := binomialInterval(c.k, c.n, c.chance)
		if math.Abs(low-c.low) > 6e-5 || math.Abs(high-c.high) > 6e-5 {
			t.Errorf("%d of %d: %.4f to %.4f, want %.4f to %.4f", c.k, c.n, low, high, c.low, c.high)
		}
	}
}

// atLeast adds up the chances of k hits or more of n, one by one.
func atLeast(k, n int, p float64) float64 {
	sum := 0.0
	for i := k; i <= n; i++ {
		all, _ := math.Lgamma(float64(n + 1))
		hits, _ := math.Lgamma(float64(i + 1))
		misses, _ := math.Lgamma(float64(n - i + 1))
		sum += math.Exp(all - hits - misses + float64(i)*math.Log(p) + float64(n-i)*math.Log1p(-p))
	}
	return sum
}

func TestTheBetaFunctionAgreesWithAddingUpTheChances(t *testing.T) {
	for _, n := range []int{1, 2, 7, 31, 200, 1500} {
		for k := 1; k <= n; k += 1 + n/9 {
			for _, p := range []float64{.0001, .03, .3, .43, .5, .77, .999} {
				got, want := betaShare(p, float64(k), float64(n-k+1)), atLeast(k, n, p)
				if math.Abs(got-want) > 1e-9 && math.Abs(got/want-1) > 1e-7 {
					t.Errorf("%d or more of %d at %v: %v, want %v", k, n, p, got, want)
				}
			}
		}
	}
}

func TestTheEndsOfAnIntervalAreWhereTheChanceRunsOut(t *testing.T) {
	const chance = .05 / 679
	for _, c := range [][2]int{{4, 14}, {19, 24}, {26, 31}, {300, 900}} {
		low, high := binomialInterval(c[0], c[1], chance)
		for _, tail := range []float64{atLeast(c[0], c[1], low), 1 - atLeast(c[0]+1, c[1], high)} {
			if math.Abs(tail/(chance/2)-1) > 1e-6 {
				t.Errorf("%d of %d: the tail is %v, want %v", c[0], c[1], tail, chance/2)
			}
		}
	}
}
