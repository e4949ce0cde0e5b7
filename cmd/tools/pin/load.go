package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A goPackage is one package whose conditions and words are removed.
type goPackage struct {
	name, path string
	dir        string
	links      map[string]bool // import paths, of itself too
	files      []*sourceFile
}

// A sourceFile is a Go file of a package, tests left out.
type sourceFile struct {
	pkg    *goPackage
	path   string // in the file system
	name   string // from the folder of the module, with slashes
	source []byte
	fset   *token.FileSet
	tree   *ast.File
}

// load parses the packages that the patterns name, in the order of go list.
func load(root string, patterns []string) ([]*goPackage, error) {
	format := `{{.Name}}|{{.ImportPath}}|{{.Dir}}|{{join .GoFiles ","}}|{{join .Deps ","}}`
	listed, err := goList(root, append([]string{"-f", format}, patterns...))
	if err != nil {
		return nil, err
	}
	var packages []*goPackage
	for _, line := range listed {
		field := strings.Split(line, "|")
		p := &goPackage{name: field[0], path: field[1], dir: field[2], links: linked(field[4])}
		p.links[p.path] = true
		for name := range strings.SplitSeq(field[3], ",") {
			f, err := parse(root, p, filepath.Join(p.dir, name))
			if err != nil {
				return nil, err
			}
			p.files = append(p.files, f)
		}
		packages = append(packages, p)
	}
	if len(packages) == 0 {
		return nil, fmt.Errorf("no packages match %s", strings.Join(patterns, " "))
	}
	return packages, nil
}

func parse(root string, p *goPackage, path string) (*sourceFile, error) {
	source, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	fset := token.NewFileSet()
	tree, err := parser.ParseFile(fset, path, source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	return &sourceFile{pkg: p, path: path, name: fromRoot(root, path), source: source, fset: fset, tree: tree}, nil
}

// fromRoot returns the path from the folder of the module, with slashes. The
// path is absolute, or already from there.
func fromRoot(root, path string) string {
	if full, err := filepath.Abs(root); err == nil && filepath.IsAbs(path) {
		if rel, err := filepath.Rel(full, path); err == nil {
			path = rel
		}
	}
	return filepath.ToSlash(filepath.Clean(path))
}

// goList returns the lines that go list prints.
func goList(root string, args []string) ([]string, error) {
	c := exec.Command("go", append([]string{"list"}, args...)...)
	c.Dir = root
	out, err := c.Output()
	if failed, ok := err.(*exec.ExitError); ok {
		return nil, fmt.Errorf("go list: %w\n%s", err, failed.Stderr)
	}
	if err != nil {
		return nil, err
	}
	return strings.FieldsFunc(string(out), func(r rune) bool { return r == '\n' }), nil
}

// offset returns where in the source a position stands.
func (f *sourceFile) offset(p token.Pos) int { return f.fset.Position(p).Offset }

// text returns the source of a node.
func (f *sourceFile) text(n ast.Node) string {
	return string(f.source[f.offset(n.Pos()):f.offset(n.End())])
}
