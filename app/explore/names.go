package explore

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"strings"

	"parallax/app/article"
	"parallax/app/compare"
	"parallax/app/corpus"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/phrase"
	"parallax/app/text"
)

// A NamesView is the matrix of entity, account, voice and exact words.
type NamesView struct {
	Toggles []Toggle
	Columns []NamesColumn
	Rows    []NamesRow // the most often named first
	Drawn   int        // how many of them are drawn: those mentioned once wait until they are asked for
	Nothing string     // said where there is no row
}

// A Toggle is an option of a lens that the reader switches on and off.
type Toggle struct {
	Option string
	Words  string
	On     bool
}

// A NamesColumn is an account, or its paragraphs of one kind of copy.
type NamesColumn struct {
	Letter string
	Title  string // the outlet, or the kind of copy
	side   Side
	kind   article.Kind
	split  bool
}

// A NamesRow is one entity under its neutral name.
type NamesRow struct {
	ID     string
	Name   string
	Class  string
	Note   string  // who or what it is and why it has this name; empty until it is asked for
	Own    string  // the page's own name, where the reader chose another
	Undo   Change  // goes back to it
	Offers []Offer // other names: the texts' own words; none until asked for
	Counts []Count
	Item   Item // picks every mention, and asks for the note
	Picked bool
	Cells  []NamesCell // one a column
}

// A NamesCell is what one column holds of an entity.
type NamesCell struct {
	Letter  string
	Voices  []NamesVoice // the narrator first; only those that use a word
	Nothing string
}

// A NamesVoice is the words that one voice uses.
type NamesVoice struct {
	Voice mark.Voice
	Title string // what the voice is called
	Chips []WordChip
}

// A WordChip is one form of words with its count. All chips are of one size.
type WordChip struct {
	Words  string
	Label  bool
	N      int
	By     string // whose words they are, in few words; empty for the narrator's
	Title  string
	Item   Item
	Picked bool

	spans []text.Span
}

// longestBy is how many bytes of names a chip holds; of more speakers it gives
// their number.
const longestBy = 40

// The options of the lens.
const (
	namesByCopy = "split"
	namesPlaces = "places"
	namesOnce   = "once"
	asTable     = "table"
)

func (x *Explorer) namesPanel(s State, sel corpus.Selection) Panel {
	v := x.matrix(s, sel)
	p := Panel{
		Names: &v,
		Table: namesTable(v, s),
		Lines: x.namesLines(s, v),
	}
	return p
}

// matrix returns the matrix of the paragraphs that the filters keep.
func (x *Explorer) matrix(s State, sel corpus.Selection) NamesView {
	v, say := NamesView{Columns: x.namesColumns(s)}, s.Book().Say
	kinds := []lexicon.Kind{lexicon.Actor}
	if s.Option(namesPlaces) {
		kinds = append(kinds, lexicon.Place)
	}
	rows := map[string]*NamesRow{}
	for k, column := range v.Columns {
		in := sel.And(x.Corpus.Select(func(i, n int) bool {
			by := x.Corpus.Articles[i].Paragraphs[n-1].Provenance.Kind
			return i == s.Article(column.side) && (!column.split || by == column.kind)
		}))
		for _, kind := range kinds {
			for _, n := range compare.Names(x.Corpus, kind, in) {
				x.addNaming(s, rows, v.Columns, k, n)
			}
		}
	}
	for _, r := range rows {
		v.Rows = append(v.Rows, *r)
	}
	sort.Slice(v.Rows, func(i, j int) bool {
		if a, b := v.Rows[i].total(), v.Rows[j].total(); a != b {
			return a > b
		}
		return v.Rows[i].ID < v.Rows[j].ID
	})
	if len(v.Rows) == 0 {
		v.Nothing = say("No actor is named in the paragraphs that are shown.")
	}
	v.Toggles = []Toggle{{namesByCopy, say("split by whose copy"), s.Option(namesByCopy)}, {namesPlaces, say("places too"), s.Option(namesPlaces)}}
	v.Drawn = sort.Search(len(v.Rows), func(k int) bool { return v.Rows[k].total() < 2 })
	if once := len(v.Rows) - v.Drawn; once > 0 && v.Drawn > 0 {
		v.Toggles = append(v.Toggles, Toggle{namesOnce, say("{number} mentioned once", once), s.Option(namesOnce)})
	}
	if s.Option(namesOnce) || v.Drawn == 0 {
		v.Drawn = len(v.Rows)
	}
	v.Toggles = append(v.Toggles, Toggle{asTable, say("as a plain table"), s.Option(asTable)})
	return v
}

func (r NamesRow) total() int {
	n := 0
	for _, c := range r.Counts {
		n += c.N
	}
	return n
}

