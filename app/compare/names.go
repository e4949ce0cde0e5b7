package compare

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/app/corpus"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/text"
)

// A Naming is how the articles of a corpus name one entity: the matrix of
// account, voice and exact words, as a list of its cells that are not empty.
type Naming struct {
	Entity string    // ID in the lexicon
	Forms  []Wording // by article, then voice, then names before labels, then the commonest first
}

// A Wording is one form of words that one article uses for an entity in one
// voice, and every place where it does. Their number is the count.
type Wording struct {
	Article int
	Voice   mark.Voice
	Label   bool        // a describing word, not a name
	Shown   text.Span   // the place to take the words from, as printed
	Spans   []text.Span // in text order; never empty
	By      []string    // IDs of those whose words they are, sorted; none for the narrator and for speakers unknown
}

// Count returns how often the article names the entity in that voice, or in any
// voice where voice is empty.
func (n Naming) Count(article int, voice mark.Voice) int {
	count := 0
	for _, w := range n.Forms {
		if w.Article == article && (voice == "" || w.Voice == voice) {
			count += len(w.Spans)
		}
	}
	return count
}

// voiceOrder is the order from the account's own words to those of others.
var voiceOrder = []mark.Voice{mark.Narrator, mark.Paraphrase, mark.Quoted}

// Names returns how the entities of one kind are named in the selected
// paragraphs, the most often named first. Credit lines and boilerplate take no
// part. To tell an account's own copy from an agency's, select by provenance:
// in one of the first two accounts "regime" stands ten times, and never in the
// paragraphs that run as agency copy.
func Names(c *corpus.Corpus, kind lexicon.Kind, in corpus.Selection) []Naming {
	g := namings{}
	for i := range c.Articles {
		g.read(c, i, kind, in)
	}
	out := make([]Naming, 0, len(g))
	for id, forms := range g {
		out = append(out, Naming{Entity: id, Forms: sortedForms(c, forms)})
	}
	slices.SortFunc(out, func(m, n Naming) int {
		return cmp.Or(cmp.Compare(n.total(), m.total()), strings.Compare(m.Entity, n.Entity))
	})
	return out
}

func (n Naming) total() int {
	total := 0
	for _, w := range n.Forms {
		total += len(w.Spans)
	}
	return total
}

// A form tells wordings of one entity apart.
type form struct {
	article int
	voice   mark.Voice
	label   bool
	words   string
}

// namings gathers wordings by entity and form.
type namings map[string]map[form]*Wording

func (g namings) read(c *corpus.Corpus, i int, kind lexicon.Kind, in corpus.Selection) {
	a := c.Articles[i]
	for _, m := range c.Marks[i].Mentions {
		e, known := c.Lexicon.Entity(m.Entity)
		n := a.ParagraphAt(m.Start)
		if !known || e.Kind != kind || m.Status == mark.Disputed || n == 0 || !in.Has(i, n) ||
			!a.Paragraphs[n-1].Account() {
			continue
		}
		voice, by := VoiceOf(c.Marks[i].Quotes, m.Span)
		g.add(a.Body, m, form{i, voice, m.Label, sameForm(m.In(a.Body), m.Label)}, by)
	}
}

func (g namings) add(body string, m mark.Mention, f form, by []string) {
	if g[m.Entity] == nil {
		g[m.Entity] = map[form]*Wording{}
	}
	w := g[m.Entity][f]
	if w == nil {
		w = &Wording{Article: f.article, Voice: f.voice, Label: f.label, Shown: m.Span}
		g[m.Entity][f] = w
	}
	if m.In(body) == f.words && w.Shown.In(body) != f.words {
		w.Shown = m.Span
	}
	w.Spans = append(w.Spans, m.Span)
	for _, id := range by {
		if at, have := slices.BinarySearch(w.By, id); !have {
			w.By = slices.Insert(w.By, at, id)
		}
	}
}

// sameForm returns what a wording is compared by: the words as printed, but a
// label without the capital that the start of a sentence gave it, so that
// "Militants from the Islamic State group" and "the militants" are one form.
func sameForm(words string, label bool) string {
	r, size := utf8.DecodeRuneInString(words)
	if !label || size == 0 || r == utf8.RuneError {
		return words
	}
	return strings.ToLower(words[:size]) + words[size:]
}

func sortedForms(c *corpus.Corpus, forms map[form]*Wording) []Wording {
	var out []Wording
	for _, w := range forms {
		out = append(out, *w)
	}
	slices.SortFunc(out, func(v, w Wording) int {
		return cmp.Or(
			cmp.Compare(v.Article, w.Article),
			cmp.Compare(slices.Index(voiceOrder, v.Voice), slices.Index(voiceOrder, w.Voice)),
			compareLabels(v.Label, w.Label),
			cmp.Compare(len(w.Spans), len(v.Spans)),
			text.Compare(v.Spans[0], w.Spans[0]))
	})
	return out
}

func compareLabels(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// VoiceOf returns in whose words the span stands, given the article's quotes,
// and the IDs of those it is attributed to. Words between quotation marks are
// quoted even where the rest of the statement is reported.
func VoiceOf(quotes []mark.Quote, s text.Span) (mark.Voice, []string) {
	q, voice := statementOf(quotes, s)
	return voice, q.By
}

// statementOf returns the statement that s is told in, and in which voice; of one
// within another what is quoted comes first, and then the inner. The narrator
// makes none.
func statementOf(quotes []mark.Quote, s text.Span) (mark.Quote, mark.Voice) {
	told, voice := mark.Quote{}, mark.Narrator
	for _, q := range quotes {
		if q.Status == mark.Disputed || !q.Content.Contains(s) {
			continue
		}
		if q.Form != mark.Indirect {
			return q, mark.Quoted
		}
		told, voice = q, mark.Paraphrase
	}
	return told, voice
}
