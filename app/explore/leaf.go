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
		for i, s := range x.tabled(l.Lens) {
			p := x.View(s).Panel
			if i == 0 {
				leaf.Panel = p
			}
			if p.Table != nil && len(p.Table.Rows) > 0 {
				leaf.Tables = append(leaf.Tables, p.Table.cut(s.Book(), l.Lens))
			}
		}
		all = append(all, leaf)
	}
	return all
}

// tabled returns the states in which a lens draws each of its tables.
func (x *Explorer) tabled(l Lens) []State {
	s := x.Start()
	s.Lens, s.Options = l, []string{asTable}
	if l != Entities {
		return []State{s}
	}
	s.Options = []string{tableEntities}
	states := []State{s}
	s.Options = []string{tablePassages}
	if s.View == Compare {
		states = append(states, s)
	}
	s.View = Read
	for _, side := range s.Sides() {
		s.Side = side
		states = append(states, s)
	}
	return states
}

// cut returns the table as far as it goes on a leaf: that of words has
// hundreds of rows, and the first tell most.
func (t Table) cut(book phrase.Book, l Lens) Table {
	if left := len(t.Rows) - keywordsShown; l == Words && left > 0 {
		t.Rows = t.Rows[:keywordsShown]
		t.Caption = book.Say("{what}; {more}", t.Caption, book.Count("{n} more rows are in the table that the page copies and saves", left))
	}
	t.Hidden = false
	return t
}
