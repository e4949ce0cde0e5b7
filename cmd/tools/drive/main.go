// Command drive opens the built page in a browser and measures or pictures it.
//
//	drive bench        how long the page takes to start and to answer, for both shapes
//	drive shots        the pictures of the README, into .github/
//	drive lighthouse   how accessible Lighthouse finds the page: full marks, or a failure
//
// It needs Chromium, and what "make build" puts into build/; lighthouse needs
// build/npm too. Its tests, which run under the build tag "browser", drive the
// same page through scenarios.
package main

import (
	"flag"
	"fmt"
	"os"
)

// errFailed is what a command's failure is thrown as, to end it where it stands.
type errFailed struct{ text string }

// A command fails by ending: the first failure is the only one.
type command struct{}

func (command) Helper() {}

func (command) Fatalf(format string, args ...any) { panic(errFailed{fmt.Sprintf(format, args...)}) }

func main() {
	defer func() {
		if failed, ok := recover().(errFailed); ok {
			fmt.Fprintln(os.Stderr, "drive: "+failed.text)
			os.Exit(1)
		}
	}()
	flags := flag.NewFlagSet("drive", flag.ExitOnError)
	flags.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: drive bench|shots|lighthouse [-build folder]")
		flags.PrintDefaults()
	}
	folder := flags.String("build", "build", "the folder that holds site/ and parallax.html")
	runs := flags.Int("runs", 5, "bench: how often each start is measured")
	out := flags.String("out", ".github", "shots: the folder that the pictures go to")
	if len(os.Args) < 2 {
		flags.Usage()
		os.Exit(2)
	}
	flags.Parse(os.Args[2:])
	var c command
	switch os.Args[1] {
	case "bench":
		bench(c, *folder, *runs, os.Stdout)
	case "shots":
		shots(c, *folder, *out, os.Stdout)
	case "lighthouse":
		lighthouse(c, *folder, os.Stdout)
	default:
		flags.Usage()
		os.Exit(2)
	}
}
