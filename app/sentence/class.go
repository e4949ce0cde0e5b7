// Package sentence reads the sentences of a text for the rules that find marks
// in it: the words with what the lists of app/sentence/words tell of them.
package sentence

import "parallax/app/sentence/words"

// A Class is the set of parts that a word can play. Only closed classes are
// listed: a word in none of them is taken for a noun, an adjective or a verb.
type Class uint64

const (
	Determiner Class = 1 << iota
	SubjectPronoun
	ObjectPronoun
	Preposition
	Coordinator
	Subordinator
	That
	Relative
	Question // what, how, whether: begins a reported question
	Be
	Have
	Do
	Modal
	Negation
	Adverb
	Weekday // or its short form
	Month   // or its short form
	Finite  // an irregular past form that is no participle: "took", "was"
	Either  // a past form that is a participle too, or a present that is a noun: "held", "plans"
	To
	Numeral // one, two … ninety
	Vague   // dozens, hundreds: a number left open
	Short   // the short form of a weekday or month
	Title   // a short title before a name: "Mr"
	Company // ends the name of a company or a person: "Inc"
	Capital // written with a capital: no list gives it, the reader does
)

// An Entry is what the lists know of a word.
type Entry struct {
	Class    Class
	Cue      int16 // place in [Cues] plus 1; 0 for none
	Estimate int16 // as Cue, of a verb that is a cue only with an estimate
}

var facts = map[string]Class{
	"subject": SubjectPronoun, "object": ObjectPronoun, "infinitive": To,
	"coordinator": Coordinator, "subordinator": Subordinator, "that": That,
	"relative": Relative, "question": Question,
	"be": Be, "have": Have, "do": Do, "modal": Modal, "not": Negation, "finite": Finite, "either": Either,
}

var entries = listEntries()

// Of returns what the lists know of a word in lower case with a straight
// apostrophe.
func Of(word string) Entry { return entries[word] }

func listEntries() map[string]Entry {
	m := map[string]Entry{}
	for _, l := range []struct {
		class Class // of every word of the list
		words string
	}{
		{Determiner, words.Determiners}, {0, words.Pronouns}, {Preposition, words.Prepositions},
		{0, words.Conjunctions}, {0, words.Relatives}, {0, words.Auxiliaries}, {Adverb, words.Adverbs},
		{0, words.Verbs}, {Numeral, words.Numerals}, {Vague, words.Vague},
		{Title, words.Titles}, {Company, words.Companies},
	} {
		for listed := range words.Entries(l.words) {
			class := l.class
			for _, fact := range listed.Facts {
				class |= facts[fact]
			}
			for _, form := range listed.Forms {
				give(m, form, class)
			}
		}
	}
	listCalendar(m, Weekday, words.Weekdays)
	listCalendar(m, Month, words.Months)
	listCues(m)
	return m
}

// listCalendar gives the first form of each entry the class, and the others the
// class of short forms too.
func listCalendar(m map[string]Entry, class Class, list string) {
	for listed := range words.Entries(list) {
		for i, form := range listed.Forms {
			if i > 0 {
				class |= Short
			}
			give(m, form, class)
		}
		class &^= Short
	}
}

func give(m map[string]Entry, word string, class Class) {
	e := m[word]
	e.Class |= class
	m[word] = e
}
