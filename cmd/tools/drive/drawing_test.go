//go:build browser

package main

import (
	"math/rand/v2"

	"parallax/cmd/tools/drive/browser"
)

// trees gives each element of the page with its attributes, in order. What the
// Tab key may stop at wanders with the focus, and is left out.
const trees = `() => {
	const lines = [];
	const walk = (node, path) => {
		if (node.nodeType === Node.TEXT_NODE) return lines.push(path + " " + node.data);
		if (node.dataset.away) return;
		const attributes = [...node.attributes].filter((a) => a.name !== "tabindex").map((a) => a.name + "=" + a.value)
			.sort();
		const here = path + "/" + node.localName;
		lines.push(here + " " + attributes.join(" "));
		node.childNodes.forEach((child) => walk(child, here));
	};
	document.querySelectorAll(".head, .filters, .sidebar, .texts, .panel").forEach((part) => walk(part, ""));
	return lines;
}`

// another clicks one of what leads to another view, and tells which.
const another = `(n) => {
	const kinds = ["[id^=do-lens-]", "#do-read, #do-compare", ".row", ".toggles .do", "a.m[href]",
		".chip button, .chip"];
	const ways = kinds.map((kind) => [...document.querySelectorAll(kind)].filter((e) => e.checkVisibility()))
		.filter((all) => all.length);
	const kind = ways[n % ways.length];
	const way = kind[Math.floor(n / ways.length) % kind.length];
	const name = way.id || way.textContent;
	way.click();
	return name;
}`

// drawsTheSame goes to views from each other at random. What was changed step by
// step is then what the address of each view opens as a whole.
func drawsTheSame(s *stage) {
	type view struct {
		walk    []string
		address string
		tree    []string
	}
	random := rand.New(rand.NewPCG(9, 8))
	tab := s.open(browser.Options{Width: 1440, Height: 900})
	var views []view
	for range 4 {
		var v view
		for range 8 {
			v.walk = append(v.walk, js[string](tab, another, random.IntN(1<<20)))
			tab.settled()
		}
		v.address, v.tree = js[string](tab, `() => location.href`), js[[]string](tab, trees)
		if len(v.tree) < 1000 {
			s.Fatalf("at %s the page has %d elements and texts", v.address, len(v.tree))
		}
		views = append(views, v)
	}
	for _, v := range views {
		tab.visit(v.address).reload().usable()
		tab.settled()
		if d := difference(js[[]string](tab, trees), v.tree); d != "" {
			s.Errorf("after %s the page is not that of %s: %s", v.walk, v.address, d)
		}
	}
}
