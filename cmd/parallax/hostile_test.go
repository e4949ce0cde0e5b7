package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"parallax/app/article"
	"parallax/app/corpus"
	"parallax/app/explore"
	"parallax/app/hostile"
	"parallax/app/phrase"
	"parallax/app/publish"
)

// A trial is a page made of strings that break programs.
type trial struct {
	*testing.T
	strings  []string
	corpus   *corpus.Corpus
	explorer *explore.Explorer
	page     publish.Page
}

// at is how many strings one page of the tests is made of: an alignment of twice
// as many paragraphs takes four times as long.
const at = 150

func tried(t *testing.T, strings []string) trial {
	t.Helper()
	dir := t.TempDir()
	if err := hostile.Write(dir, strings, 0); err != nil {
		t.Fatal(err)
	}
	c, err := analysed(dir, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	p, err := pageOf(c, true)
	if err != nil {
		t.Fatal(err)
	}
	p.Base, p.Offline = "https://example.org/page/", true
	return trial{t, strings, c, explore.New(c), p}
}

// forms gives the HTML of a page in each form in which it is published, parsed.
func forms(t *testing.T, p publish.Page) map[string]*html.Node {
	t.Helper()
	single, files := published(t, p)
	pages := map[string]*html.Node{"single": hostile.Parse(string(single))}
	for _, f := range files {
		if strings.HasSuffix(f.Path, ".html") {
			pages[f.Path] = hostile.Parse(string(f.Data))
		}
	}
	return pages
}

// TestHostileTextIsShownAndAddsNothing compares pages made of hostile strings
// with the strings, and their trees with those of pages made of harmless ones.
func TestHostileTextIsShownAndAddsNothing(t *testing.T) {
	known := harmlessUses(t)
	for part := range slices.Chunk(hostile.Kept(hostile.Strings()), at) {
		t.Run(fmt.Sprintf("%.12q…", part[0]), func(t *testing.T) {
			trial := tried(t, part)
			pages := forms(t, trial.page)
			for name, doc := range pages {
				trial.checkHead(name, doc)
				for use := range hostile.Uses(doc) {
					if !known[name][use] {
						t.Errorf("%s uses %q", name, use)
					}
				}
			}
			trial.checkCorpus(pages["single"])
			trial.checkTexts(pages["single"])
			trial.checkNames(pages["single"])
			trial.checkTables(pages["single"])
			trial.checkSheets()
			trial.checkSnippets()
		})
	}
}

// harmlessUses returns what each page of a site and the single file use where
// no string is hostile: in pages of the same shape, of the texts that Parallax
// comes with, and of texts that run from the right.
func harmlessUses(t *testing.T) map[string]map[string]bool {
	t.Helper()
	ours := tried(t, hostile.Harmless(hostile.Strings()[:at])).page
	pages := []publish.Page{ours}
	for _, dir := range []string{"", filepath.Join("..", "..", "app", "explore", "testdata", "tongues")} {
		p, err := page(dir, io.Discard)
		if err != nil {
			t.Fatal(err)
		}
		p.Corpus, p.Offline, p.Base = ours.Corpus, true, ours.Base
		pages = append(pages, p)
	}
	uses := map[string]map[string]bool{}
	for _, p := range pages {
		for name, doc := range forms(t, p) {
			if uses[name] == nil {
				uses[name] = map[string]bool{}
			}
			maps.Copy(uses[name], hostile.Uses(doc))
		}
	}
	return uses
}

// checkTexts compares both accounts with the files they were made of.
func (t trial) checkTexts(doc *html.Node) {
	t.Helper()
	for name, text := range hostile.Texts(t.strings) {
		side := strings.TrimSuffix(name, ".txt")
		if side == "c" {
			continue // not shown
		}
		for n, want := range hostile.Paragraphs(text) {
			par := hostile.ByID(doc, fmt.Sprintf("%s%d", side, n+1))
			var words *html.Node
			if par != nil {
				words = hostile.First(par, func(n *html.Node) bool { return hostile.HasClass(n, "words") })
			}
			if got := hostile.Text(words); got != want {
				t.Errorf("%s, paragraph %d:\n%q, want\n%q", name, n+1, got, want)
			}
		}
	}
}

// checkNames compares the lists of places and actors with the lexicon.
func (t trial) checkNames(doc *html.Node) {
	t.Helper()
	for i, s := range t.strings {
		row := hostile.ByID(doc, "e-"+hostile.ID(i))
		if row == nil {
			t.Errorf("%q has no row", s)
			continue
		}
		name := hostile.Text(hostile.First(row, func(n *html.Node) bool { return hostile.HasClass(n, "words") }))
		note := hostile.Value(t.strings[(i+1)%len(t.strings)])
		if note == "true" {
			note = "" // as the framework prints it
		}
		if got := hostile.Attr(row, "title"); name != hostile.Value(s) || got != note {
			t.Errorf("%q is called %q; its note %q is %q", s, name, note, got)
		}
	}
}

// described returns what a page is to show of a fact of article n.
func (t trial) described(n, fact int) string {
	return hostile.Value(hostile.Described(t.strings, 0, n, fact))
}

// checkHead compares what a page says of itself to whoever does not run it.
func (t trial) checkHead(name string, doc *html.Node) {
	t.Helper()
	title, note := t.described(0, -1), t.described(0, -2)
	if got := hostile.Text(hostile.First(doc,
		func(n *html.Node) bool { return n.Data == "title" })); !strings.HasSuffix(got, title) {
		t.Errorf("%s is called %q, not %q", name, got, title)
	}
	for _, m := range hostile.All(doc, func(n *html.Node) bool {
		return hostile.Attr(n, "name") == "description" || hostile.Attr(n, "property") == "og:description"
	}) {
		if got := hostile.Attr(m, "content"); got != note {
			t.Errorf("%s: described as %q, not %q", name, got, note)
		}
	}
}

// checkCorpus compares what the single file carries for its program with the
// corpus it was made of, and that with the sheets.
func (t trial) checkCorpus(single *html.Node) {
	t.Helper()
	x, err := explore.Decode([]byte(hostile.Text(hostile.ByID(single, "parallax-corpus"))))
	if err != nil {
		t.Fatal(err)
	}
	for n, a := range x.Corpus.Articles {
		if a.Body != t.corpus.Articles[n].Body {
			t.Errorf("the single file carries another text %s", a.ID)
		}
		for fact, got := range []article.Fact{a.Headline, a.Outlet, a.Byline, a.URL} {
			if got.Value != t.described(n, fact) ||
				got.Evidence != hostile.Value(hostile.Evidence(t.strings, 0, n, fact)) {
				t.Errorf("the %s of %s is %+v", hostile.Facts[fact], a.ID, got)
			}
		}
	}
}

// checkTables compares the tables that stand on the page without a program with
// those of the lenses, cell by cell.
func (t trial) checkTables(doc *html.Node) {
	t.Helper()
	var want, got []string
	for _, leaf := range t.explorer.Leaves() {
		for _, table := range leaf.Tables {
			want = append(append(want, table.Caption), table.Head...)
			for _, row := range table.Rows {
				for _, c := range row {
					want = append(want, c.Text)
				}
			}
		}
	}
	for _, n := range hostile.All(hostile.ByID(doc, "leaves"),
		func(n *html.Node) bool { return n.Data == "td" || n.Data == "th" || n.Data == "caption" }) {
		got = append(got, hostile.Text(n))
	}
	if len(got) != len(want) || len(got) < 500 {
		t.Fatalf("%d cells, want %d", len(got), len(want))
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("a cell holds %q, want %q", got[i], want[i])
		}
	}
}

