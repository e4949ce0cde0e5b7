package explore

import (
	"slices"
	"sort"
	"strings"

	"parallax/app/compare"
	"parallax/app/mark"
	"parallax/app/text"
)

// What the lens's items begin with: a statement, a speaker, an affiliation, the
// quotations, and an actor who is silent.
const (
	oneStatement = "q"
	oneSpeaker   = "s"
	oneGroup     = "g"
	quotations   = "m"
	oneSilence   = "n"
	allHeard     = "h"
)

// spans returns what the picked item counts, and on which side.
func (b rosters) spans() (Side, []text.Span) {
	kind, rest, _ := strings.Cut(b.s.Item, "/")
	letter, rest, _ := strings.Cut(rest, "/")
	at := slices.IndexFunc(b.sides, func(side Side) bool { return side.Letter() == letter })
	if at < 0 {
		return A, nil
	}
	side := b.sides[at]
	switch kind {
	case quotations:
		return side, compare.Share(b.x.Corpus, b.s.Article(side), b.sel).Stretch
	case oneSilence:
		for _, q := range compare.Silences(b.x.Corpus, b.s.Article(side), b.sel) {
			if q.Entity == rest {
				return side, q.Mentions
			}
		}
		return side, nil
	}
	var out []text.Span
	for _, k := range b.picked(kind, side, rest) {
		out = append(out, b.quotes(side)[k].Content)
	}
	return side, out
}

// picked returns the statements that an item counts.
func (b rosters) picked(kind string, side Side, rest string) []int {
	r := b.all[side]
	switch kind {
	case allHeard:
		return r.Statements
	case oneGroup:
		return b.groupStatements(side, rest)
	case oneStatement:
		for _, k := range r.Statements {
			if itoa(k) == rest {
				return []int{k}
			}
		}
	case oneSpeaker:
		for k, s := range r.Speakers {
			if itoa(k) == rest {
				return s.Statements
			}
		}
	}
	return nil
}

func (b rosters) lines() []Line {
	side, spans := b.spans()
	return b.x.spanLines(b.s, side, spans)
}

// voicesOverlays marks every statement by its form, the words for its speaker
// and its verb, and what is picked.
func (x *Explorer) voicesOverlays(s State, i int) []overlay {
	body := x.Corpus.Articles[i].Body
	var out []overlay
	for _, q := range x.Corpus.Marks[i].Quotes {
		if q.Status == mark.Disputed {
			continue
		}
		title := x.quoteTitle(s.Book(), q, body)
		out = append(out, overlay{q.Content, "quote " + string(q.Form), title})
		if !q.Speaker.Empty() {
			out = append(out, overlay{q.Speaker, "speaker", title})
		}
		if !q.Cue.Empty() {
			out = append(out, overlay{q.Cue, "cue", title})
		}
	}
	if s.Item != "" {
		side, spans := x.roster(s, x.Selection(s)).spans()
		for _, at := range spans {
			if s.Article(side) == i {
				out = append(out, overlay{at, "picked", ""})
			}
		}
	}
	sort.SliceStable(out, func(k, l int) bool {
		if c := text.Compare(out[k].Span, out[l].Span); c != 0 {
			return c < 0
		}
		return out[k].class < out[l].class
	})
	return out
}
