package compare

import (
	"slices"
	"sort"
	"strings"

	"parallax/app/corpus"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/text"
)

// A Roster is who speaks in one article.
type Roster struct {
	Article    int
	Speakers   []Speaker // in the order in which they are first heard
	Statements []int     // every statement, as places in the article's Quotes, in text order
	Nobody     []int     // of those, the ones for which the text names no speaker
}

// A Speaker is one to whom an article attributes statements.
type Speaker struct {
	Entity      string    // ID in the lexicon; empty where it has none
	Words       text.Span // the words that introduce the speaker, as printed; empty where only a pronoun does
	Role        text.Span // of one who is named: the words that say who that is; empty where the text gives none
	Sourcing    Sourcing
	Affiliation string // for whom the speaker speaks; empty where that is not known
	Statements  []int  // places in the article's Quotes, in text order; never empty
}

// A SpeakerKey tells speakers apart across articles: by the ID of one who has
// one, else by the folded words for them.
type SpeakerKey struct{ Entity, Words string }

// Key returns the key of a speaker of the article with that body.
func (s Speaker) Key(body string) SpeakerKey {
	if s.Entity != "" {
		return SpeakerKey{Entity: s.Entity}
	}
	return SpeakerKey{Words: strings.TrimPrefix(text.FoldString(s.Words.In(body)), "the ")}
}

// Sourcing tells how an article identifies one who speaks.
type Sourcing string

const (
	NamedPerson Sourcing = "named"   // “said Khaled Abdel Majid”
	NamedBody   Sourcing = "body"    // an organisation by its name: “SANA said”
	Unnamed     Sourcing = "unnamed" // “Palestinian sources said”, “a reporter with Syrian state TV said”
)

// Voices returns who speaks in the selected paragraphs of article i. Credit
// lines and boilerplate take no part. A statement made by two is listed with
// both. One who is not named is told apart by the words, so that “Palestinian
// officials” and “Palestinian sources” are two entries.
func Voices(c *corpus.Corpus, i int, in corpus.Selection) Roster {
	r := &roster{Roster: Roster{Article: i}, corpus: c, body: c.Articles[i].Body, mentions: c.Marks[i].Mentions}
	for k, q := range c.Marks[i].Quotes {
		if q.Status == mark.Disputed || !taken(c, i, q.Content, in) {
			continue
		}
		r.Statements = append(r.Statements, k)
		r.hear(k, q)
	}
	for k := range r.Speakers {
		r.findRole(&r.Speakers[k])
	}
	return r.Roster
}

// taken reports whether the span lies in a selected paragraph of the account.
func taken(c *corpus.Corpus, i int, s text.Span, in corpus.Selection) bool {
	n := c.Articles[i].ParagraphAt(s.Start)
	return n > 0 && in.Has(i, n) && c.Articles[i].Paragraphs[n-1].Account()
}

// A roster is a Roster while it is made.
type roster struct {
	Roster
	corpus   *corpus.Corpus
	body     string
	mentions []mark.Mention
}

func (r *roster) hear(k int, q mark.Quote) {
	heard := false
	for _, id := range q.By {
		if _, known := r.corpus.Lexicon.Entity(id); known {
			r.attribute(k, q, id)
			heard = true
		}
	}
	switch {
	case heard:
	case takesUp(q.Speaker.In(r.body)):
		r.Nobody = append(r.Nobody, k)
	case givesName(q.Speaker.In(r.body)):
		r.add(k, Speaker{Words: q.Speaker, Sourcing: NamedPerson})
	default:
		r.add(k, Speaker{Words: q.Speaker, Sourcing: Unnamed})
	}
}

// attribute lists statement k with the entity that makes it.
func (r *roster) attribute(k int, q mark.Quote, id string) {
	s := Speaker{Entity: id, Words: q.Speaker, Affiliation: r.corpus.Lexicon.Affiliation(id)}
	if takesUp(q.Speaker.In(r.body)) {
		if last := r.last(id); last != nil {
			last.Statements = append(last.Statements, k)
			return
		}
		s.Words = text.Span{}
		s.Sourcing = r.sourcing(id, r.isNamed(id))
	} else {
		name, named := r.name(q.Speaker, id)
		s.Sourcing = r.sourcing(id, named)
		if named && len(q.By) == 1 {
			s.Role = trimmedRole(r.body, text.Span{Start: q.Speaker.Start, End: name.Start})
		}
	}
	if s.Sourcing != Unnamed || len(q.By) > 1 {
		s.Words = r.mentionIn(s.Words, id)
	}
	r.add(k, s)
}

