package explore

import (
	"sort"

	"parallax/app/text"
)

// An overlay is a stretch of an account's text that a lens marks.
type overlay struct {
	text.Span
	class string // for the style sheet: "quote direct", "figure", "date"
	title string // what a pointer at rest reads
}

// sortOverlays puts overlays into text order, the longer first; those of one
// place by class.
func sortOverlays(list []overlay) {
	sort.SliceStable(list, func(k, l int) bool {
		if c := text.Compare(list[k].Span, list[l].Span); c != 0 {
			return c < 0
		}
		return list[k].class < list[l].class
	})
}
