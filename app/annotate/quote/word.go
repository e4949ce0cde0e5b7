package quote

import (
	"strings"

	"parallax/app/text"
)

// A wordClass is the set of parts that a word can play where attributions are
// sought. Only the closed classes are listed: whatever is in none is taken for
// a noun, an adjective or a verb of the account.
type wordClass uint32

const (
	determiner wordClass = 1 << iota
	subjectPronoun
	objectPronoun
	preposition
	coordinator
	subordinator
	thatWord
	relative
	question // what, how, whether: begins a reported question
	beForm
	haveForm
	doForm
	modal
	negation
	adverb
	calendar // weekday or month
	finite   // an irregular past form that is no participle: "took", "was"
	pastForm // a past form that is a participle too, or a present that is a noun: "held", "plans"
	toWord
	capital // written with a capital
)

// auxiliary words stand between a subject and its verb.
const auxiliary = beForm | haveForm | doForm | modal

// predicate words show that a clause has its verb.
const predicate = auxiliary | finite

var closedClasses = []struct {
	class wordClass
	words string
}{
	{determiner, "the a an this that these those his her its their our my your some any no every each all both several many most few another other one two three four five six seven eight nine ten dozens hundreds thousands"},
	{subjectPronoun, "he she it they we i you there who everyone everybody nobody someone somebody"},
	{objectPronoun, "him her them us me it you himself herself itself themselves myself ourselves"},
	{preposition, "of in on at by for from with to into onto during after before since until about against via through between among amid under over near without within across behind despite inside outside following along around toward towards upon like per regarding concerning alongside as"},
	{coordinator, "and but or nor yet so"},
	{subordinator, "because if when while whereas although though as since until unless after before once whereby than where"},
	{thatWord, "that"},
	{relative, "who which whom whose"},
	{question, "what how why whether where when"},
	{beForm, "is are was were be been being am isn't aren't wasn't weren't"},
	{haveForm, "has have had having hasn't haven't hadn't"},
	{doForm, "do does did don't doesn't didn't"},
	{modal, "will would can could may might must should shall won't wouldn't can't cannot couldn't shouldn't"},
	{negation, "not never n't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't neither nor"},
	{adverb, "also long then later earlier now recently previously already again still just only even ever often repeatedly once today yesterday tomorrow tonight however meanwhile too simply reportedly therefore thus instead always sometimes further separately similarly nevertheless moreover here ago soon first afterwards afterward too yet rather quite almost nearly perhaps out"},
	{calendar, "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december"},
	{finite, "is are was were has have had took came fell rose went began saw gave knew grew drew flew threw broke chose spoke woke wore wrote ate drove rode sang sank became did got said told says wants remains expects seems appears makes takes gets goes comes gives includes continues contains thought felt stood"},
	{pastForm, "made left won lost found held kept led met paid sent sold spent brought built bought caught fought sought taught struck ran put set cut hit plans needs means looks faces"},
	{toWord, "to"},
}

// longestListed is the length of the longest listed word.
const longestListed = 15

var (
	classOf       = listClasses()
	cutApostrophe = strings.NewReplacer("’", "'")
)

// A wordEntry is what the lists know of a lower-case word.
type wordEntry struct {
	class wordClass
	cue   int16 // index into cueForms plus 1; 0 for none
	sum   int16 // as cue, of a verb that is a cue only with a sum
}

func listClasses() map[string]wordEntry {
	m := map[string]wordEntry{}
	for _, c := range closedClasses {
		for w := range strings.FieldsSeq(c.words) {
			e := m[w]
			e.class |= c.class
			m[w] = e
		}
	}
	for form, i := range cueFormOf {
		e := m[form]
		e.cue = i
		m[form] = e
	}
	for form, i := range sumFormOf {
		e := m[form]
		e.sum = i
		m[form] = e
	}
	return m
}

// lookUp returns what the lists know of a printed word, its case and kind of
// apostrophe aside.
func lookUp(word string) wordEntry {
	if len(word) > longestListed || len(word) > 1 && isUpper(word[0]) && isUpper(word[1]) {
		return wordEntry{} // IS, WHO and the US are names
	}
	var lower [longestListed]byte
	for i := range len(word) {
		c := word[i]
		if c >= 0x80 || c == '\'' {
			return lookUpContracted(word)
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		lower[i] = c
	}
	return classOf[string(lower[:len(word)])]
}

func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

// lookUpContracted looks up a word with an apostrophe: "hasn’t", "they’ve".
func lookUpContracted(word string) wordEntry {
	word = strings.ToLower(cutApostrophe.Replace(word))
	if e, ok := classOf[word]; ok {
		return e
	}
	stem, clitic, ok := strings.Cut(word, "'")
	if !ok {
		return wordEntry{}
	}
	e := wordEntry{class: classOf[stem].class & subjectPronoun}
	switch clitic {
	case "s":
		if e.class != 0 {
			e.class |= beForm
		}
	case "d", "ll":
		e.class |= modal
	case "ve":
		e.class |= haveForm
	case "re", "m":
		e.class |= beForm
	}
	return e
}

// is reports whether the span covers one of the words, whatever the case.
func is(body string, s text.Span, words ...string) bool {
	for _, w := range words {
		if len(w) == s.Len() && strings.EqualFold(s.In(body), w) {
			return true
		}
	}
	return false
}
