package mark

// A Basis is the rule by which the words of a date stand for its days. An
// encoded corpus holds its number.
type Basis int

// The rules, named by what the words give; [Basis.String] says what each does.
const (
	NoBasis Basis = iota // an editor marked the date

	DayPrinted
	DayNearest
	DayInNumbers
	DayOfMonth
	DayRange
	NamedDay
	Feast
	TimeOfDay
	WeekdayLast
	WeekdayNext
	WeekdayAfterNext
	WeekdayJoined
	WeekdayOfText
	WeekdayOfWeek
	WeekdayAndDay
	Weekend

	MonthPrinted
	MonthNearest
	MonthOfYear
	MonthRange
	MonthHalf
	CountedInMonth
	QuarterOfYear
	HalfOfYear
	NorthernSeason
	SportSeason

	YearPrinted
	YearOfTwoDigits
	YearBegins
	YearEnds
	YearRange
	DecadePrinted
	DecadeLast
	CenturyPrinted
	CenturyBefore
	HistoricEra

	FromArticle
	FromText
	FromNamed
	StretchToArticle
	StretchFromArticle
	StretchFromText
	PeriodFromArticle
	CalendarPeriod
	NameAfterLast
	PartToArticle
	ThirdOfPeriod
	CountOfPeriod
)

var basisWords = [...]string{
	DayPrinted:       "day, month and year as printed",
	DayNearest:       "day and month: the year nearest to the article's day",
	DayInNumbers:     "date in numbers",
	DayOfMonth:       "day of a month: as said",
	DayRange:         "range of days",
	NamedDay:         "named day",
	Feast:            "feast",
	TimeOfDay:        "time of day: of the article's day",
	WeekdayLast:      "weekday: the article's day or the last of its name before",
	WeekdayNext:      "weekday: the article's day or the next of its name, since the verb looks ahead",
	WeekdayAfterNext: "a week after the next weekday of its name",
	WeekdayJoined:    "weekday: the first after the date it is joined to",
	WeekdayOfText:    "weekday of the date before it",
	WeekdayOfWeek:    "weekday of a week: as said",
	WeekdayAndDay:    "weekday and day: the nearest to the article's day",
	Weekend:          "weekend: the last that has begun, or the next where the verb looks ahead",
	MonthPrinted:     "month and year as printed",
	MonthNearest:     "month: this year's, or last year's where it lies ahead and no verb does",
	MonthOfYear:      "month and year",
	MonthRange:       "range of months",
	MonthHalf:        "half of a month",
	CountedInMonth:   "day or week of a month, counted",
	QuarterOfYear:    "quarter of a year",
	HalfOfYear:       "half of a year",
	NorthernSeason:   "season of the northern half of the Earth",
	SportSeason:      "season of a sport, from July to June",

	YearPrinted:     "year as printed",
	YearOfTwoDigits: "year of two digits: the last of its name",
	YearBegins:      "year that begins",
	YearEnds:        "end of the year",
	YearRange:       "range of years",
	DecadePrinted:   "decade as printed",
	DecadeLast:      "decade: the last of its name",
	CenturyPrinted:  "century as printed",
	CenturyBefore:   "century before our era",
	HistoricEra:     "era",

	FromArticle:        "counted from the article's day",
	FromText:           "counted from the date before it",
	FromNamed:          "counted from the date it names",
	StretchToArticle:   "the stretch up to the article's day",
	StretchFromArticle: "the stretch from the article's day",
	StretchFromText:    "the stretch from the date before it",
	PeriodFromArticle:  "period of the calendar, counted from the article's day",
	CalendarPeriod:     "period of the calendar",
	NameAfterLast:      "name after last, this or next",
	PartToArticle:      "part of a period: up to the article's day, or from it",
	ThirdOfPeriod:      "part of a period: its first, middle or last third",
	CountOfPeriod:      "part of a period: so many days, weeks or months of it",
}

// String returns the rule in words, empty for [NoBasis].
func (b Basis) String() string {
	if b.Valid() {
		return basisWords[b]
	}
	return ""
}

// Valid reports whether there is such a rule, or none.
func (b Basis) Valid() bool { return b >= NoBasis && int(b) < len(basisWords) }

// OfText reports whether the days are counted from the date that the text gives
// before this one: "the next day", "on Oct. 13, a Friday".
func (b Basis) OfText() bool { return b == FromText || b == StretchFromText || b == WeekdayOfText }
