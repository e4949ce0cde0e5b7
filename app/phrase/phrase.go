// Package phrase holds what the interface says, in every language it speaks.
//
// The English text stands in the code, where it is said, and is the key to the
// others: book.Say("Only in {letter}", "A"). A catalogue is one readable file a
// language: english.txt has the plural forms, arabic.txt every phrase.
//
// It guarantees that a phrase that a catalogue lacks is said in English, that
// a name or quotation put into a sentence of the other direction keeps its own
// and disturbs nothing around it, and that a [Book] never changes. Numbers are
// written with Western digits in every language, as the texts on the page
// write them.
package phrase

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Key is a phrase in English. Names in braces are places to fill:
// "{shown} of {all} in {letter}".
//
// Every constant of this type is a phrase of the interface and stands in every
// catalogue; a test of the whole program sees to it.
type Key string

// A Book says phrases in one language. The zero Book is the English one; books
// of one language are equal.
type Book struct{ c *catalogue }

// Say returns the phrase with its places filled in the order in which the
// English has them; a place that stands twice is filled twice from one value.
// Strings are text of whatever language, set apart where the directions differ;
// a Key is said in the same language; numbers are written plainly, without a
// comma at the thousands.
func (b Book) Say(english Key, values ...any) string {
	return b.fill(english, b.form(english, 0), values)
}

// Count returns the phrase in the form that n things ask for. {n} is filled
// with the number, the other places as [Book.Say] does.
func (b Book) Count(english Key, n int, values ...any) string {
	named := strings.ReplaceAll(b.form(english, n), "{n}", Number(n))
	return b.fill(Key(strings.ReplaceAll(string(english), "{n}", "")), named, values)
}

// Known says words that come with the texts and may be a phrase, such as the
// rule by which a mark was found; others are given as they are.
func (b Book) Known(words string) string {
	return b.form(Key(words), 0)
}

// List joins items by a phrase of two places, as "{one}, {two}".
func (b Book) List(between Key, items []string) string {
	if len(items) == 0 {
		return ""
	}
	all := b.Isolate(items[0])
	for _, item := range items[1:] {
		all = b.Say(between, all, item)
	}
	return all
}

// Number writes a number that is not negative with a comma at the thousands: "1,024".
func Number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// fill puts values into a phrase, whose places are numbered by the English.
func (b Book) fill(english Key, phrase string, values []any) string {
	if len(values) == 0 || !strings.Contains(phrase, "{") {
		return phrase
	}
	places := Places(english)
	var s strings.Builder
	for {
		before, rest, _ := strings.Cut(phrase, "{")
		name, after, found := strings.Cut(rest, "}")
		if !found {
			return s.String() + phrase
		}
		s.WriteString(before)
		for i, place := range places {
			if place == name && i < len(values) {
				s.WriteString(b.write(values[i]))
			}
		}
		phrase = after
	}
}

func (b Book) write(value any) string {
	switch v := value.(type) {
	case string:
		return b.Isolate(v)
	case Key:
		return b.Say(v)
	}
	return fmt.Sprint(value)
}

// Places returns the names of the places of a phrase, each once, in order.
func Places(phrase Key) []string {
	var names []string
	rest := string(phrase)
	for {
		_, after, found := strings.Cut(rest, "{")
		name, next, closed := strings.Cut(after, "}")
		if !found || !closed {
			return names
		}
		if !strings.Contains(" "+strings.Join(names, " ")+" ", " "+name+" ") {
			names = append(names, name)
		}
		rest = next
	}
}

// First strong isolate and pop directional isolate: what stands between takes
// its own direction and is one sign to what stands around it. They do in
// attributes and in what is copied what <bdi> does in a page, which is why the
// sentences here are strings and not runs.
const fsi, pdi = '\u2068', '\u2069'

// Isolate sets s apart if its direction could mix with that of the language
// around it. In a language written from the right a number with a sign, as
// "7-800", could too.
func (b Book) Isolate(s string) string {
	if b.mixes(s) {
		return string(fsi) + s + string(pdi)
	}
	return s
}

func (b Book) mixes(s string) bool {
	rtl, depth, digits, signs := b.Dir() == "rtl", 0, false, false
	if !rtl && isASCII(s) {
		return false // most words by far, and a row of the sidebar asks for several
	}
	for _, r := range s {
		switch {
		case r >= '\u2066' && r <= fsi:
			depth++
		case r == pdi:
			depth--
		case depth > 0:
		case unicode.IsLetter(r):
			if fromRight(r) != rtl {
				return true
			}
		case unicode.IsDigit(r):
			digits = true
		case !strings.ContainsRune(".,", r) && !unicode.IsSpace(r):
			signs = true
		}
	}
	return rtl && digits && signs
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// fromRight reports whether a letter is written from the right: the Hebrew and
// Arabic blocks of Unicode and those beside them.
func fromRight(r rune) bool {
	return r >= 0x590 && r <= 0x8ff || r >= 0xfb1d && r <= 0xfdff || r >= 0xfe70 && r <= 0xfeff ||
		r >= 0x10800 && r <= 0x10fff || r >= 0x1e800 && r <= 0x1efff
}

// rli begins what is written from the right.
const rli = '\u2067'

// Frame gives s the direction of the language where what is around it runs from
// the left: in drawings.
func (b Book) Frame(s string) string {
	if b.Dir() == "rtl" {
		return string(rli) + s + string(pdi)
	}
	return s
}

// Plain takes away what [Book.Isolate] put in, for what leaves the page.
func Plain(s string) string {
	return strings.NewReplacer(string(fsi), "", string(pdi), "").Replace(s)
}