// add lists statement k with the speaker, who may be listed already.
func (r *roster) add(k int, s Speaker) {
	for j := range r.Speakers {
		have := &r.Speakers[j]
		if have.Entity != s.Entity || (have.Sourcing == Unnamed) != (s.Sourcing == Unnamed) {
			continue
		}
		if (s.Sourcing == Unnamed || s.Entity == "") && r.bare(have.Words) != r.bare(s.Words) {
			continue
		}
		have.Statements = append(have.Statements, k)
		if have.Role.Empty() {
			have.Role = s.Role
		}
		return
	}
	s.Statements = []int{k}
	r.Speakers = append(r.Speakers, s)
}

// bare returns what the words for an unnamed speaker are compared by.
func (r *roster) bare(s text.Span) string {
	words := text.FoldString(s.In(r.body))
	for _, article := range []string{"the ", "a ", "an "} {
		words = strings.TrimPrefix(words, article)
	}
	return words
}

// last returns the speaker of that ID who was heard last.
func (r *roster) last(id string) *Speaker {
	var last *Speaker
	for j := range r.Speakers {
		s := &r.Speakers[j]
		if s.Entity == id &&
			(last == nil || s.Statements[len(s.Statements)-1] > last.Statements[len(last.Statements)-1]) {
			last = s
		}
	}
	return last
}

// sourcing tells how one of that ID is identified.
func (r *roster) sourcing(id string, named bool) Sourcing {
	e, _ := r.corpus.Lexicon.Entity(id)
	switch {
	case !named:
		return Unnamed
	case e.Class == "person" || r.isPerson(id):
		return NamedPerson
	}
	return NamedBody
}

func (r *roster) isPerson(id string) bool {
	return slices.ContainsFunc(r.mentions, func(m mark.Mention) bool { return m.Entity == id && m.Type == "person" })
}

// isNamed reports whether the article gives the name of the entity anywhere.
func (r *roster) isNamed(id string) bool {
	return slices.ContainsFunc(r.mentions, func(m mark.Mention) bool { return m.Entity == id && !m.Label })
}

// mentionIn returns the first mention of the entity within s, or s where there
// is none.
func (r *roster) mentionIn(s text.Span, id string) text.Span {
	for _, m := range r.mentions {
		if m.Entity == id && s.Contains(m.Span) {
			return m.Span
		}
	}
	return s
}

// A Silence is an actor that an article mentions and attributes no statement to.
type Silence struct {
	Entity   string
	Mentions []text.Span // in text order; never empty
}

// muchNamed is how often an article must mention an actor before its silence
// is told. Once or twice is passing mention: of the actors of the first two
// accounts, two thirds are mentioned no oftener.
const muchNamed = 3

// Silences returns the actors that the selected paragraphs of article i mention
// at least three times and attribute no statement to, the most often mentioned
// first. Who speaks, speaks for what they are part of too: a faction is heard
// when its head is. Those to whom others spoke, as to AFP, are left out. It says
// what stands in these paragraphs and nothing of the paper that ran them.
func Silences(c *corpus.Corpus, i int, in corpus.Selection) []Silence {
	heard := heardIn(c, i, in)
	at := map[string]int{}
	var out []Silence
	for _, m := range c.Marks[i].Mentions {
		e, known := c.Lexicon.Entity(m.Entity)
		if !known || e.Kind != lexicon.Actor || m.Status == mark.Disputed || heard[e.ID] || !taken(c, i, m.Span, in) {
			continue
		}
		k, have := at[e.ID]
		if !have {
			k = len(out)
			at[e.ID] = k
			out = append(out, Silence{Entity: e.ID})
		}
		out[k].Mentions = append(out[k].Mentions, m.Span)
	}
	sort.SliceStable(out, func(k, l int) bool { return len(out[k].Mentions) > len(out[l].Mentions) })
	return out[:sort.Search(len(out), func(k int) bool { return len(out[k].Mentions) < muchNamed })]
}

// heardIn returns the IDs of those who speak, of what they are part of and of
// those they spoke to.
func heardIn(c *corpus.Corpus, i int, in corpus.Selection) map[string]bool {
	heard := map[string]bool{}
	for _, q := range c.Marks[i].Quotes {
		if q.Status == mark.Disputed || !taken(c, i, q.Content, in) {
			continue
		}
		heard[q.Via] = true
		for _, id := range q.By {
			for range c.Lexicon.Entities {
				heard[id] = true
				e, _ := c.Lexicon.Entity(id)
				id = e.PartOf
			}
		}
	}
	return heard
}
