package platform

import (
	"fmt"
	"syscall/js"
	"testing"
)

// accounts makes two accounts of ten paragraphs, 400 pixels high and 100 below
// the upper edge of the page; those of A are 100 pixels high, those of B 150.
func accounts(t *testing.T) (a, b js.Value) {
	t.Helper()
	start(t)
	page.Get("dataset").Set("parallax", "usable")
	for pane, height := range map[string]int{"a": 100, "b": 150} {
		add("", "section", props{"id": "pane-" + pane, "className": "pane", "y": 100, "clientHeight": 400,
			"scrollHeight": 10 * height})
		for n := range 10 {
			add("pane-"+pane, "p",
				props{"id": fmt.Sprint(pane, n), "className": "par", "y": n * height, "height": height})
		}
	}
	return element("pane-a"), element("pane-b")
}

func at(pane js.Value) int { return pane.Get("scrollTop").Int() }

func TestWhatIsScrolledToStandsAQuarterDown(t *testing.T) {
	for _, c := range []struct {
		to    string
		at    int
		calls string
	}{
		{"a5", 400, "smooth to 400"},
		{"a2", 100, "smooth to 100"},
		{"a0", 0, ""},                // it is there
		{"a9", 600, "smooth to 600"}, // as far as it goes
		{"nowhere", 0, ""},
	} {
		a, _ := accounts(t)
		ScrollTo(c.to)
		advance(300)
		if at(a) != c.at || calls(a) != c.calls {
			t.Errorf("%s: at %d by %q, want %d by %q", c.to, at(a), calls(a), c.at, c.calls)
		}
		wantFailures(t)
	}
}

func TestNothingSlidesForReadersWhoAskForLessMotionOrBeforeThePageIsUsable(t *testing.T) {
	a, _ := accounts(t)
	fake.Set("calm", true)
	ScrollTo("a5")
	fake.Set("calm", false)
	page.Set("dataset", map[string]any{"parallax": "starting"})
	ScrollTo("a2")
	if got := calls(a); got != "instant to 400, instant to 100" {
		t.Errorf("scrolled by %q", got)
	}
}

func TestAccountsThatDoNotScrollAreScrolledWithThePage(t *testing.T) {
	a, _ := accounts(t)
	a.Set("scrollHeight", 400)
	page.Set("scrollHeight", 2000)
	ScrollTo("a9")
	advance(300)
	if at(a) != 0 || at(page) != 800 { // 900 + 100 - 800/4
		t.Errorf("the account is at %d, the page at %d", at(a), at(page))
	}
}

func TestARowIsScrolledToTheMiddleOfWhatStandsInIt(t *testing.T) {
	start(t)
	row := add("", "div", props{"id": "row", "offsetLeft": 20, "clientWidth": 300})
	add("row", "button", props{"id": "chip", "offsetLeft": 520, "offsetWidth": 80})
	ScrollRow("chip")
	if got := row.Get("scrollLeft").Int(); got != 390 { // the chip's middle, 560, at 20 + 300/2
		t.Errorf("the row is at %d", got)
	}
}

// tops returns how far two elements stand from the upper edge of the page.
func tops(ids ...string) (out []float64) {
	for _, id := range ids {
		out = append(out, element(id).Call("getBoundingClientRect").Get("top").Float())
	}
	return out
}

func TestAPairStandsLevel(t *testing.T) {
	for _, calm := range []bool{false, true} {
		for _, c := range []struct {
			a, b string
			want float64
		}{
			{"a5", "b3", 200},
			{"a9", "b6", 400}, // a9 cannot come as high as the reader's eye: b6 follows it
			{"a0", "b0", 100},
			{"a5", "a2", 200}, // of one account, it alone
		} {
			accounts(t)
			fake.Set("calm", calm)
			Level(c.a, c.b)
			advance(300)
			got := tops(c.a, c.b)
			if got[0] != c.want || c.b[0] == 'b' && got[1] != c.want {
				t.Errorf("%s and %s stand at %g, want %g (calm: %t)", c.a, c.b, got, c.want, calm)
			}
			wantFailures(t)
		}
	}
}

// drawsAbove has the page draw so much more above everything in account B.
func drawsAbove(by int) {
	for n := range 10 {
		p := element(fmt.Sprint("b", n))
		p.Set("y", p.Get("y").Int()+by)
	}
}

