package drawing

import (
	"math"
	"strconv"
)

// A Spot is where one or more places are drawn.
type Spot struct {
	X, Y    float64
	Members []int // places, by their number in the list given; the head first
}

// Gather lays places on the drawing. A place that falls within reach units of
// an earlier one's spot shares it, so the order given says which place a spot
// stands at: put what should head a spot first. One pass, no averaging: a spot
// lies exactly where its first place does.
func (pr Projection) Gather(places []Point, reach float64) []Spot {
	var spots []Spot
	for i, p := range places {
		x, y := pr.XY(p)
		if at := closest(spots, x, y); at >= 0 && math.Hypot(spots[at].X-x, spots[at].Y-y) < reach {
			spots[at].Members = append(spots[at].Members, i)
			continue
		}
		spots = append(spots, Spot{X: round(x), Y: round(y), Members: []int{i}})
	}
	return spots
}

func closest(spots []Spot, x, y float64) int {
	best, least := -1, math.Inf(1)
	for i, s := range spots {
		if d := math.Hypot(s.X-x, s.Y-y); d < least {
			best, least = i, d
		}
	}
	return best
}

// Radius returns the radius of the half disc that stands for a count, where one
// that stands for 1 has radius unit. Areas are in proportion to counts: Flannery
// (1971) would enlarge the big ones because they are read too small; here the
// numbers stand beside them.
func Radius(count int, unit float64) float64 { return unit * math.Sqrt(float64(count)) }

// Half returns the d of an SVG path: the half disc of that radius at x and y,
// on the left of the upright through x or on the right of it; nothing where the
// radius is 0.
func Half(x, y, r float64, right bool) string {
	if r <= 0 {
		return ""
	}
	turn := "0"
	if right {
		turn = "1"
	}
	return "M" + Number(x) + " " + Number(y-r) + "A" + Number(r) + " " + Number(r) + " 0 0 " + turn + " " + Number(x) +
		" " + Number(y+r) + "Z"
}

// Number writes a length of a drawing, to a tenth of a unit.
func Number(n float64) string { return strconv.FormatFloat(round(n), 'f', -1, 64) }

// round returns n to a tenth of a unit, and never -0.
func round(n float64) float64 { return math.Round(n*10)/10 + 0 }
