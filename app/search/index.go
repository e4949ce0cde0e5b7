package search

import (
	"slices"
	"strings"
	"unicode"

	"parallax/app/corpus"
	"parallax/app/text"
)

// An Index finds the words of a corpus quickly. It is immutable and holds the
// corpus it was made of.
type Index struct {
	corpus     *corpus.Corpus
	units      []occurrence // every unit of every article, in order
	paragraphs []paragraph  // every paragraph, in order
	terms      []string     // sorted
	postings   [][]int32    // postings[i] are the places in units of terms[i], ascending
	namings    []naming
	guarded    map[string]bool // see guard
	mentions   [][]int         // mentions[entity][article], entities in the lexicon's order
}

// An occurrence is one unit where it stands in the corpus.
type occurrence struct {
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
	names := []string(nil)
	x.namings, names = namings(c)
	b := &builder{x, map[string]int32{}, map[string][]occurrence{}}
	bytes := 0
	for _, a := range c.Articles {
		bytes += len(a.Body)
	}
	x.units = make([]occurrence, 0, bytes/5)
	for i, a := range c.Articles {
		for n, p := range a.Paragraphs {
			x.paragraphs = append(x.paragraphs, paragraph{i, n + 1, len(x.units)})
			b.add(a.Body, p.Span)
		}
	}
	x.sort()
	x.guard(names)
	return x
}

// A builder reads units into an index. Texts repeat themselves, so it cuts
// each stretch between two spaces into units only once.
type builder struct {
	*Index
	termOf map[string]int32
	cut    map[string][]occurrence // by stretch, counted from its start
}

// add appends the units of a paragraph.
func (b *builder) add(body string, within text.Span) {
	p := int32(len(b.paragraphs) - 1)
	for start := within.Start; start < within.End; {
		end := within.End
		if i := strings.IndexByte(body[start:end], ' '); i >= 0 {
			end = start + i
		}
		for _, u := range b.occurrences(body[start:end]) {
			u.start, u.end, u.paragraph = u.start+int32(start), u.end+int32(start), p
			b.units = append(b.units, u)
		}
		start = end + 1
	}
}

// occurrences returns the units of a stretch without spaces.
func (b *builder) occurrences(stretch string) []occurrence {
	cut, known := b.cut[stretch]
	if known {
		return cut
	}
	for _, u := range units(stretch, text.Span{End: len(stretch)}) {
		t, ok := b.termOf[u.term]
		if !ok {
			t = int32(len(b.terms))
			b.termOf[u.term] = t
			b.terms = append(b.terms, u.term)
		}
		cut = append(cut, occurrence{start: int32(u.Start), end: int32(u.End), term: t, owns: u.owns})
	}
	b.cut[stretch] = cut
	return cut
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

// beginning returns the range of terms that begin with prefix.
func (x *Index) beginning(prefix string) (from, to int) {
	from, _ = slices.BinarySearch(x.terms, prefix)
	to = from
	for to < len(x.terms) && strings.HasPrefix(x.terms[to], prefix) {
		to++
	}
	return from, to
}

// guard keeps of the names in capitals those whose letters the texts also
// print as an ordinary word, in small letters. Only capitals find these.
//
// "IS fighters have retreated … and the operation is ongoing": the verb must
// not find the group. It is wrong where a text prints the name itself small.
func (x *Index) guard(names []string) {
	x.guarded = map[string]bool{}
	for _, name := range names {
		if t := x.find(strings.ToLower(name)); t >= 0 && !strings.ContainsFunc(x.printed(t), unicode.IsUpper) {
			x.guarded[name] = true
		}
	}
}

// printed returns a term as the texts print it, in small letters if they ever do.
func (x *Index) printed(term int) string {
	words := ""
	for _, u := range x.postings[term] {
		at := x.units[u]
		w := x.corpus.Articles[x.paragraphs[at.paragraph].article].Body[at.start:at.end]
		small := !strings.ContainsFunc(w, unicode.IsUpper)
		if words == "" || small {
			words = w
		}
		if small {
			break
		}
	}
	return words
}
