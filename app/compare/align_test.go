package compare_test

import (
	"flag"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"parallax/app/article"
	"parallax/app/compare"
	"parallax/app/corpus"
	"parallax/app/corpus/folder"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/text"
	"parallax/seeds"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// fictions are corpus folders made for these tests: two accounts of one
// subject each, with the pairs that a reader stated before the program was run.
var fictions = []string{"strike", "museum"}

func build(t testing.TB, fsys fs.FS) *corpus.Corpus {
	t.Helper()
	c, err := folder.Build(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// golden compares got with a file of testdata, or rewrites it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run with -update and read the difference\n%s", name, got)
	}
}

func TestPassagesOfTheTwoAccounts(t *testing.T) {
	c := build(t, seeds.FS)
	al := compare.Align(c, 0, 1)
	var b strings.Builder
	b.WriteString("# Passages that are proposed as bearing on the same thing: paragraph of A ~ paragraph of " +
		"B, and why.\n")
	for _, p := range al.Passages {
		fmt.Fprintf(&b, "\n%d ~ %d\n", p.A, p.B)
		for _, r := range p.Reasons {
			name := string(r.Kind)
			if r.ID != "" {
				name += " " + r.ID
			}
			fmt.Fprintf(&b, "  %s: %s ~ %s\n", name, words(c, al.A, r.A), words(c, al.B, r.B))
		}
	}
	a, other := compare.Only(al)
	fmt.Fprintf(&b, "\nonly in A: %v\nonly in B: %v\n", a, other)
	golden(t, "passages.golden", b.String())
}

func words(c *corpus.Corpus, article int, spans []text.Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, s.In(c.Articles[article].Body))
	}
	return strings.Join(out, ", ")
}