// namesColumns returns the accounts; split by whose copy, each of them once for
// each kind of copy that it holds.
func (x *Explorer) namesColumns(s State) []NamesColumn {
	var out []NamesColumn
	for _, side := range s.Sides() {
		a := x.Corpus.Articles[s.Article(side)]
		if !s.Option(namesByCopy) {
			out = append(out, NamesColumn{Letter: side.Letter(), Title: a.Name(), side: side})
			continue
		}
		for _, kind := range []article.Kind{article.Own, article.Agency, article.Unknown} {
			if slices.ContainsFunc(a.Paragraphs, func(p article.Paragraph) bool { return p.Provenance.Kind == kind }) {
				out = append(out, NamesColumn{Letter: side.Letter(), Title: s.Book().Say(kindName(a, kind)), side: side, kind: kind, split: true})
			}
		}
	}
	return out
}

// addNaming puts what column k holds of an entity into its row.
func (x *Explorer) addNaming(s State, rows map[string]*NamesRow, columns []NamesColumn, k int, n compare.Naming) {
	r := rows[n.Entity]
	if r == nil {
		e, _ := x.Corpus.Lexicon.Entity(n.Entity)
		r = &NamesRow{ID: e.ID, Name: e.Name, Class: e.Class, Item: namedEntity(e.ID)}
		r.Picked = s.Item == r.Item
		x.addName(s, r)
		for _, side := range s.Sides() {
			r.Counts = append(r.Counts, Count{Letter: side.Letter()})
		}
		for _, c := range columns {
			r.Cells = append(r.Cells, NamesCell{Letter: c.Letter, Nothing: nothingIn(s, c)})
		}
		rows[n.Entity] = r
	}
	r.Counts[columns[k].side].N += n.Count(s.Article(columns[k].side), "")
	cell := &r.Cells[k]
	cell.Nothing = ""
	for _, w := range n.Forms {
		if len(cell.Voices) == 0 || cell.Voices[len(cell.Voices)-1].Voice != w.Voice {
			cell.Voices = append(cell.Voices, NamesVoice{Voice: w.Voice, Title: s.Book().Say(voiceNames[w.Voice])})
		}
		last := &cell.Voices[len(cell.Voices)-1]
		last.Chips = append(last.Chips, x.wordChip(s, columns[k], n.Entity, w))
	}
}

// addName adds what is told of an entity's neutral name, and what it may be
// called instead.
func (x *Explorer) addName(s State, r *NamesRow) {
	e, _ := x.Corpus.Lexicon.Entity(r.ID)
	for _, c := range s.Changes {
		if c, ok := c.(Rename); ok && c.Entity == r.ID {
			r.Own, r.Undo = x.ownName(r.ID), c
		}
	}
	if !r.Picked {
		return
	}
	r.Note = cmp.Or(e.Note, s.Book().Say("Found in the text; nothing more is known."))
	for _, l := range x.all[r.ID].Labels {
		if l.Words != r.Name && len(x.sides(s, l.Counts)) > 0 && len(r.Offers) < mostOffers {
			r.Offers = append(r.Offers, Offer{l.Words, Rename{r.ID, l.Words}})
		}
	}
}

// mostOffers is how many names are offered; any other can be typed.
const mostOffers = 12

// nothingIn says that a column holds no word for an entity.
func nothingIn(s State, c NamesColumn) string {
	switch {
	case s.Filters():
		return s.Book().Say("not in the paragraphs shown")
	case c.split:
		return s.Book().Say("not in these paragraphs")
	}
	return s.Book().Say("not in this article")
}

func (x *Explorer) wordChip(s State, c NamesColumn, entity string, w compare.Wording) WordChip {
	words := w.Shown.In(x.Corpus.Articles[w.Article].Body)
	chip := WordChip{Words: words, Label: w.Label, N: len(w.Spans), spans: w.Spans}
	chip.Item = namedBy{entity, c.side, c.split, c.kind, w.Voice, w.Label, words}
	chip.Picked = s.Item == chip.Item || s.Item == namedEntity(entity)
	all := x.entityNames(s.Book(), w.By)
	if chip.By = all; len(w.By) > 1 && len(all) > longestBy {
		chip.By = s.Book().Count("{n} speakers", len(w.By))
	}
	chip.Title = whose(s.Book(), w.Voice, all)
	return chip
}

// A namedEntity is every mention of an entity.
type namedEntity string

func (e namedEntity) Code() string { return string(e) }

// A namedBy is what a chip counts: the mentions of an entity in one account, or
// in its paragraphs of one kind of copy where it is split, by certain words in
// one voice.
type namedBy struct {
	entity string
	side   Side
	split  bool
	copied article.Kind
	voice  mark.Voice
	label  bool
	words  string
}

func (n namedBy) Code() string {
	column, sign := n.side.Letter(), ""
	if n.split {
		column += "-" + string(n.copied)
	}
	if n.label {
		sign = "~"
	}
	return n.entity + "/" + column + "/" + string(n.voice) + "/" + sign + n.words
}

func namesItem(code string) Item {
	part := strings.SplitN(code, "/", 4)
	if len(part) < 4 {
		return namedEntity(code)
	}
	letter, kind, split := strings.Cut(part[1], "-")
	words, label := strings.CutPrefix(part[3], "~")
	return namedBy{part[0], sideOfLetter(letter), split, article.Kind(kind), mark.Voice(part[2]), label, words}
}

