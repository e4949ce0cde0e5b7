package main

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	comparing "parallax/app/compare"
	"parallax/app/corpus"
	"parallax/app/corpus/folder"
	"parallax/seeds"
)

// ledger measures which figures of the two accounts are held to count one thing
// against those that a reader laid side by side. Found are the things that both
// accounts give figures for; right where they stand to each other as the reader
// says. The deeds and words of time by which figures are joined were written
// with these two accounts at hand: on others expect less.
func ledger() ([]row, error) {
	c, err := folder.Build(seeds.FS)
	if err != nil {
		return nil, err
	}
	raw, err := seeds.FS.ReadFile("checked/comparison.yaml")
	if err != nil {
		return nil, err
	}
	var sheet struct {
		Figures []struct{ A, B, Relation string }
	}
	if err := yaml.Unmarshal(raw, &sheet); err != nil {
		return nil, err
	}
	r := row{Kind: "ledger", Set: "two-accounts", Gold: len(sheet.Figures)}
	for _, thing := range comparing.Ledger(c, 0, 1, c.All()) {
		if thing.Relation == comparing.OnlyHere {
			continue
		}
		r.Found++
		for _, want := range sheet.Figures {
			if !gives(c, thing, 0, want.A) || !gives(c, thing, 1, want.B) {
				continue
			}
			r.Overlap++
			r.Exact++
			if says(thing) == strings.SplitN(want.Relation, ":", 2)[0] {
				r.Right++
			}
			break
		}
	}
	return []row{r}, nil
}

func gives(c *corpus.Corpus, thing comparing.Counted, i int, words string) bool {
	return slices.ContainsFunc(thing.In(i),
		func(e comparing.Entry) bool { return e.Figure.In(c.Articles[i].Body) == words })
}

// says writes how two figures stand to each other as sheets do.
func says(thing comparing.Counted) string {
	if len(thing.Hindered) == 0 {
		return string(thing.Relation)
	}
	var why []string
	for _, h := range thing.Hindered {
		why = append(why, string(h))
	}
	return "different " + strings.Join(why, " and ")
}
