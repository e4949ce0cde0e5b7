package explore

import (
	"cmp"
	"strconv"
	"strings"

	"parallax/app/article"
	"parallax/app/compare"
	"parallax/app/phrase"
	"parallax/app/text"
)

// An OnlyView is what each account has and the other has not.
type OnlyView struct {
	Toggles  []Toggle
	Totals   []OnlyTotal
	Accounts []OnlyAccount
	Nothing  string // said where there is no other account
}

// IsAnswer makes the view an [Answer].
func (OnlyView) IsAnswer() {}

// An OnlyTotal is how many things of one kind each account alone has. Each
// count opens their lines.
type OnlyTotal struct {
	Title  string
	Counts []Sum
}

// An OnlyAccount is what one account alone has.
type OnlyAccount struct {
	Letter string
	Title  string
	Note   string // its length, and how much of it is agency copy
	Groups []OnlyGroup
}

// An OnlyGroup is what of one kind an account alone has.
type OnlyGroup struct {
	Kind    compare.ExclusiveKind
	Title   string
	Sum     Sum // opens every line of the group
	Note    string
	Nothing string
	Rows    []OnlyRow
}

// An OnlyRow is one thing that an account alone has.
type OnlyRow struct {
	Words  string
	More   string // what is counted, or which days are meant
	Where  string // the paragraph of its first line: "A7"
	N      int    // how many lines it opens
	Item   Item
	Picked bool
	Place  bool // to be underlined as a place is
}

func onlyAnswer(a Ask) (Answer, *Table, []Line) {
	v := OnlyView{Toggles: []Toggle{{asTable, a.Book().Say("as a plain table"), a.Option(asTable)}}}
	if a.Right < 0 {
		v.Toggles = nil
		v.Nothing = a.Book().Say("There is one account. What stands only here shows beside another.")
		return v, nil, nil
	}
	b := only{a}
	for _, side := range a.Sides() {
		v.Accounts = append(v.Accounts, b.account(side))
	}
	v.Totals = totals(a.Book(), v.Accounts)
	return v, b.table(v), b.lines()
}

// totals lays the counts of the accounts side by side.
func totals(book phrase.Book, accounts []OnlyAccount) []OnlyTotal {
	var all []OnlyTotal
	for k, kind := range compare.ExclusiveKinds() {
		t := OnlyTotal{Title: book.Say(onlyWords[kind].title)}
		for _, a := range accounts {
			g := a.Groups[k]
			t.Counts = append(t.Counts, Sum{a.Letter + " " + strconv.Itoa(len(g.Rows)), g.Sum.Item, g.Sum.Picked})
		}
		all = append(all, t)
	}
	return all
}

// exclusives returns what each of two articles alone has.
func (b only) exclusives() [2][]compare.Exclusive {
	return OfChanges(b.Scene, exclusivesOf{b.Left, b.Right}, func() [2][]compare.Exclusive {
		return compare.Exclusives(b.Corpus, b.alignment(b.Left, b.Right), b.rulings()...)
	})
}

type exclusivesOf struct{ left, right int }

// Only is what each account alone has while the answer is made.
type only struct{ Ask }

// list returns what the account alone has, as far as it stands in paragraphs
// that are shown.
func (b only) list(side Side) []compare.Exclusive {
	i := b.Article(side)
	a := b.Corpus.Articles[i]
	var out []compare.Exclusive
	for _, e := range b.exclusives()[side] {
		var shown []text.Span
		for _, at := range e.Spans {
			if b.Shown.Has(i, a.ParagraphAt(at.Start)) {
				shown = append(shown, at)
			}
		}
		if e.Spans = shown; len(shown) > 0 {
			out = append(out, e)
		}
	}
	return out
}

// What can be picked of what is only here.
type (
	oneAlone struct { // a thing that one account alone has, by its entity or its place
		kind  compare.ExclusiveKind
		side  Side
		thing string
	}
	allAlone struct { // all of one kind
		side Side
		kind compare.ExclusiveKind
	}
)

