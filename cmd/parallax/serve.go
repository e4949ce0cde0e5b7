package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"time"

	"parallax/app/publish"
	"parallax/web"
)

// serve makes the site in memory, prints its address and answers until it is
// interrupted.
func serve(o options, stdout, stderr io.Writer) error {
	p, err := page(o.dir, stderr)
	if err != nil {
		return err
	}
	p.Offline = o.offline
	files, err := publish.Site(p, web.FS)
	if err != nil {
		return err
	}
	handler, err := newSite(files, o.prefix)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", o.addr)
	if err != nil {
		return fmt.Errorf("%w; choose another address with -addr", err)
	}
	fmt.Fprintf(stdout, "Parallax is at %s\n", address(listener.Addr(), o.prefix))
	return answer(listener, handler)
}

// address is what to open in a browser of this machine.
func address(at net.Addr, prefix string) string {
	host := at.String()
	if tcp, ok := at.(*net.TCPAddr); ok && tcp.IP.IsUnspecified() {
		host = fmt.Sprintf("localhost:%d", tcp.Port)
	}
	return "http://" + host + prefix
}

// answer serves until an interrupt.
func answer(listener net.Listener, handler http.Handler) error {
	interrupted, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	context.AfterFunc(interrupted, func() { server.Close() })
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// site answers requests for the files of a site from memory.
type site struct {
	prefix string // begins and ends with a slash
	files  map[string]resource
}

// resource is a file as it is sent.
type resource struct {
	contentType    string
	etag           string
	plain, gzipped []byte // gzipped is nil where it is not worth it
}

func newSite(files []publish.File, prefix string) (*site, error) {
	s := &site{prefix, map[string]resource{}}
	packed := map[string][]byte{}
	for _, f := range files {
		if name, isPacked := strings.CutSuffix(f.Path, ".gz"); isPacked {
			packed[name] = f.Data
		}
	}
	for _, f := range files {
		r := resource{publish.MediaType(f.Path), fmt.Sprintf("%x", sha256.Sum256(f.Data))[:24], f.Data, packed[f.Path]}
		if isText(r.contentType) {
			r.contentType += "; charset=utf-8"
			var err error
			if r.gzipped, err = zip(f.Data); err != nil {
				return nil, err
			}
		}
		s.files[f.Path] = r
	}
	return s, nil
}

func isText(mediaType string) bool {
	return strings.HasPrefix(mediaType, "text/") || strings.HasSuffix(mediaType, "json") ||
		strings.HasSuffix(mediaType, "xml")
}

func zip(data []byte) ([]byte, error) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err := w.Close()
	return b.Bytes(), err
}

// ServeHTTP answers GET and HEAD. Addresses outside the prefix lead to it.
func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD are answered here", http.StatusMethodNotAllowed)
		return
	}
	name, within := strings.CutPrefix(r.URL.Path, s.prefix)
	if r.URL.Path == "/" || r.URL.Path+"/" == s.prefix {
		if !within {
			http.Redirect(w, r, s.prefix, http.StatusFound)
			return
		}
	}
	if name == "" {
		name = "index.html"
	}
	found, ok := s.files[name]
	if !within || !ok {
		http.NotFound(w, r)
		return
	}
	found.send(w, r)
}

// send answers with a resource, gzipped where the browser takes that and not at
// all where it has the very same bytes.
func (f resource) send(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	body, etag := f.plain, `"`+f.etag+`"`
	if f.gzipped != nil {
		h.Set("Vary", "Accept-Encoding")
		if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			h.Set("Content-Encoding", "gzip")
			body, etag = f.gzipped, `"`+f.etag+`-gzip"`
		}
	}
	h.Set("ETag", etag)
	h.Set("Cache-Control", "no-cache")
	h.Set("Content-Type", f.contentType)
	h.Set("X-Content-Type-Options", "nosniff")
	// A frame without an origin of its own fetches the program as a stranger.
	h.Set("Access-Control-Allow-Origin", "*")
	if r.Header.Get("If-None-Match") == etag {
		h.Del("Content-Encoding")
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Length", fmt.Sprint(len(body)))
	if r.Method == http.MethodGet {
		w.Write(body)
	}
}
