package quote

import "strings"

// A CueKind tells what a cue does besides naming that somebody speaks:
// "stated" against "claimed" is itself evidence of how an account takes its
// sources.
type CueKind string

const (
	Neutral CueKind = "neutral" // says no more than that it was said: say, tell, according to
	Claim   CueKind = "claim"   // keeps a distance from what is said: claim, allege, insist, accuse
	Deny    CueKind = "deny"    // sets it against what others say: deny, dismiss, reject
	Warn    CueKind = "warn"    // of something to come: warn, caution, threaten
	Urge    CueKind = "urge"    // wants something done: urge, call for, demand
)

// CueKindOf returns the kind of the cue with that lemma, and Neutral for a cue
// it does not know.
func CueKindOf(lemma string) CueKind {
	if c, ok := cueByLemma[lemma]; ok {
		return c.kind
	}
	return Neutral
}

// A cueFrame is the set of what a cue verb can govern.
type cueFrame uint32

const (
	takesClause   cueFrame = 1 << iota // a clause with or without "that": "said the factions had established"
	takesThat                          // a clause with "that"; without it only where a verb of the clause shows
	takesThatOnly                      // as takesThat, but without "that" only where a pronoun begins the clause: "maintained he was"
	takesPerson                        // the person spoken to comes first: "told AFP that"
	mayTakePerson                      // or may come first, with "that": "warned parliament that"
	takesObject                        // a thing said: "denied a report", "stressed the importance"
	takesOf                            // "warned of a crisis", "accused Israel of being"
	takesFor                           // "calls for allowing civilians safe passage"
	takesToDo                          // somebody to do something: "urged all parties to allow"
	takesIt                            // "called it a policy"
	takesWhether                       // "asked whether", "explained how"
	onlyQuoted                         // reports only words in quotation marks, in its clause: "dismissed the report as “lies”"
	besideQuoted                       // reports only words in quotation marks right beside it: “I am,” he smiled
	labels                             // names a thing, which stands before the words: "called the raid “barbaric”", not "scenes labeled “apocalyptic”"
	takesDeed                          // something done: "reported hearing explosions"
	commits                            // and quoted words in what one feels or will do: "vowed “new measures”"
	alsoNoun                           // its base and -s forms are nouns as well: "report", "claims"
	postposed                          // reports a clause only where that stands before it: "Half of the cells died, the study found"
	takesPlea                          // whom and what it asks for: "appealed to member countries to press Russia", "appealed for calm"
	takesBlame                         // somebody and something: "blamed militants for the deaths", "blamed the attack on militants"
	takesSum                           // a sum of something: "estimated the losses at $2 billion"
	takesAs                            // a thing and what it is taken for: "described Bosnia as a non-functional structure"
)

// cueVerbs lists the cue verbs by kind and frame. A regular verb stands as its
// lemma; another one with all its forms: lemma, third person, past, participle
// in -ing, then any past participle.
var cueVerbs = []struct {
	kind  CueKind
	frame cueFrame
	verbs string
}{
	{Neutral, takesClause, "say/says/said/saying"},
	{Neutral, takesClause | takesPerson, "tell/tells/told/telling"},
	{Neutral, takesThat | takesPerson, "inform remind assure reassure notify convince/convinces/convinced/convincing"},
	{Neutral, takesThat, "announce declare add reply/replies/replied/replying concede disclose " +
		"testify/testifies/testified/testifying conclude predict affirm reaffirm"},
	{Neutral, takesThat | takesDeed, "admit/admits/admitted/admitting acknowledge"},
	{Neutral, takesThat | takesThatOnly, "write/writes/wrote/writing/written proclaim recount concur/concurs/concurred/concurring observe respond agree hint " +
		"elaborate specify/specifies/specified/specifying attest certify/certifies/certified/certifying " +
		"retort theorize theorise stipulate decree reckon submit/submits/submitted/submitting accept posit confess"},
	{Neutral, takesThat | takesWhether, "explain confirm clarify/clarifies/clarified/clarifying"},
	{Neutral, takesThat | takesDeed | alsoNoun, "report"},
	{Neutral, takesThat | takesThatOnly | takesDeed | takesWhether, "recall"},
	{Neutral, takesThat | alsoNoun, "state note"},
	{Neutral, takesThat | takesSum | alsoNoun, "estimate"},
	{Neutral, takesThat | takesThatOnly | alsoNoun, "comment remark answer repeat tweet/tweets/tweeted/tweeting " +
		"joke quip/quips/quipped/quipping mention forecast/forecasts/forecast/forecasting counter post point"},
	{Neutral, takesThat | takesObject, "stress emphasize emphasise reiterate"},
	{Neutral, takesThat, "underline underscore"},
	{Neutral, takesWhether, "ask"},
	{Neutral, takesThat, "suggest hear/hears/heard/heard"},
	{Neutral, takesThat | postposed, "find/finds/found/finding"},
	{Neutral, besideQuoted, "put/puts/put/putting"},
	{Neutral, takesThat | takesThatOnly | commits, "vow/vows/vowed/vowing pledge promise swear/swears/swore/swearing/sworn"},
	{Neutral, takesThat | takesThatOnly | mayTakePerson | commits, "express"},
	{Claim, takesThat | alsoNoun, "claim"},
	{Claim, takesThat | takesThatOnly | alsoNoun, "charge"},
	{Neutral, takesThat | takesThatOnly | alsoNoun, "rule"},
	{Claim, takesThat | takesThatOnly | takesObject, "maintain"},
	{Claim, takesThat, "allege assert contend insist argue boast speculate"},
	{Claim, takesThat | takesOf, "complain"},
	{Claim, takesOf, "accuse"},
	{Deny, takesThat | takesObject, "deny/denies/denied/denying"},
	{Deny, takesObject | takesAs, "reject dismiss"},
	{Deny, takesObject, "refute dispute"},
	{Warn, takesThat | takesOf | mayTakePerson, "warn"},
	{Warn, takesThat | takesThatOnly | takesOf | mayTakePerson | commits, "caution"},
	{Warn, takesThat | takesThatOnly | mayTakePerson | commits, "threaten"},
	{Urge, takesToDo | takesThat | takesObject, "urge"},
	{Urge, takesThat | takesObject | alsoNoun, "demand"},
	{Urge, takesThat | alsoNoun, "propose recommend"},
	{Urge, takesFor | takesIt | labels | alsoNoun, "call"},
	{Urge, takesThat | takesThatOnly | mayTakePerson, "instruct advise"},
	{Urge, takesThat | takesThatOnly | alsoNoun, "order"},
	{Urge, takesPlea | alsoNoun, "appeal"},
	{Urge, onlyQuoted, "plead"},
	{Neutral, onlyQuoted | labels, "label/labels/labeled/labeling/labelled brand term deem"},
	{Claim, takesBlame, "blame"},
	{Neutral, takesAs, "describe characterize characterise denounce condemn criticize criticise praise hail slam/slams/slammed/slamming decry/decries/decried/decrying deride ridicule"},
	{Neutral, onlyQuoted, "blast welcome " +
		"lament refer/refers/referred/referring speak/speaks/spoke/speaking/spoken"},
	{Neutral, besideQuoted, "continue begin/begins/began/beginning think/thinks/thought/thinking believe feel/feels/felt/feeling " +
		"reveal indicate wonder exclaim shout cry/cries/cried/crying whisper yell scream laugh smile sigh " +
		"interject muse opine remember sing/sings/sang/singing read/reads/read/reading hope fear " +
		"go/goes/went/going gush enthuse chant grant summarize summarise echo chime fume mutter vent mock"},
}

