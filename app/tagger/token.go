package tagger

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/sentence/words"
	"parallax/app/text"
)

// abbreviations keep the point after them inside a name: "Apple Inc.", "St. Louis".
var abbreviations = words.SetOf("inc corp co ltd bros st mr mrs ms dr jr sr gen col lt maj capt sgt gov sen rep rev " +
	"prof no")

// participles after a hyphen leave the name before it by itself: "Hamas-run",
// "Idlib-based". Wrong where such a word is part of a name.
var participles = words.SetOf("led backed based run controlled held occupied born owned brokered sponsored style " +
	"linked made affiliated funded era dominated wide allied aligned trained supported supplied educated listed " +
	"language speaking friendly ruled administered appointed inspired related bound imposed built governed")

// prefixes before a hyphen leave the name after it by itself: "anti-Hamas".
var prefixes = words.SetOf("pro anti non ex post pre mid ultra neo trans inter")

// Tokens cuts a sentence into the tagger's tokens: those of [text.Tokens],
// with "’s" cut off, "U.S." and "Inc." in one piece, and "Hamas-run" and
// "pro-Syrian" cut at the hyphen.
func Tokens(body string, sentence text.Span) []text.Span {
	var c cutter
	return c.cut(body, sentence)
}

// A cutter cuts sentences into tokens, each in the room of the one before.
type cutter struct {
	raw   []text.Token
	spans []text.Span
}

func (c *cutter) cut(body string, sentence text.Span) []text.Span {
	c.raw, c.spans = text.AppendTokens(c.raw[:0], body, sentence), c.spans[:0]
	for i := 0; i < len(c.raw); i++ {
		t := c.raw[i]
		if n := initials(body, c.raw[i:]); n > 0 {
			c.spans = append(c.spans, text.Span{Start: t.Start, End: c.raw[i+n-1].End})
			i += n - 1
			continue
		}
		if t.Kind == text.Word {
			c.spans = appendWord(c.spans, body, t.Span)
		} else {
			c.spans = append(c.spans, t.Span)
		}
	}
	return c.spans
}

// initials returns how many of the tokens at the front are one abbreviation
// with its points: letters each with a point ("U.S.", the "W." of "George W.
// Bush"), or one word that is listed, unless it ends the sentence.
func initials(body string, tokens []text.Token) int {
	n := 0
	for n+1 < len(tokens) && isInitial(body, tokens[n]) && isPoint(body, tokens[n], tokens[n+1]) &&
		(n == 0 || tokens[n-1].End == tokens[n].Start) {
		n += 2
	}
	if n == 0 && len(tokens) > 2 && tokens[0].Len() <= 4 && isPoint(body, tokens[0], tokens[1]) &&
		abbreviations[strings.ToLower(tokens[0].In(body))] {
		return 2
	}
	return n
}

func isInitial(body string, t text.Token) bool {
	r, size := utf8.DecodeRuneInString(t.In(body))
	return size == t.Len() && unicode.IsUpper(r)
}

func isPoint(body string, before, t text.Token) bool {
	return before.End == t.Start && t.In(body) == "."
}

// appendWord appends a word, cut where a name may end within it.
func appendWord(spans []text.Span, body string, s text.Span) []text.Span {
	word := s.In(body)
	if cut := possessive(word); cut > 0 {
		spans = appendWord(spans, body, text.Span{Start: s.Start, End: s.Start + cut})
		return append(spans, text.Span{Start: s.Start + cut, End: s.End})
	}
	if i := strings.LastIndexByte(word, '-'); i > 0 && hasUpper(word) &&
		(participles[word[i+1:]] || prefixes[strings.ToLower(word[:i])]) {
		at := s.Start + i
		return append(spans, text.Span{Start: s.Start, End: at}, text.Span{Start: at, End: at + 1},
			text.Span{Start: at + 1, End: s.End})
	}
	return append(spans, s)
}

// possessive returns where the "'s" of a word begins, or 0.
func possessive(word string) int {
	if len(word) < 3 || word[len(word)-1]|0x20 != 's' {
		return 0
	}
	r, size := utf8.DecodeLastRuneInString(word[:len(word)-1])
	if r == '\'' || r == '’' {
		return len(word) - 1 - size
	}
	return 0
}

func hasUpper(s string) bool {
	for _, r := range s {
		if unicode.IsUpper(r) {
			return true
		}
	}
	return false
}
