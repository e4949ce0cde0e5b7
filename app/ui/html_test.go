package ui

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"golang.org/x/net/html"

	"parallax/app/hostile"
)

func TestWhatTheFrameworkPrintsBecomesHTML(t *testing.T) {
	for _, c := range []struct {
		name string
		ui   app.UI
		want string
	}{
		{"a quotation mark cannot end an attribute", app.Div().Title(`a"b onmouseover="x`),
			`<div title="a&#34;b onmouseover=&#34;x"></div>`},
		{"a direction mark stays one character", app.Div().Title("x\u200f\\"), "<div title=\"x\u200f\\\"></div>"},
		{"a true state of an element is written", app.Button().Aria("expanded", true),
			`<button aria-expanded="true"></button>`},
		{"a false state of an element is written", app.Button().Aria("expanded", false),
			`<button aria-expanded="false"></button>`},
		{"what is not hidden does not say hidden", app.Div().Hidden(false), `<div></div>`},
		{"what is hidden does", app.Div().Hidden(true), `<div hidden></div>`},
		{"no space stands between the pieces of a sentence", app.P().Body(app.A().Text("Syria"), app.Text("’s camp")),
			`<p><a>Syria</a>’s camp</p>`},
		{"text stays text", app.P().Text(`<img src=x onerror="1"> & 'more'`),
			`<p>&lt;img src=x onerror=&#34;1&#34;&gt; &amp; &#39;more&#39;</p>`},
		{"attributes stand in one order", app.A().Title("t").Class("c").Href("#x").ID("i"),
			`<a class="c" href="#x" id="i" title="t"></a>`},
		{"a line break in an attribute stays", app.Div().Title("a\nb"), "<div title=\"a\nb\"></div>"},
	} {
		if got := plain(app.HTMLString(c.ui)); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

// Every string that breaks programs is the same in a page as in the text.
func TestHostileTextComesOutAsItWentIn(t *testing.T) {
	for _, s := range hostile.Kept(hostile.Strings()) {
		words := hostile.Value(s)
		if words == "" || words == "true" { // which the framework prints as nothing, see plain
			continue
		}
		printed := plain(app.HTMLString(app.P().Title(words).Aria("label", words).
			Body(app.Text(words), app.B().Text(words))))
		body := hostile.First(hostile.Parse(printed), func(n *html.Node) bool { return n.Data == "body" })
		p := body.FirstChild
		if got := hostile.Text(p); got != words+words ||
			len(hostile.All(body, func(*html.Node) bool { return true })) != 2 {
			t.Errorf("%q came out as %q: %s", words, got, printed)
		}
		if hostile.Attr(p, "title") != words || hostile.Attr(p, "aria-label") != words || len(p.Attr) != 2 {
			t.Errorf("%q as an attribute came out as %q: %s", words, p.Attr, printed)
		}
	}
}

func FuzzPlain(f *testing.F) {
	f.Add(`"><script>alert(1)</script>`, "a\"b")
	f.Add("\\\u200f' onx=", "</p>")
	f.Fuzz(func(t *testing.T, title, words string) {
		if strings.Contains(words, "\n") {
			t.Skip("no text of a corpus holds a line break")
		}
		got := plain(app.HTMLString(app.P().Title(title).Body(app.Text(words), app.B().Text("b"))))
		if strings.Count(got, "<") != 4 || strings.Count(got, ">") != 4 {
			t.Fatalf("an element was added: %s", got)
		}
	})
}
