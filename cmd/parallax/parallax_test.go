package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"io/fs"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"parallax/app/publish"
	"parallax/web"
)

func TestFlagsStandBeforeOrAfterTheFolder(t *testing.T) {
	tests := []struct {
		line string
		want options
	}{
		{"build texts -o out", options{command: "build", dir: "texts", out: "out"}},
		{"build -o out texts", options{command: "build", dir: "texts", out: "out"}},
		{"pack -o=page.html", options{command: "pack", out: "page.html"}},
		{"encode -- -texts", options{}},
		{"serve", options{command: "serve", addr: "127.0.0.1:8080", prefix: "/", offline: true}},
		{"serve -prefix a/b texts -addr :0 -offline=false",
			options{command: "serve", dir: "texts", addr: ":0", prefix: "/a/b/"}},
		{"marks a.txt -json -", options{command: "marks", files: []string{"a.txt", "-"}, json: true}},
		{"marks -json -published 2019-05-03 a.txt",
			options{command: "marks", files: []string{"a.txt"}, json: true, published: "2019-05-03"}},
		{"check", options{command: "check"}},
		{"check texts -draft", options{command: "check", dir: "texts", draft: true}},
		{"check -draft", options{}},
		{"marks a.txt", options{}},
		{"marks -json", options{}},
		{"marks -json -published yesterday a.txt", options{}},
		{"", options{}},
		{"bake", options{}},
		{"build texts", options{}},
		{"build a b -o out", options{}},
		{"build -addr :0 -o out", options{}},
	}
	for _, test := range tests {
		got, err := parse(strings.Fields(test.line))
		if reflect.DeepEqual(test.want, options{}) {
			if err == nil {
				t.Errorf("%q was understood as %+v", test.line, got)
			}
		} else if err != nil || !reflect.DeepEqual(got, test.want) {
			t.Errorf("%q: %+v, %v", test.line, got, err)
		}
	}
}

func TestTheAddressIsOneToOpen(t *testing.T) {
	for at, want := range map[string]string{
		"127.0.0.1:8080": "http://127.0.0.1:8080/x/", "[::]:80": "http://localhost:80/x/",
		"0.0.0.0:1": "http://localhost:1/x/",
	} {
		tcp, err := net.ResolveTCPAddr("tcp", at)
		if err != nil {
			t.Fatal(err)
		}
		if got := address(tcp, "/x/"); got != want {
			t.Errorf("%s: %s, want %s", at, got, want)
		}
	}
}

func TestEveryProblemHasItsLine(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.txt": "\xff", "b.txt": ""} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var stdout, stderr bytes.Buffer
	out := filepath.Join(dir, "out.json")
	if status := run([]string{"encode", dir, "-o", out}, &stdout, &stderr); status != 1 {
		t.Errorf("status %d", status)
	}
	lines := strings.Split(strings.TrimSpace(stderr.String()), "\n")
	if len(lines) != 2 || !strings.HasPrefix(lines[0], "parallax: a.txt:1: ") ||
		!strings.HasPrefix(lines[1], "parallax: b.txt: ") {
		t.Errorf("stderr:\n%s", stderr.String())
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("a corpus was written all the same")
	}
}

func TestAWrongCommandAndAWrongFolderHaveTheirStatus(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing")
	for line, want := range map[string]int{"": 2, "bake": 2, "help": 0, "encode -o x " + missing: 1} {
		var stdout, stderr bytes.Buffer
		if got := run(strings.Fields(line), &stdout, &stderr); got != want {
			t.Errorf("%q: status %d, want %d; %s", line, got, want, stderr.String())
		}
		if (stderr.Len() > 0) != (want != 0) || want != 0 && !strings.HasPrefix(stderr.String(), "parallax: ") {
			t.Errorf("%q: stderr %q", line, stderr.String())
		}
	}
}

