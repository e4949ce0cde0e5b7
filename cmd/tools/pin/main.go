// Command pin tells which conditions and list words of the rules nothing holds.
//
// It removes one condition or one list word at a time, runs the tests of the
// package and of the packages that depend on it, and measures the quality of
// the development sets. A removal that fails a test or changes a figure is
// held by it. What nothing holds can be deleted, or lacks a test.
//
// Run it as "make pin". It compiles once: every removal is built in behind a
// switch (see [rewrite]), and an environment variable chooses the removals of
// one run. The source files stay as they are.
package main

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
)

// options are the flags of the command.
type options struct {
	root     string   // the folder of the module
	rules    []string // patterns of the packages that get switches
	packages []string // patterns of those whose conditions and words are removed; none for all
	tests    []string // patterns of packages whose tests may hold a removal
	skip     string   // tests that are left out, because they measure time
	quality  string   // the folder of the program that prints the table of quality; none when empty
	heldOut  string   // rows of the table that decide nothing
	only     string
	at       string
	sample   int // 0 for all
	seed     uint64
	workers  int
}

func main() {
	o, err := readOptions(os.Args[1:])
	if err == nil {
		err = run(o, os.Stdout)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "pin:", err)
		os.Exit(1)
	}
}

func readOptions(args []string) (options, error) {
	o := options{}
	flags := flag.NewFlagSet("pin", flag.ExitOnError)
	flags.StringVar(&o.root, "root", ".", "the folder of the module")
	flags.IntVar(&o.sample, "sample", 60, "remove this many, drawn at random")
	flags.Uint64Var(&o.seed, "seed", 0, "the seed of the sample; 0 draws one")
	all := flags.Bool("all", false, "remove every one in turn, and list those that nothing holds")
	flags.StringVar(&o.only, "only", "", "conditions or words (or one kind of condition: terms, clauses)")
	flags.StringVar(&o.at, "at", "", "only what stands in this file, or at file:line")
	rules := flags.String("rules", "./app/annotate/...,./app/sentence/...", "packages of the rules")
	tests := flags.String("tests", *rules+",./app/corpus", "packages whose tests may hold a removal")
	flags.StringVar(&o.skip, "skip", "Linear|Squares|LookedUp", "tests to leave out, because they measure time")
	flags.StringVar(&o.quality, "quality", "cmd/tools/quality", "folder of the program that prints the quality table")
	flags.StringVar(&o.heldOut, "held-out", "-held$", "sets of the table that decide nothing")
	flags.IntVar(&o.workers, "workers", 2, "runs at a time, 2 at most")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	o.rules, o.tests, o.packages = strings.Split(*rules, ","), strings.Split(*tests, ","), flags.Args()
	if *all {
		o.sample = 0
	} else if o.seed == 0 {
		o.seed = rand.Uint64N(1e6) + 1
	}
	o.workers = min(max(o.workers, 1), 2)
	_, err := regexp.Compile(o.heldOut)
	return o, err
}

func run(o options, out io.Writer) error {
	folder, err := os.MkdirTemp("", "pin")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	packages, err := load(o.root, o.rules)
	if err != nil {
		return err
	}
	sites, checks, err := build(o, folder, packages)
	if err != nil {
		return err
	}
	if len(o.packages) > 0 {
		if sites, err = within(o, sites); err != nil {
			return err
		}
	}
	chosen := choose(sites, o)
	judge(chosen, checks, o.workers)
	report(out, chosen, o)
	return nil
}

// within returns the sites of the packages asked for.
func within(o options, sites []*site) ([]*site, error) {
	paths, err := goList(o.root, o.packages)
	return slices.DeleteFunc(sites, func(s *site) bool { return !slices.Contains(paths, s.pkg) }), err
}

// choose returns the sites asked for, in the order of the source.
func choose(sites []*site, o options) []*site {
	var fit []*site
	for _, s := range sites {
		if s.isKind(o.only) && s.isAt(o.at) {
			fit = append(fit, s)
		}
	}
	if o.sample == 0 || o.sample >= len(fit) {
		return fit
	}
	r := rand.New(rand.NewPCG(o.seed, 0))
	r.Shuffle(len(fit), func(i, j int) { fit[i], fit[j] = fit[j], fit[i] })
	fit = fit[:o.sample]
	sortSites(fit)
	return fit
}

// report prints the whole sample, or of all only what nothing holds, and how
// many of each kind are held.
func report(out io.Writer, sites []*site, o options) {
	for _, s := range sites {
		if o.sample > 0 || s.heldBy == "" {
			fmt.Fprintln(out, s)
		}
	}
	if o.sample > 0 {
		fmt.Fprintf(out, "seed %d\n", o.seed)
	}
	for _, group := range []string{"terms", "clauses", "conditions", "words"} {
		held, of := 0, 0
		for _, s := range sites {
			if s.isKind(group) {
				of++
				held += oneIf(s.heldBy != "")
			}
		}
		if of > 0 {
			fmt.Fprintf(out, "%s: %d of %d held\n", group, held, of)
		}
	}
}

func oneIf(b bool) int {
	if b {
		return 1
	}
	return 0
}
