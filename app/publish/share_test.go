package publish

import (
	"bytes"
	"encoding/json"
	"html"
	"image/png"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"parallax/app/article"
	"parallax/app/explore"
)

// sharedPage is a page with views of its own, one of them with a hostile title.
func sharedPage(t *testing.T, base string) Page {
	t.Helper()
	p := samplePage()
	var err error
	if p.Base, err = Base(base); err != nil {
		t.Fatal(err)
	}
	p.Views = []View{{"page", p.Title, "", []byte("png")},
		{"names", `How "<named>"? ` + p.Title, "lens=names&side=b", []byte("png")}}
	p.Articles = []*article.Article{
		{Lang: "en", Headline: article.Fact{Value: "</script><script>alert(1)//", Basis: article.Printed},
			Published: article.Fact{Value: "2015-04-14", Basis: article.Inferred}},
		{Lang: "ar", Published: article.Fact{Value: "2018-05-20", Basis: article.Recorded},
			Byline: article.Fact{Value: "A Writer", Basis: article.Printed}},
	}
	return p
}

func TestABaseIsAnAddressOfASite(t *testing.T) {
	for given, want := range map[string]string{"": "", "https://example.org": "https://example.org/",
		"http://example.org/a/b/": "http://example.org/a/b/", "https://example.org/a": "https://example.org/a/"} {
		if got, err := Base(given); got != want || err != nil {
			t.Errorf("%q: %q, %v", given, got, err)
		}
	}
	for _, given := range []string{"example.org", "/a/", "ftp://example.org/", "https://example.org/?a",
		"https://example.org/#a", "javascript:alert(1)", "https://u:p@example.org/", "https://"} {
		if got, err := Base(given); err == nil {
			t.Errorf("%q was taken for %q", given, got)
		}
	}
}

// A frame without an origin loads the page's scripts and styles all the same,
// and what stands in an address cannot add to the policy.
func TestThePolicyNamesTheAddressOfTheSite(t *testing.T) {
	for base, want := range map[string]string{
		"": "'self'", "https://example.org/a/": "'self' https://example.org",
		"http://127.0.0.1:81/":   "'self' http://127.0.0.1:81",
		"https://example.org;x/": "'self'", `https://a"b/`: "'self'",
		"https://" + strings.Repeat("a", 81) + "/": "'self'",
	} {
		page := file(t, mustSite(t, sharedPage(t, base)), "index.html")
		if !strings.Contains(page,
			"script-src "+want+" 'wasm-unsafe-eval'; style-src "+want+"; img-src "+want+" data:; font-src "+want+
				"; frame-src 'self'; ") {
			t.Errorf("%s: %s", base, page[:700])
		}
	}
	long := file(t, mustSite(t, sharedPage(t, "https://"+strings.Repeat("a", 80)+"/")), "index.html")
	if i := strings.Index(long, `<meta charset="utf-8">`); i < 0 || i > 1000 {
		t.Errorf("the charset stands at byte %d", i)
	}
}

var (
	tagOf     = regexp.MustCompile(`<(?:link|meta)[^>]*>`)
	attribute = regexp.MustCompile(`(\S+)="([^"]*)"`)
)

// heads returns the tags of a page's head as their attributes, by what names them.
func heads(t *testing.T, page string) map[string]string {
	t.Helper()
	head, _, ok := strings.Cut(page, "</head>")
	if !ok || len(head) > 150<<10 {
		t.Fatalf("the head ends after %d bytes; readers of links look at the first 150 kB", len(head))
	}
	tags := map[string]string{}
	for _, tag := range tagOf.FindAllString(head, -1) {
		a := map[string]string{}
		for _, m := range attribute.FindAllStringSubmatch(tag, -1) {
			a[m[1]] = html.UnescapeString(m[2])
		}
		tags[a["property"]+a["name"]+a["rel"]] = a["content"] + a["href"]
	}
	return tags
}

func TestEveryViewHasItsLinkPictureAndOEmbed(t *testing.T) {
	p := sharedPage(t, "https://example.org/a/b")
	files := mustSite(t, p)
	for i, path := range []string{"index.html", "views/names.html"} {
		v, tags := p.Views[i], heads(t, file(t, files, path))
		for _, name := range []string{"canonical", "alternate", "og:url", "og:image"} {
			u, err := url.Parse(tags[name])
			if err != nil || u.Scheme != "https" || !strings.HasPrefix(tags[name], p.Base) {
				t.Errorf("%s: %s is %q, %v", path, name, tags[name], err)
			}
		}
		if tags["og:title"] != v.Title || tags["twitter:card"] == "" {
			t.Errorf("%s is called %q", path, tags["og:title"])
		}
		file(t, files, strings.TrimPrefix(tags["og:image"], p.Base))
		checkOEmbed(t, p, v, file(t, files, strings.TrimPrefix(tags["alternate"], p.Base)))
	}
	if page := file(t, files,
		"views/names.html"); !strings.Contains(page, `content="0; url=../#lens=names&amp;side=b"`) ||
		strings.Contains(page, "<named>") {
		t.Errorf("the view's own page:\n%s", page)
	}
}

