package explore

import (
	"math"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"parallax/app/compare"
	"parallax/app/mark"
)

// layouts are those of the drawing of time, by the room there is for it.
var layouts = [...]compare.ClocksLayout{WideRoom: compare.WideClocks, MiddleRoom: compare.MiddleClocks, NarrowRoom: compare.NarrowClocks}

// How far a label stands from its bar; where the words of a date that stand above
// theirs can begin; and what they leave free at the right edge, which letters hang
// over.
const (
	labelGap   = 6
	labelsLeft = 39
	labelsEdge = 2
)

// widthOf returns how wide a label of 13 units is about, in the widest of the faces
// that systems write their interfaces in.
func widthOf(label string) float64 {
	width := 0.
	for _, r := range label {
		switch {
		case 0x64b <= r && r <= 0x652: // an Arabic vowel, above or below
		case strings.ContainsRune(" ijl.,:;’'()", r):
			width += 4.2
		case strings.ContainsRune("tfrI“”«»", r):
			width += 5.6
		case 0x600 <= r && r < 0x700:
			width += 6.5
		case strings.ContainsRune("mwMW→←—…", r):
			width += 12
		default:
			width += 8.1
		}
	}
	return width
}

// A labelRow is a line of labels, of which none comes near another.
type labelRow struct {
	width float64 // of the drawing
	size  float64 // of the letters
	apart float64 // what stays free between two labels
	taken [][2]float64
}

// labels returns an empty line of labels such as those above the scale, which the
// width of two letters stays free between.
func (b clocks) labels() labelRow { return labelRow{width: b.lay.Width, size: 12, apart: 14} }

func (r *labelRow) widthOf(label string) float64 { return widthOf(label) * r.size / 13 }

// place puts a label that would begin at x there, or where it is not cut, and
// returns its beginning, if there is room.
func (r *labelRow) place(x float64, label string) (float64, bool) {
	width := r.widthOf(label)
	x = max(0, min(x, r.width-width))
	end := x + width
	for _, t := range r.taken {
		if x < t[1]+r.apart && t[0] < end+r.apart {
			return 0, false
		}
	}
	r.taken = append(r.taken, [2]float64{x, end})
	return x, true
}

// ticks labels what has room; a day whose year stands on the scale already, and
// that has no number below it, does with less.
func (b clocks) ticks() []ClockTick {
	var ticks []ClockTick
	row, years := b.labels(), map[string]bool{}
	for _, t := range b.k.Ticks {
		labels := []string{tickLabel(b.book, t)}
		numbered := slices.ContainsFunc(b.k.Days, func(d compare.Tick) bool { return d.Day == t.Day })
		if day, err := time.Parse(time.DateOnly, t.Day); err == nil && t.Precision == mark.Day && years[t.Day[:4]] && !numbered {
			labels = append(labels, b.book.Say("{day} {month}", day.Day(), monthsShort[day.Month()-1]))
		}
		for _, label := range labels {
			if x, ok := row.place(t.X+3, label); ok {
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
	row := labelRow{width: b.lay.Width, size: 11, apart: 4}
	number := func(t compare.Tick) {
		words := strings.TrimPrefix(t.Day[len("2006-01-"):], "0")
		if _, ok := row.place(t.X-row.widthOf(words)/2, words); ok {
			days = append(days, ClockTick{t.X, words, t.X})
		}
	}
	for _, t := range b.k.Days {
		if slices.ContainsFunc(b.k.Lanes, func(l compare.Lane) bool { return l.Told == t.Day }) {
			number(t)
		}
	}
	for _, t := range b.k.Days {
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
	var days []int // that matter, until it is said; the silence matters most
	for _, t := range b.k.Scale {
		if t.Break {
			label, matters := roughly(b.book, t.From, t.To, t.Days), t.Days
			if t.Silence {
				label, matters = long(b.book, t.From, t.To, t.Days), math.MaxInt
			}
			breaks, days = append(breaks, ClockBreak{X: t.X, Width: t.Width, Label: label, Silence: t.Silence}), append(days, matters)
		}
	}
	row := b.labels()
	for range breaks {
		next := 0
		for i, t := range days {
			if t > days[next] {
				next = i
			}
		}
		days[next] = 0
		k := &breaks[next]
		half := row.widthOf(k.Label) / 2
		x, ok := row.place(k.X+k.Width/2-half, k.Label)
		if k.LabelX = x + half; !ok {
			k.Label = ""
		}
	}
	return breaks
}

// stacked reports whether the words of a date stand above its bar.
func (b clocks) stacked() bool { return b.lay.Row > 30 }

// inLines breaks the name of an account where the drawing is too narrow for it.
func (b clocks) inLines(title string) []string {
	const bold = 1.08 // how much wider it is written
	cut := len(title)
	for widthOf(title[:cut])*bold > b.lay.Width {
		next := strings.LastIndexByte(title[:cut], ' ')
		if next <= 3 {
			break
		}
		cut = next
	}
	if cut == len(title) {
		return []string{title}
	}
	return []string{title[:cut], short(title[cut+1:], b.lay.Width/bold)}
}

// short cuts words that are wider than there is room.
func short(words string, room float64) string {
	if widthOf(words) <= room {
		return words
	}
	for words != "" && widthOf(words+"…") > room {
		_, last := utf8.DecodeLastRuneInString(words)
		words = words[:len(words)-last]
	}
	return strings.TrimRight(words, " ") + "…"
}

func (b clocks) bar(bar compare.Bar) ClockBar {
	v := ClockBar{X: bar.X, Width: bar.Width, Y: bar.Y, Soft: bar.Soft, Where: b.where(bar.Dated), Item: b.item(bar.Dated)}
	v.Picked = v.Item == b.s.Item
	v.Label = b.barLabel(bar, b.words(bar.Dated))
	v.Title = b.book.Say("{where}, {label}: {rule}", v.Where, v.Label, b.how(bar.Dated))
	room := b.lay.Width - labelsLeft - labelsEdge
	if over := widthOf(v.Label) - room; over > 0 {
		words := b.words(bar.Dated)
		v.Label = b.barLabel(bar, short(words, widthOf(words)-over))
	}
	width, edge := widthOf(v.Label), b.lay.Width-labelsEdge
	switch v.LabelX = bar.X + bar.Width + labelGap; {
	case b.stacked() && bar.X+width > edge:
		v.LabelX, v.Before = edge, true
	case b.stacked():
		v.LabelX = max(labelsLeft, bar.X)
	case v.LabelX+width > b.lay.Width:
		v.LabelX, v.Before = max(bar.X-labelGap, width), true // over its bar where there is room on neither side
	}
	return v
}

// barLabel writes the words of a date and the days they stand for.
func (b clocks) barLabel(bar compare.Bar, words string) string {
	means := daysInWords(b.book, bar.Date.From, bar.Date.To)
	if means == b.words(bar.Dated) {
		return b.book.Say("“{words}”", words)
	}
	return b.book.Say("“{words}” → {days}", words, means)
}
