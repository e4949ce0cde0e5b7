package folder

import (
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"parallax/app/article"
	"parallax/app/corpus"
	"parallax/app/lexicon"
	"parallax/app/mark"
	"parallax/app/tagger"
	"parallax/app/text"
)

// A File is a file of a corpus folder. Name has slashes.
type File struct {
	Name string
	Data []byte
}

// Draft returns a first draft of a folder's checked marks: everything that is
// found in it, in the form in which an editor checks it. A folder with these
// files has the same marks as without them, each now called checked. The
// entities that its lexicon lacks are in checked/lexicon.yaml.
//
// What an editor's files cannot say is left as it is found: the mentions of a
// text whose own brackets read as marks, “[words](id)”.
func Draft(fsys fs.FS, tag *tagger.Model) ([]File, error) {
	c, err := BuildWith(withoutChecked{fsys}, tag)
	if err != nil {
		return nil, err
	}
	renameFound(c)
	var files []File
	for i, a := range c.Articles {
		marked := withMentions(a.Body, c.Marks[i].Mentions)
		if readsAs(a, marked, len(c.Marks[i].Mentions)) {
			files = append(files, File{"checked/" + a.ID + mentionsExt, []byte(marked + "\n")})
		}
	}
	if found := foundEntities(c.Lexicon); len(found) > 0 {
		files = append(files, File{"checked/lexicon.yaml", draftLexicon(found, c.Lexicon)})
	}
	return append(files,
		File{"checked/quotes.yaml", draftList(c, "attributions", draftQuotes)},
		File{"checked/figures.yaml", draftList(c, "figures", draftFigures)},
		File{"checked/dates.yaml", draftList(c, "dates", draftDates)}), nil
}

func foundEntities(l *lexicon.Lexicon) []lexicon.Entity {
	return slices.DeleteFunc(slices.Clone(l.Entities), func(e lexicon.Entity) bool { return !e.Found })
}

// renameFound gives the found entities IDs that can stand in a file: a name in
// letters other than a to z has none such.
func renameFound(c *corpus.Corpus) {
	entities, ids := slices.Clone(c.Lexicon.Entities), map[string]string{}
	used := func(id string) bool { _, taken := c.Lexicon.Entity(id); return taken || ids[id] != "" }
	for i, e := range entities {
		if !e.Found || isID(e.ID) {
			continue
		}
		id := "name-1"
		for n := 2; used(id); n++ {
			id = "name-" + strconv.Itoa(n)
		}
		ids[e.ID], ids[id], entities[i].ID = id, id, id
	}
	c.Lexicon = lexicon.New(entities, c.Lexicon.Ambiguous)
	for i := range c.Marks {
		renameIn(&c.Marks[i], ids)
	}
}

func renameIn(m *mark.Marks, ids map[string]string) {
	for k := range m.Mentions {
		if id := ids[m.Mentions[k].Entity]; id != "" {
			m.Mentions[k].Entity = id
		}
	}
	for k := range m.Quotes {
		q := &m.Quotes[k]
		q.By = slices.Clone(q.By)
		for n, by := range q.By {
			if id := ids[by]; id != "" {
				q.By[n] = id
			}
		}
		if id := ids[q.Via]; id != "" {
			q.Via = id
		}
	}
}

// withMentions writes a text with its mentions marked inline.
func withMentions(body string, mentions []mark.Mention) string {
	var b strings.Builder
	at := 0
	for _, m := range mentions {
		if words := m.In(body); m.Start < at || strings.ContainsAny(words, "[]") {
			continue
		}
		label := ""
		if m.Label {
			label = "~"
		}
		fmt.Fprintf(&b, "%s[%s](%s%s)", body[at:m.Start], m.In(body), label, m.Entity)
		at = m.End
	}
	b.WriteString(body[at:])
	return b.String()
}

