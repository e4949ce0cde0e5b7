package quantity

import (
	"slices"

	"parallax/app/sentence"
	"parallax/app/sentence/words"
)

// moneySign returns the unit that a sign of money gives, or nothing.
func moneySign(t *sentence.Token) string {
	if t.Class&asSign == 0 {
		return ""
	}
	return t.Unit
}

// dollars are the letters before a dollar sign that say whose it is.
var dollars = words.First(words.Dollars)

// A nation is a word before a currency's name that says whose it is.
type nation struct {
	dollar string // the unit of its dollars, where they are not the United States'
	pound  bool   // its pounds are money, not weight
}

var nations = listNations()

func listNations() map[string]nation {
	m := map[string]nation{}
	for e := range words.Entries(words.Nations) {
		n := nation{pound: slices.Contains(e.Facts, "pound")}
		if len(e.Facts) > 0 && e.Facts[0] != "pound" {
			n.dollar = e.Facts[0]
		}
		m[e.Forms[0]] = n
	}
	return m
}

func national(word string) bool {
	_, ok := nations[word]
	return ok
}
