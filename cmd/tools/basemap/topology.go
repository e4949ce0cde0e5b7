package main

import (
	"encoding/json"
	"slices"

	"parallax/app/drawing"
)

// A topology is the part of TopoJSON that a map of countries uses: quantized
// arcs, and geometries that refer to them by number, ^number where an arc is
// gone through backwards.
type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]int
	Objects   struct{ Countries, Land geometry }
}

type geometry struct {
	Type       string
	Arcs       json.RawMessage
	Geometries []geometry
}

// southern is the parallel below which outlines are left out: that is
// Antarctica, which no map of the page shows.
const southern = -60

// basemap returns the land and the borders of a topology, simplified.
func (t topology) basemap(s simplifier) drawing.Basemap {
	arcs := make([][]drawing.Point, len(t.Arcs))
	for i := range t.Arcs {
		arcs[i] = s.simplify(unrolled(t.arc(i)))
	}
	var b drawing.Basemap
	for _, ring := range t.Objects.Land.rings() {
		if line := join(arcs, ring); len(line) > 3 && s.counts(line) {
			b.Land = append(b.Land, line[:len(line)-1])
			b.Land = append(b.Land, onOtherSide(line[:len(line)-1])...)
		}
	}
	for i, users := range t.users() {
		if users > 1 && !far(arcs[i]) {
			b.Borders = append(b.Borders, onSteps(arcs[i]))
		}
	}
	return b
}

// unrolled returns a line that crosses the date line going on beyond 180
// degrees, instead of leaping to the other side of the map.
func unrolled(line []drawing.Point) []drawing.Point {
	for k := 1; k < len(line); k++ {
		switch d := line[k].Lon - line[k-1].Lon; {
		case d > 180:
			line[k].Lon -= 360
		case d < -180:
			line[k].Lon += 360
		}
	}
	return line
}

// onOtherSide returns an outline that reaches over the date line as it comes
// into the map from the other side; nothing of any other outline.
func onOtherSide(line []drawing.Point) [][]drawing.Point {
	turn := 0.0
	for _, p := range line {
		switch {
		case p.Lon > 180:
			turn = -360
		case p.Lon < -180:
			turn = 360
		}
	}
	if turn == 0 {
		return nil
	}
	other := slices.Clone(line)
	for i := range other {
		other[i].Lon += turn
	}
	return [][]drawing.Point{other}
}

// arc returns arc i in degrees: its points are given as differences.
func (t topology) arc(i int) []drawing.Point {
	var x, y int
	line := make([]drawing.Point, len(t.Arcs[i]))
	for k, d := range t.Arcs[i] {
		x, y = x+d[0], y+d[1]
		line[k] = drawing.Point{
			Lat: float64(y)*t.Transform.Scale[1] + t.Transform.Translate[1],
			Lon: float64(x)*t.Transform.Scale[0] + t.Transform.Translate[0],
		}
	}
	return line
}

// users counts by how many countries each arc is used.
func (t topology) users() []int {
	users := make([]int, len(t.Arcs))
	for _, country := range t.Objects.Countries.Geometries {
		for _, ring := range country.rings() {
			for _, a := range ring {
				users[max(a, ^a)]++
			}
		}
	}
	return users
}

// rings returns the rings of a geometry and of all it holds, as arc numbers.
func (g geometry) rings() [][]int {
	var rings [][]int
	switch g.Type {
	case "Polygon":
		json.Unmarshal(g.Arcs, &rings)
	case "MultiPolygon":
		var parts [][][]int
		json.Unmarshal(g.Arcs, &parts)
		rings = slices.Concat(parts...)
	}
	for _, part := range g.Geometries {
		rings = append(rings, part.rings()...)
	}
	return rings
}

// join joins arcs to one line on whole steps; the last point of each arc is the
// first of the next.
func join(arcs [][]drawing.Point, ring []int) []drawing.Point {
	var line []drawing.Point
	for _, a := range ring {
		arc := slices.Clone(arcs[max(a, ^a)])
		if a < 0 {
			slices.Reverse(arc)
		}
		if len(line) > 0 {
			arc = arc[1:]
		}
		line = append(line, arc...)
	}
	return onSteps(unrolled(line))
}

// onSteps moves points to the basemap's steps and drops those that then repeat.
func onSteps(line []drawing.Point) []drawing.Point {
	for i, p := range line {
		lat, lon := drawing.Steps(p)
		line[i] = drawing.Point{Lat: float64(lat) * drawing.Step, Lon: float64(lon) * drawing.Step}
	}
	return slices.Compact(line)
}

// far reports whether the line lies in the far south.
func far(line []drawing.Point) bool {
	return !slices.ContainsFunc(line, func(p drawing.Point) bool { return p.Lat > southern })
}
