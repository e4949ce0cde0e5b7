// Package corpus puts articles, their marks and their entities together into
// one value that every view is computed from.
//
// It guarantees that a Corpus never changes once built, that every mark's spans
// lie within its article's body, that every entity a mark names is in the
// lexicon, and that the same folder gives the same bytes.
package corpus

import (
	"sort"

	"parallax/app/article"
	"parallax/app/lexicon"
	"parallax/app/mark"
)

// A Corpus is the articles of one folder with everything marked in them.
type Corpus struct {
	Title    string             `json:"title"`
	Note     string             `json:"note,omitempty"` // one sentence on what is compared
	Lang     string             `json:"lang"`
	Articles []*article.Article `json:"articles"` // in the order of articles.yaml, else of file names
	Marks    []mark.Marks       `json:"marks"`    // Marks[i] belongs to Articles[i]
	Lexicon  *lexicon.Lexicon   `json:"lexicon"`
	Pairs    []Pair             `json:"pairs,omitempty"` // paragraphs an editor laid side by side
	Joins    []Join             `json:"joins,omitempty"` // figures an editor found to count one thing
}

// A Pair is two paragraphs of two articles that an editor laid side by side.
type Pair struct {
	A, B   int    // places of the articles in the corpus
	NA, NB int    // the paragraphs, counted from 1
	Matter string // what both bear on, in the editor's words: "the siege"
}

// A Join is two figures of two articles that, as an editor found, count one
// thing.
type Join struct {
	A, B   int // places of the articles in the corpus
	FA, FB int // the figures, as places among their articles' figures
}

// Index returns the place of the article of that ID in Articles, or -1.
func (c *Corpus) Index(id string) int {
	for i, a := range c.Articles {
		if a.ID == id {
			return i
		}
	}
	return -1
}

// MentionsIn returns the mentions that stand in paragraph n, counted from 1,
// of article i.
func (c *Corpus) MentionsIn(i, n int) []mark.Mention {
	p := c.Articles[i].Paragraphs[n-1].Span
	all := c.Marks[i].Mentions
	from := sort.Search(len(all), func(k int) bool { return all[k].Start >= p.Start })
	to := from
	for to < len(all) && all[to].Start < p.End {
		to++
	}
	return all[from:to]
}
