package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"parallax/app/publish"
	"parallax/seeds"
	"parallax/web"
)

// hashesOf lists the SHA-256 of every file of a folder.
func hashesOf(t *testing.T, dir string) string {
	t.Helper()
	var files []publish.File
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		files = append(files, publish.File{Path: name + " ", Data: data}) // hashes.txt too
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return string(publish.Hashes(files))
}

func TestTwoBuildsInTwoFoldersGiveTheSameBytes(t *testing.T) {
	var lists []string
	for _, dir := range []string{t.TempDir(), filepath.Join(t.TempDir(), "a", "deeper", "folder")} {
		texts, out := filepath.Join(dir, "texts"), filepath.Join(dir, "out")
		if err := os.CopyFS(texts, seeds.FS); err != nil {
			t.Fatal(err)
		}
		o := options{dir: texts, out: filepath.Join(out, "site"), base: "https://example.org/page/"}
		if err := build(o, io.Discard, io.Discard); errors.Is(err, publish.ErrNoProgram) {
			t.Skip("the program is not built; make builds it")
		} else if err != nil {
			t.Fatal(err)
		}
		o.out = filepath.Join(out, "page.html")
		if err := pack(o, io.Discard, io.Discard); err != nil {
			t.Fatal(err)
		}
		lists = append(lists, hashesOf(t, out))
	}
	if lists[0] != lists[1] || strings.Count(lists[0], "\n") < 30 {
		t.Errorf("two builds:\n%s\n%s", lists[0], lists[1])
	}
}

var section = regexp.MustCompile(`(?m)^== (.+) ==$`)

// TestEverythingShippedHasItsLicence compares the list of licences with the
// modules that the page's program and the command are linked from, and with the
// fonts, maps and models they carry.
func TestEverythingShippedHasItsLicence(t *testing.T) {
	text, err := fs.ReadFile(web.FS, "licences.txt")
	if err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, m := range section.FindAllStringSubmatch(string(text), -1) {
		titles = append(titles, m[1])
	}
	listed, err := exec.Command("go", "list", "-deps", "-f",
		"{{if and .Module (not .Standard)}}{{.Module.Path}}{{end}}", ".", "../explorer").Output()
	if err != nil {
		t.Fatal(err)
	}
	shipped := []string{"Parallax", "Go", "Natural Earth", "Source Serif 4", "name model"}
	for _, module := range strings.Fields(string(listed)) {
		name := strings.TrimSuffix(strings.TrimPrefix(module, "github.com/"), "/v9")
		if module != "parallax" && !slices.Contains(shipped, name) {
			shipped = append(shipped, strings.TrimPrefix(name, "maxence-charriere/"))
		}
	}
	for _, name := range shipped {
		if !slices.ContainsFunc(titles, func(title string) bool { return strings.Contains(title, name) }) {
			t.Errorf("licences.txt lacks %s; it has %q", name, titles)
		}
	}
	if len(shipped) < 8 {
		t.Errorf("only %q are shipped: the test looks in the wrong place", shipped)
	}
}
