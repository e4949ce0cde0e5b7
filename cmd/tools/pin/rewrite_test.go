package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestEachConditionAndWordGetsASwitch(t *testing.T) {
	raw, err := os.ReadFile("testdata/rewrite.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range strings.Split(string(raw), "\n== ")[1:] {
		title, rest, _ := strings.Cut(c, "\n")
		body, rest, _ := strings.Cut(rest, "\n-- ")
		removable, want, _ := strings.Cut(rest, "\n")
		sites, got := switched(t, body)
		if sites != removable {
			t.Errorf("%s:\n got %s\nwant %s", title, sites, removable)
		}
		if got != strings.TrimSpace(want) {
			t.Errorf("%s:\n got %s\nwant %s", title, got, want)
		}
	}
}

// switched returns what can be removed of the body of a package, and the body
// with its switches.
func switched(t *testing.T, body string) (removable, rewritten string) {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "a.go")
	write(t, filepath.Join(dir, "list.txt"), "# Colours.\n\nred\npale blue\n")
	write(t, file, "package a\n\n"+body+"\n")
	p := &goPackage{name: "a", path: "a", dir: dir}
	f, err := parse(dir, p, file)
	if err != nil {
		t.Fatal(err)
	}
	p.files = []*sourceFile{f}
	sites, sources, _, err := rewrite([]*goPackage{p}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, s := range sites {
		found = append(found, string(s.kind)+" "+s.text)
	}
	return strings.Join(found, " · "), strings.TrimSpace(strings.TrimPrefix(sources[file], "package a\n"))
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}
