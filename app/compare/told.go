package compare

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"parallax/app/text"
)

// A Word is a word told with a figure.
type Word struct {
	Stem string
	text.Span
}

func (w Word) compare(stem string) int { return strings.Compare(w.Stem, stem) }

// farthestTold is how many words before and after a figure are told with it.
const farthestTold = 14

// told returns the words told with figure k, sorted by stem, each once: those of
// its sentence between the figures before and after it. Words that stand in many
// sentences of the account tell nothing of one figure: a storm's name.
func (r *reader) told(k int, s text.Span) []Word {
	f, own := r.m.Figures[k], r.stretch(k, s)
	before := text.Words(r.a.Body, text.Span{Start: own.Start, End: f.Start})
	after := text.Words(r.a.Body, text.Span{Start: f.End, End: own.End})
	words := slices.Concat(before[max(0, len(before)-farthestTold):], after[:min(len(after), farthestTold)])
	var all []Word
	for _, w := range words {
		folded := text.FoldString(w.In(r.a.Body))
		root := stem(folded)
		if len(root) < 3 || stopwords[folded] || unicode.IsDigit(rune(root[0])) || r.common[root] || r.inDate(w, s) {
			continue
		}
		all = append(all, Word{root, w})
	}
	slices.SortStableFunc(all, func(v, w Word) int { return strings.Compare(v.Stem, w.Stem) })
	return slices.CompactFunc(all, func(v, w Word) bool { return v.Stem == w.Stem })
}

// next returns the other figures of the sentence of figure k, at most mostAlike
// before it and after it. Small numbers count for nothing beside small ones.
func (r *reader) next(k int, s text.Span) []string {
	var all []string
	for n := max(0, k-mostAlike); n < min(len(r.m.Figures), k+mostAlike+1); n++ {
		f := r.m.Figures[n]
		low, high, measured := printed(f)
		_, unit := unitOf(f)
		if n != k && s.Contains(f.Span) && (measured || strength(f, r.a.Body) > 1) {
			all = append(all, fmt.Sprintf("%g %g %s", low, high, unit))
		}
	}
	return all
}

// stretch returns the part of a sentence between the figures before and after
// figure k. A figure in brackets behind another gives it in another unit, and
// both are told of with the same words: “winds were near 180 mph (285 kph)”.
func (r *reader) stretch(k int, s text.Span) text.Span {
	first, last := k, k
	for first > 0 && r.converts(first) {
		first--
	}
	for last+1 < len(r.m.Figures) && r.converts(last+1) {
		last++
	}
	if first > 0 {
		s.Start = max(s.Start, r.m.Figures[first-1].End)
	}
	if last+1 < len(r.m.Figures) {
		s.End = min(s.End, max(r.m.Figures[last+1].Start, r.m.Figures[last].End))
	}
	return s
}

// converts reports whether figure k gives the one before it in another unit.
func (r *reader) converts(k int) bool {
	if k == 0 {
		return false
	}
	f, g := r.m.Figures[k-1], r.m.Figures[k]
	_, _, unit, ok := f.SI()
	_, _, other, too := g.SI()
	return ok && too && unit == other && f.End < g.Start && strings.Trim(r.a.Body[f.End:g.Start], " (~") == "" &&
		strings.Contains(r.a.Body[f.End:g.Start], "(")
}

// commonStems returns the stems that stand in more than a quarter of the
// sentences of an account, and in more than three.
func commonStems(body string, sentences []text.Span) map[string]bool {
	in := map[string]int{}
	for _, s := range sentences {
		seen := map[string]bool{}
		for _, w := range text.Words(body, s) {
			if root := stem(text.FoldString(w.In(body))); !seen[root] {
				seen[root] = true
				in[root]++
			}
		}
	}
	common := map[string]bool{}
	for root, n := range in {
		if n > 3 && n > len(sentences)/4 {
			common[root] = true
		}
	}
	return common
}
