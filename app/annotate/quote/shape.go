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

// objects are what a verb governs besides a clause. Those of the first part are
// taken even where words before the verb could be what is reported.
var objects = []complement{
	{frames: sentence.TakesBlame, words: pat("^!PREP [ SOME .. of|for|on")},                                                   // "accused Israel of being", "blamed it on militants"
	{frames: sentence.TakesOf, words: pat("of|about|against > [ SOME")},                                                       // "warned of a crisis"
	{frames: sentence.TakesOf, words: pat("[ WHOM .. against|about / [ WHOM .. TO ^!CAP|DET"), further: (*reading).warns},     // "warned people to avoid"
	{frames: sentence.TakesFor, words: pat("for > [ SOME / on > [ SOME .. TO")},                                               // "calls for allowing civilians"
	{frames: sentence.TakesToDo, words: pat("[ SOME .. TO ^!do / [ WORD WORD* TO ^!do / [ SOME .. TO do ^!so")},               // "urged all parties to allow"
	{frames: sentence.TakesPlea, words: pat("for > [ SOME / TO > [ SOME .. TO")},                                              // "appealed to members to press"
	{frames: sentence.TakesAs, words: pat("^!as [ SOME .. as a|an|NOUN")},                                                     // "described it as a state"
	{frames: sentence.TakesIt, words: pat("[ OBJ NOUN $ / [ NAME a|an / [ CAP|DET .. NOUN|NAME a|an / OBJ ^!CAP [ a|an|the")}, // "called it a policy"
	{frames: sentence.TakesEstimate, words: pat("[ SOME"), further: (*reading).estimated},                                     // "estimated the losses at $2 billion"
	{frames: sentence.TakesDeed, words: pat("[ DEED")},                                                                        // "reported hearing explosions"
	{frames: sentence.TakesObject, words: pat("[ !PREP|TO|COORD|SUB|OBJ"), further: (*reading).objectSaid},
}

// sureObjects are the frames of the first part of [objects].
const sureObjects = sentence.TakesBlame | sentence.TakesOf | sentence.TakesFor | sentence.TakesToDo

func (s *reading) warns(a *attribution) bool { return a.verb.Frame&sentence.MayTakePerson != 0 }

// clauses are what a verb governs without "that".
var clauses = []complement{
	{frames: sentence.TakesWhether, words: pat("[ HOW")},                                    // "explained how"
	{frames: sentence.TakesThatOnly, words: pat("[ SUBJ"), further: (*reading).clauseShows}, // "maintained he was"
	{frames: sentence.TakesThat | sentence.TakesClause, not: sentence.TakesThatOnly, words: pat("[ !TO"), further: (*reading).clauseShows},
}

// govern sets the content of a as the first of the complements that fits behind
// piece i does.
func (s *reading) govern(a *attribution, list []complement, i int) bool {
	for _, c := range list {
		if a.verb.Frame&c.frames == 0 || a.verb.Frame&c.not != 0 {
			continue
		}
		m, ok := s.match(c.words, i)
		if !ok || m.content >= s.end() {
			continue
		}
		b := *a
		b.content = span{m.content, s.clauseEnd(m.content)}
		if m.cueEnd > 0 {
			b.cue.to = m.cueEnd
		}
		if c.further == nil || c.further(s, &b) {
			*a = b
			return !a.content.empty()
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
	case a.verb.Frame&sentence.Urges != 0:
		return s.has(i, determiner) && !s.is(a.speaker.from, "I", "we")
	case a.verb.Frame&sentence.Denies == 0:
		return true
	case s.noun(s.head(a.speaker), hearer): // "the judge dismissed the charges"
		return false
	}
	return s.at(i, denied) || a.verb.Lemma == "deny" && s.at(i, deniedIt)
}

var (
	denied   = pat("DEED / !PREP|THAT|VERB|,* DENIABLE ^!CUE / !PREP|THAT|VERB|,* DENIABLE $") // "denies hitting civilians"; not "rejected news reports saying"
	deniedIt = pat("any|it|this")
)
