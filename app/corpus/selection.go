package corpus

// A Selection is a set of paragraphs of a corpus: what filters give and views
// take. It is a value; its operations return new ones.
type Selection struct {
	in [][]bool // in[article][paragraph-1]
}

// Select returns the paragraphs for which keep, given an article's place and a
// paragraph's number counted from 1, reports true.
func (c *Corpus) Select(keep func(article, n int) bool) Selection {
	s := Selection{in: make([][]bool, len(c.Articles))}
	for i, a := range c.Articles {
		s.in[i] = make([]bool, len(a.Paragraphs))
		for p := range a.Paragraphs {
			s.in[i][p] = keep(i, p+1)
		}
	}
	return s
}

// All returns every paragraph of the corpus.
func (c *Corpus) All() Selection {
	return c.Select(func(int, int) bool { return true })
}

// Has reports whether paragraph n, counted from 1, of the article is selected.
func (s Selection) Has(article, n int) bool { return s.in[article][n-1] }

// Count returns how many paragraphs of the article are selected.
func (s Selection) Count(article int) int {
	n := 0
	for _, in := range s.in[article] {
		if in {
			n++
		}
	}
	return n
}

// And returns what both selections hold. Both must be of one corpus.
func (s Selection) And(t Selection) Selection {
	out := Selection{in: make([][]bool, len(s.in))}
	for i := range s.in {
		out.in[i] = make([]bool, len(s.in[i]))
		for p := range s.in[i] {
			out.in[i][p] = s.in[i][p] && t.in[i][p]
		}
	}
	return out
}
