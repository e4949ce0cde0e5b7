package compare

import (
	"strings"

	"parallax/app/mark"
	"parallax/app/text"
)

// putting are the verbs with which somebody gives a figure for something, each
// with the word before the figure.
var putting = map[string]string{
	"put": "at", "puts": "at", "putting": "at", "placed": "at", "places": "at", "placing": "at", "pegged": "at", "pegs": "at",
	"gave": "as", "gives": "as", "giving": "as",
}

// putAt are the nouns for what is put at a figure, and not somewhere else.
var putAt = set("crowd crowds number numbers toll tolls figure figures total totals count tally cost costs price damage damages loss losses bill turnout " +
	"attendance strength size population value worth share rate deaths dead casualties wounded injured killed missing homeless displaced victims " +
	"unemployment inflation growth debt deficit speed length height depth distance area magnitude it")

// None of these is part of a subject. The words of beginning stand before it, those
// of helping between it and the verb: "while police have since put". What begins
// with one of leading is no subject that names anybody: "On Sunday police put".
var (
	beginning = set("while whereas though although but with when as because that meanwhile however yesterday today")
	helping   = set("has have had also now later then already since itself himself herself themselves")
	leading   = set("in on at by for from after before during he she it they we i who which this these those to")
)

// putBy fills in who gives figure e, where somebody puts something at it:
// "Organisers put the crowd at 60,000". That is no statement that an account
// reports, but the figure is theirs and not the narrator's. The subject is what
// stands from the beginning of the clause up to the verb; where that does not
// begin with a name or a noun, or is more than eight words long, nobody is filled
// in. It is wrong where other words stand before a subject without a sign:
// "Last week police put".
func (r *reader) putBy(e *Entry, s text.Span) {
	body := r.a.Body
	before := text.Words(body, text.Span{Start: s.Start, End: e.Figure.Start})
	last := len(before) - 1
	for k := last - 2; k > 0 && k > last-12; k-- {
		if particle := putting[word(body, before[k])]; particle != "" {
			if word(body, before[last]) == particle && anyOf(body, before[k+1:last], putAt) {
				r.source(e, before[:k], before[k])
			}
			return
		}
	}
}

// source sets the subject that ends the words before a verb as who gives e.
func (r *reader) source(e *Entry, before []text.Span, verb text.Span) {
	body := r.a.Body
	to := len(before)
	for to > 0 && helping[word(body, before[to-1])] {
		to--
	}
	from := to
	next := verb
	for from > 0 && !beginning[word(body, before[from-1])] && !strings.ContainsAny(body[before[from-1].End:next.Start], ",;:()“”\"—–") {
		from--
		next = before[from]
	}
	if from == to || to-from > 8 || leading[word(body, before[from])] {
		return
	}
	e.Voice, e.Speaker = mark.Paraphrase, text.Span{Start: before[from].Start, End: before[to-1].End}
	for _, m := range inside(r.m.Mentions, e.Speaker) {
		if m.End == e.Speaker.End {
			e.By = []string{m.Entity}
		}
	}
}

func word(body string, s text.Span) string { return text.FoldString(s.In(body)) }

func anyOf(body string, list []text.Span, set map[string]bool) bool {
	for _, s := range list {
		if set[word(body, s)] {
			return true
		}
	}
	return false
}
