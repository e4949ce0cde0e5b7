package publish

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"parallax/app/article"
	"parallax/app/hostile"
)

// pageOf is a page whose every word is one of the strings, in turn.
func pageOf(strings []string) Page {
	i := 0
	next := func() string {
		i++
		return hostile.Value(strings[i%len(strings)])
	}
	fact := func() article.Fact { return article.Fact{Value: next(), Basis: article.Printed} }
	p := samplePage()
	p.Base, p.Title, p.Description = "https://example.org/a/", next(), next()
	for n := range 10 {
		p.Views = append(p.Views, View{Name: fmt.Sprint("view", n), Title: next(), Fragment: fmt.Sprint("lens=", n)})
		p.Articles = append(p.Articles,
			&article.Article{Lang: "en", Headline: fact(), Outlet: fact(), Byline: fact(), URL: fact()})
	}
	p.Views[0].Fragment = ""
	return p
}

// heldBy returns the words that the head of a page says of a view and of the
// articles, in the order in which [pageOf] fills them.
func heldBy(doc *html.Node) (said []string) {
	add := func(is func(n *html.Node) bool, words func(n *html.Node) string) {
		said = append(said, words(hostile.First(doc, is)))
	}
	meta := func(key, value string) func(n *html.Node) bool {
		return func(n *html.Node) bool { return n.Data == "meta" && hostile.Attr(n, key) == value }
	}
	content := func(n *html.Node) string { return hostile.Attr(n, "content") }
	add(func(n *html.Node) bool { return n.Data == "title" }, hostile.Text)
	add(meta("name", "description"), content)
	add(meta("property", "og:title"), content)
	add(meta("property", "og:description"), content)
	add(meta("property", "og:site_name"), content)
	add(func(n *html.Node) bool { return hostile.Attr(n, "type") == "application/json+oembed" },
		func(n *html.Node) string { return hostile.Attr(n, "title") })
	return said
}

func TestAHostileWordIsDataWhereverItStands(t *testing.T) {
	harmless := pageOf([]string{"harmless"})
	known := map[string]map[string]bool{}
	for _, f := range mustSite(t, harmless) {
		if strings.HasSuffix(f.Path, ".html") {
			known[f.Path] = hostile.Uses(hostile.Parse(string(f.Data)))
		}
	}
	known["single"] = hostile.Uses(hostile.Parse(mustSingle(t, harmless)))
	for part := range slices.Chunk(hostile.Kept(hostile.Strings()), 50) {
		p := pageOf(part)
		checkUses(t, "single", known, mustSingle(t, p))
		for _, f := range mustSite(t, p) {
			i := slices.IndexFunc(p.Views, func(v View) bool { return f.Path == landing(v) || f.Path == oembedPath(v) })
			switch {
			case f.Path == "index.html":
				checkUses(t, f.Path, known, string(f.Data))
				checkHeld(t, f.Path, string(f.Data), p.Title, p.Description, p.Views[0].Title, p.Description, p.Title,
					p.Views[0].Title)
				checkLinked(t, p, string(f.Data))
			case f.Path == "manifest.webmanifest":
				var m webManifest
				if err := json.Unmarshal(f.Data, &m); err != nil || m.Name != p.Title ||
					m.Description != p.Description {
					t.Errorf("the manifest names %q, described as %q; %v", m.Name, m.Description, err)
				}
			case i >= 0 && strings.HasSuffix(f.Path, ".html"):
				checkUses(t, f.Path, known, string(f.Data))
				checkHeld(t, f.Path, string(f.Data), p.Views[i].Title, p.Description, p.Views[i].Title, p.Description,
					p.Title, p.Views[i].Title)
			case i >= 0:
				checkOEmbed(t, p, p.Views[i], string(f.Data))
			}
		}
	}
}

func checkUses(t *testing.T, name string, known map[string]map[string]bool, page string) {
	t.Helper()
	for use := range hostile.Uses(hostile.Parse(page)) {
		if !known[name][use] {
			t.Errorf("%s uses %q", name, use)
		}
	}
}

func checkHeld(t *testing.T, name, page string, want ...string) {
	t.Helper()
	if got := heldBy(hostile.Parse(page)); !slices.Equal(got, want) {
		t.Errorf("the head of %s says %q, want %q", name, got, want)
	}
}

// checkLinked compares the JSON-LD of a page with its articles.
func checkLinked(t *testing.T, p Page, page string) {
	t.Helper()
	script := hostile.First(hostile.Parse(page),
		func(n *html.Node) bool { return hostile.Attr(n, "type") == "application/ld+json" })
	var linked struct {
		Graph []struct {
			Headline, URL     string
			Author, Publisher struct{ Name string }
		} `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(hostile.Text(script)), &linked); err != nil ||
		len(linked.Graph) != len(p.Articles) {
		t.Fatalf("%d articles in JSON-LD, want %d; %v", len(linked.Graph), len(p.Articles), err)
	}
	for i, a := range p.Articles {
		g := linked.Graph[i]
		got, want := []string{g.Headline, g.Publisher.Name, g.Author.Name, g.URL},
			[]string{a.Headline.Value, a.Outlet.Value, a.Byline.Value, a.URL.Value}
		if !slices.Equal(got, want) {
			t.Errorf("JSON-LD says %q, want %q", got, want)
		}
	}
}
