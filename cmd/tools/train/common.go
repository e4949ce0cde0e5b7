package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/tagger"
	"parallax/cmd/tools/train/conll"
)

const (
	leastCommon = 20 // occurrences in small letters
	mostCapital = 10 // of so many occurrences in small letters, one may have a capital
)

// addCommonWords adds the words that the texts mostly set in small letters, so
// that "Amid" at the start of a sentence is not taken for a name.
func (l *lists) addCommonWords(docs [][]conll.Document) {
	small, capital := map[string]int{}, map[string]int{}
	for _, source := range docs {
		for _, d := range source {
			for i, t := range d.Tokens {
				word := t.In(d.Text)
				first, _ := utf8.DecodeRuneInString(word)
				switch {
				case unicode.IsLower(first):
					small[word]++
				case unicode.IsUpper(first) && i > 0 && !strings.Contains(d.Text[d.Tokens[i-1].End:t.Start], "\n"):
					capital[strings.ToLower(word)]++
				}
			}
		}
	}
	for word, n := range small {
		if n >= leastCommon && n >= mostCapital*capital[word] {
			l.classes[word] |= tagger.InCommonWords
		}
	}
	l.knowledge.Gazetteer = tagger.NewGazetteer(l.classes)
}
