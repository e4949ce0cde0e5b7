//go:build browser

package main

import (
	"net/http"
	"time"

	"parallax/cmd/tools/drive/browser"
)

// driving are the scenarios of the driver itself, on which all others rest.
var driving = []scenario{
	{name: "A page loaded again is another, though the one before makes steps meanwhile", once: true,
		run: loadsAnother},
}

// restless is a page that makes a step in its history once it is to be left.
const restless = `<!DOCTYPE html><link rel="icon" href="data:,"><title>restless</title><script>
	globalThis.driveBorn = Math.random();
	addEventListener("beforeunload", () => setTimeout(() => history.replaceState(null, "", "#leaving"), 20));
</script>`

func loadsAnother(s *stage) {
	s.place.host.answer("restless.html", func(w http.ResponseWriter, _ *http.Request) {
		time.Sleep(300 * time.Millisecond)
		send(w, "restless.html", []byte(restless))
	})
	const born = `() => globalThis.driveBorn`
	tab := s.empty(browser.Options{}).visit(s.place.address + "restless.html")
	first := js[float64](tab, born)
	second := js[float64](tab.reload(), born)
	third := js[float64](tab.visit(s.place.address+"restless.html?again"), born)
	if first == second || second == third {
		s.Errorf("the pages are %g, %g and %g", first, second, third)
	}
}
