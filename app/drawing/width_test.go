package drawing

import (
	"strings"
	"testing"
)

func TestWordsTooWideForTheirRoomAreCut(t *testing.T) {
	const words = "from the night of the first Monday after the feast until early on the Friday of the week " +
		"that followed"
	for _, room := range []float64{0, 40, 340, 2000} {
		if got := Cut(words, 13, room); Width(got, 13) > max(room, Width("…", 13)) ||
			got != words && !strings.HasSuffix(got, "…") {
			t.Errorf("for %v: %q, %v wide", room, got, Width(got, 13))
		}
	}
}

func TestLabelsOfARowStandApartAndAreNotCut(t *testing.T) {
	row := NewRow(200, 13, 14)
	width := Width("Apr 2015", 13)
	for _, c := range []struct {
		name   string
		x      float64
		want   float64
		placed bool
	}{
		{"the first stands where it begins", 20, 20, true},
		{"one that would touch it is left out", 20 + width + 13, 0, false},
		{"one at the distance stands", 20 + width + 14.001, 20 + width + 14.001, true},
		{"one that the edge would cut moves in, and has no room there", 195, 0, false},
	} {
		if x, ok := row.Place(c.x, "Apr 2015"); ok != c.placed || ok && x != c.want {
			t.Errorf("%s: %v, %v, want %v, %v", c.name, x, ok, c.want, c.placed)
		}
	}
	if x, ok := NewRow(200, 13, 14).Place(195, "Apr 2015"); !ok || x != 200-width {
		t.Errorf("the edge moves a label to %v, want %v", x, 200-width)
	}
}

func TestAHeadingIsBrokenAtASpace(t *testing.T) {
	for _, c := range []struct {
		heading string
		room    float64
		want    string
	}{
		{"A  The Herald, told 14 April 2015", 1000, "A  The Herald, told 14 April 2015"},
		{"A  The Herald, told 14 April 2015", 120, "A  The Herald,|told 14 April 2015"},
		{"A  Nebengewerbeordnung, told 14 April 2015", 90, "A  Nebengewerbeordnung,|told 14 Apri…"},
	} {
		if got := strings.Join(Lines(c.heading, 13, c.room), "|"); got != c.want {
			t.Errorf("%q in %v: %q, want %q", c.heading, c.room, got, c.want)
		}
	}
}
