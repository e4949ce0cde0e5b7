package search

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"parallax/app/corpus"
	"parallax/app/text"
)

// A plainWord is one part of a word as the oracle sees it.
type plainWord struct {
	text.Span
	folded string // without ’s, apostrophes and commas
	owns   bool
	loud   bool // all capitals
}

// plainWords reads the folded paragraph letter by letter, without tokens,
// index or memory.
func plainWords(body string, p text.Span) []plainWord {
	f := text.Fold(p.In(body))
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	rs, at := []rune(f.Text), []int{}
	for i := range f.Text {
		at = append(at, i)
	}
	at = append(at, len(f.Text))
	var all []plainWord
	for i := 0; i < len(rs); {
		if !inWord(rs[i]) {
			i++
			continue
		}
		j := i
		for j < len(rs) && (inWord(rs[j]) || j+1 < len(rs) && inWord(rs[j+1]) &&
			(rs[j] == '\'' ||
				strings.ContainsRune(",.:", rs[j]) && unicode.IsDigit(rs[j-1]) && unicode.IsDigit(rs[j+1]))) {
			j++
		}
		w := plainWord{}
		end := j
		if s := string(rs[i:j]); len(s) > 2 && strings.HasSuffix(s, "'s") {
			w.owns, end = true, j-2
		}
		w.folded = strings.NewReplacer("'", "", ",", "").Replace(string(rs[i:end]))
		w.Span = f.Printed(text.Span{Start: at[i], End: at[end]}).Shift(p.Start)
		w.loud = loud(w.In(body))
		all = append(all, w)
		i = j
	}
	return all
}

func loud(s string) bool {
	letters := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
	return len([]rune(letters)) > 1 && letters == strings.ToUpper(letters) && letters != strings.ToLower(letters)
}

// An oracle answers queries of words by scanning.
type oracle struct {
	c       *corpus.Corpus
	words   [][][]plainWord // by article and paragraph
	guarded map[string]bool
}

func newOracle(c *corpus.Corpus) *oracle {
	o := &oracle{c: c, guarded: map[string]bool{}}
	small := map[string]bool{}
	for _, a := range c.Articles {
		var in [][]plainWord
		for _, p := range a.Paragraphs {
			ws := plainWords(a.Body, p.Span)
			for _, w := range ws {
				if s := w.In(a.Body); s == strings.ToLower(s) {
					small[w.folded] = true
				}
			}
			in = append(in, ws)
		}
		o.words = append(o.words, in)
	}
	for _, e := range c.Lexicon.Entities {
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			if loud(name) && len([]rune(name)) <= 4 && small[text.FoldString(name)] {
				o.guarded[text.FoldString(name)] = true
			}
		}
	}
	return o
}

// spans returns where the words typed (a star at the end of one makes it a
// beginning) stand in a row in a paragraph.
func (o *oracle) spans(article, n int, typed string) []text.Span {
	var asked []plainWord
	var stars []bool
	for _, part := range strings.Fields(typed) {
		bare, star := strings.CutSuffix(part, "*")
		ws := plainWords(bare, text.Span{End: len(bare)})
		for k, w := range ws {
			asked, stars = append(asked, w), append(stars, star && k == len(ws)-1)
		}
	}
	ws := o.words[article][n-1]
	var found []text.Span
	for i := range ws {
		k := 0
		for k < len(asked) && i+k < len(ws) && o.accepts(asked[k], stars[k], ws[i+k]) {
			k++
		}
		if k == len(asked) {
			found = append(found, text.Span{Start: ws[i].Start, End: ws[i+k-1].End})
		}
	}
	return found
}

func (o *oracle) accepts(asked plainWord, star bool, w plainWord) bool {
	same := asked.folded == w.folded || star && strings.HasPrefix(w.folded, asked.folded)
	if asked.loud {
		return same && w.loud && (!asked.owns || w.owns)
	}
	return same && (!asked.owns || w.owns) && !(w.loud && o.guarded[w.folded])
}

// search returns the hits of a query of words as text.
func (o *oracle) search(q Query) string {
	var b strings.Builder
	for i, a := range o.c.Articles {
		for n := 1; n <= len(a.Paragraphs); n++ {
			var spans []text.Span
			kept := true
			for _, t := range q {
				found := o.spans(i, n, plainText(t.Node))
				kept = kept && (len(found) > 0) != t.Not
				if !t.Not {
					spans = append(spans, found...)
				}
			}
			if !kept {
				continue
			}
			slices.SortFunc(spans, text.Compare)
			fmt.Fprintln(&b, i, n, slices.Compact(spans))
		}
	}
	return b.String()
}

