package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
)

// words puts a switch at every word of a list: strings given to a variadic
// function, split at spaces, in slices, as keys of maps, as values of cases;
// flags joined by |. A list of one is a condition, and left to those.
func (r *rewriter) words(f *sourceFile) {
	inner := map[ast.Expr]bool{}
	ast.Inspect(f.tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GenDecl:
			return n.Tok != token.CONST
		case *ast.CallExpr:
			r.arguments(f, n)
		case *ast.CompositeLit:
			r.literal(f, n)
		case *ast.SwitchStmt:
			if n.Tag != nil {
				r.values(f, n)
			}
		case *ast.BinaryExpr:
			if n.Op == token.OR && !inner[n] {
				r.flags(f, chain(n, n.Op, inner))
			}
		}
		return true
	})
}

func (r *rewriter) arguments(f *sourceFile, c *ast.CallExpr) {
	name := called(c)
	switch {
	case isFields(c), r.facts.splits[name]:
		for _, a := range c.Args {
			r.spaced(f, a)
		}
	case r.facts.variadic[name]:
		r.strings(f, texts(c.Args))
	}
}

// strings puts a switch at each of two strings or more.
func (r *rewriter) strings(f *sourceFile, list []ast.Expr) {
	for _, e := range list {
		if len(list) > 1 && !r.bars(f, e) {
			r.wrap(f, e, fmt.Sprintf("pinnedWord(%d, ", r.add(f, e, word, f.text(e))), ")")
		}
	}
}

// spaced puts switches at the words of a string in which they stand between
// spaces. A constant is dealt with where it is declared.
func (r *rewriter) spaced(f *sourceFile, e ast.Expr) {
	switch e := e.(type) {
	case *ast.BinaryExpr:
		r.spaced(f, e.X)
		r.spaced(f, e.Y)
	case *ast.Ident:
		r.facts.names[e.Name] = true
	case *ast.BasicLit:
		list, err := strconv.Unquote(e.Value)
		if e.Kind != token.STRING || err != nil || r.bars(f, e) {
			return
		}
		r.wrap(f, e, fmt.Sprintf("pinnedWords(%d, ", r.numbers), ")")
		for w := range strings.FieldsSeq(list) {
			r.add(f, e, word, strconv.Quote(w))
		}
	}
}

func (r *rewriter) literal(f *sourceFile, l *ast.CompositeLit) {
	switch t := l.Type.(type) {
	case *ast.ArrayType:
		switch elt := t.Elt.(type) {
		case *ast.ArrayType:
			if isNamed(elt.Elt, "string") {
				r.phrases(f, l)
			}
		default:
			if isNamed(elt, "string") {
				r.strings(f, texts(l.Elts))
			} else if s := r.facts.structOf(elt); s != nil {
				r.rows(f, l, fieldNames(s))
			}
		}
	case *ast.MapType:
		if isNamed(t.Key, "string") {
			r.keys(f, l)
		}
	}
}

// phrases puts a switch at each list of strings, by its first.
func (r *rewriter) phrases(f *sourceFile, l *ast.CompositeLit) {
	for _, e := range l.Elts {
		if p, ok := e.(*ast.CompositeLit); ok && len(p.Elts) > 0 && isText(p.Elts[0]) && !r.bars(f, e) {
			r.wrap(f, p.Elts[0], fmt.Sprintf("pinnedWord(%d, ", r.add(f, e, word, f.text(e))), ")")
		}
	}
}

func (r *rewriter) keys(f *sourceFile, l *ast.CompositeLit) {
	var keys []ast.Expr
	for _, e := range l.Elts {
		if pair, ok := e.(*ast.KeyValueExpr); ok && isText(pair.Key) {
			keys = append(keys, pair.Key)
		}
	}
	r.strings(f, keys)
}

