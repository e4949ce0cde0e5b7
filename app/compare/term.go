package compare

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"parallax/app/corpus"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/text"
)

// A key names one thing that sentences can share.
type key struct {
	kind ReasonKind
	id   string
}

func compareKeys(a, b key) int {
	return cmp.Or(strings.Compare(string(a.kind), string(b.kind)), strings.Compare(a.id, b.id))
}

// A term is one thing of a sentence that another sentence can share.
type term struct {
	key
	spans []text.Span // where it stands, in text order
}

// A sentence is one sentence and its terms, sorted by key.
type sentence struct {
	text.Span
	terms []term
}

// A passage is one paragraph of an account, cut into sentences.
type passage struct {
	n         int // counted from 1
	sentences []sentence
}

// passages returns the paragraphs of article i that belong to the account.
func passages(c *corpus.Corpus, i int) []passage {
	a := c.Articles[i]
	r := reader{c: c, i: i, a: a, m: c.Marks[i]}
	var out []passage
	for n, p := range a.Paragraphs {
		if !p.Account() {
			continue
		}
		q := passage{n: n + 1}
		for _, s := range text.Sentences(a.Body, p.Span) {
			q.sentences = append(q.sentences, sentence{s, r.terms(n+1, s)})
		}
		out = append(out, q)
	}
	return out
}

// terms gathers all terms of sentence s of paragraph n.
func (r *reader) terms(n int, s text.Span) []term {
	g := gatherer{}
	mentions, figures := inside(r.m.Mentions, s), inside(r.m.Figures, s)
	g.entities(mentions, r.c.Lexicon)
	g.figures(r.a.Body, figures, s)
	g.extents(r, figures, n, s)
	g.dates(inside(r.m.Dates, s))
	g.words(r.a.Body, mentions, s)
	g.voices(r.a.Body, r.m.Quotes, r.c.Lexicon, s)
	g.deeds(r.c.Lexicon)
	return g.sorted()
}

// inside returns the marks that lie within s and that no reader disputes.
func inside[M mark.Mark](marks []M, s text.Span) []M {
	from, _ := slices.BinarySearchFunc(marks, s.Start, func(m M, at int) int { return m.Where().Start - at })
	var in []M
	for _, m := range marks[from:] {
		if m.Where().Start >= s.End {
			break
		}
		if s.Contains(m.Where()) && m.Origin().Status != mark.Disputed {
			in = append(in, m)
		}
	}
	return in
}

// A gatherer holds the terms of the sentence being read.
type gatherer map[key]*term

func (g gatherer) add(kind ReasonKind, id string, spans ...text.Span) {
	k := key{kind, id}
	t := g[k]
	if t == nil {
		t = &term{key: k}
		g[k] = t
	}
	for _, s := range spans {
		if !s.Empty() && !slices.Contains(t.spans, s) {
			t.spans = append(t.spans, s)
		}
	}
}

func (g gatherer) sorted() []term {
	out := make([]term, 0, len(g))
	for _, t := range g {
		slices.SortFunc(t.spans, text.Compare)
		out = append(out, *t)
	}
	slices.SortFunc(out, func(t, u term) int { return compareKeys(t.key, u.key) })
	return out
}

// entities adds who and what is named.
func (g gatherer) entities(mentions []mark.Mention, l *lexicon.Lexicon) {
	for _, m := range mentions {
		kind := SharedActor
		if e, ok := l.Entity(m.Entity); ok && e.Kind == lexicon.Place {
			kind = SharedPlace
		}
		g.add(kind, m.Entity, m.Span)
	}
}

// dates adds the days that the sentence names, where they are known.
func (g gatherer) dates(dates []mark.Date) {
	for _, d := range dates {
		if d.From != "" {
			g.add(SharedDate, d.From+"/"+d.To, d.Span)
		}
	}
}

// words adds the stems of the sentence's words and the topics they tell of.
// Capitalised words inside a mention are left to the mention: "Islamic State"
// is no talk of states.
func (g gatherer) words(body string, mentions []mark.Mention, s text.Span) {
	words := text.Words(body, s)
	for i, w := range words {
		if isName(body, w, mentions) {
			continue
		}
		for _, id := range classesAt(topicsOf, body, words[i:]) {
			g.add(SharedTopic, id, w)
		}
		if isMention(w, mentions) {
			continue
		}
		folded := text.FoldString(w.In(body))
		if root := stem(folded); len(root) > 2 && !stopwords[folded] && !unicode.IsDigit(rune(root[0])) {
			g.add(SharedWords, root, w)
		}
	}
}

// isMention reports whether the word is a mention by itself: "the regime" is an
// actor already and no further likeness.
func isMention(s text.Span, mentions []mark.Mention) bool {
	return slices.ContainsFunc(mentions, func(m mark.Mention) bool { return m.Span == s })
}

func isName(body string, s text.Span, mentions []mark.Mention) bool {
	return text.Capitalised(s.In(body)) &&
		slices.ContainsFunc(mentions, func(m mark.Mention) bool { return m.Overlaps(s) })
}

// voices adds whose side speaks in the sentence and the kind of statement made.
func (g gatherer) voices(body string, quotes []mark.Quote, l *lexicon.Lexicon, s text.Span) {
	for _, q := range quotes {
		if q.Status == mark.Disputed || !s.Overlaps(q.Content) && (q.Cue.Empty() || !s.Contains(q.Cue)) {
			continue
		}
		for _, id := range q.By {
			g.add(SharedSpeaker, side(id, l), shown(q, s))
		}
		words := text.Words(body, s)
		for i, w := range words {
			if q.Cue.Contains(w) {
				for _, id := range classesAt(statementsOf, body, words[i:]) {
					g.add(SharedVoice, id, w)
				}
			}
		}
	}
}

// shown returns the words that name the speaker, where they stand in s, or
// else what of s the speaker says.
func shown(q mark.Quote, s text.Span) text.Span {
	if !q.Speaker.Empty() && s.Contains(q.Speaker) {
		return q.Speaker
	}
	return text.Span{Start: max(s.Start, q.Content.Start), End: min(s.End, q.Content.End)}
}

// side returns the ID of what the entity belongs to in the end: a state agency
// speaks for its government's side, and so does a minister.
func side(id string, l *lexicon.Lexicon) string {
	for range 8 { // a lexicon that nobody checked may hold a circle
		e, ok := l.Entity(id)
		if !ok || e.PartOf == "" {
			break
		}
		id = e.PartOf
	}
	return id
}

// sharedDeed stands for an actor's side together with a topic. It weighs, but
// is no reason of its own: the actor and the topic are.
const sharedDeed ReasonKind = "deed"

// deeds adds who stands with which topic, so that two sentences about Islamic
// State leaving are more alike than one about Islamic State and one about
// buses that leave. It is wrong where a sentence of many clauses names an
// actor in one and a topic in another.
func (g gatherer) deeds(l *lexicon.Lexicon) {
	var sides, topics []string
	for k := range g {
		switch k.kind {
		case SharedActor:
			sides = append(sides, side(k.id, l))
		case SharedTopic:
			topics = append(topics, k.id)
		}
	}
	for _, s := range sides {
		for _, t := range topics {
			g.add(sharedDeed, s+" "+t)
		}
	}
}
