package main

import (
	"slices"
	"strings"

	"parallax/app/annotate/mention"
	"parallax/app/corpus/folder"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/seeds"
)

// mentions measures what the lexicon's rules find in the two accounts, their
// checked marks withheld: with the lexicon as it is, and with one in which every
// armed group and army claims the labels of all of them, so that only the words
// around a label can tell whose it is. Exact: the same words, the same entity,
// name or label alike. Right: the same entity.
func mentions() ([]row, error) {
	c, err := folder.Build(seeds.FS)
	if err != nil {
		return nil, err
	}
	as, shared := row{Kind: "mentions", Set: "two-accounts"}, row{Kind: "mentions", Set: "labels-shared"}
	confusable := shareLabels(c.Lexicon)
	for i, a := range c.Articles {
		as.countMentions(c.Marks[i].Mentions, mention.Find(a, c.Lexicon))
		shared.countMentions(c.Marks[i].Mentions, mention.Find(a, confusable))
	}
	return []row{as, shared}, nil
}

// shareLabels returns a lexicon in which those who fight share all labels of
// one word.
func shareLabels(l *lexicon.Lexicon) *lexicon.Lexicon {
	entities := slices.Clone(l.Entities)
	fights := func(e lexicon.Entity) bool {
		return strings.HasPrefix(e.Class, "armed") || e.Class == "army" || e.Class == "faction"
	}
	var labels []string
	for _, e := range entities {
		for _, label := range e.Labels {
			if fights(e) && !strings.Contains(label, " ") {
				labels = append(labels, label)
			}
		}
	}
	for i := range entities {
		if fights(entities[i]) {
			entities[i].Labels = slices.Concat(entities[i].Labels, labels)
		}
	}
	return lexicon.New(entities, l.Ambiguous)
}

func (r *row) countMentions(gold, found []mark.Mention) {
	countMarks(r, gold, found, func(g, f mark.Mention) bool { return g.Entity == f.Entity },
		func(g, f mark.Mention) bool { return g.Label == f.Label })
}
