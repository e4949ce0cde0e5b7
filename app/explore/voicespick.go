package explore

import (
	"slices"
	"strconv"
	"strings"

	"parallax/app/compare"
	"parallax/app/mark"
	"parallax/app/text"
)

// What can be picked of who speaks; each is of the account of a [Side].
type (
	oneStatement struct { // by its place among the account's quotes
		Side
		quote int
	}
	oneSpeaker struct { // by the place among the account's speakers
		Side
		index int
	}
	oneGroup struct {
		Side
		name string
	}
	oneSilence struct { // an actor who is not heard
		Side
		entity string
	}
	quotations struct{ Side }
	allHeard   struct{ Side }
)

func (i oneStatement) Code() string { return "q/" + i.Letter() + "/" + strconv.Itoa(i.quote) }
func (i oneSpeaker) Code() string   { return "s/" + i.Letter() + "/" + strconv.Itoa(i.index) }
func (i oneGroup) Code() string     { return "g/" + i.Letter() + "/" + i.name }
func (i oneSilence) Code() string   { return "n/" + i.Letter() + "/" + i.entity }
func (i quotations) Code() string   { return "m/" + i.Letter() + "/all" }
func (i allHeard) Code() string     { return "h/" + i.Letter() + "/all" }

func voicesItem(code string) Item {
	kind, rest, _ := strings.Cut(code, "/")
	letter, rest, _ := strings.Cut(rest, "/")
	side := sideOfLetter(letter)
	switch kind {
	case "q":
		return oneStatement{side, numberIn(rest)}
	case "s":
		return oneSpeaker{side, numberIn(rest)}
	case "g":
		return oneGroup{side, rest}
	case "n":
		return oneSilence{side, rest}
	case "m":
		return quotations{side}
	case "h":
		return allHeard{side}
	}
	return nil
}

// spans returns what the picked item counts, and on which side.
func (b rosters) spans() (Side, []text.Span) {
	item, ok := b.Item.(interface{ Letter() string })
	if !ok || sideOfLetter(item.Letter()) == B && len(b.sides) < 2 {
		return A, nil
	}
	side := sideOfLetter(item.Letter())
	switch i := b.Item.(type) {
	case quotations:
		return side, compare.Share(b.Corpus, b.Article(side), b.Shown).Stretch
	case oneSilence:
		for _, q := range compare.Silences(b.Corpus, b.Article(side), b.Shown) {
			if q.Entity == i.entity {
				return side, q.Mentions
			}
		}
		return side, nil
	}
	var out []text.Span
	for _, k := range b.picked(side) {
		out = append(out, b.quotes(side)[k].Content)
	}
	return side, out
}

// picked returns the statements that the picked item counts.
func (b rosters) picked(side Side) []int {
	r := b.all[side]
	switch i := b.Item.(type) {
	case allHeard:
		return r.Statements
	case oneGroup:
		return b.groupStatements(side, i.name)
	case oneStatement:
		if slices.Contains(r.Statements, i.quote) {
			return []int{i.quote}
		}
	case oneSpeaker:
		if i.index >= 0 && i.index < len(r.Speakers) {
			return r.Speakers[i.index].Statements
		}
	}
	return nil
}

func (b rosters) lines() []Line {
	side, spans := b.spans()
	return b.spanLines(side, spans)
}

// voicesOverlays marks every statement by its form, the words for its speaker
// and its verb, and what is picked.
func voicesMarks(a Ask, i int) []overlay {
	body := a.Corpus.Articles[i].Body
	var out []overlay
	for _, q := range a.Corpus.Marks[i].Quotes {
		if q.Status == mark.Disputed {
			continue
		}
		title := quoteTitle(a, q, body)
		out = append(out, overlay{q.Content, "quote " + string(q.Form), title})
		if !q.Speaker.Empty() {
			out = append(out, overlay{q.Speaker, "speaker", title})
		}
		if !q.Cue.Empty() {
			out = append(out, overlay{q.Cue, "cue", title})
		}
	}
	if a.Item != nil {
		side, spans := rostersOf(a).spans()
		for _, at := range spans {
			if a.Article(side) == i {
				out = append(out, overlay{at, "picked", ""})
			}
		}
	}
	sortOverlays(out)
	return out
}
