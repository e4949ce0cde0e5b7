package compare

import (
	"strings"

	"parallax/app/mark"
	"parallax/app/text"
)

// events are the deeds that something which happened once is told by. Accounts
// of one event need not name its place beside each figure, nor by one name.
var events = set("dead hurt held gathering missing rescued aboard")

// Same reports whether two figures are of one thing: all of their subjects is
// the same. Of an event, and of things counted that are no people, the places may
// be other ones where one of them stands in a dateline or in a paragraph before,
// so that it is only the one named last: “killing at least 14” in an account that
// tells of Karachi, “counts its dead: 17” in another.
func Same(e, f *Entry) bool {
	s, t := e.Subject, f.Subject
	if (e.Loose || f.Loose) && (events[s.Deed] || s.Deed == "" && s.Kind != "people") {
		s.Place = t.Place
	}
	return s == t
}

// fits reports whether e may stand in a row with f: one account may tell of two
// places where the other gives one figure without any.
func fits(e, f *Entry) bool { return e.Article != f.Article && Same(e, f) || e.Subject == f.Subject }

// casualties returns the event that a bare number tells of people by, or one of
// “others” or of the deed itself: “17 dead”, “counts its dead: 17”, “killing at
// least 14”, “some two dozen others”.
func (r *reader) casualties(e *Entry, clause, s text.Span) (string, text.Span) {
	if e.Subject.Kind == "people" || measures[e.Subject.Kind] || e.ShareOf >= 0 {
		return "", text.Span{}
	}
	of := text.Words(r.a.Body, e.Figure.Of)
	if len(of) > 0 && text.FoldString(of[len(of)-1].In(r.a.Body)) != "others" {
		if id, at := firstDeed(r.a.Body, "people", of, true); events[id] && at.End == e.Figure.Of.End {
			return id, at
		}
		return "", text.Span{}
	}
	if id, at := r.deed(e.Figure.Span, "people", clause, s); events[id] {
		return id, at
	}
	return "", text.Span{}
}

// measures are the kinds of what is measured, not counted.
var measures = set("extent distance duration money")

// governing returns the deed of the verb that stands just before a figure and
// has it for its object: "killed 14". What somebody is left as is told after
// it: "leaving hundreds homeless".
func (r *reader) governing(f, sentence text.Span, kind string) (string, text.Span) {
	words := text.Words(r.a.Body, text.Span{Start: sentence.Start, End: f.Start})
	if len(words) == 0 {
		return "", text.Span{}
	}
	last := words[len(words)-1]
	if id, at := firstDeed(r.a.Body, kind, []text.Span{last}, true); isVerb(r.a.Body, last, f) && id != "leaving" {
		return id, at
	}
	return "", text.Span{}
}

// isVerb reports whether a word has the figure that follows it for its object,
// by its ending.
func isVerb(body string, word, figure text.Span) bool {
	w := text.FoldString(word.In(body))
	n := len(w) - 2
	return word.End+1 == figure.Start && n > 0 && (w[n:] == "ng" || w[n:] == "ed" || w[n+1] == 's' || w == "left")
}

// ungoverned returns the stretch around f without the verb that the next figure
// is the object of.
func (r *reader) ungoverned(f, own text.Span) text.Span {
	words := text.Words(r.a.Body, text.Span{Start: f.End, End: own.End})
	if len(words) == 0 {
		return own
	}
	last := words[len(words)-1]
	for _, next := range r.m.Figures {
		if next.Start >= own.End {
			if isVerb(r.a.Body, last, next.Span) {
				own.End = last.Start
			}
			break
		}
	}
	return own
}

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
var households = map[string]bool{stem("family"): true, stem("families"): true, stem("household"): true}

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
