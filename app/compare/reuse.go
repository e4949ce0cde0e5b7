package compare

import (
	"sort"

	"parallax/app/article"
	"parallax/app/corpus"
	"parallax/app/text"
)

// Shingle is how many words in a row make one shingle: the shortest run that
// two writers seldom hit on alike.
const Shingle = 5

// VersionsShare is the share of the shorter text's shingles that must stand in
// the other before the two are taken for versions of one text. Word by word
// comparison of unlike texts finds likeness where there is none.
const VersionsShare = 0.1

// A Reuse is how much of their wording two articles share.
type Reuse struct {
	Shingles [2]int // different runs of five words in each, quotations left out
	Shared   int    // of those, how many both have
	Pairs    []Reworded
}

// A Reworded is a paragraph of the first article and that of the second which
// has most of its wording.
type Reworded struct {
	A, B   int // numbers of the paragraphs, counted from 1
	Shared int // shingles that both have
	Of     int // shingles of the paragraph that has fewer
	Words  []Aligned
}

// An Aligned is a stretch of two paragraphs laid word by word: the same words
// in both, or what the one has where the other has something else or nothing.
type Aligned struct {
	Same bool
	A, B text.Span // in the bodies; empty where an account has nothing here
}

// Share returns how much of the shorter article's wording stands in the other,
// from 0 to 1: containment (Broder 1997).
func (r Reuse) Share() float64 {
	n := min(r.Shingles[0], r.Shingles[1])
	if n == 0 {
		return 0
	}
	return float64(r.Shared) / float64(n)
}

// Versions reports whether the two are taken for versions of one text.
func (r Reuse) Versions() bool { return r.Share() >= VersionsShare }

// FindReuse returns how much of their wording articles a and b share in the
// selected paragraphs. Quoted words are left out of the measure: two reporters
// who heard one speaker print the same words. Where the two are versions of one
// text, each paragraph of a is laid beside the one of b that has most of its
// shingles, at least a fifth of those of the shorter of the two.
func FindReuse(c *corpus.Corpus, a, b int, in corpus.Selection) Reuse {
	as, bs := shingled(c, a, in), shingled(c, b, in)
	all, other := map[string]bool{}, map[string]bool{}
	for _, p := range bs {
		for s := range p.shingles {
			other[s] = true
		}
	}
	r := Reuse{}
	for _, p := range as {
		for s := range p.shingles {
			if !all[s] && other[s] {
				r.Shared++
			}
			all[s] = true
		}
	}
	r.Shingles = [2]int{len(all), len(other)}
	if r.Versions() {
		for _, p := range as {
			if q, n := p.nearest(bs); n > 0 {
				r.Pairs = append(r.Pairs, Reworded{p.n, q.n, n, min(len(p.shingles), len(q.shingles)), laid(p, q)})
			}
		}
	}
	return r
}

// A shingles is one paragraph cut into words.
type shingles struct {
	n        int
	words    []text.Span
	keys     []string        // of the words: folded
	shingles map[string]bool // of words outside quotations
}

func shingled(c *corpus.Corpus, i int, in corpus.Selection) []shingles {
	a := c.Articles[i]
	var out []shingles
	for k, p := range a.Paragraphs {
		if !p.Account() || !in.Has(i, k+1) {
			continue
		}
		s := shingles{n: k + 1, words: text.Words(a.Body, p.Span), shingles: map[string]bool{}}
		quoted := text.Quotations(a.Body, p.Span)
		for _, w := range s.words {
			s.keys = append(s.keys, text.FoldString(w.In(a.Body)))
		}
		for from := 0; from+Shingle <= len(s.words); from++ {
			if whole := (text.Span{Start: s.words[from].Start,
				End: s.words[from+Shingle-1].End}); !overlapsQuoted(quoted, whole) {
				s.shingles[shingleKey(s.keys[from:from+Shingle])] = true
			}
		}
		out = append(out, s)
	}
	return out
}

func overlapsQuoted(quoted []text.Quoted, s text.Span) bool {
	for _, q := range quoted {
		if q.Inner.Overlaps(s) {
			return true
		}
	}
	return false
}

func shingleKey(words []string) string {
	key := ""
	for _, w := range words {
		key += w + " "
	}
	return key
}

// nearest returns the paragraph that has most of p's shingles and how many, or
// 0 where none has a fifth of the shorter one's. Of equals it is the first.
func (p shingles) nearest(list []shingles) (shingles, int) {
	var best shingles
	most := 0
	for _, q := range list {
		n := 0
		for s := range p.shingles {
			if q.shingles[s] {
				n++
			}
		}
		if n > most && 5*n >= min(len(p.shingles), len(q.shingles)) {
			best, most = q, n
		}
	}
	return best, most
}

// laid lays two paragraphs word by word along their longest common subsequence
// of words (Wagner and Fischer 1974).
func laid(p, q shingles) []Aligned {
	length := lcs(p.keys, q.keys)
	var out []Aligned
	i, j := 0, 0
	for i < len(p.keys) || j < len(q.keys) {
		switch {
		case i < len(p.keys) && j < len(q.keys) && p.keys[i] == q.keys[j]:
			out = extend(out, true, &p.words[i], &q.words[j])
			i, j = i+1, j+1
		case j == len(q.keys) || i < len(p.keys) && length[i+1][j] >= length[i][j+1]:
			out = extend(out, false, &p.words[i], nil)
			i++
		default:
			out = extend(out, false, nil, &q.words[j])
			j++
		}
	}
	return out
}

// lcs returns for all i and j how long the longest common subsequence of a[i:]
// and b[j:] is.
func lcs(a, b []string) [][]int {
	length := make([][]int, len(a)+1)
	for i := range length {
		length[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				length[i][j] = length[i+1][j+1] + 1
			} else {
				length[i][j] = max(length[i+1][j], length[i][j+1])
			}
		}
	}
	return length
}

// extend adds a word of either text to the last stretch, or begins one.
func extend(list []Aligned, same bool, a, b *text.Span) []Aligned {
	if len(list) == 0 || list[len(list)-1].Same != same {
		list = append(list, Aligned{Same: same})
	}
	last := &list[len(list)-1]
	last.A, last.B = stretched(last.A, a), stretched(last.B, b)
	return list
}

func stretched(s text.Span, word *text.Span) text.Span {
	switch {
	case word == nil:
		return s
	case s.Empty():
		return *word
	}
	return text.Span{Start: s.Start, End: word.End}
}

// Agencies returns the agencies whose copy article i holds, sorted, and the
// paragraphs of each in text order. The empty name stands first, for wording that
// another account has too and that no agency is named for.
func Agencies(c *corpus.Corpus, i int) ([]string, map[string][]int) {
	at := map[string][]int{}
	var names []string
	for n, p := range c.Articles[i].Paragraphs {
		name := p.Provenance.Agency
		if p.Provenance.Kind != article.Agency {
			continue
		}
		if at[name] == nil {
			names = append(names, name)
		}
		at[name] = append(at[name], n+1)
	}
	sort.Strings(names)
	return names, at
}
