package web

import (
	"io/fs"
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The colours of the page, read from the style sheet itself, light and dark: what is
// written must be readable, and what tells things apart must do so for readers
// who see colours otherwise.

// rgb is a colour of sRGB, each part from 0 to 1.
type rgb [3]float64

var (
	rootRule = regexp.MustCompile(`:root([^{]*)\{([^}]*)\}`)
	variable = regexp.MustCompile(`--([a-z]+):\s*#([0-9a-f]{6})\s*;`)
)

// sheets returns the colours of the light sheet and of the dark one, which
// 1-page.css gives once for the machine's wish and once for the reader's.
func sheets(t *testing.T) map[string]map[string]rgb {
	t.Helper()
	css, err := fs.ReadFile(FS, "styles/1-page.css")
	if err != nil {
		t.Fatal(err)
	}
	var found []map[string]rgb
	for _, rule := range rootRule.FindAllStringSubmatch(string(css), -1) {
		colours := map[string]rgb{}
		for _, v := range variable.FindAllStringSubmatch(rule[2], -1) {
			n, err := strconv.ParseUint(v[2], 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			colours[v[1]] = rgb{float64(n>>16) / 255, float64(n>>8&255) / 255, float64(n&255) / 255}
		}
		if len(colours) > 0 {
			found = append(found, colours)
		}
	}
	if len(found) != 3 || len(found[0]) < 12 ||
		!slices.Equal(slices.Sorted(maps.Keys(found[0])), slices.Sorted(maps.Keys(found[1]))) {
		t.Fatalf("1-page.css gives the colours %d times, want 3 times the same ones", len(found))
	}
	if !maps.Equal(found[1], found[2]) {
		t.Error("the dark sheet is another by the machine's wish than by the reader's")
	}
	return map[string]map[string]rgb{"light": found[0], "dark": found[1]}
}

// linear undoes the transfer curve of sRGB (IEC 61966-2-1).
func (c rgb) linear() rgb {
	for i, v := range c {
		if v <= 0.04045 {
			c[i] = v / 12.92
		} else {
			c[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return c
}

// contrast is the ratio of WCAG 2.2, from 1 to 21.
func contrast(a, b rgb) float64 {
	luminance := func(c rgb) float64 { c = c.linear(); return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2] }
	high, low := luminance(a), luminance(b)
	if high < low {
		high, low = low, high
	}
	return (high + 0.05) / (low + 0.05)
}

// Text is read on each of these sheets and tints: what is written out at 7:1,
// what stands beside it at 4.5:1; lines and borders that mean something at 3:1.
func TestContrast(t *testing.T) {
	for sheet, c := range sheets(t) {
		for _, demand := range []struct {
			least     float64
			ink, over string
		}{
			{7, "ink", "paper sheet press chosen pair pairwords"},
			{4.5, "ink", "hit"},
			{4.5, "soft", "paper sheet press pair chosen"},
			{4.5, "a", "paper sheet press"},
			{4.5, "b", "paper sheet press"},
			{3, "line", "paper sheet"},
		} {
			for _, over := range strings.Fields(demand.over) {
				if got := contrast(c[demand.ink], c[over]); got < demand.least {
					t.Errorf("%s: --%s on --%s has a contrast of %.2f, want %g", sheet, demand.ink, over, got,
						demand.least)
				}
			}
		}
	}
}

// sights are how colours come to readers: matrices on linear RGB, by Machado,
// Oliveira and Fernandes (2009), for a full lack of one kind of cone.
var sights = map[string][9]float64{
	"full":   {1, 0, 0, 0, 1, 0, 0, 0, 1},
	"protan": {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
	"deutan": {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
	"tritan": {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},
}

// seen returns the colour, on CIELAB under D65, as a sight has it.
func (c rgb) seen(m [9]float64) [3]float64 {
	c = c.linear()
	var v rgb
	for i := range v {
		v[i] = min(max(m[3*i]*c[0]+m[3*i+1]*c[1]+m[3*i+2]*c[2], 0), 1)
	}
	f := func(x float64) float64 {
		if x > 216.0/24389 {
			return math.Cbrt(x)
		}
		return (24389.0/27*x + 16) / 116
	}
	x := f((0.4124564*v[0] + 0.3575761*v[1] + 0.1804375*v[2]) / 0.95047)
	y := f(0.2126729*v[0] + 0.7151522*v[1] + 0.0721750*v[2])
	z := f((0.0193339*v[0] + 0.1191920*v[1] + 0.9503041*v[2]) / 1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// apart is the difference ΔE of CIEDE2000, after Sharma, Wu and Dalal (2005).
func apart(p, q [3]float64) float64 {
	rad, deg := math.Pi/180, 180/math.Pi
	c7 := math.Pow((math.Hypot(p[1], p[2])+math.Hypot(q[1], q[2]))/2, 7)
	g := 1 + (1-math.Sqrt(c7/(c7+math.Pow(25, 7))))/2
	c1, c2 := math.Hypot(g*p[1], p[2]), math.Hypot(g*q[1], q[2])
	hue := func(a, b float64) float64 {
		if a == 0 && b == 0 {
			return 0
		}
		return math.Mod(math.Atan2(b, a)*deg+360, 360)
	}
	h1, h2 := hue(g*p[1], p[2]), hue(g*q[1], q[2])
	dh, h := h2-h1, (h1+h2)/2
	switch {
	case c1*c2 == 0:
		dh, h = 0, h1+h2
	case math.Abs(dh) > 180:
		dh -= math.Copysign(360, dh)
		h = math.Mod(h+180, 360)
	}
	dl, dc, dhh := q[0]-p[0], c2-c1, 2*math.Sqrt(c1*c2)*math.Sin(dh*rad/2)
	l, c := (p[0]+q[0])/2, (c1+c2)/2
	turn := 1 - 0.17*math.Cos((h-30)*rad) + 0.24*math.Cos(2*h*rad) + 0.32*math.Cos((3*h+6)*rad) -
		0.20*math.Cos((4*h-63)*rad)
	sl := 1 + 0.015*(l-50)*(l-50)/math.Sqrt(20+(l-50)*(l-50))
	sc, sh := 1+0.045*c, 1+0.015*c*turn
	c7 = math.Pow(c, 7)
	rt := -2 * math.Sqrt(c7/(c7+math.Pow(25, 7))) * math.Sin(60*rad*math.Exp(-math.Pow((h-275)/25, 2)))
	return math.Sqrt(math.Pow(dl/sl, 2) + math.Pow(dc/sc, 2) + math.Pow(dhh/sh, 2) + rt*dc/sc*dhh/sh)
}

// Three pairs of the data that the authors of the correction published.
func TestApart(t *testing.T) {
	for _, known := range []struct {
		p, q [3]float64
		e    float64
	}{
		{[3]float64{50, 2.6772, -79.7751}, [3]float64{50, 0, -82.7485}, 2.0425},
		{[3]float64{50, 2.5, 0}, [3]float64{73, 25, -18}, 27.1492},
		{[3]float64{22.7233, 20.0904, -46.6940}, [3]float64{23.0331, 14.9730, -42.5619}, 2.0373},
	} {
		if got := apart(known.p, known.q); math.Abs(got-known.e) > 0.0001 {
			t.Errorf("%v and %v are %.4f apart, want %.4f", known.p, known.q, got, known.e)
		}
	}
}

// What colour alone tells apart is told apart by every sight: the two accounts,
// and the tints that stand in one text at the same time.
func TestSights(t *testing.T) {
	for sheet, c := range sheets(t) {
		for sight, matrix := range sights {
			for _, demand := range []struct {
				least float64
				names string
			}{
				{10, "a b ink"},
				{10, "paper hit pairwords"},
				{10, "paper chosen"},
				{10, "chosen hit pairwords"},
			} {
				names := strings.Fields(demand.names)
				for i, one := range names {
					for _, other := range names[i+1:] {
						if got := apart(c[one].seen(matrix), c[other].seen(matrix)); got < demand.least {
							t.Errorf("%s, %s sight: --%s and --%s are %.1f apart, want %g", sheet, sight, one, other,
								got, demand.least)
						}
					}
				}
			}
		}
	}
}
