package main

import (
	"errors"
	"fmt"
	"maps"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// webkit is WebKitGTK, driven over classic WebDriver on a screen of its own.
// Its wishes for colours and motion hold for a whole process, so that there is
// one process, a [webkitSession], for each look. Classic WebDriver hears
// nothing of a page and runs nothing before it: [webkitTeller] is written into
// each page by a [relay], and into a copy of a file.
type webkit struct {
	screen   *program
	display  string
	folder   string // for settings and copies of files
	sink     *sink
	sessions map[string]*webkitSession // by look
	started  int                       // sessions
}

// startWebkit makes the screen; the browser starts with the first window.
func startWebkit(s *sink) (engine, error) {
	if _, err := findWebkit(); err != nil {
		return nil, err
	}
	path, err := installed("Xvfb")
	if err != nil {
		return nil, err
	}
	w := &webkit{sink: s, sessions: map[string]*webkitSession{}}
	if w.folder, err = os.MkdirTemp("", "parallax-webkit-"); err != nil {
		return nil, err
	}
	if w.screen, err = run(nil, path, "-displayfd", "1", "-screen", "0", "2400x1800x24", "-nolisten", "tcp"); err == nil {
		w.display, err = w.screen.says(regexp.MustCompile(`^(\d+)$`))
	}
	if err != nil {
		w.close()
		return nil, fmt.Errorf("start %s: %w", path, err)
	}
	return w, nil
}

// findWebkit returns the path of WebKitGTK's own small browser, where its
// driver is too.
func findWebkit() (string, error) {
	if _, err := installed("WebKitWebDriver"); err != nil {
		return "", err
	}
	found, err := filepath.Glob("/usr/lib*/*/webkit2gtk-4.*/MiniBrowser")
	if err == nil && len(found) == 0 {
		err = fmt.Errorf("%w: MiniBrowser", errMissing)
	}
	if err != nil {
		return "", err
	}
	return found[len(found)-1], nil
}

func (w *webkit) close() {
	for _, s := range w.sessions {
		s.stop()
	}
	if w.screen != nil {
		w.screen.stop()
	}
	os.RemoveAll(w.folder)
}

// A webkitSession is one process and its driver.
type webkitSession struct {
	driver  *webdriver
	program *program
	relay   *relay
	folder  string
	base    string // the window that stays open, since a session ends with its last

	mu  sync.Mutex
	now string // the window, and the frame in it, that commands go to
}

// session returns the process for a look, which it starts where there is none.
func (w *webkit) session(l look) (*webkitSession, error) {
	name := fmt.Sprintf("dark %t smooth %t script %t", l.dark, l.smooth, !l.noScript)
	if s := w.sessions[name]; s != nil {
		return s, nil
	}
	w.started++
	s := &webkitSession{folder: filepath.Join(w.folder, fmt.Sprint(w.started))}
	if err := s.start(w, l); err != nil {
		s.stop()
		return nil, err
	}
	w.sessions[name] = s
	return s, nil
}

func (s *webkitSession) start(w *webkit, l look) (err error) {
	if s.relay, err = newRelay(w.sink); err != nil {
		return err
	}
	environment, err := s.settings(w.display, l)
	if err != nil {
		return err
	}
	port, err := freePort()
	if err != nil {
		return err
	}
	if s.program, err = run(environment, "WebKitWebDriver", "-p", port); err != nil {
		return err
	}
	driver := &webdriver{address: "http://127.0.0.1:" + port}
	if err := driver.listens(); err != nil {
		return err
	}
	path, err := findWebkit()
	if err != nil {
		return err
	}
	arguments := []string{"--automation"}
	if l.noScript {
		arguments = append(arguments, "--enable-javascript=false")
	}
	if l.dark {
		arguments = append(arguments, "--dark-mode")
	}
	s.driver, err = newWebdriver(driver.address, params{
		"webkitgtk:browserOptions": params{"binary": path, "args": arguments},
		"proxy":                    params{"proxyType": "manual", "httpProxy": s.relay.address, "sslProxy": s.relay.address},
		"unhandledPromptBehavior":  "dismiss",
	})
	if err != nil {
		return err
	}
	return s.driver.call("/window", nil, &s.base)
}

// settings writes the reader's wishes where the toolkit looks for them and
// returns the environment that says so.
func (s *webkitSession) settings(display string, l look) ([]string, error) {
	folder := filepath.Join(s.folder, "gtk-3.0")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	wishes := fmt.Sprintf("[Settings]\ngtk-enable-animations=%d\n", map[bool]int{true: 1}[l.smooth])
	if err := os.WriteFile(filepath.Join(folder, "settings.ini"), []byte(wishes), 0o600); err != nil {
		return nil, err
	}
	environment := []string{"DISPLAY=:" + display, "LANG=C.UTF-8", "NO_AT_BRIDGE=1", "GDK_BACKEND=x11", "LIBGL_ALWAYS_SOFTWARE=1", "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1"}
	for _, name := range []string{"CONFIG", "CACHE", "DATA", "STATE"} {
		environment = append(environment, "XDG_"+name+"_HOME="+s.folder)
	}
	return environment, nil
}

// freePort returns a port that nothing listens at.
func freePort() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer l.Close()
	_, port, err := net.SplitHostPort(l.Addr().String())
	return port, err
}

