// Command framework writes the go-app that the page is built and tested on: the
// released module without its server, with the edits of edits.go and the files
// of the folder parts.
//
//	framework -from MODULE -to DIR
//
// MODULE is the folder of the released module. Its source is not kept in this
// repository; what is changed in it is.
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

// parts are the files of our own that join the framework's package app. Only
// there do they compile, so their first line keeps the go command from trying.
//
//go:embed parts/*.go
var parts embed.FS

const onlyThere = "//go:build framework"

func main() {
	from, to := flag.String("from", "", "the folder of the released module"),
		flag.String("to", "", "the folder to write")
	flag.Parse()
	if err := write(os.DirFS(*from), *to); err != nil {
		fmt.Fprintln(os.Stderr, "framework:", err)
		os.Exit(1)
	}
}

// packages are what the page needs of the module.
var packages = []string{"pkg/app", "pkg/errors", "pkg/logs"}

// left are the files of package app that are left out: the server, a page
// handler, a static site generator and resource providers, links net/http and
// with it all of TLS into the program (1.43 MB instead of 1.05 MB as sent);
// encrypted states and routes by pattern link crypto and regexp. parts/server.go
// stands in for what the rest names of them.
var left = []string{"http.go", "static.go", "resource.go", "crypto.go", "route.go", "testing.go"}

// write writes the edited module to a folder, which it empties first.
func write(module fs.FS, to string) error {
	files := map[string][]byte{}
	for _, dir := range append(packages, ".") {
		names, err := fs.Glob(module, path.Join(dir, "*"))
		if err != nil {
			return err
		}
		for _, name := range names {
			if wanted(name) {
				if files[name], err = fs.ReadFile(module, name); err != nil {
					return err
				}
			}
		}
	}
	if err := errors.Join(apply(files, edits), addParts(files)); err != nil {
		return err
	}
	if err := os.RemoveAll(to); err != nil {
		return err
	}
	for name, data := range files {
		name = filepath.Join(to, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, data, 0o644)); err != nil {
			return err
		}
	}
	return nil
}

// wanted reports whether a file of the module goes into the copy.
func wanted(name string) bool {
	switch {
	case name == "go.mod" || name == "LICENSE":
		return true
	case !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || path.Dir(name) == ".":
		return false
	}
	for _, file := range left {
		if name == "pkg/app/"+file {
			return false
		}
	}
	return true
}

// addParts adds the files of our own, without the line that keeps them out of
// this module.
func addParts(files map[string][]byte) error {
	names, err := fs.Glob(parts, "parts/*.go")
	if err != nil {
		return err
	}
	for _, name := range names {
		data, err := parts.ReadFile(name)
		if err != nil {
			return err
		}
		first, rest, _ := strings.Cut(string(data), "\n")
		also, ok := strings.CutPrefix(first, onlyThere)
		if !ok {
			return fmt.Errorf("%s: its first line must begin with %s", name, onlyThere)
		}
		if condition, and := strings.CutPrefix(also, " && "); and {
			rest = "//go:build " + condition + "\n" + rest
		}
		files["pkg/app/"+path.Base(name)] = []byte(rest)
	}
	return nil
}
