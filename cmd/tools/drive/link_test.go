//go:build browser

package main

import "parallax/cmd/tools/drive/browser"

var links = []scenario{
	{name: "Links of every kind leave the program alive", run: survivesLinks},
	{name: "A link to another site opens without a way back", run: opensWithoutOpener},
}

// plant puts a link on top of the page, within the accounts or beside them. One
// that would start another program does not, but is clicked all the same.
const plant = `(href, blank, within) => {
	document.getElementById("planted")?.remove();
	const a = document.createElement("a");
	a.id = "planted";
	a.setAttribute("href", href);
	if (blank) a.target = "_blank";
	if (/^(tel|mailto|nonsense):/.test(href)) a.addEventListener("click", (e) => e.preventDefault());
	a.textContent = "a planted link";
	Object.assign(a.style, {position: "fixed", top: "0", left: "0", zIndex: 99, background: "white"});
	(within ? document.querySelector("#a3 .words") : document.body).append(a);
	return true;
}`

func survivesLinks(s *stage) {
	s.provokes(`Not allowed to navigate top frame to data URL`)
	tab := s.open(browser.Options{})
	for _, href := range []string{"javascript:document.body.textContent='gone'", "data:text/html,gone", "tel:+1234567",
		"mailto:nobody@example.org", "http://[bad", "#nowhere", "nonsense:x"} {
		for _, within := range []bool{false, true} {
			js[bool](tab, plant, href, false, within)
			tab.click("#planted")
			js[bool](tab, `() => { document.getElementById("planted").remove(); return true }`)
			tab.click(id("e-samer"))
			tab.filters("samer")
			tab.click(id("e-samer"))
			tab.filters()
		}
	}
	checkTexts(s, tab, "after the links")
}

func opensWithoutOpener(s *stage) {
	other := newHost(s, map[string][]byte{"index.html": []byte("<!DOCTYPE html><title>another site</title>")}, "/")
	defer other.stop()
	tab := s.open(browser.Options{})
	js[bool](tab, plant, other.address, true, true)
	tab.click("#planted")
	next := tab.opened(other.address, false)
	defer next.Close()
	next.until("the other site", `() => document.title === "another site"`)
	if !js[bool](next, `() => opener === null && document.referrer === ""`) {
		s.Error("the other site has a hold on the page")
	}
	tab.click(id("e-samer"))
	tab.filters("samer")
}
