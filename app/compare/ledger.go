package compare

import (
	"slices"
	"sort"

	"parallax/app/corpus"
	"parallax/app/mark"
	"parallax/app/text"
)

// A Relation tells how what two accounts say of one thing stands to each other.
type Relation string

const (
	Agree         Relation = "agree"          // one number fits both
	Differ        Relation = "differ"         // no number fits both, and both speak of the same time
	NotComparable Relation = "not comparable" // other dates or other units: nothing follows
	OnlyHere      Relation = "only here"      // one account gives a figure for it
)

// A Hindrance is why two figures of one thing cannot be held against each other.
type Hindrance string

const (
	OtherUnits   Hindrance = "units"
	OtherBases   Hindrance = "bases" // of whom or what they are counted: "Palestinians", "people"
	OtherDates   Hindrance = "dates"
	UnknownDates Hindrance = "unknown dates" // an article's day is not known
)

// A Counted is one thing that the accounts give figures for, and all of them.
type Counted struct {
	Subject
	Relation Relation
	Hindered []Hindrance // where Relation is NotComparable: why, units before dates
	Evidence []Evidence  // that the entries count one thing; none where nothing but a ruling joins them
	Entries  []Entry     // those of the first article before those of the second, in text order; never empty
}

// In returns the entries of one article.
func (t Counted) In(article int) []Entry {
	var in []Entry
	for _, e := range t.Entries {
		if e.Article == article {
			in = append(in, e)
		}
	}
	return in
}

// Ledger lists the figures of articles a and b in the selected paragraphs by
// what they count: first what both give a figure for, then what only one does.
// Credit lines and boilerplate take no part. b is -1 where there is one article.
//
// The idea is that of multi-document figure summaries (White, Cardie and
// others 2002): all figures for one thing together, so that discrepancies are
// seen. Two figures are of one thing where enough shows it, and nothing speaks
// against it: see [Evidence]. Only then are they held against each other, and
// unequal ones only when they speak of one time: two moments are not two views.
// Nothing is averaged and none is called wrong.
func Ledger(c *corpus.Corpus, a, b int, in corpus.Selection) []Counted {
	entries := Entries(c, a, in)
	if b >= 0 {
		entries = append(entries, Entries(c, b, in)...)
	}
	return Join(c, entries)
}

// A FigureAt names a figure: its article, and its place among the article's
// figures.
type FigureAt struct{ Article, Index int }

// At returns the name of the figure.
func (e Entry) At() FigureAt { return FigureAt{e.Article, e.Index} }

// A Ruling is what somebody decides of a figure whatever its [Subject] is: that
// it counts the same thing as With, or, where With is the figure itself, that no
// other figure counts the thing it does.
type Ruling struct{ Figure, With FigureAt }

// EditorsRulings returns what the corpus's editor decided.
func EditorsRulings(c *corpus.Corpus) []Ruling {
	var all []Ruling
	for _, j := range c.Joins {
		all = append(all, Ruling{FigureAt{j.B, j.FB}, FigureAt{j.A, j.FA}})
	}
	return all
}

// Join makes a ledger of the entries of one article or two, those of one before
// those of the other. The editor's rulings and then those given overrule what the figures would be joined by, and
// a later one an earlier; one on a figure that is not there is passed over.
func Join(c *corpus.Corpus, entries []Entry, rulings ...Ruling) []Counted {
	var all []Counted
	at := map[int]int{} // place in all, by row
	for k, row := range rows(entries, append(EditorsRulings(c), rulings...)) {
		if _, known := at[row]; !known {
			at[row] = len(all)
			all = append(all, Counted{Subject: entries[k].Subject})
		}
		all[at[row]].Entries = append(all[at[row]].Entries, entries[k])
	}
	for k := range all {
		all[k].summarize()
	}
	return related(c, all)
}

// summarize fills in what the entries of a thing come to: its subject is that of the
// first that tells a deed, and its place the first that is named beside a figure.
func (t *Counted) summarize() {
	t.Evidence = evidence(t.Entries)
	for _, e := range t.Entries {
		if t.Deed == "" && e.Subject.Deed != "" && (t.Kind == e.Subject.Kind || e.Subject.Kind == "people") {
			t.Subject = e.Subject
		}
	}
	for _, e := range t.Entries {
		if !e.Loose && e.Subject.Place != "" {
			t.Place = e.Subject.Place
			return
		}
	}
}

