package article

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"parallax/app/phrase"
	"parallax/app/text"
)

// Parse makes an article of the raw bytes of file. It fails, with a [ParseError],
// only when the file is not UTF-8 text, has a NUL or holds nothing. The headline
// is the first paragraph until metadata says otherwise.
func Parse(id, file string, raw []byte) (*Article, error) {
	if at := notText(raw); at >= 0 {
		line, what := 1+strings.Count(string(raw[:at]), "\n"), "not UTF-8"
		if raw[at] == 0 {
			what = "NUL, as in UTF-16"
		}
		return nil, &ParseError{file, line, fmt.Errorf("byte %d is %s; save the file as UTF-8 text", at, what)}
	}
	body, changes := clean(string(raw))
	a := Of(body)
	a.ID, a.File, a.Lang, a.Dir, a.Changes = id, file, "en", "ltr", changes
	if len(a.Paragraphs) == 0 {
		return nil, &ParseError{file, 0, fmt.Errorf("%w; remove it or fill it", ErrNoText)}
	}
	a.Headline = Fact{Value: a.Text(1), Basis: Printed, Evidence: "the first line of the text"}
	return a, nil
}

// Of returns the article that body makes by itself, cut into paragraphs: a text
// without a file, such as a sentence of a test.
func Of(body string) *Article {
	a := &Article{Body: body}
	for _, s := range text.Paragraphs(body) {
		a.Paragraphs = append(a.Paragraphs, Paragraph{Span: s})
	}
	return a
}

// notText returns where raw is not UTF-8 or has a NUL, which no page can show:
// HTML leaves it out. It is -1 where all is text.
func notText(raw []byte) int {
	if utf8.Valid(raw) && bytes.IndexByte(raw, 0) < 0 {
		return -1
	}
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 || r == 0 {
			return i
		}
		i += size
	}
	return -1
}

// artefacts are leavings of programs that were never part of the account.
var artefacts = []struct {
	open, close string
	reason      phrase.Key
}{
	// " [bookmark: _GoBack]Amid scenes labeled “apocalyptic”"
	{"[bookmark: ", "]", "a bookmark left by a word processor"},
	{"\ufeff", "", "a byte order mark"},
}

// clean leaves artefacts out of raw and lists what it left out.
func clean(raw string) (string, []Change) {
	var b strings.Builder
	var changes []Change
	copied := 0
	for i := 0; i < len(raw); {
		if raw[i] != '[' && raw[i] != "\ufeff"[0] { // no artefact opens so
			i++
			continue
		}
		removed, reason := artefactAt(raw[i:])
		if removed == "" {
			i++
			continue
		}
		changes = append(changes, Change{Offset: i, Removed: removed, Reason: reason})
		b.WriteString(raw[copied:i])
		i += len(removed)
		copied = i
	}
	b.WriteString(raw[copied:])
	return b.String(), changes
}

func artefactAt(s string) (removed, reason string) {
	for _, a := range artefacts {
		if !strings.HasPrefix(s, a.open) {
			continue
		}
		end := strings.Index(s[len(a.open):], a.close)
		if end < 0 || strings.Contains(s[:len(a.open)+end], "\n") {
			continue
		}
		return s[:len(a.open)+end+len(a.close)], string(a.reason)
	}
	return "", ""
}
