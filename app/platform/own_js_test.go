package platform

import (
	"slices"
	"strings"
	"syscall/js"
	"testing"
)

func TestWhatIsKeptIsThePagesOwn(t *testing.T) {
	start(t)
	storage := window.Get("parallax").Get("storage")
	storage.Call("setItem", "another program", "theirs")
	storage.Call("setItem", "parallax https://example.org/other/ theme", "another page's")
	if !Keep("theme", "dark") || !Keep("own draft", "[]") {
		t.Error("the browser keeps nothing")
	}
	if got := Recall("theme"); got != "dark" {
		t.Errorf("kept %q", got)
	}
	if got := Recall("nothing"); got != "" {
		t.Errorf("kept %q under a name never used", got)
	}
	if got := Names(); !slices.Equal(got, []string{"theme", "own draft"}) {
		t.Errorf("the names are %q", got)
	}
	Unkeep("theme")
	if got := Names(); !slices.Equal(got, []string{"own draft"}) {
		t.Errorf("the names are %q", got)
	}
	fake.Call("go", "https://example.org/other/index.html")
	if got := Recall("theme"); got != "another page's" {
		t.Errorf("the other page has kept %q", got)
	}
	if got := storage.Call("getItem", "another program").String(); got != "theirs" {
		t.Errorf("the other program has kept %q", got)
	}
	wantFailures(t)
}

func TestAFullBrowserKeepsWhatItHad(t *testing.T) {
	start(t)
	Keep("own draft", "short")
	if Keep("own draft", strings.Repeat("long", 1000)) {
		t.Error("kept more than there is room for")
	}
	if got := Recall("own draft"); got != "short" {
		t.Errorf("kept %q", got)
	}
	wantFailures(t)
}

func TestABrowserThatRefusesStorageDoesNoHarm(t *testing.T) {
	start(t)
	window.Get("parallax").Set("storage", js.Null())
	Unkeep("theme")
	if Keep("theme", "dark") || Recall("theme") != "" || len(Names()) > 0 {
		t.Error("something is kept")
	}
	wantFailures(t)
}

func TestFilesThatAreChosen(t *testing.T) {
	start(t)
	field := add("", "input", props{"id": "own-files", "value": "C:\\fakepath\\a.txt"})
	var got []File
	OnFiles("own-files", "sheet", func(files []File) { got = files })
	files := js.Global().Get("Array").New(
		fake.Call("file", "arabic.txt", 0xd8, 0xa8, 0x0a),
		fake.Call("file", "latin1.txt", 'a', 0xe9),
		fake.Call("file", "nul.txt", 'a', 0),
		fake.Call("unreadable", "gone.txt"),
		fake.Call("file", "empty.txt"),
	)
	field.Set("files", files)
	fire("change", props{"target": add("", "select", props{"id": "another"})})
	fire("change", props{"target": field})
	rest()
	want := []File{{Name: "arabic.txt", Text: "ب\n", IsText: true}, {Name: "latin1.txt"}, {Name: "nul.txt"},
		{Name: "gone.txt"}, {Name: "empty.txt", IsText: true}}
	if !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if field.Get("value").String() != "" {
		t.Error("the same file cannot be chosen again")
	}
	wantFailures(t)
}

func TestFilesAreTakenWhereTheyMayBeDropped(t *testing.T) {
	carries := func(types ...any) props {
		return props{"dataTransfer": map[string]any{"types": types,
			"files": js.Global().Get("Array").New(fake.Call("file", "a.txt", 'a'))}}
	}
	for _, c := range []struct {
		name  string
		given props
		open  bool
		field string
		taken bool
	}{
		{"files over the open sheet", carries("text/plain", "Files"), true, "own-files", true},
		{"words over the open sheet", carries("text/plain"), true, "own-files", false},
		{"files over a closed sheet", carries("Files"), false, "own-files", false},
		{"files over the sheet of something else", carries("Files"), true, "another", false},
		{"nothing", props{}, true, "own-files", false},
	} {
		start(t)
		add("", "dialog", props{"id": "sheet", "open": c.open})
		add("sheet", "input", props{"id": c.field})
		n := 0
		OnFiles("own-files", "sheet", func(files []File) { n += len(files) })
		over, dropped := fire("dragover", c.given), fire("drop", c.given)
		rest()
		if over != c.taken || dropped != c.taken || (n == 1) != c.taken {
			t.Errorf("%s: over %t, dropped %t, %d files; want %t", c.name, over, dropped, n, c.taken)
		}
		wantFailures(t)
	}
}

// reader makes the page's script for own articles one whose tasks end as js says,
// a function of what they are given.
func reader(t *testing.T, source string) {
	t.Helper()
	own := js.Global().Call("eval", "({cancel() { page.said.push('cancel') }, "+source+"})")
	load := js.FuncOf(func(js.Value, []js.Value) any {
		window.Get("parallax").Set("own", own)
		return js.Global().Get("Promise").Call("resolve")
	})
	t.Cleanup(load.Release)
	window.Get("parallax").Set("readOwn", load)
}

func TestOwnArticlesAreReadByTheScriptThatIsLoadedForIt(t *testing.T) {
	start(t)
	if CanReadOwn() {
		t.Error("a page without the script can read articles")
	}
	StopOwn() // there is nothing to stop
	reader(t, `async read(task) { return {line: "read " + task, text: "corpus"} },
		async save(task, corpus, name) { page.said.push([task, corpus, name].join()) }`)
	if !CanReadOwn() {
		t.Error("a page with the script cannot read articles")
	}
	var line, corpus string
	failed := func(file string) { t.Errorf("%s could not be had", file) }
	ReadOwn("task", func(l, c string) { line, corpus = l, c }, failed)
	rest()
	if line != "read task" || corpus != "corpus" {
		t.Errorf("heard %q and %q", line, corpus)
	}
	done := false
	SaveOwn("task", "corpus", "a.html", func() { done = true }, failed)
	rest()
	StopOwn()
	wantSaid(t, "task,corpus,a.html", "cancel")
	if !done {
		t.Error("saved, and not told")
	}
	wantFailures(t)
}

func TestAFileThatCannotBeHadIsNamed(t *testing.T) {
	start(t)
	reader(t, `async read() { throw new Error("reader.wasm") }, async save() { throw new Error("cancelled") }`)
	var why []string
	failed := func(file string) { why = append(why, file) }
	ReadOwn("", func(string, string) { t.Error("heard") }, failed)
	SaveOwn("", "", "", func() { t.Error("done") }, failed)
	rest()
	load := js.FuncOf(func(js.Value, []js.Value) any {
		return js.Global().Get("Promise").Call("reject", js.Global().Get("Error").New("own.js"))
	})
	defer load.Release()
	window.Get("parallax").Set("readOwn", load)
	ReadOwn("", func(string, string) { t.Error("heard") }, failed)
	rest()
	slices.Sort(why)
	if !slices.Equal(why, []string{Cancelled, "own.js", "reader.wasm"}) {
		t.Errorf("failed for %q", why)
	}
	wantFailures(t)
}
