package explore

import (
	"cmp"
	"strconv"
	"strings"

	"parallax/app/article"
	"parallax/app/compare"
	"parallax/app/drawing"
	"parallax/app/mark"
	"parallax/app/text"
)

// A ClocksView is the dates of the accounts: across, when things happened; down,
// where the text tells of them.
type ClocksView struct {
	Toggles []Toggle
	Sums    []Sum
	Note    string // how far apart the accounts were told
	Width   float64
	Height  float64
	Left    float64 // where the scale begins
	Row     float64 // the height of a date
	Stacked bool    // a date's words stand above its bar
	Breaks  []ClockBreak
	Ticks   []ClockTick
	Days    []ClockTick // the numbers of days that stand by themselves, centred
	Uneven  string      // that the scale is, in words
	Lanes   []ClockLane
	Undated []Sum  // dates that stay relative
	Nothing string // said where there is no date
}

// IsAnswer makes the view an [Answer].
func (ClocksView) IsAnswer() {}

// A ClockBreak is a stretch of time that the scale leaves out. Lengths here and
// below are in units of the drawing.
type ClockBreak struct {
	X, Width float64
	Label    string  // how long it is; empty where that has no room
	LabelX   float64 // the label's middle
	Silence  bool    // it lies between the tellings
}

// A ClockTick labels a place on the scale.
type ClockTick struct {
	X      float64
	Label  string
	LabelX float64 // where the label begins, or the middle of a day's number
}

// A ClockLane is the dates of one account.
type ClockLane struct {
	Letter    string
	Title     []string // the outlet and when it told, in lines
	Top       float64
	Y, Height float64 // of the dates
	ToldX     float64 // 0 where the day is unknown
	After     string  // said of what lies after the telling; empty where nothing does
	Bars      []ClockBar
}

// A ClockBar is one date.
type ClockBar struct {
	X, Width, Y float64
	Soft        bool // its ends are vague
	Where       string
	Label       string
	LabelX      float64
	Before      bool   // the label ends at LabelX, before the bar, and does not begin there
	Title       string // words, days and rule
	Item        Item
	Picked      bool
}

// A clocks is the clocks while the answer is made.
type clocks struct {
	Ask
	k    compare.Clocks
	line drawing.Timeline
}

func clocksOf(a Ask) clocks {
	lay := layouts[a.Room]
	if a.Paper {
		lay = drawing.WideTimeline
	}
	k := compare.ClocksOf(a.Corpus, a.Left, a.Right, a.Shown)
	var lanes []drawing.Lane
	for _, l := range k.Lanes {
		lane := drawing.Lane{Told: l.Told}
		for _, d := range l.Dates {
			lane.Bars = append(lane.Bars, drawing.Bar{Date: d.Date, Soft: d.Soft})
		}
		lanes = append(lanes, lane)
	}
	return clocks{a, k, drawing.NewTimeline(lanes, lay)}
}

func clocksAnswer(a Ask) (Answer, *Table, []Line) {
	b := clocksOf(a)
	return b.view(), b.table(), b.lines()
}

func (b clocks) view() ClocksView {
	v := ClocksView{Toggles: []Toggle{{asTable, b.Book().Say("as a plain table"), b.Option(asTable)}}, Sums: b.sums(),
		Note:  b.note(),
		Width: b.line.Width, Height: b.line.Height, Left: b.line.Gutter, Row: b.line.Row, Stacked: b.line.Stacked(),
		Breaks: b.breaks(), Ticks: b.ticks(), Days: b.days()}
	if len(b.line.Scale) > 1 {
		v.Uneven = b.Book().Say("The scale is not even: a day is drawn as wide as can be read, and a longer time " +
			"narrower than it was.")
	}
	if len(v.Breaks) > 0 {
		v.Uneven += " " +
			b.Book().Say("Two strokes stand for time in which nothing is dated; how long it lasted stands above them "+
				"where there is room.")
	}
	for i, l := range b.k.Lanes {
		v.Lanes = append(v.Lanes, b.lane(l, b.line.Lanes[i]))
	}
	for _, d := range b.k.Undated {
		item := b.item(d)
		v.Undated = append(v.Undated,
			Sum{b.Book().Say("{where} “{words}”", b.where(d), b.words(d)), item, item == b.Item})
	}
	if len(b.dates()) == 0 {
		v.Nothing = b.Book().Say("No date stands in the paragraphs that are shown.")
	}
	return v
}

