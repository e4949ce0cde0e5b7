//go:build browser

package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parallax/cmd/tools/drive/browser"
)

var listing = []scenario{
	{name: "The lists narrow to what is typed and come back", run: narrowsLists},
	{name: "The lists sort by count, by name and by first mention", run: sortsLists},
	{name: "The words used for an entity unfold, with counts that add up", run: unfoldsLabels},
	{name: "The arrow keys walk the lists", run: walksLists},
}

// readList reads the rows of each list in their order.
const readList = `() => [...document.querySelectorAll(".rows")]
	.map((l) => [...l.querySelectorAll(".row")].map((r) => r.id.slice(2)))`

func narrowsLists(s *stage) {
	tab := s.open(browser.Options{})
	count := func(n int) {
		s.Helper()
		tab.until(fmt.Sprintf("%d rows", n), `(n) => document.querySelectorAll(".row").length === n`, n)
	}
	count(len(entities()))
	tab.write("find", "regime")
	tab.until("the government, which the texts call the regime",
		`() => document.querySelector(".row")?.id === "e-syrian-government"`)
	tab.write("find", "xyzzy")
	count(0)
	tab.until("a sentence about it", `() => document.querySelector(".nothing")?.textContent.includes("xyzzy")`)
	tab.write("find", "")
	count(len(entities()))
}

func sortsLists(s *stage) {
	tab := s.open(browser.Options{})
	sorted := func(order string, less func(a, b string) int) {
		s.Helper()
		tab.settled()
		for _, rows := range js[[][]string](tab, readList) {
			if want := slices.SortedStableFunc(slices.Values(rows), less); !slices.Equal(rows, want) {
				s.Errorf("sorted by %s: %s\n             want: %s", order, strings.Join(rows, " "),
					strings.Join(want, " "))
			}
		}
	}
	total := func(entity string) int { return truth[0].count(entity, every) + truth[1].count(entity, every) }
	sorted("count", func(a, b string) int { return total(b) - total(a) })
	tab.click("#sort-first")
	tab.until("the order of first mention",
		`() => document.getElementById("sort-first").getAttribute("aria-pressed") === "true"`)
	sorted("first mention", func(a, b string) int { return cmp.Compare(firstMention(a), firstMention(b)) })
	tab.click("#sort-name")
	tab.until("the order of names", `() => [...document.querySelectorAll(".rows")].every((l) => {
		const names = [...l.querySelectorAll(".row .words")].map((e) => e.textContent);
		const sorted = [...names]
			.sort((a, b) => a.localeCompare(b, "en", {sensitivity: "base", ignorePunctuation: false}));
		return document.getElementById("sort-name").getAttribute("aria-pressed") === "true" &&
			sorted.every((n, i) => n.toLowerCase()[0] === names[i].toLowerCase()[0]);
	})`)
}

// firstMention is the place of the first mention, account A before B.
func firstMention(entity string) int {
	at := 0
	for _, a := range truth {
		for _, m := range slices.Concat(a.mentions...) {
			if m.entity == entity {
				return at
			}
			at++
		}
	}
	return at
}

func unfoldsLabels(s *stage) {
	tab := s.open(browser.Options{})
	tab.click(id("l-islamic-state"))
	tab.until("the words for Islamic State",
		`() => document.getElementById("l-islamic-state").getAttribute("aria-expanded") === "true"`)
	tab.settled()
	got := js[map[string]string](tab,
		`() =>
			Object.fromEntries([...document.getElementById("l-islamic-state")
			.parentElement.querySelectorAll(".labels li")]
				.map((l) => [l.querySelector(".words").textContent, l.querySelector(".counts").textContent]))`)
	want := map[string][2]int{}
	for side, a := range truth {
		for _, m := range slices.Concat(a.mentions...) {
			if m.entity == "islamic-state" {
				n := want[m.words]
				n[side]++
				want[m.words] = n
			}
		}
	}
	checkSums(s, got, want)
	tab.click(id("l-islamic-state"))
	tab.until("the words to fold away",
		`() => document.getElementById("l-islamic-state").getAttribute("aria-expanded") === "false"`)
}

// checkSums compares the counts of words, which the page may show in one line
// for several spellings, in sum and, where it has the very words, one by one.
func checkSums(s *stage, got map[string]string, want map[string][2]int) {
	s.Helper()
	var shown, sum [2]int
	for words, counts := range got {
		var n [2]int
		fmt.Sscanf(counts, "A %d · B %d", &n[0], &n[1])
		shown[0], shown[1] = shown[0]+n[0], shown[1]+n[1]
		if w, ok := want[words]; ok && len(got) == len(want) && w != n {
			s.Errorf("“%s” is counted %s, want A %d · B %d", words, counts, w[0], w[1])
		}
	}
	for _, n := range want {
		sum[0], sum[1] = sum[0]+n[0], sum[1]+n[1]
	}
	if shown != sum {
		s.Errorf("the words add up to %v, want %v: %v", shown, sum, got)
	}
}

func walksLists(s *stage) {
	tab := s.open(browser.Options{})
	rows := slices.Concat(js[[][]string](tab, readList)...)
	tab.focus("e-" + rows[0])
	at := func(row int) {
		s.Helper()
		tab.eventually(func(f Facts) string {
			if want := "e-" + rows[row]; f.Active != want {
				return "the keyboard is at " + f.Active + ", want " + want
			}
			return ""
		})
	}
	tab.press(browser.KeyArrowDown)
	at(1)
	tab.press(browser.KeyArrowDown)
	at(2)
	tab.press(browser.KeyArrowUp)
	at(1)
	tab.press(browser.KeyEnd)
	at(len(rows) - 1)
	tab.press(browser.KeyHome)
	at(0)
	tab.press(browser.KeyArrowRight)
	tab.until("the words to unfold",
		`(id) => document.getElementById("l-" + id).getAttribute("aria-expanded") === "true"`, rows[0])
	at(0)
	tab.press(browser.KeyArrowLeft)
	tab.until("the words to fold",
		`(id) => document.getElementById("l-" + id).getAttribute("aria-expanded") === "false"`, rows[0])
	tab.press(browser.KeyEnter)
	tab.filters(rows[0])
	at(0)
}
