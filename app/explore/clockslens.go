package explore

// clocksLens is the lens “When?”.
var clocksLens = LensInfo{
	Lens:     Clocks,
	Question: "When?",
	Docked:   true,
	Drawn:    true,
	Disputes: []MarkKind{dateMark},
	answer:   clocksAnswer,
	marks:    clocksMarks,
	parse:    clocksItem,
	Note: Note{
		Sentence: "Across runs the time of what is told, down the order of the telling; each date is as wide as the " +
			"days it may mean, dashed where its ends are vague.",
		Counts: "Words of time: days, months, years, “last week”, “since Tuesday”.",
		How: "Weekdays and other relative words are resolved against the day on which the article was published; the " +
			"rule stands with each date. " +
			"The longer a stretch, the more it is drawn together; // is time in which neither account dates anything.",
		Wrong: "Where a relative word counts from another day than the article’s, as inside an old quotation. A date " +
			"of an article whose own day is unknown is listed, and not drawn.",
	},
	Legend: []Meaning{
		{"date", "a date"}, {"date soft", "a date whose ends are vague"},
	},
}