// rows puts switches at the words of a table: in those of its columns that are
// split at spaces.
func (r *rewriter) rows(f *sourceFile, l *ast.CompositeLit, columns []string) {
	for _, e := range l.Elts {
		row, ok := e.(*ast.CompositeLit)
		if !ok {
			continue
		}
		for i, cell := range row.Elts {
			column := ""
			if pair, ok := cell.(*ast.KeyValueExpr); ok {
				if id, ok := pair.Key.(*ast.Ident); ok {
					column, cell = id.Name, pair.Value
				}
			} else if i < len(columns) {
				column = columns[i]
			}
			if r.facts.fields[column] {
				r.spaced(f, cell)
			}
		}
	}
}

// values puts a switch at each string that a switch statement compares with.
func (r *rewriter) values(f *sourceFile, s *ast.SwitchStmt) {
	for _, statement := range s.Body.List {
		for _, e := range texts(statement.(*ast.CaseClause).List) {
			if !r.bars(f, e) {
				r.wrap(f, e, fmt.Sprintf("pinnedWord(%d, ", r.add(f, e, word, "case "+f.text(e))), ")")
			}
		}
	}
}

// flags puts a switch at each of the names that | joins.
func (r *rewriter) flags(f *sourceFile, list []ast.Expr) {
	for _, e := range list {
		switch e.(type) {
		case *ast.Ident, *ast.SelectorExpr:
		default:
			return
		}
	}
	for _, e := range list {
		if !r.bars(f, e) {
			r.wrap(f, e, fmt.Sprintf("pinnedFlag(%d, ", r.add(f, e, word, f.text(e))), ")")
		}
	}
}

// declared puts switches at the lists that are declared as constants, and at
// the lines of list files that are embedded. It comes after words, which tells
// which constants are lists.
func (r *rewriter) declared(f *sourceFile) error {
	for _, d := range f.tree.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, s := range g.Specs {
			v, ok := s.(*ast.ValueSpec)
			if !ok || len(v.Names) != 1 || r.bars(f, v) {
				continue
			}
			if err := r.value(f, g, v); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *rewriter) value(f *sourceFile, g *ast.GenDecl, v *ast.ValueSpec) error {
	name, embedded := embeddedBy(g, v)
	switch {
	case embedded != nil && isNamed(v.Type, "string") && strings.HasSuffix(name, ".txt"):
		return r.lines(f, v, name, embedded)
	case g.Tok == token.CONST && !g.Lparen.IsValid() && r.facts.names[v.Names[0].Name] && len(v.Values) == 1:
		r.swap(f, g.Pos(), len("const"), "var")
		r.spaced(f, v.Values[0])
	}
	return nil
}

// embeddedBy returns the file that a declaration embeds, and the comment that
// says so.
func embeddedBy(g *ast.GenDecl, v *ast.ValueSpec) (string, *ast.Comment) {
	doc := v.Doc
	if !g.Lparen.IsValid() {
		doc = g.Doc
	}
	if doc == nil {
		return "", nil
	}
	for _, c := range doc.List {
		if name, ok := strings.CutPrefix(c.Text, "//go:embed "); ok {
			return strings.TrimSpace(name), c
		}
	}
	return "", nil
}

// lines writes a list file into the declaration that embeds it, with a switch
// for each of its lines.
func (r *rewriter) lines(f *sourceFile, v *ast.ValueSpec, name string, embedded *ast.Comment) error {
	first := r.numbers
	list, err := os.ReadFile(filepath.Join(f.pkg.dir, name))
	if err != nil {
		return err
	}
	r.swap(f, embedded.Pos(), len(embedded.Text), "//")
	r.wrap(f, v.Type, "", fmt.Sprintf(" = pinnedLines(%d, %s)", first, strconv.Quote(string(list))))
	file := path.Join(path.Dir(f.name), name)
	for line := range strings.SplitSeq(string(list), "\n") {
		if text := strings.TrimSpace(line); text != "" && !strings.HasPrefix(text, "#") {
			s := &site{id: r.numbers, file: file, line: 1 + r.numbers - first, column: 1, kind: word, text: short(text)}
			s.pkg = f.pkg.path
			r.sites = append(r.sites, s)
		}
		r.numbers++
	}
	return nil
}
