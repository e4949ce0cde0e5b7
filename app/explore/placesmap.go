package explore

import (
	"slices"
	"sort"
	"strconv"

	"parallax/app/compare"
	"parallax/app/drawing"
	"parallax/app/phrase"
)

// A PlaceMap is a drawing of W by H units; all its lengths are in these.
type PlaceMap struct {
	Name    string // "region" or "close-up"
	Title   string
	Desc    string
	W, H    float64
	Land    string // path: closed outlines
	Borders string // path: open lines
	Spots   []MapSpot
	Bar     ScaleBar
	Locator *Locator
}

// A MapSpot is one place on the map, or several that fall together. Left of its
// upright stands what A mentions, right of it what B does, as half discs.
type MapSpot struct {
	X, Y   float64
	A, B   string  // paths; empty where an account mentions it nowhere
	R      float64 // of the larger half, or of the dot that stands for none
	Ring   float64 // radius of the ring around the middle of an area, or 0
	Rough  bool    // its position is approximate
	Zoomed bool    // shown close up in the next map
	Label  string
	Room   drawing.Label
	Spoken string
	Item   Item
	Picked bool
	Faint  bool // the filters leave no mention of it

	full float64 // R under no filter: by it names find room, so that no filter moves them
}

// A ScaleBar is a round length at the foot of a map.
type ScaleBar struct {
	X, Y, Length float64
	Words        string // "100 km"
}

// A Locator shows in a corner of the map where on the globe it lies.
type Locator struct {
	drawing.Rect
	Land  string
	Frame drawing.Rect // of the map, within the corner
}

// A LegendDisc shows how large a count is drawn.
type LegendDisc struct {
	N    int
	R    float64
	A, B string // paths about a middle at R and R
}

// Sizes of the maps, in their units: both maps are drawn at one size, so that
// one legend serves both. A unit is about a pixel.
const (
	mapWidth  = 330
	mapHeight = 290
	typeSize  = 11   // of names
	discUnit  = 3.6  // radius of the half disc for one mention
	reach     = 10.0 // places nearer than this fall together
	leastDot  = 2.5

	locatorWidth  = 86
	locatorHeight = 62
)

// BoxMargin is how far the box around what is shown close up stands off it.
const BoxMargin = 4

// ringMargin is how far the ring around an area's middle stands off it.
const ringMargin = 3

// A ground is the part of a map that no filter changes.
type ground struct {
	drawing.Projection
	land, borders string
	wide          drawing.Projection // of the locator
	globe         string             // the land in it
}

// maps returns the region's map and, where several places fall together on it,
// the largest such group close up.
func (b locating) maps() []PlaceMap {
	groups, region := b.groups()
	if len(groups) == 0 {
		return nil
	}
	zoom := b.densest(groups)
	m := b.draw("region", b.Book().Say("Where the places lie"), region, groups, zoom)
	if zoom < 0 {
		return []PlaceMap{m}
	}
	members := groups[zoom]
	close := b.ground("close-up", func() drawing.Projection {
		return drawing.Fit(points(members), mapWidth, mapHeight, 52, 5)
	})
	near := b.draw("close-up", b.Book().Say("Close up: {place} and around", members[0].Name), close,
		gather(close, members), -1)
	return []PlaceMap{m, near}
}

// groups returns the places on the map by the spot they share, and the ground
// of the region. Cities come first in the order given, so that a group stands
// at its city, and what is wide comes last.
func (b locating) groups() ([][]place, ground) {
	var list []place
	for _, p := range b.list {
		if p.onMap() {
			list = append(list, p)
		}
	}
	if len(list) == 0 {
		return nil, ground{}
	}
	sort.SliceStable(list, func(i, k int) bool { return heads[list[i].scale] < heads[list[k].scale] })
	g := b.ground("region", func() drawing.Projection {
		return drawing.Fit(points(list), mapWidth, mapHeight, 26, 300)
	})
	return gather(g, list), g
}

