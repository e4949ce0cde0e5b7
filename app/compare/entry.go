package compare

import (
	"slices"
	"strings"

	"parallax/app/article"
	"parallax/app/corpus"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/text"
)

// An Entry is one figure with all that says what it counts.
type Entry struct {
	Article int
	Index   int // place among the article's figures
	Figure  mark.Figure
	Reach   Reach
	Subject Subject
	Deed    text.Span  // the words that say what is told of what is counted: "home", "fled"
	Beside  text.Span  // the mention that gives Subject.Place
	Loose   bool       // that mention stands in a dateline or in a paragraph before
	When    Moment     // as of when
	Voice   mark.Voice // in whose words
	// the words that name the authority; empty where none is named, and where nobody knows whom a pronoun means
	Speaker text.Span
	By      []string  // entity IDs of the authority
	ShareOf int       // Index of the figure that this one is a share of, or -1
	Of      text.Span // what is counted: the mark's own words, else those beside the number
	InDate  bool      // the number is part of a date: "the last two months"
	Head    bool      // it stands in the headline or one of the two paragraphs after it
	Part    bool      // it is of some of those, or of more of them: "14 of them", "three more bodies"

	Low, High float64  // the printed number in Reach.Unit
	Strength  int      // of the number as evidence, 1 to 3: see [strength]
	Measured  bool     // it measures something, and counts nothing
	Day       string   // of the past event that it tells of, YYYY-MM-DD; empty where unknown and of tolls, which rise
	Places    []string // IDs of its own place and of those of its sentence
	Sentence  int      // where its sentence begins
	Converts  bool     // it gives the figure before it in another unit
	Next      []string // the other figures of its sentence, as number and unit
	Told      []Word   // what else is told with it, sorted by stem
	Base      []string // stems of the words that limit what is counted, sorted: "Palestinian" of Palestinian refugees
}

// A Subject is what a figure counts, as far as its words say. It does not see
// that vessels are ships.
type Subject struct {
	Kind   string // people, extent, distance, duration, money, … else the stem of the unit
	Deed   string // ID of a class of [Deeds], or empty
	Noun   string // stem of what is counted, empty for people and others of whom no more is said
	Place  string // ID of the place it is told of
	Former bool   // of a time before that which the account tells of
	Group  string // of people: those who fight or guard, and children, are counted apart; else empty
	Time   string // of an event: the month or year that it lies in where that is not the one told of
}

// A reader makes the entries of one article.
type reader struct {
	c *corpus.Corpus
	i int
	a *article.Article
	m mark.Marks

	common map[string]bool // stems that stand in many sentences; nil where figures are not read
	named  []text.Span     // by paragraph, the place named last: see [reader.placeBefore]
}

// entry reads figure k, which stands in paragraph n.
func (r *reader) entry(k, n int) Entry {
	f := r.m.Figures[k]
	s := sentenceAt(r.a.Body, r.a.Paragraphs[n-1].Span, f.Span)
	e := Entry{Article: r.i, Index: k, Figure: f, Reach: ReachOf(f, r.a.Body), ShareOf: -1, Of: f.Of}
	r.tellWhose(&e)
	clause := clauseAt(r.a.Body, s, f.Span)
	e.InDate = r.inDate(f.Span, s)
	e.Head = n <= 3
	e.ShareOf = r.whole(k, s)
	e.Part = r.part(f.Span, f.Unit, s)
	e.Subject.Kind = kindOf(f, r.a.Body)
	e.Low, e.High, e.Measured = printed(f)
	e.Strength = strength(f, r.a.Body)
	if _, _, si, ok := f.SI(); ok {
		e.Subject.Kind = dimensions[si]
	}
	r.tell(&e, clause, s)
	e.Beside, e.Loose = r.place(f.Span, n, s)
	e.Subject.Place = r.entityAt(e.Beside)
	event := events[e.Subject.Deed] || e.Subject.Kind == "magnitude"
	e.When = r.when(k, event, clause, s)
	e.Subject.Former = e.When.Former
	if event {
		e.Subject.Time = r.eventTime(e.When)
	}
	e.Day = r.eventDay(&e, n, clause)
	e.Base = r.base(&e, clause)
	e.Places = []string{e.Subject.Place}
	for _, m := range r.places(s) {
		e.Places = append(e.Places, m.Entity)
	}
	e.Told = r.told(k, s)
	e.Next, e.Converts, e.Sentence = r.next(k, s), r.converts(k), s.Start
	if e.Of.Empty() {
		e.Of = r.words(f.Span, clause)
	}
	if e.Of.Empty() {
		e.Of = e.Deed
	}
	return e
}

