package explore

import (
	"parallax/app/compare"
	"parallax/app/phrase"
)

// seamWords is how many of the words that turn at a seam are told in the text;
// the panel has all.
const seamWords = 3

// drawSeam notes, where the lens asks whose copy it is, at which paragraph the
// account changes its words. A seam between two paragraphs that are both folded
// away is not drawn: nothing stands on either side of it.
func (x *Explorer) drawSeam(s State, side Side, ps []Paragraph) {
	if s.Lens != Copy {
		return
	}
	k := x.copying(s).seams[side]
	if len(k.Turns) == 0 || ps[k.After-1].Hidden && ps[k.Next-1].Hidden {
		return
	}
	ps[k.After-1].Seam = seamLine(s.Book(), k)
}

// seamLine says which words change most, and how.
func seamLine(book phrase.Book, k compare.Seam) string {
	var words []string
	for _, w := range k.Turns[:min(seamWords, len(k.Turns))] {
		words = append(words, book.Say("“{word}” {before} before, {after} after", w.Forms[0].Shown.In(w.Body), w.Count(0), w.Count(1)))
	}
	return book.Say("Here the words change most: {words}", book.List("{one}; {two}", words))
}
