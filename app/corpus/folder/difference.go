package folder

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"parallax/app/corpus"
	"parallax/app/mark"
	"parallax/app/tagger"
	"parallax/app/text"
)

// A Difference is a place where what an editor checked and what is found
// disagree. An empty side says that there is no mark on it.
type Difference struct {
	File           string // of the article
	Paragraph      int    // counted from 1
	Kind           string // mention, quote, figure or date
	Found, Checked Side
}

// A Side is a mark as one side has it.
type Side struct {
	Words string
	Value string // in the form of the checked files; of a label, its ID after a ~
}

func (d Difference) String() string {
	at := fmt.Sprintf("%s:%d: %s: ", d.File, d.Paragraph, d.Kind)
	switch {
	case d.Checked == Side{}:
		return at + "found only: " + d.Found.String()
	case d.Found == Side{}:
		return at + "checked only: " + d.Checked.String()
	}
	return at + "checked " + d.Checked.String() + ", found " + d.Found.String()
}

func (s Side) String() string {
	words := strings.Join(strings.Fields(s.Words), " ")
	if s.Value == "" {
		return "“" + words + "”"
	}
	return "“" + words + "” (" + s.Value + ")"
}

// Differences compares the checked marks of a folder with what is found in it
// when they are withheld, in the order of articles and texts, kind by kind. A
// kind that nobody checked in an article is passed over. It also returns how
// many marks are checked.
func Differences(fsys fs.FS, tag *tagger.Model) ([]Difference, int, error) {
	checked, err := BuildWith(fsys, tag)
	if err != nil {
		return nil, 0, err
	}
	found, err := BuildWith(withoutChecked{fsys}, tag)
	if err != nil {
		return nil, 0, err
	}
	var all []Difference
	count := 0
	for i := range checked.Articles {
		sheets, others := sheetsOf(checked, i), sheetsOf(found, i)
		for k, kind := range [...]string{"mention", "quote", "figure", "date"} {
			if slices.ContainsFunc(sheets[k], func(m sided) bool { return m.status != mark.Checked }) {
				continue
			}
			count += len(sheets[k])
			all = append(all, compareKind(checked, i, kind, sheets[k], others[k])...)
		}
	}
	return all, count, nil
}

// A sided is a mark with what of it is compared.
type sided struct {
	text.Span
	status mark.Status
	value  string
	form   string // quotations of different forms may cover each other
}

// sheetsOf lists the marks of an article, kind by kind.
func sheetsOf(c *corpus.Corpus, i int) [4][]sided {
	var out [4][]sided
	m := c.Marks[i]
	for _, n := range m.Mentions {
		label := ""
		if n.Label {
			label = "~"
		}
		out[0] = append(out[0], sided{n.Span, n.Status, label + n.Entity, ""})
	}
	for _, q := range m.Quotes {
		by := strings.Join(q.By, " and ")
		out[1] = append(out[1],
			sided{q.Content, q.Status, string(q.Form) + ", by " + cmp.Or(by, "nobody named"), string(q.Form)})
	}
	for _, f := range m.Figures {
		out[2] = append(out[2],
			sided{f.Span, f.Status,
				strings.TrimSpace(string(f.Bound) + " " + strings.Replace(valueOf(f), "null", "no number", 1) + " " +
					f.Unit), ""})
	}
	for _, d := range m.Dates {
		out[3] = append(out[3], sided{d.Span, d.Status, strings.Trim(interval(d.From, d.To), `"`), ""})
	}
	return out
}

// compareKind pairs the marks of one kind: those of the same words first, then
// those that share some.
func compareKind(c *corpus.Corpus, i int, kind string, checked, found []sided) []Difference {
	a := c.Articles[i]
	pair, taken := make([]int, len(checked)), make([]bool, len(found))
	for k := range pair {
		pair[k] = -1
	}
	for _, fits := range []func(a, b sided) bool{
		func(a, b sided) bool { return a == b || a.Span == b.Span && a.form == b.form },
		func(a, b sided) bool { return a.Span == b.Span },
		func(a, b sided) bool { return a.Overlaps(b.Span) && a.form == b.form },
	} {
		pairUp(checked, found, pair, taken, fits)
	}
	side := func(m sided) Side { return Side{m.In(a.Body), m.value} }
	var out []Difference
	for k, m := range checked {
		d := Difference{File: a.File, Paragraph: a.ParagraphAt(m.Start), Kind: kind, Checked: side(m)}
		if n := pair[k]; n >= 0 {
			if d.Found = side(found[n]); found[n].Span == m.Span && found[n].value == m.value {
				continue
			}
		}
		out = append(out, d)
	}
	for n, m := range found {
		if !taken[n] {
			out = append(out, Difference{File: a.File, Paragraph: a.ParagraphAt(m.Start), Kind: kind, Found: side(m)})
		}
	}
	slices.SortStableFunc(out, func(a, b Difference) int { return cmp.Compare(a.Paragraph, b.Paragraph) })
	return out
}

// pairUp pairs each mark that has no partner with the first free one that fits.
// Both lists are sorted, so the search ends where the words do.
func pairUp(checked, found []sided, pair []int, taken []bool, fits func(a, b sided) bool) {
	for k, m := range checked {
		for n := 0; n < len(found) && pair[k] < 0 && found[n].Start < max(m.End, m.Start+1); n++ {
			if !taken[n] && fits(m, found[n]) {
				pair[k], taken[n] = n, true
			}
		}
	}
}