// heads orders scales by how well a place of them heads a group.
var heads = map[compare.Scale]int{compare.City: 0, compare.Quarter: 1, compare.Unscaled: 2, compare.Area: 3,
	compare.Country: 4, compare.Region: 5}

func points(list []place) []drawing.Point {
	var out []drawing.Point
	for _, p := range list {
		out = append(out, drawing.Point{Lat: p.Point.Lat, Lon: p.Point.Lon})
	}
	return out
}

func gather(g ground, list []place) [][]place {
	var groups [][]place
	for _, spot := range g.Gather(points(list), reach) {
		var members []place
		for _, i := range spot.Members {
			members = append(members, list[i])
		}
		groups = append(groups, members)
	}
	return groups
}

// densest returns the group of several places that has most mentions under no
// filter, or -1.
func (b locating) densest(groups [][]place) int {
	best, most := -1, 0
	for i, members := range groups {
		n := 0
		for _, p := range members {
			n += p.total[A] + p.total[B]
		}
		if len(members) > 1 && n > most {
			best, most = i, n
		}
	}
	return best
}

// near returns the group that stands at the place of that ID on the region's map.
func (b locating) near(id string) []place {
	groups, _ := b.groups()
	for _, members := range groups {
		if members[0].ID == id {
			return members
		}
	}
	return nil
}

// ground returns what lies under a map; it is made once for two accounts.
func (b locating) ground(name string, fit func() drawing.Projection) ground {
	return OfCorpus(b.Scene, groundOf{name, b.Left, b.Right}, func() ground {
		pr := fit()
		wide := pr.Around(locatorWidth, locatorHeight, 9)
		return ground{pr, pr.Land(drawing.World()), pr.Borders(drawing.World()), wide, wide.Land(drawing.World())}
	})
}

// A groundOf is all that the ground of a map depends on.
type groundOf struct {
	name        string // of the map
	left, right int
}

func (b locating) draw(name, title string, g ground, groups [][]place, zoom int) PlaceMap {
	m := PlaceMap{Name: name, Title: title, W: g.W, H: g.H, Land: g.land, Borders: g.borders}
	for i, members := range groups {
		m.Spots = append(m.Spots, b.spot(g, members, i == zoom))
	}
	// Small ones are drawn over large ones, and named after them.
	sort.SliceStable(m.Spots, func(i, k int) bool { return m.Spots[i].full > m.Spots[k].full })
	taken := m.corners(g)
	var names []drawing.Named
	for _, p := range m.Spots {
		names = append(names, drawing.Named{X: p.X, Y: p.Y, R: p.reach(), Text: p.Label})
	}
	for i, l := range drawing.Labels(names, drawing.Rect{X: 3, Y: 3, W: g.W - 6, H: g.H - 6}, typeSize, taken) {
		m.Spots[i].Room = l
	}
	m.Desc = b.Book().
		Count("A map, north up, about {height} kilometers high, with {n} spots. At each, a half disc on the left "+
			"stands for the mentions in A, on the right for those in B. The list and the table give the same.",
			len(m.Spots), phrase.Number(int(g.Km(g.H))))
	return m
}

func (b locating) spot(g ground, members []place, zoomed bool) MapSpot {
	head := members[0]
	x, y := g.XY(points(members[:1])[0])
	p := MapSpot{X: tenth(x), Y: tenth(y), Label: head.Name, Item: somePlaces{what: onePlace(head.ID)}, Zoomed: zoomed,
		Rough: head.Point.Certainty == "approximate"}
	var n, all [2]int
	for _, q := range members {
		for _, side := range b.sides {
			n[side] += len(q.spans[side])
			all[side] += q.total[side]
		}
	}
	if len(members) > 1 {
		p.Item, p.Label = somePlaces{what: placesNear(head.ID)}, head.Name+" +"+strconv.Itoa(len(members)-1)
	}
	ra, rb := drawing.Radius(n[A], discUnit), drawing.Radius(n[B], discUnit)
	p.A, p.B = drawing.Half(x, y, ra, false), drawing.Half(x, y, rb, true)
	p.R = max(ra, rb, leastDot)
	p.full = max(drawing.Radius(max(all[A], all[B]), discUnit), leastDot)
	if head.Point.Certainty == "region" {
		p.Ring = p.R + ringMargin
	}
	p.Faint = n == [2]int{}
	p.Picked = p.Item == b.Item || b.holds(members)
	counts := []Count{{A.Letter(), n[A]}, {B.Letter(), n[B]}}[:len(b.sides)]
	p.Spoken = b.Book().Say("{name}: {counts}", spotName(b.Book(), members), spoken(b.Book(), counts))
	return p
}

