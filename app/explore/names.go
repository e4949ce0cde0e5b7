package explore

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"strings"

	"parallax/app/article"
	"parallax/app/compare"
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

// IsAnswer makes the view an [Answer].
func (NamesView) IsAnswer() {}

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
)

// A naming is the lens while its answer is made.
type naming struct{ Ask }

func namesAnswer(a Ask) (Answer, *Table, []Line) {
	b := naming{a}
	v := b.matrix()
	return v, b.table(v), b.sideLines(pickedNames(v))
}

// matrix returns the matrix of the paragraphs that the filters keep.
func (b naming) matrix() NamesView {
	v, say := NamesView{Columns: b.namesColumns()}, b.Book().Say
	kinds := []lexicon.Kind{lexicon.Actor}
	if b.Option(namesPlaces) {
		kinds = append(kinds, lexicon.Place)
	}
	rows := map[string]*NamesRow{}
	for k, column := range v.Columns {
		in := b.Shown.And(b.Corpus.Select(func(i, n int) bool {
			by := b.Corpus.Articles[i].Paragraphs[n-1].Provenance.Kind
			return i == b.Article(column.side) && (!column.split || by == column.kind)
		}))
		for _, kind := range kinds {
			for _, n := range compare.Names(b.Corpus, kind, in) {
				b.addNaming(rows, v.Columns, k, n)
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
	v.Toggles = []Toggle{{namesByCopy, say("split by whose copy"), b.Option(namesByCopy)},
		{namesPlaces, say("places too"), b.Option(namesPlaces)}}
	v.Drawn = sort.Search(len(v.Rows), func(k int) bool { return v.Rows[k].total() < 2 })
	if once := len(v.Rows) - v.Drawn; once > 0 && v.Drawn > 0 {
		v.Toggles = append(v.Toggles, Toggle{namesOnce, say("{number} mentioned once", once), b.Option(namesOnce)})
	}
	if b.Option(namesOnce) || v.Drawn == 0 {
		v.Drawn = len(v.Rows)
	}
	v.Toggles = append(v.Toggles, Toggle{asTable, say("as a plain table"), b.Option(asTable)})
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
func (b naming) namesColumns() []NamesColumn {
	var out []NamesColumn
	for _, side := range b.Sides() {
		a := b.Corpus.Articles[b.Article(side)]
		if !b.Option(namesByCopy) {
			out = append(out, NamesColumn{Letter: side.Letter(), Title: a.Name(), side: side})
			continue
		}
		for _, kind := range []article.Kind{article.Own, article.Agency, article.Unknown} {
			if slices.ContainsFunc(a.Paragraphs, func(p article.Paragraph) bool { return p.Provenance.Kind == kind }) {
				out = append(out,
					NamesColumn{Letter: side.Letter(), Title: b.Book().Say(kindName(a, kind)), side: side, kind: kind,
						split: true})
			}
		}
	}
	return out
}

// addNaming puts what column k holds of an entity into its row.
func (b naming) addNaming(rows map[string]*NamesRow, columns []NamesColumn, k int, n compare.Naming) {
	r := rows[n.Entity]
	if r == nil {
		e, _ := b.Corpus.Lexicon.Entity(n.Entity)
		r = &NamesRow{ID: e.ID, Name: e.Name, Class: e.Class, Item: namedEntity(e.ID)}
		r.Picked = b.Item == r.Item
		b.addName(r)
		for _, side := range b.Sides() {
			r.Counts = append(r.Counts, Count{Letter: side.Letter()})
		}
		for _, c := range columns {
			r.Cells = append(r.Cells, NamesCell{Letter: c.Letter, Nothing: b.nothingIn(c)})
		}
		rows[n.Entity] = r
	}
	r.Counts[columns[k].side].N += n.Count(b.Article(columns[k].side), "")
	cell := &r.Cells[k]
	cell.Nothing = ""
	for _, w := range n.Forms {
		if len(cell.Voices) == 0 || cell.Voices[len(cell.Voices)-1].Voice != w.Voice {
			cell.Voices = append(cell.Voices, NamesVoice{Voice: w.Voice, Title: b.Book().Say(voiceNames[w.Voice])})
		}
		last := &cell.Voices[len(cell.Voices)-1]
		last.Chips = append(last.Chips, b.wordChip(columns[k], n.Entity, w))
	}
}

// addName adds what is told of an entity's neutral name, and what it may be
// called instead.
func (b naming) addName(r *NamesRow) {
	e, _ := b.Corpus.Lexicon.Entity(r.ID)
	for _, c := range b.Changes {
		if c, ok := c.(Rename); ok && c.Entity == r.ID {
			r.Own, r.Undo = b.ownName(r.ID), c
		}
	}
	if !r.Picked {
		return
	}
	r.Note = cmp.Or(e.Note, b.Book().Say("Found in the text; nothing more is known."))
	for _, l := range b.all[r.ID].Labels {
		if l.Words != r.Name && len(b.sides(l.Counts)) > 0 && len(r.Offers) < mostOffers {
			r.Offers = append(r.Offers, Offer{l.Words, Rename{r.ID, l.Words}})
		}
	}
}

// mostOffers is how many names are offered; any other can be typed.
const mostOffers = 12

// nothingIn says that a column holds no word for an entity.
func (b naming) nothingIn(c NamesColumn) string {
	switch {
	case b.Filters():
		return b.Book().Say("not in the paragraphs shown")
	case c.split:
		return b.Book().Say("not in these paragraphs")
	}
	return b.Book().Say("not in this article")
}

func (b naming) wordChip(c NamesColumn, entity string, w compare.Wording) WordChip {
	words := w.Shown.In(b.Corpus.Articles[w.Article].Body)
	chip := WordChip{Words: words, Label: w.Label, N: len(w.Spans), spans: w.Spans}
	chip.Item = namedBy{entity, c.side, c.split, c.kind, w.Voice, w.Label, words}
	chip.Picked = b.Item == chip.Item || b.Item == namedEntity(entity)
	all := b.entityNames(b.Book(), w.By)
	if chip.By = all; len(w.By) > 1 && len(all) > longestBy {
		chip.By = b.Book().Count("{n} speakers", len(w.By))
	}
	chip.Title = whose(b.Book(), w.Voice, all)
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

// whose says in what voice words stand, and in the words of whom.
func whose(book phrase.Book, v mark.Voice, names string) string {
	if names == "" {
		return book.Say(voiceWords(v))
	}
	return book.Say("{voice}: {names}", voiceWords(v), names)
}

func (b naming) table(v NamesView) *Table {
	book := b.Book()
	t := &Table{Caption: book.Say("How each account names whom, by voice"),
		Head:   headed(book, "Who", "Account", "Voice", "Words", "Sort", "Count", "Whose words"),
		Hidden: !b.Option(asTable)}
	for _, r := range v.Rows {
		for k, cell := range r.Cells {
			column := v.Columns[k].Letter
			if v.Columns[k].split {
				column = book.Say("{one}, {two}", column, v.Columns[k].Title)
			}
			for _, voice := range cell.Voices {
				for _, chip := range voice.Chips {
					t.Rows = append(t.Rows,
						[]Cell{{Text: r.Name}, {Text: column}, {Text: voice.Title}, {Text: chip.Words},
							{Text: book.Say(chip.kind())}, {Text: strconv.Itoa(chip.N), Item: chip.Item, Number: true},
							{Text: chip.By}})
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
func namesMarks(a Ask, i int) []overlay {
	b, picked := naming{a}, map[text.Span]bool{}
	if b.Item != nil {
		side, _ := b.sideOf(i)
		for _, at := range pickedNames(b.matrix())[side] {
			picked[at] = true
		}
	}
	var out []overlay
	for _, m := range b.Corpus.Marks[i].Mentions {
		e, _ := b.Corpus.Lexicon.Entity(m.Entity)
		if m.Status == mark.Disputed || e.Kind == lexicon.Place && !b.Option(namesPlaces) {
			continue
		}
		voice, by := compare.VoiceOf(b.Corpus.Marks[i].Quotes, m.Span)
		o := overlay{Span: m.Span, class: "naming " + string(voice),
			title: b.Book().Say("{name}: {voice}", e.Name, whose(b.Book(), voice, b.entityNames(b.Book(), by)))}
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
