package folder

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"parallax/app/article"
	"parallax/app/corpus"
	"parallax/app/mark"
	"parallax/app/text"
)

// readCheckedMentions and readCheckedValues read the folder checked/ and put its
// marks in the place of the found ones, kind by kind and article by article:
// where an editor checked the dates of an article, its found dates go, and its
// found figures stay.
func (b *builder) readCheckedMentions(c *corpus.Corpus) {
	for i, a := range c.Articles {
		name := "checked/" + a.ID + mentionsExt
		if raw, ok := b.read(name); ok {
			c.Marks[i].Mentions = b.checkedMentions(name, raw, a, c)
		}
	}
}

func (b *builder) readCheckedValues(c *corpus.Corpus) {
	b.checkedValues(c, "quotes.yaml", "attributions", checkedSheet.quotes)
	b.checkedValues(c, "figures.yaml", "figures", checkedSheet.figures)
	b.checkedValues(c, "dates.yaml", "dates", checkedSheet.dates)
	b.comparison(c)
	b.checkNames(c)
}

// mentionsExt ends the name of an article's text with its mentions marked; what
// precedes it is the article's ID.
const mentionsExt = ".entities.md"

// checkNames reports the files of checked/ that nothing reads.
func (b *builder) checkNames(c *corpus.Corpus) {
	entries, err := fs.ReadDir(b.fsys, "checked")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		b.problems.add("checked", 0, "the folder cannot be read: %s; check its rights", reason(err))
	}
	for _, e := range entries {
		id, isText := strings.CutSuffix(e.Name(), mentionsExt)
		switch e.Name() {
		case "README.md", "quotes.yaml", "figures.yaml", "dates.yaml", "comparison.yaml", "lexicon.yaml":
			continue
		}
		if !isText {
			b.problems.add("checked/"+e.Name(), 0,
				"nothing reads this file; use quotes.yaml, figures.yaml, dates.yaml or ID%s, or move it away",
				mentionsExt)
		} else if c.Index(id) < 0 && !b.faulty[id] {
			b.problems.add("checked/"+e.Name(), 0, "there is no article %q; name the file after the id of one", id)
		}
	}
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

// takeNth returns the nth stretch, counted from 1, that reads words, be it
// taken or part of a longer word.
func (p *place) takeNth(words string, n int) (text.Span, bool) {
	s, ok := p.nth(words, n)
	if ok {
		p.taken = append(p.taken, s)
	}
	return s, ok
}

func (p *place) nth(words string, n int) (text.Span, bool) {
	for i := p.in.Start; words != "" && n > 0; n-- {
		at := strings.Index(p.body[i:p.in.End], words)
		if at < 0 {
			break
		}
		s := text.Span{Start: i + at, End: i + at + len(words)}
		if n == 1 {
			return s, true
		}
		i = s.Start + 1
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

// paragraph returns the place of words that begin in paragraph n. A quotation
// may run on through the paragraphs after it: its words hold line breaks.
func paragraph(a *article.Article, n int, words string) *place {
	in := a.Paragraphs[n-1].Span
	if strings.Contains(words, "\n") {
		in.End = len(a.Body)
	}
	return &place{body: a.Body, in: in}
}
