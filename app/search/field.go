package search

import (
	"slices"
	"strings"

	"parallax/app/article"
	"parallax/app/mark"
	"parallax/app/phrase"
	"parallax/app/text"
)

// narrowVoice keeps the paragraphs that hold words in the voice, or those that
// hold none, and notes the quoted or reported words.
func (s *searching) narrowVoice(not bool, v mark.Voice) {
	s.keep(func(p int) bool { return s.speaks(p, v) != not })
	if not || v == mark.Narrator {
		return
	}
	for p := range s.paragraphs {
		if s.kept[p] {
			s.hits = append(s.hits, s.contents(p, v)...)
		}
	}
}

// speaks reports whether any word of a paragraph stands in the voice.
func (x *Index) speaks(p int, v mark.Voice) bool {
	if v != mark.Narrator && len(x.contents(p, v)) == 0 {
		return false
	}
	at, end := x.paragraphs[p], len(x.units)
	if p+1 < len(x.paragraphs) {
		end = x.paragraphs[p+1].first
	}
	marks := x.corpus.Marks[at.article]
	return slices.ContainsFunc(x.units[at.first:end], func(u occurrence) bool {
		return marks.Voice(text.Span{Start: int(u.start), End: int(u.end)}) == v
	})
}

// contents returns what stands in the voice in a paragraph.
func (x *Index) contents(p int, v mark.Voice) []found {
	at := x.paragraphs[p]
	span := x.corpus.Articles[at.article].Paragraphs[at.n-1].Span
	var hits []found
	for _, q := range x.corpus.Marks[at.article].Quotes {
		c := text.Span{Start: max(q.Content.Start, span.Start), End: min(q.Content.End, span.End)}
		if q.Voice() == v && !c.Empty() && q.Status != mark.Disputed {
			hits = append(hits, found{match{c, p}, phrase.Of(voiceWords[v])})
		}
	}
	return hits
}

// kinds are the values of by: with the kinds of copy they stand for.
var kinds = []struct {
	value string
	kind  article.Kind
}{
	{"own", article.Own}, {"agency", article.Agency}, {"credit", article.Credit},
	{"boilerplate", article.Boilerplate}, {"unknown", article.Unknown},
}

// narrowBy keeps the paragraphs of one kind of copy, or of one agency.
func (s *searching) narrowBy(not bool, value string) {
	k := key(value)
	known := false
	for _, a := range s.corpus.Articles {
		for _, p := range a.Paragraphs {
			known = known || isBy(p.Provenance, k)
		}
	}
	for _, v := range kinds {
		known = known || v.value == k
	}
	if !known {
		s.problems = append(s.problems,
			Problem{By{value}.String(),
				phrase.Of("No copy is by “{value}”: by: takes own, agency, credit, boilerplate, unknown or the name "+
					"of an agency.", value)})
	}
	s.keep(func(p int) bool { return isBy(s.article(p).Provenance, k) != not })
}

// article returns the paragraph of the article that stands at p.
func (x *Index) article(p int) article.Paragraph {
	at := x.paragraphs[p]
	return x.corpus.Articles[at.article].Paragraphs[at.n-1]
}

// isBy reports whether copy is of the kind or by the agency whose key is k.
func isBy(p article.Provenance, k string) bool {
	for _, v := range kinds {
		if v.value == k {
			return p.Kind == v.kind
		}
	}
	return k != "" && p.Agency != "" && key(p.Agency) == k
}

// narrowIn keeps the paragraphs of the articles that value names.
func (s *searching) narrowIn(not bool, value string) {
	in := make([]bool, len(s.corpus.Articles))
	for i, a := range s.corpus.Articles {
		in[i] = isIn(a, value)
	}
	if !slices.Contains(in, true) {
		s.problems = append(s.problems,
			Problem{In{value}.String(),
				phrase.Of("No article is “{value}”: in: takes the ID of an article or words of its outlet’s name.",
					value)})
	}
	s.keep(func(p int) bool { return in[s.paragraphs[p].article] != not })
}

// isIn reports whether value is the ID of the article, or all of its words are
// among those of the outlet's name.
func isIn(a *article.Article, value string) bool {
	if text.FoldString(a.ID) == text.FoldString(value) {
		return true
	}
	outlet, words := strings.Fields(key(a.Outlet.Value)), strings.Fields(key(value))
	return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(outlet, w) })
}

// voiceWords are the words for what stands in a voice.
var voiceWords = map[mark.Voice]phrase.Key{
	mark.Narrator: "voice: narrator", mark.Paraphrase: "voice: paraphrase", mark.Quoted: "voice: quoted",
}
