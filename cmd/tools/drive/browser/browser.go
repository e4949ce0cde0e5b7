// Package browser starts Chromium, Firefox and WebKitGTK and drives all three
// by the same few verbs: Chromium over its DevTools protocol, Firefox over
// WebDriver BiDi, WebKitGTK over classic WebDriver.
//
// It knows nothing of the page it shows. It guarantees that no request leaves
// this machine: every browser is given a proxy that refuses and records what is
// meant for another.
package browser

import (
	"errors"
	"fmt"
	"os/exec"
)

// errMissing means that an engine is not on this machine.
var errMissing = errors.New("this browser is not installed (make browsers installs Debian's)")

// A Kind is one of the browsers that can be driven.
type Kind struct {
	Name  string
	Find  func() (string, error) // the program, or errMissing
	start func(proxy *sink) (engine, error)
}

// The three kinds, by the engine.
var (
	Chromium = Kind{"Chromium", findChromium, startChromium}
	Firefox  = Kind{"Firefox", findFirefox, startFirefox}
	WebKit   = Kind{"WebKit", findWebkit, startWebkit}
)

// A Browser is a running engine, whose traffic to other machines ends in a sink.
type Browser struct {
	engine
	Kind Kind
	sink *sink
}

// Start starts a browser with an empty profile.
func Start(t Failer, k Kind) *Browser {
	t.Helper()
	s, err := newSink()
	if err != nil {
		t.Fatalf("start the sink: %v", err)
	}
	e, err := k.start(s)
	if err != nil {
		s.close()
		t.Fatalf("%s: %v", k.Name, err)
	}
	return &Browser{engine: e, Kind: k, sink: s}
}

// Close ends the browser.
func (b *Browser) Close() {
	b.engine.Close()
	b.sink.close()
}

// Outbound returns the requests to other machines, "METHOD address", that the
// browser has made since Outbound was last called.
func (b *Browser) Outbound() []string { return b.sink.taken() }

// installed returns the path of the first program that is on this machine.
func installed(names ...string) (string, error) {
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("%w: %s", errMissing, names[0])
}
