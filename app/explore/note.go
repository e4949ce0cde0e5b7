package explore

import "parallax/app/phrase"

// A Note tells, in plain words, how a lens comes to its answer.
type Note struct {
	Sentence phrase.Key // the answer's making in one sentence; it stands beneath every answer
	Counts   phrase.Key // what is counted
	How      phrase.Key // the rule or formula
	Source   phrase.Key // of the method, with its year; empty where the rule is the page's own
	Wrong    phrase.Key // when not to trust it
}

// notes are the notes of all lenses. Each is short enough to be read: 120 words.
var notes = map[Lens]Note{
	Entities: {
		Sentence: "Every mention is a name or a describing word in the text; an editor checked it, or a rule found it.",
		Counts:   "Mentions: places in the text where a name (“the United Nations”) or a describing word (“the agency”) stands for a place or an actor.",
		How: "Whole words are compared with the list of names, the longest name first; capitals count, so that IS is not “is”. Checked marks overrule found ones. " +
			"Passages are set side by side by what two sentences share; what few of N paragraphs have weighs more: ln((1 + N) / n).",
		Source: "Weights by rarity: Spärck Jones 1972. Pairing of sentences: Nelken and Shieber 2006.",
		Wrong:  "Where a word means something else than the list says, and where two sentences share words but not their matter.",
	},
	Naming: {
		Sentence: "Each chip is a form of words as printed, with how often it stands there; slanted chips describe, upright ones name.",
		Counts:   "Mentions of each actor, by account, by exact words, and by whose voice they stand in.",
		How: "Narrator: the account’s own words. Paraphrase: reported without quotation marks. Quoted: between them. Capitals at the start of a sentence are not told apart in describing words. " +
			"The name in bold is the page’s own, chosen to be neutral; choose it to see why, and to change it.",
		Wrong: "Where a report goes on for sentences without saying so: its words then count as the narrator’s. A count says how often, not why.",
	},
	Voices: {
		Sentence: "A statement is what the text attributes to somebody; the line is all words of an account, filled where they are quoted and outlined where they are reported.",
		Counts:   "Statements, and words between quotation marks, by speaker. Roles are the account’s own words, groups are affiliations from the list of actors; choose a speaker’s statements to move the speaker to another.",
		How: "Rules look for verbs of saying, their subjects and quotation marks. Direct: a sentence or more between marks. Partial: some words between them. " +
			"Scare: words between them for which nobody in particular is named. Indirect: reported without them.",
		Source: "Cue, source and content of a statement: Pareti 2016.",
		Wrong:  "Where a statement has no verb of saying, and where a pronoun may mean two people. Who is not heard in one article may be heard in the paper’s next.",
	},
	Ledger: {
		Sentence: "Figures are set side by side where both accounts count one kind of thing and tell the same of it, of one place or one event; the reason stands with each.",
		Counts:   "Numbers with what they count. Each is read as an interval: “about” as a tenth more or less, a round number as what rounds to it.",
		How: "Figures are joined by kind, place, what is told of them, and whether of an earlier time; of an event, the place need not stand beside each. They agree where one number fits both; they differ only where none does and both tell of one time. " +
			"Nothing is averaged.",
		Source: "All figures for one thing together: White and others 2002.",
		Wrong:  "Where a sentence leaves unsaid what it counts. Two moments are not two views: of different days, both numbers may be right.",
	},
	Clocks: {
		Sentence: "Across runs the time of what is told, down the order of the telling; each date is as wide as the days it may mean, dashed where its ends are vague.",
		Counts:   "Words of time: days, months, years, “last week”, “since Tuesday”.",
		How: "Weekdays and other relative words are resolved against the day on which the article was published; the rule stands with each date. " +
			"The longer a stretch, the more it is drawn together; // is time in which neither account dates anything.",
		Wrong: "Where a relative word counts from another day than the article’s, as inside an old quotation. A date of an article whose own day is unknown is listed, and not drawn.",
	},
	Places: {
		Sentence: "Every mention of a place by name or describing word counts; the map shows where the places lie, not what happened there.",
		Counts:   "Mentions of places in the account itself, not in credit lines.",
		How: "Each disc has an area in proportion to the mentions: the left half A, the right half B. Positions come from the list of places, each with its source and how sure it is. " +
			"Places named only to compare with stay off the map.",
		Source: "Names are placed around their points after Imhof 1975; land and borders are Natural Earth’s.",
		Wrong:  "A place that is often mentioned is not a place where much happened. The middle of an area is not where something was.",
	},
	Words: {
		Sentence: "Words are counted whole and set in order of G², a measure of how far two accounts’ use of a word lies apart.",
		Counts:   "Words without case, but for words in capitals: IS is not “is”. Credit lines and notices take no part.",
		How: "G² = 2 Σ f · ln(f / E), E being what each account would have if both used the word alike. The line is the exact interval of the ratio, at 95 % for all words together (Bonferroni). " +
			"A word passes if its G² is high enough and the interval leaves “alike” out.",
		Source: "Dunning 1993; Rayson and Garside 2000; log ratio, Hardie 2014; interval, Clopper and Pearson 1934.",
		Wrong:  "Words of one article are not drawn one by one: even one that passes describes these texts and nothing wider.",
	},
	Only: {
		Sentence: "Listed is what the marks and pairs of one account have and those of the other have not; both are read whole, whatever filters hide.",
		Counts:   "Actors and places that no mark of the other account stands for; voices to which the other attributes nothing; figures joined to none of the other; dates that share no day; paragraphs that no passage of the other comes near.",
		How:      "Lists are compared, nothing is weighed. Length and the share that runs elsewhere too stand beside each account, because a longer text has more that is its own.",
		Wrong:    "Where the other account speaks of the thing in words that no mark stands on. What is not in one article may be known to the paper that ran it.",
	},
	Copy: {
		Sentence: "Each paragraph is marked with whose wording it is and how that is known; two accounts that rest on one agency are one witness.",
		Counts:   "Words by whose copy they are; runs of five words that both accounts have.",
		How: "Where an account changes its words: of all places between two paragraphs, the one at which words that stand five times or oftener differ most (log-likelihood). " +
			"Versions: the share of runs of the shorter text that also stand in the other; from a tenth on, paragraphs are laid word by word.",
		Source: "Log-likelihood: Dunning 1993. Containment: Broder 1997. Laying word by word: Wagner and Fischer 1974.",
		Wrong:  "A text of one hand has such a place too, where its matter changes. Who wrote a paragraph first cannot be told from the words alone.",
	},
}

// parts returns what of the note is there, each with its heading.
func (n Note) parts(book phrase.Book) []NotePart {
	var list []NotePart
	for _, p := range [][2]phrase.Key{{"Counted", n.Counts}, {"How", n.How}, {"Source", n.Source}, {"When it is wrong", n.Wrong}} {
		if p[1] != "" {
			list = append(list, NotePart{book.Say(p[0]), book.Say(p[1])})
		}
	}
	return list
}

// A NotePart is one part of a note under its heading.
type NotePart struct{ Head, Words string }
