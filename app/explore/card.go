package explore

import (
	"cmp"
	"strconv"
	"strings"

	"parallax/app/article"
	"parallax/app/phrase"
	"parallax/app/text"
)

// A Card tells the making of an account: who wrote when, for whom, through
// which agency. What the text does not say, it says so.
type Card struct {
	Letter   string
	Outlet   string
	Date     string // as a reader writes it: "14 April 2015"
	DateNote string // "inferred" where it is not printed
	Facts    []CardFact
	Share    string   // how much of it is agency copy, in words counted
	Changes  []string // what was cleaned away
	Choices  []Option // the articles of the corpus, where there are more than two
}

// A CardFact is one line of a card.
type CardFact struct{ Label, Value, How string }

// An Option is one of several articles to show on a side.
type Option struct {
	Index int
	Name  string
	Shown bool
}

const unstated phrase.Key = "not stated in the text"

// card returns the card of the account on that side.
func (x *Explorer) card(s State, side Side) Card {
	shown := cardShown{side, s.Left, s.Right, s.Lang}
	if _, ok := x.cards[shown]; !ok {
		x.cards[shown] = x.newCard(s, side)
	}
	return x.cards[shown]
}

// A cardShown is all that a card depends on.
type cardShown struct {
	side        Side
	left, right int
	lang        string
}

func (x *Explorer) newCard(s State, side Side) Card {
	i := s.Article(side)
	a, book := x.Corpus.Articles[i], s.Book()
	c := Card{Letter: side.Letter(), Outlet: a.Name(), Date: printedDate(book, a.Published.Value)}
	if c.Date == "" {
		c.Date = book.Say("day not stated")
	} else if a.Published.Basis == article.Inferred {
		c.DateNote = book.Say("inferred")
	}
	c.Facts = []CardFact{
		fact(book, "Outlet", a.Outlet), fact(book, "By", a.Byline),
		fact(book, "Published",
			article.Fact{Value: printedDate(book, a.Published.Value), Basis: a.Published.Basis,
				Evidence: a.Published.Evidence}),
		fact(book, "Address", a.URL), agencies(book, a), length(book, a),
	}
	c.Share = shareLine(book, a)
	for _, ch := range a.Changes {
		c.Changes = append(c.Changes,
			book.Say("{reason} (“{words}”, at byte {offset} of the file)", book.Known(ch.Reason),
				strings.TrimSpace(ch.Removed), ch.Offset))
	}
	if len(x.Corpus.Articles) > 2 {
		for j, other := range x.Corpus.Articles {
			c.Choices = append(c.Choices, Option{j, choiceName(other), j == i})
		}
	}
	return c
}

// choiceName tells an account from others of its outlet.
func choiceName(a *article.Article) string {
	if a.Outlet.Value == "" || a.Headline.Value == "" {
		return a.Name()
	}
	return a.Outlet.Value + ": " + a.Headline.Value
}

func fact(book phrase.Book, label phrase.Key, f article.Fact) CardFact {
	if f.Value == "" {
		return CardFact{book.Say(label), book.Say(unstated), book.Known(f.Evidence)}
	}
	how := book.Known(f.Evidence)
	switch {
	case f.Basis != article.Inferred:
	case how == "":
		how = book.Say("inferred")
	case !strings.HasPrefix(how, "inferred"):
		how = book.Say("inferred: {evidence}", how)
	}
	return CardFact{book.Say(label), f.Value, how}
}

// agencies names the agencies whose copy the account carries, and says how much
// is copy of theirs or shared.
func agencies(book phrase.Book, a *article.Article) CardFact {
	var names []string
	seen := map[string]bool{}
	for _, p := range a.Paragraphs {
		if g := p.Provenance; g.Kind == article.Agency && !seen[g.Agency] {
			seen[g.Agency] = true
			names = append(names, cmp.Or(g.Agency, book.Say("no agency is named")))
		}
	}
	if len(names) == 0 {
		return CardFact{Label: book.Say("Agency copy"), Value: book.Say("none known")}
	}
	return CardFact{upperFirst(book.Say(copied(a))), book.List("{one}, {two}", names), shareLine(book, a)}
}

