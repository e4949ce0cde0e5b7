package explore

import (
	"cmp"
	"strconv"
	"strings"

	"parallax/app/article"
	"parallax/app/compare"
	"parallax/app/corpus"
	"parallax/app/mark"
	"parallax/app/search"
	"parallax/app/text"
)

// A lookup is what the reader looks up in the accounts.
type lookup struct {
	kind   lookupKind
	in     accounts
	split  bool         // only in paragraphs of one kind of copy
	copied article.Kind // that kind
	key    string       // the keyword's key, the entity's ID, or the query
}

// A lookupKind is a kind of thing that is looked up, by its letter in an address.
type lookupKind string

const (
	oneWord   lookupKind = "w"
	oneStem   lookupKind = "s"
	oneEntity lookupKind = "e"
	oneQuery  lookupKind = "q"
)

// bothLetters stands for both accounts, unknownCopy for a kind that is not known.
const (
	bothLetters = "AB"
	unknownCopy = "unknown"
)

// code writes "w/AB/regime", "w/A/regime", "w/B:agency/regime".
func (l lookup) Code() string {
	where := bothLetters
	if l.in != bothAccounts {
		where = Side(l.in - onlyA).Letter()
	}
	if l.split {
		where += ":" + cmp.Or(string(l.copied), unknownCopy)
	}
	return string(l.kind) + "/" + where + "/" + l.key
}

func wordsItem(code string) Item {
	kind, rest, _ := strings.Cut(code, "/")
	where, key, _ := strings.Cut(rest, "/")
	letter, copied, split := strings.Cut(where, ":")
	l := lookup{kind: lookupKind(kind), split: split, copied: article.Kind(copied), key: key}
	if letter != bothLetters {
		l.in = oneAccount(sideOfLetter(letter))
	}
	if copied == unknownCopy {
		l.copied = article.Unknown
	}
	switch l.kind {
	case oneWord, oneStem, oneEntity, oneQuery:
		if key != "" {
			return l
		}
	}
	return nil
}

// queried is the item of a query, nil for an empty one.
func queried(query string) Item {
	if query = strings.TrimSpace(query); query == "" {
		return nil
	}
	return lookup{kind: oneQuery, key: query}
}

// lookup returns what is picked. Where that is nothing, it is what the page is
// about: the words in the search field, the entity chosen last, else the first
// word of the list.
func (x *Explorer) lookup(s State, sel corpus.Selection) lookup {
	if l, ok := s.Item.(lookup); ok {
		return l
	}
	for _, hits := range x.result(s).Hits {
		if len(hits) > 0 {
			return lookup{kind: oneQuery, key: s.Query}
		}
	}
	for i := len(s.Chosen) - 1; i >= 0; i-- {
		if c := s.Chosen[i]; !c.Exclude {
			return lookup{kind: oneEntity, key: c.Entity}
		}
	}
	kind := oneWord
	if s.Option(wordStems) {
		kind = oneStem
	}
	if k := x.keyness(s, sel, s.Option(wordStems)); len(k.Keywords) > 0 {
		return lookup{kind: kind, key: k.Keywords[0].Key}
	}
	return lookup{}
}

// occurrences returns where in the account on that side stands what is looked up,
// within the selection, in text order. Credit lines and notices hold nothing.
func (x *Explorer) occurrences(s State, sel corpus.Selection, l lookup, side Side) []text.Span {
	i := s.Article(side)
	a := x.Corpus.Articles[i]
	var out []text.Span
	for _, at := range x.everywhere(s, sel, l, side) {
		n := a.ParagraphAt(at.Start)
		if n == 0 || !sel.Has(i, n) || !a.Paragraphs[n-1].Account() {
			continue
		}
		if !l.in.has(side) || l.split && l.copied != a.Paragraphs[n-1].Provenance.Kind {
			continue
		}
		out = append(out, at)
	}
	return out
}

// everywhere returns where what is looked up stands, wherever it was asked for.
func (x *Explorer) everywhere(s State, sel corpus.Selection, l lookup, side Side) []text.Span {
	i := s.Article(side)
	var out []text.Span
	switch l.kind {
	case oneWord, oneStem:
		w, _ := x.keyness(s, sel, l.kind == oneStem).Find(l.key)
		return w.Spans[side]
	case oneEntity:
		for _, m := range x.Corpus.Marks[i].Mentions {
			if m.Entity == l.key && m.Status != mark.Disputed {
				out = append(out, m.Span)
			}
		}
	case oneQuery:
		for _, h := range x.queried(s, l.key).Hits[i] {
			out = append(out, h.Span)
		}
	}
	return out
}

