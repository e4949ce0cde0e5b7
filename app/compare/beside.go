package compare

import "parallax/app/corpus"

// Beside returns the passages of articles a and b that bear on the same thing:
// those that an editor laid side by side, where one did, else those that
// [Align] proposes. As with every mark, what is checked overrules what is found.
//
// The reasons of a checked passage are what the aligner finds its paragraphs to
// share; it may find nothing, since an editor reads more than words.
func Beside(c *corpus.Corpus, a, b int) Alignment {
	if a > b {
		return Beside(c, b, a).mirror()
	}
	al := Alignment{A: a, B: b}
	x := newIndex(c, a, b)
	for _, p := range c.Pairs {
		switch {
		case p.A == a && p.B == b:
			al.Passages = append(al.Passages, x.checked(c, p))
		case p.A == b && p.B == a:
			al.Passages = append(al.Passages,
				x.checked(c, corpus.Pair{A: a, B: b, NA: p.NB, NB: p.NA, Matter: p.Matter}))
		}
	}
	if len(al.Passages) == 0 {
		return Align(c, a, b)
	}
	al.AloneA, al.AloneB = alone(x.sides[0], nil), alone(x.sides[1], nil)
	al.AloneA, al.AloneB = Only(al)
	return al
}

// Laid returns the passage that paragraph na of article a and paragraph nb of
// article b make, whatever rules say of them: somebody laid them side by side.
// Its reasons are what the aligner finds them to share, if anything.
func Laid(c *corpus.Corpus, a, b, na, nb int) Passage {
	return newIndex(c, a, b).checked(c, corpus.Pair{A: a, B: b, NA: na, NB: nb})
}

// checked returns the passage of a pair that an editor made.
func (x *index) checked(c *corpus.Corpus, pair corpus.Pair) Passage {
	p, q := paragraph(x.sides[0], pair.NA), paragraph(x.sides[1], pair.NB)
	out := Passage{
		A: pair.NA, SpanA: c.Articles[pair.A].Paragraphs[pair.NA-1].Span,
		B: pair.NB, SpanB: c.Articles[pair.B].Paragraphs[pair.NB-1].Span,
	}
	if found := x.pair(p, q); found.Score > 0 && pair.NA+pair.NB > 2 {
		out = found
	}
	out.Matter = pair.Matter
	return out
}

// paragraph returns the passage that is paragraph n of a side; of one that
// takes part in nothing, such as a credit line, an empty one.
func paragraph(side []passage, n int) passage {
	for _, p := range side {
		if p.n == n {
			return p
		}
	}
	return passage{n: n}
}
