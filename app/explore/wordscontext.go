package explore

import (
	"cmp"
	"sort"
	"strconv"

	"parallax/app/article"
	"parallax/app/compare"
	"parallax/app/phrase"
	"parallax/app/search"
	"parallax/app/text"
)

// A WordContext is what is looked up, where it stands, and every place in its
// context.
type WordContext struct {
	Title     string
	Statement []string // how the two accounts' counts compare, in words
	Asked     string   // the query looked up, where it is one
	Codes     []WordCode
	Toggles   []Toggle
	Lines     []ContextLine
	Nothing   string
}

// A WordCode is a barcode: one account on the scale of its words.
type WordCode struct {
	Letter  string
	Words   int // the length of the scale
	Longest int // of the longer account's
	Sums    []Sum
	Bands   []CodeBand
	Strokes []CodeStroke
}

// A CodeBand is a run of paragraphs of one kind of copy, from word From up to
// but not including word To, counted from 0.
type CodeBand struct {
	From, To int
	Kind     article.Kind
	Title    string
}

// A CodeStroke is one place, likewise.
type CodeStroke struct {
	From, To int
	At       Ref
	Title    string
	Picked   bool
}

// A ContextLine is one place with the words around it.
type ContextLine struct {
	Line
	Letter string
	Lang   string
	Dir    string
	Word   int    // its place among the account's words, counted from 1
	Copy   string // whose copy
}

// contextWords is how many words a line shows on each side, at most.
const contextWords = 9

func (b counting) wordContext(l lookup) WordContext {
	say := b.Book().Say
	v := WordContext{Title: b.lookupName(l), Statement: b.wordStatement(l)}
	var all []standing
	for _, side := range b.Sides() {
		all = append(all, b.standing(l, side))
		v.Codes = append(v.Codes, b.wordCode(l, all[side]))
	}
	v.Lines = b.contextLines(all)
	if l.kind == oneQuery {
		v.Asked = l.key
	}
	order := ""
	for _, o := range []string{"left", "right"} {
		if b.Option(orderGroup + o) {
			order = o
		}
	}
	v.Toggles = []Toggle{
		{orderGroup + "position", say("text order"), order == ""},
		{orderGroup + "left", say("by word before"), order == "left"},
		{orderGroup + "right", say("by word after"), order == "right"}}
	if b.Right >= 0 {
		v.Toggles = append(v.Toggles, Toggle{linesMixed, say("accounts mixed"), b.Option(linesMixed)})
	}
	v.Toggles = append(v.Toggles, Toggle{linesTable, say("as a table"), b.Option(linesTable)})
	for i := range v.Codes {
		for _, c := range v.Codes {
			v.Codes[i].Longest = max(v.Codes[i].Longest, c.Words)
		}
	}
	if len(v.Lines) == 0 && v.Title != "" {
		v.Nothing = b.notFound(v.Title)
	}
	return v
}

// notFound says that what is looked up stands nowhere.
func (b counting) notFound(what string) string {
	switch {
	case b.Filters():
		return b.Book().Say("{words}: not in the paragraphs shown.", what)
	case b.Right < 0:
		return b.Book().Say("{words}: not in this article.", what)
	}
	return b.Book().Say("{words}: not in these articles.", what)
}

// wordStatement compares the counts of a word in words.
func (b counting) wordStatement(l lookup) []string {
	if l.kind != oneWord && l.kind != oneStem || b.Right < 0 {
		return nil
	}
	k := b.keyness(l.kind == oneStem)
	w, ok := k.Find(l.key)
	if !ok || k.Threshold == 0 {
		return nil
	}
	book := b.Book()
	out := []string{book.Say("{a} per thousand words of A, {b} of B: {oftener}.", perThousand(w.Count(0), k.Words[0]),
		perThousand(w.Count(1), k.Words[1]), oftener(book, w))}
	if !b.Filters() {
		out[0] += " " + fits(book, w) + "."
	}
	if forms := b.formCounts(w); forms != "" {
		out = append(out, book.Say("A/B: {words}.", forms))
	}
	return out
}

func perThousand(n, of int) string {
	if n == 0 {
		return "0"
	}
	return decimal(1000 * float64(n) / float64(of))
}

// oftener says which account uses the word more, and by how many times.
func oftener(book phrase.Book, w compare.Keyword) string {
	switch {
	case w.Count(0) == 0:
		return book.Say("only in {letter}", "B")
	case w.Count(1) == 0:
		return book.Say("only in {letter}", "A")
	case w.Ratio < 0:
		return book.Say("about {number} times as often in {letter}", times(book, w.Ratio), "B")
	}
	return book.Say("about {number} times as often in {letter}", times(book, w.Ratio), "A")
}

// A standing is where in the account on one side stands what is looked up.
type standing struct {
	side   Side
	code   compare.Barcode
	picked map[text.Span]bool // of its strokes, those that are picked
}

func (b counting) standing(l lookup, side Side) standing {
	st := standing{side: side, picked: map[text.Span]bool{}}
	for _, at := range b.occurrences(l, side) {
		st.picked[at] = true
	}
	l = lookup{kind: l.kind, key: l.key}
	st.code = compare.BarcodeOf(b.Corpus, b.Article(side), b.occurrences(l, side))
	return st
}