// tell fills in what is told of what figure e counts.
func (r *reader) tell(e *Entry, clause, s text.Span) {
	told := e.Subject.Kind
	if r.magnitude(e.Figure, s) {
		e.Subject.Kind, e.Measured = "magnitude", true
		return
	}
	if e.ShareOf >= 0 {
		told = "people"
	}
	e.Subject.Deed, e.Deed = r.deed(e.Figure.Span, e.Figure.Of, told, clause, s)
	if id, at := r.casualties(e, clause, s); id != "" {
		e.Subject.Kind, e.Subject.Deed, e.Deed = "people", id, at
	}
	e.Subject.Noun = r.noun(e.Figure, clause)
	if e.Subject.Kind == "people" {
		e.Subject.Group = r.group(e.Figure.Of)
		e.Reach.Unit = "people"
		if households[r.noun(e.Figure, clause)] {
			e.Reach.Unit = "household"
		}
	}
}

// tellWhose fills in on whose word figure e is given: of the statement that tells
// it, the one that [VoiceOf] takes the voice of. A pronoun of whom nobody knows names nobody.
func (r *reader) tellWhose(e *Entry) {
	q, voice := statementOf(r.m.Quotes, e.Figure.Span)
	e.Voice, e.By = voice, q.By
	if len(q.By) > 0 || !takesUp(q.Speaker.In(r.a.Body)) {
		e.Speaker = q.Speaker
	}
}

// inDate reports whether a date within the given span has the number s.
func (r *reader) inDate(s, within text.Span) bool {
	return slices.ContainsFunc(inside(r.m.Dates, within), func(d mark.Date) bool { return d.Overlaps(s) })
}

// kindOf returns what a figure measures. Where a unit is printed that alone
// tells: "12 Palestinian refugee camps" are camps, and no people.
func kindOf(f mark.Figure, body string) string {
	kind := figureKind(f, body)
	if head := unitHead(f); head != "" && figureKinds[head] == "" {
		return head
	}
	return kind
}

// currencies are counted, but not what a sum is for: a price and a loss are not
// of one thing because both are in crowns.
var currencies = set("crown dollar euro pound cent shekel rouble ruble lira yen rupee franc mark krona krone peso " +
	"rand dinar riyal yuan rial")

// noun returns the stem of the noun that heads what is counted: the last word of
// what stands before a preposition or a verb, "camps" of "Palestinian refugee
// camps in Syria". An owner is not it: "imports" of "60 percent of the country’s
// imports".
func (r *reader) noun(f mark.Figure, clause text.Span) string {
	head := ""
	for _, w := range r.nouns(r.counted(f, clause)) {
		if word := text.FoldString(w.In(r.a.Body)); !stopwords[word] {
			head = stem(word)
		}
	}
	if currencies[head] || anybody[head] {
		return ""
	}
	return head
}

// counted returns the words for what a figure counts, with the noun that an owner
// at their end leads to.
func (r *reader) counted(f mark.Figure, clause text.Span) text.Span {
	of := f.Of
	if of.Empty() {
		return of
	}
	for _, w := range text.Words(r.a.Body, text.Span{Start: of.Start, End: max(of.Start, clause.End)}) {
		word := text.FoldString(w.In(r.a.Body))
		if w.Start >= of.End && stopwords[word] {
			break
		}
		if w.Overlaps(of) && strings.HasSuffix(word, "'s") || w.Start >= of.End {
			of.End = max(of.End, w.End)
		}
		if w.End >= of.End && !strings.HasSuffix(word, "'s") {
			break
		}
	}
	return of
}

// placing are the prepositions that put a figure at the place after them.
var placing = set("in inside of from at near across within to throughout around")

