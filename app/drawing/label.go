package drawing

import (
	"math"
	"slices"
)

// A Label is a name that has found its place: Rect is the room it takes. Where
// it stands away from its spot, a leader line goes from the spot to it.
type Label struct {
	Rect
	Leader     bool
	FromX      float64 // where the leader line begins, at the spot's edge
	FromY      float64
	ToX, ToY   float64 // where it ends, at the name's edge
	HasNoPlace bool    // there is no room for it
}

// A Named is a spot that wants its name beside it.
type Named struct {
	X, Y, R float64 // the middle and the radius of what is drawn there
	Text    string
}

// Labels finds room for the names of spots within a drawing's frame: beside the
// spot where it can, farther off with a leader line where it must. Neither
// names, nor drawn spots, nor taken (what else stands there) are covered. Eight
// directions in a fixed order of preference, right before left before above, are
// tried at growing distance (after Imhof 1975), and the first that is free is
// taken; without a line it must be nearer to its own spot than to any other.
//
// The names first in the list choose first. Where that leaves one without room,
// it may choose before all others in another round; of a few such rounds the one
// that leaves out fewest counts.
func Labels(spots []Named, frame Rect, size float64, taken []Rect) []Label {
	order := make([]int, len(spots))
	for i, s := range spots {
		order[i] = i
		taken = append(taken, s.room())
	}
	var best []Label
	least := len(spots) + 1
	for range rounds {
		labels := inOrder(spots, order, frame, size, taken)
		out := leftOut(labels)
		if len(out) < least {
			best, least = labels, len(out)
		}
		if len(out) == 0 {
			break
		}
		order = append(out, slices.DeleteFunc(order, func(i int) bool { return labels[i].HasNoPlace })...)
	}
	return best
}

// rounds is how often names change the order in which they choose.
const rounds = 8

// inOrder lets the spots choose in that order.
func inOrder(spots []Named, order []int, frame Rect, size float64, taken []Rect) []Label {
	out := make([]Label, len(spots))
	taken = slices.Clip(taken)
	for _, i := range order {
		out[i] = label(spots, i, frame, size, taken)
		if !out[i].HasNoPlace {
			taken = append(taken, out[i].Rect)
		}
	}
	return out
}

func leftOut(labels []Label) []int {
	var out []int
	for i, l := range labels {
		if l.HasNoPlace {
			out = append(out, i)
		}
	}
	return out
}

// Directions in the order they are preferred, y downwards.
var directions = []xy{{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {0.7, -0.7}, {0.7, 0.7}, {-0.7, -0.7}, {-0.7, 0.7}}

// Distances from a spot's edge, in units; from leaderFrom on a line is drawn.
var distances = []float64{2, 4, 10, 16, 24, 34, 46, 60}

const leaderFrom = 10

// apart is how far a name at the end of a line stays off what it does not name.
const apart = 3

// label finds room for the name of spot i.
func label(spots []Named, i int, frame Rect, size float64, taken []Rect) Label {
	s := spots[i]
	w, h := Width(s.Text, size), size*1.15
	for _, d := range distances {
		for _, to := range directions {
			// x and y are the middle of the name.
			x := s.X + to.x*(s.R+d) + sign(to.x)*w/2
			y := s.Y + to.y*(s.R+d+h/2)
			r := Rect{x - w/2, y - h/2, w, h}
			switch {
			case !r.Within(frame) || !free(r, taken):
			case d >= leaderFrom:
				if l := s.leader(r); free(r.grown(apart), taken) && l.clear(taken, s) {
					return l
				}
			case d < leaderFrom && nearest(spots, r) == i:
				return Label{Rect: r}
			}
		}
	}
	return Label{HasNoPlace: true}
}

// nearest returns the spot whose edge is nearest to the name: without a line,
// that is whose name a reader takes it for.
func nearest(spots []Named, r Rect) int {
	best, least := -1, math.Inf(1)
	for i, s := range spots {
		x, y := s.closest(r)
		if d := math.Hypot(x-s.X, y-s.Y) - s.R; d < least {
			best, least = i, d
		}
	}
	return best
}

// closest returns the point of r that is closest to the spot.
func (s Named) closest(r Rect) (x, y float64) {
	return min(max(s.X, r.X), r.X+r.W), min(max(s.Y, r.Y), r.Y+r.H)
}

func (s Named) leader(r Rect) Label {
	l := Label{Rect: r, Leader: true}
	l.ToX, l.ToY = s.closest(r)
	length := max(math.Hypot(l.ToX-s.X, l.ToY-s.Y), 1)
	l.FromX = s.X + (l.ToX-s.X)/length*s.R
	l.FromY = s.Y + (l.ToY-s.Y)/length*s.R
	return l
}

// clear reports whether the line goes over nothing that is taken, but for what
// its own spot lies in. It is looked at every unit of its length.
func (l Label) clear(taken []Rect, own Named) bool {
	dx, dy := l.ToX-l.FromX, l.ToY-l.FromY
	length := math.Hypot(dx, dy)
	for at := 0.0; at < length; at++ {
		p := Rect{X: l.FromX + dx*at/length, Y: l.FromY + dy*at/length}
		for _, t := range taken {
			if p.Within(t) && !(Rect{X: own.X, Y: own.Y}).Within(t) {
				return false
			}
		}
	}
	return true
}

// room is the rectangle around what is drawn at the spot.
func (s Named) room() Rect { return Rect{s.X - s.R, s.Y - s.R, 2 * s.R, 2 * s.R} }

func sign(x float64) float64 {
	switch {
	case x > 0:
		return 1
	case x < 0:
		return -1
	}
	return 0
}
