package mention

import (
	"slices"
	"strings"

	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/sentence/words"
)

// bare are labels that say of what sort somebody is and no more. They refer
// only to somebody just named: "attacked by IS on April 1, and the group
// subsequently took over", but not in "both groups", "an aid group".
var bare = words.SetOf("group groups organisation organization movement faction factions front party agency " +
	"force forces")

// completing are nouns that only complete a name before them: "IS fighters have
// retreated". "Militants" says more: "Islamic State militants" is a name and a
// label.
var completing = words.SetOf("fighters members soldiers forces group groups front party movement organisation " +
	"organization agency")

// definite words before a bare label point back.
var definite = words.SetOf("the this that these those its their")

// fits reports whether a label stands here for the entity it is listed under.
// A label of several words, such as "Palestinian factions", always does. One of
// a single word does not
//
//   - inside a longer name: "the Free Syrian Army" is not "the army";
//   - when another word says whose or which: "the Turkish government",
//     "Lebanon’s army", "the Aknaf Beit al-Maqdis group", "the Saudi-led coalition";
//   - when it only completes the entity's own name: "IS fighters have retreated";
//   - when what follows says whose: "fighters from the Palestinian Fatah".
//
// It goes wrong where a foreign one is meant and not called so: after "talks in
// Beirut", "the government said".
func (r *reading) fits(i int, m lexicon.Match, e *lexicon.Entity) bool {
	if m.Tokens > 1 {
		return true
	}
	partOfName := r.capital(i) && !slices.Contains(e.Labels, m.In(r.body))
	if partOfName || r.modified(i, e) || r.belongs(i+1, e) {
		return false
	}
	return !bare[r.word(i)] || definite[r.word(i-1)] && r.actor == e.ID
}

// modified reports whether the words before part i say that the label there is
// another's.
func (r *reading) modified(i int, e *lexicon.Entity) bool {
	before := r.word(i - 1)
	if before == "'s" || before == "-" {
		i--
	}
	if before == "led" && r.word(i-2) == "-" {
		i -= 2
	}
	if k := len(r.found) - 1; k >= 0 && i > 0 && r.found[k].End == r.parts[i-1].End {
		return !r.sameSide(r.found[k], e) || completing[r.word(i)]
	}
	return r.capital(i-1) || r.upper(i-1) && words.IsPeople(r.word(i-1))
}

// sameSide reports whether a name before a label leaves the label its entity:
// the entity's own name ("Islamic State militants"), or the place that it is
// called after or part of ("Syria’s army", which is the Syrian Army).
func (r *reading) sameSide(m mark.Mention, e *lexicon.Entity) bool {
	if m.Entity == e.ID || m.Entity == e.PartOf {
		return true
	}
	named, _ := r.lexicon.Entity(m.Entity)
	return named.Kind == lexicon.Place && strings.HasPrefix(e.Name, named.Name)
}

// belongs reports whether the words from part i on give the label before them
// to another: "from the Palestinian Fatah and …", "of Iraq".
func (r *reading) belongs(i int, e *lexicon.Entity) bool {
	if w := r.word(i); w != "of" && w != "from" {
		return false
	}
	for k := i + 1; k < len(r.parts) && k < i+5; k++ {
		for _, m := range r.matcher.At(r.body, r.parts, k) {
			return m.Claims[0].Entity.ID != e.ID
		}
	}
	return false
}
