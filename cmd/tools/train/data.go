package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/tagger"
	"parallax/app/text"
	"parallax/cmd/tools/train/conll"
)

// A source is one file of the data and what is known of its labels.
type source struct {
	file   string
	weight float32 // how much its sentences count
	open   bool    // names of other kinds are not labelled in it, or not as here
	silver bool    // labelled by machine
}

var sources = []source{
	{file: "gum-news", weight: 1.5},
	{file: "gum-interview", weight: 1},
	{file: "gum-bio", weight: 1},
	{file: "gum-voyage", weight: 1},
	{file: "gum-academic", weight: 1},
	{file: "gum-court", weight: 1},
	{file: "gum-speech", weight: 1},
	{file: "gum-textbook", weight: 1},
	{file: "re3d-pd-train", weight: 1},
	{file: "crossner-politics", weight: 1},
	{file: "crossner-science", weight: 0.7},
	{file: "crossner-music", weight: 0.7},
	{file: "crossner-literature", weight: 0.7},
	{file: "crossner-ai", weight: 0.7},
	{file: "redocred-dev", weight: 1},
	{file: "redocred-test", weight: 1},
	{file: "uner-ewt-dev", weight: 1, open: true},
	{file: "uner-ewt-test", weight: 1, open: true},
	{file: "wnut17-train", weight: 0.5, open: true},
	{file: "wnut17-dev", weight: 0.5, open: true},
	{file: "btc", weight: 0.5, open: true},
	{file: "gmb-train", weight: 1, silver: true},
}

// A sample is a document to train on: its tokens and the labels each may have.
type sample struct {
	doc     *tagger.Document
	allowed []uint16
	source  source
}

const (
	anything = 1<<tagger.Labels - 1
	other    = 1<<tagger.FirstOther | 1<<tagger.InOther
)

// firstOf gives the first label of each tag of the data.
var firstOf = map[string]tagger.Label{
	"PER": tagger.FirstPerson, "ORG": tagger.FirstOrganisation, "LOC": tagger.FirstPlace,
	"NAT": tagger.FirstNationality, "MISC": tagger.FirstOther,
}

// readSamples reads the sources in dir: those that people labelled, and those
// that a machine did. It adds the common words of their texts to the lists.
func readSamples(dir string, lists *lists) (gold, silver []sample, err error) {
	docs := make([][]conll.Document, len(sources))
	for i, src := range sources {
		if docs[i], err = conll.ReadFile(filepath.Join(dir, src.file+".conll.gz")); err != nil {
			return nil, nil, err
		}
	}
	lists.addCommonWords(docs)
	for i, src := range sources {
		for _, d := range docs[i] {
			if s := newSample(d, src, lists); src.silver {
				silver = append(silver, s)
			} else {
				gold = append(gold, s)
			}
		}
	}
	return gold, silver, nil
}

func newSample(c conll.Document, src source, lists *lists) sample {
	d := tagger.NewDocument(c.Text, text.Paragraphs(c.Text), lists.knowledge)
	s := sample{doc: d, source: src, allowed: make([]uint16, d.Len())}
	for i := range s.allowed {
		s.allowed[i] = 1 << tagger.Outside
		if src.open {
			s.allowed[i] |= other
		}
		if lists.peoples[strings.ToLower(d.Text(d.Token(i)))] {
			s.allowed[i] = 1 << tagger.FirstNationality
		}
	}
	s.blurHyphens(c)
	for _, n := range c.Names {
		n.Tag = lists.retag(c.Text, n, src)
		if strings.HasPrefix(src.file, "gum-") {
			s.blurBefore(&n)
		}
		s.mark(n)
	}
	return s
}

// blurHyphens allows anything where the tagger cuts a token that the data
// leave whole and outside any name: "U.S.-led" is no name there, "U.S." is here.
func (s *sample) blurHyphens(c conll.Document) {
	k := 0
	for i := range s.allowed {
		t := s.doc.Token(i)
		for c.Tokens[k].End < t.End {
			k++
		}
		if c.Tokens[k].Start <= t.Start && c.Tokens[k].Len() > t.Len() &&
			strings.Contains(c.Text[c.Tokens[k].Start:c.Tokens[k].End], "-") &&
			s.allowed[i] == 1<<tagger.Outside {
			s.allowed[i] = anything
		}
	}
}

