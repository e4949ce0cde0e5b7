package browser

import (
	"fmt"
	"strings"
	"time"
)

// A firefoxWindow is a tab, or a frame in one.
type firefoxWindow struct {
	browser   *firefox
	context   string // the browsing context
	top       string // that of the window
	container string
	owns      bool
	sandbox   string // where scripts are evaluated; empty for the page itself
}

// prepare sets up what must be there before a page comes.
func (w *firefoxWindow) prepare(o Options) error {
	script := params{
		"functionDeclaration": "(" + binding + ") => {" + reporter + o.scripts() + "}",
		"arguments":           []params{{"type": "channel", "value": params{"channel": binding}}},
		"contexts":            []string{w.context},
	}
	if err := w.browser.bidi.call("script.addPreloadScript", script, nil); err != nil {
		return err
	}
	if o.NoScript {
		w.sandbox = "drive" // nothing of the page's own would be carried out
		return w.own(`tab.allowJavascript = false`)
	}
	return nil
}

// Listen is for a frame. What is run before the pages of its window is run
// before its own too, but for what is wanted in the frame alone.
func (w *firefoxWindow) Listen(seen *Record, o Options) error {
	w.browser.mu.Lock()
	w.browser.tells[w.context] = seen
	w.browser.mu.Unlock()
	if o.NoScript {
		w.sandbox = "drive"
	}
	script := params{"functionDeclaration": "() => { if (top !== self) {" + o.Before + "} }",
		"contexts": []string{w.top}}
	return w.browser.bidi.call("script.addPreloadScript", script, nil)
}

// own runs a script on the browser's side; tab is the window's page there.
func (w *firefoxWindow) own(script string) error {
	const find = `const { NavigableManager } =
		ChromeUtils.importESModule("chrome://remote/content/shared/NavigableManager.sys.mjs");
		const tab = NavigableManager.getBrowsingContextById(%q); %s; return ""`
	_, err := w.browser.evaluate(params{"context": w.browser.chrome},
		"(() => {"+fmt.Sprintf(find, w.context, script)+"})()")
	return err
}

func (w *firefoxWindow) Evaluate(expression string) (string, error) {
	target := params{"context": w.context}
	if w.sandbox != "" {
		target["sandbox"] = w.sandbox
	}
	return w.browser.evaluate(target, expression)
}

func (w *firefoxWindow) call(method string, more params) error {
	given := params{"context": w.context}
	for name, value := range more {
		given[name] = value
	}
	return w.browser.bidi.call(method, given, nil)
}

func (w *firefoxWindow) Close() {
	if w.context != w.top {
		return // a frame goes with its window
	}
	w.call("browsingContext.close", nil)
	if w.owns {
		w.browser.bidi.call("browser.removeUserContext", params{"userContext": w.container}, nil)
	}
	w.browser.mu.Lock()
	defer w.browser.mu.Unlock()
	gone := w.browser.tells[w.context]
	for context, r := range w.browser.tells {
		if r == gone {
			delete(w.browser.tells, context)
		}
	}
}

// born tells how far a document is loaded and, last, when it began.
const born = `document.readyState + " " + location.href.split("#")[0] + " " + performance.timeOrigin`

func (w *firefoxWindow) Visit(address string) error {
	was, err := w.Evaluate(born)
	if err != nil {
		return err
	}
	page, _, within := strings.Cut(address, "#")
	if within && strings.Contains(was, " "+page+" ") {
		was = "" // a place in the page that is there
	}
	return w.arrive(was, "browsingContext.navigate", params{"url": address, "wait": "complete"})
}

func (w *firefoxWindow) Reload() error {
	was, err := w.Evaluate(born)
	if err != nil {
		return err
	}
	return w.arrive(was, "browsingContext.reload", params{"wait": "complete"})
}

// arrive loads a page and waits for a document other than the one that was.
// Firefox takes any step that the page before makes in its history meanwhile
// for the end of the loading, and the keys and clicks that follow went to the
// page before, or failed in the middle of the change.
func (w *firefoxWindow) arrive(was, method string, given params) error {
	if err := w.call(method, given); err != nil {
		return err
	}
	began := was[strings.LastIndex(was, " ")+1:]
	for end := time.Now().Add(Patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		is, err := w.Evaluate(born)
		if err == nil && strings.HasPrefix(is, "complete ") && is[strings.LastIndex(is, " ")+1:] != began {
			return nil
		}
	}
	return fmt.Errorf("%s: the page before never went", method)
}

func (w *firefoxWindow) Resize(width, height int64) error {
	return w.call("browsingContext.setViewport", params{"viewport": params{"width": width, "height": height}})
}

func (w *firefoxWindow) SetOptions(o Options) error {
	scheme, forced, motion := "light", "none", 1
	if o.Dark {
		scheme = "dark"
	}
	if o.Forced {
		forced = "active"
	}
	if o.Smooth {
		motion = 0
	}
	return w.own(fmt.Sprintf(`tab.top.prefersColorSchemeOverride = %q; tab.top.forcedColorsOverride = %q;
		Services.prefs.setIntPref("ui.prefersReducedMotion", %d)`, scheme, forced, motion))
}

func (w *firefoxWindow) Slow(float64) error {
	return fmt.Errorf("%w slow the processor", ErrUnable)
}

func (w *firefoxWindow) Picture() ([]byte, error) {
	var got struct{ Data []byte }
	err := w.browser.bidi.call("browsingContext.captureScreenshot", params{"context": w.context}, &got)
	return got.Data, err
}

func (w *firefoxWindow) Click(x, y float64, held ...Modifier) error {
	return w.act(clicking(x, y, held))
}

func (w *firefoxWindow) Wheel(x, y, dy float64) error { return w.act(wheeling("wheel", x, y, dy)) }

func (w *firefoxWindow) Press(key rune, held ...Modifier) error { return w.act(pressing(key, held)) }

func (w *firefoxWindow) act(actions []params) error {
	return w.call("input.performActions", params{"actions": actions})
}

func (w *firefoxWindow) other(context string, frame bool) *firefoxWindow {
	next := &firefoxWindow{browser: w.browser, context: context, top: context, container: w.container}
	if frame {
		next.top = w.top
	}
	return next
}

func (w *firefoxWindow) Opened(address string, frame bool) (Window, error) {
	type node struct {
		Context, URL string
		Children     []node
	}
	var tree struct{ Contexts []node }
	given := params{}
	if frame {
		given["root"] = w.context
	}
	if err := w.browser.bidi.call("browsingContext.getTree", given, &tree); err != nil {
		return nil, err
	}
	list := tree.Contexts
	if frame && len(list) > 0 {
		list = list[0].Children
	}
	for _, n := range list {
		if n.URL == address {
			return w.other(n.Context, frame), nil
		}
	}
	return nil, nil
}
