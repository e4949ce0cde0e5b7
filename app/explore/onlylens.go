package explore

// onlyLens is the lens “What is only here?”.
var onlyLens = LensInfo{
	Lens:     Only,
	Question: "What is only here?",
	Docked:   true,
	Disputes: []MarkKind{mentionMark, quoteMark, figureMark, dateMark},
	answer:   onlyAnswer,
	marks:    onlyMarks,
	parse:    onlyItem,
	Note: Note{
		Sentence: "Listed is what the marks and pairs of one account have and those of the other have not; both are " +
			"read whole, whatever filters hide.",
		Counts: "Actors and places that no mark of the other account stands for; voices to which the other " +
			"attributes nothing; figures joined to none of the other; dates that share no day; paragraphs that no " +
			"passage of the other comes near.",
		How: "Lists are compared, nothing is weighed. Length and the share that runs elsewhere too stand beside " +
			"each account, because a longer text has more that is its own.",
		Wrong: "Where the other account speaks of the thing in words that no mark stands on. What is not in one " +
			"article may be known to the paper that ran it.",
	},
	Legend: []Meaning{
		{"alone actor", "an actor that is only here"}, {"alone place", "a place that is only here"},
		{"alone voice", "a voice that is only here"},
		{"alone figure", "a figure that is only here"}, {"alone date", "a date that is only here"},
	},
}
