package compare

import (
	"slices"

	"parallax/app/corpus"
	"parallax/app/text"
)

// An Alignment is the passages of two articles that bear on the same thing.
// It holds spans and numbers only and may be kept, encoded, beside its corpus.
type Alignment struct {
	A        int       `json:"a"`        // place of the first article in the corpus
	B        int       `json:"b"`        // place of the second
	Passages []Passage `json:"passages"` // the likeliest first
	// paragraphs of the first article that nothing in the second comes near, counted from 1
	AloneA []int `json:"aloneA,omitempty"`
	AloneB []int `json:"aloneB,omitempty"` // those of the second
}

// A Passage is a pair of paragraphs, one of each article, that bear on the same
// thing, and why they are thought to.
type Passage struct {
	A       int       `json:"a"`       // paragraph of the first article, counted from 1
	B       int       `json:"b"`       // paragraph of the second
	SpanA   text.Span `json:"spanA"`   // the sentence of paragraph A that carries the likeness
	SpanB   text.Span `json:"spanB"`   // the sentence of paragraph B that does
	Score   float64   `json:"score"`   // orders the passages of one alignment; it means nothing between two
	Reasons []Reason  `json:"reasons"` // the weightiest first; never empty where the passage is found
	// what both bear on, said by the editor who checked the passage; empty where it is found
	Matter string `json:"matter,omitempty"`
}

// A Reason is one thing that both sentences of a passage share.
type Reason struct {
	Kind ReasonKind  `json:"kind"`
	ID   string      `json:"id,omitempty"` // the shared thing's, as its kind says; empty for words and headlines
	A    []text.Span `json:"a"`            // where it stands in the first article, in text order
	B    []text.Span `json:"b"`            // where it stands in the second; the two lists need not be of one length
}

// A ReasonKind tells what two passages share.
type ReasonKind string

const (
	SharedActor ReasonKind = "actor" // ID is the entity's
	SharedPlace ReasonKind = "place" // ID is the entity's
	// figures of one kind; ID is the kind (people, extent, distance, …), with the
	// number where it is the same: "people 160000"
	SharedFigure ReasonKind = "figure"
	// how much of one place, and what of it; ID is the deed and the place's: "control yarmouk"
	SharedExtent  ReasonKind = "extent"
	SharedDate    ReasonKind = "date"     // the same days; ID is "first/last", both YYYY-MM-DD
	SharedTopic   ReasonKind = "topic"    // ID names a class of words: see [Topics]
	SharedVoice   ReasonKind = "voice"    // statements of one kind; ID is the kind: answer, call, warning
	SharedSpeaker ReasonKind = "speaker"  // both quote one side; ID is the entity's that the speakers belong to
	SharedWords   ReasonKind = "words"    // the same words, or forms of them
	BothHeadline  ReasonKind = "headline" // both are headlines
)

// perParagraph is how many counterparts one paragraph is given at most. A
// paragraph that says where a place lies and who holds it has one for each.
const perParagraph = 4

// Align proposes the passages of articles a and b that bear on the same thing.
//
// The method is that of sentence alignment in comparable texts (Nelken and
// Shieber 2006), without its demand that both texts tell things in one order:
// sentences are compared by what they share (entities, kinds of figure, dates,
// topics, whose side speaks, kinds of statement, stems), each thing weighted by
// its inverse paragraph frequency in the two articles; two paragraphs are as
// alike as their likest sentences. It is wrong where two sentences share their
// words and not their matter: “a live broadcast” tells nothing of residents.
// Of the 20 pairs that a reader chose in the first two accounts, 11 are among
// the first 20 proposed; in two pairs of invented accounts, two thirds and
// three quarters of as many as the reader chose.
func Align(c *corpus.Corpus, a, b int) Alignment {
	if a > b {
		return Align(c, b, a).mirror()
	}
	x := newIndex(c, a, b)
	pairs := x.pairs(x.sides[0], x.sides[1], false)
	kept, usual := choose(pairs, betweenShare)
	nearA, nearB := near(pairs, usual)
	return Alignment{A: a, B: b, Passages: kept, AloneA: alone(x.sides[0], nearA), AloneB: alone(x.sides[1], nearB)}
}

// mirror returns the alignment of the second article with the first.
func (al Alignment) mirror() Alignment {
	out := Alignment{A: al.B, B: al.A, AloneA: al.AloneB, AloneB: al.AloneA}
	for _, p := range al.Passages {
		q := Passage{A: p.B, B: p.A, SpanA: p.SpanB, SpanB: p.SpanA, Score: p.Score, Matter: p.Matter}
		for _, r := range p.Reasons {
			q.Reasons = append(q.Reasons, Reason{Kind: r.Kind, ID: r.ID, A: r.B, B: r.A})
		}
		out.Passages = append(out.Passages, q)
	}
	return out
}

// Within proposes the passages of article a that bear on the same thing as
// another passage of it, such as a lead and the paragraph that unfolds it. In
// each passage A stands before B.
func Within(c *corpus.Corpus, a int) Alignment {
	x := newIndex(c, a)
	kept, _ := choose(x.pairs(x.sides[0], x.sides[0], true), insideShare)
	return Alignment{A: a, B: a, Passages: kept}
}

// Only returns the numbers of the paragraphs of each article that the other has
// no counterpart to: those of the first article and those of the second. The
// headline, credit lines and boilerplate are never among them.
//
// A paragraph that is in no passage is not therefore alone: something in the
// other article may come near it without coming near enough to be proposed.
// Passages that a reader added to the alignment are respected.
func Only(al Alignment) (a, b []int) {
	paired := func(side func(Passage) int) func(int) bool {
		return func(n int) bool {
			return slices.ContainsFunc(al.Passages, func(p Passage) bool { return side(p) == n })
		}
	}
	a = slices.DeleteFunc(slices.Clone(al.AloneA), paired(func(p Passage) int { return p.A }))
	b = slices.DeleteFunc(slices.Clone(al.AloneB), paired(func(p Passage) int { return p.B }))
	return a, b
}
