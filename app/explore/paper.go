package explore

import (
	"cmp"
	"parallax/app/article"
	"parallax/app/phrase"
)

// A Paper is what stands on a printed sheet and not on the screen: what was
// asked, what is left out, what the marks mean, and where the accounts are from.
type Paper struct {
	Question  string
	Kept      []string // what filters, and what they leave; empty where nothing filters
	Legend    []LegendItem
	Citations []Source
}

// A LegendItem is one kind of mark: words marked so, and what that says.
type LegendItem struct {
	Class string // of the sample, for the style sheet
	Words string
}

// A Source names an account as a bibliography does: what is not known of it
// is left out.
type Source struct {
	Letter string
	Words  string
}

// paper returns what a sheet of state s says besides its texts.
func (x *Explorer) paper(s State, b Bar) Paper {
	book := s.Book()
	p := Paper{Question: book.Say(LensOf(s.Lens).Question), Kept: keeps(book, s, b)}
	var accounts []*article.Article
	for _, side := range s.Sides() {
		if s.View == Compare || side == s.Side {
			a := x.Corpus.Articles[s.Article(side)]
			accounts = append(accounts, a)
			p.Citations = append(p.Citations, Source{side.Letter(), cite(book, a)})
		}
	}
	for _, l := range looks(s, accounts) {
		p.Legend = append(p.Legend, LegendItem{l.class, book.Say(l.words)})
	}
	return p
}

// keeps says what filters are on, and how many paragraphs they leave.
func keeps(book phrase.Book, s State, b Bar) []string {
	if !s.Filters() {
		return nil
	}
	var list []string
	for _, c := range b.Chips {
		if c.Exclude {
			list = append(list, book.Say("Left out: paragraphs that name {name}", c.Name))
		} else {
			list = append(list, book.Say("Only paragraphs that name {name}", c.Name))
		}
	}
	if b.Query != "" {
		list = append(list, book.Say("Only what a search for “{words}” finds", b.Query))
	}
	return append(list, b.Status)
}

// cite writes what is known of an account: by whom, its headline, where, when,
// and its address.
func cite(book phrase.Book, a *article.Article) string {
	var parts []string
	for _, part := range []string{a.Byline.Value, a.Headline.Value, cmp.Or(a.Outlet.Value, a.File)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	switch day := printedDate(book, a.Published.Value); {
	case day == "":
		parts = append(parts, book.Say("day not stated"))
	case a.Published.Basis == article.Inferred:
		parts = append(parts, book.Say("{day} (inferred)", day))
	default:
		parts = append(parts, day)
	}
	if a.URL.Value != "" {
		parts = append(parts, a.URL.Value)
	}
	return book.List("{one}. {two}", parts)
}
