//go:build browser

package main

import (
	"slices"
	"time"

	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

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
	tab := s.open(look{})
	for _, href := range []string{"javascript:document.body.textContent='gone'", "data:text/html,gone", "tel:+1234567", "mailto:nobody@example.org", "http://[bad", "#nowhere", "nonsense:x"} {
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
	tab := s.open(look{})
	js[bool](tab, plant, other.address, true, true)
	tab.click("#planted")
	next := tab.opened("the other site", func(i *target.Info) bool { return i.URL == other.address })
	defer next.close()
	next.until("the other site", `() => document.title === "another site"`)
	if !js[bool](next, `() => opener === null && document.referrer === ""`) {
		s.Error("the other site has a hold on the page")
	}
	tab.click(id("e-samer"))
	tab.filters("samer")
}

// opened waits for a page or frame that this tab's page opens.
func (tab *tab) opened(what string, is func(i *target.Info) bool) *tab {
	tab.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		targets, err := chromedp.Targets(tab.ctx)
		if err != nil {
			tab.t.Fatalf("list the targets: %v", err)
		}
		if i := slices.IndexFunc(targets, is); i >= 0 {
			next := *tab
			next.ctx, next.close = chromedp.NewContext(tab.ctx, chromedp.WithTargetID(targets[i].TargetID))
			if err := chromedp.Do(next.ctx); err != nil { // it lives as long as the first context used
				tab.t.Fatalf("attach to %s: %v", what, err)
			}
			return &next
		}
	}
	tab.t.Fatalf("waited in vain for %s to open%s", what, tab.seen.lately())
	return nil
}