// blurBefore leaves a name open, with the capitalised word before it, where
// that word is part of it but not labelled so: GUM as it is at hand labels
// "States" alone in "United States".
func (s *sample) blurBefore(n *conll.Name) {
	i := s.tokenFrom(n.Start) - 1
	if i < 0 || s.doc.Token(i).End != n.Start-1 || s.allowed[i] != 1<<tagger.Outside {
		return
	}
	if r, _ := utf8.DecodeRuneInString(s.doc.Text(s.doc.Token(i))); unicode.IsUpper(r) &&
		!articles[s.doc.Text(s.doc.Token(i))] {
		s.allowed[i], n.Tag = anything, "IGN"
	}
}

var articles = map[string]bool{"The": true, "A": true, "An": true, "In": true}

// mark sets the labels of the tokens that a name covers.
func (s *sample) mark(n conll.Name) {
	label, known := firstOf[n.Tag]
	i := s.tokenFrom(n.Start)
	for first := true; i < s.doc.Len() && s.doc.Token(i).Start < n.End; i++ {
		switch {
		case !known:
			s.allowed[i] = anything
		case first:
			s.allowed[i] = 1 << label
		default:
			s.allowed[i] = 1 << (label + 1)
		}
		first = false
	}
}

// tokenFrom returns the first token that ends after offset.
func (s *sample) tokenFrom(offset int) int {
	low, high := 0, s.doc.Len()
	for low < high {
		mid := (low + high) / 2
		if s.doc.Token(mid).End <= offset {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

// lists are the lists of known words in the folder data/lists.
type lists struct {
	knowledge tagger.Knowledge
	classes   map[string]uint8
	countries map[string]bool
	peoples   map[string]bool
}

var listClasses = []struct {
	file  string
	class uint8
}{
	{"countries", tagger.InCountries}, {"cities", tagger.InCities}, {"regions", tagger.InCities},
	{"forenames", tagger.InForenames}, {"surnames", tagger.InSurnames},
	{"organisations", tagger.InOrganisations}, {"organisation-words", tagger.InOrganisationWords},
	{"peoples", tagger.InPeoples},
}

func readLists(dir string) (*lists, error) {
	var err error
	l := &lists{classes: map[string]uint8{}, countries: map[string]bool{}, peoples: map[string]bool{}}
	for _, c := range listClasses {
		words, err := readList(filepath.Join(dir, c.file+".txt"))
		if err != nil {
			return nil, err
		}
		for _, w := range words {
			l.classes[w] |= c.class
			switch c.class {
			case tagger.InCountries:
				l.countries[w] = true
			case tagger.InPeoples:
				l.peoples[w] = true
			}
		}
	}
	l.knowledge.Gazetteer = tagger.NewGazetteer(l.classes)
	l.knowledge.Clusters, err = readClusters(filepath.Join(dir, "clusters.txt"))
	return l, err
}

// readList reads a list of one name a line, in lower case, cut into tokens as
// the tagger cuts them.
func readList(name string) ([]string, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []string
	scan := bufio.NewScanner(f)
	for scan.Scan() {
		line := strings.ToLower(strings.TrimSpace(scan.Text()))
		if line == "" || line[0] == '#' {
			continue
		}
		out = append(out, tokenised(strings.TrimSpace(scan.Text())))
	}
	if err := scan.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return out, nil
}

func tokenised(line string) string {
	body := line + " x x"
	var words []string
	for _, s := range tagger.Tokens(body, text.Span{End: len(body)}) {
		if s.End <= len(line) {
			words = append(words, strings.ToLower(s.In(body)))
		}
	}
	return strings.Join(words, " ")
}

var pronouns = map[string]bool{"i": true, "he": true, "she": true, "we": true, "they": true, "it": true, "his": true,
	"her": true, "our": true, "their": true, "my": true, "you": true, "us": true, "him": true, "them": true,
	"who": true, "its": true}

// retag brings the tag of a name into one convention: peoples are NAT, a state
// is a place even where it acts, and what contradicts either is left open.
func (l *lists) retag(body string, n conll.Name, src source) string {
	words := tokenised(n.In(body))
	switch {
	case pronouns[words]:
		return "IGN"
	case l.peoples[words]:
		return "NAT"
	case l.countries[words] && n.Tag != "PER":
		return "LOC"
	case src.file == "re3d-pd-train" && n.Tag == "PER" && strings.Count(words, " ") > 1:
		return "IGN"
	}
	return n.Tag
}
