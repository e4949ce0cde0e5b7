package main

import (
	"io/fs"
	"os"

	"go.yaml.in/yaml/v3"

	comparing "parallax/app/compare" // compare is a function of this program
	"parallax/app/corpus/folder"
	"parallax/seeds"
)

// passages measures the proposed alignment against the pairs of paragraphs that
// people laid side by side: in the two accounts, and in two pairs of invented
// ones. As many proposals are taken as people chose, the likeliest first. The
// rows called facts count only pairs of the same fact or question (grade 2) as
// marked, so that their recall tells and their precision does not.
func passages() ([]row, error) {
	var rows []row
	for _, set := range []struct {
		name string
		fsys fs.FS
	}{
		{"two-accounts", seeds.FS},
		{"invented-strike", os.DirFS("app/compare/testdata/strike")},
		{"invented-museum", os.DirFS("app/compare/testdata/museum")},
	} {
		grades, found, err := passagesOf(set.fsys)
		if err != nil {
			return nil, err
		}
		rows = append(rows, rowOf(set.name, 1, grades, found), rowOf(set.name+"-facts", 2, grades, found))
	}
	return rows, nil
}

// passagesOf returns the grades that people gave to pairs of paragraphs and as
// many of the pairs that are proposed.
func passagesOf(fsys fs.FS) (grades map[[2]int]int, found []comparing.Passage, err error) {
	c, err := folder.Build(fsys)
	if err != nil {
		return nil, nil, err
	}
	raw, err := fs.ReadFile(fsys, "checked/comparison.yaml")
	if err != nil {
		return nil, nil, err
	}
	var sheet struct {
		A, B     string
		Passages []struct{ A, B, Grade int }
	}
	if err := yaml.Unmarshal(raw, &sheet); err != nil {
		return nil, nil, err
	}
	grades = map[[2]int]int{}
	for _, p := range sheet.Passages {
		grades[[2]int{p.A, p.B}] = p.Grade
	}
	found = comparing.Align(c, c.Index(sheet.A), c.Index(sheet.B)).Passages
	return grades, found[:min(len(found), len(grades))], nil
}

func rowOf(set string, least int, grades map[[2]int]int, found []comparing.Passage) row {
	r := row{Kind: "passages", Set: set, Found: len(found)}
	for _, grade := range grades {
		if grade >= least {
			r.Gold++
		}
	}
	for _, p := range found {
		if grades[[2]int{p.A, p.B}] >= least {
			r.Overlap++
		}
	}
	r.Exact, r.Right = r.Overlap, r.Overlap
	return r
}
