package explore

import (
	"encoding/json"
	"strings"

	"parallax/app/phrase"
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
	say := s.Book().Say
	v := ChangesView{
		Title: say("Your changes ({number})", len(s.Changes)),
		Note:  say("They are kept in the address of this page and nowhere else: who opens the link sees them too."),
	}
	if len(changesInAddress(s.Changes)) > longAddress {
		v.Note += " " + say("That address is long by now, and some programs cut long links off: save a file to be safe.")
	}
	for _, c := range s.Changes {
		v.Rows = append(v.Rows, ChangeRow{x.changeInWords(s, c), c})
	}
	return v
}

// changeInWords says what a change changes.
func (x *Explorer) changeInWords(s State, c Change) string {
	say := s.Book().Say
	switch c.Kind {
	case Renaming:
		return say("Name: “{own}” is called “{name}”.", x.plain().name(c.What), c.To)
	case Regrouping:
		own := orElse(x.plain().speakerGroups()[c.What], notIdentified)
		return say("Speaker: {speaker} is listed under “{group}”, not “{own}”.", x.speakerInWords(s, c.What),
			groupTitle(s.Book(), orElse(c.To, notIdentified)), groupTitle(s.Book(), own))
	case Rejoining:
		if c.To == "" {
			return say("Figure: {figure} stands in a row of its own.", x.figureInWords(s, c.What))
		}
		return say("Figure: {figure} stands in the row of {other}.", x.figureInWords(s, c.What), x.figureInWords(s, c.To))
	case Confirming:
		var figures []string
		for _, key := range strings.Split(c.What, "+") {
			figures = append(figures, x.figureInWords(s, key))
		}
		return say("Figures: {figures} count one thing.", s.Book().List("{one}, {two}", figures))
	case Repairing:
		return x.pairInWords(s, c)
	}
	return x.markInWords(s, c.What)
}

// speakerInWords returns the name of a speaker, or the words printed.
func (x *Explorer) speakerInWords(s State, key string) string {
	if words, ok := strings.CutPrefix(key, "“"); ok {
		return s.Book().Say("“{words}”", words)
	}
	return x.name(key)
}

// figureInWords returns a figure as printed, with where it stands.
func (x *Explorer) figureInWords(s State, key string) string {
	article, k, _ := x.figureOf(key)
	f := x.Corpus.Marks[article].Figures[k]
	a := x.Corpus.Articles[article]
	return s.Book().Say("“{words}” ({where})", f.In(a.Body), x.paragraphInWords(s, article, a.ParagraphAt(f.Start)))
}

// paragraphInWords says where something stands: "A7", or with the outlet's name
// where the account is not shown.
func (x *Explorer) paragraphInWords(s State, article, n int) string {
	if side, shown := s.sideOf(article); shown {
		return side.Letter() + itoa(n)
	}
	a := x.Corpus.Articles[article]
	return s.Book().Say("{outlet}, paragraph {number}", a.Name(), n)
}

func (x *Explorer) pairInWords(s State, c Change) string {
	what, _ := x.pairOf(c.What)
	first, second := x.paragraphInWords(s, what.A, what.NA), x.paragraphInWords(s, what.B, what.NB)
	if s.Left == what.B {
		first, second = second, first
	}
	say := s.Book().Say
	to, moved := x.pairOf(c.To)
	switch {
	case c.To == c.What:
		return say("Pair: {first} ↔ {second} is confirmed.", first, second)
	case !moved:
		return say("Pair: {first} ↔ {second} is removed.", first, second)
	}
	stays, stands := x.paragraphInWords(s, to.B, to.NB), x.paragraphInWords(s, to.A, to.NA)
	if what.NA == to.NA {
		stays, stands = stands, stays
	}
	return say("Pair: {first} ↔ {second} is moved: beside {stays} stands {moved}.", first, second, stays, stands)
}

// disputed are the words for a mark that a reader disputes, by its kind.
var disputed = map[byte]phrase.Key{
	mentionMark: "Mark: the name or label “{words}” ({where}) is disputed and not counted.",
	quoteMark:   "Mark: the statement “{words}” ({where}) is disputed and not counted.",
	figureMark:  "Mark: the figure “{words}” ({where}) is disputed and not counted.",
	dateMark:    "Mark: the date “{words}” ({where}) is disputed and not counted.",
}

// markInWords says of a mark that it is disputed, with its words and where.
func (x *Explorer) markInWords(s State, key string) string {
	article, at, _ := x.markOf(key)
	a := x.Corpus.Articles[article]
	return s.Book().Say(disputed[key[0]], at.In(a.Body), x.paragraphInWords(s, article, a.ParagraphAt(at.Start)))
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
		file.Changes = append(file.Changes, phrase.Plain(row.Words))
	}
	data, err := json.MarshalIndent(file, "", "  ")
	if err != nil || len(s.Changes) == 0 {
		return nil
	}
	return []Effect{Save{Name: "parallax-changes.json", Type: "application/json", Data: string(data) + "\n"}}
}
