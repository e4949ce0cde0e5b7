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
func (x *Explorer) within(article int) []compare.Passage {
	if _, ok := x.inside[article]; !ok {
		list := compare.Within(x.Corpus, article).Passages
		sort.SliceStable(list, func(k, l int) bool {
			if list[k].A != list[l].A {
				return list[k].A < list[l].A
			}
			return list[k].B < list[l].B
		})
		x.inside[article] = list
	}
	return x.inside[article]
}

// withinRows returns the pairs inside the account that Read shows.
func (x *Explorer) withinRows(s State) []WithinRow {
	if s.View != Read {
		return nil
	}
	i := s.Article(s.Side)
	a := x.Corpus.Articles[i]
	one := s
	one.Left, one.Right = i, i
	var rows []WithinRow
	for _, q := range x.within(i) {
		l := s.Side.Letter()
		item := withinPair{s.Side, q.A, q.B}
		rows = append(rows, WithinRow{
			Title: l + strconv.Itoa(q.A) + " · " + l + strconv.Itoa(q.B), Why: x.because(one, q),
			First: line(a, s.Side, i, q.A, q.SpanA), Second: line(a, s.Side, i, q.B, q.SpanB),
			Item: item, Picked: item == s.Item,
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
func (x *Explorer) pickedWithin(s State) (compare.Passage, bool) {
	if s.View != Read || s.Lens != Entities || s.Item == nil {
		return compare.Passage{}, false
	}
	for _, q := range x.within(s.Article(s.Side)) {
		if s.Item == (withinPair{s.Side, q.A, q.B}) {
			return q, true
		}
	}
	return compare.Passage{}, false
}

// bringWithin scrolls to the first passage of a newly picked pair.
func (x *Explorer) bringWithin(s State) []Effect {
	q, ok := x.pickedWithin(s)
	if !ok {
		return nil
	}
	return []Effect{ScrollTo{ParagraphID(s.Side, q.A)}}
}

// withinLines returns both passages of the picked pair.
func (x *Explorer) withinLines(s State) []Line {
	q, ok := x.pickedWithin(s)
	if !ok {
		return nil
	}
	return x.spanLines(s, s.Side, []text.Span{q.SpanA, q.SpanB})
}

// withinOverlays marks both passages of the picked pair.
func (x *Explorer) withinOverlays(s State, article int) []overlay {
	q, ok := x.pickedWithin(s)
	if !ok || article != s.Article(s.Side) {
		return nil
	}
	beside := func(n int) string { return s.Book().Say("beside {paragraph}", n) }
	return []overlay{{q.SpanA, "beside picked", beside(q.B)}, {q.SpanB, "beside picked", beside(q.A)}}
}
