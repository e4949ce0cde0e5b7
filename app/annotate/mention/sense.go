package mention

import (
	"parallax/app/lexicon"
	"parallax/app/sentence/words"
)

// Words around a name that tell the place from the one who acts in its name.
var (
	// "inside Israel", "in southern Damascus"
	locative = words.SetOf("in inside within near across into outside around throughout toward towards at through over above beyond to entering leaving reached visited")
	// "south of Damascus", "the outskirts of Damascus"
	region = words.SetOf("north south east west northeast northwest southeast southwest northern southern eastern western central outskirts suburbs suburb capital city state borders border map parts part rest most much areas area territory center centre heart kilometers kilometres km miles edge")
	// "Israel’s borders": a land has them, a government does not
	landed = words.SetOf("border borders north south east west capital coast territory soil airspace largest biggest northern southern eastern western countryside suburbs outskirts streets population cities towns")
	// "support from Russia", "autonomy from Damascus": given or withheld by a power
	granted = words.SetOf("support autonomy independence orders permission backing pressure aid help weapons arms approval recognition response statement statements instructions money funds threats demands concessions")
	// "have accused Israel of", "war against Israel"
	charged = words.SetOf("accuse accused accuses accusing blame blamed blames blaming urge urged urges tell told tells warn warned warns ask asked asks support supported supports supporting back backed backs oppose opposed criticise criticize criticised criticized condemn condemned press pressed against by with between helped supplied recognise recognize recognised recognized")
	// "Israel has said": what a government does
	acting = words.SetOf("said says say has had have will would denied denies accused accuses wants wanted insists insisted vowed vows rejected rejects agreed agrees announced claims claimed struck launched carried bombed sent decided considers supports backs targeted")
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
