package quantity

import (
	"strings"

	"parallax/app/sentence"
	"parallax/app/sentence/words"
	"parallax/app/text"
)

// farthestCue is how many words away a verb may stand that tells whether a day
// lies ahead.
const farthestCue = 22

// A direction tells to which side of the article's day a date lies.
type direction int

const (
	unsaid direction = iota
	back
	ahead
)

// direction tells from the verbs around tokens i to end whether the time lies
// ahead of the article: the nearest before it in its clause decides, else the
// first after it.
//
// "… said on Tuesday that talks will resume on Friday" looks back for Tuesday
// and ahead for Friday. It goes wrong where the verb stands in a clause
// between: "the bill, which the president vetoed, will return on Monday" is
// right, "the vote, delayed since March, is on Monday" is not.
func (f *dateFinder) direction(i, end int) direction {
	switch {
	case f.is(i-1, "since", "last"), f.is(i-1, "after") && !f.is(end, "'s"):
		return back
	// "promised Tuesday they will continue"
	case f.is(i-1, "vowed", "pledged", "promised", "postponed") && !f.is(end, "'s"):
		return back
	case f.is(i-1, "for") && f.is(i-2, "scheduled", "planned", "slated", "set") && !f.is(i-3, "had", "been") &&
		!f.is(end, "was", "were"), f.is(i-1, "through") && f.lasts(i-1):
		return ahead // "the vote scheduled for Tuesday has been put off", "continues through Sunday"
	case f.is(end, "'s") && (f.overAlready(end+1) || f.is(i-1, "from")), f.at(end).Bond == apart && f.tellsPast(end) &&
		f.at(end).Kind == text.Word:
		return back // "despite Thursday’s bombings", "the judge on Friday postponed the case"
	case f.is(i-1, "for") && f.is(end, "delivery", "settlement"): // "light crude for February delivery fell"
		return ahead
	case f.is(i-1, "for") && f.foretold(i-1): // "forecast more rain for Wednesday"
		return ahead
	// "as the country heads to Sunday’s vote"
	case f.is(i-1, "to") && f.is(i-2, "heads", "head", "heading", "headed") && f.is(end, "'s"):
		return ahead
	case f.is(i-1, "next", "coming"), f.is(i-1, "until", "till") && !f.wasUntil(i-1):
		return ahead
	// "The funeral is on Thursday"
	case f.is(i-1, "before", "by") && f.mayStillBe(i-1), f.is(i-1, "before") && f.is(end, "'s") &&
		f.underWay(i-1), f.is(i-1, "on") && f.is(i-2, "is", "are"):
		return ahead
	}
	said := f.said(i, end)
	switch {
	case said != unsaid:
		return said
	case f.is(i-1, "by"):
		return ahead
	case f.is(i-2, "to") && f.at(i-1).Kind == text.Word && !f.at(i-1).Upper && !f.plural(i-1), f.is(i-3, "to") &&
		f.is(i-1, "on"):
		return ahead // a headline: "Talks to resume Friday"
	}
	return unsaid
}

// foretold reports whether a forecast stands before i in its clause.
func (f *dateFinder) foretold(i int) bool {
	for j := i - 1; j >= 0 && j >= i-8 && !f.clauseEnds(j); j-- {
		if f.is(j, "forecast", "forecasts", "predict", "predicts", "predicted") {
			return true
		}
	}
	return false
}

// mayStillBe reports whether "could" stands before i with no other verb of time
// between: "could dump up to 30 inches before Thursday"; but "could not reach her".
func (f *dateFinder) mayStillBe(i int) bool {
	for j := i - 1; j >= 0 && j >= i-farthestCue && !f.clauseEnds(j); j-- {
		if f.is(j, "could", "can") {
			return !f.is(j+1, "not", "n't", "have", "only") && f.at(j+1).Kind == text.Word
		}
		if f.cue(j) != unsaid {
			return false
		}
	}
	return false
}

// lasts reports whether something that is still going on stands before i: "The
// rally continues through Sunday".
func (f *dateFinder) lasts(i int) bool {
	for j := i - 1; j >= 0 && j >= i-6 && !f.clauseEnds(j); j-- {
		if f.is(j, "continues", "continue", "runs", "run", "lasts", "last", "remains", "is", "are") {
			return true
		}
	}
	return false
}

