package explore

import (
	"slices"

	"parallax/app/article"
	"parallax/app/corpus"
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
	Evidence   []string
}

func (x *Explorer) copyPanel(s State, _ corpus.Selection) Panel {
	var p Panel
	for _, side := range s.Sides() {
		p.Copy = append(p.Copy, x.copyAccount(s, side))
	}
	b := x.copying(s)
	v := b.view()
	p.Making, p.Table, p.Lines = &v, b.table(p.Copy, v), b.lines()
	return p
}

func (x *Explorer) copyAccount(s State, side Side) CopyAccount {
	i := s.Article(side)
	a, book := x.Corpus.Articles[i], s.Book()
	acc := CopyAccount{Letter: side.Letter(), Outlet: orElse(a.Outlet.Value, a.File)}
	for n, p := range a.Paragraphs {
		label := orElse(copyLabel(book, p.Provenance), book.Say("nothing known"))
		k := slices.IndexFunc(acc.Rows, func(r CopyRow) bool { return r.Label == label })
		if k < 0 {
			k = len(acc.Rows)
			acc.Rows = append(acc.Rows, CopyRow{Kind: p.Provenance.Kind, Label: label})
		}
		r := &acc.Rows[k]
		r.Words += len(text.Words(a.Body, p.Span))
		r.Paragraphs = append(r.Paragraphs, Ref{i, n + 1})
		if e := copyTitle(book, p.Provenance); e != label && e != "" && !slices.Contains(r.Evidence, e) {
			r.Evidence = append(r.Evidence, e)
		}
	}
	return acc
}
