package explore

import (
	"cmp"
	"parallax/app/compare"
	"parallax/app/phrase"
	"parallax/app/text"
	"slices"
	"strings"
)

// A ReasonLine is one reason in words: "both name Islamic State", with the
// words it rests on in each account.
type ReasonLine struct {
	Text string
	A, B string
}

// because says in one line why a passage is one: in the editor's words, or by
// its weightiest reasons.
func (a Ask) because(q compare.Passage) string {
	if q.Matter != "" {
		return a.Book().Say("both: {matter}", q.Matter)
	}
	if len(q.Reasons) == 0 {
		return a.Book().Say("nothing that rules find")
	}
	var why []string
	for _, r := range q.Reasons[:min(3, len(q.Reasons))] {
		why = append(why, a.reason(r).Text)
	}
	return a.Book().Say("both: {matter}", a.Book().List("{one}; {two}", why))
}

// reason puts a reason into words, with what it rests on.
func (a Ask) reason(r compare.Reason) ReasonLine {
	book := a.Book()
	l := ReasonLine{A: a.printed(a.Left, r.A), B: a.printed(a.Right, r.B)}
	switch r.Kind {
	case compare.SharedActor, compare.SharedPlace:
		l.Text = a.name(r.ID)
	case compare.SharedSpeaker:
		l.Text = book.Say("a statement from the side of {name}", a.name(r.ID))
	case compare.SharedFigure:
		l.Text = book.Say("a figure: {number}", r.ID)
	case compare.SharedExtent:
		deed, place, _ := strings.Cut(r.ID, " ")
		l.Text = book.Say(extentWords[deed], a.name(place))
	case compare.SharedDate:
		l.Text = interval(book, r.ID)
	case compare.SharedTopic:
		l.Text = book.Known(r.ID)
	case compare.SharedVoice:
		l.Text = book.Say("a statement of one kind ({kind})", book.Known(r.ID))
	case compare.SharedWords:
		l.Text = quoted(book, l.A, l.B)
	case compare.BothHeadline:
		l.Text = book.Say("the headline")
	}
	return l
}

// extentWords say of what deed two passages tell how far it goes.
var extentWords = map[string]phrase.Key{
	"control": "how much of {place} is held",
	"ruin":    "how much of {place} is destroyed",
}

// interval writes "first/last" as a reader does: one day, or two.
func interval(book phrase.Book, days string) string {
	first, last, _ := strings.Cut(days, "/")
	return daysInWords(book, first, cmp.Or(last, first))
}

// quoted gives words that two passages share, and both forms where they differ
// in more than their order.
func quoted(book phrase.Book, a, b string) string {
	if slices.Equal(foldedWords(a), foldedWords(b)) {
		return book.Say("the words “{words}”", a)
	}
	return book.Say("the words “{a}” / “{b}”", a, b)
}

func foldedWords(list string) []string {
	words := strings.Split(text.FoldString(list), ", ")
	slices.Sort(words)
	return words
}

// printed joins the words of spans, each once.
func (a Ask) printed(article int, spans []text.Span) string {
	var words []string
	for _, s := range spans {
		if w := s.In(a.Corpus.Articles[article].Body); !slices.Contains(words, w) {
			words = append(words, w)
		}
	}
	return strings.Join(words, ", ")
}
