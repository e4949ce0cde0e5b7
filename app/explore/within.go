package explore

import (
	"sort"
	"strconv"

	"parallax/app/compare"
	"parallax/app/text"
)

// A WithinRow is two passages of one account that bear on the same thing: a
// lead and the paragraph that unfolds it, a thing told twice.
type WithinRow struct {
	Title  string // "A5 · A7"
	Why    string
	First  Line
	Second Line
	Item   Item
	Picked bool
}

// within returns the pairs of passages of one article, in text order.
func (b mentions) within(article int) []compare.Passage {
	x := b.Plain()
	return OfCorpus(x, withinOf(article), func() []compare.Passage {
		list := compare.Within(x.Corpus, article).Passages
		sort.SliceStable(list, func(k, l int) bool {
			if list[k].A != list[l].A {
				return list[k].A < list[l].A
			}
			return list[k].B < list[l].B
		})
		return list
	})
}

type withinOf int

// withinRows returns the pairs inside the account that Read shows.
func (b mentions) withinRows() []WithinRow {
	if b.View != Read {
		return nil
	}
	i := b.Article(b.Side)
	a := b.Corpus.Articles[i]
	one := b.Ask
	one.Left, one.Right = i, i
	var rows []WithinRow
	for _, q := range b.within(i) {
		l := b.Side.Letter()
		item := withinPair{b.Side, q.A, q.B}
		rows = append(rows, WithinRow{
			Title: l + strconv.Itoa(q.A) + " · " + l + strconv.Itoa(q.B), Why: one.because(q),
			First: line(a, b.Side, i, q.A, q.SpanA), Second: line(a, b.Side, i, q.B, q.SpanB),
			Item: item, Picked: item == b.Item,
		})
	}
	return rows
}

// A withinPair is two paragraphs of one account.
type withinPair struct {
	side Side
	a, b int
}

func (p withinPair) Code() string {
	return "within/" + p.side.Letter() + "/" + strconv.Itoa(p.a) + "-" + strconv.Itoa(p.b)
}

// pickedWithin returns the pair that is picked in the account that Read shows.
func (b mentions) pickedWithin() (compare.Passage, bool) {
	if b.View != Read || b.Item == nil {
		return compare.Passage{}, false
	}
	for _, q := range b.within(b.Article(b.Side)) {
		if b.Item == (withinPair{b.Side, q.A, q.B}) {
			return q, true
		}
	}
	return compare.Passage{}, false
}

// entitiesGoal returns where the picked pair begins.
func entitiesGoal(a Ask) (Ref, bool) {
	q, ok := mentions{a}.pickedWithin()
	return Ref{a.Article(a.Side), q.A}, ok
}

// withinLines returns both passages of the picked pair.
func (b mentions) withinLines() []Line {
	q, ok := b.pickedWithin()
	if !ok {
		return nil
	}
	return b.spanLines(b.Side, []text.Span{q.SpanA, q.SpanB})
}

// withinOverlays marks both passages of the picked pair.
func (b mentions) withinOverlays(article int) []overlay {
	q, ok := b.pickedWithin()
	if !ok || article != b.Article(b.Side) {
		return nil
	}
	beside := func(n int) string { return b.Book().Say("beside {paragraph}", n) }
	return []overlay{{q.SpanA, "beside picked", beside(q.B)}, {q.SpanB, "beside picked", beside(q.A)}}
}
