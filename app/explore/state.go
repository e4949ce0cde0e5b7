// Package explore is the whole behaviour of the page, without the page: the
// state, the messages that change it, the effects they ask for, what each
// panel shows, and the address that stands for all of it.
//
// It guarantees that the same state and message always give the same state,
// that a state survives the way into an address and back, and that no message,
// in whatever order, makes it fail.
package explore

import (
	"slices"

	"parallax/app/phrase"
)

// A State is everything that can differ between two views of one corpus. [Explorer.Start]
// gives the page as it opens.
type State struct {
	View   View
	Left   int  // place in the corpus of account A
	Right  int  // place of account B, or -1 where the corpus has one account only
	Side   Side // the account that Read shows, and that a narrow page shows
	Lens   Lens
	Chosen []Choice // entities that filter, in the order chosen
	Query  string   // what stands in the search field
	Rest   Rest
	At     Ref   // the paragraph brought into view, or the zero Ref
	Quote  Quote // words that are quoted, or that an address points at; or the zero Quote
	Opened []Ref // gaps the reader opened: the first paragraph of each

	Item    Item     // what is picked in the lens's panel, or nil
	Options []string // what is switched on in the lens's panel, likewise

	Changes []Change // what the reader holds otherwise than the page, in the order said

	Passage Pair // the pair of paragraphs chosen, or the zero Pair
	Free    bool // the two accounts scroll each on its own

	Find    string   // what stands in the sidebar's filter box
	Sort    Sort     // order of the sidebar's rows
	Labels  []string // entities whose labels stand unfolded
	Drawer  Drawer   // on a page too narrow for three columns
	NoSide  bool     // the reader put the sidebar away
	NoPanel bool     // the reader put the panel away
	Theme   Theme
	Lang    string // code of the interface's language; empty for English

	Sheet  Sheet
	Copied string // what the sheet copied last
	Kept   *Kept  // what the browser says of the page; nil until it has
	Own    Own    // the reader's own articles
	Paper  bool   // the page is being printed
	Room   Room   // how wide the window is
	Typing bool   // the search field shows its suggestions
	Pick   int    // the suggestion the arrow keys stand on, or -1
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

// A Lens is a question that marks the texts and fills the panel.
type Lens string

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

// Rest says what becomes of the paragraphs that filters leave out.
type Rest string

const (
	Fold Rest = ""
	Dim  Rest = "dim"
)

// A Sort orders the sidebar's rows.
type Sort string

const (
	ByCount Sort = ""
	ByName  Sort = "name"
	ByFirst Sort = "first" // first mention
)

// A Drawer is a panel that slides over the text where the page is narrow.
type Drawer string

const (
	Closed    Drawer = ""
	SideOpen  Drawer = "sidebar"
	PanelOpen Drawer = "panel"
)

// A Theme is how the page is coloured; Auto follows the machine.
type Theme string

const (
	Auto  Theme = ""
	Light Theme = "light"
	Dark  Theme = "dark"
)

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
func (s State) Book() phrase.Book { return phrase.In(s.Lang) }

// Choice returns how the entity filters, and whether it does.
func (s State) Choice(entity string) (Choice, bool) {
	i := slices.IndexFunc(s.Chosen, func(c Choice) bool { return c.Entity == entity })
	if i < 0 {
		return Choice{}, false
	}
	return s.Chosen[i], true
}

// Article returns the place in the corpus of the account on that side.
func (s State) Article(side Side) int {
	if side == B {
		return s.Right
	}
	return s.Left
}

// Sides returns the sides that hold an account.
func (s State) Sides() []Side {
	if s.Right < 0 {
		return []Side{A}
	}
	return []Side{A, B}
}

// Option reports whether the lens's option of that name is switched on.
func (s State) Option(name string) bool { return slices.Contains(s.Options, name) }

// Filters reports whether any paragraph may be left out.
func (s State) Filters() bool { return len(s.Chosen) > 0 || s.Query != "" }
