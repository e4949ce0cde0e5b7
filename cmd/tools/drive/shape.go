package main

import (
	"net/url"

	"parallax/cmd/tools/drive/browser"
)

// A shape is one of the ways the page reaches a reader.
type shape struct {
	name   string
	prefix string // where a site lies; empty for the single file
	framed bool   // one view of it, in a frame of a page on another site
}

var shapes = []shape{
	{name: "site at the root", prefix: "/"},
	{name: "site under a prefix", prefix: "/some/prefix/"},
	{name: "single file"},
	{name: "frame on another site", prefix: "/a/prefix/", framed: true},
}

// hosted reports whether the page comes from a server.
func (s shape) hosted() bool { return s.prefix != "" }

// A place is where a page of some shape lies: at a host, or in a file.
type place struct {
	shape   shape
	host    *host // nil for the single file
	address string
}

// put makes the page of that shape reachable. A host must be stopped.
func (b build) put(t browser.Failer, s shape) place {
	t.Helper()
	if !s.hosted() {
		return place{s, nil, (&url.URL{Scheme: "file", Path: b.file}).String()}
	}
	h := newHost(t, b.site, s.prefix)
	return place{s, h, h.address}
}

// stop makes the page unreachable where that can be.
func (p place) stop() {
	if p.host != nil {
		p.host.stop()
	}
}
