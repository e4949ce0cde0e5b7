package compare

import (
	"math"
	"slices"
	"strings"

	"parallax/app/mark"
	"parallax/app/text"
)

// An EvidenceKind is a way in which two figures show that they count one thing.
type EvidenceKind string

const (
	EqualNumber   EvidenceKind = "equal number"
	FittingNumber EvidenceKind = "fitting number" // one number fits both, and they lie near each other
	CloseNumber   EvidenceKind = "close number"   // no number fits both, but they lie near each other
	SameKind      EvidenceKind = "same kind"      // both count people, or measure the same
	SameNoun      EvidenceKind = "same noun"
	SameDeed      EvidenceKind = "same deed"
	SamePlace     EvidenceKind = "same place"
	SameDay       EvidenceKind = "same day"    // of the event
	BothHead      EvidenceKind = "both head"   // tolls at the head of their accounts
	NextNumber    EvidenceKind = "next number" // another figure of both sentences is the same
	CommonWords   EvidenceKind = "common words"
)

// An Evidence is one reason to hold two figures to count one thing.
type Evidence struct {
	Kind   EvidenceKind
	Weight int
	Words  []Spot // that show it, in the one account and then in the other; none for numbers and places
}

// A Spot is a span of one article.
type Spot struct {
	Article int
	text.Span
}

// enough is the weight of evidence from which two figures are held to count one
// thing. An equal number of two digits is no evidence enough, nor is “people
// killed”; each is with a further word, deed or place.
const enough = 4

// compared returns the evidence that two figures count one thing, and its
// weight; none where something speaks against it. [against] says what does.
func compared(e, f *Entry) ([]Evidence, int) {
	n := likeNumbers(e, f)
	if against(e, f, n) {
		return nil, 0
	}
	all := slices.DeleteFunc([]Evidence{
		n.evidence(e, f), sameKind(e, f, n), sameNoun(e, f), sameDeed(e, f),
		around(SamePlace, same(e.Subject.Place, f.Subject.Place)), around(SameDay, same(e.Day, f.Day)),
		around(BothHead, events[e.Subject.Deed] && e.Head && f.Head),
		nextNumber(e, f, n), commonWords(e, f),
	}, func(v Evidence) bool { return v.Weight == 0 })
	weight := 0
	for _, v := range all {
		weight += v.Weight
	}
	if otherNouns(e, f) {
		weight--
	}
	if n < fitting && !slices.ContainsFunc(all, saysWhat) {
		return nil, 0
	}
	return all, weight
}

// around weighs what stands around two figures, where it holds.
func around(kind EvidenceKind, holds bool) Evidence {
	if !holds {
		return Evidence{}
	}
	return Evidence{Kind: kind, Weight: 1}
}

// same reports whether both are known and are the same.
func same(a, b string) bool { return a != "" && a == b }

// nextNumber weighs that two sentences of two accounts share another number.
func nextNumber(e, f *Entry, n likeness) Evidence {
	if n != equal || e.Article == f.Article || !share(e.Next, f.Next) {
		return Evidence{}
	}
	return Evidence{Kind: NextNumber, Weight: 2}
}

// saysWhat reports whether evidence tells what is said of what is counted. Unequal
// numbers are of one thing by that alone, and not by a noun: “licensed to carry 96
// passengers” and “118 passengers had bought tickets”.
func saysWhat(v Evidence) bool { return v.Kind == SameDeed || v.Kind == CommonWords }

// evidence returns the weightiest evidence that figures of two accounts count one
// thing, or none.
func evidence(entries []Entry) []Evidence {
	var best []Evidence
	most := enough - 1
	for k := range entries[:min(len(entries), 2*mostAlike)] {
		for m := range entries[:k] {
			if entries[m].Article == entries[k].Article {
				continue
			}
			if all, weight := compared(&entries[m], &entries[k]); weight > most {
				best, most = all, weight
			}
		}
	}
	return best
}

// against reports whether two figures cannot count one thing, whatever their
// numbers are: they are of other dimensions, deeds, groups or times.
func against(e, f *Entry, n likeness) bool {
	s, t := e.Subject, f.Subject
	switch {
	case e.InDate || f.InDate, e.Measured != f.Measured, !sameDimension(e, f):
		return true
	case s.Kind == t.Kind && other(s.Deed, t.Deed), other(s.Group, t.Group), otherTimes(e, f, n):
		return true
	case n == equal || n == fitting && !e.Part && !f.Part:
		return false
	}
	return unequalOf(e, f, n)
}

// other reports whether both are told and are not the same.
func other(a, b string) bool { return a != "" && b != "" && a != b }

// otherTimes reports whether two figures are told of other times. Equal numbers
// of two digits are so only where both name theirs.
func otherTimes(e, f *Entry, n likeness) bool {
	if e.Subject.Former == f.Subject.Former && e.Subject.Time == f.Subject.Time {
		return false
	}
	return n < fitting || e.Strength < 2 || !e.When.Words.Empty() && !f.When.Words.Empty()
}

// unequalOf reports whether unequal numbers count other things: one is a part of a
// total, or a share; they lie too far apart; they are of other groups or of two
// places; or they measure, and nothing tells what.
func unequalOf(e, f *Entry, n likeness) bool {
	s, t := e.Subject, f.Subject
	untold := s.Deed == "" && (s.Noun == "" || s.Noun != t.Noun)
	shares := (e.ShareOf >= 0) != (f.ShareOf >= 0)
	return e.Part || f.Part || shares || n == far || s.Group != t.Group || elsewhere(e, f) ||
		e.Measured && n < close && untold
}

