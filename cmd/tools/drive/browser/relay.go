package browser

import (
	"bytes"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
)

// A relay is the proxy of an engine that cannot be told to run a script before
// those of a page: it writes the script into every page on its way from a host
// of this machine. What is meant for elsewhere it sends on to the sink.
type relay struct {
	address string // host:port
	server  *http.Server
	out     http.RoundTripper // to this machine
	sink    *sink

	mu     sync.Mutex
	script string
}

func newRelay(sink *sink) (*relay, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	r := &relay{address: listener.Addr().String(),
		out: &http.Transport{DisableCompression: true, DisableKeepAlives: true}, sink: sink}
	r.server = &http.Server{Handler: r}
	go r.server.Serve(listener)
	return r, nil
}

func (r *relay) close() { r.server.Close() }

// inject gives the script for the pages to come.
func (r *relay) inject(script string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.script = script
}

// ServeHTTP passes a request on and its answer back.
func (r *relay) ServeHTTP(w http.ResponseWriter, asked *http.Request) {
	if asked.Method == http.MethodConnect ||
		!slices.Contains([]string{"127.0.0.1", "localhost"}, asked.URL.Hostname()) {
		r.sink.ServeHTTP(w, asked)
		return
	}
	request := asked.Clone(asked.Context())
	request.RequestURI = ""
	answer, err := r.out.RoundTrip(request)
	if err != nil { // as if nothing were there: the connection breaks
		panic(http.ErrAbortHandler)
	}
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	if kind := asked.Header.Get("Sec-Fetch-Dest"); (kind == "document" || kind == "iframe") &&
		strings.HasPrefix(answer.Header.Get("Content-Type"), "text/html") {
		data = r.injected(data)
		answer.Header.Del("Content-Length")
	}
	for name, values := range answer.Header {
		w.Header()[name] = values
	}
	w.WriteHeader(answer.StatusCode)
	w.Write(data)
}

// injected puts the script at the start of a page's head, before its policy.
func (r *relay) injected(page []byte) []byte {
	r.mu.Lock()
	defer r.mu.Unlock()
	head, rest, found := bytes.Cut(page, []byte("<head>"))
	if !found {
		return page
	}
	return bytes.Join([][]byte{head, []byte("<head><script>" + r.script + "</script>"), rest}, nil)
}
