//go:build linux

package annotate

import (
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"parallax/app/article"
)

// Texts of one unit over and over, among them nothing but quotation marks and
// one paragraph of quotes: eight times the length may take eight times the time,
// and is far from the sixty-four times of a search that starts anew at each unit.
func TestQuotesOfEndlessTextsTakeLinearTime(t *testing.T) {
	const small, times, tooMuch = 1 << 14, 8, 32
	for _, unit := range []string{"“", "\"", "'", "”", "'a ", "“We go.” ", "said ", "he said, ", "“a\n", "\"a\n", "according to ", "‘s’ ", "“A?” X said ", "’s claim that ", "in words "} {
		short, long := readingTime(t, unit, small), readingTime(t, unit, small*times)
		if long > tooMuch*max(short, time.Millisecond) {
			t.Errorf("%d bytes of %q took %v, %d bytes %v", small, unit, short, small*times, long)
		}
	}
}

// readingTime returns the shorter processor time of two readings of size bytes of the unit.
func readingTime(t *testing.T, unit string, size int) time.Duration {
	a, err := article.Parse("x", "x", []byte(strings.Repeat(unit, size/len(unit))))
	if err != nil {
		t.Fatal(err)
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	best := time.Hour
	for range 2 {
		start := threadTime(t)
		quotes := Quotes(a, nil, nil)
		best = min(best, threadTime(t)-start)
		checkQuotes(t, a.Body, quotes)
	}
	return best
}

// threadTime returns the processor time that this thread has taken, which other
// work on the machine does not lengthen.
func threadTime(t *testing.T) time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_THREAD, &usage); err != nil {
		t.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