// overAlready reports whether the noun phrase at i names what has happened:
// "Saturday’s deadly suicide bombings".
func (f *dateFinder) overAlready(i int) bool {
	for j := i; j < i+4 && f.at(j).Kind == text.Word && !f.has(j, asFunction); j++ {
		if happened[f.at(j).Word] {
			return true
		}
	}
	return false
}

// underWay reports whether something goes on before i: "are continuing efforts to
// win support before Saturday’s referendum".
func (f *dateFinder) underWay(i int) bool {
	for j := i - 1; j >= 0 && j >= i-farthestCue && !f.clauseEnds(j); j-- {
		switch {
		case strings.HasSuffix(f.at(j).Word, "ing") && f.is(j-1, "is", "are"):
			return true
		case f.cue(j) == back:
			return false
		}
	}
	return false
}

// happened are the events that a weekday’s name is put before once they are over.
var happened = words.SetOf("bombing bombings attack attacks blast blasts explosion explosions crash killing " +
	"killings shooting shootings raid raids violence clashes quake earthquake announcement statement decision " +
	"ruling loss defeat victory win incident")

// tellsPast reports whether token i is a verb that looks back.
func (f *dateFinder) tellsPast(i int) bool {
	w := f.at(i).Word
	return f.has(i, asPast) && !f.is(i, "since", "after", "ended", "following", "known", "dated") ||
		len(w) > 4 && strings.HasSuffix(w, "ed") &&
			!f.is(i, "scheduled", "expected", "planned", "slated", "anticipated")
}

// wasUntil tells "was quiet until the summer" from "was put off until Friday"
// and "have until Friday".
func (f *dateFinder) wasUntil(i int) bool {
	for j := i - 1; j >= i-6 && !f.clauseEnds(j) && j >= 0; j-- {
		if f.is(j, "was", "were", "had") {
			return true
		}
		if w := f.at(j).Word; len(w) > 4 && w[len(w)-2:] == "ed" || f.is(j, "put", "off") {
			return false
		}
	}
	return false
}

// said looks for the verb.
func (f *dateFinder) said(i, end int) direction {
	deed := false // "to close" stands between
	for j := i - 1; j >= 0 && j >= i-farthestCue && !f.clauseEnds(j); j-- {
		if deed && f.is(i-1, "by", "before") && f.is(j, "told", "warned", "called", "instructed") {
			return ahead // "has told them to lay down their arms and give up by Wednesday"
		}
		if deed && f.is(j, "voted", "agreed", "decided", "ordered", "asked", "urged", "opted", "chose") {
			return ahead // "voted by seven votes to five to close the pool at the end of June"
		}
		if d := f.cue(j); d != unsaid {
			return d
		}
		deed = deed || f.is(j, "to") && f.at(j+1).Kind == text.Word &&
			!f.has(j+1, asNumeral|asFunction|asMonth|asWeekday|asPeriod|asPeriods|asHeap|asScale) && !f.at(j+1).Upper
	}
	aside := false // in a relative clause
	for j := end; j < len(f.tokens) && j < end+farthestCue && !f.clauseEnds(j); j++ {
		// "broadcast a video Tuesday in which"
		if f.is(j, "which", "whom") && f.is(j-1, "in", "at", "during", "for", "by", "on") {
			aside = true
		}
		if f.is(j, "until", "till", "start", "plan", "plans") {
			continue // "On Thursday, with 110 days until the start of the Games, he spoke"
		}
		if f.is(j, "pledged", "promised", "vowed", "agreed", "decided", "postponed", "planned", "scheduled") &&
			!f.is(j-1, "be", "is", "are", "was", "were") {
			return back // "On Sunday, Syria pledged to remove its troops"
		}
		if d := f.cue(j); d == back || d == ahead && !aside {
			return d
		}
	}
	return unsaid
}

// clauseEnds reports whether a sign ends a clause: not the point of "Mr." and
// "U.S.".
func (f *dateFinder) clauseEnds(i int) bool {
	if f.is(i, ".") && f.touches(i) && f.at(i-1).Upper &&
		(f.at(i-1).Len() == 1 || f.has(i-1, asShortMonth|asShortDay) || f.has(i-1, sentence.Title)) {
		return false
	}
	return f.is(i, ".", "!", "?", ";", "”", "…")
}

