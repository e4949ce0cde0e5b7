package explore

import (
	"fmt"
	"slices"
	"strings"

	"parallax/app/compare"
	"parallax/app/mark"
	"parallax/app/text"
)

// sound returns c as a state holds it, and whether the corpus has what it
// changes and what it changes that to.
func (x *Explorer) sound(c Change) (Change, bool) {
	ok := false
	switch c.Kind {
	case Renaming:
		c.To = tidy(c.To)
		_, ok = x.Corpus.Lexicon.Entity(c.What)
		ok = ok && c.To != ""
	case Regrouping:
		if c.To = tidy(c.To); c.To == notIdentified {
			c.To = ""
		}
		_, ok = x.speakerGroups()[c.What]
		ok = ok && c.To != noSpeaker // what nobody says is no group of anybody's
	case Rejoining:
		ok = x.isFigure(c.What) && c.To != c.What && (c.To == "" || x.isFigure(c.To))
	case Confirming:
		c.To = ""
		figures := strings.Split(c.What, "+")
		ok = len(figures) > 1 && !slices.ContainsFunc(figures, func(f string) bool { return !x.isFigure(f) })
	case Repairing:
		what, isPair := x.pairOf(c.What)
		to, movable := x.pairOf(c.To)
		ok = isPair && (c.To == "" || movable && what.A == to.A && what.B == to.B)
	case Disputing:
		c.To = ""
		_, _, ok = x.markOf(c.What)
	}
	return c, ok
}

// asPrinted reports whether c says no more than the page does by itself.
func (x *Explorer) asPrinted(c Change) bool {
	switch c.Kind {
	case Renaming:
		return x.name(c.What) == c.To
	case Regrouping:
		return x.speakerGroups()[c.What] == c.To
	}
	return false
}

// speakerGroups returns the groups that all speakers of the corpus are listed
// under, by their keys.
func (x *Explorer) speakerGroups() map[string]string {
	if x.groupOf == nil {
		x.groupOf = map[string]string{}
		for i, a := range x.Corpus.Articles {
			for _, s := range compare.Voices(x.Corpus, i, x.Corpus.All()).Speakers {
				x.groupOf[s.Key(a.Body)] = s.Affiliation
			}
		}
	}
	return x.groupOf
}

// figureKey names a figure of the ledger in a [Change].
func figureKey(e compare.Entry) string { return fmt.Sprintf("%d.%d", e.Article, e.Figure.Start) }

// figureOf returns the article and the place of the figure that a key names.
func (x *Explorer) figureOf(key string) (article, index int, ok bool) {
	var start int
	fmt.Sscanf(key, "%d.%d", &article, &start)
	if article < 0 || article >= len(x.Corpus.Articles) || key != fmt.Sprintf("%d.%d", article, start) {
		return 0, 0, false
	}
	index = slices.IndexFunc(x.Corpus.Marks[article].Figures, func(f mark.Figure) bool { return f.Start == start })
	return article, index, index >= 0
}

func (x *Explorer) isFigure(key string) bool {
	_, _, ok := x.figureOf(key)
	return ok
}

// A laid is two paragraphs laid side by side, or not: NA of article A, NB of
// article B, A before B in the corpus.
type laid struct{ A, NA, B, NB int }

func (l laid) key() string { return fmt.Sprintf("%d.%d-%d.%d", l.A, l.NA, l.B, l.NB) }

// pairKey names a pair of the accounts shown in a [Change].
func pairKey(s State, p Pair) string {
	l := laid{s.Left, p.A, s.Right, p.B}
	if l.A > l.B {
		l = laid{l.B, l.NB, l.A, l.NA}
	}
	return l.key()
}

// pairOf returns the pair that a key names.
func (x *Explorer) pairOf(key string) (l laid, ok bool) {
	fmt.Sscanf(key, "%d.%d-%d.%d", &l.A, &l.NA, &l.B, &l.NB)
	ok = key == l.key() && 0 <= l.A && l.A < l.B && l.B < len(x.Corpus.Articles) && x.has(l.A, l.NA) && x.has(l.B, l.NB)
	return l, ok
}

// markKey names a mark in a [Change]: the letter of its kind, the place of its
// article, and its span.
func markKey(kind byte, article int, at text.Span) string {
	return fmt.Sprintf("%c%d.%d-%d", kind, article, at.Start, at.End)
}

// The letters of the kinds of mark.
const (
	mentionMark = 'm'
	quoteMark   = 'q'
	figureMark  = 'f'
	dateMark    = 'd'
)

// markOf returns the article and the span of the mark that a key names.
func (x *Explorer) markOf(key string) (article int, at text.Span, ok bool) {
	var kind rune
	fmt.Sscanf(key, "%c%d.%d-%d", &kind, &article, &at.Start, &at.End)
	if article < 0 || article >= len(x.Corpus.Articles) || key != markKey(byte(kind), article, at) {
		return 0, at, false
	}
	m := x.Corpus.Marks[article]
	switch kind {
	case mentionMark:
		ok = stands(m.Mentions, at)
	case quoteMark:
		ok = stands(m.Quotes, at)
	case figureMark:
		ok = stands(m.Figures, at)
	case dateMark:
		ok = stands(m.Dates, at)
	}
	return article, at, ok
}

// stands reports whether one of the marks stands there.
func stands[M mark.Mark](marks []M, at text.Span) bool {
	return slices.ContainsFunc(marks, func(m M) bool { return m.Where() == at })
}
