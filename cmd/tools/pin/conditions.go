package main

import (
	"fmt"
	"go/ast"
	"go/token"
)

// conditions puts a switch at every term of a chain of && or ||, at every term
// of a case without a value, and at every whole if and case.
func (r *rewriter) conditions(f *sourceFile) {
	inner := map[ast.Expr]bool{} // chains that are part of a longer one
	ast.Inspect(f.tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if (n.Op == token.LAND || n.Op == token.LOR) && !inner[n] {
				for _, term := range chain(n, n.Op, inner) {
					r.term(f, term, n.Op)
				}
			}
		case *ast.IfStmt:
			r.falsified(f, n.Cond, clause, f.text(n.Cond))
		case *ast.SwitchStmt:
			if n.Tag == nil {
				r.cases(f, n)
			}
		}
		return true
	})
}

// chain returns the terms that the operator joins, and notes the chains within.
func chain(e ast.Expr, op token.Token, inner map[ast.Expr]bool) []ast.Expr {
	bare := e
	for {
		p, ok := bare.(*ast.ParenExpr)
		if !ok {
			break
		}
		bare = p.X
	}
	b, ok := bare.(*ast.BinaryExpr)
	if !ok || b.Op != op {
		return []ast.Expr{e}
	}
	inner[b] = true
	return append(chain(b.X, op, inner), chain(b.Y, op, inner)...)
}

func (r *rewriter) term(f *sourceFile, e ast.Expr, op token.Token) {
	if op == token.LOR {
		r.falsified(f, e, orTerm, f.text(e))
		return
	}
	if !r.bars(f, e) {
		n := r.add(f, e, andTerm, f.text(e))
		r.wrap(f, e, fmt.Sprintf("(pinnedOff[%d] || pinnedAnd(%d, ", n, n), "))")
	}
}

// falsified puts a switch at an expression by which it is false.
func (r *rewriter) falsified(f *sourceFile, e ast.Expr, k kind, text string) {
	if !r.bars(f, e) {
		n := r.add(f, e, k, text)
		r.wrap(f, e, fmt.Sprintf("(!pinnedOff[%d] && pinnedOr(%d, ", n, n), "))")
	}
}

func (r *rewriter) cases(f *sourceFile, s *ast.SwitchStmt) {
	for _, statement := range s.Body.List {
		c := statement.(*ast.CaseClause)
		k := clause
		if len(c.List) > 1 {
			k = orTerm
		}
		for _, e := range c.List {
			r.falsified(f, e, k, "case "+f.text(e))
		}
	}
}
