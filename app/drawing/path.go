package drawing

import "strconv"

// beyond is how many units of a drawing a line is followed outside it, so that
// no cut edge shows.
const beyond = 4

// coarse is how many units apart the points of a drawn line are at least.
const coarse = 0.6

// Land returns the land of b within the drawing as the d of an SVG path: closed
// outlines to be filled. What lies outside is cut off along the drawing's edge.
func (pr Projection) Land(b Basemap) string {
	var d []byte
	for _, ring := range b.Land {
		line := pr.project(ring)
		if !pr.near(line) {
			continue
		}
		for _, edge := range pr.edges() {
			line = edge.cut(line)
		}
		d = trace(d, thin(line), 3, true)
	}
	return string(d)
}

// Borders returns the borders of b within the drawing as the d of an SVG path:
// open lines to be stroked.
func (pr Projection) Borders(b Basemap) string {
	var d []byte
	for _, border := range b.Borders {
		line := pr.project(border)
		if !pr.near(line) {
			continue
		}
		from := 0
		for k := 1; k <= len(line); k++ {
			if k == len(line) || !pr.near(line[k-1:k+1]) {
				d = trace(d, thin(line[from:k]), 2, false)
				from = k
			}
		}
	}
	return string(d)
}

// xy is a point of a drawing.
type xy struct{ x, y float64 }

func (pr Projection) project(line []Point) []xy {
	out := make([]xy, len(line))
	for i, p := range line {
		out[i].x, out[i].y = pr.XY(p)
	}
	return out
}

// near reports whether the box around the line touches the drawing.
func (pr Projection) near(line []xy) bool {
	if len(line) == 0 {
		return false
	}
	low, high := line[0], line[0]
	for _, p := range line {
		low, high = xy{min(low.x, p.x), min(low.y, p.y)}, xy{max(high.x, p.x), max(high.y, p.y)}
	}
	return low.x < pr.W+beyond && high.x > -beyond && low.y < pr.H+beyond && high.y > -beyond
}

// An edge is a straight line x*a + y*b = c; inside is where it is more.
type edge struct{ a, b, c float64 }

func (pr Projection) edges() [4]edge {
	return [4]edge{{1, 0, -beyond}, {-1, 0, -pr.W - beyond}, {0, 1, -beyond}, {0, -1, -pr.H - beyond}}
}

func (e edge) inside(p xy) float64 { return e.a*p.x + e.b*p.y - e.c }

// cut returns the part of a closed line inside the edge (Sutherland and
// Hodgman 1974). Parts of one shore that the edge sets apart stay joined along
// it, outside the drawing, where the joint is not seen.
func (e edge) cut(line []xy) []xy {
	var out []xy
	for i, p := range line {
		last := line[(i+len(line)-1)%len(line)]
		was, is := e.inside(last), e.inside(p)
		if (was >= 0) != (is >= 0) {
			t := was / (was - is)
			out = append(out, xy{last.x + t*(p.x-last.x), last.y + t*(p.y-last.y)})
		}
		if is >= 0 {
			out = append(out, p)
		}
	}
	return out
}

// thin drops points that lie so close to the one before that a reader could not
// tell them apart; the last one stays.
func thin(line []xy) []xy {
	var out []xy
	for i, p := range line {
		if n := len(out); i > 0 && i < len(line)-1 && n > 0 {
			dx, dy := p.x-out[n-1].x, p.y-out[n-1].y
			if dx*dx+dy*dy < coarse*coarse {
				continue
			}
		}
		out = append(out, p)
	}
	return out
}

// trace adds a line to the d of a path, unless it has fewer points than least.
func trace(d []byte, line []xy, least int, closed bool) []byte {
	if len(line) < least {
		return d
	}
	for i, p := range line {
		command := byte('L')
		if i == 0 {
			command = 'M'
		}
		d = append(d, command)
		d = strconv.AppendFloat(d, round(p.x), 'f', -1, 64)
		d = strconv.AppendFloat(append(d, ' '), round(p.y), 'f', -1, 64)
	}
	if closed {
		d = append(d, 'Z')
	}
	return d
}
