package explore

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"parallax/app/article"
	"parallax/app/text"
)

// A CopyAccount is whose copy one account is made of.
type CopyAccount struct {
	Letter string
	Outlet string
	Rows   []CopyRow
}

// A CopyRow is one kind of copy with its length, and its paragraphs.
type CopyRow struct {
	Kind       article.Kind
	Label      string
	Words      int
	Paragraphs []Ref
	Evidence   []CopyEvidence
}

// A CopyEvidence is what speaks for whose copy some paragraphs are.
type CopyEvidence struct {
	Paragraphs string // "1–2, 26"
	Words      string
	numbers    []int
}

func copyAnswer(a Ask) (Answer, *Table, []Line) {
	b := copyingOf(a)
	v := b.view()
	return v, b.table(v), b.lines()
}

func (b copying) account(side Side) CopyAccount {
	i := b.Article(side)
	a, book := b.Corpus.Articles[i], b.Book()
	acc := CopyAccount{Letter: side.Letter(), Outlet: a.Name()}
	for n, p := range a.Paragraphs {
		label := cmp.Or(copyLabel(book, p.Provenance), book.Say("nothing known"))
		k := slices.IndexFunc(acc.Rows, func(r CopyRow) bool { return r.Label == label })
		if k < 0 {
			k = len(acc.Rows)
			acc.Rows = append(acc.Rows, CopyRow{Kind: p.Provenance.Kind, Label: label})
		}
		r := &acc.Rows[k]
		r.Words += len(text.Words(a.Body, p.Span))
		r.Paragraphs = append(r.Paragraphs, Ref{i, n + 1})
		r.Evidence = addEvidence(r.Evidence, copyEvidence(book, p.Provenance), n+1)
	}
	return acc
}

func addEvidence(list []CopyEvidence, words string, n int) []CopyEvidence {
	if words == "" {
		return list
	}
	k := slices.IndexFunc(list, func(e CopyEvidence) bool { return e.Words == words })
	if k < 0 {
		k = len(list)
		list = append(list, CopyEvidence{Words: words})
	}
	e := &list[k]
	e.numbers = append(e.numbers, n)
	e.Paragraphs = runsOf(e.numbers)
	return list
}

// runsOf writes rising numbers as a reader does: "1–2, 26".
func runsOf(numbers []int) string {
	var out strings.Builder
	for i := 0; i < len(numbers); {
		j := i + 1
		for j < len(numbers) && numbers[j] == numbers[j-1]+1 {
			j++
		}
		if out.Len() > 0 {
			out.WriteString(", ")
		}
		out.WriteString(strconv.Itoa(numbers[i]))
		if j > i+1 {
			out.WriteString("–" + strconv.Itoa(numbers[j-1]))
		}
		i = j
	}
	return out.String()
}
