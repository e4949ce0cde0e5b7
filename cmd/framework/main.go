// Command framework writes the go-app that the page is built and tested on: the
// released module without its server, with the edits of edits.go and the files of
// the folder parts. The repository holds what is changed, not the module's source.
//
//	framework -from MODULE -to DIR
//
// MODULE is the folder of the released module, as "go list -m" names it. An edit
// that has no place in it, or more than it should, is an error that names the
// edit; nothing is written then.
package main

import (
	"embed"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// parts are the files of our own that join package app, tests too. They compile
// only there: a build constraint, which the copy does not have, keeps the go command
// from trying it here.
//
//go:embed parts/*.go
var parts embed.FS

const constraint = "//go:build framework"

const packageApp = "pkg/app"

func main() {
	from := flag.String("from", "", "the folder of the released module")
	to := flag.String("to", "", "the folder to write, which is emptied first")
	flag.Parse()
	files, err := edited(os.DirFS(*from))
	if err == nil {
		err = write(files, *to)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "framework:", err)
		os.Exit(1)
	}
}

// edited returns the files of the edited module by their path in it.
func edited(module fs.FS) (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, pattern := range []string{"go.mod", "LICENSE", packageApp + "/*.go", "pkg/errors/*.go", "pkg/logs/*.go"} {
		if err := read(module, pattern, files); err != nil {
			return nil, err
		}
	}
	for _, name := range removedFiles {
		name = path.Join(packageApp, name)
		if files[name] == nil {
			return nil, fmt.Errorf("%s is to be left out, but the module does not have it", name)
		}
		delete(files, name)
	}
	if err := apply(files, edits); err != nil {
		return nil, err
	}
	return files, addParts(files)
}

// read adds the files that match the pattern, without the module's own tests.
func read(module fs.FS, pattern string, files map[string][]byte) error {
	names, err := fs.Glob(module, pattern)
	if err == nil && len(names) == 0 {
		err = fmt.Errorf("the module has no %s", pattern)
	}
	for _, name := range names {
		if err == nil && !strings.HasSuffix(name, "_test.go") {
			files[name], err = fs.ReadFile(module, name)
		}
	}
	return err
}

// addParts adds the files of our own, without the constraint of this repository.
func addParts(files map[string][]byte) error {
	names, err := fs.Glob(parts, "parts/*.go")
	if err != nil {
		return err
	}
	for _, name := range names {
		text, err := parts.ReadFile(name)
		if err != nil {
			return err
		}
		to := path.Join(packageApp, path.Base(name))
		if files[to] != nil {
			return fmt.Errorf("%s is a file of the module too: rename ours", to)
		}
		if files[to], err = unconstrained(text); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// unconstrained returns the text without the constraint that it begins with, and
// with the rest of that line, if there is one: "&& js" stays "js".
func unconstrained(text []byte) ([]byte, error) {
	first, rest, _ := strings.Cut(string(text), "\n")
	also, ok := strings.CutPrefix(first, constraint)
	if !ok {
		return nil, errors.New("the first line does not begin with " + constraint)
	}
	if also != "" {
		rest = "//go:build " + strings.TrimPrefix(also, " && ") + "\n" + rest
	}
	return []byte(rest), nil
}

// write makes dir hold the files and no other.
func write(files map[string][]byte, dir string) error {
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	for name, data := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, data, 0o644)); err != nil {
			return err
		}
	}
	return nil
}
