package explore

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"parallax/app/lexicon"
)

func wordsView(t *testing.T, msgs ...Msg) (State, WordsView) {
	t.Helper()
	s, _ := after(append([]Msg{SetLens{Words}}, msgs...)...)
	return s, yarmouk.View(s).Panel.Answer.(WordsView)
}

// wordsPrinted writes the lens as a reader sees it.
func wordsPrinted(v WordsView, rows int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", v.Verdict)
	for _, r := range v.Rows[:rows] {
		fmt.Fprintf(&b, "  %s:", r.Words)
		for _, c := range r.Counts {
			fmt.Fprintf(&b, " %s %d,", c.Letter, c.N)
		}
		fmt.Fprintf(&b, " G² %s. %s. Drawn at %d, from %d to %d. %s\n", r.G2, r.Title, r.Spread.At, r.Spread.From,
			r.Spread.To, r.Forms)
	}
	fmt.Fprintf(&b, "%s\n\n%s\n", v.Rest, v.Context.Title)
	for _, line := range v.Context.Statement {
		fmt.Fprintf(&b, "  %s\n", line)
	}
	for _, c := range v.Context.Codes {
		fmt.Fprintf(&b, "  %s of %d:", c.Letter, c.Longest)
		for _, sum := range c.Sums {
			fmt.Fprintf(&b, " %s;", sum.Words)
		}
		b.WriteString("\n")
	}
	for _, l := range v.Context.Lines {
		fmt.Fprintf(&b, "  %-4s %60s[%s]%s\n", l.Where, l.Left, l.Node, l.Right)
	}
	return b.String() + v.Context.Nothing + "\n"
}

func TestTheWordsOfTheTwoAccountsAsAReaderSeesThem(t *testing.T) {
	var b strings.Builder
	for _, c := range []struct {
		title string
		rows  int
		msgs  []Msg
	}{
		{"As the lens opens", 10, nil},
		{"regime, by the word after it, both accounts mixed", 0,
			[]Msg{Pick{wordsItem("w/AB/regime")}, Switch{"order:right"}, Switch{linesMixed}}},
		{"regime in the agency copy of A", 0, []Msg{Pick{wordsItem("w/A:agency/regime")}}},
		{"Stems, and all that begins with Palestin-", 4,
			[]Msg{Switch{wordStems}, Pick{wordsItem("s/AB/palestin")}, Switch{"order:left"}}},
		{"A phrase that the reader asks for", 0, []Msg{LookUp{`"refugee camp"`}}},
		{"A word that is not there", 0, []Msg{LookUp{"cholera"}}},
	} {
		_, v := wordsView(t, c.msgs...)
		fmt.Fprintf(&b, "## %s\n%s\n", c.title, wordsPrinted(v, c.rows))
	}
	reads(t, "words.golden", b.String())
}

func TestEveryCountOfAWordIsTheNumberOfLinesItOpens(t *testing.T) {
	for _, option := range []string{"none", wordStems} {
		_, v := wordsView(t, Switch{option})
		opens := func(item Item, want int) {
			s, w := wordsView(t, Switch{option}, Pick{item})
			if got := len(w.Context.Lines); got != want {
				t.Errorf("%s counts %d and opens %d lines", item, want, got)
			}
			marked := 0
			for i := range yarmouk.Corpus.Articles {
				for _, o := range yarmouk.overlays(s, i, yarmouk.Selection(s)) {
					if strings.Contains(o.class, "picked") {
						marked++
					}
				}
			}
			if marked != want {
				t.Errorf("%s counts %d and marks %d in the texts", item, want, marked)
			}
			for _, c := range w.Context.Codes {
				for _, sum := range c.Sums {
					if n, _, _ := strings.Cut(sum.Words, " "); sum.Item == nil && n != "0" {
						t.Errorf("%q cannot be picked", sum.Words)
					}
				}
			}
		}
		for _, r := range v.Rows {
			sum := 0
			for _, c := range r.Counts {
				sum += c.N
				if c.N > 0 {
					opens(c.Item, c.N)
				}
			}
			opens(r.Item, sum)
		}
	}
	for _, asked := range []string{"w/AB/regime", "w/AB/camp", "e/AB/islamic-state", "q/AB/camp*"} {
		_, v := wordsView(t, Pick{wordsItem(asked)})
		for _, c := range v.Context.Codes {
			for _, sum := range c.Sums {
				if sum.Item == nil {
					continue
				}
				_, w := wordsView(t, Pick{sum.Item})
				if n, _, _ := strings.Cut(sum.Words, " "); fmt.Sprint(len(w.Context.Lines)) != n {
					t.Errorf("%q opens %d lines", sum.Words, len(w.Context.Lines))
				}
			}
		}
	}
}

func TestTheCellsOfTheWordTableOpenWhatTheyCount(t *testing.T) {
	s, _ := after(SetLens{Words}, Switch{asTable})
	table := yarmouk.View(s).Panel.Table
	if table.Hidden || len(table.Rows) < 100 {
		t.Fatalf("the table is hidden, or has %d rows only", len(table.Rows))
	}
	for _, row := range table.Rows[:60] {
		for _, k := range []int{1, 3} {
			if row[k].Item == nil {
				continue
			}
			_, v := wordsView(t, Pick{row[k].Item})
			if got := fmt.Sprint(len(v.Context.Lines)); got != row[k].Text {
				t.Errorf("%s: %s, but %s lines", row[k].Item, row[k].Text, got)
			}
		}
	}
}

