//go:build !js

package platform

import (
	"fmt"
	"go/ast"
	"go/build/constraint"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// doors returns the exported functions that a build of this package has, with
// what they take and give.
func doors(t *testing.T, js bool) []string {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, name := range names {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, "_test.go") || !inBuild(t, name, js) {
			continue
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.IsExported() {
				found[f.Name.Name+typesOf(f.Type.Params)+typesOf(f.Type.Results)] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(found))
}

func inBuild(t *testing.T, name string, js bool) bool {
	t.Helper()
	if strings.HasSuffix(name, "_js.go") {
		return js
	}
	source, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(source), "\n")
	if !constraint.IsGoBuild(first) {
		return true
	}
	wanted, err := constraint.Parse(first)
	if err != nil {
		t.Fatal(err)
	}
	return wanted.Eval(func(tag string) bool { return js && tag == "js" })
}

func typesOf(list *ast.FieldList) string {
	var out []string
	if list != nil {
		for _, f := range list.List {
			for range max(1, len(f.Names)) {
				out = append(out, types.ExprString(f.Type))
			}
		}
	}
	return fmt.Sprint(out)
}

func TestBothBuildsHaveTheSameDoors(t *testing.T) {
	browser, none := doors(t, true), doors(t, false)
	if len(browser) < 30 {
		t.Fatalf("only %d functions: the test looks in the wrong place", len(browser))
	}
	for _, f := range browser {
		if !slices.Contains(none, f) {
			t.Errorf("off the browser there is no %s", f)
		}
	}
	for _, f := range none {
		if !slices.Contains(browser, f) {
			t.Errorf("in the browser there is no %s", f)
		}
	}
}
