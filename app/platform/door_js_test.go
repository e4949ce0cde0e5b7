package platform

import (
	"fmt"
	"slices"
	"strings"
	"syscall/js"
	"testing"
)

func TestKeysOfThePage(t *testing.T) {
	for _, c := range []struct {
		name      string
		given     props
		heard     string
		prevented bool
	}{
		{"a slash outside a field", props{"key": "/"}, "/", true},
		{"a slash with a key held", props{"key": "/", "ctrlKey": true}, "", false},
		{"Escape", props{"key": "Escape"}, "Escape", false},
		{"Control and P", props{"key": "p", "ctrlKey": true}, "Print", true},
		{"Command and P", props{"key": "p", "metaKey": true}, "Print", true},
		{"Control, Shift and P", props{"key": "p", "ctrlKey": true, "shiftKey": true}, "", false},
		{"a letter", props{"key": "p"}, "", false},
	} {
		start(t)
		var heard []string
		OnKey(func(key string) { heard = append(heard, key) })
		prevented := fire("keydown", c.given)
		if got := strings.Join(heard, " "); got != c.heard || prevented != c.prevented {
			t.Errorf("%s: heard %q and prevented %t, want %q and %t", c.name, got, prevented, c.heard, c.prevented)
		}
	}
}

func TestInAFieldASlashIsALetterAndEscapeStillAKey(t *testing.T) {
	start(t)
	field := add("", "input", props{"id": "search"})
	var heard []string
	OnKey(func(key string) { heard = append(heard, key) })
	if fire("keydown", props{"key": "/", "target": field}) {
		t.Error("the letter is kept from the field")
	}
	fire("keydown", props{"key": "Escape", "target": field})
	if !slices.Equal(heard, []string{"Escape"}) {
		t.Errorf("heard %q", heard)
	}
}

func TestTheWidthIsToldWhereItPassesOneOfThose(t *testing.T) {
	start(t)
	var heard []int
	if short := OnWidth([]int{720, 1100, 1400}, func(short int) { heard = append(heard, short) }); short != 1 {
		t.Errorf("1280 falls short of %d widths, want 1", short)
	}
	for _, width := range []int{1281, 1100, 1099, 800, 719, 1400} {
		page.Set("clientWidth", width)
		fake.Call("fire", js.Global(), "resize", map[string]any{})
	}
	if !slices.Equal(heard, []int{2, 3, 0}) {
		t.Errorf("heard %d, want [2 3 0]", heard)
	}
}

func TestPrinting(t *testing.T) {
	start(t)
	var heard []string
	OnPrint(func() { heard = append(heard, "before") }, func() { heard = append(heard, "after") })
	for _, event := range []string{"beforeprint", "afterprint"} {
		fake.Call("fire", js.Global(), event, map[string]any{})
	}
	Print()
	wantSaid(t, "print")
	if !slices.Equal(heard, []string{"before", "after"}) {
		t.Errorf("heard %q", heard)
	}
}

func TestTheCorpusIsTheOneThatThePageBroughtAlong(t *testing.T) {
	start(t)
	if got := Corpus(); got != "" {
		t.Errorf("a page without a corpus has %q", got)
	}
	window.Get("parallax").Set("corpus", `{"version":1}`)
	if got := Corpus(); got != `{"version":1}` {
		t.Errorf("the corpus is %q", got)
	}
}

// focused is the three elements of the tests of focus: a button that names who
// comes after it, within an account, and another.
func focused() (button js.Value) {
	add("", "section", props{"id": "pane-a", "className": "pane"})
	button = add("pane-a", "button", props{"id": "undo", "attributes": map[string]any{"data-after": "next"}})
	add("", "button", props{"id": "next"})
	Focus("undo")
	return button
}

func TestTheKeyboardComesBackToWhatHadIt(t *testing.T) {
	for _, c := range []struct {
		name   string
		render func(button js.Value)
		want   string
	}{
		{"nothing has changed", func(js.Value) {}, "undo"},
		{"another element has its ID", func(js.Value) {
			fake.Call("remove", "undo")
			add("pane-a", "button", props{"id": "undo"})
		}, "undo"},
		{"it has gone", func(js.Value) { fake.Call("remove", "undo") }, "next"},
		{"it is hidden", func(b js.Value) { b.Call("setAttribute", "hidden", "") }, "next"},
		{"it is another's now", func(b js.Value) { b.Set("id", "undo-2") }, "next"},
		{"the reader has moved on", func(js.Value) { Focus("pane-a") }, "pane-a"},
		{"it has gone, and who comes after it", func(js.Value) {
			fake.Call("remove", "undo")
			fake.Call("remove", "next")
		}, "search"},
	} {
		start(t)
		button := focused()
		add("", "button", props{"id": "away", "attributes": map[string]any{"hidden": ""}})
		add("", "input", props{"id": "search"})
		HoldFocus()
		c.render(button)
		KeepFocus("nowhere", "away", "search")
		if got := active(); got != c.want {
			t.Errorf("%s: the keyboard is at %q, want %q", c.name, got, c.want)
		}
		wantFailures(t)
	}
}

func TestWithoutANamedSuccessorTheAccountGetsTheKeyboard(t *testing.T) {
	start(t)
	focused().Call("removeAttribute", "data-after")
	HoldFocus()
	fake.Call("remove", "undo")
	KeepFocus()
	if got := active(); got != "pane-a" {
		t.Errorf("the keyboard is at %q", got)
	}
}

