package quantity

import (
	"time"

	"parallax/app/mark"
	"parallax/app/text"
)

// notDate passes over words that look like dates: "Good Friday Agreement" is
// none of the week's, "Black September" no month, "Sundays" no Sunday.
func (f *dateFinder) notDate(i int) (when, int) {
	if f.is(i, "black", "bloody", "ash", "palm", "super", "holy", "maundy", "fat", "shrove", "cyber") &&
		f.at(i).Upper && f.has(i+1, asWeekday|asMonth) && f.at(i+1).Upper {
		if w, end := f.namedDay(i); end > i { // "Ash Wednesday", but "Palm Sunday Mass"
			return w, end
		}
		return when{}, i + 2
	}
	if f.is(i, "good") && f.is(i+1, "friday") && f.is(i+2, "agreement", "accord", "accords") {
		return when{}, i + 3
	}
	return when{}, i
}

// phased reads a part of a period: "early May", "the end of 2011", "mid-1990s",
// "earlier this week", "later in the year", "the middle of May".
func (f *dateFinder) phased(i int) (when, int) {
	if f.is(i, "earlier", "later") {
		return f.earlierOrLater(i)
	}
	j := i + oneIf(f.is(i, "the"))
	p := phases[f.at(j).Word]
	if p == whole {
		return when{}, i
	}
	k := j + 1
	if f.is(j, "early", "mid", "late") {
		k += oneIf(f.is(k, "in") && !f.is(j, "mid"))
	} else if !f.is(k, "of") {
		return when{}, i
	} else {
		k++
	}
	w, end := f.periodFrom(k)
	if end == k || w.precision == mark.Day && f.has(k, asNumeral) {
		return when{}, i
	}
	if w.basis != mark.NoBasis && w.precision != mark.Day {
		w = w.thirdOf(p)
		w.basis = mark.ThirdOfPeriod
	}
	return w, end
}

// periodFrom reads a period for a phase: what date reads, or "the year", "the
// month" of the article.
func (f *dateFinder) periodFrom(i int) (when, int) {
	if f.is(i, "the") && f.has(i+1, asPeriod) && f.period(i+1) >= weeks && f.period(i+1) <= centuries &&
		!f.is(i+2, "of") {
		return f.resolve(within(f.today, f.period(i+1), mark.CalendarPeriod)), i + 2
	}
	for _, rule := range []func(*dateFinder, int) (when, int){(*dateFinder).calendarDate, (*dateFinder).deictic,
		(*dateFinder).relativePeriod, (*dateFinder).partOfYear, (*dateFinder).yearOnly} {
		if w, end := rule(f, i); end > i {
			return w, end
		}
	}
	if f.is(i, "the") {
		return f.yearOnly(i + 1)
	}
	return when{}, i
}

// earlierOrLater reads "earlier this week" as the days of the week up to the
// article's, "later this year" as those after.
func (f *dateFinder) earlierOrLater(i int) (when, int) {
	j := i + 1
	j += oneIf(f.is(j, "in"))
	if f.is(j, "today") {
		return f.deictic(j)
	}
	if f.is(j, "that") || f.is(j, "the") && f.is(j+1, "same") { // "Later that month"
		if w, end := f.relativePeriod(j); end > j && w.basis != mark.NoBasis {
			return w, end
		}
	}
	the := f.is(j, "the")
	if !the && !f.is(j, "this", "last", "next") || the && (j == i+1 || f.is(j+2, "of")) || !f.has(j+1, asPeriod) {
		return when{}, i
	}
	p := f.period(j + 1)
	if p < weeks && !the || p == seasons {
		return when{}, i
	}
	return f.resolve(f.untilOrFrom(p, relativeSteps[f.at(j).Word], f.is(i, "earlier"))), j + 2
}