// checkSheets reads what is copied and saved of every lens back as a program
// for tables does. A formula has an apostrophe before it, and is none.
func (t trial) checkSheets() {
	t.Helper()
	for _, l := range explore.Lenses() {
		s, _ := t.explorer.Update(t.explorer.Start(), explore.SetLens{Lens: l.Lens})
		table := t.explorer.View(s).Panel.Table
		if table == nil {
			continue
		}
		saved, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(table.CSV(), "\ufeff"))).ReadAll()
		if err != nil || len(saved) != 1+len(table.Rows) {
			t.Fatalf("%s: %d rows saved, want %d; %v", l.Question, len(saved), 1+len(table.Rows), err)
		}
		copied := strings.Split(table.Tabbed(), "\r\n")
		for y, row := range table.Rows {
			cells := strings.Split(copied[y+1], "\t")
			for x, c := range row {
				t.checkCell(string(l.Question)+" saved", saved[y+1][x], phrase.Plain(c.Text))
				t.checkCell(string(l.Question)+" copied", cells[x], strings.ReplaceAll(phrase.Plain(c.Text), "\t", " "))
			}
		}
	}
}

func (t trial) checkCell(where, got, want string) {
	t.Helper()
	if strings.IndexAny(got, "=+-@\t\r＝＋－＠") == 0 {
		t.Errorf("%s: %q is a formula", where, got)
	}
	if strings.TrimPrefix(got, "'") != strings.TrimPrefix(want, "'") {
		t.Errorf("%s: %q, want %q", where, got, want)
	}
}

