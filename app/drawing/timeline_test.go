package drawing

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"parallax/app/compare"
	"parallax/app/corpus"
	"parallax/app/corpus/folder"
	"parallax/seeds"
)

// A timelineCase is a corpus and the timeline of its first two articles.
type timelineCase struct {
	corpus *corpus.Corpus
	clocks compare.Clocks
	Timeline
}

func timelineOf(t *testing.T, fsys fs.FS) timelineCase {
	t.Helper()
	c, err := folder.Build(fsys)
	if err != nil {
		t.Fatal(err)
	}
	k := compare.ClocksOf(c, 0, 1, c.All())
	var lanes []Lane
	for _, l := range k.Lanes {
		lane := Lane{Told: l.Told}
		for _, d := range l.Dates {
			lane.Bars = append(lane.Bars, Bar{Date: d.Date, Soft: d.Soft})
		}
		lanes = append(lanes, lane)
	}
	return timelineCase{c, k, NewTimeline(lanes, WideTimeline)}
}

func TestTheTimelineOfTheTwoAccounts(t *testing.T) {
	golden := filepath.Join("testdata", "clocks.golden")
	got := timelineText(timelineOf(t, seeds.FS))
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(golden); err != nil || got != string(want) {
		t.Errorf("got (%v)\n%s", err, got)
	}
}

func timelineText(k timelineCase) string {
	var b strings.Builder
	fmt.Fprintf(&b,
		"# The scale of time, then each account's dates: place and width in thousandths of the drawing.\n\n"+
			"%d days apart, %.0f high\n\nscale\n", k.clocks.Apart, k.Height)
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
	for i, l := range k.Lanes {
		fmt.Fprintf(&b, "\n%c told %s at %.1f; rows from %.0f, %.0f high\n", 'A'+rune(i), l.Told, l.ToldX, l.Y,
			l.Height)
		for j, bar := range l.Bars {
			fmt.Fprintf(&b, "  %6.1f %6.1f  %s\n", bar.X, bar.Width, datedText(k.corpus, k.clocks.Lanes[i].Dates[j]))
		}
	}
	for _, d := range k.clocks.Undated {
		fmt.Fprintf(&b, "\nnot drawn: %c %s\n", 'A'+rune(d.Article), datedText(k.corpus, d))
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

func TestTheTimelineKeepsTimeInOrder(t *testing.T) {
	for name, k := range timelines(t) {
		at, day := 0.0, ""
		for i, s := range k.Scale {
			if s.Width <= 0 || i > 0 && (s.X < at-1e-9 || s.X > at+1e-9 || s.From <= day) {
				t.Errorf("%s: the stretch from %s lies at %v, the last ended at %v", name, s.From, s.X, at)
			}
			at, day = s.X+s.Width, s.To
		}
		if at > WideTimeline.Width+1e-6 {
			t.Errorf("%s: the scale ends at %v", name, at)
		}
		for _, l := range k.Lanes {
			for _, bar := range l.Bars {
				checkBar(t, name, k.Timeline, l, bar)
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
	"articles.yaml": {Data: []byte("articles:\n" + published("a", "2020-03-06") + published("b", "2020-03-07"))}}

func published(id, day string) string {
	return "- id: " + id + "\n  file: " + id + ".txt\n  published: {value: " + day + ", basis: printed}\n"
}

func TestDaysAreLegibleWhateverTheSpan(t *testing.T) {
	const legible = 15 // thousandths of the width: the room of two digits
	for name, k := range timelines(t) {
		days, numbered := 0, map[string]bool{}
		for _, d := range k.Days {
			numbered[d.Day] = true
		}
		for _, s := range k.Scale {
			if s.Days != 1 {
				continue
			}
			if days++; s.Width < legible || !numbered[s.From] {
				t.Errorf("%s: %s is %.1f wide; numbered: %v", name, s.From, s.Width, numbered[s.From])
			}
		}
		if days != len(k.Days) || name == "far years and a week" && days < 5 {
			t.Errorf("%s: %d days, %d numbers", name, days, len(k.Days))
		}
	}
}

func TestAFarYearTakesNoMoreThanItsLabelNeeds(t *testing.T) {
	k := timelines(t)["far years and a week"]
	for _, l := range k.Lanes {
		for _, bar := range l.Bars {
			if far := bar.Date.From < "2012"; far && bar.Width > 40 || !far && bar.Width < 80 {
				t.Errorf("%s to %s is %.1f wide", bar.Date.From, bar.Date.To, bar.Width)
			}
		}
	}
}

func timelines(t *testing.T) map[string]timelineCase {
	var many strings.Builder
	for y := 1800; y < 2000; y += 7 {
		fmt.Fprintf(&many, "It happened in %d.\n\n", y)
	}
	two := func(a, b string) fs.FS { return fstest.MapFS{"a.txt": {Data: []byte(a)}, "b.txt": {Data: []byte(b)}} }
	return map[string]timelineCase{
		"seeds":                timelineOf(t, seeds.FS),
		"far years and a week": timelineOf(t, week),
		"many old years":       timelineOf(t, two(many.String(), "None.\n\nIt was Tuesday.\n")),
		"no date":              timelineOf(t, two("One.\n\nTwo.\n", "None.\n")),
	}
}

// checkBar fails unless a bar lies on the scale where its days do.
func checkBar(t *testing.T, name string, k Timeline, l Lane, bar Bar) {
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
