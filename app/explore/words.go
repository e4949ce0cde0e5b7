package explore

import (
	"math"
	"strconv"
	"strings"

	"parallax/app/compare"
	"parallax/app/corpus"
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
	Item   string // picks it in both accounts
	Picked bool
	G2     string // empty where nothing was tested
	Passes bool
	Spread *Spread
	Title  string // what Spread draws, in words
}

// A WordCount is how often the word stands in one account. Zero picks nothing.
type WordCount struct {
	Count
	Item   string
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

func (x *Explorer) wordsPanel(s State, sel corpus.Selection) Panel {
	n, l := x.wordCounts(s, sel, s.Option(wordStems)), x.lookup(s, sel)
	k, kept := n.Keyness, n.listed(s.Option(wordsOnce))
	v := WordsView{Verdict: x.verdict(s, k), Toggles: []Toggle{
		{wordStems, "stems together", s.Option(wordStems)}, {wordsOnce, "once-only words too", s.Option(wordsOnce)}, {asTable, "plain table", s.Option(asTable)}}}
	for _, side := range s.Sides() {
		a := x.Corpus.Articles[s.Article(side)]
		v.Heads = append(v.Heads, WordHead{side.Letter(), orElse(a.Outlet.Value, a.File), count(k.Words[side], "word")})
	}
	for _, w := range kept[:min(len(kept), keywordsShown)] {
		v.Rows = append(v.Rows, x.wordRow(s, l, k, w))
	}
	v.Rest = wordsLeft(len(kept)-len(v.Rows), len(k.Keywords)-len(kept))
	v.Context = x.wordContext(s, sel, l)
	if s.Option(linesTable) {
		return Panel{Words: &v, Table: linesAsTable(v.Context)}
	}
	t, known := n.tables[s.Option(wordsOnce)]
	if !known {
		t = x.keynessTable(s, k, kept)
		n.tables[s.Option(wordsOnce)] = t
	}
	t.Hidden = !s.Option(asTable)
	return Panel{Words: &v, Table: &t}
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
func wordsLeft(more, once int) string {
	var parts []string
	if more > 0 {
		parts = append(parts, thousands(more)+" more in the plain table")
	}
	if once > 0 {
		parts = append(parts, thousands(once)+" that stand only once")
	}
	if len(parts) == 0 {
		return ""
	}
	return "Not listed here: " + strings.Join(parts, ", ") + "."
}

// verdict says whether any word differs by more than chance can bring.
func (x *Explorer) verdict(s State, k compare.Keyness) string {
	kind := "word"
	if s.Option(wordStems) {
		kind = "stem"
	}
	switch {
	case len(k.Keywords) == 0:
		return "No word stands in the paragraphs that are shown."
	case s.Right < 0:
		return "One account alone: its words by how often they stand there."
	case k.Threshold == 0:
		return "Only one account has words in the paragraphs that are shown: nothing to compare."
	}
	if s.Filters() {
		return "Counted in the paragraphs shown. They were chosen by what is in them, so that nothing is tested: the order is by G², and the counts stand."
	}
	var pass []string
	for _, w := range k.Keywords {
		if w.Passes {
			pass = append(pass, x.keywordName(s, w))
		}
	}
	need := " (needed: G² above " + decimal(k.Threshold) + ", and an interval that leaves “alike” out)"
	if len(pass) > 0 {
		rest := len(k.Keywords) - len(pass)
		return enumerated(pass) + plural(len(pass), " passes", " pass") + need + ". For the other " + count(rest, kind) + " these texts are too short for inference."
	}
	return "Too short for inference: of " + count(len(k.Keywords), kind) + " tested together none passes" + need + ". The counts stand."
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// enumerated joins words as a sentence does: "a, b and c".
func enumerated(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

func (x *Explorer) wordRow(s State, l lookup, k compare.Keyness, w compare.Keyword) WordRow {
	kind := oneWord
	if s.Option(wordStems) {
		kind = oneStem
	}
	r := WordRow{Words: x.keywordName(s, w), Forms: x.formCounts(s, w), Item: lookup{kind: kind, key: w.Key}.item()}
	r.Picked = l.kind == kind && l.key == w.Key
	for _, side := range s.Sides() {
		c := WordCount{Count: Count{side.Letter(), w.Count(int(side))}}
		at := lookup{kind: kind, key: w.Key, letter: side.Letter()}
		if c.N > 0 {
			c.Item, c.Picked = at.item(), l == at
		}
		r.Counts = append(r.Counts, c)
	}
	if k.Threshold > 0 {
		r.G2, r.Passes, r.Spread, r.Title = decimal(w.G2), w.Passes, spread(w), fits(w)
		if s.Filters() {
			r.Spread.From, r.Spread.To, r.Title = r.Spread.At, r.Spread.At, strings.TrimPrefix(oftener(w), ": ")
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
func fits(w compare.Keyword) string {
	low, high := w.Range.Low, w.Range.High
	switch {
	case low > 0:
		return "Chance leaves open: from " + times(low) + " to " + times(high) + " times as often in A"
	case high < 0:
		return "Chance leaves open: from " + times(high) + " to " + times(low) + " times as often in B"
	}
	return "Chance leaves open: from " + times(low) + " times as often in B to " + times(high) + " times as often in A"
}

// times writes a log ratio as a factor, whichever side it favours: "4.2", "120".
func times(ratio float64) string {
	f := math.Exp2(math.Abs(ratio))
	switch {
	case math.IsInf(f, 0):
		return "any number of"
	case f < 1.005:
		return "just over 1"
	case f > 1000:
		return "over a thousand"
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
