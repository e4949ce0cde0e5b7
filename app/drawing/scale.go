package drawing

import (
	"math"
	"sort"

	"parallax/app/mark"
)

// A Stretch is a piece of a scale of time, from day From up to and with day
// To. Its width does not grow with its length but, slowly, with the length's
// logarithm, so that a day is seen beside a year; one in which nothing is dated is
// a break.
type Stretch struct {
	From, To string // YYYY-MM-DD
	Days     int
	X, Width float64
	Break    bool
	Silence  bool // the break that lies between the days on which the accounts were told
}

// breakFrom is from how many days on a gap that nothing is dated in is broken;
// breakWidth and silenceWidth are how wide breaks are drawn. A stretch of loneFrom
// days or more between two breaks, such as a far year, is loneWidth wide, which
// its label needs: it has no days to show, and others have.
const (
	breakFrom    = 30
	breakWidth   = 34
	silenceWidth = 118
	loneFrom     = 28
	loneWidth    = 38
)

// A days is a run of days, From up to but not including To, by number.
type days struct{ from, to int }

// newScale cuts the time that the runs span at every end of one, and gives each
// piece its place between left and right. told are the days on which the
// accounts were told.
func newScale(runs []days, told []int, left, right float64) []Stretch {
	var cuts []int
	for _, r := range runs {
		cuts = append(cuts, r.from, r.to)
	}
	sort.Ints(cuts)
	var scale []Stretch
	for k := 1; k < len(cuts); k++ {
		if cuts[k] > cuts[k-1] {
			scale = append(scale, stretch(cuts[k-1], cuts[k], runs))
		}
	}
	silence(scale, told)
	lay(scale, left, right)
	return scale
}

func stretch(from, to int, runs []days) Stretch {
	s := Stretch{From: mark.DayAt(from), To: mark.DayAt(to - 1), Days: to - from, Break: to-from >= breakFrom}
	for _, r := range runs {
		if r.from <= from && to <= r.to {
			s.Break = false
		}
	}
	return s
}

// silence marks the longest break between the first and the last of the days
// on which the accounts were told.
func silence(scale []Stretch, told []int) {
	if len(told) < 2 {
		return
	}
	first, last := min(told[0], told[1]), max(told[0], told[1])
	longest := -1
	for k, s := range scale {
		from, _ := mark.DayNumber(s.From)
		if s.Break && from > first && from+s.Days <= last && (longest < 0 || s.Days > scale[longest].Days) {
			longest = k
		}
	}
	if longest >= 0 {
		scale[longest].Silence = true
	}
}

// lay gives breaks and lone stretches their fixed widths and shares the rest out
// by logarithm. Where these are so many that they would take more than half, they
// are drawn narrower.
func lay(scale []Stretch, left, right float64) {
	set := fixtures(scale)
	fixed, sum := 0.0, 0.0
	for k, s := range scale {
		if set[k] > 0 {
			fixed += set[k]
		} else {
			sum += s.breadth()
		}
	}
	room := right - left
	narrow := math.Min(1, room/2/math.Max(fixed, 1))
	wide := (room - fixed*narrow) / math.Max(sum, 1)
	for k := range scale {
		s := &scale[k]
		s.X, s.Width = left, s.breadth()*wide
		if set[k] > 0 {
			s.Width = set[k] * narrow
		}
		left += s.Width
	}
}

// fixtures returns the widths of the stretches that have a fixed one, and 0 for
// the others. Where no stretch would be left to share the rest, only breaks are
// fixed.
func fixtures(scale []Stretch) []float64 {
	set := make([]float64, len(scale))
	var lone []int
	shared := 0
	for k, s := range scale {
		switch {
		case s.Silence:
			set[k] = silenceWidth
		case s.Break:
			set[k] = breakWidth
		case s.Days >= loneFrom && (k == 0 || scale[k-1].Break) && (k == len(scale)-1 || scale[k+1].Break):
			lone = append(lone, k)
		default:
			shared++
		}
	}
	for _, k := range lone {
		if shared > 0 {
			set[k] = loneWidth
		}
	}
	return set
}

// breadth is the share of a stretch in what is left of the drawing: a day has 1, a
// month some 2, a year 3.
func (s Stretch) breadth() float64 { return 1 + math.Log2(float64(s.Days))/4 }

// place returns where a run of days lies on the scale. Both its ends are ends
// of stretches.
func place(scale []Stretch, r days) (x, width float64) {
	from, to := mark.DayAt(r.from), mark.DayAt(r.to-1)
	x = -1
	for _, s := range scale {
		if s.From == from {
			x = s.X
		}
		if s.To == to && x >= 0 {
			return x, s.X + s.Width - x
		}
	}
	return 0, 0
}