// rows returns for each entry a number that it shares with those of its row.
func rows(entries []Entry, rulings []Ruling) []int {
	row, at := alike(entries), map[FigureAt]int{}
	for k, e := range entries {
		at[e.At()] = k
	}
	for n, r := range rulings {
		k, known := at[r.Figure]
		with, there := at[r.With]
		switch {
		case !known || !there:
		case k == with:
			row[k] = len(entries) + n
		default:
			row[k] = row[with]
		}
	}
	return row
}

// Shown returns what a ledger comes to when only some of its entries are in
// view.
func Shown(c *corpus.Corpus, ledger []Counted, in func(Entry) bool) []Counted {
	var all []Counted
	for _, t := range ledger {
		whole := t.Entries
		t.Entries = nil
		for k := range whole {
			if in(whole[k]) {
				t.Entries = append(t.Entries, whole[k])
			}
		}
		if len(t.Entries) > 0 {
			all = append(all, t)
		}
	}
	return related(c, all)
}

// related fills in how the figures of each thing stand to each other, and puts
// the things in order.
func related(c *corpus.Corpus, all []Counted) []Counted {
	for k := range all {
		all[k].relate(c)
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].rank() < all[j].rank() })
	return all
}

// rank puts what both accounts count before what one does, and first what
// differs.
func (t Counted) rank() int {
	return map[Relation]int{Differ: 0, Agree: 1, NotComparable: 2, OnlyHere: 3}[t.Relation]
}

// relate holds every figure of the one account against every one of the other.
// One pair that agrees makes the whole agree, else one that differs makes it
// differ: the figures of one account are readings of one number, “more than 200”
// in its headline and 249 below.
func (t *Counted) relate(c *corpus.Corpus) {
	t.Relation, t.Hindered = OnlyHere, nil
	why := map[Hindrance]bool{}
	for _, e := range t.Entries {
		for _, f := range t.Entries {
			if e.Article == f.Article || f.Article != t.Entries[len(t.Entries)-1].Article {
				continue
			}
			r, hindered := Relate(c, e, f)
			for _, h := range hindered {
				why[h] = true
			}
			if weight[r] > weight[t.Relation] {
				t.Relation = r
			}
		}
	}
	if t.Relation != NotComparable {
		return
	}
	for _, h := range []Hindrance{OtherUnits, OtherBases, OtherDates, UnknownDates} {
		if why[h] {
			t.Hindered = append(t.Hindered, h)
		}
	}
}

var weight = map[Relation]int{OnlyHere: 0, NotComparable: 1, Differ: 2, Agree: 3}

// Relate holds two figures of one thing against each other: first whether they
// may be at all, then whether one number fits both.
func Relate(c *corpus.Corpus, e, f Entry) (Relation, []Hindrance) {
	var why []Hindrance
	n := likeNumbers(&e, &f)
	if (e.Measured || households[e.Reach.Unit] != households[f.Reach.Unit]) && e.Reach.Unit != f.Reach.Unit {
		why = append(why, OtherUnits)
	}
	if n < fitting && len(why) == 0 && !slices.Equal(e.Base, f.Base) {
		why = append(why, OtherBases)
	}
	if h := e.sameTime(c, f); h != "" && n != equal {
		why = append(why, h)
	}
	switch {
	case len(why) > 0:
		return NotComparable, why
	case n == equal || e.Reach.Meets(f.Reach):
		return Agree, nil
	}
	return Differ, nil
}

// Entries returns the figures of article i in the selected paragraphs of the
// account, in text order.
func Entries(c *corpus.Corpus, i int, in corpus.Selection) []Entry {
	r := reader{c: c, i: i, a: c.Articles[i], m: c.Marks[i]}
	var sentences []text.Span
	for _, p := range r.a.Paragraphs {
		sentences = append(sentences, text.Sentences(r.a.Body, p.Span)...)
	}
	r.common = commonStems(r.a.Body, sentences)
	var out []Entry
	for k, f := range r.m.Figures {
		n := r.a.ParagraphAt(f.Start)
		if f.Status == mark.Disputed || n == 0 || !in.Has(i, n) || !r.a.Paragraphs[n-1].Account() {
			continue
		}
		out = append(out, r.entry(k, n))
	}
	return out
}

// sentenceAt returns the sentence of a paragraph that holds s.
func sentenceAt(body string, paragraph, s text.Span) text.Span {
	for _, t := range text.Sentences(body, paragraph) {
		if t.Contains(s) {
			return t
		}
	}
	return paragraph
}
