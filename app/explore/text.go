package explore

import (
	"slices"
	"sort"
	"strconv"

	"parallax/app/article"
	"parallax/app/compare"
	"parallax/app/corpus"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/phrase"
	"parallax/app/text"
)

// A Text is one account as the page shows it.
type Text struct {
	Side       Side
	Letter     string
	Lang, Dir  string
	Current    bool // the one a narrow page shows
	Away       bool // not in view: Read shows the other one
	Card       Card
	Paragraphs []Paragraph
}

// A Paragraph is one paragraph with everything marked in it.
type Paragraph struct {
	ID     string // on the page: "a7"
	At     Ref
	N      int
	Prose  *Prose // the same pointer as long as the words look the same
	By     By
	Pairs  []PairLink
	Only   bool   // no passage of the other account bears on the same thing
	Hidden bool   // folded away by the filters
	Dimmed bool   // left out by the filters, but shown
	Gap    int    // of a run of hidden paragraphs the first holds how many they are
	Paired bool   // part of the chosen passage
	Seam   string // after this paragraph the account changes its words: how, in words
}

// Prose is a paragraph's words. It never changes: the page compares pointers.
type Prose struct {
	Headline bool
	Pieces   []Piece
}

// A By is the margin's word on whose copy a paragraph is.
type By struct {
	Kind  article.Kind
	Begin string // at the first paragraph of a run: "AFP copy"; else empty
	Title string // what is known, and how
}

// A PairLink leads to the passage of the other account that bears on the same thing.
type PairLink struct {
	Pair   Pair
	Other  string // "B18"
	Matter string // what both bear on, where an editor said it; a proposal has none
	Basis  phrase.Key
	Chosen bool
}

// A Piece is a stretch of a paragraph: a mention, or the words between two.
type Piece struct {
	Entity  string // empty between mentions
	Name    string // the neutral name
	Kind    lexicon.Kind
	Label   bool
	Status  mark.Status
	Chosen  bool
	Exclude bool
	Runs    []Run
}

// A Run is a stretch of a piece that looks the same throughout.
type Run struct {
	Words string
	Hit   bool   // matched by the query
	Pair  bool   // part of the chosen passage
	Quote bool   // part of the quoted words
	Class string // what the lens makes of it
	Title string
}

func (x *Explorer) text(s State, side Side, sel corpus.Selection) Text {
	i := s.Article(side)
	a := x.Corpus.Articles[i]
	t := Text{
		Side: side, Letter: side.Letter(), Lang: a.Lang, Dir: a.Dir,
		Current: side == s.Side, Away: s.View == Read && side != s.Side, Card: x.card(s, side),
	}
	t.Paragraphs = slices.Clone(x.bare(s, side))
	hits, overs := x.hits(s, i), x.overlays(s, i, sel)
	chosen, ok := x.ask(s, sel).passage()
	for k := range t.Paragraphs {
		within := a.Paragraphs[k].Span
		l := layers{hits: take(&hits, within), over: take(&overs, within), pair: pairSpan(chosen, ok, side, k+1)}
		if s.Quote.At == (Ref{i, k + 1}) {
			l.quote = s.Quote.Shift(within.Start)
		}
		t.Paragraphs[k].Prose = x.prose(s, i, k+1, l)
	}
	x.pair(s, side, sel, t.Paragraphs)
	leaveOut(s, i, sel, t.Paragraphs)
	x.drawSeam(s, side, sel, t.Paragraphs)
	return t
}

// bare returns an article's paragraphs with what no state changes.
func (x *Explorer) bare(s State, side Side) []Paragraph {
	article := s.Article(side)
	at := bared{article, side, s.Lang}
	if _, ok := x.bares[at]; !ok {
		a := x.Corpus.Articles[article]
		for n := 1; n <= len(a.Paragraphs); n++ {
			x.bares[at] = append(x.bares[at],
				Paragraph{ID: ParagraphID(side, n), At: Ref{article, n}, N: n, By: by(s.Book(), a, n)})
		}
	}
	return x.bares[at]
}

// A bared is all that the paragraphs of an article depend on that no other
// state changes.
type bared struct {
	article int
	side    Side
	lang    string
}

