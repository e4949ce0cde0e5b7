package explore

import (
	"cmp"
	"slices"
	"sort"

	"parallax/app/compare"
)

// groupOf returns the group that the reader put a speaker into, else the page's own.
func (b rosters) groupOf(key compare.SpeakerKey, own string) string {
	for _, c := range b.Changes {
		if c, ok := c.(Regroup); ok && c.Speaker == key {
			return c.Group
		}
	}
	return own
}

// groupsKnown returns every group that the corpus or the reader has, in order.
func (b rosters) groupsKnown() []string {
	var all []string
	for _, e := range b.Corpus.Lexicon.Entities {
		all = append(all, e.Affiliation)
	}
	for _, group := range b.Plain().speakerGroups() {
		all = append(all, group)
	}
	for _, c := range b.Changes {
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
	for _, c := range b.Changes {
		if c, ok := c.(Regroup); ok && c.Speaker == key {
			row.Undo, row.Own = c, groupTitle(b.Book(), cmp.Or(b.Plain().speakerGroups()[key], notIdentified))
		}
	}
	if !row.Sum.Picked {
		return
	}
	row.Groups = &GroupOffer{Key: key}
	for _, to := range append(b.groupsKnown(), "") {
		if words := cmp.Or(to, notIdentified); words != group {
			row.Groups.Offers = append(row.Groups.Offers, Offer{groupTitle(b.Book(), words), Regroup{key, to}})
		}
	}
}
