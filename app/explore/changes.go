package explore

import (
	"encoding/json"

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

// longAddress is how many bytes of changes an address takes without fear for
// it on its way through mail and chat programs; of longer ones some break the
// link.
const longAddress = 1800

// Say holds something otherwise than the page; Unsay takes that back, UnsayAll takes
// back everything.
type (
	Say      struct{ Change Change }
	Unsay    struct{ Change Change }
	UnsayAll struct{}
)

func (Say) step(_, _ State) Step      { return NewStep }
func (Unsay) step(_, _ State) Step    { return NewStep }
func (UnsayAll) step(_, _ State) Step { return NewStep }

func (m Say) apply(x *Explorer, s State) (State, []Effect) {
	s.Changes = x.say(s.Changes, m.Change)
	return x.follow(s, m.Change)
}

func (m Unsay) apply(x *Explorer, s State) (State, []Effect) {
	s.Changes = unsay(s.Changes, m.Change)
	return x.follow(s, m.Change)
}

func (UnsayAll) apply(_ *Explorer, s State) (State, []Effect) {
	s.Changes = nil
	return s, nil
}

// SaveChanges downloads what the reader holds otherwise: each change in words, and
// the fragment that opens the page with all of them.
type SaveChanges struct{}

func (SaveChanges) step(_, _ State) Step { return Leave }

func (SaveChanges) apply(x *Explorer, s State) (State, []Effect) {
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
		return s, nil
	}
	return s, []Effect{Save{Name: "parallax-changes.json", Type: "application/json", Data: string(data) + "\n"}}
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
		v.Note += " " +
			say("That address is long by now, and some programs cut long links off: save a file to be safe.")
	}
	for _, c := range s.Changes {
		v.Rows = append(v.Rows, ChangeRow{c.inWords(x.Scene, s.Setting), c})
	}
	return v
}
