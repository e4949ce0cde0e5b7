package explore

import (
	"slices"
	"strings"

	"parallax/app/corpus"
	"parallax/app/phrase"
	"parallax/app/text"
)

// A LensInfo is a question the page can ask of its texts, and how it is
// answered. A new lens is a line in [Lenses] and a file of its own here, in
// package compare (its rule) and in package ui (its drawing).
type LensInfo struct {
	Lens     Lens
	Question phrase.Key
	Docked   bool // its panel lies below the texts, where it has their width
	Drawn    bool // its panel draws what else only its table says, so that paper has both

	panel    func(x *Explorer, s State, sel corpus.Selection) Panel
	overlays func(x *Explorer, s State, article int) []overlay // nil: it marks mentions only
	// parse reads what an item of the lens is written as; of anything else it
	// makes any item, or nil.
	parse func(code string) Item
}

// Lenses returns the questions in the order of the page.
func Lenses() []LensInfo {
	return []LensInfo{
		{Entities, "Who and where?", false, false, (*Explorer).entitiesPanel, (*Explorer).entitiesOverlays, entitiesItem},
		{Naming, "How are they named?", true, false, (*Explorer).namesPanel, (*Explorer).namesOverlays, namesItem},
		{Voices, "Who speaks?", true, false, (*Explorer).voicesPanel, (*Explorer).voicesOverlays, voicesItem},
		{Ledger, "Which numbers?", true, false, (*Explorer).ledgerPanel, (*Explorer).ledgerOverlays, ledgerItem},
		{Clocks, "When?", true, true, (*Explorer).clocksPanel, (*Explorer).clocksOverlays, clocksItem},
		{Places, "Where?", true, true, (*Explorer).placesPanel, (*Explorer).placesOverlays, placesItem},
		{Words, "Which words?", true, true, (*Explorer).wordsPanel, (*Explorer).wordsOverlays, wordsItem},
		{Only, "What is only here?", true, false, (*Explorer).onlyPanel, (*Explorer).onlyOverlays, onlyItem},
		{Copy, "Whose copy?", true, false, (*Explorer).copyPanel, (*Explorer).copyOverlays, copyItem},
	}
}

// info returns what is known of the lens; of one that the page has not, what is
// known of the first.
func (l Lens) info() LensInfo {
	all := Lenses()
	for _, k := range all {
		if k.Lens == l {
			return k
		}
	}
	return all[0]
}

// Docked reports whether the lens's panel lies below the texts.
func (l Lens) Docked() bool { return l.info().Docked }

// An overlay is a stretch of an account's text that a lens marks.
type overlay struct {
	text.Span
	class string // for the style sheet: "quote direct", "figure", "date"
	title string // what a pointer at rest reads
}

// overlays returns what the lens marks in an article besides its mentions,
// sorted by [text.Compare].
func (x *Explorer) overlays(s State, article int) []overlay {
	var list []overlay
	if mark := s.Lens.info().overlays; mark != nil {
		list = mark(x, s, article)
	}
	if doubted := x.disputedOverlays(s, article); len(doubted) > 0 {
		list = slices.Concat(list, doubted)
		sortOverlays(list)
	}
	return list
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
	if len(letters) == 0 || s.Lens == Words {
		return ""
	}
	return s.Book().Say("The rules that find statements, figures and dates read English. Of {letters}, in another language, they find little: a zero there says nothing.",
		enumerated(s.Book(), letters))
}

func (x *Explorer) panel(s State, sel corpus.Selection) Panel {
	l := s.Lens.info()
	p := l.panel(x, s, sel)
	p.Disputed = x.disputedLines(s)
	n := notes[l.Lens]
	p.Unread = x.unread(s)
	p.Question, p.Method, p.Note = s.Book().Say(l.Question), s.Book().Say(n.Sentence), n.parts(s.Book())
	if s.Paper && p.Table != nil && p.Table.Hidden && l.Drawn {
		t := p.Table.cut(s.Book(), l.Lens)
		t.Paper, p.Table = true, &t
	}
	return p
}
