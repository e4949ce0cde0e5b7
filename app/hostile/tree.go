package hostile

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// Parse returns the tree that a browser makes of a page with its scripts on.
func Parse(page string) *html.Node {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		panic(err) // a reader of a string does not fail
	}
	return doc
}

// particular is what tells one ID of a kind from another: a number, or who in
// the lexicon.
var particular = regexp.MustCompile(`[0-9]+|(?:^|\b)[el]-[a-z0-9:-]+$`)

// Uses returns what a tree is made of: its elements, their attributes, the
// values of those that lead somewhere or are found by, the kinds of its
// comments and of its scripts. What two pages of one shape use is the same.
func Uses(doc *html.Node) map[string]bool {
	uses := map[string]bool{}
	for n := range doc.Descendants() {
		switch n.Type {
		case html.CommentNode:
			uses["<!--"+n.Data+"-->"] = true
		case html.ElementNode:
			uses["<"+n.Namespace+n.Data+">"] = true
			for _, a := range n.Attr {
				use(uses, n, a)
			}
		}
	}
	return uses
}

// use adds an attribute to what is used.
func use(uses map[string]bool, n *html.Node, a html.Attribute) {
	name := n.Data + " " + a.Namespace + a.Key
	uses[name] = true
	switch a.Key {
	case "class":
		for class := range strings.FieldsSeq(a.Val) {
			uses[name+"="+class] = true
		}
	case "href", "src", "id", "name", "type", "style", "role", "target", "http-equiv", "rel", "property":
		uses[name+"="+particular.ReplaceAllString(a.Val, "0")] = true
	}
}

// All returns the elements that satisfy is, in the order of the page.
func All(doc *html.Node, is func(*html.Node) bool) []*html.Node {
	var found []*html.Node
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && is(n) {
			found = append(found, n)
		}
	}
	return found
}

// First returns the first of them, or nil.
func First(doc *html.Node, is func(*html.Node) bool) *html.Node {
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && is(n) {
			return n
		}
	}
	return nil
}

// ByID returns the first element of that ID, or nil.
func ByID(doc *html.Node, id string) *html.Node {
	return First(doc, func(n *html.Node) bool { return Attr(n, "id") == id })
}

// HasClass reports whether an element is of a class.
func HasClass(n *html.Node, class string) bool {
	return strings.Contains(" "+Attr(n, "class")+" ", " "+class+" ")
}

// Attr returns the value of an attribute, or nothing.
func Attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// Text returns the text of a node and all within it.
func Text(n *html.Node) string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
	}
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}
