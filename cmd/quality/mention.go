package main

import (
	"parallax/app/annotate"
	"parallax/app/corpus/folder"
	"parallax/app/mark"
	"parallax/seeds"
)

func init() { measures = append(measures, mentions) }

// mentions measures what the lexicon's rules find in the two accounts, their
// checked marks withheld. Exact: the same words, the same entity, name or label
// alike. Right: the same entity.
func mentions() ([]row, error) {
	c, err := folder.Build(seeds.FS)
	if err != nil {
		return nil, err
	}
	r := row{Kind: "mentions", Set: "two-accounts"}
	for i, a := range c.Articles {
		r.countMentions(c.Marks[i].Mentions, annotate.Mentions(a, c.Lexicon))
	}
	return []row{r}, nil
}

func (r *row) countMentions(gold, found []mark.Mention) {
	r.Gold += len(gold)
	r.Found += len(found)
	for _, g := range gold {
		for _, f := range found {
			if !g.Overlaps(f.Span) {
				continue
			}
			r.Overlap++
			if g.Entity == f.Entity {
				r.Right++
				if g.Span == f.Span && g.Label == f.Label {
					r.Exact++
				}
			}
			break
		}
	}
}
