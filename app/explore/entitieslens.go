package explore

// entitiesLens is the lens “Who and where?”.
var entitiesLens = LensInfo{
	Lens:     Entities,
	Question: "Who and where?",
	Disputes: []MarkKind{mentionMark},
	answer:   entitiesAnswer,
	marks:    entitiesMarks,
	parse:    entitiesItem,
	goal:     entitiesGoal,
	tables:   entitiesTables,
	Note: Note{
		Sentence: "Every mention is a name or a describing word in the text; an editor checked it, or a rule found it.",
		Counts: "Mentions: places in the text where a name (“the United Nations”) or a describing word (“the " +
			"agency”) stands for a place or an actor.",
		How: "Whole words are compared with the list of names, the longest name first; capitals count, so that IS is " +
			"not “is”. Checked marks overrule found ones. " +
			"Passages are set side by side by what two sentences share; what few of N paragraphs have weighs more: " +
			"ln((1 + N) / n).",
		Source: "Weights by rarity: Spärck Jones 1972. Pairing of sentences: Nelken and Shieber 2006.",
		Wrong: "Where a word means something else than the list says, and where two sentences share words but not " +
			"their matter.",
	},
	Legend: []Meaning{
		{"m place", "a place, named"}, {"m actor", "an actor, named"}, {"m actor label", "an actor, described"},
	},
}
