package compare_test

import (
	"fmt"
	"io/fs"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"go.yaml.in/yaml/v3"

	"parallax/app/compare"
	"parallax/app/corpus"
	"parallax/app/mark"
	"parallax/app/text"
	"parallax/seeds"
)

func TestLedgerOfTheTwoAccounts(t *testing.T) {
	golden(t, "ledger.golden", ledgerText(build(t, seeds.FS)))
}

func ledgerText(c *corpus.Corpus) string {
	var b strings.Builder
	b.WriteString("# What both accounts count, then what one does: each figure with what it is joined by.\n")
	for _, t := range compare.Ledger(c, 0, 1, c.All()) {
		fmt.Fprintf(&b, "\n%s", t.Relation)
		for _, h := range t.Hindered {
			fmt.Fprintf(&b, ", other %s", h)
		}
		fmt.Fprintf(&b, ": %s\n", subjectText(t.Subject))
		for _, e := range t.Entries {
			b.WriteString(entryText(c, e))
		}
	}
	return b.String()
}

func subjectText(s compare.Subject) string {
	parts := []string{s.Kind}
	for _, p := range []string{s.Deed, s.Noun, s.Place} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	if s.Former {
		parts = append(parts, "formerly")
	}
	return strings.Join(parts, " · ")
}

func entryText(c *corpus.Corpus, e compare.Entry) string {
	a := c.Articles[e.Article]
	in := func(name string, s text.Span) string {
		if s.Empty() {
			return ""
		}
		return fmt.Sprintf("; %s “%s”", name, s.In(a.Body))
	}
	s := fmt.Sprintf("  %c%d “%s” of “%s”: %s", 'A'+rune(e.Article), a.ParagraphAt(e.Figure.Start), e.Figure.In(a.Body),
		e.Of.In(a.Body), reachText(e.Reach))
	s += in("told", e.Deed) + in("place", e.Beside) + in("when", e.When.Words)
	if e.When.From != "" {
		s += "; as of " + e.When.From + "/" + e.When.To
	}
	s += "; " + string(e.Voice) + in("by", e.Speaker)
	if e.ShareOf >= 0 {
		s += in("a share of", c.Marks[e.Article].Figures[e.ShareOf].Span)
	}
	if e.InDate {
		s += "; part of a date"
	}
	return s + "\n"
}

func reachText(r compare.Reach) string {
	ends := map[bool]string{true: "(", false: "["}[r.OpenLow]
	high := fmt.Sprintf("%.10g", r.High)
	if math.IsInf(r.High, 1) {
		return fmt.Sprintf("%s%.10g and more %s", ends, r.Low, r.Unit)
	}
	return fmt.Sprintf("%s%.10g to %s%s %s", ends, r.Low, high, map[bool]string{true: ")", false: "]"}[r.OpenHigh],
		r.Unit)
}

// joins are the things that a reader counts in both accounts, from a sheet of
// comparisons: the words of each figure, and how they stand to each other.
type joins struct {
	Figures []struct{ A, B, Of, Relation string }
}

