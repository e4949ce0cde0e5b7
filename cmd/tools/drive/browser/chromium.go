package browser

import (
	"context"
	"fmt"
	"slices"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// chromium is a running Chromium, driven over its own protocol.
type chromium struct {
	ctx  context.Context
	stop func()
}

// startChromium starts Chromium with an empty profile and everything it asks
// for going to a proxy.
func startChromium(proxy *sink) (engine, error) {
	path, err := findChromium()
	if err != nil {
		return nil, err
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(), flags(path, proxy.address)...)
	ctx, cancel := chromedp.NewContext(allocator)
	c := &chromium{ctx: ctx, stop: func() {
		cancel()
		stop()
	}}
	if err := chromedp.Do(ctx); err != nil {
		c.stop()
		return nil, fmt.Errorf("start %s: %w", path, err)
	}
	return c, nil
}

func findChromium() (string, error) {
	return installed("chromium", "chromium-browser", "google-chrome")
}

// flags make Chromium quiet, the same everywhere, and silent on the network.
func flags(path, proxy string) []chromedp.ExecAllocatorOption {
	options := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.NoFirstRun,
		chromedp.NoDefaultBrowserCheck, chromedp.Headless, chromedp.DisableGPU, chromedp.WindowSize(1280, 800),
		chromedp.ProxyServer(proxy),
		chromedp.Flag("force-color-profile", "srgb"), chromedp.Flag("lang", "en-US"),
		// The Omnibox features are two pages of its own for every window, a quarter of all its work.
		chromedp.Flag("disable-features",
			"Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,PaintHolding,"+
				"WebUIOmniboxPopup,WebUIOmniboxAimPopup"),
	}
	for _, name := range []string{
		"disable-background-networking", "disable-quic", "disable-component-update", "disable-sync",
		"disable-default-apps", "disable-extensions", "disable-domain-reliability",
		"disable-client-side-phishing-detection",
		"disable-background-timer-throttling", "disable-renderer-backgrounding",
		"disable-backgrounding-occluded-windows",
		"disable-dev-shm-usage", "disable-breakpad", "disable-hang-monitor", "disable-ipc-flooding-protection",
		"metrics-recording-only", "no-pings", "mute-audio", "hide-scrollbars",
	} {
		options = append(options, chromedp.Flag(name, true))
	}
	return options
}

func (c *chromium) Close() { c.stop() }

// Open opens a window; it listens before it is told anything else.
func (c *chromium) Open(seen *Record, o Options, beside Window) (Window, error) {
	w := &chromiumWindow{}
	if other, ok := beside.(*chromiumWindow); ok {
		w.ctx, w.cancel = chromedp.NewContext(other.ctx)
	} else {
		w.ctx, w.cancel = chromedp.NewContext(c.ctx, chromedp.WithNewBrowserContext())
	}
	return w, w.Listen(seen, o)
}

func (w *chromiumWindow) Listen(seen *Record, o Options) error {
	if err := chromedp.Listen(w.ctx, seen.hear); err != nil {
		return err
	}
	if err := ask(w, runtime.AddBinding, runtime.AddBindingParams{Name: binding}); err != nil {
		return err
	}
	source := page.AddScriptToEvaluateOnNewDocumentParams{Source: reporter + o.scripts()}
	if err := ask(w, page.AddScriptToEvaluateOnNewDocument, source); err != nil {
		return err
	}
	if !o.NoScript {
		return nil
	}
	return ask(w, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
}

type chromiumWindow struct {
	ctx    context.Context
	cancel context.CancelFunc
}

// ask runs a command of the protocol on a window.
func ask[P, R any](w *chromiumWindow, command cdp.Command[P, R], params P) error {
	ctx, cancel := context.WithTimeout(w.ctx, Patience)
	defer cancel()
	if _, err := chromedp.Call(ctx, command, params); err != nil {
		return fmt.Errorf("%s: %w", command.Method, err)
	}
	return nil
}

func (w *chromiumWindow) do(action chromedp.Action[chromedp.Void]) error {
	ctx, cancel := context.WithTimeout(w.ctx, Patience)
	defer cancel()
	return chromedp.Do(ctx, action)
}

func (w *chromiumWindow) Close() { w.cancel() }

func (w *chromiumWindow) Visit(address string) error { return w.do(chromedp.Navigate(address)) }

func (w *chromiumWindow) Reload() error { return w.do(chromedp.Reload()) }

func (w *chromiumWindow) Evaluate(expression string) (string, error) {
	ctx, cancel := context.WithTimeout(w.ctx, Patience)
	defer cancel()
	return chromedp.Run(ctx, chromedp.Evaluate[string](expression, chromedp.EvalAwaitPromise))
}

func (w *chromiumWindow) Resize(width, height int64) error {
	return w.do(chromedp.EmulateViewport(width, height))
}

func (w *chromiumWindow) SetOptions(o Options) error {
	wish := func(name string, on bool, yes, no string) *emulation.MediaFeature {
		if on {
			return &emulation.MediaFeature{Name: name, Value: yes}
		}
		return &emulation.MediaFeature{Name: name, Value: no}
	}
	media := ""
	if o.Paper {
		media = "print"
	}
	return ask(w, emulation.SetEmulatedMedia,
		emulation.SetEmulatedMediaParams{Media: media, Features: []*emulation.MediaFeature{
			wish("prefers-color-scheme", o.Dark, "dark", "light"),
			wish("prefers-reduced-motion", o.Smooth, "no-preference", "reduce"),
			wish("forced-colors", o.Forced, "active", "none"),
		}})
}

func (w *chromiumWindow) Slow(times float64) error {
	return ask(w, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: times})
}

