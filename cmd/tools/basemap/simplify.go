package main

import (
	"math"

	"parallax/app/drawing"
)

// A simplifier drops the points of lines that matter least: those that with
// their two neighbours span the smallest triangle (Visvalingam and Whyatt
// 1993). Outside the region a triangle must be larger to be kept.
type simplifier struct {
	far, near                float64 // square degrees
	west, south, east, north float64 // the region
}

// least returns how large a triangle or an outline at p must be to be kept.
func (s simplifier) least(p drawing.Point) float64 {
	if p.Lon >= s.west && p.Lon <= s.east && p.Lat >= s.south && p.Lat <= s.north {
		return s.near
	}
	return s.far
}

// simplify returns the line with its ends and the points that matter. Each
// round drops the one point that falls shortest of what it must span.
func (s simplifier) simplify(line []drawing.Point) []drawing.Point {
	line = append([]drawing.Point(nil), line...)
	for len(line) > 2 {
		drop, shortest := -1, 1.0
		for i := 1; i < len(line)-1; i++ {
			if span := triangle(line[i-1], line[i], line[i+1]) / s.least(line[i]); span < shortest {
				drop, shortest = i, span
			}
		}
		if drop < 0 {
			break
		}
		line = append(line[:drop], line[drop+1:]...)
	}
	return line
}

// counts reports whether the closed line is north of the far south and encloses
// enough to be drawn.
func (s simplifier) counts(line []drawing.Point) bool {
	return !far(line) && math.Abs(area(line)) >= s.least(line[0])
}

// triangle returns the area of a triangle, narrower where meridians meet.
func triangle(a, b, c drawing.Point) float64 {
	twice := (b.Lon-a.Lon)*(c.Lat-a.Lat) - (c.Lon-a.Lon)*(b.Lat-a.Lat)
	return math.Abs(twice) / 2 * math.Cos(b.Lat*math.Pi/180)
}

// area returns the area that a closed line encloses, in square degrees at its
// first point's latitude.
func area(line []drawing.Point) float64 {
	twice := 0.0
	for i, p := range line {
		q := line[(i+1)%len(line)]
		twice += p.Lon*q.Lat - q.Lon*p.Lat
	}
	return twice / 2 * math.Cos(line[0].Lat*math.Pi/180)
}
