package main

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"parallax/app/corpus/reading"
	"parallax/app/explore"
	"parallax/app/hostile"
	"parallax/app/publish"
	"parallax/app/ui"
	"parallax/web"
)

// emptyProgram is eight bytes of WebAssembly, gzipped: what a program is does
// not matter here.
const emptyProgram = "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff" +
	"\x63\x48\x2c\xce\x65\x64\x60\x60\x00\x00\xce\x33\x4b\x1c\x08\x00\x00\x00"

// shell is the page's shell with empty programs.
func shell(t *testing.T) fs.FS {
	t.Helper()
	m := fstest.MapFS{}
	err := fs.WalkDir(web.FS, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(web.FS, name)
		m[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"built/app.wasm.gz", "built/reader.wasm.gz"} {
		m[name] = &fstest.MapFile{Data: []byte(emptyProgram)}
	}
	m["built/wasm_exec.js"] = &fstest.MapFile{Data: []byte("globalThis.Go = class {};\n")}
	return m
}

// packedOf reads articles and packs the page of them as the page's program asks
// for it; it fails where the command would pack another one.
func packedOf(t *testing.T, title string, sources []reading.Source) string {
	t.Helper()
	_, snapshot := ask(t, request{Do: "read", Title: title, Articles: sources},
		map[string][]byte{modelName: modelFile(t)})
	x, err := explore.Decode(snapshot)
	if err != nil {
		t.Fatal(err)
	}
	p := publish.PageOf(x.Corpus)
	still := ui.Leaves(x)
	p.Body, p.Before, p.After, p.Corpus = ui.HTML(x), still.Contents, still.Leaves, snapshot
	single, err := publish.Single(p, shell(t))
	if err != nil {
		t.Fatal(err)
	}
	files, err := publish.Site(p, shell(t))
	if err != nil {
		t.Fatal(err)
	}
	given := map[string][]byte{corpusName: snapshot}
	for _, f := range files {
		if f.Path == shellName || f.Path == programName {
			given[f.Path] = f.Data
		}
	}
	_, page := ask(t, request{Do: "pack", Body: p.Body, Before: p.Before, After: p.After}, given)
	if !bytes.Equal(page, single) {
		t.Errorf("of %q another page is packed than by the command", title)
	}
	return string(page)
}

func TestAPackedPageHoldsHostileWordsAsWords(t *testing.T) {
	const title = `</title><script>alert(1)</script><!-- "Two" & two`
	words := []string{
		`</script><script>alert(2)</script><!-- <ScRiPt `, `<!--parallax corpus--> {{body}} <!--parallax program-->`,
		`"><img src=x onerror=alert(3)> </textarea></style>`, "]]> \u2028 \u202e &lt;b&gt; \\u003c/script>",
	}
	sources := func(words []string) []reading.Source {
		return []reading.Source{
			{File: "a.txt", Text: strings.Join(words, "\n"), Headline: words[2], Outlet: words[0],
				Published: "2019-05-04"},
			{File: words[1] + ".txt", Text: "“" + words[0] + "” said Ann Lee.\n" + words[3], Headline: words[1]},
		}
	}
	known := hostile.Uses(hostile.Parse(packedOf(t, "Two", sources([]string{"One.", "Two.", "Three.", "Four."}))))
	page := packedOf(t, title, sources(words))
	doc := hostile.Parse(page)
	for use := range hostile.Uses(doc) {
		if !known[use] {
			t.Errorf("the page uses %q", use)
		}
	}
	if got := hostile.Text(hostile.First(doc, func(n *html.Node) bool { return n.Data == "title" })); got != title {
		t.Errorf("the title is %q", got)
	}
	data := hostile.Text(hostile.First(doc,
		func(n *html.Node) bool { return hostile.Attr(n, "id") == "parallax-corpus" }))
	x, err := explore.Decode([]byte(data))
	if err != nil {
		t.Fatal(err)
	}
	if got := x.Corpus.Articles[0].Body; got != strings.Join(words, "\n") {
		t.Errorf("the corpus holds %q", got)
	}
}

func TestAPageIsNotPackedOfParts(t *testing.T) {
	whole := map[string]string{corpusName: "{}", shellName: "x", programName: "y"}
	for missing := range whole {
		asked := request{Do: "pack", Body: `<div id="parallax"></div>`}
		var in bytes.Buffer
		var data string
		for name, content := range whole {
			if name != missing {
				asked.Files = append(asked.Files, sized{Name: name, Size: len(content)})
				data += content
			}
		}
		line, err := json.Marshal(asked)
		if err != nil {
			t.Fatal(err)
		}
		in.WriteString(string(line) + "\n" + data)
		if err := run(&in, &bytes.Buffer{}); err == nil || !strings.Contains(err.Error(), missing) {
			t.Errorf("without %s: %v", missing, err)
		}
	}
}
