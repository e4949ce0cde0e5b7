package drawing

import (
	_ "embed"
	"errors"
	"math"
	"sync"
)

// A Basemap is land and borders, in lines of points.
type Basemap struct {
	Land    [][]Point // closed outlines; the last point is joined to the first
	Borders [][]Point // open lines between countries
}

// Step is how finely a basemap is kept: a hundredth of a degree.
const Step = 0.01

//go:embed basemap.bin
var packed string

// World returns the basemap of the world.
var World = sync.OnceValue(func() Basemap {
	b, err := Decode(packed)
	if err != nil {
		panic("drawing: the built-in basemap: " + err.Error())
	}
	return b
})

// Encode writes a basemap: the lines of land, then those of borders; each list
// as its length and its lines, each line as its length and its points, each
// point as what it adds to the one before in steps, latitude first. All numbers
// are variable-length, seven bits a byte, the lowest first.
func Encode(b Basemap) []byte {
	var out []byte
	number := func(n uint64) {
		for ; n > 127; n >>= 7 {
			out = append(out, byte(n)|128)
		}
		out = append(out, byte(n))
	}
	var lat, lon int
	signed := func(n int) { number(uint64(n<<1) ^ uint64(n>>63)) }
	for _, lines := range [][][]Point{b.Land, b.Borders} {
		number(uint64(len(lines)))
		for _, line := range lines {
			number(uint64(len(line)))
			for _, p := range line {
				north, east := Steps(p)
				signed(north - lat)
				signed(east - lon)
				lat, lon = north, east
			}
		}
	}
	return out
}

// Steps returns the point in whole steps.
func Steps(p Point) (lat, lon int) {
	return int(math.Round(p.Lat / Step)), int(math.Round(p.Lon / Step))
}

// Decode reads what [Encode] wrote.
func Decode(encoded string) (Basemap, error) {
	d := &decoder{rest: encoded}
	b := Basemap{Land: d.lines(), Borders: d.lines()}
	if d.broken || d.rest != "" {
		return Basemap{}, errors.New("it is damaged; make it anew with cmd/tools/basemap")
	}
	return b, nil
}

// A decoder reads numbers off the front of what is left.
type decoder struct {
	rest     string
	broken   bool
	lat, lon int
}

func (d *decoder) number() uint64 {
	var n uint64
	for i := 0; i < len(d.rest) && i < 9; i++ {
		n |= uint64(d.rest[i]&127) << (7 * i)
		if d.rest[i] < 128 {
			d.rest = d.rest[i+1:]
			return n
		}
	}
	d.broken, d.rest = true, ""
	return 0
}

func (d *decoder) signed() int {
	n := d.number()
	return int(n>>1) ^ -int(n&1)
}

// length reads how many things follow, of which each takes a byte at least.
func (d *decoder) length() int {
	n := d.number()
	if n > uint64(len(d.rest)) {
		d.broken, d.rest = true, ""
		return 0
	}
	return int(n)
}

func (d *decoder) lines() [][]Point {
	lines := make([][]Point, d.length())
	for i := range lines {
		lines[i] = make([]Point, d.length())
		for k := range lines[i] {
			d.lat += d.signed()
			d.lon += d.signed()
			lines[i][k] = Point{float64(d.lat) * Step, float64(d.lon) * Step}
		}
	}
	return lines
}
