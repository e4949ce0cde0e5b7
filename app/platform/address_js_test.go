package platform

import (
	"fmt"
	"strings"
	"syscall/js"
	"testing"
)

func TestTheAddressIsWrittenOnceTheAnswerIsPainted(t *testing.T) {
	start(t)
	PushFragment("is=un")
	ReplaceFragment("is=un&q=siege")
	advance(16)
	wantSaid(t)
	advance(32)
	wantSaid(t, "pushState #is=un", "replaceState #is=un&q=siege")
	advance(1000)
	wantSaid(t)
}

func TestAHiddenPageWritesItsAddressToo(t *testing.T) {
	start(t)
	fake.Set("hidden", true)
	PushFragment("is=un")
	advance(299)
	wantSaid(t)
	advance(1)
	wantSaid(t, "pushState #is=un")
}

func TestWhoAsksForTheFragmentGetsTheOneThatWaits(t *testing.T) {
	start(t)
	if got := Fragment(); got != "is=un" {
		t.Errorf("the page begins at %q", got)
	}
	PushFragment("lens=copy")
	if got := Fragment(); got != "lens=copy" {
		t.Errorf("the fragment is %q", got)
	}
	PushFragment("")
	if got := Fragment(); got != "" {
		t.Errorf("the fragment is %q", got)
	}
	wantSaid(t, "pushState #lens=copy", "pushState /yarmouk/index.html?x=1")
}

// "Attempt to use history.replaceState() more than 100 times per 10 seconds"
func TestARefusedAddressIsWrittenLater(t *testing.T) {
	start(t)
	fake.Set("refuses", 3)
	for _, q := range []string{"q=s", "q=si", "q=sie"} {
		ReplaceFragment(q)
		Fragment()
	}
	PushFragment("is=un")
	Fragment()
	ReplaceFragment("is=un&q=x")
	Fragment()
	advance(2999)
	wantSaid(t)
	advance(1)
	wantSaid(t, "pushState #is=un&q=x") // the last one; one step, since one was a step
	ReplaceFragment("q=after")
	Fragment()
	wantSaid(t, "replaceState #q=after")
	wantFailures(t)
}

func TestAnAddressThatIsAlwaysRefusedIsToldOnce(t *testing.T) {
	start(t)
	fake.Set("refuses", 1000)
	ReplaceFragment("q=s")
	Fragment()
	advance(60_000)
	wantSaid(t)
	wantFailures(t, "parallax: address: ")
	if left := fake.Get("refuses").Int(); left != 1000-1-mostTries {
		t.Errorf("tried %d times", 1000-left)
	}
}

func TestAReaderWhoGoesElsewhereLosesNothingToALateAddress(t *testing.T) {
	start(t)
	window.Set("onpopstate", "the framework's")
	var heard []string
	OnArrive(func(fragment string) { heard = append(heard, fragment) })
	if !window.Get("onpopstate").IsNull() {
		t.Error("the framework's own listener is still there")
	}
	fake.Set("refuses", 1)
	ReplaceFragment("q=refused")
	Fragment()
	PushFragment("q=waits")
	window.Get("location").Set("hash", "#lens=copy")
	fake.Call("fire", js.Global(), "popstate", map[string]any{})
	advance(5000)
	wantSaid(t)
	if got := strings.Join(heard, " "); got != "lens=copy" {
		t.Errorf("heard %q", got)
	}
}

func TestAPageThatIsLeftWritesItsAddressFirst(t *testing.T) {
	start(t)
	OnArrive(func(string) {})
	PushFragment("q=waits")
	fake.Call("fire", js.Global(), "pagehide", map[string]any{})
	wantSaid(t, "pushState #q=waits")
}

func TestWhereThePageComesFrom(t *testing.T) {
	for _, c := range []struct{ at, origin, home string }{
		{"https://example.org/y/index.html?x#is=un", "https://example.org/y/index.html?x#is=un||",
			"https://example.org/y/index.html"},
		{"file:///home/a/Yarmouk%20camp.html#q=x", "|Yarmouk camp.html|2026-11-30", ""},
	} {
		start(t)
		fake.Call("go", c.at)
		document.Set("lastModified", "11/30/2026 23:59:59")
		address, file, day := Origin()
		if got := fmt.Sprint(address, "|", file, "|", day); got != c.origin {
			t.Errorf("%s: origin %q, want %q", c.at, got, c.origin)
		}
		if got := Where(); got.Page != c.home || got.Site {
			t.Errorf("%s: home %+v, want %q", c.at, got, c.home)
		}
	}
	start(t)
	fake.Call("go", "about:srcdoc")
	if address, file, day := Origin(); address+file+day != "" {
		t.Errorf("a page without an address is at %q, %q, %q", address, file, day)
	}
	fake.Call("go", "file:///x.html")
	if _, _, day := Origin(); day != "" {
		t.Errorf("a file without a day is of %q", day)
	}
	wantFailures(t)
}

func TestTheHomeOfAPageThatNamesItIsNamed(t *testing.T) {
	start(t)
	add("", "meta", props{"attributes": map[string]any{`name="parallax-program"`: ""}})
	add("", "link", props{"attributes": map[string]any{`rel="canonical"`: ""}, "href": "https://example.org/named/"})
	if got := Where(); got != (Home{Page: "https://example.org/named/", Site: true}) {
		t.Errorf("home is %+v", got)
	}
}
