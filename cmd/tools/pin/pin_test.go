package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tiny is a module with a list file that is read at the start in one package,
// rules that ask for it in another, a test, and a table of quality.
var tiny = map[string]string{
	"go.mod": "module tiny\n\ngo 1.26\n",
	"words/words.go": `package words

import (
	_ "embed"
	"strings"
)

//go:embed colours.txt
var colours string

var Colours = listed()

func listed() map[string]bool {
	set := map[string]bool{}
	for c := range strings.FieldsSeq(colours) {
		if c != "" {
			set[c] = true
		}
	}
	return set
}
`,
	"words/colours.txt": "red\ngreen\nblue\nplum\n",
	"rules/rules.go": `package rules

import "tiny/words"

type shade string

// Mark finds a colour that stands behind "the", but not at the end.
func Mark(text []string, i int) bool {
	if i == 0 || text[i-1] != "the" {
		return false
	}
	return isColour(text[i]) && i+1 < len(text) && text[i] != "plum"
}

func isColour(w string) bool { return words.Colours[w] || w == "grey" }

func dark(s shade) bool {
	switch s {
	case "black":
		return true
	}
	return false
}
`,
	"rules/rules_test.go": `package rules

import (
	"strings"
	"testing"
)

func TestColours(t *testing.T) {
	cases := map[string]bool{"the red car": true, "the car here": false, "a red car": false, "red car": false}
	for text, want := range cases {
		if got := Mark(strings.Fields(text), len(strings.Fields(text))-2); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestLinear(t *testing.T) {
	if !isColour("blue") || dark("white") {
		t.Error("left out")
	}
}
`,
	"quality/main.go": `package main

import (
	"flag"
	"fmt"
	"tiny/rules"
)

func main() {
	only := flag.String("only", "colours", "")
	flag.Parse()
	fmt.Println("kind  set  gold  found")
	if *only != "colours" {
		return
	}
	fmt.Println("colours  dev ", 1, rules.Mark([]string{"the", "green", "car"}, 1))
	fmt.Println("colours  last-held ", 1, rules.Mark([]string{"the", "plum", "car"}, 1))
}
`,
}

const heldInTiny = `rules/rules.go:9:5: if i == 0 || text[i-1] != "the": held by TestColours of tiny/rules
rules/rules.go:9:5: || i == 0: held by TestColours of tiny/rules
rules/rules.go:9:15: || text[i-1] != "the": held by TestColours of tiny/rules
rules/rules.go:12:9: && isColour(text[i]): held by TestColours of tiny/rules
rules/rules.go:12:30: && i+1 < len(text): held by nothing
rules/rules.go:12:49: && text[i] != "plum": held by nothing
rules/rules.go:15:39: || words.Colours[w]: held by TestColours of tiny/rules
rules/rules.go:15:59: || w == "grey": held by nothing
words/colours.txt:1:1: word red: held by TestColours of tiny/rules
words/colours.txt:2:1: word green: held by quality of colours dev
words/colours.txt:3:1: word blue: held by nothing
words/colours.txt:4:1: word plum: held by nothing
words/words.go:16:6: if c != "": held by TestColours of tiny/rules
seed 7
terms: 4 of 7 held
clauses: 2 of 2 held
conditions: 6 of 9 held
words: 2 of 4 held
`

const unheldWords = `words/colours.txt:3:1: word blue: held by nothing
words/colours.txt:4:1: word plum: held by nothing
words: 2 of 4 held
`

const clauseOfLine = `rules/rules.go:9:5: if i == 0 || text[i-1] != "the": held by TestColours of tiny/rules
seed 5
clauses: 1 of 1 held
conditions: 1 of 1 held
`

func TestWhatNoTestAndNoRowHoldsIsTold(t *testing.T) {
	root := t.TempDir()
	for name, content := range tiny {
		write(t, filepath.Join(root, filepath.FromSlash(name)), content)
	}
	pin := func(args ...string) string {
		common := "-rules ./rules,./words -tests ./... -skip Linear -quality quality -root " + root
		o, err := readOptions(append(strings.Fields(common), args...))
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		if err := run(o, &out); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	if all := pin("-sample", "100", "-seed", "7"); all != heldInTiny {
		t.Errorf("of all:\n%s\nwant:\n%s", all, heldInTiny)
	}
	if got := pin("-all", "-only", "words", "-at", "colours.txt", "./words"); got != unheldWords {
		t.Errorf("of the words:\n%s\nwant:\n%s", got, unheldWords)
	}
	if got := pin("-sample", "1", "-seed", "5", "-at", "rules.go:9", "-only", "clauses"); got != clauseOfLine {
		t.Errorf("of a sample:\n%s\nwant:\n%s", got, clauseOfLine)
	}
}

func TestASeedDrawsOneSample(t *testing.T) {
	var sites []*site
	for i := range 100 {
		sites = append(sites, &site{id: i, line: i, kind: andTerm})
	}
	one, two := choose(sites, options{sample: 5, seed: 3}), choose(sites, options{sample: 5, seed: 3})
	inOrder := slices.IsSortedFunc(one, func(a, b *site) int { return a.line - b.line })
	if len(one) != 5 || !slices.Equal(one, two) || !inOrder {
		t.Errorf("drawn are %v, and then %v", one, two)
	}
	if other := choose(sites, options{sample: 5, seed: 4}); slices.Equal(one, other) {
		t.Errorf("another seed draws the same: %v", other)
	}
}

func TestACheckThatFailsWithNothingRemovedEndsTheRun(t *testing.T) {
	root := t.TempDir()
	write(t, filepath.Join(root, "go.mod"), tiny["go.mod"])
	write(t, filepath.Join(root, "a.go"), "package a\n\nfunc f(x, y bool) bool { return x && y }\n")
	write(t, filepath.Join(root, "a_test.go"),
		"package a\n\nimport \"testing\"\n\nfunc TestF(t *testing.T) { t.Error(f(true, true)) }\n")
	o, err := readOptions([]string{"-root", root, "-rules", ".", "-tests", "./...", "-quality", ""})
	if err != nil {
		t.Fatal(err)
	}
	err = run(o, &strings.Builder{})
	if err == nil || !strings.Contains(err.Error(), "tiny fails with nothing removed") {
		t.Errorf("the error is %v", err)
	}
}
