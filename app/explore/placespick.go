package explore

import (
	"slices"
	"strconv"
	"strings"

	"parallax/app/compare"
	"parallax/app/text"
)

// A somePlaces is the mentions of places in one account or both.
type somePlaces struct {
	what placeSet
	in   accounts
}

// A placeSet is a place or several.
type placeSet interface{ code() string }

type (
	onePlace    string        // by the entity's ID
	placesNear  string        // those that stand where this one does on the map
	placesOf    compare.Scale // those of one rung
	allPlaces   struct{}
	alonePlaces struct{} // those that the other account does not mention
)

func (p onePlace) code() string    { return string(p) }
func (p placesNear) code() string  { return "near." + string(p) }
func (p placesOf) code() string    { return "rung." + strconv.Itoa(int(p)) }
func (p allPlaces) code() string   { return "all" }
func (p alonePlaces) code() string { return "only" }

func (i somePlaces) Code() string {
	code := i.what.code()
	for _, side := range []Side{A, B} {
		if i.in == oneAccount(side) {
			code += "/" + side.Letter()
		}
	}
	return code
}

// A walkStep is a step of the walk through an account, the first of which is 0.
type walkStep struct {
	side Side
	at   int
}

func (i walkStep) Code() string { return "step/" + i.side.Letter() + "/" + strconv.Itoa(i.at) }

func placesItem(code string) Item {
	what, rest, one := strings.Cut(code, "/")
	if what == "step" {
		side, at := sideAndNumber(rest)
		return walkStep{side, at}
	}
	i := somePlaces{what: placeSetOf(what)}
	if one {
		i.in = oneAccount(sideOfLetter(rest))
	}
	return i
}

func placeSetOf(code string) placeSet {
	kind, rest, _ := strings.Cut(code, ".")
	switch kind {
	case "near":
		return placesNear(rest)
	case "rung":
		return placesOf(numberIn(rest))
	case "all":
		return allPlaces{}
	case "only":
		return alonePlaces{}
	}
	return onePlace(code)
}

// picked returns the mentions that the picked item counts, by side.
func (b locating) picked() [2][]text.Span {
	var out [2][]text.Span
	for _, side := range b.sides {
		switch i := b.Item.(type) {
		case walkStep:
			if at, ok := b.step(side); ok {
				out[side] = []text.Span{compare.Walk(b.Corpus, b.Article(side), b.Shown)[at].Span}
			}
		case somePlaces:
			if !i.in.has(side) {
				continue
			}
			for _, p := range b.matching(i.what) {
				if i.what != (alonePlaces{}) || p.total[1-side] == 0 {
					out[side] = append(out[side], p.spans[side]...)
				}
			}
		}
	}
	return out
}

// matching returns the places of a set.
func (b locating) matching(what placeSet) []place {
	switch what := what.(type) {
	case allPlaces, alonePlaces:
		return b.list
	case placesNear:
		return b.near(string(what))
	}
	var out []place
	for _, p := range b.list {
		if what == onePlace(p.ID) || what == placesOf(p.scale) {
			out = append(out, p)
		}
	}
	return out
}

func (b locating) lines() []Line {
	var lines []Line
	spans := b.picked()
	for _, side := range b.sides {
		lines = append(lines, b.spanLines(side, spans[side])...)
	}
	return lines
}

// step returns the step of the walk through that account which is picked.
func (b locating) step(side Side) (int, bool) {
	i, ok := b.Item.(walkStep)
	ok = ok && i.side == side && i.at >= 0 && i.at < len(compare.Walk(b.Corpus, b.Article(side), b.Shown))
	return i.at, ok
}

// pickedPlace returns the places that are picked, or the one reached; nil for
// none.
func (b locating) pickedPlace() placeSet {
	for _, side := range b.sides {
		if at, ok := b.step(side); ok {
			return onePlace(compare.Walk(b.Corpus, b.Article(side), b.Shown)[at].Entity)
		}
	}
	i, _ := b.Item.(somePlaces)
	return i.what
}

