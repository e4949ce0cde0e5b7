package compare

import "strings"

// endings are taken off a word's end in this order, one of each row at most,
// where at least three letters stay: nouns and verbs of news English in their
// common forms. "withdrawals", "withdrawal" and "withdraws" become "withdraw".
var endings = [][]struct{ from, to string }{
	{{"'s", ""}, {"s'", ""}},
	{{"ies", "y"}, {"sses", "ss"}, {"ches", "ch"}, {"shes", "sh"}, {"xes", "x"}, {"ss", "ss"}, {"us", "us"},
		{"is", "is"}, {"s", ""}},
	{{"ements", ""}, {"ement", ""}, {"ations", "ate"}, {"ation", "ate"}, {"ings", ""}, {"ing", ""}, {"ied", "y"},
		{"eed", "eed"}, {"ed", ""}, {"wal", "w"}, {"val", "v"}, {"ally", "al"}, {"ly", ""}},
	{{"e", ""}},
}

// stem returns a folded English word without its common endings, so that the
// forms of one word are mostly alike. It is light on purpose: it leaves
// irregular forms apart ("fled", "flee"), and wrongly joins some words
// ("news" and "new", "aide" and "aid"), which costs a proposal little.
func stem(word string) string {
	for _, row := range endings {
		for _, e := range row {
			if len(word)-len(e.from) >= 3 && strings.HasSuffix(word, e.from) {
				word = single(strings.TrimSuffix(word, e.from)+e.to, e.to == "")
				break
			}
		}
	}
	return word
}

// single makes the doubled consonant that an ending leaves behind one:
// "running", "controlled". A doubled l, s or z of short words stays: "fall".
func single(word string, cut bool) string {
	n := len(word)
	if !cut || n < 4 || word[n-1] != word[n-2] || strings.IndexByte("aeiousz", word[n-1]) >= 0 {
		return word
	}
	if word[n-1] == 'l' && n < 5 {
		return word
	}
	return word[:n-1]
}
