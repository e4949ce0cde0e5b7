package explore

import (
	"cmp"
	"slices"
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

// A Panel answers the lens's question for what is chosen. Of its parts only
// those that have something to say are there.
type Panel struct {
	Question string
	Unread   string     // warns of accounts that the rules do not read; mostly empty
	Method   string     // one sentence on how the answer is made
	Note     []NotePart // how it is made, in full
	Toggles  []Toggle   // of the lens of mentions; the others keep theirs in their own views
	Passage  *PassageCard
	Entity   *EntityCard
	Passages []PassageRow
	Within   []WithinRow // pairs inside the account that Read shows
	Proposed *bool       // whether proposals stand among the passages; nil where there is no such choice
	Summary  []string
	Copy     []CopyAccount
	Making   *CopyView
	Names    *NamesView
	Voices   *VoicesView
	Ledger   *LedgerView
	Clocks   *ClocksView
	Places   *PlacesView
	Words    *WordsView
	Only     *OnlyView

	Table *Table // of the lens, where it has one: shown, copied, saved
	Lines []Line // what the picked item counts

	Disputed []DisputedLine // marks that the reader said no to
}

// A DisputedLine is a mark that the reader said no to, and that nothing counts.
type DisputedLine struct {
	Line Line
	Undo Change
}

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

// A Line is an occurrence in its context.
type Line struct {
	At                Ref
	Where             string // "A7"
	Left, Node, Right string
	Dispute           Change // says no to the mark that the line shows; nil where it shows none
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

// A ReasonLine is one reason in words: "both name Islamic State", with the
// words it rests on in each account.
type ReasonLine struct {
	Text string
	A, B string
}

// Who stands behind what is set side by side.

const (
	ByEditor phrase.Key = "checked by an editor"
	ByRule   phrase.Key = "proposed by rule"
	ByReader phrase.Key = "confirmed by the reader"
)

// A PassageRow is one pair in the list of all.
type PassageRow struct {
	Pair    Pair
	Title   string
	Why     string
	Basis   phrase.Key
	Chosen  bool
	Removed Change // by which the reader took the pair away: it is listed last, and no pair any more
}

func (x *Explorer) entitiesPanel(s State, sel corpus.Selection) Panel {
	p := Panel{
		Entity:  x.entityCard(s),
		Passage: x.passageCard(s),
	}
	if p.Entity == nil {
		p.Summary = x.summary(s)
	}
	p.Within, p.Lines = x.withinRows(s), x.entitiesLines(s)
	if s.View == Compare {
		p.Passages = x.passageRows(s)
		if len(x.Corpus.Pairs) > 0 {
			on := s.Option(proposedOption)
			p.Proposed = &on
		}
	}
	p.Toggles = []Toggle{
		{tableEntities, s.Book().Say("as a plain table"), s.Option(tableEntities)},
		{tablePassages, s.Book().Say("passages as a table"), s.Option(tablePassages)},
	}
	p.Table = x.entitiesTable(s, sel, p)
	return p
}

// summary says in counts what the sidebar lists.
func (x *Explorer) summary(s State) []string {
	if s.Right < 0 {
		return nil
	}
	all, book := x.all, s.Book()
	var both, only [2]int
	for _, e := range x.Corpus.Lexicon.Entities {
		in := x.sides(s, all[e.ID].Counts)
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
		book.Say("Both accounts mention {places} and {actors}.", book.Count("{n} places", both[0]), book.Count("{n} actors", both[1])),
		book.Say("Only A mentions {a} others, only B {b}.", only[0], only[1]),
	}
}

func (x *Explorer) entityCard(s State) *EntityCard {
	if len(s.Chosen) == 0 {
		return nil
	}
	id := s.Chosen[len(s.Chosen)-1].Entity
	e, _ := x.Corpus.Lexicon.Entity(id)
	facet := x.all[id]
	card := &EntityCard{ID: id, Name: e.Name, Kind: e.Kind, Class: e.Class, Note: x.note(s, e), Counts: x.counts(s, facet.Counts), Shown: true}
	for _, l := range facet.Labels {
		if len(x.sides(s, l.Counts)) == 0 {
			continue
		}
		g := WordGroup{Words: l.Words, Label: l.Label, Counts: x.counts(s, l.Counts)}
		for _, side := range s.Sides() {
			g.Lines = append(g.Lines, x.lines(s, side, func(m mark.Mention, words string) bool {
				return m.Entity == id && m.Label == l.Label && words == l.Words
			})...)
		}
		card.Words = append(card.Words, g)
	}
	return card
}

// context is how many bytes a line shows on each side, at most.
const context = 48

// lines returns the mentions of one account that match, each in its context.
func (x *Explorer) lines(s State, side Side, match func(m mark.Mention, words string) bool) []Line {
	i := s.Article(side)
	a := x.Corpus.Articles[i]
	var lines []Line
	for _, m := range x.Corpus.Marks[i].Mentions {
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

func line(a *article.Article, side Side, i, n int, node text.Span) Line {
	p := a.Paragraphs[n-1].Span
	left, right := p.Start, p.End
	if cut := node.Start - context; cut > left {
		if k := strings.IndexByte(a.Body[cut:node.Start], ' '); k >= 0 {
			left = cut + k
		}
	}
	if cut := node.End + context; cut < right {
		if k := strings.LastIndexByte(a.Body[node.End:cut], ' '); k >= 0 {
			right = node.End + k
		}
	}
	l := Line{At: Ref{i, n}, Where: side.Letter() + strconv.Itoa(n), Node: node.In(a.Body)}
	l.Left = ellipsis(left > p.Start, a.Body[left:node.Start], true)
	l.Right = ellipsis(right < p.End, a.Body[node.End:right], false)
	return l
}

func ellipsis(cut bool, words string, before bool) string {
	switch {
	case !cut:
		return words
	case before:
		return "…" + words
	}
	return words + "…"
}

// passageRows returns the list of all pairs, in the order of account A.
func (x *Explorer) passageRows(s State) []PassageRow {
	if s.Right < 0 {
		return nil
	}
	key := listed{s.Left, s.Right, s.Passage, s.Option(proposedOption), s.Lang}
	if key != x.listed {
		x.listed, x.rows = key, x.newPassageRows(s)
	}
	return x.rows
}

// A listed is all that the list of passages depends on.
type listed struct {
	left, right int
	passage     Pair
	proposed    bool
	lang        string
}

func (x *Explorer) newPassageRows(s State) []PassageRow {
	var rows []PassageRow
	for _, q := range x.passages(s) {
		p := Pair{q.A, q.B}
		rows = append(rows, PassageRow{Pair: p, Title: passageTitle(p), Why: x.because(s, q), Basis: x.basis(s, q), Chosen: p == s.Passage})
	}
	slices.SortStableFunc(rows, func(a, b PassageRow) int { return a.Pair.A - b.Pair.A })
	return append(rows, x.removedRows(s)...)
}

func passageTitle(p Pair) string { return "A" + strconv.Itoa(p.A) + " ↔ B" + strconv.Itoa(p.B) }

// because says in one line why a passage is one: in the editor's words, or by
// its weightiest reasons.
func (x *Explorer) because(s State, q compare.Passage) string {
	if q.Matter != "" {
		return s.Book().Say("both: {matter}", q.Matter)
	}
	if len(q.Reasons) == 0 {
		return s.Book().Say("nothing that rules find")
	}
	var why []string
	for _, r := range q.Reasons[:min(3, len(q.Reasons))] {
		why = append(why, x.reason(s, r).Text)
	}
	return s.Book().Say("both: {matter}", s.Book().List("{one}; {two}", why))
}

func (x *Explorer) passageCard(s State) *PassageCard {
	q, ok := x.passage(s)
	if !ok {
		return nil
	}
	card := &PassageCard{Pair: s.Passage, Title: passageTitle(s.Passage), Matter: q.Matter, Basis: x.basis(s, q), Next: s.Passage, Prev: s.Passage}
	card.Offers, card.Moves = x.pairOffers(s, card.Basis), x.pairMoves(s)
	for _, r := range q.Reasons {
		card.Reasons = append(card.Reasons, x.reason(s, r))
	}
	rows := slices.DeleteFunc(slices.Clone(x.passageRows(s)), func(r PassageRow) bool { return r.Removed != nil })
	if len(rows) == 0 {
		return card // a proposal that the list leaves out
	}
	at := slices.IndexFunc(rows, func(r PassageRow) bool { return r.Pair == s.Passage })
	card.Next = rows[(at+1)%len(rows)].Pair
	card.Prev = rows[(max(at, 0)+len(rows)-1)%len(rows)].Pair
	return card
}

// reason puts a reason into words, with what it rests on.
func (x *Explorer) reason(s State, r compare.Reason) ReasonLine {
	book := s.Book()
	l := ReasonLine{A: x.printed(s.Left, r.A), B: x.printed(s.Right, r.B)}
	switch r.Kind {
	case compare.SharedActor, compare.SharedPlace:
		l.Text = x.name(r.ID)
	case compare.SharedSpeaker:
		l.Text = book.Say("a statement from the side of {name}", x.name(r.ID))
	case compare.SharedFigure:
		l.Text = book.Say("a figure: {number}", r.ID)
	case compare.SharedExtent:
		deed, place, _ := strings.Cut(r.ID, " ")
		l.Text = book.Say(extentWords[deed], x.name(place))
	case compare.SharedDate:
		l.Text = interval(book, r.ID)
	case compare.SharedTopic:
		l.Text = book.Known(r.ID)
	case compare.SharedVoice:
		l.Text = book.Say("a statement of one kind ({kind})", book.Known(r.ID))
	case compare.SharedWords:
		l.Text = quoted(book, l.A, l.B)
	case compare.BothHeadline:
		l.Text = book.Say("the headline")
	}
	return l
}

// extentWords say of what deed two passages tell how far it goes.
var extentWords = map[string]phrase.Key{
	"control": "how much of {place} is held",
	"ruin":    "how much of {place} is destroyed",
}

// interval writes "first/last" as a reader does: one day, or two.
func interval(book phrase.Book, days string) string {
	first, last, _ := strings.Cut(days, "/")
	return daysInWords(book, first, cmp.Or(last, first))
}

// quoted gives words that two passages share, and both forms where they differ
// in more than their order.
func quoted(book phrase.Book, a, b string) string {
	if slices.Equal(foldedWords(a), foldedWords(b)) {
		return book.Say("the words “{words}”", a)
	}
	return book.Say("the words “{a}” / “{b}”", a, b)
}

func foldedWords(list string) []string {
	words := strings.Split(text.FoldString(list), ", ")
	slices.Sort(words)
	return words
}

// printed joins the words of spans, each once.
func (x *Explorer) printed(article int, spans []text.Span) string {
	var words []string
	for _, s := range spans {
		if w := s.In(x.Corpus.Articles[article].Body); !slices.Contains(words, w) {
			words = append(words, w)
		}
	}
	return strings.Join(words, ", ")
}
