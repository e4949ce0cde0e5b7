// Package sentence reads the sentences of a text for the rules that find marks
// in it: its words, and what the lists of app/sentence/words tell about them.
package sentence

import (
	"strconv"
	"strings"

	"parallax/app/sentence/words"
)

// A Class is the set of parts that a word can play: "second" is an ordinal and a
// unit, "may" a month and a verb. Only closed classes are listed: a word in none
// of them is taken for a noun, an adjective or a verb.
type Class uint64

const (
	Determiner Class = 1 << iota // says whose or which
	Quantifier                   // says how many: "some", "several"
	SubjectPronoun
	ObjectPronoun
	Preposition
	Coordinator
	Subordinator
	That
	Relative
	Question // what, how, whether: begins a reported question
	To
	Be
	Have
	Do
	Modal
	Negation
	Adverb
	Finite     // an irregular past form that is no participle: "took", "was"
	Either     // a past form that is a participle too, or a present that is a noun: "held", "plans"
	LooksBack  // "said", "since": the account looks back
	LooksAhead // "will", "scheduled": it looks ahead
	Closes     // a verb form that ends the noun phrase before it: "lived"
	Title      // a short title before a name: "Mr"
	Company    // ends the name of a company or a person: "Inc"
	Person     // counts people: refugees, civilians
	Numeral    // one, two … ninety
	Scale      // hundred, thousand, million: multiplies
	Vague      // dozens, hundreds: a number left open
	Ordinal    // first, second, third
	Fraction   // third, quarter, fifths
	Hedge      // stands in words that bound a number
	Measure    // a unit of length, area, weight …
	Currency   // dollars, euros
	MoneyWord  // letters that may stand before a sum
	Sign       // a sign that may begin a figure or a date: "$", "½", "~", "'" of "'90s"
	Namer      // is named by a number: "Resolution 2254", "Channel 4"
	Street     // is part of an address: "10 Downing Street"
	Counts     // says that a number counts: population, toll
	Weekday
	ShortWeekday // "Tues"
	Month
	ShortMonth // "Sept"
	Period     // day, week, month …: a stretch of the calendar
	Periods    // the same in the plural
	Phase      // early, mid, late
	Season     // spring, summer, autumn, winter
	DayPart    // morning, afternoon, evening, night
	Decade     // nineties
	DateWord   // may begin a date, and is in no other class that may
	Capital    // written with a capital: no list gives it, a reader does
)

// An Entry is what the lists know about a word.
type Entry struct {
	Class    Class
	Cue      int16   // place in [Cues] plus 1; 0 for none
	Estimate int16   // as Cue, of a verb that is a cue only with an estimate
	Period   uint8   // place in periods.txt, of Period and Periods
	Value    float64 // of a number, the power of a Scale, the place of a month, weekday or season
	Unit     string  // symbol of a Measure, a Currency or a Sign
}

var facts = map[string]Class{
	"subject": SubjectPronoun, "object": ObjectPronoun, "infinitive": To,
	"coordinator": Coordinator, "subordinator": Subordinator, "that": That,
	"relative": Relative, "question": Question,
	"be": Be, "have": Have, "do": Do, "modal": Modal, "not": Negation,
	"finite": Finite, "either": Either, "past": LooksBack, "ahead": LooksAhead, "closes": Closes,
	"phase": Phase, "daypart": DayPart, "season": Season, "before": MoneyWord,
}

// lists gives the class of every word of a list beside what its facts say.
var lists = []struct {
	class Class
	words string
}{
	{Determiner, words.Determiners}, {Quantifier, words.Quantifiers}, {0, words.Pronouns},
	{Preposition, words.Prepositions},
	{0, words.Conjunctions}, {0, words.Relatives}, {0, words.Auxiliaries}, {Adverb, words.Adverbs},
	{0, words.Verbs}, {0, words.Tenses}, {Title, words.Titles}, {Company, words.Companies},
	{Person, words.Persons}, {Numeral, words.Numerals}, {Vague, words.Vague}, {Scale, words.Scales},
	{Ordinal, words.Ordinals}, {Fraction, words.Fractions}, {Measure, words.Units},
	{Currency, words.Currencies}, {MoneyWord, words.Dollars}, {Sign, words.Signs},
	{Namer, words.Namers}, {Street, words.Streets}, {Counts, words.Counts},
	{Weekday, words.Weekdays}, {Month, words.Months}, {Period, words.Periods}, {0, words.Times},
	{Decade, words.Decades}, {DateWord, words.DateWords},
}

var none Entry

var entries = listEntries()

// Lookup returns what the lists know about a word in lower case with a straight
// apostrophe: never nil, and not to be changed.
func Lookup(word string) *Entry {
	if e, ok := entries[word]; ok {
		return e
	}
	return &none
}

func listEntries() map[string]*Entry {
	m := map[string]*Entry{}
	for _, l := range lists {
		for listed := range words.Entries(l.words) {
			for i, form := range listed.Forms {
				describe(entryOf(m, form), l.class, listed, i)
			}
		}
	}
	listFractions(m)
	for phrase := range words.Entries(words.Hedges) {
		for word := range strings.FieldsSeq(phrase.Forms[0]) {
			entryOf(m, word).Class |= Hedge
		}
	}
	listCues(m)
	return m
}

func entryOf(m map[string]*Entry, word string) *Entry {
	if m[word] == nil {
		m[word] = &Entry{}
	}
	return m[word]
}

// describe adds to e what a list of the class says about form i of an entry.
func describe(e *Entry, class Class, listed words.Entry, i int) {
	e.Class |= class
	for _, fact := range listed.Facts {
		switch n, err := strconv.ParseFloat(fact, 64); {
		case err == nil && class == Period:
			e.Period = uint8(n)
		case err == nil:
			e.Value = n
		case facts[fact] != 0:
			e.Class |= facts[fact]
		case class&(Measure|Currency|Sign) != 0:
			e.Unit = fact
		}
	}
	switch {
	case i > 0 && class == Month:
		e.Class ^= Month | ShortMonth
	case i > 0 && class == Weekday:
		e.Class ^= Weekday | ShortWeekday
	case class == Period && strings.HasSuffix(listed.Forms[i], "s"):
		e.Class ^= Period | Periods
	case class == Vague && len(listed.Facts) > 0:
		e.Class |= Scale
	}
}

// listFractions makes "third" and the ordinals after it fractions, in the
// singular and the plural.
func listFractions(m map[string]*Entry) {
	for ordinal := range words.Entries(words.Ordinals) {
		e := m[ordinal.Forms[0]]
		if e.Value < 3 {
			continue
		}
		e.Class |= Fraction
		plural := entryOf(m, ordinal.Forms[0]+"s")
		plural.Class |= Fraction
		plural.Value = e.Value
	}
}
