package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"

	"parallax/cmd/tools/drive/browser"
)

// views are what Lighthouse looks at, by the fragment of the address.
var views = []string{"", "#view=read&lens=copy", "#lens=figures", "#is=islamic-state"}

// lighthouse has Lighthouse 12 (https://github.com/GoogleChrome/lighthouse)
// judge how accessible the site and the single file are, and fails for anything
// but full marks. Lighthouse opens no file, so that the file comes from a host.
func lighthouse(t browser.Failer, folder string, w io.Writer) {
	b := readBuild(t, folder)
	file, err := os.ReadFile(b.file)
	if err != nil {
		t.Fatalf("%v", err)
	}
	for name, files := range map[string]map[string][]byte{"site": b.site, "single file": {"index.html": file}} {
		h := newHost(t, files, "/")
		for _, view := range views {
			score, failed := judge(t, folder, h.address+view)
			fmt.Fprintf(w, "%-12s %-24s accessibility %.2f\n", name, view, score)
			if score < 1 {
				t.Fatalf("Lighthouse is not content with %s %s: %v", name, view, failed)
			}
		}
		h.stop()
	}
}

// judge returns the score of an address, from 0 to 1, and the audits it failed.
func judge(t browser.Failer, folder, address string) (score float64, failed []string) {
	path, err := browser.Chromium.Find()
	if err != nil {
		t.Fatalf("%v", err)
	}
	script := filepath.Join(folder, "npm", "node_modules", "lighthouse", "cli", "index.js")
	command := exec.Command("node", script, address, "--only-categories=accessibility", "--output=json", "--quiet",
		"--no-enable-error-reporting",
		"--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage")
	command.Env = append(os.Environ(), "CHROME_PATH="+path)
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		t.Fatalf("run Lighthouse: %v; run: make build/npm/node_modules", err)
	}
	var report struct {
		Categories struct{ Accessibility struct{ Score float64 } }
		Audits     map[string]struct {
			Title            string
			Score            *float64
			ScoreDisplayMode string
		}
	}
	if err := json.Unmarshal(out, &report); err != nil {
		t.Fatalf("read what Lighthouse says: %v", err)
	}
	for id, a := range report.Audits {
		if a.ScoreDisplayMode == "binary" && a.Score != nil && *a.Score < 1 {
			failed = append(failed, id+": "+a.Title)
		}
	}
	return report.Categories.Accessibility.Score, failed
}
