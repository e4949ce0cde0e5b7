package main

import (
	"go/ast"
	"go/token"
)

// facts tell where the packages keep lists of words, as far as their syntax
// shows it. Functions, fields and types go by their names alone.
type facts struct {
	variadic map[string]bool            // functions that end in ...string
	splits   map[string]bool            // functions that split a parameter at spaces
	fields   map[string]bool            // fields that are split at spaces
	names    map[string]bool            // variables and constants that are
	structs  map[string]*ast.StructType // declared types
}

func factsOf(packages []*goPackage) *facts {
	k := &facts{
		variadic: map[string]bool{}, splits: map[string]bool{}, fields: map[string]bool{}, names: map[string]bool{},
		structs: map[string]*ast.StructType{},
	}
	for _, p := range packages {
		for _, f := range p.files {
			for _, d := range f.tree.Decls {
				k.declaration(d)
			}
		}
	}
	return k
}

func (k *facts) declaration(d ast.Decl) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		parameters := parametersOf(d.Type)
		if endsInStrings(d.Type) {
			k.variadic[d.Name.Name] = true
		}
		k.split(d, d.Name.Name, parameters)
	case *ast.GenDecl:
		for _, s := range d.Specs {
			if t, ok := s.(*ast.TypeSpec); ok {
				if st, ok := t.Type.(*ast.StructType); ok {
					k.structs[t.Name.Name] = st
				}
			}
		}
		k.split(d, "", nil)
	}
}

func parametersOf(t *ast.FuncType) map[string]bool {
	names := map[string]bool{}
	for _, p := range t.Params.List {
		for _, n := range p.Names {
			names[n.Name] = true
		}
	}
	return names
}

func endsInStrings(t *ast.FuncType) bool {
	if len(t.Params.List) == 0 {
		return false
	}
	e, ok := t.Params.List[len(t.Params.List)-1].Type.(*ast.Ellipsis)
	return ok && isNamed(e.Elt, "string")
}

// split notes what is split at spaces within the node.
func (k *facts) split(within ast.Node, function string, parameters map[string]bool) {
	ast.Inspect(within, func(n ast.Node) bool {
		c, ok := n.(*ast.CallExpr)
		if !ok || !isFields(c) || len(c.Args) != 1 {
			return true
		}
		switch arg := c.Args[0].(type) {
		case *ast.SelectorExpr:
			k.fields[arg.Sel.Name] = true
		case *ast.Ident:
			if parameters[arg.Name] {
				k.splits[function] = true
			} else {
				k.names[arg.Name] = true
			}
		}
		return true
	})
}

// isFields reports whether a call splits a string at spaces.
func isFields(c *ast.CallExpr) bool {
	s, ok := c.Fun.(*ast.SelectorExpr)
	return ok && isNamed(s.X, "strings") && (s.Sel.Name == "Fields" || s.Sel.Name == "FieldsSeq")
}

func isNamed(e ast.Expr, name string) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == name
}

// called returns the name of the function or method that is called.
func called(c *ast.CallExpr) string {
	switch f := c.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

// structOf returns the struct that a type expression stands for, or nil.
func (k *facts) structOf(e ast.Expr) *ast.StructType {
	switch t := e.(type) {
	case *ast.StructType:
		return t
	case *ast.StarExpr:
		return k.structOf(t.X)
	case *ast.Ident:
		return k.structs[t.Name]
	}
	return nil
}

// fieldNames returns the names of the fields, in their order.
func fieldNames(s *ast.StructType) []string {
	var names []string
	for _, f := range s.Fields.List {
		for _, n := range f.Names {
			names = append(names, n.Name)
		}
	}
	return names
}

// isText reports whether an expression is a string written out.
func isText(e ast.Expr) bool {
	l, ok := e.(*ast.BasicLit)
	return ok && l.Kind == token.STRING
}

// texts returns those of the expressions that are strings written out.
func texts(list []ast.Expr) []ast.Expr {
	var found []ast.Expr
	for _, e := range list {
		if isText(e) {
			found = append(found, e)
		}
	}
	return found
}
