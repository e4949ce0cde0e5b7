// Package reading makes a corpus of articles by rule: whose copy their
// paragraphs are, who and where is named, who is quoted, which figures and
// dates stand there.
//
// It guarantees that one way of analysing serves the folder on a disk and the
// articles that a reader gives to the page: the same texts give the same
// corpus, to the byte.
package reading

import (
	"parallax/app/annotate"
	"parallax/app/annotate/provenance"
	"parallax/app/article"
	"parallax/app/corpus"
	"parallax/app/tagger"
)

// Find puts into c, which holds articles and a lexicon, what rules find in the
// articles. Of one for which no provenance is stated, rules propose it; the day
// and the writer of one for which none is stated, and no reason why, are those
// that it prints.
func Find(c *corpus.Corpus) {
	proposeProvenance(c.Articles)
	for _, a := range c.Articles {
		if a.Published == (article.Fact{}) {
			a.Published = provenance.PrintedDay(a)
		}
		if a.Byline == (article.Fact{}) {
			a.Byline = provenance.PrintedByline(a)
		}
	}
	for _, a := range c.Articles {
		c.Marks = append(c.Marks, annotate.Find(a, c.Lexicon))
	}
}

// proposeProvenance puts what rules propose into the articles of which nothing
// is stated: an editor who has said whose copy some paragraphs are has said it of
// the others too.
func proposeProvenance(articles []*article.Article) {
	for i, by := range provenance.Find(articles) {
		if articles[i].Stated() {
			continue
		}
		for n := range by {
			articles[i].Paragraphs[n].Provenance = by[n]
		}
	}
}

// AddNames gives the articles of c without checked mentions the names that the
// lexicon does not know, and the lexicon an entity for each, marked as found;
// without a tagger, none. Then it finds who is quoted.
func AddNames(c *corpus.Corpus, tag *tagger.Model) {
	known := len(c.Lexicon.Entities)
	c.Marks, c.Lexicon = annotate.AddNames(c.Articles, c.Marks, c.Lexicon, tag)
	keepApart(c, known)
}