func (s *webkitSession) stop() {
	if s.driver != nil {
		s.driver.end()
	}
	if s.program != nil {
		s.program.stop()
	}
	if s.relay != nil {
		s.relay.close()
	}
}

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
	addEventListener("error", (e) => say("console", e.target === window ? "exception: " + (e.error?.stack ?? e.message) : "error: could not load " + (e.target.src ?? e.target.href)), true);
	addEventListener("unhandledrejection", (e) => say("console", "exception: " + (e.reason?.stack ?? e.reason)));
	new PerformanceObserver((list) => list.getEntries().forEach((e) => say("request", e.name))).observe({type: "resource", buffered: true});
}`

// webkitCall evaluates an expression and gives what it comes to with all that
// was said since the last time.
const webkitCall = `const done = arguments[0], said = () => globalThis.driveSaid?.splice(0) ?? [];
	Promise.resolve().then(() => (%s)).then(
		(value) => done({Value: value, Said: said()}),
		(error) => done({Failure: String(error), Said: said()}));`

func (w *webkit) open(seen *record, l look, beside window) (window, error) {
	s, err := w.session(l)
	if err != nil {
		return nil, err
	}
	var made struct{ Handle string }
	if err = s.driver.call("/window/new", params{"type": "window"}, &made); err != nil { // it has crashed: one more
		s.stop()
		maps.DeleteFunc(w.sessions, func(_ string, other *webkitSession) bool { return other == s })
		if s, err = w.session(l); err == nil {
			err = s.driver.call("/window/new", params{"type": "window"}, &made)
		}
	}
	if err != nil {
		return nil, err
	}
	s.relay.inject(webkitTeller + reporter + l.scripts())
	return &webkitWindow{session: s, handle: made.Handle, seen: seen, started: l}, nil
}

// listen is for a frame, whose next page is written into as any page is.
func (w *webkitWindow) listen(seen *record, l look) error {
	w.seen = seen
	w.session.relay.inject(webkitTeller + reporter + l.scripts())
	return nil
}

type webkitWindow struct {
	session *webkitSession
	handle  string
	frame   int // which of the window's frames, from 1; 0 for the window itself
	seen    *record
	started look
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

func (w *webkitWindow) close() {
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
func (w *webkitWindow) tell() { w.evaluate(`""`) }

func (w *webkitWindow) evaluate(expression string) (string, error) {
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

// visit loads an address; a file as a copy with the script in it.
func (w *webkitWindow) visit(address string) error {
	w.tell()
	if at, err := url.Parse(address); err == nil && at.Scheme == "file" && !strings.HasPrefix(at.Path, w.session.folder) {
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

func (w *webkitWindow) reload() error {
	w.tell()
	return w.call("/refresh", params{}, nil)
}

// resize makes the window as much larger than what it shows as it is.
func (w *webkitWindow) resize(width, height int64) error {
	for range 3 {
		is, err := try[[4]int64](w, `() => [innerWidth, innerHeight, outerWidth, outerHeight]`)
		if err != nil {
			return err
		}
		if is[0] == width && is[1] == height {
			return nil
		}
		if err := w.call("/window/rect", params{"x": 0, "y": 0, "width": width + is[2] - is[0], "height": height + is[3] - is[1]}, nil); err != nil {
			return err
		}
	}
	return fmt.Errorf("%w make its window %d wide and %d high", errUnable, width, height)
}

// look was settled when the process started.
func (w *webkitWindow) look(l look) error {
	if l.dark != w.started.dark || l.smooth != w.started.smooth || l.forced {
		return fmt.Errorf("%w change its colours or force them", errUnable)
	}
	return nil
}

func (w *webkitWindow) slow(float64) error { return fmt.Errorf("%w slow the processor", errUnable) }

func (w *webkitWindow) picture() ([]byte, error) {
	var data []byte
	err := w.call("/screenshot", nil, &data)
	return data, err
}

func (w *webkitWindow) act(actions []params) error {
	return w.call("/actions", params{"actions": actions}, nil)
}

func (w *webkitWindow) click(x, y float64, held ...modifier) error {
	return w.act(clicking(x, y, held))
}

// wheel turns the wheel and brings it to rest: a second turn alike would be none.
func (w *webkitWindow) wheel(x, y, dy float64) error {
	if err := w.act(wheeling(x, y, dy)); err != nil {
		return err
	}
	return w.act(wheeling(x, y, 0))
}

func (w *webkitWindow) press(key rune, held ...modifier) error { return w.act(pressing(key, held)) }

func (w *webkitWindow) opened(address string, frame bool) (window, error) {
	next := *w
	if frame {
		n, err := try[int](w, `() => window.length`)
		for next.frame = 1; err == nil && next.frame <= n; next.frame++ {
			if at, err := try[string](&next, `() => location.href`); err == nil && at == address {
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
