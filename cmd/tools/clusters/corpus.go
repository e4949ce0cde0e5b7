package main

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/tagger"
	"parallax/app/text"
)

// A corpus is a text as numbers of word forms.
type corpus struct {
	numbers map[string]int32
	forms   []string
	count   []int64
	stream  []int32 // the whole text; boundary between sentences
}

// Forms that stand for many: the border of a sentence, and rare words by how
// they look.
const (
	boundary int32 = iota
	rareCapital
	rareSmall
	rareNumber
	rareOther
	rareForms
)

func newCorpus() *corpus {
	return &corpus{numbers: map[string]int32{}, forms: make([]string, rareForms), count: make([]int64, rareForms),
		stream: []int32{boundary}}
}

func (c *corpus) readFolder(folder string) error {
	return filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		file, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for line := range strings.Lines(string(file)) {
			if line = strings.TrimSpace(line); len(line) > shortest && line[0] != '<' {
				c.readLine(line)
			}
		}
		return nil
	})
}

// shortest is what a line must exceed to be running text, in bytes.
const shortest = 60

func (c *corpus) readLine(line string) {
	for _, s := range text.Sentences(line, text.Span{End: len(line)}) {
		for _, t := range tagger.Tokens(line, s) {
			c.add(t.In(line))
		}
		c.stream = append(c.stream, boundary)
	}
}

func (c *corpus) add(form string) {
	n, ok := c.numbers[form]
	if !ok {
		form = strings.Clone(form)
		n = int32(len(c.forms))
		c.numbers[form] = n
		c.forms = append(c.forms, form)
		c.count = append(c.count, 0)
	}
	c.count[n]++
	c.stream = append(c.stream, n)
}

// graph returns the most frequent words and the rare ones as their looks, and
// who stands next to whom. The first word of a sentence counts as its small
// form where that is the more frequent.
func (c *corpus) graph(words int) ([]int32, *graph) {
	vocabulary := c.vocabulary(words)
	place := make([]int32, len(c.forms))
	for i := range place {
		place[i] = look(c.forms[i])
	}
	for i, id := range vocabulary {
		place[id] = int32(i)
	}
	pairs := make([]uint64, 0, len(c.stream))
	before := boundary
	for i := 1; i < len(c.stream); i++ {
		id := c.stream[i]
		if c.stream[i-1] == boundary {
			id = c.small(id)
		}
		now := place[id]
		pairs = append(pairs, uint64(before)<<32|uint64(now))
		before = now
	}
	return vocabulary, newGraph(len(vocabulary), pairs)
}

func (c *corpus) small(id int32) int32 {
	if n, ok := c.numbers[strings.ToLower(c.forms[id])]; ok && c.count[n] > c.count[id] {
		return n
	}
	return id
}

// vocabulary returns the forms that stand for many, then the most frequent words.
func (c *corpus) vocabulary(words int) []int32 {
	ids := make([]int32, len(c.forms))
	for i := range ids {
		ids[i] = int32(i)
	}
	rest := ids[rareForms:]
	slices.SortFunc(rest, func(a, b int32) int {
		return cmp.Or(cmp.Compare(c.count[b], c.count[a]), strings.Compare(c.forms[a], c.forms[b]))
	})
	return ids[:min(len(ids), int(rareForms)+words)]
}

// look returns the form that a rare word counts as.
func look(form string) int32 {
	r, _ := utf8.DecodeRuneInString(form)
	switch {
	case form == "":
		return boundary
	case unicode.IsUpper(r):
		return rareCapital
	case unicode.IsLetter(r):
		return rareSmall
	case unicode.IsDigit(r):
		return rareNumber
	}
	return rareOther
}