// dates returns all dates, the drawn ones of each account first.
func (b clocks) dates() []compare.Dated {
	var all []compare.Dated
	for _, l := range b.k.Lanes {
		all = append(all, l.Dates...)
	}
	return append(all, b.k.Undated...)
}

func (b clocks) side(d compare.Dated) Side {
	side, _ := b.sideOf(d.Article)
	return side
}

// What can be picked on the clocks.
type (
	oneDate struct { // by its place among those of the account
		side  Side
		index int
	}
	datesOf    struct{ side Side }
	datesAfter struct{ side Side } // of the account told later: after the other one was told
)

func (i oneDate) Code() string    { return "date/" + i.side.Letter() + "/" + strconv.Itoa(i.index) }
func (i datesOf) Code() string    { return "all/" + i.side.Letter() }
func (i datesAfter) Code() string { return "after/" + i.side.Letter() }

func clocksItem(code string) Item {
	kind, rest, _ := strings.Cut(code, "/")
	side, index := sideAndNumber(rest)
	switch kind {
	case "date":
		return oneDate{side, index}
	case "all":
		return datesOf{side}
	case "after":
		return datesAfter{side}
	}
	return nil
}

func (b clocks) item(d compare.Dated) Item { return oneDate{b.side(d), d.Index} }

func (b clocks) words(d compare.Dated) string {
	return d.Date.In(b.Corpus.Articles[d.Article].Body)
}

func (b clocks) where(d compare.Dated) string {
	return b.side(d).Letter() + strconv.Itoa(b.Corpus.Articles[d.Article].ParagraphAt(d.Date.Start))
}

func (b clocks) sums() []Sum {
	var sums []Sum
	add := func(words string, item Item) { sums = append(sums, Sum{words, item, item == b.Item}) }
	for _, side := range b.Sides() {
		item := datesOf{side}
		add(b.Book().Count("{letter} gives {n} dates.", len(b.picks(item)), side.Letter()), item)
	}
	if early, late, ok := b.order(); ok {
		item := datesAfter{late}
		add(b.Book().Count("{n} dates of {late} lie after {early} was told.", len(b.picks(item)), late.Letter(),
			early.Letter()), item)
	}
	return sums
}

// order returns which account was told first, where both days are known and
// are not the same.
func (b clocks) order() (early, late Side, ok bool) {
	if b.Right < 0 || b.k.Apart == 0 {
		return A, B, false
	}
	if b.told(A) > b.told(B) {
		return B, A, true
	}
	return A, B, true
}

func (b clocks) told(side Side) string {
	return b.Corpus.Articles[b.Article(side)].Published.Value
}

// note says how far apart the accounts were told.
func (b clocks) note() string {
	early, late, ok := b.order()
	switch {
	case ok:
		return b.Book().Say("The accounts were told {time} apart: two moments, not two views of one.",
			long(b.Book(), b.told(early), dayBefore(b.told(late)), b.k.Apart))
	case b.Right >= 0 && b.told(A) != "" && b.told(A) == b.told(B):
		return b.Book().Say("Both accounts were told on the same day.")
	case b.Right >= 0:
		return b.Book().Say("How far apart the accounts were told is not known.")
	}
	return ""
}

func (b clocks) lane(l compare.Lane, drawn drawing.Lane) ClockLane {
	side, _ := b.sideOf(l.Article)
	a := b.Corpus.Articles[l.Article]
	v := ClockLane{Letter: side.Letter(), Top: drawn.Top, Y: drawn.Y, Height: drawn.Height, ToldX: drawn.ToldX}
	outlet, title := a.Name(), ""
	switch {
	case l.Told == "":
		title = b.Book().Say("{outlet}, day of telling not known", outlet)
	case a.Published.Basis == article.Inferred:
		title = b.Book().Say("{outlet}, told {day} (inferred)", outlet, printedDate(b.Book(), l.Told))
	default:
		title = b.Book().Say("{outlet}, told {day}", outlet, printedDate(b.Book(), l.Told))
	}
	const bold = 1.08 // how much wider it is written
	v.Title = drawing.Lines(side.Letter()+"  "+title, drawing.LabelSize*bold, b.line.Width)
	if early, late, ok := b.order(); ok && early == side && drawn.ToldX > 0 {
		v.After = b.Book().Say("told before any of this: nothing follows from silence here")
		if b.k.Apart < 60 {
			v.After = b.Book().Say("after the telling of {early}, before that of {late}", early.Letter(), late.Letter())
		}
	}
	for i, d := range l.Dates {
		v.Bars = append(v.Bars, b.bar(d, drawn.Bars[i]))
	}
	return v
}

