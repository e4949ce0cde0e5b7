package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"parallax/app/tagger"
	"parallax/app/text"
	"parallax/cmd/tools/train/conll"
)

// tagOf gives the tag of the data for each type of name that is measured.
var tagOf = map[tagger.Type]string{tagger.Person: "PER", tagger.Organisation: "ORG", tagger.Place: "LOC"}

// A tally counts names labelled, found, and found exactly as labelled.
type tally struct{ gold, found, exact int }

func (c tally) f1() float64 { return 200 * float64(c.exact) / float64(max(1, c.gold+c.found)) }

// measure returns a table of the F1 (in percent, exact span and type) of m on
// each set in dir.
func measure(dir string, m *tagger.Model) (string, error) {
	var b strings.Builder
	for _, set := range []string{"uner-pud", "wikigold", "gmb-test"} {
		docs, err := conll.ReadFile(filepath.Join(dir, set+".conll.gz"))
		if err != nil {
			return "", err
		}
		by := map[string]*tally{"": {}, "PER": {}, "ORG": {}, "LOC": {}}
		for _, d := range docs {
			score(d, m, by)
		}
		fmt.Fprintf(&b, "  %-9s %.1f (persons %.1f, organisations %.1f, places %.1f)\n", set,
			by[""].f1(), by["PER"].f1(), by["ORG"].f1(), by["LOC"].f1())
	}
	return b.String(), nil
}

// score adds what m makes of one document to the tallies, by tag and in all.
func score(d conll.Document, m *tagger.Model, by map[string]*tally) {
	gold := map[conll.Name]bool{}
	for _, n := range d.Names {
		if by[n.Tag] != nil {
			gold[conll.Name{Span: tagger.Strip(d.Text, n.Span), Tag: n.Tag}] = true
			by[n.Tag].gold++
			by[""].gold++
		}
	}
	for _, n := range m.Names(d.Text, text.Paragraphs(d.Text)) {
		tag := tagOf[n.Type]
		if tag == "" {
			continue
		}
		by[tag].found++
		by[""].found++
		if gold[conll.Name{Span: n.Span, Tag: tag}] {
			by[tag].exact++
			by[""].exact++
		}
	}
}
