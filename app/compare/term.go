package compare

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/article"
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
	from  []string    // of kin: the entities that stand for it
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
	a, m := c.Articles[i], c.Marks[i]
	var out []passage
	for n, p := range a.Paragraphs {
		if !p.Account() {
			continue
		}
		q := passage{n: n + 1}
		for _, s := range text.Sentences(a.Body, p.Span) {
			q.sentences = append(q.sentences, sentence{s, terms(a, m, c.Lexicon, s)})
		}
		out = append(out, q)
	}
	return out
}

// terms gathers all terms of sentence s.
func terms(a *article.Article, m mark.Marks, l *lexicon.Lexicon, s text.Span) []term {
	g := gatherer{}
	g.entities(m.Mentions, l, s)
	g.figures(a.Body, m.Figures, s)
	g.dates(m.Dates, s)
	g.words(a.Body, m.Mentions, s)
	return g.sorted()
}

// A gatherer holds the terms of the sentence being read.
type gatherer map[key]*term

func (g gatherer) add(kind ReasonKind, id string, s text.Span) *term {
	k := key{kind, id}
	t := g[k]
	if t == nil {
		t = &term{key: k}
		g[k] = t
	}
	if !slices.Contains(t.spans, s) {
		t.spans = append(t.spans, s)
	}
	return t
}

func (g gatherer) sorted() []term {
	out := make([]term, 0, len(g))
	for _, t := range g {
		slices.SortFunc(t.spans, text.Compare)
		slices.Sort(t.from)
		out = append(out, *t)
	}
	slices.SortFunc(out, func(t, u term) int { return compareKeys(t.key, u.key) })
	return out
}

// entities adds who and what is named, and what each of them belongs to, so
// that an army and its government, or a camp and its city, are a little alike.
func (g gatherer) entities(mentions []mark.Mention, l *lexicon.Lexicon, s text.Span) {
	for _, m := range mentions {
		if !s.Contains(m.Span) || m.Status == mark.Disputed {
			continue
		}
		e, known := l.Entity(m.Entity)
		kind := SharedActor
		if known && e.Kind == lexicon.Place {
			kind = SharedPlace
		}
		g.add(kind, m.Entity, m.Span)
		g.kin(m.Entity, m)
		if e.PartOf != "" {
			g.kin(e.PartOf, m)
		}
	}
}

func (g gatherer) kin(id string, m mark.Mention) {
	t := g.add(SharedKin, id, m.Span)
	if !slices.Contains(t.from, m.Entity) {
		t.from = append(t.from, m.Entity)
	}
}

// dates adds the days that the sentence names, where they are known.
func (g gatherer) dates(dates []mark.Date, s text.Span) {
	for _, d := range dates {
		if s.Contains(d.Span) && d.From != "" && d.Status != mark.Disputed {
			g.add(SharedDate, d.From+"/"+d.To, d.Span)
		}
	}
}

// words adds the stems of the sentence's words, the topics they tell of and
// the kind of statement they make. Capitalised words inside a mention are left
// to the mention: "Islamic State" is no talk of states.
func (g gatherer) words(body string, mentions []mark.Mention, s text.Span) {
	for _, t := range text.Tokens(body, s) {
		if t.Kind != text.Word || isName(body, t.Span, mentions) {
			continue
		}
		g.word(text.FoldString(t.In(body)), t.Span)
	}
}

func isName(body string, s text.Span, mentions []mark.Mention) bool {
	r, _ := utf8.DecodeRuneInString(s.In(body))
	if !unicode.IsUpper(r) {
		return false
	}
	for _, m := range mentions {
		if m.Overlaps(s) {
			return true
		}
	}
	return false
}

func (g gatherer) word(folded string, s text.Span) {
	root := stem(folded)
	for _, id := range topicsOf[root] {
		g.add(SharedTopic, id, s)
	}
	for _, id := range statementsOf[root] {
		g.add(SharedVoice, id, s)
	}
	if len(root) > 2 && !stopwords[folded] {
		g.add(SharedWords, root, s)
	}
}
