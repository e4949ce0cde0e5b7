// Package annotate finds what Parallax marks in a text: mentions, names, figures,
// dates and quotes. Each kind has a package of its own below this one; this one
// calls them in their order.
//
// Every mark's spans lie within the article's body, marks of one kind are sorted
// by [text.Compare], each mark says which rule made it, and no text makes the
// rules fail.
package annotate

import (
	"parallax/app/annotate/mention"
	"parallax/app/annotate/quantity"
	"parallax/app/article"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/sentence"
)

// Find returns what rules find in an article by itself: the mentions of the
// lexicon's entities, figures and dates. Quotes, which are attributed to
// entities, come with the names: see [AddNames].
func Find(a *article.Article, l *lexicon.Lexicon) mark.Marks {
	read := sentence.Paragraphs(a)
	m := mark.Marks{Mentions: mention.FindIn(a, read, l)}
	m.Figures, m.Dates = quantity.FindIn(a, read)
	return m
}