func length(book phrase.Book, a *article.Article) CardFact {
	words, paragraphs := 0, 0
	for _, p := range a.Paragraphs {
		if p.Account() {
			words += len(text.Words(a.Body, p.Span))
			paragraphs++
		}
	}
	return CardFact{book.Say("Length"),
		book.List("{one}, {two}", []string{book.Count("{n} words", words), book.Count("{n} paragraphs", paragraphs)}),
		book.Say("headline counted; credit lines and notices not")}
}

// shareLine says how many of the account's words stand in paragraphs of agency
// copy, or of copy that is shared.
func shareLine(book phrase.Book, a *article.Article) string {
	agency, all := 0, 0
	for _, p := range a.Paragraphs {
		n := len(text.Words(a.Body, p.Span))
		if !p.Account() {
			continue
		}
		all += n
		if p.Provenance.Kind == article.Agency {
			agency += n
		}
	}
	if agency == 0 {
		return ""
	}
	return book.Say("{number} of {all} words stand in paragraphs marked as {copy}", phrase.Number(agency),
		phrase.Number(all), book.Say(copied(a)))
}

var months = []phrase.Key{"January", "February", "March", "April", "May", "June", "July", "August", "September",
	"October", "November", "December"}

// PrintedDay writes a day given as YYYY-MM-DD as readers of the language do:
// "14 April 2015".
func PrintedDay(book phrase.Book, day string) string { return printedDate(book, day) }

func printedDate(book phrase.Book, day string) string {
	parts := strings.Split(day, "-")
	if len(parts) != 3 {
		return ""
	}
	m, _ := strconv.Atoi(parts[1])
	if m < 1 || m > 12 {
		return day
	}
	return book.Say("{day} {month} {year}", strings.TrimPrefix(parts[2], "0"), months[m-1], parts[0])
}

// by returns the margin's word on paragraph n.
func by(book phrase.Book, a *article.Article, n int) By {
	g := a.Paragraphs[n-1].Provenance
	b := By{Kind: g.Kind, Title: copyTitle(book, g)}
	if n == 1 || a.Paragraphs[n-2].Provenance.Kind != g.Kind || a.Paragraphs[n-2].Provenance.Agency != g.Agency {
		b.Begin = copyLabel(book, g)
	}
	return b
}

func copyLabel(book phrase.Book, g article.Provenance) string {
	switch {
	case g.Kind == article.Own:
		return book.Say("own text")
	case g.Kind == article.Agency && g.Agency == "":
		return book.Say(sharedCopy)
	case g.Kind == article.Agency:
		return book.Say("{agency} copy", g.Agency)
	case g.Kind == article.Credit:
		return book.Say("credit line")
	case g.Kind == article.Boilerplate:
		return book.Say("notice")
	}
	return ""
}

func copyTitle(book phrase.Book, g article.Provenance) string {
	label := copyLabel(book, g)
	if label == "" {
		return ""
	}
	switch g.Basis {
	case article.Inferred:
		label = book.Say("{copy}, inferred", label)
	case article.Proposed:
		label = book.Say("{copy}, proposed by rule", label)
	}
	if g.Evidence != "" {
		label = book.Say("{copy}: {evidence}", label, book.Known(g.Evidence))
	}
	return label
}

// copyEvidence is what is known of how a paragraph's copy is known.
func copyEvidence(book phrase.Book, g article.Provenance) string {
	words := book.Known(g.Evidence)
	basis := map[article.Basis]string{article.Inferred: book.Say("inferred"),
		article.Proposed: book.Say("proposed by rule")}[g.Basis]
	switch {
	case basis == "":
		return words
	case words == "":
		return basis
	}
	return book.Say("{copy}: {evidence}", basis, words)
}
