package explore

import (
	"cmp"
	"sort"
	"strconv"
	"strings"

	"parallax/app/compare"
	"parallax/app/text"
)

// What can be picked in the ledger.
type (
	oneFigure struct { // by its place among those of the account
		side  Side
		index int
	}
	oneRow struct { // that both accounts have figures in, by its first figure
		side  Side
		index int
	}
	figuresOf  struct{ side Side }
	sharedRows struct{} // all that both accounts have figures in
	rowsThat   struct{ relation compare.Relation }
)

func (i oneFigure) Code() string  { return "figure/" + i.side.Letter() + "/" + strconv.Itoa(i.index) }
func (i oneRow) Code() string     { return "both/" + i.side.Letter() + "/" + strconv.Itoa(i.index) }
func (i figuresOf) Code() string  { return "all/" + i.side.Letter() }
func (i sharedRows) Code() string { return "both" }
func (i rowsThat) Code() string   { return "is/" + string(i.relation) }

func ledgerItem(code string) Item {
	kind, rest, _ := strings.Cut(code, "/")
	side, index := sideAndNumber(rest)
	switch kind {
	case "figure":
		return oneFigure{side, index}
	case "both":
		if rest == "" {
			return sharedRows{}
		}
		return oneRow{side, index}
	case "all":
		return figuresOf{side}
	case "is":
		return rowsThat{compare.Relation(rest)}
	}
	return nil
}

// index returns the place of a figure among those of its account.
func (f LedgerFigure) index() int { return f.Item.(oneFigure).index }

// picks returns the figures that an item stands for.
func (b ledgers) picks(item Item) []compare.Entry {
	var out []compare.Entry
	for _, t := range b.all {
		for _, e := range t.Entries {
			switch item {
			case b.item(e), figuresOf{b.side(e)}:
				out = append(out, e)
			case b.thingItem(t), rowsThat{t.Relation}, sharedRows{}:
				if t.Relation != compare.OnlyHere {
					out = append(out, e)
				}
			}
		}
	}
	return out
}

func (b ledgers) lines() []Line {
	spans := map[Side][]text.Span{}
	for _, e := range b.picks(b.Item) {
		spans[b.side(e)] = append(spans[b.side(e)], e.Figure.Span)
	}
	return b.sideLines(spans)
}

func (b ledgers) table() *Table {
	t := &Table{Caption: b.say("The figures of the accounts by what they count"), Hidden: !b.Option(asTable),
		Head: headed(b.Book(), "What", "State", "Account", "Figure", "Read as", "Unit", "Of what", "Place",
			"As of when", "On whose authority, in which voice", "Where")}
	for _, c := range b.all {
		for _, e := range c.Entries {
			body := b.Corpus.Articles[e.Article].Body
			t.Rows = append(t.Rows,
				[]Cell{{Text: b.title(c)}, {Text: b.say(relationWords[c.Relation])}, {Text: b.side(e).Letter()},
					{Text: e.Figure.In(body), Item: b.item(e)},
					{Text: cmp.Or(reading(b.Book(), e), b.say("as printed"))}, {Text: unitSign(e.Figure.Unit)},
					{Text: e.Of.In(body)},
					{Text: b.name(e.Subject.Place)}, {Text: b.when(e)}, {Text: b.authority(e)}, {Text: b.where(e)}})
		}
	}
	return t
}

// ledgerOverlays marks every figure, those that both accounts count apart.
func ledgerMarks(a Ask, i int) []overlay {
	whole := a
	whole.Shown = a.Corpus.All()
	b := ledgerOf(whole)
	picked := map[text.Span]bool{}
	if a.Item != nil {
		for _, e := range ledgerOf(a).picks(a.Item) {
			if e.Article == i {
				picked[e.Figure.Span] = true
			}
		}
	}
	var out []overlay
	for _, t := range b.all {
		for _, e := range t.Entries {
			if e.Article != i {
				continue
			}
			o := overlay{Span: e.Figure.Span, class: "figure",
				title: b.say("{thing}: {state}", b.title(t), relationWords[t.Relation])}
			if t.Relation != compare.OnlyHere {
				o.class += " counted"
			}
			if picked[o.Span] {
				o.class += " picked"
			}
			out = append(out, o)
		}
	}
	sort.Slice(out, func(k, l int) bool { return text.Compare(out[k].Span, out[l].Span) < 0 })
	return out
}
