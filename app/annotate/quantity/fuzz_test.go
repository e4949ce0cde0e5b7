package quantity

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"parallax/app/article"
	"parallax/app/mark"
	"parallax/app/text"
)

// FuzzFiguresAndDates holds for any text: spans are valid and in one
// paragraph, sorted and apart; no figure shares a word with a date; values are
// numbers and days of the calendar; the same text gives the same marks.
func FuzzFiguresAndDates(f *testing.F) {
	for _, seed := range []string{
		"up to 90 percent of the 7-800,000 people on April 1, 2011–15",
		"between $2 and 3 million, -5 degrees, .08, 1/2, 10 1/2, 501(c)3",
		"mid-1990s, the first Monday in the middle of last May 9/11",
		"one in ten thousands of dozens and a half of a few hundred 40 000",
		"’90s £5m–£6m Feb. 29-Mar. 3 31/12/9999 0001-01-01 9999-12-31",
		"三十 １２ 3٫5 ½ a ½ m² 2nd\nyear's end\r\n\u00a0 12 months ago",
	} {
		f.Add(seed, "2015-04-14")
		f.Add(seed, "")
		f.Add(seed, "9999-12-31")
	}
	f.Fuzz(func(t *testing.T, body, day string) {
		body = strings.ToValidUTF8(body, "?") // as an Article's is
		a := manyParagraphs(body, day)
		figures, dates := Figures(a), Dates(a)
		checkSpans(t, a, figures, dates)
		for _, g := range figures {
			if math.IsNaN(g.Low) || math.IsInf(g.Low, 0) || math.IsInf(g.High, 0) || g.Low > g.High {
				t.Fatalf("figure %q has the values %v to %v", g.In(body), g.Low, g.High)
			}
			if !g.Span.Contains(g.Number) || !g.Number.Valid(body) || !g.Of.Valid(body) ||
				!g.Of.Empty() && g.Of.Overlaps(g.Span) {
				t.Fatalf("figure %q has number %v and counted %v", g.In(body), g.Number, g.Of)
			}
			if slices.ContainsFunc(dates, func(d mark.Date) bool { return d.Overlaps(g.Span) }) {
				t.Fatalf("figure %q is within a date", g.In(body))
			}
		}
		for _, d := range dates {
			checkDays(t, body, d)
		}
		if fmt.Sprint(Figures(a)) != fmt.Sprint(figures) || fmt.Sprint(Dates(a)) != fmt.Sprint(dates) {
			t.Fatal("the same text gives other marks")
		}
	})
}

func manyParagraphs(body, day string) *article.Article {
	a := article.Of(body)
	a.ID, a.Published.Value = "a", day
	return a
}

func checkSpans(t *testing.T, a *article.Article, figures []mark.Figure, dates []mark.Date) {
	t.Helper()
	end := map[string]int{}
	check := func(kind string, s text.Span, rule string) {
		if !s.Valid(a.Body) || s.Empty() || a.ParagraphAt(s.Start) == 0 ||
			a.ParagraphAt(s.Start) != a.ParagraphAt(s.End-1) {
			t.Fatalf("%s %v is no span of a paragraph", kind, s)
		}
		if s.Start < end[kind] {
			t.Fatalf("%s %q begins before the end of the one before it", kind, s.In(a.Body))
		}
		if rule == "" {
			t.Fatalf("%s %q has no rule", kind, s.In(a.Body))
		}
		end[kind] = s.End
	}
	for _, f := range figures {
		check("figure", f.Span, f.Rule)
	}
	for _, d := range dates {
		check("date", d.Span, d.Basis.String())
	}
}

func checkDays(t *testing.T, body string, d mark.Date) {
	t.Helper()
	if d.From == "" || d.To == "" {
		if d.From != d.To || d.Precision != mark.Unfixed {
			t.Fatalf("date %q is half resolved: %+v", d.In(body), d)
		}
		return
	}
	_, errFrom := time.Parse(time.DateOnly, d.From)
	_, errTo := time.Parse(time.DateOnly, d.To)
	if errFrom != nil || errTo != nil || d.From > d.To || d.Precision == mark.Unfixed {
		t.Fatalf("date %q is %+v", d.In(body), d)
	}
}

func TestNumberIsTheFigureWithoutItsHedge(t *testing.T) {
	for sentence, want := range map[string]string{
		"It was the home of more than 200,000 people.": "200,000",
		"The group took over up to 90 percent of it.":  "90 percent",
		"20 or more tanks were seen.":                  "20",
		"Between 5 and 10 percent are undecided.":      "5 and 10 percent",
		"Temperatures fell to -5 degrees.":             "-5 degrees",
	} {
		figures := Figures(oneParagraph(sentence, ""))
		if len(figures) != 1 || figures[0].Number.In(sentence) != want {
			t.Errorf("%s: %+v, want the number %q", sentence, figures, want)
		}
	}
}

func TestEveryParagraphIsReadByItself(t *testing.T) {
	body := "He was 5.\nMillion died on April\n3, 2011 they left 2\nkilometers away."
	a := manyParagraphs(body, "2018-05-20")
	for _, f := range Figures(a) {
		if strings.Contains(f.In(body), "\n") {
			t.Errorf("figure %q spans paragraphs", f.In(body))
		}
	}
	for _, d := range Dates(a) {
		if strings.Contains(d.In(body), "\n") {
			t.Errorf("date %q spans paragraphs", d.In(body))
		}
	}
}

func BenchmarkFigures(b *testing.B) {
	a := benchmarkArticle()
	b.SetBytes(int64(len(a.Body)))
	b.ReportAllocs()
	for b.Loop() {
		Figures(a)
	}
}

func BenchmarkDates(b *testing.B) {
	a := benchmarkArticle()
	b.SetBytes(int64(len(a.Body)))
	b.ReportAllocs()
	for b.Loop() {
		Dates(a)
	}
}

// benchmarkArticle has the density of figures and dates of an agency's report.
func benchmarkArticle() *article.Article {
	const report = "According to Palestinian sources, some 2,500 civilians have managed to escape the camp, but aid " +
		"agencies and the United Nations have warned of a serious humanitarian crisis and urged all parties to allow " +
		"the creation of a humanitarian corridor.\n" +
		"Yarmouk, which is Syria’s largest refugee camp lying seven kilometers south of Damascus, was initially " +
		"attacked by the group on April 1, and it subsequently took over up to 90 percent of the camp.\n" +
		"Fighters from the other groups are not participating, officials said on Tuesday. They have said they want " +
		"the camp to remain neutral and do not want to be seen as taking a side in the conflict between the " +
		"government and opposition forces.\n"
	return manyParagraphs(strings.Repeat(report, 400), "2015-04-14")
}
