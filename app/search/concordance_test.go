package search

import (
	"slices"
	"strings"
	"testing"

	"parallax/app/article"
	"parallax/app/corpus"
	"parallax/app/mark"
	"parallax/app/text"
)

// spansOf returns the hits of a query per article.
func spansOf(x *Index, typed string) [][]text.Span {
	q, _ := Parse(typed)
	spans := make([][]text.Span, len(x.corpus.Articles))
	for i, hits := range x.Search(q).Hits {
		for _, h := range hits {
			spans[i] = append(spans[i], h.Span)
		}
	}
	return spans
}

// written writes a line as "left|node|right".
func written(c *corpus.Corpus, l Line) string {
	body := c.Articles[l.Article].Body
	return l.Left.In(body) + "|" + l.Node.In(body) + "|" + l.Right.In(body)
}

func TestALineIsTheNodeWithWordsAroundIt(t *testing.T) {
	for _, c := range []struct {
		words string
		width int
		want  string
	}{
		{"The siege of the [camp] goes on today.", 2, "of the |camp| goes on"},
		{"The siege of the [camp] goes on.", 2, "of the |camp| goes on."},
		{"The siege of the [camp] goes on.", 3, "siege of the |camp| goes on."},
		{"“The siege of the [camp]”", 9, "“The siege of the |camp|”"},
		{"[camp]", 3, "|camp|"},
		{"an anti-[rebel]-held area of it", 1, "an anti-|rebel|-held area"},
		{"an anti-[rebel]-held area", 0, "anti-|rebel|-held"},
		{"Syria’s [camp], Syria’s", 0, "|camp|"},
		{"in [“]the camp", 0, "|“|"},
		{"[“]the camp", 0, "|“|"},
		{"the camp[.]", 1, "camp|.|"},
		{"one two\nthree [four] five\nsix", 5, "three |four| five"},
		{"one two three", 5, ""},
	} {
		a, spans := bracketed(t, c.words)
		cp := &corpus.Corpus{Articles: []*article.Article{a}, Marks: make([]mark.Marks, 1)}
		var got []string
		for _, l := range Concordance(cp, [][]text.Span{spans}, c.width) {
			got = append(got, written(cp, l))
		}
		if strings.Join(got, "/") != c.want {
			t.Errorf("%s, %d words: %s, want %s", c.words, c.width, got, c.want)
		}
	}
}

func TestTheThreeOrders(t *testing.T) {
	c := yarmouk(t)
	x := New(c)
	lines := Concordance(c, spansOf(x, "siege"), 3)
	tight, by := "maintained a tight |siege|, but Abdel Majid", "by the government |siege| which has been"
	brutal, under := "under a brutal |siege|.", "under the regime’s |siege|."
	for _, o := range []struct {
		by   Order
		want []string
	}{
		{ByLeft, []string{brutal, by, under, tight}},
		{ByRight, []string{brutal, under, tight, by}},
		{ByPosition, []string{tight, by, brutal, under}},
	} {
		Sort(c, lines, o.by)
		var got []string
		for _, l := range lines {
			got = append(got, written(c, l))
		}
		if !slices.Equal(got, o.want) {
			t.Errorf("by %q:\n%s\nwant\n%s", o.by, strings.Join(got, "\n"), strings.Join(o.want, "\n"))
		}
	}
}

func TestNoLineIsLostAndEachIsThePrintedText(t *testing.T) {
	c := yarmouk(t)
	x := New(c)
	for _, typed := range []string{"the", "camp", "is", "actor:islamic-state", "voice:quoted", "s*"} {
		spans := spansOf(x, typed)
		for _, width := range []int{-1, 0, 1, 5, 1000} {
			lines := Concordance(c, spans, width)
			at := 0
			for i, in := range spans {
				for _, s := range in {
					l := lines[at]
					at++
					p := c.Articles[i].Paragraphs[l.Paragraph-1].Span
					whole := text.Span{Start: l.Left.Start, End: l.Right.End}
					if l.Article != i || l.Node != s || l.Left.End != s.Start || l.Right.Start != s.End ||
						!p.Contains(whole) || !whole.Valid(c.Articles[i].Body) {
						t.Fatalf("%s, %d words: %v for %v", typed, width, l, s)
					}
					if n := len(wordsOf(c.Articles[i].Body, l.Left)); n > max(width, 0)+1 {
						t.Errorf("%s, %d words: %d on the left", typed, width, n)
					}
				}
			}
			if at != len(lines) {
				t.Errorf("%s: %d lines for %d spans", typed, len(lines), at)
			}
		}
		lines := Concordance(c, spans, 5)
		again := slices.Clone(lines)
		Sort(c, again, ByLeft)
		Sort(c, again, ByPosition)
		if !slices.Equal(lines, again) {
			t.Errorf("%s: sorting back does not restore the order of the texts", typed)
		}
	}
}
