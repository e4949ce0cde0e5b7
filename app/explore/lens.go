package explore

import (
	"parallax/app/corpus"
	"parallax/app/phrase"
)

// A Lens is what addresses call a lens; that in which the page opens has an empty name.
type Lens string

// A LensInfo is a question that can be asked of the accounts, with all that is known
// of its answers.
type LensInfo struct {
	Lens     Lens
	Question phrase.Key
	Note     Note      // how the answer is made
	Legend   []Meaning // what its marks in the text say
	Docked   bool      // its panel lies below the texts, where it has their width
	Drawn    bool      // its panel draws what else only its table says, so that paper has both
	MostRows int       // of its table where that is drawn unasked, on paper and without a program; 0 for all

	AnyLanguage bool       // its rules read texts in any language, and not in English alone
	Disputes    []MarkKind // the marks that it counts: a reader can say no to them

	// Answer returns what the lens shows: its view, its table or nil, and the lines
	// that the picked item counts.
	answer func(a Ask) (Answer, *Table, []Line)
	// Marks returns what the lens marks in an article shown besides its mentions,
	// sorted by [text.Compare]; nil where it marks nothing else.
	marks func(a Ask, article int) []overlay
	// Parse reads what an item of the lens is written as; of anything else it
	// makes any item, or nil.
	parse func(code string) Item

	// Tables returns the settings in which the lens draws each of its tables; nil where
	// it has one, drawn by the option [asTable].
	tables func(s Setting) []Setting
	// Goal returns the paragraph that picking the item leads to, if it leads to one;
	// nil where none of the lens does.
	goal func(a Ask) (Ref, bool)
	// Seam returns where the account of a side falls in two parts; nil where the lens
	// does not look for that.
	seam func(a Ask, side Side) (Seam, bool)
}

// An Ask is a question as it is put to the accounts.
type Ask struct {
	*Scene
	Setting
	Shown corpus.Selection // the paragraphs that the filters keep
}

// An Answer is what a lens shows: each has a type of its own for it, its view.
type Answer interface{ IsAnswer() }

// A Seam is a place between two paragraphs, After and Next, and what is said of it
// there.
type Seam struct {
	After, Next int
	Words       string
}

// item returns the item of the lens that an address writes so, or nil.
func (l LensInfo) item(code string) Item {
	if i := l.parse(code); code != "" && ItemCode(i) == code {
		return i
	}
	return nil
}

// picks reports whether i can be picked in the lens's panel.
func (l LensInfo) picks(i Item) bool { return l.item(ItemCode(i)) == i }

// A Note tells, in plain words, how a lens comes to its answer.
type Note struct {
	Sentence phrase.Key // the answer's making in one sentence; it stands beneath every answer
	Counts   phrase.Key // what is counted
	How      phrase.Key // the rule or formula
	Source   phrase.Key // of the method, with its year; empty where the rule is the page's own
	Wrong    phrase.Key // when not to trust it
}

// parts returns what of the note is there, each with its heading.
func (n Note) parts(book phrase.Book) []NotePart {
	var list []NotePart
	for _, p := range [][2]phrase.Key{{"Counted", n.Counts}, {"How", n.How}, {"Source", n.Source},
		{"When it is wrong", n.Wrong}} {
		if p[1] != "" {
			list = append(list, NotePart{book.Say(p[0]), book.Say(p[1])})
		}
	}
	return list
}

// A NotePart is one part of a note under its heading.
type NotePart struct{ Head, Words string }

// A Meaning is what a mark of some look says. Each is told from the others by its
// line, so that a sheet without colours says the same.
type Meaning struct {
	class string
	words phrase.Key
}
