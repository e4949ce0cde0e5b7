package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// released returns the folder of the module as go.mod names it.
func released(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/maxence-charriere/go-app/v9").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

func TestTheReleasedModuleTakesAllEdits(t *testing.T) {
	to := t.TempDir()
	if err := write(os.DirFS(released(t)), to); err != nil {
		t.Fatal(err)
	}
	for name, words := range map[string]string{
		"engine.go": "e.queue(d)", "html.go": "forget(e.jsElement)", "js_wasm.go": "case node:",
		"drawing_other.go": "//go:build !js\n",
	} {
		text, err := os.ReadFile(filepath.Join(to, "pkg", "app", name))
		if err != nil || !strings.Contains(string(text), words) {
			t.Errorf("%s has no %q; %v", name, words, err)
		}
	}
	for _, name := range left {
		if _, err := os.Stat(filepath.Join(to, "pkg", "app", name)); err == nil {
			t.Errorf("%s is not left out", name)
		}
	}
}

func TestAnEditThatMatchesOtherwiseThanItMustIsNamed(t *testing.T) {
	const text = "package app\n\nfunc f() {\n\tg()\n\tg()\n}\n"
	for _, c := range []struct {
		title string
		edit  edit
		says  string
	}{
		{"nothing", edit{"call h", "a.go", 1, statement("h()"), removed}, "edit “call h” matches 0 times, not 1"},
		{"twice", edit{"call g", "a.go", 1, statement("g()"), removed}, "edit “call g” matches 2 times, not 1"},
	} {
		files := map[string][]byte{"pkg/app/a.go": []byte(text)}
		err := apply(files, []edit{c.edit})
		if err == nil || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), "pkg/app/a.go") {
			t.Errorf("%s: %v", c.title, err)
		}
		if got := string(files["pkg/app/a.go"]); got != text {
			t.Errorf("%s: the file is changed all the same:\n%s", c.title, got)
		}
	}
}

func TestEachWayOfMatchingAndChanging(t *testing.T) {
	const text = `package app

import (
	"fmt"
	"reflect"
)

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
`
	for _, c := range []struct {
		edit edit
		want string
	}{
		{edit{"", "a.go", 2, declaration("list"), removed}, "\"reflect\"\n)\n\ntype other"},
		{edit{"", "a.go", 1, imported("reflect"), removed}, "\"fmt\"\n)"},
		{edit{"", "a.go", 1, ranged("e.n"), after(".all()")}, "range e.n.all() {"},
		{edit{"", "a.go", 1, inFunction("f", statement("e.call()")), before("draw()\n")}, "draw()\n\t\te.call()"},
		{edit{"", "a.go", 1, caseOf("int", "return"), before("case string:\n")}, "case string:\n\tcase int:"},
		{edit{"", "a.go", 1, field("n"), after("\nm int")}, "n int\n\tm int"},
		{edit{"", "a.go", 1, function("f"), body("first()")}, "v any) {\n\tfirst()\n"},
	} {
		files := map[string][]byte{"pkg/app/a.go": []byte(text)}
		if err := apply(files, []edit{c.edit}); err != nil {
			t.Error(err)
		}
		if got := string(files["pkg/app/a.go"]); !strings.Contains(got, c.want) {
			t.Errorf("no %q in\n%s", c.want, got)
		}
	}
}
