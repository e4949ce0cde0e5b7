package browser

import (
	"fmt"
	"maps"
	"net"
	"os"
	"path/filepath"
	"regexp"
	"sync"
)

// webkit is WebKitGTK, driven over classic WebDriver on a screen of its own.
// Its wishes for colours and motion hold for a whole process, so that there is
// one process, a [webkitSession], for each set of options. Classic WebDriver hears
// nothing of a page and runs nothing before it: [webkitTeller] is written into
// each page by a [relay], and into a copy of a file.
type webkit struct {
	screen   *program
	display  string
	folder   string // for settings and copies of files
	sink     *sink
	sessions map[string]*webkitSession // by options
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
	if w.screen, err = run(nil, path, "-displayfd", "1", "-screen", "0", "2400x1800x24", "-nolisten",
		"tcp"); err == nil {
		w.display, err = w.screen.says(regexp.MustCompile(`^(\d+)$`))
	}
	if err != nil {
		w.Close()
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

func (w *webkit) Close() {
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

	wheels int // that were turned

	mu  sync.Mutex
	now string // the window, and the frame in it, that commands go to
}

// session returns the process for the options, which it starts where there is none.
func (w *webkit) session(o Options) (*webkitSession, error) {
	name := fmt.Sprintf("dark %t smooth %t script %t", o.Dark, o.Smooth, !o.NoScript)
	if s := w.sessions[name]; s != nil {
		return s, nil
	}
	w.started++
	s := &webkitSession{folder: filepath.Join(w.folder, fmt.Sprint(w.started))}
	if err := s.start(w, o); err != nil {
		s.stop()
		return nil, err
	}
	w.sessions[name] = s
	return s, nil
}

func (s *webkitSession) start(w *webkit, o Options) (err error) {
	if s.relay, err = newRelay(w.sink); err != nil {
		return err
	}
	environment, err := s.settings(w.display, o)
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
	if o.NoScript {
		arguments = append(arguments, "--enable-javascript=false")
	}
	if o.Dark {
		arguments = append(arguments, "--dark-mode")
	}
	s.driver, err = newWebdriver(driver.address, params{
		"webkitgtk:browserOptions": params{"binary": path, "args": arguments},
		"proxy": params{"proxyType": "manual", "httpProxy": s.relay.address,
			"sslProxy": s.relay.address},
		"unhandledPromptBehavior": "dismiss",
		"timeouts":                params{"script": Patience.Milliseconds()},
	})
	if err != nil {
		return err
	}
	return s.driver.call("/window", nil, &s.base)
}

// settings writes the reader's wishes where the toolkit looks for them and
// returns the environment that says so.
func (s *webkitSession) settings(display string, o Options) ([]string, error) {
	folder := filepath.Join(s.folder, "gtk-3.0")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	wishes := fmt.Sprintf("[Settings]\ngtk-enable-animations=%d\n", map[bool]int{true: 1}[o.Smooth])
	if err := os.WriteFile(filepath.Join(folder, "settings.ini"), []byte(wishes), 0o600); err != nil {
		return nil, err
	}
	environment := []string{"DISPLAY=:" + display, "LANG=C.UTF-8", "NO_AT_BRIDGE=1", "GDK_BACKEND=x11",
		"LIBGL_ALWAYS_SOFTWARE=1", "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1"}
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

func (w *webkit) Open(seen *Record, o Options, beside Window) (Window, error) {
	s, err := w.session(o)
	if err != nil {
		return nil, err
	}
	handle, err := s.newWindow()
	if err != nil { // it has crashed: one more
		s.stop()
		maps.DeleteFunc(w.sessions, func(_ string, other *webkitSession) bool { return other == s })
		if s, err = w.session(o); err == nil {
			handle, err = s.newWindow()
		}
	}
	if err != nil {
		return nil, err
	}
	s.relay.inject(webkitTeller + reporter + o.scripts())
	return &webkitWindow{session: s, handle: handle, seen: seen, started: o}, nil
}

// newWindow makes a window and looks whether it is there: the driver has called
// one that it had just made "no such window".
func (s *webkitSession) newWindow() (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var made struct{ Handle string }
	if err := s.driver.call("/window/new", params{"type": "window"}, &made); err != nil {
		return "", err
	}
	s.now = "" // wherever commands go after this
	return made.Handle, s.driver.call("/window", params{"handle": made.Handle}, nil)
}
