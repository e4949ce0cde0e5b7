package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strings"
)

// An edit puts text before and after a part of the source, or in its place.
type edit struct {
	from, to      int // offsets into the source
	before, after string
	swap          bool // before takes the place of the part
}

// A rewriter collects the sites of packages and the edits that put a switch
// at each of them.
type rewriter struct {
	facts   *facts
	barred  map[string]bool // "file:line" where a switch does not compile
	sites   []*site
	numbers int // of switches
	edits   map[*sourceFile][]edit
}

// rewrite returns what can be removed in the packages, and the source of each
// file in which it can be switched off:
//
//	x && y        (pinnedOff[1] || pinnedAnd(1, x)) && (pinnedOff[2] || pinnedAnd(2, y))
//	x || y        (!pinnedOff[1] && pinnedOr(1, x)) || (!pinnedOff[2] && pinnedOr(2, y))
//	if x {        if (!pinnedOff[1] && pinnedOr(1, x)) {
//	is("a", "b")  is(pinnedWord(1, "a"), pinnedWord(2, "b"))
//	list("a b")   list(pinnedWords(1, "a b"))
//	in(A | B)     in(pinnedFlag(1, A) | pinnedFlag(2, B))
//
// No line is added or removed. On a line that is barred nothing is changed.
func rewrite(packages []*goPackage, barred map[string]bool) ([]*site, map[string]string, int, error) {
	r := &rewriter{facts: factsOf(packages), barred: barred, edits: map[*sourceFile][]edit{}}
	sources := map[string]string{}
	for _, p := range packages {
		for _, f := range p.files {
			r.conditions(f)
			r.words(f)
		}
	}
	for _, p := range packages {
		for _, f := range p.files {
			if err := r.declared(f); err != nil {
				return nil, nil, 0, err
			}
			sources[f.path] = apply(string(f.source), r.edits[f])
		}
	}
	sortSites(r.sites)
	return r.sites, sources, r.numbers, nil
}

// bars reports whether nothing may be changed on the line of the node.
func (r *rewriter) bars(f *sourceFile, n ast.Node) bool {
	return r.barred[fmt.Sprintf("%s:%d", f.name, f.fset.Position(n.Pos()).Line)]
}

// add notes a site at the node and returns the number of its switch.
func (r *rewriter) add(f *sourceFile, n ast.Node, k kind, text string) int {
	at := f.fset.Position(n.Pos())
	s := &site{id: r.numbers, file: f.name, line: at.Line, column: at.Column, kind: k, text: short(text)}
	s.pkg = f.pkg.path
	r.sites = append(r.sites, s)
	r.numbers++
	return s.id
}

// swap puts text in the place of so many bytes.
func (r *rewriter) swap(f *sourceFile, at token.Pos, length int, text string) {
	from := f.offset(at)
	r.edits[f] = append(r.edits[f], edit{from: from, to: from + length, before: text, swap: true})
}

// wrap puts text around the node.
func (r *rewriter) wrap(f *sourceFile, n ast.Node, before, after string) {
	r.edits[f] = append(r.edits[f], edit{from: f.offset(n.Pos()), to: f.offset(n.End()), before: before, after: after})
}

// An insertion is half an edit.
type insertion struct {
	at, rank, turn int
	text           string
	skip           int // bytes of the source that it takes the place of
}

// apply makes the edits. Of two that begin or end at one place the wider
// stands outside.
func apply(source string, edits []edit) string {
	var all []insertion
	for i, e := range edits {
		width := e.to - e.from
		if e.swap {
			all = append(all, insertion{at: e.from, text: e.before, skip: width})
			continue
		}
		all = append(all, insertion{at: e.from, rank: len(source) - width, turn: i, text: e.before},
			insertion{at: e.to, rank: width - len(source), turn: -i, text: e.after})
	}
	slices.SortFunc(all, func(a, b insertion) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.rank, b.rank), cmp.Compare(a.turn, b.turn))
	})
	var b strings.Builder
	end := 0
	for _, in := range all {
		b.WriteString(source[end:in.at])
		b.WriteString(in.text)
		end = in.at + in.skip
	}
	b.WriteString(source[end:])
	return b.String()
}
