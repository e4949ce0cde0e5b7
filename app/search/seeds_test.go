package search

import (
	"os"
	"slices"
	"testing"

	"parallax/app/corpus"
	"parallax/app/corpus/folder"
)

// yarmouk returns the corpus of the two accounts.
func yarmouk(t testing.TB) *corpus.Corpus {
	t.Helper()
	c, err := folder.Build(os.DirFS("../../seeds"))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// counts returns how many paragraphs and how many hits each article has.
func counts(c *corpus.Corpus, r Result) [4]int {
	return [4]int{r.Selection.Count(0), len(r.Hits[0]), r.Selection.Count(1), len(r.Hits[1])}
}

func TestWhatStandsInTheTwoAccounts(t *testing.T) {
	c := yarmouk(t)
	x := New(c)
	for _, s := range []struct {
		query string
		want  [4]int // paragraphs and hits of the first account, then of the second
	}{
		{"", [4]int{33, 0, 30, 0}},
		{"IS", [4]int{11, 12, 0, 0}},
		{"ISIS", [4]int{0, 0, 5, 8}},
		{"isis", [4]int{0, 0, 5, 8}},
		{"is", [4]int{6, 8, 8, 10}},
		{"crisis", [4]int{1, 1, 0, 0}},
		{"Daesh", [4]int{1, 1, 0, 0}},
		{`"Islamic State"`, [4]int{1, 1, 2, 2}},
		{"regime", [4]int{4, 4, 8, 10}},
		{"regime by:agency", [4]int{4, 4, 0, 0}},
		{"government in:jerusalem", [4]int{0, 0, 3, 3}},
		{"government by:agency", [4]int{1, 1, 2, 2}},
		{"PPSF", [4]int{0, 0, 0, 0}},
		{"7-800,000", [4]int{1, 1, 0, 0}},
		{"700,000", [4]int{0, 0, 0, 0}},
		{"501(c)3", [4]int{1, 1, 0, 0}},
		{"UNWRA", [4]int{1, 1, 0, 0}},
		{"whyile", [4]int{1, 1, 0, 0}},
		{"liberation", [4]int{2, 2, 1, 1}},
		{"by:afp", [4]int{9, 0, 0, 0}},
		{"by:reuters", [4]int{0, 0, 13, 0}},
		{"in:jerusalem", [4]int{0, 0, 30, 0}},
		{"in:000_0e28e8d73501a576", [4]int{33, 0, 0, 0}},
		{"-in:chronicle", [4]int{0, 0, 30, 0}},
		{"terrorists voice:quoted", [4]int{0, 0, 1, 1}},
		{"terrorists voice:narrator", [4]int{0, 0, 0, 0}},
		{"terrorists -voice:quoted", [4]int{0, 0, 0, 0}},
	} {
		q, problems := Parse(s.query)
		r := x.Search(q)
		if got := counts(c, r); got != s.want || len(problems) > 0 {
			t.Errorf("%s: %v %v, want %v", s.query, got, problems, s.want)
		}
	}
}

func TestAPlaceThatStandsForAGovernmentIsCountedThere(t *testing.T) {
	c := yarmouk(t)
	x := New(c)
	at := func(query string) []int {
		q, _ := Parse(query)
		var ns []int
		for _, h := range x.Search(q).Hits[1] {
			ns = append(ns, h.Paragraph)
		}
		return slices.Compact(ns)
	}
	// "autonomy from Damascus" is about the government, not the city.
	if words, city := at("damascus"), at("place:damascus"); !slices.Contains(words, 30) || slices.Contains(city, 30) {
		t.Errorf("the word stands in %v, the city in %v", words, city)
	}
	if !slices.Contains(at("actor:syrian-government damascus"), 30) {
		t.Errorf("paragraph 30 does not name the government")
	}
}

func TestEveryMentionIsFoundByItsEntity(t *testing.T) {
	c := yarmouk(t)
	x := New(c)
	for i, a := range c.Articles {
		for _, m := range c.Marks[i].Mentions {
			e, _ := c.Lexicon.Entity(m.Entity)
			q, problems := Parse(field(string(e.Kind), m.Entity))
			r := x.Search(q)
			found := slices.ContainsFunc(r.Hits[i],
				func(h Hit) bool { return h.Span == m.Span && h.Paragraph == a.ParagraphAt(m.Start) })
			if !found || len(problems)+len(r.Problems) > 0 {
				t.Errorf("%s: “%s” is not found %v %v", q, m.In(a.Body), problems, r.Problems)
			}
		}
	}
}
