package quantity

import (
	"time"

	"parallax/app/mark"
	"parallax/app/sentence"
	"parallax/app/text"
)

// monthAt reads a month's name, or its abbreviation with the point it may
// have: the month, or 0, and where it ends.
//
// "May", "March" and "August" are months only with a capital, and a short name
// only before a point or a day: "Sat" and "Mar" are words too.
func (f *dateFinder) monthAt(i int) (time.Month, int) {
	a := f.at(i)
	switch {
	case a.Kind != text.Word || a.Bond == attached && !isNumber(f.at(i-1)):
		return 0, i
	case a.Class&asMonth != 0:
		if !a.Upper && f.is(i, "may", "march", "august") {
			return 0, i
		}
		return time.Month(a.Value), i + 1
	case a.Class&asShortMonth != 0 && a.Upper:
		if f.is(i+1, ".") && f.touches(i+1) {
			return time.Month(a.Value), i + 2
		}
		if f.besideDay(i) || f.joinsMonth(i) || f.afterIn(i) {
			return time.Month(a.Value), i + 1
		}
	}
	return 0, i
}

// besideDay reports whether a number or a year stands beside the short name.
func (f *dateFinder) besideDay(i int) bool {
	return isNumber(f.at(i+1)) || isNumber(f.at(i-1)) || f.is(i+1, ",") && f.year(i+2) > 0
}

// afterIn reports whether a preposition of time stands before the short name, and
// no name after it: "since Sept", but "in Jan Smuts’s time".
func (f *dateFinder) afterIn(i int) bool {
	return f.at(i).Value > 1 && f.is(i-1, "since", "after", "until", "from", "before", "in", "to") &&
		!f.at(i+1).Upper
}

// joinsMonth reports whether a hyphen ties the short name to another: "Jan-Feb".
func (f *dateFinder) joinsMonth(i int) bool {
	const month = asMonth | asShortMonth
	return f.at(i+1).Bond == hyphened && f.has(i+1, month) || f.at(i).Bond == hyphened && f.has(i-1, month)
}

// weekdayAt reads a weekday's name: the day, and where it ends or i.
func (f *dateFinder) weekdayAt(i int) (time.Weekday, int) {
	a := f.at(i)
	switch {
	case a.Kind != text.Word || a.Bond == hyphened && !f.has(i-1, asWeekday|asShortDay|asPhase|asPeriod):
		return 0, i
	case a.Class&asWeekday != 0:
		return weekday(a), i + 1
	case a.Class&asShortDay != 0 && a.Upper:
		j := i + 1
		if f.is(j, ".") && f.touches(j) {
			return weekday(a), j + 1
		}
		if f.is(j, ",") {
			j++
		}
		if m, _ := f.monthAt(j); m != 0 {
			return weekday(a), i + 1
		}
	}
	return 0, i
}

func weekday(a *sentence.Token) time.Weekday { return time.Weekday(int(a.Value) % 7) }

// dayNumber reads a day of the month: "1", "15th", "the first".
func (f *dateFinder) dayNumber(i int) (int, int) {
	a := f.at(i)
	if isNumber(a) {
		d := shortNumber(a.Word, 2)
		if d < 1 || d > 31 {
			return 0, i
		}
		if next := f.at(i + 1); next.Bond == attached && next.Kind == text.Word {
			if f.is(i+1, "st", "nd", "rd", "th") {
				return d, i + 2
			}
			if next.Class&(asMonth|asShortMonth) == 0 {
				return 0, i
			}
		}
		return d, i + 1
	}
	if a.Class&asOrdinal != 0 {
		return int(a.Value), i + 1
	}
	if f.is(i, "twenty", "thirty") && f.has(i+1, asOrdinal) && f.at(i+1).Value < 10 {
		return int(a.Value + f.at(i+1).Value), i + 2
	}
	return 0, i
}

