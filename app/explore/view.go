package explore

import (
	"parallax/app/corpus"
	"parallax/app/phrase"
	"parallax/app/search"
	"strconv"
)

// A Page is all that the page shows. Every view model is a value: the same
// state gives an equal one, and nothing changes it later.
type Page struct {
	Title   string
	State   State
	Bar     Bar
	Sidebar Sidebar
	Texts   []Text // both accounts, A before B; see Text.Away
	Panel   Panel
	Changes ChangesView
	Found   FoundView
	Share   *Share     // nil where its sheet is closed
	Quoted  *QuoteView // likewise
	Paper   Paper
}

// A Bar is the filter bar: the search field, what is active, what it leaves.
type Bar struct {
	Query       string
	Suggestions []Suggestion
	Chips       []Chip
	Problems    []string // what of the query was not understood, in words
	Status      string   // "14 of 33 paragraphs in A, 9 of 30 in B"; empty where nothing filters
	Rest        Rest
}

// A Suggestion completes what is being typed.
type Suggestion struct {
	Text   string
	Kind   string // "word", "place", "actor" or "field"
	Counts string // "A 3 · B 0"
	Picked bool
}

// A Chip is an active filter by an entity.
type Chip struct {
	Entity  string
	Name    string
	Exclude bool
}

// suggestionWords are what the kinds of suggestions are called.
var suggestionWords = map[search.SuggestionKind]phrase.Key{
	search.WordKind: "word", search.PlaceKind: "place", search.ActorKind: "actor", search.FieldKind: "field",
}

// View returns what the page shows in state s.
func (x *Explorer) View(s State) Page {
	x = x.under(s.Changes)
	sel := x.Selection(s)
	p := Page{
		Title:   x.Corpus.Title,
		State:   s,
		Bar:     x.bar(s, sel),
		Sidebar: x.sidebar(s, sel),
		Panel:   x.panel(s, sel),
		Changes: x.changesView(s),
		Found:   x.foundView(s),
		Share:   x.share(s),
		Quoted:  x.quoteView(s),
	}
	p.Paper = x.paper(s, p.Bar)
	for _, side := range s.Sides() {
		p.Texts = append(p.Texts, x.text(s, side, sel))
	}
	return p
}

// Selection returns the paragraphs that the filters of a state keep.
func (x *Explorer) Selection(s State) corpus.Selection {
	return x.under(s.Changes).Scene.Selection(s.Setting)
}

func (x *Explorer) bar(s State, sel corpus.Selection) Bar {
	b := Bar{Query: s.Query, Rest: s.Rest}
	for i, g := range x.suggestions(s) {
		b.Suggestions = append(b.Suggestions,
			Suggestion{g.Label, s.Book().Say(suggestionWords[g.Kind]), x.perSide(s, g.Counts), i == s.Pick})
	}
	for _, left := range []bool{false, true} { // as the address has them
		for _, c := range s.Chosen {
			if c.Exclude == left {
				b.Chips = append(b.Chips, Chip{c.Entity, x.name(c.Entity), c.Exclude})
			}
		}
	}
	if !s.Filters() {
		return b
	}
	for _, p := range x.problems(s.Setting) {
		b.Problems = append(b.Problems, p.Note.In(s.Book()))
	}
	book := s.Book()
	var parts []string
	for _, side := range s.Sides() {
		a := s.Article(side)
		parts = append(parts,
			book.Say("{shown} of {all} in {letter}", sel.Count(a), len(x.Corpus.Articles[a].Paragraphs), side.Letter()))
	}
	b.Status = book.Say("Paragraphs shown: {counts}", book.List("{one}, {two}", parts))
	return b
}

// perSide writes counts per article as the page writes them everywhere, zero
// kept: "A 3 · B 0".
func (x *Explorer) perSide(s State, counts []int) string {
	var parts []string
	for _, side := range s.Sides() {
		if a := s.Article(side); a < len(counts) {
			parts = append(parts, side.Letter()+" "+strconv.Itoa(counts[a]))
		}
	}
	return s.Book().List("{one} · {two}", parts)
}
