package explore

// ledgerLens is the lens “Which numbers?”.
var ledgerLens = LensInfo{
	Lens:     Ledger,
	Question: "Which numbers?",
	Docked:   true,
	Disputes: []MarkKind{figureMark},
	answer:   ledgerAnswer,
	marks:    ledgerMarks,
	parse:    ledgerItem,
	Note: Note{
		Sentence: "Figures are set side by side where both accounts count one kind of thing and tell the same of it, " +
			"of one place or one event; the reason stands with each.",
		Counts: "Numbers with what they count. Each is read as an interval: “about” as a tenth more or less, a round " +
			"number as what rounds to it.",
		How: "Figures are joined by kind, place, what is told of them, and whether of an earlier time; of an event, " +
			"the place need not stand beside each. They agree where one number fits both; they differ only where " +
			"none does and both tell of one time. " +
			"Nothing is averaged.",
		Source: "All figures for one thing together: White and others 2002.",
		Wrong: "Where a sentence leaves unsaid what it counts. Two moments are not two views: of different days, " +
			"both numbers may be right.",
	},
	Legend: []Meaning{
		{"figure", "a figure"}, {"figure counted", "a figure for what both accounts count"},
	},
}
