package explore

import (
	"slices"
	"sort"
	"strings"

	"parallax/app/article"
	"parallax/app/compare"
	"parallax/app/corpus"
	"parallax/app/mark"
	"parallax/app/phrase"
	"parallax/app/text"
)

// A LedgerView is the figures of the accounts by what they count.
type LedgerView struct {
	Toggles []Toggle
	Sums    []Sum
	Both    []LedgerThing // what both accounts give figures for
	Only    []LedgerOnly  // one an account
	Nothing string        // said where no figure stands
}

// A LedgerThing is one thing that both accounts count.
type LedgerThing struct {
	Title    string
	Relation compare.Relation
	State    string  // what the relation is called
	Why      string  // how the figures stand to each other, in words
	Because  string  // by what they were joined
	Basis    string  // who stands behind the joining
	Offers   []Offer // what the reader may make of the row; none until it is picked
	Undo     *Change // takes back that the reader confirmed it
	Item     string  // picks every figure of it
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
	Where  string // "A21"
	Facts  []string
	Item   string
	Picked bool
	Moved  *Change // puts it back where the page has it, if the reader moved it
	Offers []Offer // the rows that it may be moved to; none until it is picked
}

// A LedgerOnly is the figures that stand in one account only.
type LedgerOnly struct {
	Letter, Title, Nothing string
	Figures                []LedgerFigure
}

func (x *Explorer) ledgerPanel(s State, sel corpus.Selection) Panel {
	b := x.ledger(s, sel)
	v := b.view()
	return Panel{
		Ledger: &v,
		Table:  b.table(),
		Lines:  b.lines(),
	}
}

// A ledgers is the ledger while its view is made.
type ledgers struct {
	x     *Explorer
	s     State
	whole []compare.Counted // of all paragraphs
	all   []compare.Counted // of those that the filters keep
}

func (x *Explorer) ledger(s State, sel corpus.Selection) ledgers {
	var entries []compare.Entry
	for _, side := range s.Sides() {
		entries = append(entries, x.figures(s.Article(side))...)
	}
	b := ledgers{x: x, s: s, whole: compare.Join(x.Corpus, entries, x.rulings()...)}
	b.all = compare.Shown(x.Corpus, b.whole, func(e compare.Entry) bool {
		return sel.Has(e.Article, x.Corpus.Articles[e.Article].ParagraphAt(e.Figure.Start))
	})
	return b
}

// figures returns all figures of an article with what they count.
func (x *Explorer) figures(article int) []compare.Entry {
	if _, ok := x.entries[article]; !ok {
		x.entries[article] = compare.Entries(x.Corpus, article, x.Corpus.All())
	}
	return x.entries[article]
}

