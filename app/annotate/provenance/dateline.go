package provenance

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/annotate/quantity"
	"parallax/app/article"
	"parallax/app/mark"
	"parallax/app/sentence/words"
	"parallax/app/text"
)

// PrintedDay returns the day that an article prints at its head as that of its
// writing, or nothing: the full date of a dateline ("LARNA, 12 March 2019 —",
// "VELL (Reuters, March 14, 2019) -"), or of a line of its own ("Published: 8
// September 2024"). A dateline is the day of writing, and most often that of
// publication or the one before it. A date without its year is none.
func PrintedDay(a *article.Article) article.Fact {
	for n := range a.Paragraphs[:min(headParagraphs+1, len(a.Paragraphs))] {
		line := a.Paragraphs[n].Span
		for _, d := range quantity.FullDates(a, line) {
			before, after := a.Body[line.Start:d.Start], a.Body[d.End:line.End]
			switch {
			case onlyDate(before, after):
				return article.Fact{Value: d.From, Basis: article.Printed, Evidence: string(article.InOwnLine)}
			case opensReport(before) && endsDateline(before, after):
				return article.Fact{Value: d.From, Basis: article.Printed, Evidence: string(article.InDateline)}
			}
		}
	}
	return article.Fact{}
}

// dayLine reports whether paragraph n, counted from 0, is nothing but a day.
func dayLine(a *article.Article, n int) bool {
	line := a.Paragraphs[n].Span
	return line.Len() < longestHead && slices.ContainsFunc(quantity.FullDates(a, line), func(d mark.Date) bool {
		return onlyDate(a.Body[line.Start:d.Start], a.Body[d.End:line.End])
	})
}

// publishing are the words that stand with a date in a line of its own.
var publishing = words.SetOf("published posted updated last modified date on at first issued filed by the " +
	"and pm am gmt utc est edt bst cet local time")

// onlyDate reports whether a line tells nothing but a date: what stands before
// and after it are words of publishing, the day's name and its hour.
func onlyDate(before, after string) bool {
	notLetter := func(r rune) bool { return !unicode.IsLetter(r) }
	for _, w := range strings.FieldsFunc(text.FoldString(before+" "+after), notLetter) {
		if !publishing[w] && !weekdays[w] {
			return false
		}
	}
	return !strings.HasSuffix(strings.TrimSpace(after), ".")
}

var weekdays = words.Set(words.Weekdays)

// longestHead is how many bytes a dateline may have before its date.
const longestHead = 60

// opensReport reports whether the words before a date are those of a dateline:
// places in capitals, or a place and an agency in brackets. “On Tuesday, 12 March
// 2019 – a cold day” opens a sentence.
func opensReport(before string) bool {
	before = strings.TrimSpace(before)
	words := strings.FieldsFunc(before, func(r rune) bool {
		return !unicode.IsLetter(r) && !strings.ContainsRune(".-'’", r)
	})
	if len(words) == 0 || len(before) > longestHead {
		return false
	}
	for _, w := range words {
		if !text.Capitalised(w) && !strings.Contains(before, "(") {
			return false
		}
	}
	first := words[0]
	shouted := utf8.RuneCountInString(first) > 2 && strings.ToUpper(first) == first
	return shouted || strings.ContainsAny(before, "(,") && !openers[text.FoldString(first)]
}

// openers begin a sentence, and no dateline.
var openers = words.SetOf("on in at by since from until before after the a an as but and for to of it he she " +
	"they when while last this between during")

// endsDateline reports whether a dateline ends behind its date: with a dash that
// stands apart or the bracket that the date stands in, an agency between them or
// none.
func endsDateline(before, after string) bool {
	inside, rest, closed := strings.Cut(after, ")")
	if open := strings.Count(before, "(") > strings.Count(before, ")"); open {
		credited := len(inside) < 30 && len(agenciesIn(plainLine(before+inside))) > 0
		return closed && (credited || begunByDash(rest))
	}
	if strings.HasPrefix(strings.TrimSpace(inside), "(") && closed {
		return begunByDash(rest)
	}
	return begunByDash(after)
}

// begunByDash reports whether a dash with a space behind it comes first.
func begunByDash(s string) bool {
	s = strings.TrimLeft(s, " ,.\u00a0/")
	for _, dash := range []string{"—", "–", "--", "-", ":"} {
		if rest, ok := strings.CutPrefix(s, dash); ok {
			return strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "\u00a0")
		}
	}
	return false
}
