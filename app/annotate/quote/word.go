package quote

import (
	"strings"

	"parallax/app/sentence"
	"parallax/app/sentence/words"
	"parallax/app/text"
)

// A wordClass is the set of parts that a word can play where attributions are
// sought.
type wordClass = sentence.Class

const (
	determiner     = sentence.Determiner | sentence.Quantifier | sentence.Numeral | sentence.Vague
	subjectPronoun = sentence.SubjectPronoun
	objectPronoun  = sentence.ObjectPronoun
	preposition    = sentence.Preposition
	coordinator    = sentence.Coordinator
	subordinator   = sentence.Subordinator
	thatWord       = sentence.That
	relative       = sentence.Relative
	question       = sentence.Question
	negation       = sentence.Negation
	adverb         = sentence.Adverb
	calendar       = sentence.Weekday | sentence.Month
	finite         = sentence.Finite
	pastForm       = sentence.Either
	toWord         = sentence.To
	capital        = sentence.Capital

	// auxiliary words stand between a subject and its verb.
	auxiliary = sentence.Be | sentence.Have | sentence.Do | sentence.Modal
	// predicate words show that a clause has its verb.
	predicate = auxiliary | finite
	// closed are the classes that the rules for attributions ask for.
	closed = determiner | subjectPronoun | objectPronoun | preposition | coordinator | subordinator | thatWord |
		relative | question | predicate | negation | adverb | calendar | pastForm | toWord
)

// The cues that are no verbs of the list; a headline’s colon has no lemma.
var (
	accordingTo  = sentence.Cue{Lemma: sentence.AccordingTo}
	inTheWordsOf = sentence.Cue{Lemma: "in the words of", Frame: sentence.OnlyQuoted}
	noVerb       = sentence.Cue{}
)

// nounCues are the nouns that carry what was said in a clause with "that", by
// the lemma of their verb.
var nounCues = words.First(words.NounCues)

// lookUp returns what the lists know of a printed word of one token.
func lookUp(word string) sentence.Entry {
	folded := sentence.Fold(word)
	return known(word, []sentence.Token{{Word: folded, Entry: sentence.Lookup(folded)}})
}

// known returns what the lists know of a printed word, given its tokens.
func known(printed string, tokens []sentence.Token) sentence.Entry {
	if len(printed) > 1 && isUpper(printed[0]) && isUpper(printed[1]) {
		return sentence.Entry{} // IS, WHO and the US are names
	}
	first := &tokens[0]
	class := first.Class & closed
	switch {
	case len(tokens) == 2 && tokens[1].Word == "'s" && first.Class&subjectPronoun != 0:
		return sentence.Entry{Class: subjectPronoun | sentence.Be}
	case len(tokens) > 1:
		return sentence.Entry{}
	case first.Word == "may":
		return sentence.Entry{Class: sentence.Modal}
	case class != 0 || first.Cue > 0 || first.Estimate > 0:
		return sentence.Entry{Class: class, Cue: first.Cue, Estimate: first.Estimate}
	default:
		return contracted(first.Word)
	}
}

func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

// contracted looks up a word that is shortened to one with the next: "they've".
func contracted(word string) sentence.Entry {
	stem, clitic, ok := strings.Cut(word, "'")
	if !ok {
		return sentence.Entry{}
	}
	class := sentence.Lookup(stem).Class & subjectPronoun
	switch clitic {
	case "d", "ll":
		class |= sentence.Modal
	case "ve":
		class |= sentence.Have
	case "re", "m":
		class |= sentence.Be
	}
	return sentence.Entry{Class: class}
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