// untilOrFrom returns the period so many steps from the article's day: of the one
// that holds that day, the part up to it where earlier, else the part from it on.
func (f *dateFinder) untilOrFrom(p period, step int, earlier bool) when {
	w := within(shift(f.today, p, step), p, mark.PartToArticle)
	switch {
	case step != 0 || p < weeks:
	case earlier:
		w.to = f.today
	default:
		w.from = f.today
	}
	return w
}

// partOfYear reads quarters, halves and seasons: "the third quarter of 2011",
// "the first half of this year", "the summer of 2011", "the first nine months
// of 1989".
func (f *dateFinder) partOfYear(i int) (when, int) {
	j := i + oneIf(f.is(i, "the"))
	if f.at(j).Bond == hyphened && j > 0 && !f.has(j-1, asPhase) {
		return when{}, i
	}
	if w, end := f.seasonAt(i, j); end > j {
		return w, end
	}
	fiscal := oneIf(f.is(j, "fiscal"))
	if f.has(j+fiscal, asOrdinal) && f.is(j+fiscal+1, "quarter", "half") {
		return f.ordinalPart(i, j+fiscal)
	}
	if f.is(j, "last", "final", "closing") && f.is(j+1, "quarter") { // "the last quarter of 2017"
		if _, end, _ := f.yearOfPart(j + 2); end > j+2 {
			return f.quarterOf(4, j+2)
		}
	}
	if w, end := f.ordinalOf(i, j); end > i {
		return w, end
	}
	if f.is(j, "first", "opening", "last", "final", "closing") {
		return f.monthsOfYear(i, j)
	}
	if w, end := f.shortPart(j); end > j {
		return w, end
	}
	return when{}, i
}

// shortPart reads "Q3", "Q3 2020" and "H1 2020".
func (f *dateFinder) shortPart(j int) (when, int) {
	switch {
	case f.is(j, "q1", "q2", "q3", "q4") && f.at(j).Upper:
		return f.quarterOf(int(f.at(j).Word[1]-'0'), j+1)
	case f.is(j, "h1", "h2") && f.at(j).Upper && f.year(j+1) > 0:
		return halfYear(f.year(j+1), int(f.at(j).Word[1]-'0')), j + 2
	}
	return when{}, j
}

// ordinalPart reads "third quarter" and "first half", which want a year or, for
// quarters, at least the context of one.
func (f *dateFinder) ordinalPart(i, j int) (when, int) {
	n := int(f.at(j).Value)
	if f.is(j+1, "quarter") && n <= 4 {
		return f.quarterOf(n, j+2)
	}
	if m, k := f.monthAt(j + 3); f.is(j+2, "of") && m != 0 && n <= 2 {
		if w, end := f.monthFirst(j + 3); end >= k && w.precision == mark.Month {
			return w.halfOf(n), end
		}
	}
	y, end, fixed := f.yearOfPart(j + 2)
	if n > 2 || end == j+2 {
		return when{}, i
	}
	w := halfYear(y, n)
	if !fixed {
		w = f.resolve(w)
	}
	return w, end
}

// quarterOf resolves a quarter: of the year that follows, else the last that has
// begun before the article.
func (f *dateFinder) quarterOf(n, i int) (when, int) {
	const basis = mark.QuarterOfYear
	y, end, fixed := f.yearOfPart(i)
	if end == i {
		y = f.today.Year()
		first := time.Month(3*n - 2)
		if f.direction(i-2, i) != ahead && first > f.today.Month() {
			y--
		}
	}
	w := within(dayOf(y, time.Month(3*n-2), 1), quarters, basis)
	if !fixed {
		w = f.resolve(w)
	}
	return w, end
}

// yearOfPart reads the year a part is of: "of 2011", "this year", "of the year".
func (f *dateFinder) yearOfPart(i int) (year, end int, fixed bool) {
	if f.is(i, "of") && f.is(i+1, "the") && f.is(i+2, "year") {
		return f.today.Year(), i + 3, false
	}
	j := i + oneIf(f.is(i, "of", "in"))
	if f.is(j, "fiscal") {
		if k := f.fiscal(j); k > j {
			return f.year(k), k + 1, true
		}
	}
	y, end, fixed := f.yearAfter(j)
	if end == j || f.is(j, ",") {
		return 0, i, false
	}
	return y, end, fixed
}

