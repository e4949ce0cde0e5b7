package annotate

import (
	"slices"

	"parallax/app/annotate/name"
	"parallax/app/annotate/quote"
	"parallax/app/article"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/tagger"
	"parallax/app/text"
)

// AddNames returns the marks and the lexicon of articles with the names that
// the lexicon does not know, found by the tagger and joined within and across
// the articles; what it knows inside a longer name goes. Quotes are found last,
// when everybody who speaks has a name.
//
// An article with a checked mention gains no names: an editor has said who is
// named there. Without a tagger none does. marks[i] belongs to articles[i];
// neither is changed.
func AddNames(articles []*article.Article, marks []mark.Marks, l *lexicon.Lexicon, m *tagger.Model) (
	[]mark.Marks, *lexicon.Lexicon) {
	found := make([]name.Named, len(articles))
	for i, a := range articles {
		if m != nil && !checkedMention(marks[i]) {
			found[i].Mentions, found[i].Entities = name.Find(a, l, m, marks[i].Mentions)
		}
	}
	mentions, entities := name.Join(found)
	if len(entities) > 0 {
		l = lexicon.New(slices.Concat(l.Entities, entities), l.Ambiguous)
	}
	out := slices.Clone(marks)
	for i, a := range articles {
		if len(mentions[i]) > 0 {
			out[i].Mentions = merged(marks[i].Mentions, mentions[i])
		}
		out[i].Quotes = quote.Find(a, out[i].Mentions, l)
	}
	return out, l
}

func checkedMention(m mark.Marks) bool {
	return slices.ContainsFunc(m.Mentions, func(m mark.Mention) bool { return m.Status == mark.Checked })
}

// merged returns known and named in the order of the text, without what stands
// inside a name of named.
func merged(known, named []mark.Mention) []mark.Mention {
	names := text.CoverOf(named, func(m mark.Mention) text.Span { return m.Span })
	out := slices.DeleteFunc(slices.Clone(known), func(m mark.Mention) bool { return names.Overlaps(m.Span) })
	out = append(out, named...)
	slices.SortStableFunc(out, func(a, b mark.Mention) int { return text.Compare(a.Span, b.Span) })
	return out
}
