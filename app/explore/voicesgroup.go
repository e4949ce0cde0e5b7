package explore

import (
	"cmp"
	"slices"
	"sort"

	"parallax/app/compare"
)

// group returns the group that the reader put a speaker into, else the page's own.
func (x *Explorer) group(key compare.SpeakerKey, own string) string {
	for _, c := range x.changes {
		if c, ok := c.(Regroup); ok && c.Speaker == key {
			return c.Group
		}
	}
	return own
}

// groupsKnown returns every group that the corpus or the reader has, in order.
func (x *Explorer) groupsKnown() []string {
	var all []string
	for _, e := range x.Corpus.Lexicon.Entities {
		all = append(all, e.Affiliation)
	}
	for _, group := range x.plain().speakerGroups() {
		all = append(all, group)
	}
	for _, c := range x.changes {
		if c, ok := c.(Regroup); ok {
			all = append(all, c.Group)
		}
	}
	sort.Strings(all)
	return slices.DeleteFunc(slices.Compact(all), func(group string) bool { return group == "" })
}

// addGroup adds to a speaker's row whether the reader moved the speaker, and
// where the speaker may be moved to.
func (b rosters) addGroup(row *VoiceRow, key compare.SpeakerKey, group string) {
	for _, c := range b.s.Changes {
		if c, ok := c.(Regroup); ok && c.Speaker == key {
			row.Undo, row.Own = c, groupTitle(b.s.Book(), cmp.Or(b.x.plain().speakerGroups()[key], notIdentified))
		}
	}
	if !row.Sum.Picked {
		return
	}
	row.Groups = &GroupOffer{Key: key}
	for _, to := range append(b.x.groupsKnown(), "") {
		if words := cmp.Or(to, notIdentified); words != group {
			row.Groups.Offers = append(row.Groups.Offers, Offer{groupTitle(b.s.Book(), words), Regroup{key, to}})
		}
	}
}
