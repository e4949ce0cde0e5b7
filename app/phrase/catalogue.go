package phrase

import (
	_ "embed"
	"strings"
	"sync"
)

// A Language is one that the interface speaks.
type Language struct {
	Code string // BCP 47
	Name string // in itself
	Dir  string // "ltr" or "rtl"
}

// Languages returns the languages of the interface, English first.
func Languages() []Language {
	return []Language{{"en", "English", "ltr"}, {"ar", "العربية", "rtl"}}
}

// In returns the book of a language; of one that the interface does not speak,
// the English one.
func In(code string) Book {
	if code == "ar" {
		return Book{arabic()}
	}
	return Book{}
}

var (
	//go:embed english.txt
	englishText string
	//go:embed arabic.txt
	arabicText string

	// A catalogue is read when the first phrase of its language is said.
	english = sync.OnceValue(func() *catalogue { return read(Languages()[0], englishText, englishForm) })
	arabic  = sync.OnceValue(func() *catalogue { return read(Languages()[1], arabicText, arabicForm) })
)

// A catalogue is what one file says.
type catalogue struct {
	Language
	said map[Key]map[string]string // by category of number; "" where there is one form only
	kind func(n int) string        // the category that n things ask for
}

// language returns the book's language.
func (b Book) language() Language {
	if b.c == nil {
		return Languages()[0]
	}
	return b.c.Language
}

// Lang returns the code of the book's language, for the attribute lang.
func (b Book) Lang() string { return b.language().Code }

// Dir returns the direction of its writing, "ltr" or "rtl".
func (b Book) Dir() string { return b.language().Dir }

// form returns the phrase in the form that n things ask for, places unfilled.
func (b Book) form(key Key, n int) string {
	c := b.c
	if c == nil {
		if !strings.Contains(string(key), "{n}") {
			return string(key) // most are said as they are
		}
		c = english()
	}
	forms := c.said[key]
	for _, kind := range []string{"", c.kind(n), "other"} {
		if said, ok := forms[kind]; ok {
			return said
		}
	}
	return string(key)
}

// read reads a catalogue: a phrase in English at the beginning of a line, what
// stands for it on the next, indented by a tab; or several, each after the
// category of number it is for ("few: …"). Lines that begin with # are
// comments.
func read(l Language, file string, kind func(int) string) *catalogue {
	c := &catalogue{l, map[Key]map[string]string{}, kind}
	var key Key
	for _, line := range strings.Split(file, "\n") {
		said, indented := strings.CutPrefix(line, "\t")
		switch {
		case line == "" || line[0] == '#':
		case !indented:
			key = Key(line)
			c.said[key] = map[string]string{}
		default:
			category, form := categorised(said)
			c.said[key][category] = form
		}
	}
	return c
}

// categories are those of the Unicode CLDR's plural rules.
var categories = []string{"zero", "one", "two", "few", "many", "other"}

func categorised(said string) (category, form string) {
	for _, category := range categories {
		if form, ok := strings.CutPrefix(said, category+": "); ok {
			return category, form
		}
	}
	return "", said
}

func englishForm(n int) string {
	if n == 1 {
		return "one"
	}
	return "other"
}

// arabicForm is the plural rule of the CLDR for Arabic.
func arabicForm(n int) string {
	switch rest := n % 100; {
	case n <= 2:
		return categories[max(n, 0)]
	case rest >= 3 && rest <= 10:
		return "few"
	case rest >= 11:
		return "many"
	}
	return "other"
}

// Entries returns the catalogue's phrases, each with its forms by category of
// number, for whoever checks it. The caller may not change them.
func (b Book) Entries() map[Key]map[string]string {
	if b.c == nil {
		return english().said
	}
	return b.c.said
}
