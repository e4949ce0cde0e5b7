package explore

import (
	"slices"
	"strings"

	"parallax/app/corpus"
)

// The names of the lenses.
const (
	Entities Lens = ""        // who and where
	Naming   Lens = "names"   // how are they named
	Voices   Lens = "voices"  // who speaks
	Ledger   Lens = "figures" // which numbers
	Clocks   Lens = "dates"   // when
	Places   Lens = "places"  // where
	Words    Lens = "words"   // which words
	Only     Lens = "only"    // only here
	Copy     Lens = "copy"    // whose copy
)

// Lenses returns the lenses in the order of the page. The page opens in the first.
func Lenses() []LensInfo {
	return []LensInfo{
		entitiesLens, namesLens, voicesLens, ledgerLens, clocksLens, placesLens, wordsLens, onlyLens, copyLens,
	}
}

// LensOf returns the lens of that name; of one that the page has not, the first.
func LensOf(name Lens) LensInfo {
	all := Lenses()
	return all[max(slices.IndexFunc(all, func(l LensInfo) bool { return l.Lens == name }), 0)]
}

func (x *Explorer) ask(s State, sel corpus.Selection) Ask { return Ask{x.Scene, s.Setting, sel} }

// overlays returns what the lens marks in an article besides its mentions, sorted
// by [text.Compare].
func (x *Explorer) overlays(s State, article int, sel corpus.Selection) []overlay {
	var list []overlay
	if marks := LensOf(s.Lens).marks; marks != nil {
		list = marks(x.ask(s, sel), article)
	}
	if doubted := x.disputedOverlays(s, article); len(doubted) > 0 {
		list = slices.Concat(list, doubted)
		sortOverlays(list)
	}
	return list
}

// A Panel answers the lens's question for what is chosen.
type Panel struct {
	Question string
	Unread   string // warns of accounts that the rules do not read; mostly empty
	Answer   Answer
	Table    *Table         // shown, copied, saved; nil where there is none
	Lines    []Line         // what the picked item counts
	Disputed []DisputedLine // marks that the reader said no to
	Method   string         // one sentence on how the answer is made
	Note     []NotePart     // how it is made, in full
}

// A DisputedLine is a mark that the reader said no to, and that nothing counts.
type DisputedLine struct {
	Line Line
	Undo Change
}

func (x *Explorer) panel(s State, sel corpus.Selection) Panel {
	l, book := LensOf(s.Lens), s.Book()
	p := Panel{Question: book.Say(l.Question), Unread: x.unread(s), Disputed: x.disputedLines(s),
		Method: book.Say(l.Note.Sentence), Note: l.Note.parts(book)}
	p.Answer, p.Table, p.Lines = l.answer(x.ask(s, sel))
	for i := range p.Lines {
		p.Lines[i].Dispute = x.disputeAt(l, p.Lines[i])
	}
	if s.Paper && p.Table != nil && p.Table.Hidden && l.Drawn {
		t := p.Table.cut(book, l.MostRows)
		t.Paper, p.Table = true, &t
	}
	return p
}

// unread warns of accounts shown in a language that the rules do not read, or
// returns nothing.
func (x *Explorer) unread(s State) string {
	var letters []string
	for _, side := range s.Sides() {
		if lang, _, _ := strings.Cut(x.Corpus.Articles[s.Article(side)].Lang, "-"); lang != "en" {
			letters = append(letters, side.Letter())
		}
	}
	if len(letters) == 0 || LensOf(s.Lens).AnyLanguage {
		return ""
	}
	return s.Book().
		Say("The rules that find statements, figures and dates read English. Of {letters}, in another language, they "+
			"find little: a zero there says nothing.",
			enumerated(s.Book(), letters))
}
