package folder

import (
	"path"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"parallax/app/article"
	"parallax/app/corpus/reading"
)

// An articleSheet is what articles.yaml says, or what stands in for it.
type articleSheet struct {
	sheet
	b *builder

	title, note, language string
	articles              []*article.Article
	taken                 map[string]bool // files and IDs that have an article
}

// readArticles reads articles.yaml and the texts it lists, then the texts it
// does not list, in the order of their names.
func (b *builder) readArticles(names []string) *articleSheet {
	s := &articleSheet{sheet: sheet{"articles.yaml", &b.problems}, b: b, language: "en", taken: map[string]bool{}}
	if raw, ok := b.read("articles.yaml"); ok {
		s.readSheet(s.root(raw))
	}
	for _, name := range names {
		if s.taken[name] {
			continue
		}
		id := strings.TrimSuffix(name, path.Ext(name))
		if s.taken["id "+id] {
			id = name
		}
		s.taken["id "+id] = true
		if a := b.parse(id, name); a != nil {
			setLanguage(a, s.language)
			s.articles = append(s.articles, a)
		}
	}
	if s.title == "" {
		s.title = reading.Title(s.articles)
	}
	return s
}

func (s *articleSheet) readSheet(root *yaml.Node) {
	f := s.fields(root, "title", "note", "language", "articles")
	s.title, s.note = s.text(f["title"]), s.text(f["note"])
	if l := s.text(f["language"]); l != "" {
		s.language = l
	}
	for _, n := range s.list(f["articles"]) {
		s.readArticle(n)
	}
}

func (s *articleSheet) readArticle(n *yaml.Node) {
	f := s.fields(n, "id", "file", "language", "headline", "outlet", "byline", "published", "url", "provenance")
	id, file := s.text(f["id"]), s.text(f["file"])
	if file == "" {
		s.problem(n, "the article has no file; add “file: name.txt”")
		return
	}
	if id == "" {
		id = strings.TrimSuffix(file, path.Ext(file))
	}
	if s.taken["id "+id] || s.taken[file] {
		s.problem(n, "the article %q or its file %q is listed twice; keep one", id, file)
		return
	}
	s.taken["id "+id], s.taken[file] = true, true
	before := len(*s.problems)
	a := s.b.parse(id, file)
	if a == nil {
		s.b.faulty[id] = true
		if len(*s.problems) == before {
			s.problem(f["file"], "there is no file %q in the folder; add it or mend the name", file)
		}
		return
	}
	s.describe(a, f)
	s.articles = append(s.articles, a)
}

// describe puts what the sheet says of an article into it.
func (s *articleSheet) describe(a *article.Article, f map[string]*yaml.Node) {
	setLanguage(a, s.language)
	if l := s.text(f["language"]); l != "" {
		setLanguage(a, l)
	}
	if f["headline"] != nil {
		a.Headline = s.fact(f["headline"])
	}
	a.Outlet, a.Byline, a.URL = s.fact(f["outlet"]), s.fact(f["byline"]), s.fact(f["url"])
	a.Published = s.fact(f["published"])
	if day := a.Published.Value; day != "" && !isDay(day) {
		s.problem(f["published"], "the date %q is no day; write it as YYYY-MM-DD, or leave it out where it is unknown",
			day)
		a.Published.Value = ""
	}
	for _, n := range s.list(f["provenance"]) {
		s.provenance(a, n)
	}
}

// rightToLeft lists the languages that are written from right to left.
var rightToLeft = map[string]bool{"ar": true, "he": true, "fa": true, "ur": true, "ps": true, "yi": true, "ckb": true,
	"syr": true}

func setLanguage(a *article.Article, language string) {
	a.Lang, a.Dir = language, "ltr"
	if first, _, _ := strings.Cut(language, "-"); rightToLeft[first] {
		a.Dir = "rtl"
	}
}

func (s *articleSheet) fact(n *yaml.Node) article.Fact {
	f := s.fields(n, "value", "basis", "evidence")
	fact := article.Fact{Value: s.text(f["value"]), Basis: s.basis(f["basis"]), Evidence: s.text(f["evidence"])}
	if fact.Value != "" && fact.Basis == "" && f["basis"] == nil {
		s.problem(n, "it does not say how this is known; add “basis: printed”, “recorded” or “inferred”")
	}
	return fact
}

func (s *articleSheet) basis(n *yaml.Node) article.Basis {
	return article.Basis(s.choice(n, "basis", string(article.Printed), string(article.Recorded),
		string(article.Inferred)))
}

// provenance sets whose copy a range of paragraphs is.
func (s *articleSheet) provenance(a *article.Article, n *yaml.Node) {
	f := s.fields(n, "paragraphs", "kind", "agency", "basis", "evidence")
	by := article.Provenance{
		Kind: article.Kind(s.choice(f["kind"], "kind of provenance", string(article.Own), string(article.Agency),
			string(article.Credit), string(article.Boilerplate))),
		Agency:   s.text(f["agency"]),
		Basis:    s.basis(f["basis"]),
		Evidence: s.text(f["evidence"]),
	}
	if by.Kind == "" && f["kind"] == nil {
		s.problem(n, "the provenance has no kind; add “kind: own”, “agency”, “credit” or “boilerplate”")
	}
	from, to, ok := s.paragraphRange(n, f["paragraphs"], a)
	if !ok || by.Kind == "" {
		return
	}
	for p := from; p <= to; p++ {
		if a.Paragraphs[p-1].Provenance.Kind != article.Unknown {
			s.problem(n, "paragraph %d of %s has a provenance already; let the ranges not overlap", p, a.File)
			return
		}
		a.Paragraphs[p-1].Provenance = by
	}
}

// paragraphRange reads "3" or "9-13": paragraph numbers, both inclusive.
func (s *articleSheet) paragraphRange(item, n *yaml.Node, a *article.Article) (from, to int, ok bool) {
	if n == nil {
		s.problem(item, "the provenance names no paragraphs; add “paragraphs: 3” or “paragraphs: 9-13”")
		return 0, 0, false
	}
	first, last, isRange := strings.Cut(s.text(n), "-")
	if !isRange {
		last = first
	}
	from, err := strconv.Atoi(strings.TrimSpace(first))
	to, err2 := strconv.Atoi(strings.TrimSpace(last))
	if err != nil || err2 != nil || from < 1 || to < from {
		s.problem(n, "%q is no range of paragraphs; write “3” or “9-13”", s.text(n))
		return 0, 0, false
	}
	if to > len(a.Paragraphs) {
		s.problem(n, "paragraphs %s reach past the end: %s has %d; mend the range", s.text(n), a.File,
			len(a.Paragraphs))
		return 0, 0, false
	}
	return from, to, true
}
