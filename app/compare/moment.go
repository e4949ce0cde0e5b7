package compare

import (
	"slices"
	"strings"

	"parallax/app/corpus"
	"parallax/app/mark"
	"parallax/app/text"
)

// A Moment is the time that a figure is told of.
type Moment struct {
	From, To string    // days, YYYY-MM-DD, both inclusive; empty where unknown
	Words    text.Span // that say so; empty where the figure is told as of the article's day
	Former   bool      // before the time that the account tells of
	Said     bool      // said in words that name no day: "once", "by the time IS moved in"
}

// formerWords say that something was so before what the account tells of.
var formerWords = set("once formerly originally previously")

// spells are what has a time before it that a text can mean by "before the war".
var spells = set("war conflict fighting uprising revolution siege attack invasion crisis unrest offensive outbreak")

// nowWords say that something is so as the account is told.
var nowWords = set("now currently today")

// when returns as of when figure k holds: a date or words of time in its
// clause; else, of an event, a date behind in its clause ("killed 230,000 people
// in 13 countries in 2004"); else those that open the sentence in a clause of
// their own ("Prior to the start of the conflict, up to 600,000 …"); else a date
// of the clauses that its own goes on from ("attacked by IS on April 1, and the
// group subsequently took over up to 90 percent"; "the disaster of December 2003,
// in which 31,000 were killed"); else the article's day. "Built in 1871, the port
// handles about 60 percent" dates the port, and not the share.
func (r *reader) when(k int, event bool, clause, sentence text.Span) Moment {
	f := r.m.Figures[k].Span
	if m, ok := r.timeIn(f, r.own(f, clause)); ok {
		return m
	}
	if at := r.dates(text.Span{Start: f.End, End: clause.End}); event && len(at) > 0 {
		return r.dated(at[0])
	}
	first := clauseAt(r.a.Body, sentence, text.Span{Start: sentence.Start, End: sentence.Start})
	if first.End <= f.Start && r.opens(first, opening) && (event || r.own(f, sentence).Contains(first)) {
		if m, ok := r.timeIn(f, first); ok {
			return m
		}
	}
	before := inside(r.m.Dates, text.Span{Start: sentence.Start, End: f.Start})
	if len(before) > 0 && r.opens(clause, goingOn) {
		return r.dated(before[len(before)-1])
	}
	day := r.a.Published.Value
	return Moment{From: day, To: day}
}

// opening are the words that open a clause of time before the sentence proper,
// goingOn those by which a clause goes on from the one before it.
var (
	opening = set("prior before in on by since until during after at last this once formerly originally previously")
	goingOn = set("and then later when after subsequently which")
)

// dates returns the dates within s, without those that only tell one thing from
// others: “a region devastated by the tsunami of 2004”, “the 2005 peace treaty”. “During
// the 1948 conflict” tells when.
func (r *reader) dates(s text.Span) []mark.Date {
	var told []mark.Date
	for _, d := range inside(r.m.Dates, s) {
		if !r.modifies(d.Span) {
			told = append(told, d)
		}
	}
	return told
}

// modifies reports whether a date at s belongs to a noun.
func (r *reader) modifies(s text.Span) bool {
	before, after := r.a.Body[:s.Start], r.a.Body[s.End:]
	rest, article := strings.CutSuffix(before, " the ")
	word, _, _ := strings.Cut(strings.TrimPrefix(after, " "), " ")
	during := rest[strings.LastIndex(rest, " ")+1:]
	noun := strings.HasPrefix(after, " ") && word != "" && !stopwords[text.FoldString(word)]
	return article && noun && !opening[during] || strings.HasSuffix(before, " of ")
}

func (r *reader) opens(clause text.Span, with map[string]bool) bool {
	words := text.Words(r.a.Body, clause)
	if len(words) > 1 && text.FoldString(words[1].In(r.a.Body)) == "which" {
		words = words[1:] // "in which"
	}
	return len(words) > 0 && with[text.FoldString(words[0].In(r.a.Body))]
}

// timeIn returns the time that a clause gives.
func (r *reader) timeIn(f, clause text.Span) (Moment, bool) {
	if d := r.dateFor(f, clause); d != nil {
		return r.dated(*d), true
	}
	words := text.Words(r.a.Body, clause)
	for i, w := range words {
		if f.Contains(w) {
			continue
		}
		word := text.FoldString(w.In(r.a.Body))
		rest := words[i:]
		switch {
		case formerWords[word]:
			return Moment{Words: w, Former: true, Said: true}, true
		case word == "ago" && i > 0 && isPeriod(words[i-1].In(r.a.Body)):
			return Moment{Words: text.Span{Start: words[i-1].Start, End: w.End}, Former: true, Said: true}, true
		case word == "before" || word == "prior":
			if end := spellAt(r.a.Body, rest); end > 0 {
				return Moment{Words: text.Span{Start: w.Start, End: end}, Former: true, Said: true}, true
			}
		case word == "by" && r.are(rest, "by", "the", "time"):
			return Moment{Words: text.Span{Start: w.Start, End: words[len(words)-1].End}, To: r.a.Published.Value,
				Said: true}, true
		case nowWords[word]:
			day := r.a.Published.Value
			return Moment{From: day, To: day, Words: w}, true
		}
	}
	return Moment{}, false
}

