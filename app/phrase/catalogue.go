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
	return []Language{inEnglish, {"ar", "العربية", "rtl"}}
}

var inEnglish = Language{"en", "English", "ltr"}

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

	// A catalogue is read when the first phrase of its language is said.
	english = sync.OnceValue(func() *catalogue {
		return &catalogue{Languages()[0], sums(read(englishText)), englishForm}
	})
	arabic = sync.OnceValue(func() *catalogue { return &catalogue{Languages()[1], arabicSaid(), arabicForm} })
)

// A catalogue is what one file says.
type catalogue struct {
	Language
	said map[sum]string     // the forms of a phrase, as the file has them, between tabs
	kind func(n int) string // the category that n things ask for
}

// language returns the book's language.
func (b Book) language() Language {
	if b.c == nil {
		return inEnglish
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
	said, ok := c.said[sumOf(key)]
	if !ok {
		return string(key)
	}
	if category, form := categorised(said); category == "" {
		return form
	}
	return formFor(said, c.kind(n))
}

// formFor returns the form of that category; where there is none, that of
// others.
func formFor(said, kind string) (form string) {
	for one := range strings.SplitSeq(said, "\t") {
		category, words := categorised(one)
		if category == kind {
			return words
		}
		if category == "other" {
			form = words
		}
	}
	return form
}

// An entry is a phrase of a catalogue with its forms between tabs.
type entry struct {
	key   Key
	forms string
}

// read reads a catalogue: a phrase in English at the beginning of a line, what
// stands for it on the next, indented by a tab; or several, each after the
// category of number it is for ("few: …"). Lines that begin with # are
// comments.
func read(file string) (entries []entry) {
	for line := range strings.SplitSeq(file, "\n") {
		switch {
		case line == "" || line[0] == '#':
		case line[0] != '\t':
			entries = append(entries, entry{key: Key(line)})
		default:
			e := &entries[len(entries)-1]
			if e.forms != "" {
				e.forms += "\t"
			}
			e.forms += line[1:]
		}
	}
	return entries
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
