//go:build browser

package main

import (
	"net/http"
	"path"
	"slices"
	"strings"

	"parallax/cmd/tools/drive/browser"
)

var integrities = []scenario{
	{name: "A script that is not the one the page was published with does not run", sites: true,
		run: refusesOtherScripts},
	{name: "A sandboxed frame starts where its server lets no stranger look", sites: true, run: startsUnseen},
}

func refusesOtherScripts(s *stage) {
	s.provokes("integrity", "a script is missing")
	s.place.host.answer("takeover.js", func(w http.ResponseWriter, _ *http.Request) {
		send(w, "takeover.js",
			slices.Concat([]byte("globalThis.driveForeign = true;\n"), s.place.host.files["takeover.js"]))
	})
	tab := s.start(browser.Options{})
	tab.until("the page to say so",
		`() => document.documentElement.dataset.parallax === "failed" &&
			!document.getElementById("parallax-notice").hidden`)
	if js[bool](tab, `() => globalThis.driveForeign === true`) {
		s.Error("another script than the published one has run")
	}
	checkTexts(s, tab, "without the program")
}

// startsUnseen has a server as most are: without a word of who may look into
// its files.
func startsUnseen(s *stage) {
	s.provokes("CORS policy", "net::ERR_FAILED", "integrity")
	for name, data := range s.place.host.files {
		s.place.host.answer(name, func(w http.ResponseWriter, _ *http.Request) {
			if w.Header().Set("Content-Type", types[path.Ext(name)]); name == "index.html" {
				w.Header().Set("Content-Type", "text/html")
			}
			w.Write(data)
		})
	}
	g := s.invite(`sandbox="allow-scripts" width="1000" height="700"`, "?embed#lens=copy", browser.Options{})
	g.usable()
	checkTexts(s, g.tab, "in the frame")
	if !js[bool](g.tab, `() => self.origin === "null" && !!parallax.takeover`) {
		s.Error("the frame has an origin, or lacks a script")
	}
	if n := strings.Count(strings.Join(s.place.host.requests(), " "), "takeover.js"); n != 2 {
		s.Errorf("takeover.js was asked for %d times, not looked into and then unseen", n)
	}
}
