package drawing

import (
	"math"
	"math/rand/v2"
	"testing"
)

// somewhere returns up to twenty points in a frame of random place and size.
func somewhere(r *rand.Rand) []Point {
	middle, size := Point{r.Float64()*120 - 50, r.Float64()*300 - 150}, math.Pow(10, r.Float64()*4-3)
	out := make([]Point, 1+r.IntN(20))
	for i := range out {
		out[i] = Point{middle.Lat + (r.Float64()-0.5)*size, middle.Lon + (r.Float64()-0.5)*size}
	}
	return out
}

func TestAProjectionShowsAllItsPointsAndCanBeTurnedBack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 500 {
		points := somewhere(r)
		pr := Fit(points, 330, 290, 26, 5)
		room := Rect{26, 26, 330 - 52, 290 - 52}.grown(1e-6)
		for _, p := range points {
			x, y := pr.XY(p)
			if !(Rect{X: x, Y: y}).Within(room) {
				t.Fatalf("%v lies at %g, %g, outside of the margin", p, x, y)
			}
			if back := pr.At(x, y); math.Abs(back.Lat-p.Lat)+math.Abs(back.Lon-p.Lon) > 1e-9 {
				t.Fatalf("%v comes back as %v", p, back)
			}
		}
		if short := pr.Km(290); short < 5-1e-6 {
			t.Fatalf("the map is %g km high, closer than was asked for", short)
		}
	}
}

func TestDistancesOnTheMapAreThoseOnTheGlobe(t *testing.T) {
	damascus, yarmouk := Point{33.51, 36.291}, Point{33.474, 36.303}
	pr := Fit([]Point{damascus, yarmouk}, 330, 290, 52, 5)
	x1, y1 := pr.XY(damascus)
	x2, y2 := pr.XY(yarmouk)
	// 4.16 km by the haversine formula.
	if km := pr.Km(math.Hypot(x2-x1, y2-y1)); math.Abs(km-4.16) > 0.01 {
		t.Errorf("from Damascus to Yarmouk it is %.3f km on the map", km)
	}
	if y2 < y1 || x2 < x1 {
		t.Error("Yarmouk lies south and a little east of the middle of Damascus, and is drawn elsewhere")
	}
}

func TestAScaleBarIsARoundLength(t *testing.T) {
	for _, c := range []struct{ least, km float64 }{{3, 0.5}, {5, 1}, {300, 50}, {700, 100}, {9000, 2000}} {
		pr := Fit([]Point{{33, 36}}, 330, 290, 26, c.least)
		km, units := pr.Bar(80)
		if km != c.km || units > 80 || math.Abs(pr.Km(units)-km) > 1e-9 {
			t.Errorf("a map of %g km has a bar of %g km that is %g units long, want %g km", c.least, km, units, c.km)
		}
	}
}

func TestAWiderFrameHoldsTheFrameAndStaysInTheWorld(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	for range 300 {
		pr := Fit(somewhere(r), 330, 290, 26, 5)
		wide := pr.Around(86, 62, 9)
		low, high := wide.At(0, wide.H), wide.At(wide.W, 0)
		if low.Lat < -58.001 || high.Lat > 84.001 || low.Lon < -180.001 || high.Lon > 180.001 {
			t.Fatalf("the wider frame reaches from %v to %v", low, high)
		}
		x, y := wide.XY(pr.middle)
		if !(Rect{X: x, Y: y}).Within(Rect{0, 0, 86, 62}.grown(1e-6)) && pr.middle.Lat < 84 && pr.middle.Lat > -58 {
			t.Fatalf("the middle %v lies outside of the wider frame, at %g, %g", pr.middle, x, y)
		}
	}
}
