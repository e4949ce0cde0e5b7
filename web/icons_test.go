package web_test

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"testing"

	"parallax/web"
)

var update = flag.Bool("update", false, "draw the PNG icons anew")

// icon is one PNG drawn after icons/icon.svg: two circles, shifted as the two
// views of a parallax are.
type icon struct {
	name  string
	side  int         // pixels
	scale float64     // of the drawing; a maskable icon keeps to the inner four fifths
	paper color.NRGBA // behind the circles
}

var icons = []icon{
	{"icons/icon-192.png", 192, 1, color.NRGBA{}},
	{"icons/icon-512.png", 512, 1, color.NRGBA{}},
	{"icons/icon-maskable-512.png", 512, 0.74, color.NRGBA{255, 255, 255, 255}},
}

func TestIconsAreAsDrawn(t *testing.T) {
	for _, i := range icons {
		want := i.png(t)
		if *update {
			if err := os.WriteFile(i.name, want, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		got, err := web.FS.ReadFile(i.name)
		if err != nil {
			t.Fatal(err)
		}
		if !samePixels(t, got, want) {
			t.Errorf("%s differs from the drawing; go test ./web -update", i.name)
		}
	}
}

func (i icon) png(t *testing.T) []byte {
	m := image.NewNRGBA(image.Rect(0, 0, i.side, i.side))
	for y := range i.side {
		for x := range i.side {
			m.SetNRGBA(x, y, i.pixel(x, y))
		}
	}
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// pixel averages 4 x 4 samples, each in the SVG's 64-unit square.
func (i icon) pixel(x, y int) color.NRGBA {
	const n = 4
	var r, g, b, a float64
	for s := range n * n {
		u := (float64(x) + (float64(s%n)+0.5)/n) / float64(i.side)
		v := (float64(y) + (float64(s/n)+0.5)/n) / float64(i.side)
		c := i.sample(((u-0.5)/i.scale+0.5)*64, ((v-0.5)/i.scale+0.5)*64)
		r, g, b, a = r+c[0]*c[3], g+c[1]*c[3], b+c[2]*c[3], a+c[3]
	}
	if a == 0 {
		return color.NRGBA{}
	}
	return color.NRGBA{uint8(r/a + 0.5), uint8(g/a + 0.5), uint8(b/a + 0.5), uint8(a/(n*n)*255 + 0.5)}
}

// sample is the colour at a point of the SVG: red, green, blue in 0..255 and
// alpha in 0..1.
func (i icon) sample(x, y float64) [4]float64 {
	c := [4]float64{float64(i.paper.R), float64(i.paper.G), float64(i.paper.B), float64(i.paper.A) / 255}
	if inCircle(x, y, 24) {
		c = [4]float64{0x00, 0x72, 0xB2, 1}
	}
	if inCircle(x, y, 40) {
		c = over([3]float64{0xD5, 0x5E, 0x00}, 0.82, c)
	}
	return c
}

func inCircle(x, y, cx float64) bool {
	return (x-cx)*(x-cx)+(y-32)*(y-32) <= 18*18
}

// over lays a colour of the given alpha over another.
func over(top [3]float64, alpha float64, c [4]float64) [4]float64 {
	a := alpha + c[3]*(1-alpha)
	for k := range top {
		c[k] = (top[k]*alpha + c[k]*c[3]*(1-alpha)) / a
	}
	c[3] = a
	return c
}

// samePixels compares what two PNG files show; their compression may differ
// from one version of Go to the next.
func samePixels(t *testing.T, a, b []byte) bool {
	ma, err := png.Decode(bytes.NewReader(a))
	if err != nil {
		t.Fatal(err)
	}
	mb, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	if ma.Bounds() != mb.Bounds() {
		return false
	}
	for y := range ma.Bounds().Dy() {
		for x := range ma.Bounds().Dx() {
			if ma.At(x, y) != mb.At(x, y) {
				return false
			}
		}
	}
	return true
}
