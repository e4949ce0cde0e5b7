//go:build !js

package app

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"parallax/app/phrase"
)

// TestEveryPhraseStandsInEveryCatalogue walks the whole program: each constant
// of type phrase.Key, and each say("…") of the scripts, is a phrase.
func TestEveryPhraseStandsInEveryCatalogue(t *testing.T) {
	used := phrases(t)
	if len(used) < 20 {
		t.Fatalf("found only %d phrases: the test looks in the wrong place", len(used))
	}
	for _, l := range phrase.Languages() {
		said := phrase.In(l.Code).Entries()
		for _, key := range slices.Sorted(maps.Keys(used)) {
			if forms, ok := said[key]; ok {
				checkForms(t, l.Code, key, forms)
			} else if l.Code != "en" || strings.Contains(string(key), "{n}") {
				t.Errorf("%s: the catalogue %q lacks:\n%s", used[key], l.Code, key)
			}
		}
		for _, key := range slices.Sorted(maps.Keys(said)) {
			if _, ok := used[key]; !ok {
				t.Errorf("the catalogue %q has what nothing says:\n%s", l.Code, key)
			}
		}
	}
}

// plurals are the categories of number that a language tells apart.
var plurals = map[string][]string{"en": {"one", "other"}, "ar": {"few", "many", "one", "other", "two", "zero"}}

// checkForms reports forms that are missing, empty or fill other places than
// the key has. A form for one number need not write it.
func checkForms(t *testing.T, code string, key phrase.Key, forms map[string]string) {
	want := []string{""}
	if strings.Contains(string(key), "{n}") {
		want = plurals[code]
	}
	if have := slices.Sorted(maps.Keys(forms)); !slices.Equal(have, want) {
		t.Errorf("the catalogue %q has the forms %q for\n%s\nwant %q", code, have, key, want)
	}
	for category, form := range forms {
		have, places := phrase.Places(phrase.Key(form)), phrase.Places(key)
		for _, names := range []*[]string{&have, &places} {
			if slices.Sort(*names); category != "" {
				*names = slices.DeleteFunc(*names, func(name string) bool { return name == "n" })
			}
		}
		if !slices.Equal(have, places) || form == "" {
			t.Errorf("the catalogue %q fills %q, where the key has %q:\n%s", code, have, places, form)
		}
	}
}

// A listed package is one that go list knows.
type listed struct {
	ImportPath, Dir, Export string
	GoFiles                 []string
	Standard                bool
}

// phrases returns every phrase of the program and where it stands.
func phrases(t *testing.T) map[phrase.Key]string {
	list, exports := list(t), map[string]string{}
	for _, p := range list {
		exports[p.ImportPath] = p.Export
	}
	fset := token.NewFileSet()
	compiled := importer.ForCompiler(fset, "gc",
		func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	used := map[phrase.Key]string{}
	for _, p := range list {
		if own := strings.HasPrefix(p.ImportPath, module); own && p.ImportPath != module+"app/phrase" {
			typed(t, fset, compiled, p, used)
		}
	}
	scripts(t, used)
	return used
}

// list returns the packages of the page and all they import, compiled.
func list(t *testing.T) []listed {
	out, err := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Dir,Export,GoFiles,Standard", "./...",
		"../cmd/parallax").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []listed
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

// typed adds the phrases of one package.
func typed(t *testing.T, fset *token.FileSet, compiled types.Importer, p listed, used map[phrase.Key]string) {
	var files []*ast.File
	for _, name := range p.GoFiles {
		f, err := parser.ParseFile(fset, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	if _, err := (&types.Config{Importer: compiled}).Check(p.ImportPath, fset, files, info); err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			e, ok := n.(ast.Expr)
			if !ok {
				return true
			}
			if call, ok := e.(*ast.CallExpr); ok {
				checkCall(t, fset, info, call)
			}
			tv := info.Types[e]
			if tv.Value == nil || !isKey(tv.Type) {
				return true
			}
			if key := phrase.Key(constant.StringVal(tv.Value)); key != "" {
				used[key] = position(fset, e)
			}
			return false
		})
	}
}

func isKey(t types.Type) bool { return t != nil && t.String() == module+"app/phrase.Key" }

func position(fset *token.FileSet, n ast.Node) string {
	at := fset.Position(n.Pos())
	dir, _ := os.Getwd()
	if path, err := filepath.Rel(filepath.Dir(dir), at.Filename); err == nil {
		at.Filename = path
	}
	return at.String()
}

// checkCall reports a phrase that gets another number of values than it has
// places, and words that become a phrase where nobody can have translated them.
func checkCall(t *testing.T, fset *token.FileSet, info *types.Info, call *ast.CallExpr) {
	if fun := info.Types[call.Fun]; fun.IsType() && isKey(fun.Type) && info.Types[call].Value == nil {
		t.Errorf("%s: only a constant is a phrase; for words that may be one there is Book.Known", position(fset, call))
	}
	fun, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || len(call.Args) == 0 || call.Ellipsis.IsValid() {
		return
	}
	checkShown(t, fset, info, fun.Sel.Name, call)
	if tv := info.Types[fun.X]; tv.Type == nil || tv.Type.String() != module+"app/phrase.Book" {
		return
	}
	value := info.Types[call.Args[0]].Value
	if value == nil || value.Kind() != constant.String {
		return
	}
	places := len(phrase.Places(phrase.Key(constant.StringVal(value))))
	counts := strings.Contains(constant.StringVal(value), "{n}")
	if given := len(call.Args) - 1; (fun.Sel.Name == "Say" || fun.Sel.Name == "Count") &&
		(given != places || counts != (fun.Sel.Name == "Count")) {
		t.Errorf("%s: %s gets %d values for %d places", position(fset, call), call.Args[0], given, places)
	}
}

// shows are the framework's functions by which words come to be read, and which
// of their arguments those are.
var shows = map[string]int{"Text": 0, "Title": 0, "Placeholder": 0, "Aria": 1}

// checkShown reports words that are shown and are no phrase.
func checkShown(t *testing.T, fset *token.FileSet, info *types.Info, name string, call *ast.CallExpr) {
	i, shown := shows[name]
	if !shown || len(call.Args) <= i || !strings.Contains(position(fset, call), "app/ui/") {
		return
	}
	if i == 1 && constant.Compare(info.Types[call.Args[0]].Value, token.NEQ, constant.MakeString("label")) {
		return
	}
	value := info.Types[call.Args[i]].Value
	if value != nil && value.Kind() == constant.String && reads.MatchString(constant.StringVal(value)) {
		t.Errorf("%s: %s is shown in English whatever the language; let a phrase.Book say it", position(fset, call),
			value)
	}
}

var reads = regexp.MustCompile(`[a-z]{3}`) // "SHA-256" is no English

var saying = regexp.MustCompile(`\bsay\(\s*"((?:[^"\\]|\\.)*)"`)

// scripts adds what the scripts of the shell say.
func scripts(t *testing.T, used map[phrase.Key]string) {
	files, err := filepath.Glob("../web/*.js")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range saying.FindAllSubmatch(source, -1) {
			used[phrase.Key(m[1])] = file
		}
	}
}
