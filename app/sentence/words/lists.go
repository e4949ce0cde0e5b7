package words

import _ "embed"

// The lists; the head of each file says what its facts mean.
var (
	//go:embed adverbs.txt
	Adverbs string
	//go:embed auxiliaries.txt
	Auxiliaries string
	//go:embed companies.txt
	Companies string
	//go:embed conjunctions.txt
	Conjunctions string
	//go:embed cues.txt
	Cues string
	//go:embed determiners.txt
	Determiners string
	//go:embed estimates.txt
	Estimates string
	//go:embed months.txt
	Months string
	//go:embed nouncues.txt
	NounCues string
	//go:embed numerals.txt
	Numerals string
	//go:embed prepositions.txt
	Prepositions string
	//go:embed pronouns.txt
	Pronouns string
	//go:embed relatives.txt
	Relatives string
	//go:embed titles.txt
	Titles string
	//go:embed vague.txt
	Vague string
	//go:embed verbs.txt
	Verbs string
	//go:embed weekdays.txt
	Weekdays string
)
