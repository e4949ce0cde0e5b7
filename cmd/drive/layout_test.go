//go:build browser

package main

import ()

var layout = []scenario{
	{name: "Nothing scrolls sideways, from 320 to 1920 pixels, and with text twice as large", run: staysInWidth},
	{name: "Nothing scrolls sideways without JavaScript", run: staysInWidthWithoutScript},
}

// overflow names what is wider than its place, or reaches out of the window.
// The row of questions is meant to: it scrolls by itself.
const overflow = `() => {
	const name = (e) => e.id ? "#" + e.id : e.localName + "." + e.className;
	const wide = [];
	if (document.documentElement.scrollWidth > innerWidth) wide.push("the page is " + document.documentElement.scrollWidth + " wide");
	for (const e of document.querySelectorAll("#parallax, #parallax *")) {
		if (!e.checkVisibility() || e.closest(".skips, .group-Question, [data-away]")) continue;
		const box = e.getBoundingClientRect();
		if (box.width > 0 && (box.right > innerWidth + 1 || box.left < -1)) wide.push(name(e) + " reaches from " + Math.round(box.left) + " to " + Math.round(box.right));
		else if (/auto|scroll/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1) wide.push(name(e) + " scrolls sideways");
	}
	return wide.slice(0, 4);
}`

// poses are the states of the page that are measured, by their address.
var poses = []string{"", "is=islamic-state,syrian-government&not=palestinian-central-bureau", "view=read&lens=copy", "pair=11-12&labels=islamic-state,syrian-government", "drawer=sidebar", "drawer=panel&lens=copy", `q=%22no+end&is=un`}

func staysInWidth(s *stage) {
	tab := s.open(look{})
	for _, size := range []struct {
		width, height int64
		text          string
	}{{320, 640, "100%"}, {390, 780, "100%"}, {768, 1024, "100%"}, {1100, 700, "100%"}, {1280, 800, "100%"}, {1920, 1080, "100%"}, {640, 800, "200%"}} {
		tab.resize(size.width, size.height)
		js[bool](tab, `(size) => { document.documentElement.style.fontSize = size; return true }`, size.text)
		for _, pose := range poses {
			tab.arrive(pose)
			for _, wide := range js[[]string](tab, overflow) {
				s.Errorf("%d pixels, text at %s, #%s: %s", size.width, size.text, pose, wide)
			}
		}
	}
}

func staysInWidthWithoutScript(s *stage) {
	tab := s.start(look{noScript: true, width: 320, height: 640})
	for _, width := range []int64{320, 768, 1280} {
		tab.resize(width, 800)
		for _, wide := range js[[]string](tab, overflow) {
			s.Errorf("%d pixels: %s", width, wide)
		}
	}
}