// toldOn names the article's day, and how it is known.
func (b clocks) toldOn(index int) string {
	say, how := b.Book().Say, ""
	day := b.Corpus.Articles[index].Published
	switch day.Basis {
	case article.Inferred:
		how = say("inferred")
	case article.Printed:
		how = b.Book().Known(day.Evidence)
	}
	if how == "" {
		return say("the article’s day, {day}", printedDate(b.Book(), day.Value))
	}
	return say("the article’s day, {day} ({how})", printedDate(b.Book(), day.Value), how)
}

// how says by which rule the words came to their days.
func (b clocks) how(d compare.Dated) string {
	say, told := b.Book().Say, b.toldOn(d.Article)
	weekday := weekdayOf(d.Date.From)
	words := ""
	switch d.How {
	case compare.InFull:
		words = say("the words give the year")
	case compare.YearAdded:
		words = say("no year is printed; counted from {day}, it is {year}", told, d.Date.From[:4])
	case compare.OwnDay:
		words = told
		if strings.Contains(text.FoldString(b.words(d)), text.FoldString(string(weekday))) {
			words = say("{day}, is a {weekday}", told, weekday)
		}
	case compare.DayBefore:
		words = say("the last {weekday} before {day}", weekday, told)
	case compare.DayAfter:
		words = say("the first {weekday} after {day}", weekday, told)
	case compare.UpToDay:
		words = say("the stretch up to {day}", told)
	case compare.AroundDay:
		words = say("the {stretch} that holds {day}", cmp.Or(precision(b.Book(), d.Date.Precision), say("time")), told)
	case compare.FromText:
		words = say("counted from the date before it in the text")
	case compare.NotResolved:
		words = say("the article’s day is not known, so the words stay relative")
	default:
		words = say("counted from {day}", told)
	}
	if d.Soft {
		words = say("{rule}; where it begins and ends is vague", words)
	}
	return words
}

// picks returns the dates that an item stands for.
func (b clocks) picks(item Item) []compare.Dated {
	early, late, ok := b.order()
	var out []compare.Dated
	for _, d := range b.dates() {
		after := ok && b.side(d) == late && d.Date.From > b.told(early)
		if item == b.item(d) || item == (datesOf{b.side(d)}) || after && item == (datesAfter{late}) {
			out = append(out, d)
		}
	}
	return out
}

func (b clocks) lines() []Line {
	spans := map[Side][]text.Span{}
	for _, d := range b.picks(b.Item) {
		spans[b.side(d)] = append(spans[b.side(d)], d.Date.Span)
	}
	return b.sideLines(spans)
}

func (b clocks) table() *Table {
	t := &Table{Caption: b.Book().Say("The dates of the accounts in the order of the telling"),
		Hidden: !b.Option(asTable),
		Head:   headed(b.Book(), "Where", "Words", "Days", "Precision", "How it is resolved", "Known by")}
	for _, d := range b.dates() {
		known := b.Book().Say("rule")
		if d.Date.Status == mark.Checked {
			known = b.Book().Say("an editor; the rule is told from the words")
		}
		t.Rows = append(t.Rows,
			[]Cell{{Text: b.where(d)}, {Text: b.words(d), Item: b.item(d)},
				{Text: cmp.Or(daysInWords(b.Book(), d.Date.From, d.Date.To), b.Book().Say("not known"))},
				{Text: cmp.Or(precision(b.Book(), d.Date.Precision), b.Book().Say("relative"))}, {Text: b.how(d)},
				{Text: known}})
	}
	return t
}

// clocksOverlays marks every date.
func clocksMarks(a Ask, i int) []overlay {
	b := clocks{Ask: a}
	picked := map[int]bool{}
	if a.Item != nil {
		b = clocksOf(a)
		for _, d := range b.picks(a.Item) {
			if d.Article == i {
				picked[d.Index] = true
			}
		}
	}
	var out []overlay
	for _, d := range compare.Dates(a.Corpus, i, a.Corpus.All()) {
		o := overlay{Span: d.Date.Span, class: "date", title: b.how(d)}
		if days := daysInWords(b.Book(), d.Date.From, d.Date.To); days != "" {
			o.title = b.Book().Say("{days}: {rule}", days, o.title)
		}
		if d.Soft || d.How == compare.NotResolved {
			o.class += " soft"
		}
		if picked[d.Index] {
			o.class += " picked"
		}
		out = append(out, o)
	}
	return out
}
