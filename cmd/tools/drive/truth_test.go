//go:build browser

package main

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"parallax/seeds"
)

// What stands in the two accounts, read from the texts and the hand-checked
// marks by means so plain that they cannot share a fault with the program.

// An account is one text: its paragraphs, and what each mentions.
type account struct {
	paragraphs []string
	mentions   [][]mention
}

// A mention is a stretch of words and the entity it stands for.
type mention struct{ words, entity string }

// truth are the accounts A and B.
var truth = [2]account{
	readAccount("000_0e28e8d73501a576.txt", "checked/000_0e28e8d73501a576.entities.md"),
	readAccount("002_a6b3f5efdfef3663.txt", "checked/002_a6b3f5efdfef3663.entities.md"),
}

var (
	artefact    = regexp.MustCompile(`\[bookmark: [^\]]*\]|\x{feff}`)
	mentionForm = regexp.MustCompile(`\[([^\]]*)\]\(~?([a-z0-9:-]+)\)`)
)

func readAccount(text, checked string) account {
	a := account{paragraphs: lines(text)}
	for _, line := range lines(checked) {
		var found []mention
		for _, m := range mentionForm.FindAllStringSubmatch(line, -1) {
			found = append(found, mention{m[1], m[2]})
		}
		a.mentions = append(a.mentions, found)
	}
	if len(a.mentions) != len(a.paragraphs) {
		panic(text + ": the checked marks have another number of paragraphs")
	}
	return a
}

// lines returns the lines of a file that are not empty, without artefacts.
func lines(name string) []string {
	data, err := fs.ReadFile(seeds.FS, name)
	if err != nil {
		panic(err)
	}
	var list []string
	for line := range strings.Lines(artefact.ReplaceAllString(string(data), "")) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// entities returns every entity that an account mentions, sorted.
func entities() []string {
	var ids []string
	for _, a := range truth {
		for _, m := range slices.Concat(a.mentions...) {
			ids = append(ids, m.entity)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// names reports whether paragraph n, counted from 1, mentions the entity.
func (a account) names(n int, entity string) bool {
	return slices.ContainsFunc(a.mentions[n-1], func(m mention) bool { return m.entity == entity })
}

// count returns how often the paragraphs that keep accepts mention the entity.
func (a account) count(entity string, keep func(n int) bool) int {
	total := 0
	for n := range a.paragraphs {
		for _, m := range a.mentions[n] {
			if m.entity == entity && keep(n+1) {
				total++
			}
		}
	}
	return total
}

func every(int) bool { return true }

// agencyCopy are the paragraphs marked as agency copy, as the table of
// provenance in articles.yaml lists them.
var agencyCopy = [2][]int{
	{3, 5, 6, 9, 10, 11, 12, 13, 18},
	{15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27, 28},
}

// A paragraphs tells which paragraphs of both accounts are meant.
type paragraphs func(side, n int) bool

// naming are the paragraphs that mention an entity.
func naming(entity string) paragraphs {
	return func(side, n int) bool { return truth[side].names(n, entity) }
}

// saying are the paragraphs in whose text a regular expression matches.
func saying(pattern string) paragraphs {
	form := regexp.MustCompile(pattern)
	return func(side, n int) bool { return form.MatchString(truth[side].paragraphs[n-1]) }
}

// copied are the paragraphs of agency copy.
func copied(side, n int) bool { return slices.Contains(agencyCopy[side], n) }

func (p paragraphs) and(q paragraphs) paragraphs {
	return func(side, n int) bool { return p(side, n) && q(side, n) }
}

func (p paragraphs) not() paragraphs {
	return func(side, n int) bool { return !p(side, n) }
}

// ids lists the paragraphs as the page names them: a1, a2, … b1, …
func (p paragraphs) ids() []string {
	var ids []string
	for side, a := range truth {
		for n := range a.paragraphs {
			if p(side, n+1) {
				ids = append(ids, paragraphID(side, n+1))
			}
		}
	}
	return ids
}
