//go:build browser

package main

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"parallax/cmd/tools/drive/browser"
)

// A scenario is something a reader does, and what must come of it. Every one
// runs on every shape of the page that it is meant for, and in every one the
// page must stay silent: nothing on the console but what the scenario provokes,
// no violation of the page's policy, no request to anywhere else.
type scenario struct {
	name   string
	sites  bool // it needs a server, so the single file is left out
	framed bool // it needs no controls, so a frame plays it too
	placed bool // it depends on where the page lies, so that no shape is left out
	once   bool // nothing in it depends on the shape, so the site at the root alone plays it
	run    func(s *stage)
}

// meant reports whether the scenario is played on that shape.
func (sc scenario) meant(s shape) bool {
	if sc.once {
		return s == shapes[0]
	}
	if s.framed {
		return sc.framed
	}
	return s.hosted() || !sc.sites
}

// A stage is one scenario on one shape.
type stage struct {
	*testing.T
	browser  *browser.Browser
	place    place
	tabs     []*tab
	provoked []string
}

var chapters = [][]scenario{driving, reading, filtering, listing, comparing, lookingAround, addresses, links,
	takingOver, keyboard, failing, access, layout, offline, changing, guests, sheets, tongues, lensChapter, hostiles,
	integrities, owning}

var buildFolder = flag.String("build", "../../../build", "the folder that holds site/ and parallax.html")

func TestChromium(t *testing.T) { playAll(t, browser.Chromium) }
func TestFirefox(t *testing.T)  { playAll(t, browser.Firefox) }
func TestWebKit(t *testing.T)   { playAll(t, browser.WebKit) }

// playAll runs every scenario in one kind of browser, on every shape. As many
// are played side by side as there are processors, whatever their shape, each
// in a browser that nothing else is played in meanwhile. Where the browser is
// missing nothing is run, which is a failure where all must be.
func playAll(t *testing.T, k browser.Kind) {
	t.Parallel()
	if _, err := k.Find(); err != nil && os.Getenv("CI") == "" {
		t.Skip(err)
	}
	built, browsers := readBuild(t, *buildFolder), newPool(t, k)
	for _, s := range shapes {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			for _, sc := range scope(k, s) {
				if !sc.meant(s) {
					continue
				}
				t.Run(sc.name, func(t *testing.T) {
					if why := excepted(k, s, sc); why != "" {
						t.Skip(why)
					}
					t.Parallel()
					b := browsers.take(t)
					defer browsers.give(t, b)
					play(t, sc, s, b, built)
				})
			}
		})
	}
}

func play(t *testing.T, sc scenario, s shape, b *browser.Browser, built build) {
	st := &stage{T: t, browser: b, place: built.put(t, s)}
	defer st.place.stop()
	defer func() {
		for _, tab := range slices.Backward(st.tabs) {
			tab.Close()
		}
	}()
	sc.run(st)
	st.checkSilence()
}

// open opens the page and waits until it is usable, unless it will not be.
func (s *stage) open(o browser.Options) *tab {
	s.Helper()
	return s.start(o).usable()
}

// start opens the page and does not wait for the program.
func (s *stage) start(o browser.Options) *tab {
	s.Helper()
	if s.place.shape.framed {
		return s.invite(`width="1280" height="800"`, "?embed"+o.Fragment, o).tab
	}
	return s.empty(o).visit(s.place.address + o.Fragment)
}

// empty opens a tab without a page.
func (s *stage) empty(o browser.Options) *tab {
	s.Helper()
	tab := newTab(s, s.browser, s.place, o)
	s.tabs = append(s.tabs, tab)
	return tab
}

// beside opens another tab in the same profile.
func (s *stage) beside(tab *tab, o browser.Options) *tab {
	s.Helper()
	next := tab.beside(o)
	s.tabs = append(s.tabs, next)
	return next
}

// provokes names console messages, as regular expressions, that this scenario
// brings about on purpose.
func (s *stage) provokes(patterns ...string) { s.provoked = append(s.provoked, patterns...) }

// allowed reports whether a page of this shape may ask for an address: a site
// for its own files, the single file for itself. What comes from inside the
// page is no request.
func (s *stage) allowed(address string) bool {
	if strings.HasPrefix(address, "data:") || strings.HasPrefix(address, "blob:") ||
		strings.HasPrefix(address, "about:") {
		return true
	}
	if s.place.host == nil {
		page, _, _ := strings.Cut(address, "#")
		page, _, _ = strings.Cut(page, "?")
		return page == s.place.address
	}
	return strings.HasPrefix(address, s.place.address)
}

func (s *stage) checkSilence() {
	s.Helper()
	for _, tab := range s.tabs {
		for _, what := range tab.seen.Lacking() {
			s.Logf("%s: %s", s.browser.Kind.Name, what)
		}
		for _, complaint := range tab.seen.Complaints(s.provoked, s.allowed) {
			s.Error(complaint)
		}
	}
	for _, asked := range s.browser.Outbound() {
		s.Errorf("asked for something of another origin: %s", asked)
	}
	if s.place.host == nil {
		return
	}
	for _, path := range s.place.host.requests() {
		if !strings.HasPrefix(path, s.place.shape.prefix) {
			s.Errorf("asked for %s, outside %s", path, s.place.shape.prefix)
		}
	}
}