func (b ledgers) view() LedgerView {
	v := LedgerView{Toggles: []Toggle{{asTable, b.say("as a plain table"), b.s.Option(asTable)}}, Sums: b.sums()}
	for _, side := range b.s.Sides() {
		o := LedgerOnly{Letter: side.Letter(), Title: b.say("Only in {letter}", side.Letter()), Nothing: b.say("No figure stands in this account only.")}
		if len(b.s.Sides()) == 1 {
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
		sort.SliceStable(o.Figures, func(i, j int) bool { return itemNumber(o.Figures[i].Item) < itemNumber(o.Figures[j].Item) })
	}
	if len(b.all) == 0 {
		v.Nothing = b.say("No figure stands in the paragraphs that are shown.")
	}
	return v
}

func (b ledgers) side(e compare.Entry) Side {
	side, _ := b.s.sideOf(e.Article)
	return side
}

// sums says in counts what the ledger holds.
func (b ledgers) sums() []Sum {
	var sums []Sum
	for _, side := range b.s.Sides() {
		sums = append(sums, b.sum(b.s.Book().Count("{letter} gives {n} figures.", len(b.picks("all/"+side.Letter())), side.Letter()), "all/"+side.Letter()))
	}
	if b.s.Right < 0 {
		return sums
	}
	n := map[compare.Relation]int{}
	for _, t := range b.all {
		n[t.Relation]++
	}
	both := n[compare.Agree] + n[compare.Differ] + n[compare.NotComparable]
	book := b.s.Book()
	return append(sums, b.sum(book.Count("Both count {n} things:", both), "both"),
		b.sum(book.Count("{n} differ,", n[compare.Differ]), "is/"+string(compare.Differ)),
		b.sum(book.Count("{n} agree,", n[compare.Agree]), "is/"+string(compare.Agree)),
		b.sum(book.Count("{n} cannot be compared.", n[compare.NotComparable]), "is/"+string(compare.NotComparable)))
}

func (b ledgers) say(english phrase.Key, values ...any) string {
	return b.s.Book().Say(english, values...)
}

func (b ledgers) sum(words, item string) Sum { return Sum{words, item, item == b.s.Item} }

func (b ledgers) thing(t compare.Counted) LedgerThing {
	item := b.thingItem(t)
	v := LedgerThing{
		Title: b.title(t), Relation: t.Relation, State: b.say(relationWords[t.Relation]), Why: b.why(t), Because: b.because(t), Item: item, Picked: b.s.Item == item,
	}
	b.addBasis(&v, b.wholeOf(t.Entries[0]))
	if moved := b.movedInto(t); moved != "" {
		v.Because = b.say("Set side by side because the reader put {figures} into this row.", moved)
	}
	for _, side := range b.s.Sides() {
		c := LedgerCell{Letter: side.Letter()}
		for _, e := range t.In(b.s.Article(side)) {
			c.Figures = append(c.Figures, b.figure(e))
		}
		v.Cells = append(v.Cells, c)
	}
	return v
}

func (b ledgers) item(kind string, e compare.Entry) string {
	return kind + "/" + b.side(e).Letter() + "/" + itoa(e.Index)
}

// thingItem names a thing by the first figure for it, filtered away or not.
func (b ledgers) thingItem(t compare.Counted) string {
	return b.item("both", b.wholeOf(t.Entries[0]).Entries[0])
}

func (b ledgers) figure(e compare.Entry) LedgerFigure {
	body := b.x.Corpus.Articles[e.Article].Body
	f := LedgerFigure{Words: e.Figure.In(body), Of: e.Of.In(body), Where: b.where(e), Item: b.item("figure", e)}
	f.Picked = f.Item == b.s.Item
	if read := reading(b.s.Book(), e); read != "" && (e.Figure.Vague || e.Figure.Bound == mark.Exact || e.Figure.Bound == mark.About) {
		f.Facts = append(f.Facts, b.say("read as {numbers}", read))
	}
	f.Facts = append(f.Facts, b.facts(e)...)
	b.addMoves(&f, e)
	return f
}

func (b ledgers) where(e compare.Entry) string {
	return b.side(e).Letter() + itoa(b.x.Corpus.Articles[e.Article].ParagraphAt(e.Figure.Start))
}

// facts says where, as of when and on whose authority a figure is given.
func (b ledgers) facts(e compare.Entry) []string {
	var facts []string
	if place := b.x.name(e.Subject.Place); place != "" && e.Loose {
		facts = append(facts, b.say("{place}, named before", place))
	} else if place != "" {
		facts = append(facts, place)
	}
	facts = append(facts, b.when(e), b.authority(e))
	if e.ShareOf >= 0 {
		whole := b.x.Corpus.Marks[e.Article].Figures[e.ShareOf]
		facts = append(facts, b.say("derived: a share of “{whole}”, no count of its own", whole.In(b.x.Corpus.Articles[e.Article].Body)))
	}
	if e.InDate {
		facts = append(facts, b.say("part of a date"))
	}
	if by := b.provenance(e); by.Kind == article.Agency {
		facts = append(facts, copyLabel(b.s.Book(), by))
	}
	return facts
}

func (b ledgers) provenance(e compare.Entry) article.Provenance {
	a := b.x.Corpus.Articles[e.Article]
	return a.Paragraphs[a.ParagraphAt(e.Figure.Start)-1].Provenance
}

// when says as of when a figure is given, with the words that say so.
func (b ledgers) when(e compare.Entry) string {
	a := b.x.Corpus.Articles[e.Article]
	words := e.When.Words.In(a.Body)
	switch day := daysInWords(b.s.Book(), e.When.From, e.When.To); {
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
	by := orElse(b.x.entityNames(b.s.Book(), e.By), e.Speaker.In(b.x.Corpus.Articles[e.Article].Body))
	switch {
	case by != "":
		return b.say("according to {speaker}, {voice}", by, voiceNames[e.Voice])
	case e.Voice == mark.Narrator:
		return b.say("no source named, narrator")
	}
	return b.say("no speaker given, {voice}", voiceNames[e.Voice])
}

// title says what is counted.
func (b ledgers) title(t compare.Counted) string {
	place := b.x.name(t.Place)
	if words, ok := thingTitles[t.Kind+" "+t.Deed]; ok {
		if !strings.Contains(string(words), "{place}") {
			return b.eventTitle(t, b.say(words), place)
		}
		title := b.say(words, orElse(place, b.say("the place told of")))
		if t.Former {
			title = b.say("{title}, at an earlier time", title)
		}
		return title
	}
	words := make([]string, 0, 2)
	for _, e := range []compare.Entry{t.Entries[0], t.Entries[len(t.Entries)-1]} {
		if of := e.Of.In(b.x.Corpus.Articles[e.Article].Body); len(words) == 0 || words[0] != of {
			words = append(words, of)
		}
	}
	title := upperFirst(strings.Join(words, " / "))
	if title != "" && (strings.Contains(title, place) || !b.placed(t)) {
		return title
	}
	return join(title, place, ", ")
}

// placed reports whether all figures of a thing are told of one place, and one of
// them beside its name.
func (b ledgers) placed(t compare.Counted) bool {
	loose := true
	for _, e := range t.Entries {
		if loose = loose && e.Loose; e.Subject.Place != t.Place {
			return false
		}
	}
	return !loose
}

// eventTitle says what befell people, at which place where a figure names one, of
// which people and when where it is not the event told of.
func (b ledgers) eventTitle(t compare.Counted, title, place string) string {
	if b.placed(t) {
		title = join(title, place, ", ")
	}
	e := &t.Entries[0]
	if t.Group != "" {
		title = join(title, e.Of.In(b.x.Corpus.Articles[e.Article].Body), ", ")
	}
	if t.Time != "" || t.Former {
		title = join(title, b.when(*e), ", ")
	}
	return title
}

// upperFirst begins a title of small words with a capital.
func upperFirst(s string) string {
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

// thingTitles are the titles of things by kind and deed.
var thingTitles = map[string]phrase.Key{
	"people living":  "People living in {place}",
	"people leaving": "People who left {place}, or were made to",
	// The place named beside a figure need not be where an event happened: the
	// wounded are told of at the hospital.
	"people dead":       "People killed",
	"people hurt":       "People wounded",
	"people held":       "People arrested",
	"people gathering":  "People gathered",
	"people missing":    "People missing",
	"people rescued":    "People rescued",
	"people aboard":     "People aboard",
	"extent control":    "How much of {place} is held",
	"extent ruin":       "How much of {place} is destroyed",
	"duration siege":    "How long the siege of {place} has lasted",
	"duration fighting": "How long the fighting in {place} has lasted",
}

// relationWords are what the states of a comparison are called.
var relationWords = map[compare.Relation]phrase.Key{
	compare.Agree: "agree", compare.Differ: "differ", compare.NotComparable: "not comparable", compare.OnlyHere: "only here",
}

// why says how the figures of a thing stand to each other.
func (b ledgers) why(t compare.Counted) string {
	words := ""
	switch t.Relation {
	case compare.Agree:
		words = b.say("One number fits both.")
	case compare.Differ:
		words = b.say("No number fits both.")
	case compare.NotComparable:
		return join(b.hindered(t), b.oneAgency(t), " ")
	}
	if t.Former && t.Time == "" {
		words += " " + b.say("Both tell of an earlier time; whether it is the same one, they do not say.")
	}
	return join(words, b.oneAgency(t), " ")
}

// hindered says what keeps the figures from being compared.
func (b ledgers) hindered(t compare.Counted) string {
	var why []string
	for _, h := range t.Hindered {
		switch h {
		case compare.OtherUnits:
			why = append(why, b.say("the units are different"))
		case compare.OtherDates:
			why = append(why, b.say("the dates are different, and much may have changed between them"))
		case compare.UnknownDates:
			why = append(why, b.say("the day of an article is not known"))
		}
	}
	return upperFirst(b.s.Book().List("{one}; {two}", why)) + "."
}

// oneAgency warns where the figures of both accounts are one agency's copy.
func (b ledgers) oneAgency(t compare.Counted) string {
	first := b.provenance(t.Entries[0])
	for _, e := range t.Entries {
		if by := b.provenance(e); by.Kind != article.Agency || by.Agency != first.Agency {
			return ""
		}
	}
	return b.say("Both rest on {copy}: one witness, not two.", copyLabel(b.s.Book(), first))
}

// because says by what the figures were joined, with the words for it.
func (b ledgers) because(t compare.Counted) string {
	if slices.ContainsFunc(t.Entries, func(e compare.Entry) bool { return !compare.Same(&e, &t.Entries[0]) }) {
		return b.say("An editor found that these count one thing.") // what a reader joins is told elsewhere
	}
	words := func(of func(compare.Entry) text.Span) string {
		var list []string
		for _, e := range t.Entries {
			if w := of(e).In(b.x.Corpus.Articles[e.Article].Body); w != "" && !slices.Contains(list, b.say("“{words}”", w)) {
				list = append(list, b.say("“{words}”", w))
			}
		}
		return b.s.Book().List("{one}, {two}", list)
	}
	of := words(func(e compare.Entry) text.Span { return e.Of })
	why := b.say("Set side by side because the noun for what is counted is the same ({words})", of)
	if kind, ok := countedKinds[t.Kind]; ok && t.Deed != "" {
		why = b.say("Set side by side because both count {kind}, with words for the same deed ({words})", b.say(kind), words(func(e compare.Entry) text.Span { return e.Deed }))
	} else if ok {
		why = b.say("Set side by side because both count {kind}, by the same noun ({words})", b.say(kind), of)
	}
	why = b.besides(t, why)
	if t.Former {
		why = b.say("{reason}; both say that the time was earlier ({words})", why, words(func(e compare.Entry) text.Span { return e.When.Words }))
	}
	return why + "."
}

// besides adds to the reason why a row is one what is told of the place.
func (b ledgers) besides(t compare.Counted, why string) string {
	place := b.x.name(t.Place)
	for k := range t.Entries {
		if t.Entries[k].Subject.Place != t.Place {
			return b.say("{reason}; not each is told beside the name of a place, and no two beside different ones", why)
		}
	}
	if place == "" {
		return why
	}
	return b.say("{reason}; the place named with each, or last before it, is {place}", why, place)
}

var countedKinds = map[string]phrase.Key{"people": "people", "extent": "a share or an area", "distance": "a distance", "duration": "a length of time", "money": "money"}
