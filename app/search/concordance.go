package search

import (
	"cmp"
	"slices"

	"parallax/app/corpus"
	"parallax/app/text"
)

// A Line is one occurrence in its context (keyword in context). Left, Node and
// Right touch: in this order they are the printed text.
type Line struct {
	Article   int // place in the corpus
	Paragraph int // counted from 1
	Left      text.Span
	Node      text.Span
	Right     text.Span
}

// Concordance returns a line for each span, given per article, with up to
// width words on each side; a line does not leave its paragraph. None is left
// out but spans that lie in no paragraph. The order is that of the spans.
func Concordance(c *corpus.Corpus, spans [][]text.Span, width int) []Line {
	width = max(width, 0)
	var lines []Line
	for i, in := range spans {
		a := c.Articles[i]
		words, of := []text.Span(nil), 0 // the words of paragraph of
		for _, s := range in {
			n := a.ParagraphAt(s.Start)
			if n == 0 || s.End < s.Start {
				continue
			}
			p := a.Paragraphs[n-1].Span
			s.End = min(s.End, p.End)
			if n != of {
				words, of = wordsOf(a.Body, p), n
			}
			left, right := around(words, s, width, p)
			lines = append(lines,
				Line{i, n, text.Span{Start: left, End: s.Start}, s, text.Span{Start: s.End, End: right}})
		}
	}
	return lines
}

// wordsOf returns the words and numbers of a paragraph.
func wordsOf(body string, p text.Span) []text.Span {
	var words []text.Span
	for _, t := range text.Tokens(body, p) {
		if t.Kind != text.Mark {
			words = append(words, t.Span)
		}
	}
	return words
}

// around returns where the width-th word before the node begins and where the
// width-th after it ends, or the ends of the paragraph. The context of a node
// within a word has the rest of that word besides.
func around(words []text.Span, node text.Span, width int, p text.Span) (left, right int) {
	before, _ := slices.BinarySearchFunc(words, node.Start,
		func(w text.Span, at int) int { return cmp.Compare(w.End, at+1) })
	after, _ := slices.BinarySearchFunc(words, node.End,
		func(w text.Span, at int) int { return cmp.Compare(w.Start, at) })
	left, right = p.Start, p.End
	if from := before - width; from > 0 {
		left = node.Start
		if from < len(words) {
			left = min(left, words[from].Start)
		}
	}
	if to := after + width - 1; to < len(words)-1 {
		right = node.End
		if to >= 0 {
			right = max(right, words[to].End)
		}
	}
	return left, right
}

// An Order is one in which lines are read.
type Order string

const (
	ByPosition Order = ""      // as the texts run, article by article
	ByLeft     Order = "left"  // by the nearest word before the node, then the next
	ByRight    Order = "right" // by the nearest word after the node, then the next
)

// Sort puts lines in order. Words are compared without case and diacritics;
// lines whose context runs out come first; equal ones keep the texts' order.
func Sort(c *corpus.Corpus, lines []Line, by Order) {
	keys := make(map[Line][]string, len(lines))
	for _, l := range lines {
		keys[l] = sortKey(c.Articles[l.Article].Body, l, by)
	}
	slices.SortStableFunc(lines, func(a, b Line) int {
		return cmp.Or(slices.Compare(keys[a], keys[b]), a.Article-b.Article, text.Compare(a.Node, b.Node))
	})
}

// sortKey returns the folded words of the line's context from the node outward.
func sortKey(body string, l Line, by Order) []string {
	side := l.Right
	switch by {
	case ByLeft:
		side = l.Left
	case ByRight:
	default:
		return nil
	}
	var words []string
	for _, w := range wordsOf(body, side) {
		words = append(words, text.FoldString(w.In(body)))
	}
	if by == ByLeft {
		slices.Reverse(words)
	}
	return words
}
