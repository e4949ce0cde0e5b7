package explore

import (
	"cmp"
	"slices"
	"strings"

	"parallax/app/corpus"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/phrase"
	"parallax/app/search"
	"parallax/app/text"
)

// A Sidebar lists the places and the actors with how often each account
// mentions them.
type Sidebar struct {
	Find     string
	Sort     Sort
	Sections []Section
	Nothing  string // said where the filter box matches no row
}

// A Section is the places or the actors.
type Section struct {
	Kind   lexicon.Kind
	Title  string
	Groups []Group
}

// A Group is the rows that both accounts mention, or one alone.
type Group struct {
	ID    string
	Title string
	Rows  []Row
}

// A Row is one entity. Its counts are those of the paragraphs that the filters
// keep; zero is kept visible.
type Row struct {
	ID      string
	Name    string
	Title   string // what the entity is
	Sense   string // says for whom its name stands in the account that does not mention it
	Kind    lexicon.Kind
	Counts  []Count
	Faint   bool // nothing left of it under the filters
	Chosen  bool
	Exclude bool
	Open    bool // its labels stand unfolded
	Labels  []LabelRow
}

func (x *Explorer) sidebar(s State, sel corpus.Selection) Sidebar {
	b := Sidebar{Find: s.Find, Sort: s.Sort}
	all, kept := x.all, x.facets(sel)
	for _, kind := range []lexicon.Kind{lexicon.Place, lexicon.Actor} {
		section := Section{Kind: kind,
			Title: s.Book().Say(map[lexicon.Kind]phrase.Key{lexicon.Place: "Places", lexicon.Actor: "Actors"}[kind])}
		section.Groups = x.groups(s, kind, all, kept)
		if len(section.Groups) > 0 {
			b.Sections = append(b.Sections, section)
		}
	}
	if len(b.Sections) == 0 {
		b.Nothing = s.Book().Say("No place or actor matches “{words}”.", s.Find)
	}
	return b
}

func (x *Explorer) groups(s State, kind lexicon.Kind, all, kept map[string]search.Facet) []Group {
	say := s.Book().Say
	groups := []Group{{ID: "both", Title: say("in both accounts")}, {ID: "a", Title: say("only in {letter}", "A")},
		{ID: "b", Title: say("only in {letter}", "B")}}
	if s.Right < 0 {
		groups = []Group{{ID: "one", Title: ""}}
	}
	for _, e := range x.Corpus.Lexicon.Entities {
		in := s.sides(all[e.ID].Counts)
		if e.Kind != kind || len(in) == 0 || !matches(e, s.Find) {
			continue
		}
		row, g := x.row(s, e, all[e.ID], kept[e.ID]), 0
		if other := x.otherSense(s, e); s.Right >= 0 && len(in) == 1 && other != "" {
			row.Sense = other
		} else if s.Right >= 0 && len(in) == 1 {
			g = 1 + int(in[0])
		}
		groups[g].Rows = append(groups[g].Rows, row)
	}
	for i := range groups {
		x.order(s, groups[i].Rows, all)
	}
	return slices.DeleteFunc(groups, func(g Group) bool { return len(g.Rows) == 0 })
}

// otherSense says in which account that does not mention an entity its name
// stands all the same, for another: Israel the place in A, the actor in B. Such a
// name is in no account only.
func (x *Explorer) otherSense(s State, e lexicon.Entity) string {
	for _, side := range s.Sides() {
		if x.countIn(s, e.ID, side) > 0 {
			continue
		}
		for _, id := range x.senses[e.ID] {
			if other, _ := x.Corpus.Lexicon.Entity(id); x.countIn(s, id, side) > 0 {
				return s.Book().
					Say("In {letter} the name stands for: {name} ({kind}).", side.Letter(), other.Name,
						s.Book().Known(string(other.Kind)))
			}
		}
	}
	return ""
}

// countIn returns how often one account mentions an entity.
func (x *Explorer) countIn(s State, entity string, side Side) int {
	if a, counts := s.Article(side), x.all[entity].Counts; a < len(counts) {
		return counts[a]
	}
	return 0
}

// matches reports whether the entity's name, or one of its words for it,
// holds what was typed into the filter box.
func matches(e lexicon.Entity, find string) bool {
	find = text.FoldString(strings.TrimSpace(find))
	if find == "" {
		return true
	}
	holds := func(words string) bool { return strings.Contains(text.FoldString(words), find) }
	return holds(e.Name) || slices.ContainsFunc(e.Aliases, holds) || slices.ContainsFunc(e.Labels, holds)
}

func (x *Explorer) row(s State, e lexicon.Entity, all, kept search.Facet) Row {
	c, chosen := s.Choice(e.ID)
	r := Row{
		ID: e.ID, Name: e.Name, Title: x.note(s.Setting, e), Kind: e.Kind, Counts: s.counts(kept.Counts),
		Chosen: chosen, Exclude: c.Exclude, Open: slices.Contains(s.Labels, e.ID),
	}
	r.Faint = !slices.ContainsFunc(r.Counts, func(c Count) bool { return c.N > 0 })
	if r.Open {
		r.Labels = s.labels(all, kept)
	}
	return r
}

// order sorts rows by what they are without filters, so that no row moves
// under the reader's hand when the counts change.
func (x *Explorer) order(s State, rows []Row, all map[string]search.Facet) {
	type place struct {
		row, rank int
		name      string
	}
	places := make([]place, len(rows))
	for i, r := range rows {
		places[i] = place{i, x.rank(s, r.ID, all[r.ID]), text.FoldString(r.Name)}
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(a.rank-b.rank, cmp.Compare(a.name, b.name), a.row-b.row)
	})
	before := slices.Clone(rows)
	for i, p := range places {
		rows[i] = before[p.row]
	}
}

// rank returns what orders the entity's row before its name does: the fewer the
// earlier.
func (x *Explorer) rank(s State, entity string, f search.Facet) int {
	switch s.Sort {
	case ByCount:
		n := 0
		for _, c := range s.counts(f.Counts) {
			n += c.N
		}
		return -n
	case ByFirst:
		return x.first(s, entity)
	}
	return 0
}

// first returns where the entity is first mentioned: account A before B.
func (x *Explorer) first(s State, entity string) int {
	for _, side := range s.Sides() {
		for _, m := range x.Corpus.Marks[s.Article(side)].Mentions {
			if m.Entity == entity && m.Status != mark.Disputed {
				return m.Start + int(side)<<30
			}
		}
	}
	return 1 << 40
}
