package search

import (
	"slices"
	"strings"

	"parallax/app/corpus"
	"parallax/app/phrase"
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
	Paragraph int         // counted from 1
	Why       phrase.Said // "word: siege", "actor: Islamic State as “militants”"
}

// found is what one term matched before the others were asked.
type found struct {
	match
	why phrase.Said
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
		hits = slices.DeleteFunc(hits, func(f found) bool { return !s.heard(f.match) })
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
	words := plainText(n)
	why := phrase.Of("word: {words}", words)
	if _, ok := n.(Phrase); ok {
		why = phrase.Of("phrase: {words}", words)
	}
	ws := wantedUnits(words)
	matches := s.matches(ws)
	s.hintCapitals(words, ws, len(matches) > 0)
	hits := make([]found, len(matches))
	for i, m := range matches {
		hits[i] = found{m, why}
	}
	return hits
}

// hintCapitals tells where words would be found that were typed in capitals
// and stand nowhere so, and what a single word leaves out that is also a name
// in capitals.
func (s *searching) hintCapitals(words string, ws []wanted, matched bool) {
	lower, upper := text.FoldString(words), strings.ToUpper(words)
	switch {
	case !matched && lower != words && len(s.matches(wantedUnits(lower))) > 0:
		s.problems = append(s.problems,
			Problem{words,
				phrase.Of("“{words}” in capitals is found only in capitals, and stands nowhere so; try {other}.", words,
					lower)})
	case len(ws) == 1 && !ws[0].prefix && ws[0].term != upper && s.guarded[upper] && s.find(upper) >= 0:
		s.problems = append(s.problems,
			Problem{words, phrase.Of("“{words}” is taken as the word; type {other} for the name.", words, upper)})
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
		if !slices.IsSortedFunc(r.Hits[i], compareHits) {
			slices.SortStableFunc(r.Hits[i], compareHits)
		}
		r.Hits[i] = slices.Compact(r.Hits[i])
	}
	return r
}

func compareHits(a, b Hit) int { return text.Compare(a.Span, b.Span) }

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

// heard reports whether the match stands in the voices asked for.
func (s *searching) heard(m match) bool {
	if len(s.voices) == 0 {
		return true
	}
	v := s.corpus.Marks[s.paragraphs[m.paragraph].article].Voice(m.Span)
	for _, t := range s.voices {
		if (t.Node == Voice{v}) == t.Not {
			return false
		}
	}
	return true
}
