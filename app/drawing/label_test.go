package drawing

import (
	"math"
	"math/rand/v2"
	"reflect"
	"testing"
)

func TestNamesNeverOverlapAndStayInTheFrame(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	frame, corner := Rect{3, 3, 324, 284}, []Rect{{5, 230, 86, 55}}
	names := []string{"Aleppo", "Euphrates Valley", "Qalamoun Mountains", "Gaza Strip", "دمشق", "大马士革"}
	left := 0
	for range 300 {
		var spots []Named
		for range 1 + r.IntN(25) {
			spots = append(spots,
				Named{10 + r.Float64()*310, 10 + r.Float64()*270, 2 + r.Float64()*15, names[r.IntN(len(names))]})
		}
		labels := Labels(spots, frame, 11, corner)
		for i, l := range labels {
			if l.HasNoPlace {
				left++
				continue
			}
			if !l.Within(frame) || l.Overlaps(corner[0]) {
				t.Fatalf("%q stands at %v", spots[i].Text, l.Rect)
			}
			for k, other := range labels {
				if k != i && !other.HasNoPlace && l.Overlaps(other.Rect) {
					t.Fatalf("%q at %v lies over %q at %v", spots[i].Text, l.Rect, spots[k].Text, other.Rect)
				}
				if l.Overlaps(spots[k].room()) {
					t.Fatalf("%q at %v lies over the spot of %q", spots[i].Text, l.Rect, spots[k].Text)
				}
			}
			if !l.Leader && nearest(spots, l.Rect) != i {
				t.Fatalf("%q stands without a line nearer to another spot", spots[i].Text)
			}
		}
		if !reflect.DeepEqual(labels, Labels(spots, frame, 11, corner)) {
			t.Fatal("the same spots were named in another way")
		}
	}
	if left == 0 {
		t.Error("every name found room: the maps drawn here are not crowded enough to test anything")
	}
}

func TestANameStandsOnTheRightWhereItCan(t *testing.T) {
	l := Labels([]Named{{100, 100, 5, "Aleppo"}}, Rect{0, 0, 330, 290}, 10, nil)[0]
	if l.Leader || l.X != 107 || l.W != Width("Aleppo", 10) || l.Y+l.H/2 != 100 {
		t.Errorf("it stands at %+v", l)
	}
}

func TestAreasAreInProportionToCounts(t *testing.T) {
	area := func(n int) float64 { return math.Pi * math.Pow(Radius(n, 3.6), 2) / 2 }
	for n := range 200 {
		if got, want := area(n), float64(n)*area(1); math.Abs(got-want) > 1e-9 {
			t.Errorf("%d mentions have an area of %g, want %g", n, got, want)
		}
	}
}

func TestHalfDiscsStandBackToBack(t *testing.T) {
	for _, c := range []struct {
		r     float64
		right bool
		want  string
	}{
		{10, false, "M50 30A10 10 0 0 0 50 50Z"},
		{10, true, "M50 30A10 10 0 0 1 50 50Z"},
		{0, true, ""},
	} {
		if got := Half(50, 40, c.r, c.right); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

func TestPlacesThatFallTogetherShareASpotAtTheFirst(t *testing.T) {
	damascus, yarmouk, aleppo, duma := Point{33.51, 36.29}, Point{33.474, 36.303}, Point{36.2, 37.16},
		Point{33.57, 36.4}
	pr := Fit([]Point{damascus, aleppo}, 330, 290, 26, 300)
	var got [][]int
	for _, s := range pr.Gather([]Point{damascus, yarmouk, aleppo, duma}, 20) {
		got = append(got, s.Members)
		x, y := pr.XY([]Point{damascus, yarmouk, aleppo, duma}[s.Members[0]])
		if math.Hypot(s.X-x, s.Y-y) > 0.1 {
			t.Errorf("a spot of %v stands at %g, %g, not at its first place", s.Members, s.X, s.Y)
		}
	}
	if want := [][]int{{0, 1, 3}, {2}}; !reflect.DeepEqual(got, want) {
		t.Errorf("spots of %v, want %v", got, want)
	}
}
