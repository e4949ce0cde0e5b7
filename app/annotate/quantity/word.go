package quantity

import "strings"

// A role is what a word can be in a figure or a date. A word may have several:
// "second" is an ordinal and a unit, "may" a month and a verb.
type role uint32

const (
	asNumeral    role = 1 << iota // one … ninety
	asScale                       // hundred, thousand, million: multiplies
	asHeap                        // dozens, hundreds, thousands: a number left open
	asOrdinal                     // first, second, third
	asPart                        // third, quarter, fifths: of one
	asMonth                       // a month
	asShortMonth                  // a month cut short: "Sept"
	asWeekday                     // a day of the week
	asShortDay                    // one cut short: "Tues"
	asPeriod                      // day, week, month …: a stretch of the calendar
	asPeriods                     // the same in the plural
	asPhase                       // early, mid, late
	asSeason                      // spring, summer, autumn, winter
	asDayPart                     // morning, afternoon, evening, night
	asMeasure                     // a unit of length, area, weight …
	asCurrency                    // dollars, euros
	asHedge                       // begins words that bound a number
	asFunction                    // ends a noun phrase: a preposition, a verb form, a pronoun
	asPerson                      // counts people: refugees, civilians
	asFuture                      // a verb form that looks ahead: will, scheduled
	asPast                        // a verb form that looks back: said, was
	asNamer                       // is named by a number: "Resolution 2254", "Channel 4"
	asStreet                      // is part of an address: "10 Downing Street"
	asCounting                    // says that a number counts: population, toll
	asDecades                     // nineties
	asDateWord                    // may begin a date, and is in no other role that may
	asMoneyWord                   // letters that may stand before a sum
	asSign                        // a sign that may begin a figure or a date: "$", "½", "~", "'" of "'90s"
)

// A term is what the list knows of a word.
type term struct {
	role   role
	unit   int16   // into units, for asMeasure and asCurrency
	period period  // for asPeriod and asPeriods
	n      float64 // value, place in its series, or power
}

// A period is a stretch of the calendar, from the shortest to the longest.
type period int

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

const (
	monthNames   = "january february march april may june july august september october november december"
	shortMonths  = "jan feb mar apr - jun jul aug sep oct nov dec"
	weekdayNames = "sunday monday tuesday wednesday thursday friday saturday"
	shortDays    = "sun mon tue wed thu fri sat"
	periodNames  = "- minute hour day weekend week fortnight month quarter season year decade century"
	periodsNames = "seconds minutes hours days weekends weeks fortnights months quarters seasons years decades centuries"
	seasonNames  = "winter spring summer autumn"
	numeralNames = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
	tensNames    = "- - twenty thirty forty fifty sixty seventy eighty ninety"
	ordinalNames = "- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
	decadeNames  = "- - twenties thirties forties fifties sixties seventies eighties nineties"
)

// HedgeWords may stand in the hedge of a figure.
const HedgeWords = "greater far much slightly little some about around approximately roughly nearly almost over more less fewer at up as just only exactly under above below exceeding an no not well close a approx circa upwards several few many another between beyond barely estimated to topping minus negative"

// plainRoles are the words that need no number beside their role.
var plainRoles = []struct {
	role  role
	words string
}{
	{asPhase, "early mid late"},
	{asDayPart, "morning afternoon evening night"},
	{asHedge, HedgeWords},
	{asFunction, "of in on at by for from off with to into onto during after before since until till about against via through between among amid under over near without within across behind despite inside outside following along around toward towards upon like per regarding than as if when while where whereas because although though and or but nor yet so that which who whom whose what how why is are was were be been being am has have had do does did will would can could may might must shall should 'll 've 're not never n't he she it they we i you him her them us his its their our my your this these those there here the a an also then later earlier now still just only even already again ago each every all both more most less fewer other remain remains remained died fled left took said says live lived goes ends begins lies comes takes makes gives gets runs opens starts needs wants shows stands holds includes continues seems appears means works faces belongs falls rises costs voted abstained opposed"},
	{asPerson, "people persons person men man women woman children child civilians civilian residents resident refugees refugee inhabitants fighters fighter soldiers soldier militants militant troops families family students student workers worker voters protesters demonstrators victims victim members member insurgents rebels rebel prisoners prisoner detainees detainee migrants migrant hostages hostage passengers passenger police policemen officers officer officials official evacuees girls girl boys boy patients patient employees employee supporters journalists journalist homeless dead deaths fatalities casualties wounded injured villagers settlers pilgrims teachers teacher doctors doctor peacekeepers survivors citizens citizen adults teenagers pupils guards gunmen lawmakers delegates descendants decedents personnel bodies fans spectators immigrants asylum-seekers miners miner sailors sailor crew crews pilots hikers tourists tourist farmers farmer nurses firefighters rescuers marines terrorists suspects suspect attackers attacker bombers athletes players fishermen commuters"},
	{asDateWord, "the this last next past prior latest half final closing opening h1 h2 labor memorial independence veterans armistice remembrance anzac bastille columbus st presidents coming previous preceding following same that current upcoming today yesterday tomorrow tonight a an earlier later several few fiscal year christmas new easter good thanksgiving halloween valentine's valentine boxing world after before at around shortly just q1 q2 q3 q4 middle beginning start end outset close couple some about nearly almost more over roughly approximately black bloody ash palm fat shrove super holy maundy cyber yearend"},
	{asMoneyWord, "us usd c ca can a au hk nt nz s r mex cad aud nzd mxn u rs eur gbp jpy rmb chf dm"},
	{asCounting, "population number numbers toll total totals workforce membership crowd count headcount strength"},
	{asFuture, "will 'll shall would due scheduled expected expects slated plans plan planned planning upcoming begin begins beginning start starting starts effective payable expire expires expiring maturing mature matures deadline anticipated hopes opens resumes arrives departs leaves visits meets vows vowed pledged promised postponed rescheduled must should may might tomorrow ahead until till"},
	{asPast, "said says told was were had has have 've did began held met won took came went left fell rose made saw gave ran wrote spoke since ended lost found killed died fled shot hit struck sent broke led put cut got became sold bought paid brought thought fought taught caught drew flew threw grew knew shown been happened after following known dated drove stood built read heard quotes withdrew swept swore stole spent sank shut sought quit meant kept hid hurt hung froze felt chose burst bore blew bled beat arose swam woke"},
	{asNamer, "junction resolution article flight channel section chapter route highway room page no nos number numbers boeing airbus unit title proposition prop psalm act volume level phase apollo interstate gate terminal apartment apt suite box figure table class category protocol line bus model formula version windows grade paragraph clause amendment verse platform lot squadron item appendix exhibit opus sonata symphony area zone stage episode season round week day game track"},
	{asStreet, "street avenue road lane boulevard drive square st ave rd blvd"},
}