// readsAs reports whether a marked text will be read as the article with so many
// mentions.
func readsAs(a *article.Article, marked string, mentions int) bool {
	m, err := article.Parse(a.ID, a.File, []byte(marked))
	if err != nil || len(m.Paragraphs) != len(a.Paragraphs) {
		return false
	}
	for n := range a.Paragraphs {
		words, marks := unmark(m.Text(n + 1))
		if words != a.Text(n+1) {
			return false
		}
		mentions -= len(marks)
	}
	return mentions == 0
}

// draftLexicon writes entities as lexicon.yaml has them. Names that several
// entities of the whole lexicon have are called ambiguous.
func draftLexicon(found []lexicon.Entity, all *lexicon.Lexicon) []byte {
	var b strings.Builder
	b.WriteString("# Who and what is named in the articles and not in lexicon.yaml, found by rule.\nentities:\n")
	for _, e := range found {
		fmt.Fprintf(&b, "- id: %s\n  kind: %s\n", scalar(e.ID), e.Kind)
		if e.Class != "" {
			fmt.Fprintf(&b, "  class: %s\n", scalar(e.Class))
		}
		fmt.Fprintf(&b, "  name: %s\n  aliases: %s\n", scalar(e.Name), scalars(e.Aliases))
	}
	if shared := sharedAliases(all); len(shared) > 0 {
		fmt.Fprintf(&b, "ambiguous: %s\n", scalars(shared))
	}
	return []byte(b.String())
}

// sharedAliases returns the aliases that several entities claim and that are not
// yet called ambiguous.
func sharedAliases(l *lexicon.Lexicon) []string {
	var shared []string
	owner := map[string]string{}
	for _, e := range l.Entities {
		for _, alias := range e.Aliases {
			if first, taken := owner[alias]; taken && first != e.ID && !slices.Contains(l.Ambiguous, alias) &&
				!slices.Contains(shared, alias) {
				shared = append(shared, alias)
			}
			owner[alias] = e.ID
		}
	}
	return shared
}

// scalar writes words as a YAML value between quotation marks; the escapes of Go
// are among YAML's.
func scalar(words string) string { return strconv.Quote(words) }

func scalars(words []string) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = scalar(w)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// draftList writes a file of checked values: for each article its items, under
// key. An article without any is listed too: that there are none is checked.
func draftList(c *corpus.Corpus, key string, items func(*article.Article, mark.Marks) []string) []byte {
	var b strings.Builder
	b.WriteString("# Found by rule; to be checked. README.md of the checked marks of Parallax's own accounts says " +
		"what each key means.\n")
	for i, a := range c.Articles {
		lines := items(a, c.Marks[i])
		fmt.Fprintf(&b, "- article: %s\n  %s:", scalar(a.ID), key)
		if len(lines) == 0 {
			b.WriteString(" []")
		}
		b.WriteByte('\n')
		for _, line := range lines {
			fmt.Fprintf(&b, "  - {%s}\n", line)
		}
	}
	return []byte(b.String())
}

// A drafter looks words up as a reader of the draft will, to tell where a place
// in the row must be given.
type drafter struct {
	article *article.Article
	places  places
}

func newDrafter(a *article.Article) drafter {
	return drafter{a, places{article: a, by: map[placeKey]*place{}}}
}

// begin writes what every item begins with, the text looked up in the place of
// its form.
func (d drafter) begin(s text.Span, form string) (string, *place) {
	n, words := d.article.ParagraphAt(s.Start), s.In(d.article.Body)
	p := d.places.at(n, form, words)
	line := fmt.Sprintf("par: %d, ", n)
	if form != "" {
		line += "form: " + form + ", "
	}
	line += "text: " + scalar(words)
	before := len(p.taken)
	if got, ok := p.take(words); !ok || got != s {
		p.taken = append(p.taken[:before], s)
		line += fmt.Sprintf(", nth: %d", p.rank(s))
	}
	return line, p
}

// rank returns which place in the row of its words a span has, or 0 where it
// stands elsewhere.
func (p *place) rank(s text.Span) int {
	if !p.in.Contains(s) {
		return 0
	}
	for n := 1; ; n++ {
		if at, ok := p.nth(s.In(p.body), n); !ok || at == s {
			return n
		}
	}
}