// cue reads one word as a verb that looks back or ahead.
func (f *dateFinder) cue(i int) direction {
	a := f.at(i)
	switch {
	case f.is(i+1, "to") && f.is(i, "agreed", "decided", "promised", "vowed", "pledged", "threatened", "prepared",
		"hoped", "wanted", "intended", "invited", "urged") &&
		!f.is(i+2, "a", "an", "the", "its", "his", "her", "their", "this", "that"), f.is(i, "of") &&
		f.is(i-1, "ahead"):
		return ahead
	case f.is(i, "resume", "meet", "play", "face", "host", "open", "travel", "return") &&
		(f.plural(i-1) || f.at(i-1).Upper && !f.is(i-1, "a", "an", "the")):
		return ahead // "talks resume Monday", "Rovers host City on Saturday"
	case f.is(i, "deadline") && f.tellsPast(i+1):
		return back
	case f.is(i, "wants", "want") && !f.is(i+1, "to"): // "Nobody wants an election in January"
		return ahead
	case f.is(i, "faces", "plays", "hosts", "travels"), f.is(i, "forecast") && f.is(i+1, "for"):
		return ahead
	case f.is(i-1, "be") &&
		(f.tellsPast(i) ||
			f.is(i-2, "to") && f.is(i, "broadcast", "put", "set", "cut", "shown", "seen", "given", "chosen", "taken")),
		f.is(i, "prepare", "prepared", "preparing", "preparations", "preparation") && f.is(i+1, "for"):
		return ahead // "the vote will be held on Tuesday"
	case f.is(i, "due") && f.is(i+1, "to") && f.is(i+2, "a", "an", "the", "its", "his", "her", "their"):
		return unsaid // "withdrew on Sunday due to an injury"
	case f.is(i, "may") && !a.Upper && f.at(i+1).Kind == text.Word && !f.is(i+1, "have"):
		return ahead // "may not reopen before the end of May"
	case a.Class&asMonth != 0, a.Bond == hyphened, a.Bond == attached:
		return unsaid
	case f.is(i, "would", "could", "should", "might") && f.is(i+1, "have"):
		return back
	// "approved the plan late Sunday"
	case f.is(i, "plan", "plans", "start") && f.is(i-1, "the", "a", "its", "his", "her", "their", "this") &&
		!f.is(i+1, "to"):
		return unsaid
	case a.Class&asFuture != 0:
		return ahead
	case f.is(i, "is", "are", "be") && f.is(i+1, "to", "due", "set"), f.is(i, "was", "were") &&
		f.is(i+1, "to"), f.is(i, "going") && f.is(i+1, "to"), f.is(i, "set") && f.is(i+1, "to", "for"),
		f.is(i, "ready", "about", "likely", "hopes", "hoping", "wants", "intends", "aims") && f.is(i+1, "to"):
		return ahead
	case a.Class&asPast != 0 && f.is(i-1, "will", "would", "to", "must", "can", "could", "'ll"):
		return unsaid // "will shut", "to hit": the words before tell
	case a.Class&asPast != 0, a.Word == "used", len(a.Word) > 4 && a.Word[len(a.Word)-2:] == "ed" &&
		!f.describesNoun(i):
		return back
	}
	return unsaid
}

// describesNoun reports whether the word in -ed at i tells no time: part of a
// name ("the United Nations Security Council Monday"), or before its noun ("to begin
// limited operations Friday", "will release a new, privately financed report").
func (f *dateFinder) describesNoun(i int) bool {
	if f.at(i).Upper {
		return i > 0 && !f.clauseEnds(i-1)
	}
	next := f.at(i + 1)
	if next.Kind != text.Word || next.Upper || f.has(i+1, asFunction|asPeriod|asPeriods) ||
		strings.HasSuffix(next.Word, "ly") || strings.HasSuffix(next.Word, "ing") {
		return false
	}
	return f.is(i-1, "a", "an", "the") || f.has(i-1, asFuture) || f.is(i-2, ",") && !f.at(i-3).Upper &&
		strings.HasSuffix(f.at(i-1).Word, "ly")
}
