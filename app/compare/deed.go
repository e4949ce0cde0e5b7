package compare

import (
	"slices"
	"strings"

	"parallax/app/mark"
	"parallax/app/text"
)

// Deeds are what can be told of what figures count, by kind of figure. "the
// home of more than 200,000 people" and "some 160,000 Palestinians" once at
// home there tell the same.
var Deeds = []TopicClass{
	{"people living", "home live lived living population inhabit reside dwell remain stay stayed"},
	{"people leaving",
		"flee fled fleeing escape exodus leave left leaving evacuate evacuation displace displaced displacement " +
			"expel expulsion depart departure uproot"},
	{"people dead", "kill killed killing die died dead death dying slain massacre drown drowned perish fatality toll"},
	{"people hurt", "wound wounded injure injured injury hurt hospitalize hospitalise"},
	{"people held", "arrest detain detention jail imprison kidnap abduct custody capture captured apprehend"},
	{"people gathering",
		"protest march marched gather gathered rally demonstrate crowd turnout attend take+part took+part taken+part"},
	{"people missing", "missing unaccounted"},
	{"people rescued", "rescue rescued survive survivor survivors"},
	{"people aboard", "aboard on+board"},
	{"extent control",
		"control take+over took+over taken+over hold held seize capture captured recapture retake retook retaken " +
			"occupy confine"},
	{"extent ruin", "destroy destruction damage devastate level leveled demolish ruin burn burnt"},
	{"distance north", "north"}, {"distance south", "south"}, {"distance east", "east"}, {"distance west", "west"},
	{"duration siege", "siege besiege blockade"},
	{"duration fighting", "battle fight fighting fought clash offensive war"},
}

var deedsOf = byStem(Deeds)

// deed returns the class of what is told of figure f, and the word that tells
// it: the nearest after the figure in its clause, which most often holds its
// verb ("some 2,500 civilians have managed to escape"), else the nearest before
// it ("population had shrunk to just 18,000"), else the same in its sentence.
// No word beyond another figure counts. It is wrong where a clause tells of two
// groups: "of 900 who fled 40 died".
//
// A verb just before the figure has it for its object, and so tells before any
// other: "killing at least 14 people and injuring some two dozen others".
func (r *reader) deed(f, of text.Span, kind string, clause, sentence text.Span) (string, text.Span) {
	if id, at := r.governing(f, sentence, kind); id != "" {
		return id, at
	}
	if at := r.ownVerb(f, of, clause); !at.Empty() {
		id, at := firstDeed(r.a.Body, kind, []text.Span{at}, false)
		return id, at
	}
	for _, within := range []text.Span{clause, sentence} {
		own := r.ungoverned(f, r.own(f, within))
		if id, at := firstDeed(r.a.Body, kind, r.mainWords(text.Span{Start: f.End, End: own.End}, clause, sentence),
			false); id != "" {
			return id, at
		}
		before := r.mainWords(text.Span{Start: own.Start, End: f.Start}, clause, sentence)
		if k := len(before) - 1; k >= 0 && isVerb(r.a.Body, before[k], f) {
			before = before[:k] // "leaving": what they are left as is told after it
		}
		if id, at := firstDeed(r.a.Body, kind, before, true); id != "" {
			return id, at
		}
	}
	return "", text.Span{}
}

// ownVerb returns the verb that what is counted is the subject of, where it stands
// right behind: “six children were killed and 14 trapped under debris” tells of 14
// trapped, and not of 14 killed.
func (r *reader) ownVerb(f, of, clause text.Span) text.Span {
	start := f.End
	if of.Start >= f.End && of.End <= clause.End {
		if _, at := firstDeed(r.a.Body, "people", text.Words(r.a.Body, of), true); !at.Empty() {
			return text.Span{} // “31 people dead” says itself what befell them
		}
		start = of.End
	}
	for _, w := range text.Words(r.a.Body, text.Span{Start: start, End: max(start, r.own(f, clause).End)}) {
		word := text.FoldString(w.In(r.a.Body))
		switch {
		case carriers[word]:
		case strings.HasSuffix(word, "ed") || participles[word]:
			return w
		default:
			return text.Span{}
		}
	}
	return text.Span{}
}

var (
	// carriers stand between what is counted and the verb that tells what befell it.
	carriers = set(`are is was were be been being have has had also others other more people reported confirmed
		believed feared thought known presumed expected estimated said allowed forced managed tried wanted needed
		to so far still already reportedly`)
	participles = set("shot hit hurt lost found taken held stolen sunk drawn built sold left sent put cut torn burnt " +
		"died fled")
)

// mainWords returns the words of a stretch without those of relative clauses
// that are not the figure's own: “Doctors at the hospital, where most of the
// injured were taken, said six patients were in critical condition”.
func (r *reader) mainWords(within, clause, sentence text.Span) []text.Span {
	words := text.Words(r.a.Body, within)
	kept := words[:0]
	for _, w := range words {
		if clause.Contains(w) || !r.opens(clauseAt(r.a.Body, sentence, w), relatives) {
			kept = append(kept, w)
		}
	}
	return kept
}

var relatives = set("where who whom whose which")

// own returns the part of a clause or sentence that lies between the figures
// before and after f.
func (r *reader) own(f, within text.Span) text.Span {
	for _, other := range inside(r.m.Figures, within) {
		if r.inDate(other.Span, within) {
			continue
		}
		if other.End <= f.Start {
			within.Start = max(within.Start, other.End)
		}
		if other.Start >= f.End {
			within.End = min(within.End, other.Start)
		}
	}
	return within
}

// firstDeed returns the first of words that tells a deed of the kind, or the
// last.
func firstDeed(body, kind string, words []text.Span, last bool) (string, text.Span) {
	for k := range words {
		i := k
		if last {
			i = len(words) - 1 - k
		}
		for _, id := range classesAt(deedsOf, body, words[i:]) {
			if of, deed, _ := strings.Cut(id, " "); of == kind {
				return deed, words[i]
			}
		}
	}
	return "", text.Span{}
}

// governing returns the deed of the verb that stands just before a figure and
// has it for its object: "killed 14". What somebody is left as is told after
// it: "leaving hundreds homeless".
func (r *reader) governing(f, sentence text.Span, kind string) (string, text.Span) {
	words := text.Words(r.a.Body, text.Span{Start: sentence.Start, End: f.Start})
	if len(words) == 0 {
		return "", text.Span{}
	}
	last := words[len(words)-1]
	if id, at := firstDeed(r.a.Body, kind, []text.Span{last}, true); isVerb(r.a.Body, last, f) && id != "leaving" {
		return id, at
	}
	return "", text.Span{}
}

// isVerb reports whether a word has the figure that follows it for its object,
// by its ending.
func isVerb(body string, word, figure text.Span) bool {
	w := text.FoldString(word.In(body))
	n := len(w) - 2
	return word.End+1 == figure.Start && n > 0 && (w[n:] == "ng" || w[n:] == "ed" || w[n+1] == 's' || w == "left")
}

// ungoverned returns the stretch around f without the verb that the next figure
// is the object of.
func (r *reader) ungoverned(f, own text.Span) text.Span {
	words := text.Words(r.a.Body, text.Span{Start: f.End, End: own.End})
	if len(words) == 0 {
		return own
	}
	last := words[len(words)-1]
	next, _ := slices.BinarySearchFunc(r.m.Figures, own.End, func(g mark.Figure, at int) int { return g.Start - at })
	if next < len(r.m.Figures) && isVerb(r.a.Body, last, r.m.Figures[next].Span) {
		own.End = last.Start
	}
	return own
}
