package compare

import (
	"parallax/app/corpus"
	"parallax/app/mark"
)

// Clocks is what a drawing of time shows: across, when things happened; down,
// where the text tells of them. Lengths are in thousandths of its width.
type Clocks struct {
	Scale   []Stretch // left to right, without gaps
	Ticks   []Tick
	Days    []Tick  // of each day that stands by itself on the scale, at its middle
	Lanes   []Lane  // one an article, in the order asked for
	Undated []Dated // the words stay relative, and are not drawn
	Height  float64
	Apart   int // days between the tellings; 0 where one is unknown
}

// A Lane is the dates of one article, each on a row of its own, in text order.
type Lane struct {
	Article   int
	Y, Height float64 // of the rows, without the line that names the account
	Told      string  // the article's day, or empty
	ToldX     float64 // the middle of that day
	Bars      []Bar
}

// A Bar is one date as drawn: as wide as the days that it may mean.
type Bar struct {
	Dated
	X, Width, Y float64
}

// A Tick is a day, month or year at which the scale is labelled.
type Tick struct {
	Day       string
	Precision mark.Precision
	X         float64
}

// The measures of the drawing.
const (
	ClocksWidth = 1000
	rowHeight   = 20
	laneHead    = 26
	axisHeight  = 72
	gutter      = 40 // to the left of the scale, for paragraph numbers
	tickRoom    = 64 // that the label of a tick needs
	edgeRoom    = 80 // that the longest label of a tick needs, which the edge would cut
	dayRoom     = 15 // that the number of a day needs
)

// NewClocks lays the dates of articles a and b, in the selected paragraphs, on
// one scale of time with a lane for each. b is -1 where there is one article.
// The days on which the articles were told are on the scale too. A date whose
// days are not known, as in an article of unknown day, is listed and not drawn.
func NewClocks(c *corpus.Corpus, a, b int, in corpus.Selection) Clocks {
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
	k.Scale = newScale(runs, told, gutter, ClocksWidth)
	k.draw()
	return k
}

// runOf returns the days of a date.
func runOf(d mark.Date) (days, bool) {
	from, ok := dayNumber(d.From)
	to, ok2 := dayNumber(d.To)
	return days{from, to + 1}, ok && ok2 && from <= to
}

func (k *Clocks) draw() {
	y := float64(axisHeight)
	for i := range k.Lanes {
		l := &k.Lanes[i]
		y += laneHead
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
			y += rowHeight
		}
		l.Height = max(y-l.Y, rowHeight)
		y = l.Y + l.Height
	}
	k.Height = y + rowHeight/2
	k.tick()
}

// tick labels the beginning of each run of stretches between breaks, the days
// of telling, and where there is room the beginnings of what is dated; and it
// numbers the days.
func (k *Clocks) tick() {
	for _, s := range k.Scale {
		if s.Days == 1 && s.Width >= dayRoom {
			k.Days = append(k.Days, Tick{s.From, mark.Day, s.X + s.Width/2})
		}
	}
	for i, s := range k.Scale {
		if !s.Break && (i == 0 || k.Scale[i-1].Break) {
			k.addTick(s.From, s.X)
		}
	}
	for _, l := range k.Lanes {
		if l.Told != "" {
			k.addTick(l.Told, l.ToldX)
		}
	}
	for _, s := range k.Scale {
		if !s.Break {
			k.addTick(s.From, s.X)
		}
	}
}

// addTick labels a day, once, if the label has room. A year that is dated as a whole
// is labelled as one, and so is a month.
func (k *Clocks) addTick(day string, x float64) {
	for _, t := range k.Ticks {
		if t.Day == day || t.X-tickRoom < x && x < t.X+tickRoom {
			return
		}
	}
	if _, ok := dayNumber(day); !ok || x > ClocksWidth-edgeRoom {
		return
	}
	precision := mark.Day
	for _, l := range k.Lanes {
		for _, b := range l.Bars {
			if b.Date.From == day && (b.Date.Precision == mark.Month || b.Date.Precision == mark.Year) && !b.Soft && precision == mark.Day {
				precision = b.Date.Precision
			}
		}
	}
	k.Ticks = append(k.Ticks, Tick{day, precision, x})
}