// checkSnippets puts the ways to share a view into a blog, and compares what
// stands there with the page's title.
func (t trial) checkSnippets() {
	t.Helper()
	s, _ := t.explorer.Update(t.explorer.Start(), explore.OpenSheet{Sheet: explore.ShareSheet})
	const own = "a alt async body head height href html iframe img loading parallax-view script src title width"
	for _, snippet := range t.explorer.View(s).Share.Snippets(explore.Home{Page: "https://example.org/page/",
		Site: true}) {
		doc, titles := hostile.Parse(snippet.Text), 0
		for _, n := range hostile.All(doc, func(n *html.Node) bool { return true }) {
			for _, a := range append(n.Attr, html.Attribute{Key: n.Data}) {
				switch {
				case !strings.Contains(" "+own+" ", " "+a.Key+" "):
					t.Errorf("%s adds %s to a blog", snippet.ID, a.Key)
				case a.Key == "title" || a.Key == "alt":
					if titles++; a.Val != t.described(0, -1) {
						t.Errorf("%s is called %q, not %q", snippet.ID, a.Val, t.described(0, -1))
					}
				case (a.Key == "src" || a.Key == "href") && !strings.HasPrefix(a.Val, "https://example.org/page/"):
					t.Errorf("%s leads to %q", snippet.ID, a.Val)
				}
			}
		}
		if titles != 1 {
			t.Errorf("%s has %d titles: %s", snippet.ID, titles, snippet.Text)
		}
	}
}

// What "parallax marks" prints is the text at the bytes it names.
func TestHostileTextIsMarkedWhereItStands(t *testing.T) {
	dir := t.TempDir()
	for name, text := range hostile.Texts(hostile.Kept(hostile.Strings())) {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := marks(options{files: []string{file}}, &out, io.Discard); err != nil {
			t.Fatal(err)
		}
		lines := 0
		for d := json.NewDecoder(&out); d.More(); lines++ {
			var m markLine
			if err := d.Decode(&m); err != nil {
				t.Fatal(err)
			}
			if got := text[m.Start:m.End]; strings.ReplaceAll(got, "\ufeff", "") != m.Text {
				t.Errorf("%s: %q is printed as %q", name, got, m.Text)
			}
			if from := len([]rune(text[:m.Start])); from != m.From {
				t.Errorf("%s: %q begins at code point %d, not %d", name, m.Text, from, m.From)
			}
		}
		if lines == 0 && name != "c.txt" {
			t.Errorf("%s: no marks", name)
		}
	}
}

// What no page can show is refused by its name and place.
func TestWhatCannotBeShownIsRefused(t *testing.T) {
	refused := 0
	for _, s := range hostile.Strings() {
		if !hostile.Refused(s) {
			continue
		}
		refused++
		dir := t.TempDir()
		if err := hostile.Write(dir, []string{"harmless", "harmless too", s, "more"}, 0); err != nil {
			t.Fatal(err)
		}
		_, err := analysed(dir, io.Discard)
		for _, want := range []string{"a.txt:2: byte ", "articles.yaml:", "lexicon.yaml:", "NUL"} {
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%q: %v; want %s", s, err, want)
			}
		}
	}
	if refused == 0 {
		t.Error("no string is refused: the test tries nothing")
	}
}
