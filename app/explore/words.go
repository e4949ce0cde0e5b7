package explore

import (
	"math"
	"strconv"
	"strings"

	"parallax/app/compare"
	"parallax/app/phrase"
)

// A WordsView is how often each account uses which words, and one of them in
// its contexts.
type WordsView struct {
	Toggles []Toggle
	Heads   []WordHead // one an account
	Verdict string     // whether any word passes, in words
	Rows    []WordRow  // the highest G² first, only some of them
	Rest    string     // how many more there are
	Context WordContext
}

// IsAnswer makes the view an [Answer].
func (WordsView) IsAnswer() {}

// A WordHead is an account and its length in words.
type WordHead struct {
	Letter string
	Outlet string
	Words  string // "774 words"
}

// A WordRow is a word, or the words of a stem.
type WordRow struct {
	Words  string
	Forms  string // the words of a stem with their counts; else empty
	Counts []WordCount
	Item   Item // picks it in both accounts
	Picked bool
	G2     string // empty where nothing was tested
	Passes bool
	Spread *Spread
	Title  string // what Spread draws, in words
}

// A WordCount is how often the word stands in one account. Zero picks nothing.
type WordCount struct {
	Count
	Item   Item
	Picked bool
}

// A Spread is a log ratio and its interval on a scale from 0, the left account's
// side, to 100, the right one's; 50 is where both use the word alike.
type Spread struct {
	At, From, To int
	Side         Side // the one that uses it more
}

// The options of the lens, besides [asTable].
const (
	wordStems  = "stems"
	wordsOnce  = "once"
	linesTable = "lines"
	linesMixed = "mixed"
	orderGroup = "order:"
)

// keywordsShown is how many words the list has; the table has all.
const keywordsShown = 30

// A counting is the lens while its answer is made.
type counting struct{ Ask }

func wordsAnswer(a Ask) (Answer, *Table, []Line) {
	b := counting{a}
	n, l := b.wordCounts(b.Option(wordStems)), b.lookup()
	k, kept := n.Keyness, n.listed(b.Option(wordsOnce))
	book := b.Book()
	v := WordsView{Verdict: b.verdict(k), Toggles: []Toggle{
		{wordStems, book.Say("stems together"), b.Option(wordStems)},
		{wordsOnce, book.Say("once-only words too"), b.Option(wordsOnce)},
		{asTable, book.Say("plain table"), b.Option(asTable)}}}
	for _, side := range b.Sides() {
		a := b.Corpus.Articles[b.Article(side)]
		v.Heads = append(v.Heads, WordHead{side.Letter(), a.Name(), book.Count("{n} words", k.Words[side])})
	}
	for _, w := range kept[:min(len(kept), keywordsShown)] {
		v.Rows = append(v.Rows, b.wordRow(l, k, w))
	}
	v.Rest = wordsLeft(book, len(kept)-len(v.Rows), len(k.Keywords)-len(kept))
	v.Context = b.wordContext(l)
	if b.Option(linesTable) {
		return v, linesAsTable(book, v.Context), nil
	}
	t, known := n.tables[wordTable{b.Option(wordsOnce), b.Lang}]
	if !known {
		t = b.keynessTable(k, kept)
		n.tables[wordTable{b.Option(wordsOnce), b.Lang}] = t
	}
	t.Hidden = !b.Option(asTable)
	return v, &t, nil
}

// listed returns the words that the list and the table hold: those that stand
// more than once, or all.
func (n wordCounts) listed(once bool) []compare.Keyword {
	var out []compare.Keyword
	for _, w := range n.Keywords {
		if once || w.Count(0)+w.Count(1) > 1 {
			out = append(out, w)
		}
	}
	return out
}

// wordsLeft says how many words the list leaves out.
func wordsLeft(book phrase.Book, more, once int) string {
	var parts []string
	if more > 0 {
		parts = append(parts, book.Say("{number} more in the plain table", phrase.Number(more)))
	}
	if once > 0 {
		parts = append(parts, book.Say("{number} that stand only once", phrase.Number(once)))
	}
	if len(parts) == 0 {
		return ""
	}
	return book.Say("Not listed here: {words}.", book.List("{one}, {two}", parts))
}