// voiceWords says in whose words something stands.
func voiceWords(v mark.Voice) phrase.Key {
	switch v {
	case mark.Paraphrase:
		return "reported without quotation marks"
	case mark.Quoted:
		return "between quotation marks"
	}
	return "the account’s own words"
}

// entityNames returns the neutral names of entities with commas between.
// whose says in what voice words stand, and in the words of whom.
func whose(book phrase.Book, v mark.Voice, names string) string {
	if names == "" {
		return book.Say(voiceWords(v))
	}
	return book.Say("{voice}: {names}", voiceWords(v), names)
}

// voiceNames are what the voices are called.
var voiceNames = map[mark.Voice]phrase.Key{mark.Narrator: "narrator", mark.Paraphrase: "paraphrase", mark.Quoted: "quoted"}

func (x *Explorer) entityNames(book phrase.Book, ids []string) string {
	var names []string
	for _, id := range ids {
		names = append(names, x.name(id))
	}
	return book.List("{one}, {two}", names)
}

// namesLines returns what the picked chips count, account by account in text
// order.
func (x *Explorer) namesLines(s State, v NamesView) []Line {
	return x.sideLines(s, pickedNames(v))
}

// pickedNames returns the mentions that the picked chips count, by side.
func pickedNames(v NamesView) map[Side][]text.Span {
	spans := map[Side][]text.Span{}
	for _, r := range v.Rows {
		for k, cell := range r.Cells {
			for _, voice := range cell.Voices {
				for _, chip := range voice.Chips {
					if side := v.Columns[k].side; chip.Picked {
						spans[side] = append(spans[side], chip.spans...)
					}
				}
			}
		}
	}
	return spans
}

// sideLines returns stretches of the accounts shown, one account after the other.
func (x *Explorer) sideLines(s State, spans map[Side][]text.Span) []Line {
	var lines []Line
	for _, side := range s.Sides() {
		lines = append(lines, x.spanLines(s, side, spans[side])...)
	}
	return lines
}

// spanLines returns stretches of one account in text order, each in its context.
func (x *Explorer) spanLines(s State, side Side, spans []text.Span) []Line {
	i := s.Article(side)
	a := x.Corpus.Articles[i]
	spans = slices.Clone(spans)
	sort.Slice(spans, func(k, l int) bool { return text.Compare(spans[k], spans[l]) < 0 })
	var lines []Line
	for _, at := range spans {
		if n := a.ParagraphAt(at.Start); n > 0 {
			l := line(a, side, i, n, at)
			l.Dispute = x.disputeAt(s.Lens, i, at)
			lines = append(lines, l)
		}
	}
	return lines
}

func namesTable(v NamesView, s State) *Table {
	book := s.Book()
	t := &Table{Caption: book.Say("How each account names whom, by voice"), Head: headed(book, "Who", "Account", "Voice", "Words", "Sort", "Count", "Whose words"), Hidden: !s.Option(asTable)}
	for _, r := range v.Rows {
		for k, cell := range r.Cells {
			column := v.Columns[k].Letter
			if v.Columns[k].split {
				column = book.Say("{one}, {two}", column, v.Columns[k].Title)
			}
			for _, voice := range cell.Voices {
				for _, chip := range voice.Chips {
					t.Rows = append(t.Rows, []Cell{{Text: r.Name}, {Text: column}, {Text: voice.Title}, {Text: chip.Words},
						{Text: book.Say(chip.kind())}, {Text: strconv.Itoa(chip.N), Item: chip.Item, Number: true}, {Text: chip.By}})
				}
			}
		}
	}
	return t
}

func (c WordChip) kind() phrase.Key {
	if c.Label {
		return "label"
	}
	return "name"
}

// namesOverlays marks every word for an actor by voice, labels apart from
// names, and what is picked.
func (x *Explorer) namesOverlays(s State, i int) []overlay {
	picked := map[text.Span]bool{}
	if s.Item != nil {
		side, _ := s.sideOf(i)
		for _, at := range pickedNames(x.matrix(s, x.Selection(s)))[side] {
			picked[at] = true
		}
	}
	var out []overlay
	for _, m := range x.Corpus.Marks[i].Mentions {
		e, _ := x.Corpus.Lexicon.Entity(m.Entity)
		if m.Status == mark.Disputed || e.Kind == lexicon.Place && !s.Option(namesPlaces) {
			continue
		}
		voice, by := compare.VoiceOf(x.Corpus.Marks[i].Quotes, m.Span)
		o := overlay{Span: m.Span, class: "naming " + string(voice), title: s.Book().Say("{name}: {voice}", e.Name, whose(s.Book(), voice, x.entityNames(s.Book(), by)))}
		if m.Label {
			o.class += " describes"
		}
		if picked[m.Span] {
			o.class += " picked"
		}
		out = append(out, o)
	}
	return out
}
