package drawing

import "parallax/app/mark"

// A Timeline is a drawing of dates: across, when things happened; down, where
// each account tells of them. Lengths are in units of its layout.
type Timeline struct {
	TimelineLayout
	Scale  []Stretch // left to right, without gaps
	Ticks  []Tick    // what may be labelled, once each, what matters most first
	Days   []Tick    // of each day that stands by itself on the scale, at its middle
	Lanes  []Lane
	Height float64
}

// A Lane is the dates of one account, each on a row of its own. Who asks for the
// drawing gives the day on which the account was told and, of each bar, its date;
// the drawing gives the lengths.
type Lane struct {
	Told      string  // YYYY-MM-DD, or empty
	Top       float64 // where the lines that name the account begin
	Y, Height float64 // of the rows
	ToldX     float64 // the middle of the day; 0 where it is unknown
	Bars      []Bar
}

// A Bar is one date of known days as drawn: as wide as the days that it may mean.
type Bar struct {
	Date        mark.Date
	Soft        bool // its ends are vague
	X, Width, Y float64
}

// A Tick is a day, month or year at which the scale can be labelled.
type Tick struct {
	Day       string
	Precision mark.Precision
	X         float64
}

// A TimelineLayout is the measures of the drawing, in units that its letters are 12
// to 13 of high.
type TimelineLayout struct {
	Width  float64
	Gutter float64 // to the left of the scale
	Row    float64 // the height of a date
	Head   float64 // of the lines that name an account
	After  float64 // of the line, if it is one of its own, on what lies after the telling told first
}

// The layouts for the width of a desk, of a tablet and of a telephone.
var (
	WideTimeline   = TimelineLayout{Width: 1000, Gutter: 40, Row: 20, Head: 26}
	MiddleTimeline = TimelineLayout{Width: 780, Gutter: 40, Row: 20, Head: 26, After: 16}
	NarrowTimeline = TimelineLayout{Width: 380, Gutter: 4, Row: 34, Head: 42, After: 16}
)

const (
	axisHeight = 72
	dayRoom    = 15 // that the number of a day needs
)

// NewTimeline lays the lanes on one scale of time. The days on which the accounts
// were told are on the scale too.
func NewTimeline(lanes []Lane, l TimelineLayout) Timeline {
	t := Timeline{TimelineLayout: l, Lanes: lanes}
	var runs []days
	var told []int
	for _, lane := range lanes {
		if day, ok := mark.DayNumber(lane.Told); ok {
			told = append(told, day)
			runs = append(runs, days{day, day + 1})
		}
		for _, bar := range lane.Bars {
			runs = append(runs, daysOf(bar.Date))
		}
	}
	t.Scale = newScale(runs, told, l.Gutter, l.Width)
	t.stack()
	t.number()
	t.tick()
	return t
}

func daysOf(d mark.Date) days {
	from, to, _ := d.Days()
	return days{from, to}
}

// stack lays the lanes and their rows under one another.
func (t *Timeline) stack() {
	y := float64(axisHeight)
	for i := range t.Lanes {
		l := &t.Lanes[i]
		l.Top = y + 4
		y += t.Head
		if t.toldFirst(i) {
			y += t.After
		}
		l.Y = y
		if day, ok := mark.DayNumber(l.Told); ok {
			x, width := place(t.Scale, days{day, day + 1})
			l.ToldX = x + width/2
		}
		for j := range l.Bars {
			bar := &l.Bars[j]
			bar.X, bar.Width = place(t.Scale, daysOf(bar.Date))
			bar.Y = y
			y += t.Row
		}
		l.Height = max(y-l.Y, t.Row)
		y = l.Y + l.Height
	}
	t.Height = y + t.Row/2
}

// toldFirst reports whether the account of lane i was told on an earlier day than
// that of the other lane.
func (t *Timeline) toldFirst(i int) bool {
	if len(t.Lanes) != 2 {
		return false
	}
	one, ok := mark.DayNumber(t.Lanes[i].Told)
	other, ok2 := mark.DayNumber(t.Lanes[1-i].Told)
	return ok && ok2 && one < other
}

// number lists the days that have room for their number.
func (t *Timeline) number() {
	for _, s := range t.Scale {
		if s.Days == 1 && s.Width >= dayRoom {
			t.Days = append(t.Days, Tick{s.From, mark.Day, s.X + s.Width/2})
		}
	}
}

// tick lists what may be labelled: the days of telling, the beginning of each run
// of stretches between breaks, and that of each stretch, of whole months and years
// first.
func (t *Timeline) tick() {
	for _, l := range t.Lanes {
		if _, ok := mark.DayNumber(l.Told); ok {
			t.addTick(l.Told, l.ToldX)
		}
	}
	for i, s := range t.Scale {
		if !s.Break && (i == 0 || t.Scale[i-1].Break) {
			t.addTick(s.From, s.X)
		}
	}
	for _, days := range []bool{false, true} {
		for _, s := range t.Scale {
			if !s.Break && (t.precision(s.From) == mark.Day) == days {
				t.addTick(s.From, s.X)
			}
		}
	}
}

// addTick lists a day, once.
func (t *Timeline) addTick(day string, x float64) {
	for _, tick := range t.Ticks {
		if tick.Day == day {
			return
		}
	}
	t.Ticks = append(t.Ticks, Tick{day, t.precision(day), x})
}

// precision returns how a tick is labelled: a year that is dated as a whole as a
// year, and so a month.
func (t *Timeline) precision(day string) mark.Precision {
	for _, l := range t.Lanes {
		for _, b := range l.Bars {
			whole := b.Date.Precision == mark.Month || b.Date.Precision == mark.Year
			if b.Date.From == day && whole && !b.Soft {
				return b.Date.Precision
			}
		}
	}
	return mark.Day
}

// Where the words of a date stand, in units: how far from its bar; where words
// that stand above their bar can begin; and what these leave free at the right
// edge, which letters hang over.
const (
	labelGap   = 6
	labelsLeft = 39
	labelsEdge = 2
)

// LabelSize is the size of type of the words of a date.
const LabelSize = 13

// Stacked reports whether the words of a date stand above its bar.
func (l TimelineLayout) Stacked() bool { return l.Row > 30 }

// LabelRoom is how wide the words of a date can be.
func (l TimelineLayout) LabelRoom() float64 { return l.Width - labelsLeft - labelsEdge }

// LabelAt returns where the words of a date stand: they begin at x, or, where
// before is true, they end there.
func (l TimelineLayout) LabelAt(b Bar, words string) (x float64, before bool) {
	width, edge := Width(words, LabelSize), l.Width-labelsEdge
	x = b.X + b.Width + labelGap
	switch {
	case l.Stacked() && b.X+width > edge:
		return edge, true
	case l.Stacked():
		return max(labelsLeft, b.X), false
	case x+width > l.Width:
		return max(b.X-labelGap, width), true // over its bar where there is room on neither side
	}
	return x, false
}
