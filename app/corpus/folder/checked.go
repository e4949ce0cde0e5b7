package folder

import (
	"slices"

	"parallax/app/article"
	"parallax/app/corpus"
	"parallax/app/mark"
	"parallax/app/text"
)

// readChecked reads the folder checked/ and puts its marks in the place of the
// found ones, kind by kind and article by article: where an editor checked the
// quotes of an article, its found quotes go, and its found dates stay.
func (b *builder) readChecked(c *corpus.Corpus) {
	for i, a := range c.Articles {
		name := "checked/" + a.ID + ".entities.md"
		if raw, ok := b.read(name); ok {
			c.Marks[i].Mentions = b.checkedMentions(name, raw, a, c)
		}
	}
	b.checkedValues(c, "quotes.yaml", "attributions", checkedSheet.quotes)
	b.checkedValues(c, "figures.yaml", "figures", checkedSheet.figures)
	b.checkedValues(c, "dates.yaml", "dates", checkedSheet.dates)
	b.checkComparison(c)
}

// checked is the origin of every mark of the folder checked/.
var checked = mark.Made{Status: mark.Checked}

// A place is the paragraph of an article in which words of a checked mark are
// looked up. Each stretch of text is given away once.
type place struct {
	body  string
	in    text.Span
	taken []text.Span
}

// take returns the first stretch of the paragraph that reads words, stands
// between word boundaries and is not taken yet.
func (p *place) take(words string) (text.Span, bool) {
	for _, s := range p.occurrences(words) {
		if !slices.ContainsFunc(p.taken, s.Overlaps) {
			p.taken = append(p.taken, s)
			return s, true
		}
	}
	return text.Span{}, false
}

// nearest returns the stretch that reads words and stands nearest to a span,
// outside of it, or an empty span. Speaker and cue stand near what was said:
// in “… told AFP … ,” he said “he” is the one next to the quotation.
func (p *place) nearest(words string, to, outside text.Span) text.Span {
	var best text.Span
	for _, s := range p.occurrences(words) {
		if !s.Overlaps(outside) && (best.Empty() || gap(s, to) < gap(best, to)) {
			best = s
		}
	}
	return best
}

// gap returns how many bytes stand between two spans.
func gap(a, b text.Span) int { return max(a.Start-b.End, b.Start-a.End, 0) }

func (p *place) occurrences(words string) []text.Span {
	return text.Occurrences(p.body, p.in, words)
}

func paragraph(a *article.Article, n int) *place {
	return &place{body: a.Body, in: a.Paragraphs[n-1].Span}
}
