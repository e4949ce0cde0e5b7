package explore

import (
	"fmt"
	"strconv"
	"strings"

	"parallax/app/article"
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

const unstated = "not stated in the text"

// card returns the card of the account on that side.
func (x *Explorer) card(s State, side Side) Card {
	shown := [3]int{int(side), s.Left, s.Right}
	if _, ok := x.cards[shown]; !ok {
		x.cards[shown] = x.newCard(s, side)
	}
	return x.cards[shown]
}

func (x *Explorer) newCard(s State, side Side) Card {
	i := s.Article(side)
	a := x.Corpus.Articles[i]
	c := Card{Letter: side.Letter(), Outlet: orElse(a.Outlet.Value, a.File), Date: PrintedDate(a.Published.Value)}
	if c.Date == "" {
		c.Date = "day not stated"
	} else if a.Published.Basis == article.Inferred {
		c.DateNote = "inferred"
	}
	c.Facts = []CardFact{
		fact("Outlet", a.Outlet), fact("By", a.Byline),
		fact("Published", article.Fact{Value: PrintedDate(a.Published.Value), Basis: a.Published.Basis, Evidence: a.Published.Evidence}),
		fact("Address", a.URL), agencies(a), length(a),
	}
	c.Share = shareLine(a)
	for _, ch := range a.Changes {
		c.Changes = append(c.Changes, fmt.Sprintf("%s (“%s”, at byte %d of the file)", ch.Reason, strings.TrimSpace(ch.Removed), ch.Offset))
	}
	if len(x.Corpus.Articles) > 2 {
		for j, other := range x.Corpus.Articles {
			c.Choices = append(c.Choices, Option{j, orElse(other.Outlet.Value, other.File) + ": " + other.Headline.Value, j == i})
		}
	}
	return c
}

func fact(label string, f article.Fact) CardFact {
	if f.Value == "" {
		return CardFact{label, unstated, f.Evidence}
	}
	how := f.Evidence
	if f.Basis == article.Inferred {
		how = strings.TrimPrefix("inferred: "+how, "inferred: inferred")
	}
	return CardFact{label, f.Value, strings.TrimSuffix(how, ": ")}
}

// agencies names the agencies whose copy the account carries.
func agencies(a *article.Article) CardFact {
	var names []string
	seen := map[string]bool{}
	for _, p := range a.Paragraphs {
		if g := p.Provenance; g.Kind == article.Agency && !seen[g.Agency] {
			seen[g.Agency] = true
			names = append(names, g.Agency)
		}
	}
	if len(names) == 0 {
		return CardFact{Label: "Agency copy", Value: "none known"}
	}
	return CardFact{"Agency copy", strings.Join(names, ", "), shareLine(a)}
}

func length(a *article.Article) CardFact {
	words, paragraphs := 0, 0
	for _, p := range a.Paragraphs {
		if p.Account() {
			words += len(text.Words(a.Body, p.Span))
			paragraphs++
		}
	}
	return CardFact{"Length", fmt.Sprintf("%s words, %s", thousands(words), count(paragraphs, "paragraph")), "headline counted; credit lines and notices not"}
}

// shareLine says how many of the account's words stand in paragraphs of agency copy.
func shareLine(a *article.Article) string {
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
	return fmt.Sprintf("%s of %s words stand in paragraphs marked as agency copy", thousands(agency), thousands(all))
}

var months = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// PrintedDate writes a day given as YYYY-MM-DD as a reader does: "14 April 2015".
func PrintedDate(day string) string {
	parts := strings.Split(day, "-")
	if len(parts) != 3 {
		return ""
	}
	m, _ := strconv.Atoi(parts[1])
	if m < 1 || m > 12 {
		return day
	}
	return strings.TrimPrefix(parts[2], "0") + " " + months[m-1] + " " + parts[0]
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

func itoa(n int) string { return strconv.Itoa(n) }

// count writes a number with its noun: "1 paragraph", "12 paragraphs".
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return thousands(n) + " " + noun
}

// thousands writes a number with a comma at the thousands: "1,024".
func thousands(n int) string {
	s := itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// by returns the margin's word on paragraph n.
func by(a *article.Article, n int) By {
	g := a.Paragraphs[n-1].Provenance
	b := By{Kind: g.Kind, Title: copyTitle(g)}
	if n == 1 || a.Paragraphs[n-2].Provenance.Kind != g.Kind || a.Paragraphs[n-2].Provenance.Agency != g.Agency {
		b.Begin = copyLabel(g)
	}
	return b
}

func copyLabel(g article.Provenance) string {
	switch g.Kind {
	case article.Own:
		return "own text"
	case article.Agency:
		return orElse(g.Agency, "agency") + " copy"
	case article.Credit:
		return "credit line"
	case article.Boilerplate:
		return "notice"
	}
	return ""
}

func copyTitle(g article.Provenance) string {
	label := copyLabel(g)
	if label == "" {
		return ""
	}
	switch g.Basis {
	case article.Inferred:
		label += ", inferred"
	case article.Proposed:
		label += ", proposed by rule"
	}
	if g.Evidence != "" {
		label += ": " + g.Evidence
	}
	return label
}
