package browser

import (
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
)

// A sink is the proxy that a browser sends everything to that is not for this
// machine. It answers nothing and remembers what was asked for, by whichever
// page or worker.
type sink struct {
	address string
	server  *http.Server
	mu      sync.Mutex
	asked   []string
}

func newSink() (*sink, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	s := &sink{address: "http://" + listener.Addr().String()}
	s.server = &http.Server{Handler: s}
	go s.server.Serve(listener)
	return s, nil
}

func (s *sink) close() { s.server.Close() }

// own lists what browsers themselves ask for, whatever page they show.
var own = []string{
	"google.com", "googleapis.com", "gstatic.com", "gvt1.com", "googleusercontent.com", // Chromium
	"mozilla.com", "mozilla.org", "mozilla.net", "firefox.com", // Firefox
}

// ServeHTTP refuses, and remembers.
func (s *sink) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	host := r.URL.Hostname()
	if host == "" {
		host, _, _ = strings.Cut(r.Host, ":")
	}
	mine := slices.ContainsFunc(own, func(o string) bool { return host == o || strings.HasSuffix(host, "."+o) })
	if !mine {
		s.mu.Lock()
		s.asked = append(s.asked, r.Method+" "+r.URL.String())
		s.mu.Unlock()
	}
	http.Error(w, "nothing leaves this machine", http.StatusBadGateway)
}

// taken returns what was asked for since it was last called.
func (s *sink) taken() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	asked := s.asked
	s.asked = nil
	return asked
}
