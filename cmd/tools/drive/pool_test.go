//go:build browser

package main

import (
	"sync"
	"testing"

	"parallax/cmd/tools/drive/browser"
)

// A pool lends out browsers of one kind, each to one scenario at a time, and
// starts another where all are lent.
type pool struct {
	kind browser.Kind

	mu   sync.Mutex
	idle []*browser.Browser
}

// newPool returns an empty pool, whose browsers end with the test.
func newPool(t *testing.T, k browser.Kind) *pool {
	p := &pool{kind: k}
	t.Cleanup(func() {
		for _, b := range p.idle {
			b.Close()
		}
	})
	return p
}

func (p *pool) take(t *testing.T) *browser.Browser {
	t.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	if last := len(p.idle) - 1; last >= 0 {
		b := p.idle[last]
		p.idle = p.idle[:last]
		return b
	}
	return browser.Start(t, p.kind)
}

// give takes a browser back. One in which something failed is closed: whatever
// it was, it is not handed on.
func (p *pool) give(t *testing.T, b *browser.Browser) {
	if t.Failed() {
		b.Close()
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.idle = append(p.idle, b)
}
