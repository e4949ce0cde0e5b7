package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"parallax/app/article"
	"parallax/app/compare"
	"parallax/app/corpus"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/seeds"
)

func TestNamesOfTheTwoAccounts(t *testing.T) {
	c := build(t, seeds.FS)
	var b strings.Builder
	b.WriteString("# The exact words that each account uses for each actor, by voice; ~ before a describing word.\n")
	for _, n := range compare.Names(c, lexicon.Actor, c.All()) {
		fmt.Fprintf(&b, "\n%s: A %d, B %d\n", n.Entity, n.Count(0, ""), n.Count(1, ""))
		for _, w := range n.Forms {
			fmt.Fprintf(&b, "  %c %s: %s %d%s\n", 'A'+rune(w.Article), w.Voice, printed(c, w), len(w.Spans), by(w))
		}
	}
	golden(t, "names.golden", b.String())
}

func printed(c *corpus.Corpus, w compare.Wording) string {
	words := w.Shown.In(c.Articles[w.Article].Body)
	if w.Label {
		return "~" + words
	}
	return words
}

func by(w compare.Wording) string {
	if len(w.By) == 0 {
		return ""
	}
	return " (" + strings.Join(w.By, ", ") + ")"
}

func TestNamesAreThoseThatAReaderListed(t *testing.T) {
	raw, err := seeds.FS.ReadFile("checked/comparison.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var sheet struct {
		Names []struct {
			ID      string
			A, B    []string
			AQuoted []string `yaml:"a_quoted"`
			BQuoted []string `yaml:"b_quoted"`
		}
	}
	if err := yaml.Unmarshal(raw, &sheet); err != nil {
		t.Fatal(err)
	}
	c := build(t, seeds.FS)
	all := compare.Names(c, lexicon.Actor, c.All())
	for _, want := range sheet.Names {
		i := slices.IndexFunc(all, func(n compare.Naming) bool { return n.Entity == want.ID })
		if i < 0 {
			t.Errorf("%s is not named", want.ID)
			continue
		}
		for side, own := range [][]string{want.A, want.B} {
			sameWords(t, fmt.Sprintf("%s in article %d", want.ID, side),
				wordsOf(c, all[i], side, mark.Narrator, mark.Paraphrase), own)
		}
		for side, quoted := range [][]string{want.AQuoted, want.BQuoted} {
			got := wordsOf(c, all[i], side, mark.Quoted)
			for _, w := range quoted {
				if !slices.Contains(got, w) {
					t.Errorf("%s in article %d: %q is not among the quoted words %q", want.ID, side, w, got)
				}
			}
		}
	}
}

// spokesmen are labels that the accounts' marks count with the government and
// that the reader's list leaves to the voices. The list may only shrink.
var spokesmen = []string{"Syrian security source", "Syria’s reconciliation minister"}

func wordsOf(c *corpus.Corpus, n compare.Naming, side int, voices ...mark.Voice) []string {
	var out []string
	for _, w := range n.Forms {
		if w.Article != side || !slices.Contains(voices, w.Voice) {
			continue
		}
		if s := w.Shown.In(c.Articles[side].Body); !slices.Contains(out, s) && !slices.Contains(spokesmen, s) {
			out = append(out, s)
		}
	}
	return out
}

func sameWords(t *testing.T, what string, got, want []string) {
	t.Helper()
	slices.Sort(got)
	want = slices.Sorted(slices.Values(want))
	if !slices.Equal(got, want) {
		t.Errorf("%s: %q, want %q", what, got, want)
	}
}

func TestRegimeStandsInOwnCopyOnly(t *testing.T) {
	c := build(t, seeds.FS)
	for kind, want := range map[article.Kind]int{article.Own: 10, article.Agency: 0} {
		in := c.Select(func(i, n int) bool { return i == 1 && c.Articles[i].Paragraphs[n-1].Provenance.Kind == kind })
		got := 0
		for _, n := range compare.Names(c, lexicon.Actor, in) {
			for _, w := range n.Forms {
				if strings.Contains(w.Shown.In(c.Articles[1].Body), "regime") {
					got += len(w.Spans)
				}
			}
		}
		if got != want {
			t.Errorf("regime stands %d times in %s copy, want %d", got, kind, want)
		}
	}
}

func TestNamesCountEveryMentionOnce(t *testing.T) {
	c := build(t, seeds.FS)
	for _, kind := range []lexicon.Kind{lexicon.Actor, lexicon.Place} {
		for _, n := range compare.Names(c, kind, c.All()) {
			for i, a := range c.Articles {
				want := 0
				for _, m := range c.Marks[i].Mentions {
					if m.Entity == n.Entity && a.Paragraphs[a.ParagraphAt(m.Start)-1].Account() {
						want++
					}
				}
				if got := n.Count(i, ""); got != want {
					t.Errorf("%s in %s: %d, want %d", n.Entity, a.ID, got, want)
				}
				sum := n.Count(i, mark.Narrator) + n.Count(i, mark.Paraphrase) + n.Count(i, mark.Quoted)
				if sum != want {
					t.Errorf("%s in %s: the voices add up to %d, want %d", n.Entity, a.ID, sum, want)
				}
			}
		}
	}
}

func FuzzNames(f *testing.F) {
	f.Add("Head\nTroops left. “Troops” came.", "Head\nTroops stay.")
	f.Fuzz(func(t *testing.T, a, b string) {
		c := plain(t, a, b)
		addMarks(c)
		mentions := 0
		var entities []lexicon.Entity
		for _, m := range c.Marks {
			mentions += len(m.Mentions)
			for _, m := range m.Mentions {
				entities = append(entities, lexicon.Entity{ID: m.Entity, Kind: lexicon.Actor})
			}
		}
		c.Lexicon = lexicon.New(entities, nil)
		for _, n := range compare.Names(c, lexicon.Actor, c.All()) {
			for _, w := range n.Forms {
				mentions -= len(w.Spans)
				if !w.Shown.Valid(c.Articles[w.Article].Body) || !slices.Contains(w.Spans, w.Shown) {
					t.Errorf("%s is shown by %v, which is none of %v", n.Entity, w.Shown, w.Spans)
				}
			}
		}
		if mentions != 0 {
			t.Errorf("%d mentions are not counted", mentions)
		}
	})
}
