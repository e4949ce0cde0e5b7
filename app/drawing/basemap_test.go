package drawing

import (
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// onLand reports whether an odd number of outlines' edges lie east of the point.
func onLand(p Point) bool {
	in := false
	for _, ring := range World().Land {
		for i, a := range ring {
			b := ring[(i+1)%len(ring)]
			if (a.Lat > p.Lat) != (b.Lat > p.Lat) && p.Lon < a.Lon+(p.Lat-a.Lat)/(b.Lat-a.Lat)*(b.Lon-a.Lon) {
				in = !in
			}
		}
	}
	return in
}

func TestCitiesLieOnLandAndSeasDoNot(t *testing.T) {
	for name, p := range map[string]Point{
		"Damascus": {33.51, 36.29}, "Aleppo": {36.2, 37.16}, "Nicosia": {35.17, 33.36}, "Berlin": {52.52, 13.4},
		"Volgograd": {48.71, 44.51},
		"Nairobi":   {-1.29, 36.82}, "Denver": {39.74, -104.99}, "Alice Springs": {-23.7, 133.88},
		"Brasília": {-15.8, -47.9}, "Anadyr, behind the date line": {66, 179},
	} {
		if !onLand(p) {
			t.Errorf("%s lies in the sea", name)
		}
	}
	for name, p := range map[string]Point{
		"the sea between Cyprus and Syria": {35, 35}, "the Red Sea": {20, 38.5}, "the Persian Gulf": {27, 51.3},
		"the North Atlantic": {40, -40}, "the Pacific": {0, -150}, "the Bay of Bengal": {15, 88},
	} {
		if onLand(p) {
			t.Errorf("%s is land", name)
		}
	}
}

func TestTheBasemapIsSmall(t *testing.T) {
	if len(packed) > 20_000 {
		t.Errorf("the basemap has %d bytes; 20,000 are about 12 KB as sent", len(packed))
	}
}

func TestCyprusAsItIsDrawn(t *testing.T) {
	pr := Fit([]Point{{34.5, 32.2}, {35.8, 34.7}}, 120, 80, 5, 5)
	got := "# Cyprus and the line across it, in a frame of 120 by 80 units.\nland " +
		strings.ReplaceAll(pr.Land(World()), "M", "\n  M") + "\nborders " +
		strings.ReplaceAll(pr.Borders(World()), "M", "\n  M") + "\n"
	golden := filepath.Join("testdata", "cyprus.golden")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestWhatIsEncodedComesBack(t *testing.T) {
	b := Basemap{Land: [][]Point{{{1.25, -3.5}, {84, 190}, {-58, -180}}, {}},
		Borders: [][]Point{{{0, 0}, {0.01, -0.01}}}}
	back, err := Decode(string(Encode(b)))
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range b.Land {
		for k, p := range line {
			if lat, lon := Steps(back.Land[i][k]); float64(lat) != p.Lat*100 || float64(lon) != p.Lon*100 {
				t.Errorf("%v comes back as %v", p, back.Land[i][k])
			}
		}
	}
	if len(back.Borders) != 1 || len(back.Borders[0]) != 2 {
		t.Errorf("the borders come back as %v", back.Borders)
	}
	if encoded := Encode(World()); string(encoded) != packed {
		t.Error("the world does not come back as it was")
	}
}

// No bytes make Decode fail but by an error, and what it accepts is the same
// once it has been written and read again.
func FuzzDecode(f *testing.F) {
	f.Add("")
	f.Add("\x01\x02\x00\x00\x01\x01\x00")
	f.Add("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff")
	f.Add(packed[:200])
	f.Fuzz(func(t *testing.T, s string) {
		b, err := Decode(s)
		if err != nil || len(s) > 1000 {
			return
		}
		for _, lines := range [][][]Point{b.Land, b.Borders} {
			for _, line := range lines {
				for _, p := range line {
					if p.Lat < -1e6 || p.Lat > 1e6 || p.Lon < -1e6 || p.Lon > 1e6 {
						return // beyond what steps hold exactly
					}
				}
			}
		}
		again, err := Decode(string(Encode(b)))
		if err != nil || !reflect.DeepEqual(again, b) {
			t.Errorf("%q gave %v, then %v (%v)", s, b, again, err)
		}
	})
}
