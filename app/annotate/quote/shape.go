package quote

import "parallax/app/sentence"

// This file holds the shapes of what stands behind a cue verb.

// A complement is what a cue verb can govern: the verbs, by their frames, the words
// behind the verb, and what no class of words tells.
type complement struct {
	frames  sentence.Frame // one of them
	not     sentence.Frame // none of them
	words   pattern
	further func(s *reading, a *attribution) bool
}

// complements are alternatives, the first that fits being taken.
type complements struct {
	rule string
	rows []complement
}

// sureObjects are the frames of those objects that are taken even where words
// before the verb could be what is reported.
const sureObjects = sentence.TakesBlame | sentence.TakesOf | sentence.TakesFor | sentence.TakesToDo

// objects are what a verb governs besides a clause.
var objects = complements{ruleObject, []complement{
	// "accused Israel of being", "blamed it on militants"
	{frames: sentence.TakesBlame, words: pat("^!PREP [ SOME .. of|for|on")},
	// "warned of a crisis", "warned people to avoid contact"
	{frames: sentence.TakesOf, words: pat("of|about|against > [ SOME")},
	{
		frames: sentence.TakesOf, words: pat("[ WHOM .. against|about / [ WHOM .. TO ^!CAP|DET"),
		further: func(s *reading, a *attribution) bool { return a.takes(sentence.MayTakePerson) },
	},
	// "calls for allowing civilians safe passage", "called on them to leave"
	{frames: sentence.TakesFor, words: pat("for > [ SOME / on > [ SOME .. TO")},
	// "urged all parties to allow"; but "urged me to do so"
	{frames: sentence.TakesToDo, words: pat("[ SOME .. TO ^!do / [ WORD WORD* TO ^!do / [ SOME .. TO do ^!so")},
	// "appealed for calm", "appealed to members to press"
	{frames: sentence.TakesPlea, words: pat("for > [ SOME / TO > [ SOME .. TO")},
	// "described it as a state"
	{frames: sentence.TakesAs, words: pat("^!as [ SOME .. as a|an|NOUN")},
	// "called them illegal", "called Friday’s ruling an important step", "called it a policy"
	{
		frames: sentence.TakesIt,
		words:  pat("[ OBJ NOUN $ / [ NAME a|an / [ CAP|DET .. NOUN|NAME a|an / OBJ ^!CAP [ a|an|the"),
	},
	// "estimated the losses at $2 billion"
	{frames: sentence.TakesEstimate, words: pat("[ SOME"), further: (*reading).estimated},
	// "reported hearing explosions"
	{frames: sentence.TakesDeed, words: pat("[ DEED")},
	// "denied a report", "stressed the symbolic importance"
	{frames: sentence.TakesObject, words: pat("[ !PREP|TO|COORD|SUB|OBJ"), further: (*reading).objectSaid},
}}

// clauses are what a verb governs without "that".
var clauses = complements{ruleAfterCue, []complement{
	// "explained how"
	{frames: sentence.TakesWhether, words: pat("[ HOW")},
	// "maintained he was"
	{frames: sentence.TakesThatOnly, words: pat("[ SUBJ"), further: (*reading).clauseShows},
	{
		frames: sentence.TakesThat | sentence.TakesClause, not: sentence.TakesThatOnly,
		words: pat("[ !TO"), further: (*reading).clauseShows,
	},
}}

// govern sets the content of a as the first of the complements does that fits
// behind piece i.
func (s *reading) govern(a *attribution, list complements, i int) bool {
	for _, c := range list.rows {
		m, ok := s.match(c.words, i)
		if !ok || !a.takes(c.frames) || a.takes(c.not) || m.content >= s.end() {
			continue
		}
		b := *a
		b.report(s, list.rule, m.content)
		b.cue.to = max(b.cue.to, m.cueEnd)
		if c.further == nil || c.further(s, &b) {
			*a = b
			return true
		}
	}
	return false
}

// objectSaid reports whether the content is a thing that can be said: "stressed
// the symbolic importance", "denied a report". A rule stresses nothing, and
// "denied him entry" denies no words.
func (s *reading) objectSaid(a *attribution) bool {
	i := a.content.from
	switch {
	case s.is(a.speaker.from, "it", "this", "which", "that"):
		return false
	case a.verb.Lemma == "maintain":
		return s.is(i+1, "innocence")
	case a.takes(sentence.Urges):
		return s.has(i, determiner) && !s.is(a.speaker.from, "I", "we")
	case !a.takes(sentence.Denies):
		return true
	case s.noun(s.head(a.speaker), hearer): // "the judge dismissed the charges"
		return false
	}
	return s.at(i, denied) || a.verb.Lemma == "deny" && s.at(i, deniedIt)
}

var (
	// "denies hitting civilians"; but "rejected news reports saying"
	denied   = pat("DEED / !PREP|THAT|VERB|,* DENIABLE ^!CUE / !PREP|THAT|VERB|,* DENIABLE $")
	deniedIt = pat("any|it|this")
)
