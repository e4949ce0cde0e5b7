package explore

// namesLens is the lens “How are they named?”.
var namesLens = LensInfo{
	Lens:     Naming,
	Question: "How are they named?",
	Docked:   true,
	Disputes: []MarkKind{mentionMark},
	answer:   namesAnswer,
	marks:    namesMarks,
	parse:    namesItem,
	Note: Note{
		Sentence: "Each chip is a form of words as printed, with how often it stands there; slanted chips describe, " +
			"upright ones name.",
		Counts: "Mentions of each actor, by account, by exact words, and by whose voice they stand in.",
		How: "Narrator: the account’s own words. Paraphrase: reported without quotation marks. Quoted: between them. " +
			"Capitals at the start of a sentence are not told apart in describing words. " +
			"The name in bold is the page’s own, chosen to be neutral; choose it to see why, and to change it.",
		Wrong: "Where a report goes on for sentences without saying so: its words then count as the narrator’s. A " +
			"count says how often, not why.",
	},
	Legend: []Meaning{
		{"naming", "named, in the account’s own words"}, {"naming describes", "described"},
		{"naming paraphrase", "in words reported without quotation marks"},
		{"naming quoted", "between quotation marks"},
	},
}
