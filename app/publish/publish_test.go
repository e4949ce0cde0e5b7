package publish

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"html"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"parallax/web"
)

// shellFS is the page's real shell with a program of a few bytes.
func shellFS(t *testing.T) fstest.MapFS {
	t.Helper()
	m := fstest.MapFS{}
	err := fs.WalkDir(web.FS, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || strings.HasPrefix(name, "built/") {
			return err
		}
		data, err := fs.ReadFile(web.FS, name)
		m[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if m["styles/1-page.css"] == nil {
		m["styles/1-page.css"] = &fstest.MapFile{Data: []byte("body { margin: 0 }\n")}
	}
	m["built/wasm_exec.js"] = &fstest.MapFile{Data: []byte("globalThis.Go = class {};\n")}
	m["built/app.wasm.gz"] = &fstest.MapFile{Data: gzipped("\x00asm\x01\x00\x00\x00")}
	m["built/reader.wasm.gz"] = &fstest.MapFile{Data: gzipped("\x00asm\x01\x00\x00\x01")}
	return m
}

func gzipped(s string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.Bytes()
}

func samplePage() Page {
	return Page{
		Title: `Two accounts of "A" & <B>`, Description: "One place, two papers", Lang: "en", Dir: "ltr",
		Body:   `<div class="shell" id="parallax"><p>Text.</p></div>`,
		Corpus: []byte(`{"v":1,"text":"a b"}` + "\n" + `{"pairs":[]}`), Offline: true,
	}
}

func mustSite(t *testing.T, p Page) []File {
	t.Helper()
	files, err := Site(p, shellFS(t))
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func mustSingle(t *testing.T, p Page) string {
	t.Helper()
	page, err := Single(p, shellFS(t))
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

func file(t *testing.T, files []File, path string) string {
	t.Helper()
	for _, f := range files {
		if f.Path == path {
			return string(f.Data)
		}
	}
	t.Fatalf("the site has no %s", path)
	return ""
}

func TestTwoBuildsAreIdentical(t *testing.T) {
	a, b := t.TempDir()+"/a", t.TempDir()+"/deeper/b"
	for _, dir := range []string{a, b} {
		if err := Write(dir, mustSite(t, samplePage())); err != nil {
			t.Fatal(err)
		}
	}
	if got, want := tree(t, b), tree(t, a); got != want {
		t.Errorf("two builds differ:\n%s\n%s", got, want)
	}
	first, second := mustSingle(t, samplePage()), mustSingle(t, samplePage())
	if first != second {
		t.Error("two single files differ")
	}
}

func TestACorpusCannotBreakOutOfItsElement(t *testing.T) {
	hostile := "</script><script>alert(1)</script><!-- <ScRiPt \u2028"
	p := samplePage()
	p.Corpus, _ = json.Marshal(map[string]string{"text": hostile})
	p.Corpus = bytes.ReplaceAll(p.Corpus, []byte(`\u003c`), []byte("<")) // as an encoder may write it
	p.Corpus = bytes.ReplaceAll(p.Corpus, []byte(`\u003e`), []byte(">"))
	page := mustSingle(t, p)
	_, rest, _ := strings.Cut(page, `id="parallax-corpus">`)
	data, _, _ := strings.Cut(rest, "</script>")
	if strings.Contains(data, "<") {
		t.Errorf("the element holds a <: %s", data)
	}
	var got map[string]string
	if err := json.Unmarshal([]byte(data), &got); err != nil || got["text"] != hostile {
		t.Errorf("the corpus came out as %q, %v", got["text"], err)
	}
	if n := strings.Count(page, "<script"); n != 5+len(deferred) {
		t.Errorf("%d script elements, want phrases, boot, corpus, %d that follow, licences and wasm", n, len(deferred))
	}
}

func TestATitleCannotBreakOutOfItsElement(t *testing.T) {
	p := samplePage()
	p.Title = `</title><script>alert(1)</script>`
	p.Description = `"><script>alert(1)</script>{{body}}`
	for _, page := range []string{mustSingle(t, p), file(t, mustSite(t, p), "index.html")} {
		if strings.Contains(page, "<script>alert") {
			t.Error("a script came out of the title or the description")
		}
		if strings.Count(page, `<div class="shell" id="parallax">`) != 1 {
			t.Error("the description was searched for places to fill")
		}
	}
	var m map[string]any
	if err := json.Unmarshal([]byte(file(t, mustSite(t, p), "manifest.webmanifest")), &m); err != nil ||
		m["name"] != p.Title {
		t.Errorf("the manifest names %v, %v", m["name"], err)
	}
}

var executed = regexp.MustCompile(`(?s)<(script|style)>(.*?)</(?:script|style)>`)

func TestTheSingleFilesPolicyNamesExactlyWhatItCarries(t *testing.T) {
	page := mustSingle(t, samplePage())
	policy := regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)[1]
	found := executed.FindAllStringSubmatch(page, -1)
	for _, m := range found {
		directive := regexp.MustCompile(m[1] + `-src [^;]*`).FindString(policy)
		if hash := hashSource(m[2]); !strings.Contains(directive, hash) {
			t.Errorf("%s is not in %s", hash, directive)
		}
	}
	if n := strings.Count(policy, "sha256-"); n != len(found) || n != 3+len(deferred) {
		t.Errorf("%d hashes for %d elements, want %d", n, len(found), 3+len(deferred))
	}
	if !strings.Contains(policy, "connect-src 'none'") || strings.Contains(policy, "unsafe-inline") ||
		strings.Contains(policy, "'unsafe-eval") {
		t.Errorf("policy: %s", policy)
	}
}

var checkedScript = regexp.MustCompile(`<script src="([^"]+)"(?: integrity="(sha256-[^"]+)" crossorigin)?`)

// Every script of a site but the one that starts it is checked by the browser.
func TestScriptsOfASiteHaveTheirIntegrity(t *testing.T) {
	files := mustSite(t, samplePage())
	found := checkedScript.FindAllStringSubmatch(file(t, files, "index.html"), -1)
	for _, m := range found {
		if want := integrity([]byte(file(t, files, m[1]))); m[1] != "boot.js" && m[2] != want {
			t.Errorf("%s has the integrity %q, not %q", m[1], m[2], want)
		}
	}
	if len(found) != 2+len(deferred) || found[0][1] != "boot.js" ||
		strings.Count(file(t, files, "index.html"), "<script src=") != len(found) {
		t.Errorf("the scripts are %q", found)
	}
}

// hashes.txt vouches for every file but itself.
func TestEveryFileOfASiteHasItsHash(t *testing.T) {
	p := samplePage()
	p.Base, p.Views = "https://example.org/",
		[]View{{Name: "page", Title: "T", Picture: []byte("png")},
			{Name: "names", Title: "N", Fragment: "lens=names", Picture: []byte("png")}}
	files := mustSite(t, p)
	lines := strings.Split(strings.TrimSpace(file(t, files, "hashes.txt")), "\n")
	for _, f := range files {
		if f.Path != "hashes.txt" && !slices.Contains(lines, hash(f.Data)+"  "+f.Path) {
			t.Errorf("%s is not vouched for", f.Path)
		}
	}
	if len(lines) != len(files)-1 {
		t.Errorf("%d lines for %d files", len(lines), len(files)-1)
	}
}

func TestTheHeadBeginsWithThePolicyAndTheCharsetComesInTime(t *testing.T) {
	for _, page := range []string{mustSingle(t, samplePage()), file(t, mustSite(t, samplePage()), "index.html")} {
		if !strings.Contains(page, "<head>\n<meta http-equiv=\"Content-Security-Policy\"") {
			t.Error("something stands before the policy")
		}
		if i := strings.Index(page, `<meta charset="utf-8">`); i < 0 || i > 1000 {
			t.Errorf("the charset stands at byte %d; browsers look at the first 1024", i)
		}
		if strings.Contains(page, "{{") {
			t.Error("a place of the template was not filled")
		}
	}
}

// carried is what stands in a page without being an address of it: scripts,
// styles and licences, which name hosts in their words.
var carried = regexp.MustCompile(`(?s)<(script|style)( type="text/plain"[^>]*)?>.*?</(?:script|style)>`)

func TestEveryAddressIsRelative(t *testing.T) {
	address := regexp.MustCompile(`(?:href|src|url|start_url|scope)"?\s*[=(:]\s*["']?(/|[a-z]+://)`)
	remote := regexp.MustCompile(`(?:https?:)?//[a-z0-9-]+\.[a-z]+`)
	pages := map[string]string{"single": mustSingle(t, samplePage())}
	for _, f := range mustSite(t, samplePage()) {
		switch MediaType(f.Path) {
		case "text/html", "text/css", "application/manifest+json":
			pages[f.Path] = string(f.Data)
		}
	}
	for name, text := range pages {
		if m := address.FindString(text); m != "" {
			t.Errorf("%s holds the address %q", name, m)
		}
		if m := remote.FindString(carried.ReplaceAllString(text, "")); m != "" {
			t.Errorf("%s names the host %q", name, m)
		}
	}
}

func TestTheWorkerKnowsEveryFileThatIsKept(t *testing.T) {
	files := mustSite(t, samplePage())
	first, _, _ := strings.Cut(file(t, files, "worker.js"), "\n")
	var r release
	if err := json.Unmarshal([]byte(strings.TrimSuffix(strings.TrimPrefix(first, "const release = "), ";")),
		&r); err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		known, kept := r.Files[f.Path]
		if asked := r.Later[f.Path]; slices.Contains(later, f.Path) {
			if kept || asked != hash(f.Data) {
				t.Errorf("%s is kept before it is asked for, or with the hash %q", f.Path, asked)
			}
			continue
		}
		switch f.Path {
		case "worker.js", "hashes.txt", "_headers", "framed.js", "embed.js":
			if kept {
				t.Errorf("%s is kept offline", f.Path)
			}
		default:
			if known != hash(f.Data) {
				t.Errorf("%s: the worker knows the hash %q", f.Path, known)
			}
		}
	}
}

// What is loaded when a reader asks for it is checked as well: index.html has the
// integrity of own.js, and that one those of the others.
func TestWhatIsLoadedLaterHasItsIntegrity(t *testing.T) {
	files := mustSite(t, samplePage())
	own := file(t, files, "own.js")
	for _, want := range []string{meta("parallax-own", "own.js"),
		meta("parallax-own-integrity", integrity([]byte(own))), meta("parallax-reader", "reader.js")} {
		if !strings.Contains(file(t, files, "index.html"), want) {
			t.Errorf("index.html lacks %s", want)
		}
	}
	first, _, _ := strings.Cut(own, "\n")
	var known map[string]string
	if err := json.Unmarshal([]byte(strings.TrimSuffix(strings.TrimPrefix(first, "parallax.later = "), ";")),
		&known); err != nil {
		t.Fatal(err)
	}
	if len(known) != len(later)-1 {
		t.Errorf("own.js knows %d files, want all but itself of %q", len(known), later)
	}
	for name, sum := range known {
		if want := integrity([]byte(file(t, files, name))); sum != want {
			t.Errorf("%s has the integrity %q, not %q", name, sum, want)
		}
	}
	for _, name := range later {
		if strings.Contains(file(t, files, "index.html"), `src="`+name) ||
			strings.Contains(file(t, files, "index.html"), `href="`+name) {
			t.Errorf("the page asks for %s by itself", name)
		}
	}
}

// A page that is saved from a site is the one that the command line packs.
func TestTheShellOfASiteMakesTheSingleFile(t *testing.T) {
	p := samplePage()
	files := mustSite(t, p)
	got, err := FillSingle([]byte(file(t, files, "single.txt")), []byte(file(t, files, "app.wasm.gz")), p)
	if err != nil || string(got) != mustSingle(t, p) {
		t.Errorf("the page filled in differs from the single file: %v", err)
	}
	if _, err := FillSingle([]byte("<html>"), nil, p); err == nil {
		t.Error("a shell that is none was filled")
	}
}

// Words that look like the shell's own places are words.
func TestASlotInAPageIsNoPlace(t *testing.T) {
	p := samplePage()
	p.Title, p.Description = slot("body"), slot("program")+"{{body}}"
	p.Body = `<div id="parallax"><p>` + html.EscapeString(slot("corpus")) + slot("version") + `</p></div>`
	p.Corpus, _ = json.Marshal(slot("program"))
	page := mustSingle(t, p)
	if strings.Count(page, `<div id="parallax">`) != 1 || strings.Count(page, `id="parallax-corpus"`) != 1 ||
		!strings.Contains(page, slot("version")+"</p>") {
		t.Error("a part of the page was searched for places to fill")
	}
}

func TestTheScriptForFramesCarriesProgramAndCorpus(t *testing.T) {
	p := samplePage()
	script := file(t, mustSite(t, p), "framed.js")
	var got struct {
		Program string
		Corpus  *string
	}
	data := strings.TrimPrefix(script, "parallax.framed = ")
	if err := json.Unmarshal([]byte(data), &got); err != nil {
		t.Fatal(err)
	}
	if wasm, err := gunzip(read91(got.Program)); err != nil || string(wasm) != "\x00asm\x01\x00\x00\x00" {
		t.Errorf("the program is %q, %v", wasm, err)
	}
	if got.Corpus == nil || *got.Corpus != string(p.Corpus) {
		t.Errorf("the corpus is %v", got.Corpus)
	}
}

func TestAChangeOfAFileIsANewVersion(t *testing.T) {
	p := samplePage()
	before := file(t, mustSite(t, p), "worker.js")
	p.Body = `<div id="parallax"><p>Text!</p></div>`
	if file(t, mustSite(t, p), "worker.js") == before {
		t.Error("the worker did not change with the page")
	}
}

func TestHashesNameEveryFile(t *testing.T) {
	files := mustSite(t, samplePage())
	list := file(t, files, "hashes.txt")
	for _, f := range files {
		line := hash(f.Data) + "  " + f.Path + "\n"
		if f.Path != "hashes.txt" && !strings.Contains(list, line) {
			t.Errorf("hashes.txt lacks %s", line)
		}
	}
	if strings.Count(list, "\n") != len(files)-1 {
		t.Errorf("%d lines for %d files", strings.Count(list, "\n"), len(files))
	}
}

func TestAPageWithoutProgramOrRootIsRefused(t *testing.T) {
	shell := shellFS(t)
	p := samplePage()
	p.Body = "<p>no root</p>"
	if _, err := Site(p, shell); err == nil {
		t.Error("a page without its root was published")
	}
	p = samplePage()
	p.Corpus = []byte("{")
	if _, err := Single(p, shell); err == nil {
		t.Error("a corpus that is not JSON was published")
	}
	delete(shell, "built/app.wasm.gz")
	if _, err := Site(samplePage(), shell); err != ErrNoProgram {
		t.Errorf("without a program: %v", err)
	}
	if _, err := Single(samplePage(), shell); err != ErrNoProgram {
		t.Errorf("without a program: %v", err)
	}
}

func TestAStyleSheetCarriesItsFiles(t *testing.T) {
	read := func(name string) string { return "<" + name + ">" }
	got := inlineCSS("fonts",
		`a{src:url("x.woff2") format("woff2")} b{c:url(#d)} e{f:url(data:,g)} h{i:url('../j.svg')}`, read)
	want := `a{src:url("` + dataURL("font/woff2", "<fonts/x.woff2>") +
		`") format("woff2")} b{c:url(#d)} e{f:url(data:,g)} h{i:url("` +
		dataURL("image/svg+xml", "<j.svg>") + `")}`
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
