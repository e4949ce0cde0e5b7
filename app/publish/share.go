package publish

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"net/url"
	"strings"

	"parallax/app/article"
)

// A View is one view of the page that is worth a link of its own.
type View struct {
	Name     string // of its files: "page", "names"
	Title    string // plain text
	Fragment string // of its address, without the #
	Picture  []byte // PNG, 1200 by 630
}

// Base checks the address that a site will have and returns it with a slash at
// its end. It is http or https and absolute, and names a folder and nothing in
// it; an empty one stays empty.
func Base(address string) (string, error) {
	if address == "" {
		return "", nil
	}
	u, err := url.Parse(address)
	if err != nil {
		return "", fmt.Errorf("base-url: %w", err)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" ||
		u.User != nil {
		return "", fmt.Errorf("base-url: %s is no address of a site; write it like https://example.org/page/", address)
	}
	if !strings.HasSuffix(u.Path, "/") {
		u.Path += "/"
	}
	return u.String(), nil
}

// landing is the path of a view's own page. A fragment never reaches a server:
// whoever asks for the picture and title of a link must be given a path.
func landing(v View) string { return "views/" + v.Name + ".html" }

func oembedPath(v View) string {
	if v.Fragment == "" {
		return "oembed.json"
	}
	return "views/" + v.Name + ".json"
}

func picturePath(v View) string { return "pictures/" + v.Name + ".png" }

// shared gives the files by which other pages can show the site's views: a
// picture of each, and, where the site's address is known, a page of each with
// what link previews read, and its oEmbed answer.
func (p Page) shared(policy string) ([]File, error) {
	var files []File
	for _, v := range p.Views {
		files = append(files, File{picturePath(v), v.Picture})
		if p.Base == "" {
			continue
		}
		answer, err := p.oembed(v)
		if err != nil {
			return nil, err
		}
		files = append(files, File{oembedPath(v), answer})
		if v.Fragment != "" {
			files = append(files, File{landing(v), p.landingHTML(v, policy)})
		}
	}
	return files, nil
}

// frameWidth and frameHeight are what oEmbed offers, in pixels.
const frameWidth, frameHeight = 700, 700

// oembed is the answer about a view after the oEmbed specification, version
// 1.0, of type rich. WordPress keeps of an unknown provider's frame the
// attributes src, width, height, title and a few for borders.
func (p Page) oembed(v View) ([]byte, error) {
	at := p.Base + "?embed"
	if v.Fragment != "" {
		at += "#" + v.Fragment
	}
	frame := fmt.Sprintf(`<iframe src="%s" width="%d" height="%d" title="%s" frameborder="0"></iframe>`,
		html.EscapeString(at), frameWidth, frameHeight, html.EscapeString(v.Title))
	return indented(map[string]any{
		"version": "1.0", "type": "rich", "title": v.Title,
		"provider_name": p.Title, "provider_url": p.Base,
		"width": frameWidth, "height": frameHeight, "html": frame,
		"thumbnail_url": p.Base + picturePath(v), "thumbnail_width": pictureWidth, "thumbnail_height": pictureHeight,
	})
}

func indented(value any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetIndent("", "  ")
	err := e.Encode(value)
	return b.Bytes(), err
}

// preview is what link previews and embedders read of a view, for the head of
// an HTML page. Without the site's address it is empty: a wrong one is worse
// than none.
func (p Page) preview(v View, canonical string) string {
	if p.Base == "" {
		return ""
	}
	var b strings.Builder
	line := func(format string, values ...string) {
		escaped := make([]any, len(values))
		for i, s := range values {
			escaped[i] = html.EscapeString(s)
		}
		fmt.Fprintf(&b, format+"\n", escaped...)
	}
	line(`<link rel="canonical" href="%s">`, canonical)
	line(`<link rel="alternate" type="application/json+oembed" href="%s" title="%s">`, p.Base+oembedPath(v), v.Title)
	picture := p.Base + picturePath(v)
	for _, m := range [][2]string{
		{"og:type", "website"}, {"og:title", v.Title}, {"og:description", p.Description}, {"og:url", canonical},
		{"og:site_name", p.Title},
		{"og:image", picture}, {"og:image:width", fmt.Sprint(pictureWidth)},
		{"og:image:height", fmt.Sprint(pictureHeight)}, {"og:image:alt", v.Title},
	} {
		line(`<meta property="%s" content="%s">`, m[0], m[1])
	}
	line(`<meta name="twitter:card" content="summary_large_image">`)
	return b.String()
}

// landingHTML is a view's own page: it names the view and leads on to it.
func (p Page) landingHTML(v View, policy string) []byte {
	e := html.EscapeString
	to := "../#" + v.Fragment
	return []byte(`<!DOCTYPE html>
<html lang="` + e(p.Lang) + `" dir="` + e(p.Dir) + `">
<head>
<meta http-equiv="Content-Security-Policy" content="` + policy + `">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url=` + e(to) + `">
<title>` + e(v.Title) + `</title>
<meta name="description" content="` + e(p.Description) + `">
` + p.preview(v, p.Base+landing(v)) + `</head>
<body>
<h1>` + e(v.Title) + `</h1>
<p>` + e(p.Description) + `</p>
<p><a href="` + e(to) + `">` + e(p.Title) + `</a></p>
</body>
</html>
`)
}

// linked is JSON-LD about the articles: what the texts or their publishers say
// of them, and nothing that was inferred.
func (p Page) linked() (string, error) {
	var articles []any
	for _, a := range p.Articles {
		articles = append(articles, newsArticle(a))
	}
	if len(articles) == 0 {
		return "", nil
	}
	data, err := json.Marshal(map[string]any{"@context": "https://schema.org", "@graph": articles})
	if err != nil {
		return "", errors.Join(errors.New("JSON-LD"), err)
	}
	return `<script type="application/ld+json">` + string(data) + "</script>\n", nil // < is written \u003c
}

func newsArticle(a *article.Article) map[string]any {
	n := map[string]any{"@type": "NewsArticle", "inLanguage": a.Lang}
	known := func(key string, f article.Fact, value any) {
		if f.Value != "" && f.Basis != article.Inferred {
			n[key] = value
		}
	}
	known("headline", a.Headline, a.Headline.Value)
	known("datePublished", a.Published, a.Published.Value)
	known("url", a.URL, a.URL.Value)
	known("author", a.Byline, map[string]string{"@type": "Person", "name": a.Byline.Value})
	known("publisher", a.Outlet, map[string]string{"@type": "NewsMediaOrganization", "name": a.Outlet.Value})
	return n
}