// place returns the mention of the place that figure f, in sentence s of
// paragraph n, is told of, and whether that is a loose guess: the one that a
// preposition after it names ("lived in Syria", "of Damascus"), else the first
// of its sentence, else the first of its paragraph, else that of the paragraphs
// before it: "some 2,500 civilians have managed to escape the camp" stands after
// a paragraph on Yarmouk. Places named to compare with are none. A dateline says
// from where is told: its place counts where no other stands in the paragraph,
// loosely, as one of a paragraph before does. It is wrong where a text turns to
// another place without naming it again.
func (r *reader) place(f text.Span, n int, s text.Span) (at text.Span, loose bool) {
	end := r.own(f, s).End
	for _, m := range r.places(text.Span{Start: f.End, End: end}) {
		words := text.Words(r.a.Body, text.Span{Start: f.End, End: m.Start})
		for _, w := range words[max(0, len(words)-2):] {
			if placing[text.FoldString(w.In(r.a.Body))] {
				return m.Span, false
			}
		}
	}
	paragraph := r.a.Paragraphs[n-1].Span
	told := datelineEnd(r.a.Body, paragraph)
	dateline := r.places(text.Span{Start: paragraph.Start, End: told})
	for _, within := range []text.Span{s, paragraph} {
		in := r.places(text.Span{Start: max(within.Start, told), End: max(within.End, told)})
		for k := range in {
			if s := in[k].Span; !r.possessive(s) {
				return s, false
			}
		}
		if len(in) > 0 && len(dateline) == 0 {
			return in[0].Span, false
		}
	}
	return r.placeBefore(n), true
}

// placeBefore returns the first place of paragraph n, or of the last one before it
// that names one.
func (r *reader) placeBefore(n int) text.Span {
	if r.named == nil {
		r.named = make([]text.Span, len(r.a.Paragraphs)+1)
		for k, p := range r.a.Paragraphs {
			r.named[k+1] = r.named[k]
			if in := r.places(p.Span); len(in) > 0 && p.Account() {
				r.named[k+1] = in[0].Span
			}
		}
	}
	return r.named[n]
}

// possessive reports whether a place only owns what is told of: “Pakistan’s
// largest city” is another place.
func (r *reader) possessive(s text.Span) bool {
	rest := r.a.Body[s.End:]
	return strings.HasPrefix(rest, "'s ") || strings.HasPrefix(rest, "’s ")
}

// places returns the mentions within s of places that the account tells of.
func (r *reader) places(s text.Span) []mark.Mention {
	var in []mark.Mention
	for _, m := range inside(r.m.Mentions, s) {
		if e, ok := r.c.Lexicon.Entity(m.Entity); ok && e.Kind == lexicon.Place && !e.Comparison {
			in = append(in, m)
		}
	}
	return in
}

func (r *reader) entityAt(s text.Span) string {
	for _, m := range inside(r.m.Mentions, s) {
		if !s.Empty() && m.Span == s {
			return m.Entity
		}
	}
	return ""
}

// whole returns the index of the figure that figure k is a share of, or -1: a
// share whose words do not say of what is one of the count before it in its
// sentence. "up to 600,000 Palestinian refugees lived in Syria, though …
// estimates that more than half have been forced to leave".
func (r *reader) whole(k int, s text.Span) int {
	f := r.m.Figures[k]
	words := text.Words(r.a.Body, text.Span{Start: f.End, End: s.End})
	if f.Unit != "share" && f.Unit != "%" || len(words) > 0 && words[0].In(r.a.Body) == "of" {
		return -1
	}
	for j := k - 1; j >= 0 && s.Contains(r.m.Figures[j].Span); j-- {
		if figureKind(r.m.Figures[j], r.a.Body) == "people" {
			return j
		}
	}
	return -1
}

// words returns what stands beside a figure that no mark says the matter of: at
// most six words after it in its clause, else before it: “seven were injured”,
// “offered 4 percent and could not go further”. It keeps to the words between the
// figures and conjunctions around it, which tell of something else.
func (r *reader) words(f, clause text.Span) text.Span {
	own := r.own(f, clause)
	after := r.matter(text.Words(r.a.Body, text.Span{Start: f.End, End: own.End}))
	if len(after) > 0 {
		return text.Span{Start: after[0].Start, End: after[min(6, len(after))-1].End}
	}
	before := text.Words(r.a.Body, text.Span{Start: own.Start, End: f.Start})
	slices.Reverse(before)
	if before = r.matter(before); len(before) > 0 {
		return text.Span{Start: before[min(6, len(before))-1].Start, End: before[0].End}
	}
	return text.Span{}
}

// conjunctions begin what is told of something else.
var conjunctions = set("and or but nor while as which that who when where so because")

// matter returns the first of words up to a conjunction; none where all of them
// are function words.
func (r *reader) matter(words []text.Span) []text.Span {
	told := false
	for k, w := range words {
		word := text.FoldString(w.In(r.a.Body))
		if conjunctions[word] {
			words = words[:k]
			break
		}
		told = told || !stopwords[word]
	}
	if !told {
		return nil
	}
	return words
}
