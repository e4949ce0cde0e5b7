package explore

import (
	"encoding/json"
	"strings"
)

// A ChangesView lists what the reader holds otherwise than the page.
type ChangesView struct {
	Title string // "Your changes (3)"; empty where there is none
	Rows  []ChangeRow
	Note  string // on the address that holds them
}

// A ChangeRow is one change in words.
type ChangeRow struct {
	Words  string
	Change Change
}

// An Offer is a change that the reader may make.
type Offer struct {
	Words  string
	Change Change
}

// longAddress is how many bytes of changes an address takes without fear for
// it on its way through mail and chat programs; of longer ones some break the
// link.
const longAddress = 1800

func (x *Explorer) applyChange(s State, m Msg) (State, []Effect) {
	switch m := m.(type) {
	case Say:
		s.Changes = x.say(s.Changes, m.Change)
		return x.follow(s, m.Change)
	case Unsay:
		s.Changes = unsay(s.Changes, m.Change)
		return x.follow(s, m.Change)
	case UnsayAll:
		s.Changes = nil
	case SaveChanges:
		return s, x.saveChanges(s)
	}
	return s, nil
}

func (x *Explorer) changesView(s State) ChangesView {
	if len(s.Changes) == 0 {
		return ChangesView{}
	}
	v := ChangesView{
		Title: "Your changes (" + itoa(len(s.Changes)) + ")",
		Note:  "They are kept in the address of this page and nowhere else: who opens the link sees them too.",
	}
	if len(changesInAddress(s.Changes)) > longAddress {
		v.Note += " That address is long by now, and some programs cut long links off: save a file to be safe."
	}
	for _, c := range s.Changes {
		v.Rows = append(v.Rows, ChangeRow{x.changeInWords(s, c), c})
	}
	return v
}

// changeInWords says what a change changes.
func (x *Explorer) changeInWords(s State, c Change) string {
	switch c.Kind {
	case Renaming:
		return "Name: “" + x.plain().name(c.What) + "” is called “" + c.To + "”."
	case Regrouping:
		return "Speaker: " + x.speakerInWords(c.What) + " is listed under “" + orElse(c.To, notIdentified) + "”, not “" + orElse(x.plain().speakerGroups()[c.What], notIdentified) + "”."
	case Rejoining:
		if c.To == "" {
			return "Figure: " + x.figureInWords(s, c.What) + " stands in a row of its own."
		}
		return "Figure: " + x.figureInWords(s, c.What) + " stands in the row of " + x.figureInWords(s, c.To) + "."
	case Confirming:
		var figures []string
		for _, key := range strings.Split(c.What, "+") {
			figures = append(figures, x.figureInWords(s, key))
		}
		return "Figures: " + strings.Join(figures, ", ") + " count one thing."
	case Repairing:
		return "Pair: " + x.pairInWords(s, c)
	}
	return "Mark: " + x.markInWords(s, c.What) + " is disputed and not counted."
}

// speakerInWords returns the name of a speaker, or the words printed.
func (x *Explorer) speakerInWords(key string) string {
	if words, ok := strings.CutPrefix(key, "“"); ok {
		return "“" + words + "”"
	}
	return x.name(key)
}

// figureInWords returns a figure as printed, with where it stands.
func (x *Explorer) figureInWords(s State, key string) string {
	article, k, _ := x.figureOf(key)
	f := x.Corpus.Marks[article].Figures[k]
	a := x.Corpus.Articles[article]
	return "“" + f.In(a.Body) + "” (" + x.paragraphInWords(s, article, a.ParagraphAt(f.Start)) + ")"
}

// paragraphInWords says where something stands: "A7", or with the outlet's name
// where the account is not shown.
func (x *Explorer) paragraphInWords(s State, article, n int) string {
	if side, shown := s.sideOf(article); shown {
		return side.Letter() + itoa(n)
	}
	a := x.Corpus.Articles[article]
	return orElse(a.Outlet.Value, a.File) + ", paragraph " + itoa(n)
}

func (x *Explorer) pairInWords(s State, c Change) string {
	what, _ := x.pairOf(c.What)
	first, second := x.paragraphInWords(s, what.A, what.NA), x.paragraphInWords(s, what.B, what.NB)
	if s.Left == what.B {
		first, second = second, first
	}
	words := first + " ↔ " + second
	to, moved := x.pairOf(c.To)
	switch {
	case c.To == c.What:
		return words + " is confirmed."
	case !moved:
		return words + " is removed."
	case what.NA == to.NA:
		return words + " is moved: beside " + x.paragraphInWords(s, to.A, to.NA) + " stands " + x.paragraphInWords(s, to.B, to.NB) + "."
	}
	return words + " is moved: beside " + x.paragraphInWords(s, to.B, to.NB) + " stands " + x.paragraphInWords(s, to.A, to.NA) + "."
}

// markInWords returns the words that a mark stands on, with where.
func (x *Explorer) markInWords(s State, key string) string {
	article, at, _ := x.markOf(key)
	a := x.Corpus.Articles[article]
	kind := map[byte]string{mentionMark: "the name or label", quoteMark: "the statement", figureMark: "the figure", dateMark: "the date"}[key[0]]
	return kind + " “" + at.In(a.Body) + "” (" + x.paragraphInWords(s, article, a.ParagraphAt(at.Start)) + ")"
}

// saveChanges gives the reader the changes as a file: each in words, and the
// fragment that opens the page with all of them.
func (x *Explorer) saveChanges(s State) []Effect {
	file := struct {
		Title   string   `json:"parallax_changes"`
		Changes []string `json:"changes"`
		Open    string   `json:"fragment"`
	}{Title: x.Corpus.Title, Open: "#" + x.Address(s)}
	for _, row := range x.changesView(s).Rows {
		file.Changes = append(file.Changes, row.Words)
	}
	data, err := json.MarshalIndent(file, "", "  ")
	if err != nil || len(s.Changes) == 0 {
		return nil
	}
	return []Effect{Save{Name: "parallax-changes.json", Type: "application/json", Data: string(data) + "\n"}}
}
