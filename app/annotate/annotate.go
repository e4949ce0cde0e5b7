// Package annotate finds what Parallax marks in a text: mentions, quotes,
// figures and dates. One file a kind: find the spans, then parse their values.
//
// It guarantees that every mark's spans lie within the article's body, that
// marks of one kind are sorted by [text.Compare], that each says which rule
// made it, and that no text makes it fail.
package annotate

import (
	"parallax/app/article"
	"parallax/app/lexicon"
	"parallax/app/mark"
)

// Find returns everything that rules find in an article, in one fixed order:
// who and where before what was said, since quotes are attributed to entities.
func Find(a *article.Article, l *lexicon.Lexicon) mark.Marks {
	var m mark.Marks
	m.Mentions = Mentions(a, l)
	m.Quotes = Quotes(a, m.Mentions, l)
	m.Figures, m.Dates = figuresAndDates(a)
	return m
}
