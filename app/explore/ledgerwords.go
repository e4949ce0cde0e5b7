package explore

import (
	"cmp"
	"slices"
	"strings"

	"parallax/app/article"
	"parallax/app/compare"
	"parallax/app/phrase"
)

// title says what is counted.
func (b ledgers) title(t compare.Counted) string {
	place := b.name(t.Place)
	if words, ok := thingTitles[t.Kind+" "+t.Deed]; ok {
		if !strings.Contains(string(words), "{place}") {
			return b.eventTitle(t, b.say(words), place)
		}
		title := b.say(words, cmp.Or(place, b.say("the place told of")))
		if t.Former {
			title = b.say("{title}, at an earlier time", title)
		}
		return title
	}
	words := make([]string, 0, 2)
	for _, e := range []compare.Entry{t.Entries[0], t.Entries[len(t.Entries)-1]} {
		of := e.Of.In(b.Corpus.Articles[e.Article].Body)
		if of != "" && (len(words) == 0 || words[0] != of) {
			words = append(words, of)
		}
	}
	title := upperFirst(strings.Join(words, " / "))
	if title != "" && (strings.Contains(title, place) || !b.placed(t)) {
		return title
	}
	return join(title, place, ", ")
}

// placed reports whether all figures of a thing are told of one place, and one of
// them beside its name.
func (b ledgers) placed(t compare.Counted) bool {
	loose := true
	for _, e := range t.Entries {
		if loose = loose && e.Loose; e.Subject.Place != t.Place {
			return false
		}
	}
	return !loose
}

// eventTitle says what befell people, at which place where a figure names one, of
// which people and when where it is not the event told of.
func (b ledgers) eventTitle(t compare.Counted, title, place string) string {
	if b.placed(t) {
		title = join(title, place, ", ")
	}
	e := &t.Entries[0]
	if t.Group != "" {
		title = join(title, e.Of.In(b.Corpus.Articles[e.Article].Body), ", ")
	}
	if t.Time != "" || t.Former {
		title = join(title, b.when(*e), ", ")
	}
	return title
}

// thingTitles are the titles of things by kind and deed.
var thingTitles = map[string]phrase.Key{
	"people living":  "People living in {place}",
	"people leaving": "People who left {place}, or were made to",
	// The place named beside a figure need not be where an event happened: the
	// wounded are told of at the hospital.
	"people dead":       "People killed",
	"people hurt":       "People wounded",
	"people held":       "People arrested or captured",
	"people gathering":  "People gathered",
	"people missing":    "People missing",
	"people rescued":    "People rescued",
	"people aboard":     "People aboard",
	"extent control":    "How much of {place} is held",
	"extent ruin":       "How much of {place} is destroyed",
	"duration siege":    "How long the siege of {place} has lasted",
	"duration fighting": "How long the fighting in {place} has lasted",
}

// relationWords are what the states of a comparison are called.
var relationWords = map[compare.Relation]phrase.Key{
	compare.Agree: "agree", compare.Differ: "differ", compare.NotComparable: "not comparable",
	compare.OnlyHere: "only here",
}

// why says how the figures of a thing stand to each other.
func (b ledgers) why(t compare.Counted) string {
	words := ""
	switch t.Relation {
	case compare.Agree:
		words = b.say("One number fits both.")
	case compare.Differ:
		words = b.say("No number fits both.")
	case compare.NotComparable:
		return join(b.hindered(t), b.oneAgency(t), " ")
	}
	if t.Former && t.Time == "" {
		words += " " + b.say("Both tell of an earlier time; whether it is the same one, they do not say.")
	}
	return join(words, b.oneAgency(t), " ")
}

// hindered says what keeps the figures from being compared.
func (b ledgers) hindered(t compare.Counted) string {
	var why []string
	for _, h := range t.Hindered {
		switch h {
		case compare.OtherUnits:
			why = append(why, b.say("the units are different"))
		case compare.OtherBases:
			why = append(why, b.say("they may not count the same people or things"))
		case compare.OtherDates:
			why = append(why, b.say("the dates are different, and much may have changed between them"))
		case compare.UnknownDates:
			why = append(why, b.say("the day of an article is not known"))
		}
	}
	return upperFirst(b.Book().List("{one}; {two}", why)) + "."
}

// oneAgency warns where the figures of both accounts are one agency's copy.
func (b ledgers) oneAgency(t compare.Counted) string {
	first := b.provenance(t.Entries[0])
	for _, e := range t.Entries {
		if by := b.provenance(e); by.Kind != article.Agency || by.Agency != first.Agency {
			return ""
		}
	}
	return b.say("Both rest on {copy}: one witness, not two.", copyLabel(b.Book(), first))
}

// because says by what the figures were joined, with the words for it.
func (b ledgers) because(t compare.Counted) string {
	if len(t.Evidence) == 0 {
		return b.say("An editor found that these count one thing.") // what a reader joins is told elsewhere
	}
	var reasons []string
	for _, v := range t.Evidence {
		reasons = append(reasons, b.evidence(t, v))
	}
	if !slices.ContainsFunc(t.Entries, func(e compare.Entry) bool { return !e.Subject.Former }) {
		var times []compare.Spot
		for _, e := range t.Entries {
			times = append(times, compare.Spot{Article: e.Article, Span: e.When.Words})
		}
		reasons = append(reasons, b.say("both say that the time was earlier ({words})", b.quoted(times)))
	}
	return b.say("Set side by side because {reasons}.", b.Book().List("{one}; {two}", reasons))
}

// evidence says one reason why figures are held to count one thing.
func (b ledgers) evidence(t compare.Counted, v compare.Evidence) string {
	words := b.quoted(v.Words)
	switch v.Kind {
	case compare.EqualNumber:
		return b.say("the numbers are the same")
	case compare.FittingNumber:
		return b.say("one number fits both")
	case compare.CloseNumber:
		return b.say("the numbers are close to each other")
	case compare.SameKind:
		if kind, known := measuredKinds[t.Kind]; known {
			return b.say("both give {kind}", b.say(kind))
		}
		return b.say("both count people")
	case compare.SameNoun:
		return b.say("the noun for what is counted is the same ({words})", words)
	case compare.SameDeed:
		return b.say("words of the same meaning go with both ({words})", words)
	case compare.SamePlace:
		return b.say("the place named with each, or last before it, is {place}", b.name(t.Place))
	case compare.SameDay:
		return b.say("both tell of the same day")
	case compare.NextNumber:
		return b.say("another number beside them is the same")
	case compare.BothHead:
		return b.say("both stand at the head of their account")
	}
	return b.say("other words are the same ({words})", words)
}

// quoted lists the words at the spots, each once.
func (b ledgers) quoted(spots []compare.Spot) string {
	var list []string
	for _, at := range spots {
		words := b.say("“{words}”", at.In(b.Corpus.Articles[at.Article].Body))
		if !at.Empty() && !slices.Contains(list, words) {
			list = append(list, words)
		}
	}
	return b.Book().List("{one}, {two}", list)
}

// measuredKinds are what figures measure.
var measuredKinds = map[string]phrase.Key{
	"extent": "a share or an area", "distance": "a distance", "duration": "a length of time", "money": "money",
	"speed": "a speed", "weight": "a weight", "volume": "a volume", "temperature": "a temperature",
	"magnitude": "the strength of an earthquake",
}