// Layers are what lies over the words of one paragraph besides its mentions.
type layers struct {
	hits []overlay // what the query matched, with why
	over []overlay // what the lens marks
	pair text.Span // what the chosen passage rests on

	quote text.Span // what is quoted
}

// take cuts what begins within one paragraph off the front of what is sorted.
func take(list *[]overlay, within text.Span) []overlay {
	n := 0
	for n < len(*list) && (*list)[n].Start < within.End {
		n++
	}
	mine := (*list)[:n:n]
	*list = (*list)[n:]
	return mine
}

// prose returns the words of paragraph n. Words that look as they did last
// time are the same pointer.
func (x *Explorer) prose(s State, i, n int, l layers) *Prose {
	a := x.Corpus.Articles[i]
	look := x.look(s, i, n, l)
	if last, ok := x.proses[Ref{i, n}]; ok && last.look == look {
		return last.prose
	}
	p := &Prose{Headline: n == 1 && a.Text(1) == a.Headline.Value, Pieces: x.pieces(s, i, n, l)}
	x.proses[Ref{i, n}] = looked{look, p}
	return p
}

// A looked is prose with all that its look depends on.
type looked struct {
	look  string
	prose *Prose
}

// look returns a string that differs whenever the paragraph's words look
// different: its chosen mentions and what lies over it.
func (x *Explorer) look(s State, article, n int, l layers) string {
	var b []byte
	at := func(s text.Span) {
		b = strconv.AppendInt(append(b, ' '), int64(s.Start), 36)
		b = strconv.AppendInt(append(b, '-'), int64(s.End), 36)
	}
	for _, c := range s.Chosen {
		if x.names(article, n, c.Entity) {
			b = strconv.AppendBool(append(b, c.Entity...), c.Exclude)
		}
	}
	for _, o := range append(l.hits, l.over...) {
		at(o.Span)
		b = append(append(b, o.class...), o.title...)
	}
	b = x.lookChanged(b, article, n)
	b = append(b, '|')
	at(l.pair)
	at(l.quote)
	return string(b)
}

// lookChanged adds to a look what the reader's changes make of the mentions.
func (x *Explorer) lookChanged(b []byte, article, n int) []byte {
	if len(x.changes) == 0 {
		return b
	}
	for k, m := range x.Corpus.MentionsIn(article, n) {
		if m.Status == mark.Disputed {
			b = strconv.AppendInt(append(b, '-'), int64(k), 36)
		}
		if x.ownName(m.Entity) != "" {
			b = append(append(b, '='), x.name(m.Entity)...)
		}
	}
	return b
}

// pieces cuts paragraph n into its mentions and what stands between them.
func (x *Explorer) pieces(s State, i, n int, l layers) []Piece {
	a := x.Corpus.Articles[i]
	span := a.Paragraphs[n-1].Span
	var pieces []Piece
	add := func(p Piece, at text.Span) {
		if !at.Empty() {
			p.Runs = runs(a.Body, at, l)
			pieces = append(pieces, p)
		}
	}
	from := span.Start
	for _, m := range x.Corpus.MentionsIn(i, n) {
		if m.Start < from || m.End > span.End {
			continue // an overlapping mark: the first one stands
		}
		add(Piece{}, text.Span{Start: from, End: m.Start})
		add(x.mention(s, m), m.Span)
		from = m.End
	}
	add(Piece{}, text.Span{Start: from, End: span.End})
	return pieces
}

func (x *Explorer) mention(s State, m mark.Mention) Piece {
	e, _ := x.Corpus.Lexicon.Entity(m.Entity)
	c, chosen := s.Choice(m.Entity)
	return Piece{Entity: m.Entity, Name: e.Name, Kind: e.Kind, Label: m.Label, Status: m.Status, Chosen: chosen,
		Exclude: c.Exclude}
}

