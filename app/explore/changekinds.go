package explore

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"parallax/app/compare"
	"parallax/app/mark"
	"parallax/app/phrase"
	"parallax/app/text"
)

// A Rename gives an entity another neutral name.
type Rename struct{ Entity, Name string }

func (c Rename) topic() Change { return Rename{Entity: c.Entity} }

func (c Rename) sound(x *Scene) (Change, bool) {
	c.Name = tidy(c.Name)
	_, ok := x.Corpus.Lexicon.Entity(c.Entity)
	return c, ok && c.Name != ""
}

func (c Rename) inWords(x *Scene, s Setting) string {
	return s.Book().Say("Name: “{own}” is called “{name}”.", x.Plain().name(c.Entity), c.Name)
}

// A Regroup lists a speaker under another group; under none, where Group is empty.
type Regroup struct {
	Speaker compare.SpeakerKey
	Group   string
}

func (c Regroup) topic() Change { return Regroup{Speaker: c.Speaker} }

func (c Regroup) sound(x *Scene) (Change, bool) {
	if c.Group = tidy(c.Group); c.Group == notIdentified {
		c.Group = ""
	}
	_, ok := x.speakerGroups()[c.Speaker]
	return c, ok && c.Group != noSpeaker // what nobody says is no group of anybody's
}

func (c Regroup) inWords(x *Scene, s Setting) string {
	title := func(group string) string { return groupTitle(s.Book(), cmp.Or(group, notIdentified)) }
	return s.Book().Say("Speaker: {speaker} is listed under “{group}”, not “{own}”.",
		x.speakerInWords(s, c.Speaker), title(c.Group), title(x.Plain().speakerGroups()[c.Speaker]))
}

// A FigureAt is the figure of an article that begins at the byte Start.
type FigureAt struct{ Article, Start int }

// A Rejoin moves a figure into the row of the ledger that holds With, or into a
// row of its own, where With is the figure itself.
type Rejoin struct{ Figure, With FigureAt }

// Alone reports whether the figure gets a row of its own.
func (c Rejoin) Alone() bool { return c.With == c.Figure }

func (c Rejoin) topic() Change { return Rejoin{Figure: c.Figure} }

func (c Rejoin) sound(x *Scene) (Change, bool) {
	return c, x.hasFigure(c.Figure) && x.hasFigure(c.With)
}

func (c Rejoin) inWords(x *Scene, s Setting) string {
	figure := x.figureInWords(s, c.Figure)
	if c.Alone() {
		return s.Book().Say("Figure: {figure} stands in a row of its own.", figure)
	}
	return s.Book().Say("Figure: {figure} stands in the row of {other}.", figure, x.figureInWords(s, c.With))
}

// A Confirm holds that the figures of a row of the ledger count one thing.
type Confirm struct{ Row FigureSet }

func (c Confirm) topic() Change { return c }

func (c Confirm) sound(x *Scene) (Change, bool) {
	figures := c.Row.figures()
	return c, len(figures) > 1 && !slices.ContainsFunc(figures, func(f FigureAt) bool { return !x.hasFigure(f) })
}

func (c Confirm) inWords(x *Scene, s Setting) string {
	var figures []string
	for _, f := range c.Row.figures() {
		figures = append(figures, x.figureInWords(s, f))
	}
	return s.Book().Say("Figures: {figures} count one thing.", s.Book().List("{one}, {two}", figures))
}

// A PairAt is two paragraphs: NA of the article at A of the corpus, NB of that at
// B. A is less than B; the zero PairAt is no pair.
type PairAt struct{ A, NA, B, NB int }

// pairAt returns a pair of two articles, in whichever order these are shown.
func pairAt(a, b int, p Pair) PairAt {
	if a > b {
		return PairAt{b, p.B, a, p.A}
	}
	return PairAt{a, p.A, b, p.B}
}

