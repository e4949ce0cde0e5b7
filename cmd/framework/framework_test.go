package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"
	"testing/fstest"
)

// released returns the folder of the module at the version that go.mod names.
func released(t *testing.T) string {
	t.Helper()
	list := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/maxence-charriere/go-app/v9")
	list.Env = append(os.Environ(), "GOWORK=off") // make tests in a workspace that replaces the module
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

func TestTheReleasedModuleTakesEveryEdit(t *testing.T) {
	files, err := edited(os.DirFS(released(t)))
	if err != nil {
		t.Fatal(err)
	}
	for name, words := range map[string]string{
		"engine.go": "e.queue(d)", "html.go": "forget(e.jsElement)", "js_wasm.go": "case node:",
		"drawing_js.go": "func draw()", "drawing_other.go": "//go:build !js\n",
	} {
		if text := string(files["pkg/app/"+name]); !strings.Contains(text, words) {
			t.Errorf("%s lacks %q", name, words)
		}
	}
	if text := string(files["pkg/app/queue.go"]); !strings.HasPrefix(text, "\npackage app\n") {
		t.Errorf("queue.go still has its constraint: %.40q", text)
	}
	for name, text := range files {
		for _, path := range []string{`"net/http"`, `"crypto/aes"`, `"regexp"`, `"github.com/google/uuid"`} {
			if strings.Contains(string(text), path) {
				t.Errorf("%s imports %s", name, path)
			}
		}
	}
}

func TestAnEditThatMatchesTooFewOrTooManyTimesFailsByName(t *testing.T) {
	const text = "package app\n\nfunc f() {\n\tg()\n\tg()\n}\n"
	for _, c := range []struct {
		edit edit
		says string
	}{
		{edit{"call h", "a.go", 1, statement("h()"), removed}, `edit "call h" matches 0 times in pkg/app/a.go, not 1`},
		{edit{"call g", "a.go", 1, statement("g()"), removed}, `edit "call g" matches 2 times in pkg/app/a.go, not 1`},
		{edit{"call g", "a.go", 3, statement("g()"), removed}, `edit "call g" matches 2 times in pkg/app/a.go, not 3`},
		{edit{"spoil f", "a.go", 1, function("f"), replaced("func")}, `edit "spoil f": `},
		{edit{"file b", "b.go", 1, function("f"), removed}, `edit "file b": `},
	} {
		files := map[string][]byte{"pkg/app/a.go": []byte(text)}
		err := apply(files, []edit{c.edit, {"call i", "a.go", 1, statement("i()"), removed}})
		if err == nil || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), `"call i"`) {
			t.Errorf("%v does not say %s, and that call i has no match", err, c.says)
		}
		if got := string(files["pkg/app/a.go"]); got != text {
			t.Errorf("%s: the file changes all the same:\n%s", c.edit.name, got)
		}
	}
}

func TestAModuleWithoutAFileToLeaveOutFails(t *testing.T) {
	_, err := edited(fstest.MapFS{
		"go.mod": {}, "LICENSE": {}, "pkg/app/engine.go": {}, "pkg/app/http.go": {},
		"pkg/errors/errors.go": {}, "pkg/logs/logs.go": {},
	})
	if err == nil || !strings.Contains(err.Error(), "pkg/app/static.go is to be left out") {
		t.Error(err)
	}
}

func TestEachMatcherAndChange(t *testing.T) {
	const text = `package app

import (
	"fmt"
	"reflect"
)

import "os"

type list map[string]int

type other struct {
	n int
}

func (l *list) Set() {}

func f(e other, v any) {
	for range e.n {
		e.call()
	}
	switch v.(type) {
	case int:
		return
	}
}

func g() { e.call() }
`
	for _, c := range []struct {
		times  int
		match  matcher
		change func(string) string
		want   string
	}{
		{2, declaration("list"), removed, "import \"os\"\n\ntype other struct {\n\tn int\n}\n\nfunc f("},
		{1, imported("reflect"), removed, "\"fmt\"\n)"},
		{1, imported("os"), removed, ")\n\ntype list"},
		{1, rangedOver("e.n"), after(".all()"), "range e.n.all() {"},
		{1, within("f", statement("e.call()")), before("draw()\n"), "draw()\n\t\te.call()"},
		{1, caseOf("int", "return"), before("case string:\n"), "case string:\n\tcase int:"},
		{1, field("n"), after("\nm int"), "n int\n\tm int"},
		{1, firstStatement("f"), before("first()\n"), "v any) {\n\tfirst()\n\tfor"},
		{1, expression("v.(type)"), replaced("v.(kind)"), "switch v.(kind)"},
		{1, function("Set"), removed, "n int\n}\n\nfunc f("},
	} {
		files := map[string][]byte{"pkg/app/a.go": []byte(text)}
		if err := apply(files, []edit{{c.want, "a.go", c.times, c.match, c.change}}); err != nil {
			t.Error(err)
		}
		if got := string(files["pkg/app/a.go"]); !strings.Contains(got, c.want) {
			t.Errorf("no %q in\n%s", c.want, got)
		}
	}
}
