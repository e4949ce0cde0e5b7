package publish

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"slices"

	"parallax/app/explore"
)

// The size of a picture is the one that link previews are made for.
const pictureWidth, pictureHeight = 1200, 630

// The colours of a picture are those of the light page.
const (
	paper = iota
	rule
	word
	marked
	hueA
	hueB
)

var palette = color.Palette{
	paper: color.RGBA{0xfb, 0xfa, 0xf6, 0xff}, rule: color.RGBA{0xde, 0xd9, 0xcd, 0xff},
	word:   color.RGBA{0xb9, 0xb3, 0xa4, 0xff},
	marked: color.RGBA{0x1d, 0x1b, 0x17, 0xff}, hueA: color.RGBA{0x00, 0x5f, 0x96, 0xff},
	hueB: color.RGBA{0xa8, 0x46, 0x00, 0xff},
}

// Picture draws a view as PNG: its accounts side by side, every word a bar of
// its length, those darkened that the view marks. It has no letters, and so no
// language and no font, and is drawn of the view itself.
func Picture(v explore.Page) ([]byte, error) {
	ofLens := hasClasses(v)
	pic := picture{image.NewPaletted(image.Rect(0, 0, pictureWidth, pictureHeight), palette)}
	gap := 60
	width := (pictureWidth - gap*(len(v.Texts)+1)) / max(len(v.Texts), 1)
	for i, t := range v.Texts {
		c := column{picture: pic, left: gap + i*(width+gap), width: width, y: 56, rtl: t.Dir == "rtl"}
		pic.fill(c.left, c.y, width, 8, uint8(hueA+i%2))
		c.y += 34
		for _, p := range t.Paragraphs {
			c.paragraph(p, ofLens)
		}
	}
	var b bytes.Buffer
	err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, pic.Paletted)
	return b.Bytes(), err
}

// hasClasses reports whether the view's question marks words of its own; else
// the mentions are what is marked.
func hasClasses(v explore.Page) bool {
	for _, t := range v.Texts {
		for _, p := range t.Paragraphs {
			for _, piece := range p.Prose.Pieces {
				if slices.ContainsFunc(piece.Runs, func(r explore.Run) bool { return r.Class != "" }) {
					return true
				}
			}
		}
	}
	return false
}

type picture struct{ *image.Paletted }

func (p picture) fill(x, y, w, h int, colour uint8) {
	for i := x; i < x+w; i++ {
		for j := y; j < y+h; j++ {
			p.SetColorIndex(i, j, colour)
		}
	}
}

// A column is one account on the picture, drawn from the top down.
type column struct {
	picture
	left, width, x, y int
	rtl               bool
}

// Lengths of the drawing, in pixels.
const (
	letter = 5 // of a bar
	thick  = 7
	line   = 15
	bottom = pictureHeight - 40
)

func (c *column) paragraph(p explore.Paragraph, ofLens bool) {
	big := 1
	if p.Prose.Headline {
		big = 2
	}
	for _, piece := range p.Prose.Pieces {
		for _, r := range piece.Runs {
			c.words(r.Words, ofLens && r.Class != "" || !ofLens && piece.Entity != "", big)
		}
	}
	c.x, c.y = 0, c.y+line*big+line/2
}

// words draws the words of one run; white space ends a bar.
func (c *column) words(run string, on bool, big int) {
	n := 0
	for _, r := range run + " " {
		if r != ' ' {
			n++
			continue
		}
		if n > 0 {
			c.bar(n*letter*big, on, big)
		}
		n = 0
	}
}

func (c *column) bar(w int, on bool, big int) {
	if w = min(w, c.width); c.x > 0 && c.x+w > c.width {
		c.x, c.y = 0, c.y+line*big
	}
	colour := uint8(word)
	if on {
		colour = marked
	}
	if c.y+thick*big <= bottom {
		x := c.left + c.x
		if c.rtl {
			x = c.left + c.width - c.x - w
		}
		c.fill(x, c.y, w, thick*big, colour)
	}
	c.x += w + letter*big
}