// monthsOfYear reads "the first nine months of 1989", "the last week of March".
func (f *dateFinder) monthsOfYear(i, j int) (when, int) {
	n, k := 1, j+1
	if num, ok := f.numeral(k); ok && !num.vague && !num.share && num.value >= 1 && num.value <= 100 {
		n, k = int(num.value), num.end
	}
	p := f.period(k)
	if !f.has(k, asPeriod|asPeriods) || p < days || p > months {
		return when{}, i
	}
	if !f.is(k+1, "of", "in") {
		return f.monthsSoFar(i, j, k, n)
	}
	w, end := f.periodFrom(k + 2)
	if end == k+2 || w.basis == mark.NoBasis || w.precision == mark.Day || f.is(k+2, "the") && !f.is(k+3, "year") {
		return when{}, i
	}
	return w.firstOrLast(n, p, f.is(j, "first", "opening")), end
}

// firstOrLast returns the first or the last n stretches of a period.
func (w when) firstOrLast(n int, p period, first bool) when {
	w.basis = mark.CountOfPeriod
	switch {
	case w.from.IsZero():
		return w
	case first:
		w.to = shift(w.from, p, n).AddDate(0, 0, -1)
	default:
		w.from = shift(w.to.AddDate(0, 0, 1), p, -n)
	}
	w.precision = precisionOf(p)
	return w
}

// monthsSoFar reads "the first nine months" alone, as in a company's report, as
// those of the last year in which they have passed.
func (f *dateFinder) monthsSoFar(i, j, k, n int) (when, int) {
	if i == j || !f.is(j, "first") || f.period(k) != months || n < 2 || n > 11 ||
		!f.is(i-1, "in", "for", "during", "over", "through") {
		return when{}, i
	}
	if f.at(k+1).Kind != text.Mark && (!f.has(k+1, asFunction) || f.is(k+1, "after", "since")) {
		return when{}, i
	}
	y := f.today.Year() - oneIf(time.Month(n) >= f.today.Month())
	return f.resolve(when{dayOf(y, 1, 1), dayOf(y, time.Month(n)+1, 0), mark.Month, mark.CountOfPeriod}), k + 1
}

// ordinalOf reads "the first Monday in October", "the last Friday of March" and
// "the third week of May", whose weeks are the days 1-7, 8-14 and so on.
func (f *dateFinder) ordinalOf(i, j int) (when, int) {
	n, k := f.placeInMonth(j)
	if n == 0 {
		return when{}, i
	}
	wd, weekdays := f.weekdayAt(k)
	if weekdays == k && !f.is(k, "week") || !f.is(k+1, "of", "in") || n > 5 {
		return when{}, i
	}
	w, end := f.periodFrom(k + 2)
	if end == k+2 || w.basis == mark.NoBasis || w.precision != mark.Month {
		return when{}, i
	}
	const basis = mark.CountedInMonth
	first := w.from.AddDate(0, 0, 7*(n-1))
	if n < 0 {
		first = w.to.AddDate(0, 0, -6)
	}
	if weekdays > k {
		return day(nextDay(first, wd, 0), basis), end
	}
	return when{first, first.AddDate(0, 0, 6), mark.Week, basis}, end
}

// placeInMonth reads "first", "2nd" and "last", which is -1; 0 is none.
func (f *dateFinder) placeInMonth(i int) (n, end int) {
	switch {
	case f.is(i, "last"):
		return -1, i + 1
	case isNumber(f.at(i)) && f.is(i+1, "st", "nd", "rd", "th") && f.at(i+1).Bond == attached:
		return shortNumber(f.at(i).Word, 2), i + 2
	case f.has(i, asOrdinal):
		return int(f.at(i).Value), i + 1
	}
	return 0, i
}

