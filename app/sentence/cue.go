package sentence

import (
	"strings"

	"parallax/app/sentence/words"
	"parallax/app/text"
)

// A Frame is the set of what a cue verb can govern.
type Frame uint32

const (
	// TakesClause: a clause with or without "that": "said the factions had established".
	TakesClause Frame = 1 << iota
	// TakesThat: a clause with "that"; without it only where a verb of the clause shows.
	TakesThat
	// TakesThatOnly: as TakesThat, but without "that" only where a pronoun begins
	// the clause: "maintained he was".
	TakesThatOnly
	// TakesPerson: the person spoken to comes first: "told AFP that".
	TakesPerson
	// MayTakePerson: the person may come first, with "that": "warned parliament that".
	MayTakePerson
	// TakesObject: a thing said: "denied a report", "stressed the importance".
	TakesObject
	// TakesOf: "warned of a crisis", "accused Israel of being".
	TakesOf
	// TakesFor: "calls for allowing civilians safe passage".
	TakesFor
	// TakesToDo: somebody to do something: "urged all parties to allow".
	TakesToDo
	// TakesIt: "called it a policy".
	TakesIt
	// TakesWhether: "asked whether", "explained how".
	TakesWhether
	// OnlyQuoted: only words in quotation marks, in its clause: "dismissed the
	// report as “lies”".
	OnlyQuoted
	// BesideQuoted: only words in quotation marks right beside it: “I am,” he smiled.
	BesideQuoted
	// Labels: names a thing that stands before the words: "called the raid
	// “barbaric”", not "scenes labeled “apocalyptic”".
	Labels
	// TakesDeed: something done: "reported hearing explosions".
	TakesDeed
	// Commits: quoted words too, in what one feels or will do: "vowed “new measures”".
	Commits
	// AlsoNoun: the base and -s forms are nouns as well: "report", "claims".
	AlsoNoun
	// Postposed: a clause only where it stands before the verb: "Half of the cells
	// died, the study found".
	Postposed
	// TakesPlea: whom and what it asks for: "appealed to member countries to press
	// Russia", "appealed for calm".
	TakesPlea
	// TakesBlame: somebody and something: "blamed militants for the deaths",
	// "blamed the attack on militants".
	TakesBlame
	// TakesEstimate: an estimate of something: "estimated the losses at $2 billion".
	TakesEstimate
	// TakesAs: a thing and what it is taken for: "described Bosnia as a
	// non-functional structure".
	TakesAs
	// Urges: wants something done: urge, call for, demand.
	Urges
	// Denies: sets what is said against what others say: deny, dismiss, reject.
	Denies
)

// frameNames are the facts of cues.txt.
var frameNames = map[string]Frame{
	"clause": TakesClause, "that": TakesThat, "that-only": TakesThatOnly, "person": TakesPerson,
	"may-person": MayTakePerson, "object": TakesObject, "of": TakesOf, "for": TakesFor, "to-do": TakesToDo,
	"it": TakesIt, "whether": TakesWhether, "quoted": OnlyQuoted, "beside-quoted": BesideQuoted, "label": Labels,
	"deed": TakesDeed, "commit": Commits, "noun": AlsoNoun, "postposed": Postposed, "plea": TakesPlea,
	"blame": TakesBlame, "estimate": TakesEstimate, "as": TakesAs, "urge": Urges, "deny": Denies,
}

// A Tense is the form of a cue verb, as far as its letters tell.
type Tense uint8

const (
	Base Tense = iota
	Present
	Past // or past participle
	Gerund
)

// A Cue is one form of a verb that reports what somebody says.
type Cue struct {
	Lemma string
	Frame Frame
	Tense Tense
}

// Cues holds every form of every verb of cues.txt and then of estimates.txt.
// [Entry.Cue] and [Entry.Estimate] are places in it.
var Cues []Cue

// AccordingTo is the lemma of the cue that is no verb.
const AccordingTo = "according to"

// listCues fills Cues and gives their places to the words.
func listCues(entries map[string]*Entry) {
	for verb := range words.Entries(words.Cues) {
		frame := Frame(0)
		for _, fact := range verb.Facts {
			frame |= frameNames[fact]
		}
		for i, form := range formsOf(verb.Forms) {
			if e := entryOf(entries, form); e.Cue == 0 {
				Cues = append(Cues, Cue{verb.Forms[0], frame, tenseOf(i)})
				e.Cue = int16(len(Cues))
			}
		}
	}
	for verb := range words.Entries(words.Estimates) {
		for i, form := range verb.Forms {
			Cues = append(Cues, Cue{verb.Forms[0], TakesEstimate, tenseOf(i)})
			entryOf(entries, form).Estimate = int16(len(Cues)) // of two alike, as "put" is, the later: the past
		}
	}
}

func tenseOf(form int) Tense {
	if form == 4 {
		return Past
	}
	return Tense(form)
}

// formsOf returns the forms of a verb that is listed by its lemma where it is
// regular.
func formsOf(listed []string) []string {
	if len(listed) > 1 {
		return listed
	}
	lemma := listed[0]
	if stem, ok := strings.CutSuffix(lemma, "e"); ok {
		return []string{lemma, lemma + "s", lemma + "d", stem + "ing"}
	}
	third := lemma + "s"
	if strings.HasSuffix(lemma, "s") || strings.HasSuffix(lemma, "sh") || strings.HasSuffix(lemma, "ch") {
		third = lemma + "es"
	}
	return []string{lemma, third, lemma + "ed", lemma + "ing"}
}

// LemmaOf returns the lemma of a cue as an editor marked it, that of its first
// word that is a cue: "warned of" gives warn, "According to" gives according
// to, and a cue that is not known gives nothing.
func LemmaOf(cue string) string {
	folded := text.FoldString(cue)
	if folded == AccordingTo {
		return folded
	}
	for word := range strings.FieldsSeq(folded) {
		if k := Lookup(word).Cue; k > 0 {
			return Cues[k-1].Lemma
		}
	}
	return ""
}