func TestStepsAmongElements(t *testing.T) {
	start(t)
	add("", "ul", props{"id": "rows"})
	for i := range 4 {
		add("rows", "li", props{"id": fmt.Sprint("row-", i), "className": "row"})
	}
	for _, c := range []struct {
		by   int
		want string
	}{{1, "row-0"}, {1, "row-1"}, {100, "row-3"}, {1, "row-3"}, {-1, "row-2"}, {-100, "row-0"}, {-1, "row-0"}} {
		if Step("rows", ".row", c.by); active() != c.want {
			t.Errorf("%+d leads to %q, want %q", c.by, active(), c.want)
		}
	}
	Step("rows", ".none", 1)
	wantFailures(t)
	Step("nowhere", ".row", 1)
	wantFailures(t, "parallax: step: ")
}

func TestWordsAndValuesOfElements(t *testing.T) {
	start(t)
	field, line := add("", "input", props{"id": "search", "value": "siege"}), add("", "p", props{"id": "line"})
	Fill("search", "camp")
	Say("line", "two paragraphs")
	Fill("nowhere", "x")
	Say("nowhere", "x")
	Focus("nowhere")
	if got := field.Get("value").String() + "|" + line.Get("textContent").String(); got != "camp|two paragraphs" {
		t.Errorf("got %q", got)
	}
	FocusInView("line")
	if got := calls(line); got != "scrollIntoView, focus without scrolling" {
		t.Errorf("brought into view by %q", got)
	}
	wantFailures(t)
}

func TestWhatIsAnnouncedIsSaidWhenNothingMoreIs(t *testing.T) {
	start(t)
	line := add("", "p", props{"id": "parallax-said", "textContent": ""})
	Announce("1 paragraph")
	advance(400)
	Announce("2 paragraphs")
	advance(499)
	if got := line.Get("textContent").String(); got != "" {
		t.Errorf("said %q too early", got)
	}
	advance(1)
	if got := line.Get("textContent").String(); got != "2 paragraphs" {
		t.Errorf("said %q", got)
	}
}

func TestCopying(t *testing.T) {
	rejects := func(reason any) js.Value {
		return js.Global().Get("Promise").Call("reject", reason)
	}
	for _, c := range []struct {
		name   string
		writes func() js.Value // nil where there is no clipboard
		done   bool
		said   []string
	}{
		{"the browser takes it", func() js.Value { return js.Global().Get("Promise").Call("resolve") }, true, nil},
		{"the browser refuses", func() js.Value { return rejects(js.Global().Get("Error").New("no")) }, false,
			[]string{"Copy this: the text"}},
		{"the browser gives no reason", func() js.Value { return rejects(js.Undefined()) }, false,
			[]string{"Copy this: the text"}},
		{"there is no clipboard", nil, false, []string{"Copy this: the text"}},
	} {
		start(t)
		if c.writes != nil {
			write := js.FuncOf(func(_ js.Value, args []js.Value) any {
				if args[0].String() != "the text" {
					t.Errorf("%s: wrote %q", c.name, args[0])
				}
				return c.writes()
			})
			defer write.Release()
			window.Get("navigator").Set("clipboard", map[string]any{"writeText": write})
		}
		done := false
		CopyText("the text", "Copy this", func() { done = true })
		rest()
		if done != c.done {
			t.Errorf("%s: done %t", c.name, done)
		}
		wantSaid(t, c.said...)
		wantFailures(t)
	}
}

func TestSavingAFile(t *testing.T) {
	start(t)
	Save("figures.csv", "text/csv", "a,ب\n")
	link, blob := fake.Get("made"), fake.Get("blob")
	if got := calls(link) + " " + link.Get("download").String() + " " + link.Get("href").String(); got !=
		"click figures.csv blob:1" {
		t.Errorf("got %q", got)
	}
	if blob.Get("size").Int() != len("a,ب\n") || blob.Get("type").String() != "text/csv" {
		t.Errorf("the file has %d bytes of %q", blob.Get("size").Int(), blob.Get("type"))
	}
	advance(59_999)
	wantSaid(t)
	advance(1)
	wantSaid(t, "revoke blob:1")
}

func TestThemeLanguageAndTitle(t *testing.T) {
	start(t)
	SetTheme("dark")
	if got := page.Call("getAttribute", "data-theme").String(); got != "dark" {
		t.Errorf("the theme is %q", got)
	}
	SetTheme("")
	if got := page.Call("getAttribute", "data-theme"); !got.IsNull() {
		t.Errorf("the theme is %q", got)
	}
	SetLanguage("ar", "rtl")
	SetTitle("Yarmouk")
	SetTitle("")
	if got := page.Get("lang").String() + page.Get("dir").String() + document.Get("title").String(); got !=
		"arrtlYarmouk" {
		t.Errorf("got %q", got)
	}
}

// Browsers work out every style anew when they are told the language, the same
// again too.
func TestTheSameLanguageIsNotSetAgain(t *testing.T) {
	start(t)
	SetLanguage("ar", "rtl")
	real := page
	defer func() { page = real }()
	page = js.Global().Get("Object").Call("create", real) // what is set is its own
	SetLanguage("ar", "rtl")
	if page.Call("hasOwnProperty", "lang").Bool() {
		t.Error("the same language is set again")
	}
	SetLanguage("ar", "ltr")
	if !page.Call("hasOwnProperty", "lang").Bool() {
		t.Error("another direction is not set")
	}
}

func TestAFailureOfTheBrowsersIsToldAndSurvived(t *testing.T) {
	start(t)
	window.Get("parallax").Set("inView", js.Undefined())
	if got := InView(".par"); len(got) != 0 {
		t.Errorf("in view: %v", got)
	}
	wantFailures(t, "parallax: view: ")
	OnKey(func(string) { panic("of the program's own") })
	fire("keydown", props{"key": "Escape"})
	wantFailures(t, "parallax: keydown: of the program's own")
}
