package explore

// copyLens is the lens “Whose copy?”.
var copyLens = LensInfo{
	Lens:     Copy,
	Question: "Whose copy?",
	Docked:   true,
	answer:   copyAnswer,
	marks:    copyMarks,
	parse:    copyItem,
	seam:     copySeam,
	Note: Note{
		Sentence: "Each paragraph is marked with whose wording it is and how that is known; two accounts that rest " +
			"on one agency are one witness.",
		Counts: "Words by whose copy they are; runs of five words that both accounts have.",
		How: "Where an account changes its words: of all places between two paragraphs, the one at which words that " +
			"stand five times or oftener differ most (log-likelihood). " +
			"Versions: the share of runs of the shorter text that also stand in the other; from a tenth on, " +
			"paragraphs are laid word by word.",
		Source: "Log-likelihood: Dunning 1993. Containment: Broder 1997. Laying word by word: Wagner and Fischer 1974.",
		Wrong: "A text of one hand has such a place too, where its matter changes. Who wrote a paragraph first " +
			"cannot be told from the words alone.",
	},
	Legend: []Meaning{
		{"turns before", "a word that stands mostly before the place where the words change"},
		{"turns after", "one that stands mostly after it"},
		{"reworded", "not in the other version"},
	},
}
