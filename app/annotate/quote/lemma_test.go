package quote

import "testing"

func TestLemmasOfCuesAsEditorsMarkThem(t *testing.T) {
	for cue, want := range map[string]string{
		"said": "say", "told": "tell", "According to": "according to", "warned of": "warn", "calls for": "call",
		"adding": "add", "wrote": "write", "danced": "", "": "",
	} {
		if got := LemmaOf(cue); got != want {
			t.Errorf("%q: got %q, want %q", cue, got, want)
		}
	}
}
