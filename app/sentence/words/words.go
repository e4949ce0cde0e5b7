// Package words holds the lists of words that the rules for English ask for, one
// plain file a class: a word is added by one line.
//
// A line is an entry: its forms, with "/" between them, and after a colon the
// facts that the list gives about all of them, with spaces between them.
//
//	# the months, each with its short forms and its place in the year
//	september/sep/sept: 9
//
// A line that begins with "#" is a comment. An empty line ends a group. The
// entries of a group are in the order of the alphabet, or in that of their
// numbers where every one has a number. Words are in lower case, with a straight
// apostrophe; a form may be a phrase of several words.
package words

import (
	"iter"
	"slices"
	"strings"
)

// An Entry is one line of a list.
type Entry struct {
	Forms []string // at least one
	Facts []string // what the list says about the forms; what it means is told at the head of the file
}

// Entries returns the entries of a list in its order.
func Entries(list string) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for line := range strings.Lines(list) {
			line = strings.TrimSpace(line)
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			forms, facts, _ := strings.Cut(line, ": ")
			if !yield(Entry{strings.Split(forms, "/"), strings.Fields(facts)}) {
				return
			}
		}
	}
}

// Set returns every form of the lists.
func Set(lists ...string) map[string]bool { return forms(lists, 0, -1) }

// forms returns the forms of each entry from the place first on, up to the place
// end, or all that follow where that is negative.
func forms(lists []string, first, end int) map[string]bool {
	set := map[string]bool{}
	for _, list := range lists {
		for e := range Entries(list) {
			for i, form := range e.Forms {
				if i >= first && (end < 0 || i < end) {
					set[form] = true
				}
			}
		}
	}
	return set
}

// With returns the forms of a list about which it gives the fact.
func With(list, fact string) map[string]bool {
	set := map[string]bool{}
	for e := range Entries(list) {
		for _, form := range e.Forms {
			if slices.Contains(e.Facts, fact) {
				set[form] = true
			}
		}
	}
	return set
}

// Full returns the first form of every entry of the lists: the name of a month,
// and not what it is cut short to.
func Full(lists ...string) map[string]bool { return forms(lists, 0, 1) }

// Short returns the forms that [Full] leaves out.
func Short(lists ...string) map[string]bool { return forms(lists, 1, -1) }

// SetOf returns the words of text, which white space parts.
func SetOf(text string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(text) {
		set[w] = true
	}
	return set
}

// First returns for each form of a list the first fact about it.
func First(list string) map[string]string {
	first := map[string]string{}
	for e := range Entries(list) {
		for _, form := range e.Forms {
			first[form] = e.Facts[0]
		}
	}
	return first
}
