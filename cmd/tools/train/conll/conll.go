// Package conll reads labelled names in the column format of the CoNLL-2003
// shared task and sets their tokens as running text, so that taggers can be
// trained and measured on text as it is printed.
package conll

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/text"
)

// A Name is a labelled stretch of a document's text. Tag is PER, ORG, LOC,
// MISC, or IGN where nothing is to be learned or scored.
type Name struct {
	text.Span
	Tag string
}

// A Document is a labelled text, one sentence a line.
type Document struct {
	Text   string
	Names  []Name
	Tokens []text.Span // as they were labelled
}

// ReadFile reads a gzip-compressed file of documents.
func ReadFile(name string) (docs []Document, err error) {
	err = Unpack(name, func(r io.Reader) (err error) {
		docs, err = Read(r)
		return err
	})
	return docs, err
}

// Unpack lets read have the content of a gzip-compressed file. Its error names
// the file.
func Unpack(name string, read func(io.Reader) error) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err == nil {
		err = read(z)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// Read reads documents: a line a token, its tag last, an empty line after each
// sentence, -DOCSTART- before each document.
func Read(r io.Reader) ([]Document, error) {
	var docs []Document
	var b setter
	scan := bufio.NewScanner(r)
	for scan.Scan() {
		fields := strings.Split(scan.Text(), "\t")
		switch {
		case fields[0] == "-DOCSTART-":
			docs = b.finish(docs)
		case len(fields) < 2:
			b.endSentence()
		default:
			b.token(fields[0], fields[len(fields)-1])
		}
	}
	return b.finish(docs), scan.Err()
}

// A setter sets tokens as text.
type setter struct {
	doc    Document
	text   strings.Builder
	open   map[string]bool // straight quotation marks that are open in this sentence
	last   string
	glued  bool // the last token holds the next
	inside string
}

func (b *setter) finish(docs []Document) []Document {
	b.endSentence()
	if b.text.Len() > 0 {
		b.doc.Text = b.text.String()
		docs = append(docs, b.doc)
	}
	*b = setter{}
	return docs
}

func (b *setter) endSentence() {
	if b.last != "" {
		b.text.WriteByte('\n')
	}
	b.open, b.last, b.glued, b.inside = nil, "", false, ""
}

func (b *setter) token(word, tag string) {
	if word == "" {
		return
	}
	if b.last != "" && !b.glued && !b.joins(word) {
		b.text.WriteByte(' ')
	}
	start := b.text.Len()
	b.text.WriteString(word)
	s := text.Span{Start: start, End: b.text.Len()}
	b.doc.Tokens = append(b.doc.Tokens, s)
	b.glued = b.holdsNext(word)
	b.last = word
	b.label(s, tag)
}

func (b *setter) label(s text.Span, tag string) {
	kind := strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(tag, "B-"), "I-"), "-")
	if n := len(b.doc.Names); strings.HasPrefix(tag, "I-") && b.inside == kind {
		b.doc.Names[n-1].End = s.End
		return
	}
	b.inside = ""
	if tag != "O" {
		b.inside = kind
		b.doc.Names = append(b.doc.Names, Name{s, kind})
	}
}

// joins reports whether a token stands against the one before it.
func (b *setter) joins(word string) bool {
	if strings.Contains(".,;:!?%)]}…”", word) || word == "n't" || word == "n’t" {
		return true
	}
	r, size := utf8.DecodeRuneInString(word)
	if r == '\'' || r == '’' {
		if size == len(word) {
			return b.open[word] || endsInS(b.last)
		}
		next, _ := utf8.DecodeRuneInString(word[size:])
		return unicode.IsLower(next) || unicode.IsUpper(next) && len(word) <= size+2
	}
	return word == `"` && b.open[word]
}

func endsInS(word string) bool { return strings.HasSuffix(word, "s") }

// holdsNext reports whether the next token stands against this one.
func (b *setter) holdsNext(word string) bool {
	switch word {
	case "(", "[", "{", "“", "‘", "$", "£", "€", "#":
		return true
	case `"`, "'":
		if b.open == nil {
			b.open = map[string]bool{}
		}
		if word == "'" && endsInS(b.last) && !b.open[word] && !b.glued && strings.HasSuffix(b.text.String(), "s'") {
			return false
		}
		b.open[word] = !b.open[word]
		return b.open[word]
	}
	return false
}