// wordCode lays what is looked up on the words of one account, over whose copy
// they are.
func (b counting) wordCode(l lookup, st standing) WordCode {
	side, code, i := st.side, st.code, b.Article(st.side)
	v := WordCode{Letter: side.Letter(), Words: code.Words}
	for _, k := range code.Bands {
		where := side.Letter() + strconv.Itoa(k.First) + "–" + strconv.Itoa(k.Last)
		if k.First == k.Last {
			where = side.Letter() + strconv.Itoa(k.First)
		}
		whose := cmp.Or(copyLabel(b.Book(), article.Provenance{Kind: k.Kind, Agency: k.Agency}),
			b.Book().Say("whose copy is not known"))
		title := b.Book().Say("{where}: {what}", where, whose)
		v.Bands = append(v.Bands, CodeBand{From: k.From, To: k.To, Kind: k.Kind, Title: title})
	}
	a := b.Corpus.Articles[i]
	for _, k := range code.Strokes {
		title := b.Book().Say("{where}: {what}", side.Letter()+strconv.Itoa(k.Paragraph), k.In(a.Body))
		v.Strokes = append(v.Strokes, CodeStroke{From: k.From, To: k.To, At: Ref{i, k.Paragraph}, Title: title,
			Picked: st.picked[k.Span]})
	}
	l.split, l.copied = false, ""
	v.Sums = b.codeSums(l, side, code)
	return v
}

// codeSums counts what stands in the paragraphs shown of the account, and in
// each kind of its copy.
func (b counting) codeSums(l lookup, side Side, code compare.Barcode) []Sum {
	i, book := b.Article(side), b.Book()
	a := b.Corpus.Articles[i]
	l.in = oneAccount(side)
	sum := func(n int, words string) Sum {
		var item Item
		if n > 0 {
			item = l
		}
		return Sum{book.Say("{number} in {words}", phrase.Number(n), words), item, item != nil && item == b.Item}
	}
	hits, words, all := map[article.Kind]int{}, map[article.Kind]int{}, 0
	for _, k := range code.Strokes {
		hits[a.Paragraphs[k.Paragraph-1].Provenance.Kind]++
	}
	for n, p := range a.Paragraphs {
		if p.Account() && b.Shown.Has(i, n+1) {
			length := len(text.Words(a.Body, p.Span))
			words[p.Provenance.Kind] += length
			all += length
		}
	}
	out := []Sum{sum(len(code.Strokes), book.Count("{n} words", all))}
	for _, kind := range []article.Kind{article.Own, article.Agency, article.Unknown} {
		if words[kind] > 0 && words[kind] < all {
			l.split, l.copied = true, kind
			out = append(out, sum(hits[kind], wordsOf(book, a, kind, words[kind])))
		}
	}
	return out
}

// wordsOf says how many words of account a are of a kind of copy.
func wordsOf(book phrase.Book, a *article.Article, kind article.Kind, n int) string {
	if kind == article.Unknown {
		return book.Say("{number} whose copy is not known", phrase.Number(n))
	}
	return book.Say("{number} of {copy}", phrase.Number(n), book.Say(kindName(a, kind)))
}

// contextLines returns every place that is picked in its context: account by
// account, or both in one order.
func (b counting) contextLines(all []standing) []ContextLine {
	order := search.ByPosition
	for _, o := range []search.Order{search.ByLeft, search.ByRight} {
		if b.Option(orderGroup + string(o)) {
			order = o
		}
	}
	var found []search.Line
	words := map[[2]int]int{} // a node's place among its account's words, by article and byte
	for _, st := range all {
		i := b.Article(st.side)
		spans := make([][]text.Span, len(b.Corpus.Articles))
		for _, b := range st.code.Strokes {
			words[[2]int{i, b.Start}] = b.From + 1
			if st.picked[b.Span] {
				spans[i] = append(spans[i], b.Span)
			}
		}
		lines := search.Concordance(b.Corpus, spans, contextWords)
		search.Sort(b.Corpus, lines, order)
		found = append(found, lines...)
	}
	mixed := b.Option(linesMixed)
	if mixed && order != search.ByPosition {
		search.Sort(b.Corpus, found, order)
	}
	var out []ContextLine
	for _, f := range found {
		out = append(out, b.contextLine(f, words[[2]int{f.Article, f.Node.Start}]))
	}
	if mixed && order == search.ByPosition {
		sort.SliceStable(out, func(i, j int) bool { return out[i].Word < out[j].Word })
	}
	return out
}

func (b counting) contextLine(f search.Line, word int) ContextLine {
	a := b.Corpus.Articles[f.Article]
	p := a.Paragraphs[f.Paragraph-1]
	side, _ := b.sideOf(f.Article)
	l := ContextLine{Word: word, Letter: side.Letter(), Lang: a.Lang, Dir: a.Dir,
		Copy: cmp.Or(copyLabel(b.Book(), p.Provenance), b.Book().Say("not known"))}
	l.At, l.Where, l.Node = Ref{f.Article, f.Paragraph}, side.Letter()+strconv.Itoa(f.Paragraph), f.Node.In(a.Body)
	l.Left = ellipsis(f.Left.Start > p.Start, f.Left.In(a.Body), true)
	l.Right = ellipsis(f.Right.End < p.End, f.Right.In(a.Body), false)
	return l
}
