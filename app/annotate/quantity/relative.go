package quantity

import (
	"time"

	"parallax/app/mark"
	"parallax/app/text"
)

// deicticDays are the days named from the article's, and how far they are.
var deicticDays = map[string]int{"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}

// relativeSteps say where a period lies from the article's, or from the date
// before it.
var relativeSteps = map[string]int{"last": -1, "past": -1, "previous": -1, "prior": -1, "latest": -1, "preceding": -1,
	"this": 0, "current": 0, "next": 1, "coming": 1, "following": 1, "upcoming": 1, "same": 0, "that": 0}

// deictic reads the days named from the article's own: "yesterday", "today",
// "this morning", "last night", "the day before yesterday".
func (f *dateFinder) deictic(i int) (when, int) {
	const basis = mark.FromArticle
	a := f.at(i)
	if a.Word == "today" && f.nowadays(i) {
		return when{}, i + 1
	}
	if n, ok := deicticDays[a.Word]; ok && !(a.Upper && i > 0 && f.at(i-1).Kind == text.Word) {
		end := f.dayPart(i + 1)
		if wd, e := f.weekdayAt(end); e > end && a.Word == "today" {
			return f.resolve(day(lastDay(f.today, wd, 0), basis)), e
		}
		return f.resolve(day(f.today.AddDate(0, 0, n), basis)), end
	}
	j := i + oneIf(f.is(i, "the"))
	if end, ok := f.follows(j, "day", "before", "yesterday"); ok {
		return f.resolve(day(f.today.AddDate(0, 0, -2), basis)), end
	}
	if end, ok := f.follows(j, "day", "after", "tomorrow"); ok {
		return f.resolve(day(f.today.AddDate(0, 0, 2), basis)), end
	}
	if !f.has(j+1, asDayPart) || f.at(j+1).Bond != apart {
		return when{}, i
	}
	return f.dayPartOf(i, j)
}

// dayPartOf reads "that night" and "the next morning", which count from the date
// before, and "this morning" and "last night".
func (f *dateFinder) dayPartOf(i, j int) (when, int) {
	word := f.at(j).Word
	base := f.told()
	switch the := j > i; {
	case (the && f.is(j, "next", "following", "same", "previous") || f.is(i, "that")) && !base.from.IsZero():
		return day(base.to.AddDate(0, 0, relativeSteps[word]), mark.FromText), j + 2
	case !the && word == "this":
		return f.resolve(day(f.today, mark.FromArticle)), i + 2
	case !the && word == "last" && f.is(i+1, "night", "evening"):
		return f.resolve(day(f.today.AddDate(0, 0, -1), mark.FromArticle)), i + 2
	}
	return when{}, i
}

// nowadays tells the "today" that means these times: "still in use today", "what
// is today Germany", "today’s world".
func (f *dateFinder) nowadays(i int) bool {
	if f.is(i-1, "known", "used", "exist", "exists") || f.is(i-1, "is", "of") &&
		f.is(i-2, "what", "world", "youth", "society") ||
		f.is(i+1, "'s") && f.is(i+2, "generation", "society", "world", "youth", "economy") {
		return true
	}
	for j := i - 1; j >= i-6 && f.at(j).Kind == text.Word; j-- {
		if f.is(j, "still") || f.is(j, "than") && f.is(j+1, "ever") {
			return true
		}
	}
	return false
}

// relativePeriod reads what "this", "last", "next" and the like say of a
// period, weekday, month or season: "this year", "the last two months", "next
// Friday", "last summer".
func (f *dateFinder) relativePeriod(i int) (when, int) {
	j := i + oneIf(f.is(i, "the"))
	j += oneIf(f.is(j, "very"))
	word := f.at(j).Word
	step, ok := relativeSteps[word]
	if !ok || f.at(j).Bond == hyphened {
		return when{}, i
	}
	k := j + 1 + oneIf(word == "that" && f.is(j+1, "same"))
	if f.is(k, "coming", "past", "current") && f.is(j, "this") {
		step = relativeSteps[f.at(k).Word]
		k++
	}
	if j == i && step != 0 || f.is(j, "this", "following", "previous", "preceding") {
		if w, end := f.relativeName(k, step); end > k {
			return w, end
		}
	}
	if f.is(k, "fiscal", "financial", "calendar", "school", "academic") {
		k += oneIf(f.is(k+1, "year", "quarter"))
	}
	t := f.at(k).Entry
	if t.Class&asPeriod != 0 && period(t.Period) >= days && f.at(k+1).Bond != hyphened {
		return f.onePeriod(i, j, k, step)
	}
	return f.manyPeriods(i, k, step)
}

// relativeName reads a weekday, month or season after "last", "this", "next".
func (f *dateFinder) relativeName(i, step int) (when, int) {
	// "He won on May 6; the following Monday he resigned"
	last, fromText := f.told().from, f.is(i-1, "following", "previous", "preceding")
	if last.IsZero() || !fromText {
		last, fromText = f.today, false
	}
	if wd, j := f.weekdayAt(i); j > i {
		if d := relativeDay(last, wd, step); fromText {
			return day(d, mark.FromText), f.dayPart(j)
		} else {
			return f.resolve(day(d, mark.NameAfterLast)), f.dayPart(j)
		}
	}
	if m, j := f.monthAt(i); m != 0 {
		y := last.Year() + oneIf(step > 0 && m <= last.Month()) - oneIf(step < 0 && m >= last.Month())
		if n, end := f.dayNumber(j); n > 0 && validDay(y, int(m), n) {
			return f.resolve(day(dayOf(y, m, n), mark.NameAfterLast)), end
		}
		return f.resolve(within(dayOf(y, m, 1), months, mark.NameAfterLast)), j
	}
	if f.has(i, asSeason) && f.at(i).Bond == apart {
		return f.resolve(f.seasonNear(int(f.at(i).Value), step, mark.NameAfterLast)), i + 1
	}
	return when{}, i
}

// relativeDay returns the weekday before t (step -1), after it (1), or of its week.
func relativeDay(t time.Time, wd time.Weekday, step int) time.Time {
	switch {
	case step < 0:
		return lastDay(t, wd, 1)
	case step > 0:
		return nextDay(t, wd, 1)
	}
	return nextDay(within(t, weeks, mark.NoBasis).from, wd, 0)
}

// seasonNear returns the season of a name before (step -1), around (0) or after
// (1) the article's day. "This winter" in December is the one that begins.
func (f *dateFinder) seasonNear(n, step int, basis mark.Basis) when {
	y := f.today.Year() + oneIf(n == 0 && f.today.Month() == time.December)
	w := season(y, n, basis)
	switch {
	case step < 0 && !w.to.Before(f.today):
		return season(y-1, n, basis)
	case step > 0 && !w.from.After(f.today):
		return season(y+1, n, basis)
	}
	return w
}

// onePeriod reads a single period after "this", "last", "next": "last month" is
// the month of the calendar, "the past month" the thirty days to the article's.
func (f *dateFinder) onePeriod(i, j, k, step int) (when, int) {
	p, end := f.period(k), k+1
	word := f.at(j).Word
	if j > i && (word == "coming" || word == "next" && p != days && k == j+1 &&
		(f.told().from.IsZero() || f.direction(i, end) == ahead)) {
		return f.resolve(when{f.today, shift(f.today, p, 1), precisionOf(p), mark.StretchFromArticle}), end
	}
	if p == seasons && k == j+1 && (j == i || word == "current") &&
		(f.at(end).Kind == text.Mark || f.has(end, asFunction) || word == "last" && f.has(end, asPast)) {
		return f.playingSeason(step), end
	}
	if f.is(end, "'s") && p == days || p == seasons {
		return when{}, i
	}
	switch {
	case word == "that", word == "same", word == "following", word == "previous", word == "prior", word == "preceding",
		word == "next" && j > i:
		return f.fromLast(i, j, p, step, end)
	case word == "past", word == "last" && j > i && !f.is(end, "of", "before"), f.is(k-1, "past"):
		from := shift(f.today, p, -1)
		return f.resolve(when{from, f.today, precisionOf(p), mark.StretchToArticle}), end
	case j > i && word != "current" && (word != "latest" || p < weeks), p == days, p == weekends && step < 0 &&
		f.today.IsZero():
		return when{}, i
	}
	t := shift(f.today, p, step)
	if p == weekends {
		t = f.today.AddDate(0, 0, 7*step)
		if step == 0 && f.today.Weekday() < time.Thursday && f.today.Weekday() != time.Sunday &&
			f.direction(i, end) != ahead {
			t = t.AddDate(0, 0, -7)
		}
	}
	return f.resolve(within(t, p, mark.PeriodFromArticle)), end
}

// playingSeason returns the season of a sport, which runs from July to June: "in
// the whole of last season". It is wrong of sports played from spring to autumn.
func (f *dateFinder) playingSeason(step int) when {
	y := f.today.Year() + step - oneIf(f.today.Month() < time.July)
	return f.resolve(when{dayOf(y, time.July, 1), dayOf(y+1, time.July, 0), mark.Year, mark.SportSeason})
}

// fromLast reads what is counted from the date before it: "the next day", "that
// year", "the following week". Without a date before it in the paragraph it is
// counted from the article's day.
func (f *dateFinder) fromLast(i, j int, p period, step, end int) (when, int) {
	word := f.at(j).Word
	last := f.told().from
	if word == "that" && p < months {
		last = f.last.from
	}
	if word == "that" && (p == days || p == weeks) && last.IsZero() || word == "same" && j == i ||
		word == "that" && j > i || p == days && j == i && word != "that" {
		return when{}, i
	}
	base, basis := last, mark.FromText
	if base.IsZero() || word == "next" && p != days && !f.is(j-1, "very") {
		base, basis = f.today, mark.FromArticle
	}
	if base.IsZero() || !f.known && last.IsZero() {
		return when{basis: basis}, end
	}
	return within(shift(base, p, step), p, basis), end
}

// manyPeriods reads "the last two months", "the next 10 days", "the past
// decade and a half" up to the unit.
func (f *dateFinder) manyPeriods(i, k, step int) (when, int) {
	if k == i+oneIf(f.is(i, "the"))+1 && f.is(k, "few", "several") && f.has(k+1, asPeriods) && f.period(k+1) >= days &&
		step < 0 {
		return when{basis: mark.StretchToArticle}, k + 2 // "the past few days"
	}
	n, ok := f.numeral(k)
	if !ok || n.vague || n.share || f.at(n.end).Class&(asPeriods|asPeriod) == 0 || n.value < 1 || n.value > 1000 ||
		step == 0 && !f.is(k-1, "past", "coming") {
		return when{}, i
	}
	end := n.end + 1
	count, p, ok := wholePeriods(n.value, f.period(n.end))
	if k == i+1 && f.is(i, "last") && f.is(i-1, "to", "will", "would", "can", "could", "may", "might", "should", "must",
		"not", "did", "does", "usually", "often", "'ll", "they", "it") {
		return when{}, i // "expected to last 45 minutes"
	}
	if f.is(end, "of") && !f.is(end+1, "this", "the") || !ok {
		return when{}, i
	}
	if p < days {
		p, count = days, 1
	}
	return f.stretch(i, end, p, count, step), end
}

// stretch returns so many periods up to the article's day, or from it. After a
// past date "the next" counts from there: "In 1655 he enlisted; in the next five
// years he served both sides".
func (f *dateFinder) stretch(i, end int, p period, n, step int) when {
	switch {
	case step < 0:
		return f.resolve(when{shift(f.today, p, -n), f.today, precisionOf(p), mark.StretchToArticle})
	case !f.last.from.IsZero() && f.last.to.Before(f.today) && f.direction(i, end) == back:
		return when{f.last.to, shift(f.last.to, p, n), precisionOf(p), mark.StretchFromText}
	}
	return f.resolve(when{f.today, shift(f.today, p, n), precisionOf(p), mark.StretchFromArticle})
}