func checkOEmbed(t *testing.T, p Page, v View, answer string) {
	t.Helper()
	var o struct {
		Version, Type, Title, HTML string
		Width, Height              int
		Thumbnail                  string `json:"thumbnail_url"`
	}
	if err := json.Unmarshal([]byte(answer), &o); err != nil || o.Version != "1.0" || o.Type != "rich" ||
		o.Title != v.Title || o.Width*o.Height == 0 {
		t.Errorf("oEmbed: %+v, %v", o, err)
	}
	source, _, _ := strings.Cut(strings.TrimPrefix(o.HTML, `<iframe src="`), `"`)
	want := p.Base + "?embed"
	if v.Fragment != "" {
		want += "#" + v.Fragment
	}
	if html.UnescapeString(source) != want || !strings.HasSuffix(o.HTML, "></iframe>") ||
		strings.Count(o.HTML, "<") != 2 {
		t.Errorf("oEmbed of %s frames %q", v.Name, o.HTML)
	}
	if o.Thumbnail != p.Base+"pictures/"+v.Name+".png" {
		t.Errorf("its picture is %q", o.Thumbnail)
	}
}

func TestWithoutABaseNoAddressIsGuessed(t *testing.T) {
	for _, f := range mustSite(t, sharedPage(t, "")) {
		if strings.HasPrefix(f.Path, "views/") || f.Path == "oembed.json" {
			t.Errorf("%s is published", f.Path)
		}
		if f.Path == "index.html" && regexp.MustCompile(`canonical|og:|oembed`).Match(f.Data) {
			t.Error("the page gives an address")
		}
	}
}

func TestJSONLDSaysWhatIsKnownOnly(t *testing.T) {
	p := sharedPage(t, "")
	for _, page := range []string{mustSingle(t, p), file(t, mustSite(t, p), "index.html")} {
		_, rest, _ := strings.Cut(page, `<script type="application/ld+json">`)
		data, _, _ := strings.Cut(rest, "</script>")
		var got struct {
			Graph []struct {
				Type, Headline, Published string
				Date                      string `json:"datePublished"`
				Author                    struct{ Name string }
			} `json:"@graph"`
		}
		if err := json.Unmarshal([]byte(data), &got); err != nil || len(got.Graph) != 2 {
			t.Fatalf("%v in %s", err, data)
		}
		a, b := got.Graph[0], got.Graph[1]
		if a.Headline != p.Articles[0].Headline.Value || a.Date != "" || a.Author.Name != "" {
			t.Errorf("of an inferred day and an unknown author it says %+v", a)
		}
		if b.Date != "2018-05-20" || b.Author.Name != "A Writer" {
			t.Errorf("%+v", b)
		}
	}
}

func TestAPictureIsDrawnOfTheView(t *testing.T) {
	words := func(class string) explore.Page {
		runs := []explore.Run{{Words: "Once upon "}, {Words: "a time", Class: class}}
		text := explore.Text{Dir: "ltr",
			Paragraphs: []explore.Paragraph{{Prose: &explore.Prose{Pieces: []explore.Piece{{Runs: runs}}}}}}
		return explore.Page{Texts: []explore.Text{text, text}}
	}
	plain, err := Picture(words(""))
	if err != nil {
		t.Fatal(err)
	}
	marks, _ := Picture(words("figure"))
	if bytes.Equal(plain, marks) {
		t.Error("what the view marks is not on its picture")
	}
	picture, err := png.Decode(bytes.NewReader(plain))
	if err != nil || picture.Bounds().Dx() != pictureWidth || picture.Bounds().Dy() != pictureHeight {
		t.Fatalf("%v, %v", picture.Bounds(), err)
	}
	seen := map[any]int{}
	for y := range pictureHeight {
		for x := range pictureWidth {
			seen[picture.At(x, y)]++
		}
	}
	if bar := 510 * 8; seen[palette[hueA]] != bar || seen[palette[hueB]] != bar ||
		seen[palette[word]] != 2*(4+4+1+4)*letter*thick {
		t.Errorf("the picture's colours: %v", seen)
	}
}
