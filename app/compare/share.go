package compare

import (
	"parallax/app/corpus"
	"parallax/app/text"
)

// A QuotedShare is how much of an article stands between quotation marks.
type QuotedShare struct {
	Words   []text.Span // of the selected paragraphs, as [text.Words] cuts them
	Quoted  int         // of those, the words between quotation marks
	Stretch []text.Span // each stretch between marks, without them, in text order
	Single  []text.Span // stretches between single marks, which are not counted
}

// Share returns how much of the selected paragraphs of article i stands between
// quotation marks, in words as [text.Words] counts them. Single marks count only
// where the account has no double ones: a deck such as “'we are potentially
// witnessing a slaughter of the innocents.'” repeats in single marks, as
// headlines do, what a paragraph below quotes in double ones. Wrong where a
// writer uses both kinds alike.
func Share(c *corpus.Corpus, i int, in corpus.Selection) QuotedShare {
	a := c.Articles[i]
	var s QuotedShare
	for n, p := range a.Paragraphs {
		if !p.Account() || !in.Has(i, n+1) {
			continue
		}
		s.Words = append(s.Words, text.Words(a.Body, p.Span)...)
		for _, q := range text.Quotations(a.Body, p.Span) {
			if q.Single {
				s.Single = append(s.Single, q.Inner)
			} else {
				s.Stretch = append(s.Stretch, q.Inner)
			}
		}
	}
	if len(s.Stretch) == 0 {
		s.Stretch, s.Single = s.Single, nil
	}
	for _, q := range s.Stretch {
		s.Quoted += len(text.Words(a.Body, q))
	}
	return s
}
