package explore

import (
	"cmp"
	"net/url"
	"strconv"
	"strings"

	"parallax/app/article"
	"parallax/app/text"
)

// A QuoteView is the sheet of words to quote.
type QuoteView struct {
	Where     string // "A3"
	Words     string
	Citations []Citation
	Link      string // fragment of an address that leads to the words
}

// A Citation says where words come from in one of the usual styles, in English
// as these styles have it. Nothing in it is a guess: what is not known is left
// out or said to be unknown, and a day that was inferred is marked so.
type Citation struct {
	Style string // "Chicago", "MLA" or "APA"
	Text  string
}

func (x *Explorer) quoteView(s State) *QuoteView {
	if s.Sheet != QuoteSheet {
		return nil
	}
	q := s.Quote
	side, ok := s.sideOf(q.At.Article)
	if !ok {
		return nil
	}
	a := x.Corpus.Articles[q.At.Article]
	return &QuoteView{
		Where: side.Letter() + strconv.Itoa(q.At.N), Words: q.In(a.Text(q.At.N)),
		Citations: citations(a, q.At.N), Link: x.linkTo(s, side),
	}
}

// Quoted returns the words in quotation marks and the citation beneath them.
func (v QuoteView) Quoted(c Citation) string { return "“" + v.Words + "”\n\n" + c.Text }

const (
	noAuthor = "[no author given]"
	noDate   = "n.d."
)

// citations cites paragraph n of an article: after the Chicago Manual of Style
// (17th ed., a note), the MLA Handbook (9th ed.) and the Publication Manual of
// the APA (7th ed.). All three would leave an unknown author out; here it says
// that none is given.
func citations(a *article.Article, n int) []Citation {
	author := cmp.Or(a.Byline.Value, noAuthor)
	title, outlet, par := cmp.Or(a.Headline.Value, a.File), cmp.Or(a.Outlet.Value, "[no publisher given]"),
		strconv.Itoa(n)
	address := ""
	if a.URL.Value != "" {
		address = " " + a.URL.Value + "."
	}
	return []Citation{
		{"Chicago",
			author + ", “" + title + ",” " + outlet + ", " + dated(a.Published, chicagoDay) + ", par. " + par + "." +
				address},
		{"MLA",
			author + ". “" + title + ".” " + outlet + ", " + dated(a.Published, mlaDay) + ", par. " + par + "." +
				address},
		{"APA",
			author + " (" + dated(a.Published, apaDay) + "). " + title + ". " + outlet + ", para. " + par + "." +
				address},
	}
}

// dated writes the day of publication, and that it was inferred where it was.
func dated(f article.Fact, write func(y string, m, d int) string) string {
	parts := strings.Split(f.Value, "-")
	if len(parts) != 3 {
		return noDate
	}
	m, _ := strconv.Atoi(parts[1])
	d, _ := strconv.Atoi(parts[2])
	if m < 1 || m > 12 {
		return noDate
	}
	day := write(parts[0], m, d)
	if f.Basis == article.Inferred {
		day += " [date inferred]"
	}
	return day
}

func chicagoDay(y string, m, d int) string {
	return string(months[m-1]) + " " + strconv.Itoa(d) + ", " + y
}

func apaDay(y string, m, d int) string { return y + ", " + string(months[m-1]) + " " + strconv.Itoa(d) }

// mlaDay shortens the names of months, but for May, June and July.
func mlaDay(y string, m, d int) string {
	month := string(months[m-1])
	switch {
	case m == 9:
		month = "Sept."
	case len(month) > 4:
		month = month[:3] + "."
	}
	return strconv.Itoa(d) + " " + month + " " + y
}

// linkTo returns the fragment that leads to the quoted words: a state of this
// program, and behind it what a browser that knows text fragments finds before
// the program starts.
func (x *Explorer) linkTo(s State, side Side) string {
	to := x.Start()
	to.View, to.Left, to.Right, to.Lang = s.View, s.Left, s.Right, s.Lang
	to.Side, to.At, to.Quote = side, s.Quote.At, s.Quote
	return x.Address(to) + ":~:text=" + x.directive(s.Quote)
}

// directive writes the text directive that finds the quote (WICG, Scroll to
// Text Fragment): whole words, of many the first, as many as tell them from
// others, and the last few, with the words before them where those are not
// enough.
func (x *Explorer) directive(q Quote) string {
	const most, few = 12, 5
	a := x.Corpus.Articles[q.At.Article]
	par := a.Paragraphs[q.At.N-1].Span
	all := text.Words(a.Body, par)
	at := q.Shift(par.Start)
	first, last := 0, len(all)
	for first < last && all[first].End <= at.Start {
		first++
	}
	for last > first && all[last-1].Start >= at.End {
		last--
	}
	if first == last {
		return ""
	}
	words := func(from, to int) string { return a.Body[all[from].Start:all[to-1].End] }
	begin, end := words(first, last), ""
	if last-first > most {
		from := first + few
		for from < last-few && x.times(words(first, from)) > 1 {
			from++
		}
		begin, end = words(first, from), ","+escaped(words(last-few, last))
	}
	before := ""
	if first > 0 && x.times(begin) > 1 {
		before = escaped(words(max(first-few, 0), first)) + "-,"
	}
	return before + escaped(begin) + end
}

// times counts how often the words stand in the corpus.
func (x *Explorer) times(words string) int {
	n := 0
	for _, a := range x.Corpus.Articles {
		n += strings.Count(a.Body, words)
	}
	return n
}

// escaped writes words as a part of a text directive, where the hyphen, the
// comma and the ampersand have a meaning.
func escaped(words string) string {
	return strings.NewReplacer("+", "%20", "-", "%2D").Replace(url.QueryEscape(words))
}