func (i oneAlone) Code() string { return string(i.kind) + "/" + i.side.Letter() + "/" + i.thing }
func (i allAlone) Code() string { return "all/" + i.side.Letter() + "/" + string(i.kind) }

func onlyItem(code string) Item {
	kind, rest, _ := strings.Cut(code, "/")
	letter, thing, _ := strings.Cut(rest, "/")
	if kind == "all" {
		return allAlone{sideOfLetter(letter), compare.ExclusiveKind(thing)}
	}
	return oneAlone{compare.ExclusiveKind(kind), sideOfLetter(letter), thing}
}

func (b only) item(side Side, e compare.Exclusive) Item {
	return oneAlone{e.Kind, side, cmp.Or(e.Entity, strconv.Itoa(e.Index))}
}

// picks reports whether the picked item counts e.
func (b only) picks(side Side, e compare.Exclusive) bool {
	return b.Item == b.item(side, e) || b.Item == allAlone{side, e.Kind}
}

func (b only) account(side Side) OnlyAccount {
	a := b.Corpus.Articles[b.Article(side)]
	book := b.Book()
	v := OnlyAccount{Letter: side.Letter(), Title: book.Say("Only in {letter}", side.Letter())}
	v.Note = book.Say("{outlet}: {length}; {share}.", a.Name(), length(book, a).Value,
		cmp.Or(shareLine(book, a), book.Say("none is marked as agency copy")))
	list := b.list(side)
	for _, kind := range compare.ExclusiveKinds() {
		v.Groups = append(v.Groups, b.group(side, kind, list))
	}
	return v
}

// onlyWords are the heading of each kind, what one thing of it is called, the
// words where there is none, and those for so many of them and of their lines.
var onlyWords = map[compare.ExclusiveKind]struct{ title, one, none, things, lines, alone phrase.Key }{
	compare.ExclusiveActor: {"Who", "actor", "No actor stands only in {letter}.", "{n} actors", "{n} mentions",
		"actor that stands only in {letter}"},
	compare.ExclusivePlace: {"Where", "place", "No place stands only in {letter}.", "{n} places", "{n} mentions",
		"place that stands only in {letter}"},
	compare.ExclusiveVoice: {"Voices", "voice", "No voice stands only in {letter}.", "{n} voices", "{n} statements",
		"voice that stands only in {letter}"},
	compare.ExclusiveFigure: {"Figures", "figure", "No figure stands only in {letter}.", "{n} figures", "",
		"figure that stands only in {letter}"},
	compare.ExclusiveDate: {"Dates", "date", "No date stands only in {letter}.", "{n} dates", "",
		"date that stands only in {letter}"},
	compare.ExclusivePassage: {"Paragraphs", "paragraph", "No paragraph stands only in {letter}.", "{n} paragraphs", "",
		""},
}

func (b only) group(side Side, kind compare.ExclusiveKind, list []compare.Exclusive) OnlyGroup {
	words, book := onlyWords[kind], b.Book()
	g := OnlyGroup{Kind: kind, Title: book.Say(words.title)}
	lines := 0
	for _, e := range list {
		if e.Kind == kind {
			g.Rows = append(g.Rows, b.row(side, e))
			lines += len(e.Spans)
		}
	}
	if kind == compare.ExclusiveDate && b.relative(side) {
		g.Note = book.Say("dates that stay relative are not compared")
	}
	if len(g.Rows) == 0 {
		g.Nothing = book.Say(words.none, side.Letter())
		return g
	}
	sum := book.Count(words.things, len(g.Rows))
	if words.lines != "" {
		sum = book.Say("{one}, {two}", sum, book.Count(words.lines, lines))
	}
	item := allAlone{side, kind}
	g.Sum = Sum{sum, item, item == b.Item}
	if kind == compare.ExclusivePassage {
		g.Note = b.passageNote(side, list)
	}
	return g
}

