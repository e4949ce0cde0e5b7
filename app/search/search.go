package search

import (
	"slices"

	"parallax/app/corpus"
	"parallax/app/text"
)

// A Result is what a query finds.
type Result struct {
	Selection corpus.Selection
	Hits      [][]Hit   // Hits[article], sorted by [text.Compare]; only in selected paragraphs
	Problems  []Problem // what matches nothing, and the nearest that would
}

// A Hit is what a term of the query matched.
type Hit struct {
	text.Span
	Paragraph int    // counted from 1
	Why       string // "word: siege", "actor: Islamic State as “militants”"
}

// found is what one term matched before the others were asked.
type found struct {
	row
	why string
}

// Search returns the paragraphs that match every term of q, and what in them
// matched. Terms about the copy or the article (by:, in:) select without hits.
func (x *Index) Search(q Query) Result {
	s := &searching{Index: x, kept: make([]bool, len(x.paragraphs))}
	for i := range s.kept {
		s.kept[i] = true
	}
	s.voices, s.worded = voices(q)
	for _, t := range q {
		s.narrow(t)
	}
	return s.result()
}

// A searching is a search under way.
type searching struct {
	*Index
	kept     []bool // by place in paragraphs
	hits     []found
	problems []Problem
	voices   []Term // the terms that ask for a voice
	worded   bool   // the query has words or entities that must match
}

// narrow drops the paragraphs that do not match t.
func (s *searching) narrow(t Term) {
	switch n := t.Node.(type) {
	case Word, Prefix, Phrase:
		s.narrowHits(t, s.textHits(n))
	case Place, Actor:
		s.narrowHits(t, s.entityHits(n))
	case Voice:
		if !s.worded {
			s.narrowVoice(t.Not, n.Value)
		}
	case By:
		s.narrowBy(t.Not, n.Value)
	case In:
		s.narrowIn(t.Not, n.Value)
	}
}

// narrowHits keeps the paragraphs with a hit in the voices asked for or, for
// what is excluded, those without any hit.
func (s *searching) narrowHits(t Term, hits []found) {
	if !t.Not {
		hits = slices.DeleteFunc(hits, func(f found) bool { return !s.heard(f.row) })
		s.hits = append(s.hits, hits...)
	}
	in := make([]bool, len(s.kept))
	for _, f := range hits {
		in[f.paragraph] = true
	}
	s.keep(func(p int) bool { return in[p] != t.Not })
}

func (s *searching) keep(keep func(p int) bool) {
	for p := range s.kept {
		s.kept[p] = s.kept[p] && keep(p)
	}
}

// textHits returns where a Word, Prefix or Phrase stands.
func (s *searching) textHits(n Node) []found {
	why := "word: "
	if _, ok := n.(Phrase); ok {
		why = "phrase: "
	}
	words := plainText(n)
	ws := wantedUnits(words)
	rows := s.rows(ws)
	if len(rows) == 0 {
		s.hintCapitals(words, ws)
	}
	hits := make([]found, len(rows))
	for i, r := range rows {
		hits[i] = found{r, why + words}
	}
	return hits
}

// hintCapitals tells where words typed in capitals would be found otherwise.
func (s *searching) hintCapitals(words string, ws []wanted) {
	lower := text.FoldString(words)
	if rows := s.rows(wantedUnits(lower)); len(rows) > 0 && lower != words {
		s.problems = append(s.problems, Problem{words, "“" + words + "” in capitals is found only in capitals, and stands nowhere so; try " + lower + "."})
	}
}

// result collects the paragraphs kept and the hits in them.
func (s *searching) result() Result {
	c := s.corpus
	r := Result{Hits: make([][]Hit, len(c.Articles)), Problems: s.problems}
	p := -1
	r.Selection = c.Select(func(int, int) bool {
		p++
		return s.kept[p]
	})
	for _, f := range s.hits {
		if s.kept[f.paragraph] {
			at := s.paragraphs[f.paragraph]
			r.Hits[at.article] = append(r.Hits[at.article], Hit{f.Span, at.n, f.why})
		}
	}
	for i := range r.Hits {
		slices.SortStableFunc(r.Hits[i], func(a, b Hit) int { return text.Compare(a.Span, b.Span) })
		r.Hits[i] = slices.Compact(r.Hits[i])
	}
	return r
}

// voices returns the terms that ask for a voice, and whether any other term
// asks for words or an entity.
func voices(q Query) (terms []Term, worded bool) {
	for _, t := range q {
		switch t.Node.(type) {
		case Voice:
			terms = append(terms, t)
		case Word, Prefix, Phrase, Place, Actor:
			worded = worded || !t.Not
		}
	}
	return terms, worded
}

// heard reports whether the row stands in the voices asked for.
func (s *searching) heard(r row) bool {
	if len(s.voices) == 0 {
		return true
	}
	v := s.corpus.Marks[s.paragraphs[r.paragraph].article].Voice(r.Span)
	for _, t := range s.voices {
		if (t.Node == Voice{v}) == t.Not {
			return false
		}
	}
	return true
}
