package main

import (
	"fmt"
	"io/fs"
	"mime"
	"net"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"

	"parallax/cmd/tools/drive/browser"
)

// A build is what "make build" made.
type build struct {
	site map[string][]byte // the files of the site by their path, which has slashes
	file string            // the absolute path of the single file
}

// readSite reads the files of a site into memory.
func readSite(folder string) (map[string][]byte, error) {
	files := map[string][]byte{}
	root := os.DirFS(folder)
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		files[name], err = fs.ReadFile(root, name)
		return err
	})
	return files, err
}

// readBuild reads the site into memory.
func readBuild(t browser.Failer, folder string) build {
	t.Helper()
	var b build
	var err error
	b.site, err = readSite(filepath.Join(folder, "site"))
	if err == nil {
		b.file, err = filepath.Abs(filepath.Join(folder, "parallax.html"))
	}
	if err == nil {
		_, err = os.Stat(b.file)
	}
	if err != nil {
		t.Fatalf("read the built page: %v; run: make build", err)
	}
	return b
}

// A host serves a site from memory under a prefix, as a plain web server does,
// and notes each request. Every scenario has its own, and so its own origin.
type host struct {
	prefix  string // begins and ends with a slash
	address string // of the page
	server  *http.Server

	mu      sync.Mutex
	files   map[string][]byte
	asked   []string                    // paths, in the order they came
	answers map[string]http.HandlerFunc // in place of a file, by its path in the site
}

// origins are the addresses that a host has had. None gets one a second time: a
// browser keeps the worker of the site that lay there, and asks for it anew.
var origins sync.Map

func newOrigin() (net.Listener, error) {
	for {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return nil, err
		}
		if _, had := origins.LoadOrStore(l.Addr().String(), true); !had {
			return l, nil
		}
		l.Close()
	}
}

func newHost(t browser.Failer, files map[string][]byte, prefix string) *host {
	t.Helper()
	listener, err := newOrigin()
	if err != nil {
		t.Fatalf("listen: %v", err)
	}
	h := &host{prefix: prefix, address: "http://" + listener.Addr().String() + prefix, files: files,
		answers: map[string]http.HandlerFunc{}}
	h.server = &http.Server{Handler: h}
	go h.server.Serve(listener)
	return h
}

// stop ends the host: from now on every connection is refused.
func (h *host) stop() { h.server.Close() }

// answer gives what a request for the file gets instead of it.
func (h *host) answer(name string, with http.HandlerFunc) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.answers[name] = with
}

// publish puts other files in place of those there.
func (h *host) publish(files map[string][]byte) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.files = files
}

// ServeHTTP sends a file of the site.
func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name, within := strings.CutPrefix(r.URL.Path, h.prefix)
	if name == "" {
		name = "index.html"
	}
	h.mu.Lock()
	h.asked = append(h.asked, r.URL.Path)
	answer := h.answers[name]
	data, found := h.files[name]
	h.mu.Unlock()
	if answer != nil {
		answer(w, r)
		return
	}
	if r.URL.Path == "/favicon.ico" && !found { // asked for by Chromium, for pages that name no icon
		w.WriteHeader(http.StatusNoContent)
		return
	}
	if !within || !found {
		http.NotFound(w, r)
		return
	}
	send(w, name, data)
}

// types are those a plain web server knows; not every system's table has them.
var types = map[string]string{".js": "text/javascript", ".wasm": "application/wasm",
	".webmanifest": "application/manifest+json", ".woff2": "font/woff2"}

// send answers with a file. A sandboxed page fetches it as a stranger.
func send(w http.ResponseWriter, name string, data []byte) {
	kind := types[path.Ext(name)]
	if kind == "" {
		kind = mime.TypeByExtension(path.Ext(name))
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Access-Control-Allow-Origin", "*")
	w.Header().Set("Content-Length", fmt.Sprint(len(data)))
	w.Write(data)
}

// requests returns the paths asked for so far.
func (h *host) requests() []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return append([]string(nil), h.asked...)
}