// in returns the pair as one of the articles a and b, and whether it is of them.
func (p PairAt) in(a, b int) (Pair, bool) {
	switch {
	case p == (PairAt{}):
	case p.A == a && p.B == b:
		return Pair{p.NA, p.NB}, true
	case p.A == b && p.B == a:
		return Pair{p.NB, p.NA}, true
	}
	return Pair{}, false
}

// A Repair says which paragraphs of two articles stand side by side: it confirms a
// Pair, where To is the same, removes it, where To is no pair, or else moves it.
type Repair struct{ Pair, To PairAt }

func (c Repair) topic() Change { return Repair{Pair: c.Pair} }

func (c Repair) sound(x *Scene) (Change, bool) {
	movable := x.hasPair(c.To) && c.To.A == c.Pair.A && c.To.B == c.Pair.B
	return c, x.hasPair(c.Pair) && (c.To == PairAt{} || movable)
}

func (c Repair) inWords(x *Scene, s Setting) string {
	first, second := x.paragraphInWords(s, c.Pair.A, c.Pair.NA), x.paragraphInWords(s, c.Pair.B, c.Pair.NB)
	if s.Left == c.Pair.B {
		first, second = second, first
	}
	say := s.Book().Say
	switch c.To {
	case c.Pair:
		return say("Pair: {first} ↔ {second} is confirmed.", first, second)
	case PairAt{}:
		return say("Pair: {first} ↔ {second} is removed.", first, second)
	}
	stays, moved := x.paragraphInWords(s, c.To.B, c.To.NB), x.paragraphInWords(s, c.To.A, c.To.NA)
	if c.Pair.NA == c.To.NA {
		stays, moved = moved, stays
	}
	return say("Pair: {first} ↔ {second} is moved: beside {stays} stands {moved}.", first, second, stays, moved)
}

// A MarkKind is a kind of mark, by the letter that an address has for it.
type MarkKind byte

const (
	mentionMark MarkKind = 'm'
	quoteMark   MarkKind = 'q'
	figureMark  MarkKind = 'f'
	dateMark    MarkKind = 'd'
)

// A MarkAt is the mark of that kind that stands at a span of an article; of a
// quote, the span of its content.
type MarkAt struct {
	Kind    MarkKind
	Article int
	text.Span
}

// A Dispute says that a mark is wrong: it is counted no more.
type Dispute struct{ Mark MarkAt }

func (c Dispute) topic() Change { return c }

func (c Dispute) sound(x *Scene) (Change, bool) { return c, x.hasMark(c.Mark) }

// disputed are the words for a mark that a reader disputes, by its kind.
var disputed = map[MarkKind]phrase.Key{
	mentionMark: "Mark: the name or label “{words}” ({where}) is disputed and not counted.",
	quoteMark:   "Mark: the statement “{words}” ({where}) is disputed and not counted.",
	figureMark:  "Mark: the figure “{words}” ({where}) is disputed and not counted.",
	dateMark:    "Mark: the date “{words}” ({where}) is disputed and not counted.",
}

func (c Dispute) inWords(x *Scene, s Setting) string {
	a := x.Corpus.Articles[c.Mark.Article]
	where := x.paragraphInWords(s, c.Mark.Article, a.ParagraphAt(c.Mark.Start))
	return s.Book().Say(disputed[c.Mark.Kind], c.Mark.In(a.Body), where)
}

// figureIndex returns the place of a figure among those of its article, and
// whether it is there.
func (x *Scene) figureIndex(f FigureAt) (int, bool) {
	if f.Article < 0 || f.Article >= len(x.Corpus.Articles) {
		return 0, false
	}
	index := slices.IndexFunc(x.Corpus.Marks[f.Article].Figures, func(m mark.Figure) bool { return m.Start == f.Start })
	return index, index >= 0
}

func (x *Scene) hasFigure(f FigureAt) bool {
	_, ok := x.figureIndex(f)
	return ok
}

