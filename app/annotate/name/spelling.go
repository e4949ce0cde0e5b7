package name

import (
	"strings"

	"parallax/app/lexicon"
	"parallax/app/tagger"
)

// joinSpellings joins two entities of different articles whose names are spelled
// from another script in two ways: "Heydar Alishvandi" and "Heydar Alishbandi",
// "Hormuzgan" and "Hormouzgan". Of a person's name all words but one must be the
// same; a single word must be long. Three of one spelling stay apart.
func (j *joinedArticles) joinSpellings() {
	bySound := map[className][]int{}
	for k := range j.entities {
		if key, ok := soundKey(&j.entities[k]); ok && j.into[k] == k {
			bySound[key] = append(bySound[key], k)
		}
	}
	for k := range j.entities {
		key, ok := soundKey(&j.entities[k])
		if group := bySound[key]; ok && len(group) == 2 && group[0] == k && !j.apart(group[0], group[1]) &&
			spelledAlike(j.entities[group[0]].Name, j.entities[group[1]].Name) {
			j.unite(group[0], group[1])
		}
	}
}

// shortestSpelled is how many consonants the one word of a name must have for
// another spelling of it to be known: Iran and Iraq, Chad and Chade are short.
const shortestSpelled = 5

func soundKey(e *lexicon.Entity) (className, bool) {
	sound := soundOf(nameForm(e.Name))
	person := e.Class == string(tagger.Person)
	if person != wordy(e.Name) || len(sound) < shortestSpelled {
		return className{}, false
	}
	return className{e.Class, sound}, true
}

// sounds maps letters that stand for one sound of another script to one.
var sounds = strings.NewReplacer("kh", "h", "gh", "g", "q", "k", "ck", "k", "c", "k", "w", "b", "v", "b", "u", "", "dh",
	"d", "th", "t",
	"ph", "f", "z", "s", "a", "", "e", "", "i", "", "o", "", "y", "", "'", "", "’", "", " ", " ")

// soundOf returns the consonants of a form, those of one sound alike and none
// twice in a row, behind its first letter.
func soundOf(form string) string {
	var out []byte
	for i, b := range []byte(sounds.Replace(form)) {
		if i == 0 || out[len(out)-1] != b {
			out = append(out, b)
		}
	}
	return string(out)
}

// spelledAlike reports whether two names of one sound differ in one word, and
// there in two letters at most.
func spelledAlike(a, b string) bool {
	x, y := strings.Fields(nameForm(a)), strings.Fields(nameForm(b))
	if len(x) != len(y) {
		return false
	}
	differ := 0
	for i := range x {
		if x[i] == y[i] {
			continue
		}
		if differ++; x[i][0] != y[i][0] || distance(x[i], y[i]) > 2 {
			return false
		}
	}
	return differ == 1
}

// distance returns how many bytes must be put in, left out or changed to make
// one word of another (Levenshtein 1966).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := before
			if a[i] != b[j] {
				cost = 1 + min(before, row[j], row[j+1])
			}
			before, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
