package explore

import (
	"parallax/app/article"
	"parallax/app/phrase"
)

// A meaning is what a mark of some look says.
type meaning struct {
	class string
	words phrase.Key
}

// legends are the marks of each lens. Each is told from the others by its line,
// so that a sheet without colours says the same.
var legends = map[Lens][]meaning{
	Entities: {
		{"m place", "a place, named"}, {"m actor", "an actor, named"}, {"m actor label", "an actor, described"},
	},
	Naming: {
		{"naming", "named, in the account’s own words"}, {"naming describes", "described"},
		{"naming paraphrase", "in words reported without quotation marks"}, {"naming quoted", "between quotation marks"},
	},
	Voices: {
		{"quote direct", "quoted"}, {"quote scare", "quoted, of nobody in particular"}, {"quote indirect", "reported without quotation marks"},
		{"speaker", "who speaks"}, {"cue", "the verb that says so"},
	},
	Ledger: {{"figure", "a figure"}, {"figure counted", "a figure for what both accounts count"}},
	Clocks: {{"date", "a date"}, {"date soft", "a date whose ends are vague"}},
	Places: {{"spot", "a place on the map"}, {"spot off", "a place that is not on it"}},
	Words:  {{"keyword", "the word looked up"}},
	Only: {
		{"alone actor", "an actor that is only here"}, {"alone place", "a place that is only here"}, {"alone voice", "a voice that is only here"},
		{"alone figure", "a figure that is only here"}, {"alone date", "a date that is only here"},
	},
	Copy: {
		{"turns before", "a word that stands mostly before the place where the words change"}, {"turns after", "one that stands mostly after it"},
		{"reworded", "not in the other version"},
	},
}

// looks returns what may be marked in state s, which shows these accounts: by the
// lens, by what the reader picked and searched for, and by whose copy the
// paragraphs are.
func looks(s State, accounts []*article.Article) []meaning {
	list := append([]meaning{}, legends[s.Lens]...)
	if s.Item != nil {
		list = append(list, meaning{"picked", "picked"})
	}
	if len(s.Chosen) > 0 {
		list = append(list, meaning{"m chosen", "chosen"})
	}
	if s.Query != "" {
		list = append(list, meaning{"hit", "found by the search"})
	}
	return append(list, meaning{"rail by-own", "own text"}, meaning{"rail by-agency", copied(accounts...)}, meaning{"rail by-credit", "credit line"})
}
