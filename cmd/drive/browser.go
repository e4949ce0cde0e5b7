package main

import (
	"context"
	"fmt"
	"os/exec"

	"github.com/chromedp/chromedp"
)

// A failer is told of what makes it useless to go on. It does not return:
// *testing.T ends the test, a command ends itself.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// A browser is one running Chromium whose whole way out is a [sink]: it reaches
// this machine and nothing else.
type browser struct {
	ctx   context.Context
	sink  *sink
	close func()
}

// newBrowser starts Chromium with an empty profile.
func newBrowser(t failer) *browser {
	t.Helper()
	path, err := chromium()
	if err != nil {
		t.Fatalf("%v", err)
	}
	s, err := newSink()
	if err != nil {
		t.Fatalf("start the sink: %v", err)
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(), flags(path, s.address)...)
	ctx, cancel := chromedp.NewContext(allocator)
	b := &browser{ctx: ctx, sink: s, close: func() {
		cancel()
		stop()
		s.close()
	}}
	if err := chromedp.Do(ctx); err != nil {
		b.close()
		t.Fatalf("start %s: %v", path, err)
	}
	return b
}

// chromium returns the path of a browser to drive.
func chromium() (string, error) {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("no Chromium found: install it (Debian: sudo apt-get install chromium)")
}

// flags make Chromium quiet, the same everywhere, and silent on the network.
func flags(path, proxy string) []chromedp.ExecAllocatorOption {
	options := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.NoFirstRun,
		chromedp.NoDefaultBrowserCheck, chromedp.Headless, chromedp.DisableGPU, chromedp.WindowSize(1280, 800),
		chromedp.ProxyServer(proxy),
		chromedp.Flag("force-color-profile", "srgb"), chromedp.Flag("lang", "en-US"),
		chromedp.Flag("disable-features", "Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,PaintHolding"),
	}
	for _, name := range []string{
		"disable-background-networking", "disable-quic", "disable-component-update", "disable-sync",
		"disable-default-apps", "disable-extensions", "disable-domain-reliability", "disable-client-side-phishing-detection",
		"disable-background-timer-throttling", "disable-renderer-backgrounding", "disable-backgrounding-occluded-windows",
		"disable-dev-shm-usage", "disable-breakpad", "disable-hang-monitor", "disable-ipc-flooding-protection",
		"metrics-recording-only", "no-pings", "mute-audio", "hide-scrollbars",
	} {
		options = append(options, chromedp.Flag(name, true))
	}
	return options
}