func TestWhatIsLookedUpWhereNothingIsPicked(t *testing.T) {
	for _, c := range []struct {
		name string
		msgs []Msg
		want string
	}{
		{"the word with the highest G²", nil, "“IS”"},
		{"with stems the stem", []Msg{Switch{wordStems}}, "“Palestin-”"},
		{"the entity chosen last", []Msg{Choose{Entity: "un"}, Choose{Entity: "yarmouk"}}, "Yarmouk camp"},
		{"what is left out is not looked up", []Msg{Choose{Entity: "yarmouk"}, Choose{Entity: "un", Exclude: true}},
			"Yarmouk camp"},
		{"the words in the search field", []Msg{Choose{Entity: "yarmouk"}, Type{"siege"}}, "“siege”"},
		{"but not where they only select", []Msg{Type{"by:agency"}}, "“Palestinian”"},
		{"what is picked comes first", []Msg{Type{"siege"}, Pick{wordsItem("w/AB/camp")}}, "“camp”"},
		{"an item that is none is not looked up", []Msg{Pick{wordsItem("nonsense")}}, "“IS”"},
	} {
		if _, v := wordsView(t, c.msgs...); v.Context.Title != c.want {
			t.Errorf("%s: %s, want %s", c.name, v.Context.Title, c.want)
		}
	}
}

func TestOfOptionsOfOneGroupOneIsOn(t *testing.T) {
	var on []string
	for _, step := range []struct{ option, want string }{
		{"stems", "stems"}, {"order:left", "stems order:left"}, {"order:right", "stems order:right"},
		{"order:right", "stems"}, {"order:position", "stems order:position"}, {"stems", "order:position"},
	} {
		if on = switched(on, step.option); strings.Join(on, " ") != step.want {
			t.Fatalf("after %s: %v, want %s", step.option, on, step.want)
		}
	}
}

func TestFiltersRecountWords(t *testing.T) {
	_, v := wordsView(t, Type{"by:own"}, Pick{wordsItem("w/AB/regime")})
	if got := v.Context.Codes[1].Sums[0].Words; !strings.HasPrefix(got, "10 in") {
		t.Errorf("own text of B: %s", got)
	}
	_, v = wordsView(t, Type{"by:agency"}, Pick{wordsItem("w/AB/regime")})
	if got := v.Context.Codes[1].Sums[0].Words; !strings.HasPrefix(got, "0 in") {
		t.Errorf("agency copy of B: %s", got)
	}
	if !strings.HasSuffix(v.Context.Codes[1].Sums[0].Words, " in 389 words") {
		t.Errorf("agency copy of B: %s", v.Context.Codes[1].Sums[0].Words)
	}
	_, v = wordsView(t, Choose{Entity: "islamic-state"})
	for _, r := range v.Rows {
		if r.Passes || r.Spread.From != r.Spread.To {
			t.Errorf("%s is tested in paragraphs chosen by a name", r.Words)
		}
	}
	_, v = wordsView(t, Type{"in:nowhere"})
	if len(v.Rows) != 0 || v.Verdict != "No word stands in the paragraphs that are shown." {
		t.Errorf("nothing is shown: %d words, %s", len(v.Rows), v.Verdict)
	}
}

func TestTheWordsOfOneAccountAlone(t *testing.T) {
	c := *yarmouk.Corpus
	c.Articles, c.Marks = c.Articles[:1], c.Marks[:1]
	c.Lexicon = lexicon.New(c.Lexicon.Entities, nil)
	x := New(&c)
	s, _ := x.Update(x.Start(), SetLens{Words})
	v := x.View(s).Panel.Answer.(WordsView)
	if r := v.Rows[0]; r.Words != "the" || len(r.Counts) != 1 || r.Spread != nil || len(v.Context.Codes) != 1 {
		t.Errorf("the first word: %+v", r)
	}
	if len(v.Context.Lines) != v.Rows[0].Counts[0].N {
		t.Errorf("%d lines of %d", len(v.Context.Lines), v.Rows[0].Counts[0].N)
	}
}

func TestTheTableOfLinesIsTheConcordance(t *testing.T) {
	s, v := wordsView(t, Pick{wordsItem("w/AB/regime")}, Switch{linesTable})
	table := yarmouk.View(s).Panel.Table
	if len(table.Rows) != len(v.Context.Lines) || len(table.Rows) != 14 {
		t.Fatalf("%d rows of %d lines", len(table.Rows), len(v.Context.Lines))
	}
	if want := []string{"A", "A9",
		"180"}; !reflect.DeepEqual([]string{table.Rows[0][0].Text, table.Rows[0][1].Text, table.Rows[0][2].Text},
		want) {
		t.Errorf("the first row: %v", table.Rows[0])
	}
}
