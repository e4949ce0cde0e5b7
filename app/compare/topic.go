package compare

import (
	"strings"

	"parallax/app/phrase"
	"parallax/app/text"
)

// A TopicClass is words that tell of one thing.
type TopicClass struct {
	ID    string
	Words string // in lower case, any form of a regular word; irregular forms are listed; "take+over" is two words
}

// A Topic is a matter that news is about and the words that tell of it. The page
// shows its name, which is the ID of its class.
type Topic struct {
	Name  phrase.Key
	Words string // as of [TopicClass]
}

// Topics are the classes of matter that passages are compared by. Two passages
// can tell of one thing without a word in common: "retreated from much of the
// territory" and "had begun leaving in a withdrawal agreement". A word may be of
// several classes. The classes are broad, and wrong wherever a word is used of
// something else: "fire" of a gun, "left" for what remains.
var Topics = []Topic{
	{"population",
		"population inhabitant resident citizen home house household neighbor neighbour live lived living dweller " +
			"community remain stay stayed census"},
	{"flight",
		"flee fled fleeing displace displaced displacement escape exodus exile uproot uprooted homeless " +
			"refuge shelter"},
	{"siege",
		"siege besiege besieged blockade encircle surround starve starving starvation hunger hungry famine " +
			"malnutrition shortage hardship deprivation"},
	{"aid",
		"aid relief humanitarian distribute distribution distributor corridor supplies supply food medicine medical " +
			"ration donor charity safe safely safety passage"},
	{"air power",
		"air airstrike airstrikes aircraft plane warplane jet helicopter bomb bombed bombing bombardment bombard " +
			"missile drone rocket"},
	{"leaving",
		"withdraw withdrawal withdrew withdrawn retreat leave leaving evacuate evacuation depart departure exit pull " +
			"bus buses bused busload convoy"},
	{"control",
		"control take+over took+over taken+over hold held seize capture captured recapture retake retook occupy " +
			"occupation territory stronghold ground confine confined advance foothold progress gain enclave recover " +
			"regain overrun liberate liberation"},
	{"fighting",
		"fight fighting fought battle clash offensive attack assault operation combat troops skirmish shell shelled " +
			"shelling strike struck war"},
	{"talks",
		"talk negotiate negotiation deal agreement agree ceasefire cease-fire truce mediate mediator mediation envoy " +
			"reconcile reconciliation peace accord treaty sign signed"},
	{"ruin",
		"destroy destruction ruin rubble damage devastate devastation demolish demolition wreck collapse level " +
			"leveled burn burnt torch gutted"},
	{"casualties",
		"kill death dead die died dying wound wounded injure injury casualty casualties loss losses toll slaughter " +
			"massacre victim"},
	{"blame",
		"accuse accusation blame condemn condemnation outrage hypocrisy crime brutality denounce criticise " +
			"criticize criticism"},
	{"government",
		"minister ministry president parliament election elect vote voter ballot law legislation reform " +
			"cabinet coalition"},
	{"court",
		"court judge trial charge sentence convict arrest jail prison prisoner lawyer police detain detention " +
			"custody suspect"},
	{"money",
		"money price budget cost tax trade economy economic market fund pay paid bank debt wage invest investment"},
	{"health",
		"hospital patient disease doctor nurse vaccine virus infection outbreak epidemic clinic health sick illness"},
	{"weather", "flood storm rain drought earthquake quake wildfire hurricane river dam landslide wind snow heat"},
	{"works",
		"build built building construct construction road bridge railway rail port power electricity water plant " +
			"repair rebuild reconstruction"},
	{"protest",
		"protest protester demonstrate demonstration demonstrator rally march strike striker riot crowd petition " +
			"campaigner activist"},
	{"school", "school student pupil teacher university college class education exam campus"},
}

// statements are the kinds of statement that reporting verbs make. Neutral
// verbs ("said", "told") make none.
var statements = []Topic{
	{"answer", "confirm deny denied denial dismiss reject refute acknowledge admit"},
	{"call", "urge call+for call+on demand appeal ask+for ask request plead insist"},
	{"warning", "warn warning caution alarm fear"},
}

var (
	topicsOf     = byStem(named(Topics))
	statementsOf = byStem(named(statements))
)

func named(topics []Topic) []TopicClass {
	var classes []TopicClass
	for _, t := range topics {
		classes = append(classes, TopicClass{string(t.Name), t.Words})
	}
	return classes
}

// classesAt returns the classes of the first of words, alone or with the next:
// "took over" tells of control, "took" of nothing, and neither does "in March"
// of a march.
func classesAt(classes map[string][]string, body string, words []text.Span) []string {
	word := text.FoldString(words[0].In(body))
	root := stem(word)
	if len(words) > 1 {
		if ids := classes[root+"+"+text.FoldString(words[1].In(body))]; ids != nil {
			return ids
		}
	}
	if stopwords[word] {
		return nil
	}
	return classes[root]
}

// byStem gives for each stem the classes its words belong to.
func byStem(classes []TopicClass) map[string][]string {
	m := map[string][]string{}
	for _, c := range classes {
		for _, w := range strings.Fields(c.Words) {
			first, second, _ := strings.Cut(w, "+")
			s := stem(first)
			if second != "" {
				s += "+" + second
			}
			if ids := m[s]; len(ids) == 0 || ids[len(ids)-1] != c.ID {
				m[s] = append(ids, c.ID)
			}
		}
	}
	return m
}
