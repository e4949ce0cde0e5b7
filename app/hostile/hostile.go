// Package hostile makes corpus folders of strings that break programs: markup
// that runs where it is not escaped, and characters that few expect.
//
// It is for tests. It guarantees that one list always gives the same folder,
// and says itself, without the readers it is there to test, what of a string a
// page must show.
package hostile

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"
	"unicode"
)

//go:embed lists/*.json
var lists embed.FS

// Strings returns the strings of all lists, each once: first those written for
// Parallax, then the others as lists/README.md names them.
func Strings() []string {
	var all []string
	known := map[string]bool{}
	for _, name := range []string{"own", "dompurify", "blns", "bluemonday"} {
		for _, s := range list(name) {
			if !known[s] {
				known[s] = true
				all = append(all, s)
			}
		}
	}
	return all
}

// list panics where a list is no JSON: it is compiled in.
func list(name string) []string {
	data, err := fs.ReadFile(lists, "lists/"+name+".json")
	if err != nil {
		panic(err)
	}
	var strings []string
	if err := json.Unmarshal(data, &strings); err != nil {
		panic(fmt.Errorf("%s: %w", name, err))
	}
	return strings
}

// Refused reports whether no text and no value may hold s: HTML has no way to
// write the character NUL.
func Refused(s string) bool { return strings.ContainsRune(s, 0) }

// Kept returns the strings that are not refused and of which something is shown.
func Kept(all []string) []string {
	var kept []string
	for _, s := range all {
		if !Refused(s) && Value(s) != "" {
			kept = append(kept, s)
		}
	}
	return kept
}

// Paragraphs returns what a page shows of a text: its lines, ended as on any
// machine, without white space around them and without byte order marks, which
// the page lists as left out.
func Paragraphs(text string) []string {
	var lines []string
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r", "\n"), "\n") {
		if line = strings.TrimSpace(strings.ReplaceAll(line, "\ufeff", "")); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// Value returns what a page shows of a value that stands in a sheet: one line,
// a break within it shown as a blank, without byte order marks.
func Value(s string) string {
	s = strings.TrimSpace(strings.ReplaceAll(s, "\ufeff", ""))
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == '\r' || r == '\n' }), " ")
}

// Harmless returns as many strings as there are in all, of about their lengths
// and of letters only: a page made of them has the shape of a page made of all.
func Harmless(all []string) []string {
	words := make([]string, len(all))
	for i, s := range all {
		lines := strings.FieldsFunc(s, func(r rune) bool { return r == '\r' || r == '\n' })
		for k, line := range lines {
			lines[k] = letters(fmt.Sprintf("Word%d ", i), line)
		}
		words[i] = strings.Join(lines, "\n")
	}
	return words
}

// letters gives words that begin with start and are as long as line.
func letters(start, line string) string {
	var b strings.Builder
	b.WriteString(start)
	for _, r := range line {
		if unicode.IsSpace(r) {
			b.WriteByte(' ')
		} else {
			b.WriteByte('m')
		}
	}
	return strings.TrimSpace(b.String())
}
