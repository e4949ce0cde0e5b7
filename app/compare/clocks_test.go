package compare_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"parallax/app/compare"
	"parallax/app/corpus"
	"parallax/seeds"
)

func TestClocksOfTheTwoAccounts(t *testing.T) {
	c := build(t, seeds.FS)
	golden(t, "clocks.golden", clocksText(c, compare.NewClocks(c, 0, 1, c.All(), compare.WideClocks)))
}

func clocksText(c *corpus.Corpus, k compare.Clocks) string {
	var b strings.Builder
	fmt.Fprintf(&b,
		"# The scale of time, then each account's dates: place and width in thousandths of the drawing.\n\n%d days "+
			"apart, %.0f high\n\nscale\n", k.Apart, k.Height)
	for _, s := range k.Scale {
		kind := ""
		switch {
		case s.Silence:
			kind = ", silence"
		case s.Break:
			kind = ", break"
		}
		fmt.Fprintf(&b, "  %6.1f %6.1f  %s to %s, %d days%s\n", s.X, s.Width, s.From, s.To, s.Days, kind)
	}
	b.WriteString("\nticks\n")
	for _, t := range k.Ticks {
		fmt.Fprintf(&b, "  %6.1f  %s %s\n", t.X, t.Day, t.Precision)
	}
	b.WriteString("\ndays\n")
	for _, t := range k.Days {
		fmt.Fprintf(&b, "  %6.1f  %s\n", t.X, t.Day)
	}
	for _, l := range k.Lanes {
		fmt.Fprintf(&b, "\n%c told %s at %.1f; rows from %.0f, %.0f high\n", 'A'+rune(l.Article), l.Told, l.ToldX, l.Y,
			l.Height)
		for _, bar := range l.Bars {
			fmt.Fprintf(&b, "  %6.1f %6.1f  %s\n", bar.X, bar.Width, datedText(c, bar.Dated))
		}
	}
	for _, d := range k.Undated {
		fmt.Fprintf(&b, "\nnot drawn: %c %s\n", 'A'+rune(d.Article), datedText(c, d))
	}
	return b.String()
}

func datedText(c *corpus.Corpus, d compare.Dated) string {
	a := c.Articles[d.Article]
	s := fmt.Sprintf("%d “%s” %s to %s, %s", a.ParagraphAt(d.Date.Start), d.Date.In(a.Body), d.Date.From, d.Date.To,
		d.How)
	if d.Soft {
		s += ", soft"
	}
	return s
}

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
	} {
		corpus := build(t,
			fstest.MapFS{"a.txt": {Data: []byte("A Headline\n\n" + c.text + "\n")},
				"articles.yaml": {Data: []byte("articles:\n" + dayOf("a", c.day))}})
		got := compare.Dates(corpus, 0, corpus.All())
		if len(got) != 1 || string(got[0].How) != c.want {
			t.Errorf("%s: %+v, want %s", c.name, got, c.want)
		}
	}
}

func TestClocksKeepTimeInOrderAndEveryDateOnce(t *testing.T) {
	for name, k := range clocksOf(t) {
		c, clocks := k.corpus, k.clocks
		at, day := 0.0, ""
		for i, s := range clocks.Scale {
			if s.Width <= 0 || i > 0 && (s.X < at-1e-9 || s.X > at+1e-9 || s.From <= day) {
				t.Errorf("%s: the stretch from %s lies at %v, the last ended at %v", name, s.From, s.X, at)
			}
			at, day = s.X+s.Width, s.To
		}
		if at > compare.WideClocks.Width+1e-6 {
			t.Errorf("%s: the scale ends at %v", name, at)
		}
		drawn := map[int]int{}
		for _, l := range clocks.Lanes {
			drawn[l.Article] += len(l.Bars)
			for _, bar := range l.Bars {
				checkBar(t, name, clocks, l, bar)
			}
		}
		for _, d := range clocks.Undated {
			drawn[d.Article]++
		}
		for i := range c.Articles {
			if want := len(compare.Dates(c, i, c.All())); drawn[i] != want && i < 2 {
				t.Errorf("%s: %d dates of article %d, want %d", name, drawn[i], i, want)
			}
		}
	}
}

