package platform

import (
	"strings"
	"syscall/js"
)

// Measure starts a measurement at the event that is being handled, or now.
// What it returns is called when the page holds the answer, or a part of it, and
// notes the performance measure "parallax:" + what + "/" + name once that has
// been painted.
func Measure(name string) (noted func(what string)) {
	start := window.Get("performance").Call("now")
	if event := window.Get("event"); event.Truthy() && event.Get("timeStamp").Type() == js.TypeNumber {
		start = event.Get("timeStamp")
	}
	return func(what string) {
		AfterPaint(func() {
			window.Get("performance").Call("measure", "parallax:"+what+"/"+name, map[string]any{
				"start": start, "end": painted,
			})
		})
	}
}

// InView returns the IDs of the elements of that selector that are on screen, in
// part at least.
func InView(selector string) map[string]bool {
	seen := map[string]bool{}
	defer guard("view")
	for id := range strings.FieldsSeq(window.Get("parallax").Call("inView", selector).String()) {
		seen[id] = true
	}
	return seen
}

// HoldHeights spares the browser the layout of the elements of that selector that
// are not on screen, until FreeHeights is called: they stay as high as they are.
func HoldHeights(selector string) {
	defer guard("heights")
	window.Get("parallax").Call("holdHeights", selector)
}

// FreeHeights ends what HoldHeights began.
func FreeHeights() {
	defer guard("heights")
	window.Get("parallax").Call("freeHeights")
}

// AfterPaint calls do once the frame that is being made has been painted: a
// task that a frame's callback asks for runs after that frame.
func AfterPaint(do func()) {
	if toPaint = append(toPaint, do); len(toPaint) > 1 {
		return
	}
	once(func(run js.Func) { window.Call("requestAnimationFrame", run) }, func() {
		painting := toPaint
		toPaint = nil
		once(func(run js.Func) { window.Call("setTimeout", run, 0) }, func() {
			painted = window.Get("performance").Call("now")
			for _, do := range painting {
				guarded("frame", do)
			}
		})
	})
}

// toPaint is what is to be done after the next frame: one way into the program
// for all of it.
var toPaint []func()

// painted is when the last frame had been, before anything was done after it.
var painted js.Value

func guarded(where string, do func()) {
	defer guard(where)
	do()
}

// After calls do in so many milliseconds.
func After(milliseconds int, do func()) {
	once(func(run js.Func) { window.Call("setTimeout", run, milliseconds) }, do)
}

// WhenIdle calls do when the browser has nothing else to do; Safari, which does
// not tell, is given a tenth of a second.
func WhenIdle(do func()) {
	if !window.Get("requestIdleCallback").Truthy() {
		After(100, do)
		return
	}
	once(func(run js.Func) { window.Call("requestIdleCallback", run) }, do)
}

// once gives ask a function that does do and then releases itself.
func once(ask func(js.Func), do func()) {
	var run js.Func
	run = js.FuncOf(func(js.Value, []js.Value) any {
		defer guard("frame")
		run.Release()
		do()
		return nil
	})
	ask(run)
}
