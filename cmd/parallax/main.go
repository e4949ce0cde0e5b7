// Command parallax makes the Parallax page from a folder of articles.
//
//	parallax serve  [DIR]              show the page at an address of this machine
//	parallax build  [DIR] -o OUT       write it as a static site
//	parallax pack   [DIR] -o FILE.html write it as one file
//	parallax encode [DIR] -o FILE      write the analysed corpus
//	parallax check  [DIR]              list where checked and found marks disagree
//	parallax check  -draft DIR         write a first draft of checked marks
//	parallax compare -json [DIR]       print what the page shows of two accounts; see compare.go
//	parallax marks  -json FILE…        print what is found in texts; see marks.go
//
// Without DIR it is the corpus Parallax comes with. The exit status is 1 where
// a folder cannot be made into a page, with every problem on a line of its own,
// and 2 where the command itself was not understood.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

const usage = `usage:
  parallax serve  [DIR] [-addr 127.0.0.1:8080] [-prefix /x/] [-offline=false]
  parallax build  [DIR] -o OUT [-base-url https://example.org/page/]
  parallax pack   [DIR] -o FILE.html
  parallax encode [DIR] -o FILE
  parallax check  [DIR]
  parallax check  -draft DIR
  parallax compare -json [-pair 1,2] [DIR]
  parallax marks  -json [-published YYYY-MM-DD] FILE...   (- is standard input)
Without DIR: the corpus Parallax comes with.
`

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run carries out one command and gives the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args)
	switch {
	case errors.Is(err, errHelp):
		fmt.Fprint(stdout, usage)
		return 0
	case err != nil:
		fmt.Fprintf(stderr, "parallax: %v\n%s", err, usage)
		return 2
	}
	if err := commands[o.command](o, stdout, stderr); err != nil {
		for problem := range strings.SplitSeq(err.Error(), "\n") {
			fmt.Fprintf(stderr, "parallax: %s\n", problem)
		}
		return 1
	}
	return 0
}

// commands are what o.command may name.
var commands = map[string]func(o options, stdout, stderr io.Writer) error{
	"serve": serve, "build": build, "pack": pack, "encode": encode, "check": check, "marks": marks,
	"compare": compareAccounts,
}
