package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// hashesName is the file of a site that lists the hashes of all others.
const hashesName = "hashes.txt"

// Hashes lists the SHA-256 of every file but hashes.txt itself, one a line as
// sha256sum writes and checks them, in the order of the files.
func Hashes(files []File) []byte {
	var b strings.Builder
	for _, f := range files {
		if f.Path != hashesName {
			fmt.Fprintf(&b, "%s  %s\n", hash(f.Data), f.Path)
		}
	}
	return []byte(b.String())
}

func hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// digest names the files of the shell, the programs among them.
func digest(shell []File) string { return hash(Hashes(shell)) }

// version names what a page is made of: the shell, by its digest, and its texts.
// A site and a single file of one page share it.
func (p Page) version(shell string) string {
	return hash(slices.Concat([]byte(shell), []byte(p.Title+"\x00"+p.Description+"\x00"+p.Body+"\x00"), p.Corpus))[:16]
}

// release is what a worker knows of the version it keeps.
type release struct {
	Version string            `json:"version"`
	Files   map[string]string `json:"files"` // SHA-256 by path
	Later   map[string]string `json:"later"` // likewise, of what is kept once it has been asked for
}

// worker gives worker.js for the given files of a site. The version is made of
// the files and of the worker's own text: a change of either is a new version.
func worker(files []File, web fs.FS) (File, error) {
	text, err := fs.ReadFile(web, "worker.js")
	if err != nil {
		return File{}, err
	}
	r := release{Files: map[string]string{}, Later: map[string]string{}}
	for _, f := range files {
		if slices.Contains(later, f.Path) {
			r.Later[f.Path] = hash(f.Data)
		} else if isKeptOffline(f.Path) {
			r.Files[f.Path] = hash(f.Data)
		}
	}
	content, err := json.Marshal(r)
	if err != nil {
		return File{}, err
	}
	r.Version = hash(append(content, text...))[:16]
	known, err := json.Marshal(r)
	if err != nil {
		return File{}, err
	}
	return File{"worker.js", []byte("const release = " + string(known) + ";\n" + string(text))}, nil
}

// isKeptOffline leaves out what only servers read, and what only other pages
// and their frames do, which have no offline copy.
func isKeptOffline(path string) bool {
	others := []string{"_headers", "framed.js", "embed.js", "oembed.json"}
	return !slices.Contains(others, path) && !strings.HasPrefix(path, "views/") && !strings.HasPrefix(path, "pictures/")
}

type webManifest struct {
	Name        string    `json:"name"`
	ShortName   string    `json:"short_name"`
	Description string    `json:"description"`
	Lang        string    `json:"lang"`
	Dir         string    `json:"dir"`
	StartURL    string    `json:"start_url"`
	Scope       string    `json:"scope"`
	Display     string    `json:"display"`
	Background  string    `json:"background_color"`
	Theme       string    `json:"theme_color"`
	Icons       []webIcon `json:"icons"`
}

type webIcon struct {
	Source  string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose,omitempty"`
}

// manifest describes the page to a browser that installs it. It has no id: an
// id is resolved against the origin, so two pages under one origin would be one
// application; without it, the address of the page is its identity.
func manifest(p Page) []byte {
	data, err := json.MarshalIndent(webManifest{
		Name: p.Title, ShortName: "Parallax", Description: p.Description, Lang: p.Lang, Dir: p.Dir,
		StartURL: "./", Scope: "./", Display: "standalone", Background: "#ffffff", Theme: "#ffffff",
		Icons: []webIcon{
			{Source: "icons/icon.svg", Sizes: "any", Type: "image/svg+xml"},
			{Source: "icons/icon-192.png", Sizes: "192x192", Type: "image/png"},
			{Source: "icons/icon-512.png", Sizes: "512x512", Type: "image/png"},
			{Source: "icons/icon-maskable-512.png", Sizes: "512x512", Type: "image/png", Purpose: "maskable"},
		},
	}, "", "  ")
	if err != nil {
		panic(err) // strings only
	}
	return append(data, '\n')
}
