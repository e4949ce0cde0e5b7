package annotate

import (
	"slices"
	"sort"

	"parallax/app/text"
)

// A cover tells in logarithmic time whether something stands at a place.
type cover struct {
	spans []text.Span // by their starts
	reach []int       // the farthest end of the spans up to here
}

// coverOf returns the cover of the spans of items.
func coverOf[T any](items []T, span func(T) text.Span) cover {
	c := cover{spans: make([]text.Span, len(items)), reach: make([]int, len(items))}
	for i, m := range items {
		c.spans[i] = span(m)
	}
	slices.SortFunc(c.spans, text.Compare)
	far := 0
	for i, s := range c.spans {
		far = max(far, s.End)
		c.reach[i] = far
	}
	return c
}

// overlaps reports whether s shares a byte with any span of c.
func (c cover) overlaps(s text.Span) bool {
	before := c.before(s.End)
	return before > 0 && c.reach[before-1] > s.Start
}

// before returns how many of the spans start before offset.
func (c cover) before(offset int) int {
	return sort.Search(len(c.spans), func(i int) bool { return c.spans[i].Start >= offset })
}

// cuts reports whether any span of c overlaps s other than as a part of it.
func (c cover) cuts(s text.Span) bool {
	for i := c.before(s.End) - 1; i >= 0 && c.reach[i] > s.Start; i-- {
		if t := c.spans[i]; t.Overlaps(s) && (t == s || !s.Contains(t)) {
			return true
		}
	}
	return false
}
