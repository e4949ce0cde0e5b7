package text

import (
	"slices"
	"sort"
)

// A Cover answers in logarithmic time which of its spans touch a given span.
type Cover struct {
	spans []Span // by their starts
	reach []int  // the farthest end of the spans up to here
}

// CoverOf returns the cover of the spans of items.
func CoverOf[T any](items []T, span func(T) Span) Cover {
	c := Cover{spans: make([]Span, len(items)), reach: make([]int, len(items))}
	for i, m := range items {
		c.spans[i] = span(m)
	}
	slices.SortFunc(c.spans, Compare)
	far := 0
	for i, s := range c.spans {
		far = max(far, s.End)
		c.reach[i] = far
	}
	return c
}

// Overlaps reports whether s shares a byte with any span of c.
func (c Cover) Overlaps(s Span) bool {
	before := c.before(s.End)
	return before > 0 && c.reach[before-1] > s.Start
}

// before returns how many of the spans start before offset.
func (c Cover) before(offset int) int {
	return sort.Search(len(c.spans), func(i int) bool { return c.spans[i].Start >= offset })
}

// Cuts reports whether any span of c overlaps s other than as a part of it.
func (c Cover) Cuts(s Span) bool {
	for i := c.before(s.End) - 1; i >= 0 && c.reach[i] > s.Start; i-- {
		if t := c.spans[i]; t.Overlaps(s) && (t == s || !s.Contains(t)) {
			return true
		}
	}
	return false
}
