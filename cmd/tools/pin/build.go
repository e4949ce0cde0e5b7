package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// build compiles the tests and the program of quality with a switch at every
// site, and runs each once with nothing removed.
func build(o options, folder string, packages []*goPackage) ([]*site, []*check, error) {
	sites, overlay, err := switchable(o.root, folder, packages)
	if err != nil {
		return nil, nil, err
	}
	checks, err := testsOf(o, folder, overlay)
	if err != nil {
		return nil, nil, err
	}
	if o.quality != "" {
		kinds, err := qualityOf(o, folder, overlay)
		if err != nil {
			return nil, nil, err
		}
		checks = append(checks, kinds...)
	}
	notes := filepath.Join(folder, "noted")
	for _, c := range checks {
		if err := c.begin(packages, sites, notes); err != nil {
			return nil, nil, err
		}
	}
	return sites, checks, nil
}

// switchable writes the sources with their switches, and returns the overlay
// by which go build takes them. A line on which a switch does not compile stays
// as it is.
func switchable(root, folder string, packages []*goPackage) ([]*site, string, error) {
	barred := map[string]bool{}
	for {
		sites, sources, count, err := rewrite(packages, barred)
		if err != nil {
			return nil, "", err
		}
		for _, p := range packages {
			sources[filepath.Join(p.dir, "pinned_switches.go")] = switches(p.name, count)
		}
		overlay, written, err := writeOverlay(folder, sources)
		if err != nil {
			return nil, "", err
		}
		args := []string{"build", "-overlay", overlay}
		for _, p := range packages {
			args = append(args, p.path)
		}
		out, err := goTool(root, args...)
		if err == nil {
			return sites, overlay, nil
		}
		if !barLines(barred, sites, func(path string) string {
			if source, ok := written[path]; ok {
				path = source
			}
			return fromRoot(root, path)
		}, out) {
			return nil, "", err
		}
	}
}

var compileError = regexp.MustCompile(`(?m)^(\S+\.go):(\d+):\d+: `)

// barLines bars the lines that a compiler complains of, and reports whether
// that changes anything. The compiler names files by other paths than sites do.
func barLines(barred map[string]bool, sites []*site, named func(path string) string, complaints string) bool {
	changes := false
	for _, m := range compileError.FindAllStringSubmatch(complaints, -1) {
		place := named(m[1]) + ":" + m[2]
		barred[place] = true
		changes = changes || slices.ContainsFunc(sites, func(s *site) bool { return s.place() == place })
	}
	return changes
}

// writeOverlay writes the sources, by the paths whose place they take, and an
// overlay of them. It returns the paths by what is written for them.
func writeOverlay(folder string, sources map[string]string) (string, map[string]string, error) {
	replace, written := map[string]string{}, map[string]string{}
	for i, path := range slices.Sorted(maps.Keys(sources)) {
		replace[path] = filepath.Join(folder, fmt.Sprintf("%d.go", i))
		written[replace[path]] = path
		if err := os.WriteFile(replace[path], []byte(sources[path]), 0o644); err != nil {
			return "", nil, err
		}
	}
	raw, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", nil, err
	}
	overlay := filepath.Join(folder, "overlay.json")
	return overlay, written, os.WriteFile(overlay, raw, 0o644)
}

// goTool runs the go command and returns what it prints; its error says it too.
func goTool(dir string, args ...string) (string, error) {
	c := exec.Command("go", args...)
	c.Dir = dir
	out, err := c.CombinedOutput()
	if err != nil {
		err = fmt.Errorf("go %s: %w\n%s", args[0], err, out)
	}
	return string(out), err
}

// testsOf compiles the tests of the packages that have some.
func testsOf(o options, folder, overlay string) ([]*check, error) {
	format := `{{.ImportPath}}|{{.Dir}}|{{join .Deps ","}}`
	listed, err := goList(o.root, append([]string{"-test", "-f", format}, o.tests...))
	if err != nil {
		return nil, err
	}
	var checks []*check
	for _, line := range listed {
		field := strings.Split(line, "|")
		path, isTest := strings.CutSuffix(field[0], ".test")
		if !isTest {
			continue
		}
		c := &check{name: path, dir: field[1], reaches: linked(field[2])}
		c.program = filepath.Join(folder, fmt.Sprintf("%d.test", len(checks)))
		c.args, c.idle = []string{"-test.failfast", "-test.skip", o.skip}, []string{"-test.run", "^$"}
		c.notices = func(out string, failed bool) string { return failingTest(path, out, failed) }
		if _, err := goTool(o.root, "test", "-c", "-overlay", overlay, "-o", c.program, path); err != nil {
			return nil, err
		}
		checks = append(checks, c)
	}
	return checks, nil
}

// linked returns the import paths of a list that go list -test gives.
func linked(list string) map[string]bool {
	paths := map[string]bool{}
	for entry := range strings.SplitSeq(list, ",") {
		path, _, _ := strings.Cut(entry, " ")
		paths[path] = true
	}
	return paths
}

// qualityOf compiles the program that prints the table of quality, and makes a
// check of each kind of mark in it, which "-only KIND" measures alone.
func qualityOf(o options, folder, overlay string) ([]*check, error) {
	dir := filepath.Join(o.root, filepath.FromSlash(o.quality)) // go runs there: it is in a module of its own
	listed, err := goList(dir, []string{"-f", `{{join .Deps ","}}`})
	if err != nil {
		return nil, err
	}
	program := filepath.Join(folder, "quality")
	if _, err := goTool(dir, "build", "-overlay", overlay, "-o", program); err != nil {
		return nil, err
	}
	whole := &check{name: "quality", dir: o.root, program: program}
	if err := whole.measure(filepath.Join(folder, "noted")); err != nil {
		return nil, err
	}
	heldOut := regexp.MustCompile(o.heldOut)
	var checks []*check
	for _, kind := range kindsOf(whole.unchanged) {
		c := &check{name: "quality of " + kind, dir: o.root, program: program, reaches: linked(listed[0])}
		c.args, c.idle = []string{"-only", kind}, []string{"-only", "nothing"}
		c.notices = func(out string, failed bool) string { return changedRow(c.unchanged, out, failed, heldOut) }
		checks = append(checks, c)
	}
	return checks, nil
}

// kindsOf returns the kinds of marks in a table of quality: what its lines
// begin with below the head.
func kindsOf(table string) []string {
	var kinds []string
	for _, line := range strings.Split(table, "\n")[1:] {
		if cells := strings.Fields(line); len(cells) > 0 && !slices.Contains(kinds, cells[0]) {
			kinds = append(kinds, cells[0])
		}
	}
	return kinds
}
