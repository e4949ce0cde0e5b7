package explore

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"parallax/app/article"
	"parallax/app/text"
)

// A Line is an occurrence in its context.
type Line struct {
	At                Ref
	Where             string // "A7"
	Left, Node, Right string
	Span              text.Span // of the node, in the article's body
	Dispute           Change    // says no to the mark that the line shows; nil where it shows none
}

// context is how many bytes a line shows on each side, at most.
const context = 48

func line(a *article.Article, side Side, i, n int, node text.Span) Line {
	p := a.Paragraphs[n-1].Span
	left, right := p.Start, p.End
	if cut := node.Start - context; cut > left {
		if k := strings.IndexByte(a.Body[cut:node.Start], ' '); k >= 0 {
			left = cut + k
		}
	}
	if cut := node.End + context; cut < right {
		if k := strings.LastIndexByte(a.Body[node.End:cut], ' '); k >= 0 {
			right = node.End + k
		}
	}
	l := Line{At: Ref{i, n}, Where: side.Letter() + strconv.Itoa(n), Node: node.In(a.Body), Span: node}
	l.Left = ellipsis(left > p.Start, a.Body[left:node.Start], true)
	l.Right = ellipsis(right < p.End, a.Body[node.End:right], false)
	return l
}

func ellipsis(cut bool, words string, before bool) string {
	switch {
	case !cut:
		return words
	case before:
		return "…" + words
	}
	return words + "…"
}

// sideLines returns stretches of the accounts shown, one account after the other.
func (a Ask) sideLines(spans map[Side][]text.Span) []Line {
	var lines []Line
	for _, side := range a.Sides() {
		lines = append(lines, a.spanLines(side, spans[side])...)
	}
	return lines
}

// spanLines returns stretches of one account in text order, each in its context.
func (a Ask) spanLines(side Side, spans []text.Span) []Line {
	i := a.Article(side)
	from := a.Corpus.Articles[i]
	spans = slices.Clone(spans)
	sort.Slice(spans, func(k, l int) bool { return text.Compare(spans[k], spans[l]) < 0 })
	var lines []Line
	for _, at := range spans {
		if n := from.ParagraphAt(at.Start); n > 0 {
			l := line(from, side, i, n, at)
			lines = append(lines, l)
		}
	}
	return lines
}