// A cueVerb is one verb of the list.
type cueVerb struct {
	lemma string
	kind  CueKind
	frame cueFrame
}

// A tense is the form in which a cue verb stands, as far as its letters tell.
type tense uint8

const (
	base tense = iota
	present
	past // or past participle
	gerund
)

// A cueForm is one form of a cue verb.
type cueForm struct {
	*cueVerb
	tense tense
}

// accordingTo is a cue that is no verb; see also [inTheWordsOf] and [nounCues].
var accordingTo = &cueVerb{lemma: "according to", kind: Neutral}

var cueByLemma = map[string]*cueVerb{accordingTo.lemma: accordingTo, inTheWordsOf.lemma: inTheWordsOf}

// cueForms holds every form of every cue verb; cueFormOf gives its index, and
// sumFormOf that of a form of [sumVerbs].
var cueForms, cueFormOf, sumFormOf = listCueForms()

func listCueForms() (list []cueForm, index, sums map[string]int16) {
	index, sums = map[string]int16{}, map[string]int16{}
	for _, group := range cueVerbs {
		for entry := range strings.FieldsSeq(group.verbs) {
			forms := strings.Split(entry, "/")
			if len(forms) == 1 {
				forms = regular(entry)
			}
			verb := &cueVerb{lemma: forms[0], kind: group.kind, frame: group.frame}
			if cueByLemma[verb.lemma] == nil {
				cueByLemma[verb.lemma] = verb
			}
			for i, form := range forms {
				if _, taken := index[form]; !taken {
					list = append(list, cueForm{verb, formTense(i, form == forms[0])})
					index[form] = int16(len(list))
				}
			}
		}
	}
	for entry := range strings.FieldsSeq(sumVerbs) {
		forms := strings.Split(entry, "/")
		verb := &cueVerb{lemma: forms[0], kind: Neutral, frame: takesSum}
		for i, form := range forms {
			list = append(list, cueForm{verb, formTense(i, form == forms[0] && i == 0)})
			sums[form] = int16(len(list)) // of two alike, as "put" is, the later: the past
		}
	}
	return list, index, sums
}

func formTense(i int, isBase bool) tense {
	switch {
	case i == 0 && isBase:
		return base
	case i == 4:
		return past
	}
	return tense(i)
}

// regular returns the forms of a regular verb.
func regular(lemma string) []string {
	if stem, ok := strings.CutSuffix(lemma, "e"); ok {
		return []string{lemma, lemma + "s", lemma + "d", stem + "ing"}
	}
	third := lemma + "s"
	if strings.HasSuffix(lemma, "s") || strings.HasSuffix(lemma, "sh") || strings.HasSuffix(lemma, "ch") {
		third = lemma + "es"
	}
	return []string{lemma, third, lemma + "ed", lemma + "ing"}
}
