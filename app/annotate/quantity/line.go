package quantity

import (
	"parallax/app/sentence"
	"parallax/app/text"
)

// Classes of words in a figure or a date, and how a token is joined to the one
// before it.
const (
	asNumeral    = sentence.Numeral
	asScale      = sentence.Scale
	asHeap       = sentence.Vague
	asOrdinal    = sentence.Ordinal
	asPart       = sentence.Fraction
	asMonth      = sentence.Month
	asShortMonth = sentence.ShortMonth
	asWeekday    = sentence.Weekday
	asShortDay   = sentence.ShortWeekday
	asPeriod     = sentence.Period
	asPeriods    = sentence.Periods
	asPhase      = sentence.Phase
	asSeason     = sentence.Season
	asDayPart    = sentence.DayPart
	asMeasure    = sentence.Measure
	asCurrency   = sentence.Currency
	asHedge      = sentence.Hedge
	asPerson     = sentence.Person
	asFuture     = sentence.LooksAhead
	asPast       = sentence.LooksBack
	asNamer      = sentence.Namer
	asStreet     = sentence.Street
	asCounting   = sentence.Counts
	asDecades    = sentence.Decade
	asDateWord   = sentence.DateWord
	asMoneyWord  = sentence.MoneyWord
	asSign       = sentence.Sign

	// asFunction words end a noun phrase.
	asFunction = sentence.Determiner | sentence.SubjectPronoun | sentence.ObjectPronoun | sentence.Preposition |
		sentence.Coordinator | sentence.Subordinator | sentence.That | sentence.Relative | sentence.Question |
		sentence.Be | sentence.Have | sentence.Do | sentence.Modal | sentence.Negation | sentence.Adverb |
		sentence.Finite | sentence.Closes

	apart    = sentence.Apart
	hyphened = sentence.Hyphened
	dashed   = sentence.Dashed
	attached = sentence.Attached
)

// A period is a stretch of the calendar, from the shortest to the longest, in
// the order of periods.txt.
type period uint8

const (
	seconds period = iota
	minutes
	hours
	days
	weekends
	weeks
	fortnights
	months
	quarters
	seasons
	years
	decades
	centuries
)

// periodNames are the units of lengths of time.
var periodNames = []string{"second", "minute", "hour", "day", "weekend", "week", "fortnight", "month", "quarter",
	"season",
	"year", "decade", "century"}

// A line is the tokens of one paragraph without the hyphens and dashes, which
// the bonds tell.
type line struct {
	body   string
	tokens []sentence.Token
}

// outside is what a line gives for an index beyond it, so that the grammars
// need not ask.
var outside = sentence.Token{Kind: text.Mark, Entry: sentence.Lookup("")}

// at returns token i.
func (l *line) at(i int) *sentence.Token {
	if i < 0 || i >= len(l.tokens) {
		return &outside
	}
	return &l.tokens[i]
}

// is reports whether token i is one of the words.
func (l *line) is(i int, words ...string) bool {
	w := l.at(i).Word
	for _, word := range words {
		if w == word {
			return true
		}
	}
	return false
}

// has reports whether token i is of one of the classes.
func (l *line) has(i int, class sentence.Class) bool { return l.at(i).Class&class != 0 }

// period returns the stretch of the calendar that token i names.
func (l *line) period(i int) period { return period(l.at(i).Period) }

// follows reports whether the words stand from token i on, and where they end.
func (l *line) follows(i int, words ...string) (int, bool) {
	for n, word := range words {
		if l.at(i+n).Word != word {
			return i, false
		}
	}
	return i + len(words), true
}

// span returns the bytes from token i to token j, exclusive.
func (l *line) span(i, j int) text.Span {
	return text.Span{Start: l.tokens[i].Start, End: l.tokens[j-1].End}
}

// touches reports whether nothing stands between token i and the one before it.
func (l *line) touches(i int) bool {
	return i > 0 && i < len(l.tokens) && l.tokens[i-1].End == l.tokens[i].Start
}

// read fills the line with a paragraph, in the room of the last.
func (l *line) read(body string, p *sentence.Paragraph) {
	l.body, l.tokens = body, l.tokens[:0]
	for i := range p.Tokens {
		if !p.IsDash(i) {
			l.tokens = append(l.tokens, p.Tokens[i])
		}
	}
}
