package explore

// voicesLens is the lens “Who speaks?”.
var voicesLens = LensInfo{
	Lens:     Voices,
	Question: "Who speaks?",
	Docked:   true,
	Disputes: []MarkKind{quoteMark},
	answer:   voicesAnswer,
	marks:    voicesMarks,
	parse:    voicesItem,
	Note: Note{
		Sentence: "A statement is what the text attributes to somebody; the line is all words of an account, filled " +
			"where they are quoted and outlined where they are reported.",
		Counts: "Statements, and words between quotation marks, by speaker. Roles are the account’s own words, " +
			"groups are affiliations from the list of actors; choose a speaker’s statements to move the speaker " +
			"to another.",
		How: "Rules look for verbs of saying, their subjects and quotation marks. Direct: a sentence or more between " +
			"marks. Partial: some words between them. " +
			"Scare: words between them for which nobody in particular is named. Indirect: reported without them.",
		Source: "Cue, source and content of a statement: Pareti 2016.",
		Wrong: "Where a statement has no verb of saying, and where a pronoun may mean two people. Who is not heard " +
			"in one article may be heard in the paper’s next.",
	},
	Legend: []Meaning{
		{"quote direct", "quoted"}, {"quote scare", "quoted, of nobody in particular"},
		{"quote indirect", "reported without quotation marks"},
		{"speaker", "who speaks"}, {"cue", "the verb that says so"},
	},
}