func TestFiguresAreJoinedAsAReaderJoinsThem(t *testing.T) {
	raw, err := seeds.FS.ReadFile("checked/comparison.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var sheet joins
	if err := yaml.Unmarshal(raw, &sheet); err != nil {
		t.Fatal(err)
	}
	c := build(t, seeds.FS)
	joined := 0
	for _, thing := range compare.Ledger(c, 0, 1, c.All()) {
		if thing.Relation != compare.OnlyHere {
			joined++
		}
	}
	if joined != len(sheet.Figures) {
		t.Errorf("%d things are counted by both, a reader finds %d", joined, len(sheet.Figures))
	}
	for _, want := range sheet.Figures {
		thing, ok := thingOf(c, want.A, want.B)
		if !ok {
			t.Errorf("%s: “%s” and “%s” are not joined", want.Of, want.A, want.B)
			continue
		}
		if got := asWritten(thing); got != strings.SplitN(want.Relation, ":", 2)[0] {
			t.Errorf("%s: %s, a reader says %s", want.Of, got, want.Relation)
		}
	}
}

func thingOf(c *corpus.Corpus, a, b string) (compare.Counted, bool) {
	has := func(thing compare.Counted, i int, words string) bool {
		return slices.ContainsFunc(thing.In(i),
			func(e compare.Entry) bool { return e.Figure.In(c.Articles[i].Body) == words })
	}
	for _, thing := range compare.Ledger(c, 0, 1, c.All()) {
		if has(thing, 0, a) && has(thing, 1, b) {
			return thing, true
		}
	}
	return compare.Counted{}, false
}

// asWritten writes a relation as sheets do.
func asWritten(t compare.Counted) string {
	if t.Relation != compare.NotComparable {
		return string(t.Relation)
	}
	var why []string
	for _, h := range t.Hindered {
		why = append(why, string(h))
	}
	return "different " + strings.Join(why, " and ")
}

func TestLedgerHoldsEveryFigureOnceAndHasAMirror(t *testing.T) {
	for name, fsys := range map[string]fs.FS{"seeds": seeds.FS, "strike": os.DirFS("testdata/strike"),
		"museum": os.DirFS("testdata/museum")} {
		c := build(t, fsys)
		seen := map[[2]int]compare.Relation{}
		for _, thing := range compare.Ledger(c, 0, 1, c.All()) {
			for _, e := range thing.Entries {
				at := [2]int{e.Article, e.Index}
				if _, twice := seen[at]; twice {
					t.Errorf("%s: %v stands twice", name, at)
				}
				seen[at] = thing.Relation
			}
		}
		for i := range c.Articles {
			if got, want := count(seen, i), len(compare.Entries(c, i, c.All())); got != want {
				t.Errorf("%s: %d figures of article %d, want %d", name, got, i, want)
			}
		}
		for _, thing := range compare.Ledger(c, 1, 0, c.All()) {
			for _, e := range thing.Entries {
				if r := seen[[2]int{e.Article, e.Index}]; r != thing.Relation {
					t.Errorf("%s: “%s” is %s one way and %s the other", name, e.Figure.In(c.Articles[e.Article].Body),
						r, thing.Relation)
				}
			}
		}
	}
}

func count(seen map[[2]int]compare.Relation, article int) int {
	n := 0
	for at := range seen {
		if at[0] == article {
			n++
		}
	}
	return n
}

// accountsOfOneTown are two accounts, the day of the second, and how the first row
// of their ledger stands.
var accountsOfOneTown = []struct{ name, a, b, dayB, want string }{
	{"one day and two tolls differ", "37 people were killed in Kerem.", "40 people were killed in Kerem.",
		"2020-03-05", "differ"},
	{"a toll that a bound allows agrees", "37 people were killed in Kerem.", "More than 30 people died in Kerem.",
		"2020-03-05", "agree"},
	{"a later toll is no other view", "37 people were killed in Kerem.", "40 people were killed in Kerem.",
		"2020-03-06", "different dates"},
	{"an article without a day says nothing of when", "37 people were killed in Kerem.",
		"40 people were killed in Kerem.", "", "different unknown dates"},
	{"the dead are not the wounded", "37 people were killed in Kerem.", "40 people were injured in Kerem.",
		"2020-03-05", "only here"},
	{"one town is not another", "37 people were killed in Kerem.", "40 people were killed in Talmon.", "2020-03-05",
		"only here"},
	{"both before the war may be compared in any year", "Before the war, 5,000 people lived in Kerem.",
		"Kerem was home to 7,000 people before the war.", "2021-01-01", "differ"},
	{"before the war and now are two things", "Before the war, 5,000 people lived in Kerem.",
		"Now 700 people live in Kerem.", "2020-03-05", "only here"},
	{"round numbers stand for what rounds to them", "18,000 people live in Kerem.",
		"Some 17,600 people live in Kerem.", "2020-03-05", "agree"},
	{"words without a number contradict nothing near them", "18,000 people fled Kerem.",
		"Thousands of people fled Kerem.", "2020-03-05", "agree"},
	{"a share and an area have no unit in common", "Rebels hold 90 percent of Kerem.",
		"The area that rebels hold in Kerem is 3 square kilometers.", "2020-03-05", "different units"},
	{"deaths of one event, one told by its verb and one by a bare number",
		"KEREM, March 5 (Wire) - A blast killed at least 14 people and wounded some two dozen others.",
		"Kerem counts its dead: 17", "2020-03-05", "agree"},
	{"a toll without a place is of the event that the account tells of",
		"KEREM — A blast shook the town.\nPolice said 14 people had died.",
		"The toll of a blast in Kerem rose to 17.", "2020-03-05", "differ"},
	{"what a verb just before the number tells", "A flood in Kerem killed 36 people, leaving hundreds homeless.",
		"36 people left Kerem.", "2020-03-05", "only here"},
	{"what the next number is told by is not told of this one", "A blast in Kerem killed 14 people and injured 20.",
		"14 people were injured in Kerem.", "2020-03-05", "differ"},
	{"police and demonstrators are two groups", "17 police officers were injured in Kerem.",
		"43 demonstrators were injured in Kerem.", "2020-03-05", "only here"},
	{"a blast of another year is another event", "A blast in Kerem killed 14 people.",
		"In 2017, 20 people were killed in Kerem.", "2020-03-05", "only here"},
	{"a blast of months ago is another event", "A blast in Kerem killed 14 people.",
		"In November 2019, 20 people were killed in Kerem.", "2020-03-05", "only here"},
	{"two accounts of one former event", "In 2017, 48 people drowned off Kerem.",
		"A ferry sank in 2017 off Kerem and 48 people died.", "2020-03-05", "agree"},
	{"more of them are not all of them", "14 people were killed in Kerem.",
		"Rescuers in Kerem found three more people dead.", "2020-03-05", "only here"},
	{"some of them are not all of them", "Sixty people survived in Kerem.",
		"In Kerem 14 of the survivors are in hospital.", "2020-03-05", "only here"},
	{"what a country owns is not the place told of", "KEREM — A blast in Talmon’s largest town killed 14 people.",
		"A blast in Kerem killed 20 people.", "2020-03-05", "differ"},
	{"the injured of a relative clause are not those counted",
		"Doctors in Kerem, where most of the injured were taken, said six people were in pain.",
		"34 people were injured in Kerem.", "2020-03-05", "only here"},
	{"families are no heads", "2,000 families were displaced in Kerem.", "9,500 people were displaced in Kerem.",
		"2020-03-05", "different units"},
	{"things at no named place", "KEREM — A store burned.\nIt held five tonnes of gunpowder.",
		"The store held seven tonnes of gunpowder in Kerem.", "2020-03-05", "differ"},
	{"miles are held against kilometers, whatever the day", "The camp lies 10 miles south of Kerem.",
		"The camp lies about 16 kilometers south of Kerem.", "2021-01-01", "agree"},
}

func TestFiguresOfTwoAccountsOfOneTown(t *testing.T) {
	for _, c := range accountsOfOneTown {
		folder := fstest.MapFS{
			"a.txt": {Data: []byte("A Headline\n\n" + c.a + "\n")},
			"b.txt": {Data: []byte("Another Headline\n\n" + c.b + "\n")},
			"lexicon.yaml": {Data: []byte("entities:\n- {id: kerem, kind: place, class: town, name: Kerem, aliases: " +
				"[Kerem]}\n- {id: talmon, kind: place, class: town, name: Talmon, aliases: [Talmon]}\n")},
			"articles.yaml": {Data: []byte("articles:\n" + dayOf("a", "2020-03-05") + dayOf("b", c.dayB))},
		}
		got := compare.Ledger(build(t, folder), 0, 1, build(t, folder).All())
		if len(got) == 0 || asWritten(got[0]) != c.want {
			t.Errorf("%s: %s\n%s", c.name, c.want, ledgerText(build(t, folder)))
		}
	}
}

func dayOf(id, day string) string {
	s := "- id: " + id + "\n  file: " + id + ".txt\n"
	if day != "" {
		s += "  published: {value: " + day + ", basis: printed}\n"
	}
	return s
}

func TestWhatAPrintedNumberMayStandFor(t *testing.T) {
	for _, c := range []struct {
		words  string
		figure mark.Figure
		want   string
	}{
		{"18,000", mark.Figure{Low: 18000, High: 18000, Bound: mark.Exact, Unit: "people"}, "[17500 to 18500) people"},
		{"110,000", mark.Figure{Low: 110000, High: 110000, Bound: mark.Exact, Unit: "people"},
			"[105000 to 115000) people"},
		{"18,250", mark.Figure{Low: 18250, High: 18250, Bound: mark.Exact, Unit: "people"}, "[18250 to 18250] people"},
		{"12", mark.Figure{Low: 12, High: 12, Bound: mark.Exact, Unit: "refugee camp"}, "[12 to 12] camp"},
		{"some 160,000", mark.Figure{Low: 160000, High: 160000, Bound: mark.About, Unit: "people"},
			"[144000 to 176000] people"},
		{"more than 200,000", mark.Figure{Low: 200000, High: 200000, Bound: mark.MoreThan, Unit: "people"},
			"(200000 and more people"},
		{"some two dozen", mark.Figure{Low: 24, High: 24, Bound: mark.About}, "[22 to 26] "},
		{"at least 12", mark.Figure{Low: 12, High: 12, Bound: mark.AtLeast}, "[12 and more "},
		{"up to 90 percent", mark.Figure{Low: 90, High: 90, Bound: mark.AtMost, Unit: "%"}, "[0 to 90] %"},
		{"fewer than 30", mark.Figure{Low: 30, High: 30, Bound: mark.LessThan}, "[0 to 30) "},
		{"more than half", mark.Figure{Low: 0.5, High: 0.5, Bound: mark.MoreThan, Unit: "share"}, "(50 and more %"},
		{"7-800,000", mark.Figure{Low: 7e5, High: 8e5, Bound: mark.Exact, Unit: "people"}, "[700000 to 800000] people"},
		{"seven kilometers", mark.Figure{Low: 7, High: 7, Bound: mark.Exact, Unit: "km"}, "[6500 to 7500) m"},
		{"tens of thousands", mark.Figure{Vague: true, Bound: mark.About, Unit: "people"}, "[10000 to 200000] people"},
		{"a few thousand", mark.Figure{Vague: true, Bound: mark.About, Unit: "people"}, "[2000 to 10000] people"},
		{"thousands", mark.Figure{Vague: true, Bound: mark.About, Unit: "people"}, "[1000 to 20000] people"},
		{"many", mark.Figure{Vague: true, Bound: mark.About}, "[0 and more "},
	} {
		c.figure.Number = text.Span{End: len(c.words)}
		if got := reachText(compare.ReachOf(c.figure, c.words)); got != c.want {
			t.Errorf("%s: %s, want %s", c.words, got, c.want)
		}
	}
}

func TestReachesMeetWhereANumberFitsBoth(t *testing.T) {
	var all []compare.Reach
	for low := range 4 {
		for high := low; high < 4; high++ {
			for open := range 4 {
				r := compare.Reach{Low: float64(low), High: float64(high), OpenLow: open&1 != 0, OpenHigh: open&2 != 0}
				if low < high || open == 0 {
					all = append(all, r)
				}
			}
		}
	}
	holds := func(r compare.Reach, x float64) bool {
		return (x > r.Low || x == r.Low && !r.OpenLow) && (x < r.High || x == r.High && !r.OpenHigh)
	}
	for _, r := range all {
		for _, s := range all {
			want := false
			for x := 0.0; x <= 3; x += 0.25 {
				want = want || holds(r, x) && holds(s, x)
			}
			if r.Meets(s) != want {
				t.Errorf("%s and %s: meet %v", reachText(r), reachText(s), !want)
			}
		}
	}
}