// shortNumber returns the value of up to most digits, or -1.
func shortNumber(s string, most int) int {
	if len(s) == 0 || len(s) > most {
		return -1
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// calendarDate reads a date by its month or weekday: "Tuesday", "March 15,
// 2011", "15 March", "Tuesday, April 3", "the 1st of March", "August 2017",
// "April 3-5".
func (f *dateFinder) calendarDate(i int) (when, int) {
	wd, j := f.weekdayAt(i)
	if j > i {
		return f.fromWeekday(i, wd, j)
	}
	if w, end := f.dayMonth(i); end > i {
		return f.trail(w, end)
	}
	return f.monthFirst(i)
}

// fromWeekday reads what begins with a weekday.
func (f *dateFinder) fromWeekday(i int, wd time.Weekday, j int) (when, int) {
	switch {
	case f.anyOf(i, j):
		return when{}, f.dayPart(j)
	case f.noDay(j):
		return when{}, j + 1
	}
	if w, end := f.dayInFull(j + oneIf(f.is(j, ",", "("))); end > 0 {
		return f.trail(w, end)
	}
	if n, end := f.dayNumber(j + oneIf(f.is(j, "the"))); n > 0 && f.is(end-1, "th", "st", "nd", "rd") {
		return f.trail(f.weekdayOn(wd, n), end)
	}
	if f.is(j, "week") && f.at(j).Bond == apart && f.is(i-1, "on", "by", "until", "from") && f.phraseEnds(j+1) {
		// "on Monday week"
		return f.resolve(day(nextDay(f.today, wd, 1).AddDate(0, 0, 7), mark.WeekdayAfterNext)), j + 1
	}
	end := f.dayPart(j)
	if w, e := f.weekdayOf(wd, end); e > end {
		return w, e
	}
	return f.resolve(f.weekday(i, end, wd)), end
}

// phraseEnds reports whether a sign or a function word stands at token i, so that
// the noun phrase before it ends.
func (l *line) phraseEnds(i int) bool { return l.at(i).Kind == text.Mark || l.has(i, asFunction) }

// anyOf reports whether the weekday from token i to j is none in particular:
// "every Friday night", "open on a Monday".
func (f *dateFinder) anyOf(i, j int) bool {
	return f.is(i-1, "every", "each") || f.is(i-1, "other") && f.is(i-2, "every") ||
		f.is(i-1, "a") && f.is(i-2, "on") && f.phraseEnds(j)
}

// noDay reports whether what stands at token j makes the weekday before it
// something else: "the Sunday Times", "Friday prayers", "Monday of every week".
func (f *dateFinder) noDay(j int) bool {
	paper := f.at(j).Upper && f.is(j, "times", "telegraph", "herald", "mirror", "express", "tribune", "mail")
	return paper || f.is(j, "prayers") || f.is(j, "of") && f.is(j+1, "every", "each")
}

// dayInFull reads the day and month behind a weekday, with the bracket that may
// close them; where there is none the end is 0.
func (f *dateFinder) dayInFull(k int) (when, int) {
	for _, read := range []func(*dateFinder, int) (when, int){
		(*dateFinder).dayMonth, (*dateFinder).monthDay, (*dateFinder).numericDate,
	} {
		w, end := read(f, k)
		if end > k && (w.precision == mark.Day || !f.known) {
			return w, end + oneIf(f.is(k-1, "(") && f.is(end, ")"))
		}
	}
	return when{}, 0
}

// oneIf returns 1 where b holds and 0 elsewhere, to step over an optional word.
func oneIf(b bool) int {
	if b {
		return 1
	}
	return 0
}

// weekday resolves a weekday alone. News tells of what has happened: "said on
// Tuesday" is the article's day where that is a Tuesday, else the last one
// before. A verb that looks ahead turns it: "will meet on Friday".
func (f *dateFinder) weekday(i, end int, wd time.Weekday) when {
	if i-f.since <= 2 && f.last.precision == mark.Day && f.last.from.Weekday() == wd && f.since > 0 &&
		f.is(f.since, ",", "(") {
		return day(f.last.from, mark.WeekdayOfText) // "on Oct. 13, a Friday"
	}
	if first, _, ok := f.notBefore(i); ok && f.last.precision == mark.Day {
		return day(nextDay(first, wd, 0), mark.WeekdayJoined)
	}
	if f.direction(i, end) == ahead {
		return day(nextDay(f.today, wd, 0), mark.WeekdayNext)
	}
	return day(lastDay(f.today, wd, 0), mark.WeekdayLast)
}

// lastDay returns the last day of the name at least gap days before t.
func lastDay(t time.Time, wd time.Weekday, gap int) time.Time {
	t = t.AddDate(0, 0, -gap)
	return t.AddDate(0, 0, -(int(t.Weekday()-wd)+7)%7)
}

// nextDay returns the first day of the name at least gap days after t.
func nextDay(t time.Time, wd time.Weekday, gap int) time.Time {
	t = t.AddDate(0, 0, gap)
	return t.AddDate(0, 0, (int(wd-t.Weekday())+7)%7)
}

// weekdayOn resolves "Tuesday the 19th": the nearest such day.
func (f *dateFinder) weekdayOn(wd time.Weekday, n int) when {
	const basis = mark.WeekdayAndDay
	for months := 0; months < 24; months++ {
		for _, m := range []int{-months, months} {
			t := dayOf(f.today.Year(), f.today.Month()+time.Month(m), n)
			if f.known && t.Day() == n && t.Weekday() == wd {
				return day(t, basis)
			}
		}
	}
	return when{basis: basis}
}

// weekdayOf reads the week that a weekday is said to be of: "Tuesday of last
// week", "Monday next week".
func (f *dateFinder) weekdayOf(wd time.Weekday, i int) (when, int) {
	j := i
	if f.is(j, "of", "in") {
		j++
	}
	n := relativeSteps[f.at(j).Word]
	if !f.is(j, "last", "this", "next") || !f.is(j+1, "week") {
		return when{}, i
	}
	week := within(f.today.AddDate(0, 0, 7*n), weeks, mark.NoBasis)
	return f.resolve(day(nextDay(week.from, wd, 0), mark.WeekdayOfWeek)), j + 2
}

// dayPart passes over the part of the day after a date: "Tuesday morning",
// "Sunday night".
func (f *dateFinder) dayPart(i int) int {
	if f.is(i, "early", "late") && f.has(i+1, asDayPart) {
		return i + 2
	}
	if f.has(i, asDayPart) && f.at(i).Bond == apart {
		return i + 1
	}
	return i
}

func (f *dateFinder) trail(w when, end int) (when, int) {
	if w.precision == mark.Day {
		end = f.dayPart(end)
	}
	return w, end
}

// dayMonth reads a day before its month: "15 March 2011", "the 1st of March",
// "3-5 April".
func (f *dateFinder) dayMonth(i int) (when, int) {
	j := i + oneIf(f.is(i, "the"))
	n, k := f.dayNumber(j)
	if n == 0 || moneySign(f.at(j-1)) != "" || f.at(j).Bond == hyphened && isNumber(f.at(j-1)) && f.year(j-1) == 0 {
		return when{}, i
	}
	if f.is(k, "of") {
		if w, end := f.dayOfMonth(k+1, n); end > k+1 {
			return w, end
		}
	}
	last, k := f.lastDayBefore(n, k)
	o := k + oneIf(f.is(k, "of"))
	m, end := f.monthAt(o)
	if m == 0 || !isNumber(f.at(j)) && o == k {
		return when{}, i
	}
	return f.inYear(i, m, n, last, end)
}

// lastDayBefore reads the second day of "3-5 April" and "3 to 5 April", after the
// first one, n, that ends at token k. Without one it returns n and k.
func (f *dateFinder) lastDayBefore(n, k int) (last, end int) {
	to := f.is(k, "to", "and")
	d, e := f.dayNumber(k + oneIf(to))
	if d <= n || !to && (f.at(k).Bond != hyphened || !isNumber(f.at(k))) {
		return n, k
	}
	if m, _ := f.monthAt(e + oneIf(f.is(e, "of"))); m == 0 {
		return n, k
	}
	return d, e
}

// dayOfMonth reads the month of "the 8th of last month".
func (f *dateFinder) dayOfMonth(i, n int) (when, int) {
	j := i + oneIf(f.is(i, "the"))
	step, ok := relativeSteps[f.at(j).Word]
	if !ok || !f.is(j+1, "month") {
		return when{}, i
	}
	base := f.today
	if last := f.told().from; f.is(j, "that", "same", "following") && !last.IsZero() {
		base = last
	}
	t := within(shift(base, months, step), months, mark.NoBasis).from.AddDate(0, 0, n-1)
	return f.resolve(day(t, mark.DayOfMonth)), j + 2
}

// monthDay reads a day after its month: "March 15, 2011", "April 3-5", "March
// the 3rd".
func (f *dateFinder) monthDay(i int) (when, int) {
	m, j := f.monthAt(i)
	if m == 0 {
		return when{}, i
	}
	the := f.is(j, "the")
	n, k := f.dayNumber(j + oneIf(the))
	second := !isNumber(f.at(j)) && f.at(j).Value == 2 && f.at(j).Upper // of a name, more often
	if n == 0 || the && isNumber(f.at(k-1)) || second || f.is(k, "percent", "%", "people") ||
		f.is(k, ":") && isNumber(f.at(k+1)) {
		return when{}, i
	}
	if w, end := f.otherMonth(i, m, n, k); end > i {
		return w, end
	}
	last := n
	if d, e := f.dayNumber(k + oneIf(f.is(k, "to", "and"))); d > n && f.joinsDay(i, k) {
		last, k = d, e
	}
	return f.inYear(i, m, n, last, k)
}

// joinsDay reports whether a dash or word at token k joins another day to the one
// before it: "April 3-5", "between April 3 and 5". The month stands at token i.
func (f *dateFinder) joinsDay(i, k int) bool {
	bond := f.at(k).Bond
	return bond == hyphened || bond == dashed || f.is(k, "to") || f.is(k, "and") && f.is(i-1, "between")
}

// otherMonth reads a range over two months: "April 29-May 3".
func (f *dateFinder) otherMonth(i int, m time.Month, n, k int) (when, int) {
	if f.at(k).Bond != hyphened {
		return when{}, i
	}
	m2, j := f.monthAt(k)
	n2, e := f.dayNumber(j)
	if m2 == 0 || n2 == 0 {
		return when{}, i
	}
	to, end := f.inYear(k, m2, n2, n2, e)
	from := when{}
	if !to.from.IsZero() && validDay(to.from.Year(), int(m), n) {
		from = day(dayOf(to.from.Year(), m, n), mark.NoBasis)
		if from.from.After(to.from) {
			from = day(shift(from.from, years, -1), mark.NoBasis)
		}
	}
	return when{from.from, to.to, mark.Day, mark.DayRange}, end
}
