package browser

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// webkitTeller gathers what a page says, breaks and asks for, until it is
// fetched with the next evaluation.
const webkitTeller = `{
	const said = (globalThis.driveSaid = []), say = (kind, text) => said.push([kind, text]);
	globalThis.` + binding + ` = (text) => say("violation", text);
	for (const name of ["debug", "log", "info", "warn", "error"]) {
		const real = console[name].bind(console);
		console[name] = (...args) => {
			say("console", (name === "warn" ? "warning" : name) + ": " + args.map(String).join(" "));
			real(...args);
		};
	}
	addEventListener("error",
		(e) => say("console", e.target === window ? "exception: " +
		(e.error?.stack ?? e.message) : "error: could not load " + (e.target.src ?? e.target.href)), true);
	addEventListener("unhandledrejection", (e) => say("console", "exception: " + (e.reason?.stack ?? e.reason)));
	new PerformanceObserver((list) => list.getEntries().forEach((e) => say("request", e.name)))
		.observe({type: "resource", buffered: true});
}`

// webkitCall evaluates an expression and gives what it comes to with all that
// was said since the last time.
const webkitCall = `const done = arguments[0], said = () => globalThis.driveSaid?.splice(0) ?? [];
	Promise.resolve().then(() => (%s)).then(
		(value) => done({Value: value, Said: said()}),
		(error) => done({Failure: String(error), Said: said()}));`

// A webkitWindow is a window of a session, or a frame in one.
type webkitWindow struct {
	session *webkitSession
	handle  string
	frame   int // which of the window's frames, from 1; 0 for the window itself
	seen    *Record
	started Options
}

// Listen is for a frame, whose next page is written into as any page is.
func (w *webkitWindow) Listen(seen *Record, o Options) error {
	w.seen = seen
	w.session.relay.inject(webkitTeller + reporter + o.scripts())
	return nil
}

// call runs a command in the window.
func (w *webkitWindow) call(command string, given params, result any) error {
	s := w.session
	s.mu.Lock()
	defer s.mu.Unlock()
	if at := fmt.Sprint(w.handle, w.frame); s.now != at {
		if err := s.driver.call("/window", params{"handle": w.handle}, nil); err != nil {
			return err
		}
		if err := s.driver.call("/frame", params{"id": nil}, nil); err != nil {
			return err
		}
		if w.frame > 0 {
			if err := s.driver.call("/frame", params{"id": w.frame - 1}, nil); err != nil {
				s.now = ""
				return err
			}
		}
		s.now = at
	}
	return s.driver.call(command, given, result)
}

func (w *webkitWindow) Close() {
	w.tell()
	if w.frame > 0 {
		return // a frame goes with its window
	}
	w.call("/frame", params{"id": nil}, nil)
	w.session.mu.Lock()
	defer w.session.mu.Unlock()
	w.session.driver.send(http.MethodDelete, "/window", nil, nil)
	w.session.driver.call("/window", params{"handle": w.session.base}, nil)
	w.session.now = w.session.base
}

// tell fetches what the page said since it was last asked.
func (w *webkitWindow) tell() { w.Evaluate(`""`) }

func (w *webkitWindow) Evaluate(expression string) (string, error) {
	var got struct {
		Value, Failure string
		Said           [][2]string
	}
	err := w.call("/execute/async", params{"script": fmt.Sprintf(webkitCall, expression), "args": []any{}}, &got)
	for _, s := range got.Said {
		switch s[0] {
		case "violation":
			w.seen.violate(s[1])
		case "request":
			w.seen.ask(s[1])
		default:
			w.seen.say(s[1])
		}
	}
	if err == nil && got.Failure != "" {
		err = errors.New(got.Failure)
	}
	return got.Value, err
}

// Visit loads an address; a file as a copy with the script in it.
func (w *webkitWindow) Visit(address string) error {
	w.tell()
	if at, err := url.Parse(address); err == nil && at.Scheme == "file" &&
		!strings.HasPrefix(at.Path, w.session.folder) {
		data, err := os.ReadFile(at.Path)
		if err != nil {
			return err
		}
		at.Path = filepath.Join(w.session.folder, filepath.Base(at.Path))
		if err := os.WriteFile(at.Path, w.session.relay.injected(data), 0o600); err != nil {
			return err
		}
		address = at.String()
	}
	return w.call("/url", params{"url": address}, nil)
}

func (w *webkitWindow) Reload() error {
	w.tell()
	return w.call("/refresh", params{}, nil)
}

// Resize makes the window as much larger than what it shows as it is. The page
// learns of it a while after the window did.
func (w *webkitWindow) Resize(width, height int64) error {
	is, err := w.sizes()
	for tries := 0; err == nil && tries < 4; tries++ {
		if is[0] == width && is[1] == height {
			return nil
		}
		if err = w.call("/window/rect",
			params{"x": 0, "y": 0, "width": width + is[2] - is[0], "height": height + is[3] - is[1]}, nil); err != nil {
			return err
		}
		was := is
		for end := time.Now().Add(time.Second); err == nil && is == was &&
			time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
			is, err = w.sizes()
		}
	}
	if err != nil {
		return err
	}
	return fmt.Errorf("%w make its window %d wide and %d high", ErrUnable, width, height)
}

func (w *webkitWindow) sizes() ([4]int64, error) {
	return Call[[4]int64](w, `() => [innerWidth, innerHeight, outerWidth, outerHeight]`)
}

// SetOptions can change nothing: all is settled when the process starts.
func (w *webkitWindow) SetOptions(o Options) error {
	if o.Dark != w.started.Dark || o.Smooth != w.started.Smooth || o.Forced {
		return fmt.Errorf("%w change its colours or force them", ErrUnable)
	}
	return nil
}

func (w *webkitWindow) Slow(float64) error { return fmt.Errorf("%w slow the processor", ErrUnable) }

func (w *webkitWindow) Picture() ([]byte, error) {
	var data []byte
	err := w.call("/screenshot", nil, &data)
	return data, err
}

func (w *webkitWindow) act(actions []params) error {
	return w.call("/actions", params{"actions": actions}, nil)
}

func (w *webkitWindow) Click(x, y float64, held ...Modifier) error {
	return w.act(clicking(x, y, held))
}

// Wheel turns a wheel that was never turned before: of each turn the driver
// takes off what the same wheel has turned until then.
func (w *webkitWindow) Wheel(x, y, dy float64) error {
	w.session.wheels++
	return w.act(wheeling(fmt.Sprint("wheel ", w.session.wheels), x, y, dy))
}

func (w *webkitWindow) Press(key rune, held ...Modifier) error { return w.act(pressing(key, held)) }

func (w *webkitWindow) Opened(address string, frame bool) (Window, error) {
	next := *w
	if frame {
		n, err := Call[int](w, `() => window.length`)
		for next.frame = 1; err == nil && next.frame <= n; next.frame++ {
			if at, err := Call[string](&next, `() => location.href`); err == nil && at == address {
				return &next, nil
			}
		}
		return nil, err
	}
	var handles []string
	if err := w.call("/window/handles", nil, &handles); err != nil {
		return nil, err
	}
	for _, next.handle = range slices.Backward(handles) {
		var at string
		if err := next.call("/url", nil, &at); err == nil && at == address {
			return &next, nil
		}
	}
	return nil, nil
}