// walk returns where the reader stands on the way through one account.
func (b locating) walk(side Side) PlaceWalk {
	way := compare.Walk(b.Corpus, b.Article(side), b.Shown)
	w := PlaceWalk{Letter: side.Letter(), Side: side, Empty: len(way) == 0, Sums: b.sums(side)}
	if at, ok := b.step(side); ok {
		n := b.Corpus.Articles[b.Article(side)].ParagraphAt(way[at].Start)
		w.At = Ref{b.Article(side), n}
		w.Words = b.Book().
			Say("{number} of {all}: {name}, {where}", at+1, len(way), b.name(way[at].Entity), w.Letter+strconv.Itoa(n))
	}
	return w
}

// walked returns the step that is By steps on along one account's mentions of places,
// and its paragraph: from the step picked or else from the first mention of the place
// picked, or reached in the other account. After the last comes the first. It reports
// false where the account has none.
func walked(a Ask, side Side, by int) (Item, Ref, bool) {
	b := located(a)
	if !slices.Contains(b.sides, side) {
		return nil, Ref{}, false
	}
	article := a.Article(side)
	way := compare.Walk(a.Corpus, article, a.Shown)
	if len(way) == 0 {
		return nil, Ref{}, false
	}
	to := b.from(side, by) % len(way)
	if to < 0 {
		to += len(way)
	}
	return walkStep{side, to}, Ref{article, a.Corpus.Articles[article].ParagraphAt(way[to].Start)}, true
}

// from returns the step that a walk of by steps leads to, before it is
// counted round.
func (b locating) from(side Side, by int) int {
	if at, ok := b.step(side); ok {
		return at + by%len(compare.Walk(b.Corpus, b.Article(side), b.Shown))
	}
	for at, mention := range compare.Walk(b.Corpus, b.Article(side), b.Shown) {
		if b.pickedPlace() == onePlace(mention.Entity) {
			return at
		}
	}
	if by < 0 {
		return -1
	}
	return 0
}

// placesOverlays marks every mention of a place by what the map makes of it,
// and those that the picked item counts.
func placesMarks(a Ask, article int) []overlay {
	b := located(a)
	var out []overlay
	for _, side := range b.sides {
		if a.Article(side) != article {
			continue
		}
		picked := b.picked()[side]
		for _, m := range compare.Walk(a.Corpus, article, a.Corpus.All()) {
			e, _ := a.Corpus.Lexicon.Entity(m.Entity)
			class := "spot"
			if e.Comparison || e.Point == nil {
				class = "spot off"
			}
			if slices.Contains(picked, m.Span) {
				class += " picked"
			}
			out = append(out,
				overlay{m.Span, class,
					strings.ToLower(a.Book().Say(rungNames[compare.ScaleOf(a.Corpus.Lexicon, m.Entity)]))})
		}
		break
	}
	return out
}

// table is the map and the ladder as a plain table.
func (b locating) table() *Table {
	if len(b.list) == 0 {
		return nil
	}
	book := b.Book()
	t := &Table{Caption: book.Say("Places, how often each account mentions them, and where they lie"),
		Head: headed(book, "Place", "Scale"), Hidden: !b.Option(asTable)}
	for _, side := range b.sides {
		t.Head = append(t.Head, side.Letter())
	}
	t.Head = append(t.Head, headed(book, "Position", "How sure", "Source")...)
	for _, scale := range compare.Scales {
		for _, p := range b.list {
			if p.scale == scale {
				t.Rows = append(t.Rows, b.row(p))
			}
		}
	}
	return t
}

func (b locating) row(p place) []Cell {
	row := []Cell{{Text: p.Name}, {Text: b.Book().Say(rungNames[p.scale])}}
	for _, c := range b.countsOf(onePlace(p.ID), func(q place) bool { return q.ID == p.ID }) {
		row = append(row, Cell{Text: strconv.Itoa(c.N), Item: c.Item, Number: true})
	}
	if p.Point == nil {
		return append(row, Cell{Text: b.Book().Say("not known")}, Cell{}, Cell{})
	}
	return append(row, Cell{Text: coordinates(p)},
		Cell{Text: b.Book().Say(certainties[p.Point.Certainty])}, Cell{Text: p.Point.Source})
}

// degrees writes a latitude or a longitude: "33.474° N".
func degrees(d float64, positive, negative string) string {
	if d < 0 {
		d, positive = -d, negative
	}
	return strconv.FormatFloat(d, 'f', -1, 64) + "° " + positive
}
