package main

import (
	"os"
	"path/filepath"

	"parallax/app/tagger"
	"parallax/app/text"
	"parallax/cmd/train/conll"
)

func init() { measures = append(measures, names) }

// nameSets are the sets that names are measured on, and nameTags their tags
// for the types of name, in the order of the table.
var (
	nameSets = []string{"wikigold", "uner-pud", "gmb-test"}
	nameTags = []struct {
		tag  string
		kind tagger.Type
	}{{"PER", tagger.Person}, {"ORG", tagger.Organisation}, {"LOC", tagger.Place}}
)

// names measures the model that the page ships: a row for each set, and below
// it one for each type of name. Exact: the same words and type, a leading
// article and a trailing 's left out on both sides. Overlap: some of the same
// words, of any type; right: of those, with the right type.
func names() ([]row, error) {
	file, err := os.ReadFile(filepath.Join("web", "names.model"))
	if err != nil {
		return nil, err
	}
	m, err := tagger.Load(file)
	if err != nil {
		return nil, err
	}
	var rows []row
	for _, set := range nameSets {
		docs, err := conll.ReadFile(filepath.Join("cmd", "quality", "data", "names", set+".conll.gz"))
		if err != nil {
			return nil, err
		}
		by := map[string]*row{"": {Kind: "names", Set: set}}
		for _, t := range nameTags {
			by[t.tag] = &row{Kind: "names", Set: set + "-" + t.tag}
		}
		for _, d := range docs {
			countNames(d, m, by)
		}
		rows = append(rows, *by[""])
		for _, t := range nameTags {
			rows = append(rows, *by[t.tag])
		}
	}
	return rows, nil
}

// countNames adds the names of one document to the rows, by tag and in all. A
// row of one tag counts only names of that type as found.
func countNames(d conll.Document, m *tagger.Model, by map[string]*row) {
	found := map[string][]text.Span{}
	for _, n := range m.Names(d.Text, text.Paragraphs(d.Text)) {
		for _, t := range nameTags {
			if n.Type == t.kind {
				found[t.tag] = append(found[t.tag], n.Span)
				by[t.tag].Found++
				by[""].Found++
			}
		}
	}
	for _, n := range d.Names {
		if by[n.Tag] == nil {
			continue
		}
		s := tagger.Strip(d.Text, n.Span)
		exact, right, any := matches(s, found[n.Tag]), overlaps(s, found[n.Tag]), false
		for _, t := range nameTags {
			any = any || overlaps(s, found[t.tag])
		}
		by[n.Tag].addName(exact, right, right)
		by[""].addName(exact, any, right)
	}
}

func (r *row) addName(exact, overlap, right bool) {
	r.Gold++
	r.Exact += one(exact)
	r.Overlap += one(overlap)
	r.Right += one(right)
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func matches(s text.Span, found []text.Span) bool {
	for _, f := range found {
		if f == s {
			return true
		}
	}
	return false
}

func overlaps(s text.Span, found []text.Span) bool {
	for _, f := range found {
		if f.Overlaps(s) {
			return true
		}
	}
	return false
}
