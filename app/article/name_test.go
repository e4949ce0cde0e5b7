package article

import (
	"slices"
	"testing"
)

func TestWhatAccountsAreCalled(t *testing.T) {
	const long = "Hundreds leave the island of Larna after the river rises again"
	for _, c := range []struct {
		title  string
		named  []Article
		names  []string
		titled string
	}{
		{"An outlet is the name of its account",
			[]Article{{File: "a.txt", Outlet: Fact{Value: "The Vell Gazette"}, Headline: Fact{Value: "Flood"}}},
			[]string{"The Vell Gazette"}, "The Vell Gazette"},
		{"Without one it is the headline",
			[]Article{{File: "1-larna.txt", Headline: Fact{Value: "Flood"}},
				{File: "2-vell.txt", Headline: Fact{Value: "Rain"}}}, []string{"Flood", "Rain"}, "Flood · Rain"},
		{"A long headline is cut between two words", []Article{{Headline: Fact{Value: long}}},
			[]string{"Hundreds leave the island of Larna after the …"},
			"Hundreds leave the island of Larna after the …"},
		{"A long outlet stands in full by itself and is cut in a title", []Article{{Outlet: Fact{Value: long}}},
			[]string{long}, "Hundreds leave the island of Larna after the …"},
		{"With neither it is the file", []Article{{File: "a.txt"}}, []string{"a.txt"}, "a.txt"},
		{"Three are all named", []Article{{File: "a"}, {File: "b"}, {File: "c"}}, []string{"a", "b", "c"}, "a · b · c"},
		{"Of more the others are counted", []Article{{File: "a"}, {File: "b"}, {File: "c"}, {File: "d"}},
			[]string{"a", "b", "c", "d"}, "a · b · +2"},
		{"The day of a long outlet is not cut",
			[]Article{{Outlet: Fact{Value: long}, Published: Fact{Value: "2018-05-03"}},
				{Outlet: Fact{Value: long}, Published: Fact{Value: "2018-05-05"}}}, []string{long, long},
			"Hundreds leave the island of Larna after the …, 3 May 2018 · Hundreds leave the island of Larna after " +
				"the …, 5 May 2018"},
	} {
		var names []string
		var all []Byline
		for _, a := range c.named {
			names = append(names, a.Name())
			all = append(all, Byline{a.Name(), a.Published.Value, a.Headline.Value})
		}
		if !slices.Equal(names, c.names) || Title(all) != c.titled {
			t.Errorf("%s: %q, together %q", c.title, names, Title(all))
		}
	}
}
