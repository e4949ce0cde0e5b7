package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
)

// firefox is a running Firefox, driven over WebDriver BiDi. What that has no
// command for, the reader's wishes, is set from the browser's own side, which
// Firefox opens to the driver when it is started so.
type firefox struct {
	*program
	bidi    *bidi
	profile string
	chrome  string // the browsing context of the browser's own window

	mu    sync.Mutex
	tells map[string]*record // by browsing context, frames too
}

func findFirefox() (string, error) { return installed("firefox-esr", "firefox") }

// startFirefox starts Firefox with an empty profile and everything it asks for
// going to a proxy.
func startFirefox(proxy *sink) (engine, error) {
	path, err := findFirefox()
	if err != nil {
		return nil, err
	}
	profile, err := os.MkdirTemp("", "parallax-firefox-")
	if err != nil {
		return nil, err
	}
	f := &firefox{profile: profile, tells: map[string]*record{}}
	if err := f.start(path, proxy.address); err != nil {
		f.close()
		return nil, fmt.Errorf("start %s: %w", path, err)
	}
	return f, nil
}

func (f *firefox) start(path, proxy string) (err error) {
	if err := os.WriteFile(filepath.Join(f.profile, "user.js"), []byte(preferences(proxy)), 0o600); err != nil {
		return err
	}
	f.program, err = run(nil, path, "--headless", "--no-remote", "--profile", f.profile, "--remote-debugging-port", "0", "--remote-allow-system-access")
	if err != nil {
		return err
	}
	listens, err := f.program.says(regexp.MustCompile(`BiDi listening on (ws://\S+)`))
	if err != nil {
		return err
	}
	if f.bidi, err = dialBidi(listens+"/session", f.hear); err != nil {
		return err
	}
	if err := f.bidi.call("session.new", params{"capabilities": params{"alwaysMatch": params{"unhandledPromptBehavior": params{"default": "dismiss"}}}}, nil); err != nil {
		return err
	}
	if err := f.bidi.call("session.subscribe", params{"events": []string{"log.entryAdded", "network.beforeRequestSent", "browsingContext.contextCreated", "script.message"}}, nil); err != nil {
		return err
	}
	return f.findChrome()
}

// preferences make Firefox strict with files, the same everywhere, and silent
// on the network.
func preferences(proxy string) string {
	host, port, _ := strings.Cut(strings.TrimPrefix(proxy, "http://"), ":")
	var out strings.Builder
	for name, value := range map[string]any{
		"security.fileuri.strict_origin_policy":            true, // the driver's default is false
		"network.proxy.type":                               1,
		"network.proxy.http":                               host,
		"network.proxy.http_port":                          json.Number(port),
		"network.proxy.ssl":                                host,
		"network.proxy.ssl_port":                           json.Number(port),
		"network.captive-portal-service.enabled":           false,
		"network.connectivity-service.enabled":             false,
		"network.dns.disablePrefetch":                      true,
		"network.prefetch-next":                            false,
		"browser.safebrowsing.malware.enabled":             false,
		"browser.safebrowsing.phishing.enabled":            false,
		"browser.safebrowsing.downloads.enabled":           false,
		"browser.shell.checkDefaultBrowser":                false,
		"browser.startup.page":                             0,
		"browser.aboutwelcome.enabled":                     false,
		"app.update.disabledForTesting":                    true,
		"app.normandy.enabled":                             false,
		"datareporting.policy.dataSubmissionEnabled":       false,
		"toolkit.telemetry.server":                         "",
		"extensions.systemAddon.update.enabled":            false,
		"extensions.getAddons.cache.enabled":               false,
		"services.settings.server":                         "data:,#remote-settings-dummy/v1",
		"intl.accept_languages":                            "en-US",
		"ui.prefersReducedMotion":                          1,
		"layout.css.prefers-color-scheme.content-override": 1,
	} {
		encoded, _ := json.Marshal(value)
		fmt.Fprintf(&out, "user_pref(%q, %s);\n", name, encoded)
	}
	return out.String()
}

// findChrome finds the window of the browser itself.
func (f *firefox) findChrome() error {
	var tree struct{ Contexts []struct{ Context string } }
	if err := f.bidi.call("browsingContext.getTree", params{"moz:scope": "chrome"}, &tree); err != nil {
		return err
	}
	if len(tree.Contexts) == 0 {
		return fmt.Errorf("the browser shows no window of its own")
	}
	f.chrome = tree.Contexts[0].Context
	return nil
}

func (f *firefox) close() {
	if f.bidi != nil {
		f.bidi.call("browser.close", params{}, nil)
		f.bidi.close()
	}
	if f.program != nil {
		f.program.stop()
	}
	os.RemoveAll(f.profile)
}