// week is a report of five days of one week that looks back on two far years.
var week = fstest.MapFS{"a.txt": {Data: []byte(`Bridge closed after a week of floods

The river rose on Monday, and on Tuesday the lower streets were under water.

Boats brought bread on Wednesday. On Thursday the rain stopped, and the bridge was closed on Friday.

The town was flooded in 1948 and again in 2011.
`)}, "b.txt": {Data: []byte("Water falls\n\nThe water fell on Friday.\n")},
	"articles.yaml": {Data: []byte("articles:\n" + dayOf("a", "2020-03-06") + dayOf("b", "2020-03-07"))}}

func TestDaysAreLegibleWhateverTheSpan(t *testing.T) {
	const legible = 15 // thousandths of the width: the room of two digits
	for name, k := range clocksOf(t) {
		days, numbered := 0, map[string]bool{}
		for _, d := range k.clocks.Days {
			numbered[d.Day] = true
		}
		for _, s := range k.clocks.Scale {
			if s.Days != 1 {
				continue
			}
			if days++; s.Width < legible || !numbered[s.From] {
				t.Errorf("%s: %s is %.1f wide; numbered: %v", name, s.From, s.Width, numbered[s.From])
			}
		}
		if days != len(k.clocks.Days) || name == "far years and a week" && days < 5 {
			t.Errorf("%s: %d days, %d numbers", name, days, len(k.clocks.Days))
		}
	}
}

func TestAFarYearTakesNoMoreThanItsLabelNeeds(t *testing.T) {
	k := clocksOf(t)["far years and a week"].clocks
	for _, l := range k.Lanes {
		for _, bar := range l.Bars {
			if far := bar.Date.From < "2012"; far && bar.Width > 40 || !far && bar.Width < 80 {
				t.Errorf("%s to %s is %.1f wide", bar.Date.From, bar.Date.To, bar.Width)
			}
		}
	}
}

type clocksCase struct {
	corpus *corpus.Corpus
	clocks compare.Clocks
}

func clocksOf(t *testing.T) map[string]clocksCase {
	out := map[string]clocksCase{}
	add := func(name string, c *corpus.Corpus) {
		out[name] = clocksCase{c, compare.NewClocks(c, 0, 1, c.All(), compare.WideClocks)}
	}
	add("seeds", build(t, seeds.FS))
	var many strings.Builder
	for y := 1800; y < 2000; y += 7 {
		fmt.Fprintf(&many, "It happened in %d.\n\n", y)
	}
	add("far years and a week", build(t, week))
	add("many old years",
		build(t,
			fstest.MapFS{"a.txt": {Data: []byte(many.String())},
				"b.txt": {Data: []byte("None.\n\nIt was Tuesday.\n")}}))
	add("no date",
		build(t, fstest.MapFS{"a.txt": {Data: []byte("One.\n\nTwo.\n")}, "b.txt": {Data: []byte("None.\n")}}))
	return out
}

// checkBar fails unless a bar lies on the scale where its days do.
func checkBar(t *testing.T, name string, k compare.Clocks, l compare.Lane, bar compare.Bar) {
	t.Helper()
	if bar.Width <= 0 || bar.Y < l.Y || bar.Y >= l.Y+l.Height {
		t.Errorf("%s: a bar of %s lies at %v by %v, %v wide", name, bar.Date.From, bar.X, bar.Y, bar.Width)
	}
	for _, s := range k.Scale {
		middle := s.X + s.Width/2
		inside := bar.Date.From <= s.From && s.To <= bar.Date.To
		if within := bar.X < middle && middle < bar.X+bar.Width; within != inside {
			t.Errorf("%s: the bar of %s to %s and the stretch of %s to %s", name, bar.Date.From, bar.Date.To, s.From,
				s.To)
		}
	}
}
