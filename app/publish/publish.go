// Package publish turns a pre-rendered page and the shell in web/ into what is
// put on a server (Site) or handed on as one HTML file (Single).
//
// It guarantees: the same page and shell give the same bytes, whatever the
// machine, folder or day; every address in the output is relative, so a site
// works under any prefix; no script, style or data in the output can end early
// or run what the policy in the page's head does not name; a folder is replaced
// as a whole or not at all, and only if Parallax wrote it.
package publish

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"parallax/app/article"
	"parallax/app/corpus"
)

// Page is one page to publish.
type Page struct {
	Title       string // plain text
	Description string // plain text
	Lang        string // of the page, as in <html lang>
	Dir         string // ltr or rtl
	Body        string // HTML of the pre-rendered root, <div id="parallax">…</div>, already escaped
	Before      string // HTML before the root and after it, already escaped: what the page
	After       string // shows while its program does not run; each element has data-still
	Corpus      []byte // as encoded, JSON values; nil: the program's default
	Offline     bool   // a site: keep a copy in the browser for use without a network

	Articles []*article.Article // what the page is about, for machines that ask
	Views    []View             // of a site: what has a link of its own; the first is the page as it opens
	Base     string             // of a site: its address as [Base] gives it; empty where it is not known

	// Small makes a script or style sheet of the given media type smaller for the
	// single file; where it is nil they stay as they are.
	Small func(mediaType, text string) (string, error)
}

// PageOf returns a page on c, yet without the HTML that is drawn of it.
func PageOf(c *corpus.Corpus) Page {
	p := Page{
		Title:       c.Title,
		Description: c.Note,
		Lang:        "en", // of the interface; each article states its own
		Dir:         "ltr",
		Articles:    c.Articles,
	}
	if p.Title == "" {
		p.Title = "Parallax"
	}
	return p
}

// File is one file of a site. Path is relative, with slashes.
type File struct {
	Path string
	Data []byte
}

// ErrNoProgram says that web/built/ is empty, as on a fresh clone.
var ErrNoProgram = errors.New("this binary was built without the page's program; run make")

// Site gives the files of a static site, sorted by path. hashes.txt is among
// them: readers can check a site by it, and Write knows a folder as its own.
// web is the web/ folder. An error names the file of web/ that is missing or
// the part of the page that cannot be published.
func Site(p Page, web fs.FS) ([]File, error) {
	if err := p.check(); err != nil {
		return nil, err
	}
	files, err := shell(web)
	if err != nil {
		return nil, err
	}
	site, err := p.withOwn(files, web)
	if err != nil {
		return nil, err
	}
	index, err := p.siteHTML(web, files, site)
	if err != nil {
		return nil, err
	}
	files = append(site,
		File{"index.html", index},
		File{"manifest.webmanifest", manifest(p)},
		File{"_headers", []byte(headers)})
	if p.Corpus != nil {
		files = append(files, File{"corpus.json", p.Corpus})
	}
	views, err := p.shared(sitePolicy(p.Base))
	if err != nil {
		return nil, err
	}
	files = append(append(files, views...), framed(files, p))
	if p.Offline {
		worker, err := worker(files, web)
		if err != nil {
			return nil, err
		}
		files = append(files, worker)
	}
	sortFiles(files)
	files = append(files, File{hashesName, Hashes(files)})
	sortFiles(files)
	return files, nil
}

// headers is understood by the static hosts that know a _headers file. A frame
// without an origin of its own fetches the program as a stranger would.
const headers = `/*
  Access-Control-Allow-Origin: *
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
/*.wasm
  Content-Type: application/wasm
`

// framed is the program and the corpus as a script, for a page without an
// origin of its own, in a sandboxed frame or opened from a folder: it may run
// scripts of the site but not fetch its files. Text in JSON is text in
// JavaScript.
func framed(files []File, p Page) File {
	parts := map[string]any{"corpus": nil}
	if p.Corpus != nil {
		parts["corpus"] = string(p.Corpus)
	}
	for _, f := range files {
		if f.Path == "app.wasm.gz" {
			parts["program"] = printed(f.Data)
		}
	}
	script := bytes.NewBufferString("parallax.framed = ")
	out := json.NewEncoder(script)
	out.SetEscapeHTML(false) // it is a file of its own
	if err := out.Encode(parts); err != nil {
		panic(err) // strings only
	}
	return File{"framed.js", script.Bytes()}
}

// shell gives the files of web/ that a site takes over, and the program.
func shell(web fs.FS) ([]File, error) {
	var files []File
	for _, pattern := range []string{"*.js", "*.txt", "fonts/*", "icons/*"} {
		names, err := fs.Glob(web, pattern)
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			if name == "worker.js" {
				continue
			}
			data, err := fs.ReadFile(web, name)
			if err != nil {
				return nil, err
			}
			files = append(files, File{name, data})
		}
	}
	program, err := program(web)
	if err != nil {
		return nil, err
	}
	reader, err := reader(web)
	if err != nil {
		return nil, err
	}
	css, err := styles(web)
	return slices.Concat(files, program, reader, []File{css}), err
}

// program gives app.wasm, as it is and gzipped, and the script that runs it.
func program(web fs.FS) ([]File, error) {
	packed, err := fs.ReadFile(web, "built/app.wasm.gz")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNoProgram
	}
	if err != nil {
		return nil, err
	}
	wasm, err := gunzip(packed)
	if err != nil {
		return nil, fmt.Errorf("built/app.wasm.gz: %w", err)
	}
	exec, err := fs.ReadFile(web, "built/wasm_exec.js")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNoProgram
	}
	return []File{{"app.wasm", wasm}, {"app.wasm.gz", packed}, {"wasm_exec.js", exec}}, err
}

func gunzip(packed []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

func sortFiles(files []File) {
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
}