// queried returns what a query finds. That of the search field is found already.
func (x *Explorer) queried(s State, query string) search.Result {
	if query == s.Query {
		return x.result(s)
	}
	if query != x.lookedUp {
		q, _ := search.Parse(query)
		x.lookedUp, x.looked = query, x.index.Search(q)
	}
	return x.looked
}

// keyness returns the words of both accounts.
func (x *Explorer) keyness(s State, sel corpus.Selection, stems bool) compare.Keyness {
	return x.wordCounts(s, sel, stems).Keyness
}

// wordCounts returns the words of both accounts, as they were counted last
// where nothing changed since. Under a filter no word passes: that "IS" stands
// often in the paragraphs that name Islamic State is what they were chosen for.
func (x *Explorer) wordCounts(s State, sel corpus.Selection, stems bool) wordCounts {
	key := wordsAsked{s.Left, s.Right, s.Query, s.Typing, choices(s.Chosen, false) + " " + choices(s.Chosen, true), stems}
	if n, ok := x.tallies[key]; ok {
		return n
	}
	if x.tallies == nil || len(x.tallies) > 3 {
		x.tallies = map[wordsAsked]wordCounts{}
	}
	n := wordCounts{compare.Keywords(x.Corpus, s.Left, s.Right, sel, stems), map[wordTable]Table{}}
	for i := range n.Keywords {
		n.Keywords[i].Passes = n.Keywords[i].Passes && !s.Filters()
	}
	x.tallies[key] = n
	return n
}

// A wordTable is all that a table of the same counts depends on.
type wordTable struct {
	once bool
	lang string
}

// A wordCounts is the words of both accounts, and the tables made of them so
// far: of all words, or of those that stand more than once.
type wordCounts struct {
	compare.Keyness
	tables map[wordTable]Table
}

// A wordsAsked is all that the counts of words depend on.
type wordsAsked struct {
	left, right   int
	query         string
	typing        bool
	chosen        string
	stemsTogether bool
}

// keywordName returns a keyword as the list shows it: a word as printed, or
// what the words of a stem begin with: "Palestin-".
func (x *Explorer) keywordName(s State, w compare.Keyword) string {
	name := x.formName(s, w.Forms[0])
	if len(w.Forms) == 1 {
		return name
	}
	for _, f := range w.Forms[1:] {
		other := f.Key
		n := 0
		for n < len(name) && n < len(other) && strings.EqualFold(name[:n+1], other[:n+1]) {
			n++
		}
		name = strings.ToValidUTF8(name[:n], "")
	}
	return name + "-"
}

func (x *Explorer) formName(s State, f compare.Form) string {
	return f.Shown.In(x.Corpus.Articles[s.Article(Side(f.Side))].Body)
}

// formCounts writes the words of a stem with their counts: "Palestinian 19/5,
// Palestine 3/0".
func (x *Explorer) formCounts(s State, w compare.Keyword) string {
	if len(w.Forms) == 1 {
		return ""
	}
	var words []string
	for _, f := range w.Forms {
		n := strconv.Itoa(f.Counts[0])
		if s.Right >= 0 {
			n += "/" + strconv.Itoa(f.Counts[1])
		}
		words = append(words, x.formName(s, f)+" "+n)
	}
	return strings.Join(words, ", ")
}

// wordsOverlays marks where in the article stands what is looked up; what of it
// is picked more strongly.
func (x *Explorer) wordsOverlays(s State, i int) []overlay {
	sel := x.Selection(s)
	l := x.lookup(s, sel)
	side, _ := s.sideOf(i)
	picked := map[text.Span]bool{}
	for _, at := range x.occurrences(s, sel, l, side) {
		picked[at] = true
	}
	l = lookup{kind: l.kind, key: l.key}
	var out []overlay
	for _, at := range x.occurrences(s, sel, l, side) {
		o := overlay{at, "keyword", x.lookupName(s, sel, l)}
		if picked[at] {
			o.class += " picked"
		}
		out = append(out, o)
	}
	return out
}

// lookupName returns what is looked up, as the reader knows it.
func (x *Explorer) lookupName(s State, sel corpus.Selection, l lookup) string {
	switch l.kind {
	case oneWord, oneStem:
		if w, ok := x.keyness(s, sel, l.kind == oneStem).Find(l.key); ok {
			return s.Book().Say("“{words}”", x.keywordName(s, w))
		}
		return s.Book().Say("“{words}”", l.key)
	case oneEntity:
		return cmp.Or(x.name(l.key), l.key)
	case oneQuery:
		return s.Book().Say("“{words}”", strings.Trim(l.key, `"`))
	}
	return ""
}
