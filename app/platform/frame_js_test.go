package platform

import (
	"slices"
	"syscall/js"
	"testing"
)

func TestAfterPaintIsAfterTheFrame(t *testing.T) {
	start(t)
	var done []string
	AfterPaint(func() { done = append(done, "one") })
	AfterPaint(func() {
		done = append(done, "two")
		AfterPaint(func() { done = append(done, "a frame later") })
		panic("two")
	})
	AfterPaint(func() { done = append(done, "three") })
	advance(15)
	if len(done) > 0 {
		t.Errorf("%q before the frame", done)
	}
	advance(1)
	if !slices.Equal(done, []string{"one", "two", "three"}) {
		t.Errorf("after the frame: %q", done)
	}
	wantFailures(t, "parallax: frame: two")
	advance(16)
	if len(done) != 4 {
		t.Errorf("after the next frame: %q", done)
	}
}

func TestWaiting(t *testing.T) {
	start(t)
	var done []string
	After(1200, func() { done = append(done, "after") })
	WhenIdle(func() { done = append(done, "idle") }) // a browser that does not tell
	advance(99)
	if len(done) > 0 {
		t.Errorf("done too early: %q", done)
	}
	advance(1)
	advance(1100)
	if !slices.Equal(done, []string{"idle", "after"}) {
		t.Errorf("done: %q", done)
	}
}

func TestABrowserThatTellsIsAskedWhenItIsIdle(t *testing.T) {
	start(t)
	var asked js.Value
	ask := js.FuncOf(func(_ js.Value, args []js.Value) any {
		asked = args[0]
		return nil
	})
	defer ask.Release()
	window.Set("requestIdleCallback", ask)
	defer window.Delete("requestIdleCallback")
	done := 0
	WhenIdle(func() { done++ })
	if advance(1000); done != 0 {
		t.Error("done before the browser was idle")
	}
	if asked.Invoke(); done != 1 {
		t.Errorf("done %d times", done)
	}
}

func TestMeasuresBeginAtTheEventAndEndAtThePaintedFrame(t *testing.T) {
	start(t)
	performance := window.Get("performance")
	defer performance.Call("clearMeasures")
	began := performance.Call("now").Float() - 70
	window.Set("event", map[string]any{"timeStamp": began})
	defer window.Delete("event")
	noted := Measure("Choose")
	noted("msg")
	named := func() js.Value { return performance.Call("getEntriesByName", "parallax:msg/Choose") }
	if named().Length() != 0 {
		t.Error("noted before the frame was painted")
	}
	advance(16)
	if named().Length() != 1 {
		t.Fatalf("noted %d times", named().Length())
	}
	m := named().Index(0)
	if got := m.Get("startTime").Float(); got != began {
		t.Errorf("begins at %g, want %g", got, began)
	}
	if m.Get("duration").Float() < 70 {
		t.Errorf("took %g milliseconds, want 70 at least", m.Get("duration").Float())
	}
}

func TestThePageIsUsableOnceItIsPainted(t *testing.T) {
	start(t)
	defer window.Get("performance").Call("clearMarks")
	Usable()
	if page.Get("dataset").Get("parallax").Truthy() {
		t.Error("usable before it is painted")
	}
	advance(16)
	if got := page.Get("dataset").Get("parallax").String(); got != "usable" {
		t.Errorf("the page is %q", got)
	}
	if n := window.Get("performance").Call("getEntriesByName", "parallax:usable").Length(); n != 1 {
		t.Errorf("%d marks", n)
	}
}

func TestInView(t *testing.T) {
	start(t)
	seen := js.FuncOf(func(_ js.Value, args []js.Value) any { return "a1 a2 " + args[0].String() })
	defer seen.Release()
	window.Get("parallax").Set("inView", seen)
	if got := InView("b7"); len(got) != 3 || !got["a1"] || !got["a2"] || !got["b7"] {
		t.Errorf("in view: %v", got)
	}
}
