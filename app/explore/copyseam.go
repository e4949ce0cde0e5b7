package explore

import (
	"parallax/app/compare"
	"parallax/app/phrase"
)

// seamWords is how many of the words that turn at a seam are told in the text;
// the panel has all.
const seamWords = 3

// copySeam returns where the account of a side changes its words.
func copySeam(a Ask, side Side) (Seam, bool) {
	k := copyingOf(a).seams[side]
	if len(k.Turns) == 0 {
		return Seam{}, false
	}
	return Seam{k.After, k.Next, seamLine(a.Book(), k)}, true
}

// seamLine says which words change most, and how.
func seamLine(book phrase.Book, k compare.Seam) string {
	var words []string
	for _, w := range k.Turns[:min(seamWords, len(k.Turns))] {
		words = append(words,
			book.Say("“{word}” {before} before, {after} after", w.Forms[0].Shown.In(w.Body), w.Count(0), w.Count(1)))
	}
	return book.Say("Here the words change most: {words}", book.List("{one}; {two}", words))
}
