package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"time"

	"parallax/app/explore"
	"parallax/cmd/tools/drive/browser"
)

// speeds are the processors measured: this one, and one four times slower.
var speeds = []float64{1, 4}

// bench prints how long the page takes to start and to answer. It measures and
// judges nothing: the figures depend on the machine.
func bench(t browser.Failer, folder string, runs int, w io.Writer) {
	b := readBuild(t, folder)
	chromium := browser.Start(t, browser.Chromium)
	defer chromium.Close()
	measureMachine(t, chromium, b, w)
	for _, s := range []shape{shapes[0], shapes[2]} {
		p := b.put(t, s)
		defer p.stop()
		for _, slow := range speeds {
			fmt.Fprintf(w, "\n%s, processor %g× slower (milliseconds from opening: median, slowest of %d)\n", s.name,
				slow, runs)
			measureStart(t, chromium, p, slow, runs, w)
			fmt.Fprintf(w,
				"from the reader's event to the painted frame, and to the one with the marks on "+
					"screen\n(milliseconds: median, slowest, how many; median, slowest)\n")
			measureMessages(t, chromium, p, slow, w)
		}
	}
}

// benchmarkIndex is a measure of a processor by the method of Lighthouse's index
// of that name: how many times a second a string of 10,000 letters is made, and
// an array of 100,000 numbers copied, a tenth of the mean of both. DevTools takes
// a phone of the middle to have 1,000 and a slow one 264
// (front_end/panels/mobile_throttling/CalibrationController.ts).
//
// Each loop stands by itself with variables of its own, as there: one loop that
// was given the work, and kept the string outside of it, told a third less here.
const benchmarkIndex = `() => {
	const strings = () => {
		const start = Date.now();
		let times = 0;
		for (; Date.now() - start < 500; times++) {
			let letters = "";
			for (let i = 0; i < 10000; i++) letters += "a";
			if (letters.length === 1) throw new Error("nothing was made");
		}
		return (times * 1000) / (Date.now() - start);
	};
	const copies = () => {
		const one = [], other = [];
		for (let i = 0; i < 100000; i++) one[i] = other[i] = i;
		const start = Date.now();
		let times = 0;
		for (; times % 10 !== 0 || Date.now() - start < 500; times++) {
			const from = times % 2 === 0 ? one : other, to = times % 2 === 0 ? other : one;
			for (let i = 0; i < from.length; i++) to[i] = from[i];
		}
		return (times * 1000) / (Date.now() - start);
	};
	return (strings() + copies()) / 20;
}`

func measureMachine(t browser.Failer, chromium *browser.Browser, b build, w io.Writer) {
	p := b.put(t, shapes[0])
	defer p.stop()
	tab := open(t, chromium, p, browser.Options{}).usable()
	defer tab.Close()
	fmt.Fprint(w, "this machine, by Lighthouse's benchmark index (a phone of the middle 1000, a slow one 264):")
	for _, slow := range speeds {
		tab.slow(slow)
		fmt.Fprintf(w, " %.0f at %g×", js[float64](tab, benchmarkIndex), slow)
	}
	fmt.Fprintln(w)
}

// A start is when the page reached its stages, in milliseconds from opening.
type start struct{ Paint, Instantiated, Usable float64 }

func measureStart(t browser.Failer, b *browser.Browser, p place, slow float64, runs int, w io.Writer) {
	var starts []start
	for range runs {
		tab := open(t, b, p, browser.Options{Slow: slow}).usable()
		starts = append(starts, js[start](tab, `() => {
			const at = (name) => performance.getEntriesByName(name)[0]?.startTime ?? -1;
			return {Paint: at("first-contentful-paint"), Instantiated: at("parallax:instantiated"),
				Usable: at("parallax:usable")};
		}`))
		tab.Close()
	}
	for _, stage := range []struct {
		name string
		of   func(start) float64
	}{
		{"first contentful paint", func(s start) float64 { return s.Paint }},
		{"parallax:instantiated", func(s start) float64 { return s.Instantiated }},
		{"parallax:usable", func(s start) float64 { return s.Usable }},
	} {
		var took []float64
		for _, s := range starts {
			took = append(took, stage.of(s))
		}
		fmt.Fprintf(w, "  %-24s %6.0f %6.0f\n", stage.name, median(took), slices.Max(took))
	}
}

func median(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	values = slices.Sorted(slices.Values(values))
	return values[len(values)/2]
}

// measureMessages does what a reader does and prints what the page measured.
func measureMessages(t browser.Failer, b *browser.Browser, p place, slow float64, w io.Writer) {
	tab := open(t, b, p, browser.Options{Width: 1440, Height: 900}).usable()
	defer tab.Close()
	tab.slow(slow)
	for range 3 {
		for _, entity := range []string{"yarmouk", "islamic-state", "un"} {
			tab.answered("Choose", func() { tab.click(id("e-" + entity)) })
			tab.answered("Choose", func() { tab.click(id("e-" + entity)) })
		}
		tab.press("/")
		for _, letter := range "siege" {
			tab.answered("Type", func() { tab.press(string(letter)) })
		}
		tab.press(browser.KeyEscape)
		tab.answered("Clear", func() { tab.click("#do-clear") })
		for _, control := range []string{"#do-read", "#do-compare"} {
			tab.answered("Show", func() { tab.click(control) })
		}
		for _, control := range []string{asked + ".passages .line", "#pair-next", "#pair-close"} {
			tab.answered("ChoosePassage", func() { tab.click(control) })
		}
	}
	lenses := lensNames()
	for range 5 {
		for _, lens := range lenses {
			tab.rest()
			tab.answered("SetLens", func() { tab.click("#do-lens-" + lens) })
		}
	}
	for _, name := range []string{"Choose", "Type", "Show", "SetLens", "ChoosePassage"} {
		printMessages(w, name, tab.measures("msg/"+name), tab.measures("marks/"+name))
	}
	panels, marks := tab.measures("msg/SetLens"), tab.measures("marks/SetLens")
	for i, lens := range lenses {
		var took, marked []float64
		for ; i < min(len(panels), len(marks)); i += len(lenses) {
			took, marked = append(took, panels[i]), append(marked, marks[i])
		}
		printMessages(w, "  "+lens, took, marked)
	}
}

func printMessages(w io.Writer, name string, took, marked []float64) {
	fmt.Fprintf(w, "  %-24s %6.0f %6.0f %4d %6.0f %6.0f\n", name, median(took), slices.Max(took), len(took),
		median(marked), slices.Max(marked))
}

// lensNames returns the lenses as the page's buttons are named after them, the one
// in which the page opens last: to ask for it first would change nothing.
func lensNames() []string {
	var names []string
	for _, l := range explore.Lenses() {
		names = append(names, cmp.Or(string(l.Lens), "entities"))
	}
	return append(names[1:], names[0])
}

// rest waits as long as who looks at an answer does, at the least, before another
// question is asked.
func (tab *tab) rest() { time.Sleep(3 * time.Second) }

// measures returns the durations of the page's measures of that name.
func (tab *tab) measures(name string) []float64 {
	tab.t.Helper()
	return js[[]float64](tab, `(name) => performance.getEntriesByName("parallax:" + name).map((m) => m.duration)`, name)
}

// answered does something and waits until the page has painted its answer to
// the message that it makes.
func (tab *tab) answered(name string, do func()) {
	tab.t.Helper()
	before := len(tab.measures("msg/" + name))
	do()
	tab.until("the answer to "+name, `(name, n) => performance.getEntriesByName("parallax:msg/" + name).length > n`,
		name, before)
	tab.settled() // what is pressed next must not move away
}
