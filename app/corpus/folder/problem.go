package folder

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"parallax/app/article"
)

// A Problem is one thing wrong with a corpus folder, and its cure.
type Problem struct {
	File string // name in the folder; empty for the folder itself
	Line int    // counted from 1; 0 where no one line is to blame
	What string // "what is wrong; what to do about it"
}

func (p Problem) String() string {
	switch {
	case p.File == "":
		return p.What
	case p.Line == 0:
		return p.File + ": " + p.What
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.What)
}

// Problems are all things wrong with a folder, by file and line: the error that
// [Build] returns, one line each.
type Problems []Problem

func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.String()
	}
	return strings.Join(lines, "\n")
}

func (p *Problems) add(file string, line int, format string, args ...any) {
	*p = append(*p, Problem{file, line, fmt.Sprintf(format, args...)})
}

// addError adds an error of [article.Parse] for a file, at the line it gives.
func (p *Problems) addError(file string, err error) {
	line := 0
	if e, ok := errors.AsType[*article.ParseError](err); ok {
		line, err = e.Line, e.Err
	}
	p.add(file, line, "%v", err)
}

// err returns the problems in order, each once, or nil where there are none.
func (p Problems) err() error {
	if len(p) == 0 {
		return nil
	}
	slices.SortStableFunc(p, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return slices.Compact(p)
}
