package main

import "fmt"

// The environment variables by which a run is told what to remove, and where
// to note what would have made a difference.
const (
	removedVariable = "PIN_REMOVED" // numbers of switches, with commas
	notedVariable   = "PIN_NOTED"   // a file that gets a number a line
)

// switches returns the file that a package gets beside its own: the switches
// that [rewrite] names. A condition whose removal would have changed the course
// of a run is noted.
func switches(name string, count int) string {
	return fmt.Sprintf(switchesOf, name, count, removedVariable, notedVariable)
}

const switchesOf = `package %s

import (
	"os"
	"strconv"
	"strings"
	"sync"
)

var pinnedOff = pinnedRemoved(%d)

func pinnedRemoved(count int) []bool {
	off := make([]bool, count)
	for number := range strings.SplitSeq(os.Getenv("%s"), ",") {
		if n, err := strconv.Atoi(number); err == nil {
			off[n] = true
		}
	}
	return off
}

var (
	pinnedNotes = os.Getenv("%s")
	pinnedNoted = make([]bool, len(pinnedOff))
	pinnedLock  sync.Mutex
)

func pinnedNote(n int) {
	pinnedLock.Lock()
	defer pinnedLock.Unlock()
	if pinnedNoted[n] {
		return
	}
	pinnedNoted[n] = true
	f, err := os.OpenFile(pinnedNotes, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		panic(err)
	}
	defer f.Close()
	if _, err := f.WriteString(strconv.Itoa(n) + "\n"); err != nil {
		panic(err)
	}
}

func pinnedAnd(n int, x bool) bool {
	if !x && pinnedNotes != "" {
		pinnedNote(n)
	}
	return x
}

func pinnedOr(n int, x bool) bool {
	if x && pinnedNotes != "" {
		pinnedNote(n)
	}
	return x
}

func pinnedWord(n int, w string) string {
	if pinnedOff[n] {
		return "\x00"
	}
	return w
}

func pinnedWords(n int, list string) string {
	return pinnedWithout(n, list, strings.Fields(list), " ")
}

func pinnedLines(n int, list string) string {
	return pinnedWithout(n, list, strings.Split(list, "\n"), "\n")
}

func pinnedWithout(n int, list string, parts []string, between string) string {
	var left []string
	for i, p := range parts {
		if !pinnedOff[n+i] {
			left = append(left, p)
		}
	}
	if len(left) == len(parts) {
		return list
	}
	return between + strings.Join(left, between) + between
}

func pinnedFlag[T interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64
}](n int, x T) T {
	if pinnedOff[n] {
		return 0
	}
	return x
}
`
