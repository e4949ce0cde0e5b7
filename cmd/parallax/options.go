package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"parallax/app/publish"
)

// options are what a command line says.
type options struct {
	command string
	dir     string // the corpus folder; empty: the corpus Parallax comes with
	out     string // what build, pack and encode write
	base    string // build: the address the site will have, with a slash at its end; empty: unknown
	addr    string // where serve listens
	prefix  string // the path serve puts the page under, with slashes at both ends
	offline bool   // serve: let the browser keep a copy, as a published site does

	files     []string // marks: the texts to read; "-" is standard input
	json      bool     // marks, compare: print JSON, the one form there is
	pair      [2]int   // compare: the two articles, counted from 1
	draft     bool     // check: write a first draft of the checked marks
	published string   // marks: the day of the texts as YYYY-MM-DD; empty: unknown
}

var errHelp = errors.New("help")

// parse reads a command line. Flags may stand before or after DIR.
func parse(args []string) (options, error) {
	var o options
	if len(args) == 0 {
		return o, errors.New("no command")
	}
	o.command = args[0]
	if o.command == "help" || o.command == "-h" || o.command == "--help" {
		return o, errHelp
	}
	if commands[o.command] == nil {
		return o, fmt.Errorf("%s: no such command", o.command)
	}
	dirs, err := o.parseFlags(args[1:])
	if err != nil {
		return o, err
	}
	return o, o.complete(dirs)
}

// parseFlags reads the flags and gives what stands between them.
func (o *options) parseFlags(args []string) ([]string, error) {
	flags := flag.NewFlagSet(o.command, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	switch o.command {
	case "serve":
		flags.StringVar(&o.addr, "addr", "127.0.0.1:8080", "")
		flags.StringVar(&o.prefix, "prefix", "/", "")
		flags.BoolVar(&o.offline, "offline", true, "")
	case "marks":
		flags.BoolVar(&o.json, "json", false, "")
		flags.StringVar(&o.published, "published", "", "")
	case "compare":
		flags.BoolVar(&o.json, "json", false, "")
		o.pair = [2]int{1, 2}
		flags.Func("pair", "", o.parsePair)
	case "check":
		flags.BoolVar(&o.draft, "draft", false, "")
	default:
		flags.StringVar(&o.out, "o", "", "")
		if o.command == "build" {
			flags.StringVar(&o.base, "base-url", "", "")
		}
	}
	var plain []string
	for {
		if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
			return nil, errHelp
		} else if err != nil {
			return nil, err
		}
		if flags.NArg() == 0 {
			return plain, nil
		}
		plain, args = append(plain, flags.Arg(0)), flags.Args()[1:]
	}
}

// complete checks the options against the command.
func (o *options) complete(dirs []string) error {
	if o.command == "marks" {
		o.files = dirs
		return o.completeMarks()
	}
	switch {
	case len(dirs) > 1:
		return fmt.Errorf("one folder at a time, not %s", strings.Join(dirs, " and "))
	case len(dirs) == 1 && dirs[0] == "":
		return errors.New("the folder has no name")
	case len(dirs) == 1:
		o.dir = dirs[0]
	}
	if o.command == "check" {
		if o.draft && o.dir == "" {
			return errors.New("check: -draft needs a folder to write to")
		}
		return nil
	}
	if o.command == "compare" {
		if !o.json {
			return errors.New("compare: -json is missing: a comparison is printed as JSON only")
		}
		return nil
	}
	if o.command == "serve" {
		o.prefix = "/" + strings.Trim(o.prefix, "/") + "/"
		o.prefix = strings.ReplaceAll(o.prefix, "//", "/")
		return nil
	}
	if o.out == "" {
		return fmt.Errorf("%s: -o is missing: where to write", o.command)
	}
	var err error
	o.base, err = publish.Base(o.base)
	return err
}

// parsePair reads the two articles to compare: "1,2".
func (o *options) parsePair(s string) error {
	first, second, _ := strings.Cut(s, ",")
	a, errA := strconv.Atoi(first)
	b, errB := strconv.Atoi(second)
	if errA != nil || errB != nil || a < 1 || b < 1 || a == b {
		return errors.New("name two different articles, counted from 1, as in -pair 1,2")
	}
	o.pair = [2]int{a, b}
	return nil
}

// completeMarks checks the options of the command marks.
func (o *options) completeMarks() error {
	_, err := time.Parse(time.DateOnly, o.published)
	switch {
	case !o.json:
		return errors.New("marks: -json is missing: marks are printed as JSON only")
	case len(o.files) == 0:
		return errors.New("marks: no text; name its file, or - for standard input")
	case o.published != "" && err != nil:
		return fmt.Errorf("marks: -published %s is no day; write it as YYYY-MM-DD", o.published)
	}
	return nil
}
