package explore

import (
	"slices"

	"parallax/app/phrase"
)

// A Setting is what an answer depends on besides its lens: the accounts that are
// shown, what filters them, what is picked and switched on in the answer, what the
// reader holds otherwise, and for which eyes it is.
type Setting struct {
	View   View
	Left   int      // place in the corpus of account A
	Right  int      // place of account B, or -1 where the corpus has one account only
	Side   Side     // the account that Read shows, and that a narrow page shows
	Chosen []Choice // entities that filter, in the order chosen
	Query  string   // what stands in the search field
	Typing bool     // the search field shows its suggestions

	Item    Item     // what is picked in the lens's panel, or nil
	Options []string // what is switched on in the lens's panel, likewise
	Passage Pair     // the pair of paragraphs chosen, or the zero Pair
	Changes []Change // what the reader holds otherwise than the page, in the order said

	Lang  string // code of the interface's language; empty for English
	Room  Room   // how wide the window is
	Paper bool   // the page is being printed
}

// A Room is how wide a window is: as on a desk, on a tablet, on a telephone.
type Room int

const (
	WideRoom Room = iota
	MiddleRoom
	NarrowRoom
)

// A View is one of the ways to see the accounts.
type View string

const (
	Compare View = "" // two accounts side by side
	Read    View = "read"
)

// A Side is the left account, A, or the right one, B.
type Side int

const (
	A Side = iota
	B
)

// Letter returns the side's name on the page.
func (s Side) Letter() string { return "AB"[s : s+1] }

// A Choice is an entity that a paragraph must name, or must not.
type Choice struct {
	Entity  string
	Exclude bool
}

// A Ref names a paragraph: the place of its article in the corpus and its
// number, counted from 1.
type Ref struct{ Article, N int }

// A Pair names two paragraphs, one of account A and one of account B, by number.
type Pair struct{ A, B int }

// Book returns the words of the interface's language.
func (s Setting) Book() phrase.Book { return phrase.In(s.Lang) }

// Choice returns how the entity filters, and whether it does.
func (s Setting) Choice(entity string) (Choice, bool) {
	i := slices.IndexFunc(s.Chosen, func(c Choice) bool { return c.Entity == entity })
	if i < 0 {
		return Choice{}, false
	}
	return s.Chosen[i], true
}

// Article returns the place in the corpus of the account on that side.
func (s Setting) Article(side Side) int {
	if side == B {
		return s.Right
	}
	return s.Left
}

// Sides returns the sides that hold an account.
func (s Setting) Sides() []Side {
	if s.Right < 0 {
		return []Side{A}
	}
	return []Side{A, B}
}

// Option reports whether the lens's option of that name is switched on.
func (s Setting) Option(name string) bool { return slices.Contains(s.Options, name) }

// Filters reports whether any paragraph may be left out.
func (s Setting) Filters() bool { return len(s.Chosen) > 0 || s.Query != "" }

// sideOf returns the side that an article is shown on, and whether it is shown.
func (s Setting) sideOf(article int) (Side, bool) {
	for _, side := range s.Sides() {
		if s.Article(side) == article {
			return side, true
		}
	}
	return A, false
}
