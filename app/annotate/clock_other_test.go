//go:build !linux

package annotate

import "time"

// timeOf returns the time that the work takes by the clock on the wall.
func timeOf(work func()) time.Duration {
	start := time.Now()
	work()
	return time.Since(start)
}