// spotName names all that falls together on one spot.
func spotName(book phrase.Book, members []place) string {
	var names []string
	for _, p := range members {
		names = append(names, p.Name)
	}
	return book.List("{one}, {two}", names)
}

// holds reports whether one of the places is the one picked or reached.
func (b locating) holds(members []place) bool {
	at := b.pickedPlace()
	return slices.ContainsFunc(members, func(p place) bool { return at == onePlace(p.ID) })
}

// reach is how far what is drawn at the spot reaches from its middle, under no
// filter.
func (p MapSpot) reach() float64 {
	switch {
	case p.Zoomed:
		return p.full + BoxMargin
	case p.Ring > 0:
		return p.full + ringMargin
	}
	return p.full
}

// corners puts the locator and the scale bar where no spot stands, and returns
// the room they take.
func (m *PlaceMap) corners(g ground) []drawing.Rect {
	const edge = 5
	place := func(w, h float64, taken []drawing.Rect) drawing.Rect {
		spots := []drawing.Rect{{X: edge, Y: g.H - h - edge, W: w, H: h},
			{X: g.W - w - edge, Y: g.H - h - edge, W: w, H: h},
			{X: edge, Y: edge, W: w, H: h}, {X: g.W - w - edge, Y: edge, W: w, H: h}}
		sort.SliceStable(spots, func(i, k int) bool { return m.covers(spots[i], taken) < m.covers(spots[k], taken) })
		return spots[0]
	}
	var taken []drawing.Rect
	if m.Name == "region" && g.wide.Km(g.wide.H) > 1.5*g.Km(g.H) {
		r := place(locatorWidth, locatorHeight, nil)
		m.Locator = &Locator{Rect: r, Land: g.globe, Frame: g.wide.Frame(g.Projection)}
		taken = append(taken, r)
	}
	km, length := g.Bar(80)
	bar := place(length+drawing.Width("000 km", typeSize), typeSize*1.5, taken)
	m.Bar = ScaleBar{X: bar.X, Y: bar.Y + bar.H/2, Length: tenth(length), Words: kilometers(km)}
	return append(taken, bar)
}

// covers counts the spots and the taken rooms that r lies over.
func (m *PlaceMap) covers(r drawing.Rect, taken []drawing.Rect) int {
	n := 0
	for _, p := range m.Spots {
		r0 := p.reach() + 2
		if r.Overlaps(drawing.Rect{X: p.X - r0, Y: p.Y - r0, W: 2 * r0, H: 2 * r0}) {
			n++
		}
	}
	for _, t := range taken {
		if r.Overlaps(t) {
			n += 100
		}
	}
	return n
}

// kilometers writes a round length: "100 km", "500 m".
func kilometers(km float64) string {
	if km < 1 {
		return strconv.Itoa(int(km*1000+0.5)) + " m"
	}
	return phrase.Number(int(km+0.5)) + " km"
}

func tenth(n float64) float64 { return float64(int(n*10+0.5)) / 10 }

// legend shows what counts look like on the maps.
func legend(sides []Side) []LegendDisc {
	var out []LegendDisc
	for _, n := range []int{1, 5, 20} {
		r := drawing.Radius(n, discUnit)
		d := LegendDisc{N: n, R: tenth(r), A: drawing.Half(r, r, r, false)}
		if len(sides) > 1 {
			d.B = drawing.Half(r, r, r, true)
		}
		out = append(out, d)
	}
	return out
}
