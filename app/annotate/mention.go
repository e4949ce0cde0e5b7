package annotate

import (
	"parallax/app/article"
	"parallax/app/lexicon"
	"parallax/app/mark"
)

// Mentions returns where the article names or describes an entity of the lexicon.
func Mentions(a *article.Article, l *lexicon.Lexicon) []mark.Mention {
	return nil
}
