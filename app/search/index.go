package search

import (
	"slices"
	"sort"
	"strings"

	"parallax/app/corpus"
)

// An Index finds the words of a corpus quickly. It is immutable and holds the
// corpus it was made of.
type Index struct {
	corpus     *corpus.Corpus
	units      []place     // every unit of every article, in order
	paragraphs []paragraph // every paragraph, in order
	terms      []string    // sorted
	postings   [][]int32   // postings[i] are the places in units of terms[i], ascending
	namings    []naming
	guards     map[string]bool // names of one word in capitals, of four letters at most
	mentions   [][]int         // mentions[entity][article], entities in the lexicon's order
}

// A place is one unit in the corpus.
type place struct {
	start, end int32 // in the article's body
	term       int32 // in terms
	paragraph  int32 // in paragraphs
	owns       bool  // printed with a trailing ’s
}

// A paragraph is one paragraph of the corpus; its units end where those of the
// next begin.
type paragraph struct {
	article, n int // n counted from 1
	first      int // place of its first unit
}

// New returns the index of a corpus.
func New(c *corpus.Corpus) *Index {
	x := &Index{corpus: c, mentions: mentionCounts(c)}
	x.namings, x.guards = namings(c)
	seen := map[string]int32{}
	for i, a := range c.Articles {
		for n, p := range a.Paragraphs {
			x.paragraphs = append(x.paragraphs, paragraph{i, n + 1, len(x.units)})
			x.add(units(a.Body, p.Span), seen)
		}
	}
	x.sort()
	return x
}

// add appends the units of the last paragraph.
func (x *Index) add(us []unit, seen map[string]int32) {
	p := int32(len(x.paragraphs) - 1)
	for _, u := range us {
		t, ok := seen[u.term]
		if !ok {
			t = int32(len(x.terms))
			seen[u.term] = t
			x.terms = append(x.terms, u.term)
		}
		x.units = append(x.units, place{int32(u.Start), int32(u.End), t, p, u.owns})
	}
}

// sort puts the terms in order and makes their postings.
func (x *Index) sort() {
	order := make([]int32, len(x.terms))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return strings.Compare(x.terms[a], x.terms[b]) })
	terms, rank := make([]string, len(order)), make([]int32, len(order))
	for to, from := range order {
		terms[to], rank[from] = x.terms[from], int32(to)
	}
	x.terms = terms
	counts := make([]int, len(terms))
	for i := range x.units {
		x.units[i].term = rank[x.units[i].term]
		counts[x.units[i].term]++
	}
	x.postings = make([][]int32, len(terms))
	all := make([]int32, len(x.units))
	for t, n := range counts {
		x.postings[t], all = all[:0:n], all[n:]
	}
	for i, u := range x.units {
		x.postings[u.term] = append(x.postings[u.term], int32(i))
	}
}

// find returns the place of a term in terms, or -1.
func (x *Index) find(term string) int {
	if i, ok := slices.BinarySearch(x.terms, term); ok {
		return i
	}
	return -1
}

// begin returns the range of terms that begin with prefix.
func (x *Index) begin(prefix string) (from, to int) {
	from = sort.SearchStrings(x.terms, prefix)
	to = from
	for to < len(x.terms) && strings.HasPrefix(x.terms[to], prefix) {
		to++
	}
	return from, to
}

// guarded reports whether a term in capitals is found only by capitals: it is
// a name of the lexicon, and the texts print the same letters as a word too.
func (x *Index) guarded(term string) bool {
	return x.guards[term] && x.find(strings.ToLower(term)) >= 0
}
