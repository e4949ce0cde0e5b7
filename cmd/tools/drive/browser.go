package main

import (
	"errors"
	"fmt"
	"os/exec"
)

// errMissing is what is wrong where an engine is not on this machine.
var errMissing = errors.New("this browser is not installed (make browsers installs Debian's)")

// A kind is one of the browsers that the page is held to.
type kind struct {
	name  string
	find  func() (string, error) // the program, or errMissing
	start func(proxy *sink) (engine, error)
}

var (
	chromiumKind = kind{"Chromium", findChromium, startChromium}
	firefoxKind  = kind{"Firefox", findFirefox, startFirefox}
	webkitKind   = kind{"WebKit", findWebkit, startWebkit}
)

// A browser is a running engine and the sink that all its traffic goes to.
type browser struct {
	engine
	kind kind
	sink *sink
}

// newBrowser starts a browser with an empty profile.
func newBrowser(t failer, k kind) *browser {
	t.Helper()
	s, err := newSink()
	if err != nil {
		t.Fatalf("start the sink: %v", err)
	}
	e, err := k.start(s)
	if err != nil {
		s.close()
		t.Fatalf("%s: %v", k.name, err)
	}
	return &browser{engine: e, kind: k, sink: s}
}

func (b *browser) close() {
	b.engine.close()
	b.sink.close()
}

// installed returns the path of the first program that is on this machine.
func installed(names ...string) (string, error) {
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("%w: %s", errMissing, names[0])
}
