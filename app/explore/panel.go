package explore

import (
	"slices"
	"strconv"

	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/phrase"
)

// An EntitiesView is who and what is chosen, and which passages stand side by side.
type EntitiesView struct {
	Passage  *PassageCard
	Entity   *EntityCard
	Summary  []string // where nobody is chosen
	Passages []PassageRow
	Proposed *bool       // whether proposals stand among the passages; nil where there is no such choice
	Within   []WithinRow // pairs inside the account that Read shows
	Toggles  []Toggle
}

// IsAnswer makes the view an [Answer].
func (EntitiesView) IsAnswer() {}

// An EntityCard is one entity: who or what it is, and every place where the
// accounts mention it, under the words they use.
type EntityCard struct {
	ID     string
	Name   string
	Kind   lexicon.Kind
	Class  string
	Note   string
	Counts []Count
	Words  []WordGroup
	Shown  bool // it also filters
}

// A WordGroup is one word or name for an entity and the lines it stands in.
type WordGroup struct {
	Words  string
	Label  bool
	Counts []Count
	Lines  []Line
}

// A PassageCard is the chosen pair of paragraphs and why they are paired.
type PassageCard struct {
	Pair    Pair
	Title   string
	Matter  string // in an editor's words; empty where none set them side by side
	Basis   phrase.Key
	Reasons []ReasonLine
	Next    Pair
	Prev    Pair
	Offers  []Offer // what the reader may make of the pair
	Moves   []Offer // other counterparts
}

// A PassageRow is one pair in the list of all.
type PassageRow struct {
	Pair    Pair
	Title   string
	Why     string
	Basis   phrase.Key
	Chosen  bool
	Removed Change // by which the reader took the pair away: it is listed last, and no pair any more
}

// A mentions is the lens while its answer is made.
type mentions struct{ Ask }

func entitiesAnswer(a Ask) (Answer, *Table, []Line) {
	b := mentions{a}
	v := EntitiesView{Entity: b.entityCard(), Passage: b.passageCard(), Within: b.withinRows()}
	if v.Entity == nil {
		v.Summary = b.summary()
	}
	if a.View == Compare {
		v.Passages = b.passageRows()
		if len(a.Corpus.Pairs) > 0 {
			on := a.Option(proposedOption)
			v.Proposed = &on
		}
	}
	v.Toggles = []Toggle{
		{tableEntities, a.Book().Say("as a plain table"), a.Option(tableEntities)},
		{tablePassages, a.Book().Say("passages as a table"), a.Option(tablePassages)},
	}
	return v, b.table(v), b.lines()
}

// summary says in counts what the sidebar lists.
func (b mentions) summary() []string {
	if b.Right < 0 {
		return nil
	}
	all, book := b.all, b.Book()
	var both, only [2]int
	for _, e := range b.Corpus.Lexicon.Entities {
		in := b.sides(all[e.ID].Counts)
		k := 0
		if e.Kind == lexicon.Actor {
			k = 1
		}
		switch {
		case len(in) == 2:
			both[k]++
		case len(in) == 1:
			only[in[0]]++
		}
	}
	return []string{
		book.Say("Both accounts mention {places} and {actors}.", book.Count("{n} places", both[0]),
			book.Count("{n} actors", both[1])),
		book.Say("Only A mentions {a} others, only B {b}.", only[0], only[1]),
	}
}

func (b mentions) entityCard() *EntityCard {
	if len(b.Chosen) == 0 {
		return nil
	}
	id := b.Chosen[len(b.Chosen)-1].Entity
	e, _ := b.Corpus.Lexicon.Entity(id)
	facet := b.all[id]
	card := &EntityCard{ID: id, Name: e.Name, Kind: e.Kind, Class: e.Class, Note: b.note(b.Setting, e),
		Counts: b.counts(facet.Counts), Shown: true}
	for _, l := range facet.Labels {
		if len(b.sides(l.Counts)) == 0 {
			continue
		}
		g := WordGroup{Words: l.Words, Label: l.Label, Counts: b.counts(l.Counts)}
		for _, side := range b.Sides() {
			g.Lines = append(g.Lines, b.linesOf(side, func(m mark.Mention, words string) bool {
				return m.Entity == id && m.Label == l.Label && words == l.Words
			})...)
		}
		card.Words = append(card.Words, g)
	}
	return card
}

// passageRows returns the list of all pairs, in the order of account A.
func (b mentions) passageRows() []PassageRow {
	if b.Right < 0 {
		return nil
	}
	key := listed{b.Left, b.Right, b.Passage, b.Option(proposedOption), b.Lang}
	return OfChanges(b.Scene, key, b.newPassageRows)
}

// A listed is all that the list of passages depends on.
type listed struct {
	left, right int
	passage     Pair
	proposed    bool
	lang        string
}

func (b mentions) newPassageRows() []PassageRow {
	var rows []PassageRow
	for _, q := range b.passages() {
		p := Pair{q.A, q.B}
		rows = append(rows,
			PassageRow{Pair: p, Title: passageTitle(p), Why: b.because(q), Basis: b.basis(q), Chosen: p == b.Passage})
	}
	slices.SortStableFunc(rows, func(a, b PassageRow) int { return a.Pair.A - b.Pair.A })
	return append(rows, b.removedRows()...)
}

func passageTitle(p Pair) string { return "A" + strconv.Itoa(p.A) + " ↔ B" + strconv.Itoa(p.B) }

func (b mentions) passageCard() *PassageCard {
	q, ok := b.passage()
	if !ok {
		return nil
	}
	card := &PassageCard{Pair: b.Passage, Title: passageTitle(b.Passage), Matter: q.Matter, Basis: b.basis(q),
		Next: b.Passage, Prev: b.Passage}
	card.Offers, card.Moves = b.pairOffers(card.Basis), b.pairMoves()
	for _, r := range q.Reasons {
		card.Reasons = append(card.Reasons, b.reason(r))
	}
	rows := slices.DeleteFunc(slices.Clone(b.passageRows()), func(r PassageRow) bool { return r.Removed != nil })
	if len(rows) == 0 {
		return card // a proposal that the list leaves out
	}
	at := slices.IndexFunc(rows, func(r PassageRow) bool { return r.Pair == b.Passage })
	card.Next = rows[(at+1)%len(rows)].Pair
	card.Prev = rows[(max(at, 0)+len(rows)-1)%len(rows)].Pair
	return card
}

// linesOf returns the mentions of one account that match, each in its context.
func (b mentions) linesOf(side Side, match func(m mark.Mention, words string) bool) []Line {
	i := b.Article(side)
	a := b.Corpus.Articles[i]
	var lines []Line
	for _, m := range b.Corpus.Marks[i].Mentions {
		if m.Status == mark.Disputed || !match(m, m.In(a.Body)) {
			continue
		}
		n := a.ParagraphAt(m.Start)
		l := line(a, side, i, n, m.Span)
		l.Dispute = Dispute{MarkAt{mentionMark, i, m.Span}}
		lines = append(lines, l)
	}
	return lines
}
