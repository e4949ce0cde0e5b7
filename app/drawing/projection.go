package drawing

import "math"

// A Projection lays a frame of the globe on a drawing of W by H units. It is
// equirectangular: north is up, and distances are true along the middle
// parallel and along every meridian. Away from the middle parallel the east-west
// distances are wrong by the ratio of the two cosines: on a map that reaches
// from 31 to 39 degrees, by at most five in a hundred.
type Projection struct {
	W, H   float64
	middle Point
	cos    float64 // of the middle latitude
	scale  float64 // units in a degree of latitude
}

// kmPerDegree is the length of a degree of a great circle of a sphere of the
// earth's mean radius, 6371.0088 km.
const kmPerDegree = 6371.0088 * math.Pi / 180

// Fit returns the projection that shows all points in w by h units, with at
// least margin units around them, and no closer than that the drawing's
// shorter side is least kilometers long. Without points it shows the world.
func Fit(points []Point, w, h, margin, least float64) Projection {
	if len(points) == 0 {
		points = []Point{{-58, -180}, {84, 180}}
		margin = 0
	}
	low, high := points[0], points[0]
	for _, p := range points[1:] {
		low = Point{min(low.Lat, p.Lat), min(low.Lon, p.Lon)}
		high = Point{max(high.Lat, p.Lat), max(high.Lon, p.Lon)}
	}
	pr := Projection{W: w, H: h, middle: Point{(low.Lat + high.Lat) / 2, (low.Lon + high.Lon) / 2}}
	pr.cos = math.Cos(pr.middle.Lat * math.Pi / 180)
	pr.scale = min(w, h) * kmPerDegree / max(least, 1)
	if d := high.Lat - low.Lat; d > 0 {
		pr.scale = min(pr.scale, (h-2*margin)/d)
	}
	if d := (high.Lon - low.Lon) * pr.cos; d > 0 {
		pr.scale = min(pr.scale, (w-2*margin)/d)
	}
	return pr
}

// XY returns where the point lies in the drawing.
func (pr Projection) XY(p Point) (x, y float64) {
	return pr.W/2 + (p.Lon-pr.middle.Lon)*pr.cos*pr.scale, pr.H/2 - (p.Lat-pr.middle.Lat)*pr.scale
}

// At returns the point that lies at x and y of the drawing. It is the inverse
// of XY.
func (pr Projection) At(x, y float64) Point {
	return Point{Lat: pr.middle.Lat - (y-pr.H/2)/pr.scale, Lon: pr.middle.Lon + (x-pr.W/2)/(pr.cos*pr.scale)}
}

// Km returns how many kilometers a stretch of so many units is, north to south.
func (pr Projection) Km(units float64) float64 { return units / pr.scale * kmPerDegree }

// Bar returns a round length for a scale bar and its length in units: the
// longest of 1, 2 or 5 times a power of ten kilometers that is no longer than
// most units.
func (pr Projection) Bar(most float64) (km, units float64) {
	limit := pr.Km(most)
	km = math.Pow(10, math.Floor(math.Log10(limit)))
	for _, times := range []float64{5, 2} {
		if km*times <= limit {
			km *= times
			break
		}
	}
	return km, km / pr.Km(1)
}

// Around returns the projection of a wider frame about the same middle, in w by
// h units, that is times as high; it never leaves the world.
func (pr Projection) Around(w, h, times float64) Projection {
	height := min(142, times*pr.H/pr.scale)
	width := min(360, height*w/h)
	middle := Point{
		Lat: min(max(pr.middle.Lat, -58+height/2), 84-height/2),
		Lon: min(max(pr.middle.Lon, -180+width/2), 180-width/2),
	}
	return Projection{W: w, H: h, middle: middle, cos: 1, scale: min(h/height, w/width)}
}

// Frame returns the part of the drawing that another projection's frame covers.
func (pr Projection) Frame(of Projection) Rect {
	x, y := pr.XY(of.At(0, 0))
	right, bottom := pr.XY(of.At(of.W, of.H))
	return Rect{x, y, right - x, bottom - y}
}
