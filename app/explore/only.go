package explore

import (
	"cmp"
	"sort"
	"strconv"
	"strings"

	"parallax/app/article"
	"parallax/app/compare"
	"parallax/app/corpus"
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

func (x *Explorer) onlyPanel(s State, sel corpus.Selection) Panel {
	v := OnlyView{Toggles: []Toggle{{asTable, s.Book().Say("as a plain table"), s.Option(asTable)}}}
	p := Panel{Only: &v}
	if s.Right < 0 {
		v.Toggles, v.Nothing = nil, s.Book().Say("There is one account. What stands only here shows beside another.")
		return p
	}
	b := only{x, s, sel}
	for _, side := range s.Sides() {
		v.Accounts = append(v.Accounts, b.account(side))
	}
	v.Totals = totals(s.Book(), v.Accounts)
	p.Table, p.Lines = b.table(v), b.lines()
	return p
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
func (x *Explorer) exclusives(a, b int) [2][]compare.Exclusive {
	key := [2]int{a, b}
	if _, ok := x.exclusive[key]; !ok {
		x.exclusive[key] = compare.Exclusives(x.Corpus, x.alignment(a, b), x.rulings()...)
	}
	return x.exclusive[key]
}

// Only is what each account alone has while its view is made.
type only struct {
	x   *Explorer
	s   State
	sel corpus.Selection
}

// list returns what the account alone has, as far as it stands in paragraphs
// that are shown.
func (b only) list(side Side) []compare.Exclusive {
	i := b.s.Article(side)
	a := b.x.Corpus.Articles[i]
	var out []compare.Exclusive
	for _, e := range b.x.exclusives(b.s.Left, b.s.Right)[side] {
		var shown []text.Span
		for _, at := range e.Spans {
			if b.sel.Has(i, a.ParagraphAt(at.Start)) {
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
	return b.s.Item == b.item(side, e) || b.s.Item == allAlone{side, e.Kind}
}

func (b only) account(side Side) OnlyAccount {
	a := b.x.Corpus.Articles[b.s.Article(side)]
	book := b.s.Book()
	v := OnlyAccount{Letter: side.Letter(), Title: book.Say("Only in {letter}", side.Letter())}
	v.Note = book.Say("{outlet}: {length}; {share}.", a.Name(), length(book, a).Value, cmp.Or(shareLine(book, a), book.Say("none is marked as agency copy")))
	list := b.list(side)
	for _, kind := range compare.ExclusiveKinds() {
		v.Groups = append(v.Groups, b.group(side, kind, list))
	}
	return v
}

// onlyWords are the heading of each kind, what one thing of it is called, the
// words where there is none, and those for so many of them and of their lines.
var onlyWords = map[compare.ExclusiveKind]struct{ title, one, none, things, lines, alone phrase.Key }{
	compare.ExclusiveActor:   {"Who", "actor", "No actor stands only in {letter}.", "{n} actors", "{n} mentions", "actor that stands only in {letter}"},
	compare.ExclusivePlace:   {"Where", "place", "No place stands only in {letter}.", "{n} places", "{n} mentions", "place that stands only in {letter}"},
	compare.ExclusiveVoice:   {"Voices", "voice", "No voice stands only in {letter}.", "{n} voices", "{n} statements", "voice that stands only in {letter}"},
	compare.ExclusiveFigure:  {"Figures", "figure", "No figure stands only in {letter}.", "{n} figures", "", "figure that stands only in {letter}"},
	compare.ExclusiveDate:    {"Dates", "date", "No date stands only in {letter}.", "{n} dates", "", "date that stands only in {letter}"},
	compare.ExclusivePassage: {"Paragraphs", "paragraph", "No paragraph stands only in {letter}.", "{n} paragraphs", "", ""},
}

func (b only) group(side Side, kind compare.ExclusiveKind, list []compare.Exclusive) OnlyGroup {
	words, book := onlyWords[kind], b.s.Book()
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
	g.Sum = Sum{sum, item, item == b.s.Item}
	if kind == compare.ExclusivePassage {
		g.Note = b.passageNote(side, list)
	}
	return g
}

// relative reports whether a date of the account stays relative.
func (b only) relative(side Side) bool {
	for _, d := range compare.Dates(b.x.Corpus, b.s.Article(side), b.sel) {
		if d.How == compare.NotResolved {
			return true
		}
	}
	return false
}

// passageNote says how long the paragraphs are that one account alone has, and
// how much of that is copy of an agency or shared.
func (b only) passageNote(side Side, list []compare.Exclusive) string {
	a := b.x.Corpus.Articles[b.s.Article(side)]
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
	book := b.s.Book()
	return book.Say("{words}, {number} of them {copy}", book.Count("{n} words", words), phrase.Number(agency), book.Say(copied(a)))
}

func (b only) row(side Side, e compare.Exclusive) OnlyRow {
	i := b.s.Article(side)
	a := b.x.Corpus.Articles[i]
	r := OnlyRow{Words: b.x.name(e.Entity), Where: side.Letter() + strconv.Itoa(a.ParagraphAt(e.Spans[0].Start)), N: len(e.Spans), Item: b.item(side, e), Place: e.Kind == compare.ExclusivePlace}
	if r.Words == "" {
		r.Words = e.Words.In(a.Body)
	}
	r.Picked = r.Item == b.s.Item
	switch e.Kind {
	case compare.ExclusiveFigure:
		r.More = e.Of.In(a.Body)
	case compare.ExclusiveDate:
		d := b.x.Corpus.Marks[i].Dates[e.Index]
		if days := daysInWords(b.s.Book(), d.From, d.To); days != r.Words {
			r.More = days
		}
	}
	return r
}

func (b only) lines() []Line {
	var lines []Line
	for _, side := range b.s.Sides() {
		var spans []text.Span
		for _, e := range b.list(side) {
			if b.picks(side, e) {
				spans = append(spans, e.Spans...)
			}
		}
		lines = append(lines, b.x.spanLines(b.s, side, spans)...)
	}
	return lines
}

func (b only) table(v OnlyView) *Table {
	book := b.s.Book()
	t := &Table{Caption: book.Say("What each account has and the other has not"), Head: headed(book, "Account", "Kind", "What", "Of", "First in", "Count"), Hidden: !b.s.Option(asTable)}
	for _, a := range v.Accounts {
		for _, g := range a.Groups {
			for _, r := range g.Rows {
				t.Rows = append(t.Rows, []Cell{{Text: a.Letter}, {Text: book.Say(onlyWords[g.Kind].one)}, {Text: r.Words}, {Text: r.More}, {Text: r.Where}, {Text: strconv.Itoa(r.N), Item: r.Item, Number: true}})
			}
		}
	}
	return t
}

// onlyOverlays marks what stands only in this account; a paragraph whole.
func (x *Explorer) onlyOverlays(s State, i int) []overlay {
	side, ok := s.sideOf(i)
	if s.Right < 0 || !ok {
		return nil
	}
	b := only{x: x, s: s}
	a := x.Corpus.Articles[i]
	var out []overlay
	for _, e := range x.exclusives(s.Left, s.Right)[side] {
		title := s.Book().Say(onlyWords[e.Kind].alone, side.Letter())
		for _, at := range e.Spans {
			o := overlay{at, "alone " + string(e.Kind), title}
			if e.Kind == compare.ExclusivePassage {
				o.class = "alone whole"
				o.Span, o.title = a.Paragraphs[e.Index-1].Span, ""
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

// sortOverlays puts overlays into text order, the longer first; those of one
// place by class.
func sortOverlays(list []overlay) {
	sort.SliceStable(list, func(k, l int) bool {
		if c := text.Compare(list[k].Span, list[l].Span); c != 0 {
			return c < 0
		}
		return list[k].class < list[l].class
	})
}
