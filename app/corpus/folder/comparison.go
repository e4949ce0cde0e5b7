package folder

import (
	"slices"
	"strconv"

	"go.yaml.in/yaml/v3"

	"parallax/app/corpus"
	"parallax/app/mark"
)

// comparison reads what an editor laid side by side by hand in
// checked/comparison.yaml. Of it the Corpus holds the passages and which figures
// count one thing; names and voices are there for the tests that measure the
// comparing views.
func (b *builder) comparison(c *corpus.Corpus) {
	const name = "checked/comparison.yaml"
	raw, ok := b.read(name)
	if !ok {
		return
	}
	s := sheet{name, &b.problems}
	f := s.fields(s.root(raw), "a", "b", "passages", "figures", "names", "voices")
	sides := [2]int{}
	for i, side := range []string{"a", "b"} {
		sides[i] = c.Index(s.text(f[side]))
		if f[side] == nil {
			b.problems.add(name, 0, "it does not say which article is %s; add “%s: id”", side, side)
		} else if sides[i] < 0 && !b.faulty[s.text(f[side])] {
			s.problem(f[side], "there is no article %q; use the id of one", s.text(f[side]))
		}
	}
	if sides[0] >= 0 && sides[0] == sides[1] {
		s.problem(f["b"], "a and b are the same article; give two")
		return
	}
	for _, n := range s.list(f["passages"]) {
		p := s.fields(n, "a", "b", "grade", "matter")
		pair := corpus.Pair{A: sides[0], B: sides[1], Matter: s.text(p["matter"])}
		pair.NA = s.paragraph(n, p["a"], sides[0], c)
		pair.NB = s.paragraph(n, p["b"], sides[1], c)
		if pair.NA > 0 && pair.NB > 0 {
			c.Pairs = append(c.Pairs, pair)
		}
	}
	for _, n := range s.list(f["figures"]) {
		p := s.fields(n, "a", "b", "of", "relation")
		join := corpus.Join{A: sides[0], B: sides[1]}
		join.FA = s.figure(n, p["a"], sides[0], c)
		join.FB = s.figure(n, p["b"], sides[1], c)
		if join.FA >= 0 && join.FB >= 0 {
			c.Joins = append(c.Joins, join)
		}
	}
}

// figure reads a figure of an article by its words, the first that has them, or
// returns -1 where none has.
func (s sheet) figure(item, n *yaml.Node, article int, c *corpus.Corpus) int {
	if article < 0 {
		return -1
	}
	a := c.Articles[article]
	k := slices.IndexFunc(c.Marks[article].Figures, func(f mark.Figure) bool { return f.In(a.Body) == s.text(n) })
	if k < 0 {
		s.problem(item, "%q is no figure of %s; write it as it is marked, with its hedge", s.text(n), a.File)
	}
	return k
}

// paragraph reads the number of a paragraph of an article, or 0 where it has
// none such.
func (s sheet) paragraph(item, n *yaml.Node, article int, c *corpus.Corpus) int {
	if article < 0 {
		return 0
	}
	a := c.Articles[article]
	p, err := strconv.Atoi(s.text(n))
	if err != nil || p < 1 || p > len(a.Paragraphs) {
		s.problem(item, "%q is no paragraph of %s, which has %d; mend the number", s.text(n), a.File, len(a.Paragraphs))
		return 0
	}
	return p
}
