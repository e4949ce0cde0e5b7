package browser

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
	tells map[string]*Record // by browsing context, frames too
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
	f := &firefox{profile: profile, tells: map[string]*Record{}}
	if err := f.start(path, proxy.address); err != nil {
		f.Close()
		return nil, fmt.Errorf("start %s: %w", path, err)
	}
	return f, nil
}

func (f *firefox) start(path, proxy string) (err error) {
	if err := os.WriteFile(filepath.Join(f.profile, "user.js"), []byte(preferences(proxy)), 0o600); err != nil {
		return err
	}
	f.program, err = run(nil, path, "--headless", "--no-remote", "--profile", f.profile, "--remote-debugging-port", "0",
		"--remote-allow-system-access")
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
	if err := f.bidi.call("session.new",
		params{"capabilities": params{"alwaysMatch": params{"unhandledPromptBehavior": params{"default": "dismiss"}}}},
		nil); err != nil {
		return err
	}
	if err := f.bidi.call("session.subscribe",
		params{"events": []string{"log.entryAdded", "network.beforeRequestSent", "browsingContext.contextCreated",
			"script.message"}}, nil); err != nil {
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

func (f *firefox) Close() {
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
	seen := map[*Record]bool{}
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

// Open opens a window in a container of its own, which is a profile's worth of
// storage.
func (f *firefox) Open(seen *Record, o Options, beside Window) (Window, error) {
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
	if err := f.bidi.call("browsingContext.create", params{"type": "tab", "userContext": w.container},
		&made); err != nil {
		return nil, err
	}
	w.context, w.top = made.Context, made.Context
	f.mu.Lock()
	f.tells[w.context] = seen
	f.mu.Unlock()
	return w, w.prepare(o)
}

func (f *firefox) evaluate(target params, expression string) (string, error) {
	var got struct {
		Type             string
		Result           struct{ Value string }
		ExceptionDetails struct{ Text string }
	}
	err := f.bidi.call("script.evaluate", params{"expression": expression, "target": target, "awaitPromise": true},
		&got)
	if err == nil && got.Type == "exception" {
		err = fmt.Errorf("%s", got.ExceptionDetails.Text)
	}
	return got.Result.Value, err
}
