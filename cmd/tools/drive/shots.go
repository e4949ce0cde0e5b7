package main

import (
	"bytes"
	"cmp"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"parallax/cmd/tools/drive/browser"
)

// A shot is one picture of the README: its file, and how the window is set up.
type shot struct {
	file    string
	options browser.Options
}

var album = []shot{
	{"compare.png", browser.Options{Width: 1280, Height: 800, Fragment: "#is=syrian-government"}},
	{"dark.png", browser.Options{Width: 1280, Height: 800, Dark: true, Fragment: "#view=read&lens=copy&side=b&at=b15"}},
	{"narrow.png", browser.Options{Width: 390, Height: 780, Fragment: "#is=islamic-state&side=b"}},
}

// shots takes the pictures of the README.
func shots(t browser.Failer, folder, out string, w io.Writer) {
	b := readBuild(t, folder)
	chromium := browser.Start(t, browser.Chromium)
	defer chromium.Close()
	p := b.put(t, shapes[0])
	defer p.stop()
	if err := os.MkdirAll(out, 0o755); err != nil {
		t.Fatalf("%v", err)
	}
	for _, s := range album {
		// A face that comes late is used from the next visit on.
		tab := open(t, chromium, p, s.options).usable().reload().usable()
		tab.settled()
		data := small(tab.picture())
		tab.Close()
		name := filepath.Join(out, s.file)
		if err := os.WriteFile(name, data, 0o644); err != nil {
			t.Fatalf("%v", err)
		}
		fmt.Fprintf(w, "%s: %d bytes\n", name, len(data))
	}
}

// small encodes a picture of text with the 256 colours it uses most; any other
// becomes the nearest of these.
func small(picture image.Image) []byte {
	box := picture.Bounds()
	uses := map[color.RGBA]int{}
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			uses[rgba(picture.At(x, y))]++
		}
	}
	colours := slices.SortedFunc(maps.Keys(uses), func(a, b color.RGBA) int {
		return cmp.Or(uses[b]-uses[a], int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B))
	})
	var palette color.Palette
	for _, c := range colours[:min(256, len(colours))] {
		palette = append(palette, c)
	}
	reduced := image.NewPaletted(box, palette)
	nearest := map[color.RGBA]uint8{}
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			c := rgba(picture.At(x, y))
			index, known := nearest[c]
			if !known {
				index = uint8(palette.Index(c))
				nearest[c] = index
			}
			reduced.SetColorIndex(x, y, index)
		}
	}
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&out, reduced); err != nil {
		panic(err) // a paletted picture in memory can always be encoded
	}
	return out.Bytes()
}

func rgba(c color.Color) color.RGBA { return color.RGBAModel.Convert(c).(color.RGBA) }