// verdict says whether any word differs by more than chance can bring.
func (b counting) verdict(k compare.Keyness) string {
	say := b.Book().Say
	switch {
	case len(k.Keywords) == 0:
		return say("No word stands in the paragraphs that are shown.")
	case b.Right < 0:
		return say("One account alone: its words by how often they stand there.")
	case k.Threshold == 0:
		return say("Only one account has words in the paragraphs that are shown: nothing to compare.")
	case b.Filters():
		return say("Counted in the paragraphs shown. They were chosen by what is in them, so that nothing is tested: " +
			"the order is by G², and the counts stand.")
	}
	var pass []string
	for _, w := range k.Keywords {
		if w.Passes {
			pass = append(pass, b.keywordName(w))
		}
	}
	need := decimal(k.Threshold)
	if len(pass) > 0 {
		return b.Book().
			Count("For {n} words the difference is more than chance brings: {words} (needed: G² above {need}, and an "+
				"interval that leaves “alike” out). For the other {rest} these texts are too short for inference.",
				len(pass), enumerated(b.Book(), pass), need, b.tried(len(k.Keywords)-len(pass)))
	}
	return say("Too short for inference: of {words} tested together none passes (needed: G² above {need}, and an "+
		"interval that leaves “alike” out). The counts stand.",
		b.tried(len(k.Keywords)), need)
}

// tried writes a number of words or, where they are taken together, of stems.
func (b counting) tried(n int) string {
	if b.Option(wordStems) {
		return b.Book().Count("{n} stems", n)
	}
	return b.Book().Count("{n} words", n)
}

func (b counting) wordRow(l lookup, k compare.Keyness, w compare.Keyword) WordRow {
	kind := oneWord
	if b.Option(wordStems) {
		kind = oneStem
	}
	r := WordRow{Words: b.keywordName(w), Forms: b.formCounts(w), Item: lookup{kind: kind, key: w.Key}}
	r.Picked = l.kind == kind && l.key == w.Key
	for _, side := range b.Sides() {
		c := WordCount{Count: Count{side.Letter(), w.Count(int(side))}}
		at := lookup{kind: kind, key: w.Key, in: oneAccount(side)}
		if c.N > 0 {
			c.Item, c.Picked = at, l == at
		}
		r.Counts = append(r.Counts, c)
	}
	if k.Threshold > 0 {
		r.G2, r.Passes, r.Spread, r.Title = decimal(w.G2), w.Passes, spread(w), fits(b.Book(), w)
		if b.Filters() {
			r.Spread.From, r.Spread.To, r.Title = r.Spread.At, r.Spread.At, oftener(b.Book(), w)
		}
	}
	return r
}

// spread puts a log ratio and its interval on the scale, which ends at 64 times
// as often on either side.
func spread(w compare.Keyword) *Spread {
	place := func(ratio float64) int { return int(math.Round(50 - 50*max(-1, min(1, ratio/6)))) }
	sp := &Spread{At: place(w.Ratio), From: place(w.Range.High), To: place(w.Range.Low)}
	if w.Ratio < 0 {
		sp.Side = B
	}
	return sp
}

// fits says in words what an interval of a log ratio holds.
func fits(book phrase.Book, w compare.Keyword) string {
	low, high := times(book, w.Range.Low), times(book, w.Range.High)
	switch {
	case w.Range.Low > 0:
		return book.Say("Chance leaves open: from {low} to {high} times as often in {letter}", low, high, "A")
	case w.Range.High < 0:
		return book.Say("Chance leaves open: from {low} to {high} times as often in {letter}", high, low, "B")
	}
	return book.Say("Chance leaves open: from {low} times as often in B to {high} times as often in A", low, high)
}

// times writes a log ratio as a factor, whichever side it favours: "4.2", "120".
func times(book phrase.Book, ratio float64) string {
	f := math.Exp2(math.Abs(ratio))
	switch {
	case math.IsInf(f, 0):
		return book.Say("any number of")
	case f < 1.005:
		return book.Say("just over 1")
	case f > 1000:
		return book.Say("over a thousand")
	case f >= 9.95:
		return strconv.Itoa(int(math.Round(f)))
	case f < 1.095:
		return strconv.FormatFloat(f, 'f', 2, 64)
	}
	return decimal(f)
}

// decimal writes a number with one place, and with two where one would show
// nothing but a sign.
func decimal(f float64) string {
	places := 1
	if f != 0 && math.Abs(f) < .05 {
		places = 2
	}
	return strings.Replace(strconv.FormatFloat(f, 'f', places, 64), "-", "−", 1)
}