// sameDimension reports whether figures can be held against each other at all. A
// share of a place and its area can where the same is told of both.
func sameDimension(e, f *Entry) bool {
	if !e.Measured || e.Reach.Unit == f.Reach.Unit {
		return true
	}
	return e.Subject.Kind == "extent" && f.Subject.Kind == "extent" && e.Subject.Deed != ""
}

// elsewhere reports whether both figures are told of places of their own, and
// their sentences name none in common.
func elsewhere(e, f *Entry) bool {
	if e.Loose || f.Loose || e.Subject.Place == "" || f.Subject.Place == "" {
		return false
	}
	return !share(e.Places, f.Places)
}

// share reports whether two lists have an item in common.
func share(list, other []string) bool {
	return slices.ContainsFunc(list, func(s string) bool { return slices.Contains(other, s) })
}

// A likeness is how near two numbers come to each other.
type likeness int

const (
	far     likeness = iota // one is ten times the other
	apart                   // no number fits both, or one is a word such as “thousands”
	close                   // no number fits both, and they differ by a quarter at most
	fitting                 // a number fits both, and they differ by a half at most
	equal                   // the printed numbers are the same, in one unit
)

// likeNumbers compares the printed numbers of two figures.
func likeNumbers(e, f *Entry) likeness {
	if e.Figure.Vague || f.Figure.Vague {
		if e.Figure.Vague && f.Figure.Vague && e.Reach == f.Reach {
			return equal
		}
		return apart
	}
	if e.Reach.Unit != f.Reach.Unit && e.Measured {
		return apart
	}
	ratio := math.Max(ratioOf(e.Low, f.Low), ratioOf(e.High, f.High))
	switch {
	case ratio <= 1.0001:
		return equal
	case ratio <= 1.5 && e.Reach.Meets(f.Reach):
		return fitting
	case ratio <= 1.25 && math.Min(e.Low, f.Low) > 10:
		return close
	case ratio <= 10:
		return apart
	}
	return far
}

// ratioOf returns how many times the smaller of two numbers the larger is.
func ratioOf(a, b float64) float64 {
	switch {
	case a == b:
		return 1
	case a <= 0 || b <= 0:
		return math.Inf(1)
	}
	return math.Max(a, b) / math.Min(a, b)
}

func (n likeness) evidence(e, f *Entry) Evidence {
	switch n {
	case equal:
		return Evidence{Kind: EqualNumber, Weight: min(e.Strength, f.Strength)}
	case fitting:
		return Evidence{Kind: FittingNumber, Weight: max(1, min(e.Strength, f.Strength)-1)}
	case close:
		return Evidence{Kind: CloseNumber, Weight: 1}
	}
	return Evidence{}
}

// strength tells how little it is chance that a number stands in two accounts: 3 of
// three digits or more that are not noughts at the end, or of one with a point; 2 of
// two; 1 of one, up to ten, and of words such as “dozens”.
func strength(f mark.Figure, body string) int {
	n := f.Low
	switch {
	case f.Vague:
		return 1
	case n != math.Trunc(n), n < 100 && strings.Contains(f.Number.In(body), "."):
		return 3
	case n <= 10:
		return 1
	}
	for math.Mod(n, 10) == 0 {
		n /= 10
	}
	switch {
	case n < 10:
		return 1
	case n < 100:
		return 2
	}
	return 3
}

// sameKind weighs that both count people or measure the same. Equal sums of
// money are of one thing without a word in common, unless they are as round as
// $5 million; so are the strengths of earthquakes that lie near each other.
func sameKind(e, f *Entry, n likeness) Evidence {
	v := Evidence{Kind: SameKind}
	switch {
	case e.Subject.Kind != f.Subject.Kind:
	case e.Subject.Kind == "money" && n == equal, e.Subject.Kind == "magnitude" && n >= fitting:
		v.Weight = 2
	case e.Measured || e.Subject.Kind == "people" && (e.Subject.Noun == "" || e.Subject.Noun != f.Subject.Noun):
		v.Weight = 1
	}
	return v
}

func sameNoun(e, f *Entry) Evidence {
	if e.Subject.Noun == "" || e.Subject.Noun != f.Subject.Noun {
		return Evidence{}
	}
	return Evidence{SameNoun, 2, []Spot{{e.Article, e.Of}, {f.Article, f.Of}}}
}

// otherNouns reports whether two figures name different things, or things of
// different sorts: “seven-year history” and “seven-year deal”; “two small boats”
// and “two Yemeni fishing boats”.
func otherNouns(e, f *Entry) bool {
	s, t := e.Subject.Noun, f.Subject.Noun
	if s == "" || t == "" {
		return false
	}
	return s != t || len(e.Base) > 1 && len(f.Base) > 1 &&
		!slices.ContainsFunc(e.Base, func(w string) bool { return w != s && slices.Contains(f.Base, w) })
}

func sameDeed(e, f *Entry) Evidence {
	if e.Subject.Deed == "" || e.Subject.Deed != f.Subject.Deed {
		return Evidence{}
	}
	return Evidence{SameDeed, 2, []Spot{{e.Article, e.Deed}, {f.Article, f.Deed}}}
}

// mostCommon is how many shared words count.
const mostCommon = 3

// commonWords weighs the words told with both figures.
func commonWords(e, f *Entry) Evidence {
	v, deed := Evidence{Kind: CommonWords}, e.Subject.Kind+" "+e.Subject.Deed
	for _, w := range e.Told {
		k, both := slices.BinarySearchFunc(f.Told, w.Stem, Word.compare)
		if both && v.Weight < mostCommon && w.Stem != e.Subject.Noun && !slices.Contains(deedsOf[w.Stem], deed) {
			v.Weight++
			v.Words = append(v.Words, Spot{e.Article, w.Span}, Spot{f.Article, f.Told[k].Span})
		}
	}
	return v
}