// hear notes an event in the record of the page that it comes from. What comes
// from no page, as from a worker, is noted in every record.
func (f *firefox) hear(method string, data json.RawMessage) {
	var e struct {
		Context, Parent, Channel  string
		Source                    struct{ Context string }
		Type, Level, Method, Text string
		Request                   struct{ URL string }
		Data                      struct{ Value string }
	}
	if json.Unmarshal(data, &e) != nil {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if method == "browsingContext.contextCreated" {
		if r := f.tells[e.Parent]; r != nil {
			f.tells[e.Context] = r
		}
		return
	}
	from := e.Context + e.Source.Context
	seen := map[*record]bool{}
	for context, r := range f.tells {
		if from != "" && context != from || seen[r] {
			continue
		}
		seen[r] = true
		switch method {
		case "log.entryAdded":
			r.say(firefoxLine(e.Type, e.Level, e.Method, e.Text))
		case "network.beforeRequestSent":
			r.ask(e.Request.URL)
		case "script.message":
			r.violate(e.Data.Value)
		}
	}
}

// firefoxLine writes a message of the console as the other engines do.
func firefoxLine(kind, level, method, text string) string {
	switch {
	case kind == "javascript":
		return "exception: " + text
	case method == "warn":
		return "warning: " + text
	case method != "":
		return method + ": " + text
	}
	return level + ": " + text
}

// open opens a window in a container of its own, which is a profile's worth of
// storage.
func (f *firefox) open(seen *record, l look, beside window) (window, error) {
	w := &firefoxWindow{browser: f}
	if other, ok := beside.(*firefoxWindow); ok {
		w.container = other.container
	} else {
		var made struct{ UserContext string }
		if err := f.bidi.call("browser.createUserContext", params{}, &made); err != nil {
			return nil, err
		}
		w.container, w.owns = made.UserContext, true
	}
	var made struct{ Context string }
	if err := f.bidi.call("browsingContext.create", params{"type": "tab", "userContext": w.container}, &made); err != nil {
		return nil, err
	}
	w.context, w.top = made.Context, made.Context
	f.mu.Lock()
	f.tells[w.context] = seen
	f.mu.Unlock()
	return w, w.prepare(l)
}

// prepare sets up what must be there before a page comes.
func (w *firefoxWindow) prepare(l look) error {
	script := params{
		"functionDeclaration": "(" + binding + ") => {" + reporter + l.scripts() + "}",
		"arguments":           []params{{"type": "channel", "value": params{"channel": binding}}},
		"contexts":            []string{w.context},
	}
	if err := w.browser.bidi.call("script.addPreloadScript", script, nil); err != nil {
		return err
	}
	if l.noScript {
		w.sandbox = "drive" // nothing of the page's own would be carried out
		return w.own(`tab.allowJavascript = false`)
	}
	return nil
}

// listen is for a frame. What is run before the pages of its window is run
// before its own too, but for what is wanted in the frame alone.
func (w *firefoxWindow) listen(seen *record, l look) error {
	w.browser.mu.Lock()
	w.browser.tells[w.context] = seen
	w.browser.mu.Unlock()
	if l.noScript {
		w.sandbox = "drive"
	}
	script := params{"functionDeclaration": "() => { if (top !== self) {" + l.before + "} }", "contexts": []string{w.top}}
	return w.browser.bidi.call("script.addPreloadScript", script, nil)
}

type firefoxWindow struct {
	browser   *firefox
	context   string // the browsing context
	top       string // that of the window
	container string
	owns      bool
	sandbox   string // where scripts are evaluated; empty for the page itself
}

// own runs a script on the browser's side; tab is the window's page there.
func (w *firefoxWindow) own(script string) error {
	const find = `const { NavigableManager } = ChromeUtils.importESModule("chrome://remote/content/shared/NavigableManager.sys.mjs");
		const tab = NavigableManager.getBrowsingContextById(%q); %s; return ""`
	_, err := w.browser.evaluate(params{"context": w.browser.chrome}, "(() => {"+fmt.Sprintf(find, w.context, script)+"})()")
	return err
}

func (f *firefox) evaluate(target params, expression string) (string, error) {
	var got struct {
		Type             string
		Result           struct{ Value string }
		ExceptionDetails struct{ Text string }
	}
	err := f.bidi.call("script.evaluate", params{"expression": expression, "target": target, "awaitPromise": true}, &got)
	if err == nil && got.Type == "exception" {
		err = fmt.Errorf("%s", got.ExceptionDetails.Text)
	}
	return got.Result.Value, err
}

func (w *firefoxWindow) evaluate(expression string) (string, error) {
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

func (w *firefoxWindow) close() {
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

func (w *firefoxWindow) visit(address string) error {
	return w.call("browsingContext.navigate", params{"url": address, "wait": "complete"})
}

func (w *firefoxWindow) reload() error {
	return w.call("browsingContext.reload", params{"wait": "complete"})
}

func (w *firefoxWindow) resize(width, height int64) error {
	return w.call("browsingContext.setViewport", params{"viewport": params{"width": width, "height": height}})
}

func (w *firefoxWindow) look(l look) error {
	scheme, forced, motion := "light", "none", 1
	if l.dark {
		scheme = "dark"
	}
	if l.forced {
		forced = "active"
	}
	if l.smooth {
		motion = 0
	}
	return w.own(fmt.Sprintf(`tab.top.prefersColorSchemeOverride = %q; tab.top.forcedColorsOverride = %q; Services.prefs.setIntPref("ui.prefersReducedMotion", %d)`, scheme, forced, motion))
}

func (w *firefoxWindow) slow(float64) error {
	return fmt.Errorf("%w slow the processor", errUnable)
}

func (w *firefoxWindow) picture() ([]byte, error) {
	var got struct{ Data []byte }
	err := w.browser.bidi.call("browsingContext.captureScreenshot", params{"context": w.context}, &got)
	return got.Data, err
}

func (w *firefoxWindow) click(x, y float64, held ...modifier) error {
	return w.act(clicking(x, y, held))
}

func (w *firefoxWindow) wheel(x, y, dy float64) error { return w.act(wheeling("wheel", x, y, dy)) }

func (w *firefoxWindow) press(key rune, held ...modifier) error { return w.act(pressing(key, held)) }

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

func (w *firefoxWindow) opened(address string, frame bool) (window, error) {
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
