//go:build browser

package main

import (
	"net"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"parallax/cmd/tools/drive/browser"
)

// alone is set where the tests run in a network that holds this machine only.
const alone = "PARALLAX_ALONE"

// The whole of a reader's session asks for nothing of another origin. Every
// scenario checks that by what the page, its worker and the browser's proxy are
// asked for; this one has no network to ask, so that nothing is missed.
func TestEgress(t *testing.T) {
	if os.Getenv(alone) == "" {
		t.Parallel()
		runAlone(t)
		return
	}
	if c, err := net.DialTimeout("tcp", "192.0.2.1:80", 2*time.Second); err == nil ||
		!strings.Contains(err.Error(), "unreachable") {
		if c != nil {
			c.Close()
		}
		t.Fatalf("the network is not empty: %v", err)
	}
	built := readBuild(t, *buildFolder)
	for _, s := range shapes[:3] {
		t.Run(s.name, func(t *testing.T) {
			chromium := browser.Start(t, browser.Chromium)
			defer chromium.Close()
			for _, sc := range []scenario{{run: worksByKeyboard}, {run: readsInFull},
				{sites: true, run: worksOffline}} {
				if sc.meant(s) {
					play(t, sc, s, chromium, built)
				}
			}
		})
	}
}

// runAlone runs this very test again, in a network namespace of its own.
func runAlone(t *testing.T) {
	const up = `ip link set lo up && exec "$@"`
	if out, err := exec.Command("unshare", "--net", "sh", "-c", up, "sh", "true").CombinedOutput(); err != nil {
		t.Skipf("this machine permits no network namespace (unshare --net: %v: %s)", err, out)
	}
	command := exec.Command("unshare", "--net", "sh", "-c", up, "sh", os.Args[0], "-test.run", "^TestEgress$",
		"-test.v", "-build", *buildFolder)
	command.Env = append(os.Environ(), alone+"=1")
	out, err := command.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "--- PASS: TestEgress/") {
		t.Fatalf("in an empty network: %v\n%s", err, out)
	}
	t.Logf("%s", out)
}
