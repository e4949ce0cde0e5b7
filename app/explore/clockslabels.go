package explore

import (
	"math"
	"slices"
	"sort"
	"strings"
	"time"

	"parallax/app/compare"
	"parallax/app/drawing"
	"parallax/app/mark"
)

// layouts are those of the drawing of time, by the room there is for it.
var layouts = [...]drawing.TimelineLayout{
	WideRoom: drawing.WideTimeline, MiddleRoom: drawing.MiddleTimeline, NarrowRoom: drawing.NarrowTimeline,
}

// labels returns an empty line of labels such as those above the scale, which the
// width of two letters stays free between.
func (b clocks) labels() *drawing.Row { return drawing.NewRow(b.line.Width, 12, 14) }

// ticks labels what has room; a day whose year stands on the scale already, and
// that has no number below it, does with less.
func (b clocks) ticks() []ClockTick {
	var ticks []ClockTick
	row, years := b.labels(), map[string]bool{}
	for _, t := range b.line.Ticks {
		labels := []string{tickLabel(b.Book(), t)}
		numbered := slices.ContainsFunc(b.line.Days, func(d drawing.Tick) bool { return d.Day == t.Day })
		if day, err := time.Parse(time.DateOnly, t.Day); err == nil && t.Precision == mark.Day && years[t.Day[:4]] &&
			!numbered {
			labels = append(labels, b.Book().Say("{day} {month}", day.Day(), monthsShort[day.Month()-1]))
		}
		for _, label := range labels {
			if x, ok := row.Place(t.X+3, label); ok {
				ticks, years[t.Day[:4]] = append(ticks, ClockTick{t.X, label, x}), true
				break
			}
		}
	}
	return ticks
}

// days numbers what has room: the days of telling first.
func (b clocks) days() []ClockTick {
	var days []ClockTick
	row := drawing.NewRow(b.line.Width, 11, 4)
	number := func(t drawing.Tick) {
		words := strings.TrimPrefix(t.Day[len("2006-01-"):], "0")
		if x, ok := row.PlaceAt(t.X, words); ok {
			days = append(days, ClockTick{t.X, words, x})
		}
	}
	for _, t := range b.line.Days {
		if slices.ContainsFunc(b.line.Lanes, func(l drawing.Lane) bool { return l.Told == t.Day }) {
			number(t)
		}
	}
	for _, t := range b.line.Days {
		if !slices.ContainsFunc(days, func(d ClockTick) bool { return d.X == t.X }) {
			number(t)
		}
	}
	return days
}

// breaks says how long each lasted, where there is room: of the silence first, then
// of the longest.
func (b clocks) breaks() []ClockBreak {
	var breaks []ClockBreak
	var order, days []int // breaks by number, and how much each matters
	for _, t := range b.line.Scale {
		if !t.Break {
			continue
		}
		label, matters := roughly(b.Book(), t.From, t.To, t.Days), t.Days
		if t.Silence {
			label, matters = long(b.Book(), t.From, t.To, t.Days), math.MaxInt
		}
		order, days = append(order, len(breaks)), append(days, matters)
		breaks = append(breaks, ClockBreak{X: t.X, Width: t.Width, Label: label, Silence: t.Silence})
	}
	sort.SliceStable(order, func(i, k int) bool { return days[order[i]] > days[order[k]] })
	row := b.labels()
	for _, i := range order {
		k := &breaks[i]
		var ok bool
		if k.LabelX, ok = row.PlaceAt(k.X+k.Width/2, k.Label); !ok {
			k.Label = ""
		}
	}
	return breaks
}

func (b clocks) bar(d compare.Dated, bar drawing.Bar) ClockBar {
	v := ClockBar{X: bar.X, Width: bar.Width, Y: bar.Y, Soft: bar.Soft, Where: b.where(d), Item: b.item(d)}
	v.Picked = v.Item == b.Item
	words := b.words(d)
	v.Label = b.barLabel(d, words)
	v.Title = b.Book().Say("{where}, {label}: {rule}", v.Where, v.Label, b.how(d))
	width := func(words string) float64 { return drawing.Width(words, drawing.LabelSize) }
	if over := width(v.Label) - b.line.LabelRoom(); over > 0 {
		v.Label = b.barLabel(d, drawing.Cut(words, drawing.LabelSize, width(words)-over))
	}
	v.LabelX, v.Before = b.line.LabelAt(bar, v.Label)
	return v
}

// barLabel writes the words of a date and the days they stand for.
func (b clocks) barLabel(d compare.Dated, words string) string {
	means := daysInWords(b.Book(), d.Date.From, d.Date.To)
	if means == b.words(d) {
		return b.Book().Say("“{words}”", words)
	}
	return b.Book().Say("“{words}” → {days}", words, means)
}
