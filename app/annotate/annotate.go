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

// Find returns what rules find in an article by itself: the mentions of the
// lexicon's entities, figures and dates. Quotes, which are attributed to
// entities, come with the names: see [AddNames].
func Find(a *article.Article, l *lexicon.Lexicon) mark.Marks {
	m := mark.Marks{Mentions: Mentions(a, l)}
	m.Figures, m.Dates = figuresAndDates(a)
	return m
}