// runs cuts a piece where something that lies over it begins or ends.
func runs(body string, at text.Span, l layers) []Run {
	cuts := []int{at.Start, at.End}
	cut := func(s text.Span) {
		for _, c := range []int{s.Start, s.End} {
			if at.Start < c && c < at.End {
				cuts = append(cuts, c)
			}
		}
	}
	cut(l.pair)
	cut(l.quote)
	for _, o := range append(l.hits, l.over...) {
		cut(o.Span)
	}
	sort.Ints(cuts)
	cuts = slices.Compact(cuts)
	out := make([]Run, 0, len(cuts)-1)
	for k := range len(cuts) - 1 {
		s := text.Span{Start: cuts[k], End: cuts[k+1]}
		r := Run{Words: s.In(body), Pair: l.pair.Contains(s) && !l.pair.Empty(),
			Quote: l.quote.Contains(s) && !l.quote.Empty()}
		why, hit := laidOver(l.hits, s)
		title, class := laidOver(l.over, s)
		r.Hit, r.Class, r.Title = hit != "", class, join(why, title, "; ")
		out = append(out, r)
	}
	return out
}

// laidOver joins the titles and the classes of what lies over s.
func laidOver(over []overlay, s text.Span) (title, class string) {
	for _, o := range over {
		if o.Contains(s) {
			class, title = join(class, o.class, " "), join(title, o.title, "; ")
		}
	}
	return title, class
}

// hits returns where the query's words stand in the article, and why.
func (x *Explorer) hits(s State, article int) []overlay {
	var hits []overlay
	for _, h := range x.result(s.Setting).Hits[article] {
		hits = append(hits, overlay{h.Span, "hit", h.Why.In(s.Book())})
	}
	return hits
}

// leaveOut folds or dims the paragraphs that the selection leaves out.
func leaveOut(s State, article int, sel corpus.Selection, ps []Paragraph) {
	for from := 0; from < len(ps); {
		to := from
		for to < len(ps) && !sel.Has(article, to+1) {
			to++
		}
		if to == from {
			from++
			continue
		}
		open := slices.ContainsFunc(s.Opened, func(r Ref) bool {
			return r.Article == article && r.N > from && r.N <= to
		})
		for k := from; k < to; k++ {
			ps[k].Hidden = s.Rest == Fold && !open
			ps[k].Dimmed = !ps[k].Hidden
		}
		if ps[from].Hidden {
			ps[from].Gap = to - from
		}
		from = to
	}
}

// pair notes at each paragraph the passages it is paired with, and where
// nothing in the other account comes near it that it stands alone.
func (x *Explorer) pair(s State, side Side, sel corpus.Selection, ps []Paragraph) {
	a := x.ask(s, sel)
	if s.Right < 0 {
		return
	}
	for _, q := range a.passages() {
		n, other := q.A, B.Letter()+strconv.Itoa(q.B)
		if side == B {
			n, other = q.B, A.Letter()+strconv.Itoa(q.A)
		}
		p := Pair{q.A, q.B}
		ps[n-1].Pairs = append(ps[n-1].Pairs, PairLink{p, other, q.Matter, a.basis(q), p == s.Passage})
		ps[n-1].Paired = ps[n-1].Paired || p == s.Passage
	}
	alone, aloneB := compare.Only(x.alignment(s.Left, s.Right))
	if side == B {
		alone = aloneB
	}
	for _, n := range alone {
		ps[n-1].Only = true
	}
}

// pairSpan returns the words of paragraph n that a passage rests on, if one is chosen.
func pairSpan(q compare.Passage, chosen bool, side Side, n int) text.Span {
	switch {
	case chosen && side == A && q.A == n:
		return q.SpanA
	case chosen && side == B && q.B == n:
		return q.SpanB
	}
	return text.Span{}
}

// drawSeam notes, where the lens looks for it, at which paragraph the account falls in
// two parts. A seam between two paragraphs that are both folded away is not drawn:
// nothing stands on either side of it.
func (x *Explorer) drawSeam(s State, side Side, sel corpus.Selection, ps []Paragraph) {
	find := LensOf(s.Lens).seam
	if find == nil {
		return
	}
	k, ok := find(x.ask(s, sel), side)
	if ok && !(ps[k.After-1].Hidden && ps[k.Next-1].Hidden) {
		ps[k.After-1].Seam = k.Words
	}
}
