package main

import (
	"os"
	"path/filepath"

	"parallax/app/annotate"
	"parallax/app/annotate/name"
	"parallax/app/article"
	"parallax/app/corpus/folder"
	"parallax/app/mark"
	"parallax/app/tagger"
	"parallax/app/text"
	"parallax/cmd/tools/train/conll"
	"parallax/seeds"
)

// nameSets are the sets that names are measured on, and nameTags their tags
// for the types of name, in the order of the table.
var (
	nameSets = []string{"wikigold", "uner-pud", "gmb-test"}
	nameTags = []struct {
		tag  string
		kind tagger.Type
	}{{"PER", tagger.Person}, {"ORG", tagger.Organisation}, {"LOC", tagger.Place}}
)

// A finder returns the names of a text, by their tags.
type finder func(body string) map[string][]text.Span

// names measures the model that the page ships: a row for each set, and below
// it one for each type of name. Exact: the same words and type, a leading
// article and a trailing 's left out on both sides. Overlap: some of the same
// words, of any type; right: of those, with the right type.
func names() ([]row, error) {
	m, err := nameModel()
	if err != nil {
		return nil, err
	}
	return countSets("", func(body string) map[string][]text.Span {
		found := map[string][]text.Span{}
		for _, n := range m.Names(body, text.Paragraphs(body)) {
			addFound(found, n.Type, n.Span)
		}
		return found
	})
}

// namesPrinted measures the names that "parallax marks" prints: those of the
// lexicon of the two accounts, and where it has none, the model's.
func namesPrinted() ([]row, error) {
	m, err := nameModel()
	if err != nil {
		return nil, err
	}
	c, err := folder.Build(seeds.FS)
	if err != nil {
		return nil, err
	}
	return countSets("-printed", func(body string) map[string][]text.Span {
		a := article.Of(body)
		marks, l := annotate.AddNames([]*article.Article{a}, []mark.Marks{annotate.Find(a, c.Lexicon)}, c.Lexicon, m)
		sorts, found := name.SortsOf(l), map[string][]text.Span{}
		for _, n := range marks[0].Mentions {
			if e, _ := l.Entity(n.Entity); !n.Label {
				addFound(found, sorts.Of(e, n.In(body)), tagger.Strip(body, n.Span))
			}
		}
		return found
	})
}

func nameModel() (*tagger.Model, error) {
	file, err := os.ReadFile(filepath.Join("web", "names.model"))
	if err != nil {
		return nil, err
	}
	return tagger.Load(file)
}

func addFound(found map[string][]text.Span, kind tagger.Type, s text.Span) {
	for _, t := range nameTags {
		if kind == t.kind {
			found[t.tag] = append(found[t.tag], s)
		}
	}
}

// countSets returns the rows of all sets, with a suffix to their names.
func countSets(suffix string, find finder) ([]row, error) {
	var rows []row
	for _, set := range nameSets {
		docs, err := conll.ReadFile(filepath.Join("cmd", "tools", "quality", "data", "names", set+".conll.gz"))
		if err != nil {
			return nil, err
		}
		by := map[string]*row{"": {Kind: "names", Set: set + suffix}}
		for _, t := range nameTags {
			by[t.tag] = &row{Kind: "names", Set: set + suffix + "-" + t.tag}
		}
		for _, d := range docs {
			countNames(d, find(d.Text), by)
		}
		rows = append(rows, *by[""])
		for _, t := range nameTags {
			rows = append(rows, *by[t.tag])
		}
	}
	return rows, nil
}

// countNames adds the names found in one document to the rows, by tag and in
// all. A row of one tag counts only names of that type as found.
func countNames(d conll.Document, found map[string][]text.Span, by map[string]*row) {
	for tag, spans := range found {
		by[tag].Found += len(spans)
		by[""].Found += len(spans)
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
