// Package drawing lays out drawings as numbers. It knows no page and no text.
//
// Maps: it lays a frame over the world, turns degrees into the units of a drawing
// and back, cuts the coasts and borders of the frame out of a small basemap, gathers
// places that fall together, and finds room for their names.
//
// Timelines: it lays dates on one scale of time, a lane an account, and finds room
// for the labels of the scale.
//
// It guarantees that the same places and dates always give the same drawing, that
// the projection can be turned back, that areas are in proportion to counts, that
// no two names or labels of a row overlap by its measure of their width, and that
// one for which there is no room is left out and said to be, never squeezed in.
//
// The basemap is made from Natural Earth's countries at 1:50 million
// (naturalearthdata.com, public domain) as redistributed in the npm package
// world-atlas 2.0.2 (ISC License, Michael Bostock); cmd/tools/basemap makes it. Its
// borders are the ones that stand on the ground in Natural Earth's judgement.
// They take no side, and other maps draw other ones.
//
// Maps across the date line and of the poles come out torn: a frame reaches
// from west to east within -180 and 180 degrees.
package drawing

// A Point is a place on the globe, in degrees north and east (WGS 84).
type Point struct{ Lat, Lon float64 }

// A Rect is a rectangle of a drawing: its upper left corner and its size, in
// the drawing's units. Y grows downwards.
type Rect struct{ X, Y, W, H float64 }

// Overlaps reports whether the two share more than an edge.
func (r Rect) Overlaps(s Rect) bool {
	return r.X < s.X+s.W && s.X < r.X+r.W && r.Y < s.Y+s.H && s.Y < r.Y+r.H
}

// grown returns r with so many units added on each side.
func (r Rect) grown(by float64) Rect { return Rect{r.X - by, r.Y - by, r.W + 2*by, r.H + 2*by} }

// Within reports whether r lies wholly in s.
func (r Rect) Within(s Rect) bool {
	return s.X <= r.X && r.X+r.W <= s.X+s.W && s.Y <= r.Y && r.Y+r.H <= s.Y+s.H
}
