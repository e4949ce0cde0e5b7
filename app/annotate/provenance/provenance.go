// Package provenance proposes whose copy each paragraph is, and reads the day and
// the writer that an article prints.
package provenance

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/article"
	"parallax/app/sentence/words"
	"parallax/app/text"
)

// Find proposes for each paragraph of each article whose copy it is:
// credit lines, notices, and copy of an agency where two articles share wording.
// Most paragraphs have none: [article.Own] is for an editor to say. Every
// proposal has the basis [article.Proposed] and says what it rests on.
func Find(articles []*article.Article) [][]article.Provenance {
	out := make([][]article.Provenance, len(articles))
	for i, a := range articles {
		out[i] = furniture(a)
	}
	proposeShared(articles, out)
	return out
}

func proposed(kind article.Kind, evidence string) article.Provenance {
	return article.Provenance{Kind: kind, Basis: article.Proposed, Evidence: evidence}
}

// Where furniture stands: the first paragraphs of an article, the headline among
// them, and the last.
const (
	headParagraphs = 4
	footParagraphs = 6
)

// furniture finds the credit lines and notices of one article.
func furniture(a *article.Article) []article.Provenance {
	by := make([]article.Provenance, len(a.Paragraphs))
	for n := range by {
		foot := n > 0 && n >= len(by)-footParagraphs
		if n == 0 || len(a.Text(n+1)) > 400 {
			continue
		}
		line := plainLine(a.Text(n + 1))
		switch {
		case n < headParagraphs && byline(strings.TrimSpace(a.Text(n+1))):
			by[n] = proposed(article.Credit, "The line says who wrote the account.")
		case n < headParagraphs && dayLine(a, n):
			by[n] = proposed(article.Credit, "The line gives a day and tells nothing.")
		case creditLine(line, n < headParagraphs || foot):
			by[n] = proposed(article.Credit, "The line names sources and tells nothing.")
		case notice(line, foot):
			by[n] = proposed(article.Boilerplate, "A notice in words that papers print under any article.")
		case foot && by[n-1].Kind == article.Boilerplate && !closedLine(a.Text(n+1)):
			by[n] = proposed(article.Boilerplate, "It follows a notice and is no sentence.")
		}
	}
	return by
}

// A plain is a line folded, and its words.
type plain struct {
	folded string
	words  []string
}

func plainLine(line string) plain {
	folded := text.FoldString(line)
	return plain{folded, strings.FieldsFunc(folded, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '-'
	})}
}

func (p plain) begins(phrases ...string) bool {
	return slices.ContainsFunc(phrases, func(phrase string) bool {
		rest, ok := strings.CutPrefix(strings.TrimLeft(p.folded, "([*-— "), phrase)
		next, _ := utf8.DecodeRuneInString(rest)
		return ok && !unicode.IsLetter(next)
	})
}

func (p plain) has(phrases ...string) bool {
	return slices.ContainsFunc(phrases, func(phrase string) bool { return strings.Contains(p.folded, phrase) })
}

// Words of credit lines that name no agency: "(Agencies and Ma’an –".
var creditWords = words.SetOf("agencies agency and by source sources staff with from the news wires compiled via")

// creditLine reports whether a line only says where the account came from:
// "(Agencies and Ma’an –", "(Reuters)", "AP contributed to this report",
// "Reporting by Ana Lopez; Editing by Jo Berg". One of the first kind stands at
// the head or foot of the account. It misses sources that are not listed, as in
// "(Al-Quds al-Arabi)".
func creditLine(p plain, edge bool) bool {
	if len(p.words) > 40 || len(p.words) == 0 {
		return false
	}
	if p.begins("reporting by", "additional reporting by", "additional reporting from", "with additional reporting",
		"with reporting by", "with files from", "edited by", "editing by", "compiled from", "compiled by") {
		return true
	}
	if len(agenciesIn(p)) > 0 && (p.has("contributed to this") || len(p.words) <= 4 && p.has("contributed")) {
		return true
	}
	return edge && onlyAgencies(p)
}

// onlyAgencies reports whether a line is nothing but names of agencies, or calls
// them so, and the small words between.
func onlyAgencies(p plain) bool {
	rest, named := " "+strings.Join(p.words, " ")+" ", false
	for _, a := range agencies {
		for _, name := range a.forms {
			if strings.Contains(rest, " "+name+" ") {
				rest, named = strings.ReplaceAll(rest, " "+name+" ", " "), true
			}
		}
	}
	for _, w := range strings.Fields(rest) {
		named = named || w == "agencies"
		if !creditWords[w] {
			return false
		}
	}
	return named
}

// notice reports whether a line is one that papers print under any article:
// "(The Palestine Chronicle is a registered 501(c)3 organization, thus, all
// donations are tax deductible.)", "Read more: …", "© 2018 The Paper. All rights
// reserved." It goes wrong where an account quotes such a line whole.
func notice(p plain, foot bool) bool {
	switch {
	case p.begins("read more", "read also", "also read", "read next", "see also", "related:", "related articles",
		"more on this story", "click here", "sign up", "subscribe to", "subscribe now", "follow us on", "share this",
		"advertisement", "like us on"):
		return len(p.words) <= 30
	case p.has("all rights reserved", "may not be published, broadcast", "without prior written permission"):
		return true
	case !foot:
		return false
	case p.begins("copyright", "©", "(c)"):
		return len(p.words) <= 25
	case p.has("501(c)", "tax deductible", "tax-deductible"):
		return p.has("donat", "contribution", "regist", "nonprofit", "non-profit")
	}
	return p.begins("please donate", "donate", "support our", "this article was originally",
		"this article first appeared", "this article was first", "originally published", "the views expressed",
		"the opinions expressed")
}

// closedLine reports whether a line ends as a sentence does, closing marks
// apart.
func closedLine(line string) bool {
	line = strings.TrimRight(line, "”’\"')] ")
	last, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?…", last)
}
