package mention

import (
	"parallax/app/lexicon"
	"parallax/app/sentence/words"
)

// Words around a name that tell the place from the one who acts in its name.
var (
	locative = words.With(words.Senses, "in")      // "inside Israel", "in southern Damascus"
	region   = words.With(words.Senses, "region")  // "south of Damascus", "the outskirts of Damascus"
	landed   = words.With(words.Senses, "land")    // "Israel’s borders": a land has them, a government does not
	granted  = words.With(words.Senses, "granted") // "support from Russia": given or withheld by a power
	charged  = words.With(words.Senses, "charged") // "have accused Israel of", "war against Israel"
	acting   = words.With(words.Senses, "acts")    // "Israel has said": what a government does
)

// sense tells a place from the actor that shares its name, by the nearest
// words. It decides nothing where the claimants are not one place and one
// actor. Where no word around it tells, the place is meant: most mentions of a
// town or country are.
func (r *reading) sense(i int, m lexicon.Match, claims []lexicon.Claim) (lexicon.Claim, bool) {
	if len(claims) != 2 || claims[0].Entity.Kind == claims[1].Entity.Kind {
		return lexicon.Claim{}, false
	}
	place, actor := claims[0], claims[1]
	if place.Entity.Kind != lexicon.Place {
		place, actor = actor, place
	}
	if r.acts(i, i+m.Tokens) {
		return actor, true
	}
	return place, true
}

// acts reports whether the name from part i up to part end is that of somebody
// who acts, is told or is blamed.
func (r *reading) acts(i, end int) bool {
	next := r.word(end)
	if next == "'s" {
		return !landed[r.word(end+1)]
	}
	before := r.word(i - 1)
	for region[before] && before != "state" || before == "the" { // "in southern Damascus"
		i--
		before = r.word(i - 1)
	}
	switch {
	case before == "from":
		return granted[r.word(i-2)]
	case before == "of" && region[r.word(i-2)], locative[before]:
		return false
	}
	return charged[before] || acting[next]
}