// seasonAt reads "the summer of 2011", "spring 2011", and after a preposition
// "the winter". "Fall" and "spring" are verbs too, and "Arab Spring" is a name.
func (f *dateFinder) seasonAt(i, j int) (when, int) {
	a := f.at(j)
	if a.Class&asSeason == 0 || a.Upper && f.at(j-1).Upper && !f.has(j-1, asPhase) {
		return when{}, i
	}
	n := int(a.Value)
	const basis = mark.NorthernSeason
	k := j + 1 + oneIf(f.is(j+1, "of"))
	if y := f.year(k); y > 0 {
		turns := oneIf(n == 0 && f.yearTurns(k))
		return season(y+turns, n, basis), k + 1 + turns
	}
	if y, end, _ := f.yearAfter(j + 1); end > j+1 && !f.is(j+1, ",", "in") {
		return f.resolve(season(y, n, basis)), end
	}
	introduced := f.is(i-1, "in", "during", "since", "over", "until", "by", "throughout", "through", "for")
	if i == j || !introduced || f.is(j+1, "of") || f.at(j+1).Bond != apart {
		return when{}, i
	}
	return f.seasonAlone(n, f.direction(i, j+1)), j + 1
}

// seasonAlone resolves a season without a year: "during the winter" is the one
// that holds the article's day or the last, unless a verb looks ahead.
func (f *dateFinder) seasonAlone(n int, d direction) when {
	const basis = mark.NorthernSeason
	if d == ahead {
		return f.resolve(f.seasonNear(n, 1, basis))
	}
	if w := f.seasonNear(n, 0, basis); f.known && !w.from.After(f.today) {
		return w
	}
	return f.resolve(f.seasonNear(n, -1, basis))
}

// yearTurns reports whether a winter is printed with both its years: "winter
// 2011-12" is the one that ends in 2012.
func (f *dateFinder) yearTurns(i int) bool {
	return f.at(i+1).Bond == hyphened && isNumber(f.at(i+1))
}

// clockWord reads "after midnight" and "before dawn" as the article's day, its
// nearest reading; a weekly paper may mean another night.
func (f *dateFinder) clockWord(i int) (when, int) {
	j := i + oneIf(f.is(i, "shortly", "just"))
	if !f.is(j, "after", "before", "at", "around") ||
		!f.is(j+1, "midnight", "dawn", "daybreak", "dusk", "nightfall", "noon") || f.at(j+1).Upper {
		return when{}, i
	}
	end := j + 2
	if f.is(end, "on") || f.since == i && i > 0 {
		return when{}, i
	}
	k := end
	for n := k; n < k+4 && f.at(n).Kind == text.Word; n++ {
		if f.has(n, asWeekday) {
			return when{}, i // "at midnight local time Friday"
		}
	}
	if f.has(k, asWeekday|asMonth) || f.has(i-1, asWeekday) || f.is(k, "yesterday", "today", "tomorrow") ||
		f.at(end).Bond == hyphened || f.at(i-1).Kind == text.Number {
		return when{}, i
	}
	return f.resolve(day(f.today, mark.TimeOfDay)), end
}

// weekend reads "over the weekend" as the last one, or the next where a verb
// looks ahead.
func (f *dateFinder) weekend(i int) (when, int) {
	owns := f.is(i+2, "'s") // "The weekend's rain"
	if !f.is(i, "the") || !f.is(i+1, "weekend") ||
		!owns && (f.at(i+2).Bond != apart ||
			!f.is(i-1, "over", "during", "on", "at", "through", "throughout", "by", "before", "until", "since",
				"after")) {
		return when{}, i
	}
	const basis = mark.Weekend
	saturday := lastDay(f.today, time.Saturday, 0)
	if f.direction(i, i+2) == ahead {
		saturday = nextDay(f.today, time.Saturday, 0)
	}
	return f.resolve(when{saturday, saturday.AddDate(0, 0, 1), mark.Week, basis}), i + 2
}
