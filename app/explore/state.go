// Package explore is the whole behaviour of the page, without the page: the
// state, the messages that change it, the effects they ask for, what each
// panel shows, and the address that stands for all of it.
//
// It guarantees that the same state and message always give the same state,
// that a state survives the way into an address and back, and that no message,
// in whatever order, makes it fail.
package explore

// A State is everything that can differ between two views of one corpus. [Explorer.Start]
// gives the page as it opens.
type State struct {
	Lens    Lens
	Setting // what the lens answers for

	Rest   Rest
	At     Ref   // the paragraph brought into view, or the zero Ref
	Quote  Quote // words that are quoted, or that an address points at; or the zero Quote
	Opened []Ref // gaps the reader opened: the first paragraph of each
	Free   bool  // the two accounts scroll each on its own

	Find    string   // what stands in the sidebar's filter box
	Sort    Sort     // order of the sidebar's rows
	Labels  []string // entities whose labels stand unfolded
	Drawer  Drawer   // on a page too narrow for three columns
	NoSide  bool     // the reader put the sidebar away
	NoPanel bool     // the reader put the panel away
	Theme   Theme

	Sheet  Sheet
	Copied string // what the sheet copied last
	Kept   *Kept  // what the browser says of the page; nil until it has
	Own    Own    // the reader's own articles
	Pick   int    // the suggestion the arrow keys stand on, or -1
}

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
