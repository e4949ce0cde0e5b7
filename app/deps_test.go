package app

import (
	"go/build"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// levels is the import policy: a package may import packages of lower levels,
// and none of its own. It is a statement of policy. Do not change it to mend a
// build.
var levels = map[string]int{
	"app/phrase": 0, "app/sentence/words": 0,
	"app/text":    1,
	"app/article": 2, "app/lexicon": 2, "app/tagger": 2,
	"app/mark": 3, "app/sentence": 3,
	"app/annotate/mention": 4, "app/annotate/quantity": 4, "app/annotate/name": 4, "app/annotate/quote": 4,
	"app/annotate/provenance": 5,
	"app/annotate":            6,
	"app/corpus":              7,
	// reading and folder fill a corpus, and are never part of the page's program.
	"app/corpus/reading": 8, "app/corpus/folder": 9,
	"app/search": 8, "app/compare": 8, "app/drawing": 8,
	"app/explore":  9,
	"app/platform": 10, "app/publish": 10,
	"app/ui": 11,
	"seeds":  12, "web": 12, // one embed.FS each
	"app/hostile":           12, // for tests: strings that break programs
	"cmd/tools/train/conll": 12, "cmd/tools/drive/browser": 12,
	"cmd/explorer": 13, "cmd/framework": 13, "cmd/parallax": 13, "cmd/phrases": 13, "cmd/reader": 13,
	"cmd/tools/basemap": 13, "cmd/tools/clusters": 13, "cmd/tools/drive": 13, "cmd/tools/quality": 13,
	"cmd/tools/pin": 13, "cmd/tools/size": 13, "cmd/tools/train": 13,
}

// reserved packages may be imported by the packages named only.
var reserved = map[string][]string{
	"syscall/js": {"app/platform"},
	"github.com/maxence-charriere/go-app/v9/pkg/app": {"app/ui", "cmd/explorer"},
}

// pure is the highest level that does no I/O, reads no clock and draws no
// random number; impure are the packages by which one would. (Package time is
// allowed for its calendar; [TestDomainPackagesReadNoClock] watches the rest.)
const pure = 9

var impure = []string{"os", "io/ioutil", "net", "net/http", "math/rand", "math/rand/v2", "os/exec"}

const module = "parallax/"

func TestImportsFollowThePolicy(t *testing.T) {
	for dir, imports := range packages(t) {
		level, listed := levels[dir]
		if !listed {
			t.Errorf("%s has no level: give it one in levels, and a line in doc.go", dir)
		}
		for _, path := range imports {
			if own, ok := strings.CutPrefix(path, module); ok && levels[own] >= level {
				t.Errorf("%s (level %d) imports %s (level %d)", dir, level, own, levels[own])
			}
			if allowed, ok := reserved[path]; ok && !slices.Contains(allowed, dir) {
				t.Errorf("%s imports %s; only %s may", dir, path, strings.Join(allowed, ", "))
			}
			if level <= pure && slices.Contains(impure, path) {
				t.Errorf("%s is a domain package and imports %s", dir, path)
			}
		}
	}
}

func TestDomainPackagesReadNoClock(t *testing.T) {
	for dir := range packages(t) {
		if levels[dir] > pure || !strings.HasPrefix(dir, "app/") {
			continue
		}
		files, _ := filepath.Glob(filepath.Join("..", dir, "*.go"))
		for _, file := range files {
			source, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasSuffix(file, "_test.go") && strings.Contains(string(source), "time.Now(") {
				t.Errorf("%s reads the clock", file)
			}
		}
	}
}

// packages returns the imports of every package of the module, for both of
// the targets it is built for, tests left out.
func packages(t *testing.T) map[string][]string {
	found := map[string][]string{}
	err := filepath.WalkDir("..", func(path string, d os.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if name := d.Name(); path != ".." && (strings.HasPrefix(name, ".") || name == "build" || name == "testdata") {
			return filepath.SkipDir
		}
		dir := strings.TrimPrefix(filepath.ToSlash(path), "../")
		for _, target := range []string{"linux/amd64", "js/wasm"} {
			context := build.Default
			context.GOOS, context.GOARCH, _ = strings.Cut(target, "/")
			if p, err := context.ImportDir(path, 0); err == nil && dir != "app" {
				found[dir] = append(found[dir], p.Imports...)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) < 10 {
		t.Fatalf("found only %d packages: the test looks in the wrong place", len(found))
	}
	return found
}
