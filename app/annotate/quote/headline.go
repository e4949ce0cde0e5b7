package quote

import (
	"parallax/app/sentence/words"
	"strings"
	"unicode"
)

// This file reads headlines that name their source before a colon or behind a
// dash.

// sources are the words that make what stands before a colon somebody who
// says what follows, and not a subject or a place: "Police: Driver fled", but
// "Football: Arsenal beat Chelsea".
var sources = words.SetOf("police officials official ministry minister president mayor governor spokesman spokeswoman spokesperson army military navy court " +
	"report reports study survey poll witnesses residents doctors scientists experts researchers analysts activists sources source lawyer lawyers " +
	"prosecutors prosecutor deputies deputy sheriff investigators authorities government family opposition rebels union agency media coroner inquiry")

// labelsInCapitals are the words in capitals alone that stand for a subject before
// a colon, not for a source.
var labelsInCapitals = words.SetOf("us usa uk uae drc eu ussr video photo photos watch live faq tv map audio poll update quiz")

// noVerb stands for a colon.
var noVerb = &cueVerb{}

// headline attributes a sentence without a full stop to the source before its
// colon, "UN: 18,000 trapped in Yarmouk", or behind its last dash.
func (s *reading) headline() (attribution, bool) {
	a := attribution{verb: noVerb, rule: ruleColon}
	if s.end() != len(s.pieces) {
		return a, false
	}
	if dash := s.lastDash(); dash > 3 && s.source(dash+1, len(s.pieces)) {
		a.speaker, a.speakerTo, a.to = dash+1, len(s.pieces), dash
		return a, true
	}
	for i := 1; i < len(s.pieces) && i < 6; i++ {
		if s.sign(i) == ':' {
			a.speakerTo, a.from, a.to = i, i+1, len(s.pieces)
		}
	}
	if a.to-a.from < 3 {
		return a, false
	}
	return a, s.source(0, a.speakerTo)
}

// source reports whether the pieces name one who can be told by a sign alone.
func (s *reading) source(from, to int) bool {
	return sources[strings.ToLower(s.word(to-1))] || to == from+1 && s.acronym(from)
}

// lastDash returns the dash before which a headline stands that ends with its
// source, or 0: "Fire kills 12 in Manila slum - officials".
func (s *reading) lastDash() int {
	for i := len(s.pieces) - 2; i > 0 && i > len(s.pieces)-5; i-- {
		if s.sign(i) == '-' || s.sign(i) == ':' { // "Dozens killed in Kabul blast: officials"
			return i
		}
	}
	return 0
}

// acronym reports whether piece i is the name of a body in capitals.
func (s *reading) acronym(i int) bool {
	word := s.word(i)
	for _, r := range word {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return len(word) > 1 && !labelsInCapitals[strings.ToLower(word)]
}
