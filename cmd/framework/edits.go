package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"slices"
	"strings"
)

// An edit changes one file of the framework's package app. It must match as many
// times as it says, or nothing is written: a release of the framework in which a
// pattern matches nothing more must not pass unnoticed.
type edit struct {
	name  string // what it is for, in an error
	file  string
	times int
	match func(*source, ast.Node) bool
	with  func(text string) string // of the text of a node that matches
}

// A source is a file of the framework with its syntax tree.
type source struct {
	name string
	text []byte
	set  *token.FileSet
	tree *ast.File
}

// of returns the text of a node.
func (s *source) of(n ast.Node) string {
	return string(s.text[s.at(n.Pos()):s.at(n.End())])
}

func (s *source) at(p token.Pos) int { return s.set.Position(p).Offset }

// edits are all that is changed in files that stay.
var edits = []edit{
	// A node of the page is a number that draw.js keeps it under: parts/drawing_js.go.
	{"create elements by number", "js_wasm.go", 1, function("createElement"), removed},
	{"create texts by number", "js_wasm.go", 1, function("createTextNode"), removed},
	{"give JavaScript the node of a number", "js_wasm.go", 1, caseOf("value", "return v.Value"),
		before("case node:\n\t\treturn v.real().Value\n\n\t")},
	{"forget elements that leave the page", "html.go", 1, statement("e.contextCancel()"),
		after("\n\tforget(e.jsElement)")},
	{"forget texts that leave the page", "text.go", 1, statement("t.jsvalue = nil"), before("forget(t.jsvalue)\n\t")},
	{"draw at the end of a frame", "engine.go", 1, statement("e.handleComponentUpdates()"), after("\n\tdraw()")},

	// Attributes and handlers are lists: parts/element.go.
	{"attributes of our own", "attribute.go", 4, declaration("attributes"), removed},
	{"event handlers of our own", "event.go", 9, declaration("eventHandlers", "eventHandler", "makeEventHandler"),
		removed},
	{"no reflection on handlers", "event.go", 1, imported("reflect"), removed},
	{"attributes by name", "html.go", 2, ranged("e.attributes"), after(".byName()")},
	{"an empty list of attributes", "html.go", 1, expression("make(attributes)"), replaced("attributes{}")},
	{"an empty list of handlers", "html.go", 1, expression("make(eventHandlers)"), replaced("eventHandlers{}")},

	// A frame is made when nothing more waits for it: parts/queue.go.
	{"make the frame at once", "engine.go", 1, inFunction("start", statement("e.handleDispatch(d)")),
		after("\n\t\t\t\te.handleFrameNow()")},

	// The queue has no end: parts/queue.go.
	{"a list of what the queue has no room for", "engine.go", 1, field("dispatches"), after("\n\toverflow overflow")},
	{"queue without waiting", "engine.go", 1, statement("e.dispatches <- d"), replaced("e.queue(d)")},
	{"move up in the queue", "engine.go", 1, function("handleDispatch"), body("e.moveUp()")},

	// States are told apart by a counter, not by random bytes: parts/server.go.
	{"no random identifiers", "context.go", 1, imported("github.com/google/uuid"), removed},
	{"no random identifiers", "state.go", 1, imported("github.com/google/uuid"), removed},
}

// apply makes the edits in files, and says of each that matches otherwise than it
// must.
func apply(files map[string][]byte, edits []edit) error {
	var problems []error
	for _, e := range edits {
		name := "pkg/app/" + e.file
		text, n, err := e.apply(name, files[name])
		switch {
		case err != nil:
			problems = append(problems, fmt.Errorf("%s: %w", name, err))
		case n != e.times:
			problems = append(problems, fmt.Errorf("%s: edit “%s” matches %d times, not %d", name, e.name, n, e.times))
		default:
			files[name] = text
		}
	}
	return errors.Join(problems...)
}

