package compare_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"parallax/app/compare"
	"parallax/seeds"
)

func TestHowDatesAreResolved(t *testing.T) {
	for _, c := range []struct{ name, day, text, want string }{
		{"a weekday is the last of its name", "2020-03-05", "She left on Saturday.", "day before"},
		{"the article's own weekday is its own day", "2020-03-05", "She left on Thursday.", "own day"},
		{"a weekday ahead is the first of its name", "2020-03-05", "She will leave on Sunday.", "day after"},
		{"a month without a year takes the article's", "2020-03-05", "She left in February.", "year added"},
		{"a year says all", "2020-03-05", "She left in August 2017.", "in full"},
		{"this year is the year around the day", "2020-03-05", "She left this year.", "around"},
		{"the last two months end with the day", "2020-03-05", "She was away for the last two months.", "up to"},
		{"without the article's day a weekday stays relative", "", "She left on Saturday.", "not resolved"},
		{"without it a year is still a year", "", "She left in 2017.", "in full"},
		{"the next day follows the date before it", "2020-03-05", "She came on 3 May 2019. The next day she left.",
			"from text"},
		{"and without the article's day too", "", "She came on 3 May 2019. The next day she left.", "from text"},
		{"a weekday may only name the date before it", "2020-03-05", "She came on 3 May 2019, a Friday.", "from text"},
		{"a stretch may begin with the date before it", "2020-03-05",
			"She came on 3 May 2019 and stayed for the next two weeks.", "from text"},
	} {
		corpus := build(t,
			fstest.MapFS{"a.txt": {Data: []byte("A Headline\n\n" + c.text + "\n")},
				"articles.yaml": {Data: []byte("articles:\n" + dayOf("a", c.day))}})
		got := compare.Dates(corpus, 0, corpus.All())
		if len(got) == 0 || string(got[len(got)-1].How) != c.want {
			t.Errorf("%s: %+v, want %s", c.name, got, c.want)
		}
	}
}

func TestADateOfUnknownDaysIsInNoLane(t *testing.T) {
	c := build(t, fstest.MapFS{
		"a.txt":         {Data: []byte("A Headline\n\nShe left on Saturday. She came in 2017.\n")},
		"b.txt":         {Data: []byte("Another\n\nShe left on Saturday.\n")},
		"articles.yaml": {Data: []byte("articles:\n" + dayOf("a", "") + dayOf("b", "2020-03-05"))},
	})
	k := compare.ClocksOf(c, 0, 1, c.All())
	if len(k.Lanes) != 2 || len(k.Lanes[0].Dates) != 1 || len(k.Lanes[1].Dates) != 1 || len(k.Undated) != 1 ||
		k.Apart != 0 {
		t.Fatalf("the lanes hold %+v, and %+v is undated; %d days apart", k.Lanes, k.Undated, k.Apart)
	}
	if d := k.Undated[0]; d.Article != 0 || d.Index != 0 {
		t.Errorf("%+v is undated, want the Saturday of A", d)
	}
	if one := compare.ClocksOf(c, 1, -1, c.All()); len(one.Lanes) != 1 || one.Lanes[0].Told != "2020-03-05" {
		t.Errorf("of one article the lanes are %+v", one.Lanes)
	}
}

func TestEveryDateIsListedOnce(t *testing.T) {
	var many strings.Builder
	for y := 1800; y < 2000; y += 7 {
		fmt.Fprintf(&many, "It happened in %d.\n\n", y)
	}
	undated := fstest.MapFS{"a.txt": {Data: []byte(many.String())},
		"b.txt": {Data: []byte("None.\n\nIt was Tuesday.\n")}}
	for name, fsys := range map[string]fs.FS{"seeds": seeds.FS, "many old years": undated} {
		c := build(t, fsys)
		k := compare.ClocksOf(c, 0, 1, c.All())
		listed := map[int]int{}
		for _, l := range k.Lanes {
			listed[l.Article] += len(l.Dates)
		}
		for _, d := range k.Undated {
			listed[d.Article]++
		}
		for i := range 2 {
			if want := len(compare.Dates(c, i, c.All())); listed[i] != want || want == 0 {
				t.Errorf("%s: %d dates of article %d, want %d", name, listed[i], i, want)
			}
		}
	}
}
