//go:build browser

package main

import (
	"os/exec"
	"path/filepath"
	"strings"

	"parallax/cmd/tools/drive/browser"
)

var tongues = []scenario{
	{name: "The interface speaks Arabic, from the right, and English again", run: speaksArabic},
	{name: "Accounts in Arabic and Hebrew stand beside an English one, each in its direction", once: true,
		run: readsOtherScripts},
}

// turned reports the language and direction of the page, the order of its parts
// from the right, and whether the address holds the language.
const turned = `() => {
	const at = (selector) => document.querySelector(selector).getBoundingClientRect().left;
	const page = document.documentElement;
	return [page.lang, page.dir, at("#sidebar") > at("#pane-a") && at("#pane-a") > at("#pane-b") &&
		at("#pane-b") > at("#panel"),
		/[#&]lang=ar\b/.test(location.hash), document.querySelector("#do-read").textContent].join(" ");
}`

// untranslated lists what the page says in Latin letters. What comes from the
// texts and their lists stands in elements of automatic direction or is set
// apart within a sentence; the names of methods stand in the note.
const untranslated = `() => {
	const found = [];
	const walk = document.createTreeWalker(document.getElementById("parallax"), NodeFilter.SHOW_TEXT);
	while (walk.nextNode()) {
		const within = walk.currentNode.parentElement;
		if (!within.checkVisibility() ||
			within.closest("[dir=auto], [lang=en], .words, .method, .legend, .group-Language, svg [data-map]"))
			continue;
		let words = walk.currentNode.data.replace("CSV", "");
		for (let before = ""; before !== words; )
			[before, words] = [words, words.replace(/\u2068[^\u2066-\u2069]*\u2069/g, "")];
		if (/[a-z]{3}/i.test(words)) found.push(within.className + ": " + words);
	}
	return found.slice(0, 6);
}`

func speaksArabic(s *stage) {
	tab := s.open(browser.Options{})
	if s.place.shape.framed {
		return // a frame has no switch; its address has the language
	}
	tab.click("#do-lang-ar")
	tab.until("Arabic", `() => document.documentElement.lang === "ar"`)
	tab.settled()
	if got := js[string](tab, turned); got != "ar rtl true true قراءة" {
		s.Errorf("in Arabic: %s", got)
	}
	for _, lens := range lensNames() {
		tab.arrive("lang=ar&is=un&lens=" + lens)
		for _, words := range js[[]string](tab, untranslated) {
			s.Errorf("lens %q says %s", lens, words)
		}
		for _, width := range []int64{390, 1280} {
			tab.resize(width, 800)
			tab.settled()
			for _, wide := range js[[]string](tab, overflow) {
				if strings.HasPrefix(wide, "span. reaches") {
					continue // words of a line of the concordance, faded out within their place
				}
				s.Errorf("lens %q in Arabic, %d pixels: %s", lens, width, wide)
			}
		}
	}
	tab.reload().usable()
	tab.until("Arabic after loading anew", `() => document.documentElement.dir === "rtl"`)
	tab.click("#do-lang-en")
	tab.until("English",
		`() => document.documentElement.lang === "en" && document.documentElement.dir === "ltr" &&
			!/lang=/.test(location.hash)`)
}

// parallax runs the command line.
func (s *stage) parallax(args ...string) {
	s.Helper()
	program, err := filepath.Abs(filepath.Join(*buildFolder, "parallax"))
	if err != nil {
		s.Fatal(err)
	}
	if out, err := exec.Command(program, args...).CombinedOutput(); err != nil {
		s.Fatalf("parallax %s: %v: %s", strings.Join(args, " "), err, out)
	}
}

// pageOf puts a page of a folder of articles in the stage's place.
func (s *stage) pageOf(articles string) (stop func()) {
	s.Helper()
	folder := s.TempDir()
	s.parallax("build", articles, "-o", filepath.Join(folder, "site"))
	s.parallax("pack", articles, "-o", filepath.Join(folder, "parallax.html"))
	s.place = readBuild(s, folder).put(s, s.place.shape)
	return s.place.stop
}

// sides reports of each account shown its language and direction, whether its
// paragraph numbers stand before the words as they are read, and whether the
// words begin at the edge they should.
const sides = `() => [...document.querySelectorAll(".pane:not([hidden])")].map((pane) => {
	const number = pane.querySelector(".par .number").getBoundingClientRect();
	const words = pane.querySelector(".par .words").getBoundingClientRect();
	const rtl = getComputedStyle(pane.querySelector(".par .words")).direction === "rtl";
	return pane.lang + " " + (rtl ? "rtl" : "ltr") + " " +
		(rtl ? number.left >= words.right - 1 : number.right <= words.left + 1);
}).join(", ")`

func readsOtherScripts(s *stage) {
	defer s.pageOf(filepath.Join("..", "..", "..", "app", "explore", "testdata", "tongues"))()
	tab := s.open(browser.Options{})
	if got := js[string](tab, sides); got != "en ltr true, ar rtl true" {
		s.Errorf("the accounts: %s", got)
	}
	tab.arrive("a=herald&b=hamifrats&is=leila-haddad")
	tab.until("the Hebrew account", `() => document.querySelector("#pane-b").lang === "he"`)
	if got := js[string](tab, sides); got != "en ltr true, he rtl true" {
		s.Errorf("the accounts: %s", got)
	}
	if marks := js[string](tab,
		`() => [...document.querySelectorAll("#pane-b .m.chosen")].map((m) => m.textContent).join("|")`); marks !=
		"לילא חדאד|לילא חדאד" {
		s.Errorf("chosen in Hebrew: %s", marks)
	}
	tab.arrive("")
	tab.search("المِينَاء")
	tab.until("what is found", `() => document.querySelectorAll("#pane-b mark").length > 0`)
	tab.settled()
	if found := js[string](tab,
		`() => [...document.querySelectorAll("#pane-b .par:not([hidden]) mark")].map((m) => m.textContent)
			.join("|")`); !strings.Contains(found, "المِينَاء") || !strings.Contains(found, "الميـــناء") {
		s.Errorf("found, printed with vowel signs and drawn out: %s", found)
	}
	tab.arrive("lens=words&item=q/AB/" + "%D8%A7%D9%84%D9%85%D9%8A%D9%86%D8%A7%D8%A1")
	tab.until("the lines", `() => document.querySelectorAll("`+asked+`.kwic [dir=rtl]").length > 1`)
	tab.settled()
	if !js[bool](tab, `() => [...document.querySelectorAll("`+asked+`.kwic [dir=rtl]")].every((line) => {
		const at = (part) => line.querySelector(part).getBoundingClientRect().right;
		return at(".before") >= at("b") && at("b") >= at(".after");
	})`) {
		s.Error("a line of the concordance of an Arabic account does not run from the right")
	}
	tab.arrive("lang=ar")
	tab.until("Arabic", `() => document.documentElement.dir === "rtl"`)
	if got := js[string](tab, sides); got != "en ltr true, ar rtl true" {
		s.Errorf("the accounts in an Arabic interface: %s", got)
	}
}
