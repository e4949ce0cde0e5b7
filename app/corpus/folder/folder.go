// Package folder reads a corpus folder into a Corpus: the texts, what
// articles.yaml says of them, the lexicon, and the marks that an editor checked.
//
// It guarantees that one folder always gives the same Corpus, that reading goes
// on past a fault so that all of them are reported together, each with its file,
// line and cure, and that no folder, however odd, makes it panic.
//
// It stands apart from package corpus because it needs a YAML parser. The
// program inside the page only decodes what the command line has built, so it
// must not carry the parser; a package of its own makes that certain where
// the linker's judgement would only make it likely.
package folder

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"parallax/app/article"
	"parallax/app/corpus"
	"parallax/app/corpus/reading"
	"parallax/app/tagger"
)

// Build reads the folder at the root of fsys:
//
//	*.txt, *.md    the articles, one a file, README.md apart
//	articles.yaml  what is known of them, and their order (optional)
//	lexicon.yaml   places and actors (optional)
//	checked/       marks that an editor checked, and more of the lexicon (optional)
//
// Where something is wrong it returns no corpus and an error of type [Problems].
// Places and actors are those of the lexicon; see [BuildWith] for others.
func Build(fsys fs.FS) (*corpus.Corpus, error) { return BuildWith(fsys, nil) }

// BuildWith reads a folder as [Build] does. With a tagger, the articles without
// checked mentions also have the names that the lexicon does not know, and the
// lexicon has an entity for each, marked as found.
//
// Of an article for which articles.yaml states no provenance, rules propose it.
func BuildWith(fsys fs.FS, tag *tagger.Model) (*corpus.Corpus, error) {
	b := &builder{fsys: fsys, faulty: map[string]bool{}}
	names := b.textFiles()
	if len(names) == 0 && len(b.problems) == 0 {
		b.problems.add("", 0, "the folder holds no articles; put each one into it as a .txt or .md file")
	}
	sheet := b.readArticles(names)
	c := &corpus.Corpus{Title: sheet.title, Note: sheet.note, Lang: sheet.language, Articles: sheet.articles,
		Lexicon: b.readLexicon()}
	reading.Find(c)
	b.readCheckedMentions(c)
	reading.AddNames(c, tag)
	b.readCheckedValues(c)
	if err := b.problems.err(); err != nil {
		return nil, err
	}
	return c, nil
}

// A builder holds a folder while it is read, and what is wrong with it.
type builder struct {
	fsys     fs.FS
	problems Problems
	// IDs of articles and entities whose own fault is reported: what names them is not at fault
	faulty map[string]bool
}

// textFiles returns the names of the articles' files in alphabetical order.
func (b *builder) textFiles() []string {
	entries, err := fs.ReadDir(b.fsys, ".")
	if err != nil {
		b.problems.add("", 0, "the folder cannot be read: %s; give the folder that holds the articles", reason(err))
	}
	var names []string
	for _, e := range entries {
		name, ext := e.Name(), strings.ToLower(path.Ext(e.Name()))
		switch {
		case e.IsDir() || strings.EqualFold(name, "README.md"):
		case (ext == ".txt" || ext == ".md") && strings.ContainsFunc(name, unicode.IsControl):
			b.problems.add(strconv.Quote(name), 0,
				"the name of the file holds a character that cannot be seen; rename it")
		case ext == ".txt" || ext == ".md":
			names = append(names, name)
		case (ext == ".yaml" || ext == ".yml") && name != "articles.yaml" && name != "lexicon.yaml":
			b.problems.add(name, 0, "nothing reads this file; call it articles.yaml or lexicon.yaml, or move it away")
		}
	}
	slices.Sort(names)
	return names
}

// read returns a file's bytes and whether it is there and can be read.
func (b *builder) read(name string) ([]byte, bool) {
	raw, err := fs.ReadFile(b.fsys, name)
	if err == nil {
		return raw, true
	}
	if !errors.Is(err, fs.ErrNotExist) {
		b.problems.add(name, 0, "the file cannot be read: %s; check its rights", reason(err))
	}
	return nil, false
}

// reason returns why a file or folder could not be read, in words that are the
// same on every system where the cause is a common one.
func reason(err error) string {
	var p *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "it is not there"
	case errors.Is(err, fs.ErrPermission):
		return "you may not read it"
	case errors.As(err, &p):
		return p.Err.Error()
	}
	return err.Error()
}

// parse makes an article of a text file.
func (b *builder) parse(id, name string) *article.Article {
	raw, ok := b.read(name)
	if !ok {
		return nil
	}
	a, err := article.Parse(id, name, raw)
	if err != nil {
		b.faulty[id] = true
		b.problems.addError(name, err)
		return nil
	}
	return a
}
