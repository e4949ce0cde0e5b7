package explore

import "parallax/app/phrase"

// A Leaf is one lens as it stands on a page without a program: its panel, as
// the page opens, and its tables.
type Leaf struct {
	Lens   Lens
	Panel  Panel
	Tables []Table
}

// Leaves returns every lens in the order of the page. They are made of the same
// panels that the program shows.
func (x *Explorer) Leaves() []Leaf {
	var all []Leaf
	for _, l := range Lenses() {
		leaf := Leaf{Lens: l.Lens}
		for i, s := range x.tabled(l) {
			p := x.View(s).Panel
			if i == 0 {
				leaf.Panel = p
			}
			if p.Table != nil && len(p.Table.Rows) > 0 {
				leaf.Tables = append(leaf.Tables, p.Table.cut(s.Book(), l.MostRows))
			}
		}
		all = append(all, leaf)
	}
	return all
}

// tabled returns the states in which a lens draws each of its tables.
func (x *Explorer) tabled(l LensInfo) []State {
	s := x.Start()
	s.Lens = l.Lens
	if l.tables == nil {
		s.Options = []string{asTable}
		return []State{s}
	}
	var states []State
	for _, set := range l.tables(s.Setting) {
		s.Setting = set
		states = append(states, s)
	}
	return states
}

// cut returns the table with its first rows only, which tell most; all of them
// where most is 0.
func (t Table) cut(book phrase.Book, most int) Table {
	if left := len(t.Rows) - most; most > 0 && left > 0 {
		t.Rows = t.Rows[:most]
		t.Caption = book.Say("{what}; {more}", t.Caption,
			book.Count("{n} more rows are in the table that the page copies and saves", left))
	}
	t.Hidden = false
	return t
}
