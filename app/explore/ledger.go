package explore

import (
	"cmp"
	"sort"
	"strconv"
	"strings"

	"parallax/app/article"
	"parallax/app/compare"
	"parallax/app/mark"
	"parallax/app/phrase"
)

// A LedgerView is the figures of the accounts by what they count.
type LedgerView struct {
	Toggles []Toggle
	Sums    []Sum
	Both    []LedgerThing // what both accounts give figures for
	Only    []LedgerOnly  // one an account
	Nothing string        // said where no figure stands
}

// IsAnswer makes the view an [Answer].
func (LedgerView) IsAnswer() {}

// A LedgerThing is one thing that both accounts count.
type LedgerThing struct {
	Title    string
	Relation compare.Relation
	State    string  // what the relation is called
	Why      string  // how the figures stand to each other, in words
	Because  string  // by what they were joined
	Basis    string  // who stands behind the joining
	Offers   []Offer // what the reader may make of the row; none until it is picked
	Undo     Change  // takes back that the reader confirmed it
	Item     Item    // picks every figure of it
	Picked   bool
	Cells    []LedgerCell // one an account
}

// A LedgerCell is what one account gives of a thing.
type LedgerCell struct {
	Letter  string
	Figures []LedgerFigure
}

// A LedgerFigure is one figure with all that is told with it.
type LedgerFigure struct {
	Words  string // as printed, with its hedge
	Of     string // what is counted, as printed
	Before bool   // these words stand before the figure: “killing 14”
	Where  string // "A21"
	Facts  []string
	Item   Item
	Picked bool
	Moved  *Rejoin // puts it back where the page has it, if the reader moved it
	Offers []Offer // the rows that it may be moved to; none until it is picked
}

// A LedgerOnly is the figures that stand in one account only.
type LedgerOnly struct {
	Letter, Title, Nothing string
	Figures                []LedgerFigure
}

// A ledgers is the ledger while the answer is made.
type ledgers struct {
	Ask
	whole []compare.Counted // of all paragraphs
	all   []compare.Counted // of those that the filters keep
}

func ledgerOf(a Ask) ledgers {
	var entries []compare.Entry
	for _, side := range a.Sides() {
		entries = append(entries, figuresIn(a.Scene, a.Article(side))...)
	}
	b := ledgers{Ask: a, whole: compare.Join(a.Corpus, entries, a.rulings()...)}
	b.all = compare.Shown(a.Corpus, b.whole, func(e compare.Entry) bool {
		return a.Shown.Has(e.Article, a.Corpus.Articles[e.Article].ParagraphAt(e.Figure.Start))
	})
	return b
}

func ledgerAnswer(a Ask) (Answer, *Table, []Line) {
	b := ledgerOf(a)
	return b.view(), b.table(), b.lines()
}

// figuresIn returns all figures of an article with what they count.
func figuresIn(x *Scene, article int) []compare.Entry {
	return OfCorpus(x, entriesOf(article), func() []compare.Entry {
		return compare.Entries(x.Corpus, article, x.Corpus.All())
	})
}

type entriesOf int

func (b ledgers) view() LedgerView {
	v := LedgerView{Toggles: []Toggle{{asTable, b.say("as a plain table"), b.Option(asTable)}}, Sums: b.sums()}
	for _, side := range b.Sides() {
		o := LedgerOnly{Letter: side.Letter(), Title: b.say("Only in {letter}", side.Letter()),
			Nothing: b.say("No figure stands in this account only.")}
		if len(b.Sides()) == 1 {
			o.Title = b.say("In this account")
		}
		v.Only = append(v.Only, o)
	}
	for _, t := range b.all {
		if t.Relation != compare.OnlyHere {
			v.Both = append(v.Both, b.thing(t))
			continue
		}
		for _, e := range t.Entries {
			o := &v.Only[b.side(e)]
			o.Figures, o.Nothing = append(o.Figures, b.figure(e)), ""
		}
	}
	for _, o := range v.Only {
		sort.SliceStable(o.Figures, func(i, j int) bool { return o.Figures[i].index() < o.Figures[j].index() })
	}
	if len(b.all) == 0 {
		v.Nothing = b.say("No figure stands in the paragraphs that are shown.")
	}
	return v
}

func (b ledgers) side(e compare.Entry) Side {
	side, _ := b.sideOf(e.Article)
	return side
}

// sums says in counts what the ledger holds.
func (b ledgers) sums() []Sum {
	var sums []Sum
	for _, side := range b.Sides() {
		all := figuresOf{side}
		words := b.Book().Count("{letter} gives {n} figures.", len(b.picks(all)), side.Letter())
		sums = append(sums, b.sum(words, all))
	}
	if b.Right < 0 {
		return sums
	}
	n := map[compare.Relation]int{}
	for _, t := range b.all {
		n[t.Relation]++
	}
	shared := n[compare.Agree] + n[compare.Differ] + n[compare.NotComparable]
	book := b.Book()
	return append(sums, b.sum(book.Count("Both count {n} things:", shared), sharedRows{}),
		b.sum(book.Count("{n} differ,", n[compare.Differ]), rowsThat{compare.Differ}),
		b.sum(book.Count("{n} agree,", n[compare.Agree]), rowsThat{compare.Agree}),
		b.sum(book.Count("{n} cannot be compared.", n[compare.NotComparable]), rowsThat{compare.NotComparable}))
}

