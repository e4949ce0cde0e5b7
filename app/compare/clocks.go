package compare

import (
	"parallax/app/corpus"
	"parallax/app/mark"
)

// Clocks is what a drawing of time shows: across, when things happened; down,
// where the text tells of them. Lengths are in units of its layout.
type Clocks struct {
	Scale   []Stretch // left to right, without gaps
	Ticks   []Tick    // what may be labelled, once each, what matters most first
	Days    []Tick    // of each day that stands by itself on the scale, at its middle
	Lanes   []Lane    // one an article, in the order asked for
	Undated []Dated   // the words stay relative, and are not drawn
	Height  float64
	Apart   int // days between the tellings; 0 where one is unknown
}

// A Lane is the dates of one article, each on a row of its own, in text order.
type Lane struct {
	Article   int
	Top       float64 // where the lines that name the account begin
	Y, Height float64 // of the rows
	Told      string  // the article's day, or empty
	ToldX     float64 // the middle of that day
	Bars      []Bar
}

// A Bar is one date as drawn: as wide as the days that it may mean.
type Bar struct {
	Dated
	X, Width, Y float64
}

// A Tick is a day, month or year at which the scale can be labelled.
type Tick struct {
	Day       string
	Precision mark.Precision
	X         float64
}

// A ClocksLayout is the measures of the drawing, in units that its letters are 12 to
// 13 of high.
type ClocksLayout struct {
	Width  float64
	Gutter float64 // to the left of the scale
	Row    float64 // the height of a date
	Head   float64 // of the lines that name an account
	After  float64 // of the line, if it is one of its own, on what lies after the telling told first
}

// The layouts for the width of a desk, of a tablet and of a telephone.
var (
	WideClocks   = ClocksLayout{Width: 1000, Gutter: 40, Row: 20, Head: 26}
	MiddleClocks = ClocksLayout{Width: 780, Gutter: 40, Row: 20, Head: 26, After: 16}
	NarrowClocks = ClocksLayout{Width: 380, Gutter: 4, Row: 34, Head: 42, After: 16}
)

const (
	axisHeight = 72
	dayRoom    = 15 // that the number of a day needs
)

// NewClocks lays the dates of articles a and b, in the selected paragraphs, on
// one scale of time with a lane for each. b is -1 where there is one article.
// The days on which the articles were told are on the scale too. A date whose
// days are not known, as in an article of unknown day, is listed and not drawn.
func NewClocks(c *corpus.Corpus, a, b int, in corpus.Selection, l ClocksLayout) Clocks {
	var k Clocks
	var runs []days
	var told []int
	for _, i := range []int{a, b} {
		if i < 0 {
			continue
		}
		lane := Lane{Article: i, Told: c.Articles[i].Published.Value}
		if day, ok := dayNumber(lane.Told); ok {
			told = append(told, day)
			runs = append(runs, days{day, day + 1})
		}
		for _, d := range Dates(c, i, in) {
			r, ok := runOf(d.Date)
			if !ok {
				k.Undated = append(k.Undated, d)
				continue
			}
			runs = append(runs, r)
			lane.Bars = append(lane.Bars, Bar{Dated: d})
		}
		k.Lanes = append(k.Lanes, lane)
	}
	if len(told) == 2 {
		k.Apart = max(told[0]-told[1], told[1]-told[0])
	}
	k.Scale = newScale(runs, told, l.Gutter, l.Width)
	k.draw(l)
	return k
}

// runOf returns the days of a date.
func runOf(d mark.Date) (days, bool) {
	from, ok := dayNumber(d.From)
	to, ok2 := dayNumber(d.To)
	return days{from, to + 1}, ok && ok2 && from <= to
}

func (k *Clocks) draw(by ClocksLayout) {
	y := float64(axisHeight)
	for i := range k.Lanes {
		l := &k.Lanes[i]
		l.Top = y + 4
		y += by.Head
		if k.Apart > 0 && l.Told < k.Lanes[1-i].Told {
			y += by.After
		}
		l.Y = y
		if day, ok := dayNumber(l.Told); ok {
			x, width := place(k.Scale, days{day, day + 1})
			l.ToldX = x + width/2
		}
		for j := range l.Bars {
			bar := &l.Bars[j]
			r, _ := runOf(bar.Date)
			bar.X, bar.Width = place(k.Scale, r)
			bar.Y = y
			y += by.Row
		}
		l.Height = max(y-l.Y, by.Row)
		y = l.Y + l.Height
	}
	k.Height = y + by.Row/2
	k.tick()
}

// tick numbers the days and lists what may be labelled: the days of telling, the
// beginning of each run of stretches between breaks, and that of each stretch, of
// whole months and years first.
func (k *Clocks) tick() {
	for _, s := range k.Scale {
		if s.Days == 1 && s.Width >= dayRoom {
			k.Days = append(k.Days, Tick{s.From, mark.Day, s.X + s.Width/2})
		}
	}
	for _, l := range k.Lanes {
		if _, ok := dayNumber(l.Told); ok {
			k.addTick(l.Told, l.ToldX)
		}
	}
	for i, s := range k.Scale {
		if !s.Break && (i == 0 || k.Scale[i-1].Break) {
			k.addTick(s.From, s.X)
		}
	}
	for _, days := range []bool{false, true} {
		for _, s := range k.Scale {
			if !s.Break && (k.precision(s.From) == mark.Day) == days {
				k.addTick(s.From, s.X)
			}
		}
	}
}

// addTick lists a day, once.
func (k *Clocks) addTick(day string, x float64) {
	for _, t := range k.Ticks {
		if t.Day == day {
			return
		}
	}
	k.Ticks = append(k.Ticks, Tick{day, k.precision(day), x})
}

// precision returns how a tick is labelled: a year that is dated as a whole as a
// year, and so a month.
func (k *Clocks) precision(day string) mark.Precision {
	for _, l := range k.Lanes {
		for _, b := range l.Bars {
			if b.Date.From == day && (b.Date.Precision == mark.Month || b.Date.Precision == mark.Year) && !b.Soft {
				return b.Date.Precision
			}
		}
	}
	return mark.Day
}
