package annotate

import (
	"strings"
	"time"

	"parallax/app/mark"
	"parallax/app/text"
)

// deicticDays are the days named from the article's, and how far they are.
var deicticDays = map[string]int{"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}

// relativeSteps say where a period lies from the article's, or from the date
// before it.
var relativeSteps = map[string]int{"last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "following": 1, "upcoming": 1, "same": 0, "that": 0}

// deictic reads the days named from the article's own: "yesterday", "today",
// "this morning", "last night", "the day before yesterday".
func (f *dateFinder) deictic(i int) (when, int) {
	const rule = "counted from the article's day"
	a := f.at(i)
	if n, ok := deicticDays[a.word]; ok && !(a.upper && i > 0 && f.at(i-1).kind == text.Word) {
		end := f.dayPart(i + 1)
		if wd, e := f.weekdayAt(end); e > end && a.word == "today" {
			return f.resolve(day(lastDay(f.today, wd, 0), rule)), e
		}
		return f.resolve(day(f.today.AddDate(0, 0, n), rule)), end
	}
	j := i + oneIf(f.is(i, "the"))
	if end, ok := f.follows(j, "day", "before", "yesterday"); ok {
		return f.resolve(day(f.today.AddDate(0, 0, -2), rule)), end
	}
	if end, ok := f.follows(j, "day", "after", "tomorrow"); ok {
		return f.resolve(day(f.today.AddDate(0, 0, 2), rule)), end
	}
	if !f.last.from.IsZero() && f.has(j+1, asDayPart) && f.at(j+1).bond == apart && (j > i && f.is(j, "next", "following", "same", "previous") || f.is(i, "that")) {
		return day(f.last.to.AddDate(0, 0, relativeSteps[f.at(j).word]), "counted from the date before it"), j + 2
	}
	if f.has(i+1, asDayPart) && f.at(i+1).bond == apart {
		switch {
		case a.word == "this":
			return f.resolve(day(f.today, rule)), i + 2
		case a.word == "last" && f.is(i+1, "night", "evening"):
			return f.resolve(day(f.today.AddDate(0, 0, -1), rule)), i + 2
		}
	}
	return when{}, i
}

// relativePeriod reads what "this", "last", "next" and the like say of a
// period, weekday, month or season: "this year", "the last two months", "next
// Friday", "last summer".
func (f *dateFinder) relativePeriod(i int) (when, int) {
	j := i + oneIf(f.is(i, "the"))
	word := f.at(j).word
	step, ok := relativeSteps[word]
	if !ok || f.at(j).bond == hyphened {
		return when{}, i
	}
	k := j + 1
	if f.is(k, "coming", "past", "current") && f.is(j, "this") {
		step = relativeSteps[f.at(k).word]
		k++
	}
	if j == i && step != 0 || f.is(j, "this") {
		if w, end := f.relativeName(k, step); end > k {
			return w, end
		}
	}
	t := f.at(k).term
	if t.role&asPeriod != 0 && t.period >= days && f.at(k+1).bond != hyphened {
		return f.onePeriod(i, j, k, step)
	}
	return f.manyPeriods(i, k, step)
}

// relativeName reads a weekday, month or season after "last", "this", "next".
func (f *dateFinder) relativeName(i, step int) (when, int) {
	rule := "name after last, this or next"
	if wd, j := f.weekdayAt(i); j > i {
		d := nextDay(within(f.today, weeks, "").from, wd, 0)
		switch {
		case step < 0:
			d = lastDay(f.today, wd, 1)
		case step > 0:
			d = nextDay(f.today, wd, 1)
		case f.direction(i-1, j) == back && d.After(f.today):
			d = d.AddDate(0, 0, -7)
		}
		return f.resolve(day(d, rule)), f.dayPart(j)
	}
	if m, j := f.monthAt(i); m != 0 {
		y := f.today.Year()
		y += oneIf(step > 0 && m <= f.today.Month()) - oneIf(step < 0 && m >= f.today.Month())
		if n, end := f.dayNumber(j); n > 0 && validDay(y, int(m), n) {
			return f.resolve(day(dayOf(y, m, n), rule)), end
		}
		return f.resolve(within(dayOf(y, m, 1), months, rule)), j
	}
	if f.has(i, asSeason) && f.at(i).bond == apart {
		return f.resolve(f.seasonNear(int(f.at(i).term.n), step, rule)), i + 1
	}
	return when{}, i
}

// seasonNear returns the season of a name before (step -1), around (0) or after
// (1) the article's day. "This winter" in December is the one that begins.
func (f *dateFinder) seasonNear(n, step int, rule string) when {
	y := f.today.Year() + oneIf(n == 0 && f.today.Month() == time.December)
	w := season(y, n, rule)
	switch {
	case step < 0 && !w.to.Before(f.today):
		return season(y-1, n, rule)
	case step > 0 && !w.from.After(f.today):
		return season(y+1, n, rule)
	}
	return w
}

// onePeriod reads a single period after "this", "last", "next": "last month" is
// the month of the calendar, "the past month" the thirty days to the article's.
func (f *dateFinder) onePeriod(i, j, k, step int) (when, int) {
	p, end := f.at(k).term.period, k+1
	word := f.at(j).word
	if j > i && (word == "coming" || word == "next" && p != days && (f.last.from.IsZero() || f.direction(i, end) == ahead)) {
		return f.resolve(when{f.today, shift(f.today, p, 1), precisionOf(p), "the stretch from the article's day"}), end
	}
	if f.is(end, "'s") && p == days || p == seasons {
		return when{}, i
	}
	switch {
	case word == "that", word == "same", word == "following", word == "previous", word == "preceding", word == "next" && j > i:
		return f.fromLast(i, j, p, step, end)
	case word == "past", word == "last" && j > i && !f.is(end, "of"), f.is(k-1, "past"):
		from := shift(f.today, p, -1)
		return f.resolve(when{from, f.today, precisionOf(p), "the stretch up to the article's day"}), end
	case j > i && word != "current", p == days, p == weekends && step < 0 && f.today.IsZero():
		return when{}, i
	}
	t := shift(f.today, p, step)
	if p == weekends {
		t = f.today.AddDate(0, 0, 7*step)
		if step == 0 && f.today.Weekday() < time.Thursday && f.today.Weekday() != time.Sunday && f.direction(i, end) != ahead {
			t = t.AddDate(0, 0, -7)
		}
	}
	return f.resolve(within(t, p, "period of the calendar, counted from the article's day")), end
}

// fromLast reads what is counted from the date before it: "the next day", "that
// year", "the following week". Without a date before it in the paragraph it is
// counted from the article's day.
func (f *dateFinder) fromLast(i, j int, p period, step, end int) (when, int) {
	word := f.at(j).word
	if word == "that" && (p == days || p == weeks) && f.last.from.IsZero() || word == "same" && j == i || word == "that" && j > i || p == days && j == i && word != "that" {
		return when{}, i
	}
	base := f.last.from
	rule := "counted from the date before it"
	if base.IsZero() || word == "next" && p != days {
		base, rule = f.today, "counted from the article's day"
	}
	if base.IsZero() || !f.known && f.last.from.IsZero() {
		return when{rule: rule}, end
	}
	return within(shift(base, p, step), p, rule), end
}

// manyPeriods reads "the last two months", "the next 10 days", "the past
// decade and a half" up to the unit.
func (f *dateFinder) manyPeriods(i, k, step int) (when, int) {
	n, ok := f.numeral(k)
	if !ok || n.vague || n.share || f.at(n.end).term.role&(asPeriods|asPeriod) == 0 || n.value < 1 || n.value > 1000 || step == 0 && !f.is(k-1, "past", "coming") {
		return when{}, i
	}
	p, end := f.at(n.end).term.period, n.end+1
	if k == i+1 && f.is(i, "last") && f.is(i-1, "to", "will", "would", "can", "could", "may", "might", "should", "must", "not", "did", "does", "usually", "often", "'ll", "they", "it") {
		return when{}, i // "expected to last 45 minutes"
	}
	if f.is(end, "of") && !f.is(end+1, "this", "the") || n.value != float64(int(n.value)) {
		return when{}, i
	}
	if p < days {
		p, n.value = days, 1
	}
	rule := "the stretch up to the article's day"
	w := when{shift(f.today, p, -int(n.value)), f.today, precisionOf(p), rule}
	if step > 0 {
		w = when{f.today, shift(f.today, p, int(n.value)), precisionOf(p), "the stretch from the article's day"}
	}
	return f.resolve(w), end
}

// dayBefore reads "the year before" and "the day after" where no noun follows
// and a date stands before.
func (f *dateFinder) dayBefore(i int) (when, int) {
	p, end := f.at(i+1).term, i+3
	if !f.is(i, "the") || p.role&asPeriod == 0 || p.period < days || p.period > years || !f.is(i+2, "before", "after", "earlier") || f.last.from.IsZero() {
		return when{}, i
	}
	if f.at(end).kind != text.Mark && !f.is(end, "and", "but", "in", "at", "on", "for", "with") {
		return when{}, i
	}
	step := 2*oneIf(f.is(i+2, "after")) - 1
	return within(shift(f.last.from, p.period, step), p.period, "counted from the date before it"), end
}

// counted reads a time so long ago or ahead: "three days ago", "a year
// earlier", "two weeks from now".
func (f *dateFinder) counted(i int) (when, int) {
	if w, end := f.dayBefore(i); end > i {
		return w, end
	}
	n, j, open := f.count(i)
	p := f.at(j).term
	if j == i || p.role&(asPeriod|asPeriods) == 0 || p.period < days && !f.is(j+1, "ago") {
		return f.yearAgo(i)
	}
	end := j + 1
	step, base, rule := -n, f.today, "counted from the article's day"
	switch {
	case f.is(end, "ago"):
	case f.is(end, "from") && f.is(end+1, "now", "today"):
		step = n
		end++
	case f.is(end, "hence"):
		step = n
	case f.is(end, "earlier", "before", "previously", "later") && !(f.is(end, "before") && f.at(end+1).kind == text.Word && !f.is(end+1, "and", "but", "when", "that")) && !f.is(end+1, "than", "this", "that", "in"):
		step *= 1 - 2*oneIf(f.is(end, "later"))
		if !f.last.from.IsZero() {
			base, rule = f.last.from, "counted from the date before it"
		} else if step > 0 {
			return when{}, i
		}
	case f.is(i-1, "in") && !f.is(end, "of") && !f.firstIn(i-1) && p.period <= years && f.at(j).bond == apart && f.at(i).bond == apart && !open && f.direction(i-1, end) == ahead:
		step, end = n, end-1
	default:
		return f.yearAgo(i)
	}
	if f.is(i-1, "for", "of") && !f.is(end, "ago") {
		return when{}, i // "for two years before": a length of time
	}
	end++
	if open {
		return when{rule: rule}, end
	}
	if p.period < days {
		return f.resolve(day(base, rule)), end
	}
	if base.IsZero() {
		return when{rule: rule}, end
	}
	return periodAt(base, p.period, step, rule), end
}

// periodAt resolves a count of periods as finely as its unit: "three weeks ago" is
// a week, "two years ago" a year; "two decades ago" is the year twenty before.
func periodAt(base time.Time, p period, step int, rule string) when {
	if step > 3000 || step < -3000 {
		return when{rule: rule}
	}
	switch p {
	case decades:
		p, step = years, 10*step
	case centuries:
		p, step = years, 100*step
	}
	return within(shift(base, p, step), p, rule)
}

// count reads the number of periods, and whether the words leave it open: "a
// few days ago".
func (f *dateFinder) count(i int) (n, end int, open bool) {
	bound, j := f.hedge(i)
	if j > i && bound == mark.Exact {
		return 0, i, false
	}
	switch {
	case f.is(j, "a", "an") && f.is(j+1, "few", "couple"):
		end, open = j+2, f.is(j+1, "few")
		if f.is(end, "of") {
			end++
		}
		return 2, end, open
	case f.is(j, "several", "few"):
		return 0, j + 1, true
	case f.is(j, "a", "an"):
		return 1, j + 1, false
	}
	num, ok := f.numeral(j)
	if !ok || num.vague || num.share || num.value < 1 || num.value > 3000 || num.value != float64(int(num.value)) {
		return 0, i, false
	}
	return int(num.value), num.end, false
}

// firstIn tells "the first elections in two years", a length of time, from
// "elections in two years".
func (f *dateFinder) firstIn(i int) bool {
	for j := i - 1; j >= i-6 && j >= 0 && f.at(j).kind == text.Word; j-- {
		if f.has(j, asOrdinal) || f.is(j, "only", "most", "more", "once", "twice", "times", "time") || strings.HasSuffix(f.at(j).word, "est") {
			return true
		}
	}
	return false
}

// yearAgo reads "the year-ago quarter" and "a year-earlier".
func (f *dateFinder) yearAgo(i int) (when, int) {
	if f.is(i, "year") && f.is(i+1, "ago", "earlier") && f.at(i+1).bond != apart {
		return f.resolve(within(shift(f.today, years, -1), years, "counted from the article's day")), i + 2
	}
	return when{}, i
}
