//go:build framework

package app

import (
	"testing"
	"time"
)

// A page mounts in one dispatch, and each of its thousands of elements may
// dispatch another one meanwhile.
func TestMoreIsDispatchedThanTheChannelHolds(t *testing.T) {
	const many = 3 * 4096
	e := NewClientTester(Div()).(*engine)
	var got []int
	done := make(chan bool)
	go func() {
		e.Dispatch(Dispatch{Mode: Next, Function: func(Context) {
			for i := 0; i < many; i++ {
				i := i // the module is of a Go in which a loop has one variable
				e.Dispatch(Dispatch{Mode: Next, Function: func(Context) { got = append(got, i) }})
			}
		}})
		e.Consume()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(20 * time.Second):
		t.Fatal("the goroutine that empties the queue waits for room in it")
	}
	if len(got) != many {
		t.Fatalf("%d of %d dispatches came", len(got), many)
	}
	for i, n := range got {
		if i != n {
			t.Fatalf("dispatch %d came as number %d", n, i)
		}
	}
}
