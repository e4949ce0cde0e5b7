package compare

import (
	"slices"
	"strings"

	"parallax/app/mark"
	"parallax/app/text"
)

// events are the deeds that something which happened once is told by. Accounts
// of one event need not name its place beside each figure, nor by one name.
var events = set("dead hurt held gathering missing rescued aboard")

// casualties returns the event that a bare number tells of people by, or one of
// “others” or of the deed itself: “17 dead”, “counts its dead: 17”, “killing at
// least 14”, “some two dozen others”. Of what no list knows for people the verb
// tells that they are: “killing seven riders”, “two climbers killed”.
func (r *reader) casualties(e *Entry, clause, s text.Span) (string, text.Span) {
	if e.Subject.Kind == "people" || e.Measured || e.ShareOf >= 0 {
		return "", text.Span{}
	}
	f, of := e.Figure.Span, text.Words(r.a.Body, e.Figure.Of)
	if len(of) == 0 || text.FoldString(of[len(of)-1].In(r.a.Body)) == "others" {
		if id, at := r.deed(f, text.Span{}, "people", clause, s); events[id] {
			return id, at
		}
		return "", text.Span{}
	}
	if id, at := firstDeed(r.a.Body, "people", of, true); events[id] && at.End == e.Figure.Of.End {
		return id, at
	}
	id, at := r.governing(f, s, "people")
	if id == "" {
		id, at = firstDeed(r.a.Body, "people", []text.Span{r.ownVerb(f, e.Figure.Of, clause)}, false)
	}
	if (id == "dead" || id == "hurt") && !animals[r.noun(e.Figure, clause)] {
		return id, at
	}
	return "", text.Span{}
}

// animals are killed and hurt, and are no people.
var animals = byStems("animal bird cat cattle chicken cow dog dolphin elephant fish goat horse livestock pig sheep " +
	"whale")

// part reports whether a figure of a unit is of some of a group, or of more than
// were told of before: "14 of them", "ten of the victims", "three more bodies",
// "another 12".
func (r *reader) part(f text.Span, unit string, s text.Span) bool {
	words := text.Words(r.a.Body, s)
	for k, w := range words {
		word := text.FoldString(w.In(r.a.Body))
		switch {
		case w.End <= f.Start && k+1 < len(words) && words[k+1].Start >= f.Start && increments[word]:
			return true
		case w.Start >= f.End:
			return word == "more" ||
				word == "of" && unit != "%" && k+1 < len(words) && partitives[text.FoldString(words[k+1].In(r.a.Body))]
		}
	}
	return false
}

var (
	increments = set("another further additional")
	partitives = set("them those these whom his her its their the")
)

// groups are the people whom news counts apart from all others.
var groups = byStem([]TopicClass{
	{"guards", "soldier troop police policeman policemen officer officers guard"},
	{"fighters", "fighter militant rebel insurgent gunman gunmen terrorist"},
	{"children", "child children pupil"},
})

func (r *reader) group(of text.Span) string {
	for _, w := range text.Words(r.a.Body, of) {
		if ids := groups[stem(text.FoldString(w.In(r.a.Body)))]; len(ids) > 0 {
			return ids[0]
		}
	}
	return ""
}

// households are counted by the household, not by the head.
var households = byStems("family families household")

// byStems returns the set of the words' stems.
func byStems(words string) map[string]bool {
	m := map[string]bool{}
	for word := range set(words) {
		m[stem(word)] = true
	}
	return m
}

// recent is how many days before an account's own a day lies that is still of the
// event it tells of.
const recent = 31

// eventTime returns when something happened that is not the event told of: the
// month or the year of the time that the figure is given for, or its words. Days
// of the week and of the weeks before are of the event itself.
func (r *reader) eventTime(m Moment) string {
	words := text.FoldString(m.Words.In(r.a.Body))
	day, told := mark.DayNumber(r.a.Published.Value)
	from, dated := mark.DayNumber(m.From)
	switch {
	case words == "" || m.Said && m.Former:
		return ""
	case !dated:
		if names(words, monthNames) || strings.Contains(words, "year") {
			return words
		}
		return ""
	case told && from >= day-recent || m.From == m.To && !told:
		return ""
	case m.From[:7] == m.To[:7]:
		return m.From[:7]
	}
	return m.From[:4]
}

// longestDateline is how many bytes a dateline may have.
const longestDateline = 80

// datelineEnd returns where a dateline at the head of a paragraph ends: behind the
// dash that follows a place in capitals, or brackets: "KARACHI, June 12 (Newswire) - ".
func datelineEnd(body string, paragraph text.Span) int {
	head := body[paragraph.Start:min(paragraph.End, paragraph.Start+longestDateline)]
	for _, dash := range []string{" — ", " – ", " - "} {
		if at := strings.Index(head, dash); at > 2 && (strings.ToUpper(head[:3]) == head[:3] || head[at-1] == ')') {
			return paragraph.Start + at + len(dash)
		}
	}
	return paragraph.Start
}

// base returns the stems of the words that tell of whom or of what a count is:
// “Palestinian” of Palestinian refugees, with those that “and” adds to it: “some
// 160,000 Palestinians and some Syrian residents” are no count of all people.
func (r *reader) base(e *Entry, clause text.Span) []string {
	if e.Measured {
		return nil
	}
	words := r.nouns(e.Figure.Of)
	if e.Figure.Of.Start >= e.Figure.End {
		end := max(e.Figure.Of.End, r.own(e.Figure.Span, clause).End)
		words = append(words, r.added(text.Span{Start: e.Figure.Of.End, End: end})...)
	}
	var stems []string
	for _, w := range words {
		word := text.FoldString(w.In(r.a.Body))
		if !stopwords[word] && !anybody[stem(word)] && !r.tellsDeed(w) {
			stems = append(stems, stem(word))
		}
	}
	slices.Sort(stems)
	return slices.Compact(stems)
}

// nouns returns the words at the head of s up to a preposition or a verb that
// stands behind one of them: “Palestinian refugees” of “Palestinian refugees lived
// in Syria”.
func (r *reader) nouns(s text.Span) []text.Span {
	words := text.Words(r.a.Body, s)
	for k, w := range words {
		if k > 0 && (stopwords[text.FoldString(w.In(r.a.Body))] || r.tellsDeed(w)) {
			return words[:k]
		}
	}
	return words
}

// tellsDeed reports whether a word tells what befell people.
func (r *reader) tellsDeed(w text.Span) bool {
	_, at := firstDeed(r.a.Body, "people", []text.Span{w}, false)
	return !at.Empty()
}

// anybody are the stems of the words for what is counted that limit nothing.
var anybody = byStems("people person toll number total count casualty casualties victim life lives body bodies " +
	"deaths fatality fatalities others")

// added returns the words that an “and” right at the head of s adds to what is
// counted, up to the next word that is none of a noun's.
func (r *reader) added(s text.Span) []text.Span {
	words := text.Words(r.a.Body, s)
	if len(words) == 0 || words[0].In(r.a.Body) != "and" {
		return nil
	}
	for k, w := range words[1:] {
		if word := text.FoldString(w.In(r.a.Body)); stopwords[word] && word != "some" && word != "their" {
			return words[1 : k+1]
		}
	}
	return words[1:]
}
