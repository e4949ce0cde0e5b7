//go:build browser

package main

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"regexp"
	"strings"

	"parallax/cmd/tools/drive/browser"
)

var offline = []scenario{
	{name: "After one visit the page works without its server, with any query", sites: true, placed: true,
		run: worksOffline},
	{name: "A newer version waits to be asked for, and then comes whole", sites: true, placed: true,
		run: waitsToBeAsked},
}

const workerReady = `async () => (await navigator.serviceWorker.ready).active?.state === "activated"`

func worksOffline(s *stage) {
	s.provokes(`net::ERR_CONNECTION_REFUSED.*worker\.js`)
	tab := s.open(browser.Options{})
	tab.until("the worker to be in place", workerReady)
	s.loseServer(tab)
	tab.visit(s.place.address).usable()
	checkTexts(s, tab, "without the server")
	tab.click(id("e-un"))
	tab.shows(naming("un"))
	tab.visit(s.place.address + "?utm=1#is=samer").usable()
	tab.filters("samer")
	tab.shows(naming("samer"))
}

// loseServer ends the page, and then its server: the first page that a place ever
// gave is not the worker's, and may still ask the server for a font or an icon.
func (s *stage) loseServer(tab *tab) {
	tab.visit("about:blank")
	s.place.host.stop()
}

var release = regexp.MustCompile(`^const release = \{"version":"([0-9a-f]+)"`)

// newer returns the files of a next version: one style sheet has grown, and
// the worker says so.
func newer(s *stage) map[string][]byte {
	s.Helper()
	files := maps.Clone(s.place.host.files)
	css := append([]byte(":root { --newer: yes; }\n"), files["app.css"]...)
	worker := string(files["worker.js"])
	changed := strings.Replace(worker, sum(files["app.css"]), sum(css), 1)
	version := release.FindStringSubmatch(worker)
	if changed == worker || version == nil {
		s.Fatal("the worker does not name the version and the sum of app.css")
	}
	files["app.css"] = css
	files["worker.js"] = []byte(strings.Replace(changed, version[1], strings.Repeat("0", len(version[1])), 1))
	return files
}

func sum(data []byte) string { return fmt.Sprintf("%x", sha256.Sum256(data)) }

const isNewer = `() => getComputedStyle(document.documentElement).getPropertyValue("--newer").trim() === "yes"`

func waitsToBeAsked(s *stage) {
	tab := s.open(browser.Options{})
	tab.until("the worker to be in place", workerReady)
	tab.reload().usable()
	s.place.host.publish(newer(s))
	tab.reload().usable()
	tab.until("the offer", `() => document.getElementById("parallax-notice").textContent.startsWith("A newer version")`)
	if js[bool](tab, isNewer) {
		s.Error("the newer version came without being asked")
	}
	tab.click("#parallax-notice button")
	tab.until("the newer version", isNewer)
	tab.usable()
}