func (b ledgers) say(english phrase.Key, values ...any) string {
	return b.Book().Say(english, values...)
}

func (b ledgers) sum(words string, item Item) Sum { return Sum{words, item, item == b.Item} }

func (b ledgers) thing(t compare.Counted) LedgerThing {
	item := b.thingItem(t)
	v := LedgerThing{
		Title: b.title(t), Relation: t.Relation, State: b.say(relationWords[t.Relation]), Why: b.why(t),
		Because: b.because(t), Item: item, Picked: b.Item == item,
	}
	b.addBasis(&v, b.wholeOf(t.Entries[0]))
	if moved := b.movedInto(t); moved != "" {
		v.Because = b.say("Set side by side because the reader put {figures} into this row.", moved)
	}
	for _, side := range b.Sides() {
		c := LedgerCell{Letter: side.Letter()}
		for _, e := range t.In(b.Article(side)) {
			c.Figures = append(c.Figures, b.figure(e))
		}
		v.Cells = append(v.Cells, c)
	}
	return v
}

func (b ledgers) item(e compare.Entry) Item { return oneFigure{b.side(e), e.Index} }

// thingItem names a thing by the first figure for it, filtered away or not.
func (b ledgers) thingItem(t compare.Counted) Item {
	first := b.wholeOf(t.Entries[0]).Entries[0]
	return oneRow{b.side(first), first.Index}
}

func (b ledgers) figure(e compare.Entry) LedgerFigure {
	body := b.Corpus.Articles[e.Article].Body
	f := LedgerFigure{Words: e.Figure.In(body), Of: e.Of.In(body), Where: b.where(e), Item: b.item(e)}
	f.Before = e.Of.End <= e.Figure.Start
	f.Picked = f.Item == b.Item
	if read := reading(b.Book(), e); read != "" &&
		(e.Figure.Vague || e.Figure.Bound == mark.Exact || e.Figure.Bound == mark.About) {
		f.Facts = append(f.Facts, b.say("read as {numbers}", read))
	}
	f.Facts = append(f.Facts, b.facts(e)...)
	b.addMoves(&f, e)
	return f
}

func (b ledgers) where(e compare.Entry) string {
	return b.side(e).Letter() + strconv.Itoa(b.Corpus.Articles[e.Article].ParagraphAt(e.Figure.Start))
}

// facts says where, as of when and on whose authority a figure is given.
func (b ledgers) facts(e compare.Entry) []string {
	var facts []string
	if place := b.name(e.Subject.Place); place != "" && e.Loose {
		facts = append(facts, b.say("{place}, named before", place))
	} else if place != "" {
		facts = append(facts, b.Book().Isolate(place))
	}
	facts = append(facts, b.when(e), b.authority(e))
	if e.ShareOf >= 0 {
		whole := b.Corpus.Marks[e.Article].Figures[e.ShareOf]
		facts = append(facts,
			b.say("derived: a share of “{whole}”, no count of its own", whole.In(b.Corpus.Articles[e.Article].Body)))
	}
	if e.InDate {
		facts = append(facts, b.say("part of a date"))
	}
	if by := b.provenance(e); by.Kind == article.Agency {
		facts = append(facts, copyLabel(b.Book(), by))
	}
	return facts
}

func (b ledgers) provenance(e compare.Entry) article.Provenance {
	a := b.Corpus.Articles[e.Article]
	return a.Paragraphs[a.ParagraphAt(e.Figure.Start)-1].Provenance
}

// when says as of when a figure is given, with the words that say so.
func (b ledgers) when(e compare.Entry) string {
	a := b.Corpus.Articles[e.Article]
	words := e.When.Words.In(a.Body)
	switch day := daysInWords(b.Book(), e.When.From, e.When.To); {
	case words == "" && day == "":
		return b.say("as of the article’s day, which is not known")
	case words == "":
		return b.say("as of {day}, the article’s day", day)
	case e.When.Said && e.When.Former:
		return b.say("“{words}”, an earlier time", words)
	case day == "" || strings.Contains(words, day):
		return b.say("as of “{words}”", words)
	default:
		return b.say("as of “{words}”, {day}", words, day)
	}
}

// authority says on whose word the figure stands.
func (b ledgers) authority(e compare.Entry) string {
	by := cmp.Or(b.entityNames(b.Book(), e.By), e.Speaker.In(b.Corpus.Articles[e.Article].Body))
	switch {
	case by != "":
		return b.say("according to {speaker}, {voice}", by, voiceNames[e.Voice])
	case e.Voice == mark.Narrator:
		return b.say("no source named, narrator")
	}
	return b.say("no speaker given, {voice}", voiceNames[e.Voice])
}
