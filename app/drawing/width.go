package drawing

import (
	"strings"
	"unicode/utf8"
)

// Width returns how wide words are about at a size of type, in the widest of the
// faces that systems write their interfaces in. It is wrong where a face is wider
// still, as a monospaced one.
func Width(words string, size float64) float64 {
	const measured = 13 // the size of type that the widths below were measured at
	width := 0.
	for _, r := range words {
		width += letter(r)
	}
	return width * size / measured
}

func letter(r rune) float64 {
	switch {
	case 0x64b <= r && r <= 0x652: // an Arabic vowel, above or below
		return 0
	case strings.ContainsRune(" ijl.,:;’'()", r):
		return 4.2
	case strings.ContainsRune("tfrI“”«»", r):
		return 5.6
	case 0x600 <= r && r < 0x700: // Arabic
		return 6.5
	case strings.ContainsRune("mwMW→←—…", r):
		return 12
	case 0x2e80 <= r && r < 0xfb00 || r > 0xfeff: // full width: Chinese, Japanese, Korean, and pictures
		return 13
	}
	return 8.1
}

// Cut returns the words, cut and with "…" where they are wider than the room.
func Cut(words string, size, room float64) string {
	if Width(words, size) <= room {
		return words
	}
	for words != "" && Width(words+"…", size) > room {
		_, last := utf8.DecodeLastRuneInString(words)
		words = words[:len(words)-last]
	}
	return strings.TrimRight(words, " ") + "…"
}

// Lines breaks a heading that is wider than the room in two, at a space behind its
// first three bytes, and cuts the second.
func Lines(heading string, size, room float64) []string {
	at := len(heading)
	for Width(heading[:at], size) > room {
		next := strings.LastIndexByte(heading[:at], ' ')
		if next <= 3 {
			break
		}
		at = next
	}
	if at == len(heading) {
		return []string{heading}
	}
	return []string{heading[:at], Cut(heading[at+1:], size, room)}
}

// A Row is a line of labels in a drawing, of which none comes nearer to another
// than a distance.
type Row struct {
	width, size, apart float64
	taken              []Rect
}

// NewRow returns an empty line as wide as the drawing, for labels of that size of
// type.
func NewRow(width, size, apart float64) *Row { return &Row{width: width, size: size, apart: apart} }

// Place puts a label that would begin at x there, or where the drawing's edge does
// not cut it, and returns its beginning. It reports false where that has no room.
func (r *Row) Place(x float64, label string) (float64, bool) {
	width := Width(label, r.size)
	x = max(0, min(x, r.width-width))
	at := Rect{X: x, W: width, H: 1}
	if !free(at.grown(r.apart), r.taken) {
		return 0, false
	}
	r.taken = append(r.taken, at)
	return x, true
}

// PlaceAt does as [Row.Place] with a label whose middle would be at x, and returns
// its middle.
func (r *Row) PlaceAt(x float64, label string) (float64, bool) {
	half := Width(label, r.size) / 2
	x, ok := r.Place(x-half, label)
	return x + half, ok
}

// free reports whether r shares more than an edge with nothing that is taken.
func free(r Rect, taken []Rect) bool {
	for _, t := range taken {
		if r.Overlaps(t) {
			return false
		}
	}
	return true
}
