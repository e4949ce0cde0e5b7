package compare_test

import (
	"fmt"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"
	"unsafe"

	"parallax/app/compare"
)

// TestTheLedgerGrowsWithTheAccounts holds the work to the length of the accounts:
// eight times as long takes about eight times as long, and not 64 times.
func TestTheLedgerGrowsWithTheAccounts(t *testing.T) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	took := func(times int) time.Duration {
		var a, b strings.Builder
		for n := range times {
			fmt.Fprintf(&a, "\n\n%d people were killed in village %d, and two boats sank off the coast.", 100+n%50, n)
			fmt.Fprintf(&b, "\n\nIn village %d floods killed %d people, and two ships were lost.", n, 100+n%60)
		}
		c := build(t, fstest.MapFS{
			"a.txt": {Data: []byte("One" + a.String())}, "b.txt": {Data: []byte("Two" + b.String())}})
		best := time.Hour
		for range 3 {
			from := threadTime()
			compare.Ledger(c, 0, 1, c.All())
			best = min(best, threadTime()-from)
		}
		return best
	}
	if short, long := took(200), took(1600); long > 30*short {
		t.Errorf("200 paragraphs take %v, 1600 take %v", short, long)
	}
}

// threadTime returns the processor time of the thread: what else the machine does
// is not counted.
func threadTime() time.Duration {
	const clockThreadCPU = 3 // CLOCK_THREAD_CPUTIME_ID
	var t syscall.Timespec
	syscall.Syscall(syscall.SYS_CLOCK_GETTIME, clockThreadCPU, uintptr(unsafe.Pointer(&t)), 0)
	return time.Duration(t.Nano())
}
