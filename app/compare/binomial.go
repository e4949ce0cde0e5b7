package compare

import "math"

// binomialInterval returns the exact interval of Clopper and Pearson (1934) for
// the share that gave k hits of n: of shares outside it, chance is at most the
// probability of a k so far away.
func binomialInterval(k, n int, chance float64) (low, high float64) {
	a, b := float64(k), float64(n-k)
	low, high = 0, 1
	if k > 0 {
		low = betaQuantile(chance/2, a, b+1)
	}
	if k < n {
		high = 1 - betaQuantile(chance/2, b, a+1) // of the misses: keeps its digits near 1
	}
	return low, high
}

// betaQuantile returns the x at which betaShare(x, a, b) is p, by halving.
func betaQuantile(p, a, b float64) float64 {
	low, high := 0.0, 1.0
	for range 60 {
		if x := (low + high) / 2; betaShare(x, a, b) < p {
			low = x
		} else {
			high = x
		}
	}
	return (low + high) / 2
}

// betaShare returns the regularised incomplete beta function I(x; a, b), for a
// and b above 0, by the continued fraction 8.17.22 of the Digital Library of
// Mathematical Functions.
func betaShare(x, a, b float64) float64 {
	switch {
	case x <= 0:
		return 0
	case x >= 1:
		return 1
	case x > (a+1)/(a+b+2): // where the fraction converges slowly
		return 1 - betaShare(1-x, b, a)
	}
	sum, _ := math.Lgamma(a + b)
	la, _ := math.Lgamma(a)
	lb, _ := math.Lgamma(b)
	front := math.Exp(sum - la - lb + a*math.Log(x) + b*math.Log1p(-x))
	return front / (a * betaFraction(x, a, b))
}

// betaFraction returns 1 + d1/(1 + d2/(1 + …)), from the inside out. The number
// of terms that matter grows with the root of the larger count.
func betaFraction(x, a, b float64) float64 {
	f := 1.0
	for j := 40 + int(10*math.Sqrt(max(a, b))); j > 0; j-- {
		m := float64(j / 2)
		d := m * (b - m) * x / ((a + 2*m - 1) * (a + 2*m))
		if j%2 == 1 {
			d = -(a + m) * (a + b + m) * x / ((a + 2*m) * (a + 2*m + 1))
		}
		f = 1 + d/f
	}
	return f
}