func TestAFailedReplacementLeavesTheFile(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "page.html")
	if err := replace(name, []byte("one"), io.Discard); err != nil {
		t.Fatal(err)
	}
	if err := replace(name, []byte("two"), io.Discard); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(name); err != nil || string(data) != "two" {
		t.Errorf("%q, %v", data, err)
	}
	if err := os.MkdirAll(filepath.Join(dir, "folder", "within"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := replace(filepath.Join(dir, "folder"), []byte("three"), io.Discard); err == nil {
		t.Error("a folder was replaced by a file")
	}
	if left, _ := os.ReadDir(dir); len(left) != 2 {
		t.Errorf("left in the folder: %v", left)
	}
}

// published returns a page as one file, and the files of its site.
func published(t *testing.T, p publish.Page) (single []byte, files []publish.File) {
	t.Helper()
	single, err := publish.Single(p, shellFS(t))
	if err != nil {
		t.Fatal(err)
	}
	files, err = publish.Site(p, shellFS(t))
	if err != nil {
		t.Fatal(err)
	}
	return single, files
}

// shellFS is the page's shell with a program of a few bytes.
func shellFS(t *testing.T) fs.FS {
	t.Helper()
	m := fstest.MapFS{}
	for _, pattern := range []string{"*.*", "styles/*", "fonts/*", "icons/*"} {
		names, err := fs.Glob(web.FS, pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := fs.ReadFile(web.FS, name)
			if err != nil {
				t.Fatal(err)
			}
			m[name] = &fstest.MapFile{Data: data}
		}
	}
	program, err := zip([]byte("\x00asm"))
	if err != nil {
		t.Fatal(err)
	}
	m["built/app.wasm.gz"] = &fstest.MapFile{Data: program}
	m["built/reader.wasm.gz"] = &fstest.MapFile{Data: program}
	m["built/wasm_exec.js"] = &fstest.MapFile{Data: []byte("globalThis.Go = class {};")}
	return m
}

func TestAPageFromAFolderCarriesItsTextsAndItsCorpus(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"one.txt": "River rises\n\nThe </script><!-- water & mud rose in Valletta, officials said.\n",
		"two.txt": "Streets closed\n\nStreets of Valletta were closed.\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	p, err := page(dir, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	single, files := published(t, p)
	hasCorpus := slices.ContainsFunc(files,
		func(f publish.File) bool { return f.Path == "corpus.json" && len(f.Data) > 0 })
	if !hasCorpus || !bytes.Contains(single, []byte(`id="parallax-corpus">{`)) {
		t.Error("the page does not carry its corpus")
	}
	if !strings.Contains(p.Body, "were closed.") {
		t.Error("the page does not hold its texts")
	}
	if strings.Contains(p.Body, "</script>") || strings.Contains(p.Body, "<!--") {
		t.Error("a text broke out of its element")
	}
}

func sampleSite(t *testing.T, prefix string) *site {
	t.Helper()
	packed, err := zip([]byte("\x00asm"))
	if err != nil {
		t.Fatal(err)
	}
	s, err := newSite([]publish.File{
		{Path: "app.wasm", Data: []byte("\x00asm")}, {Path: "app.wasm.gz", Data: packed},
		{Path: "fonts/a.woff2", Data: []byte("font")}, {Path: "index.html", Data: []byte("<p>page</p>")},
	}, prefix)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func get(s *site, method, path string, header ...string) *http.Response {
	r := httptest.NewRequest(method, path, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w.Result()
}

func TestAddressesUnderAPrefix(t *testing.T) {
	for path, want := range map[string]int{
		"/": 302, "/x": 302, "/x/": 200, "/x/index.html": 200, "/x/?a=b": 200, "/x/fonts/a.woff2": 200,
		"/x/missing": 404, "/index.html": 404, "/x/fonts/": 404, "/x/../index.html": 404,
	} {
		if got := get(sampleSite(t, "/x/"), "GET", path).StatusCode; got != want {
			t.Errorf("%s: %d, want %d", path, got, want)
		}
	}
	if got := get(sampleSite(t, "/"), "POST", "/").StatusCode; got != 405 {
		t.Errorf("POST: %d", got)
	}
}

func TestTheProgramIsSentWithItsTypeAndPacked(t *testing.T) {
	s := sampleSite(t, "/")
	plain := get(s, "GET", "/app.wasm")
	if body, _ := io.ReadAll(plain.Body); string(body) != "\x00asm" ||
		plain.Header.Get("Content-Type") != "application/wasm" {
		t.Errorf("%q as %s", body, plain.Header.Get("Content-Type"))
	}
	packed := get(s, "GET", "/app.wasm", "Accept-Encoding", "gzip, br")
	r, err := gzip.NewReader(packed.Body)
	if err != nil {
		t.Fatal(err)
	}
	if body, _ := io.ReadAll(r); string(body) != "\x00asm" {
		t.Errorf("unpacked: %q", body)
	}
	if plain.Header.Get("ETag") == packed.Header.Get("ETag") {
		t.Error("plain and packed bytes share an ETag")
	}
	same := get(s, "GET", "/app.wasm", "If-None-Match", plain.Header.Get("ETag"))
	if body, _ := io.ReadAll(same.Body); same.StatusCode != 304 || len(body) != 0 {
		t.Errorf("asked again: %d with %d bytes", same.StatusCode, len(body))
	}
}
