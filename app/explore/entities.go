package explore

import (
	"strconv"
	"strings"

	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/text"
)

// The tables of the lens of mentions; one is drawn at a time.
const (
	tableEntities = "table:entities"
	tablePassages = "table:passages"
)

// entitiesTable lists every word for every entity with its mentions in the
// paragraphs shown, zero kept; or, where that is asked for, the passages.
func (b mentions) table(v EntitiesView) *Table {
	if b.Option(tablePassages) {
		return b.passagesTable(v)
	}
	book := b.Book()
	t := &Table{Caption: book.Say("Who and where, by the words used"),
		Head: headed(book, "Kind", "Name", "Words", "Sort"), Hidden: !b.Option(tableEntities)}
	for _, side := range b.Sides() {
		t.Head = append(t.Head, side.Letter())
	}
	kept := b.facets(b.Shown)
	for _, kind := range []lexicon.Kind{lexicon.Place, lexicon.Actor} {
		for _, e := range b.Corpus.Lexicon.Entities {
			if e.Kind == kind {
				t.Rows = append(t.Rows, b.entityRows(e, b.labels(b.all[e.ID], kept[e.ID]))...)
			}
		}
	}
	return t
}

func (b mentions) entityRows(e lexicon.Entity, labels []LabelRow) [][]Cell {
	var rows [][]Cell
	for _, l := range labels {
		row := []Cell{{Text: b.Book().Known(string(e.Kind))}, {Text: e.Name}, {Text: l.Words},
			{Text: b.Book().Known(sortOfWords(l.Label))}}
		for _, c := range l.Counts {
			cell := Cell{Text: strconv.Itoa(c.N), Number: true}
			if c.N > 0 {
				cell.Item = mentionsBy{e.ID, sideOfLetter(c.Letter), l.Label, l.Words}
			}
			row = append(row, cell)
		}
		rows = append(rows, row)
	}
	return rows
}

func sortOfWords(label bool) string {
	if label {
		return "label"
	}
	return "name"
}

// A mentionsBy is what a count of the table counts: the mentions of an entity in
// one account by certain words, as labels or as names.
type mentionsBy struct {
	entity string
	side   Side
	label  bool
	words  string
}

func (m mentionsBy) Code() string {
	return strings.Join([]string{"mention", m.entity, m.side.Letter(), sortOfWords(m.label), m.words}, "/")
}

func entitiesItem(code string) Item {
	kind, rest, _ := strings.Cut(code, "/")
	switch part := strings.SplitN(rest, "/", 4); {
	case kind == "mention" && len(part) == 4:
		return mentionsBy{part[0], sideOfLetter(part[1]), part[2] == sortOfWords(true), part[3]}
	case kind == "within" && len(part) == 2:
		a, b, _ := strings.Cut(part[1], "-")
		return withinPair{sideOfLetter(part[0]), numberIn(a), numberIn(b)}
	}
	return nil
}

// mentionSpans returns what the picked count counts in one account: the
// mentions in the paragraphs shown.
func (b mentions) mentionSpans(side Side) []text.Span {
	picked, ok := b.Item.(mentionsBy)
	if !ok || picked.side != side {
		return nil
	}
	i := b.Article(side)
	a := b.Corpus.Articles[i]
	var spans []text.Span
	for _, m := range b.Corpus.Marks[i].Mentions {
		is := m.Entity == picked.entity && m.Label == picked.label && m.In(a.Body) == picked.words
		if is && m.Status != mark.Disputed && b.Shown.Has(i, a.ParagraphAt(m.Start)) {
			spans = append(spans, m.Span)
		}
	}
	return spans
}

// entitiesLines returns the lines of what is picked: a pair of passages, or the
// mentions that a count counts.
func (b mentions) lines() []Line {
	lines := b.withinLines()
	for _, side := range b.Sides() {
		lines = append(lines, b.spanLines(side, b.mentionSpans(side))...)
	}
	return lines
}

// entitiesOverlays marks what is picked.
func entitiesMarks(a Ask, article int) []overlay {
	b := mentions{a}
	side, ok := b.sideOf(article)
	if !ok {
		return nil
	}
	list := b.withinOverlays(article)
	for _, at := range b.mentionSpans(side) {
		list = append(list, overlay{at, "picked", ""})
	}
	return list
}

// passagesTable lists the pairs of passages that the panel lists.
func (b mentions) passagesTable(v EntitiesView) *Table {
	book := b.Book()
	t := &Table{Caption: book.Say("Passages side by side"),
		Head: headed(book, "First", "Second", "What they share", "Basis")}
	if b.View == Read {
		t.Caption = book.Say("Passages of account {letter} that bear on the same thing", b.Side.Letter())
		for _, r := range v.Within {
			t.Rows = append(t.Rows,
				[]Cell{{Text: r.First.Where, Item: r.Item}, {Text: r.Second.Where}, {Text: r.Why},
					{Text: book.Say(ByRule)}})
		}
		return t
	}
	for _, r := range v.Passages {
		basis := book.Say(r.Basis)
		if r.Removed != nil {
			basis = book.Say("removed by the reader")
		}
		t.Rows = append(t.Rows,
			[]Cell{{Text: "A" + strconv.Itoa(r.Pair.A)}, {Text: "B" + strconv.Itoa(r.Pair.B)}, {Text: r.Why},
				{Text: basis}})
	}
	return t
}

// entitiesTables returns the settings in which the lens draws each of its tables: by
// the words used, and the passages between the accounts and inside each.
func entitiesTables(s Setting) []Setting {
	s.Options = []string{tableEntities}
	all := []Setting{s}
	s.Options = []string{tablePassages}
	if s.View == Compare {
		all = append(all, s)
	}
	s.View = Read
	for _, side := range s.Sides() {
		s.Side = side
		all = append(all, s)
	}
	return all
}