// truth returns the pairs that people laid side by side.
func truth(t *testing.T, fsys fs.FS) [][2]int {
	t.Helper()
	raw, err := fs.ReadFile(fsys, "checked/comparison.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var sheet struct{ Passages []struct{ A, B int } }
	if err := yaml.Unmarshal(raw, &sheet); err != nil {
		t.Fatal(err)
	}
	var pairs [][2]int
	for _, p := range sheet.Passages {
		pairs = append(pairs, [2]int{p.A, p.B})
	}
	return pairs
}

func TestMostFirstPassagesAreThoseThatPeopleChose(t *testing.T) {
	sets := map[string]fs.FS{"the two accounts": seeds.FS}
	for _, name := range fictions {
		sets[name] = os.DirFS(filepath.Join("testdata", name))
	}
	for name, fsys := range sets {
		pairs := truth(t, fsys)
		passages := compare.Align(build(t, fsys), 0, 1).Passages
		right := 0
		passages = passages[:min(len(passages), len(pairs))]
		for _, p := range passages {
			if slices.Contains(pairs, [2]int{p.A, p.B}) {
				right++
			}
		}
		if 2*right < len(passages) {
			t.Errorf("%s: of the first %d passages only %d are among those people chose", name, len(passages), right)
		}
	}
}

// check fails unless al keeps what the package promises of alignments.
func check(t *testing.T, c *corpus.Corpus, al compare.Alignment) {
	t.Helper()
	last := math.Inf(1)
	for _, p := range al.Passages {
		if p.Score > last || p.Score <= 0 || math.IsNaN(p.Score) {
			t.Errorf("%d ~ %d has the score %v after %v", p.A, p.B, p.Score, last)
		}
		last = p.Score
		if len(p.Reasons) == 0 {
			t.Errorf("%d ~ %d has no reason", p.A, p.B)
		}
		checkSide(t, c.Articles[al.A], p.A, p.SpanA, p.Reasons, func(r compare.Reason) []text.Span { return r.A })
		checkSide(t, c.Articles[al.B], p.B, p.SpanB, p.Reasons, func(r compare.Reason) []text.Span { return r.B })
	}
}

func checkSide(t *testing.T, a *article.Article, n int, span text.Span, reasons []compare.Reason,
	spans func(compare.Reason) []text.Span) {
	t.Helper()
	if !a.Paragraphs[n-1].Account() {
		t.Errorf("%s: paragraph %d is paired and is no part of the account", a.ID, n)
	}
	if span.Empty() || !span.Valid(a.Body) || !a.Paragraphs[n-1].Contains(span) {
		t.Errorf("%s: the sentence %v lies outside paragraph %d", a.ID, span, n)
	}
	for _, r := range reasons {
		if len(spans(r)) == 0 {
			t.Errorf("%s: a reason of kind %s in paragraph %d shows nothing", a.ID, r.Kind, n)
		}
		for _, s := range spans(r) {
			if s.Empty() || !s.Valid(a.Body) || !span.Contains(s) {
				t.Errorf("%s: a reason of kind %s shows %v outside its sentence %v", a.ID, r.Kind, s, span)
			}
		}
	}
}

func TestAlignmentsOfTheTwoAccountsKeepTheirPromises(t *testing.T) {
	c := build(t, seeds.FS)
	check(t, c, compare.Align(c, 0, 1))
	check(t, c, compare.Within(c, 0))
	check(t, c, compare.Within(c, 1))
}

func TestAlignGivesTheMirrorTheOtherWayRound(t *testing.T) {
	c := build(t, seeds.FS)
	ab, ba := compare.Align(c, 0, 1), compare.Align(c, 1, 0)
	if ba.A != 1 || ba.B != 0 || len(ab.Passages) != len(ba.Passages) {
		t.Fatalf("%d passages one way, %d the other", len(ab.Passages), len(ba.Passages))
	}
	for i, p := range ab.Passages {
		q := ba.Passages[i]
		if p.A != q.B || p.B != q.A || p.SpanA != q.SpanB || p.SpanB != q.SpanA || p.Score != q.Score {
			t.Errorf("%v one way, %v the other", p, q)
		}
	}
}

func TestAlignGivesTheSameOnEveryRun(t *testing.T) {
	c := build(t, seeds.FS)
	first := compare.Align(c, 0, 1)
	for range 5 {
		if again := compare.Align(c, 0, 1); !reflect.DeepEqual(first, again) {
			t.Fatal("two runs differ")
		}
	}
}

func TestOnlyLeavesOutHeadlineCreditAndWhatIsPaired(t *testing.T) {
	c := build(t, seeds.FS)
	al := compare.Align(c, 0, 1)
	a, b := compare.Only(al)
	for side, numbers := range [][]int{a, b} {
		if len(numbers) == 0 {
			t.Errorf("nothing stands in article %d alone", side)
		}
		for _, n := range numbers {
			if n == 1 || !c.Articles[side].Paragraphs[n-1].Account() {
				t.Errorf("paragraph %d of article %d is said to stand only here", n, side)
			}
		}
	}
	al.Passages = append(al.Passages, compare.Passage{A: a[0], B: b[0]})
	again, _ := compare.Only(al)
	if slices.Contains(again, a[0]) {
		t.Errorf("paragraph %d was paired by a reader and is still said to stand only here", a[0])
	}
}

func TestWhatPeoplePairedIsNotSaidToStandAlone(t *testing.T) {
	a, b := compare.Only(compare.Align(build(t, seeds.FS), 0, 1))
	wrong := 0
	for _, p := range truth(t, seeds.FS) {
		if slices.Contains(a, p[0]) {
			t.Logf("%d ~ %d: %d of A is said to stand alone", p[0], p[1], p[0])
			wrong++
		}
		if slices.Contains(b, p[1]) {
			t.Logf("%d ~ %d: %d of B is said to stand alone", p[0], p[1], p[1])
			wrong++
		}
	}
	if wrong > 0 {
		t.Errorf("%d times", wrong)
	}
}

func TestWithinFindsTheQuotationThatTheLeadRepeats(t *testing.T) {
	for _, p := range compare.Within(build(t, seeds.FS), 0).Passages {
		if p.A == 2 && p.B == 23 { // “we are potentially witnessing a slaughter of the innocents”
			return
		}
	}
	t.Error("paragraphs 2 and 23 give one quotation and are not paired")
}

// plain makes a corpus of two bodies without marks or lexicon.
func plain(t testing.TB, a, b string) *corpus.Corpus {
	c := &corpus.Corpus{Lexicon: lexicon.New(nil, nil)}
	for i, body := range []string{a, b} {
		x, err := article.Parse(fmt.Sprint(i), "a.txt", []byte(body))
		if err != nil {
			t.Skip(err)
		}
		c.Articles = append(c.Articles, x)
		c.Marks = append(c.Marks, mark.Marks{})
	}
	return c
}

func TestTextsWithNothingInCommonHaveOnlyTheirHeadlinesPaired(t *testing.T) {
	c := plain(t, "Frost in the vineyards\n\nGrowers lit candles among the vines.",
		"A new organ for Lund\n\nThe pipes came by ship.")
	al := compare.Align(c, 0, 1)
	if len(al.Passages) != 1 || al.Passages[0].Reasons[0].Kind != compare.BothHeadline {
		t.Errorf("got %v", al.Passages)
	}
}

func FuzzAlign(f *testing.F) {
	f.Add("Head one\nTroops left the town on Monday.\nAid came.",
		"Head two\nAid came to the town. Troops left.\n“Yes.”")
	f.Add("a", "a\na\na")
	f.Add("é\n’’’’\n…", "\u0301\n١٢\n«»")
	f.Fuzz(func(t *testing.T, a, b string) {
		c := plain(t, a, b)
		addMarks(c)
		al := compare.Align(c, 0, 1)
		check(t, c, al)
		check(t, c, compare.Within(c, 1))
		if !reflect.DeepEqual(al, compare.Align(c, 0, 1)) {
			t.Error("two runs differ")
		}
	})
}

// addMarks marks every fifth word as a mention, a figure or a date, and every
// sentence as a quotation, sorted as marks are.
func addMarks(c *corpus.Corpus) {
	for i, a := range c.Articles {
		m := &c.Marks[i]
		for _, p := range a.Paragraphs {
			for n, w := range text.Words(a.Body, p.Span) {
				switch n % 5 {
				case 0:
					m.Mentions = append(m.Mentions, mark.Mention{Span: w, Entity: strings.ToLower(w.In(a.Body))})
				case 1:
					m.Figures = append(m.Figures, mark.Figure{Span: w, Number: w, Unit: w.In(a.Body), Of: w})
				case 2:
					m.Dates = append(m.Dates, mark.Date{Span: w, From: "2015-04-01", To: "2015-04-01"})
				}
			}
			m.Quotes = append(m.Quotes, mark.Quote{Content: p.Span, By: []string{"somebody"}})
		}
	}
}
