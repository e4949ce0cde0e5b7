package platform

import (
	"math"
	"syscall/js"
)

// eye is where in an account's height a reader is taken to look.
const eye = 0.25

// ScrollTo brings the element of that ID into view within its account.
func ScrollTo(id string) {
	defer guard("scroll")
	e := element(id)
	if !e.Truthy() {
		return
	}
	pane := scroller(e)
	slide(pane, top(e)-eye*height(pane), behavior())
}

// ScrollRow brings the element of that ID into view within the row it stands in.
func ScrollRow(id string) {
	defer guard("row")
	if e := element(id); e.Truthy() {
		row := e.Get("parentElement")
		middle := e.Get("offsetLeft").Float() + e.Get("offsetWidth").Float()/2
		row.Set("scrollLeft", middle-row.Get("offsetLeft").Float()-row.Get("clientWidth").Float()/2)
	}
}

// Level brings the element id into view and slides the account of the element
// with so that both stand level. A browser may break a smooth slide off, when
// it is busy or the page changes beneath it, or slide on after it was put
// elsewhere; so what is not level a moment later, and was not touched since, is
// put there at once.
func Level(id, with string) {
	defer guard("level")
	level(id, with, behavior())
	letGo()
	leveled = pair{id: id, with: with, touched: touches()}
	settleLevel(leveled, 4)
}

// settleLevel looks so many times, or until it finds the pair level.
func settleLevel(now pair, looks int) {
	After(1200, func() {
		if leveled.id != now.id || leveled.with != now.with || leveled.touched != now.touched {
			return
		}
		leveled.slid = true
		if keepLevel() && looks > 1 {
			settleLevel(now, looks-1)
		}
	})
}

// KeepLevel puts the pair that was brought level last there again, if the page
// was not touched since: it may have drawn more above one of the two meanwhile.
func KeepLevel() {
	defer guard("level")
	keepLevel()
}

// keepLevel reports whether it had to move anything.
func keepLevel() bool {
	return leveled.slid && leveled.touched == touches() && level(leveled.id, leveled.with, "instant")
}

// leveled is the pair that was brought level last.
var leveled pair

type pair struct {
	id, with string
	touched  int
	slid     bool // its slide is over
}

// letGo takes the reader's hand off the accounts until it is on one again.
func letGo() {
	hand := window.Get("parallax").Get("hand")
	hand.Set("pane", "")
	hand.Set("touches", touches()+1)
}

// touches returns how often the reader's hand went to the page, or the page
// itself went to another pair. It is screen.js that counts: a way into the program
// for every key and press would be felt.
func touches() int { return window.Get("parallax").Get("hand").Get("touches").Int() }

// level reports whether anything moves.
func level(id, with, how string) bool {
	a, b := element(id), element(with)
	if !a.Truthy() || !b.Truthy() {
		return false
	}
	pane, other := scroller(a), scroller(b)
	stood := top(a) // an instant slide has moved it when slide returns
	moved := slide(pane, stood-eye*height(pane), how)
	var followed float64
	if !pane.Equal(other) {
		followed = slide(other, top(b)-(stood-moved), how)
	}
	return math.Abs(moved) >= 1 || math.Abs(followed) >= 1
}

// scroller returns the element that scrolls e: its account, or the page where
// accounts do not scroll by themselves.
func scroller(e js.Value) js.Value {
	pane := e.Call("closest", ".pane")
	if pane.Truthy() && pane.Get("scrollHeight").Float() > pane.Get("clientHeight").Float() &&
		window.Call("getComputedStyle", pane).Get("overflowY").String() != "visible" {
		return pane
	}
	return document.Get("scrollingElement")
}

// top returns how far below the upper edge of its scroller e stands.
func top(e js.Value) float64 {
	y := e.Call("getBoundingClientRect").Get("top").Float()
	if pane := scroller(e); !pane.Equal(document.Get("scrollingElement")) {
		y -= pane.Call("getBoundingClientRect").Get("top").Float()
	}
	return y
}

func height(pane js.Value) float64 { return pane.Get("clientHeight").Float() }

// slide scrolls pane by dy as far as it goes and returns how far that will be.
func slide(pane js.Value, dy float64, how string) float64 {
	now := pane.Get("scrollTop").Float()
	end := pane.Get("scrollHeight").Float() - height(pane)
	to := min(max(now+dy, 0), max(end, 0))
	if to-now > -1 && to-now < 1 {
		return to - now
	}
	pane.Call("scrollTo", map[string]any{"top": to, "behavior": how})
	return to - now
}

// behavior is how things slide: at once where the reader asks for less motion,
// and while the page is still starting.
func behavior() string {
	starting := page.Get("dataset").Get("parallax").String() != "usable"
	if starting || window.Call("matchMedia", "(prefers-reduced-motion: reduce)").Get("matches").Bool() {
		return "instant"
	}
	return "smooth"
}

// LockScroll makes the two accounts, elements of the IDs a and b, scroll
// together: whenever another paragraph comes to the reader's eye in one, its
// counterpart is slid level in the other. anchors gives the pairs; none leaves
// each account to itself.
func LockScroll(a, b string, anchors func() []Anchor) {
	led = lock{a: a, b: b, anchors: anchors}
	l := &led
	letGo() // what was scrolled before the program came is put there again
	on(document, "scroll", l.scrolled)
}

// led is the page's lock.
var led lock

// A lock knows which account the reader moves, and the paragraph last at the eye.
type lock struct {
	a, b    string
	anchors func() []Anchor
	leader  string // the account that the reader's hand is on
	at      string
	waiting bool
}

// scrolled follows the leader, once a frame.
func (l *lock) scrolled(e js.Value) {
	pane := e.Get("target")
	l.leader = window.Get("parallax").Get("hand").Get("pane").String()
	if l.waiting || l.leader == "" || pane.Get("id").Type() != js.TypeString || pane.Get("id").String() != l.leader {
		return
	}
	l.waiting = true
	once(func(run js.Func) { window.Call("requestAnimationFrame", run) }, func() {
		l.waiting = false
		l.follow(pane)
	})
}

func (l *lock) follow(pane js.Value) {
	partners := map[string]string{}
	for _, x := range l.anchors() {
		from, to := x.A, x.B
		if l.leader == l.b {
			from, to = to, from
		}
		if _, taken := partners[from]; !taken {
			partners[from] = to
		}
	}
	at := atEye(pane)
	if at == l.at {
		return
	}
	l.at = at
	from, to := element(at), element(partners[at])
	if !from.Truthy() || !to.Truthy() || scroller(to).Equal(scroller(from)) {
		return
	}
	slide(scroller(to), top(to)-top(from), behavior())
}

// atEye returns the ID of the paragraph that stands at the reader's eye.
func atEye(pane js.Value) string {
	box := pane.Call("getBoundingClientRect")
	line := box.Get("top").Float() + eye*height(pane)
	list := pane.Call("querySelectorAll", ".par:not([hidden])")
	low, high := 0, list.Length()
	for low < high { // paragraphs stand in order: the first that ends below the line
		mid := (low + high) / 2
		if list.Index(mid).Call("getBoundingClientRect").Get("bottom").Float() < line {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low == list.Length() {
		return ""
	}
	return list.Index(low).Get("id").String()
}
