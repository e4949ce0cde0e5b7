package compare

import (
	"sort"
	"unicode"

	"parallax/app/corpus"
	"parallax/app/text"
)

// A Seam is the place inside one article where its vocabulary changes most:
// where the words of one hand may end and those of another begin.
type Seam struct {
	Article int
	After   int        // the last paragraph before the seam, counted from 1
	Next    int        // the first one after it
	Tried   int        // how many places were compared
	Words   [2]int     // how many words stand before and after
	Turns   []SeamWord // the words that stand mostly on one side, the highest G² first
}

// A SeamWord is a word with where it stands before and after the seam.
type SeamWord struct {
	Keyword
	Body string // what its spans lie in
}

// seamCount is how often a word must stand in the article to take part: the
// rule of thumb by which a count of which five are expected may be tested.
const seamCount = 5

// turnCount is how often a word must stand in the article to be shown as
// turning at the seam. It may be too rare to help find it.
const turnCount = 3

// seamLevel is the G² from which a word is shown as turning at the seam: 3.84
// is what a single word chosen beforehand exceeds by chance once in twenty
// times. The seam is the best of many places, so nothing is proved by it.
const seamLevel = 3.84

// FindSeam returns where the vocabulary of article i changes most, and false
// where no word changes there. Each place between two paragraphs of the account
// is tried; its weight is the sum of the log-likelihood ratios (Dunning 1993) of
// the content words that stand five times or oftener, before against after. At
// least a fifth of the words must stand on either side.
//
// In one of the first two accounts “regime” stands ten times and then, in the
// paragraphs known as agency copy, never. It is wrong where the matter changes
// and not the hand: the last paragraphs of an account, on the history of a
// place, have a vocabulary of their own.
func FindSeam(c *corpus.Corpus, i int, in corpus.Selection) (Seam, bool) {
	a := c.Articles[i]
	v := &vocabulary{words: map[string]*Keyword{}}
	total := v.read(c, 0, i, in)
	words := seamWords(v, seamCount)
	best, weight := Seam{Article: i}, 0.0
	tried, before, last := 0, 0, 0
	for n, p := range a.Paragraphs {
		if !p.Account() || !in.Has(i, n+1) {
			continue
		}
		if 5*before >= total && 5*before <= 4*total && last > 0 {
			tried++
			sizes := [2]int{before, total - before}
			sum := 0.0
			for _, w := range words {
				sum += logLikelihood(countsAt(w, p.Start), sizes)
			}
			if sum > weight {
				weight, best.After, best.Next, best.Words = sum, last, n+1, sizes
			}
		}
		before, last = before+len(text.Words(a.Body, p.Span)), n+1
	}
	best.Tried = tried
	if best.Next == 0 {
		return Seam{}, false
	}
	best.Turns = turns(seamWords(v, turnCount), a.Body, a.Paragraphs[best.Next-1].Start, best.Words)
	return best, len(best.Turns) > 0
}

// seamWords returns the content words that stand count times or oftener, the
// commonest first.
func seamWords(v *vocabulary, count int) []Keyword {
	var out []Keyword
	for _, w := range v.sorted() {
		if w.Count(0) >= count && !stopwords[text.FoldString(w.Key)] && tells(w.Key) {
			out = append(out, w)
		}
	}
	return out
}

// tells reports whether a word may be of content: three letters or more, or
// capitals. “000” is half a number, “al” half a name.
func tells(key string) bool {
	letters := 0
	for _, r := range key {
		switch {
		case unicode.IsUpper(r):
			return true
		case unicode.IsLetter(r):
			letters++
		}
	}
	return letters >= 3
}

// countsAt returns how often the word stands before an offset and after it.
func countsAt(w Keyword, offset int) [2]int {
	k := sort.Search(len(w.Spans[0]), func(k int) bool { return w.Spans[0][k].Start >= offset })
	return [2]int{k, len(w.Spans[0]) - k}
}

// turns returns the words that change at an offset, their spans cut in two.
func turns(words []Keyword, body string, offset int, sizes [2]int) []SeamWord {
	var out []SeamWord
	for _, w := range words {
		n := countsAt(w, offset)
		if w.G2 = logLikelihood(n, sizes); w.G2 < seamLevel {
			continue
		}
		all := w.Spans[0]
		w.Spans = [2][]text.Span{all[:n[0]], all[n[0]:]}
		w.Ratio = logRatio(n, sizes)
		out = append(out, SeamWord{w, body})
	}
	sort.SliceStable(out, func(k, l int) bool { return out[k].G2 > out[l].G2 })
	return out
}