// apply returns the text with the edit made, and how often it was.
func (e edit) apply(name string, text []byte) ([]byte, int, error) {
	set := token.NewFileSet()
	tree, err := parser.ParseFile(set, name, text, parser.ParseComments)
	if err != nil {
		return nil, 0, err
	}
	s := &source{name, text, set, tree}
	var found []ast.Node
	ast.Inspect(tree, func(n ast.Node) bool {
		if n != nil && e.match(s, n) {
			found = append(found, n)
		}
		return true
	})
	slices.SortFunc(found, func(a, b ast.Node) int { return int(b.Pos() - a.Pos()) })
	out := bytes.Clone(text)
	for _, n := range found { // from the end, so that the places before stay
		from, to := s.at(n.Pos()), s.at(n.End())
		out = slices.Concat(out[:from:from], []byte(e.with(s.of(n))), out[to:])
	}
	out, err = format.Source(out)
	return out, len(found), err
}

func removed(string) string { return "" }
func before(words string) func(string) string {
	return func(text string) string { return words + text }
}
func after(words string) func(string) string    { return func(text string) string { return text + words } }
func replaced(words string) func(string) string { return func(string) string { return words } }

// body adds a statement at the beginning of a function.
func body(words string) func(string) string {
	return func(text string) string { return strings.Replace(text, "{\n", "{\n\t"+words+"\n", 1) }
}

// function matches the declaration of a function or method of that name.
func function(name string) func(*source, ast.Node) bool {
	return func(_ *source, n ast.Node) bool {
		f, ok := n.(*ast.FuncDecl)
		return ok && f.Name.Name == name
	}
}

// inFunction matches what match does in the function of that name.
func inFunction(name string, match func(*source, ast.Node) bool) func(*source, ast.Node) bool {
	return func(s *source, n ast.Node) bool {
		for _, d := range s.tree.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Name.Name == name && f.Pos() <= n.Pos() && n.End() <= f.End() {
				return match(s, n)
			}
		}
		return false
	}
}

// declaration matches the types and functions of those names and their methods.
func declaration(names ...string) func(*source, ast.Node) bool {
	return func(s *source, n ast.Node) bool {
		switch d := n.(type) {
		case *ast.FuncDecl:
			if d.Recv != nil {
				return slices.Contains(names, strings.TrimPrefix(s.of(d.Recv.List[0].Type), "*"))
			}
			return slices.Contains(names, d.Name.Name)
		case *ast.GenDecl:
			t, ok := d.Specs[0].(*ast.TypeSpec)
			return ok && slices.Contains(names, t.Name.Name)
		}
		return false
	}
}

// statement matches a statement that reads so.
func statement(text string) func(*source, ast.Node) bool {
	return func(s *source, n ast.Node) bool {
		_, ok := n.(ast.Stmt)
		return ok && s.of(n) == text
	}
}

// expression matches an expression that reads so.
func expression(text string) func(*source, ast.Node) bool {
	return func(s *source, n ast.Node) bool {
		_, ok := n.(ast.Expr)
		return ok && s.of(n) == text
	}
}

// ranged matches the expression that a for statement ranges over, if it reads so.
func ranged(text string) func(*source, ast.Node) bool {
	return func(s *source, n ast.Node) bool {
		found := false
		ast.Inspect(s.tree, func(m ast.Node) bool {
			r, ok := m.(*ast.RangeStmt)
			found = found || ok && r.X == n && s.of(n) == text
			return !found
		})
		return found
	}
}

// caseOf matches the case of a switch that names a type and then reads so.
func caseOf(name, then string) func(*source, ast.Node) bool {
	return func(s *source, n ast.Node) bool {
		c, ok := n.(*ast.CaseClause)
		return ok && len(c.List) == 1 && s.of(c.List[0]) == name && len(c.Body) == 1 && s.of(c.Body[0]) == then
	}
}

// field matches a field of a struct.
func field(name string) func(*source, ast.Node) bool {
	return func(_ *source, n ast.Node) bool {
		f, ok := n.(*ast.Field)
		return ok && len(f.Names) == 1 && f.Names[0].Name == name
	}
}

// imported matches the import of a package: the whole declaration where it is
// the only one.
func imported(path string) func(*source, ast.Node) bool {
	return func(s *source, n ast.Node) bool {
		switch d := n.(type) {
		case *ast.GenDecl:
			return d.Tok == token.IMPORT && !d.Lparen.IsValid() &&
				d.Specs[0].(*ast.ImportSpec).Path.Value == `"`+path+`"`
		case *ast.ImportSpec:
			return d.Path.Value == `"`+path+`"` && len(s.tree.Imports) > 1
		}
		return false
	}
}
