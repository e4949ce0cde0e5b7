//go:build browser

package main

import (
	"fmt"
	"image"
	"slices"
	"strings"

	"parallax/cmd/tools/drive/browser"
)

var takingOver = []scenario{
	{name: "What was typed and opened before the program came is there after", run: keepsTyping},
	{name: "Scrolling and selected words stay when the program comes", run: keepsPlace},
	{name: "A control pressed before the program came is obeyed after", run: obeysEarlyClick},
	{name: "Letters typed while the program comes arrive all and in order", run: keepsLetters},
	{name: "Nothing moves and nothing flickers when the program comes", run: movesNothing},
}

const readCaret = `() => {
	const e = document.getElementById("search");
	return {Value: e.value, Start: e.selectionStart, Active: document.activeElement.id,
		Open: document.getElementById("card-A").open};
}`

type caret struct {
	Value, Active string
	Start         int
	Open          bool
}

func keepsTyping(s *stage) {
	tab := s.start(browser.Options{Held: true})
	tab.click("#card-A .source")
	tab.click("#search")
	tab.press("siege")
	tab.press(browser.KeyArrowLeft)
	before := js[caret](tab, readCaret)
	tab.release().usable()
	tab.shows(saying(`(?i)\bsiege\b`))
	tab.settled()
	after := js[caret](tab, readCaret)
	if before != after || after.Value != "siege" || after.Start != 4 || !after.Open || after.Active != "search" {
		s.Errorf("before %+v, after %+v", before, after)
	}
}

const readPlace = `() => ({Selected: String(getSelection()), A: document.getElementById("pane-a").scrollTop,
	B: document.getElementById("pane-b").scrollTop})`

func keepsPlace(s *stage) {
	type seat struct {
		Selected string
		A, B     float64
	}
	tab := s.start(browser.Options{Held: true})
	tab.wheel("pane-a", 700)
	tab.wheel("pane-b", 300)
	tab.until("both accounts to scroll",
		`() => document.getElementById("pane-a").scrollTop === 700 &&
			document.getElementById("pane-b").scrollTop === 300`)
	js[bool](tab, `() => {
		const words = [...document.querySelectorAll(".pane-a .words")].find((e) => e.getBoundingClientRect().top > 250);
		getSelection().setBaseAndExtent(words.firstChild, 0, words.lastChild, Math.min(3, words.lastChild.length));
		return true;
	}`)
	before := js[seat](tab, readPlace)
	if len(before.Selected) < 10 {
		s.Fatalf("selected only %q", before.Selected)
	}
	tab.release().usable()
	after := js[seat](tab, readPlace)
	after.Selected = strings.TrimSpace(after.Selected) // a paragraph's start may count from the line before
	if after != before {
		s.Errorf("before %+v, after %+v", before, after)
	}
}

func obeysEarlyClick(s *stage) {
	tab := s.start(browser.Options{Held: true})
	tab.click(id("e-un"))
	tab.release().usable()
	tab.filters("un")
	tab.shows(naming("un"))
}

func keepsLetters(s *stage) {
	tab := s.start(browser.Options{Slow: 4})
	tab.click("#search")
	var typed string
	letters := "abcdefghijklmnopqrstuvwxyz"
	for i, more := 0, 5; more > 0 && i < 400; i++ {
		letter := letters[i%len(letters) : i%len(letters)+1]
		tab.press(letter)
		typed += letter
		if js[bool](tab, `() => document.documentElement.dataset.parallax === "usable"`) {
			more--
		}
	}
	tab.slow(1)
	tab.eventually(func(f Facts) string {
		if f.Query != typed || f.Hash != "#q="+typed {
			return fmt.Sprintf("typed %q; the field holds %q, the address says %q", typed, f.Query, f.Hash)
		}
		return ""
	})
	if at := tab.settled(); at != "search" {
		s.Errorf("the keyboard went to %s", at)
	}
}

const shifts = `() => new Promise((resolve) => {
	let sum = 0;
	const add = (list) => list.forEach((e) => (sum += e.value));
	const observer = new PerformanceObserver((list) => add(list.getEntries()));
	observer.observe({type: "layout-shift", buffered: true});
	setTimeout(() => { add(observer.takeRecords()); resolve(sum); }, 100);
})`

func movesNothing(s *stage) {
	for _, o := range []browser.Options{{Held: true, Width: 1280, Height: 800}, {Held: true, Width: 390, Height: 780}} {
		tab := s.start(o)
		js[bool](tab, `async () => { await document.fonts.ready; return true }`)
		before := tab.picture()
		tab.release().usable()
		after := tab.picture()
		if n, at := differing(before, after); n > 0 {
			s.Errorf("%d wide: %d pixels differ, the first at %v", o.Width, n, at)
		}
		if moved := js[float64](tab, shifts); moved >= 0.01 {
			s.Errorf("the layout shifted by %.3f", moved)
		}
	}
}

// differing counts the pixels of two pictures that differ visibly and returns
// where the first one stands.
func differing(a, b image.Image) (n int, first image.Point) {
	if a.Bounds() != b.Bounds() {
		return -1, a.Bounds().Max
	}
	box := a.Bounds()
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			p, q := rgba(a.At(x, y)), rgba(b.At(x, y))
			d := []int{int(p.R) - int(q.R), int(p.G) - int(q.G), int(p.B) - int(q.B)}
			if slices.Max(d) > 8 || slices.Min(d) < -8 {
				if n == 0 {
					first = image.Pt(x, y)
				}
				n++
			}
		}
	}
	return n, first
}