// scales are the words that multiply a number before them.
var scales = map[string]float64{
	"dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
	"lakh": 1e5, "crore": 1e7, "mln": 1e6, "bln": 1e9, "bn": 1e9, "tn": 1e12, "mn": 1e6, "tln": 1e12,
	"k": 1e3, "m": 1e6, "b": 1e9,
}

// heaps are numbers left open.
var heaps = "dozens tens scores hundreds thousands millions billions trillions lakhs crores"

// parts are the fractions of one: "two-thirds".
var parts = map[string]float64{"half": 2, "halves": 2, "quarter": 4, "quarters": 4}

// terms is the word list, by word in lower case.
var terms = listTerms()

func listTerms() map[string]term {
	m := map[string]term{}
	for _, p := range plainRoles {
		series(m, p.role, p.words, 0, 0)
	}
	listNumerals(m)
	series(m, asMonth, monthNames, 1, 1)
	series(m, asShortMonth, shortMonths+" - - - -", 1, 1)
	series(m, asShortMonth, "sept", 9, 1)
	series(m, asWeekday, weekdayNames, 0, 1)
	series(m, asShortDay, shortDays, 0, 1)
	series(m, asShortDay, "tues - thurs", 2, 1)
	series(m, asShortDay, "thur", 4, 1)
	listPeriods(m, asPeriod, periodNames)
	listPeriods(m, asPeriods, periodsNames)
	series(m, asSeason, seasonNames, 0, 1)
	series(m, asSeason, "fall", 3, 1)
	listUnits(m)
	listSigns(m)
	return m
}

func listSigns(m map[string]term) {
	series(m, asSign, "~ ' ‘", 0, 0)
	for sign := range currencySigns {
		series(m, asSign, sign, 0, 0)
	}
	for sign := range vulgarFractions {
		series(m, asSign, sign, 0, 0)
	}
}

func listNumerals(m map[string]term) {
	series(m, asNumeral, numeralNames, 0, 1)
	series(m, asNumeral, tensNames, 0, 10)
	series(m, asOrdinal, ordinalNames, 0, 1)
	series(m, asDecades, decadeNames, 0, 10)
	series(m, asOrdinal, "thirtieth", 30, 1)
	series(m, asHeap, heaps, 0, 0)
	series(m, asScale, "dozens", 12, 0)
	series(m, asScale, "millions", 1e6, 0)
	series(m, asScale, "billions", 1e9, 0)
	series(m, asScale, "crores", 1e7, 0)
	series(m, asScale, "lakhs", 1e5, 0)
	for word, n := range scales {
		series(m, asScale, word, n, 0)
	}
	for word, n := range parts {
		series(m, asPart, word, n, 0)
	}
	for i, word := range strings.Fields(ordinalNames) {
		if i > 2 {
			series(m, asPart, word+" "+word+"s", float64(i), 0)
		}
	}
	series(m, asPart, "hundredth hundredths", 100, 0)
	series(m, asPart, "thousandth thousandths", 1000, 0)
}

func listPeriods(m map[string]term, r role, names string) {
	for i, word := range strings.Fields(names) {
		t := m[word]
		t.role |= r
		t.period = period(i)
		if word != "-" {
			m[word] = t
		}
	}
}

// series gives the words a role and the numbers from first on, step apart; "-"
// holds a place. A number once given stays: "third" is 3 in every role.
func series(m map[string]term, r role, words string, first, step float64) {
	for i, word := range strings.Fields(words) {
		if word == "-" {
			continue
		}
		t := m[word]
		t.role |= r
		if n := first + float64(i)*step; n != 0 {
			t.n = n
		}
		m[word] = t
	}
}

// Vague reports whether a word in lower case is a number left open: "dozens".
func Vague(word string) bool { return terms[word].role&asHeap != 0 }

// InNumber reports whether a word in lower case may be part of a number in
// words: "two", "hundred", "dozens", "third".
func InNumber(word string) bool { return terms[word].role&(asNumeral|asScale|asHeap|asPart) != 0 }