func (x *Scene) hasPair(p PairAt) bool {
	return 0 <= p.A && p.A < p.B && p.B < len(x.Corpus.Articles) && x.has(p.A, p.NA) && x.has(p.B, p.NB)
}

func (x *Scene) hasMark(at MarkAt) bool {
	if at.Article < 0 || at.Article >= len(x.Corpus.Articles) {
		return false
	}
	m := x.Corpus.Marks[at.Article]
	switch at.Kind {
	case mentionMark:
		return stands(m.Mentions, at.Span)
	case quoteMark:
		return stands(m.Quotes, at.Span)
	case figureMark:
		return stands(m.Figures, at.Span)
	case dateMark:
		return stands(m.Dates, at.Span)
	}
	return false
}

// stands reports whether one of the marks stands there.
func stands[M mark.Mark](marks []M, at text.Span) bool {
	return slices.ContainsFunc(marks, func(m M) bool { return m.Where() == at })
}

// speakerGroups returns the groups that all speakers of the corpus are listed
// under.
func (x *Scene) speakerGroups() map[compare.SpeakerKey]string {
	return OfCorpus(x, groupsOfSpeakers{}, func() map[compare.SpeakerKey]string {
		groups := map[compare.SpeakerKey]string{}
		for i, a := range x.Corpus.Articles {
			for _, s := range compare.Voices(x.Corpus, i, x.Corpus.All()).Speakers {
				groups[s.Key(a.Body)] = s.Affiliation
			}
		}
		return groups
	})
}

type groupsOfSpeakers struct{}

// A FigureSet is the figures of a row of the ledger, each once, in an order that
// does not depend on which account stands on the left. To be comparable it is
// kept as an address has it.
type FigureSet string

const betweenFigures = "+"

func figureSet(figures []FigureAt) FigureSet {
	var all []string
	for _, f := range figures {
		all = append(all, f.code())
	}
	slices.Sort(all)
	return FigureSet(strings.Join(slices.Compact(all), betweenFigures))
}

func (s FigureSet) figures() []FigureAt {
	var all []FigureAt
	for _, words := range strings.Split(string(s), betweenFigures) {
		f, ok := parseFigure(words)
		if !ok {
			return nil
		}
		all = append(all, f)
	}
	return all
}

func (s FigureSet) has(f FigureAt) bool { return slices.Contains(s.figures(), f) }

// speakerInWords returns the name of a speaker, or the words printed.
func (x *Scene) speakerInWords(s Setting, key compare.SpeakerKey) string {
	if key.Entity == "" {
		return s.Book().Say("“{words}”", key.Words)
	}
	return x.name(key.Entity)
}

// figureInWords returns a figure as printed, with where it stands.
func (x *Scene) figureInWords(s Setting, at FigureAt) string {
	k, _ := x.figureIndex(at)
	f := x.Corpus.Marks[at.Article].Figures[k]
	a := x.Corpus.Articles[at.Article]
	return s.Book().Say("“{words}” ({where})", f.In(a.Body), x.paragraphInWords(s, at.Article, a.ParagraphAt(f.Start)))
}

// paragraphInWords says where something stands: "A7", or with the outlet's name
// where the account is not shown.
func (x *Scene) paragraphInWords(s Setting, article, n int) string {
	if side, shown := s.sideOf(article); shown {
		return side.Letter() + strconv.Itoa(n)
	}
	a := x.Corpus.Articles[article]
	return s.Book().Say("{outlet}, paragraph {number}", a.Name(), n)
}

// The groups of speakers whom no affiliation is known of, and of statements that
// nobody is said to make.
const (
	notIdentified = "not identified"
	noSpeaker     = "no speaker given"
)

// groupTitle returns what a group is called on the page.
func groupTitle(book phrase.Book, name string) string {
	switch name {
	case notIdentified:
		return book.Say("not identified")
	case noSpeaker:
		return book.Say("no speaker given")
	}
	return name
}
