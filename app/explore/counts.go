package explore

import (
	"parallax/app/corpus"
	"parallax/app/search"
)

// A Count is how often something stands in one account.
type Count struct {
	Letter string
	N      int
}

// A LabelRow is a name or label with its counts.
type LabelRow struct {
	Words  string
	Label  bool
	Counts []Count
}

// facets returns the counts of every entity within sel, by ID.
func (x *Scene) facets(sel corpus.Selection) map[string]search.Facet {
	m := map[string]search.Facet{}
	for _, f := range search.Facets(x.Corpus, sel) {
		m[f.Entity] = f
	}
	return m
}

// sides returns the sides on which a count is not zero.
func (s Setting) sides(counts []int) []Side {
	var in []Side
	for _, side := range s.Sides() {
		if a := s.Article(side); a < len(counts) && counts[a] > 0 {
			in = append(in, side)
		}
	}
	return in
}

// labels lists the words that the accounts use for an entity, zero kept.
func (s Setting) labels(all, kept search.Facet) []LabelRow {
	now := map[string][]int{}
	for _, l := range kept.Labels {
		now[l.Words] = l.Counts
	}
	var rows []LabelRow
	for _, l := range all.Labels {
		if len(s.sides(l.Counts)) > 0 {
			rows = append(rows, LabelRow{l.Words, l.Label, s.counts(now[l.Words])})
		}
	}
	return rows
}

func (s Setting) counts(counts []int) []Count {
	var out []Count
	for _, side := range s.Sides() {
		n := 0
		if a := s.Article(side); a < len(counts) {
			n = counts[a]
		}
		out = append(out, Count{side.Letter(), n})
	}
	return out
}
