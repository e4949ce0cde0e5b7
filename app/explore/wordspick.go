package explore

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"parallax/app/article"
	"parallax/app/compare"
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
func (b counting) lookup() lookup {
	if l, ok := b.Item.(lookup); ok {
		return l
	}
	for _, hits := range b.result(b.Setting).Hits {
		if len(hits) > 0 {
			return lookup{kind: oneQuery, key: b.Query}
		}
	}
	for i := len(b.Chosen) - 1; i >= 0; i-- {
		if c := b.Chosen[i]; !c.Exclude {
			return lookup{kind: oneEntity, key: c.Entity}
		}
	}
	kind := oneWord
	if b.Option(wordStems) {
		kind = oneStem
	}
	if k := b.keyness(b.Option(wordStems)); len(k.Keywords) > 0 {
		return lookup{kind: kind, key: k.Keywords[0].Key}
	}
	return lookup{}
}

// occurrences returns where in the account on that side stands what is looked up,
// within the selection, in text order. Credit lines and notices hold nothing.
func (b counting) occurrences(l lookup, side Side) []text.Span {
	i := b.Article(side)
	a := b.Corpus.Articles[i]
	var out []text.Span
	for _, at := range b.everywhere(l, side) {
		n := a.ParagraphAt(at.Start)
		if n == 0 || !b.Shown.Has(i, n) || !a.Paragraphs[n-1].Account() {
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
func (b counting) everywhere(l lookup, side Side) []text.Span {
	i := b.Article(side)
	var out []text.Span
	switch l.kind {
	case oneWord, oneStem:
		w, _ := b.keyness(l.kind == oneStem).Find(l.key)
		return w.Spans[side]
	case oneEntity:
		for _, m := range b.Corpus.Marks[i].Mentions {
			if m.Entity == l.key && m.Status != mark.Disputed {
				out = append(out, m.Span)
			}
		}
	case oneQuery:
		for _, h := range b.queried(l.key).Hits[i] {
			out = append(out, h.Span)
		}
	}
	return out
}

// queried returns what a query finds. That of the search field is found already.
func (b counting) queried(query string) search.Result {
	if query == b.Query {
		return b.result(b.Setting)
	}
	last := OfCorpus(b.Scene, lookedUp{}, func() *found { return &found{} })
	if query != last.query {
		q, _ := search.Parse(query)
		*last = found{query, b.index.Search(q)}
	}
	return last.Result
}

// A found is the query looked up last, and what it found.
type (
	found struct {
		query string
		search.Result
	}
	lookedUp struct{}
)

// keyness returns the words of both accounts.
func (b counting) keyness(stems bool) compare.Keyness {
	return b.wordCounts(stems).Keyness
}

// wordCounts returns the words of both accounts, as they were counted last
// where nothing changed since. Under a filter no word passes: that "IS" stands
// often in the paragraphs that name Islamic State is what they were chosen for.
func (b counting) wordCounts(stems bool) wordCounts {
	key := wordsAsked{b.Left, b.Right, b.Query, b.Typing, fmt.Sprint(b.Chosen), stems}
	counts := OfCorpus(b.Scene, lastCounts{}, func() *counted { return &counted{} })
	if n, ok := counts.by[key]; ok {
		return n
	}
	if counts.by == nil || len(counts.by) > mostCounts {
		counts.by = map[wordsAsked]wordCounts{}
	}
	n := wordCounts{compare.Keywords(b.Corpus, b.Left, b.Right, b.Shown, stems), map[wordTable]Table{}}
	for i := range n.Keywords {
		n.Keywords[i].Passes = n.Keywords[i].Passes && !b.Filters()
	}
	counts.by[key] = n
	return n
}

// mostCounts is how many of the counts made last are kept.
const mostCounts = 3

// A counted is the counts of words made last.
type (
	counted    struct{ by map[wordsAsked]wordCounts }
	lastCounts struct{}
)

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
func (b counting) keywordName(w compare.Keyword) string {
	name := b.formName(w.Forms[0])
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

func (b counting) formName(f compare.Form) string {
	return f.Shown.In(b.Corpus.Articles[b.Article(Side(f.Side))].Body)
}

// formCounts writes the words of a stem with their counts: "Palestinian 19/5,
// Palestine 3/0".
func (b counting) formCounts(w compare.Keyword) string {
	if len(w.Forms) == 1 {
		return ""
	}
	var words []string
	for _, f := range w.Forms {
		n := strconv.Itoa(f.Counts[0])
		if b.Right >= 0 {
			n += "/" + strconv.Itoa(f.Counts[1])
		}
		words = append(words, b.formName(f)+" "+n)
	}
	return strings.Join(words, ", ")
}

// wordsOverlays marks where in the article stands what is looked up; what of it
// is picked more strongly.
func wordsMarks(a Ask, i int) []overlay {
	b := counting{a}
	l := b.lookup()
	side, _ := b.sideOf(i)
	picked := map[text.Span]bool{}
	for _, at := range b.occurrences(l, side) {
		picked[at] = true
	}
	l = lookup{kind: l.kind, key: l.key}
	var out []overlay
	for _, at := range b.occurrences(l, side) {
		o := overlay{at, "keyword", b.lookupName(l)}
		if picked[at] {
			o.class += " picked"
		}
		out = append(out, o)
	}
	return out
}

// lookupName returns what is looked up, as the reader knows it.
func (b counting) lookupName(l lookup) string {
	switch l.kind {
	case oneWord, oneStem:
		if w, ok := b.keyness(l.kind == oneStem).Find(l.key); ok {
			return b.Book().Say("“{words}”", b.keywordName(w))
		}
		return b.Book().Say("“{words}”", l.key)
	case oneEntity:
		return cmp.Or(b.name(l.key), l.key)
	case oneQuery:
		return b.Book().Say("“{words}”", strings.Trim(l.key, `"`))
	}
	return ""
}
