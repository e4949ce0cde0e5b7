package provenance

import (
	"slices"
	"strings"
	"unicode"

	"parallax/app/article"
	"parallax/app/phrase"
	"parallax/app/sentence/words"
	"parallax/app/text"
)

// InByline is how the writer of an article is known whom nobody states and the
// text names in a line of its own.
const InByline phrase.Key = "as printed above the text"

// PrintedByline returns who wrote an article by the line at its head that says
// so and nothing else: "By Joram Pell, Gazette correspondent".
func PrintedByline(a *article.Article) article.Fact {
	for n := 1; n < min(headParagraphs, len(a.Paragraphs)); n++ {
		if line := strings.TrimSpace(a.Text(n + 1)); byline(line) {
			writer := strings.TrimSpace(line[len("By "):])
			return article.Fact{Value: writer, Basis: article.Printed, Evidence: string(InByline)}
		}
	}
	return article.Fact{}
}

// longestByline is how many words a byline may have.
const longestByline = 14

// bylineWords are the small words of bylines.
var bylineWords = words.SetOf("and in for with of the at from al bin de van von del la correspondent " +
	"correspondents reporter reporters editor writer staff special senior chief political foreign science " +
	"health business sports")

// byline reports whether a line only names who wrote the account. “By Friday the
// water had fallen.” is a sentence, and “By train to Larna” a title.
func byline(line string) bool {
	rest, by := strings.CutPrefix(line, "By ")
	if !by {
		rest, by = strings.CutPrefix(line, "BY ")
	}
	words := strings.FieldsFunc(rest, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(",|/&", r)
	})
	told := strings.ContainsAny(rest, ".!?;“”\"") && closedLine(line)
	if !by || len(words) < 2 || len(words) > longestByline || told {
		return false
	}
	named := text.Capitalised
	return named(words[0]) && !weekdays[text.FoldString(words[0])] && !openers[text.FoldString(words[0])] &&
		!slices.ContainsFunc(words, func(w string) bool { return !named(w) && !bylineWords[text.FoldString(w)] })
}
