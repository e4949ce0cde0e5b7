package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strings"
)

// An edit changes one file of the framework's package app, at the nodes of its
// syntax tree that match finds. Their number is known: an edit that a new release
// of the framework no longer has a place for must not pass unnoticed.
type edit struct {
	name   string // names the edit in errors
	file   string
	times  int
	match  matcher
	change func(text string) string // gives the new text of a node that matches
}

// A matcher returns the node to change when n is the node looked for, or else nil.
type matcher func(s *source, n ast.Node) ast.Node

// A source is a Go file with its syntax tree.
type source struct {
	text []byte
	set  *token.FileSet
	tree *ast.File
}

func parse(name string, text []byte) (*source, error) {
	set := token.NewFileSet()
	tree, err := parser.ParseFile(set, name, text, parser.ParseComments)
	return &source{text, set, tree}, err
}

// of returns the text of a node.
func (s *source) of(n ast.Node) string {
	return string(s.text[s.offset(n.Pos()):s.offset(n.End())])
}

func (s *source) offset(p token.Pos) int { return s.set.Position(p).Offset }

// apply makes the edits in files, which are keyed by their path in the module. An
// edit that does not match as often as it must leaves its file alone; the error
// names all of these.
func apply(files map[string][]byte, edits []edit) error {
	var problems []error
	for _, e := range edits {
		name := path.Join(packageApp, e.file)
		text, matches, err := e.apply(name, files[name])
		switch {
		case err != nil:
			problems = append(problems, fmt.Errorf("edit %q: %w", e.name, err))
		case matches != e.times:
			problems = append(problems,
				fmt.Errorf("edit %q matches %d times in %s, not %d", e.name, matches, name, e.times))
		default:
			files[name] = text
		}
	}
	return errors.Join(problems...)
}

// apply returns the text after the edit, and how often the edit matched.
func (e edit) apply(name string, text []byte) ([]byte, int, error) {
	s, err := parse(name, text)
	if err != nil {
		return nil, 0, err
	}
	var found []ast.Node
	ast.Inspect(s.tree, func(n ast.Node) bool {
		if n == nil {
			return false
		}
		if node := e.match(s, n); node != nil {
			found = append(found, node)
		}
		return true
	})
	// From the end, so that the offsets of what is still to change hold.
	slices.SortFunc(found, func(a, b ast.Node) int { return cmp.Compare(b.Pos(), a.Pos()) })
	out := bytes.Clone(text)
	for _, n := range found {
		out = slices.Replace(out, s.offset(n.Pos()), s.offset(n.End()), []byte(e.change(s.of(n)))...)
	}
	out, err = format.Source(out)
	return out, len(found), err
}

// The changes.

func removed(string) string { return "" }

func before(words string) func(string) string {
	return func(text string) string { return words + text }
}

func after(words string) func(string) string {
	return func(text string) string { return text + words }
}

func replaced(words string) func(string) string {
	return func(string) string { return words }
}

// function matches the declaration of a function or method of that name.
func function(name string) matcher {
	return func(_ *source, n ast.Node) ast.Node {
		if f, ok := n.(*ast.FuncDecl); ok && f.Name.Name == name {
			return f
		}
		return nil
	}
}

// firstStatement matches the first statement of the function of that name.
func firstStatement(name string) matcher {
	return func(s *source, n ast.Node) ast.Node {
		if f, ok := function(name)(s, n).(*ast.FuncDecl); ok && len(f.Body.List) > 0 {
			return f.Body.List[0]
		}
		return nil
	}
}

// within matches as match does, but only in the function of that name.
func within(name string, match matcher) matcher {
	return func(s *source, n ast.Node) ast.Node {
		for _, d := range s.tree.Decls {
			if f := function(name)(s, d); f != nil && f.Pos() <= n.Pos() && n.End() <= f.End() {
				return match(s, n)
			}
		}
		return nil
	}
}

// declaration matches the declarations of the types and functions of those names,
// and of the methods of those types.
func declaration(names ...string) matcher {
	return func(s *source, n ast.Node) ast.Node {
		name := ""
		switch d := n.(type) {
		case *ast.FuncDecl:
			name = d.Name.Name
			if d.Recv != nil {
				name = strings.TrimPrefix(s.of(d.Recv.List[0].Type), "*")
			}
		case *ast.GenDecl:
			if t, ok := d.Specs[0].(*ast.TypeSpec); ok {
				name = t.Name.Name
			}
		}
		if slices.Contains(names, name) {
			return n
		}
		return nil
	}
}

// statement matches a statement by its text.
func statement(text string) matcher {
	return func(s *source, n ast.Node) ast.Node {
		if _, ok := n.(ast.Stmt); ok && s.of(n) == text {
			return n
		}
		return nil
	}
}

// expression matches an expression by its text.
func expression(text string) matcher {
	return func(s *source, n ast.Node) ast.Node {
		if _, ok := n.(ast.Expr); ok && s.of(n) == text {
			return n
		}
		return nil
	}
}

// rangedOver matches the expression that a for statement ranges over, by its text.
func rangedOver(text string) matcher {
	return func(s *source, n ast.Node) ast.Node {
		if r, ok := n.(*ast.RangeStmt); ok && s.of(r.X) == text {
			return r.X
		}
		return nil
	}
}

// caseOf matches the case of a switch by its one expression and its one statement.
func caseOf(name, then string) matcher {
	return func(s *source, n ast.Node) ast.Node {
		c, ok := n.(*ast.CaseClause)
		if ok && len(c.List) == 1 && s.of(c.List[0]) == name && len(c.Body) == 1 && s.of(c.Body[0]) == then {
			return c
		}
		return nil
	}
}

// field matches a field of a struct by its name.
func field(name string) matcher {
	return func(_ *source, n ast.Node) ast.Node {
		if f, ok := n.(*ast.Field); ok && len(f.Names) == 1 && f.Names[0].Name == name {
			return f
		}
		return nil
	}
}

// imported matches the import of a package: the whole declaration where it is the
// only one of it.
func imported(path string) matcher {
	return func(s *source, n ast.Node) ast.Node {
		d, ok := n.(*ast.GenDecl)
		if !ok || d.Tok != token.IMPORT {
			return nil
		}
		for _, spec := range d.Specs {
			if spec.(*ast.ImportSpec).Path.Value != `"`+path+`"` {
				continue
			}
			if len(d.Specs) == 1 {
				return d
			}
			return spec
		}
		return nil
	}
}
