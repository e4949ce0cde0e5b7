//go:build linux

// Elsewhere, and in WebAssembly, a thread's processor time is not to be had, and
// the clock on the wall tells nothing on a busy machine.

package annotate_test

import (
	"strings"
	"testing"
	"time"

	"parallax/app/annotate/mention"
	"parallax/app/annotate/name"
	"parallax/app/annotate/quantity"
	"parallax/app/annotate/quote"
	"parallax/app/article"
	"parallax/app/lexicon"
)

// endless are texts that go on and on in one way, a unit over and over: what a
// reader may paste, and what is worst for one rule or another.
var endless = map[string]string{
	"one word":           "a",
	"one number":         "7",
	"digits and signs":   "7,.7-",
	"numbers":            "7 ",
	"number words":       "one hundred and a half ",
	"fractions":          "1/2 ",
	"money":              "$",
	"ranges":             "between 1 and 2011-",
	"counts from counts": "two days after a week before ",
	"dates":              "May 2011 to the first Tuesday, last ",
	"looking ahead":      "will by ",
	"ones":               "one was ",
	"hyphens":            "-",
	"hyphened":           "a-",
	"of":                 "of ",
	"opening marks":      "“",
	"straight marks":     "\"a ",
	"single marks":       "'a ",
	"scare":              "“a” ",
	"marks alone":        "\"",
	"apostrophes":        "'",
	"closing marks":      "”",
	"mixed marks":        "“a\" ",
	"clauses after":      "he left after ",
	"charges":            "blamed the ",
	"relative clauses":   "which, he said, ",
	"demands":            "warned the man, declared ",
	"a talk":             "“We go.” ",
	"owned claims":       "’s claim that ",
	"own words":          "in words ",
	"told by":            "was told by ",
	"speaking":           "he said, said ",
	"sums":               "police put the toll at 40, said ",
	"sums by others":     "the toll, put at 40 by police ",
	"quoted paragraphs":  "“a\n",
	"according":          "according to ",
	"questions":          "“A?” X said ",
	"capitals":           "Ahmed Ali ",
	"names of the same":  "Ali, Ahmed Ali of Homs, ",
	"many scripts":       "دمشق Дамаск 大馬士革 Δ٣٫٥ e\u0301 ",
	"white space":        " \n\t\u00a0",
	"a report over again": "Some 2,500 people fled Yarmouk on April 1, officials said. " +
		"“It will be hard,” Pierre Krahenbuhl told AFP on Tuesday.\n",
}

// TestEndlessTextsAreReadInLinearTime reads each text and eight times as much
// of it. Linear work takes 8 times as long, quadratic work 64; the least of
// several tries is taken, since a busy machine makes a try longer, never
// shorter.
func TestEndlessTextsAreReadInLinearTime(t *testing.T) {
	l := lexicon.New([]lexicon.Entity{
		{ID: "damascus", Kind: lexicon.Place, Name: "Damascus", Aliases: []string{"Damascus", "دمشق"}},
		{ID: "ali", Kind: lexicon.Actor, Name: "Ahmed Ali", Aliases: []string{"Ahmed Ali", "Ali"},
			Labels: []string{"a", "he"}},
	}, []string{"Ali"})
	m := namesModel(t)
	finders := map[string]func(body string){
		"mentions and quotes": func(body string) { a := article.Of(body); quote.Find(a, mention.Find(a, l), l) },
		"figures and dates":   func(body string) { quantity.Find(dated(body)) },
		"names":               func(body string) { name.Find(article.Of(body), l, m, nil) },
	}
	const size = 2 << 10
	for text, unit := range endless {
		short, long := strings.Repeat(unit, size/len(unit)), strings.Repeat(unit, 8*size/len(unit))
		for finder, find := range finders {
			if once, eight, ok := linear(func() { find(short) }, func() { find(long) }); !ok {
				t.Errorf("%s, %s: 2 KB take %v, 16 KB %v", finder, text, once, eight)
			}
		}
	}
}

// linear reports whether long takes under 24 times as long as short, and the
// least time that each took.
func linear(short, long func()) (once, eight time.Duration, ok bool) {
	once, eight = time.Hour, time.Hour
	for range 8 {
		once, eight = min(once, timeOf(short)), min(eight, timeOf(long))
		if eight < 24*once+time.Millisecond {
			return once, eight, true
		}
	}
	return once, eight, false
}

// The measure itself must be able to fail: work that looks back over all before
// it is told from work that does not.
func dated(body string) *article.Article {
	a := article.Of(body)
	a.Published.Value = "2015-04-14"
	return a
}

func TestSquaresAreToldFromLines(t *testing.T) {
	text, found := strings.Repeat("a", 1<<13), 0
	squares := func(n int) func() {
		return func() {
			for i := range n {
				for j := range i {
					found += int(text[j])
				}
			}
		}
	}
	if once, eight, ok := linear(squares(1<<10), squares(1<<13)); ok {
		t.Errorf("squares pass for lines: %v and %v (%d)", once, eight, found)
	}
}
