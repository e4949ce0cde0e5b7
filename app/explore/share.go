package explore

import (
	"cmp"
	"html"
	"strings"

	"parallax/app/phrase"
)

// A Share is the sheet by which a view is handed on.
type Share struct {
	Title    string // of the view: its question and the page's title
	Fragment string // of its address
	Name     string // of its picture in the site: "page", "names"
	Own      bool   // it is of the reader's own articles, which only this browser has
}

// A Home is where the page lies.
type Home struct {
	Page string // its address; empty where it is open from a file
	Site bool   // it is one of a site's files, which embed.js and pictures are among
}

// A Snippet is a text to copy.
type Snippet struct {
	ID   string
	Name phrase.Key
	Note phrase.Key // what it needs
	Text string
}

func (x *Explorer) share(s State) *Share {
	if s.Sheet != ShareSheet {
		return nil
	}
	s.Drawer, s.Find, s.Free, s.NoSide = Closed, "", false, false // the reader's desk, not the view
	l := LensOf(s.Lens)
	title := x.Corpus.Title
	if l.Lens != Entities {
		title = s.Book().Say(l.Question) + " " + title
	}
	return &Share{Title: title, Fragment: x.Address(s), Name: cmp.Or(string(l.Lens), "page"),
		Own: x.unchanged().Own != OwnCorpus{}}
}

// somewhere stands for the address of a page that has none others could open.
const somewhere = "https://example.org/page/"

// Link returns the address of the view at home. It stands in other texts, where
// a quotation mark would end it.
func (v Share) Link(home Home) string {
	address := cmp.Or(home.Page, somewhere)
	if v.Fragment != "" {
		address += "#" + strings.ReplaceAll(v.Fragment, `"`, "%22")
	}
	return address
}

// Snippets returns the ways to put the view into another page.
func (v Share) Snippets(home Home) []Snippet {
	page := cmp.Or(home.Page, somewhere)
	folder := page[:strings.LastIndex(page, "/")+1]
	at, title, link := html.EscapeString(page), html.EscapeString(v.Title), html.EscapeString(v.Link(home))
	view := ""
	if v.Fragment != "" {
		view = ` view="` + html.EscapeString(v.Fragment) + `"`
	}
	framed := html.EscapeString(v.Link(Home{Page: page + "?embed"}))
	script := `<script src="` + html.EscapeString(folder) + `embed.js" async></script>` + "\n" +
		`<parallax-view src="` + at + `"` + view + ` title="` + title + `">` + "\n" +
		`  <a href="` + link + `">` + title + `</a>` + "\n</parallax-view>"
	frame := `<iframe src="` + framed + `" width="100%" height="700" loading="lazy" title="` + title + `"></iframe>`
	picture := `<a href="` + link + `"><img src="` + html.EscapeString(folder+"pictures/"+v.Name+".png") +
		`" width="600" height="315" alt="` + title + `"></a>`
	return []Snippet{
		{"script", "With a script", "It is as high as it needs to be and is loaded when a reader comes to it.", script},
		{"frame", "A frame alone", "For blogs that allow no scripts. It is of a fixed height.", frame},
		{"picture", "A link with a picture", "For newsletters and blogs that allow no frames.", picture},
	}
}
