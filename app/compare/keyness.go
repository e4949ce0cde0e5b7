package compare

import (
	"math"
	"slices"
	"sort"

	"parallax/app/corpus"
	"parallax/app/text"
)

// A Keyness is how often two articles use each word, the target as side 0 and
// the reference as side 1, and what may be concluded from it.
type Keyness struct {
	Words     [2]int    // how many words each side has, as [text.Words] counts them
	Keywords  []Keyword // the highest G² first; equal ones by their counts, then by their keys
	Threshold float64   // the G² that a word must exceed, for all words tested together
}

// A Keyword is one word of either side, or several of one stem.
type Keyword struct {
	Key   string         // what its forms are compared by; unique
	Forms []Form         // the commonest first; more than one only for a stem
	Spans [2][]text.Span // where it stands, by side, in text order
	G2    float64        // log-likelihood ratio; 0 where the shares are equal
	Ratio float64        // log ratio: +1 twice as often in the target, −2 four times in the reference
	Range struct {       // interval of the log ratio, for all words tested together
		Low, High float64 // ±Inf where a side has none
	}
	Passes bool // G² exceeds the threshold and the interval leaves 0 out
}

// A Form is one word of a keyword.
type Form struct {
	Key    string
	Side   int       // the side that Shown stands on
	Shown  text.Span // the place to take the word from, as printed
	Counts [2]int
}

// level is the chance, over all words tested together, of calling a difference
// real that is none.
const level = 0.05

// Keywords returns how often the selected paragraphs of two articles use each
// word; with stems, the words of one stem counted together. Credit lines and
// boilerplate take no part. A possessive ’s does not tell words apart, and a word
// joined by hyphens counts under each of its parts.
//
// G² is Dunning's log-likelihood ratio in the two-term form of Rayson and
// Garside (2000); the log ratio is Hardie's (2014) with Walter's half a hit
// added to both counts; the interval is the exact conditional one for the
// ratio of two Poisson rates, as Evert's conservative log ratio (2022) uses it.
// Threshold and intervals are Bonferroni's: 5 in 100 over all words tested
// together. The words of one article are not drawn independently, so that even
// a word that passes describes these two texts and nothing wider.
//
// Where a side has no words there is nothing to test: Threshold and all that
// is computed are 0, and keywords are in the order of their counts.
func Keywords(c *corpus.Corpus, target, reference int, in corpus.Selection, stems bool) Keyness {
	k, found := Keyness{}, &vocabulary{words: map[string]*Keyword{}}
	for side, i := range []int{target, reference} {
		if i >= 0 {
			k.Words[side] = found.read(c, side, i, in)
		}
	}
	if stems {
		found = found.joined()
	}
	k.Keywords = found.sorted()
	if k.Words[0] > 0 && k.Words[1] > 0 {
		k.test()
	}
	return k
}

// Find returns the keyword of that key, and whether there is one.
func (k Keyness) Find(key string) (Keyword, bool) {
	i := slices.IndexFunc(k.Keywords, func(w Keyword) bool { return w.Key == key })
	if i < 0 {
		return Keyword{}, false
	}
	return k.Keywords[i], true
}

// Count returns how often the keyword stands on a side.
func (w Keyword) Count(side int) int { return len(w.Spans[side]) }

// test fills in what is computed from the counts, and sorts by it.
func (k *Keyness) test() {
	chance := level / float64(max(len(k.Keywords), 1))
	k.Threshold = 2 * math.Pow(math.Erfinv(1-chance), 2) // the quantile of χ² with one degree of freedom
	known := map[[2]int][2]float64{}                     // intervals by the two counts: most words share theirs
	for i := range k.Keywords {
		w := &k.Keywords[i]
		n := [2]int{w.Count(0), w.Count(1)}
		if _, ok := known[n]; !ok {
			low, high := ratioInterval(n, k.Words, chance)
			known[n] = [2]float64{low, high}
		}
		w.G2, w.Ratio = logLikelihood(n, k.Words), logRatio(n, k.Words)
		w.Range.Low, w.Range.High = known[n][0], known[n][1]
		w.Passes = w.G2 > k.Threshold && (w.Range.Low > 0 || w.Range.High < 0)
	}
	sort.SliceStable(k.Keywords, func(i, j int) bool { return k.Keywords[i].G2 > k.Keywords[j].G2 })
}

// logLikelihood returns G² = 2 Σ f ln(f/E), where E is what each side would
// have of the word if both used it alike.
func logLikelihood(f, words [2]int) float64 {
	share := float64(f[0]+f[1]) / float64(words[0]+words[1])
	sum := 0.0
	for side, n := range f {
		if n > 0 {
			sum += float64(n) * math.Log(float64(n)/(share*float64(words[side])))
		}
	}
	return max(2*sum, 0)
}

// logRatio returns how many times oftener the target uses the word, as a power
// of two, with half a hit added to both counts.
func logRatio(f, words [2]int) float64 {
	rate := func(side int) float64 { return (float64(f[side]) + .5) / (float64(words[side]) + .5) }
	return math.Log2(rate(0)) - math.Log2(rate(1))
}

// ratioInterval returns the exact interval of the log ratio: given how often
// the word stands in both, the number in the target is binomial.
func ratioInterval(f, words [2]int, chance float64) (low, high float64) {
	p, q := binomialInterval(f[0], f[0]+f[1], chance)
	size := math.Log2(float64(words[1]) / float64(words[0]))
	return math.Log2(p/(1-p)) + size, math.Log2(q/(1-q)) + size
}
