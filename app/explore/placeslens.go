package explore

// placesLens is the lens “Where?”.
var placesLens = LensInfo{
	Lens:     Places,
	Question: "Where?",
	Docked:   true,
	Drawn:    true,
	Disputes: []MarkKind{mentionMark},
	answer:   placesAnswer,
	marks:    placesMarks,
	parse:    placesItem,
	Note: Note{
		Sentence: "Every mention of a place by name or describing word counts; the map shows where the places lie, " +
			"not what happened there.",
		Counts: "Mentions of places in the account itself, not in credit lines.",
		How: "Each disc has an area in proportion to the mentions: the left half A, the right half B. Positions come " +
			"from the list of places, each with its source and how sure it is. " +
			"Places named only to compare with stay off the map.",
		Source: "Names are placed around their points after Imhof 1975; land and borders are Natural Earth’s.",
		Wrong: "A place that is often mentioned is not a place where much happened. The middle of an area is not " +
			"where something was.",
	},
	Legend: []Meaning{
		{"spot", "a place on the map"}, {"spot off", "a place that is not on it"},
	},
}
