package explore

import (
	"parallax/app/corpus"
	"parallax/app/text"
)

// Lenses are the questions the page can ask of its texts, in their order.
var Lenses = []struct {
	Lens     Lens
	Question string
	Docked   bool // its panel lies below the texts, where it has their width
}{
	{Entities, "Who and where?", false},
	{Copy, "Whose copy?", false},
}

// knownLens returns the lens if the page has it, else the first.
func knownLens(l Lens) Lens {
	for _, k := range Lenses {
		if k.Lens == l {
			return l
		}
	}
	return Entities
}

// Docked reports whether the lens's panel lies below the texts.
func (l Lens) Docked() bool {
	for _, k := range Lenses {
		if k.Lens == l {
			return k.Docked
		}
	}
	return false
}

// An overlay is a stretch of an account's text that a lens marks.
type overlay struct {
	text.Span
	class string // for the style sheet: "quote direct", "figure", "date"
	title string // what a pointer at rest reads
}

// overlays returns what the lens marks in an article besides its mentions,
// sorted by [text.Compare].
func (x *Explorer) overlays(s State, article int) []overlay {
	switch s.Lens {
	}
	return nil
}

// lensPanel fills the panel for the lenses that have a panel of their own.
func (x *Explorer) lensPanel(s State, sel corpus.Selection) (Panel, bool) {
	switch s.Lens {
	case Copy:
		return x.copyPanel(s), true
	}
	return Panel{}, false
}
