package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/app/corpus"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/phrase"
	"parallax/app/text"
)

// A naming is one way to call an entity.
type naming struct {
	words  string // as the lexicon has them
	key    string // see key
	entity int    // place in the lexicon
	rank   rank
}

// A rank orders the ways to call an entity: a value that is somebody's name is
// not looked for among labels.
type rank int

const (
	byID rank = iota
	byName
	byLabel
)

// namings returns every way to call an entity of the corpus, and the names of
// one word of at most four letters, all in capitals.
func namings(c *corpus.Corpus) (all []naming, short []string) {
	for i, e := range entities(c) {
		all = append(all, naming{e.ID, text.FoldString(e.ID), i, byID})
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			all = append(all, naming{name, key(name), i, byName})
			if us := units(name, text.Span{End: len(name)}); len(us) == 1 && capitals(name) &&
				utf8.RuneCountInString(name) <= 4 {
				short = append(short, us[0].term)
			}
		}
		for _, label := range e.Labels {
			all = append(all, naming{label, key(label), i, byLabel})
		}
	}
	return all, short
}

// entities returns the entities of the corpus in the lexicon's order.
func entities(c *corpus.Corpus) []lexicon.Entity {
	if c.Lexicon == nil {
		return nil
	}
	return c.Lexicon.Entities
}

// mentionCounts counts the mentions of each entity in each article.
func mentionCounts(c *corpus.Corpus) [][]int {
	counts := make([][]int, len(entities(c)))
	at := make(map[string]int, len(counts))
	for i, e := range entities(c) {
		counts[i], at[e.ID] = make([]int, len(c.Articles)), i
	}
	for i := range c.Marks {
		for _, m := range c.Marks[i].Mentions {
			if e, ok := at[m.Entity]; ok && m.Status != mark.Disputed {
				counts[e][i]++
			}
		}
	}
	return counts
}

// resolve returns the entities of a kind that value calls: by ID or, where
// there is none, by name, by label, or by words that the texts use.
func (x *Index) resolve(kind lexicon.Kind, value string) []int {
	folded, k := text.FoldString(value), key(value)
	for r := byID; r <= byLabel; r++ {
		var called []int
		for _, n := range x.namings {
			same := n.key == k && k != ""
			if r == byID {
				same = n.key == folded
			}
			if n.rank == r && same && entities(x.corpus)[n.entity].Kind == kind && !slices.Contains(called, n.entity) {
				called = append(called, n.entity)
			}
		}
		if len(called) > 0 {
			return called
		}
	}
	return x.resolveByMention(kind, k)
}

// resolveByMention returns the entities that some text calls so although the
// lexicon does not.
func (x *Index) resolveByMention(kind lexicon.Kind, k string) []int {
	ids := map[string]bool{}
	for i, a := range x.corpus.Articles {
		for _, m := range x.corpus.Marks[i].Mentions {
			if k != "" && !ids[m.Entity] && m.Status != mark.Disputed && key(m.In(a.Body)) == k {
				ids[m.Entity] = true
			}
		}
	}
	var called []int
	for i, e := range entities(x.corpus) {
		if e.Kind == kind && ids[e.ID] {
			called = append(called, i)
		}
	}
	return called
}

// entityHits returns the mentions that a Place or Actor asks for.
func (s *searching) entityHits(n Node) []found {
	kind, value := lexicon.Place, ""
	switch n := n.(type) {
	case Place:
		value = n.Value
	case Actor:
		kind, value = lexicon.Actor, n.Value
	}
	called := s.resolve(kind, value)
	if len(called) == 0 {
		s.problems = append(s.problems, Problem{n.String(), s.unknown(kind, value)})
		return nil
	}
	names := map[string]string{}
	for _, e := range called {
		names[entities(s.corpus)[e].ID] = entities(s.corpus)[e].Name
	}
	return s.mentionHits(kind, names)
}

// mentionWords are the words for a mention by the page's own name and by others.
var mentionWords = map[lexicon.Kind]struct{ name, as phrase.Key }{
	lexicon.Place: {"place: {name}", "place: {name} as “{words}”"},
	lexicon.Actor: {"actor: {name}", "actor: {name} as “{words}”"},
}

// mentionHits returns the mentions of the entities, given with their names by ID.
func (s *searching) mentionHits(kind lexicon.Kind, names map[string]string) []found {
	var hits []found
	first := 0 // place in paragraphs of the article's first
	for i, a := range s.corpus.Articles {
		for _, m := range s.corpus.Marks[i].Mentions {
			name, asked := names[m.Entity]
			asked = asked && m.Status != mark.Disputed
			n := 0
			if asked {
				n = a.ParagraphAt(m.Start)
			}
			if n == 0 {
				continue
			}
			why := phrase.Of(mentionWords[kind].name, name)
			if words := m.In(a.Body); words != name {
				why = phrase.Of(mentionWords[kind].as, name, words)
			}
			hits = append(hits, found{match{m.Span, first + n - 1}, why})
		}
		first += len(a.Paragraphs)
	}
	return hits
}

// unknown says that nothing is called so, and what may be meant.
func (x *Index) unknown(kind lexicon.Kind, value string) phrase.Said {
	other := lexicon.Actor
	if kind == lexicon.Actor {
		other = lexicon.Place
	}
	words := unknownWords[kind]
	if len(x.resolve(other, value)) > 0 {
		return phrase.Of(words.try, value, field(string(other), value))
	}
	for _, k := range []lexicon.Kind{kind, other} {
		if name := x.begins(k, key(value)); name != "" {
			return phrase.Of(words.try, value, field(string(k), text.FoldString(name)))
		}
	}
	if name := x.nearest(kind, key(value)); name != "" {
		return phrase.Of(words.nearest, value, name)
	}
	return phrase.Of(words.none, value)
}

// unknownWords are the words for a name that nothing bears: with what to type
// instead, with the nearest one, and alone.
var unknownWords = map[lexicon.Kind]struct{ try, nearest, none phrase.Key }{
	lexicon.Place: {"No place is called “{name}”; try {field}.",
		"No place is called “{name}”; the nearest is “{other}”.", "No place is called “{name}”."},
	lexicon.Actor: {"No actor is called “{name}”; try {field}.",
		"No actor is called “{name}”; the nearest is “{other}”.", "No actor is called “{name}”."},
}

// begins returns the first name or label of that kind that begins with k.
func (x *Index) begins(kind lexicon.Kind, k string) string {
	for _, n := range x.namings {
		if n.rank != byID && entities(x.corpus)[n.entity].Kind == kind && k != "" && strings.HasPrefix(n.key, k) {
			return n.words
		}
	}
	return ""
}

// nearest returns the name or label of that kind with the fewest letters to
// change, the earlier in the lexicon where two are equally near; none where
// half of the letters would have to change.
func (x *Index) nearest(kind lexicon.Kind, k string) string {
	best, least := "", (utf8.RuneCountInString(k)+1)/2
	for _, n := range x.namings {
		if n.rank == byID || entities(x.corpus)[n.entity].Kind != kind {
			continue
		}
		if d := distance(k, n.key); d < least {
			best, least = n.words, d
		}
	}
	return best
}

// distance returns how many letters must be put in, left out or changed to
// make b of a (Levenshtein).
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	row := make([]int, len(t)+1)
	for j := range row {
		row[j] = j
	}
	for i := range s {
		diagonal := row[0]
		row[0] = i + 1
		for j := range t {
			change := diagonal
			if s[i] != t[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(t)]
}