func TestAPairStaysLevelUntilTheReadersHandIsOnThePage(t *testing.T) {
	_, b := accounts(t)
	Level("a5", "b3")
	advance(300)
	drawsAbove(30)
	KeepLevel() // a slide may go on
	if got := tops("b3"); got[0] != 230 {
		t.Errorf("b3 is put at %g while it slides", got)
	}
	advance(900) // found apart once it has slid
	if got := tops("a5", "b3"); got[0] != 200 || got[1] != 200 {
		t.Errorf("the pair stands at %g", got)
	}
	drawsAbove(10)
	KeepLevel()
	if got := tops("b3"); got[0] != 200 {
		t.Errorf("b3 stands at %g", got)
	}
	window.Get("parallax").Get("hand").Set("touches", 100)
	was := at(b)
	drawsAbove(10)
	KeepLevel()
	advance(10_000)
	if at(b) != was {
		t.Error("the account is moved beneath the reader's hand")
	}
}

func TestAPairIsLookedAfterFourTimesAtMost(t *testing.T) {
	accounts(t)
	Level("a5", "b3")
	for range 4 {
		drawsAbove(20)
		advance(1200)
		if got := tops("b3"); got[0] != 200 {
			t.Errorf("b3 stands at %g", got)
		}
	}
	drawsAbove(20)
	advance(10_000)
	if got := tops("b3"); got[0] != 220 {
		t.Errorf("b3 is looked after a fifth time: at %g", got)
	}
}

func TestTheParagraphAtTheEye(t *testing.T) {
	a, _ := accounts(t) // the eye is 100 pixels below the account's edge
	for top, want := range map[int]string{0: "a0", 1: "a1", 99: "a1", 101: "a2", 600: "a6"} {
		a.Set("scrollTop", top)
		if got := AtEye("pane-a"); got != want {
			t.Errorf("at %d the reader looks at %q, want %q", top, got, want)
		}
	}
	a.Set("scrollTop", 401)
	element("a5").Call("setAttribute", "hidden", "")
	if got := AtEye("pane-a"); got != "a6" {
		t.Errorf("with a5 hidden the reader looks at %q", got)
	}
	a.Set("scrollTop", 5000)
	if got := AtEye("pane-a") + AtEye("nowhere"); got != "" {
		t.Errorf("beyond the end the reader looks at %q", got)
	}
}

func scrolls(pane js.Value, to int) {
	pane.Set("scrollTop", to)
	fire("scroll", props{"target": pane})
	advance(16)  // a frame
	advance(300) // a slide
}

func TestTheOtherAccountFollowsTheOneThatTheReaderMoves(t *testing.T) {
	a, b := accounts(t)
	anchors := []Anchor{{"a2", "b5"}, {"a2", "b9"}, {"a4", "b1"}}
	LockScroll("pane-a", "pane-b", func() []Anchor { return anchors })
	hand := window.Get("parallax").Get("hand")
	if scrolls(a, 150); at(b) != 0 {
		t.Error("B follows A with nobody's hand on it")
	}
	hand.Set("pane", "pane-a")
	scrolls(a, 151) // a2 is at the eye, 49 pixels below the edge
	if got := tops("a2", "b5"); got[0] != got[1] {
		t.Errorf("a2 and b5 stand at %g", got)
	}
	was := at(b)
	if scrolls(a, 160); at(b) != was {
		t.Error("B follows within a paragraph")
	}
	if scrolls(a, 220); at(b) != was { // a3 has no counterpart
		t.Error("B follows a paragraph without a counterpart")
	}
	if scrolls(b, 300); at(a) != 220 {
		t.Error("A follows B, which the reader's hand is not on")
	}
	hand.Set("pane", "pane-b")
	scrolls(b, 120)
	if got := tops("a4", "b1"); got[0] != got[1] {
		t.Errorf("a4 and b1 stand at %g", got)
	}
	wantFailures(t)
}

func TestTheOtherAccountIsLookedAfterOnceAFrame(t *testing.T) {
	a, _ := accounts(t)
	asked := 0
	LockScroll("pane-a", "pane-b", func() []Anchor {
		asked++
		return nil
	})
	window.Get("parallax").Get("hand").Set("pane", "pane-a")
	for frame := range 2 {
		for range 3 {
			fire("scroll", props{"target": a})
		}
		advance(16)
		if asked != frame+1 {
			t.Errorf("after %d frames the pairs are asked for %d times", frame+1, asked)
		}
	}
}
