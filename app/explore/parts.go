package explore

import (
	"strings"

	"parallax/app/mark"
	"parallax/app/phrase"
)

// A Toggle is an option of a lens that the reader switches on and off.
type Toggle struct {
	Option string
	Words  string
	On     bool
}

// A Sum is a sentence with a number in it; picking it shows what it counts.
type Sum struct {
	Words  string
	Item   Item
	Picked bool
}

// An Offer is a change that the reader may make.
type Offer struct {
	Words  string
	Change Change
}

// asTable is the option of most lenses by which the table is drawn too.
const asTable = "table"

// enumerated joins words as a sentence does: "a, b and c".
func enumerated(book phrase.Book, words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return book.Say("{list} and {last}", book.List("{one}, {two}", words[:last]), words[last])
}

// voiceNames are what the voices are called.
var voiceNames = map[mark.Voice]phrase.Key{mark.Narrator: "narrator", mark.Paraphrase: "paraphrase",
	mark.Quoted: "quoted"}

// entityNames returns the neutral names of entities with commas between.
func (x *Scene) entityNames(book phrase.Book, ids []string) string {
	var names []string
	for _, id := range ids {
		names = append(names, x.name(id))
	}
	return book.List("{one}, {two}", names)
}

// upperFirst begins a title of small words with a capital.
func upperFirst(s string) string {
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

// join puts one after the other, with the words between where there are both.
func join(a, b, between string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + between + b
}
