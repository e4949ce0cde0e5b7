package platform

import (
	"reflect"
	"syscall/js"
	"testing"
)

func TestADialogGivesTheKeyboardBack(t *testing.T) {
	start(t)
	dialog := add("", "dialog", props{"id": "sheet"})
	add("", "button", props{"id": "do-more"})
	Modal("sheet", true, "")
	if !dialog.Get("open").Bool() {
		t.Error("the dialog is closed")
	}
	Modal("sheet", true, "do-more") // it is open
	if got := active(); got != "" {
		t.Errorf("the keyboard is at %q", got)
	}
	Modal("sheet", false, "do-more")
	if dialog.Get("open").Bool() || active() != "do-more" {
		t.Errorf("open %t, the keyboard at %q", dialog.Get("open").Bool(), active())
	}
	Focus("sheet")
	GiveBack("do-more")
	if got := active(); got != "sheet" {
		t.Errorf("the keyboard is taken from what had it: %q", got)
	}
	Modal("nowhere", true, "")
	wantFailures(t)
}

func TestASelectionIsTheBytesOfItsParagraph(t *testing.T) {
	start(t)
	add("", "p", props{"id": "a3", "className": "par"})
	words := add("a3", "span", props{"className": "words", "texts": []any{"Łódź said ", "“final”", " twice"}})
	after := add("", "p", props{"id": "a4", "className": "par", "texts": []any{"Next"}})
	text := func(i int) js.Value { return words.Get("childNodes").Index(i) }
	for _, c := range []struct {
		name        string
		from        js.Value
		start       int
		to          js.Value
		end         int
		paragraph   string
		first, end8 int
	}{
		{"a word of one text", text(0), 5, text(0), 9, "a3", len("Łódź "), len("Łódź said")},
		{"over texts", text(0), 5, text(1), 6, "a3", len("Łódź "), len("Łódź said “final")},
		{"beyond the paragraph", text(2), 1, after, 1, "a3", len("Łódź said “final” "), len("Łódź said “final” twice")},
		{"nothing of a paragraph's words", after, 0, after, 1, "", 0, 0},
	} {
		fake.Call("select", c.from, c.start, c.to, c.end)
		paragraph, first, end := Selected()
		if paragraph != c.paragraph || first != c.first || end != c.end8 {
			t.Errorf("%s: %q %d-%d, want %q %d-%d", c.name, paragraph, first, end, c.paragraph, c.first, c.end8)
		}
	}
	fake.Set("range", js.Null())
	if paragraph, _, _ := Selected(); paragraph != "" {
		t.Errorf("nothing is selected, in %q", paragraph)
	}
	wantFailures(t)
}

func TestWhatTheBrowserHasOfThePage(t *testing.T) {
	start(t)
	window.Get("parallax").Set("about", js.Global().Call("eval", `({
		async look() { return {version: "v1", hashes: "sum  file", workers: 1, install: "offer",
			copies: [{name: "v1", files: 46, bytes: 5000}, {name: "v0", files: 45, bytes: 4000}], entries: ["theme"]} },
		async forget() { return {version: "", hashes: "", workers: 0, install: "", copies: [], entries: []} },
		offer() { page.said.push("offer") },
	})`))
	var got []Facts
	hear := func(f Facts) { got = append(got, f) }
	LookAtPage(hear)
	rest()
	Forget(hear)
	rest()
	OfferInstall()
	wantSaid(t, "offer")
	want := []Facts{{Version: "v1", Hashes: "sum  file", Copies: []Copy{{"v1", 46, 5000}, {"v0", 45, 4000}}, Workers: 1,
		Entries: []string{"theme"}, Install: "offer"}, {}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	wantFailures(t)
}

func TestAPageWithoutTheScriptAboutItSaysSo(t *testing.T) {
	start(t)
	LookAtPage(func(Facts) { t.Error("heard something") })
	OfferInstall()
	wantFailures(t, "parallax: about: ", "parallax: install: ")
}
