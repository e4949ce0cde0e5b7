package folder

import (
	"strconv"

	"go.yaml.in/yaml/v3"

	"parallax/app/corpus"
)

// checkComparison checks what an editor laid side by side by hand in
// checked/comparison.yaml: its articles and paragraphs must be there. The
// Corpus does not hold it; tests measure the comparing views against it.
func (b *builder) checkComparison(c *corpus.Corpus) {
	const name = "checked/comparison.yaml"
	raw, ok := b.read(name)
	if !ok {
		return
	}
	s := sheet{name, &b.problems}
	f := s.fields(s.root(raw), "a", "b", "passages", "figures", "names", "voices")
	sides := map[string]int{}
	for _, side := range []string{"a", "b"} {
		sides[side] = c.Index(s.text(f[side]))
		if f[side] == nil {
			b.problems.add(name, 0, "it does not say which article is %s; add “%s: id”", side, side)
		} else if sides[side] < 0 && !b.faulty[s.text(f[side])] {
			s.problem(f[side], "there is no article %q; use the id of one", s.text(f[side]))
		}
	}
	for _, n := range s.list(f["passages"]) {
		p := s.fields(n, "a", "b", "grade", "matter")
		for _, side := range []string{"a", "b"} {
			s.checkParagraph(n, p[side], sides[side], c)
		}
	}
}

func (s sheet) checkParagraph(item, n *yaml.Node, article int, c *corpus.Corpus) {
	if article < 0 {
		return
	}
	a := c.Articles[article]
	if p, err := strconv.Atoi(s.text(n)); err != nil || p < 1 || p > len(a.Paragraphs) {
		s.problem(item, "%q is no paragraph of %s, which has %d; mend the number", s.text(n), a.File, len(a.Paragraphs))
	}
}
