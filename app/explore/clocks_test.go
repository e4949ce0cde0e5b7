package explore

import (
	"fmt"
	"strings"
	"testing"

	"parallax/app/article"
	"parallax/app/corpus"
	"parallax/app/drawing"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/phrase"
	"parallax/app/text"
)

func TestTheClocksReadAsFollows(t *testing.T) {
	s, _ := after(SetLens{Clocks})
	reads(t, "clocks.golden", clocksWords(yarmouk.View(s).Panel.Answer.(ClocksView)))
}

// clocksWords writes the view as prose.
func clocksWords(v ClocksView) string {
	var b strings.Builder
	for _, sum := range v.Sums {
		b.WriteString(sum.Words + "\n")
	}
	b.WriteString(v.Note + "\n\n")
	for _, k := range v.Breaks {
		fmt.Fprintf(&b, "  break of %s", k.Label)
		if k.Silence {
			b.WriteString(", silence between the tellings")
		}
		b.WriteString("\n")
	}
	for _, l := range v.Lanes {
		fmt.Fprintf(&b, "\n%s. %s\n", strings.Replace(strings.Join(l.Title, " "), "  ", " ", 1), l.After)
		for _, bar := range l.Bars {
			fmt.Fprintf(&b, "  %s\n", bar.Title)
		}
	}
	for _, u := range v.Undated {
		fmt.Fprintf(&b, "undated: %s\n", u.Words)
	}
	return b.String()
}

func TestEachDateOpensItsSentenceAndStandsInTheTable(t *testing.T) {
	s, _ := after(SetLens{Clocks})
	p := yarmouk.View(s).Panel
	rows := map[Item]bool{}
	for _, r := range p.Table.Rows {
		rows[r[1].Item] = true
	}
	for _, l := range p.Answer.(ClocksView).Lanes {
		for _, bar := range l.Bars {
			if lines := pickedLines(Clocks, bar.Item); len(lines) != 1 || lines[0].Where != bar.Where ||
				!strings.Contains(bar.Label, lines[0].Node) {
				t.Errorf("%s opens %+v", bar.Title, lines)
			}
			if !rows[bar.Item] {
				t.Errorf("%s is drawn, and not in the table", bar.Title)
			}
		}
	}
}

func TestADateOfAnArticleWithoutADayIsListedAndNotDrawn(t *testing.T) {
	body := "She left on Tuesday."
	at := strings.Index(body, "Tuesday")
	a := &article.Article{ID: "a", File: "a.txt", Body: body,
		Paragraphs: []article.Paragraph{{Span: text.Span{End: len(body)}}}}
	c := &corpus.Corpus{Articles: []*article.Article{a}, Lexicon: lexicon.New(nil, nil),
		Marks: []mark.Marks{{Dates: []mark.Date{{Span: text.Span{Start: at, End: at + 7},
			Status: mark.Found}}}}}
	x := New(c)
	s := x.Start()
	s.Lens = Clocks
	v := x.View(s).Panel.Answer.(ClocksView)
	if len(v.Undated) != 1 || v.Undated[0].Words != "A1 “Tuesday”" || len(v.Lanes[0].Bars) != 0 {
		t.Errorf("undated %+v, lanes %+v", v.Undated, v.Lanes)
	}
}

func TestTheDrawingOfTimeFitsItsRoomAndPaperIsWide(t *testing.T) {
	s, _ := after(SetLens{Clocks})
	for room, width := range map[Room]float64{WideRoom: 1000, MiddleRoom: 780, NarrowRoom: 380, NarrowRoom + 1: 380} {
		next, effects := yarmouk.Update(s, Fit{room})
		v := yarmouk.View(next).Panel.Answer.(ClocksView)
		if v.Width != width || len(effects) > 0 {
			t.Errorf("for room %d it is %v wide, and the page is to do %v", room, v.Width, effects)
		}
		for _, l := range v.Lanes {
			for _, bar := range l.Bars {
				end := bar.LabelX + drawing.Width(bar.Label, drawing.LabelSize)
				if bar.Before {
					end = bar.LabelX
				}
				if end > width || bar.Before && end < drawing.Width(bar.Label, drawing.LabelSize) {
					t.Errorf("in %v, %s ends at %v", width, bar.Label, end)
				}
			}
		}
		next, _ = yarmouk.Update(next, Print{})
		next, _ = yarmouk.Update(next, Fit{room}) // as browsers do that lay a page out for paper
		if v := yarmouk.View(next).Panel.Answer.(ClocksView); v.Width != 1000 {
			t.Errorf("on paper it is %v wide", v.Width)
		}
	}
}

func TestStretchesOfDaysInWords(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"2015-04-14", "2015-04-14", "14 April 2015"},
		{"2018-05-11", "2018-05-20", "11 to 20 May 2018"},
		{"2018-03-20", "2018-05-20", "20 March to 20 May 2018"},
		{"2017-12-30", "2018-01-02", "30 December 2017 to 2 January 2018"},
		{"2017-08-01", "2017-08-31", "August 2017"},
		{"1948-01-01", "1948-12-31", "1948"},
		{"1940-01-01", "1949-12-31", "1940 to 1949"},
		{"", "", ""},
	} {
		if got := daysInWords(phrase.Book{}, c.from, c.to); got != c.want {
			t.Errorf("%s to %s: %s, want %s", c.from, c.to, got, c.want)
		}
	}
	for _, c := range []struct {
		from, to string
		days     int
		want     string
	}{
		{"2015-04-14", "2018-05-19", 1132, "3 years and 1 month"},
		{"1949-01-01", "2010-12-31", 22645, "62 years"},
		{"2017-09-01", "2017-12-31", 122, "4 months"},
		{"2015-04-02", "2015-04-10", 9, "9 days"},
		{"2015-04-02", "2015-04-02", 1, "1 day"},
	} {
		if got := long(phrase.Book{}, c.from, c.to, c.days); got != c.want {
			t.Errorf("%s to %s: %s, want %s", c.from, c.to, got, c.want)
		}
	}
}

func TestNumbersAsNewsWritesThem(t *testing.T) {
	for f, want := range map[float64]string{0: "0", 999: "999", 1000: "1,000", 160000: "160,000",
		1234567.5: "1,234,567.5", 0.456: "0.46"} {
		if got := number(f); got != want {
			t.Errorf("%v: %s, want %s", f, got, want)
		}
	}
}
