package explore

// wordsLens is the lens “Which words?”.
var wordsLens = LensInfo{
	Lens:        Words,
	Question:    "Which words?",
	Docked:      true,
	Drawn:       true,
	MostRows:    keywordsShown,
	AnyLanguage: true,
	answer:      wordsAnswer,
	marks:       wordsMarks,
	parse:       wordsItem,
	Note: Note{
		Sentence: "Words are counted whole and set in order of G², a measure of how far two accounts’ use of a word " +
			"lies apart.",
		Counts: "Words without case, but for words in capitals: IS is not “is”. Credit lines and notices take no part.",
		How: "G² = 2 Σ f · ln(f / E), E being what each account would have if both used the word alike. The line is " +
			"the exact interval of the ratio, at 95 % for all words together (Bonferroni). " +
			"A word passes if its G² is high enough and the interval leaves “alike” out.",
		Source: "Dunning 1993; Rayson and Garside 2000; log ratio, Hardie 2014; interval, Clopper and Pearson 1934.",
		Wrong: "Words of one article are not drawn one by one: even one that passes describes these texts and " +
			"nothing wider.",
	},
	Legend: []Meaning{
		{"keyword", "the word looked up"},
	},
}
