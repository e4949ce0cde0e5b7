package publish

import (
	"strings"
	"testing"
)

// scriptBounds says how many bytes a script may have as sent.
var scriptBounds = map[string]int{
	"boot.js": 5_200, "framework.js": 1_650, "offline.js": 1_000, "takeover.js": 3_000, "draw.js": 1_500,
	"screen.js": 900, "guest.js": 1_500,
	"about.js": 1_500, "worker.js": 2_000, "own.js": 2_500, "reader.js": 1_000,
}

func TestTheScriptsOfTheShellStaySmall(t *testing.T) {
	files := mustSite(t, samplePage())
	for name, most := range scriptBounds {
		script := file(t, files, name)
		if _, own, hashes := strings.Cut(script, ";\n"); hashes && name == "worker.js" {
			script = own // without the line of hashes above it
		}
		if n := len(gzipped(script)); n > most {
			t.Errorf("%s has %d bytes as sent, more than %d", name, n, most)
		}
	}
	if n := len(file(t, files, "embed.js")); n > 2048 {
		t.Errorf("embed.js has %d bytes, more than 2048", n)
	}
}
