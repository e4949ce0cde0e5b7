//go:build browser

package main

import (
	"parallax/cmd/tools/drive/browser"
)

var layout = []scenario{
	{name: "Nothing scrolls sideways, from 320 to 1920 pixels, and with text twice as large", run: staysInWidth},
	{name: "Labels on the scale of time stand whole and apart, from 320 to 1920 pixels", run: labelsStandApart},
	{name: "The head is one row and the questions another, from 720 pixels on", run: headIsOneRow},
	{name: "Nothing scrolls sideways without JavaScript", run: staysInWidthWithoutScript},
}

// overflow names what is wider than its place, or reaches out of the window.
// The row of questions is meant to: it scrolls by itself.
const overflow = `() => {
	const name = (e) => e.id ? "#" + e.id : e.localName + "." + e.className;
	const wide = [];
	if (document.documentElement.scrollWidth > innerWidth)
		wide.push("the page is " + document.documentElement.scrollWidth + " wide");
	for (const e of document.querySelectorAll("#parallax, #parallax *")) {
		if (!e.checkVisibility() || e.closest(".skips, .group-Question, [data-away]")) continue;
		const box = e.getBoundingClientRect();
		if (box.width > 0 && (box.right > innerWidth + 1 || box.left < -1))
			wide.push(name(e) + " reaches from " + Math.round(box.left) + " to " + Math.round(box.right));
		else if (/auto|scroll/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1)
			wide.push(name(e) + " scrolls sideways");
	}
	return wide.slice(0, 4);
}`

// poses are the states of the page that are measured, by their address.
var poses = []string{"", "is=islamic-state,syrian-government&not=palestinian-central-bureau", "view=read&lens=copy",
	"pair=11-12&labels=islamic-state,syrian-government", "drawer=sidebar", "drawer=panel&lens=copy",
	`q=%22no+end&is=un`}

func staysInWidth(s *stage) {
	tab := s.open(browser.Options{})
	for _, size := range []struct {
		width, height int64
		text          string
	}{{320, 640, "100%"}, {390, 780, "100%"}, {768, 1024, "100%"}, {1100, 700, "100%"}, {1280, 800, "100%"},
		{1920, 1080, "100%"}, {640, 800, "200%"}} {
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
	tab := s.start(browser.Options{NoScript: true, Width: 320, Height: 640})
	for _, width := range []int64{320, 768, 1280} {
		tab.resize(width, 800)
		for _, wide := range js[[]string](tab, overflow) {
			s.Errorf("%d pixels: %s", width, wide)
		}
		if n := js[int](tab,
			`() => [...document.querySelectorAll(".head button")].filter((e) => e.checkVisibility()).length`); n > 0 {
			s.Errorf("%d pixels: %d buttons of the head are shown that nothing answers", width, n)
		}
	}
}

// crowded names the labels of the scale of time that its edges cut, and those that
// stand closer to another of their row than two letters are wide, in units of the
// drawing.
const crowded = `() => {
	const drawing = document.getElementById("clocks"), edge = drawing.viewBox.baseVal.width, two = 12, wrong = [];
	const labels = [...drawing.querySelectorAll("text")]
		.map((e) => ({ part: e.dataset.part, words: e.textContent, box: e.getBBox() }));
	const end = ({ box }) => box.x + box.width;
	if (drawing.parentElement.scrollWidth > drawing.parentElement.clientWidth)
		wrong.push("the drawing scrolls sideways");
	if (drawing.clientWidth < 0.7 * edge) wrong.push("letters are " + 12 * drawing.clientWidth / edge + " high");
	for (const l of labels) if (l.box.x < -1 || end(l) > edge + 1)
		wrong.push(l.words + " is cut: from " + l.box.x + " to " + end(l) + " of " + edge);
	for (const part of ["ticklabel", "breaklabel"]) {
		const row = labels.filter((l) => l.part === part).sort((a, b) => a.box.x - b.box.x);
		row.forEach((l, i) => {
			const next = row.slice(i + 1).find((n) => Math.abs(n.box.y - l.box.y) < 3);
			if (next && next.box.x - end(l) < two)
				wrong.push(l.words + " is " + (next.box.x - end(l)).toFixed(1) + " from " + next.words);
		});
	}
	return wrong;
}`

func labelsStandApart(s *stage) {
	tab := s.open(browser.Options{})
	for _, size := range []struct{ width, height int64 }{{320, 640}, {390, 844}, {720, 900}, {820, 1100}, {1100, 700},
		{1180, 800}, {1440, 900}, {1920, 1080}} {
		tab.resize(size.width, size.height)
		for _, pose := range []string{"lens=dates&drawer=panel", "lens=dates&drawer=panel&lang=ar"} {
			tab.arrive(pose)
			tab.settled()
			for _, wrong := range js[[]string](tab, crowded) {
				s.Errorf("%d pixels, #%s: %s", size.width, pose, wrong)
			}
		}
	}
}

// fallen names what of the head does not stand beside the title, above the
// questions.
const fallen = `() => {
	const title = document.querySelector(".title").getBoundingClientRect();
	return [...document.querySelectorAll(".head .do:not(.group-Question .do)")].filter((e) => e.checkVisibility())
		.filter((e) => {
		const box = e.getBoundingClientRect();
		return box.top > title.bottom || box.bottom < title.top;
	}).map((e) => e.textContent);
}`

func headIsOneRow(s *stage) {
	tab := s.open(browser.Options{})
	for _, width := range []int64{720, 820, 1099, 1100, 1440} {
		tab.resize(width, 900)
		for _, pose := range []string{"", "view=read", "view=read&lang=ar"} {
			tab.arrive(pose)
			for _, words := range js[[]string](tab, fallen) {
				s.Errorf("%d pixels, #%s: %s stands below the title", width, pose, words)
			}
		}
	}
}
