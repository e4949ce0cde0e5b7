//go:build framework

package app

import "sync"

// overflow is what the channel of dispatches has no room for, in order. The
// framework sends to that channel, which holds 4,096, from the goroutine that
// empties it too: a page of more than about 1,020 paragraphs filled it while it
// was mounted, and waited for ever.
type overflow struct {
	sync.Mutex
	waiting []Dispatch
}

// queue adds d after all that waits. It never waits for room itself.
func (e *engine) queue(d Dispatch) {
	e.overflow.Lock()
	defer e.overflow.Unlock()
	if len(e.overflow.waiting) == 0 {
		select {
		case e.dispatches <- d:
			return
		default:
		}
	}
	e.overflow.waiting = append(e.overflow.waiting, d)
}

// refill moves what waits into the channel, as far as there is room. It runs
// after each receive, so that nothing waits beside an empty channel.
func (e *engine) refill() {
	e.overflow.Lock()
	defer e.overflow.Unlock()
	for i, d := range e.overflow.waiting {
		select {
		case e.dispatches <- d:
			e.overflow.waiting[i] = Dispatch{} // for the collector
		default:
			e.overflow.waiting = e.overflow.waiting[i:]
			return
		}
	}
	e.overflow.waiting = nil
}

// handleFrameNow makes the frame when nothing more waits for it, instead of at
// the framework's next tick, a sixtieth of a second later.
func (e *engine) handleFrameNow() {
	if len(e.dispatches) == 0 {
		e.handleFrame()
	}
}
