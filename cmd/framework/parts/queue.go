//go:build framework

// The framework queues what is to be done in a channel of 4,096, which it also
// sends to from the goroutine that empties it: mounting a page of more than some
// 1,020 paragraphs filled it, and waited for ever. Here what the channel has no
// room for waits in a list, in order.

package app

import "sync"

// overflow is what waits for room in the channel.
type overflow struct {
	sync.Mutex
	waiting []Dispatch
}

// queue adds d behind all that waits. It never waits itself.
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

// moveUp moves what waits into the channel, as far as there is room. It is called
// for each dispatch that is taken out, so that nothing is left behind.
func (e *engine) moveUp() {
	e.overflow.Lock()
	defer e.overflow.Unlock()
	for n, d := range e.overflow.waiting {
		select {
		case e.dispatches <- d:
			e.overflow.waiting[n] = Dispatch{}
		default:
			e.overflow.waiting = e.overflow.waiting[n:]
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
