package search

import (
	"strings"
	"unicode"

	"parallax/app/text"
)

// A unit is what matching works on: a word or number, or the part of one
// between hyphens.
type unit struct {
	text.Span        // printed, without a trailing ’s
	term      string // see term
	owns      bool   // printed with a trailing ’s
}

// units returns the units of the part of body that within covers. It works on
// the folded layer, so that a soft hyphen cuts no word in two.
func units(body string, within text.Span) []unit {
	folded := text.Fold(within.In(body))
	tokens := text.Tokens(folded.Text, text.Span{End: len(folded.Text)})
	all := make([]unit, 0, len(tokens))
	for _, t := range tokens {
		if t.Kind == text.Mark {
			continue
		}
		for start := t.Start; start < t.End; {
			end := t.End
			if i := strings.IndexByte(folded.Text[start:t.End], '-'); i >= 0 {
				end = start + i
			}
			all = append(all, unitAt(body, within, folded, text.Span{Start: start, End: end}))
			start = end + 1
		}
	}
	return all
}

func unitAt(body string, within text.Span, folded text.Folded, s text.Span) unit {
	var u unit
	if len(s.In(folded.Text)) > 2 && strings.HasSuffix(s.In(folded.Text), "'s") {
		u.owns = true
		s.End -= 2
	}
	u.Span = folded.Printed(s).Shift(within.Start)
	u.term = term(s.In(folded.Text), u.In(body))
	return u
}

// term returns what a unit is indexed under: its folded letters without
// apostrophes and commas, in capitals where it is printed in capitals.
func term(folded, printed string) string {
	if strings.ContainsAny(folded, "',") {
		folded = strings.NewReplacer("'", "", ",", "").Replace(folded)
	}
	if capitals(printed) {
		return strings.ToUpper(folded)
	}
	return folded
}

// capitals reports whether s has two letters or more and all are capitals.
func capitals(s string) bool {
	letters := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			letters++
		case unicode.IsLetter(r):
			return false
		}
	}
	return letters > 1
}

// key returns the units of words without case, one space between them, without
// a leading "the": what names are compared by.
func key(words string) string {
	var parts []string
	for _, u := range units(words, text.Span{End: len(words)}) {
		parts = append(parts, strings.ToLower(u.term))
	}
	if len(parts) > 1 && parts[0] == "the" {
		parts = parts[1:]
	}
	return strings.Join(parts, " ")
}
