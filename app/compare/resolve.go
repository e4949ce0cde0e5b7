package compare

import (
	"strings"
	"time"

	"parallax/app/corpus"
	"parallax/app/mark"
	"parallax/app/sentence/words"
	"parallax/app/text"
)

// A Resolution is how the words of a date come to the days they stand for.
type Resolution string

const (
	InFull      Resolution = "in full"      // the words give the year: "August 2017"
	YearAdded   Resolution = "year added"   // they give a month without one: "April 1"
	OwnDay      Resolution = "own day"      // the article's day: "today", "Tuesday" in an article of a Tuesday
	DayBefore   Resolution = "day before"   // a weekday, the last of its name before the article's day
	DayAfter    Resolution = "day after"    // a weekday, the first of its name after it
	UpToDay     Resolution = "up to"        // a stretch that ends with the article's day: "the last two months"
	AroundDay   Resolution = "around"       // the week, month or year that holds it: "this year"
	FromText    Resolution = "from text"    // counted from the date that the text gives before it: "the previous day"
	ByCount     Resolution = "counted"      // counted from the article's day in another way: "three years ago"
	NotResolved Resolution = "not resolved" // the article's day is unknown, so the words stay relative
)

// A Dated is one date of an article and how it was resolved.
type Dated struct {
	Article int
	Index   int // place among the article's dates
	Date    mark.Date
	How     Resolution
	Soft    bool // the ends are vague: see [soft]
}

// Dates returns the dates of article i in the selected paragraphs of the
// account, in text order.
func Dates(c *corpus.Corpus, i int, in corpus.Selection) []Dated {
	a := c.Articles[i]
	var out []Dated
	for k, d := range c.Marks[i].Dates {
		n := a.ParagraphAt(d.Start)
		if d.Status == mark.Disputed || n == 0 || !in.Has(i, n) || !a.Paragraphs[n-1].Account() {
			continue
		}
		out = append(out, Dated{i, k, d, resolution(d, d.In(a.Body), a.Published.Value), soft(d)})
	}
	return out
}

// resolution tells by which rule the words of d stand for its days, given the
// article's day. Marks that an editor made have no basis: it is told from the
// words and what they came to, so it is the rule that would give it, and not
// always the one that the editor had in mind.
func resolution(d mark.Date, words, told string) Resolution {
	day, known := mark.DayNumber(told)
	from, ok := mark.DayNumber(d.From)
	to, _ := mark.DayNumber(d.To)
	switch {
	case !ok:
		return NotResolved
	case d.Basis.OfText():
		return FromText
	case hasYear(words):
		return InFull
	case !known:
		return NotResolved
	case names(words, monthNames):
		return YearAdded
	case from == day && to == day:
		return OwnDay
	case from == to && names(words, weekdayNames) && from < day:
		return DayBefore
	case from == to && names(words, weekdayNames):
		return DayAfter
	case to == day:
		return UpToDay
	case from <= day && day <= to:
		return AroundDay
	}
	return ByCount
}

var monthNames, weekdayNames = words.Set(words.Months), words.Set(words.Weekdays)

func names(words string, list map[string]bool) bool {
	for _, w := range text.Words(words, text.Span{End: len(words)}) {
		if list[text.FoldString(w.In(words))] {
			return true
		}
	}
	return false
}

// hasYear reports whether four digits in a row stand in the words.
func hasYear(words string) bool {
	run := 0
	for _, r := range words + " " {
		switch {
		case r >= '0' && r <= '9':
			run++
		case run == 4:
			return true
		default:
			run = 0
		}
	}
	return false
}

// soft reports whether the ends of a date are vague: those of a stretch that is
// no whole day, week, month or year. "the middle of May" and "the last two
// months" are; "this year", from the first of January to the last of December,
// is not.
func soft(d mark.Date) bool {
	from, err := time.Parse(time.DateOnly, d.From)
	to, err2 := time.Parse(time.DateOnly, d.To)
	if err != nil || err2 != nil {
		return false
	}
	next := to.AddDate(0, 0, 1)
	switch d.Precision {
	case mark.Day:
		return false
	case mark.Week:
		return next.Sub(from) != 7*24*time.Hour || from.Weekday() > time.Monday
	case mark.Month, mark.Season:
		return from.Day() != 1 || next.Day() != 1
	case mark.Year, mark.Decade:
		return !strings.HasSuffix(d.From, "-01-01") || next.YearDay() != 1
	}
	return true
}
