package compare

import (
	"sort"

	"parallax/app/corpus"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/text"
)

// An ExclusiveKind tells what it is that one of two accounts alone has.
type ExclusiveKind string

const (
	ExclusiveActor   ExclusiveKind = "actor"
	ExclusivePlace   ExclusiveKind = "place"
	ExclusiveVoice   ExclusiveKind = "voice"
	ExclusiveFigure  ExclusiveKind = "figure"
	ExclusiveDate    ExclusiveKind = "date"
	ExclusivePassage ExclusiveKind = "passage"
)

// ExclusiveKinds returns the kinds in the order in which they are listed.
func ExclusiveKinds() []ExclusiveKind {
	return []ExclusiveKind{ExclusiveActor, ExclusivePlace, ExclusiveVoice, ExclusiveFigure, ExclusiveDate,
		ExclusivePassage}
}

// An Exclusive is something that one of two accounts has and the other has not,
// as far as marks and passages tell.
type Exclusive struct {
	Kind   ExclusiveKind
	Entity string // ID of an actor, of a place, and of a voice that has one; else empty
	// place of a figure or a date among the article's marks of its kind, number of
	// a paragraph, place of a voice in its [Roster]
	Index int
	Words text.Span // the words it is known by, as printed; empty for an entity
	Of    text.Span // of a figure: what is counted, or empty
	// where it stands, in text order; never empty: mentions, statements, the figure, the date, the opening sentence
	Spans []text.Span
}

// Exclusives returns what each of the two articles that al aligns has alone:
// first what the first has, then what the second has, by kind, then entities as
// often named first, everything else in text order.
//
//   - An actor or a place, where no mark of the other account names it.
//   - A voice, where the other account attributes no statement to it. Speakers
//     without an ID are told apart by their words.
//   - A figure, where the ledger, under the rulings, joins it to none of the other account.
//   - A date, where no date of the other account shares a day with it.
//   - A paragraph, where [Only] says so.
//
// Both accounts are read whole, so that a filter makes nothing exclusive.
// Credit lines and boilerplate take no part. It is wrong where the other account
// speaks of the thing in words that no mark stands on.
func Exclusives(c *corpus.Corpus, al Alignment, rulings ...Ruling) [2][]Exclusive {
	var out [2][]Exclusive
	aloneA, aloneB := Only(al)
	for side, alone := range [][]int{aloneA, aloneB} {
		e := exclusives{c: c, i: []int{al.A, al.B}[side], other: []int{al.B, al.A}[side], in: c.All(), rulings: rulings}
		e.entities(lexicon.Actor, ExclusiveActor)
		e.entities(lexicon.Place, ExclusivePlace)
		e.voices()
		e.figures()
		e.dates()
		e.passages(alone)
		out[side] = e.found
	}
	return out
}

// Exclusives while they are gathered from article i.
type exclusives struct {
	c        *corpus.Corpus
	i, other int
	in       corpus.Selection
	rulings  []Ruling
	found    []Exclusive
}

// mentioned returns the mentions of the account of article i by entity.
func mentioned(c *corpus.Corpus, i int, in corpus.Selection) map[string][]text.Span {
	spans := map[string][]text.Span{}
	for _, m := range c.Marks[i].Mentions {
		if m.Status != mark.Disputed && taken(c, i, m.Span, in) {
			spans[m.Entity] = append(spans[m.Entity], m.Span)
		}
	}
	return spans
}

func (e *exclusives) entities(kind lexicon.Kind, as ExclusiveKind) {
	here, there := mentioned(e.c, e.i, e.in), mentioned(e.c, e.other, e.in)
	from := len(e.found)
	for _, entity := range e.c.Lexicon.Entities {
		if spans := here[entity.ID]; entity.Kind == kind && len(spans) > 0 && len(there[entity.ID]) == 0 {
			e.found = append(e.found, Exclusive{Kind: as, Entity: entity.ID, Spans: spans})
		}
	}
	mine := e.found[from:]
	sort.SliceStable(mine, func(k, l int) bool {
		if n, m := len(mine[k].Spans), len(mine[l].Spans); n != m {
			return n > m
		}
		return mine[k].Spans[0].Start < mine[l].Spans[0].Start
	})
}

func (e *exclusives) voices() {
	heard := map[SpeakerKey]bool{}
	for _, s := range Voices(e.c, e.other, e.in).Speakers {
		heard[s.Key(e.c.Articles[e.other].Body)] = true
	}
	body, quotes := e.c.Articles[e.i].Body, e.c.Marks[e.i].Quotes
	at := map[SpeakerKey]int{}
	for k, s := range Voices(e.c, e.i, e.in).Speakers {
		key := s.Key(body)
		if heard[key] {
			continue
		}
		if _, known := at[key]; !known {
			at[key] = len(e.found)
			e.found = append(e.found, Exclusive{Kind: ExclusiveVoice, Entity: s.Entity, Index: k, Words: s.Words})
		}
		x := &e.found[at[key]]
		for _, q := range s.Statements {
			x.Spans = append(x.Spans, quotes[q].Content)
		}
	}
	for _, k := range at {
		spans := e.found[k].Spans
		sort.SliceStable(spans, func(m, n int) bool { return text.Compare(spans[m], spans[n]) < 0 })
	}
}

func (e *exclusives) figures() {
	for _, t := range Join(e.c, append(Entries(e.c, e.i, e.in), Entries(e.c, e.other, e.in)...), e.rulings...) {
		if t.Relation != OnlyHere {
			continue
		}
		for _, f := range t.In(e.i) {
			if !f.InDate {
				e.found = append(e.found,
					Exclusive{Kind: ExclusiveFigure, Index: f.Index, Words: f.Figure.Span, Of: f.Of,
						Spans: []text.Span{f.Figure.Span}})
			}
		}
	}
	e.order(ExclusiveFigure)
}

// order sorts what is found of a kind by where it stands.
func (e *exclusives) order(kind ExclusiveKind) {
	from := len(e.found)
	for from > 0 && e.found[from-1].Kind == kind {
		from--
	}
	mine := e.found[from:]
	sort.SliceStable(mine, func(k, l int) bool { return text.Compare(mine[k].Spans[0], mine[l].Spans[0]) < 0 })
}

// dates finds the dates that share no day with one of the other account. Dates
// that stay relative may mean any day and take no part.
func (e *exclusives) dates() {
	there := Dates(e.c, e.other, e.in)
	for _, d := range Dates(e.c, e.i, e.in) {
		shared := d.Date.From == ""
		for _, o := range there {
			shared = shared || o.Date.From != "" && d.Date.From <= o.Date.To && o.Date.From <= d.Date.To
		}
		if !shared {
			e.found = append(e.found,
				Exclusive{Kind: ExclusiveDate, Index: d.Index, Words: d.Date.Span, Spans: []text.Span{d.Date.Span}})
		}
	}
}

func (e *exclusives) passages(alone []int) {
	a := e.c.Articles[e.i]
	for _, n := range alone {
		if p := a.Paragraphs[n-1]; p.Account() {
			opening := sentenceAt(a.Body, p.Span, text.Span{Start: p.Start, End: p.Start + 1})
			e.found = append(e.found,
				Exclusive{Kind: ExclusivePassage, Index: n, Words: opening, Spans: []text.Span{opening}})
		}
	}
}