// dateFor returns the date of a clause that goes with a figure: the first after
// it, else the last before it, or nil.
func (r *reader) dateFor(f, clause text.Span) (nearest *mark.Date) {
	dates := r.dates(clause)
	for k := range dates {
		if dates[k].Overlaps(f) {
			continue
		}
		nearest = &dates[k]
		if nearest.Start >= f.End {
			break
		}
	}
	return nearest
}

func (r *reader) are(words []text.Span, want ...string) bool {
	for i, w := range want {
		if i >= len(words) || text.FoldString(words[i].In(r.a.Body)) != w {
			return false
		}
	}
	return true
}

func isPeriod(word string) bool {
	word = text.FoldString(word)
	return word == "years" || word == "year" || word == "decades" || word == "decade"
}

// spellAt returns where "before the war" or "prior to the start of the
// conflict" ends, or 0 where the words are none.
func spellAt(body string, words []text.Span) int {
	for _, w := range words[1:min(7, len(words))] {
		if spells[text.FoldString(w.In(body))] {
			return w.End
		}
	}
	return 0
}

// formerDays is how long before the article's day a date lies for what it dates
// to be of a former time: "in 2011" in an account of 2018.
const formerDays = 365

func (r *reader) dated(d mark.Date) Moment {
	m := Moment{From: d.From, To: d.To, Words: d.Span, Said: d.From == ""}
	if told, ok := mark.DayNumber(r.a.Published.Value); ok {
		if to, ok := mark.DayNumber(d.To); ok {
			m.Former = told-to >= formerDays
		}
	}
	return m
}

// farthestDay is how many paragraphs before a figure the day of its event may be
// named.
const farthestDay = 3

// eventDay returns the day of the past event that e tells of, which stands in
// paragraph n: the one of its own clause, else the last named before: “The plane
// came on Thursday. … Five bombs were dropped.” Tolls have none: the dead of one
// event are other ones the next morning. It is wrong where a text turns to another
// event without a day.
func (r *reader) eventDay(e *Entry, n int, clause text.Span) string {
	if events[e.Subject.Deed] || e.Subject.Former || !r.past(clause) {
		return ""
	}
	if !e.When.Words.Empty() {
		if e.When.From == e.When.To {
			return e.When.From
		}
		return ""
	}
	for k := n; k > 0 && k > n-farthestDay; k-- {
		p := r.a.Paragraphs[k-1]
		if !p.Account() {
			continue
		}
		dates := inside(r.m.Dates, text.Span{Start: p.Start, End: min(p.End, e.Figure.Start)})
		for _, d := range slices.Backward(dates) {
			if d.From != "" && d.From == d.To {
				return d.From
			}
		}
	}
	return ""
}

// past reports whether a clause tells of something that is over: “were dropped”,
// but not “have been dropped”.
func (r *reader) past(clause text.Span) bool {
	over := false
	for _, w := range text.Words(r.a.Body, clause) {
		switch word := text.FoldString(w.In(r.a.Body)); {
		case presents[word]:
			return false
		case word == "was", word == "were", strings.HasSuffix(word, "ed"):
			over = true
		}
	}
	return over
}

var presents = set("is are has have will would may can could should")

// timeless are the kinds of figure that do not change with the days.
var timeless = map[string]bool{"distance": true, "magnitude": true}

// sameTime returns what keeps two figures from being held against each other by
// their time, or nothing. Of former times both count as one unless both are
// dated apart: "Once home to some 160,000" and "more than 200,000 people in
// 2011" both tell of the time before. Any other two must share a day.
func (e Entry) sameTime(c *corpus.Corpus, f Entry) Hindrance {
	m, n := e.When, f.When
	undated := m.From == "" || n.From == ""
	switch {
	case timeless[e.Subject.Kind], e.Day != "" && e.Day == f.Day:
		return ""
	case other(e.Day, f.Day):
		return OtherDates
	case sameFormer(m, n), m.Said && n.Said && sameWords(c, e, f):
		return ""
	case m.Said || n.Said:
		return OtherDates
	case undated:
		return UnknownDates
	case m.From <= n.To && n.From <= m.To:
		return ""
	}
	return OtherDates
}

// sameFormer reports whether two times before that told of may be one.
func sameFormer(m, n Moment) bool { return m.Former && n.Former && (m.From == "" || n.From == "") }

func sameWords(c *corpus.Corpus, e, f Entry) bool {
	in := func(e Entry) string { return text.FoldString(e.When.Words.In(c.Articles[e.Article].Body)) }
	return in(e) == in(f)
}

// clauseEnds are the words that begin another clause.
var clauseEnds = set("but while whereas though although however")

// clauseAt returns the part of a sentence that holds s and that neither a comma,
// another sign nor a word such as "but" cuts. It is wrong in lists: "in Homs,
// Hama and Aleppo" is two.
func clauseAt(body string, sentence, s text.Span) text.Span {
	clause := sentence
	for _, t := range text.Tokens(body, sentence) {
		word := t.In(body)
		cuts := t.Kind == text.Mark && strings.Contains(",;:—–“”\"()", word) ||
			t.Kind == text.Word && clauseEnds[text.FoldString(word)]
		switch {
		case !cuts || s.Overlaps(t.Span):
		case t.End <= s.Start:
			clause.Start = t.End
		case t.Start >= s.End && t.Start < clause.End:
			clause.End = t.Start
		}
	}
	return clause
}