// answer returns what Search finds in the form of the oracle.
func answer(x *Index, q Query) string {
	r := x.Search(q)
	var b strings.Builder
	for i, a := range x.corpus.Articles {
		for n := 1; n <= len(a.Paragraphs); n++ {
			var spans []text.Span
			for _, h := range r.Hits[i] {
				if h.Paragraph == n {
					spans = append(spans, h.Span)
				}
			}
			if r.Selection.Has(i, n) {
				fmt.Fprintln(&b, i, n, slices.Compact(spans))
			} else if spans != nil {
				fmt.Fprintln(&b, i, n, "hits in a paragraph left out", spans)
			}
		}
	}
	return b.String()
}

func TestTheIndexFindsWhatAScanFinds(t *testing.T) {
	c := yarmouk(t)
	x, o := New(c), newOracle(c)
	random := rand.New(rand.NewPCG(1, 2))
	nonEmpty := 0
	for range 1500 {
		var typed []string
		for range 1 + random.IntN(3) {
			typed = append(typed, randomTerm(random, c))
		}
		q, problems := Parse(strings.Join(typed, " "))
		if len(problems) > 0 {
			continue
		}
		want := o.search(q)
		if got := answer(x, q); got != want {
			t.Fatalf("%s\n got %s\nwant %s", q, got, want)
		}
		if want != "" {
			nonEmpty++
		}
	}
	if nonEmpty < 500 {
		t.Errorf("only %d of 1500 random queries found anything: they test too little", nonEmpty)
	}
}

// randomTerm returns words of the texts, in a row or cut short, now and then
// in capitals or small letters, now and then with a minus.
func randomTerm(random *rand.Rand, c *corpus.Corpus) string {
	a := c.Articles[random.IntN(len(c.Articles))]
	p := a.Paragraphs[random.IntN(len(a.Paragraphs))].Span
	words := text.Words(a.Body, p)
	from := random.IntN(len(words))
	to := min(len(words), from+1+random.IntN(3)*random.IntN(2))
	term := text.Span{Start: words[from].Start, End: words[to-1].End}.In(a.Body)
	switch random.IntN(6) {
	case 0:
		term = strings.ToUpper(term)
	case 1, 2:
		term = strings.ToLower(term)
	}
	if cut := []rune(term); random.IntN(4) == 0 {
		term = string(cut[:1+random.IntN(len(cut))]) + "*"
	}
	term = `"` + strings.NewReplacer("“", "", "”", "").Replace(term) + `"`
	if random.IntN(8) == 0 {
		term = "-" + term
	}
	return term
}

func TestEveryWordOfTheTwoAccountsFindsItself(t *testing.T) {
	c := yarmouk(t)
	x := New(c)
	for i, a := range c.Articles {
		for n, p := range a.Paragraphs {
			for _, w := range wordsOf(a.Body, p.Span) {
				q := Query{{Node: Word{w.In(a.Body)}}}
				if !slices.ContainsFunc(x.Search(q).Hits[i],
					func(h Hit) bool { return h.Paragraph == n+1 && w.Contains(h.Span) }) {
					t.Errorf("“%s” is not found in paragraph %d of %s", w.In(a.Body), n+1, a.ID)
				}
			}
		}
	}
}

func TestCuttingAtSpacesChangesNothing(t *testing.T) {
	c := many(t, 4)
	x := New(c)
	at := 0
	for i, a := range c.Articles {
		for n, p := range a.Paragraphs {
			for _, u := range units(a.Body, p.Span) {
				o := x.units[at]
				if x.paragraphs[o.paragraph] != (paragraph{i, n + 1, x.paragraphs[o.paragraph].first}) ||
					int(o.start) != u.Start || int(o.end) != u.End || x.terms[o.term] != u.term || o.owns != u.owns {
					t.Fatalf("unit %d of %s is %v, want %v", at, a.ID, o, u)
				}
				at++
			}
		}
	}
	if at != len(x.units) {
		t.Errorf("%d units, want %d", len(x.units), at)
	}
}
