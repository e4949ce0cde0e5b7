package quantity

import (
	"slices"
	"strings"
	"time"

	"parallax/app/article"
	"parallax/app/mark"
	"parallax/app/sentence"
	"parallax/app/text"
)

// Dates returns the expressions of time in the article's text that a calendar
// can hold, sorted, without overlap, each resolved against the article's day.
// Where that is unknown, only what the words alone fix is resolved, and the
// others have Precision Unfixed.
//
// A span leaves out the preposition ("in 2011" gives "2011") and keeps the
// article ("the last two months"). Lengths of time ("over three days") are
// figures. Words of no fixed time are not marked: "now", "soon", "recently",
// "in recent years", "years ago".
func Dates(a *article.Article) []mark.Date {
	_, dates := Find(a)
	return dates
}

func newDateFinder(a *article.Article) *dateFinder {
	f := &dateFinder{}
	f.today, f.known = articleDay(a.Published.Value)
	return f
}

// articleDay reads the day of publication, YYYY-MM-DD.
func articleDay(s string) (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, s)
	return t, err == nil && t.Year() >= 1
}

// A dateFinder looks for the dates of one paragraph.
type dateFinder struct {
	line
	today time.Time // the article's day
	known bool
	last  when // what the last date of the paragraph came to, for "the next day"
	since int  // the token after it
	// The year that begins a sentence, and the token after it, or 0.
	opened, openedYear int
	prior              when // what the last date of the paragraphs before came to
}

// asDateStart are the roles of words and signs that a date can begin with.
const asDateStart = asSign | asDateWord | asMonth | asShortMonth | asWeekday | asShortDay | asPhase | asNumeral |
	asOrdinal | asSeason | asPeriod | asDecades

func (f *dateFinder) find(dates []mark.Date) []mark.Date {
	f.prior, f.last, f.since = f.told(), when{}, 0
	f.opened = 0
	for i := 0; i < len(f.tokens); {
		a := &f.tokens[i]
		if a.Kind != text.Number && a.Class&asDateStart == 0 || a.Bond == attached {
			i++
			continue
		}
		w, end := f.date(i)
		if end <= i {
			i++
			continue
		}
		if w.basis != mark.NoBasis {
			dates = append(dates, f.mark(i, end, w))
			f.last, f.since = w, end
			f.opens(i, end, w)
		}
		i = end
	}
	return dates
}

// told returns what the last date before came to, of this paragraph or of those
// before it, from where "the next day" and "a year earlier" count.
func (f *dateFinder) told() when {
	if f.last.from.IsZero() {
		return f.prior
	}
	return f.last
}

func (f *dateFinder) mark(i, end int, w when) mark.Date {
	d := mark.Date{Span: f.span(i, end), Status: mark.Found, Basis: w.basis}
	if !w.from.IsZero() && w.from.Year() >= 1 && w.to.Year() <= 9999 && !w.to.Before(w.from) {
		d.From, d.To, d.Precision = w.from.Format(time.DateOnly), w.to.Format(time.DateOnly), w.precision
	}
	return d
}

// date reads the date that begins with token i: what it comes to, and where it
// ends. No basis with an end says that the words are no date and are to be
// passed over.
func (f *dateFinder) date(i int) (when, int) {
	for _, rule := range []func(*dateFinder, int) (when, int){
		(*dateFinder).notDate, (*dateFinder).numericDate, (*dateFinder).phased, (*dateFinder).calendarDate,
		(*dateFinder).deictic,
		(*dateFinder).partOfYear, (*dateFinder).relativePeriod, (*dateFinder).counted, (*dateFinder).namedDay,
		(*dateFinder).era, (*dateFinder).weekend, (*dateFinder).clockWord, (*dateFinder).yearOnly,
	} {
		if w, end := rule(f, i); end > i {
			return w, end
		}
	}
	return when{}, i
}

// resolve returns w where the article's day is known, and only its basis where
// it is not.
func (f *dateFinder) resolve(w when) when {
	if !f.known {
		return when{basis: w.basis}
	}
	return w
}

// FullDates returns the dates of a line that give one day with its year.
func FullDates(a *article.Article, line text.Span) []mark.Date {
	undated := *a
	undated.Published = article.Fact{}
	f := newDateFinder(&undated)
	read := sentence.Read(a.Body, line)
	f.read(a.Body, &read)
	return slices.DeleteFunc(f.find(nil), func(d mark.Date) bool {
		return d.Precision != mark.Day ||
			!slices.ContainsFunc(strings.FieldsFunc(d.In(a.Body), notDigit), func(s string) bool { return len(s) == 4 })
	})
}

func notDigit(r rune) bool { return r < '0' || r > '9' }