// relative reports whether a date of the account stays relative.
func (b only) relative(side Side) bool {
	for _, d := range compare.Dates(b.Corpus, b.Article(side), b.Shown) {
		if d.How == compare.NotResolved {
			return true
		}
	}
	return false
}

// passageNote says how long the paragraphs are that one account alone has, and
// how much of that is copy of an agency or shared.
func (b only) passageNote(side Side, list []compare.Exclusive) string {
	a := b.Corpus.Articles[b.Article(side)]
	words, agency := 0, 0
	for _, e := range list {
		if e.Kind != compare.ExclusivePassage {
			continue
		}
		p := a.Paragraphs[e.Index-1]
		n := len(text.Words(a.Body, p.Span))
		words += n
		if p.Provenance.Kind == article.Agency {
			agency += n
		}
	}
	book := b.Book()
	return book.Say("{words}, {number} of them {copy}", book.Count("{n} words", words), phrase.Number(agency),
		book.Say(copied(a)))
}

func (b only) row(side Side, e compare.Exclusive) OnlyRow {
	i := b.Article(side)
	a := b.Corpus.Articles[i]
	r := OnlyRow{Words: b.name(e.Entity), Where: side.Letter() + strconv.Itoa(a.ParagraphAt(e.Spans[0].Start)),
		N: len(e.Spans), Item: b.item(side, e), Place: e.Kind == compare.ExclusivePlace}
	if r.Words == "" {
		r.Words = e.Words.In(a.Body)
	}
	r.Picked = r.Item == b.Item
	switch e.Kind {
	case compare.ExclusiveFigure:
		r.More = e.Of.In(a.Body)
	case compare.ExclusiveDate:
		d := b.Corpus.Marks[i].Dates[e.Index]
		if days := daysInWords(b.Book(), d.From, d.To); days != r.Words {
			r.More = days
		}
	}
	return r
}

func (b only) lines() []Line {
	var lines []Line
	for _, side := range b.Sides() {
		var spans []text.Span
		for _, e := range b.list(side) {
			if b.picks(side, e) {
				spans = append(spans, e.Spans...)
			}
		}
		lines = append(lines, b.spanLines(side, spans)...)
	}
	return lines
}

func (b only) table(v OnlyView) *Table {
	book := b.Book()
	t := &Table{Caption: book.Say("What each account has and the other has not"),
		Head: headed(book, "Account", "Kind", "What", "Of", "First in", "Count"), Hidden: !b.Option(asTable)}
	for _, a := range v.Accounts {
		for _, g := range a.Groups {
			for _, r := range g.Rows {
				t.Rows = append(t.Rows,
					[]Cell{{Text: a.Letter}, {Text: book.Say(onlyWords[g.Kind].one)}, {Text: r.Words}, {Text: r.More},
						{Text: r.Where}, {Text: strconv.Itoa(r.N), Item: r.Item, Number: true}})
			}
		}
	}
	return t
}

// onlyOverlays marks what stands only in this account; a paragraph whole.
func onlyMarks(a Ask, i int) []overlay {
	side, ok := a.sideOf(i)
	if a.Right < 0 || !ok {
		return nil
	}
	b := only{a}
	body := a.Corpus.Articles[i]
	var out []overlay
	for _, e := range b.exclusives()[side] {
		title := a.Book().Say(onlyWords[e.Kind].alone, side.Letter())
		for _, at := range e.Spans {
			o := overlay{at, "alone " + string(e.Kind), title}
			if e.Kind == compare.ExclusivePassage {
				o.class = "alone whole"
				o.Span, o.title = body.Paragraphs[e.Index-1].Span, ""
			}
			if b.picks(side, e) {
				o.class += " picked"
			}
			out = append(out, o)
		}
	}
	sortOverlays(out)
	return out
}