func (w *chromiumWindow) Picture() ([]byte, error) {
	ctx, cancel := context.WithTimeout(w.ctx, Patience)
	defer cancel()
	return chromedp.Run(ctx, chromedp.CaptureScreenshot())
}

var chromiumModifiers = map[Modifier]chromedp.Modifier{
	Shift: chromedp.ModifierShift, Alt: chromedp.ModifierAlt, Ctrl: chromedp.ModifierCtrl,
}

func (w *chromiumWindow) Click(x, y float64, held ...Modifier) error {
	var modifiers []chromedp.Modifier
	for _, m := range held {
		modifiers = append(modifiers, chromiumModifiers[m])
	}
	return w.do(chromedp.MouseClickXY(x, y, chromedp.ButtonModifiers(modifiers...)))
}

// Wheel turns the wheel. The protocol wants both directions given, and the
// library leaves out a zero.
func (w *chromiumWindow) Wheel(x, y, dy float64) error {
	return ask(w, input.DispatchMouseEvent, input.DispatchMouseEventParams{
		Type: input.DispatchMouseEventTypeMouseWheel, X: x, Y: y, DeltaX: 1e-6, DeltaY: dy})
}

var chromiumKeys = map[string]string{
	KeyBackspace: kb.Backspace, KeyTab: kb.Tab, KeyEnter: kb.Enter, KeyEscape: kb.Escape, KeyPageUp: kb.PageUp,
	KeyPageDown: kb.PageDown, KeyEnd: kb.End, KeyHome: kb.Home, KeyArrowLeft: kb.ArrowLeft, KeyArrowUp: kb.ArrowUp,
	KeyArrowRight: kb.ArrowRight, KeyArrowDown: kb.ArrowDown, KeyDelete: kb.Delete, KeyF6: kb.F6,
}

// Press presses a key. Its letter goes with its keydown event, so that a page
// that takes the event for itself does not get the letter as well.
func (w *chromiumWindow) Press(key rune, held ...Modifier) error {
	if named, ok := chromiumKeys[string(key)]; ok {
		key = []rune(named)[0]
	}
	events := kb.Encode(key)
	down, up := *events[0], *events[len(events)-1]
	if len(events) == 3 {
		down.Text, down.UnmodifiedText = events[1].Text, events[1].UnmodifiedText
	}
	for _, event := range []input.DispatchKeyEventParams{down, up} {
		for _, m := range held {
			event.Modifiers |= int64(chromiumModifiers[m])
		}
		if err := ask(w, input.DispatchKeyEvent, event); err != nil {
			return err
		}
	}
	return nil
}

func (w *chromiumWindow) Opened(address string, frame bool) (Window, error) {
	targets, err := chromedp.Targets(w.ctx)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(targets,
		func(i *target.Info) bool { return i.URL == address && (i.Type == "iframe") == frame })
	if i < 0 {
		return nil, nil
	}
	next := &chromiumWindow{}
	next.ctx, next.cancel = chromedp.NewContext(w.ctx, chromedp.WithTargetID(targets[i].TargetID))
	return next, chromedp.Do(next.ctx) // it lives as long as the first context used
}
