package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A check is one program that may notice a removal.
type check struct {
	name      string
	dir       string // it runs there
	program   string
	args      []string
	idle      []string        // arguments with which it does nothing but start
	reaches   map[string]bool // packages whose code it uses, by import path
	unchanged string          // what it prints with nothing removed
	seconds   float64         // of the processor that it then takes
	noted     map[int]bool    // conditions whose removal would change the course of a run
	notices   func(out string, failed bool) string
}

// begin runs the check with nothing removed, and finds out what it reaches.
func (c *check) begin(packages []*goPackage, sites []*site, notes string) error {
	if err := c.measure(notes); err != nil {
		return err
	}
	return c.narrow(packages, sites, notes)
}

// measure runs the check with nothing removed.
func (c *check) measure(notes string) error {
	os.Remove(notes)
	c.seconds = math.Inf(1)
	out, err := c.run(nil, notes)
	if err != nil {
		return fmt.Errorf("%s fails with nothing removed: %w\n%s", c.name, err, out)
	}
	c.unchanged = out
	c.noted, err = readNotes(notes)
	return err
}

// readNotes returns the numbers of the conditions that a run noted.
func readNotes(file string) (map[int]bool, error) {
	raw, err := os.ReadFile(file)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	noted := map[int]bool{}
	for line := range strings.FieldsSeq(string(raw)) {
		n, err := strconv.Atoi(line)
		if err != nil {
			return nil, err
		}
		noted[n] = true
	}
	return noted, nil
}

// narrow leaves of the packages that the check reaches, which are all that it
// links at first, those that it uses, and those that one of these links. It uses
// a package when more of its conditions make a difference than when it only
// starts; of a package without conditions it cannot be told.
func (c *check) narrow(packages []*goPackage, sites []*site, notes string) error {
	os.Remove(notes)
	start := check{program: c.program, dir: c.dir, args: c.idle, seconds: c.seconds}
	if out, err := start.run(nil, notes); err != nil {
		return fmt.Errorf("%s %s: %w\n%s", c.name, strings.Join(c.idle, " "), err, out)
	}
	atStart, err := readNotes(notes)
	if err != nil {
		return err
	}
	used, told := map[string]bool{}, map[string]bool{}
	for _, s := range sites {
		if s.kind != word {
			told[s.pkg] = true
			used[s.pkg] = used[s.pkg] || c.noted[s.id] && !atStart[s.id]
		}
	}
	for _, p := range packages {
		c.reaches[p.path] = c.reaches[p.path] && slices.ContainsFunc(packages, func(by *goPackage) bool {
			return by.links[p.path] && (used[by.path] || !told[by.path])
		})
	}
	return nil
}

// A run that takes two seconds and ten times what the unchanged one takes, or
// more memory than this many kilobytes, is ended.
const (
	slower    = 10
	kilobytes = 6 << 20
)

// run runs the check with the switches off that are named.
func (c *check) run(removed []int, notes string) (string, error) {
	context, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()
	limits := fmt.Sprintf("ulimit -v %d; ", kilobytes)
	if !math.IsInf(c.seconds, 1) {
		limits += fmt.Sprintf("ulimit -t %d; ", int(slower*c.seconds)+2)
	}
	args := append([]string{"-c", limits + `exec "$0" "$@"`, c.program}, c.args...)
	shell := exec.CommandContext(context, "sh", args...)
	shell.Dir = c.dir
	shell.Env = append(os.Environ(), "GOMAXPROCS=1", removedVariable+"="+numbers(removed), notedVariable+"="+notes)
	out, err := shell.CombinedOutput()
	if s := shell.ProcessState; s != nil && math.IsInf(c.seconds, 1) {
		c.seconds = (s.UserTime() + s.SystemTime()).Seconds()
	}
	return string(out), err
}

func numbers(list []int) string {
	var written []string
	for _, n := range list {
		written = append(written, strconv.Itoa(n))
	}
	return strings.Join(written, ",")
}

// notice returns which test or row notices the removal, or nothing.
func (c *check) notice(removed []int) string {
	out, err := c.run(removed, "")
	return c.notices(out, err != nil)
}

var failed = regexp.MustCompile(`(?m)^--- FAIL: (\S+)`)

// failingTest returns the first test that fails, with its package.
func failingTest(path, out string, fails bool) string {
	if !fails {
		return ""
	}
	if m := failed.FindStringSubmatch(out); m != nil {
		return m[1] + " of " + path
	}
	return "the tests of " + path + ", which stop"
}

// changedRow returns the first row of the table of quality that differs, those
// of the held-out sets left out.
func changedRow(was, is string, fails bool, heldOut *regexp.Regexp) string {
	if fails {
		return "quality, which stops"
	}
	now := rows(is, heldOut)
	for i, row := range rows(was, heldOut) {
		if i >= len(now) || now[i] != row {
			cells := strings.Fields(row)
			return "quality of " + cells[0] + " " + cells[1]
		}
	}
	return ""
}

// rows returns the lines of a table of quality that decide.
func rows(table string, heldOut *regexp.Regexp) []string {
	var found []string
	for line := range strings.Lines(table) {
		if cells := strings.Fields(line); len(cells) > 2 && !heldOut.MatchString(cells[1]) {
			found = append(found, line)
		}
	}
	return found
}
