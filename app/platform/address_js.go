package platform

import "syscall/js"

// refused is what the browser would not write into the address. Safari takes a
// hundred changes in ten seconds: "Attempt to use history.replaceState() more
// than 100 times per 10 seconds".
var refused struct {
	how, fragment string
	tries         int // 0 where nothing was refused, or the reader has gone elsewhere
}

const mostTries = 12 // a second apart

// coming are the changes of the address that wait for the answer to be painted,
// and for the marks in the frame after it: a browser takes up to an eighth of the
// time of the answer for one.
var coming []func()

// setFragment writes a fragment into the address, in a moment.
func setFragment(how, fragment string) {
	coming = append(coming, func() { setNow(how, fragment) })
	if len(coming) == 1 {
		AfterPaint(func() { AfterPaint(writeComing) })
		After(300, writeComing) // a hidden page is not painted
	}
}

// writeComing writes what waits, in the order in which it came.
func writeComing() {
	waiting := coming
	coming = nil
	for _, write := range waiting {
		write()
	}
}

// setNow writes a fragment into the address, the last one of several a little
// later where the browser refuses so many.
func setNow(how, fragment string) {
	if refused.tries == 0 {
		writeAddress(how, fragment)
		return
	}
	refused.fragment = fragment
	if how == "pushState" {
		refused.how = how
	}
}

func writeAddress(how, fragment string) {
	defer func() {
		failure := recover()
		switch {
		case failure == nil:
			refused.tries = 0
		case refused.tries == mostTries:
			refused.tries = 0
			Fail("address", failure)
		default:
			refused.how, refused.fragment = how, fragment
			refused.tries++
			once(func(run js.Func) { window.Call("setTimeout", run, 1000) }, writeRefused)
		}
	}()
	// An empty fragment leaves a bare "#" away where the address can be written
	// without one.
	at := window.Get("location")
	address := at.Get("pathname").String() + at.Get("search").String()
	if fragment != "" {
		address = "#" + fragment
	}
	window.Get("history").Call(how, js.Null(), "", address)
}

func writeRefused() {
	if refused.tries > 0 {
		writeAddress(refused.how, refused.fragment)
	}
}
